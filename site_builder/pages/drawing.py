"""The drawing of coverage over time: how many articles speak of a topic in each step of the library's span.

Every topic is drawn over the same steps, from the first to the last month of the whole library, so that two drawings
can be compared. An article counts in the step of the first day that its date may mean, as it sorts: one that is dated
by the year alone stands in the first step of that year. One without a date is not drawn.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from site_builder.core.bodies import Coverage
from site_builder.core.dates import PartialDate
from site_builder.core.identifiers import paginated, topic_path
from site_builder.pages.catalogue import Catalogue, coverage_of
from site_builder.pages.dates import step_text
from site_builder.pages.frame import GROUPS_A_PAGE
from site_builder.pages.rows import share
from site_builder.pages.views import Bar

# The longest spans, in months, that are drawn by month and by quarter; longer ones are drawn by year. More than 37 steps
# of the least width of a target would not fit beside the other matters of a topic.
_BY_MONTH, _BY_QUARTER = 36, 108


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps of 1, 3 or 12 months, counted from the year 0: those from `first` to `last` are drawn."""

    months: int
    first: int
    last: int

    def step(self, date: PartialDate) -> int:
        return _month(date) // self.months


def _month(date: PartialDate) -> int:
    return date.first.year * 12 + date.first.month - 1


def scale_of(catalogue: Catalogue) -> Scale | None:
    """The steps that the library spans; None for one without dates."""
    dates = catalogue.dates
    if not dates:
        return None
    first, last = (_month(dates[catalogue.by_date[place]]) for place in (len(dates) - 1, 0))
    span = last - first + 1
    months = 1 if span <= _BY_MONTH else 3 if span <= _BY_QUARTER else 12
    return Scale(months, first // months, last // months)


def group_anchor(slug: str) -> str:
    """The id of an article's passages on the page of a topic."""
    return f"from-{slug}"


def bars_of(catalogue: Catalogue, topic: str) -> tuple[Bar, ...]:
    """A bar for every step, each leading to the newest article that it counts; those of nothing lead nowhere."""
    scale = scale_of(catalogue)
    coverage = coverage_of(catalogue.library, topic)
    places: dict[int, list[int]] = defaultdict(list)
    for place, covered in enumerate(coverage):
        if scale and (date := catalogue.dates.get(covered.article)):
            places[scale.step(date)].append(place)
    if scale is None or not places:
        return ()
    highest = max(len(found) for found in places.values())
    return tuple(
        Bar(
            label=step_text(*_begin(step, scale), months=scale.months, lang=catalogue.lang),
            count=len(places[step]),
            share=share(len(places[step]), of=highest),
            path=_group_path(topic_path(topic, catalogue.tree), coverage, places[step][0]) if places[step] else "",
        )
        for step in range(scale.first, scale.last + 1)
    )


def _begin(step: int, scale: Scale) -> tuple[int, int]:
    """Year and month that a step begins with."""
    year, month = divmod(step * scale.months, 12)
    return year, month + 1


def _group_path(home: str, coverage: tuple[Coverage, ...], place: int) -> str:
    page = paginated(home, place // GROUPS_A_PAGE + 1)
    return f"{page}#{group_anchor(coverage[place].article)}"
