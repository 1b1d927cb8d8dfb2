from __future__ import annotations

import re

import pytest

from site_builder.importing.lengths import UNSPACED, width_of


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("tide", 4), ("Żółć", 4), ("潮汐", 4), ("조수 a", 6), ("しお", 4), ("น้ำ", 6), ("прилив", 6)],
)
def test_an_ideograph_or_syllable_is_as_wide_as_two_letters(text: str, width: int) -> None:
    assert width_of(text) == width


@pytest.mark.parametrize(
    ("letter", "unspaced"), [("潮", True), ("し", True), ("น", True), ("က", True), ("조", False), ("a", False)]
)
def test_scripts_that_put_no_spaces_between_words(letter: str, unspaced: bool) -> None:
    assert bool(re.match(f"[{UNSPACED}]", letter)) is unspaced
