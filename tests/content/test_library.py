"""The library as a whole: coverage of originals and translations, and the keys of all bodies."""

from __future__ import annotations

from dataclasses import replace

from site_builder.content.library import bodies
from site_builder.content.targets import Target
from site_builder.core.dates import PartialDate
from site_builder.core.model import Article, Author, Publisher, StandalonePage
from tests.content.sites import Written, article, library_of, site_of, topic, translation


def test_coverage_lists_the_newest_article_first() -> None:
    old = article("b", "Taiwan", date=PartialDate(2020))
    new = article("c", "Taiwan", date=PartialDate(2024, 5))
    same = article("a", "Taiwan", date=PartialDate(2020))
    library, _ = library_of(old, new, same)
    assert [one.article for one in library.outline.coverage["taiwan"]] == ["c", "a", "b"]


def test_coverage_ends_in_what_has_no_date_by_title() -> None:
    def undated(slug: str, title: str) -> Written:
        written = article(slug, "Taiwan")
        assert isinstance(written.value, Article)
        return replace(written, value=replace(written.value, date=None, title=title))

    oldest = article("z", "Taiwan", date=PartialDate(1))
    library, _ = library_of(undated("a", "Straits"), undated("b", "islands"), oldest)
    assert [one.article for one in library.outline.coverage["taiwan"]] == ["z", "b", "a"]


def test_an_articles_topics_are_listed_most_mentioned_first_then_by_title() -> None:
    body = "South China Sea, South China Sea, Taiwan, alpha"
    library, _ = library_of(article("a", body, topics=("strait",)), topic("z", "Alpha"))
    assert [one.topic for one in library.outline.by_article["a"]] == ["sea", "z", "taiwan", "strait"]


def test_coverage_and_an_articles_topics_hold_the_same_values() -> None:
    library, _ = library_of(article("a", "Taiwan"), article("b", "Formosa"))
    assert library.outline.coverage["taiwan"] == (*library.outline.by_article["a"], *library.outline.by_article["b"])


def test_translations_are_covered_apart_from_originals() -> None:
    original = article("a", "Taiwan")
    library, _ = library_of(original, translation(original, "ko", "대만은 대만에서"))
    assert [one.article for one in library.outline.coverage["taiwan"]] == ["a"]
    (korean,) = library.outline.translated["a.ko"]
    assert (korean.article, korean.mentions) == ("a.ko", 2)
    assert "a.ko" not in library.outline.by_article


def test_only_articles_make_coverage_but_every_body_is_linked() -> None:
    parts = (
        article("a", "Nothing"),
        Written(replace(topic("china"), descriptions=("ko",)), "About Taiwan", (("ko", "대만에 관해"),)),
        Written(Author("x", "X", "X", path="content/authors/x.md"), "Writes on Taiwan"),
        Written(Publisher("y", "Y", path="content/sources/y.md"), "Prints Taiwan"),
        Written(StandalonePage("about", "About", path="content/pages/about.md"), "On Taiwan"),
    )
    library, _ = library_of(*parts)
    assert library.outline.coverage == {}
    linked = {key for key, text in library.texts.items() if 'class="topic"' in text.html}
    assert linked == {"authors/x", "sources/y", "pages/about", "topics/china", "topics/china.ko"}
    assert list(library.texts) == [body.key for body in bodies(site_of(*parts)[0])]


def test_topics_that_stand_together_are_counted_by_article() -> None:
    library, _ = library_of(
        article("a", "Taiwan, Taiwan, South China Sea"),
        article("b", "Taiwan Strait and Taiwan"),
        article("c", "Taiwan, South China Sea"),
    )
    assert library.outline.co_mentioned["taiwan"] == (("sea", 2), ("strait", 1))
    assert library.outline.co_mentioned["sea"] == (("taiwan", 2),)


def test_a_title_is_given_in_the_nearest_variety_of_the_language() -> None:
    target = Target("topics", "x", "X", "p", "f", "b", (("zh-Hant", "台灣"), ("zh-Hans", "台湾"), ("ko", "대만")))
    assert [target.title_in(lang) for lang in ("zh-Hans", "zh", "zh-TW", "ko-KR", "en")] == [
        "台湾",
        "台灣",
        "台灣",
        "대만",
        "X",
    ]
