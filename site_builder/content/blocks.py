"""Gives the blocks and headings of sanitised HTML their ids, and says what it holds: headings, blocks of text with their
offsets, links and notes. Must not know Markdown, topics or where anything is published.
"""

from __future__ import annotations

import base64
import hashlib
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

from site_builder.content.surveying import HEADINGS, Reader, Stretch, Text
from site_builder.core.bodies import Block, Heading, Note, Run
from site_builder.core.identifiers import PAGE_IDS, slugify

Edit = tuple[int, int, str]
"""Start and end offset of what is replaced, and what takes its place."""

_TAG = re.compile(r'<[^">]*(?:"[^"]*"[^">]*)*>')
_TAG_NAME = re.compile(r"<[a-z0-9]+")


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
    return _surveyed(found, _filled(found.texts), lambda offset: offset)


def identify(html: str) -> tuple[str, Survey]:
    """Give every block and heading an id, and every heading the level that its depth among the headings asks for; give
    the HTML so changed with what it holds."""
    found = Reader(html)
    texts = _filled(found.texts)
    taken = dict.fromkeys((*(identifier for _, identifier in found.anchors), *PAGE_IDS), 1)
    edits = [
        *_edits_of_headings(html, found, taken),
        *_edits_of_blocks(html, [(text, runs) for text, runs in texts if not text.id], taken),
    ]
    edits.sort(key=itemgetter(0, 1))
    found.anchors = sorted(
        {*found.anchors, *((text.tag, text.id) for text in found.headings), *((text.tag, text.id) for text, _ in texts)}
    )
    places = [last for _, last, _ in edits]
    shifts = [0, *accumulate(len(new) - last + first for first, last, new in edits)]
    return splice(html, edits), _surveyed(found, texts, lambda offset: offset + shifts[bisect_right(places, offset)])


def _edits_of_headings(html: str, found: Reader, taken: dict[str, int]) -> Iterator[Edit]:
    depth: list[int] = []
    for heading in found.headings:
        level = int(heading.kind[1])
        while depth and depth[-1] >= level:
            depth.pop()
        depth.append(level)
        heading.kind = f"h{min(len(depth) + 1, 6)}"
        yield heading.tag + 1, heading.tag + 3, heading.kind
        yield heading.closed + 2, heading.closed + 4, heading.kind
        if not heading.id:
            heading.id = _free(slugify(_text_of(heading)) or "section", taken)
            yield from _edits_of_id(html, heading)


def _edits_of_blocks(html: str, texts: Iterable[tuple[Text, list[Stretch]]], taken: dict[str, int]) -> Iterator[Edit]:
    for text, runs in texts:
        text.id = _free(_block_id("".join([run[2] for run in runs])), taken)
        yield from _edits_of_id(html, text)


def _edits_of_id(html: str, text: Text) -> Iterator[Edit]:
    """Write an id behind the name of a tag, and take out an empty one that an editor wrote."""
    name = _TAG_NAME.match(html, text.tag)
    assert name, "every text begins with a tag"
    yield name.end(), name.end(), f' id="{text.id}"'
    empty = html.find(' id=""', text.tag, tag_end(html, text.tag))
    if empty >= 0:
        yield empty, empty + 6, ""


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


def _surveyed(found: Reader, texts: list[tuple[Text, list[Stretch]]], moved: Callable[[int], int]) -> Survey:
    """What was found, with the offsets after all edits."""
    found.elements.sort(key=itemgetter(2))
    return Survey(
        headings=tuple(Heading(int(text.kind[1]), text.id, _text_of(text)) for text in found.headings),
        blocks=tuple(
            Block(
                text.id,
                text.kind,
                tuple(Run(moved(start), moved(end), content, linkable) for start, end, content, linkable in runs),
                text.heading.id if text.heading else "",
            )
            for text, runs in texts
        ),
        elements=tuple(
            Element(tag, address, moved(start), moved(end), _block_of(text), alt)
            for tag, address, start, end, text, alt in found.elements
        ),
        notes=tuple(
            Note(
                identifier,
                moved(start),
                moved(end),
                tuple(moved(end) for note, end in found.marks if note == identifier),
            )
            for identifier, start, end in found.notes
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
