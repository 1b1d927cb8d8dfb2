"""Files that are put together from pieces, each of which is written once: they are as if they were written in one."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.jsontext import json_list, json_member
from site_builder.pages.xmltext import LANG, child, element, member, root, serialise

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.lists(VALUES, max_size=4))
def test_a_list_in_pieces_is_the_list_in_one(values: list[object]) -> None:
    pieces = json_list([json_member(value, depth=1) for value in values])
    assert pieces == json.dumps(values, ensure_ascii=False, indent=1)


@given(st.lists(VALUES, max_size=4))
def test_a_list_in_pieces_may_stand_within_something_else(values: list[object]) -> None:
    pieces = json_list([json_member(value, depth=2) for value in values], depth=1)
    assert f'{{\n "items": {pieces}\n}}' == json.dumps({"items": values}, ensure_ascii=False, indent=1)


def entry(number: int) -> ElementTree.Element:
    found = element("entry", {LANG: "ko"})
    child(found, "title", f"<{number}> & 대만\nand more")
    child(child(found, "author"), "name", "A")
    return found


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_document_in_pieces_is_the_document_in_one(count: int) -> None:
    name, space = "feed", "http://www.w3.org/2005/Atom"
    whole, begun = root(name, namespace=space), root(name, namespace=space)
    for document in (whole, begun):
        child(document, "id", "x")
    whole.extend(entry(number) for number in range(count))
    assert serialise(begun, members=[member(entry(number)) for number in range(count)]) == serialise(whole)
