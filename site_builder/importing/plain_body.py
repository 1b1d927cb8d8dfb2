"""Which lines of copied text are the article's own: where it ends, before the page goes on with other things, and which
lines before that are boxes that stand among them, key points, or said twice.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from statistics import median

from site_builder.core.text import fold
from site_builder.importing.furniture import PAGE_ENDS
from site_builder.importing.key_points import LONGEST_POINT, announces_key_points
from site_builder.importing.plain_boxes import asks, boxes_in, quotations_in
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet, ends_sentence, is_prose, width
from site_builder.importing.plain_people import read_people
from site_builder.importing.values import Writer

# What stands under articles alone.
_LAST = frozenset({"comments", "previous and next", "back to top", "a copyright line", "tags"})
# A heading of other articles in mid-text has no more titles under it than these.
_MOST_TITLES = 6


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
    people = read_people(sheet, head, notes)
    taken = people.taken
    closing = _closing(sheet, head, notes | taken.keys())
    paragraphs = [i for i in sheet.prose if head.begin <= i < closing and i not in notes and i not in taken]
    last_long = max((i for i in paragraphs if sheet.is_paragraph(i)), default=head.begin - 1)
    last, credited, dropped = _below(sheet, last_long, closing, notes | taken.keys())
    dropped |= taken
    return End(last, people.writers, people.name_line, dropped, credited, people.doubts)


def _closing(sheet: Sheet, head: Head, taken: frozenset[int]) -> int:
    """The first line below the article that is furniture of page ends, after which no long paragraph follows; a box
    amid the text has one below it."""
    prose = [i for i in sheet.prose if i >= head.begin and i not in taken]
    long = max(sheet.long, min(160, 0.4 * median([width(sheet.lines[i].text) for i in prose] or [0])))
    # Behind what stands under articles only, a sentence of a form that asks for an address is no paragraph.
    form = next(
        (i for i in sorted(sheet.furniture) if i > head.begin and sheet.furniture[i] in _LAST), len(sheet.lines)
    )
    full = (i for i in prose if width(sheet.lines[i].text) >= long and not (i > form and asks(sheet.lines[i].text)))
    last = max(full, default=head.begin - 1)
    below = (
        i for i in sorted(sheet.furniture) if i > last and (sheet.furniture[i] in PAGE_ENDS or i + 1 in sheet.furniture)
    )
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
        dropped |= dict.fromkeys(credited, "after the end of the article")
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


@dataclass(frozen=True, slots=True)
class Body:
    """Indices of the lines of the article, its key points, and why other lines among them are left out."""

    lines: tuple[int, ...]
    key_points: tuple[str, ...] = ()
    dropped: dict[int, str] = field(default_factory=dict)


def read_body_lines(sheet: Sheet, head: Head, end: End, notes: frozenset[int]) -> Body:
    points, label = _key_points(sheet, head, end)
    dropped: dict[int, str] = {}
    if points:
        dropped[label] = "the heading of the key points"
    candidates = [*sorted({*head.captions, *head.body}), *range(head.begin, end.last + 1)]
    taken = {*notes, *points, *end.dropped, *dropped, head.title, head.subtitle}
    article = [index for index in dict.fromkeys(candidates) if index not in taken]
    boxed = boxes_in(sheet, article)
    quoted = quotations_in(sheet, [index for index in article if index not in sheet.furniture and index not in boxed])
    kept: dict[int, None] = {}
    seen: dict[str, int] = {}
    for index in article:
        if index in sheet.furniture:
            continue
        text = sheet.lines[index].text
        key = fold(text)[0]
        if width(text) >= 60 and key in seen:
            dropped[index] = f"repeats line {sheet.lines[seen[key]].number}"
        elif index in boxed:
            dropped[index] = boxed[index]
        elif index in quoted:
            dropped[index] = f"repeats line {sheet.lines[quoted[index]].number}"
        elif heading := _under_other_articles(sheet, index, kept):
            dropped[index] = f"under “{sheet.lines[heading].text}”"
        else:
            kept[index] = None
            seen.setdefault(key, index)
    return Body(tuple(kept), tuple(sheet.lines[index].text for index in points), dropped)


def _under_other_articles(sheet: Sheet, index: int, kept: Container[int]) -> int:
    """The index of the heading of other articles (`Read also`) whose titles this line is one of, or 0."""
    text = sheet.lines[index].text
    for above in range(index - 1, max(0, index - 1 - _MOST_TITLES), -1):
        if above in kept:
            return 0
        if sheet.furniture.get(above) == "a heading of other articles":
            if is_prose(text) or ends_sentence(text):
                return 0
            # After a gap, right above a paragraph and not the first: a subhead.
            subhead = index - above > 1 and sheet.lines[index].gap and sheet.is_prose(index + 1)
            return 0 if subhead else above
    return 0


def _key_points(sheet: Sheet, head: Head, end: End) -> tuple[list[int], int]:
    """The lines of a list of key points, and the line above it that says so."""
    for label in range(max(0, head.title), end.last + 1):
        if announces_key_points(sheet.lines[label].text):
            points = _listed(sheet, label, end)
            if len(points) > 1:
                return points, label
    return [], -1


def _listed(sheet: Sheet, label: int, end: End) -> list[int]:
    """Items, or lines without a gap between them where a gap follows."""
    points: list[int] = []
    items = label + 1 < len(sheet.lines) and sheet.lines[label + 1].item
    for index in range(label + 1, end.last + 1):
        line = sheet.lines[index]
        if index in sheet.furniture or width(line.text) > LONGEST_POINT or line.item != items:
            break
        if points and line.gap and not items:
            return points
        points.append(index)
    return points if items else []
