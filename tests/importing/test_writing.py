"""The text of a content file: whatever a page holds, what is written is read again as it was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.model import Document
from site_builder.core.project import Source
from site_builder.importing.writing import content_file, one_line, plain_body
from site_builder.reading.documents import parse

PATH = "content/articles/a.md"


def read(text: str) -> Document:
    document, problems = parse(Source(PATH, text.encode()))
    assert document
    assert problems == ()
    return document


@pytest.mark.parametrize(
    "value",
    [
        "NO",
        "12:30",
        "0123",
        "2024-01-17",
        "yes",
        "null",
        "~",
        "a: b",
        "# x",
        "- x",
        "'",
        '"',
        "[x]",
        "{x}",
        "*x",
        "&x",
        "!x",
        "%x",
        "@x",
        "`x",
        "1e3",
        "대만",
        "台湾",
        "😀",
        "\\",
    ],
)
def test_a_value_is_read_as_the_text_that_it_is(value: str) -> None:
    assert read(content_file({"title": value}, "")).meta == {"title": value}


@given(st.text(min_size=1).map(one_line).filter(bool))
def test_any_line_is_read_as_it_was_written(value: str) -> None:
    assert read(content_file({"title": value}, "Text.")).meta == {"title": value}


@given(st.text(), st.lists(st.text(), max_size=3))
def test_no_text_of_a_page_breaks_the_file(body: str, comments: list[str]) -> None:
    document = read(content_file({"title": "x"}, body, comments=comments))
    assert document.meta == {"title": "x"}
    assert document.body.strip() == plain_body(body)


def test_nothing_is_written_of_what_is_not_known_but_an_empty_list_says_something() -> None:
    text = content_file({"title": "x", "date": None, "section": "", "key_points": [], "authors": ()}, "")
    assert text == "---\ntitle: x\nauthors: []\n---\n"


def test_lists_of_ids_stand_on_a_line_and_of_sentences_on_their_own() -> None:
    text = content_file({"authors": ("a", "b"), "key_points": ["One.", "Two."]}, "")
    assert "authors: [a, b]\n" in text
    assert "key_points:\n- One.\n- Two.\n" in text


def test_comments_stand_above_the_first_key_one_a_line() -> None:
    text = content_file({"title": "x"}, "Text.", comments=["check: a\nb", "c"])
    assert text == "---\n# check: a b\n# c\ntitle: x\n---\n\nText.\n"


def test_what_looks_like_a_link_by_id_is_shown_as_it_stands() -> None:
    assert plain_body("See [[1]] and [[1]](https://a.example).") == "See [\\[1\\]] and [\\[1\\]](https://a.example)."
