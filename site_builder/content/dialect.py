"""Our Markdown: Python-Markdown with its extensions, [[wiki links]] and smart typography. Knows no HTML of its output.

Python-Markdown asks every block, every text and every element for everything that it knows. Its parts are put in with
their own names and in their own order, but pass by what cannot hold what they look for (`lines`, `blockparsing`,
`inlines`, `trees`, `footnotes`, `serialising`); a test proves that what comes out is the same, byte for byte.
"""

from __future__ import annotations

import re
import threading
from typing import Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from site_builder.content.blockparsing import QuickParser, Tables
from site_builder.content.footnotes import Footnotes
from site_builder.content.inlines import QuickEmphasis, QuickInlines
from site_builder.content.lines import Fences, RawHtml, WhiteSpace
from site_builder.content.serialising import serialise
from site_builder.content.trees import BLOCK_LEVEL, AttributeLists, Headings, Prettify, Unescape
from site_builder.content.typography import Typography
from site_builder.core.identifiers import PAGE_IDS, slugify

# [[target]] or [[target|label]]; in tables the bar is written \| as for any other cell text.
WIKI_LINK = r"(?<![\\!])\[\[([^\[\]|\n]+?)(?:\\?\|([^\[\]]*))?\]\]"

_ROW_LINK = re.compile(WIKI_LINK)


class WikiLink(InlineProcessor):
    """Makes `<a href="wiki:target">label</a>`, or `<a href="title:target">target</a>` where no label is given."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        target, label = m[1].replace("\\", "").strip(), (m[2] or "").strip()
        link = Element("a", href=f"{'wiki' if label else 'title'}:{target}")
        link.text = label or AtomicString(target)
        return link, m.start(), m.end()


class WikiBars(Preprocessor):
    """Escapes the bar of a wiki link in a table row, where it would end the cell."""

    def run(self, lines: list[str]) -> list[str]:
        return [_ROW_LINK.sub(_escape_bar, line) if "[[" in line and self._is_row(line) else line for line in lines]

    def _is_row(self, line: str) -> bool:
        return "|" in _ROW_LINK.sub("", line) and not line.startswith(("    ", "\t"))


def _escape_bar(found: re.Match[str]) -> str:
    return re.sub(r"(?<!\\)\|", r"\|", found[0])


def heading_id(text: str, _: str) -> str:
    """The slug of a heading; toc itself numbers those that a body holds twice."""
    slug = slugify(text)
    return f"{slug}-2" if slug in PAGE_IDS else slug


class _Markdown(Markdown):
    """Python-Markdown with the block parser of ours."""

    def build_parser(self) -> Self:
        super().build_parser()
        self.parser = QuickParser(self.parser)
        return self

    def is_block_level(self, tag: object) -> bool:
        return isinstance(tag, str) and tag.lower().rstrip("/") in BLOCK_LEVEL


def _make() -> Markdown:
    # No language is known here, so the way back from a note may not be said in words.
    notes = Footnotes(BACKLINK_TITLE="", BACKLINK_TEXT="↩\ufe0e")
    headings = Headings(slugify=heading_id, marker="")
    markdown = _Markdown(extensions=[notes, "tables", headings, "attr_list", "def_list", "admonition", "fenced_code"])
    markdown.ESCAPED_CHARS.extend(['"', "'"])
    markdown.serializer = serialise
    lines = markdown.preprocessors
    lines.register(WhiteSpace(markdown), "normalize_whitespace", 30)
    lines.register(Fences(markdown, FencedCodeExtension().getConfigs()), "fenced_code_block", 25)
    lines.register(RawHtml(markdown), "html_block", 20)
    lines.register(WikiBars(markdown), "wiki-bars", 10)  # when fenced code is out of the way
    blocks = markdown.parser.blockprocessors
    blocks.register(Tables(markdown.parser, TableExtension().getConfigs()), "table", 75)
    # Below code (190), above backslash escapes (180): the bar of a wiki link in a table is escaped.
    markdown.inlinePatterns.register(WikiLink(WIKI_LINK, markdown), "wiki", 185)
    emphasis = QuickEmphasis("*", "strong,em", markdown)
    emphasis.add("_", "strong,em", smart=True)
    markdown.inlinePatterns.register(emphasis, "em_strong", 60)
    trees = markdown.treeprocessors
    trees.register(QuickInlines(markdown), "inline", 20)
    trees.register(Prettify(markdown), "prettify", 10)
    trees.register(AttributeLists(markdown), "attr_list", 8)
    trees.register(Typography(markdown), "typography", 6)  # when attribute lists have read the ends of texts
    trees.register(Unescape(markdown), "unescape", 0)
    return markdown


# Making a parser costs more than converting an article, and one must not be used by two threads at once.
_parsers = threading.local()


def convert(body: str) -> str:
    """Markdown to HTML that is not yet safe. RecursionError where the nesting is deeper than Python's stack."""
    markdown: Markdown | None = getattr(_parsers, "markdown", None)
    if markdown is None:
        markdown = _parsers.markdown = _make()
    try:
        return markdown.reset().convert(body)
    except RecursionError:
        del _parsers.markdown  # what it holds after breaking off is anybody's guess
        raise
