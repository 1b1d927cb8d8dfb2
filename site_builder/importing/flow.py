"""The walk through a page that makes it a sequence of blocks.

However a page is built (paragraphs, line breaks, tables for layout, text straight in a `div`), what comes out is the same
flat sequence, in which every letter that a reader sees stands once. So parts of the page can be chosen and written
without going back to the tree. Must not know which blocks belong to the article, nor how they are written.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from site_builder.importing.blocks import Block, BlockKind, Frame, Notes, Piece, plain
from site_builder.importing.pagetree import INLINE, UNSEEN, Element
from site_builder.importing.pictures import Figure, figure_of, picture_of
from site_builder.importing.tables import table_rows

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_EMPHASIS = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "em"),
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
    **dict.fromkeys(("del", "s", "strike"), "del"),
    "sub": "sub",
    "sup": "sup",
}
_IGNORED = (UNSEEN - {"math"}) | frozenset(
    ["button", "input", "source", "track", "embed", "applet", "dialog", "title", "meta", "link"]
)


def blocks_of(root: Element, notes: Notes) -> tuple[Block, ...]:
    """All blocks of a tree without comments, in the order of the page."""
    walk = _Walk(root, notes)
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        if event == "start":
            if not walk.enter(element):
                events.skip_subtree()
            continue
        walk.leave(element)
        if element is not root:
            walk.add_text(element, element.tail, after=True)
    walk.flush()
    return tuple(walk.blocks)


class _Walk:
    """What is open while the tree is walked from its first to its last letter."""

    def __init__(self, root: Element, notes: Notes) -> None:
        self.blocks: list[Block] = []
        self._notes = notes
        self._pieces: list[Piece] = []
        self._open: list[tuple[Element, Piece]] = []
        self._frames: list[tuple[Element, Frame]] = []
        self._counts: dict[Element, int] = {}
        self._keys: dict[Element, int] = {}
        self._around: list[Element] = [root]
        self._preformatted: Element | None = None
        self._left: Element | None = None  # an element of which nothing more is to be read
        self._end: tuple[Element, bool] = (root, False)

    def enter(self, element: Element) -> bool:
        """Whether what is inside is to be walked too; its end comes either way."""
        tag = element.tag
        if tag in _IGNORED or element in self._notes.backlinks:
            self._left = element
            return False
        if element in self._notes.texts:
            if tag not in INLINE:
                self._start_block(element)
                self._pieces.append(Piece("definition", self._notes.texts[element]))
                self.add_text(element, element.text)
                return True
            self._pieces.append(Piece("definition", self._notes.texts[element]))
        if element in self._notes.marks:
            self._pieces.append(Piece("note", self._notes.marks[element]))
            self._left = element
            return False
        if tag == "br":
            self._pieces.append(Piece("break"))
        elif tag == "img":
            self._add_picture(element)
        elif tag in INLINE:
            self._start_inline(element)
        elif self._add_whole(element):
            self._left = element
            return False
        else:
            self._start_block(element)
        self.add_text(element, element.text)
        return True

    def leave(self, element: Element) -> None:
        if self._left is element:
            self._left = None
            return
        if self._open and self._open[-1][0] is element:
            self._pieces.append(Piece("close", self._open.pop()[1].value))
        if element.tag in INLINE or element.tag in ("br", "img"):
            return
        self.flush()
        if self._frames and self._frames[-1][0] is element:
            self._frames.pop()
        if self._around[-1] is element:
            self._around.pop()
        if self._preformatted is element:
            self._preformatted = None

    def add_text(self, element: Element, text: str | None, *, after: bool = False) -> None:
        if not text:
            return
        if not text.isspace():
            self._end_paragraph()
            self._end = (element, after)
        if self._preformatted is None:
            self._pieces.append(Piece("text", text))
            return
        for number, line in enumerate(text.split("\n")):
            if number:
                self._pieces.append(Piece("break"))
            if line.strip():
                self._end_paragraph()
                self._pieces.append(Piece("text", line))

    def _end_paragraph(self) -> None:
        """Two line breaks separate paragraphs on old pages."""
        if _breaks_at_end(self._pieces) > 1:
            self.flush()

    def _start_inline(self, element: Element) -> None:
        name = _EMPHASIS.get(element.tag, "")
        target = ""
        if element.tag == "a":
            target = (element.get("href") or "").strip()
            name = "a" if target and not target.startswith("#") else ""
        if name:
            piece = Piece("open", name, target)
            self._open.append((element, piece))
            self._pieces.append(piece)

    def _start_block(self, element: Element) -> None:
        self.flush()
        self._around.append(element)
        tag = element.tag
        if tag == "li":
            self._frames.append((element, self._item(element)))
        elif tag == "blockquote":
            self._frames.append((element, Frame("quote", self._key(element))))
        elif tag == "dd":
            self._frames.append((element, Frame("definition", self._key(element))))
        elif tag == "pre":
            self._preformatted = element
        elif tag == "hr":
            self._add(Block("rule", (), self._standing(), element, (element, False)))

    def _item(self, element: Element) -> Frame:
        parent = element.getparent()
        number = 0
        if parent is not None and parent.tag == "ol":
            start = parent.get("start", "1")
            first = int(start) if start.isascii() and start.isdecimal() and len(start) < 5 else 1
            number = self._counts[parent] = self._counts.get(parent, first - 1) + 1
        return Frame("item", self._key(element), self._key(parent), number)

    def _key(self, element: Element) -> int:
        return self._keys.setdefault(element, len(self._keys) + 1)

    def _standing(self) -> tuple[Frame, ...]:
        return tuple(frame for _, frame in self._frames)

    def _add_picture(self, element: Element) -> None:
        picture = picture_of(element)
        if picture is not None:
            self._pieces.append(Piece("picture", picture.alt, picture.src))

    def _add_whole(self, element: Element) -> bool:
        """Add what is one block however much is in it: a figure, a table of values, code."""
        if element.tag == "table":
            rows = table_rows(element)
            if rows:
                self.flush()
                cells = tuple(tuple(self._pieces_in(cell) for cell in row) for row in rows)
                text = " ".join(plain(cell) for row in cells for cell in row)
                self._add(Block("table", (), self._standing(), element, _last_letters(element), rows=cells, text=text))
            return bool(rows)
        figure, captions = figure_of(element)
        if figure is not None:
            self.flush()
            inside = [piece for caption in captions for piece in (*self._pieces_in(caption), Piece("text", " "))]
            block = Block("figure", tuple(inside), self._standing(), element, _last_letters(element), figure=figure)
            self._add(replace(block, text=plain(inside)))
            return True
        if element.tag == "pre" and _is_code(element):
            self.flush()
            code = "".join(element.itertext()).strip("\n")
            self._add(
                Block("code", (Piece("text", code),), self._standing(), element, _last_letters(element), text=code)
            )
            return True
        return False

    def _pieces_in(self, element: Element | None) -> tuple[Piece, ...]:
        """What stands in a cell or a caption, as one line."""
        if element is None:
            return ()
        pieces: list[Piece] = []
        for block in blocks_of(element, self._notes):
            pieces += (Piece("text", " "), *block.pieces)
            pieces += [Piece("picture", block.figure.alt, block.figure.src)] if block.figure else []
        return tuple(Piece("text", " ") if piece.kind == "break" else piece for piece in pieces)

    def flush(self) -> None:
        """End the block that is open, if anything is in it; emphasis that goes on is closed and opened again."""
        pieces, self._pieces = self._pieces, [piece for _, piece in self._open]
        pieces += [Piece("close", piece.value) for _, piece in reversed(self._open)]
        around = self._around[-1]
        level = next((_HEADINGS[item.tag] for item in reversed(self._around[-3:]) if item.tag in _HEADINGS), 0)
        kind: BlockKind = "heading" if level else "term" if around.tag == "dt" else "paragraph"
        text = plain(pieces)
        if text or any(piece.kind in ("note", "definition") for piece in pieces):
            self._add(Block(kind, tuple(pieces), self._standing(), around, self._end, level=level, text=text))
            return
        for piece in pieces:
            if piece.kind == "picture":
                figure = Figure(piece.target, piece.value)
                self._add(Block("figure", (), self._standing(), around, (around, False), figure=figure))

    def _add(self, block: Block) -> None:
        self.blocks.append(block)


def _breaks_at_end(pieces: list[Piece]) -> int:
    breaks = 0
    for piece in reversed(pieces):
        if piece.kind == "break":
            breaks += 1
        elif piece.kind not in ("open", "close") and not (piece.kind == "text" and piece.value.isspace()):
            break
    return breaks


def _is_code(element: Element) -> bool:
    """Tell a listing from a poem or a letter, which old pages set in `pre` too."""
    if element.find(".//code") is not None or "code" in (element.get("class") or "").lower():
        return True
    text = "".join(element.itertext())
    return sum(text.count(mark) for mark in ("{", "}", "();", "==", "</", "->", "=>")) >= 3


def _last_letters(element: Element) -> tuple[Element, bool]:
    """Where the last letters in an element stand."""
    for inner in reversed(list(element.iter())):
        if inner is not element and inner.tail and not inner.tail.isspace():
            return inner, True
        if isinstance(inner.tag, str) and inner.text and not inner.text.isspace() and inner.tag not in _IGNORED:
            return inner, False
    return element, False
