from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

import pytest

from benchmarks.importing import Found, judge, ours
from site_builder.importing.page import read_page
from tests.importing.shapes import Page, pages
from tests.importing.shapes_pages import SHAPES

TEXT = "".join(
    f"<p>The council of harbour {n} met twice that winter and wrote down nothing of what it promised.</p>"
    for n in range(6)
)


@cache
def read() -> tuple[tuple[Page, Found], ...]:
    return tuple((page, ours(page)) for page in pages(SHAPES, of_each=1))


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("title", 0.98),
        ("authors", 0.95),
        ("no author", 0.97),
        ("date", 0.98),
        ("language", 0.98),
        ("text recall", 0.97),
    ],
)
def test_pages_of_all_shapes_and_languages_are_read_right(question: str, share: float) -> None:
    answers = [judge(page, found)[question] for page, found in read() if question in judge(page, found)]
    assert sum(answers) / len(answers) >= share


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_no_shape_is_beyond_reach(shape: str) -> None:
    wrong: Counter[str] = Counter()
    own = [(page, found) for page, found in read() if page.shape == shape]
    for page, found in own:
        wrong.update(question for question, right in judge(page, found).items() if right < 0.8)
    assert max(wrong.values(), default=0) <= len(own) * 0.2


def test_the_text_decides_on_the_language_and_not_the_page_around_it() -> None:
    reading = read_page(f"<html lang='el'><head><title>Salt</title></head><body><h1>Salt</h1>{TEXT}</body></html>")
    assert reading.clues.lang is not None
    assert reading.clues.lang.value == "en"


def test_what_an_editor_says_of_the_language_is_kept() -> None:
    reading = read_page(f"<h1>Salt</h1>{TEXT}", lang="nl")
    assert reading.clues.lang is not None
    assert reading.clues.lang.value == "nl"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "\x00",
        "<",
        "<html",
        "<title>",
        "\ud800",
        "<div>" * 10_000 + "x",
        "<script type='application/ld+json'>" + "[" * 50_000,
        "<a href='http://[::1'>x</a><link rel=canonical href='http://['>",
        "<meta name=author content='" + "A " * 50_000 + "'>",
        "<title>" + " | a" * 20_000,
    ],
    ids=range(11),
)
def test_damaged_pages_are_borne(page: str) -> None:
    assert isinstance(read_page(page).doubts, tuple)


def test_what_is_left_out_of_the_article_is_told() -> None:
    page = f"<html><body><article><h1>Tides</h1><p>By Mira Tolk</p>{TEXT}<p class=tags>Tags: sea</p></article></body></html>"
    assert {dropped.text for dropped in read_page(page).dropped} == {"By Mira Tolk", "Tags: sea"}


PARAGRAPH = "<p>The council of the harbour met twice and wrote down nothing of it, and nobody asked the boats why.</p>"


def test_a_page_without_a_date_is_dated_by_its_text_with_a_note() -> None:
    page = f"<html><body><article><h1>Salt</h1><p>On Friday (April 26) the quay was shut.</p>{PARAGRAPH * 4}</article>"
    clues = read_page(page, latest=date(2026, 1, 1)).clues
    assert clues.date
    assert clues.date.value == "2024-04"
    assert "26 April" in clues.date_note


def test_a_date_that_may_be_two_days_is_doubted() -> None:
    page = f"<html><body><article><h1>Salt</h1><p>Published: 12/11/2023</p>{PARAGRAPH * 4}</article></body></html>"
    found = read_page(page)
    assert found.clues.date
    assert found.clues.date.value == "2023-12-11"
    assert any("2023-11-12" in doubt for doubt in found.doubts)
    british = read_page(page, address="https://harbour.example.uk/salt")
    assert british.clues.date
    assert british.clues.date.value == "2023-11-12"
    assert not any("2023-12-11" in doubt for doubt in british.doubts)
