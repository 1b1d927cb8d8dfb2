"""Who wrote an article and when, as the lines around its title say in copied text.

What says by a word that it names who wrote is believed wherever it stands near the title; a name alone is believed where
nothing else says who, and told as a doubt. A day above the title may be today's, as the heads of pages have it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_builder.core.dates import PartialDate
from site_builder.core.text import fold
from site_builder.importing.bylines import read_byline
from site_builder.importing.counters import without_counters
from site_builder.importing.key_points import announces_key_points
from site_builder.importing.names import clean_name, in_nominative, looks_like_name
from site_builder.importing.people import is_nobody, is_person
from site_builder.importing.plain_lines import Sheet, stands_alone
from site_builder.importing.plain_title import is_rubric, names_people, several_names
from site_builder.importing.roles import apart_from_place, is_role, posts_listed, read_remark
from site_builder.importing.spelt_dates import find_dates
from site_builder.importing.values import Writer
from site_builder.importing.wordlists import folded
from site_builder.importing.words_text import UPDATED

# So many lines above the title may say who or when.
_OVER = 3
_LONGEST_PLACE = 3  # words
_UPDATED = folded(UPDATED)
_CAPITALLESS = re.compile("[\u0590-\u07ff\u0900-\u0fff\u10a0-\u10ff]")
_LAST_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z")
# `Ada Quill writes from Riga.`
_REPORTS = re.compile(
    r"(?P<name>[^\W\d_][^\d:;!?,]{2,50}?) (?:(?:is )?(?:writes|reports|writing|reporting) (?:from|for|on|in)"
    r"|(?:schreibt|berichtet) (?:aus|für|über|von)|écrit (?:de|depuis|pour)|(?:escribe|informa) desde"
    r"|scrive d[ai]l?|(?:пишет|сообщает) из|(?:yazıyor|bildiriyor))\b[^.]{0,80}\.?"
)


@dataclass(frozen=True, slots=True)
class WhoAndWhen:
    """Indices are -1 where there is no such line; `used` are all lines that say who or when; `bare_name`: the byline is a
    name and nothing else."""

    writers: tuple[Writer, ...] = ()
    byline_line: int = -1
    bare_name: bool = False
    date: PartialDate | None = None
    date_line: int = -1
    used: frozenset[int] = frozenset()
    doubts: tuple[str, ...] = ()


def find_who_and_when(sheet: Sheet, above: Sequence[int], kinds: dict[int, str], title: int) -> WhoAndWhen:
    """Who and when: under the title, or right above it."""
    near = [index for index in above if index > title]
    over = [index for index in above if index < title][-_OVER:]
    doubts: list[str] = []
    writers, used = _labelled(sheet, near, over, kinds)
    if not writers:
        writers, used = _bare(sheet, near, kinds)
    if not writers and (name := _name_above(sheet, over, kinds, title)) >= 0:
        writers, used = _with_post(sheet, name)
        doubts.append(f"The name in line {sheet.lines[name].number}, above the title, is read as the author.")
    byline = max(used & {i for i in above if not is_role(sheet.lines[i].text)} or used, default=-1)
    date, date_line = _date(sheet, near, over, kinds, title)
    if date and date_line < title:
        doubts.append(
            f"The date {date.iso} stands above the title, in line {sheet.lines[date_line].number}: "
            "it may be the day on which the page was read."
        )
    if sheet.lang == "el":
        doubts += [
            f"“{one.name}” is the name of a genitive; see its ending." for one in writers if not _is_on(sheet, one)
        ]
    bare = byline >= 0 and kinds.get(byline) != "byline" and not any(one.role or one.affiliation for one in writers)
    days = {index for index in (*near, *over) if kinds[index] == "date" and (index in near or index == date_line)}
    return WhoAndWhen(
        tuple(writers), byline, bare and not doubts, date, date_line, frozenset(used | days), tuple(doubts)
    )


def _labelled(
    sheet: Sheet, near: Sequence[int], over: Sequence[int], kinds: dict[int, str]
) -> tuple[list[Writer], set[int]]:
    """The writers of lines that say so, those below the title first, and of names beside them that have a post."""
    writers: list[Writer] = []
    used: set[int] = set()
    if not any(kinds[index] == "byline" for index in (*near, *over)):
        return writers, used
    for index in (*near, *over):
        text = sheet.lines[index].text
        if index - 1 in used and len(posts := posts_listed(text)) == len(writers):
            writers = [read_remark(writer, post) for writer, post in zip(writers, posts, strict=True)]
            used.add(index)
        elif kinds[index] == "byline" and not (index in over and writers):
            writers += _new(writers, _read(sheet, text))
            used.add(index)
        elif writers and index - 1 in used and kinds[index] == "short" and is_role(text):
            writers[-1] = read_remark(writers[-1], text)
            used.add(index)
        elif index in near and kinds[index] == "name" and _has_post(sheet, index) and not is_nobody(text):
            writers += _new(writers, _named(sheet, index))
            used.add(index)
    return writers, used


def _read(sheet: Sheet, text: str) -> list[Writer]:
    """The writers whom a byline names, which may be a sentence."""
    writers = read_byline(_LAST_STOP.sub("", without_counters(text)), lang=sheet.lang)
    if sheet.lang != "el":
        return list(writers)
    page = "\n".join(line.text for line in sheet.lines)
    return [replace(writer, name=in_nominative(writer.name, text, page)) for writer in writers]


def _is_on(sheet: Sheet, writer: Writer) -> bool:
    key = fold(writer.name)[0]
    return any(key in fold(line.text)[0] for line in sheet.lines)


def _bare(sheet: Sheet, near: Sequence[int], kinds: dict[int, str]) -> tuple[list[Writer], set[int]]:
    """The writers of lines that are names, with the posts under them. Further names have posts too, or stand beside."""
    writers: list[Writer] = []
    used: set[int] = set()
    for index in near:
        text = sheet.lines[index].text
        if writers and index - 1 in used and kinds[index] == "short" and is_role(text):
            writers[-1] = read_remark(writers[-1], text)
            used.add(index)
        elif _is_name(sheet, index, kinds) and (not writers or index - 1 in used or _has_post(sheet, index)):
            writers += _new(writers, _named(sheet, index))
            used.add(index)
    return writers, used


def _is_name(sheet: Sheet, index: int, kinds: dict[int, str]) -> bool:
    text = sheet.lines[index].text
    if announces_key_points(text) or is_nobody(text):
        return False
    if kinds[index] == "name":
        return True
    if kinds[index] not in {"short", "sentence"}:
        return False
    return _without_place(text) != text or names_people(text) or _is_name_by_place(text, index, kinds)


def _is_name_by_place(text: str, index: int, kinds: dict[int, str]) -> bool:
    """Whether a line beside a day has the shape of a name in writing without capitals, which tells names by nothing else."""
    beside = "date" in (kinds.get(index - 1), kinds.get(index + 1))
    shaped = bool(_CAPITALLESS.match(text)) and len(text.split()) <= _LONGEST_PLACE + 1
    return beside and shaped and not is_rubric(text) and looks_like_name(text, sure=False)


def _named(sheet: Sheet, index: int) -> tuple[Writer, ...]:
    text = _without_place(sheet.lines[index].text)
    if several := several_names(text):
        return tuple(map(Writer, several))
    if names_people(text):
        return read_byline(text, lang=sheet.lang)
    return (Writer(clean_name(text, lang=sheet.lang)),)


def _without_place(text: str) -> str:
    """The name of `Ada Quill in Berlin` and `Ada Quill writes from Berlin.`; a text that is not so as it is."""
    if (told := _REPORTS.fullmatch(text)) and looks_like_name(told["name"]):
        return told["name"]
    name, place = apart_from_place(text)
    parts = place.split()
    if not 0 < len(parts) <= _LONGEST_PLACE or not re.fullmatch(r"[^\W\d_][^\d:;!?]*", place):
        return text
    return name if looks_like_name(name) and all(part[0].isupper() for part in parts) else text


def _has_post(sheet: Sheet, index: int) -> bool:
    return index + 1 < len(sheet.lines) and is_role(sheet.lines[index + 1].text)


def _name_above(sheet: Sheet, over: Sequence[int], kinds: dict[int, str], title: int) -> int:
    """A name above the title: of somebody for sure, or alone with what belongs to a name between it and the title; what
    stands right above a title, of two capitals, is a rubric as often."""
    for index in reversed(over):
        text = sheet.lines[index].text
        if kinds[index] != "name" or is_nobody(text) or is_rubric(text):
            continue
        alone = stands_alone(sheet, index) and 1 < title - index <= _OVER
        if alone or is_person(clean_name(text)) or _is_vouched_for(sheet, index):
            return index
    return -1


def _is_vouched_for(sheet: Sheet, index: int) -> bool:
    """Whether a post or an address stands under a name."""
    return _has_post(sheet, index) or sheet.furniture.get(index + 1) == "an address alone"


def _with_post(sheet: Sheet, index: int) -> tuple[list[Writer], set[int]]:
    writers = list(_named(sheet, index))
    if not _has_post(sheet, index):
        return writers, {index}
    writers[-1] = read_remark(writers[-1], sheet.lines[index + 1].text)
    return writers, {index, index + 1}


def _new(writers: Sequence[Writer], more: Sequence[Writer]) -> list[Writer]:
    """Of some writers those who were not named already."""
    names = {fold(writer.name)[0] for writer in writers}
    return [writer for writer in more if fold(writer.name)[0] not in names]


def _date(
    sheet: Sheet, near: Sequence[int], over: Sequence[int], kinds: dict[int, str], title: int
) -> tuple[PartialDate | None, int]:
    updated: tuple[PartialDate | None, int] = (None, -1)
    for index in (*near, *reversed(over)):
        if kinds[index] not in {"date", "byline"} or (index < title and _is_today(sheet, index, title)):
            continue
        text = sheet.lines[index].text
        for found in find_dates(text, lang=sheet.lang):
            label = fold(text[max(0, found.start - 24) : found.start])[0]
            if not any(word in label for word in _UPDATED):
                return found.date, index
            updated = updated if updated[0] else (found.date, index)
    return updated


def _is_today(sheet: Sheet, index: int, title: int) -> bool:
    """Whether a day above the title is the one on which the page was read: a menu stands between them, and no clock is
    beside it."""
    return title - index > 2 and not re.search(r"\d[:.]\d\d(?!\d)(?!\.?\d)", sheet.lines[index].text)
