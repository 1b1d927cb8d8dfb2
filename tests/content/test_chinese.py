"""Whether a short name in Han characters stands as a word of its own."""

from __future__ import annotations

import pytest

from site_builder.content.chinese import begins_in_word, begins_longer_word


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("海关税收", "关税", True),
        ("提高关税", "关税", False),
        ("关税", "关税", False),
        ("他说，关税", "关税", False),
        ("河南海关", "南海", True),
        ("在南海巡航", "南海", False),
        ("APEC关税", "关税", False),
    ],
)
def test_a_name_does_not_begin_within_another_word(text: str, name: str, *, expected: bool) -> None:
    start = text.index(name)
    assert begins_in_word(text, start, start + len(name)) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("克里米亚", True), ("克里访华", False), ("克里", False), ("克里。", False)]
)
def test_a_longer_word_of_the_dictionary_is_known(text: str, *, expected: bool) -> None:
    assert begins_longer_word(text, 0, 2) is expected
