"""Numbered notes at the end of copied text, and the references to them.

`[1] …` below and `[1]` in the text become `[^1]`. What a note says is left as it is; of one that says only that it
repeats another (ibid.) an editor is told which.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from site_builder.core.text import fold
from site_builder.importing.plain_lines import Line, Sheet
from site_builder.importing.wordlists import folded
from site_builder.importing.words_text import NOTES, SAME_PLACE

_HEADINGS = folded(NOTES)

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ROUND = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_NUMBERS = str.maketrans(
    {**dict(zip(_RAISED, "0123456789", strict=True)), **{char: str(n) for n, char in enumerate(_ROUND, 1)}}
)
_WORD = "(?:注|註|주|각주|脚注|腳註)"
# How a note begins. The first four are signs of notes wherever they stand near the end; lists begin as the others do, so
# they need a heading above them or references in the text.
_STYLES = (
    re.compile(rf"^[(（\[【［]?{_WORD}\s?(\d{{1,3}})[)）\]】］.:：]\s*(.+)$"),
    re.compile(r"^[\[【［]\^?(\d{1,3})[\]】］]\s*(.+)$"),
    re.compile(rf"^([{_RAISED}]{{1,3}})\s*(.+)$"),
    re.compile(r"^[※＊*]\s?(\d{1,2})(?:[)）.:：]\s*|\s+)(.+)$"),
    re.compile(rf"^([{_ROUND}])\s*(.+)$"),
    re.compile(r"^[(（](\d{1,3})[)）]\s*(.+)$"),
    re.compile(r"^\^?(\d{1,3})[.)）]?\s+(.+)$"),
)
_SURE = 4
_ANY = {number: number for number in range(1, 1_000)}
# `(1)` in an enumeration stands before what it counts, `(1)` of a note behind what it speaks of: right behind a letter or
# the end of a sentence, or before its end. `②` behind a comma counts, and a raised number behind a unit is its power.
_REFERENCES = re.compile(
    rf"\s?[(（\[【［]{_WORD}\s?(?P<worded>\d{{1,3}})[)）\]】］]|\s?[\[【［](?P<bracket>\d{{1,3}})[\]】］]|(?<!km)(?<!cm)(?<!\Wm)(?<!\dm)(?P<raised>[{_RAISED}]{{1,3}})"
    r"|(?<=[^\s\d])[※＊*](?P<starred>\d{1,2})(?!\d)|(?<=[.!?…”\"’»」』。！？؟۔।、，가-힣\u3040-\u9fff])(?P<halved>\d{1,2})[)）](?=\s|$|[^\s\d.])"
    rf"|(?<![\s：:,，;；、(（])(?<!^)(?P<round>[{_ROUND}])"
    r"|(?<=[^\W\d_])[(（](?P<behind>\d{1,3})[)）]|(?<=[.!?…”\"’»」』。！？؟۔।])\s?[(（](?P<closing>\d{1,3})[)）](?=$)"
    r"|(?<=[.!?…”\"’»」』。！？؟۔।])[(（](?P<between>\d{1,3})[)）]|(?<=[^\W_])\s[(（](?P<before>\d{1,3})[)）](?=[.,;:!?…。、，！？؟۔।])"
    r"|(?<=[^\W\d_][.,;:!?…”\"’»)」』。、，])(?P<glued>\d{1,2})(?=\s|$)|(?<=[。、，」』”])(?P<glued_before>\d{1,2})(?=\S)"
)
_DIGIT = re.compile(rf"[\d{_RAISED}{_ROUND}]")
# A note goes on for no more lines than these where empty lines stand in it.
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its number in the article, its text, and the index of its first line. `written` is its number on the page,
    which counts from 1 under each section of some, and `scope` the numbers of the lines that may refer to it."""

    number: int
    text: str
    index: int
    written: int
    scope: range


@dataclass(frozen=True, slots=True)
class FoundNotes:
    """The notes of a text, and the indices of all lines that they, and the headings above them, take. `heading`: the
    index of the last heading."""

    notes: tuple[Note, ...] = ()
    taken: frozenset[int] = frozenset()
    heading: int = -1


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that count upwards by one: index, number and text of each. `heading`: the index of the line above, if it says
    that notes follow."""

    lines: tuple[tuple[int, int, str], ...]
    heading: int = -1


def find_notes(sheet: Sheet) -> FoundNotes:
    """The runs of lines that are numbered upwards as notes are: the last one near the end if it is in brackets or raised,
    and any that has a heading such as `Notes` or that the text above it refers to."""
    headings = [index for index, line in enumerate(sheet.lines) if is_notes_heading(line.text)]
    for style, pattern in enumerate(_STYLES):
        runs = _runs(sheet.lines, pattern, headings)
        groups: list[_Run] = []
        referred: set[int] = set()
        done = 0
        for run in runs:
            first = run.lines[0][0]
            referred |= _numbers_in(sheet.lines[done:first])
            done = first
            sure = style < _SURE and run is runs[-1] and first >= len(sheet.lines) // 4
            if sure or run.heading >= 0 or _is_among(referred, run):
                groups.append(run)
                referred, done = set(), run.lines[-1][0] + 1
        if groups:
            return _gathered(sheet, groups)
    return FoundNotes()


def is_notes_heading(text: str) -> bool:
    return len(text) <= 40 and fold(text.strip(" :：-*[]【】"))[0] in _HEADINGS


def _runs(lines: Sequence[Line], pattern: re.Pattern[str], headings: Sequence[int]) -> list[_Run]:
    """All runs in a text; a line that is numbered otherwise than the run goes on belongs to none."""
    runs: list[list[tuple[int, int, str]]] = []
    for index, line in enumerate(lines):
        match = pattern.match(line.text)
        number = int(match[1].translate(_NUMBERS)) if match else 0
        if not match or not number:
            continue
        if runs and number == runs[-1][-1][1] + 1:
            runs[-1].append((index, number, match[2]))
        elif number == 1 or (not runs and number < 4):
            runs.append([(index, number, match[2])])
    above = {index + far: index for far in (2, 1) for index in headings}
    return [_Run(tuple(run), above.get(run[0][0], -1)) for run in runs]


def _numbers_in(lines: Sequence[Line]) -> set[int]:
    """What a text refers to, if it has notes."""
    return {number for line in lines for _, _, number in references_in(line.text, _ANY)}


def _is_among(referred: Collection[int], run: _Run) -> bool:
    """Whether a text refers to the first of some notes, and to most of them."""
    numbers = {number for _, number, _ in run.lines}
    return run.lines[0][1] in referred and len(numbers.intersection(referred)) * 3 >= len(numbers) * 2


def _gathered(sheet: Sheet, groups: Sequence[_Run]) -> FoundNotes:
    notes: list[Note] = []
    taken = {run.heading for run in groups if run.heading >= 0}
    begin = 0
    for run in groups:
        first, last = run.lines[0][0], run.lines[-1][0]
        scope = range(begin, sheet.lines[first].number) if len(groups) > 1 else range(sheet.lines[-1].number + 1)
        numbers = {number: number for _, number, _ in run.lines}
        ends = [index for index, _, _ in run.lines[1:]] + [len(sheet.lines)]
        for (index, number, text), end in zip(run.lines, ends, strict=True):
            following = _continuation(sheet, index, end, numbers)
            taken.update((index, *following))
            whole = " ".join([text, *(sheet.lines[one].text for one in following)]).strip()
            notes.append(Note(number if len(groups) == 1 else len(notes) + 1, whole, index, number, scope))
        begin = sheet.lines[last].number + 1
    return FoundNotes(tuple(notes), frozenset(taken), max((run.heading for run in groups), default=-1))


def _continuation(sheet: Sheet, index: int, end: int, numbers: Mapping[int, int]) -> list[int]:
    """The lines after the first that belong to a note: all as far as the next note, unless a text stands between."""
    between = range(index + 1, end)
    apart = end == len(sheet.lines) or len(between) > _MOST_LINES
    found: list[int] = []
    for one in between:
        line = sheet.lines[one]
        # After the last note an address of a page may be broken off; a sentence is none of it.
        if one in sheet.furniture or (apart and (line.gap or (end == len(sheet.lines) and "://" not in line.text))):
            break
        if references_in(line.text, numbers):
            break
        found.append(one)
    return found


def references_in(text: str, numbers: Mapping[int, int]) -> list[tuple[int, int, int]]:
    """Begin and end of each reference to one of the notes, and the note's number in the article; `numbers` has those by
    the numbers that are written."""
    found: list[tuple[int, int, int]] = []
    for match in _REFERENCES.finditer(text) if numbers and _DIGIT.search(text) else ():
        written = int(match[match.lastgroup or 0].translate(_NUMBERS))
        if written in numbers:
            found.append((match.start(), match.end(), numbers[written]))
    return found


def numbering(notes: Sequence[Note]) -> Callable[[int], Mapping[int, int]]:
    """For the number of a line of the page the notes that it may refer to: their numbers in the article, by the numbers
    that are written."""
    by_scope: dict[range, dict[int, int]] = {}
    for note in notes:
        by_scope.setdefault(note.scope, {})[note.written] = note.number
    scopes = sorted(by_scope, key=lambda scope: scope.start)
    starts = [scope.start for scope in scopes]

    def at(line: int) -> Mapping[int, int]:
        scope = scopes[bisect_right(starts, line) - 1] if scopes else range(0)
        return by_scope[scope] if line in scope else {}

    return at


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
