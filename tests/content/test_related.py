"""Related articles: rare shared topics tell more, and the order never depends on chance."""

from __future__ import annotations

from site_builder.content.related import MOST, MOST_TOGETHER, co_mentions, related_articles
from site_builder.core.bodies import Coverage, Related
from site_builder.core.dates import PartialDate
from tests.content.sites import article, site_of


def related(
    topics: dict[str, str], dates: dict[str, PartialDate | None] | None = None
) -> dict[str, tuple[Related, ...]]:
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
    topics = {"one": "ab", "old": "a", "new": "a", "also": "a", "far": "z", "ancient": "a"}
    dates = {"old": PartialDate(2001), "new": PartialDate(2023, 2), "also": PartialDate(2023, 2), "ancient": None}
    assert [one.article for one in related(topics, dates)["one"]] == ["also", "new", "old", "ancient"]


def test_at_most_so_many_are_named() -> None:
    found = related({**{f"n{number}": "a" for number in range(MOST + 3)}, "far": "z"})
    assert all(len(others) == MOST for slug, others in found.items() if slug != "far")


def test_the_order_of_the_articles_changes_nothing() -> None:
    topics = {f"n{number}": "abcdef"[number % 3 : number % 5 + 2] for number in range(30)}
    backwards = dict(reversed(topics.items()))
    assert related(topics) == related(backwards)


def test_in_a_large_library_the_articles_are_met_that_a_shared_topic_weighs_most_in() -> None:
    # What 300 articles share is all that they have in common; the last ones, by name, speak of it more than of the other.
    topics = {f"a{number:03d}": "cxx" for number in range(300)} | {f"z{number}": "ccc" for number in range(5)}
    topics |= {"one": "c", **{f"other{number}": "x" for number in range(40)}, "far": "f"}
    assert [each.article for each in related(topics)["one"]] == [f"z{number}" for number in range(5)]


def test_of_the_topics_that_come_up_together_those_are_kept_that_do_so_most_often() -> None:
    others = [f"t{number:02d}" for number in range(20)]
    found = {"a": [Coverage("a", topic, 1, 1) for topic in ("taiwan", *others)]}
    found["b"] = [Coverage("b", "taiwan", 1, 1), Coverage("b", "t19", 1, 1)]
    together = co_mentions(found)["taiwan"]
    assert together == (("t19", 2), *((topic, 1) for topic in others[: MOST_TOGETHER - 1]))
