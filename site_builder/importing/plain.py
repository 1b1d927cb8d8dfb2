"""Copied text ("select all, copy") of a page: the article in it as Markdown, what it says of itself, and what was left
out.

The shape of the text decides first: where its paragraphs are, which short lines stand above and below them, what is
repeated, what is in another language. Standing words of pages come second, so that an unknown site works too. Nothing
of the article is left out without a reason that is reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from site_builder.core.dates import PartialDate
from site_builder.importing.furniture import named_languages
from site_builder.importing.inferred_dates import Inferred, infer_date
from site_builder.importing.plain_body import Body, End, read_body_lines, read_end
from site_builder.importing.plain_head import Head, read_head
from site_builder.importing.plain_lines import Sheet, read_lines, survey
from site_builder.importing.plain_markdown import PlainBlock, markdown_of, plain_blocks_of, used_notes
from site_builder.importing.plain_notes import FoundNotes, find_notes, same_place_doubts
from site_builder.importing.plain_publisher import Published, find_publisher
from site_builder.importing.spelt_dates import dateline_of, read_date
from site_builder.importing.values import Byline, Clues, Dropped, Given, Reading

# No book is longer than this, in characters and lines; what follows is a dump of something else.
_LONGEST = 1_000_000
_MOST_LINES = 8_000
# So many lines under a text may still say when it was written.
_BELOW = 3
_UNDER = ", under the text"


def read_plain(text: str, *, lang: str = "", latest: date | None = None) -> Reading:
    """Read copied text; `lang` (BCP 47) says the language of the article where it is known; no date after `latest` is
    believed."""
    end_of_line = text.rfind("\n", _LONGEST // 2, _LONGEST)
    looked_at = text if len(text) <= _LONGEST else text[: end_of_line if end_of_line > 0 else _LONGEST]
    lines = read_lines(looked_at)
    sheet = survey(lines[:_MOST_LINES], lang)
    if not sheet.lines:
        return Reading(doubts=("There is no text.",))
    cut = sum(len(line.text) for line in lines[_MOST_LINES:]) + len(text) - len(looked_at)
    notes = find_notes(sheet)
    head = read_head(sheet, skip=notes.taken)
    end = read_end(sheet, head, notes.taken) if sheet.prose else End(len(sheet.lines) - 1)
    body = read_body_lines(sheet, head, end, notes.taken)
    published = find_publisher(sheet, head, end)
    blocks = plain_blocks_of([sheet.lines[index] for index in body.lines], _numbers(sheet, head.captions))
    when = _when(sheet, head, end.last, latest)
    doubts = _doubts(sheet, head, end, notes, published, when, blocks, latest)
    if cut:
        doubts = (
            f"The text is very long: some {cut:,} characters at its end were not looked at and are left out.",
            *doubts,
        )
    return Reading(
        clues=_clues(sheet, head, end, body, published, when),
        body=markdown_of(blocks, notes.notes),
        dropped=_dropped(sheet, head, end, body, notes),
        doubts=doubts,
    )


def _numbers(sheet: Sheet, indices: Sequence[int]) -> frozenset[int]:
    return frozenset(sheet.lines[index].number for index in indices)


def _is_to_come(day: PartialDate, latest: date | None) -> bool:
    return latest is not None and day.first > latest


def _when(sheet: Sheet, head: Head, last: int, latest: date | None) -> Inferred:
    if head.date and not _is_to_come(head.date, latest):
        return Inferred(Given(head.date.iso, f"line {sheet.lines[head.date_line].number}"), "")
    for opening in (sheet.lines[index] for index in sheet.prose[:1]):
        day = dateline_of(opening.text, lang=sheet.lang)
        if day and not _is_to_come(day, latest):
            return Inferred(Given(day.iso, f"the dateline of line {opening.number}"), "")
    if (below := _day_below(sheet, last)) and not _is_to_come(below[1], latest):
        return Inferred(Given(below[1].iso, f"line {sheet.lines[below[0]].number}{_UNDER}"), "")
    text = "\n".join(line.text for index, line in enumerate(sheet.lines) if index not in sheet.furniture)
    return infer_date(text, lang=sheet.lang, latest=latest)


def _day_below(sheet: Sheet, last: int) -> tuple[int, PartialDate] | None:
    """The day that stands alone right under the text, as that of a letter does, and its line."""
    for index in range(max(last, 0), min(last + 1 + _BELOW, len(sheet.lines))):
        if sheet.furniture.get(index) == "a heading of other articles":
            return None
        day = read_date(sheet.lines[index].text, lang=sheet.lang)
        if day and day.day:
            return index, day
    return None


def _clues(sheet: Sheet, head: Head, end: End, body: Body, published: Published, when: Inferred) -> Clues:
    writers = end.writers or head.writers
    return Clues(
        title=_given(sheet, head.title, "the line above the text"),
        subtitle=_given(sheet, head.subtitle, "the line under the title"),
        byline=Byline(writers, _whence(sheet, head, end)) if writers else None,
        date=when.date,
        date_note=when.note,
        lang=Given(sheet.lang, "the text itself") if sheet.lang else None,
        publisher=published.publisher,
        relay=published.relay,
        section=head.section,
        key_points=body.key_points,
        also_in=_also_in(sheet),
    )


def _given(sheet: Sheet, index: int, origin: str) -> Given | None:
    if index < 0:
        return None
    line = sheet.lines[index]
    return Given(line.text, f"{origin} (line {line.number})")


def _whence(sheet: Sheet, head: Head, end: End) -> str:
    if head.byline_line >= 0:
        return f"line {sheet.lines[head.byline_line].number}"
    return f"the name under the text (line {sheet.lines[end.name_line].number})" if end.name_line >= 0 else "the text"


def _also_in(sheet: Sheet) -> tuple[str, ...]:
    """Other languages that the page offers."""
    found: list[str] = []
    for index, why in sheet.furniture.items():
        if why == "a language switch":
            found += named_languages(sheet.lines[index].text)
    return tuple(tag for tag in dict.fromkeys(found) if tag.partition("-")[0] != sheet.lang.partition("-")[0])


def _dropped(sheet: Sheet, head: Head, end: End, body: Body, notes: FoundNotes) -> tuple[Dropped, ...]:
    reasons = dict(sheet.furniture) | {index: why for index, why in head.dropped if why}
    reasons |= end.dropped | body.dropped
    if notes.heading >= 0:
        reasons[notes.heading] = "the heading of the notes"
    kept = {*body.lines, head.title, head.subtitle, *(index for index, why in head.dropped if not why)}
    return tuple(
        Dropped(sheet.lines[index].number, sheet.lines[index].text, why)
        for index, why in sorted(reasons.items())
        if index not in kept
    )


def _doubts(
    sheet: Sheet,
    head: Head,
    end: End,
    notes: FoundNotes,
    published: Published,
    when: Inferred,
    blocks: Sequence[PlainBlock],
    latest: date | None,
) -> tuple[str, ...]:
    doubts = list(head.doubts)
    if head.bare_name and not any(writer.biography for writer in end.writers):
        doubts.append(f"Line {sheet.lines[head.byline_line].number} looks like a name and is read as the author.")
    doubts += end.doubts
    if when.date and when.date.origin.endswith(_UNDER):
        doubts.append(f"The date {when.date.value} stands under the text ({when.date.origin}).")
    if head.date and _is_to_come(head.date, latest):
        doubts.append(f"The date {head.date.iso} lies in the future; it was left out.")
    elif head.date and not head.date.day:
        doubts.append("The page gives no day, or one that may be read in two ways.")
    doubts += published.doubts
    doubts += [
        f"Line {sheet.lines[index].number} is kept as the caption of a picture that is not here."
        for index in head.captions
    ]
    doubts += same_place_doubts(notes.notes)
    used = used_notes(blocks, notes.notes)
    unused = [note.number for note in notes.notes if note.number not in used]
    if unused:
        doubts.append(f"Nothing in the text refers to notes {', '.join(map(str, unused))}.")
    if not sheet.prose:
        doubts.append("No paragraph was found; all lines that are no furniture are kept.")
    return tuple(doubts)
