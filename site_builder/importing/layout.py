"""A page as a reader sees it: its lines in order, and which of them stand in comments, menus and boxes of other articles.

What a line means is decided elsewhere; here only where it stands, told by tags and by what elements are called.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from site_builder.importing.pagetree import INLINE, UNSEEN, Element, naming_words
from site_builder.importing.pagewords import ARTICLE_PARTS, BUILDERS, ZONE_TAGS, ZONES

_IN_LINES = INLINE | {"img", "picture", "source"}  # here a picture is no more than a place in its line
_LEVEL = re.compile(r"h([1-6])\Z")
_MOST_ELEMENTS = 60_000
_LONGEST_LINE = 4_000


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line that stands in one element."""

    text: str
    element: Element


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one line: its text, its stretches, the block that holds it, the level of its heading (0: none), and
    how much of it is links (0 to 1)."""

    text: str
    parts: tuple[Part, ...]
    element: Element
    level: int
    linked: float


@dataclass(slots=True, frozen=True)
class Zones:
    """Which part of the page an element stands in. What holds an element of `core`, such as the title, is no zone, however
    it is called: templates name the whole page for its sidebar."""

    core: frozenset[Element]
    known: dict[Element, str] = field(default_factory=dict)

    def zone_of(self, element: Element) -> str:
        """comments, related, navigation, footer, aside, or "" for what may belong to the article."""
        path: list[Element] = []
        zone = ""
        while element is not None and element not in self.core:
            if element in self.known:
                zone = self.known[element]
                break
            path.append(element)
            element = element.getparent()
        for item in reversed(path):
            zone = zone or own_zone(item)
            self.known[item] = zone
        return zone


def zones_around(elements: list[Element]) -> Zones:
    """Zones of a page whose article holds these elements."""
    core = {ancestor for element in elements for ancestor in (element, *element.iterancestors())}
    return Zones(frozenset(core))


def own_zone(element: Element) -> str:
    tag = element.tag
    if not isinstance(tag, str) or tag in ("body", "html", "main"):
        return ""
    names = naming_words(element)
    if names:
        for zone, called in ZONES.items():
            if names & called and not (zone == "aside" and names & BUILDERS):
                return zone
        if "footer" in names and not names & ARTICLE_PARTS:
            return "footer"
    if tag == "footer" and (names & ARTICLE_PARTS or _ends_article(element)):
        return ""
    return ZONE_TAGS.get(tag, "")


def _ends_article(footer: Element) -> bool:
    """Whether a footer is that of an article: it stands in one, after its text."""
    return any(above.tag == "article" for above in footer.iterancestors())


class _Line:
    """A line while it is gathered."""

    __slots__ = ("block", "length", "linked", "parts")

    def __init__(self, block: Element) -> None:
        self.block = block
        self.parts: list[Part] = []
        self.linked = 0
        self.length = 0

    def add(self, text: str | None, element: Element, *, link: bool) -> None:
        text = text and " ".join(text.split())
        if text and self.length < _LONGEST_LINE:
            self.parts.append(Part(text, element))
            self.length += len(text)
            self.linked += len(text) if link else 0

    def line(self) -> Line | None:
        if not self.parts:
            return None
        level = _LEVEL.match(self.block.tag)
        text = " ".join(part.text for part in self.parts)
        return Line(
            text, tuple(self.parts), self.block, int(level[1]) if level else 0, self.linked / max(1, self.length)
        )


def lines_of(root: Element) -> list[Line]:
    """The lines of a page in the order of reading."""
    body = root.find("body") if root.tag == "html" else root
    if body is None:
        body = root
    lines: list[Line] = []
    current = _Line(body)
    # (element, is its end) in the order of the document; a stack, since pages nest deeper than Python recurses.
    waiting: list[tuple[Element, bool]] = [(body, False)]
    blocks, links, seen = [body], 0, 0

    def close(block: Element) -> _Line:
        line = current.line()
        if line:
            lines.append(line)
        return _Line(block)

    while waiting and seen < _MOST_ELEMENTS:
        element, ends = waiting.pop()
        tag = element.tag
        inline = tag in _IN_LINES
        if ends:
            if not inline:
                blocks.pop()
                current = close(blocks[-1] if blocks else body)
            links -= tag == "a"
            if element is not body:
                current.add(element.tail, blocks[-1] if blocks else body, link=links > 0)
            continue
        seen += 1
        if not isinstance(tag, str) or tag in UNSEEN or _is_hidden(element):
            current.add(element.tail, blocks[-1], link=links > 0)
            continue
        if not inline:
            blocks.append(element)
            current = close(element)
        links += tag == "a"
        current.add(element.text, element, link=links > 0)
        waiting.append((element, True))
        waiting += [(child, False) for child in reversed(element)]
    close(body)
    return lines


def _is_hidden(element: Element) -> bool:
    style = element.get("style")
    return bool(style and "display" in style and re.search(r"display\s*:\s*none", style))
