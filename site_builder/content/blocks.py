"""Reads sanitised HTML into headings, blocks of text with their offsets, links and notes, and gives blocks their ids.

The HTML is what nh3 writes: tags balanced and lower case, attributes in double quotes, `<` and `&` escaped in text; one
regular expression tokenises that soundly. This module must not know Markdown, topics or where anything is published.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from site_builder.core.bodies import Block, Heading, Note, Run
from site_builder.core.identifiers import PAGE_IDS, slugify

Edit = tuple[int, int, str]
"""Start and end offset of what is replaced, and what takes its place."""

_TOKEN = re.compile(r'<(?P<close>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?: [^\s=>"]+="[^"]*")*)>|[^<]+')
_ATTRIBUTE = re.compile(r' ([^\s=>"]+)="([^"]*)"')
_TAG_NAME = re.compile(r"<[a-z0-9]+")
_VOID = frozenset({"br", "hr", "img", "wbr", "col"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Elements that may directly hold the text of a block, and those whose own text belongs to no block.
_BLOCKS = frozenset({"p", "li", "tr", "dt", "dd", "blockquote", "figcaption", "caption", "summary", "div", "details"})
_BARRIERS = _HEADINGS | {"ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "pre", "figure"}
_UNLINKABLE = frozenset({"a", "code", "kbd", "samp", "var"})
_KINDS = {
    "li": "item",
    "blockquote": "quotation",
    "tr": "row",
    "dt": "definition",
    "dd": "definition",
    "figcaption": "caption",
    "caption": "caption",
}


@dataclass(frozen=True, slots=True)
class Element:
    """A link (`a`) or picture (`img`): its address, the offsets of the whole element, the id of its block, its `alt`."""

    tag: str
    address: str
    start: int
    end: int
    block: str
    alt: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What HTML holds, in reading order; all offsets count in that HTML. `anchors` are its ids, repeated ones too.
    `heading_tags` are the offsets of each heading's opening and closing tag, `block_tags` of each block's opening tag."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]
    notes: tuple[Note, ...]
    anchors: tuple[str, ...]
    heading_tags: tuple[tuple[int, int], ...]
    block_tags: tuple[int, ...]


def escape(text: str) -> str:
    """Text as nh3 writes it in HTML; tells how long a stretch of a run is there."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")


def splice(html: str, edits: Iterable[Edit], *, start: int = 0, end: int | None = None) -> str:
    """Apply edits that do not overlap to a stretch of HTML; of those at one place the first comes first."""
    pieces: list[str] = []
    done = start
    stop = len(html) if end is None else end
    for first, last, replacement in sorted(edits, key=lambda edit: edit[:2]):
        if start <= first and last <= stop:
            pieces += html[done:first], replacement
            done = last
    pieces.append(html[done:stop])
    return "".join(pieces)


def tag_end(html: str, start: int) -> int:
    """The offset of the `>` that ends the tag at `start`; attribute values may hold others."""
    token = _TOKEN.match(html, start)
    assert token, "every reference begins with a tag"
    return token.end() - 1


def identify(html: str) -> str:
    """Give every block and heading an id, and every heading the level that its depth among the headings asks for."""
    found = survey(html)
    taken = dict.fromkeys((*found.anchors, *PAGE_IDS), 1)
    edits: list[Edit] = []
    depth: list[int] = []
    for heading, (opened, closed) in zip(found.headings, found.heading_tags, strict=True):
        while depth and depth[-1] >= heading.level:
            depth.pop()
        depth.append(heading.level)
        name = f"h{min(len(depth) + 1, 6)}"
        given = "" if heading.id else f' id="{_free(slugify(heading.text) or "section", taken)}"'
        edits += (opened + 1, opened + 3, name + given), (closed + 2, closed + 4, name)
    for block, opened in zip(found.blocks, found.block_tags, strict=True):
        if not block.id:
            after_name = _TAG_NAME.match(html, opened)
            assert after_name
            edits.append((after_name.end(), after_name.end(), f' id="{_free(_block_id(block.text), taken)}"'))
    return splice(html, edits)


def _block_id(text: str) -> str:
    normal = " ".join(text.split()).casefold()
    return "p-" + base64.b32encode(hashlib.blake2b(normal.encode(), digest_size=5).digest()).decode().lower()


def _free(identifier: str, taken: dict[str, int]) -> str:
    """The id, or the first of `id-2`, `id-3` … that is not taken; takes it. `taken` maps each id to the last number
    tried for it, so that thousands of equal rows are not counted through again and again."""
    if identifier not in taken:
        taken[identifier] = 1
        return identifier
    number = taken[identifier] + 1
    while f"{identifier}-{number}" in taken:
        number += 1
    taken[identifier] = number
    taken[f"{identifier}-{number}"] = 1
    return f"{identifier}-{number}"


def survey(html: str) -> Survey:
    """Read HTML that nh3 wrote, with or without ids."""
    reader = _Reader()
    for token in _TOKEN.finditer(html):
        if not token["tag"]:
            reader.add(unescape(token[0]), token.start(), token.end())
        elif token["close"]:
            reader.finish(token["tag"], token)
        else:
            reader.begin(token["tag"], dict(_ATTRIBUTE.findall(token["attributes"])), token)
    return reader.result()


class _Text:
    """A block or heading whose text is being collected; `tag` is the offset of its opening tag."""

    __slots__ = ("heading", "id", "kind", "runs", "tag")

    def __init__(self, kind: str, identifier: str, heading: str, tag: int) -> None:
        self.kind, self.id, self.heading, self.tag = kind, identifier, heading, tag
        self.runs: list[Run] = []


class _Open:
    """An open element and what it hands down: where text in it belongs, of what kind blocks in it are, whether its text
    may be linked, whether it is left out. `address` is that of a link, `note` the id of a footnote or of one marked."""

    __slots__ = ("address", "kind", "linkable", "note", "silent", "start", "text")

    def __init__(self, parent: _Open | None, start: int) -> None:
        self.start = start
        self.kind: str = parent.kind if parent else "paragraph"
        self.text: _Text | None = parent.text if parent else None
        self.linkable: bool = parent.linkable if parent else True
        self.silent: bool = parent.silent if parent else False
        self.address = self.note = ""


class _Reader:
    """The state of one reading, from the first token to the last."""

    def __init__(self) -> None:
        self.stack = [_Open(None, 0)]
        self.texts: list[_Text] = []
        self.headings: list[tuple[_Text, int, int]] = []
        self.elements: list[tuple[str, str, int, int, _Text | None, str]] = []
        self.anchors: list[str] = []
        self.notes: list[tuple[str, int, int]] = []
        self.marks: list[tuple[str, int]] = []

    def begin(self, tag: str, attributes: dict[str, str], token: re.Match[str]) -> None:
        now = _Open(self.stack[-1], token.start())
        if identifier := unescape(attributes.get("id", "")):
            self.anchors.append(identifier)
        if tag in _BLOCKS:
            self._open_block(tag, identifier, attributes.get("class", ""), now, token)
        elif tag in _HEADINGS:
            now.text = _Text(tag, identifier, "", token.start())
        elif tag in _BARRIERS:
            now.text = None
        elif tag in ("td", "th"):
            self._open_cell(now)
        elif tag == "br":
            self.add("\n", token.start(), token.start())
        elif tag == "img":
            source, alt = unescape(attributes.get("src", "")), attributes.get("alt", "")
            self.elements.append(("img", source, token.start(), token.end(), now.text, alt))
        elif tag in _UNLINKABLE:
            now.linkable = False
            now.address = unescape(attributes.get("href", ""))
            now.silent = attributes.get("class") in ("footnote-ref", "footnote-backref")
            now.note = now.address.removeprefix("#") if attributes.get("class") == "footnote-ref" else ""
        if tag not in _VOID:
            self.stack.append(now)

    def _open_block(self, tag: str, identifier: str, name: str, now: _Open, token: re.Match[str]) -> None:
        if name == "footnote":
            now.kind = "note"
        elif now.kind != "note":
            now.kind = _KINDS.get(tag, now.kind)
        elif tag == "li" and identifier.startswith("fn:"):
            now.note, now.start = identifier, token.end()
        # Notes stand below the last heading without belonging to it.
        heading = "" if now.kind == "note" or not self.headings else self.headings[-1][0].id
        now.text = _Text(now.kind, identifier, heading, token.start())
        self.texts.append(now.text)

    def _open_cell(self, now: _Open) -> None:
        if now.text is not None and now.text.runs:
            now.text.runs.append(Run(now.start, now.start, " | ", linkable=False))

    def finish(self, tag: str, token: re.Match[str]) -> None:
        now = self.stack.pop()
        if tag == "li" and now.note:
            self.notes.append((now.note, now.start, token.start()))
        elif tag in _HEADINGS and now.text is not None:
            self.headings.append((now.text, now.text.tag, token.start()))
        elif tag == "a" and now.note:
            if now.kind != "note" and now.text is not None and now.text.kind not in _HEADINGS:
                self.marks.append((now.note, token.end()))
        elif tag == "a" and now.address and not now.silent:
            self.elements.append(("a", now.address, now.start, token.end(), now.text, ""))
        elif tag == "sup" and self.marks and self.marks[-1][1] == token.start():
            self.marks[-1] = (self.marks[-1][0], token.end())  # what follows the mark follows its raised box

    def add(self, text: str, start: int, end: int) -> None:
        now = self.stack[-1]
        # White space directly in a row only lays out the source; the border of the cell stands for it.
        if now.text is not None and not now.silent and not (now.text.kind == "row" and text.isspace()):
            now.text.runs.append(Run(start, end, text, now.linkable))

    def result(self) -> Survey:
        texts = [(text, runs) for text in self.texts if (runs := _trimmed(text.runs))]
        texts.sort(key=lambda pair: pair[1][0].start)  # text of its own may stand in <details> behind its summary
        elements = sorted(self.elements, key=lambda element: element[2])
        return Survey(
            headings=tuple(
                Heading(int(text.kind[1]), text.id, " ".join("".join(run.text for run in text.runs).split()))
                for text, _, _ in self.headings
            ),
            blocks=tuple(Block(text.id, text.kind, runs, text.heading) for text, runs in texts),
            elements=tuple(
                Element(tag, address, start, end, text.id if text and text.kind not in _HEADINGS else "", alt)
                for tag, address, start, end, text, alt in elements
            ),
            notes=tuple(
                Note(identifier, start, end, tuple(mark for note, mark in self.marks if note == identifier))
                for identifier, start, end in self.notes
            ),
            anchors=tuple(self.anchors),
            heading_tags=tuple((opened, closed) for _, opened, closed in self.headings),
            block_tags=tuple(text.tag for text, _ in texts),
        )


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Runs without white space at either end of the block; nothing where there is nothing else."""
    first, last = 0, len(runs)
    while first < last and _is_empty(runs[first]):
        first += 1
    while last > first and _is_empty(runs[last - 1]):
        last -= 1
    kept = runs[first:last]
    if kept and (lead := len(kept[0].text) - len(kept[0].text.lstrip())):
        run = kept[0]
        kept[0] = Run(run.start + len(escape(run.text[:lead])), run.end, run.text[lead:], run.linkable)
    if kept and (tail := len(kept[-1].text) - len(kept[-1].text.rstrip())):
        run = kept[-1]
        kept[-1] = Run(run.start, run.end - len(escape(run.text[-tail:])), run.text[:-tail], run.linkable)
    return tuple(kept)


def _is_empty(run: Run) -> bool:
    """White space, or what only stands for a tag: a line break, the border of a cell."""
    return run.start == run.end or not run.text.strip()
