"""reading.positions: YAML as text, with the place of every key."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.reading.positions import compose


def composed(text: str) -> object:
    value, _, problems = compose(text, path="a.md")
    assert problems == ()
    return value


@pytest.mark.parametrize(
    "text", ["NO", "no", "yes", "on", "0123", "12:30", "0x1F", "1e3", "2024-01-17", ".inf", "true", "1_000", "="]
)
def test_every_scalar_stays_the_text_that_was_written(text: str) -> None:
    assert composed(f"a: {text}\nb: '{text}'\nc: [{text}]") == {"a": text, "b": text, "c": [text]}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_empty_text(text: str) -> None:
    assert composed(f"a: {text}") == {"a": ""}


def test_a_quoted_null_is_a_word() -> None:
    assert composed("a: 'null'\nb: \"~\"") == {"a": "null", "b": "~"}


def test_block_scalars_nested_lists_and_mappings_are_read() -> None:
    text = "a: |\n  one\n  two\nb: >\n  one\n  two\nc:\n  - d: [x, {y: z}]\n"
    assert composed(text) == {"a": "one\ntwo\n", "b": "one two\n", "c": [{"d": ["x", {"y": "z"}]}]}


def test_an_empty_text_has_no_value() -> None:
    assert composed("") is None
    assert composed("# a comment\n\n") is None


def test_values_and_keys_are_marked_where_they_stand() -> None:
    _, places, _ = compose("title: 한국\nauthors: [a, b]\nimage:\n  src: x\nempty:\n", path="a.md", first_line=2)
    assert places.path == "a.md"
    assert places.marks == {
        "title:": (2, 1),
        "title": (2, 8),
        "authors:": (3, 1),
        "authors": (3, 10),
        "authors.0": (3, 11),
        "authors.1": (3, 14),
        "image:": (4, 1),
        "image": (5, 3),
        "image.src:": (5, 3),
        "image.src": (5, 8),
        "empty:": (6, 1),
        "empty": (6, 1),
    }


def test_of_a_duplicate_key_the_last_value_is_kept_and_both_places_are_told() -> None:
    value, _, problems = compose("a: 1\nb: 2\na: 3", path="a.md")
    assert value == {"a": "3", "b": "2"}
    (found,) = problems
    assert (found.rule.id, str(found.location), str(found.related[0])) == ("duplicate-key", "a.md:3:1", "a.md:1:1")


def test_an_expanding_document_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    value, _, (found,) = compose("\n".join(lines), path="a.md")
    assert (value, found.rule.id, str(found.location)) == (None, "invalid-yaml", "a.md:1:5")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_any_depth_of_nesting_ends_in_a_diagnostic(opening: str) -> None:
    started = time.process_time()
    value, _, (found,) = compose(opening * 200_000, path="a.md")
    assert (value, found.rule.id, found.location.line) == (None, "invalid-yaml", 1)
    assert time.process_time() - started < 2


def test_deep_indentation_ends_in_a_diagnostic() -> None:
    value, _, (found,) = compose("\n".join(" " * depth + "a:" for depth in range(2_000)), path="a.md")
    assert (value, found.rule.id) == (None, "invalid-yaml")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b\nc: *x", "a.md:2:4"),
        ("a: b\nno colon", "a.md:2:1"),
        ("a: 'b\nc: d", "a.md:1:4"),
        ("a: b\n\tc: d", "a.md:2:1"),
    ],
)
def test_invalid_yaml_is_reported_where_it_can_be_mended(text: str, place: str) -> None:
    value, _, (found,) = compose(text, path="a.md")
    assert (value, found.rule.id, str(found.location)) == (None, "invalid-yaml", place)
    assert found.hint


@settings(deadline=None)
@given(st.text() | st.text("ab:-[]{}\"'&*!|>%@#?,. \n\t~\\", max_size=60))
def test_no_text_raises(text: str) -> None:
    value, places, problems = compose(text, path="a.md")
    assert value is None or not any(found.rule.id == "invalid-yaml" for found in problems)
    assert places.path == "a.md"
