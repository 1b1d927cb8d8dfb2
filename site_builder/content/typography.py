"""Curled quotes, dashes and ellipses, set in one pass over the tree that Python-Markdown makes of a body.

Its own extension `smarty` has seventeen inline patterns for that; a test proves that both write the same.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from site_builder.content.trees import BLOCK_LEVEL, holds

# Looks behind the first sign and not before it, so that the search can go from one such sign to the next.
_SMART = re.compile(r""""|'|-(?<!--)--?(?!-)|\.(?<!\.\.)\.\.(?!\.)""")
_DECADE = re.compile(r"'\d\ds\b")
_VERBATIM = frozenset({"code", "pre", "kbd", "samp", "script", "style"})


class Typography(Treeprocessor):
    """Sets all text but code. The direction of a quote follows the character before it, through inline elements, up to
    the start of the block."""

    def run(self, root: Element) -> None:
        # A backslash may keep two dashes apart that stand side by side in the target of a wiki link.
        if not holds(self.md, "'", '"', "--", "...", "\\"):
            return
        before = ""
        waiting: list[tuple[Element, bool]] = [(root, False)]
        while waiting:
            element, closed = waiting.pop()
            block = element.tag in BLOCK_LEVEL
            if block:
                before = ""
            if not closed:
                if element.tag in _VERBATIM:
                    before = "x"
                else:
                    if element.text:
                        element.text, before = set_text(element.text, before)
                    if len(element):
                        waiting.append((element, True))
                        waiting.extend([(child, False) for child in reversed(element)])
                        continue
                if block:
                    before = ""
            if element.tail:
                element.tail, before = set_text(element.tail, before)


def set_text(text: str, before: str) -> tuple[str, str]:
    """Set text, not empty, that follows the character `before`; give it with its own last character."""
    if not ("'" in text or '"' in text or "--" in text or "..." in text) and text[-1] != "\x03":
        return text, text[-1]
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
