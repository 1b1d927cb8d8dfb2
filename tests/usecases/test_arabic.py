"""A language that the tool does not bring: one catalogue and one word in site.yaml, here for one that is written from right
to left and has six forms for numbers."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from lxml import html

from site_builder.pages.interface import Interface, Messages, read_messages
from tests.projects import write_project
from tests.usecases.small import built, edit, small_site, tree
from tools.messages import ROOT, merged

CATALOGUE = Path(__file__).parent / "locales" / "ar.po"
LANGUAGES = "languages: [en, ar]"
SETTINGS = f"""
    -- site.yaml --
    title: A small library
    url: https://example.org/small/
    description: Three articles on harbours.
    {LANGUAGES}
"""
# Tables of facts about many languages, in which each stands beside the others.
TABLES = {"pages/bibtex.py", "pages/ordering.py"}
# What stands in Latin letters in any language besides the library's own words.
NAMES = {"BibTeX", "CSL", "JSON", "RIS", "English", "site_builder"}
SAID = ("aria-label", "placeholder", "data-label", "data-newest", "data-oldest", "data-copy", "data-copied")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small library with Arabic around it; it builds without a word from the tool."""
    root = small_site(tmp_path_factory.mktemp("arabic"))
    write_project(root, SETTINGS)
    (root / "locales").mkdir()
    (root / "locales" / "ar.po").write_bytes(CATALOGUE.read_bytes())
    assert built(root).diagnostics == ()
    return root


def page_of(site: Path, path: str) -> Any:
    return html.document_fromstring((site / "output" / path).read_text("utf-8"))


def test_its_pages_run_from_right_to_left_in_its_words(site: Path) -> None:
    home = page_of(site, "ar/index.html")
    assert (home.get("lang"), home.get("dir")) == ("ar", "rtl")
    rooms = [link.text for link in home.xpath("//nav[@class='rooms']//a[not(@lang)]")]
    assert rooms == ["الموضوعات", "المقالات", "الخط الزمني", "المؤلفون", "المصادر", "البحث"]
    own = page_of(site, "index.html")
    assert (own.get("lang"), own.get("dir")) == ("en", "ltr")


def test_it_stands_in_every_room_that_the_sites_own_language_has(site: Path) -> None:
    pages = {path for path in tree(site / "output") if path.endswith("index.html")}
    arabic = {path.removeprefix("ar/") for path in pages if path.startswith("ar/")}
    assert pages - arabic - {f"ar/{path}" for path in arabic} == {
        *(f"articles/{slug}/index.html" for slug in ("cranes", "grain", "tides")),
        "about/index.html",
    }
    assert arabic <= pages


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (11, "11 مقالًا"), (100, "100 مقال")],
)
def test_it_counts_in_six_forms(number: int, text: str) -> None:
    messages = read_messages(CATALOGUE.read_bytes())
    assert isinstance(messages, Messages)
    assert Interface("ar", messages).count(number, "article") == text


def test_its_pages_count_in_the_form_for_the_number(site: Path) -> None:
    facts = page_of(site, "ar/index.html").xpath("//ul[@class='focus-rows']//p[contains(@class, 'facts')]/span[last()]")
    assert [each.text for each in facts] == ["مقالان، مقطعان", "مقال واحد، مقطعان"]


def test_a_passage_in_another_language_runs_its_own_way(site: Path) -> None:
    passages = page_of(site, "ar/topics/ferries/index.html").xpath("//*[@class='passage']")
    assert passages
    for passage in passages:
        (text,) = passage.xpath(".//blockquote")
        around = text.xpath("ancestor-or-self::*[@lang][1]")[0]
        assert (around.get("lang"), around.get("dir")) == ("en", "ltr")


def test_a_description_in_another_language_runs_its_own_way(site: Path) -> None:
    for path, around in (("ar/index.html", ("en", "auto")), ("index.html", (None, None))):
        (text,) = page_of(site, path).xpath("//p[@class='lead']")
        assert (text.get("lang"), text.get("dir")) == around


def test_its_dates_are_written_as_it_writes_them(site: Path) -> None:
    dates = page_of(site, "ar/articles/index.html").xpath("//main//time")
    assert {each.get("datetime"): each.text for each in dates} == {
        "2024-01-17": "17 يناير 2024",
        "2024-02": "فبراير 2024",
        "2023": "2023",
    }


def test_crumbs_and_menu_lead_through_its_tree_and_out_of_it(site: Path) -> None:
    page = page_of(site, "ar/topics/ferries/index.html")
    crumbs = page.xpath("//nav[contains(@class, 'crumbs')]//a")
    assert [(each.get("href"), each.text) for each in crumbs] == [
        ("../../index.html", "الرئيسية"),
        ("../index.html", "الموضوعات"),
    ]
    menu = page.xpath("//*[contains(@class, 'languages-menu')]//a")
    assert [(each.get("href"), each.get("hreflang")) for each in menu] == [
        ("../../../topics/ferries/index.html", "en"),
        ("index.html", "ar"),
    ]


def test_no_word_of_the_interface_stays_english_on_its_pages(site: Path) -> None:
    written = "\n".join(path.read_text("utf-8") for path in [site / "site.yaml", *(site / "content").rglob("*.md")])
    # The names of fields are words of the interface too.
    content = set(re.findall(r"\w+", re.sub(r"^\w+:", "", written, flags=re.MULTILINE)))
    pages = sorted((site / "output" / "ar").rglob("*.html"))
    assert pages
    for path in pages:
        assert english_on(path) - content - NAMES == set(), path
    # English pages hold such words, or this would prove nothing.
    assert "Skip" in english_on(site / "output" / "index.html") - content - NAMES


def english_on(path: Path) -> set[str]:
    """The words in Latin letters that readers see or hear of a page."""
    page = html.document_fromstring(path.read_text("utf-8"))
    texts = page.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    texts += [value for name in SAID for value in page.xpath(f"//@{name}")]
    return set(re.findall(r"[A-Za-z]\w+", re.sub(r"https?://\S+", "", " ".join(texts))))


def test_search_engines_are_told_of_it(site: Path) -> None:
    for path in ("index.html", "ar/index.html", "topics/ferries/index.html", "ar/topics/ferries/index.html"):
        below = path.removeprefix("ar/").removesuffix("index.html")
        alternates = page_of(site, path).xpath("//head/link[@hreflang]")
        assert {each.get("hreflang"): each.get("href") for each in alternates} == {
            "en": f"https://example.org/small/{below}",
            "ar": f"https://example.org/small/ar/{below}",
            "x-default": f"https://example.org/small/{below}",
        }
    assert 'hreflang="ar"' in (site / "output" / "sitemap.xml").read_text("utf-8")


def test_the_catalogue_translates_every_message_and_holds_no_other() -> None:
    content = CATALOGUE.read_bytes()
    assert merged(content, "ar") == content
    for message in read_po(BytesIO(content), charset="utf-8"):
        texts = [message.string] if isinstance(message.string, str) else message.string
        assert not message.id or (all(texts or ()) and not message.fuzzy), message.id


def test_without_its_word_in_the_settings_the_tree_is_gone(site: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(site, root)
    edit(root, "site.yaml", f"{LANGUAGES}\n", "")
    assert built(root).diagnostics == ()
    output = tree(root / "output")
    assert [path for path in output if path.startswith("ar/")] == []
    assert b'hreflang="ar"' not in output["index.html"]


def test_no_module_knows_the_language_by_name() -> None:
    package = ROOT / "site_builder"
    naming = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if '"ar"' in path.read_text("utf-8") and package / "importing" not in path.parents
    }
    assert naming == TABLES
