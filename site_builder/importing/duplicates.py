"""Whether the library has an article already: at the same address, with the same text, or by title, author and date.

Tells what is surely the same article from what only looks like another printing or translation of it; an editor decides
on the latter. This module compares what is known and must not know how it was read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.core.dates import PartialDate
from site_builder.importing.known import Held, Known, title_key
from site_builder.importing.likeness import Sketch
from site_builder.importing.webaddresses import page_key

_SAME = 0.9  # likeness of two readings of one text: what differs is a caption or a line of the page around it
_LIKE = 0.4  # of a reprint that was shortened or got another beginning
_LONG_TITLE = 12  # letters and digits; a publisher may have two articles with a shorter one ("Editorial")
_MOST = 5  # duplicates that are named


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that is there already (its file or its input), why it was recognised, and whether it is surely the
    same; if not, it may be a reprint or another translation."""

    place: str
    why: str
    same: bool = False


def duplicates_of(held: Held, sketch: Sketch, known: Known) -> tuple[Duplicate, ...]:
    """The articles that are or may be the same as one, surely the same ones first, each once."""
    found: dict[str, Duplicate] = {}
    for one in _all(held, sketch, known):
        before = found.get(one.place)
        if before is None or (one.same and not before.same):
            found[one.place] = one
    return tuple(sorted(found.values(), key=lambda one: not one.same)[:_MOST])


def _all(held: Held, sketch: Sketch, known: Known) -> Iterator[Duplicate]:
    for address in held.addresses:
        place = known.pages.get(page_key(address))
        if place:
            yield Duplicate(place, f"it has the same address, {address}", same=True)
    for place, share in known.texts.nearest(sketch, least=_LIKE):
        same = share >= _SAME and _one_house(held, known.articles[place])
        yield Duplicate(place, f"{share:.0%} of the text is the same", same=same)
    for place in known.titles.get(title_key(held.title), ()) if title_key(held.title) else ():
        why = _same_title(held, known.articles[place])
        if why is not None:
            yield Duplicate(place, f"it has the same title{why and f' and the same {why}'}", same=bool(why))
    yield from _translations(held, known)


def _one_house(one: Held, other: Held) -> bool:
    return not (one.publisher and other.publisher) or one.publisher == other.publisher


def _same_title(held: Held, other: Held) -> str | None:
    """What besides the title tells that two articles are one; empty where nothing does, None where something tells that
    they are two."""
    agree = _dates_agree(held.date, other.date)
    if agree is False or (held.authors and other.authors and not set(held.authors) & set(other.authors)):
        return None
    if held.lang and other.lang and held.lang.partition("-")[0] != other.lang.partition("-")[0]:
        return ""
    same = {
        "authors": bool(set(held.authors) & set(other.authors)),
        "date": bool(agree),
        "publisher": bool(held.publisher) and held.publisher == other.publisher,
    }
    if len(title_key(held.title)) < _LONG_TITLE and not (same["authors"] or same["date"]):
        return ""
    return " and ".join(name for name, does in same.items() if does)


def _dates_agree(one: PartialDate | None, other: PartialDate | None) -> bool | None:
    """None where one of them is not known."""
    if one is None or other is None:
        return None
    return one.first <= other.last and other.first <= one.last


def _translations(held: Held, known: Known) -> Iterator[Duplicate]:
    if held.date is None or not held.date.day:
        return
    for author in held.authors:
        for place in known.bylines.get((author, held.date.iso), ()):
            other = known.articles[place]
            if other.lang.partition("-")[0] != held.lang.partition("-")[0] or not _one_house(held, other):
                yield Duplicate(place, "it is by the same author and of the same day: another translation or printing?")
