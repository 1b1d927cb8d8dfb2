"""What editors write in several languages, from the files of a project to the pages of each language."""

from __future__ import annotations

from pathlib import Path

from lxml.html import document_fromstring as parsed

from site_builder.content.library import bodies
from site_builder.core.project import Options
from site_builder.load import load
from site_builder.relink import Bodies
from site_builder.store.memo import open_memo
from site_builder.store.sources import read_project
from tests.projects import write_project
from tests.usecases.comparing import clean
from tests.usecases.small import built, edit, small_site
from tests.usecases.trees import snapshot

KOREAN = """
    -- site.yaml --
    title: {en: A small library, ko: 작은 서고}
    description: {en: Three articles on harbours., ko: 항구에 관한 글 세 편.}
    url: https://example.org/small/
    languages: [en, ko]
    -- locales/ko.po --
    msgid ""
    msgstr ""
    "Language: ko\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Plural-Forms: nplurals=1; plural=0;\\n"

    msgid "Articles"
    msgstr "글"
    -- content/pages/about.ko.md --
    ---
    title: 소개
    ---
    이 서고는 부두의 글을 모은다. [[ada]]를 보라.
    -- content/authors/ada.ko.md --
    ---
    name: 에이다 오코예
    ---
    에이다는 조수를 기록한다.
    -- content/sources/review.ko.md --
    ---
    name: 항구 평론
    ---
    부두에서 나오는 잡지.
"""
PAGES = {
    "content/pages/about.ko.md": ("모은다", "ko/about/index.html", "about/index.html"),
    "content/authors/ada.ko.md": ("기록한다", "ko/authors/ada/index.html", "authors/ada/index.html"),
    "content/sources/review.ko.md": ("나오는", "ko/sources/review/index.html", "sources/review/index.html"),
}


def korean_site(root: Path) -> Path:
    """The small library with Korean texts beside some of its own."""
    small_site(root)
    write_project(root, KOREAN)
    return root


def read(root: Path, path: str) -> str:
    return (root / "output" / path).read_text("utf-8")


def test_texts_stand_in_the_pages_of_their_language_alone(tmp_path: Path) -> None:
    root = korean_site(tmp_path / "site")
    assert built(root).diagnostics == ()
    for word, korean, english in PAGES.values():
        assert word in read(root, korean)
        assert word not in read(root, english)
    assert "작은 서고" in read(root, "ko/index.html")
    assert "에이다 오코예" in read(root, "ko/authors/ada/index.html")
    assert "항구 평론" in read(root, "ko/sources/review/index.html")
    assert 'href="../authors/ada/index.html"' in read(root, "ko/about/index.html")


def test_an_edit_of_a_text_or_of_what_stands_above_it_builds_what_a_clean_build_does(tmp_path: Path) -> None:
    root = korean_site(tmp_path / "site")
    built(root)
    for path, (word, korean, _) in PAGES.items():
        edit(root, path, word, "바뀌었다")
        outcome = built(root)
        assert "바뀌었다" in read(root, korean)
        assert outcome.diagnostics == ()
        assert snapshot(root / "output") == clean(root, tmp_path)
    edit(root, "content/pages/about.ko.md", "title: 소개", "title: 안내")
    edit(root, "content/authors/ada.ko.md", "name: 에이다 오코예\n", "")
    built(root)
    assert "안내" in read(root, "ko/about/index.html")
    assert "에이다 오코예" not in read(root, "ko/authors/ada/index.html")
    assert snapshot(root / "output") == clean(root, tmp_path)


def test_a_page_in_a_language_of_its_own_says_so_around_its_text(tmp_path: Path) -> None:
    root = small_site(tmp_path / "site")
    write_project(
        root,
        """
        -- content/pages/quay.md --
        ---
        title: 부두
        summary: 부두 안내.
        lang: ko
        ---
        ## 하나
        글.

        ## 둘
        글.
        """,
    )
    assert built(root).diagnostics == ()
    page = parsed(read(root, "quay/index.html"))
    assert page.xpath("string(/html/@lang)") == "en"
    for element in page.xpath("//h1 | //*[@class='dek'] | //*[@class='prose'] | //details//a"):
        assert element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") == "ko"
    assert page.xpath("string(//summary/ancestor::*[@lang][1]/@lang)") == "en"


def test_title_and_description_are_each_in_the_language_that_they_are_given_in(tmp_path: Path) -> None:
    root = korean_site(tmp_path / "site")
    edit(
        root, "site.yaml", "{en: Three articles on harbours., ko: 항구에 관한 글 세 편.}", "Three articles on harbours."
    )
    assert built(root).diagnostics == ()
    titles = "//h1 | //*[@class='colophon-name'] | //*[@class='masthead-name']/a"
    descriptions = "//*[@class='lead'] | //*[@class='colophon-name']/following-sibling::p"
    own = ("ko/index.html", titles), ("ko/topics/index.html", titles), ("index.html", f"{titles} | {descriptions}")
    for path, expression in own:
        found = parsed(read(root, path)).xpath(expression)
        assert len(found) >= 2
        assert [element.get("lang") for element in found] == [None] * len(found)
    said = parsed(read(root, "ko/index.html")).xpath(descriptions)
    assert [(element.text, element.get("lang")) for element in said] == [("Three articles on harbours.", "en")] * 2
    edit(root, "site.yaml", "{en: A small library, ko: 작은 서고}", "A small library")
    built(root)
    assert [each.get("lang") for each in parsed(read(root, "ko/index.html")).xpath(titles)] == ["en", "en"]


def test_bodies_in_other_languages_are_found_by_their_keys(tmp_path: Path) -> None:
    root = korean_site(tmp_path)
    with open_memo(None) as memo:
        loaded = load(*read_project(root), memo=memo, options=Options())
    assert loaded.library
    site = loaded.library.site
    whole = {body.key: body for body in bodies(site)}
    assert {"pages/about.ko", "authors/ada.ko", "sources/review.ko"} <= whole.keys()
    assert {key: Bodies(site)[key] for key in whole} == whole
