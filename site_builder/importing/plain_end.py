"""Where an article ends in copied text: behind its last paragraph, before the page goes on with other things; and what
stands there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median

from site_builder.importing.furniture import PAGE_ENDS
from site_builder.importing.plain_boxes import asks
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet, is_prose, width
from site_builder.importing.plain_people import read_people
from site_builder.importing.values import Writer

# What stands under articles alone.
_LAST = frozenset({"comments", "previous and next", "back to top", "a copyright line", "tags"})


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
