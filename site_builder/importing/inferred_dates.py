"""When an article may have been published that gives no date, as far as its text carries it: by the day on which its
notes were read, or by a weekday that stands with its day and without a year (`Friday (April 26)`, `4월 26일(금)`).

It is an inference, never more precise than a month, and comes with the sentence that says what it rests on. What
contradicts itself gives no date. Names of weekdays are CLDR's, with the forms that it lacks in `words_dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date

from site_builder.core.dates import PartialDate
from site_builder.core.text import fold
from site_builder.importing.spelt_dates import FoundDate, find_dates, month_named
from site_builder.importing.values import Given
from site_builder.importing.webaddresses import WEB_ADDRESS
from site_builder.importing.wordlists import any_of, folded
from site_builder.importing.words_dates import LOCALES, READ_AFTER, READ_BEFORE, WEEKDAY_CHARACTERS, WEEKDAY_FORMS

_ADDRESS = re.compile(WEB_ADDRESS)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NO_DATE = "The page gives no date"
_LONGEST = 200_000  # characters, five times a long article
_BESIDE = 48  # characters between which the label of a day stands
_YEARS = 12  # within which every day of the year has every weekday, but for the end of February
_AROUND = 40  # characters beside a weekday in which its day stands
_GAP = r"[\s,،.(]*(?:[^\W\d_]{1,8}\s)?"
_ORDINAL = r"(?:st|nd|rd|th|er|º|°|ª|η|-?го|-?е)?"
_OF = r"(?:of\s|de\s|d')?"
_NAME = r"([^\W\d_]{3,})"
_CJK = r"(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?"
_DAY_MONTH = rf"(?<![\d.,:/-])(\d{{1,2}}){_ORDINAL}\.?\s?{_OF}{_NAME}"
_MONTH_DAY = rf"{_NAME}\.?\s(\d{{1,2}}){_ORDINAL}(?![\d:])"
# Each with the place of the month among its groups.
_AFTER = tuple(
    (re.compile(rf"({_GAP}){shape}"), month) for shape, month in ((_CJK, 2), (_DAY_MONTH, 3), (_MONTH_DAY, 2))
)
_BEFORE = tuple(
    (re.compile(rf"{shape}({_GAP})$"), month) for shape, month in ((_CJK, 1), (_DAY_MONTH, 2), (_MONTH_DAY, 1))
)
_YEAR_BEFORE = re.compile(r"\d{4}\D{0,3}$")
_YEAR_AFTER = re.compile(r"[\s,.،)]*(?:de\s|del\s)?\d{4}")


@dataclass(frozen=True, slots=True)
class Inferred:
    """The month, or None, and the sentence for `date_note`."""

    date: Given | None
    note: str


def infer_date(text: str, *, lang: str = "", latest: date | None = None) -> Inferred:
    """When a text without a date was published. `latest` is today, where that is known."""
    text = _ADDRESS.sub(" ", text[:_LONGEST])
    past = [one for one in find_dates(text, lang=lang) if not (latest and one.date.first > latest)]
    read = {one.start: one.date.first for one in past if one.date.day and _is_of_reading(text, one)}
    told = [one.date for one in past if one.start not in read]
    last_read = max(read.values(), default=None)
    last_mentioned = max((one.first for one in told if one.day), default=None)
    # What speaks of a later day or month was not finished when its notes were read.
    if last_read and not any(one.first > last_read for one in told):
        month = PartialDate(last_read.year, last_read.month)
        return Inferred(
            Given(month.iso, "the days on which its notes were read"),
            f"{_NO_DATE}; its notes were read on {_spelt(last_read)}.",
        )
    if latest and (found := _by_weekdays(text, named_days(text, lang=lang), last_mentioned, latest)):
        return found
    more = f"; the latest day that it mentions is {_spelt(last_mentioned)}" if last_mentioned else ""
    return Inferred(None, f"{_NO_DATE}{more}.")


def _is_of_reading(text: str, found: FoundDate) -> bool:
    """Whether the label beside a day says that somebody read something on it."""
    before = fold(text[max(0, found.start - _BESIDE) : found.start].rpartition("\n")[2])[0]
    after = fold(text[found.end : found.end + _BESIDE].partition("\n")[0])[0]
    return bool(_label_before().search(before) or _label_after().match(after))


@cache
def _label_before() -> re.Pattern[str]:
    words = any_of(folded(READ_BEFORE))
    # `accessed on Friday, 3 May`, and no more words: a verb in a sentence is none of a note.
    return re.compile(rf"(?:{words})[^\W\d_]{{0,4}}\W{{0,4}}(?:[^\W\d_]{{1,10}}\W{{1,3}}){{0,2}}$")


@cache
def _label_after() -> re.Pattern[str]:
    words = any_of(folded(READ_AFTER))
    return re.compile(rf"[\s.,(]*(?:に)?(?:{words})")


def _by_weekdays(text: str, named: frozenset[NamedDay], last_mentioned: date | None, latest: date) -> Inferred | None:
    """The latest year in which all named days have their weekdays: news name days so that are a few days off."""
    years = [year for year in range(latest.year, latest.year - _YEARS, -1) if _all_hold(named, year, latest)]
    if not named or not years:
        return None
    year = years[0]
    told = max((int(found) for found in _YEAR.findall(text) if int(found) <= latest.year), default=year)
    if len(years) > 1 and told <= years[1]:
        return None  # The year before in which they have is as likely.
    days = sorted(date(year, one.month, one.day) for one in named)
    if last_mentioned and last_mentioned > days[-1]:
        return None
    one_month = days[0].month == days[-1].month
    found = PartialDate(year, days[-1].month if one_month else 0)
    return Inferred(
        Given(found.iso, "a weekday that its text names"),
        f"{_NO_DATE}; its text calls {format_date(days[-1], 'd MMMM', locale='en')} a "
        f"{format_date(days[-1], 'EEEE', locale='en')}, which it last was in {year}.",
    )


def _all_hold(named: frozenset[NamedDay], year: int, latest: date) -> bool:
    for one in named:
        try:
            day = date(year, one.month, one.day)
        except ValueError:
            return False
        if day.weekday() != one.weekday or day > latest:
            return False
    return True


def _spelt(day: date) -> str:
    return format_date(day, "d MMMM y", locale="en")


@dataclass(frozen=True, slots=True, order=True)
class NamedDay:
    """A day of some year: its month, its day, and its weekday (0 is Monday)."""

    month: int
    day: int
    weekday: int


def named_days(text: str, *, lang: str = "") -> frozenset[NamedDay]:
    """The days of a text that stand beside their weekday without a year."""
    folded = fold(text)[0]
    return frozenset(_named_days(folded, lang))


def _named_days(folded: str, lang: str) -> Iterator[NamedDay]:
    weekdays = _weekdays()
    for match in _pattern().finditer(folded):
        weekday = weekdays[match[0].strip("()")]
        found = [*_after(folded, match.end(), lang), *_before(folded, match.start(), lang)]
        if found:
            # A weekday belongs to the nearer of two days: `26 Nisan Cuma, 27 Nisan Cumartesi`.
            _, month, day = min(found, key=lambda one: one[0])
            yield NamedDay(month, day, weekday)


def _after(folded: str, place: int, lang: str) -> Iterator[tuple[int, int, int]]:
    """The day behind a weekday: how far off, the month, the day."""
    beside = folded[place : place + _AROUND]
    for pattern, at in _AFTER:
        found = pattern.match(beside)
        if found and (read := _day(found[at], found[5 - at], lang)):
            if not _YEAR_AFTER.match(beside, found.end()):
                yield len(found[1]), *read
            return


def _before(folded: str, place: int, lang: str) -> Iterator[tuple[int, int, int]]:
    start = max(0, place - _AROUND)
    beside = folded[start:place]
    for pattern, at in _BEFORE:
        found = pattern.search(beside)
        if found and (read := _day(found[at], found[3 - at], lang)):
            if not _YEAR_BEFORE.search(beside, 0, found.start()):
                yield len(found[3]), *read
            return


def _day(month: str, day: str, lang: str) -> tuple[int, int] | None:
    number = int(month) if month.isdecimal() else month_named(month, lang)
    return (number, int(day)) if 1 <= number <= 12 and 1 <= int(day) <= 31 else None


@cache
def _weekdays() -> dict[str, int]:
    """Folded names of weekdays; a name that means two days in two languages is none."""
    said: dict[str, set[int]] = {}
    for tag in LOCALES:
        for number, name in Locale.parse(tag).days["format"]["wide"].items():
            said.setdefault(fold(name)[0], set()).add(number)
    for number, forms in enumerate(WEEKDAY_FORMS):
        for form in forms:
            said.setdefault(fold(form)[0], set()).add(number)
    for number, characters in enumerate(WEEKDAY_CHARACTERS):
        for character in characters:
            said.setdefault(character, set()).add(number)
    return {name: numbers.pop() for name, numbers in said.items() if len(numbers) == 1}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted((name for name in _weekdays() if len(name) > 1), key=len, reverse=True)
    whole = "|".join(re.escape(name) for name in names if ord(name[0]) < 0x1100)
    within = "|".join(re.escape(name) for name in names if ord(name[0]) >= 0x1100)
    single = "".join(name for name in _weekdays() if len(name) == 1)
    return re.compile(rf"(?<![^\W\d_])(?:{whole})(?![^\W\d_])|(?:{within})|\([{single}]\)")
