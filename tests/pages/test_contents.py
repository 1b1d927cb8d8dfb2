from __future__ import annotations

import pytest

from site_builder.core.bodies import Heading, Text
from site_builder.pages.contents import contents_of, minutes_to_read, opening
from site_builder.pages.views import ContentsEntry


def test_headings_of_two_levels_are_nested_and_deeper_ones_left_out() -> None:
    levels = [(2, "a"), (3, "b"), (4, "c"), (3, "d"), (2, "e")]
    headings = [Heading(level, name, name.upper()) for level, name in levels]
    assert contents_of(headings) == (
        ContentsEntry("a", "A", (ContentsEntry("b", "B"), ContentsEntry("d", "D"))),
        ContentsEntry("e", "E"),
    )


def test_a_body_that_begins_at_level_three_loses_no_heading() -> None:
    headings = [Heading(3, "a", "A"), Heading(3, "b", "B"), Heading(2, "c", "C"), Heading(3, "d", "D")]
    assert contents_of(headings) == (
        ContentsEntry("a", "A"),
        ContentsEntry("b", "B"),
        ContentsEntry("c", "C", (ContentsEntry("d", "D"),)),
    )


@pytest.mark.parametrize(
    ("words", "lang", "minutes"),
    [(0, "en", 1), (230, "en", 1), (231, "en", 2), (500, "zh-Hans", 1), (1001, "ja", 3), (460, "ko", 2)],
)
def test_reading_time_counts_words_or_characters(words: int, lang: str, minutes: int) -> None:
    assert minutes_to_read(words, lang=lang) == minutes


def test_the_opening_is_the_first_sentence_of_the_first_block() -> None:
    assert opening(Text("", lead="An island. It has ports.")) == "An island."
    assert opening(Text("")) == ""
