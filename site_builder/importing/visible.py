"""What a reader sees around an article: headings, the lines under the title and after the text, dates, class names.

Comments, menus and boxes of other articles are told by layout. Here it is said what a line seems to be; which line is
right is chosen elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from urllib.parse import urljoin

from site_builder.importing.bylines import is_byline, is_role, looks_like_name, read_byline
from site_builder.importing.evidence import Evidence, clean, comparable
from site_builder.importing.furniture import is_furniture
from site_builder.importing.layout import INLINE, Line, Part, Zones
from site_builder.importing.pagetree import Element, naming_words
from site_builder.importing.pagewords import BYLINE_WORDS, NOT_BYLINE_WORDS, REPRINT, SUBTITLE_WORDS, words
from site_builder.importing.people import writers_in
from site_builder.importing.spelt_dates import find_dates

_PROFILE = re.compile(
    r"/(?:authors?|people|person|experts?|staff|profiles?|contributors?|writers?|scholars?|team|autor(?:es|en)?|auteurs?|"
    r"autori|yazar(?:lar)?|columnists?|reporters?|journalists?|fellows?|users?|bio)/[^/?#]",
    re.I,
)
_REPRINT = re.compile(REPRINT, re.I)
_TITLE_WORDS = words("title headline heading titulo titre titel titolo baslik subject tit hl")
_NOT_TITLE_WORDS = words("site sub sidebar widget logo brand section category related author")
_CREDIT = re.compile(
    r"photo|foto|image|picture|사진|图片|圖片|写真|фото|credit|translat|übersetz|traduc|翻译|翻譯|译者|번역|责任编辑|责编|編集|校对",
    re.I,
)
_HAN_OR_HANGUL = re.compile(r"[\u4e00-\u9fff\uac00-\ud7af]")
_SHORT = 160


@dataclass(frozen=True, slots=True)
class Region:
    """Where on a page its article stands: the lines about its title, those of its text, and those after it. `place` is
    the title's own among the first, -1 where the title does not show."""

    near: tuple[Line, ...]
    body: tuple[Line, ...]
    tail: tuple[Line, ...]
    place: int


def weight_of(text: str) -> int:
    """The length of a text; a letter of Chinese, Japanese or Korean says as much as two or three others."""
    wide = sum(1 for letter in text if "\u3040" <= letter <= "\ud7af")
    return len(text) + wide + wide // 2


def is_prose(line: Line) -> bool:
    return line.linked < 0.5 and not line.level and weight_of(line.text) >= 120


def heading_evidence(lines: Sequence[Line], zones: Zones) -> Iterator[Evidence]:
    """The headings of which one may be the title: first those of the highest level."""
    tops = [line for line in lines if line.level == 1 and not zones.zone_of(line.element)]
    for line in tops[:8]:
        yield Evidence("title", clean(line.text), "h1", 3.0 if len(tops) == 1 else 2.0, written=True)
        if 1 < len(line.parts) < 4:
            longest = max(line.parts, key=lambda part: len(part.text))
            yield Evidence("title", clean(longest.text), "a part of h1", 1.0, written=True)
    for line in lines:
        names = naming_words(line.element)
        titled = bool(names & _TITLE_WORDS and not names & _NOT_TITLE_WORDS)
        if line.level == 1 or weight_of(line.text) > 400 or not (titled or line.level in (2, 3)) or line.linked > 0.5:
            continue
        if not zones.zone_of(line.element):
            origin = f"h{line.level}" if line.level else "an element called title"
            yield Evidence("title", clean(line.text), origin, 1.5 if titled else 0.5, written=True)


def region_of(lines: Sequence[Line], zones: Zones, title: str) -> Region:
    """Find the article by its title, or by its first long paragraphs where the title does not show."""
    own = [line for line in lines if zones.zone_of(line.element) in ("", "aside")]
    prose = [index for index, line in enumerate(own) if is_prose(line) and not zones.zone_of(line.element)]
    place = _place_of(own, title, prose)
    after = [index for index in prose if index > place]
    start = after[0] if after else min(len(own), place + 12)
    if len(after) > 1 and after[1] - after[0] < 12 and weight_of(own[after[0]].text) < 400:
        start = after[1]
    start = min(start, place + 30)
    last = after[-1] + 1 if after else start
    last = max(start, last)
    first = max(0, (place if place >= 0 else start) - 6)
    return Region(
        tuple(own[first:start]),
        tuple(own[start:last]),
        tuple(own[last : last + 14]),
        place - first if place >= 0 else -1,
    )


def _before_others(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the first heading that leads to another article, or that begins a box."""
    kept: list[Line] = []
    for line in lines:
        if line.level and (line.linked > 0.8 or is_furniture(line.text)):
            break
        kept.append(line)
    return kept


def _place_of(lines: Sequence[Line], title: str, prose: Sequence[int]) -> int:
    """The index of the line that is the title: of several, a heading, and the last before the text."""
    key = comparable(title)
    if not key:
        return -1
    last = prose[-1] if prose else len(lines)
    places = [index for index, line in enumerate(lines) if _same(line.text, key)]
    before = [index for index in places if index <= last] or places
    headings = [index for index in before if lines[index].level == 1] or [
        index for index in before if lines[index].level
    ]
    return (headings or before or [-1])[0]


def _same(text: str, key: str) -> bool:
    return abs(len(text) - len(key)) < 40 and len(text) < 600 and comparable(text) == key


def author_evidence(region: Region, lines: Sequence[Line], zones: Zones, *, lang: str) -> list[Evidence]:
    """Who is named as the writer, by the line under the title, by class names, by the lines after the text."""
    found: list[Evidence] = []
    for index in range(len(region.near)):
        found += _near_line(region, index, zones, lang)
    near = {id(line) for line in region.near}
    rest = [line for line in lines if id(line) not in near and zones.zone_of(line.element) in ("", "aside")]
    for line in (*region.body[-3:], *region.tail):
        text = clean(line.text)
        if weight_of(text) < _SHORT and not line.level and is_byline(text, lang=lang) and not _CREDIT.search(text):
            weight = min(2.0, _byline_weight(text, lang) * 0.7)
            found.append(Evidence("author", text, "the end of the text", weight, written=True))
    short = [line for line in rest if weight_of(line.text) < 3 * _SHORT]
    called = [
        part for line in short for part in line.parts if _names_author(part) and not is_repeated(part.element, zones)
    ]
    if 0 < len({comparable(part.text) for part in called}) <= 3:
        found += [
            Evidence("author", clean(part.text), "an element called author", 1.5, written=True) for part in called
        ]
    return found


def _near_line(region: Region, index: int, zones: Zones, lang: str) -> Iterator[Evidence]:
    line = region.near[index]
    text = clean(line.text)
    if index == region.place or line.level == 1 or weight_of(text) > 2 * _SHORT:
        return
    trust = 0.5 if zones.zone_of(line.element) else 1.0
    called = [part for part in line.parts if _names_author(part)]
    profiles = [part for part in line.parts if _links_profile(part.element)]
    if called:
        value = clean(_joined([part.text for part in called]))
        yield Evidence("author", value, "an element called author near the title", 3.0 * trust, written=True)
    if profiles and not called:
        for part in profiles:
            yield Evidence("author", clean(part.text), "a link to a profile near the title", 2.0 * trust, written=True)
    if is_byline(text, lang=lang) and not _CREDIT.search(text):
        yield Evidence("author", text, "the line under the title", _byline_weight(text, lang) * trust, written=True)
    elif not called and _LABELS.match(text) and index + 1 < len(region.near):
        follower = clean(region.near[index + 1].text)
        yield Evidence("author", f"{text} {follower}", "the line under the title", 3.0 * trust, written=True)
    elif not called and not line.level and region.place <= index <= region.place + 5 and looks_like_name(text):
        weight = 1.5 if _has_company(region, index, lang) else 0.9
        yield Evidence("author", text, "a name under the title", weight * trust, written=True)


def _joined(texts: Sequence[str]) -> str:
    """Stretches of a line as one: names are set apart, a label and its name are not."""
    joined = texts[0]
    for before, after in pairwise(texts):
        apart = looks_like_name(before, sure=False) and looks_like_name(after, sure=False)
        joined += f", {after}" if apart else f" {after}"
    return joined


def _byline_weight(text: str, lang: str) -> float:
    """How plainly a line says that it is a byline: by a word for it, by a post beside the name, or by its shape alone."""
    writers = read_byline(text, lang=lang)
    if not writers:
        return 0.0
    first = comparable(writers[0].name).split()[0]
    if not comparable(text).startswith(first) or (writers[0].role and _HAN_OR_HANGUL.search(text)):
        return 3.5
    return 2.0 if writers[0].role and len(writers) < 3 else 1.0


def _has_company(region: Region, index: int, lang: str) -> bool:
    """Whether a date or a post stands on the line before or after."""
    beside = [region.near[place].text for place in (index - 1, index + 1, index + 2) if 0 <= place < len(region.near)]
    return any(weight_of(text) < _SHORT and (find_dates(text, lang=lang) or is_role(text)) for text in beside)


_LABELS = re.compile(
    r"(?:by|author|authors|written by|story by|von|autor(?:in)?|par|auteur|por|di|autore|yazar|yazan|автор|του|της|συντάκτης|"
    r"بقلم|الكاتب|كتب|작성자|글쓴이|기자|작가|저자|文|作者|撰文|記者|记者|筆者|著者|執筆)\s*[:：]?\Z",
    re.I,
)


def _names_author(part: Part) -> bool:
    """Whether what a stretch stands in is called author, and is nothing about an author but the name."""
    element: Element | None = part.element
    if weight_of(part.text) > _SHORT:
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


def is_repeated(element: Element, zones: Zones) -> bool:
    """Whether an element stands in one of several boxes that are built alike, as other articles and comments do."""
    for _ in range(8):
        parent = element.getparent()
        if parent is None or element in zones.core or element.tag == "body":
            return False
        if element.tag not in INLINE and element.tag != "p" and _has_twin(element):
            return True
        element = parent
    return False


def _has_twin(element: Element) -> bool:
    """Whether one of the next elements before or after is of the same tag and class."""
    called = element.get("class")
    if not called and element.tag not in ("li", "article", "tr"):
        return False
    beside = (*islice(element.itersiblings(), 4), *islice(element.itersiblings(preceding=True), 4))
    return any(item.tag == element.tag and item.get("class") == called for item in beside)


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
            if _links_profile(part.element) and (link := _link(part.element)) is not None:
                found.setdefault(comparable(part.text), urljoin(address, link.get("href").strip()))
    return found


def subtitle_evidence(region: Region, title: str, *, lang: str) -> Iterator[Evidence]:
    """The line under the title that says more of the article: a heading, or an element called subtitle."""
    if region.place < 0:
        return
    for index, line in enumerate(region.near[region.place + 1 : region.place + 8]):
        text = clean(line.text)
        if not 12 <= weight_of(text) <= 600 or line.linked > 0.6 or comparable(text) == comparable(title):
            continue
        if is_byline(text, lang=lang) or writers_in(text, lang=lang):
            continue
        names = naming_words(line.element) | naming_words(line.element.getparent())
        if names & SUBTITLE_WORDS:
            yield Evidence("subtitle", text, "an element called subtitle", 2.0, written=True)
        elif index == 0 and line.level in (2, 3, 4):
            yield Evidence("subtitle", text, f"the h{line.level} under the title", 1.5, written=True)


def reprint_evidence(region: Region, address: str) -> Iterator[Evidence]:
    """A line that says where the article stood first, with the name or link that it gives."""
    for line in (*region.near, *region.body[:2], *region.body[-3:], *region.tail):
        text = clean(line.text)
        if weight_of(text) > 300 or not (found := _REPRINT.search(text)):
            continue
        links = [element for part in line.parts if (element := _link(part.element)) is not None]
        for link in links[-1:]:
            href = urljoin(address, link.get("href") or "")
            if href.startswith("http"):
                yield Evidence("original", href, "a line on first publication", 2.5, written=True)
        named = clean(" ".join(links[-1].itertext())) if links else _name_after(text[found.end() :], line.parts)
        yield Evidence("reprint", named or text, "a line on first publication", 2.5, written=True)


def _link(element: Element) -> Element | None:
    for item in (element, element.getparent()):
        if item is not None and item.tag == "a" and item.get("href"):
            return item
    return None


_ON_DATE = re.compile(r"[，。；、]|\s+(?:on|am|le|el|em|il)\s+\d|\s+(?:on)\s+[A-Z]|[.,;(]|\s+\d")
_IN = re.compile(
    r"^.{0,12}?\b(?:in|on|by|at|from|with|bei|auf|dans|par|sur|en|em|su|da|de|في)\s+(?:the\s+permission\s+of\s+)?", re.I
)


def _name_after(text: str, parts: Sequence[Part]) -> str:
    """The name of a publication after `first published`: what is set apart, else what stands before a date."""
    for part in parts:
        if part.element.tag in ("em", "i", "cite", "strong", "b") and part.text in text:
            return clean(part.text)
    name = _ON_DATE.split(_IN.sub("", text.strip(" :："), count=1), maxsplit=1)[0]
    return clean(name).strip(' :："“”«»')
