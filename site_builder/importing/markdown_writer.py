"""Blocks of an article laid out as our Markdown: lists and quotations nested, tables, figures, notes at the end.

The dialect is that of the project: footnotes, tables, definition lists, fenced code, four spaces to a level. Must not
know pages nor how a line is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from site_builder.importing.blocks import Block, Frame, Piece
from site_builder.importing.markdown_lines import absolute, escaped, lines, started

_INDENT = "    "
_CODE_OR_BAR = re.compile(r"(?<!\\)(`+)[^`].*?(?<!`)\1(?!`)|(?<!\\)((?:\\\\)*)\|")
_DEEPEST = 20  # frames around a block


class Labels:
    """Gives the notes their numbers, in the order in which their marks are written."""

    def __init__(self, notes: Mapping[str, Sequence[Block]]) -> None:
        self.given: dict[str, str] = {}
        self._notes = notes

    def __call__(self, note: str) -> str:
        return self.given.setdefault(note, str(len(self.given) + 1)) if note in self._notes else ""


def write(blocks: Sequence[Block], notes: Mapping[str, Sequence[Block]], *, base: str) -> str:
    """The Markdown of an article and its notes. `base`: what addresses are relative to, or ""."""
    labels = Labels(notes)
    parts = [_laid_out(blocks, base, labels)]
    written = 0
    while written < len(labels.given):  # a note may have a mark of another note
        note, label = list(labels.given.items())[written]
        text = _laid_out(notes[note], base, labels) or "…"
        first, *rest = text.split("\n")
        parts.append("\n".join((f"[^{label}]: {first}", *(f"{_INDENT}{line}" if line else "" for line in rest))))
        written += 1
    text = "\n\n".join(filter(None, parts))
    return f"{text}\n" if text else ""


def _laid_out(blocks: Sequence[Block], base: str, labels: Labels) -> str:
    out: list[str] = []
    before: tuple[Frame, ...] = ()
    tight = False
    started_frames: set[int] = set()
    levels = _levels(blocks)
    for block in blocks:
        frames = block.frames[:_DEEPEST]
        written = _block_lines(block, base, labels, levels, nested=bool(frames))
        if not written:
            continue
        alone = block.kind == "paragraph" and len(written) == 1 and bool(frames)
        new_item = bool(frames) and frames[-1].kind in ("item", "definition") and frames[-1].key not in started_frames
        close = new_item and ((tight and alone) or frames[-1].kind == "definition") and _continues(before, frames)
        if out and not close:
            out.append(_prefix(_shared(before, frames), started_frames).rstrip())
        out += [f"{_prefix(frames, started_frames)}{line}" for line in written]
        before, tight = frames, alone and new_item
    return "\n".join(out)


def _continues(before: tuple[Frame, ...], frames: tuple[Frame, ...]) -> bool:
    """Whether a new item follows an item of its own or the outer list, or a definition its term."""
    if frames[-1].kind == "definition":
        return True
    quotes = [frame.key for frame in frames if frame.kind == "quote"]
    return (
        bool(before)
        and before[-1].kind == "item"
        and quotes == [frame.key for frame in before if frame.kind == "quote"]
    )


def _shared(before: tuple[Frame, ...], frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    shared: list[Frame] = []
    for one, other in zip(before, frames, strict=False):
        if one.key != other.key:
            break
        shared.append(one)
    return tuple(shared)


def _prefix(frames: tuple[Frame, ...], started_frames: set[int]) -> str:
    """What stands before a line in its frames; the first line of an item has its bullet."""
    prefix = ""
    for frame in frames:
        first = frame.key not in started_frames
        started_frames.add(frame.key)
        if frame.kind == "quote":
            prefix += "> "
        elif not first:
            prefix += _INDENT
        elif frame.kind == "definition":
            prefix += ":   "
        else:
            prefix += f"{frame.number}. " if frame.number else "- "
    return prefix


def _levels(blocks: Sequence[Block]) -> dict[int, int]:
    """The level of each level of heading of the page: the first is ##, whatever the page starts with, with no gaps."""
    used = sorted({block.level for block in blocks if block.kind == "heading"})
    return {level: min(number + 2, 6) for number, level in enumerate(used)}


def _block_lines(block: Block, base: str, labels: Labels, levels: Mapping[int, int], *, nested: bool) -> list[str]:
    if block.kind == "heading":
        text = " ".join(lines(_unmarked(block.pieces), base=base, label=labels, one_line=True))
        return [f"{'#' * levels[block.level]} {_end_safe(text)}"] if text else []
    if block.kind == "code":
        return _code(block.text, nested=nested)
    if block.kind == "table":
        return _table(block, base, labels)
    if block.kind == "figure":
        return _figure(block, base, labels)
    if block.kind == "rule":
        return ["---"] if not nested else []
    written = [started(line) for line in lines(block.pieces, base=base, label=labels)]
    return [*(f"{line}  " for line in written[:-1]), *written[-1:]]


def _unmarked(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """A heading is strong as it is."""
    return tuple(piece for piece in pieces if not (piece.kind in ("open", "close") and piece.value in ("strong", "em")))


def _end_safe(text: str) -> str:
    return f"{text[:-1]}\\#" if text.endswith("#") else text


def _code(text: str, *, nested: bool) -> list[str]:
    written = text.split("\n")
    if nested:
        return [f"{_INDENT}{line}" for line in written]
    longest = max((len(run) for run in re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return [fence, *written, fence]


def _table(block: Block, base: str, labels: Labels) -> list[str]:
    rows = [
        [_cell(" ".join(lines(cell, base=base, label=labels, one_line=True))) for cell in row] for row in block.rows
    ]
    written = [f"| {' | '.join(row)} |" for row in rows]
    return [written[0], f"|{' --- |' * len(rows[0])}", *written[1:]]


def _cell(text: str) -> str:
    """A bar ends a cell, but for those in code."""
    return _CODE_OR_BAR.sub(lambda found: found[0] if found[1] else f"{found[2]}\\|", text)


def _figure(block: Block, base: str, labels: Labels) -> list[str]:
    figure = block.figure
    address = absolute(figure.src, base) if figure else ""
    picture = f"![{escaped(figure.alt)}]({address})" if figure and address else ""
    caption = " ".join(lines(_unmarked(block.pieces), base=base, label=labels, one_line=True))
    caption = f"*{caption}*" if caption else ""
    return [f"{picture}  ", caption] if picture and caption else list(filter(None, [picture, caption]))
