"""Who a reader sees named as the writer: under the title, after the text, in what is called an author.

Whether it is a person, and which of several claims is right, is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.importing.bylines import is_byline, is_labelled, is_role, looks_like_name, read_byline
from site_builder.importing.evidence import Evidence, clean, comparable
from site_builder.importing.labels import credits_of, is_label
from site_builder.importing.layout import Line, Part, Zones
from site_builder.importing.pagetree import Element, joined_address, naming_words
from site_builder.importing.pagewords import BYLINE_WORDS, NOT_BYLINE_WORDS
from site_builder.importing.people import writers_in
from site_builder.importing.spelt_dates import find_dates
from site_builder.importing.visible import SHORT, Region, is_repeated, link_of, weight_of

_PROFILE = re.compile(
    r"/(?:authors?|people|person|experts?|staff|profiles?|contributors?|writers?|scholars?|team|autor(?:es|en)?|auteurs?|"
    r"autori|yazar(?:lar)?|columnists?|reporters?|journalists?|fellows?|users?|bio)/[^/?#]",
    re.I,
)
_HAN_OR_HANGUL = re.compile(r"[\u4e00-\u9fff\uac00-\ud7af]")


def author_evidence(region: Region, lines: Sequence[Line], zones: Zones, *, lang: str) -> list[Evidence]:
    """Who is named as the writer, by the line under the title, by class names, by the lines after the text."""
    found: list[Evidence] = []
    for index in range(len(region.near)):
        found += _near_line(region, index, zones, lang)
    near = {id(line) for line in region.near}
    rest = [line for line in lines if id(line) not in near and zones.zone_of(line.element) in ("", "aside")]
    for line in (*region.body[-3:], *region.tail):
        text = clean(line.text)
        if weight_of(text) < SHORT and not line.level and is_byline(text, lang=lang):
            weight = min(2.0, _byline_weight(text, lang) * 0.7)
            found.append(Evidence("author", text, "the end of the text", weight, written=True))
    short = [line for line in rest if weight_of(line.text) < 3 * SHORT]
    called = [
        part for line in short for part in line.parts if _names_author(part) and not is_repeated(part.element, zones)
    ]
    if 0 < len({comparable(part.text) for part in called}) <= 3:
        found += [
            Evidence("author", clean(part.text), "an element called author", 1.5, written=True) for part in called
        ]
    return found


def _near_line(region: Region, index: int, zones: Zones, lang: str) -> Iterator[Evidence]:
    """What a line near the title says of the author, by what its parts are called and by its words."""
    line = region.near[index]
    text = clean(line.text)
    if index == region.place or line.level == 1 or weight_of(text) > 2 * SHORT:
        return
    trust = 0.5 if zones.zone_of(line.element) else 1.0
    called = [part for part in line.parts if _names_author(part)]
    if called:
        value = clean(_joined([part.text for part in called]))
        yield Evidence("author", value, "an element called author near the title", 3.0 * trust, written=True)
    else:
        for part in line.parts:
            if _links_profile(part.element):
                yield Evidence(
                    "author", clean(part.text), "a link to a profile near the title", 2.0 * trust, written=True
                )
    told = [] if called else _parts_that_tell(line, lang)
    for value, weight in told or _words_that_tell(region, index, text, lang, called=bool(called)):
        origin = "the line under the title" if weight >= 2 else "a name under the title"
        yield Evidence("author", value, origin, weight * trust, written=True)


def _words_that_tell(region: Region, index: int, text: str, lang: str, *, called: bool) -> list[tuple[str, float]]:
    """A line as a byline, by a label in it or before it, or as a name alone, and how plain it is."""
    if is_byline(text, lang=lang):
        return [(text, _byline_weight(text, lang))]
    if is_labelled(text) and writers_in(text, lang=lang):
        return [(text, 3.0)]
    if called:
        return []
    if is_label(text) and index + 1 < len(region.near):
        return [(f"{text} {clean(region.near[index + 1].text)}", 3.0)]
    if not region.near[index].level and region.place <= index <= region.place + 5 and _is_names(text, lang):
        return [(text, 1.5 if _has_company(region, index, lang) else 0.9)]
    return []


def _joined(texts: Sequence[str]) -> str:
    """Stretches of a line as one: names and posts are set apart, a label and its name are not."""
    joined = texts[0]
    for before, after in pairwise(texts):
        apart = looks_like_name(before, sure=False) and (looks_like_name(after, sure=False) or is_role(after))
        joined += f", {after}" if apart else f" {after}"
    return joined


def _parts_that_tell(line: Line, lang: str) -> list[tuple[str, float]]:
    """The stretches of a line that are bylines by themselves, or names beside a date, and how plainly."""
    texts = [clean(part.text) for part in line.parts[:8]]
    if len(texts) < 2 or any(credit.kind == "other" for credit in credits_of(clean(line.text))):
        return []
    plain = [(text, _byline_weight(text, lang)) for text in texts if is_byline(text, lang=lang)]
    if plain:
        return [(text, weight) for text, weight in plain if weight > 1]
    if any(find_dates(text, lang=lang) for text in texts):
        return [(text, 2.0) for text in texts if _is_names(text, lang)]
    return []


def _is_names(text: str, lang: str) -> bool:
    """Whether a text is a person's name, or several, and nothing else."""
    if looks_like_name(text):
        return True
    writers = read_byline(text, lang=lang)
    return len(writers) > 1 and not any(writer.affiliation or writer.role for writer in writers)


def _byline_weight(text: str, lang: str) -> float:
    """How plainly a line says that it is a byline: by a word for it, by a post beside the name, or by its shape alone."""
    writers = read_byline(text, lang=lang)
    if not writers:
        return 0.0
    titled = any(writer.role for writer in writers)
    if is_labelled(text) or (titled and _HAN_OR_HANGUL.search(text)):
        return 3.5
    dated = bool(find_dates(text, lang=lang)) and not any(writer.affiliation for writer in writers)
    return 2.0 if dated or (titled and len(writers) < 3) else 1.0


def _has_company(region: Region, index: int, lang: str) -> bool:
    """Whether a date or a post stands on the line before or after."""
    beside = [region.near[place].text for place in (index - 1, index + 1, index + 2) if 0 <= place < len(region.near)]
    return any(weight_of(text) < SHORT and (find_dates(text, lang=lang) or is_role(text)) for text in beside)


def _names_author(part: Part) -> bool:
    """Whether what a stretch stands in is called author, and is nothing about an author but the name."""
    element: Element | None = part.element
    if weight_of(part.text) > SHORT:
        return False
    for _ in range(4):
        if element is None or element.tag in ("body", "article", "main"):
            return False
        names = naming_words(element)
        if names & NOT_BYLINE_WORDS:
            return False
        if names & BYLINE_WORDS:
            return True
        element = element.getparent()
    return False


def _links_profile(element: Element) -> bool:
    for item in (element, element.getparent()):
        if item is not None and item.tag == "a":
            return "author" in (item.get("rel") or "").split() or bool(_PROFILE.search(item.get("href") or ""))
    return False


def profiles_of(lines: Sequence[Line], address: str) -> dict[str, str]:
    """The addresses of pages about people, by their names as comparable."""
    found: dict[str, str] = {}
    for line in lines:
        for part in line.parts:
            if _links_profile(part.element) and (link := link_of(part.element)) is not None:
                found.setdefault(comparable(part.text), joined_address(address, link.get("href").strip()))
    return found
