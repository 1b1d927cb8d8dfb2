"""Copied text of pages in every language: the article whole, the furniture out, and what the page says of itself."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.importing.plain import read_plain
from site_builder.importing.values import Given, Reading
from tests.importing import copied_pages
from tests.importing.copied_pages import Page
from tests.importing.copied_words import WORDS, Words

SHAPES = {
    "portal": copied_pages.portal,
    "magazine": copied_pages.magazine,
    "institute": copied_pages.institute,
    "news": copied_pages.news,
}
PAGES = [pytest.param(words, shape, id=f"{words.lang}-{shape}") for words in WORDS for shape in SHAPES]
BY_LANG = {words.lang: words for words in WORDS}
# What a text is in, and what the page around it is in.
REPRINTS = [
    *(("en", lang) for lang in BY_LANG if lang not in {"en", "de", "fr", "es", "it", "pt", "tr"}),
    *((lang, "el") for lang in BY_LANG if lang != "el"),
    *(("ru", lang) for lang in ("en", "tr", "de", "fr", "es", "it", "pt")),
]
EN = BY_LANG["en"]


def value(given: Given | None) -> str:
    return given.value if given else ""


def names(found: Reading) -> tuple[str, ...]:
    return tuple(writer.name for writer in found.clues.byline.writers) if found.clues.byline else ()


def unescaped(text: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\\([\\`*_\[\]#+.!>-])", r"\1", part) for part in re.split(r"\n\n(?!\n)", text))


def compare(page: Page, lang: str) -> None:
    found = read_plain(page.text)
    assert value(found.clues.title) == page.title
    assert unescaped(found.body) == page.body
    assert Counter(dropped.text for dropped in found.dropped) == Counter(page.furniture)
    assert names(found) == page.names
    assert value(found.clues.date) == page.date
    assert value(found.clues.lang) == lang
    assert value(found.clues.subtitle) == page.subtitle
    assert value(found.clues.section) == page.section
    assert found.clues.key_points == page.key_points
    if page.biography:
        assert found.clues.byline
        assert found.clues.byline.writers[0].biography == page.biography


@pytest.mark.parametrize(("words", "shape"), PAGES)
def test_an_article_is_read_whole_and_alone(words: Words, shape: str) -> None:
    compare(SHAPES[shape](words), words.lang)


@pytest.mark.parametrize(("inside", "around"), REPRINTS)
def test_a_page_in_another_language_is_no_part_of_its_article(inside: str, around: str) -> None:
    page = copied_pages.reprint(BY_LANG[inside], BY_LANG[around])
    compare(page, inside)
    found = read_plain(page.text)
    assert value(found.clues.publisher) == "Millpond Quarterly"


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_every_dropped_line_is_told_with_its_number(words: Words) -> None:
    page = copied_pages.portal(words)
    lines = page.text.splitlines()
    for dropped in read_plain(page.text).dropped:
        assert dropped.text in lines[dropped.line - 1]
        assert dropped.why


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_a_note_that_repeats_another_is_resolved_in_a_doubt(words: Words) -> None:
    doubts = read_plain(copied_pages.institute(words).text).doubts
    assert any("Note 2" in doubt and "repeats note 1" in doubt for doubt in doubts)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_role_and_institute_under_a_name_are_the_writers(words: Words) -> None:
    byline = read_plain(copied_pages.magazine(words).text).clues.byline
    assert byline
    people = [[part.strip() for part in person.split(";")] for person in words.listed("people")]
    assert [[writer.name, writer.role, writer.affiliation] for writer in byline.writers] == people
