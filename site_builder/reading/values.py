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


def partial_date(values: Values, key: str) -> PartialDate | None:
    return cast("PartialDate | None", values.get(key))


def flag(values: Values, key: str, *, default: bool) -> bool:
    return cast("bool", values.get(key, default))


def record(values: Values, key: str) -> Values | None:
    return cast("Values | None", values.get(key))


def records(values: Values, key: str) -> tuple[Values, ...]:
    return cast("tuple[Values, ...]", values.get(key, ()))
