"""Python-Markdown's footnotes, numbered by a table and built without a second search of the tree.

A note that holds the definition of another one, in a quotation, broke Python-Markdown off; here it does not.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import (
    FN_BACKLINK_TEXT,
    NBSP_PLACEHOLDER,
    FootnoteExtension,
    FootnoteInlineProcessor,
    FootnotePostTreeprocessor,
)

from site_builder.content.trees import holds


class Footnotes(FootnoteExtension):
    """The extension with its own settings, but that notes are always numbered in the order of their definitions."""

    numbers: dict[str, int]

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        super().extendMarkdown(md)
        pattern = md.inlinePatterns["footnote"].pattern
        md.inlinePatterns.register(_Mark(pattern, self), "footnote", 175)
        md.treeprocessors.register(_Repeated(self), "footnote-duplicate", 15)

    def reset(self) -> None:
        super().reset()
        self.numbers = {}

    def findFootnotesPlaceholder(self, root: Element) -> tuple[Element, Element, bool] | None:  # noqa: N802
        return super().findFootnotesPlaceholder(root) if holds(self.md, self.getConfig("PLACE_MARKER")) else None

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: ARG002, N802
        if not self.footnotes:
            return None
        notes = Element("div", {"class": "footnote"})
        SubElement(notes, "hr")
        items = SubElement(notes, "ol")
        for label in list(self.footnotes):
            # Parsed below a parent of its own: a list item would be taken for that of a list in the text.
            holder = Element("div")
            self.parser.parseChunk(holder, self.footnotes[label])
            item = SubElement(items, "li", {"id": f"fn:{label}"})
            item.extend(list(holder))
            self._lead_back(item, label)
        self.numbers = {label: number for number, label in enumerate(self.footnotes, 1)}
        return notes

    def _lead_back(self, item: Element, label: str) -> None:
        if not len(item):
            return
        last = item[-1]
        if last.tag == "p":
            last.text = (last.text or "") + NBSP_PLACEHOLDER
        else:
            last = SubElement(item, "p")
        link = SubElement(last, "a", {"href": f"#fnref:{label}", "class": "footnote-backref", "title": ""})
        link.text = FN_BACKLINK_TEXT


class _Mark(FootnoteInlineProcessor):
    """The mark in the text that refers to a note."""

    footnotes: Footnotes

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: ARG002, N802
        label = m[1]
        number = self.footnotes.numbers.get(label)
        if number is None:
            return None, None, None
        raised = Element("sup", {"id": self.footnotes.unique_ref(f"fnref:{label}", found=True)})
        link = SubElement(raised, "a", {"href": f"#fn:{label}", "class": "footnote-ref"})
        link.text = str(number)
        return raised, *m.span()


class _Repeated(FootnotePostTreeprocessor):
    """Adds a link back for each further mark of one note, where there is any."""

    def run(self, root: Element) -> None:
        if any(count > 1 for count in self.footnotes.found_refs.values()):
            super().run(root)
