"""JSON in pieces, so that what stands in many files is written once.

The pieces together are what `json.dumps` with an indent of one gives for the whole.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from json.encoder import encode_basestring


def json_member(value: object, *, depth: int) -> str:
    """A value as it stands so many levels deep in a document."""
    return _written(value, "\n" + " " * depth)


def _written(value: object, line: str) -> str:
    """As `json.dumps`, whose own way to indent takes several times as long; `line` begins one at the value's depth."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = line + " "
    if value and isinstance(value, dict):
        members = [f"{inner}{encode_basestring(key)}: {_written(member, inner)}" for key, member in value.items()]
        return f"{{{','.join(members)}{line}}}"
    if value and isinstance(value, list):
        return f"[{','.join([inner + _written(member, inner) for member in value])}{line}]"
    return json.dumps(value)


def json_list(members: Sequence[str], *, depth: int = 0) -> str:
    """A list at some depth, of members that are written one level deeper."""
    if not members:
        return "[]"
    line = "\n" + " " * depth
    return "[" + ",".join(f"{line} {member}" for member in members) + line + "]"
