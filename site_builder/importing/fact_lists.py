"""Who wrote and when, as a list of facts about the article tells it beside the text: `Author  Ada Quill`, `Date  3 May 2020`.

The label stands in an element of its own before what it labels, on the same line or on the one before. A page that labels
several is a list of other articles, and tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.core.text import fold
from site_builder.importing.evidence import Evidence, clean, comparable
from site_builder.importing.labels import is_label
from site_builder.importing.layout import Line, Zones
from site_builder.importing.names import looks_like_name
from site_builder.importing.spelt_dates import read_date
from site_builder.importing.visible import Region
from site_builder.importing.visible_authors import is_teaser
from site_builder.importing.wordlists import folded
from site_builder.importing.words_dates import DAY_LABELS
from site_builder.importing.words_people import LOOSE

ORIGIN = "a list of facts about the article"
_DAYS, _LOOSE = folded(DAY_LABELS), folded(LOOSE)
_LONGEST_LABEL = 30
_LONGEST_FACT = 80
_CARD = 2  # elements between a fact and the box of another article
_WEIGHT = 2.0


def fact_evidence(region: Region, lines: Sequence[Line], zones: Zones, *, lang: str) -> list[Evidence]:
    """The author and the day that the page labels once, away from title and text."""
    about = {id(line) for line in (*region.near, *region.body)}
    facts = [
        (label, fact)
        for label, fact, line in _labelled(lines)
        if id(line) not in about and zones.zone_of(line.element) in ("", "aside")
        if _is_label(label) and not is_teaser(line.element, _CARD)
    ]
    names = {comparable(fact): fact for label, fact in facts if not _is_of_day(label) and looks_like_name(fact)}
    days = {day.iso for label, fact in facts if _is_of_day(label) and (day := read_date(fact, lang=lang)) and day.day}
    found = [Evidence("author", name, ORIGIN, _WEIGHT, written=True) for name in names.values() if len(names) == 1]
    return found + [Evidence("date", day, ORIGIN, _WEIGHT, written=True) for day in days if len(days) == 1]


def _is_of_day(label: str) -> bool:
    return _bare(label) in _DAYS


def _is_label(label: str) -> bool:
    """Whether a text is the label of a fact; `by` begins the line under the title of any article."""
    return _is_of_day(label) or (is_label(label) and _bare(label) not in _LOOSE)


def _bare(label: str) -> str:
    return fold(label)[0].strip(" :：")


def _labelled(lines: Sequence[Line]) -> Iterator[tuple[str, str, Line]]:
    """What may be a label and a fact, with the line that the fact stands on."""
    for line in lines:
        if len(line.parts) == 2 and len(line.parts[0].text) <= _LONGEST_LABEL and len(line.text) <= _LONGEST_FACT:
            yield clean(line.parts[0].text), clean(line.parts[1].text), line
    for before, line in pairwise(lines):
        if len(before.text) <= _LONGEST_LABEL and len(line.text) <= _LONGEST_FACT:
            yield clean(before.text), clean(line.text), line
