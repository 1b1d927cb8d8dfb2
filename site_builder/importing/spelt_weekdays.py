"""Days that a text names by weekday, day and month and without a year, in many languages: `Friday (April 26)`, `4월
26일(금)`, `26 Nisan Cuma`.

The names are CLDR's, with the forms that it lacks in `words_dates`. What year is meant is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale

from site_builder.core.text import fold
from site_builder.importing.spelt_dates import month_named
from site_builder.importing.words_dates import LOCALES, WEEKDAY_CHARACTERS, WEEKDAY_FORMS

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
