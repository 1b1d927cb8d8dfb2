"""Values as bytes: what the memo keeps, and what processes hand each other.

MessagePack of frozen dataclasses, read back as the type that is asked for. Unlike pickle it runs no code that a foreign
memo brings. Knows no type by itself.
"""

from __future__ import annotations

import functools
from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar, cast

import msgspec

Key = TypeVar("Key")
Value = TypeVar("Value")


class PackingError(Exception):
    """Bytes that are no packed value of the type that was asked for."""


_ENCODER = msgspec.msgpack.Encoder()


def pack(value: object) -> bytes:
    """A value of dataclasses, tuples, mappings and scalars as bytes. Equal values of one type give equal bytes, where
    mappings are in the same order too."""
    return _ENCODER.encode(value)


def unpack(content: bytes, of: type[Value]) -> Value:
    """The value of a type that was packed. PackingError for bytes that are none."""
    try:
        return cast("Value", _decoder(cast("Hashable", of)).decode(content))
    except (msgspec.MsgspecError, RecursionError) as error:
        raise PackingError(str(error)) from error


def unpacked(content: bytes | None, of: type[Value]) -> Value | None:
    """The value of a type, or None for nothing and for what is none."""
    try:
        return None if content is None else unpack(content, of)
    except PackingError:
        return None


@functools.cache
def _decoder(of: Hashable) -> msgspec.msgpack.Decoder[object]:
    return msgspec.msgpack.Decoder(cast("type", of))


class Unpacked(Mapping[Key, Value]):
    """Packed values of one type, each unpacked whenever it is asked for, so that thousands take little room."""

    def __init__(self, packed: Mapping[Key, bytes], of: type[Value]) -> None:
        self._packed = packed
        self._of = of

    def __getitem__(self, key: Key) -> Value:
        return unpack(self._packed[key], self._of)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)
