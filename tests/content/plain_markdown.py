"""The dialect as plain Python-Markdown writes it: the same extensions and settings, and nothing made faster.

What content.dialect does in other ways must come out like this, byte for byte.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from site_builder.content.dialect import WIKI_LINK, WikiBars, WikiLink, heading_id

_SMART = re.compile(r"(?<!-)---?(?!-)|(?<!\.)\.\.\.(?!\.)|[\"']")
_DECADE = re.compile(r"'\d\ds\b")
_VERBATIM = ("code", "pre", "kbd", "samp", "script", "style")


class _Typography(Treeprocessor):
    """Sets every text in reading order, by the character before each sign."""

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
    if not text:
        return text, before
    done, start = "", 0
    for found in _SMART.finditer(text):
        done += text[start : found.start()]
        start = found.end()
        previous = _last(done) or before
        opens = not previous or previous.isspace() or previous in "([{-–—/“‘"
        if found[0] == "'" and _DECADE.match(text, found.start()):
            opens = False
        quotes = {'"': "”“"[opens], "'": "’‘"[opens]}
        done += quotes.get(found[0]) or {"...": "…", "---": "—", "--": "–"}[found[0]]
    done += text[start:]
    return done, _last(done) or before


def _last(text: str) -> str:
    """The last character that is not of a placeholder for inline markup."""
    end = len(text)
    while end and text[end - 1] == "\x03" and (begin := text.rfind("\x02", 0, end)) >= 0:
        end = begin
    return text[end - 1 : end]


def plain_markdown() -> Markdown:
    markdown = Markdown(
        extensions=["footnotes", "tables", "toc", "attr_list", "def_list", "admonition", "fenced_code"],
        extension_configs={
            "footnotes": {"BACKLINK_TITLE": "", "BACKLINK_TEXT": "↩\ufe0e"},
            "toc": {"slugify": heading_id, "marker": ""},
        },
    )
    markdown.ESCAPED_CHARS.extend(['"', "'"])
    markdown.preprocessors.register(WikiBars(markdown), "wiki-bars", 10)
    markdown.inlinePatterns.register(WikiLink(WIKI_LINK, markdown), "wiki", 185)
    markdown.treeprocessors.register(_Typography(markdown), "typography", 6)
    return markdown
