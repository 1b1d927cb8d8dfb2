"""Which blocks of a page are its article.

trafilatura chooses: every block carries a mark of letters that no page has through its extraction, so what it kept is
known exactly. Then what it lost is put right: blocks that stand between or beside those it kept and are built like them.
Must not know how blocks are written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import LxmlError
from trafilatura import bare_extraction
from trafilatura.settings import Extractor

from site_builder.importing.blocks import Block
from site_builder.importing.layout import Zones, zones_around
from site_builder.importing.pagetree import Element

_FIRST, _COUNT = 0x14400, 500  # Anatolian hieroglyphs: letters to every program, and in no article
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _COUNT)}]{{2}}")
_MOST_BLOCKS = 12_000  # more is no article; trafilatura would take its time
_PROSE_END = re.compile(r"[.!?…。！？؟۔।:;»”’\"')\]」』）]\s*$")
_WIDE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_FOREIGN = frozenset({"comments", "related", "navigation", "footer"})


@dataclass(frozen=True, slots=True)
class Selection:
    """The numbers of the chosen blocks in the order of the page; `container`: the smallest element around nearly all;
    `elsewhere`: the article where only the programs of the page hold it, as plain text."""

    numbers: tuple[int, ...]
    container: Element | None = None
    elsewhere: str = ""


def select(root: Element, blocks: Sequence[Block]) -> Selection:
    """Choose among the blocks of a tree. The tree is of no use afterwards."""
    kept, text = _kept(root, blocks) if len(blocks) <= _MOST_BLOCKS else (set(), "")
    if len(kept) < 2 and len(text) > 2 * sum(len(blocks[number].text) for number in kept) + 200:
        return Selection((), None, text)
    dense = _dense(blocks)
    if _length(blocks, kept) * 4 < _length(blocks, dense):
        kept = dense
    if not kept:
        return Selection(())
    container = _container(blocks, kept)
    zones = zones_around([container])
    kept = {number for number in kept if zones.zone_of(blocks[number].element) not in _FOREIGN} or kept
    return Selection(tuple(sorted(_completed(blocks, kept, container, zones))), container)


def weight(text: str) -> int:
    """The length of a text in letters of an alphabet; an ideograph or syllable says as much as two or three."""
    return len(text) + (len(_WIDE.findall(text)) if not text.isascii() else 0)


def is_prose(block: Block) -> bool:
    """Tell a sentence from a label."""
    return (
        weight(block.text) >= 60
        and bool(_PROSE_END.search(block.text) or weight(block.text) > 160)
        and linked(block) < 0.6
    )


def linked(block: Block) -> float:
    """How much of a block is links, from 0 to 1."""
    inside, length, total = 0, 0, 0
    for piece in block.pieces:
        if piece.value == "a" and piece.kind in ("open", "close"):
            inside += 1 if piece.kind == "open" else -1
        elif piece.kind == "text":
            size = len(piece.value.strip())
            total += size
            length += size if inside > 0 else 0
    return length / total if total else 0.0


def _kept(root: Element, blocks: Sequence[Block]) -> tuple[set[int], str]:
    for number, block in enumerate(blocks):
        if block.text:
            _put_mark(block, chr(_FIRST + number // _COUNT) + chr(_FIRST + number % _COUNT))
    options = Extractor(comments=False, tables=True, images=False, links=False, formatting=False)
    try:
        document = bare_extraction(root, options=options)
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError):
        return set(), ""  # it is tried by many kinds of damage, and its choice is not all that there is
    if document is None or document.body is None:
        return set(), ""
    text = "\n".join("".join(part.itertext()) for part in document.body)
    numbers = ((ord(mark[0]) - _FIRST) * _COUNT + ord(mark[1]) - _FIRST for mark in _MARK.findall(text))
    return {number for number in numbers if number < len(blocks)}, _MARK.sub("", text)


def _put_mark(block: Block, mark: str) -> None:
    element, after = block.end
    text = (element.tail if after else element.text) or ""
    try:
        if after:
            element.tail = text.rstrip() + mark + text[len(text.rstrip()) :]
        else:
            element.text = text.rstrip() + mark + text[len(text.rstrip()) :]
    except ValueError:
        return  # a control character that an entity brought


def _length(blocks: Sequence[Block], numbers: set[int]) -> int:
    return sum(weight(blocks[number].text) for number in numbers)


def _dense(blocks: Sequence[Block]) -> set[int]:
    """The prose in the element that holds most of it directly, as the last resort."""
    zones = zones_around([])
    scores: Counter[Element] = Counter()
    for block in blocks:
        if is_prose(block) and not zones.zone_of(block.element):
            for distance, above in enumerate((block.element, *list(block.element.iterancestors())[:2])):
                scores[above] += weight(block.text) // (distance + 1)
    if not scores:
        return set()
    best = max(scores, key=lambda element: scores[element])
    return {
        number
        for number, block in enumerate(blocks)
        if is_prose(block) and not zones.zone_of(block.element) and _is_within(block.element, best)
    }


def _is_within(element: Element, container: Element) -> bool:
    return element is container or any(above is container for above in element.iterancestors())


def _container(blocks: Sequence[Block], kept: set[int]) -> Element:
    """The smallest element with nine tenths of the chosen text."""
    weights: Counter[Element] = Counter()
    total = 0
    for number in kept:
        block, size = blocks[number], weight(blocks[number].text) + 1
        total += size
        for element in (block.element, *block.element.iterancestors()):
            weights[element] += size
    block = blocks[max(kept, key=lambda number: weight(blocks[number].text))]
    for element in (block.element, *block.element.iterancestors()):
        if weights[element] >= total * 0.9:
            return element
    return block.element


def _completed(blocks: Sequence[Block], kept: set[int], container: Element, zones: Zones) -> set[int]:
    """With what stands among the chosen blocks and is no box of the page, and with what the same elements hold before and
    behind them."""
    places = {blocks[number].element for number in kept}
    parents = {element.getparent() for element in places}
    groups = {frame.group for number in kept for frame in blocks[number].frames if frame.kind == "item"}
    inside = {element for element in container.iter()}
    first, last = min(kept), max(kept)

    def belongs(number: int) -> bool:
        block = blocks[number]
        if block.element not in inside or zones.zone_of(block.element) or _is_box(block.element, container, places):
            return False
        if block.kind == "heading":
            return False  # what it heads decides
        if any(frame.group in groups for frame in block.frames):
            return True
        if block.kind == "figure" or (block.kind == "paragraph" and not block.text):
            return first < number < last
        beside = block.element in places or block.element.getparent() in parents
        if first < number < last:
            return (beside and linked(block) < 0.9) or is_prose(block) or block.kind in ("table", "code", "rule")
        return beside and is_prose(block)

    complete = kept | {number for number in range(len(blocks)) if number not in kept and belongs(number)}
    return complete | _headings(blocks, complete, inside, zones)


def _is_box(element: Element, container: Element, places: set[Element]) -> bool:
    """Whether a block stands in an element of its own that is all links, as boxes of other articles are."""
    while element is not container:
        parent = element.getparent()
        if parent is None:
            return False
        if element.tag in ("aside", "nav", "form", "details") and not any(place is element for place in places):
            return element.tag != "details"
        element = parent
    return False


def _headings(blocks: Sequence[Block], complete: set[int], inside: set[Element], zones: Zones) -> set[int]:
    """Headings directly before what belongs to the article."""
    found: set[int] = set()
    for number in range(len(blocks) - 2, -1, -1):
        block = blocks[number]
        follows = number + 1 in complete or number + 1 in found
        if follows and block.kind == "heading" and block.element in inside and not zones.zone_of(block.element):
            found.add(number)
    return found
