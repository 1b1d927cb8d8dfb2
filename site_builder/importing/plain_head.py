"""What stands above an article in copied text: its title, who wrote it and when, and what only leads to it.

The title is the line nearest above who wrote and when, or above the text itself; short lines further up are rubrics and
menus. What cannot be placed goes on into the text, so that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from site_builder.core.dates import PartialDate
from site_builder.core.text import fold
from site_builder.importing.bylines import read_byline
from site_builder.importing.names import clean_name
from site_builder.importing.plain_lines import (
    Sheet,
    count_words,
    ends_sentence,
    repeats,
    sentences_of,
    width,
)
from site_builder.importing.plain_title import find_title, is_title_like, kind_of, may_be_title
from site_builder.importing.posts import is_role, read_remark
from site_builder.importing.spelt_dates import find_dates
from site_builder.importing.values import Writer
from site_builder.importing.words_text import PICTURE_CREDITS, UPDATED

# A title stands no further down than this many lines; the menus of large sites are long.
_FURTHEST = 400
_MOST_PULLS = 12


@dataclass(frozen=True, slots=True)
class Head:
    """Indices of lines are -1 where there is no such line. `body` are lines above the first paragraph that belong to the
    text, `begin` is the first paragraph; `bare_name`: the byline is a name and nothing else;
    `dropped` says why a line is no part of the article."""

    begin: int
    title: int = -1
    subtitle: int = -1
    section: int = -1
    writers: tuple[Writer, ...] = ()
    date: PartialDate | None = None
    date_line: int = -1
    byline_line: int = -1
    bare_name: bool = False
    captions: tuple[int, ...] = ()
    body: tuple[int, ...] = ()
    dropped: tuple[tuple[int, str], ...] = ()


def read_head(sheet: Sheet, *, skip: frozenset[int]) -> Head:
    """Read what stands above the text; `skip` are lines that are known to be something else."""
    if not sheet.prose:
        title = next((index for index in range(len(sheet.lines)) if may_be_title(sheet, index, skip)), -1)
        return Head(0, title=title)
    begin, pulls, captions = _begin(sheet, skip)
    above = [index for index in range(min(begin, _FURTHEST)) if index not in sheet.furniture and index not in skip]
    above = [index for index in above if index not in pulls and index not in captions]
    kinds = {index: kind_of(sheet, index) for index in above}
    title = find_title(sheet, above, kinds)
    if title < 0:
        again = _begin_below_title(sheet, begin, skip)
        if again > begin:
            begin = again
            above = [i for i in range(begin) if i not in sheet.furniture and i not in skip and i not in captions]
            kinds = {index: kind_of(sheet, index) for index in above}
            title = find_title(sheet, above, kinds)
    head = _people_and_date(sheet, above, kinds, Head(begin, title=title, captions=tuple(sorted(captions))))
    return _rest(sheet, above, pulls, head)


def _begin(sheet: Sheet, skip: frozenset[int]) -> tuple[int, frozenset[int], frozenset[int]]:
    """The first paragraph, the sentences above it that it or a later one repeats, and the captions above it."""
    pulls: list[int] = []
    captions: list[int] = []
    paragraphs = (index for index in sheet.prose if index >= _FURTHEST and sheet.is_paragraph(index))
    begin = next(paragraphs, len(sheet.lines))
    sentences = sentences_of(sheet, most=200)
    for index, line in enumerate(sheet.lines[:_FURTHEST]):
        if index in sheet.furniture or index in skip or line.item or sheet.is_foreign(index):
            continue
        if is_caption(sheet, index):
            captions.append(index)
        elif (
            len(pulls) < _MOST_PULLS
            and 40 <= width(line.text) < 400
            and repeats(line.text, (sentence for sentence in sentences if sentence.index > index))
        ):
            pulls.append(index)
        elif sheet.is_paragraph(index):
            begin = index
            break
    if len(pulls) == 1:  # one sentence that the text repeats is the line under the title
        pulls = []
    return begin, frozenset(pulls), frozenset(captions)


def is_caption(sheet: Sheet, index: int) -> bool:
    """Whether a line right above a paragraph describes a picture: it names who took it, or is one sentence that ends
    with the day it shows."""
    text = sheet.lines[index].text
    if index + 1 >= len(sheet.lines) or not 30 <= width(text) <= 320:
        return False
    folded = fold(text)[0]
    if any(credit in folded for credit in _picture_credits()):
        return True
    following = next((i for i in range(index + 1, len(sheet.lines)) if i not in sheet.furniture), index)
    dates = find_dates(text, lang=sheet.lang)
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


@cache
def _picture_credits() -> tuple[str, ...]:
    return tuple(fold(credit)[0] for credit in PICTURE_CREDITS)


def _begin_below_title(sheet: Sheet, begin: int, skip: frozenset[int]) -> int:
    """Where the text begins if what seemed to be its first paragraph stands above the title: then a line that says who
    or when follows soon, right under a title."""
    soon = [i for i in range(begin + 1, len(sheet.lines)) if i not in sheet.furniture and i not in skip][:12]
    for place, index in enumerate(soon[1:], 1):
        kind = kind_of(sheet, index)
        title = soon[place - 1]
        if kind in {"date", "byline"} and kind_of(sheet, title) == "short" and is_title_like(sheet, title):
            return next((other for other in sheet.prose if other > index and sheet.is_paragraph(other)), begin)
    return begin


def _people_and_date(sheet: Sheet, above: Sequence[int], kinds: dict[int, str], head: Head) -> Head:
    """Who and when: under the title, or right above it."""
    near = [index for index in above if index > head.title]
    over = [index for index in above if index < head.title][-3:]
    writers: list[Writer] = []
    used: set[int] = set()
    byline = -1
    for index in (*near, *over):
        if kinds[index] == "byline" and not (index in over and writers):
            writers += _new(writers, read_byline(sheet.lines[index].text, lang=sheet.lang))
            byline, used = index, used | {index}
        elif kinds[index] == "name" and index not in over:  # above a title two capitals are a rubric as often
            writers += _new(writers, (Writer(clean_name(sheet.lines[index].text, lang=sheet.lang)),))
            byline, used = index, used | {index}
        elif writers and index - 1 in used and kinds[index] == "short" and is_role(sheet.lines[index].text):
            writers[-1] = read_remark(writers[-1], sheet.lines[index].text)
            used.add(index)
    date, date_line = _date(sheet, (*near, *reversed(over)), kinds)
    used |= {index for index in (*near, *over) if kinds[index] == "date"}
    bare = byline >= 0 and kinds[byline] == "name" and not any(one.role or one.affiliation for one in writers)
    done = tuple((index, "") for index in sorted(used))
    return replace(
        head,
        writers=tuple(writers),
        byline_line=byline,
        bare_name=bare,
        date=date,
        date_line=date_line,
        dropped=head.dropped + done,
    )


def _new(writers: Sequence[Writer], more: Sequence[Writer]) -> list[Writer]:
    """Of some writers those who were not named already."""
    names = {fold(writer.name)[0] for writer in writers}
    return [writer for writer in more if fold(writer.name)[0] not in names]


def _date(sheet: Sheet, order: Sequence[int], kinds: dict[int, str]) -> tuple[PartialDate | None, int]:
    updated: tuple[PartialDate | None, int] = (None, -1)
    for index in order:
        if kinds[index] in {"date", "byline"}:
            text = sheet.lines[index].text
            for found in find_dates(text, lang=sheet.lang):
                label = fold(text[max(0, found.start - 24) : found.start])[0]
                if not any(word in label for word in _updated()):
                    return found.date, index
                updated = updated if updated[0] else (found.date, index)
    return updated


@cache
def _updated() -> tuple[str, ...]:
    return tuple(fold(word)[0] for word in UPDATED)


def _rest(sheet: Sheet, above: Sequence[int], pulls: frozenset[int], head: Head) -> Head:
    """What the lines are that are neither the title nor who or when."""
    used = {index for index, _ in head.dropped}
    dropped = dict(head.dropped) | dict.fromkeys(pulls, "repeated below")
    subtitle = -1
    body: list[int] = []
    for index in above:
        if index <= head.title or index in used:
            continue
        line = sheet.lines[index]
        last = index == above[-1]
        if fold(line.text)[0] == fold(sheet.lines[head.title].text)[0]:
            dropped[index] = "repeats the title"
        elif sheet.is_foreign(index):
            dropped[index] = "in another language than the article"
        elif (
            subtitle < 0
            and not line.item
            and width(line.text) <= 400
            and not (last and head.byline_line >= 0 and width(line.text) < 40)
            and not body
        ):
            subtitle = index
        else:
            body.append(index)
    section = _section(sheet, above, head, used)
    for index in above:
        if index < head.title and index not in used:
            dropped[index] = "the rubric" if index == section else "above the title"
    return replace(head, subtitle=subtitle, section=section, body=tuple(body), dropped=tuple(sorted(dropped.items())))


def _section(sheet: Sheet, above: Sequence[int], head: Head, used: set[int]) -> int:
    """The rubric: a short line close above the title."""
    near = [index for index in range(head.title) if index in above and index not in used][-1:]
    for index in near:
        text = sheet.lines[index].text
        if width(text) <= 40 and count_words(text) <= 4 and not ends_sentence(text):
            return index
    return -1
