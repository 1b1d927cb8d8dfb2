from __future__ import annotations

from site_builder.core.model import Topic
from site_builder.pages.home import home_view
from tests.pages.holdings import holdings, make_catalogue, many


def test_topics_in_focus_are_those_of_the_most_articles_then_mentions() -> None:
    view = home_view(make_catalogue(holdings()))
    assert [(focus.link.text, focus.articles, focus.passages) for focus in view.focus] == [
        ("Taiwan", 2, 3),
        ("Élan summit", 1, 1),
        ("Straits", 1, 0),
    ]
    assert (view.focus[0].blurb, view.focus[1].blurb) == ("An island in the strait.", "")
    assert len(view.focus[0].bars) == len(view.focus[1].bars)


def test_the_latest_articles_and_events_stand_newest_first() -> None:
    view = home_view(make_catalogue(holdings()))
    assert [row.date.iso for row in view.latest] == ["2024-04", "2024-01-17", "2023"]
    assert [(event.link.text, event.date.text) for event in view.events] == [
        ("Élan summit", "November 2023"),
        ("A visit", "2 August 2022"),
    ]


def test_figures_count_what_the_library_holds_and_lead_to_it() -> None:
    view = home_view(make_catalogue(holdings()))
    assert [(figure.count, figure.label, figure.path) for figure in view.figures] == [
        (3, "articles", "articles/index.html"),
        (4, "topics", "topics/index.html"),
        (2, "authors", "authors/index.html"),
        (2, "publishers", "sources/index.html"),
        (2, "countries", "sources/index.html"),
        (2, "languages", "articles/index.html"),
    ]


def test_a_long_library_shows_a_few_of_each() -> None:
    topics = [Topic(f"t{number}", f"T{number}") for number in range(12)]
    coverage = {topic.id: {"a0000": [("p", "|T|")]} for topic in topics}
    view = home_view(make_catalogue(holdings(articles=many(30), topics=topics, coverage=coverage)))
    assert (len(view.focus), len(view.latest)) == (8, 10)


def test_an_empty_library_has_a_home() -> None:
    view = home_view(make_catalogue(holdings(articles=(), topics=(), coverage={})))
    assert (view.focus, view.latest, view.events) == ((), (), ())
    assert [figure.label for figure in view.figures] == ["authors", "publishers", "countries"]
