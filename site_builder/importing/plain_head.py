"""What stands above an article in copied text: its title, who wrote it and when, and what only leads to it.

Short lines above the title are rubrics and menus, those beside who and when are buttons. What cannot be placed goes on
into the text, so that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_builder.core.dates import PartialDate
from site_builder.core.text import fold
from site_builder.importing.counters import is_counter_line
from site_builder.importing.key_points import announces_key_points
from site_builder.importing.people import is_interface
from site_builder.importing.plain_head_begin import FURTHEST, find_beginning, find_beginning_below
from site_builder.importing.plain_head_people import WhoAndWhen, find_who_and_when
from site_builder.importing.plain_lines import Sheet, count_words, ends_sentence, is_spaced, width
from site_builder.importing.plain_title import find_title, is_dek_like, is_full, is_rubric, kind_of, may_be_title
from site_builder.importing.spelt_dates import is_clock_line
from site_builder.importing.values import Given, Writer

_WIDEST_DEK = 400
_WIDEST_RUBRIC = 40
_WIDEST_BUTTON = 40
# What the way to a page calls the page itself.
_THIS_PAGE = frozenset({"正文", "本文", "详情", "內文", "본문", "상세보기"})
_CRUMBS = re.compile(r"\s*[>›»→]+\s*|\s[/|]\s")


@dataclass(frozen=True, slots=True)
class Head:
    """Indices of lines are -1 where there is no such line. `body` are lines above the first paragraph that belong to the
    text, `begin` is the first paragraph; `bare_name`: the byline is a name and nothing else;
    `dropped` says why a line is no part of the article; `doubts` are sentences for the editor."""

    begin: int
    title: int = -1
    subtitle: int = -1
    section: Given | None = None
    writers: tuple[Writer, ...] = ()
    date: PartialDate | None = None
    date_line: int = -1
    byline_line: int = -1
    bare_name: bool = False
    captions: tuple[int, ...] = ()
    body: tuple[int, ...] = ()
    dropped: tuple[tuple[int, str], ...] = ()
    doubts: tuple[str, ...] = ()


def read_head(sheet: Sheet, *, skip: frozenset[int]) -> Head:
    """Read what stands above the text; `skip` are lines that are known to be something else."""
    if not sheet.prose:
        title = next((index for index in range(len(sheet.lines)) if may_be_title(sheet, index, skip)), -1)
        return Head(0, title=title)
    beginning = find_beginning(sheet, skip)
    begin, pulls = beginning.first, beginning.pulls
    apart = skip | beginning.captions
    above = [i for i in range(min(begin, FURTHEST)) if i not in sheet.furniture and i not in apart | pulls]
    kinds = {index: kind_of(sheet, index) for index in above}
    found = find_title(sheet, above, kinds, begin)
    if found.index < 0 and (again := find_beginning_below(sheet, begin, skip)) > begin:
        begin = again
        above = [index for index in range(begin) if index not in sheet.furniture and index not in apart]
        kinds = {index: kind_of(sheet, index) for index in above}
        found = find_title(sheet, above, kinds, begin)
    who = find_who_and_when(sheet, above, kinds, found.index)
    doubts = who.doubts
    if found.other >= 0:
        other = sheet.lines[found.other]
        doubts = (f"The title may also be “{other.text}” (line {other.number}).", *doubts)
    head = Head(
        begin,
        title=found.index,
        section=_section(sheet, found.index, who.used),
        writers=who.writers,
        date=who.date,
        date_line=who.date_line,
        byline_line=who.byline_line,
        bare_name=who.bare_name,
        captions=tuple(sorted(beginning.captions)),
        doubts=doubts,
    )
    return _rest(sheet, above, kinds, pulls, head, who)


def _rest(
    sheet: Sheet, above: Sequence[int], kinds: dict[int, str], pulls: frozenset[int], head: Head, who: WhoAndWhen
) -> Head:
    """What the lines are that are neither the title nor who or when."""
    dropped = dict.fromkeys(pulls, "repeated below") | dict.fromkeys(who.used, "")
    below = [index for index in above if index > head.title and index not in who.used]
    subtitle = _subtitle(sheet, [index for index in below if kinds[index] != "credit"], head, who)
    body: list[int] = []
    for index in below:
        if index == subtitle:
            continue
        if fold(sheet.lines[index].text)[0] == fold(sheet.lines[head.title].text)[0]:
            dropped[index] = "repeats the title"
        elif sheet.is_foreign(index):
            dropped[index] = "in another language than the article"
        elif kinds[index] == "credit":
            dropped[index] = "who else worked on it"
        elif _is_button(sheet, index, who):
            dropped[index] = "a short line beside who and when"
        else:
            body.append(index)
    for index in above:
        if index < head.title and index not in who.used:
            is_section = head.section is not None and sheet.lines[index].text == head.section.value
            dropped[index] = "the rubric" if is_section else "above the title"
    return replace(head, subtitle=subtitle, body=tuple(body), dropped=tuple(sorted(dropped.items())))


def _subtitle(sheet: Sheet, below: Sequence[int], head: Head, who: WhoAndWhen) -> int:
    """The line under the title: right under it what is no rubric and no button, further down only what is as long."""
    for index in below[:2]:
        line = sheet.lines[index]
        if line.item or sheet.is_foreign(index) or width(line.text) > _WIDEST_DEK or _is_label(line.text):
            continue
        if fold(line.text)[0] == fold(sheet.lines[head.title].text)[0]:
            continue
        over_text = all(other in sheet.furniture for other in range(index + 1, head.begin))
        if is_dek_like(sheet, index) and not (over_text and who.byline_line >= 0 and width(line.text) < _WIDEST_BUTTON):
            return index
        if index == head.title + 1 and is_full(sheet, index) and not over_text:
            return index
    return -1


def _is_label(text: str) -> bool:
    return announces_key_points(text) or is_interface(text) or is_rubric(text)


def _is_button(sheet: Sheet, index: int, who: WhoAndWhen) -> bool:
    """Whether a short line is one of those that lead elsewhere: it stands amid who and when, or in one run with what is
    known to be such. What stands right above a paragraph may be a subhead."""
    text = sheet.lines[index].text
    if width(text) > _WIDEST_BUTTON or ends_sentence(text) or announces_key_points(text) or sheet.lines[index].item:
        return False
    if is_interface(text) or is_counter_line(text) or is_clock_line(text) or index < max(who.used, default=-1):
        return True
    joined = is_spaced(sheet) and not sheet.lines[index].gap
    over_text = sheet.is_prose(index + 1) and not sheet.lines[index + 1].gap
    return joined and index - 1 in sheet.furniture and not over_text


def _section(sheet: Sheet, title: int, used: frozenset[int]) -> Given | None:
    """The rubric right above the title: the end of the way to the page, or a short line that is no entry of a menu."""
    index = title - 1
    while index >= 0 and index in used:
        index -= 1
    if index < 0:
        return None
    line = sheet.lines[index]
    steps = [step.strip() for step in _CRUMBS.split(line.text.rpartition("：")[2]) if step.strip()]
    name = next((step for step in reversed(steps) if not _is_same(step, sheet.lines[title].text)), "")
    if len(steps) > 1:
        name = steps[-2] if name in _THIS_PAGE or (is_interface(name) and not is_rubric(name)) else name
    elif not is_rubric(line.text) and (
        index in sheet.furniture or (_is_beside(sheet, index, used) and not _is_repeated_above(sheet, index))
    ):
        return None
    if not name or width(name) > _WIDEST_RUBRIC or count_words(name) > 4 or ends_sentence(name):
        return None
    return Given(name, f"the line above the title (line {line.number})")


def _is_same(step: str, title: str) -> bool:
    return fold(step)[0] == fold(title)[0]


def _is_beside(sheet: Sheet, index: int, used: frozenset[int]) -> bool:
    """Whether a line is one of a run: an entry of a menu, or what belongs to a name above it."""
    if index - 1 in used:
        return True
    above = sheet.lines[index - 1] if index else None
    return (
        above is not None
        and index - 1 not in sheet.furniture
        and width(above.text) <= _WIDEST_RUBRIC
        and not ends_sentence(above.text)
        and not (sheet.lines[index].gap and is_spaced(sheet))
    )


def _is_repeated_above(sheet: Sheet, index: int) -> bool:
    """Whether the menu above has a line too, as the rubric of a page is an entry of its menu."""
    key = fold(sheet.lines[index].text)[0]
    return any(key == fold(line.text)[0] for line in sheet.lines[:index])
