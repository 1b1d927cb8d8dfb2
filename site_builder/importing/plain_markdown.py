"""Lines of an article as Markdown: paragraphs, subheads without marks, lists, captions and notes.

What each line is has been decided but for one thing: a short line between paragraphs is a subhead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from site_builder.importing.markdown_lines import escaped, started
from site_builder.importing.names import looks_like_name
from site_builder.importing.plain_lines import (
    Line,
    count_words,
    ends_with_stop,
    is_prose,
    item_number,
    width,
    without_number,
)
from site_builder.importing.plain_notes import Note, numbering, references_in
from site_builder.importing.roles import is_role

Kind = Literal["paragraph", "heading", "item", "numbered", "caption"]

# Full stops and words of languages without spaces are no part of an address.
_NO_ADDRESS = r"\s<>\"”’»)\]\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_ADDRESS = re.compile(rf"https?://[^{_NO_ADDRESS}]+[^{_NO_ADDRESS}.,;:!?]")
# `Reading time: 7 min`: what it says stands in the line itself.
_LABELLED = re.compile(r"[^\W\d_][^:：]{0,30}[:：]\s*\d|[^\W\d_]{2,4}[:：]\s*\S\s")
# A subhead that says which it is.
_COUNTED = re.compile(
    r"[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十\d]{1,3}[章节節]|[IVX]{1,4}[.)]\s|\d{1,2}[.)]\s|[가나다]\.\s"
)
# Under a picture it says who took it.
_CREDITED = re.compile(
    r"©|(?:攝影|摄影|撮影|写真|사진|foto\w*|photo\w*|image|фото|снимок|bild|φωτ\w*\.?|εικόνα|تصوير|صورة|الصورة|图片来源|圖片來源|fot\.)\s?[/／:：=]"
    r"|(?:[\s/／、（(。][^\s/／、（(。]{1,12}\s?(?:摄|攝|摄影|攝影|撮影|提供))[)）]?$|[=＝/]\s?\S{0,16}(?:사진|撮影|제공|提供)$|\s제공[)\]]?$",
    re.I,
)
_UNFINISHED = (":", "：", ",", "，", "、", ";", "；", "—", "–", "-")


@dataclass(frozen=True, slots=True)
class PlainBlock:
    kind: Kind
    text: str
    line: int


def plain_blocks_of(lines: Sequence[Line], captions: frozenset[int]) -> list[PlainBlock]:
    """What each line is; `captions` are the numbers of lines that are captions of pictures."""
    blocks: list[PlainBlock] = []
    for index, line in enumerate(lines):
        if line.number in captions:
            blocks.append(PlainBlock("caption", line.text, line.number))
        elif line.item:
            blocks.append(PlainBlock("item", line.text, line.number))
        elif _is_numbered(lines, index):
            blocks.append(PlainBlock("numbered", line.text, line.number))
        elif _is_subhead(lines, index):
            blocks.append(PlainBlock("heading", line.text, line.number))
        else:
            blocks.append(PlainBlock("paragraph", line.text, line.number))
    return _without_runs(blocks)


def _is_subhead(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is short and no sentence, no name and no label, and a text follows it, or a subhead and a text."""
    text = lines[index].text
    if width(text) > 110 or count_words(text) > 18 or ends_with_stop(text) or text.endswith(_UNFINISHED):
        return False
    letters = [char for char in text if char.isalpha()]
    if (
        not letters
        or letters[0].islower()
        or text[0] in '“"«「『‘(（'
        or (text[-1] in "*＊)）" and text[0] in "*＊(（")
    ):
        return False
    if (
        _LABELLED.match(text)
        or _CREDITED.search(text)
        or (looks_like_name(text) and is_role(lines[min(index + 1, len(lines) - 1)].text))
    ):
        return False
    below = [is_prose(line.text) or line.item for line in lines[index + 1 : index + 3]]
    return bool(below) and (below[0] or (below[-1] and not ends_with_stop(lines[index + 1].text)))


def _is_numbered(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is one of a list: 1. and 2. stand under each other."""
    number = item_number(lines[index].text)
    before = item_number(lines[index - 1].text) if index else 0
    after = item_number(lines[index + 1].text) if index + 1 < len(lines) else 0
    return bool(number) and (after == number + 1 or (before > 0 and before == number - 1))


def _without_runs(blocks: list[PlainBlock]) -> list[PlainBlock]:
    """Three short lines after each other, or the last line, are no subheads; nor is what stands above the first paragraph,
    unless the text has other subheads, of about its length."""
    kept: list[PlainBlock] = []
    others = [
        width(block.text) for block, below in pairwise(blocks) if block.kind != "heading" and below.kind == "heading"
    ]
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        alike = list(run)
        at_end = len(kept) + len(alike) == len(blocks)
        at_start = not any(block.kind != "caption" for block in kept)
        lone = at_start and (not others or len(alike) > 1 or width(alike[0].text) > 1.5 * max(others) + 8)
        lone = lone and not (len(alike) == 1 and _COUNTED.match(alike[0].text))
        if kind == "heading" and (len(alike) > 2 or at_end or lone):
            alike = [PlainBlock("paragraph", block.text, block.line) for block in alike]
        kept += alike
    return kept


def markdown_of(blocks: Sequence[PlainBlock], notes: Sequence[Note]) -> str:
    """The Markdown of an article. Notes that nothing refers to are a list at the end, under the text."""
    numbers_at = numbering(notes)
    parts: list[str] = []
    before = None
    for block in blocks:
        text = _block(block, before, numbers_at(block.line))
        if before and block.kind == before.kind and block.kind in {"item", "numbered"}:
            parts[-1] += f"\n{text}"
        else:
            parts.append(text)
        before = block
    used = used_notes(blocks, notes)
    loose = [note for note in notes if note.number not in used]
    if loose:
        parts.append("\n".join(f"- {note.number}: {marked(note.text)}" for note in loose))
    defined = [f"[^{note.number}]: {marked(note.text)}" for note in notes if note.number in used]
    return "\n\n".join(parts + defined)


def used_notes(blocks: Sequence[PlainBlock], notes: Sequence[Note]) -> frozenset[int]:
    """The numbers of notes that a block refers to."""
    numbers_at = numbering(notes)
    return frozenset(number for block in blocks for _, _, number in references_in(block.text, numbers_at(block.line)))


def _block(block: PlainBlock, before: PlainBlock | None, numbers: Mapping[int, int]) -> str:
    text = marked(without_number(block.text) if block.kind == "numbered" else block.text, numbers)
    if block.kind == "heading":
        # A subhead right under another is one of its parts.
        return f"{'###' if before and before.kind == 'heading' else '##'} {text}"
    if block.kind == "item":
        return f"- {started(text)}"
    if block.kind == "numbered":
        return f"{item_number(block.text)}. {started(text)}"
    return f"*{text}*" if block.kind == "caption" else started(text)


def marked(text: str, numbers: Mapping[int, int] | None = None) -> str:
    """A line as Markdown, with its references to notes and its addresses as links."""
    spans = [(begin, end, f"[^{number}]") for begin, end, number in references_in(text, numbers or {})]
    spans += [(match.start(), match.end(), f"<{match[0]}>") for match in _ADDRESS.finditer(text)]
    pieces: list[str] = []
    at = 0
    for begin, end, instead in sorted(spans):
        if begin >= at:
            pieces += escaped(text[at:begin]), instead
            at = end
    return "".join([*pieces, escaped(text[at:])])
