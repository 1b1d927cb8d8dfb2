"""A library under the names that it has in another language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.core.bodies import Coverage, Library, Outline
from site_builder.core.dates import PartialDate
from site_builder.core.localising import localised, localised_site
from site_builder.core.model import Article, Author, AuthorKind, Config, Publisher, Site, StandalonePage, Topic

CONFIG = Config(
    "Tidal Notes",
    "https://example.org/",
    description="On tides.",
    languages=("en", "ko", "ru"),
    titles=(("ko", "조수 노트"), ("ru", "Заметки")),
    descriptions=(("ko", "조수에 대하여."),),
)
TIDE = Topic("tide", "Tide", titles=(("ko", "조수"), ("fr", "Marée")))
QUAY = Topic("quay", "Quay")
ORIGINAL = Article("waves", "Waves", PartialDate(2024), "press", "en")
KOREAN = replace(ORIGINAL, title="파도", lang="ko", translation="ko")
NATIVE = Article("부두", "부두", PartialDate(2023), "press", "ko")
ENGLISH = replace(NATIVE, title="The quay", lang="en", translation="en")
ABOUT, METHOD = StandalonePage("about", "About"), StandalonePage("method", "Method")
SOBRE = StandalonePage("about", "소개", translation="ko")
HIR = Author("hir", "Paul Hir", "Hir, Paul", names=(("ko", "폴 히르"), ("ru", "Пол Хир")))
SITE = Site(
    CONFIG,
    articles={"waves": ORIGINAL, "부두": NATIVE},
    translations={"waves": (KOREAN,), "부두": (ENGLISH,)},
    authors={"hir": HIR},
    topics={"quay": QUAY, "tide": TIDE},
    publishers={"press": Publisher("press", "Tidal Press", names=(("ko", "조수 출판"),), lang="en")},
    pages={"about": ABOUT, "method": METHOD},
    page_translations={"about": (SOBRE,)},
)
SAID = Coverage("waves", "tide", 3, 4)
OTHER = Coverage("부두", "tide", 1, 1)
OUTLINE = Outline(
    coverage={"tide": (SAID, OTHER), "quay": (Coverage("waves", "quay", 1, 1),)},
    by_article={"waves": (SAID, Coverage("waves", "quay", 1, 1)), "부두": (OTHER,)},
    translated={
        "waves.ko": (Coverage("waves.ko", "tide", 1, 2), Coverage("waves.ko", "quay", 0, 0, chosen=True)),
        "부두.en": (),
    },
)
LIBRARY = Library(SITE, OUTLINE, {}, {})


def test_in_its_own_language_a_library_without_translations_into_it_is_as_it_is() -> None:
    site = replace(SITE, translations={"waves": (KOREAN,)})
    library = replace(LIBRARY, site=site)
    found = localised(library, "en")
    assert found == replace(library, site=replace(site, lang="en"))
    assert (found.site.tree, found.site.variants) == ("", {})


def test_in_its_own_language_what_was_written_in_another_is_shown_translated() -> None:
    site = localised_site(SITE, "en")
    assert {slug: site.shown(slug).title for slug in site.articles} == {"waves": "Waves", "부두": "The quay"}
    assert site.topics == SITE.topics


def test_the_paths_of_another_language_begin_with_it() -> None:
    assert localised_site(SITE, "ko").tree == "ko/"
    assert SITE.tree == ""


def test_title_and_description_of_the_site_say_each_in_which_language_they_are() -> None:
    korean, russian = localised_site(SITE, "ko").config, localised_site(SITE, "ru").config
    assert (korean.lang, korean.description_lang) == ("ko", "ko")
    assert (russian.lang, russian.description_lang, russian.description) == ("ru", "", "On tides.")


def test_a_thing_is_called_by_its_name_in_the_language_and_its_own_name_is_one_of_the_others() -> None:
    tide = localised_site(SITE, "ko").topics["tide"]
    assert (tide.title, tide.lang) == ("조수", "ko")
    assert tide.titles == (("en", "Tide"), ("fr", "Marée"))


def test_a_thing_without_a_name_in_the_language_keeps_its_own() -> None:
    site = localised_site(SITE, "ru")
    assert site.topics == SITE.topics
    assert site.publishers == SITE.publishers
    assert localised_site(SITE, "ko").topics["quay"] == QUAY


def test_a_name_that_is_the_same_in_the_language_is_in_that_language() -> None:
    site = replace(SITE, topics={"nato": Topic("nato", "NATO", titles=(("ru", "NATO"),))})
    topic = localised_site(site, "ru").topics["nato"]
    assert (topic.title, topic.titles, topic.lang) == ("NATO", (), "ru")


def test_the_name_of_a_publisher_is_in_its_own_language() -> None:
    publisher = Publisher("notes", "Морские заметки", names=(("en", "Sea Notes"), ("ko", "바다 노트")), lang="ru")
    site = localised_site(replace(SITE, publishers={"notes": publisher}), "ko")
    assert site.publishers["notes"].name == "바다 노트"
    assert site.publishers["notes"].names == (("ru", "Морские заметки"), ("en", "Sea Notes"))


@pytest.mark.parametrize(
    ("author", "lang", "name", "sort_name"),
    [
        (HIR, "en", "Paul Hir", "Hir, Paul"),
        (HIR, "ru", "Пол Хир", "Хир, Пол"),
        (HIR, "ko", "폴 히르", "폴 히르"),
        (HIR, "fr", "Paul Hir", "Hir, Paul"),
        (Author("sun", "Sun Wei", "Sun Wei", names=(("ru", "Сунь Вэй"),)), "ru", "Сунь Вэй", "Сунь Вэй"),
        (Author("plato", "Plato", "Plato, A.", names=(("ru", "Платон"),)), "ru", "Платон", "Платон"),
        (
            Author(
                "board", "Harbour Board", "Board, Harbour", names=(("ru", "Совет Порта"),), kind=AuthorKind.ORGANISATION
            ),
            *("ru", "Совет Порта", "Совет Порта"),
        ),
    ],
)
def test_a_name_is_sorted_as_the_language_sorts_it(author: Author, lang: str, name: str, sort_name: str) -> None:
    found = localised_site(replace(SITE, authors={author.id: author}), lang).authors[author.id]
    assert (found.name, found.sort_name) == (name, sort_name)


def test_an_authors_own_name_is_kept_among_the_others() -> None:
    assert localised_site(SITE, "ru").authors["hir"].names == (("en", "Paul Hir"), ("ko", "폴 히르"))


def test_an_article_is_shown_translated_where_it_is_translated() -> None:
    korean = localised_site(SITE, "ko")
    assert korean.variants == {"waves": KOREAN}
    assert korean.shown("waves") == KOREAN
    assert korean.shown("부두") == NATIVE
    assert localised_site(SITE, "ru").variants == {}
    assert korean.articles == SITE.articles


def test_a_translation_of_what_is_not_published_is_not_shown() -> None:
    site = replace(SITE, articles={"부두": NATIVE})
    assert localised_site(site, "ko").variants == {}


def test_the_site_has_its_name_and_description_in_the_language() -> None:
    korean, russian = (localised_site(SITE, lang).config for lang in ("ko", "ru"))
    assert (korean.title, korean.description, korean.lang) == ("조수 노트", "조수에 대하여.", "ko")
    assert (russian.title, russian.description, russian.lang) == ("Заметки", "On tides.", "ru")
    assert localised_site(SITE, "el").config.lang == ""
    assert korean.language == russian.language == "en"


def test_a_tree_shows_the_standalone_pages_that_are_written_in_its_language_there() -> None:
    korean = localised_site(SITE, "ko")
    assert korean.page_variants == {"about": SOBRE}
    assert korean.shown_page("about") == SOBRE
    assert korean.shown_page("method") == SITE.pages["method"]
    assert localised_site(SITE, "ru").page_variants == {}
    assert localised_site(SITE, "en").pages == SITE.pages


def test_of_a_translated_article_its_translation_tells_what_it_says_of_a_topic_that_it_names() -> None:
    outline = localised(LIBRARY, "ko").outline
    translated = Coverage("waves", "tide", 1, 2)
    assert outline.coverage["tide"] == (translated, OTHER)
    assert outline.by_article["waves"] == (translated, Coverage("waves", "quay", 1, 1))
    # What the translation does not name is told by the original, and so is what is not translated.
    assert outline.coverage["quay"] == OUTLINE.coverage["quay"]
    assert outline.by_article["부두"] == OUTLINE.by_article["부두"]
    assert outline.translated == OUTLINE.translated


def test_a_language_without_translations_has_the_outline_of_the_library() -> None:
    assert localised(LIBRARY, "ru").outline == OUTLINE


def test_every_language_is_made_from_the_library_as_it_is() -> None:
    before = (repr(SITE), repr(OUTLINE))
    for lang in ("ko", "ru", "en"):
        localised(LIBRARY, lang)
    assert (repr(SITE), repr(OUTLINE)) == before


def test_a_variety_of_a_language_serves_its_readers() -> None:
    southern = replace(KOREAN, title="파도 (남)", lang="ko-KR", translation="ko-KR")
    site = replace(
        SITE, translations={"waves": (southern,)}, topics={"tide": replace(TIDE, titles=(("ko-KR", "조수"),))}
    )
    korean = localised_site(site, "ko")
    assert korean.shown("waves") == southern
    assert korean.topics["tide"].title == "조수"
    both = replace(site, translations={"waves": (southern, KOREAN)})
    assert localised_site(both, "ko").shown("waves") == KOREAN


def test_traditional_characters_are_not_shown_for_simplified_ones() -> None:
    config = replace(CONFIG, languages=("en", "zh-Hans", "zh-Hant"))
    taiwan = replace(KOREAN, title="海浪", lang="zh-TW", translation="zh-TW")
    site = replace(SITE, config=config, translations={"waves": (taiwan,)})
    assert localised_site(site, "zh-Hant").variants == {"waves": taiwan}
    assert localised_site(site, "zh-Hans").variants == {}
    assert config.interface_for("zh-HK") == "zh-Hant"


def test_what_only_a_translation_says_is_told_in_its_language() -> None:
    site = replace(SITE, topics={**SITE.topics, "pier": Topic("pier", "Pier")})
    said = Coverage("waves.ko", "pier", 1, 1)
    outline = replace(OUTLINE, translated={**OUTLINE.translated, "waves.ko": (said,)})
    korean = localised(replace(LIBRARY, site=site, outline=outline), "ko").outline
    assert korean.coverage["pier"] == (replace(said, article="waves"),)
    assert replace(said, article="waves") in korean.by_article["waves"]
    assert localised(replace(LIBRARY, site=site, outline=outline), "en").outline.coverage.get("pier") is None


def test_the_own_name_of_a_publisher_abroad_gives_way_to_its_name_in_the_sites_language() -> None:
    publisher = Publisher("notes", "Морские заметки", names=(("en", "Sea Notes"),), lang="ru")
    site = localised_site(replace(SITE, publishers={"notes": publisher}), "en")
    assert (site.publishers["notes"].name, site.publishers["notes"].names) == (
        "Sea Notes",
        (("ru", "Морские заметки"),),
    )
