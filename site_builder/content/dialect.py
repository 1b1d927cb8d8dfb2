"""Our Markdown: Python-Markdown with its extensions, [[wiki links]] and smart typography. Knows no HTML of its output.

Two things are done here that Python-Markdown does at many times the cost. Text that holds no markup is kept from its
twenty inline patterns, and quotes, dashes and ellipses are set in one pass instead of by the seventeen of `smarty`.
"""

from __future__ import annotations

import re
import threading
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from site_builder.core.identifiers import PAGE_IDS, slugify

# [[target]] or [[target|label]]; in tables the bar is written \| as for any other cell text.
WIKI_LINK = r"(?<![\\!])\[\[([^\[\]|\n]+?)(?:\\?\|([^\[\]]*))?\]\]"

_ROW_LINK = re.compile(WIKI_LINK)
_TRIGGER = re.compile(r"[`\\\[<&*_{\x02]|  \n")
_SMART = re.compile(r"(?<!-)---?(?!-)|(?<!\.)\.\.\.(?!\.)|[\"']")
_DECADE = re.compile(r"'\d\ds\b")
_VERBATIM = frozenset({"code", "pre", "kbd", "samp", "script", "style"})


class _WikiLink(InlineProcessor):
    """Makes `<a href="wiki:target">label</a>`, or `<a href="title:target">target</a>` where no label is given."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        target, label = m[1].replace("\\", "").strip(), (m[2] or "").strip()
        link = Element("a", href=f"{'wiki' if label else 'title'}:{target}")
        link.text = label or AtomicString(target)
        return link, m.start(), m.end()


class _WikiBars(Preprocessor):
    """Escapes the bar of a wiki link in a table row, where it would end the cell."""

    def run(self, lines: list[str]) -> list[str]:
        return [_ROW_LINK.sub(_escape_bar, line) if self._is_row(line) else line for line in lines]

    def _is_row(self, line: str) -> bool:
        return "[[" in line and "|" in _ROW_LINK.sub("", line) and not line.startswith(("    ", "\t"))


def _escape_bar(found: re.Match[str]) -> str:
    return re.sub(r"(?<!\\)\|", r"\|", found[0])


class _PlainText(Treeprocessor):
    """Marks text without any sign of inline markup as done, before the inline patterns come to it."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _TRIGGER.search(element.text):
                element.text = AtomicString(element.text)


class _Typography(Treeprocessor):
    """Curls quotes, sets dashes and ellipses in all text but code. The direction of a quote follows the character
    before it, through inline elements, up to the start of the block."""

    def run(self, root: Element) -> None:
        before = ""
        stack: list[tuple[Element, bool]] = [(root, False)]
        while stack:
            element, after = stack.pop()
            block = self.md.is_block_level(element.tag)
            if after:
                before = "" if block else before
                element.tail, before = _set(element.tail, before)
                continue
            stack.append((element, True))
            if element.tag in _VERBATIM:
                before = "x"
                continue
            before = "" if block else before
            element.text, before = _set(element.text, before)
            stack.extend((child, False) for child in reversed(element))


def _set(text: str | None, before: str) -> tuple[str | None, str]:
    """Set the text that follows the character `before`; give it with its own last character."""
    if not text:
        return text, before
    last = {0: before}  # the character before each offset, where it is not what the source holds there

    def replace(found: re.Match[str]) -> str:
        sign = found[0]
        if sign == "...":
            return "…"
        if sign[0] == "-":
            return "—" if len(sign) == 3 else "–"
        end = _before_placeholders(text, found.start())
        previous = last.get(end) or text[end - 1 : end]
        opens = not previous or previous.isspace() or previous in "([{-–—/“‘"
        if sign == "'" and _DECADE.match(text, found.start()):
            opens = False
        curled = ("“" if opens else "”") if sign == '"' else ("‘" if opens else "’")
        last[found.end()] = curled
        return curled

    done = _SMART.sub(replace, text)
    end = _before_placeholders(done, len(done))
    return done, done[end - 1 : end] or before


def _before_placeholders(text: str, end: int) -> int:
    """The offset where the placeholders begin that stand directly before `end`: Python-Markdown puts one in the place
    of all inline markup. Looked for from behind: thousands may stand side by side. Faulty markup may leave half of one."""
    while end and text[end - 1] == "\x03" and (begin := text.rfind("\x02", 0, end)) >= 0:
        end = begin
    return end


def _heading_id(text: str, _: str) -> str:
    """The slug of a heading; toc itself numbers those that a body holds twice."""
    slug = slugify(text)
    return f"{slug}-2" if slug in PAGE_IDS else slug


def _make() -> Markdown:
    markdown = Markdown(
        extensions=["footnotes", "tables", "toc", "attr_list", "def_list", "admonition", "fenced_code"],
        extension_configs={
            # No language is known here, so nothing may be said in words.
            "footnotes": {"BACKLINK_TITLE": "", "BACKLINK_TEXT": "↩\ufe0e"},
            "toc": {"slugify": _heading_id, "marker": ""},
        },
    )
    markdown.ESCAPED_CHARS.extend(['"', "'"])
    markdown.preprocessors.register(_WikiBars(markdown), "wiki-bars", 10)  # when fenced code is out of the way
    # Below code (190), above backslash escapes (180): the bar of a wiki link in a table is escaped.
    markdown.inlinePatterns.register(_WikiLink(WIKI_LINK, markdown), "wiki", 185)
    # Around the inline patterns (20), before attribute lists (8) read the ends of texts.
    markdown.treeprocessors.register(_PlainText(markdown), "plain", 21)
    markdown.treeprocessors.register(_Typography(markdown), "typography", 6)
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
