"""What stands below an article in copied text: biographies, names repeated, credits, and where the page goes on with
other things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from statistics import median

from site_builder.core.text import fold
from site_builder.importing.bylines import is_byline, read_byline
from site_builder.importing.names import clean_name, looks_like_name
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet, is_prose, width
from site_builder.importing.plain_markdown import marked
from site_builder.importing.plain_posts import post_in
from site_builder.importing.values import Writer
from site_builder.importing.words_text import BIOGRAPHY, IS_A

# Furniture that stands below articles only.
_ENDINGS = frozenset(
    {
        "a heading of other articles",
        "comments",
        "previous and next",
        "back to top",
        "subscribing",
        "a promotion",
        "a copyright line",
        "tags",
    }
)


# What a sentence begins with that tells of the author without the name.
_THE_AUTHOR = re.compile(
    r"[(（\[【*]?\s*(?:(?:本文)?作者(?=[系是为為现現任])|筆者は|著者は|(?:필자|글쓴이|저자)[는은]|the (?:author|writer)\b|автор\b(?: статьи)?"
    r"|yazar\b|(?:der autor|die autorin|l['’]auteure?|el autor|la autora|l['’]autore|l['’]autrice|o autor|a autora)\b"
    r"|(?:ο|η) συγγραφέας|الكاتبة?|المؤلفة?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class End:
    """`last` is the index of the last line of the article. `writers` are those of the head with what is said of them
    below; `dropped` are the indices of lines that are left out, and why."""

    last: int
    writers: tuple[Writer, ...] = ()
    name_line: int = -1
    dropped: dict[int, str] = field(default_factory=dict)
    credits: tuple[int, ...] = ()
    doubts: tuple[str, ...] = ()


def read_end(sheet: Sheet, head: Head, notes: frozenset[int]) -> End:
    writers, name_line, taken = _people(sheet, head, notes)
    closing = _closing(sheet, head, notes | taken.keys())
    paragraphs = [i for i in sheet.prose if head.begin <= i < closing and i not in notes and i not in taken]
    last_long = max((i for i in paragraphs if sheet.is_paragraph(i)), default=head.begin - 1)
    last, credited, dropped = _below(sheet, last_long, closing, notes | taken.keys())
    dropped |= taken
    doubts: tuple[str, ...] = ()
    if name_line >= 0:
        doubts = (f"The name in line {sheet.lines[name_line].number}, under the text, is read as its author.",)
    return End(last, writers, name_line, dropped, credited, doubts)


def _people(sheet: Sheet, head: Head, notes: frozenset[int]) -> tuple[tuple[Writer, ...], int, dict[int, str]]:
    """The writers with their biographies, the line with a name that no line above the text has, and the lines taken."""
    writers, name_line = list(head.writers), -1
    taken: dict[int, str] = {}
    begin = _from_here(sheet, head, notes)
    labelled = False
    for index in range(begin, len(sheet.lines)):
        text = sheet.lines[index].text
        if index in notes:
            continue
        if is_biography_heading(text):
            labelled, taken[index] = True, "the heading of a biography"
        elif index in sheet.furniture and sheet.furniture[index] in _ENDINGS and not labelled:
            continue
        elif (place := _named(writers, text)) >= 0 and not is_prose(text) and width(text) <= 80:
            taken[index] = "the name of the author again"
        elif place >= 0 and (labelled or _tells_who(text, writers[place].name)):
            writers[place] = _with_biography(writers[place], text, sheet.lang)
            taken[index] = "the biography of the author"
        elif not writers and (found := _signed(sheet, index, labelled=labelled)):
            writers, name_line = list(found), index
            taken[index] = "the name of the author"
            if is_prose(text):
                writers[0] = _with_biography(writers[0], text, sheet.lang)
        elif len(writers) == 1 and index not in sheet.furniture and _is_biography(sheet, text, labelled=labelled):
            writers[0] = _with_biography(writers[0], text, sheet.lang)
            taken[index] = "the biography of the author"
        else:
            labelled = False
    return tuple(writers), name_line, taken


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
    place = max(1, len(paragraphs) * 4 // 5)
    return min(first_note, paragraphs[min(place, len(paragraphs) - 1)])


def _named(writers: Sequence[Writer], text: str) -> int:
    """Which writer's name a line begins with, or -1."""
    folded = fold(clean_name(text[:90]))[0]
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
        after = fold(clean_name(following[:90]))[0]
        if after.startswith(fold(name)[0]) or (labelled and is_prose(following)):
            return (Writer(name),)
    if is_byline(text) and width(text) <= 100 and not is_prose(text) and index not in sheet.furniture:
        return read_byline(text)
    if is_prose(text) and (labelled or index == len(sheet.lines) - 1):
        opening = re.match(
            r"((?:[A-ZÀ-ÞΑ-ΩА-Я][\w.'’-]+\s+){1,3}[A-ZÀ-ÞΑ-ΩА-Я][\w'’-]+)(?=[\s,])", clean_name(text[:120])
        )
        if opening and looks_like_name(opening[1]) and _tells_who(text, opening[1]) and labelled:
            return (Writer(opening[1]),)
    return ()


def _with_biography(writer: Writer, text: str, lang: str) -> Writer:
    biography = marked(text)
    if writer.biography:
        biography = f"{writer.biography}\n\n{biography}"
    writer = replace(writer, biography=biography)
    role, place = post_in(text, lang=lang, name=writer.name)
    if place and not writer.affiliation:
        return replace(writer, role=writer.role or role, affiliation=place)
    return writer


def is_biography_heading(text: str) -> bool:
    return width(text) <= 48 and fold(text.strip(" :：-*[]【】■●▶"))[0] in _headings()


@cache
def _headings() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in BIOGRAPHY)


def _closing(sheet: Sheet, head: Head, taken: frozenset[int]) -> int:
    """The first line below the article that is furniture of page ends, after which no long paragraph follows; a box
    amid the text has one below it."""
    widths = [width(sheet.lines[i].text) for i in sheet.prose if i >= head.begin and i not in taken]
    long = max(sheet.long, min(160, 0.4 * median(widths or [0])))
    last = max(
        (i for i in sheet.prose if i >= head.begin and i not in taken and width(sheet.lines[i].text) >= long),
        default=head.begin - 1,
    )
    below = (i for i in sorted(sheet.furniture) if i > last and sheet.furniture[i] in _ENDINGS)
    return next(below, len(sheet.lines))


def _below(
    sheet: Sheet, last_long: int, closing: int, taken: frozenset[int]
) -> tuple[int, tuple[int, ...], dict[int, str]]:
    """What follows the last long paragraph: short sentences and items are the article's until furniture begins."""
    last = last_long
    credited: list[int] = []
    dropped: dict[int, str] = {}
    over = False
    for index in range(last_long + 1, len(sheet.lines)):
        line = sheet.lines[index]
        if index in taken:
            continue
        if index in sheet.furniture:
            over = True
        elif over or index >= closing:
            dropped[index] = "after the end of the article"
        elif sheet.is_foreign(index) and is_prose(line.text):
            dropped[index] = "in another language than the article"
        elif is_prose(line.text) or line.item or _leads_on(sheet, index, closing, taken):
            last = index
        else:
            credited.append(index)
    if len(credited) > 1 and not any(":" in sheet.lines[i].text or "：" in sheet.lines[i].text for i in credited):
        dropped |= dict.fromkeys(credited, "short lines after the end of the article")
        credited = []
    dropped |= dict.fromkeys(credited, "a credit under the text")
    return last, tuple(credited), {index: why for index, why in dropped.items() if index > last or index in credited}


def _leads_on(sheet: Sheet, index: int, closing: int, taken: frozenset[int]) -> bool:
    """Whether a short line stands right above a sentence, as a subhead does."""
    following = index + 1
    return (
        following < closing
        and not sheet.is_foreign(index)
        and following not in sheet.furniture
        and following not in taken
        and (sheet.is_prose(following) or sheet.lines[following].item)
    )
