"""The key points that stand in a list above or in a text: what announces them, and which blocks of a page they are."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.core.text import fold
from site_builder.importing.blocks import Block
from site_builder.importing.wordlists import folded
from site_builder.importing.words_text import KEY_POINTS

_HEADINGS = folded(KEY_POINTS)

LONGEST_POINT = 320  # characters; what is longer is a paragraph
_LONGEST_HEADING = 48


def announces_key_points(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and fold(text.strip(" :：-*[]【】■●▶"))[0] in _HEADINGS


def key_points_in(blocks: Sequence[Block]) -> range:
    """The heading of the first list of key points with its items; empty where there is none, or nothing but it."""
    for start, block in enumerate(blocks):
        if block.kind not in ("heading", "paragraph") or not announces_key_points(block.text):
            continue
        end = start + 1
        while end < len(blocks) and _is_point(blocks[end], blocks[start + 1]):
            end += 1
        if end - start > 2 and any(block.text for block in (*blocks[:start], *blocks[end:])):
            return range(start, end)
    return range(0)


def _is_point(block: Block, first: Block) -> bool:
    """An item of one line, of the same list as the first."""
    items = [frame for frame in block.frames if frame.kind == "item"]
    return (
        len(items) == 1
        and block.kind == "paragraph"
        and 0 < len(block.text) <= LONGEST_POINT
        and items[0].group == next((frame.group for frame in first.frames if frame.kind == "item"), None)
    )
