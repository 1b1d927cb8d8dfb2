"""The library as a whole: coverage of originals and translations, and the keys of all bodies."""

from __future__ import annotations

from dataclasses import replace

from site_builder.content.library import assemble_library, bodies_of
from site_builder.content.targets import Target
from site_builder.core.dates import PartialDate
from site_builder.core.model import Author, Publisher, StandalonePage
from tests.content.sites import article, fragments_of, library_of, site_of, topic, translation


def test_coverage_lists_the_newest_article_first() -> None:
    old = article("b", "Taiwan", date=PartialDate(2020))
    new = article("c", "Taiwan", date=PartialDate(2024, 5))
    same = article("a", "Taiwan", date=PartialDate(2020))
    library, _ = library_of(old, new, same)
    assert [one.article for one in library.coverage["taiwan"]] == ["c", "a", "b"]


def test_an_articles_topics_are_listed_most_mentioned_first_then_by_title() -> None:
    body = "South China Sea, South China Sea, Taiwan, alpha"
    library, _ = library_of(article("a", body, topics=("strait",)), topic("z", "Alpha"))
    assert [one.topic for one in library.by_article["a"]] == ["sea", "z", "taiwan", "strait"]


def test_coverage_and_an_articles_topics_hold_the_same_values() -> None:
    library, _ = library_of(article("a", "Taiwan"), article("b", "Formosa"))
    assert library.coverage["taiwan"] == (*library.by_article["a"], *library.by_article["b"])


def test_translations_are_covered_apart_from_originals() -> None:
    original = article("a", "Taiwan")
    library, _ = library_of(original, translation(original, "ko", "대만은 대만에서"))
    assert [one.article for one in library.coverage["taiwan"]] == ["a"]
    (korean,) = library.translated["a.ko"]
    assert (korean.article, korean.mentions) == ("a.ko", 2)
    assert "a.ko" not in library.by_article


def test_only_articles_make_coverage_but_every_body_is_linked() -> None:
    site = site_of(article("a", "Nothing"), topic("china", body="About Taiwan"))
    site = replace(
        site,
        authors={"x": Author("x", "X", "X", "Writes on Taiwan", path="content/authors/x.md")},
        publishers={"y": Publisher("y", "Y", "Prints Taiwan", path="content/sources/y.md")},
        pages={"about": StandalonePage("about", "About", "On Taiwan", path="content/pages/about.md")},
    )
    site.topics["china"] = replace(site.topics["china"], descriptions=(("ko", "대만에 관해"),))  # type: ignore[index]
    library, _ = assemble_library(site, fragments_of(site))
    assert library.coverage == {}
    linked = {key for key, (_, body) in library.bodies.items() if 'class="topic"' in body.html}
    assert linked == {"authors/x", "sources/y", "pages/about", "topics/china", "topics/china.ko"}
    assert library.bodies.keys() == bodies_of(site).keys()


def test_topics_that_stand_together_are_counted_by_article() -> None:
    library, _ = library_of(
        article("a", "Taiwan, Taiwan, South China Sea"),
        article("b", "Taiwan Strait and Taiwan"),
        article("c", "Taiwan, South China Sea"),
    )
    assert library.co_mentioned["taiwan"] == (("sea", 2), ("strait", 1))
    assert library.co_mentioned["sea"] == (("taiwan", 2),)


def test_a_title_is_given_in_the_nearest_variety_of_the_language() -> None:
    target = Target("topics", "x", "X", "p", "f", "b", (("zh-Hant", "台灣"), ("zh-Hans", "台湾"), ("ko", "대만")))
    assert [target.title_in(lang) for lang in ("zh-Hans", "zh", "zh-TW", "ko-KR", "en")] == [
        "台湾",
        "台灣",
        "台灣",
        "대만",
        "X",
    ]
