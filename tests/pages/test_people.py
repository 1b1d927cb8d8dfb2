from __future__ import annotations

from dataclasses import replace

from site_builder.pages.people import author_views, publisher_views
from tests.pages.holdings import CHICAGO, DETENTE, HEER, PORTAL, SUN, holdings, make_catalogue, many


def test_an_author_has_the_articles_newest_first_and_the_topics_they_are_about() -> None:
    (view,) = author_views(make_catalogue(holdings()), HEER)
    assert [row.link.text for row in view.articles] == ["Detente likely to remain elusive", "A year in review"]
    assert view.total == 2
    assert [(topic.link.text, topic.count, topic.of) for topic in view.topics] == [
        ("Taiwan", 1, 2),
        ("Élan summit", 1, 2),
        ("Straits", 1, 2),
    ]
    assert view.head.description == "2 articles by Paul Heer."


def test_an_author_is_named_in_other_scripts() -> None:
    (view,) = author_views(make_catalogue(holdings()), SUN)
    assert [(name.text, name.lang, name.language) for name in view.names] == [
        ("孙成昊", "zh-Hans", "Simplified Chinese")
    ]


def test_a_publisher_has_what_it_published_and_apart_what_it_relayed() -> None:
    (view,) = publisher_views(make_catalogue(holdings()), PORTAL)
    assert [row.link.text for row in view.articles] == ["위기의 해협"]
    assert [row.link.text for row in view.relayed] == ["Detente likely to remain elusive"]
    assert (view.total, view.relayed_total) == (1, 1)
    assert (view.kind, view.country, view.language) == ("portal", "South Korea", "Korean")
    assert [(author.link.text, author.count, author.of) for author in view.authors] == [("Paul Heer", 1, 2)]


def test_what_was_relayed_follows_what_was_published_across_pages() -> None:
    own = [replace(article, publisher="portal", authors=()) for article in many(49)]
    relayed = [replace(DETENTE, slug=f"r{number}") for number in range(3)]
    library = holdings(articles=(*own, *relayed), coverage={})
    first, second = publisher_views(make_catalogue(library), PORTAL)
    assert (len(first.articles), len(first.relayed)) == (49, 1)
    assert (len(second.articles), len(second.relayed)) == (0, 2)
    assert (second.total, second.relayed_total) == (49, 3)
    assert second.head.title == "Forum Portal – page 2"


def test_a_long_list_of_an_author_is_paginated() -> None:
    views = list(author_views(make_catalogue(holdings(articles=many(101), coverage={})), HEER))
    assert [len(view.articles) for view in views] == [50, 50, 1]
    assert [view.head.path for view in views] == [
        "authors/paul-heer/index.html",
        "authors/paul-heer/page/2/index.html",
        "authors/paul-heer/page/3/index.html",
    ]


def test_who_has_written_or_published_nothing_has_a_page() -> None:
    catalogue = make_catalogue(holdings(articles=()))
    (author,), (publisher,) = author_views(catalogue, SUN), publisher_views(catalogue, CHICAGO)
    assert (author.articles, author.total) == ((), 0)
    assert (publisher.articles, publisher.relayed, publisher.total) == ((), (), 0)
