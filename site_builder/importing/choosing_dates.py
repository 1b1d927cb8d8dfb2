"""The day of publication out of all dates of a page.

The last change is not it, nor is what is later than it; a clock of another time zone is a day off; what stands on the page
is what its readers were told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from site_builder.core.dates import parse_date
from site_builder.importing.choosing import Chosen, origin_of, ranked, strength_of
from site_builder.importing.evidence import Evidence, values_of
from site_builder.importing.values import Given
from site_builder.importing.visible_dates import ADDRESS, Order, day_of

_EARLIEST = 1500
# The zero of a clock, and the evening before in zones to its west, is what a program writes that knows no day.
_ZERO_DAYS = frozenset({"1970-01-01", "1969-12-31", "1900-01-01", "1899-12-31", "1899-12-30", "1601-01-01"})
_NO_ORDER = Order()


def dated(evidence: Sequence[Evidence], *, lang: str, order: Order = _NO_ORDER) -> list[Evidence]:
    """The claims about dates with their values as ISO 8601 of limited precision; what is no date is left out."""
    found: list[Evidence] = []
    for claim in evidence:
        if claim.field in ("date", "modified"):
            day = day_of(claim.value, lang=lang, order=order)
            if day and day.year >= _EARLIEST and day.iso not in _ZERO_DAYS:
                found.append(replace(claim, value=day.iso))
    return found


def choose_date(evidence: Sequence[Evidence], *, latest: date | None = None) -> tuple[Given | None, tuple[str, ...]]:
    """The day of publication, and doubts about it; `evidence` is dated. What is after `latest` was not yet published."""
    to_come = [claim for claim in evidence if latest and _first(claim.value) > latest]
    evidence = [claim for claim in evidence if claim not in to_come]
    claims = values_of(evidence, "date")
    changed = {claim.value for claim in values_of(evidence, "modified")}
    groups = _joined(ranked(claims, str))
    if not groups:
        if changed:
            first = min(values_of(evidence, "modified"), key=lambda claim: claim.value)
            doubt = "The page gives no date of publication, only that of a change."
            return Given(first.value, f"{first.origin} (last change)"), (doubt,)
        doubts = [f"The date {one.value} ({one.origin}) lies in the future; it was left out." for one in to_come[:1]]
        return None, tuple(doubts)
    best = max(groups, key=lambda group: (_worth(group, changed, groups), _written_first(group)))
    value = best.claims[0].value
    doubts = [
        f"The date may also be {one.claims[0].value} ({one.given.origin}); chosen: {value} ({best.given.origin})."
        for one in groups
        if one is not best and one.strength >= 2.5 and one.strength > best.strength * 0.5 and not _near(one, best)
    ]
    if best.strength < 2:
        doubts.append(f"Only {best.given.origin} gives the date {value}.")
    return Given(value, origin_of(best.claims)), tuple(doubts[:2])


def _worth(group: Chosen, changed: set[str], groups: Sequence[Chosen]) -> float:
    worth = group.strength
    value = group.claims[0].value
    earlier = any(other.claims[0].value < value and other.strength >= 2 for other in groups)
    if value in changed and earlier:
        worth *= 0.6
    if any(_is_other_zone(value, other) for other in groups if other is not group):
        # One moment in two time zones: the page itself tells it in its own.
        worth += max((claim.weight for claim in group.claims if claim.written), default=0.0)
    return worth


def _is_other_zone(value: str, other: Chosen) -> bool:
    """Whether machines alone tell of the day beside; an address has the day of the site's own zone."""
    told_apart = any(claim.written or claim.origin == ADDRESS for claim in other.claims)
    return other.strength >= 2 and not told_apart and _days_apart(value, other.claims[0].value) == 1


def _written_first(group: Chosen) -> bool:
    return any(claim.written for claim in group.claims)


def _joined(groups: list[Chosen]) -> list[Chosen]:
    """A month or year supports the day that lies in it; alone it stands for itself."""
    days = [group for group in groups if len(group.claims[0].value) == 10]
    rest = [group for group in groups if len(group.claims[0].value) < 10]
    for vague in rest:
        within = [index for index, day in enumerate(days) if day.claims[0].value.startswith(vague.claims[0].value)]
        if not within:
            days.append(vague)
        for index in within:
            claims = (*days[index].claims, *vague.claims)
            days[index] = Chosen(claims, strength_of(claims))
    return days


def _near(one: Chosen, other: Chosen) -> bool:
    return _days_apart(one.claims[0].value, other.claims[0].value) <= 1


def _days_apart(one: str, other: str) -> int:
    return abs((_first(one) - _first(other)).days)


def _first(value: str) -> date:
    """The first day of a value that is dated."""
    day = parse_date(value)
    return day.first if day else date.min
