"""What a reader sees around an article: headings, the lines under the title and after the text, dates, class names.

Comments, menus and boxes of other articles are told by layout. Here it is said what a line seems to be; which line is
right is chosen elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from site_builder.importing.bylines import is_byline
from site_builder.importing.evidence import Evidence, clean, comparable, tight
from site_builder.importing.furniture import is_furniture
from site_builder.importing.layout import Line, Part, Zones
from site_builder.importing.lengths import width_of
from site_builder.importing.pagetree import INLINE, Element, joined_address, naming_words, seen_text
from site_builder.importing.pagewords import REPRINT, SUBTITLE_WORDS
from site_builder.importing.people import writers_in
from site_builder.importing.webaddresses import host_of, path_of
from site_builder.importing.wordlists import words

_REPRINT = re.compile(REPRINT, re.I)
_TITLE_WORDS = words("title headline heading titulo titre titel titolo baslik subject tit hl")
_NOT_TITLE_WORDS = words("site sub sidebar widget logo brand section category related author")
_HOME = frozenset({"/", "./", "../", "index.html", "index.php", "/index.html"})
_MARK = re.compile(r"\b(?:logo|home ?page|home|go to|back to|return to)\b", re.I)
_TABLE = ("table", "tbody", "tr", "td")
SHORT = 160


@dataclass(frozen=True, slots=True)
class Region:
    """Where on a page its article stands: the lines about its title, those of its text, and those after it. `place` is
    the title's own among the first, -1 where the title does not show."""

    near: tuple[Line, ...]
    body: tuple[Line, ...]
    tail: tuple[Line, ...]
    place: int


def is_running_text(line: Line) -> bool:
    return line.linked < 0.5 and not line.level and width_of(line.text) >= 120


def common_words(text: str, lines: Sequence[Line]) -> set[str]:
    """Those words of a text that the page has without a capital too; short ones are not asked for."""
    words_of_text = [word for word in comparable(text).split() if len(word) > 2]
    plain = re.compile(rf"(?<![\w@./-])(?:{'|'.join(map(re.escape, words_of_text))})(?![\w@./-])")
    return {found for line in lines for found in plain.findall(line.text)} if words_of_text else set()


def heading_evidence(lines: Sequence[Line], zones: Zones, *, page: str = "", tab: str = "") -> Iterator[Evidence]:
    """The headings of which one may be the title: first those of the highest level. `page` is the page's own address,
    `tab` what stands in <title>."""
    headings = [line for line in lines if line.level and not zones.zone_of(line.element)]
    tops = [line for line in headings if line.level == 1]
    own = [line for line in tops if not _leads_away(line, page)]
    for line in tops[:8]:
        weight = 0.7 if line not in own else 3.0 if len(own) == 1 else 2.0
        yield Evidence("title", clean(line.text), "h1", weight, written=True)
        if 1 < len(line.parts) < 4:
            longest = max(line.parts, key=lambda part: len(part.text))
            yield Evidence("title", clean(longest.text), "a part of h1", 1.0, written=True)
    for line in lines:
        names = naming_words(line.element)
        titled = bool(names & _TITLE_WORDS and not names & _NOT_TITLE_WORDS)
        if line.level == 1 or width_of(line.text) > 400 or not (titled or line.level in (2, 3)) or line.linked > 0.5:
            continue
        if not zones.zone_of(line.element):
            origin = f"h{line.level}" if line.level else "an element called title"
            yield Evidence("title", clean(line.text), origin, 1.5 if titled else 0.5, written=True)
    if over := _heading_over_text(lines, headings, tab):
        yield Evidence("title", clean(over.text), "the heading over the text", 1.5, written=True)


def _leads_away(line: Line, page: str) -> bool:
    """Whether a heading is a link to another page: such is the name of a site, or the title of another article."""
    target = next((link.get("href") for link in line.element.iter("a") if link.get("href")), "")
    if line.linked < 0.9 or not target or target.startswith("#"):
        return False
    if target in _HOME or not page:
        return target in _HOME
    return _page_of(joined_address(page, target)) != _page_of(page)


def _page_of(address: str) -> tuple[str, str]:
    return host_of(address), path_of(address).rstrip("/")


def _heading_over_text(lines: Sequence[Line], headings: Sequence[Line], tab: str) -> Line | None:
    """Of the headings that stand in <title> too, the one with the most paragraphs below it; the name of a site has none."""
    told = tight(tab)
    known = {id(line) for line in headings if len(text := tight(line.text)) > 3 and text in told}
    below: Counter[int] = Counter()
    over = -1
    for number, line in enumerate(lines):
        if id(line) in known:
            over = number
        elif over >= 0 and is_running_text(line):
            below[over] += 1
    return lines[max(below, key=lambda number: below[number])] if below else None


def home_evidence(root: Element, address: str) -> Iterator[Evidence]:
    """What the links home are called: the site's name, or the description of its mark."""
    home = joined_address(address, "/") if address else ""
    links = [
        link
        for link in root.xpath("//a[@href]")[:400]
        if link.get("href").strip() in {"/", "./", "../", home, home.rstrip("/")} - {""}
    ]
    for link in links[:4]:
        name = clean(seen_text(link, 100))
        for image in link.xpath(".//img[@alt]")[:1]:
            yield Evidence("site", clean(_MARK.sub(" ", image.get("alt"))), "the mark of the site", 0.7)
        if 2 < len(name) < 60 and not is_furniture(name):
            yield Evidence("site", name, "the link home", 0.6)


def region_of(lines: Sequence[Line], zones: Zones, title: str) -> Region:
    """Find the article by its title, or by its first long paragraphs where the title does not show."""
    own = [line for line in lines if zones.zone_of(line.element) in ("", "aside")]
    prose = [index for index, line in enumerate(own) if is_running_text(line) and not zones.zone_of(line.element)]
    place = _place_of(own, title, prose)
    after = [index for index in prose if index > place]
    start = after[0] if after else min(len(own), place + 12)
    if len(after) > 1 and after[1] - after[0] < 12 and width_of(own[after[0]].text) < 400:
        start = after[1]
    start = min(start, place + 30)
    last = after[-1] + 1 if after else start
    last = max(start, last)
    first = max(0, (place if place >= 0 else start) - 6)
    return Region(
        tuple(own[first:start]),
        tuple(own[start:last]),
        tuple(_before_others(own[last : last + 14], _around(zones, own[start:last]))),
        place - first if place >= 0 else -1,
    )


def _around(zones: Zones, text: Sequence[Line]) -> Zones:
    """The zones, where the tables that lay out the text are no boxes though their rows are built alike."""
    return Zones(zones.core | {above for line in text[:1] for above in line.element.iterancestors(*_TABLE)})


def _before_others(lines: Sequence[Line], zones: Zones) -> list[Line]:
    """The lines up to the first heading that leads to another article, or that begins a box; without boxes built alike."""
    kept: list[Line] = []
    for line in lines:
        if line.level and (line.linked > 0.8 or is_furniture(line.text)):
            break
        if not is_repeated(line.element, zones):
            kept.append(line)
    return kept


def is_repeated(element: Element, zones: Zones) -> bool:
    """Whether an element stands in one of several boxes that are built alike, as other articles and comments do."""
    for _ in range(8):
        parent = element.getparent()
        if parent is None or element in zones.core or element.tag == "body":
            return False
        row = element.tag == "tr" and parent in zones.core
        if element.tag not in INLINE and element.tag not in ("p", "td", "th") and not row and _has_twin(element):
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


def _place_of(lines: Sequence[Line], title: str, prose: Sequence[int]) -> int:
    """The index of the line that is the title: of several, a heading, and the last before the text."""
    key = comparable(title)
    if not key:
        return -1
    last = prose[-1] if prose else len(lines)
    places = [index for index, line in enumerate(lines) if _same(line.text, key)]
    places = places or [index for index, line in enumerate(lines) if line.level and _holds(line.text, key)]
    before = [index for index in places if index <= last] or places
    headings = [index for index in before if lines[index].level == 1] or [
        index for index in before if lines[index].level
    ]
    return (headings or before or [-1])[0]


def _holds(text: str, key: str) -> bool:
    """Whether a heading is the title with a remark."""
    return len(text) < len(key) + 80 and key in comparable(text)


def _same(text: str, key: str) -> bool:
    return abs(len(text) - len(key)) < 40 and len(text) < 600 and comparable(text) == key


def subtitle_evidence(region: Region, title: str, *, lang: str) -> Iterator[Evidence]:
    """The line under the title that says more of the article: a heading, or an element called subtitle."""
    if region.place < 0:
        return
    for index, line in enumerate(region.near[region.place + 1 : region.place + 8]):
        text = clean(line.text)
        if not 12 <= width_of(text) <= 600 or line.linked > 0.6 or comparable(text) == comparable(title):
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
        if width_of(text) > 300 or not (found := _REPRINT.search(text)):
            continue
        links = [element for part in line.parts if (element := link_of(part.element)) is not None]
        for link in links[-1:]:
            href = joined_address(address, link.get("href") or "")
            if href.startswith("http"):
                yield Evidence("original", href, "a line on first publication", 2.5, written=True)
        named = clean(" ".join(links[-1].itertext())) if links else _name_after(text[found.end() :], line.parts)
        yield Evidence("reprint", named or text, "a line on first publication", 2.5, written=True)


def link_of(element: Element) -> Element | None:
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
