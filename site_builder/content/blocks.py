"""Gives the blocks and headings of sanitised HTML their ids, and says what it holds: headings, blocks of text with their
offsets, links and notes. Must not know Markdown, topics or where anything is published.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

from site_builder.content.surveying import HEADINGS, Reader, Stretch, Text
from site_builder.core.bodies import Block, Heading, Note, Run
from site_builder.core.identifiers import PAGE_IDS, slugify

Edit = tuple[int, int, str]
"""Start and end offset of what is replaced, and what takes its place."""

_TAG = re.compile(r'<[^">]*(?:"[^"]*"[^">]*)*>')
_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"  # of base 32 (RFC 4648)
_PAIRS = tuple(first + second for first in _ALPHABET for second in _ALPHABET)


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
    """What HTML holds, in reading order; all offsets count in that HTML. `anchors` are its ids, repeated ones too."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]
    notes: tuple[Note, ...]
    anchors: tuple[str, ...]


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
    tag = _TAG.match(html, start)
    assert tag, "every reference begins with a tag"
    return tag.end() - 1


def survey(html: str) -> Survey:
    """Read HTML that nh3 wrote, with all its ids."""
    found = Reader(html)
    return _surveyed(found, _filled(found.texts), [])


def identify(html: str) -> tuple[str, Survey]:
    """Give every block and heading an id, and every heading the level that its depth among the headings asks for; give
    the HTML so changed with what it holds."""
    found = Reader(html)
    texts = _filled(found.texts)
    taken = dict.fromkeys((*(identifier for _, identifier in found.anchors), *PAGE_IDS), 1)
    edits: list[Edit] = []
    _level(found.headings, edits)
    for heading in found.headings:
        if not heading.id:
            heading.id = _free(slugify(_text_of(heading)) or "section", taken)
            _write_id(heading, html, found, edits)
    for text, runs in texts:
        if not text.id:
            text.id = _free(_block_id("".join([content for _, _, content, _ in runs])), taken)
            _write_id(text, html, found, edits)
    edits.sort(key=itemgetter(0, 1))
    found.anchors.sort()
    return splice(html, edits), _surveyed(found, texts, edits)


def _level(headings: list[Text], edits: list[Edit]) -> None:
    depth: list[int] = []
    for heading in headings:
        level = int(heading.kind[1])
        while depth and depth[-1] >= level:
            depth.pop()
        depth.append(level)
        heading.kind = f"h{min(len(depth) + 1, 6)}"
        edits += (heading.tag + 1, heading.named, heading.kind), (heading.closed + 2, heading.closed + 4, heading.kind)


def _write_id(text: Text, html: str, found: Reader, edits: list[Edit]) -> None:
    """Write an id behind the name of a tag, and take out an empty one that an editor wrote."""
    found.anchors.append((text.tag, text.id))
    edits.append((text.named, text.named, f' id="{text.id}"'))
    if html.startswith(" ", text.named) and (empty := html.find(' id=""', text.named, tag_end(html, text.tag))) >= 0:
        edits.append((empty, empty + 6, ""))


def _block_id(text: str) -> str:
    normal = " ".join(text.split()).casefold()
    number = int.from_bytes(hashlib.blake2b(normal.encode(), digest_size=5).digest(), "big")
    return f"p-{_PAIRS[number >> 30]}{_PAIRS[number >> 20 & 1023]}{_PAIRS[number >> 10 & 1023]}{_PAIRS[number & 1023]}"


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


def _surveyed(found: Reader, texts: list[tuple[Text, list[Stretch]]], edits: list[Edit]) -> Survey:
    """What was found, with the offsets after some edits, which are in order. No run holds the place of one."""
    places = [last for _, last, _ in edits]
    shifts = [0, *accumulate(len(new) - last + first for first, last, new in edits)]

    def moved(offset: int) -> int:
        return offset + shifts[bisect_right(places, offset)]

    def moved_runs(runs: list[Stretch]) -> tuple[Run, ...]:
        return tuple(
            [
                Run(start + shift, end + shift, text, linkable)
                for start, end, text, linkable in runs
                for shift in (shifts[bisect_right(places, start)],)
            ]
        )

    found.elements.sort(key=itemgetter(2))
    marks: dict[str, list[int]] = {}
    for note, end in found.marks:
        marks.setdefault(note, []).append(moved(end))
    return Survey(
        headings=tuple(Heading(int(text.kind[1]), text.id, _text_of(text)) for text in found.headings),
        blocks=tuple(
            [
                Block(text.id, text.kind, moved_runs(runs), text.heading.id if text.heading else "")
                for text, runs in texts
            ]
        ),
        elements=tuple(
            Element(tag, address, moved(start), moved(end), _block_of(text), alt)
            for tag, address, start, end, text, alt in found.elements
        ),
        notes=tuple(
            Note(note, moved(start), moved(end), tuple(marks.get(note, ()))) for note, start, end in found.notes
        ),
        anchors=tuple(identifier for _, identifier in found.anchors),
    )


def _block_of(text: Text | None) -> str:
    return text.id if text and text.kind not in HEADINGS else ""


def _text_of(heading: Text) -> str:
    return " ".join("".join([content for _, _, content, _ in heading.runs]).split())


def _filled(texts: list[Text]) -> list[tuple[Text, list[Stretch]]]:
    """The blocks that hold any text, with their runs, in the order of these: text of its own may stand in <details>
    behind its summary."""
    filled = [(text, runs) for text in texts if (runs := _trimmed(text.runs))]
    filled.sort(key=lambda pair: pair[1][0][0])
    return filled


def _trimmed(runs: list[Stretch]) -> list[Stretch]:
    """Runs without white space at either end of the block; nothing where there is nothing else."""
    if runs and not runs[0][2][0].isspace() and not runs[-1][2][-1].isspace():
        return runs
    first, last = 0, len(runs)
    while first < last and _is_empty(runs[first]):
        first += 1
    while last > first and _is_empty(runs[last - 1]):
        last -= 1
    kept = runs[first:last]
    if kept and kept[0][2][0].isspace():
        start, end, text, linkable = kept[0]
        rest = text.lstrip()
        kept[0] = start + len(escape(text[: len(text) - len(rest)])), end, rest, linkable
    if kept and kept[-1][2][-1].isspace():
        start, end, text, linkable = kept[-1]
        rest = text.rstrip()
        kept[-1] = start, end - len(escape(text[len(rest) :])), rest, linkable
    return kept


def _is_empty(run: Stretch) -> bool:
    """White space, or what only stands for a tag: a line break, the border of a cell."""
    return run[0] == run[1] or run[2].isspace()
