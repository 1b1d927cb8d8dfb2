from __future__ import annotations

from dataclasses import replace

from site_builder.core.bodies import Library
from site_builder.pages.indexes import index_views
from site_builder.pages.views import IndexView, Link
from tests.pages.holdings import holdings, make_catalogue, many


def views_of(library: Library) -> dict[str, IndexView]:
    catalogue = make_catalogue(library)
    rooms = ("articles", "topics", "authors", "sources")
    return {view.head.path: view for room in rooms for view in index_views(catalogue, room)}


def test_every_room_has_its_orders_and_each_knows_the_others() -> None:
    views = views_of(holdings())
    assert list(views) == [
        "articles/index.html",
        "articles/by-title/index.html",
        "topics/index.html",
        "topics/by-count/index.html",
        "topics/by-kind/index.html",
        "authors/index.html",
        "authors/by-count/index.html",
        "sources/index.html",
        "sources/by-count/index.html",
    ]
    for path, view in views.items():
        assert [order.path for order in view.orders if order.current] == [path]
        assert {order.path for order in view.orders} <= set(views)


def test_articles_stand_by_year_newest_first() -> None:
    view = views_of(holdings())["articles/index.html"]
    assert [(group.label, [row.link.text for row in group.articles]) for group in view.groups] == [
        ("2024", ["위기의 해협", "Detente likely to remain elusive"]),
        ("2023", ["A year in review"]),
    ]


def test_titles_stand_under_their_letters_with_jump_marks() -> None:
    view = views_of(holdings())["topics/index.html"]
    assert [(group.label, group.anchor, [row.link.text for row in group.topics]) for group in view.groups] == [
        ("A", "at-a", ["A visit"]),
        ("E", "at-e", ["Élan summit"]),
        ("S", "at-s", ["Straits"]),
        ("T", "at-t", ["Taiwan"]),
    ]
    assert view.jumps[1] == Link("E", "topics/index.html#at-e")


def test_authors_stand_by_their_sort_names() -> None:
    view = views_of(holdings())["authors/index.html"]
    assert [row.link.text for group in view.groups for row in group.authors] == ["Heer, Paul", "Sun Chenghao"]
    assert [row.affiliation for group in view.groups for row in group.authors] == ["Chicago Council", ""]


def test_counts_go_from_the_highest_with_ties_by_name_and_without_marks() -> None:
    view = views_of(holdings())["topics/by-count/index.html"]
    (group,) = view.groups
    assert (group.label, view.jumps) == ("", ())
    assert [(row.link.text, row.articles) for row in group.topics] == [
        ("Taiwan", 2),
        ("Élan summit", 1),
        ("Straits", 1),
        ("A visit", 0),
    ]


def test_publishers_count_what_they_published_and_what_they_relayed() -> None:
    view = views_of(holdings())["sources/by-count/index.html"]
    rows = [row for group in view.groups for row in group.publishers]
    assert [(row.link.text, row.articles, row.relayed) for row in rows] == [
        ("Chicago Council", 2, 0),
        ("Forum Portal", 1, 1),
    ]
    assert view.of == "publishers"


def test_jump_marks_lead_to_the_page_on_which_the_group_begins() -> None:
    library = holdings(articles=(*many(60, year=2024), replace(many(1, year=2023)[0], slug="old")), coverage={})
    views = views_of(library)
    first, second = views["articles/index.html"], views["articles/page/2/index.html"]
    assert first.jumps == second.jumps
    assert first.jumps == (
        Link("2024", "articles/index.html#at-2024"),
        Link("2023", "articles/page/2/index.html#at-2023"),
    )
    assert [len(group.articles) for group in second.groups] == [10, 1]
    assert (first.total, second.total) == (61, 61)


def test_an_empty_library_has_empty_indexes() -> None:
    view = views_of(holdings(articles=()))["articles/index.html"]
    assert (view.total, view.groups, view.jumps, view.pager) == (0, (), (), None)
