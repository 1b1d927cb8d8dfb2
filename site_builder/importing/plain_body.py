"""Which lines of copied text are the article's own: those between its beginning and its end, without the boxes that
stand among them, the key points and what is said twice.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from site_builder.core.text import fold
from site_builder.importing.key_points import LONGEST_POINT, announces_key_points
from site_builder.importing.plain_boxes import boxes_in, quotations_in
from site_builder.importing.plain_end import End
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet, ends_sentence, is_prose, width

# A heading of other articles in mid-text has no more titles under it than these.
_MOST_TITLES = 6


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
