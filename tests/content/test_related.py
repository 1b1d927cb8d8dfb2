"""Related articles: rare shared topics tell more, and the order never depends on chance."""

from __future__ import annotations

from site_builder.content.related import MOST, related_articles
from site_builder.core.bodies import Coverage, Related
from site_builder.core.dates import PartialDate
from tests.content.sites import article, site_of


def related(topics: dict[str, str], dates: dict[str, PartialDate] | None = None) -> dict[str, tuple[Related, ...]]:
    """Relate articles, given as slug to the letters of their topics; a letter that stands n times has n mentions."""
    covered = {
        slug: tuple(Coverage(slug, letter, 1, letters.count(letter)) for letter in sorted(set(letters)))
        for slug, letters in topics.items()
    }
    written = [article(slug, "", date=(dates or {}).get(slug, PartialDate(2024))) for slug in topics]
    articles = site_of(*written)[0].articles
    return related_articles(covered, articles)


def test_a_rare_topic_tells_more_than_a_common_one() -> None:
    found = related({"one": "cr", "rare": "cr", "other": "cx", "third": "cy", "last": "z"})
    assert [one.article for one in found["one"]] == ["rare", "other", "third"]
    assert found["one"][0] == Related("rare", ("r", "c"))


def test_what_every_article_speaks_of_relates_none() -> None:
    assert related({"one": "a", "two": "a"}) == {"one": (), "two": ()}


def test_articles_without_a_shared_topic_are_not_related() -> None:
    assert related({"one": "a", "two": "b", "three": ""}) == {"one": (), "two": (), "three": ()}


def test_ties_go_to_the_newer_article_and_then_to_the_slug() -> None:
    topics = {"one": "ab", "old": "a", "new": "a", "also": "a", "far": "z"}
    dates = {"old": PartialDate(2001), "new": PartialDate(2023, 2), "also": PartialDate(2023, 2)}
    assert [one.article for one in related(topics, dates)["one"]] == ["also", "new", "old"]


def test_at_most_so_many_are_named() -> None:
    found = related({**{f"n{number}": "a" for number in range(MOST + 3)}, "far": "z"})
    assert all(len(others) == MOST for slug, others in found.items() if slug != "far")


def test_the_order_of_the_articles_changes_nothing() -> None:
    topics = {f"n{number}": "abcdef"[number % 3 : number % 5 + 2] for number in range(30)}
    backwards = dict(reversed(topics.items()))
    assert related(topics) == related(backwards)
