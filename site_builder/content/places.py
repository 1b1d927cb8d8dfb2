"""Where in a body its links, pictures and footnotes stand. Python-Markdown keeps no positions, so the source is read
a second time here, with all code blanked; what markup finds in the HTML is matched by target and occurrence.

This never decides what is a link. Where it errs, a problem is reported on another line, and that is all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from html import unescape

from site_builder.content.dialect import WIKI_LINK

Place = tuple[int, int]
"""Line and column in the body, from 1."""

_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_TICKS = re.compile(r"(?<![\\`])`+")
_HOLDS_INDENTED = re.compile(r" {0,3}(?:[*+-]|\d+\.|:|\[\^[^\]]*\]:|!!!)[ \t]")

# Of each kind: a sign without which there is nothing to find, and the pattern.
_KINDS: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "wiki": (("[[", re.compile(WIKI_LINK)),),
    "url": (
        ("](", re.compile(r"\]\(\s*<?([^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)")),
        ("]:", re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s>]+)", re.MULTILINE)),
        ("<", re.compile(r"""\b(?:href|src)\s*=\s*["']?([^"'\s>]*)""")),
    ),
    "reference": (("[^", re.compile(r"(?<![!\\])\[\^([^\]]*)\](?!\s*:)")),),
    "note": (("[^", re.compile(r"^ {0,3}\[\^([^\]]*)\]:", re.MULTILINE)),),
    "id": (("{", re.compile(r"\{[^{}\n]*#([^\s{}]+)")), ("<", re.compile(r"""\bid\s*=\s*["']?([^"'\s>]+)"""))),
    "tag": (("<", re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")),),
    "attribute": (("=", re.compile(r"(?<=[\s\"'{])([a-zA-Z-]+)\s*=")),),
}


def places(body: str) -> Mapping[tuple[str, str], tuple[Place, ...]]:
    """Everything that a body refers to: (kind, target) to the places where it stands, in order. Kinds: `wiki`, `url`
    (of links and pictures), `reference` (to a footnote), `note` (its definition), `id`, `tag` and `attribute`."""
    text = _without_code(body)
    return {(kind, target): found for kind in _KINDS for target, found in _places_of(kind, text).items()}


class Places:
    """The places of a body, each kind looked for when it is first asked for: most bodies are asked for one or two."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._found: dict[str, Mapping[str, tuple[Place, ...]]] = {}

    def of(self, kind: str) -> Mapping[str, tuple[Place, ...]]:
        """The targets of a kind, with the places where each stands, in order."""
        if kind not in self._found:
            self._found[kind] = _places_of(kind, self._text)
        return self._found[kind]

    @cached_property
    def _text(self) -> str:
        return _without_code(self._body)


def _places_of(kind: str, text: str) -> Mapping[str, tuple[Place, ...]]:
    offsets: dict[str, list[int]] = {}
    for sign, pattern in _KINDS[kind]:
        for found in pattern.finditer(text) if sign in text else ():
            target = found[1].replace("\\", "") if kind == "wiki" else unescape(found[1])
            target = target.lower() if kind in ("tag", "attribute") else target.strip()
            offsets.setdefault(target, []).append(found.start(1) if kind == "url" else found.start())
    if not offsets:
        return {}
    starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(offset: int) -> Place:
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    return {target: tuple(place(offset) for offset in sorted(found)) for target, found in offsets.items()}


def deepest_brackets(body: str, *, limit: int) -> Place | None:
    """The place where more than `limit` square brackets of one paragraph stand open, if there is one."""
    if body.count("[") <= limit:
        return None
    depth = 0
    for number, line in enumerate(_without_code(body).split("\n"), 1):
        if "[" not in line and line.strip():
            continue
        depth = depth if line.strip() else 0
        for found in re.finditer(r"[\[\]]", line):
            depth = depth + 1 if found[0] == "[" else max(0, depth - 1)
            if depth > limit:
                return number, found.start() + 1
    return None


def deepest_indent(body: str, *, limit: int) -> Place | None:
    """The place of the first line that is indented by more than `limit` levels of four columns, code left aside."""
    if ("    " not in body and "\t" not in body) or not re.search(rf"^[ \t]{{{limit + 1}}}", body, re.MULTILINE):
        return None
    for number, line in enumerate(_without_code(body).expandtabs(4).split("\n"), 1):
        if line.startswith(" " * (4 * limit + 1)) and line.strip():
            return number, 1
    return None


def without_comments(text: str) -> str:
    """Markdown or HTML with its comments as blanks."""
    pieces: list[str] = []
    done = 0
    # Not by a regular expression, which would read on to the end for every comment that is never closed.
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start)) >= 0:
        pieces += text[done:start], re.sub(r"[^\n]", " ", text[start : end + 3])
        done = end + 3
    return "".join(pieces) + text[done:]


def _without_code(body: str) -> str:
    """The body with code and comments as blanks, so that every offset still holds."""
    text = without_comments(_FENCE.sub(_blank, body) if "```" in body or "~~~" in body else body)
    if "    " in text or "\t" in text:
        text = _without_indented(text)
    return _PARAGRAPH.sub(_without_ticked, text) if "`" in text else text


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _without_indented(text: str) -> str:
    """Blank indented code: indented lines after an empty one, unless a list or the like above may hold them."""
    lines = text.split("\n")
    held = code = False
    empty = True
    for number, line in enumerate(lines):
        if not line.strip():
            empty = True
            continue
        if line.startswith(("    ", "\t")):
            code = not held and (code or empty)
            if code:
                lines[number] = " " * len(line)
        else:
            code = False
            held = bool(_HOLDS_INDENTED.match(line)) or (held and not empty)
        empty = False
    return "\n".join(lines)


def _without_ticked(paragraph: re.Match[str]) -> str:
    """Blank what stands between two runs of equally many backticks."""
    text = paragraph[0]
    runs = list(_TICKS.finditer(text))
    pieces: list[str] = []
    done = number = 0
    while number < len(runs):
        opening = runs[number]
        closing = next((n for n in range(number + 1, len(runs)) if len(runs[n][0]) == len(opening[0])), None)
        if closing is None:
            number += 1
            continue
        pieces += text[done : opening.start()], re.sub(r"[^\n]", " ", text[opening.start() : runs[closing].end()])
        done, number = runs[closing].end(), closing + 1
    return "".join(pieces) + text[done:]
