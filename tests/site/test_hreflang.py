"""What pages and the sitemap say of their variants, read by parsers that the builder does not use."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import html5lib
import pytest

from tests.site.parsed import LANGUAGES, page_paths, tree_folder, tree_of

SITE_URL = "https://example.org/library/"
CONTENT = Path(__file__).parent.parent.parent / "content"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
# A language of ISO 639-1, a script of ISO 15924, a country of ISO 3166-1: all that hreflang takes, but for x-default.
CODE = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
Variants = dict[str, str]  # addresses by language


class Stated(NamedTuple):
    lang: str
    canonical: str
    variants: Variants
    noindex: bool


@pytest.fixture(scope="module")
def heads(library_site: Path) -> dict[str, Stated]:
    """What the head of every page says, by the address of the page."""
    return {address_of(path): stated((library_site / path).read_text("utf-8")) for path in page_paths(library_site)}


@pytest.fixture(scope="module")
def sitemap(library_site: Path) -> dict[str, Variants]:
    found: dict[str, Variants] = {}
    for url in ET.parse(library_site / "sitemap.xml").iter(f"{SITEMAP}url"):
        address = url.findtext(f"{SITEMAP}loc") or ""
        assert address not in found
        found[address] = variants_of([each.attrib for each in url.iter(f"{XHTML}link")])
    return found


def address_of(path: str) -> str:
    return SITE_URL + path.removesuffix("index.html")


def stated(text: str) -> Stated:
    # The body is left out: it says nothing of this, and the parser is a slow one.
    root = html5lib.parse(text.partition("</head>")[0], namespaceHTMLElements=False)
    links = list(root.iter("link"))
    noindex = any(meta.get("name") == "robots" and "noindex" in meta.get("content") for meta in root.iter("meta"))
    canonical = [link.get("href") or "" for link in links if link.get("rel") == "canonical"]
    assert len(canonical) == 1
    return Stated(root.get("lang") or "", unquote(canonical[0]), variants_of([link.attrib for link in links]), noindex)


def variants_of(links: list[dict[str, str]]) -> Variants:
    """The variants that links name; links to other forms of the page, such as its feeds, have no hreflang."""
    named = [(link["hreflang"], unquote(link["href"])) for link in links if "hreflang" in link]
    assert len(dict(named)) == len(named)
    return dict(named)


def test_the_codes_are_those_that_hreflang_takes(heads: dict[str, Stated]) -> None:
    codes = {code for head in heads.values() for code in head.variants}
    assert codes == {*LANGUAGES, "x-default"}
    assert [code for code in codes - {"x-default"} if not CODE.fullmatch(code)] == []


def test_every_page_names_itself_and_the_default(heads: dict[str, Stated]) -> None:
    for address, head in heads.items():
        assert head.canonical == address
        if head.variants:
            assert head.variants[head.lang] == address
            assert head.variants["x-default"] == head.variants[LANGUAGES[0]]


def test_variants_exist_are_in_the_language_named_and_name_each_other(heads: dict[str, Stated]) -> None:
    for head in heads.values():
        for code, target in head.variants.items():
            assert code in {"x-default", heads[target].lang}
            assert heads[target].variants == head.variants


def test_variants_are_the_same_page_in_other_languages_and_no_others(heads: dict[str, Stated]) -> None:
    files = {
        file.relative_to(CONTENT).as_posix()
        for folder in ("articles", "pages")
        for file in CONTENT.glob(f"{folder}/*.md")
    }
    for address, head in heads.items():
        path = address.removeprefix(SITE_URL)
        shared = path.removeprefix(tree_folder(tree_of(path)))
        expected = {code: f"{SITE_URL}{tree_folder(code)}{shared}" for code in LANGUAGES}
        folder, _, slug = shared.strip("/").rpartition("/")
        written = f"articles/{slug}" if folder == "articles" else f"pages/{slug}"
        if f"{written}.md" in files:  # these stand where somebody has written them, the others in every tree
            own = {code for code in LANGUAGES[1:] if f"{written}.{code}.md" in files} | {LANGUAGES[0]}
            expected = {code: target for code, target in expected.items() if code in own}
        if expected.keys() == {LANGUAGES[0]}:
            assert head.variants == {}
        else:
            assert head.variants == {**expected, "x-default": f"{SITE_URL}{shared}"}


def test_the_sitemap_names_every_page_to_be_found_with_the_variants_that_its_head_names(
    heads: dict[str, Stated], sitemap: dict[str, Variants]
) -> None:
    assert {unquote(address): variants for address, variants in sitemap.items()} == {
        address: head.variants for address, head in heads.items() if not head.noindex
    }
