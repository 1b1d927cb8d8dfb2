"""What is told of a thing in each language, and where the links of a text lead that is shown in another tree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.core.bodies import Library, Text
from site_builder.core.model import Config
from site_builder.pages.catalogue import Catalogue
from site_builder.pages.descriptions import described, opening_in
from site_builder.pages.views import Description
from tests.pages.holdings import URL, holdings, make_catalogues

KEY, PATH = "topics/taiwan", "topics/taiwan/index.html"


def shelf(html: str, *, korean: str = "") -> Library:
    library = holdings(config=Config("Straits", URL, languages=("en", "ko", "ar")))
    texts = {KEY: Text(html, lead="An island. It has ports."), f"{KEY}.ko": Text(korean, lead="섬이다. 항구가 있다.")}
    return replace(library, texts=texts)


def of(lang: str, html: str = "<p>An island.</p>", *, korean: str = "<p>섬.</p>") -> Catalogue:
    return make_catalogues(shelf(html, korean=korean))[lang]


def moved(html: str, *, path: str = PATH) -> str:
    """A text of the English page at a path as the Arabic tree shows it."""
    found = described(of("ar", html), KEY, path=path, languages=())
    assert found
    return found.html


def test_a_text_in_the_language_of_the_tree_is_shown_as_it_is() -> None:
    found = described(of("ko", korean='<a href="../../articles/x/index.html">x</a>'), KEY, path=PATH, languages=("ko",))
    assert found == Description('<a href="../../articles/x/index.html">x</a>', "ko", "ltr")


def test_where_there_is_none_the_original_is_shown_in_its_own_language_and_direction() -> None:
    assert described(of("ar"), KEY, path=PATH, languages=("ko",)) == Description("<p>An island.</p>", "en", "ltr")
    assert described(of("en"), KEY, path=PATH, languages=("ko",)) == Description("<p>An island.</p>", "en", "ltr")


def test_what_nothing_is_told_of_has_no_description() -> None:
    assert described(of("ar", ""), KEY, path=PATH, languages=()) is None
    assert described(of("en", ""), KEY, path=PATH, languages=()) is None


def test_an_empty_text_in_the_language_is_no_reason_to_show_none() -> None:
    found = described(of("ko", korean=""), KEY, path=PATH, languages=("ko",))
    assert found == Description("<p>An island.</p>", "en", "ltr")


def test_in_the_sites_own_tree_nothing_is_moved() -> None:
    html = '<a href="../../articles/x/index.html">x</a>'
    found = described(of("en", html), KEY, path=PATH, languages=())
    assert found
    assert found.html == html


@pytest.mark.parametrize(
    "address",
    [
        "../straits/index.html",
        "../../topics/straits/index.html#p-1",
        "../../authors/paul-heer/index.html",
        "../../sources/portal/index.html",
        "../../archive/2024/index.html",
        "../../timeline/index.html",
        "../../search/index.html",
        "../../index.html",
        "../../articles/index.html",
        "../../feed.xml",
        "../%EC%9C%84/index.html",
        "index.html",
        "#fn-1",
        "https://example.com/topics/../articles/x/index.html",
        "//example.com/articles/x/index.html",
        "mailto:a@example.com",
        "tel:1",
    ],
)
def test_links_to_what_stands_in_all_trees_and_out_of_the_site_stay(address: str) -> None:
    html = f'<p><a href="{address}">x</a> <a class="c" href="{address}" rel="r">y</a></p>'
    assert moved(html) == html


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("../../articles/year/index.html", "../../../articles/year/index.html"),
        ("../../articles/year/index.html#p-1", "../../../articles/year/index.html#p-1"),
        ("../../articles/%EC%9C%84%EA%B8%B0/index.html", "../../../articles/%EC%9C%84%EA%B8%B0/index.html"),
        ("../../articles/100%25/index.html", "../../../articles/100%25/index.html"),
        ("../../ko/articles/detente/index.html", "../../../ko/articles/detente/index.html"),
        ("../../ar/articles/detente/index.html", "../../articles/detente/index.html"),
        ("../../about/index.html", "../../../about/index.html"),
        ("../../library.bib", "../../../library.bib"),
        ("../../static/map.12345678.pdf", "../../../static/map.12345678.pdf"),
    ],
)
def test_links_to_what_stands_once_lead_out_of_the_tree(address: str, there: str) -> None:
    assert moved(f'<p><a href="{address}">x</a></p>') == f'<p><a href="{there}">x</a></p>'


def test_pictures_stand_once() -> None:
    html = '<p><img alt="a" src="../../static/a%20b.1.png" width="1"></p>'
    assert moved(html) == '<p><img alt="a" src="../../../static/a%20b.1.png" width="1"></p>'


def test_what_only_looks_like_a_link_is_text() -> None:
    html = "<p><code>a href=&quot;../../articles/x/index.html&quot;</code> ../../articles/x/index.html</p>"
    assert moved(html) == html


def test_the_first_sentence_is_told_in_the_language_alone() -> None:
    assert opening_in(of("ko"), KEY, languages=("ko",)) == "섬이다."
    assert opening_in(of("en"), KEY, languages=("ko",)) == "An island."
    assert opening_in(of("ar"), KEY, languages=("ko",)) == ""
