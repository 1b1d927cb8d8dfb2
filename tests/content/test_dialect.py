"""content.dialect: what it does faster than Python-Markdown's own extensions comes out as they would write it."""

from __future__ import annotations

import html
from pathlib import Path

import frontmatter
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from site_builder.content.dialect import convert
from site_builder.core.identifiers import slugify

LIBRARY = Path(__file__).parents[2] / "content"
BODIES = {
    path.relative_to(LIBRARY).as_posix(): frontmatter.load(str(path)).content for path in sorted(LIBRARY.rglob("*.md"))
}

PLAIN = Markdown(
    extensions=["footnotes", "tables", "toc", "attr_list", "def_list", "admonition", "fenced_code", "smarty"],
    extension_configs={
        "footnotes": {"BACKLINK_TITLE": "", "BACKLINK_TEXT": "↩\ufe0e"},
        "toc": {"slugify": lambda text, _: slugify(text), "marker": ""},
    },
)

SIGNS = ["it's", "dogs'", '"no"', "'so'", '"a', 'b"', "(see", "this)", "--", "---", "...", "'90s", "e.g.,", "end."]
MARKED = ["they", "2023", "대만은", "**bold**", "*it*", "`\"c'`", "[link](https://example.org)"]
WORDS = st.sampled_from([*SIGNS, *MARKED])


def plain(body: str) -> str:
    """Python-Markdown with all its own extensions; entities and characters are the same text."""
    return html.unescape(PLAIN.reset().convert(body))


@pytest.mark.parametrize("name", [name for name, body in BODIES.items() if "[[" not in body])
def test_the_bodies_of_the_library_come_out_as_of_plain_python_markdown(name: str) -> None:
    assert html.unescape(convert(BODIES[name])) == plain(BODIES[name])


@settings(max_examples=400)
@given(st.lists(WORDS, min_size=1, max_size=14).map(" ".join))
def test_sentences_are_set_as_smarty_sets_them(sentence: str) -> None:
    assert html.unescape(convert(sentence)) == plain(sentence)
