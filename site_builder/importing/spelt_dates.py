"""Dates as pages spell them, in many languages, at the precision that is written.

A date that cannot be (31 February) is no date; what may be either of two days of a year (03/04/2024 in an English text)
is read as that year alone. The names of months and days are those of Unicode's CLDR. This must not know what on a page
a date belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale

from site_builder.core.dates import PartialDate, parse_date
from site_builder.core.text import fold
from site_builder.importing.counters import without_counters
from site_builder.importing.words_dates import DATE_LABELS, HAN_DIGITS, LOCALES, TIME_WORDS

# No more of a text than this is looked through.
_LONGEST = 200_000
# The characters around a year in which the rest of its date may stand.
_BEFORE, _AFTER = 48, 40

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|١[٥-٩]|٢٠|۱[۵-۹]|۲۰)\d\d(?!\d)")
_HAN = "[" + "".join(HAN_DIGITS) + "]"
_HAN_DATE = re.compile(rf"({_HAN}{{4}})年(?:({_HAN}{{1,3}})月(?:({_HAN}{{1,3}})[日号號])?)?")
_ERA = re.compile(r"(令和|平成|昭和|民国|民國)\s*(\d{1,3}|元)\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?")
_ERA_BEGINS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民国": 1911, "民國": 1911}
_WORDS = r"([^\W\d_]+(?:[ /][^\W\d_]+){0,2})"
_ORDINAL = r"(?:st|nd|rd|th|er|re|e|º|°|ª|o|η|ης|-?го|-?е)?"
_OF = r"(?:of|de|di|del|do|d'|des|van)?"
_LINKS = re.compile(r"^(?:de|of|d|του) | (?:de|del|do|di)$")
_MONTH_DAY = re.compile(rf"{_WORDS}\.?\s*(?<!\d)(\d{{1,2}}){_ORDINAL}\.?\s*,?\s*$")
_DAY_MONTH = re.compile(
    rf"(?<![\d.,:/-])(\d{{1,2}}){_ORDINAL}(?:\.?[\s-]*|,\s(?=[^\d,]*,\s*$)){_OF}\s*{_WORDS}\.?[,،]?[\s-]*{_OF}\s*$"
)
_MONTH = re.compile(rf"{_WORDS}\.?,?\s*{_OF}\s*$")
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?$")
_THEN_NUMBERS = re.compile(r"\s?([./-])\s?(\d{1,2})\s?\1\s?(\d{1,2})(?!\d)\.?")
_THEN_CJK = re.compile(r"\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일号號])?")
_THEN_MONTH_DAY = re.compile(rf"\.?,?\s+{_WORDS}\.?\s+(\d{{1,2}})(?!\d)\.?")
# Of a dateline: how long it is at most, the place with its country, an agency in brackets and the dash.
_DATELINE = 110
_PLACE = re.compile(r"[^\W\d_][^\d:;!?—–]{1,50}[,،，(]\s?|[^\W\d_][^\W\d_ ]{1,30}\s")
_DASH = re.compile(r"[\s.,)]*(?:[(/][^()\d]{2,30}[)/]\s*)?(?:—|–|--|-\s|―)")
# A place with the mark after it, at the beginning of a line that says when: `Riga - 3 May 2021 - 06:00 CET`.
_PLACE_BEFORE = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?: [^\W\d_][^\W\d_'’.-]*){0,2}(?:\s[-–—|]\s|,\s)")
_LONGEST_LINE = 160
CLOCK = r"\b\d{1,2}(?:[:.]|\s?h\s?)\d\d(?::\d\d)?(?!\d)(?:\s*[ap]\.?m\b\.?)?"
"""A pattern for a time of day beside a name."""
_CLOCK_FIRST = re.compile(r"[\s,|T-]{1,3}\d{1,2}:\d\d")
_LONGEST_REST = 40  # after the day, as `Posted on 3 May 2021 by millpond`
_DAY_ALONE = re.compile(r"(?<!\d)\d{1,2}\.?\s+([^\W\d_]{3,})")
# A zone in capitals: `06:00 AEST`.
_AFTER_CLOCK = re.compile(r"(\d[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?)\s+[A-Z]{2,5}\b", re.ASCII)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\Z")
_TIME = re.compile(
    r"(?<!\d)T?\d{1,2}(?:[:.時时시h点點]|\s[h:]\s)\s?\d\d(?:[:.분]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|[hz]\b)?(?:\s*[+-]\d\d:?\d\d)?"
)
_ZONE = re.compile(r"\b(?:gmt|utc|kst|jst|e[sd]?t|p[sd]?t|c[e]?s?t|msk|trt)(?:[+-]\d{1,2}(?::?\d\d)?)?\b")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text, from `start` to `end`."""

    start: int
    end: int
    date: PartialDate


def read_date(
    text: str, *, lang: str = "", day_first: bool | None = None, bare_year: bool = False
) -> PartialDate | None:
    """The date that a short text is; a weekday, a time and a label (`Published:`) may stand with it.

    `day_first` decides what 03/04/2024 means where neither the numbers nor `lang` does; a year alone is a date only
    where `bare_year` is asked for.
    """
    text = text.strip()
    if len(text) > 120:
        return None
    if len(text) <= 7 and (plain := parse_date(text)):
        return plain if plain.month or bare_year else None
    if compact := _COMPACT.match(text):
        return _valid(*map(int, compact.groups()))
    found = find_dates(text, lang=lang, day_first=day_first)
    if not found or len({one.date for one in found}) > 1:
        return None
    rest = text
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    return found[0].date if _says_nothing(rest) else None


def is_date_line(text: str, *, lang: str = "") -> bool:
    """Whether a line says when, and nothing else but how often it was read and where it was written: of several days one
    may be that of a change."""
    if len(text) > _LONGEST_LINE:
        return False
    if read_date(text, lang=lang):
        return True
    found = [one for one in find_dates(text, lang=lang) if one.date.day]
    if not found:
        return False
    if found[0].start <= 2 and _CLOCK_FIRST.match(text, found[0].end):
        return True  # no sentence begins so
    if len(text) - found[0].end <= _LONGEST_REST and _is_label(text[: found[0].start]):
        return True
    rest = text
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    timed = bool(_TIME.search(fold(rest)[0]))
    if timed and (place := _PLACE_BEFORE.match(text)) and place.end() <= found[0].start:
        rest = rest[place.end() :]
    rest = fold(without_counters(_AFTER_CLOCK.sub(r"\1", rest)))[0]
    return _says_nothing(_DAY_ALONE.sub(lambda day: " " if month_named(day[1], lang) else day[0], rest))


def _is_label(text: str) -> bool:
    """Whether words before a date say that something was published then; `on` alone begins sentences too."""
    words = re.findall(r"[^\W_]+", fold(text)[0])
    return (
        bool(words) and all(word in _idle_words() for word in words) and (len(words[0]) > 4 or not words[0].isascii())
    )


def is_clock_line(text: str) -> bool:
    """Whether a line says a time of a day that another line names: `Updated at 18:00`."""
    folded = fold(text)[0]
    return len(text) <= 60 and bool(_TIME.search(folded)) and _says_nothing(folded)


def find_dates(text: str, *, lang: str = "", day_first: bool | None = None) -> tuple[FoundDate, ...]:
    """All dates of a text with at least a month, in their order, none inside another."""
    text = text[:_LONGEST]
    folded, places = fold(text)
    found = list(_by_years(folded, lang=lang, day_first=day_first))
    found += _in_characters(folded)
    kept: list[FoundDate] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(FoundDate(places[one.start], places[one.end - 1] + 1, one.date) for one in kept)


def dateline_of(text: str, *, lang: str = "") -> PartialDate | None:
    """The day with which a report begins, after its place and before a dash: `TALLINN, May 3, 2021 — The …`."""
    begin = text[:_DATELINE]
    for found in find_dates(begin, lang=lang)[:1]:
        place, behind = begin[: found.start], begin[found.end :]
        if found.date.day and _PLACE.fullmatch(place) and _DASH.match(behind):
            return found.date
    return None


def _by_years(folded: str, *, lang: str, day_first: bool | None) -> Iterator[FoundDate]:
    for match in _YEAR.finditer(folded):
        year = int(match[0])
        after = folded[match.end() : match.end() + _AFTER]
        if one := _after_year(year, match, after, lang):
            yield one
            continue
        begin = max(0, match.start() - _BEFORE)
        before = folded[begin : match.start()]
        if one := _before_year(year, begin, match.end(), before, lang=lang, day_first=day_first):
            yield one


def _after_year(year: int, match: re.Match[str], after: str, lang: str) -> FoundDate | None:
    date = None
    then = _THEN_NUMBERS.match(after)
    if then:
        date = _valid(year, int(then[2]), int(then[3]))
    elif then := _THEN_CJK.match(after):
        date = _valid(year, int(then[1]), int(then[2] or 0))
    elif (then := _THEN_MONTH_DAY.match(after)) and (month := month_named(then[1], lang)):
        date = _valid(year, month, int(then[2]))
    return FoundDate(match.start(), match.end() + then.end(), date) if then and date else None


def _before_year(
    year: int, begin: int, end: int, before: str, *, lang: str, day_first: bool | None
) -> FoundDate | None:
    """`begin` is the place of `before` in the text, and `end` that of the end of the year."""
    if numbers := _NUMBERS.search(before):
        first, second = int(numbers[1]), int(numbers[3])
        date = _of_two_numbers(year, first, second, dotted=numbers[2] == ".", lang=lang, day_first=day_first)
        return FoundDate(begin + numbers.start(), end, date) if date else None
    if (named := _DAY_MONTH.search(before)) and (month := month_named(named[2], lang)):
        date = _valid(year, month, int(named[1]))
        return FoundDate(begin + named.start(), end, date) if date else None
    if (named := _MONTH_DAY.search(before)) and (found := _last_month(named[1], lang)):
        month, offset = found
        date = _valid(year, month, int(named[2]))
        return FoundDate(begin + named.start(1) + offset, end, date) if date else None
    if (named := _MONTH.search(before)) and (found := _last_month(named[1], lang, alone=True)):
        month, offset = found
        return FoundDate(begin + named.start(1) + offset, end, PartialDate(year, month))
    return None


def _in_characters(folded: str) -> Iterator[FoundDate]:
    """Dates in Chinese numerals and in the years of an era."""
    for match in _HAN_DATE.finditer(folded):
        year = int("".join(str(HAN_DIGITS[char]) for char in match[1]))
        if 1500 <= year < 2100 and match[2]:
            date = _valid(year, _han_number(match[2]), _han_number(match[3] or ""))
            if date:
                yield FoundDate(match.start(), match.end(), date)
    for match in _ERA.finditer(folded):
        year = _ERA_BEGINS[match[1]] + (1 if match[2] == "元" else int(match[2]))
        date = _valid(year, int(match[3] or 0), int(match[4] or 0))
        if date and date.month:
            yield FoundDate(match.start(), match.end(), date)


def _han_number(text: str) -> int:
    """A number below a hundred: 十七 is 17, 二十 is 20, 〇七 is 7."""
    if "十" not in text:
        return int("".join(str(HAN_DIGITS[char]) for char in text) or 0)
    tens, _, ones = text.partition("十")
    return HAN_DIGITS.get(tens, 1) * 10 + HAN_DIGITS.get(ones, 0)


def _of_two_numbers(
    year: int, first: int, second: int, *, dotted: bool, lang: str, day_first: bool | None
) -> PartialDate | None:
    """Dots are written where the day comes first, and so is nearly every language but English."""
    if day_first is None and (dotted or lang.partition("-")[0] not in {"", "en"}):
        day_first = True
    if lang in {"en-GB", "en-AU", "en-IE", "en-IN", "en-NZ", "en-ZA"} and day_first is None:
        day_first = True
    if lang == "en-US" and day_first is None:
        day_first = False
    if first == second or first > 12:
        return _valid(year, second, first)
    if second > 12:
        return _valid(year, first, second)
    if day_first is None:
        return PartialDate(year) if first and second else None
    return _valid(year, second, first) if day_first else _valid(year, first, second)


def _valid(year: int, month: int, day: int = 0) -> PartialDate | None:
    if day and not month:
        return None
    return parse_date(PartialDate(year, month, day).iso)


def _says_nothing(rest: str) -> bool:
    """Whether a text says nothing beside its date."""
    rest = _ZONE.sub(" ", _TIME.sub(" ", fold(rest)[0]))
    words = re.findall(r"[^\W_]+", rest)
    unknown = [word for word in words if word not in _idle_words()]
    return len(unknown) <= 1 and all(len(word) <= 2 for word in unknown)


@cache
def _idle_words() -> frozenset[str]:
    """What stands beside dates, folded: weekdays, and words such as `published`, `at` and `Uhr`."""
    words = set(DATE_LABELS) | set(TIME_WORDS)
    for tag in LOCALES:
        for names in Locale.parse(tag).days["format"].values():
            words.update(names.values())
    return frozenset(part for word in words for part in re.findall(r"[^\W_]+", fold(word)[0]))


def month_named(words: str, lang: str, *, alone: bool = False) -> int:
    """The month (1 to 12) that words name, or 0. `alone`: no day stands with it, so a short form must be of the text's
    own language or of English: `set 2020` is September in Italian only."""
    months = _months()
    for form in (words, words.rpartition("/")[2], _LINKS.sub("", words)):
        if found := months.get(form):
            month, langs = found
            if not alone or len(form) > 3 or not form.isascii() or langs & {"en", lang.partition("-")[0]}:
                return month
    return 0


def _last_month(words: str, lang: str, *, alone: bool = False) -> tuple[int, int] | None:
    """The month that the words, or the last of them, name, and where its name begins."""
    if month := month_named(words, lang, alone=alone):
        return month, 0
    last = re.split("[ /]", words)[-1]
    month = month_named(last, lang, alone=alone)
    return (month, len(words) - len(last)) if month else None


@cache
def _months() -> dict[str, tuple[int, frozenset[str]]]:
    """Folded names of months, long and short: which month they are, and in which languages."""
    names: dict[str, tuple[int, frozenset[str]]] = {}
    for tag in LOCALES:
        locale = Locale.parse(tag)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in locale.months[context][width].items():
                    form = fold(name)[0].rstrip(".").strip()
                    if not any(char.isdecimal() for char in form):
                        langs = names[form][1] if form in names else frozenset()
                        names.setdefault(form, (month, frozenset()))
                        names[form] = (names[form][0], langs | {locale.language})
    for form, month in (("sept", 9), ("june", 6), ("july", 7)):
        names[form] = (month, frozenset({"en"}))
    return names
