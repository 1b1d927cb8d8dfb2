"""Which comes first on a page, the day or the month, where 03/04/2024 may be either.

Other dates of the page tell it best; then the country that the page or its address names, then its language. This must
not know what a date means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.core.dates import PartialDate

# Countries in which the month comes first, and endings of addresses that are mostly used outside of their country.
_MONTH_FIRST = frozenset({"us", "ph", "fm", "pr", "gu"})
_WORLDWIDE = frozenset({"ai", "cc", "co", "fm", "gg", "io", "ly", "me", "tv", "ws"})
_SHORT_YEAR = re.compile(r"(?<![\d./-])(\d{1,2}/\d{1,2}/|\d\d\.\d\d\.|(?<=, )\d{1,2}\.\d{1,2}\.)(\d\d)(?![\d./-])")
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Order:
    """How numbers are read as a day: as one of the `known`, which are told elsewhere, else with the day first or not
    (None: nothing tells). `unsure` are days that were read so and may be others."""

    day_first: bool | None = None
    known: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()

    @property
    def tried(self) -> tuple[bool | None, ...]:
        """What `day_first` may be, the likeliest first: where nothing tells, most English pages have the month first,
        and the others are told by their language."""
        return tuple(dict.fromkeys((self.day_first, False, True)))

    def likeliest(self, readings: Sequence[PartialDate]) -> PartialDate:
        """Of what the same numbers may mean, in the order of `tried`: what is told elsewhere, else the first day."""
        return max(readings, key=lambda date: (date.iso in self.known, date.day > 0))

    def other(self, day: str) -> str:
        """The day that is meant as well, where that is not certain."""
        return f"{day[:4]}-{day[8:]}-{day[5:7]}" if day in self.unsure else ""


def order_of(
    texts: Sequence[str],
    *,
    known: frozenset[str] = frozenset(),
    lang: str = "",
    tags: Iterable[str] = (),
    host: str = "",
) -> Order:
    """The order on a page: `texts` hold its dates, `lang` is its language, `tags` (`en-GB`) and `host` may name its
    country."""
    first = _by_dates(texts)
    if first is None:
        first = True if lang and lang.partition("-")[0] != "en" else _by_country((lang, *tags), host)
    unsure = frozenset(day for text in texts for day in _two_ways(text)) - known if first is None else frozenset()
    return Order(first, known, unsure)


def with_whole_years(text: str) -> str:
    """A line with the years of its days in four figures: 8/17/13 is 8/17/2013, and 8/17/98 is 8/17/1998."""
    return _SHORT_YEAR.sub(lambda found: f"{found[1]}{'20' if found[2] < '70' else '19'}{found[2]}", text)


def is_two_ways(text: str) -> bool:
    """Whether numbers in a text may be either of two days."""
    return any(_two_ways(text))


def _two_ways(text: str) -> Iterable[str]:
    for month, _, day, year in (found.groups() for found in _NUMBERS.finditer(text)):
        if int(month) != int(day) and 1 <= int(month) <= 12 and 1 <= int(day) <= 12:
            yield PartialDate(int(year), int(month), int(day)).iso


def _by_dates(texts: Iterable[str]) -> bool | None:
    pairs = [(int(found[1]), int(found[3])) for text in texts for found in _NUMBERS.finditer(text)]
    day_first = sum(first > 12 >= second for first, second in pairs)
    month_first = sum(second > 12 >= first for first, second in pairs)
    return None if day_first == month_first else day_first > month_first


def _by_country(tags: Iterable[str], host: str) -> bool | None:
    ending = host.rpartition(".")[2]
    if len(ending) == 2 and ending.isalpha() and ending not in _WORLDWIDE:
        return ending not in _MONTH_FIRST
    # Less than the address: en-US is what programs write that nobody told where they are.
    regions = {tag.replace("_", "-").partition("-")[2].lower() for tag in tags}
    regions = {region for region in regions if len(region) == 2}
    return not regions & _MONTH_FIRST if regions else None
