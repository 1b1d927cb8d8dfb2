"""Dates of limited precision: EDTF level 0, a day, a month or a year (https://www.loc.gov/standards/datetime/).

A date that the source does not give is never filled up: 2024-04 stays April 2024 and sorts as its own first day. Where
none is known, None stands in its place.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year or a day; `month` and `day` are 0 where they are not known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def precision(self) -> Literal["day", "month", "year"]:
        return "day" if self.day else "month" if self.month else "year"

    @property
    def iso(self) -> str:
        """As written in front matter and in <time datetime>: 2024-01-17, 2024-01 or 2024."""
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def first(self) -> date:
        """The first day that the date may mean; the key for sorting and for feeds."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that the date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def newest_first(date: PartialDate | None) -> int:
    """The key that sorts the newest date first, and what has none behind all that have one."""
    return -date.first.toordinal() if date else 0  # the first day of all has the number 1


def parse_date(text: str) -> PartialDate | None:
    """Read 2024-01-17, 2024-01 or 2024; None where the text is not such a date or the day does not exist."""
    found = _WRITTEN.match(text.strip())
    if not found:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    parsed = PartialDate(year, month, day)
    if year < 1 or (found[2] and not 1 <= month <= 12) or (found[3] and day < 1):
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return parsed
