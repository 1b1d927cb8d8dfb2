"""Numbered notes at the end of copied text, and the references to them.

`[1] …` below and `[1]` in the text become `[^1]`. What a note says is left as it is; of one that says only that it
repeats another (ibid.) an editor is told which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from site_builder.core.text import fold
from site_builder.importing.plain_lines import Line, Sheet
from site_builder.importing.words_text import NOTES, SAME_PLACE

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FROM_RAISED = str.maketrans(_RAISED, "0123456789")
_STYLES = (
    re.compile(r"^\[\^?(\d{1,3})\]\s*(.+)$"),
    re.compile(rf"^([{_RAISED}]{{1,3}})\s*(.+)$"),
    re.compile(r"^\^?(\d{1,3})[.)]?\s+(.+)$"),
)
_REFERENCES = re.compile(
    rf"(?P<space>\s?)\[(?P<bracket>\d{{1,3}})\]|(?P<raised>[{_RAISED}]{{1,3}})"
    r"|(?<=[^\W\d_][.,;:!?…”\"’»)」』。、，])(?P<glued>\d{1,2})(?=\s|$)|(?<=[。、，」』”])(?P<glued_before>\d{1,2})(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it was numbered, its text, and the index of its first line."""

    number: int
    text: str
    index: int


@dataclass(frozen=True, slots=True)
class FoundNotes:
    """The notes of a text, and the indices of all lines that they, and the heading above them, take."""

    notes: tuple[Note, ...] = ()
    taken: frozenset[int] = frozenset()
    heading: int = -1


def find_notes(sheet: Sheet) -> FoundNotes:
    """The last run of lines that are numbered upwards as notes are; in brackets or raised anywhere near the end, or by
    plain numbers under a heading such as `Notes`."""
    lines = sheet.lines
    heading = max((index for index, line in enumerate(lines) if is_notes_heading(line.text)), default=-1)
    for style, pattern in enumerate(_STYLES):
        begin = len(lines) // 4 if style < 2 else heading + 1
        if style < 2 or heading >= 0:
            found = _numbered(lines, pattern, begin)
            if found and (style < 2 or found[0][0] <= heading + 2):
                return _with_continuations(sheet, found, heading)
    return FoundNotes()


def is_notes_heading(text: str) -> bool:
    return len(text) <= 40 and fold(text.strip(" :：-*[]【】"))[0] in _headings()


@cache
def _headings() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in NOTES)


def _numbered(lines: Sequence[Line], pattern: re.Pattern[str], begin: int) -> list[tuple[int, int, str]]:
    """Index, number and text of the lines of the last run that counts upwards by one."""
    run: list[tuple[int, int, str]] = []
    for index in range(begin, len(lines)):
        match = pattern.match(lines[index].text)
        if not match:
            continue
        number = int(match[1].translate(_FROM_RAISED))
        if run and number == run[-1][1] + 1:
            run.append((index, number, match[2]))
        elif number == 1 or (not run and number < 4):
            run = [(index, number, match[2])]
    return run


def _with_continuations(sheet: Sheet, found: list[tuple[int, int, str]], heading: int) -> FoundNotes:
    notes: list[Note] = []
    taken = {heading} if 0 <= heading < found[0][0] <= heading + 2 else set()
    ends = [index for index, _, _ in found[1:]] + [len(sheet.lines)]
    for (index, number, text), end in zip(found, ends, strict=True):
        taken.add(index)
        for following in range(index + 1, end):
            line = sheet.lines[following]
            if following in sheet.furniture or (end == len(sheet.lines) and (line.gap or _is_apart(sheet, following))):
                break
            text = f"{text} {line.text}"
            taken.add(following)
        notes.append(Note(number, text.strip(), index))
    return FoundNotes(tuple(notes), frozenset(taken), heading if heading in taken else -1)


def _is_apart(sheet: Sheet, index: int) -> bool:
    """Whether a line after the last note is none of it: an address of a page may be broken off, a sentence is not."""
    return "://" not in sheet.lines[index].text


def references_in(text: str, numbers: frozenset[int]) -> list[tuple[int, int, int]]:
    """Begin, end and number of each reference to one of the notes."""
    found: list[tuple[int, int, int]] = []
    for match in _REFERENCES.finditer(text):
        written = next(match[name] for name in ("bracket", "raised", "glued", "glued_before") if match[name])
        number = int(written.translate(_FROM_RAISED))
        if number in numbers:
            found.append((match.start(), match.end(), number))
    return found


def same_place_doubts(notes: Sequence[Note]) -> tuple[str, ...]:
    """For every note that says only that it repeats the one before: which note that is."""
    doubts: list[str] = []
    source = None
    for note in notes:
        if _is_same_place(note.text):
            if source:
                doubts.append(
                    f"Note {note.number} says only “{note.text}”; it repeats note {source.number}: {source.text}"
                )
            else:
                doubts.append(f"Note {note.number} says only “{note.text}”, and no note stands before it.")
        else:
            source = note
    return tuple(doubts)


def _is_same_place(text: str) -> bool:
    folded = " ".join(re.findall(r"[^\W_]+", fold(text)[0]))
    return len(folded) <= 60 and any(
        folded == word
        or (
            folded.startswith(word)
            and re.match(r"\W*(?:\d|p\b|pp\b|s\b|c\b|с\b|σ\b|ص\b|쪽|頁|页|第)", folded[len(word) :])
        )
        for word in _same_place()
    )


@cache
def _same_place() -> tuple[str, ...]:
    return tuple(" ".join(re.findall(r"[^\W_]+", fold(word)[0])) for word in SAME_PLACE)
