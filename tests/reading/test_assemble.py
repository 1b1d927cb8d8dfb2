"""reading.assemble: content files to the site."""

from __future__ import annotations

import random
import unicodedata

from site_builder.core.project import Source
from site_builder.reading.assemble import assemble
from site_builder.reading.config import read_config
from site_builder.reading.documents import parse
from tests.projects import files_of
from tests.reading.project import SOUND, contents_of, printed, read, sound

PAGES = """
-- site.yaml --
title: A library
url: https://example.org/
languages: [en, tr, ko]
-- content/pages/about.tr.md --
---
title: Hakkında
---
-- content/pages/about.ko.md --
---
title: 소개
---
-- content/pages/about.md --
---
title: About
{}---
"""
DRAFT = "-- content/articles/b.md --\n---\ntitle: B\ndate: 2024\nsource: press\n{}draft: true\n---\n"


def test_every_kind_of_file_finds_its_place() -> None:
    site = sound("-- content/pages/about.md --\n---\ntitle: About\n---\n")
    assert [list(things) for things in (site.articles, site.authors, site.topics, site.publishers, site.pages)] == [
        ["a"],
        ["paul-heer"],
        ["taiwan"],
        ["press"],
        ["about"],
    ]
    assert site.config.title == "A library"


def test_translations_stand_with_their_original_in_the_order_of_languages() -> None:
    site = sound(
        "-- content/articles/a.zh-Hans.md --\n---\ntitle: 题\n---\n-- content/articles/a.ko.md --\n---\ntitle: 제목\n---\n"
    )
    assert [article.key for article in site.translations["a"]] == ["a.ko", "a.zh-Hans"]


def test_descriptions_join_their_topic_in_the_order_of_languages() -> None:
    site = sound(
        "-- content/topics/taiwan.zh-Hans.md --\n---\n---\n岛\n-- content/topics/taiwan.ko.md --\n---\n---\n섬\n"
    )
    assert site.topics["taiwan"].descriptions == ("ko", "zh-Hans")


def test_biographies_and_descriptions_join_their_authors_and_publishers() -> None:
    site = sound(
        "-- content/authors/paul-heer.ko.md --\n---\nname: 폴 히어\n---\n글쓴이\n"
        "-- content/sources/press.tr.md --\n---\n---\nBir dergi\n-- content/sources/press.el.md --\n---\n---\nΈνα\n"
    )
    author = site.authors["paul-heer"]
    assert (author.names, author.descriptions) == ((("ko", "폴 히어"),), ("ko",))
    assert site.publishers["press"].descriptions == ("el", "tr")


def test_translations_of_pages_stand_by_their_slug_in_the_order_of_languages() -> None:
    site = sound(PAGES.format(""))
    assert {slug: [page.key for page in pages] for slug, pages in site.page_translations.items()} == {
        "about": ["about.ko", "about.tr"]
    }
    assert list(site.pages) == ["about"]


def test_a_translation_of_a_page_is_left_out_as_a_draft_or_with_its_original() -> None:
    draft = PAGES.replace("title: 소개\n", "draft: true\n")
    assert [page.key for page in sound(draft.format("")).page_translations["about"]] == ["about.tr"]
    assert sound(PAGES.format("draft: true\n")).page_translations == {}
    site = sound(PAGES.format("draft: true\n"), drafts=True)
    assert [page.key for page in site.page_translations["about"]] == ["about.ko", "about.tr"]


def test_a_translation_of_a_page_into_no_language_of_the_interface_is_left_out() -> None:
    site, (found,) = read(PAGES.format("").replace("languages: [en, tr, ko]", "languages: [en, ko]"))
    assert site is not None
    assert [page.key for page in site.page_translations["about"]] == ["about.ko"]
    assert (printed(found), found.hint) == (
        "content/pages/about.tr.md:1:1 [unused-translation]",
        "add tr to `languages` in site.yaml",
    )


def test_slugs_keep_their_script_and_ids_are_compared_normalised() -> None:
    decomposed = unicodedata.normalize("NFD", "대만")
    site = sound(
        f"-- content/topics/{decomposed}.md --\n---\ntitle: 대만\n---\n"
        "-- content/topics/cafe\u0301.md --\n---\ntitle: Café\nbroader: [대만]\n---\n"
        "-- content/articles/a.md --\n---\ntitle: A\ndate: 2024\nsource: press\ntopics: [caf\u00e9, cafe\u0301x]\n---\n"
        "-- content/topics/caf\u00e9x.md --\n---\ntitle: Other\n---\n"
    )
    assert list(site.topics) == ["caf\u00e9", "caf\u00e9x", "taiwan", "대만"]
    assert site.articles["a"].topics == ("caf\u00e9", "caf\u00e9x")


def test_drafts_are_left_out_with_their_translations() -> None:
    text = DRAFT.format("") + "-- content/articles/b.ko.md --\n---\ntitle: 제목\n---\n"
    text += "-- content/pages/c.md --\n---\ntitle: C\ndraft: true\n---\n"
    site = sound(text)
    assert (list(site.articles), list(site.translations), list(site.pages)) == (["a"], [], [])
    site = sound(text, drafts=True)
    assert (list(site.articles), list(site.translations), list(site.pages)) == (["a", "b"], ["b"], ["c"])


def test_a_draft_translation_is_left_out_alone() -> None:
    text = "-- content/articles/a.ko.md --\n---\ntitle: 제목\ndraft: true\n---\n"
    assert sound(text).translations == {}
    assert [article.key for article in sound(text, drafts=True).translations["a"]] == ["a.ko"]


def test_a_draft_may_lack_required_keys_until_it_is_asked_for() -> None:
    text = "-- content/articles/b.md --\n---\ntitle: B\ndate:\nsource:\ndraft: true\n---\n"
    assert list(sound(text).articles) == ["a"]
    found = read(SOUND + text, drafts=True)[1]
    assert [(str(one.location), one.rule.id) for one in found] == [
        ("content/articles/b.md:3:1", "missing-key"),
        ("content/articles/b.md:4:1", "missing-key"),
    ]


def test_drafts_are_checked_although_they_are_left_out() -> None:
    _, problems = read(DRAFT.format("authors: [nobody]\n"))
    assert [printed(found) for found in problems] == ["content/articles/b.md:5:11 [unknown-id]"]


def test_the_menu_leads_to_rooms_and_to_pages_that_are_published() -> None:
    text = (
        "-- site.yaml --\ntitle: A\nurl: https://example.org\nnavigation:\n"
        "  - {title: Topics, to: topics}\n  - {title: C, to: c}\n"
        "-- content/pages/c.md --\n---\ntitle: C\ndraft: true\n---\n"
    )
    assert sound(text, drafts=True).config.navigation == (("Topics", "topics"), ("C", "c"))
    _, (found,) = read(text)
    assert printed(found) == "site.yaml:5:20 [unknown-id]"


def test_pictures_are_static_files_or_urls() -> None:
    picture = "-- content/articles/a.md --\n---\ntitle: A\ndate: 2024\nsource: press\nimage: {{src: {}, alt: x}}\n---\n"
    assets = {"static/map.png": "static/map.0.png"}
    assert sound(picture.format("/static/map.png"), assets=assets).articles["a"].image is not None
    assert sound(picture.format('"https://example.org/map.png"')).articles["a"].image is not None
    _, (found,) = read(picture.format("static/mao.png"), assets=assets)
    assert (found.rule.id, found.hint) == ("dead-link", "did you mean 'static/map.png'?")


def test_a_file_that_cannot_be_parsed_makes_no_further_problems() -> None:
    article = "-- content/articles/a.md --\n---\ntitle: A\ndate: 2024\nsource: press\nauthors: [paul-heer]\n---\n"
    site, problems = read(article + "-- content/authors/paul-heer.md --\nno front matter\n")
    assert [printed(found) for found in problems] == ["content/authors/paul-heer.md:1:1 [no-front-matter]"]
    assert site is not None
    assert site.authors["paul-heer"].name == "paul-heer"


def test_a_translation_is_not_held_against_an_original_that_cannot_be_parsed() -> None:
    translation = "-- content/articles/a.en.md --\n---\ntitle: A\nimage: {alt: x}\n---\n"
    site, problems = read(translation + "-- content/articles/a.md --\nno front matter\n")
    assert [printed(found) for found in problems] == ["content/articles/a.md:1:1 [no-front-matter]"]
    assert site is not None
    assert [article.key for article in site.translations["a"]] == ["a.en"]


def test_one_run_finds_the_problems_of_all_files_and_the_site_is_left_whole() -> None:
    site, problems = read(
        "-- content/articles/a.md --\n---\ntitle: A\ndate: 2024-13\nsource: pres\nauthors: [nobody, paul-heer]\n---\n"
        "-- content/topics/taiwan.md --\n---\ntitle: Taiwan\nkind: iland\nbroader: [asia]\n---\n"
        "-- content/pages/archive.md --\n---\ntitel: A\n---\n"
    )
    assert [printed(found) for found in problems] == [
        "content/articles/a.md:3:7 [invalid-date]",
        "content/articles/a.md:4:9 [unknown-id]",
        "content/articles/a.md:5:11 [unknown-id]",
        "content/pages/archive.md:1:1 [missing-key]",
        "content/pages/archive.md:1:1 [name-clash]",
        "content/pages/archive.md:2:1 [unknown-key]",
        "content/topics/taiwan.md:3:7 [invalid-value]",
        "content/topics/taiwan.md:4:11 [unknown-id]",
    ]
    assert site is not None
    assert site.articles["a"].authors == ("paul-heer",)
    assert site.topics["taiwan"].broader == ()


def test_two_topics_may_share_a_name_if_one_is_never_looked_for() -> None:
    sound("-- content/topics/b.md --\n---\ntitle: Taiwan\nmatch: never\n---\n")


def test_a_topic_may_repeat_its_own_names() -> None:
    sound("-- content/topics/b.md --\n---\ntitle: B\naliases: {en: [b], de: [B]}\n---\n")


def test_a_ladder_of_broader_topics_is_no_circle() -> None:
    files = {
        f"content/topics/t{n}.md": f"---\ntitle: T{n}\nbroader: [{f't{n - 1}, ' if n else ''}taiwan]\n---\n".encode()
        for n in range(2_000)
    }
    site, problems = read(files)
    assert problems == ()
    assert site is not None
    assert len(site.topics) == 2_001


def test_the_order_of_files_changes_nothing() -> None:
    files = files_of(
        SOUND
        + "-- content/topics/Taiwan.md --\n---\ntitle: taiwan\n---\n"
        + "-- content/topics/b.md --\n---\ntitle: TAIWAN\nbroader: [c]\n---\n"
        + "-- content/topics/c.md --\n---\ntitle: C\nbroader: [b]\n---\n"
        + "-- content/articles/a.ko.md --\n---\ntitle: K\n---\n-- content/articles/a.ja.md --\n---\ntitle: J\n---\n"
    )
    config, _ = read_config(Source("site.yaml", files.pop("site.yaml")))
    assert config is not None
    contents = contents_of(parse(Source(path, content))[0] for path, content in files.items())
    assert len(contents) == len(files)
    expected = assemble(config, contents, drafts=False, assets={})
    for seed in range(10):
        random.Random(seed).shuffle(contents)
        site, problems = assemble(config, contents, drafts=False, assets={})
        assert repr(site) == repr(expected[0])
        assert problems == expected[1]
