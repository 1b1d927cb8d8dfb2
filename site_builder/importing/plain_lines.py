"""Copied text as lines, and what each looks like by itself and beside the others: long, a sentence, a repetition.

Widths are those of a screen, where a Chinese or Korean character takes two columns. What a line is for is not told here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from site_builder.core.text import fold
from site_builder.importing.furniture import is_furniture
from site_builder.importing.languages import language_of, main_script
from site_builder.importing.lengths import UNSPACED
from site_builder.importing.names import looks_like_name
from site_builder.importing.spelt_dates import is_date_line

_BULLET = re.compile(r"^(?:[•‣⁃‧・▪◾◦●○■□▶►✓✔➤·∙]|[-–—*+](?=\s))\s*")
_NUMBER = re.compile(r"^(\d{1,2})[.)]\s+(?=\S)")
_STOPS = ".。।॥۔։።។။"
_REFERENCE = r"(?:[\[【［]\d{1,3}[\]】］]|[(（]\d{1,3}[)）]|[¹²³⁰⁴-⁹]+|[①-⑳㉑-㉟㊱-㊿]|[※＊*]\s?\d{1,2}|\d{1,2}[)）]?)"
_SENTENCE_END = re.compile(rf"[{_STOPS}!?！？؟…][\"'”’»」』）)\]]*(?:\s*{_REFERENCE})*$")
_FULL_STOP = re.compile(rf"[{_STOPS}…][\"'”’»」』）)\]]*(?:\s*{_REFERENCE})*$")
_NOTE = re.compile(r"^(?:[\[【［]\d{1,3}[\]】］]|[¹²³⁰⁴-⁹]+|\^\d|[※＊*]\s?\d)")
# Vowels and other marks that Python counts as no part of a word: of Hebrew and Arabic, of India, Thailand and its
# neighbours, and those that join.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*(?:['’-](?:[^\W_]|[{_MARKS}])+)*")
# Writing that ends no sentence with a sign but with a space.
_STOPLESS = re.compile("[\u0e00-\u0eff]")
_SENTENCES = re.compile(rf"(?<=[{_STOPS}!?！？؟])\s*|(?<=[\u0e00-\u0eff])\s+")
_WIDEST_BOX = 80
_WORDLESS = frozenset({"no words", "numbers of pages or a counter"})
_ENOUGH = 400  # characters of a line that tell its script
# Characters of two columns (Unicode: East Asian Width W and F), as runs.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff\U00020000-\U0003fffd]+"
)
_UNSPACED = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty. `number` is that in the text, from 1; `gap` says that an empty line stands above it;
    `item` that it was marked as one of a list, with the mark taken off `text`."""

    number: int
    text: str
    gap: bool = False
    item: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text as lines, its language, and why lines are furniture, by their index. `prose` are the indices of lines in
    the language of the article that are sentences; `long`: how wide a line must be to be a paragraph here for sure."""

    lines: tuple[Line, ...]
    lang: str
    script: str
    furniture: dict[int, str] = field(default_factory=dict)
    prose: tuple[int, ...] = ()
    long: int = 0

    def is_prose(self, index: int) -> bool:
        place = bisect_left(self.prose, index)
        return place < len(self.prose) and self.prose[place] == index

    def is_paragraph(self, index: int) -> bool:
        return self.is_prose(index) and width(self.lines[index].text) >= self.long

    def is_foreign(self, index: int) -> bool:
        """Whether a line is in another script than the article."""
        script = main_script(self.lines[index].text[:_ENOUGH])
        return bool(script) and script != self.script


def read_lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    gap = item = False
    for number, raw in enumerate(text.splitlines(), 1):
        bare = " ".join(raw.replace("\u00a0", " ").replace("\ufeff", "").replace("\u200b", "").split())
        if not bare:
            gap = True
            continue
        mark = _BULLET.match(bare)
        if mark and mark.end() == len(bare):
            item = True  # the text of the item stands on the next line
            continue
        # `- Advertisement -` is no item of a list.
        is_item = bool(mark) and not bare.endswith((" -", " –", " —"))
        lines.append(Line(number, bare[mark.end() :] if mark and is_item else bare, gap, is_item or item))
        gap = item = False
    return _unbroken(lines)


def _unbroken(lines: list[Line]) -> tuple[Line, ...]:
    """Lines joined that were broken at a fixed width, as letters and old pages are: nearly all are of about one width,
    most end amid a sentence, and paragraphs have an empty line between them."""
    widths = sorted(width(line.text) for line in lines)
    full = widths[len(widths) * 9 // 10] if widths else 0
    inner = [line for line, below in pairwise(lines) if not below.gap and not below.item]
    amid = [line for line in inner if width(line.text) >= 0.8 * full and not ends_sentence(line.text)]
    if len(lines) < 12 or not 50 <= full <= 100 or widths[-1] > 110 or len(amid) < len(lines) / 2:
        return tuple(lines)
    joined: list[Line] = []
    before = 0
    for line in lines:
        if joined and not line.gap and not line.item and before >= 0.75 * full:
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
        before = width(line.text)
    return tuple(joined)


def survey(lines: tuple[Line, ...], lang: str) -> Sheet:
    """Look at each line by itself."""
    wide = [line.text for line in lines if width(line.text) >= 60]
    sample = "\n".join(sorted(wide, key=len, reverse=True)[:40]) or "\n".join(line.text for line in lines)
    script = main_script(sample)
    reasons = {index: is_furniture(line.text) for index, line in enumerate(lines)}
    # A day with a clock beside it has no words either.
    furniture = {i: why for i, why in reasons.items() if why and not (why in _WORDLESS and is_date_line(lines[i].text))}
    prose = tuple(
        index
        for index, line in enumerate(lines)
        if index not in furniture
        and is_prose(line.text)
        and not _NOTE.match(line.text)
        and main_script(line.text[:_ENOUGH]) == script
    )
    middle = median([width(lines[index].text) for index in prose if not lines[index].item] or [0])
    sheet = Sheet(
        lines,
        lang or language_of(sample),
        script,
        furniture,
        prose,
        int(min(140, max(min(50, middle * 0.6), middle * 0.35))),
    )

    return replace(sheet, furniture=furniture | _boxes(sheet))


def _boxes(sheet: Sheet) -> dict[int, str]:
    """Lines of boxes that stand again and again among the paragraphs of a text: two short lines that follow each other at
    more than one place, with a paragraph between. One line alone, a name or a question may be those of an interview."""
    paragraphs = [index for index in sheet.prose if sheet.is_paragraph(index)]
    if len(paragraphs) < 2:
        return {}
    short = {
        index: fold(line.text)[0]
        for index, line in enumerate(sheet.lines)
        if not line.item
        and index not in sheet.furniture
        and not is_prose(line.text)
        and not ends_sentence(line.text)
        and not line.text.endswith((":", "："))
        and width(line.text) <= _WIDEST_BOX
        and not looks_like_name(line.text)
    }
    first: dict[tuple[str, str], int] = {}
    repeated: set[str] = set()
    for index in range(paragraphs[0] + 1, paragraphs[-1] - 1):
        if index in short and index + 1 in short:
            pair = short[index], short[index + 1]
            begin = first.setdefault(pair, index)
            place = bisect_left(paragraphs, begin)
            if begin < index and paragraphs[place] < index:
                repeated.update(pair)
    return {index: "repeated among the paragraphs" for index, text in short.items() if text in repeated}


def width(text: str) -> int:
    """The columns that a text takes, by which lines of one page are compared; how much it says is `lengths.width_of`, by
    which Thai is twice as long."""
    if text.isascii():
        return len(text)
    return 2 * len(text) - len(_WIDE.sub("", text))


def count_words(text: str) -> int:
    """Words; where none are spaced, every two characters count as one."""
    return sum(max(1, len(word) // 2) if _UNSPACED.match(word) else 1 for word in _WORD.findall(text))


def is_spaced(sheet: Sheet) -> bool:
    """Whether empty lines stand between some lines and not between others, and so say what belongs together."""
    gaps = sum(line.gap for line in sheet.lines[1:])
    return 0.1 * len(sheet.lines) < gaps < 0.9 * len(sheet.lines)


def stands_alone(sheet: Sheet, index: int) -> bool:
    """Whether a line has empty lines around it where these say something."""
    lines = sheet.lines
    below = index + 1 >= len(lines) or lines[index + 1].gap
    return (index == 0 or lines[index].gap) and below and is_spaced(sheet)


def ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text))


def ends_with_stop(text: str) -> bool:
    """As `ends_sentence`, but a question or an exclamation may be a title."""
    return bool(_FULL_STOP.search(text))


def is_prose(text: str) -> bool:
    """Whether a line is a sentence or more, and no title or label."""
    columns = width(text)
    if columns >= 160 or (columns >= 80 and _STOPLESS.match(text)):
        return True
    return ends_sentence(text) and columns >= 24 and count_words(text) >= 4


def item_number(text: str) -> int:
    """The number that a line begins with as an item of a list does, or 0."""
    found = _NUMBER.match(text)
    return int(found[1]) if found else 0


def without_number(text: str) -> str:
    return _NUMBER.sub("", text, count=1)


def tokens(text: str) -> frozenset[str]:
    """The words of a text, folded; of what is written without spaces, every two characters beside each other."""
    folded = fold(text)[0]
    found: set[str] = set()
    for word in _WORD.findall(folded):
        if _UNSPACED.match(word):
            found.update(word[at : at + 2] for at in range(len(word) - 1))
        else:
            found.add(word)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a line, folded, with its words."""

    index: int
    text: str
    tokens: frozenset[str]


def sentences_of(sheet: Sheet, *, most: int) -> tuple[Sentence, ...]:
    """The sentences of the first so many paragraphs."""
    paragraphs = [index for index in sheet.prose if sheet.is_paragraph(index)][:most]
    return tuple(
        Sentence(index, sentence, tokens(sentence))
        for index in paragraphs
        for sentence in _SENTENCES.split(fold(sheet.lines[index].text[:20_000])[0])
        if sentence
    )


def repeats(text: str, others: Iterable[Sentence]) -> bool:
    """Whether one of the sentences says what this text says, nearly in its words."""
    mine = tokens(text)
    bare = fold(text)[0].rstrip(".。!?…\"' ")
    if len(mine) < 5:
        return False
    return any(
        (len(bare) >= 24 and bare in other.text) or len(mine & other.tokens) >= 0.8 * len(mine) for other in others
    )
