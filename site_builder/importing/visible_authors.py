"""Who a reader sees named as the writer: under the title, after the text, in what is called an author.

Whether it is a person, and which of several claims is right, is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.core.text import fold
from site_builder.importing.bylines import is_byline, is_labelled, read_byline
from site_builder.importing.evidence import Evidence, clean, comparable
from site_builder.importing.labels import credits_of, is_label
from site_builder.importing.layout import Line, Part, Zones
from site_builder.importing.lengths import width_of
from site_builder.importing.names import looks_like_name
from site_builder.importing.pagetree import Element, joined_address, naming_words
from site_builder.importing.pagewords import BYLINE_WORDS, NOT_BYLINE_WORDS
from site_builder.importing.people import writers_in
from site_builder.importing.roles import is_role
from site_builder.importing.signatures import byline_weight, cites_another, end_evidence, tells_of_picture
from site_builder.importing.spelt_dates import find_dates
from site_builder.importing.visible import SHORT, Region, common_words, is_repeated, link_of
from site_builder.importing.wordlists import folded
from site_builder.importing.words_text import RUBRICS

_RUBRICS = folded(RUBRICS)

_PROFILE = re.compile(
    r"/(?:authors?|people|person|experts?|staff|profiles?|contributors?|writers?|scholars?|team|autor(?:es|en)?|auteurs?|"
    r"autori|yazar(?:lar)?|columnists?|reporters?|journalists?|fellows?|users?|bio)/[^/?#]",
    re.I,
)
# Before the first sentence: (서울=물결통신) 홍길동 기자 = …, 河口网5月3日电（记者张晓云）…
_REPORTER = re.compile(
    r"^(?:[(\[【][^)\]】]{1,24}[)\]】]\s*)?([가-힣 ·]{2,14}(?:기자|특파원|통신원))\s*="
    r"|[（(【\[]((?:[\u4e00-\u9fff]{0,6})(?:记者|記者|通讯员|通訊員)[^（()）【】]{1,24})[)）】\]]"
    r"|^\W{0,2}【(?:[^＝=【】]{1,12}[＝=]|[\u30a0-\u30ff]{2,12}(?=[\u4e00-\u9fff]))([^＝=【】]{2,24})】"
)
_ARABIC_NAME = re.compile(r"[\u0600-\u06ff]{2,}(?: [\u0600-\u06ff]{2,}){1,3}")
_STROKE = re.compile(r"\s+[|·•]\s+")
_MOST_CALLED = 60
_MOST_BEFORE = 5  # words: `Analysis and photos by …`
_CARD = 5  # elements between a name and the box of the article that it belongs to
_BARE_NAME = "a name under the title"
_FIGURES = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b|\b\d{1,2}:\d\d\s?[ap]m\b", re.I)


def author_evidence(region: Region, lines: Sequence[Line], zones: Zones, *, lang: str) -> list[Evidence]:
    """Who is named as the writer, by the line under the title, by class names, by the lines after the text."""
    found: list[Evidence] = []
    for index in range(len(region.near)):
        found += _near_line(region, index, zones, lang)
    # A rubric is made of words that the page has without capitals; few names are.
    found = [
        claim
        for claim in found
        if claim.origin != _BARE_NAME
        or claim.value == claim.value.lower()
        or common_words(claim.value, lines) != set(comparable(claim.value).split())
    ]
    found += [
        claim
        for line in _lost_lines(region, lines, zones)
        for claim in _by_label(line, 2.5, "the line under the title")
    ]
    found += _other_work((*region.near, *region.tail))
    near = {id(line) for line in region.near}
    rest = [line for line in lines if id(line) not in near and zones.zone_of(line.element) in ("", "aside")]
    found += end_evidence(region, lang=lang)
    for line in (*region.near[region.place + 1 :][-2:], *region.body[:2]):
        if reporter := _REPORTER.search(line.text[:90]):
            value = next(filter(None, reporter.groups()))
            found.append(Evidence("author", value, "the beginning of the text", 2.0, written=True))
    for line in region.body[:3]:
        if not _begins_as_sentence(line):
            found += _by_label(line, 2.5, "the beginning of the text")
    found += [*_rel_author(lines, zones, near)]
    short = [line for line in rest if width_of(line.text) < 3 * SHORT]
    called = [part for line in short for part in line.parts if _names_author(part)]
    if len(called) > _MOST_CALLED:  # a list of articles
        return found
    called = [part for part in called if not is_repeated(part.element, zones) and not is_teaser(part.element)]
    if 0 < len({comparable(part.text) for part in called}) <= 3:
        found += [
            Evidence("author", clean(part.text), "an element called author", 1.5, written=True) for part in called
        ]
    return found


def _other_work(lines: Sequence[Line]) -> Iterator[Evidence]:
    """Who edited, translated or took pictures, by lines that say so."""
    for line in lines:
        if width_of(line.text) < SHORT:
            for credit in credits_of(clean(line.text)):
                if credit.kind == "other":
                    yield Evidence("other work", credit.text.strip(" []【】()（）"), "a credit", 1.0, written=True)


def _lost_lines(region: Region, lines: Sequence[Line], zones: Zones) -> list[Line]:
    """Lines between the title and the text that are called as if they were comments (`byline-comments`), where none is."""
    if region.place < 0 or not region.body:
        return []
    numbers = {id(line): number for number, line in enumerate(lines)}
    first, last = numbers[id(region.near[region.place])], numbers[id(region.body[0])]
    return [line for line in lines[first + 1 : min(last, first + 30)] if zones.zone_of(line.element) == "comments"]


def _by_label(line: Line, weight: float, origin: str) -> list[Evidence]:
    """A line as a byline, if a label says so or its parts are called author."""
    text = clean(line.text)
    if cites_another(line):
        return []
    told = [clean(part.text) for part in line.parts if _names_author(part) or _is_rel_author(part.element)]
    if width_of(text) < SHORT and (told or is_labelled(text)):
        return [Evidence("author", ", ".join(told) or text, origin, weight, written=True)]
    return []


def _begins_as_sentence(line: Line) -> bool:
    """Whether many words stand before the first label of a line, as in `The pipe was fitted last week by Ada Quill`."""
    first = credits_of(clean(line.text))[:1]
    return bool(first) and not first[0].kind and len(first[0].text.split()) > _MOST_BEFORE


def is_teaser(element: Element, within: int = _CARD) -> bool:
    """Whether an element stands close to the linked heading of another article: `within` so many elements."""
    for _ in range(within):
        element = element.getparent()
        if element is None or element.tag in ("body", "article", "main"):
            return False
        if element.xpath("boolean((.//h2 | .//h3 | .//h4 | .//h5)[.//a or parent::a])"):
            return True
    return False


def _rel_author(lines: Sequence[Line], zones: Zones, near: set[int]) -> list[Evidence]:
    """Links that say of themselves that they lead to the author; of many, each belongs to another article, as does one
    in the box of another. `near` are the lines about the title."""
    texts = {
        comparable(part.text): clean(part.text)
        for line in lines
        for part in line.parts
        if _is_rel_author(part.element) and zones.zone_of(part.element) not in ("comments", "related", "navigation")
        if id(line) in near or not is_teaser(part.element)
    }
    return [
        Evidence("author", text, "link rel=author", 1.6, written=True) for text in texts.values() if len(texts) <= 2
    ]


def _is_rel_author(element: Element) -> bool:
    link = link_of(element)
    return link is not None and "author" in (link.get("rel") or "").split()


def _near_line(region: Region, index: int, zones: Zones, lang: str) -> Iterator[Evidence]:
    """What a line near the title says of the author, by what its parts are called and by its words."""
    line = region.near[index]
    text = clean(line.text)
    if index == region.place or line.level == 1 or width_of(text) > 2 * SHORT or tells_of_picture(line.element):
        return
    if cites_another(line):
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
        origin = "the line under the title" if weight >= 2 else _BARE_NAME
        yield Evidence("author", value, origin, weight * trust, written=True)


def _words_that_tell(region: Region, index: int, text: str, lang: str, *, called: bool) -> list[tuple[str, float]]:
    """A line as a byline, by a label in it or before it, or as a name alone, and how plain it is."""
    if is_byline(text, lang=lang):
        return [(text, byline_weight(text, lang))]
    if is_labelled(text) and writers_in(text, lang=lang):
        return [(text, 3.0)]
    if called:
        return []
    if is_label(text) and index + 1 < len(region.near):
        return [(f"{text} {clean(region.near[index + 1].text)}", 3.0)]
    if not region.near[index].level and region.place <= index <= region.place + 5 and _is_names(text, lang):
        return [(text, 1.5 if _has_company(region, index, lang) else 0.9)]
    if _has_company(region, index, lang) and _is_unsure_name(text, region, index):
        return [(text, 1.5)]
    return []


def _is_unsure_name(text: str, region: Region, index: int) -> bool:
    """Whether a line close under the title may be a name in writing without capitals, and is no rubric."""
    close = region.place <= index <= region.place + 4 and not region.near[index].level
    plain = _ARABIC_NAME.fullmatch(text) and not text.startswith("ال") and fold(text.split()[0])[0] not in _RUBRICS
    return bool(close and plain and looks_like_name(text, sure=False))


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
    if len(texts) == 1:
        texts = _STROKE.split(texts[0])[:8]
    if len(texts) < 2 or any(credit.kind == "other" for credit in credits_of(clean(line.text))):
        return []
    plain = [(text, byline_weight(text, lang)) for text in texts if is_byline(text, lang=lang)]
    if plain:
        return [(text, weight) for text, weight in plain if weight > 1]
    if any(_is_dated(text, lang) for text in texts):
        return [(text, 2.0) for text in texts if _is_names(text, lang)]
    return []


def _is_dated(text: str, lang: str) -> bool:
    """Whether a day stands in a text, though in figures of two years or with a clock alone."""
    return bool(find_dates(text, lang=lang) or _FIGURES.search(text))


def _is_names(text: str, lang: str) -> bool:
    """Whether a text is a person's name, or several, and nothing else."""
    if looks_like_name(text):
        return True
    writers = read_byline(text, lang=lang)
    return len(writers) > 1 and not any(writer.affiliation or writer.role for writer in writers)


def _has_company(region: Region, index: int, lang: str) -> bool:
    """Whether a date or a post stands on the line before or after."""
    beside = [region.near[place].text for place in (index - 1, index + 1, index + 2) if 0 <= place < len(region.near)]
    return any(width_of(text) < SHORT and (find_dates(text, lang=lang) or is_role(text)) for text in beside)


def _names_author(part: Part) -> bool:
    """Whether what a stretch stands in is called author, and is nothing about an author but the name."""
    element: Element | None = part.element
    if width_of(part.text) > SHORT:
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
            says = (item.get("rel") or "").split()
            return "author" in says or ("tag" not in says and bool(_PROFILE.search(item.get("href") or "")))
    return False


def profiles_of(lines: Sequence[Line], address: str) -> dict[str, str]:
    """The addresses of pages about people, by their names as comparable."""
    found: dict[str, str] = {}
    for line in lines:
        for part in line.parts:
            if _links_profile(part.element) and (link := link_of(part.element)) is not None:
                found.setdefault(comparable(part.text), joined_address(address, link.get("href").strip()))
    return found
