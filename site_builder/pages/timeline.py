"""The timeline and the archive: what happened when, and which articles came out beside it.

Both go by true precision: what is dated by the year alone stands before the months of that year and in none of them.
What has no date has no place in time: the archive keeps it behind the years, and the timeline leads there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder.core.dates import PartialDate, newest_first
from site_builder.core.identifiers import archive_path, paginated
from site_builder.core.model import Topic, TopicKind
from site_builder.pages.catalogue import Catalogue
from site_builder.pages.dates import month_text, year_text
from site_builder.pages.frame import ROWS_A_PAGE, head, numbered, pager, room_link
from site_builder.pages.ordering import anchor, chunks, grouped, sort_key
from site_builder.pages.rows import counted, event_row
from site_builder.pages.views import (
    ArchiveView,
    Counted,
    IndexGroup,
    Link,
    TimelineEntry,
    TimelineMonth,
    TimelineView,
    TimelineYear,
)
from site_builder.pages.words import UNDATED

# So many articles of a month stand on the timeline; the archive holds all of them.
ARTICLES_A_MONTH = 5

Month = tuple[int, int]  # year and month; the month is 0 where only the year is known


def timeline_view(catalogue: Catalogue) -> TimelineView:
    """The dated topics and the articles, oldest first."""
    events = dated_topics(catalogue)
    by_month: dict[Month, list[TimelineEntry]] = defaultdict(list)
    for topic, date in reversed(events):
        row = event_row(catalogue.library, topic, lang=catalogue.lang)
        span = "range" if topic.end_date else date.precision
        by_month[date.year, date.month].append(TimelineEntry(row, None, span))
    articles, places = _articles_by_month(catalogue), _places_in_archive(catalogue)
    months = sorted({*by_month, *articles})
    years = tuple(
        TimelineYear(
            year=year_text(year, lang=catalogue.lang),
            anchor=anchor(str(year)),
            months=tuple(
                _month(catalogue, month, by_month[month], articles.get(month, []), more=places.get(month, ""))
                for month in run
            ),
        )
        for year, run in groupby(months, key=lambda month: month[0])
    )
    room, interface = room_link(catalogue, "timeline"), catalogue.interface
    count = len(catalogue.dates)
    undated = len(catalogue.by_date) - count
    return TimelineView(
        head=head(
            catalogue,
            path=room.path,
            title=room.text,
            description=interface.gettext(
                "%(events)s and %(articles)s in the order of time.",
                events=interface.count(len(events), "event"),
                articles=interface.count(count, "article"),
            ),
            room="timeline",
        ),
        years=years,
        jumps=tuple(Link(year.year, f"{room.path}#{year.anchor}") for year in years),
        events=len(events),
        articles=count,
        undated=Link(interface.count(undated, "undated article"), archive_path(None, catalogue.tree))
        if undated
        else None,
    )


def dated_topics(catalogue: Catalogue) -> list[tuple[Topic, PartialDate]]:
    """The events with a date, newest first, ties by title."""
    found = [(topic, topic.date) for topic in catalogue.site.topics.values() if topic.date is not None]
    events = [pair for pair in found if pair[0].kind is TopicKind.EVENT]
    lang = catalogue.lang
    return sorted(events, key=lambda pair: (newest_first(pair[1]), sort_key(pair[0].title, lang), pair[0].id))


def _articles_by_month(catalogue: Catalogue) -> dict[Month, list[str]]:
    """The slugs of each month, oldest first."""
    months: dict[Month, list[str]] = defaultdict(list)
    for slug, date in reversed(tuple(catalogue.dates.items())):
        months[date.year, date.month].append(slug)
    return months


def _month(
    catalogue: Catalogue, month: Month, events: Sequence[TimelineEntry], slugs: Sequence[str], *, more: str
) -> TimelineMonth:
    shown = [
        TimelineEntry(None, catalogue.rows[slug], catalogue.dates[slug].precision) for slug in slugs[:ARTICLES_A_MONTH]
    ]
    left = len(slugs) - len(shown)
    label = month_text(*month, lang=catalogue.lang) if month[1] else ""
    more_link = Link(catalogue.interface.count(left, "more article"), more) if left else None
    return TimelineMonth(label, (*events, *shown), more_link)


# --- the archive -----------------------------------------------------------------------------------------------------


def archive_views(catalogue: Catalogue) -> Iterator[ArchiveView]:
    """The page of the years, then the pages of each year, newest first, and of what has no date."""
    room, interface = room_link(catalogue, "archive"), catalogue.interface
    total = len(catalogue.by_date)
    yield ArchiveView(
        head=head(
            catalogue,
            path=room.path,
            title=room.text,
            description=interface.gettext(
                "%(articles)s by year of publication.", articles=interface.count(total, "article")
            ),
            room="archive",
        ),
        year="",
        total=total,
        years=years_of(catalogue),
        months=(),
        pager=None,
    )
    for year, slugs in _by_year(catalogue):
        yield from _year(catalogue, year, slugs)


def years_of(catalogue: Catalogue) -> tuple[Counted, ...]:
    """The years with their articles of all articles, newest first, and then what has no date."""
    total = len(catalogue.by_date)
    return tuple(
        counted(Link(_year_label(year, catalogue), archive_path(year, catalogue.tree)), count=len(slugs), of=total)
        for year, slugs in _by_year(catalogue)
    )


def _by_year(catalogue: Catalogue) -> list[tuple[int | None, tuple[str, ...]]]:
    """The slugs of each year, newest first, and behind them under None those without a date; what is dated by the year
    alone comes last in it, so that it does not stand among the articles of January."""
    dates = catalogue.dates
    undated = catalogue.by_date[len(dates) :]
    years = [
        (year, tuple(sorted(run, key=lambda slug: (-dates[slug].month, catalogue.places[slug]))))
        for year, run in groupby(dates, key=lambda slug: dates[slug].year)
    ]
    return [*years, (None, undated)] if undated else [*years]


def _places_in_archive(catalogue: Catalogue) -> dict[Month, str]:
    """The page and place at which each month begins."""
    found: dict[Month, str] = {}
    for year, slugs in _by_year(catalogue):
        for place, slug in enumerate(slugs):
            if date := catalogue.dates.get(slug):
                page = paginated(archive_path(year, catalogue.tree), place // ROWS_A_PAGE + 1)
                found.setdefault((date.year, date.month), f"{page}#{_month_anchor(date)}")
    return found


def _year(catalogue: Catalogue, year: int | None, slugs: Sequence[str]) -> Iterator[ArchiveView]:
    interface, home = catalogue.interface, archive_path(year, catalogue.tree)
    name = _year_label(year, catalogue)
    count = interface.count(len(slugs), "article" if year else "undated article")
    pages = chunks(slugs, size=ROWS_A_PAGE)
    for number, chunk in enumerate(pages, start=1):
        yield ArchiveView(
            head=head(
                catalogue,
                path=paginated(home, number),
                title=numbered(name, number, interface=interface),
                description=interface.gettext("%(articles)s published in %(year)s.", articles=count, year=name)
                if year
                else f"{count}.",
                room="archive",
                above=(room_link(catalogue, "archive"),),
            ),
            year=name,
            total=len(slugs),
            years=(),
            months=_months(catalogue, chunk),
            pager=pager(home, number=number, total=len(pages)),
        )


def _months(catalogue: Catalogue, slugs: Sequence[str]) -> tuple[IndexGroup, ...]:
    dates = catalogue.dates
    runs = grouped(slugs, label=lambda slug: _month_anchor(dates.get(slug)))
    return tuple(
        IndexGroup(
            label=_month_label(dates.get(run[0]), catalogue),
            anchor=mark,
            articles=tuple(catalogue.rows[slug] for slug in run),
        )
        for mark, run in runs
    )


def _month_anchor(date: PartialDate | None) -> str:
    """The id over the articles of a month, of a year alone, or of no date."""
    return anchor(date.iso[:7] if date else UNDATED)


def _month_label(date: PartialDate | None, catalogue: Catalogue) -> str:
    if date and date.month:
        return month_text(date.year, date.month, lang=catalogue.lang)
    return _year_label(date.year if date else None, catalogue)


def _year_label(year: int | None, catalogue: Catalogue) -> str:
    return year_text(year, lang=catalogue.lang) if year else catalogue.interface.gettext(UNDATED)
