"""Digests of values: equal values have equal digests in every process, on every machine.

The `repr` of a frozen dataclass of strings, numbers, dates, tuples and mappings names every type and field, quotes
every string and follows no memory address, so its hash identifies the value. Sets are refused by the architecture
test, because their order follows the hash seed. Fields declared with `repr=False` (positions in files) do not count.
"""

from __future__ import annotations

import hashlib


def digest(value: object) -> str:
    """Hex digest (32 characters) of a value made of frozen dataclasses, tuples, mappings and scalars."""
    return hashlib.blake2b(repr(value).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def digest_bytes(content: bytes) -> str:
    """SHA-256 of bytes in hex, as written to manifest.json and into the names of static files."""
    return hashlib.sha256(content).hexdigest()
