"""Footnotes of a page: which elements are marks of notes, where the text of each begins, which links lead back; and the
texts taken out of the sequence of blocks, to be written where the project wants them.

A mark is a short link to a place further down the page; what leads upwards leads back. Class names help where they are
standard, but are not needed. Notes that no link leads to are small raised numbers in the text, and at its end a list
numbered as they are. Must not know what a note says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from site_builder.importing.blocks import Block, Notes, Piece, plain
from site_builder.importing.pagetree import Element, seen_text

_MARK = re.compile(
    r"^[\s\[(（〔【\ufe0e]*(?:(?:note|fn|anm|注|註|주|각주|сноска|прим)\.?\s*)?(?:\d{1,3}|[ivxlcdm]{1,6}|[a-z]|\*\d{0,3}|[†‡§¶#]+|\*+)[\s\])）〕】.]*$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:^|[^a-z])(?:(?:_?ftn|_?edn|fn|en|foot|end|ft|sdfootnote|sdendnote|cite|easy-footnote|ref|r|n)?[_-]?(?:note|nota|anm|not|ref|n)?s?[_:.-]{0,4})\d",
    re.IGNORECASE,
)
_RETURN = re.compile(
    r"^[\s\[(]*(?:[↩↑⤴⏎^▲←⇑\ufe0e]|back|jump up|return|zurück|retour|돌아가기|返回|geri)+[\s\])]*$", re.IGNORECASE
)
_CONTAINERS = frozenset(["li", "p", "div", "td", "dd", "aside", "section", "tr", "dt", "footer"])
_SHORT = 12  # characters of a mark
_LEAD = re.compile(r"[\s\[\]().:^↑↩]*")
_NUMBERED = re.compile(r"^[\s\[(（]*(\d{1,3})(?:[\s\])）.:]+)(?=\S)")
_RAISED = re.compile(r"^[\s\[(]*(\d{1,3})[\s\])]*$")
_BRACKETED = re.compile(r"\[(\d{1,3})\]")
_FURTHEST = 6  # blocks that a note may go on for
_RETURNS = "↩↑⤴⏎^\ufe0e"


def notes_of(root: Element) -> Notes:
    """The notes of a tree, labelled 1, 2, … in the order of their marks."""
    order: dict[Element, int] = {}
    places: dict[str, Element] = {}
    for number, element in enumerate(root.iter()):
        order[element] = number
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                places.setdefault(name, element)
    links = [(link, places[name]) for link in root.iter("a") if (name := _within(link)) and name in places]
    marks = [(link, place) for link, place in links if order[place] > order[link] and _is_mark(link)]
    labels: dict[Element, str] = {}
    starts: dict[Element, str] = {}
    taken: dict[Element, str] = {}
    signs: dict[str, str] = {}
    for link, place in marks:
        start = _start_of(place, taken)
        if start is None:
            continue
        label = taken.setdefault(start, str(len(taken) + 1))
        labels[_whole_mark(link)] = label
        starts[start] = label
        signs.setdefault(label, seen_text(link, 40).strip(" []().（）"))
    back = {link for link, place in links if order[place] < order[link] and _leads_back(link)}
    return Notes(labels, starts, frozenset(back), signs) if starts else Notes()


def _within(link: Element) -> str:
    href = (link.get("href") or "").strip()
    return href.rpartition("#")[2] if "#" in href and len(href) < 2_000 else ""


def _is_mark(link: Element) -> bool:
    role = f"{link.get('role') or ''} {link.get('epub:type') or ''} {link.get('class') or ''}".lower()
    text = seen_text(link, 40)
    if "noteref" in role or "footnote-ref" in role:
        return True
    if len(text) > _SHORT or not _MARK.match(text):
        return False
    parent = link.getparent()
    raised = link.find(".//sup") is not None or (parent is not None and parent.tag in ("sup", "super"))
    return raised or text[:1] in "[(（〔【*†‡" or bool(_NAMED.search(_within(link)))


def _leads_back(link: Element) -> bool:
    role = f"{link.get('role') or ''} {link.get('class') or ''} {link.get('rev') or ''}".lower()
    text = seen_text(link, 40)
    return (
        "backlink" in role
        or "backref" in role
        or bool(_RETURN.match(text))
        or (len(text) <= _SHORT and bool(_MARK.match(text)))
    )


def _whole_mark(link: Element) -> Element:
    """The mark with the raised or bracketed element around it that holds nothing else."""
    parent = link.getparent()
    while parent is not None and parent.tag in ("sup", "span", "small") and len(parent) == 1:
        around = f"{parent.text or ''}{link.tail or ''}".strip(" []()（）")
        if around:
            break
        link, parent = parent, parent.getparent()
    return link


def _start_of(place: Element, taken: dict[Element, str]) -> Element | None:
    """The element with which the text of a note begins: the closest block around its place, or the place itself where
    several notes share a block."""
    if place in taken:
        return place
    block = place
    while block is not None and block.tag not in _CONTAINERS:
        if block.tag in ("body", "html", "article", "main"):
            return place
        block = block.getparent()
    if block is None:
        return None
    if block in taken:
        return place
    return block if block is place or _opens(block, place) else place


def _opens(block: Element, place: Element) -> bool:
    """Whether a place stands at the start of a block."""
    element = place
    while element is not block:
        parent = element.getparent()
        before = element.getprevious()
        if (parent.text or "").strip() or (
            before is not None and (seen_text(before, 3) or (before.tail or "").strip())
        ):
            return False
        element = parent
    return True


@dataclass(frozen=True, slots=True)
class Taken:
    """The blocks without notes, and the blocks of each note."""

    blocks: tuple[Block, ...]
    notes: dict[str, tuple[Block, ...]] = field(default_factory=dict)


def take_notes(blocks: Sequence[Block], notes: Notes) -> Taken:
    """Take out the texts of notes. Where a page links no notes, raised numbers and a numbered list are believed."""
    signs = notes.signs
    if not notes.texts:
        blocks, signs = _unlinked(blocks)
        if not signs:
            return Taken(tuple(blocks))
    starts = {label: element for element, label in notes.texts.items()}
    parts = [part for block in blocks for part in _split(block)]
    begins = [number for number, part in enumerate(parts) if _label(part)]
    after = dict(pairwise(begins))
    taken: dict[str, list[Block]] = {}
    belongs: set[int] = set()
    for number in begins:
        label = _label(parts[number])
        last = after.get(number, 0)
        note = [number, *_continuation(parts, number, last, starts.get(label))]
        if belongs.isdisjoint(note):
            belongs.update(note)
            taken.setdefault(label, []).extend(_as_note([parts[one] for one in note], signs.get(label, label)))
    found = {label: tuple(note) for label, note in taken.items() if any(block.text for block in note)}
    return Taken(tuple(part for number, part in enumerate(parts) if number not in belongs), found)


def _label(block: Block) -> str:
    return block.pieces[0].value if block.pieces and block.pieces[0].kind == "definition" else ""


def _split(block: Block) -> list[Block]:
    """A block in which notes begin, cut there."""
    if not any(piece.kind == "definition" for piece in block.pieces):
        return [block]
    parts: list[list[Piece]] = [[]]
    standing: list[Piece] = []
    for piece in block.pieces:
        if piece.kind == "definition":
            parts[-1] += [Piece("close", one.value) for one in reversed(standing)]
            parts.append([piece, *standing])
            continue
        if piece.kind == "open":
            standing.append(piece)
        elif piece.kind == "close" and standing:
            standing.pop()
        parts[-1].append(piece)
    blocks = [replace(block, pieces=tuple(part), text=plain(part)) for part in parts]
    return [part for part in blocks if part.text or _label(part)]


def _continuation(parts: Sequence[Block], number: int, last: int, start: Element | None) -> list[int]:
    """The blocks after the first that belong to a note too: what its element holds, and what stands between it and the
    next note (`last`, or 0) as its equals."""
    first = parts[number]
    inside: list[int] = []
    for one in range(number + 1, last or len(parts)):
        block = parts[one]
        if start is None or not _is_within(block.element, start):
            break
        inside.append(one)
    if inside or not last or last - number > _FURTHEST:
        return inside
    between = range(number + 1, last)
    parent = first.element.getparent()
    alike = all(parts[one].kind != "heading" and parts[one].element.getparent() is parent for one in between)
    return list(between) if alike else []


def _is_within(element: Element, container: Element) -> bool:
    return element is container or any(above is container for above in element.iterancestors())


def _as_note(blocks: list[Block], sign: str) -> list[Block]:
    """Without the number of the note, the list that it stood in, and signs that lead back."""
    depth = len(blocks[0].frames)
    cleaned = [replace(block, frames=block.frames[depth:]) for block in blocks]
    cleaned[0] = _without_sign(replace(cleaned[0], pieces=cleaned[0].pieces[1:]), sign)
    cleaned[-1] = _without_return(cleaned[-1])
    return [block for block in cleaned if block.text or block.kind == "figure"]


def _without_sign(block: Block, sign: str) -> Block:
    pieces = list(block.pieces)
    pending = sign
    for number, piece in enumerate(pieces):
        if piece.kind != "text":
            continue
        text = piece.value[_LEAD.match(piece.value).end() :]  # type: ignore[union-attr]  # matches the empty text too
        if pending and text.startswith(pending) and not text[len(pending) : len(pending) + 1].isalnum():
            text = text[len(pending) :]
            text = text[_LEAD.match(text).end() :]  # type: ignore[union-attr]
            pending = ""
        pieces[number] = replace(piece, value=text)
        if text:
            break
    return replace(block, pieces=tuple(pieces), text=plain(pieces))


def _without_return(block: Block) -> Block:
    pieces = list(block.pieces)
    for number in range(len(pieces) - 1, -1, -1):
        if pieces[number].kind == "text":
            pieces[number] = replace(pieces[number], value=pieces[number].value.rstrip().rstrip(_RETURNS))
            if pieces[number].value.strip():
                break
    return replace(block, pieces=tuple(pieces), text=plain(pieces))


def _unlinked(blocks: Sequence[Block]) -> tuple[Sequence[Block], dict[str, str]]:
    """Blocks with marks and beginnings of notes put in, and the signs of the notes; none where the numbers do not fit."""
    first, count = _numbered_end(blocks)
    if not count:
        return blocks, {}
    marked = [_with_marks(block, count) if number < first else block for number, block in enumerate(blocks)]
    used = {piece.value for block in marked[:first] for piece in block.pieces if piece.kind == "note"}
    if len(used) * 2 < count or "1" not in used:
        return blocks, {}
    wanted = 1
    for number in range(first, len(marked)):
        if wanted <= count and _own_number(marked[number]) == wanted:
            block = marked[number]
            marked[number] = replace(block, pieces=(Piece("definition", str(wanted)), *block.pieces))
            wanted += 1
    return marked, {str(number): str(number) for number in range(1, count + 1)}


def _numbered_end(blocks: Sequence[Block]) -> tuple[int, int]:
    """The number of the block with which the last list that is counted from 1 begins, and how many it counts."""
    first, wanted, best = 0, 0, (0, 0)
    for number, block in enumerate(blocks):
        own = _own_number(block)
        if own == 1:
            first, wanted = number, 1
        elif own and own == wanted + 1:
            wanted += 1
        if wanted and own == wanted:
            best = (first, wanted)
    return best


def _own_number(block: Block) -> int:
    if block.frames and block.frames[-1].kind == "item" and block.frames[-1].number:
        return block.frames[-1].number
    found = _NUMBERED.match(block.text) if block.kind == "paragraph" else None
    return int(found[1]) if found else 0


def _with_marks(block: Block, count: int) -> Block:
    pieces: list[Piece] = []
    raised = False
    for piece in block.pieces:
        if piece.kind in ("open", "close") and piece.value == "sup":
            raised = piece.kind == "open"
        found = _RAISED.match(piece.value) if raised and piece.kind == "text" else None
        if found and 1 <= int(found[1]) <= count:
            pieces.append(Piece("note", str(int(found[1]))))
        elif piece.kind == "text" and "[" in piece.value:
            pieces += _bracketed(piece, count)
        else:
            pieces.append(piece)
    return replace(block, pieces=tuple(pieces), text=plain(pieces))


def _bracketed(piece: Piece, count: int) -> list[Piece]:
    pieces: list[Piece] = []
    done = 0
    for found in _BRACKETED.finditer(piece.value):
        if 1 <= int(found[1]) <= count:
            pieces += [Piece("text", piece.value[done : found.start()]), Piece("note", str(int(found[1])))]
            done = found.end()
    return [*pieces, Piece("text", piece.value[done:])]
