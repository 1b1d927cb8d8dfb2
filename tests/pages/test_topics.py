from __future__ import annotations

from dataclasses import replace

from site_builder.core.model import Topic
from site_builder.pages.topics import page_of, topic_views
from site_builder.pages.views import Link, TopicView
from tests.pages.holdings import STRAITS, SUMMIT, TAIWAN, VISIT, YEAR, holdings, make_catalogue, many


def view_of(topic: Topic) -> TopicView:
    (view,) = topic_views(make_catalogue(holdings()), topic)
    return view


def test_passages_are_grouped_by_article_newest_first_and_numbered_from_the_oldest() -> None:
    view = view_of(TAIWAN)
    assert [(group.article.link.text, group.order) for group in view.groups] == [
        ("위기의 해협", 2),
        ("Detente likely to remain elusive", 1),
    ]
    assert (view.articles, view.of, view.passages) == (2, 3, 3)


def test_what_has_no_date_is_parted_from_the_rest_on_whichever_page_it_stands() -> None:
    articles = (*many(29), *(replace(YEAR, slug=f"u{number}", date=None) for number in range(3)))
    newest = sorted((article.slug for article in articles if article.date), reverse=True)
    coverage = {"taiwan": {slug: [("p", "|Taiwan|")] for slug in (*newest, "u0", "u1", "u2")}}
    first, second = topic_views(make_catalogue(holdings(articles=articles, coverage=coverage)), TAIWAN)
    parts = [(len(page.groups), len(page.undated_groups), page.undated) for page in (first, second)]
    assert parts == [(29, 1, 3), (0, 2, 3)]
    assert [group.anchor for group in second.undated_groups] == ["from-u1", "from-u2"]


def test_a_passage_leads_to_its_very_place_and_marks_the_mention() -> None:
    passage = view_of(TAIWAN).groups[0].passages[0]
    assert passage.path == "articles/위기/index.html#p-c1"
    assert [(segment.text, segment.mark) for segment in passage.segments] == [
        ("해협의 ", False),
        ("대만", True),
        ("은", False),
    ]


def test_an_article_that_was_only_filed_under_the_topic_is_a_group_without_passages() -> None:
    (group,) = view_of(STRAITS).groups
    assert group.passages == ()


def test_titles_in_other_languages_stand_apart_from_aliases_of_the_own() -> None:
    view = view_of(TAIWAN)
    assert [(name.text, name.language) for name in view.names] == [
        ("대만", "Korean"),
        ("台湾", "Simplified Chinese"),
    ]
    assert view.aliases == ("Formosa",)


def test_narrower_topics_follow_from_broader_ones() -> None:
    assert view_of(STRAITS).narrower == (Link("Taiwan", "topics/taiwan/index.html"),)
    assert view_of(TAIWAN).broader == (Link("Straits", "topics/straits/index.html"),)
    assert view_of(SUMMIT).related == (Link("Taiwan", "topics/taiwan/index.html"),)


def test_a_narrower_or_broader_topic_does_not_stand_under_see_also_again() -> None:
    taiwan, straits = replace(TAIWAN, related=("straits", "visit")), replace(STRAITS, related=("taiwan",))
    catalogue = make_catalogue(holdings(topics=(taiwan, straits, SUMMIT, VISIT), coverage={}))
    (below,), (above,) = topic_views(catalogue, taiwan), topic_views(catalogue, straits)
    assert below.related == (Link("A visit", "topics/visit/index.html"),)
    assert above.related == ()


def test_publishers_and_languages_are_counted_among_the_articles_of_the_topic() -> None:
    view = view_of(TAIWAN)
    assert [(each.link.text, each.count, each.of) for each in view.publishers] == [
        ("Chicago Council", 1, 2),
        ("Forum Portal", 1, 2),
    ]
    assert [(each.link.text, each.count, each.share) for each in view.languages] == [
        ("English", 1, 50),
        ("Korean", 1, 50),
    ]


def test_co_mentioned_topics_are_counted_among_the_articles() -> None:
    assert [(each.link.text, each.count, each.of, each.kind) for each in view_of(TAIWAN).co_mentioned] == [
        ("Élan summit", 1, 2, "event")
    ]


def test_dates_and_description_are_shown_and_a_topic_of_nothing_has_a_page() -> None:
    view = view_of(VISIT)
    assert view.date is not None
    assert view.end is not None
    assert (view.date.text, view.end.text) == ("2 August 2022", "3 August 2022")
    assert (view.groups, view.coverage, view.head.description) == ((), (), "A visit in 0 articles.")
    assert view_of(TAIWAN).head.description == "An island in the strait."


def test_a_long_topic_is_paginated_and_each_page_is_its_own() -> None:
    articles = many(61)
    slugs = [article.slug for article in reversed(articles)]
    coverage = {"taiwan": {slug: [("p", "|Taiwan|")] for slug in slugs}}
    library = holdings(articles=articles, coverage=coverage)
    views = list(topic_views(make_catalogue(library), TAIWAN))
    assert [len(view.groups) for view in views] == [30, 30, 1]
    assert [group.article.link.path.split("/")[1] for view in views for group in view.groups] == slugs
    assert [group.order for view in views for group in view.groups] == list(range(61, 0, -1))
    second = views[1]
    assert second.head.path == "topics/taiwan/page/2/index.html"
    assert second.head.title == "Taiwan – page 2"
    assert second.head.canonical == "https://example.org/library/topics/taiwan/page/2/"
    assert second.pager is not None
    assert (second.pager.newer, second.pager.older) == ("topics/taiwan/index.html", "topics/taiwan/page/3/index.html")
    assert (views[0].articles, second.articles) == (61, 61)
    assert view_of(TAIWAN).pager is None
    assert list(topic_views(make_catalogue(library), TAIWAN, numbers=(3, 2))) == views[1:]
    assert list(topic_views(make_catalogue(library), TAIWAN, numbers=(4,))) == []


def test_the_page_that_shows_an_article_is_known_without_making_it() -> None:
    articles = many(61)
    library = holdings(
        articles=articles, coverage={"taiwan": {article.slug: [("p", "|Taiwan|")] for article in reversed(articles)}}
    )
    catalogue = make_catalogue(library)
    for number, view in enumerate(topic_views(catalogue, TAIWAN), start=1):
        shown = [group.article.link.path.split("/")[1] for group in view.groups]
        assert {page_of(catalogue, "taiwan", article=slug) for slug in shown} == {number}
    assert page_of(catalogue, "taiwan", article="nothing") == 0
    assert page_of(catalogue, "straits", article="a0001") == 0
