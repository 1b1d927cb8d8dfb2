from __future__ import annotations

from dataclasses import replace

from site_builder.core.bodies import Library
from site_builder.core.dates import PartialDate
from site_builder.core.model import TopicKind
from site_builder.pages.timeline import archive_views, timeline_view
from site_builder.pages.views import ArchiveView, Link, TimelineView
from tests.pages.holdings import DETENTE, SUMMIT, YEAR, holdings, make_catalogue, many


def timeline(library: Library) -> TimelineView:
    return timeline_view(make_catalogue(library))


def archive(library: Library) -> dict[str, ArchiveView]:
    return {view.head.path: view for view in archive_views(make_catalogue(library))}


def told(view: TimelineView) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Year, month, and the titles of the entries with their spans."""
    lines = []
    for year in view.years:
        for month in year.months:
            entries = []
            for entry in month.entries:
                row = entry.event or entry.article
                assert row is not None
                entries.append((row.link.text, entry.span))
            lines.append((year.year, month.label, entries))
    return lines


def test_events_and_articles_stand_side_by_side_at_their_true_precision_oldest_first() -> None:
    assert told(timeline(holdings())) == [
        ("2022", "August 2022", [("A visit", "range")]),
        ("2023", "", [("A year in review", "year")]),
        ("2023", "November 2023", [("Élan summit", "month")]),
        ("2024", "January 2024", [("Detente likely to remain elusive", "day")]),
        ("2024", "April 2024", [("위기의 해협", "month")]),
    ]


def test_events_of_a_month_stand_before_its_articles() -> None:
    article = replace(DETENTE, date=PartialDate(2023, 11), topics=())
    found = told(timeline(holdings(articles=(article,), topics=(SUMMIT,), coverage={})))
    assert found == [("2023", "November 2023", [("Élan summit", "month"), (DETENTE.title, "month")])]


def test_only_events_with_a_date_are_on_the_timeline() -> None:
    topics = (replace(SUMMIT, date=None), replace(SUMMIT, id="other", kind=TopicKind.ISSUE))
    assert timeline(holdings(articles=(), topics=topics, coverage={})).years == ()


def test_a_crowded_month_leads_to_the_archive() -> None:
    (year,) = timeline(holdings(articles=many(28), coverage={}, topics=())).years
    (month,) = year.months
    assert len(month.entries) == 5
    assert month.more == Link("23 more articles", "archive/2020/index.html#at-2020-01")
    assert year.anchor == "at-2020"


def test_a_crowded_month_leads_to_the_page_of_the_archive_on_which_it_begins() -> None:
    (year,) = timeline(holdings(articles=many(100), coverage={}, topics=())).years
    mores = [month.more.path for month in year.months if month.more]
    assert mores == [
        "archive/2020/page/2/index.html#at-2020-01",
        "archive/2020/index.html#at-2020-02",
        "archive/2020/index.html#at-2020-03",
        "archive/2020/index.html#at-2020-04",
    ]


def test_the_archive_counts_years_and_lists_months_newest_first() -> None:
    pages = archive(holdings())
    assert list(pages) == ["archive/index.html", "archive/2024/index.html", "archive/2023/index.html"]
    assert [(each.link.text, each.count, each.of) for each in pages["archive/index.html"].years] == [
        ("2024", 2, 3),
        ("2023", 1, 3),
    ]
    year = pages["archive/2024/index.html"]
    assert [(group.label, group.anchor) for group in year.months] == [
        ("April 2024", "at-2024-04"),
        ("January 2024", "at-2024-01"),
    ]
    assert (year.year, year.total, year.years) == ("2024", 2, ())


def test_what_is_dated_by_the_year_alone_stands_in_no_month_of_the_archive() -> None:
    articles = (YEAR, replace(DETENTE, slug="jan", date=PartialDate(2023, 1, 1)))
    months = archive(holdings(articles=articles, coverage={}))["archive/2023/index.html"].months
    assert [(group.label, len(group.articles)) for group in months] == [("January 2023", 1), ("2023", 1)]


def test_a_full_year_is_paginated() -> None:
    pages = archive(holdings(articles=many(51), coverage={}))
    first, second = pages["archive/2020/index.html"], pages["archive/2020/page/2/index.html"]
    assert [sum(len(group.articles) for group in page.months) for page in (first, second)] == [50, 1]
    assert second.head.title == "2020 – page 2"
