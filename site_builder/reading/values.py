"""Typed access to what the interpreter read: a key that was empty or wrong gives its default.

This module must not know which keys there are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from site_builder.core.dates import PartialDate

Values = Mapping[str, object]


def text(values: Values, key: str, default: str = "") -> str:
    return cast("str", values.get(key, default))


def texts(values: Values, key: str) -> tuple[str, ...]:
    return cast("tuple[str, ...]", values.get(key, ()))


def by_language(values: Values, key: str) -> tuple[tuple[str, str], ...]:
    """Pairs of language and text, in the order in which they are written."""
    return cast("tuple[tuple[str, str], ...]", values.get(key, ()))


def own_and_others(values: Values, key: str, *, language: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Of a text that may be given by language what it is in the site's, and pairs of the others with what it is in them."""
    if isinstance(values.get(key, ""), str):
        return text(values, key), ()
    pairs = by_language(values, key)
    return dict(pairs).get(language, ""), tuple(pair for pair in pairs if pair[0] != language)


def partial_date(values: Values, key: str) -> PartialDate | None:
    return cast("PartialDate | None", values.get(key))


def flag(values: Values, key: str, *, default: bool) -> bool:
    return cast("bool", values.get(key, default))


def record(values: Values, key: str) -> Values | None:
    return cast("Values | None", values.get(key))


def records(values: Values, key: str) -> tuple[Values, ...]:
    return cast("tuple[Values, ...]", values.get(key, ()))
