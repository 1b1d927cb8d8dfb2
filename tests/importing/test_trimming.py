from __future__ import annotations

import pytest

from site_builder.importing.blocks import Notes
from site_builder.importing.flow import blocks_of
from site_builder.importing.pagetree import parse_page
from site_builder.importing.trimming import trim

TEXT = "The tide in the harbour of Orvane was measured by three people for a year, and nobody had asked them to."


def trimmed(html: str, title: str = "Tides and winds of Orvane", lang: str = "") -> list[str]:
    blocks = blocks_of(parse_page(f"<html><body>{html}</body></html>"), Notes())
    return [block.text for block in trim(blocks, title=title, lang=lang)]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Tides and winds of Orvane</h2>",
        "<p>TIDES AND WINDS OF ORVANE</p>",
        "<h1>Something else</h1>",
        "<p>Tides and winds of Orvane<br>By Mira Tolk<br>3 May 2019</p>",
        "<p>Updated 3 May 2019</p>",
        "<p>문서아 기자</p><p>2019년 5월 3일</p>",
        "<div class='tags'>sea, wind</div>",
    ],
)
def test_what_stands_above_a_text_goes(html: str) -> None:
    assert trimmed(f"{html}<p>{TEXT}</p>") == [TEXT]


@pytest.mark.parametrize(
    "html", ["<h2>Why it matters</h2>", "<p>A short sentence opens it.</p>", "<blockquote>Who asked?</blockquote>"]
)
def test_what_opens_a_text_stays(html: str) -> None:
    assert len(trimmed(f"{html}<p>{TEXT}</p>")) == 2


def test_a_line_of_an_announced_list_of_links_goes_with_it() -> None:
    html = f"<p>{TEXT}</p><h4>Related articles</h4><ul><li><a href=/a>The other sea</a></li></ul><p>{TEXT}</p>"
    assert trimmed(html) == [TEXT, TEXT]


def test_a_heading_that_heads_nothing_goes() -> None:
    assert trimmed(f"<p>{TEXT}</p><h3>What is next</h3>") == [TEXT]


@pytest.mark.parametrize(("lang", "left"), [("es", ["Cerca", TEXT]), ("it", [TEXT]), ("", [TEXT])])
def test_a_word_of_menus_in_one_language_is_a_heading_in_another(lang: str, left: list[str]) -> None:
    assert trimmed(f"<h3>Cerca</h3><p>{TEXT}</p>", lang=lang) == left
