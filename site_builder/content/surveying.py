"""Reads sanitised HTML from the first tag to the last: texts with their offsets, headings, links, pictures and notes.

The HTML is what nh3 writes: tags balanced and lower case, attributes in double quotes, `<` and `&` escaped in text; one
regular expression tokenises that soundly. This module must not know Markdown, topics or where anything is published.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

Stretch = tuple[int, int, str, bool]
"""A run before it is one: start, end, text, whether it may be linked."""

_TAG = re.compile(r'<(/?[a-z][a-z0-9]*)([^">]*(?:"[^"]*"[^">]*)*)>([^<]*)')
_ATTRIBUTE = re.compile(r' ([^\s=>"]+)="([^"]*)"')
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Elements that may directly hold the text of a block, and those whose own text belongs to no block.
_BLOCKS = ("p", "li", "tr", "dt", "dd", "blockquote", "figcaption", "caption", "summary", "div", "details")
_BARRIERS = ("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "pre", "figure")
_UNLINKABLE = ("a", "code", "kbd", "samp", "var")
_KINDS = {
    "li": "item",
    "blockquote": "quotation",
    "tr": "row",
    "dt": "definition",
    "dd": "definition",
    "figcaption": "caption",
    "caption": "caption",
}


class Text:
    """A block or heading whose text is being collected; `tag`, `named` and `closed` are the offsets of its tag, of what
    follows the name there, and of its closing tag, `heading` is the one that it stands under."""

    __slots__ = ("closed", "heading", "id", "kind", "named", "runs", "tag")

    def __init__(self, kind: str, identifier: str, heading: Text | None, tag: int, named: int) -> None:
        self.kind, self.id, self.heading = kind, identifier, heading
        self.tag, self.named, self.closed = tag, named, 0
        self.runs: list[Stretch] = []


class _Open:
    """What an open element hands down: of what kind blocks in it are, where text in it belongs, whether its text may be
    linked, whether it is left out. `address` is that of a link, `note` the id of a footnote or of one marked."""

    __slots__ = ("address", "kind", "linkable", "note", "silent", "start", "text")

    def __init__(self, start: int, kind: str, text: Text | None, *, linkable: bool, silent: bool) -> None:
        self.start, self.kind, self.text, self.linkable, self.silent = start, kind, text, linkable, silent
        self.address = self.note = ""


Opener = Callable[["Reader", str, dict[str, str], int, int], None]
Closer = Callable[["Reader", _Open, int, int], None]


class Reader:
    """The state of one reading, and what it has found. `elements` are (tag, address, start, end, text, alt), `notes`
    (id, start, end), `marks` (id, end), `anchors` (offset of the tag, id). Elements of no account hand down what they
    stand in, so they stand on the stack as that."""

    def __init__(self, html: str) -> None:
        self.stack = [_Open(0, "paragraph", None, linkable=True, silent=False)]
        self.texts: list[Text] = []
        self.headings: list[Text] = []
        self.elements: list[tuple[str, str, int, int, Text | None, str]] = []
        self.anchors: list[tuple[int, str]] = []
        self.notes: list[tuple[str, int, int]] = []
        self.marks: list[tuple[str, int]] = []
        self._read(html)

    def _read(self, html: str) -> None:
        stack = self.stack
        after = html.find("<")
        for tag, written, text in _TAG.findall(html):
            start = after
            end = start + len(tag) + len(written) + 2
            after = end + len(text)
            if tag[0] == "/":
                now = stack.pop()
                if close := _CLOSERS.get(tag):
                    close(self, now, start, end)
            else:
                attributes = dict(_ATTRIBUTE.findall(written)) if written else {}
                if attributes.get("id"):
                    self.anchors.append((start, unescape(attributes["id"])))
                if open_ := _OPENERS.get(tag):
                    open_(self, tag, attributes, start, end)
                else:
                    stack.append(stack[-1])
            if text:
                self._add(text, end, after)

    def _add(self, text: str, start: int, end: int) -> None:
        now = self.stack[-1]
        block = now.text
        # White space directly in a row only lays out the source; the border of the cell stands for it.
        if block is not None and not now.silent and not (block.kind == "row" and text.isspace()):
            block.runs.append((start, end, unescape(text) if "&" in text else text, now.linkable))

    # --- opening tags --------------------------------------------------------------------------------------------------

    def _open_block(self, tag: str, attributes: dict[str, str], start: int, end: int) -> None:
        outer = self.stack[-1]
        identifier = unescape(attributes.get("id", ""))
        kind = outer.kind
        if attributes.get("class") == "footnote":
            kind = "note"
        elif kind != "note":
            kind = _KINDS.get(tag, kind)
        # Notes stand below the last heading without belonging to it.
        heading = self.headings[-1] if self.headings and kind != "note" else None
        text = Text(kind, identifier, heading, start, start + len(tag) + 1)
        now = _Open(start, kind, text, linkable=outer.linkable, silent=outer.silent)
        if outer.kind == "note" and tag == "li" and identifier.startswith("fn:"):
            now.note, now.start = identifier, end
        self.texts.append(text)
        self.stack.append(now)

    def _open_heading(self, tag: str, attributes: dict[str, str], start: int, end: int) -> None:  # noqa: ARG002
        outer = self.stack[-1]
        text = Text(tag, unescape(attributes.get("id", "")), None, start, start + len(tag) + 1)
        self.stack.append(_Open(start, outer.kind, text, linkable=outer.linkable, silent=outer.silent))

    def _open_barrier(self, tag: str, attributes: dict[str, str], start: int, end: int) -> None:  # noqa: ARG002
        outer = self.stack[-1]
        self.stack.append(_Open(start, outer.kind, None, linkable=outer.linkable, silent=outer.silent))

    def _open_cell(self, tag: str, attributes: dict[str, str], start: int, end: int) -> None:  # noqa: ARG002
        now = self.stack[-1]
        if now.text is not None and now.text.runs:
            now.text.runs.append((start, start, " | ", False))
        self.stack.append(now)

    def _open_unlinkable(self, tag: str, attributes: dict[str, str], start: int, end: int) -> None:  # noqa: ARG002
        outer = self.stack[-1]
        name = attributes.get("class")
        now = _Open(start, outer.kind, outer.text, linkable=False, silent=name in ("footnote-ref", "footnote-backref"))
        now.address = unescape(attributes.get("href", ""))
        now.note = now.address.removeprefix("#") if name == "footnote-ref" else ""
        self.stack.append(now)

    def _break_line(self, tag: str, attributes: dict[str, str], start: int, end: int) -> None:  # noqa: ARG002
        self._add("\n", start, start)

    def _add_picture(self, tag: str, attributes: dict[str, str], start: int, end: int) -> None:
        source, alt = unescape(attributes.get("src", "")), attributes.get("alt", "")
        self.elements.append((tag, source, start, end, self.stack[-1].text, alt))

    def _pass_by(self, tag: str, attributes: dict[str, str], start: int, end: int) -> None:
        """An element that has neither content nor a closing tag."""

    # --- closing tags --------------------------------------------------------------------------------------------------

    def _close_item(self, now: _Open, start: int, end: int) -> None:  # noqa: ARG002
        if now.note:
            self.notes.append((now.note, now.start, start))

    def _close_heading(self, now: _Open, start: int, end: int) -> None:  # noqa: ARG002
        if now.text is not None:
            now.text.closed = start
            self.headings.append(now.text)

    def _close_link(self, now: _Open, start: int, end: int) -> None:  # noqa: ARG002
        text = now.text
        if now.note:
            if now.kind != "note" and text is not None and text.kind not in HEADINGS:
                self.marks.append((now.note, end))
        elif now.address and not now.silent:
            self.elements.append(("a", now.address, now.start, end, text, ""))

    def _close_raised(self, now: _Open, start: int, end: int) -> None:  # noqa: ARG002
        if self.marks and self.marks[-1][1] == start:
            self.marks[-1] = (self.marks[-1][0], end)  # what follows the mark follows its raised box


_OPENERS: dict[str, Opener] = {
    **dict.fromkeys(_BLOCKS, Reader._open_block),
    **dict.fromkeys(HEADINGS, Reader._open_heading),
    **dict.fromkeys(_BARRIERS, Reader._open_barrier),
    **dict.fromkeys(("td", "th"), Reader._open_cell),
    **dict.fromkeys(_UNLINKABLE, Reader._open_unlinkable),
    **dict.fromkeys(("hr", "wbr", "col"), Reader._pass_by),
    "br": Reader._break_line,
    "img": Reader._add_picture,
}
_CLOSERS: dict[str, Closer] = {
    **{f"/{tag}": Reader._close_heading for tag in HEADINGS},
    "/li": Reader._close_item,
    "/a": Reader._close_link,
    "/sup": Reader._close_raised,
}
