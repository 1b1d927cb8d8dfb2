"""Where the text of an article begins in copied text, and which lines above that point are pictures' captions, sentences
that the text says again, or the line under the title, though they look like paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from site_builder.core.text import fold
from site_builder.importing.plain_lines import Sheet, ends_sentence, repeats, sentences_of, width
from site_builder.importing.plain_title import is_title_like, kind_of
from site_builder.importing.spelt_dates import find_dates
from site_builder.importing.wordlists import folded
from site_builder.importing.words_text import PICTURE_CREDITS

# A title stands no further down than this many lines; the menus of large sites are long.
FURTHEST = 400
_MOST_PULLS = 12
# Of the line under a title: how wide, how many sentences, and how soon below it stands who or when.
_PICTURE_CREDITS = folded(PICTURE_CREDITS)
_WIDEST_DEK = 400
_SENTENCES_OF_DEK = 2
_SOON = 8
_INNER_STOP = re.compile(r"(?<=[^\W\d_]{3})[.!?…][\"'”’»]* +(?=[^\W\d_a-zà-ÿα-ωа-я])|[。！？](?=.)|[।؟۔] *(?=\S)")
# After the sentence of a caption, who took the picture and for whom: `… the lock. Ada Quill/Millpond Pictures`.
_TAKEN_BY = re.compile(
    r"[.!?\])]\s+[^\W\d_][^\W\d_'’.-]*(?: [^\W\d_][^\W\d_'’.-]*){0,3}\s?/\s?[^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,3}\Z"
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """The index of the first paragraph; `pulls` and `captions` stand above it."""

    first: int
    pulls: frozenset[int]
    captions: frozenset[int]


def find_beginning(sheet: Sheet, skip: frozenset[int]) -> Beginning:
    """The first paragraph, the sentences above it that it or a later one repeats, and the captions above it."""
    pulls: list[int] = []
    captions: list[int] = []
    paragraphs = (index for index in sheet.prose if index >= FURTHEST and sheet.is_paragraph(index))
    begin = next(paragraphs, len(sheet.lines))
    sentences = sentences_of(sheet, most=200)
    for index, line in enumerate(sheet.lines[:FURTHEST]):
        if index in sheet.furniture or index in skip or line.item or sheet.is_foreign(index):
            continue
        if describes_picture(sheet, index):
            captions.append(index)
        elif (
            len(pulls) < _MOST_PULLS
            and 40 <= width(line.text) < 400
            and repeats(line.text, (sentence for sentence in sentences if sentence.index > index))
        ):
            pulls.append(index)
        elif sheet.is_paragraph(index) and not _is_told_apart(sheet, index, skip):
            begin = index
            break
    if len(pulls) == 1:  # one sentence that the text repeats is the line under the title
        pulls = []
    return Beginning(begin, frozenset(pulls), frozenset(captions))


def _is_told_apart(sheet: Sheet, index: int, skip: frozenset[int]) -> bool:
    """Whether a line as long as a paragraph says who wrote, or stands between the title and who or when."""
    return kind_of(sheet, index) in {"date", "byline"} or _is_dek(sheet, index, skip)


def _is_dek(sheet: Sheet, index: int, skip: frozenset[int]) -> bool:
    """Whether one or two sentences right under a title are the line under it: who or when follows before the text."""
    text = sheet.lines[index].text
    if width(text) > _WIDEST_DEK or len(_INNER_STOP.findall(text)) >= _SENTENCES_OF_DEK:
        return False
    above = next((i for i in range(index - 1, -1, -1) if i not in sheet.furniture and i not in skip), -1)
    if above < 0 or kind_of(sheet, above) != "short" or not is_title_like(sheet, above):
        return False
    for other in islice(_lines_below(sheet, index, skip), _SOON):
        kind = kind_of(sheet, other)
        if kind in {"date", "byline"}:
            return not _is_chronicle(sheet, other, kind)
        if sheet.is_paragraph(other):
            break
    return False


def _is_chronicle(sheet: Sheet, index: int, kind: str) -> bool:
    """Whether days head the paragraphs of the text itself."""
    if kind != "date":
        return False
    headings = (
        other
        for other in range(index + 1, min(len(sheet.lines) - 1, index + FURTHEST))
        if width(sheet.lines[other].text) <= 60 and sheet.is_paragraph(other - 1) and sheet.is_paragraph(other + 1)
    )
    return any(kind_of(sheet, other) == "date" for other in islice(headings, 40))


def _lines_below(sheet: Sheet, index: int, skip: frozenset[int]) -> Iterator[int]:
    return (i for i in range(index + 1, len(sheet.lines)) if i not in sheet.furniture and i not in skip)


def describes_picture(sheet: Sheet, index: int) -> bool:
    """Whether a line right above a paragraph describes a picture: it names who took it, or is one sentence that ends
    with the day it shows."""
    text = sheet.lines[index].text
    if index + 1 >= len(sheet.lines) or not 30 <= width(text) <= 320:
        return False
    folded = fold(text)[0]
    if any(credit in folded for credit in _PICTURE_CREDITS) or _TAKEN_BY.search(text):
        return True
    following = next((i for i in range(index + 1, len(sheet.lines)) if i not in sheet.furniture), index)
    dates = find_dates(text, lang=sheet.lang)
    if dates and dates[-1].start > 20 and text[: dates[-1].start].rstrip().endswith(("=", "＝")):
        return True  # `The lock is mended＝May 2021, North Holm`
    return bool(
        dates
        and dates[-1].date.day
        and len(text) - dates[-1].end <= 3
        and ends_sentence(text)
        and width(text) <= 220
        and not re.search(r"[^\W\d_]{4,}[.!?] +[^\W\d_]|[。！？].", text)
        and sheet.is_paragraph(following)
        and dates[-1].start > 20
    )


def find_beginning_below(sheet: Sheet, begin: int, skip: frozenset[int]) -> int:
    """Where the text begins if what seemed to be its first paragraph stands above the title: then a line that says who
    or when follows soon, right under a title."""
    soon = [i for i in range(begin + 1, len(sheet.lines)) if i not in sheet.furniture and i not in skip][:12]
    for place, index in enumerate(soon[1:], 1):
        kind = kind_of(sheet, index)
        title = soon[place - 1]
        if kind in {"date", "byline"} and kind_of(sheet, title) == "short" and is_title_like(sheet, title):
            return next((other for other in sheet.prose if other > index and sheet.is_paragraph(other)), begin)
    return begin
