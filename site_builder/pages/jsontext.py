"""JSON in pieces, so that what stands in many files is written once.

The pieces together are what `json.dumps` with an indent of one gives for the whole.
"""

from __future__ import annotations

import json
from collections.abc import Sequence


def json_member(value: object, *, depth: int) -> str:
    """A value as it stands so many levels deep in a document."""
    # A line break in a text is written \\n, so all that there are belong to the layout.
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n" + " " * depth)


def json_list(members: Sequence[str], *, depth: int = 0) -> str:
    """A list at some depth, of members that are written one level deeper."""
    if not members:
        return "[]"
    line = "\n" + " " * depth
    return "[" + ",".join(f"{line} {member}" for member in members) + line + "]"
