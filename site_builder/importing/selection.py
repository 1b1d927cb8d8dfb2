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
from itertools import islice

from lxml.etree import LxmlError
from trafilatura import bare_extraction
from trafilatura.settings import Extractor

from site_builder.importing.blocks import Block
from site_builder.importing.layout import Zones, zones_around
from site_builder.importing.lengths import width_of
from site_builder.importing.pagetree import Element, is_larger, naming_words
from site_builder.importing.wordlists import words

_FIRST, _COUNT = 0x14400, 500  # Anatolian hieroglyphs: letters to every program, and in no article
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _COUNT)}]{{2}}")
_LARGEST = 12_000  # elements; trafilatura compares those of a page with each other, and a larger one is no article
_PROSE_END = re.compile(r"[.!?…。！？؟۔।:;»”’\"')\]」』）]\s*$")
_NEARLY_ALL = 0.9
_MUCH = 0.2
_MOST = 0.6
_OVERLAYS = words("modal popup overlay cookie cookies consent gdpr paywall lightbox")
# What a box with text of its own is called; only what trafilatura left out is asked for it.
_BOXES = words("video audio player transcript donate donation support promo poll quiz survey")
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
    kept, text = (set(), "") if is_larger(root, _LARGEST) else _kept(root, blocks)
    if len(kept) < 2 and len(text) > 2 * sum(len(blocks[number].text) for number in kept) + 200:
        return Selection((), None, text)
    dense = _dense(blocks)
    if _length(blocks, kept) * 4 < _length(blocks, dense):
        kept = dense
    if not kept:
        return Selection(())
    container, large = _container(blocks, kept)
    zones = zones_around(large)
    kept = _without_foreign(blocks, kept, zones)
    return Selection(tuple(sorted(_completed(blocks, kept, container, zones))), container)


def _without_foreign(blocks: Sequence[Block], kept: set[int], zones: Zones) -> set[int]:
    """Without what trafilatura chose in comments, menus, boxes of other articles, or what lies over the page; what is much
    is none of these, whatever it is called."""
    by_zone: dict[str, set[int]] = {}
    for number in kept:
        by_zone.setdefault(_foreign_zone(blocks[number].element, zones), set()).add(number)
    total = _length(blocks, kept)
    return {
        number
        for zone, numbers in by_zone.items()
        if not zone or _length(blocks, numbers) > total * (_MUCH if zone == "overlay" else _MOST)
        for number in numbers
    }


def _foreign_zone(element: Element, zones: Zones) -> str:
    zone = zones.zone_of(element)
    if zone in _FOREIGN:
        return zone
    while element is not None and element not in zones.core:
        if naming_words(element) & _OVERLAYS:
            return "overlay"
        element = element.getparent()
    return ""


def reads_as_text(block: Block) -> bool:
    """Tell a sentence from a label."""
    return (
        width_of(block.text) >= 60
        and bool(_PROSE_END.search(block.text) or width_of(block.text) > 160)
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
    if document is None or isinstance(document, dict) or document.body is None:
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
    return sum(width_of(blocks[number].text) for number in numbers)


def _dense(blocks: Sequence[Block]) -> set[int]:
    """The prose in the element that holds most of it directly, as the last resort."""
    zones = zones_around([])
    scores: Counter[Element] = Counter()
    for block in blocks:
        if reads_as_text(block) and not zones.zone_of(block.element):
            for distance, above in enumerate((block.element, *islice(block.element.iterancestors(), 2))):
                scores[above] += width_of(block.text) // (distance + 1)
    if not scores:
        return set()
    inside = set(max(scores, key=lambda element: scores[element]).iter())
    return {
        number
        for number, block in enumerate(blocks)
        if reads_as_text(block) and not zones.zone_of(block.element) and block.element in inside
    }


def _container(blocks: Sequence[Block], kept: set[int]) -> tuple[Element, list[Element]]:
    """The smallest element with nine tenths of the chosen text, and all with so much of it that they are no box."""
    weights: Counter[Element] = Counter()
    for number in kept:
        block, size = blocks[number], width_of(blocks[number].text) + 1
        for element in (block.element, *block.element.iterancestors()):
            weights[element] += size
    block = blocks[max(kept, key=lambda number: width_of(blocks[number].text))]
    around = [block.element, *block.element.iterancestors()]
    total = weights[around[-1]]
    container = next(element for element in around if weights[element] >= total * _NEARLY_ALL)
    return container, [element for element, size in weights.items() if size > total * _MUCH]


def _completed(blocks: Sequence[Block], kept: set[int], container: Element, zones: Zones) -> set[int]:
    """With what stands among the chosen blocks and is no box of the page, and with what the same elements hold before and
    behind them."""
    places = {blocks[number].element for number in kept}
    parents = _parents(blocks, kept)
    boxes: dict[Element, bool] = {container: False}
    groups = {frame.group for number in kept for frame in blocks[number].frames if frame.kind == "item"}
    inside = set(container.iter())
    first, last = min(kept), max(kept)

    def belongs(number: int) -> bool:
        block = blocks[number]
        if block.element not in inside or zones.zone_of(block.element) or _is_in_box(block.element, places, boxes):
            return False
        if block.kind == "heading":
            return False  # what it heads decides
        if block.kind != "figure" and next(block.element.iterancestors("figure"), None) is not None:
            return False  # such as what is said in a film
        if any(frame.group in groups for frame in block.frames):
            return True
        if block.kind == "figure" or (block.kind == "paragraph" and not block.text):
            return first < number < last
        beside = block.element in places or block.element.getparent() in parents
        if first < number < last:
            return (beside and linked(block) < 0.9) or reads_as_text(block) or block.kind in ("table", "code", "rule")
        return beside and reads_as_text(block)

    complete = kept | {number for number in range(len(blocks)) if number not in kept and belongs(number)}
    return complete | _headings(blocks, complete, inside, zones)


def _parents(blocks: Sequence[Block], kept: set[int]) -> set[Element]:
    """The elements whose blocks were chosen for the most part."""
    chosen: Counter[Element] = Counter()
    every: Counter[Element] = Counter()
    for number, block in enumerate(blocks):
        parent = block.element.getparent()
        every[parent] += width_of(block.text)
        chosen[parent] += width_of(block.text) if number in kept else 0
    return {parent for parent, size in chosen.items() if size * 2 > every[parent]}


def _is_in_box(element: Element, places: set[Element], known: dict[Element, bool]) -> bool:
    """Whether a block that was not chosen stands in a box of its own within the article; `known` is what is told of
    elements so far."""
    path: list[Element] = []
    boxed = False
    while element is not None and not boxed:
        if element in known:
            boxed = known[element]
            break
        path.append(element)
        boxed = element not in places and _is_box(element)
        element = element.getparent()
    known.update(dict.fromkeys(path, boxed))
    return boxed


def _is_box(element: Element) -> bool:
    return element.tag in ("aside", "nav", "form") or bool(naming_words(element) & (_BOXES | _OVERLAYS))


def _headings(blocks: Sequence[Block], complete: set[int], inside: set[Element], zones: Zones) -> set[int]:
    """Headings directly before what belongs to the article."""
    found: set[int] = set()
    for number in range(len(blocks) - 2, -1, -1):
        block = blocks[number]
        follows = number + 1 in complete or number + 1 in found
        if follows and block.kind == "heading" and block.element in inside and not zones.zone_of(block.element):
            found.add(number)
    return found
