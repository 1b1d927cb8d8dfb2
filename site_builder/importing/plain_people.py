"""Who is named under an article in copied text: the names of its authors again, their posts and biographies, and the
signature of a text that names nobody above.

Who is named in a list of other articles wrote those. Must not know where the article ends, only where the page goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from site_builder.core.text import fold
from site_builder.importing.bylines import is_byline, is_labelled, read_byline
from site_builder.importing.furniture import PAGE_ENDS
from site_builder.importing.names import clean_name, looks_like_name
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet, is_prose, width
from site_builder.importing.plain_markdown import marked
from site_builder.importing.plain_opening import opening_writers
from site_builder.importing.roles import is_role, post_in, read_remark
from site_builder.importing.spelt_dates import is_date_line
from site_builder.importing.values import Writer
from site_builder.importing.words_text import BIOGRAPHY, IS_A

# What a sentence begins with that tells of the author without the name.
_THE_AUTHOR = re.compile(
    r"[(（\[【*]?\s*(?:(?:本文)?作者(?=[系是为為现現任])|筆者は|著者は|(?:필자|글쓴이|저자)[는은]|the (?:author|writer)\b|автор\b(?: статьи)?"
    r"|yazar\b|(?:der autor|die autorin|l['’]auteure?|el autor|la autora|l['’]autore|l['’]autrice|o autor|a autora)\b"
    r"|(?:ο|η) συγγραφέας|الكاتبة?|المؤلفة?)",
    re.IGNORECASE,
)


# `* Ο Νίκος Παπαδάκης είναι …`: a sign of a note, and the article that Greek puts before names.
_ARTICLE = re.compile(r"^[*＊※\s]+(?:[ΟΗ]\s+)?|^[ΟΗ]\s+")
_OPENING = re.compile(r"((?:[A-ZÀ-ÞΑ-ΩА-Я][\w.'’-]+\s+){1,3}[A-ZÀ-ÞΑ-ΩА-Я][\w'’-]+)(?=[\s,])")


@dataclass(frozen=True, slots=True)
class People:
    """The writers with what is said of them, the index of the line under the text that names them first, or -1, why lines
    are left out, and what an editor should check."""

    writers: tuple[Writer, ...] = ()
    name_line: int = -1
    taken: dict[int, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """What a line says: the writers after it, and why it is left out, if it is. `signs`: nobody was named before it."""

    writers: tuple[Writer, ...]
    why: str = ""
    signs: bool = False


def read_people(sheet: Sheet, head: Head, notes: frozenset[int]) -> People:
    """The writers with their biographies, by the lines above and under the text."""
    writers, doubts = head.writers, _genitive_doubts(sheet, head)
    if not writers and head.begin < len(sheet.lines):
        writers = opening_writers(sheet.lines[head.begin].text, lang=sheet.lang)
    name_line = -1
    taken: dict[int, str] = {}
    begin = _from_here(sheet, head, notes)
    signable = _signable(sheet, begin, notes)
    labelled = False
    untold = -1
    for index in range(begin, len(sheet.lines)):
        if index in notes:
            continue
        if is_biography_heading(sheet.lines[index].text):
            labelled, taken[index] = True, "the heading of a biography"
        elif sheet.furniture.get(index) not in PAGE_ENDS or labelled:
            under = index - 1 in taken
            step = _read(sheet, index, writers, labelled=labelled, under=under, signable=index in signable)
            if not writers and not step.why and index in signable and index > untold:
                step, untold = _told(sheet, index, head, signable)
            writers = step.writers
            if step.why:
                taken[index] = step.why
            if step.signs and name_line < 0:
                name_line = index
            labelled = labelled and bool(step.why)
    if name_line >= 0:
        doubts = (*doubts, f"The name in line {sheet.lines[name_line].number}, under the text, is read as its author.")
    return People(writers, name_line, taken, doubts)


def _genitive_doubts(sheet: Sheet, head: Head) -> tuple[str, ...]:
    """For each name that a Greek byline has in the genitive (`Του …`) and no line otherwise: how it is read."""
    line = sheet.lines[head.byline_line].text if head.byline_line >= 0 else ""
    if not re.match(r"\W*(?:του|της)\s", line, re.IGNORECASE):
        return ()
    return tuple(
        f"“{writer.name}” stands only in the genitive on the page; the name is read by its endings."
        for writer in head.writers
        if not any(writer.name in other.text for other in sheet.lines)
    )


def _read(
    sheet: Sheet, index: int, writers: tuple[Writer, ...], *, labelled: bool, under: bool, signable: bool
) -> _Step:
    """What a line says of the writers; `under`: the line above did, `signable`: the line may name the first."""
    text = sheet.lines[index].text
    place = _named(writers, text)
    if place >= 0 and not is_prose(text) and width(text) <= 80:
        return _Step(_with_post(writers, place, text), "the name of the author again")
    if place >= 0 and (labelled or _tells_who(text, writers[place].name)):
        return _Step(_with_biography(writers, place, text, sheet.lang), "the biography of the author")
    if under and writers and _is_post_line(sheet, index):
        return _Step(_with_remark(writers, len(writers) - 1, text), "the post of the author")
    if not writers and signable and (found := _signed(sheet, index, labelled=labelled)):
        told = _with_biography(found, 0, text, sheet.lang) if is_prose(text) else found
        return _Step(told, "the name of the author", signs=True)
    if len(writers) == 1 and index not in sheet.furniture and _is_biography(sheet, text, labelled=labelled):
        return _Step(_with_biography(writers, 0, text, sheet.lang), "the biography of the author")
    return _Step(writers)


def _told(sheet: Sheet, index: int, head: Head, signable: range) -> tuple[_Step, int]:
    """Who is told of in the last sentences of a text that names nobody: a name that the text has nowhere else, and what its
    bearer is and where. With nobody, the last line from which on that is so as well."""
    writers: tuple[Writer, ...] = ()
    for one in (line for line in signable[index - signable.start :] if sheet.is_prose(line)):
        text = sheet.lines[one].text
        opening = _OPENING.match(clean_name(text[:120]))
        name = opening[1] if opening and width(text) <= 320 else ""
        if not name or not looks_like_name(name) or not post_in(text, lang=sheet.lang, name=name)[1]:
            return _Step(()), one
        if any(name in line.text for line in sheet.lines[head.begin : index]):
            return _Step(()), one
        writers = writers or _with_biography((Writer(name),), 0, text, sheet.lang)
    return _Step(writers, "the biography of the author" if writers else "", signs=bool(writers)), signable.stop


def _with_post(writers: tuple[Writer, ...], place: int, text: str) -> tuple[Writer, ...]:
    """The writers with what stands behind the name of one of them, where nothing is known of that one."""
    found = read_byline(text)
    if len(found) == 1 and fold(found[0].name)[0] == fold(writers[place].name)[0]:
        writer = writers[place]
        told = replace(writer, role=found[0].role, affiliation=found[0].affiliation)
        return writers if writer.role or writer.affiliation else (*writers[:place], told, *writers[place + 1 :])
    return writers


def _with_remark(writers: tuple[Writer, ...], place: int, text: str) -> tuple[Writer, ...]:
    writer = writers[place]
    if writer.role or writer.affiliation:
        return writers
    return (*writers[:place], read_remark(writer, text), *writers[place + 1 :])


def _signable(sheet: Sheet, begin: int, notes: frozenset[int]) -> range:
    """Where a line may sign the text: behind its last paragraphs and notes, before the page goes on with other things. Who is
    named in a list of other articles wrote those."""
    paragraphs = [index for index in sheet.prose if sheet.is_paragraph(index)]
    for index in range(max(begin, max(notes, default=0)), len(sheet.lines)):
        if index not in notes and sheet.furniture.get(index) in PAGE_ENDS:
            rest = range(index + 1, len(sheet.lines))
            if (len(paragraphs) - bisect_right(paragraphs, index)) * 3 <= len(rest):
                labels = [one for one in rest if is_biography_heading(sheet.lines[one].text)]
                return range(begin, index) if not labels else range(begin, min(labels[0] + 4, len(sheet.lines)))
    return range(begin, len(sheet.lines))


def _is_post_line(sheet: Sheet, index: int) -> bool:
    """Whether a line under a name says what somebody is."""
    text = sheet.lines[index].text
    return index not in sheet.furniture and width(text) <= 90 and not is_prose(text) and is_role(text)


def _is_biography(sheet: Sheet, text: str, *, labelled: bool) -> bool:
    """Whether a sentence without a name tells of the author: under its heading, or by the author's post."""
    if labelled:
        return is_prose(text)
    return bool(_THE_AUTHOR.match(text)) and bool(post_in(_THE_AUTHOR.sub("", text, count=1), lang=sheet.lang)[1])


def _from_here(sheet: Sheet, head: Head, notes: frozenset[int]) -> int:
    """From where on a line may tell of an author: the last fifth of the text, or where the notes begin."""
    paragraphs = [index for index in sheet.prose if index >= head.begin and index not in notes]
    # The last run of notes: others may stand under the sections of the text.
    first_note = max(notes, default=-1)
    while first_note - 1 in notes:
        first_note -= 1
    first_note = first_note if first_note > head.begin else len(sheet.lines)
    if not paragraphs:
        return min(head.begin + 1, first_note)
    long = [index for index in paragraphs if sheet.is_paragraph(index)]
    place = max(1, len(long) * 3 // 4)
    behind = [index for index in paragraphs if long and index > long[-1]]
    return min(first_note, long[min(place, len(long) - 1)] if long else (behind or paragraphs)[0])


def _named(writers: Sequence[Writer], text: str) -> int:
    """Which writer's name a line begins with, or -1."""
    folded = fold(clean_name(_ARTICLE.sub("", text[:90])))[0] if writers else ""
    for place, writer in enumerate(writers):
        name = fold(writer.name)[0]
        if len(name) > 1 and folded.startswith(name) and not folded[len(name) : len(name) + 1].isalpha():
            return place
        if len(name) > 1 and folded.startswith(name) and not name.isascii() and not re.match("[a-zα-ωа-я]", name):
            return place
    return -1


def _tells_who(text: str, name: str) -> bool:
    """Whether a sentence that begins with a name says who that is."""
    rest = fold(text)[0].partition(fold(name)[0])[2][:60] if name else fold(text)[0][:90]
    words = re.findall(r"[^\W_]+", rest)[:7]
    return any(word in _is_a() for word in words) or rest.lstrip()[:1] in set("은는이가は是现現:：—–-,，(（、")


@cache
def _is_a() -> frozenset[str]:
    return frozenset(part for phrase in IS_A for part in re.findall(r"[^\W_]+", fold(phrase)[0])[:1])


def _signed(sheet: Sheet, index: int, *, labelled: bool) -> tuple[Writer, ...]:
    """The writer whom a line under the text names: by a label, by a biography under the name, or at its beginning."""
    text = sheet.lines[index].text
    following = sheet.lines[index + 1].text if index + 1 < len(sheet.lines) else ""
    name = clean_name(text)
    if not is_prose(text) and width(text) <= 80 and looks_like_name(name, sure=False):
        below = [sheet.lines[one].text for one in (index + 1, index + 2) if one < len(sheet.lines)]
        told = [fold(clean_name(text[:90]))[0].startswith(fold(name)[0]) for text in below]
        if told[:1] == [True] or (told[1:] == [True] and is_role(following)) or (labelled and is_prose(following)):
            return (Writer(name),)
    if width(text) <= 100 and index not in sheet.furniture and not is_prose(text) and is_byline(text):
        # What stands beside a day may be the words of a clock.
        return () if is_date_line(text, lang=sheet.lang) and not is_labelled(text) else read_byline(text)
    if is_prose(text) and labelled:
        opening = re.match(
            r"((?:[A-ZÀ-ÞΑ-ΩА-Я][\w.'’-]+\s+){1,3}[A-ZÀ-ÞΑ-ΩА-Я][\w'’-]+)(?=[\s,])", clean_name(text[:120])
        )
        if opening and looks_like_name(opening[1]) and _tells_who(text, opening[1]):
            return (Writer(opening[1]),)
    return ()


def _with_biography(writers: tuple[Writer, ...], place: int, text: str, lang: str) -> tuple[Writer, ...]:
    writer = writers[place]
    biography = marked(text)
    if writer.biography:
        biography = f"{writer.biography}\n\n{biography}"
    writer = replace(writer, biography=biography)
    role, where = post_in(text, lang=lang, name=writer.name)
    if where and not writer.affiliation:
        writer = replace(writer, role=writer.role or role, affiliation=where)
    return (*writers[:place], writer, *writers[place + 1 :])


def is_biography_heading(text: str) -> bool:
    return width(text) <= 48 and fold(text.strip(" :：-*[]【】■●▶"))[0] in _headings()


@cache
def _headings() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in BIOGRAPHY)
