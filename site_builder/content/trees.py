"""Python-Markdown's tree processors, which leave out what a body gives them no work for.

Most of them walk over the whole tree in search of something that has to stand in the source to be in the tree.
"""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.toc import TocExtension, TocTreeprocessor, remove_fnrefs, render_inner_html, strip_tags, unique
from markdown.treeprocessors import PrettifyTreeprocessor, UnescapeTreeprocessor
from markdown.util import BLOCK_LEVEL_ELEMENTS, AtomicString

BLOCK_LEVEL = frozenset(BLOCK_LEVEL_ELEMENTS)

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOT_TEXT = re.compile("[<>&\x02\x03]")


def holds(markdown: Markdown, *signs: str) -> bool:
    """Tell whether one of some signs stands in the lines that the blocks of a body were read from."""
    text = "\n".join(markdown.lines)  # type: ignore[attr-defined]
    return any(sign in text for sign in signs)


class Prettify(PrettifyTreeprocessor):
    """Breaks lines between blocks and behind `<br />`, and strips the ends of code."""

    def run(self, root: Element) -> None:
        blocks = [root]
        for element in blocks:
            if element.tag != "pre" and len(element):
                if element[0].tag in BLOCK_LEVEL and (not element.text or element.text.isspace()):
                    element.text = "\n"
                blocks += [child for child in element if child.tag in BLOCK_LEVEL]
            if not element.tail or element.tail.isspace():
                element.tail = "\n"
        for line_break in root.iter("br"):
            tail = line_break.tail
            line_break.tail = f"\n{tail}" if tail and not tail.isspace() else "\n"
        for preformatted in root.iter("pre"):
            code = preformatted[0] if len(preformatted) else None
            if code is not None and code.tag == "code" and not len(code) and code.text is not None:
                code.text = AtomicString(code.text.rstrip() + "\n")


class AttributeLists(AttrListTreeprocessor):
    """Reads attribute lists, where there is a brace."""

    def run(self, doc: Element) -> None:
        if holds(self.md, "{"):
            super().run(doc)


class HeadingIds(TocTreeprocessor):
    """Gives every heading an id, and makes no table of contents, which nothing reads."""

    def run(self, doc: Element) -> None:
        taken = {element.attrib["id"] for element in doc.iter() if "id" in element.attrib}
        counters: dict[str, int] = {}
        for heading in doc.iter():
            if heading.tag not in _HEADINGS:
                continue
            if "id" not in heading.attrib:
                name = html.unescape(self._name(heading))
                heading.attrib["id"] = unique(self.slugify(name, self.sep), taken, counters)  # type: ignore[call-arg]
            heading.attrib.pop("data-toc-label", None)

    def _name(self, heading: Element) -> str:
        text = heading.text or ""
        if not len(heading) and not _NOT_TEXT.search(text):
            return " ".join(text.split())
        return strip_tags(render_inner_html(remove_fnrefs(heading), self.md))


class Headings(TocExtension):
    TreeProcessorClass = HeadingIds


class Unescape(UnescapeTreeprocessor):
    """Puts back what a backslash protected, where there is one."""

    def run(self, root: Element) -> None:
        if holds(self.md, "\\"):
            super().run(root)
