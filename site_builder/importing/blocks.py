"""A page as the sequence of its blocks: paragraphs, headings, items, figures, tables, each with its text in pieces.

However a page is built, these are the values that all further stages work with. Must not know how blocks are found in a
page, which of them belong to the article, nor how they are written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.importing.pagetree import Element
from site_builder.importing.pictures import Figure

PieceKind = Literal["text", "open", "close", "break", "picture", "note", "definition"]
BlockKind = Literal["paragraph", "heading", "code", "table", "figure", "term", "rule"]
FrameKind = Literal["item", "quote", "definition"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: text, the start or the end of emphasis or a link (`value`: em, strong, code, del, sub, sup, or a;
    `target`: the address of a link or picture), a line break, a picture (`value`: its alternative text), the mark of a
    note or the place where the text of a note begins (`value`: which)."""

    kind: PieceKind
    value: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a block stands in: an item of a list, a quotation, a definition. `key` tells two of a kind apart, `group` two
    lists; `number` counts the items of an ordered list from its start, 0 is a list without numbers."""

    kind: FrameKind
    key: int
    group: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """`element` is the closest element of the page around all of it, `end` the element with its last letters and whether
    these stand after that element instead of in it."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    frames: tuple[Frame, ...]
    element: Element
    end: tuple[Element, bool]
    level: int = 0
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    figure: Figure | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """The marks of notes on a page and where their texts begin, by element, with their labels; links back to the marks
    say nothing. `signs`: how the marks looked, by label."""

    marks: Mapping[Element, str] = field(default_factory=dict)
    texts: Mapping[Element, str] = field(default_factory=dict)
    backlinks: frozenset[Element] = frozenset()
    signs: Mapping[str, str] = field(default_factory=dict)


def plain(pieces: Iterable[Piece]) -> str:
    """The text alone, with single spaces."""
    parts = [" " if piece.kind == "break" else piece.value if piece.kind == "text" else "" for piece in pieces]
    return " ".join("".join(parts).split())
