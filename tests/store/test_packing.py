"""What is packed comes back as it was, and what was not packed is refused."""

from __future__ import annotations

import dataclasses
import pickle
import types
import typing
from collections.abc import Iterable, Mapping
from enum import Enum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder import past, render
from site_builder.core import bodies, model
from site_builder.core.dates import PartialDate
from site_builder.core.diagnostics import Diagnostic
from site_builder.store.packing import PackingError, Unpacked, pack, unpack, unpacked

YAML = st.recursive(
    st.none() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
SCALARS: Mapping[object, st.SearchStrategy[object]] = {
    str: st.text(max_size=8),
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    bytes: st.binary(max_size=8),
    type(None): st.none(),
    object: YAML,
}


def values_of(hint: typing.Any) -> st.SearchStrategy[typing.Any]:
    """Values of a type, small ones, with all that they are made of."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint in SCALARS:
        return SCALARS[hint]
    if origin in {typing.Union, types.UnionType}:
        return st.one_of(*(values_of(each) for each in arguments))
    if origin is tuple and arguments[-1] is Ellipsis:
        return st.lists(values_of(arguments[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(values_of(each) for each in arguments))
    if origin is Mapping:
        return st.dictionaries(values_of(arguments[0]), values_of(arguments[1]), max_size=2)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    names: Iterable[str] = getattr(hint, "_fields", ())  # of a named tuple
    names = names or [each.name for each in dataclasses.fields(hint)]
    hints = typing.get_type_hints(hint)
    return st.builds(typing.cast("type", hint), **{name: values_of(hints[name]) for name in names})


MODEL = [model.Article, model.Author, model.Topic, model.Publisher, model.StandalonePage, model.Document, model.Site]
BODIES = [bodies.Fragment, bodies.Text, bodies.Outline, tuple[bodies.Passage, ...], tuple[bodies.Coverage, ...]]
STORED = [*MODEL, *BODIES, tuple[Diagnostic, ...], render.Key, past.Left, past.Texts]


@pytest.mark.parametrize("of", STORED, ids=lambda of: getattr(of, "__name__", "") + str(typing.get_args(of) or ""))
def test_what_is_stored_comes_back_as_it_was(of: type[object]) -> None:
    @settings(max_examples=20, deadline=None)
    @given(values_of(of))
    def comes_back(value: object) -> None:
        packed = pack(value)
        again = unpack(packed, of)
        assert type(again) is type(value)
        assert again == value
        assert pack(again) == packed  # fields that do not count in comparisons come back too

    comes_back()


def test_equal_values_have_equal_bytes() -> None:
    assert pack({"b": 1, "a": (2,)}) == pack({"b": 1, "a": (2,)})


ARTICLE = model.Article("a", "A", PartialDate(2024, 1), "p", "en", authors=("b",))


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\xc1",
        b"\x91" * 100_000,
        pack(ARTICLE)[:-1],
        pack(ARTICLE) + b"\0",
        pack({"slug": "a"}),
        pack(("a", "A")),
        pack(dataclasses.replace(ARTICLE, slug=typing.cast("str", 7))),
        pack(dataclasses.replace(ARTICLE, authors=typing.cast("tuple[str, ...]", (None,)))),
        pack(dataclasses.replace(ARTICLE, type=typing.cast("model.ArticleType", "poem"))),
    ],
)
def test_what_is_no_value_of_the_type_is_refused(garbage: bytes) -> None:
    with pytest.raises(PackingError, match=r"."):
        unpack(garbage, model.Article)
    assert unpacked(garbage, model.Article) is None


def test_what_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(PackingError, match=r"."):
        unpack(b"\x91" * 100_000 + b"\xc0", object)


@settings(deadline=None)
@given(st.binary(max_size=60), st.sampled_from([model.Article, bodies.Fragment, past.Left, tuple[Diagnostic, ...]]))
def test_no_bytes_are_more_than_a_value_or_refused(content: bytes, of: type[object]) -> None:
    value = unpacked(content, of)
    assert value is None or pack(unpack(pack(value), of)) == pack(value)


def test_nothing_is_no_value() -> None:
    assert unpacked(None, bodies.Text) is None
    assert unpacked(pack(bodies.Text("x")), bodies.Text) == bodies.Text("x")


def test_packed_values_are_a_mapping_that_other_processes_can_be_given() -> None:
    texts = {"a": bodies.Text("one"), "b": bodies.Text("two", words=2)}
    found: Mapping[str, bodies.Text] = Unpacked({key: pack(text) for key, text in texts.items()}, bodies.Text)
    assert found == texts
    assert (list(found), len(found), found.get("c")) == (["a", "b"], 2, None)
    with pytest.raises(KeyError):
        found["c"]
    assert pickle.loads(pickle.dumps(found)) == texts
