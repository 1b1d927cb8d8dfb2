"""Python-Markdown's inline processing, which tries only those of its patterns that a text holds the signs of.

It puts every text to sixteen patterns in turn. Each of them needs a sign of its own, and what a pattern has found is
replaced by a placeholder that holds no sign, so the signs of a text tell once and for all which patterns can find
anything in it. The patterns themselves, their order, and the order in which texts come to them are Python-Markdown's.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    AutolinkInlineProcessor,
    AutomailInlineProcessor,
    DelimiterProcessor,
    EscapeInlineProcessor,
    HtmlInlineProcessor,
    InlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as Inlines
from markdown.util import INLINE_PLACEHOLDER, INLINE_PLACEHOLDER_PREFIX, INLINE_PLACEHOLDER_RE, AtomicString

Pending = tuple[Element, list[str]]
"""An element whose children are to be processed, and the tags that it stands in."""

# The signs of a text, and the patterns that need them.
_SIGNS: dict[str, tuple[str, ...]] = {
    "`": ("backtick",),
    "[[": ("wiki",),
    "\\": ("escape",),
    "[^": ("footnote",),
    "[": ("reference", "short_reference"),
    "](": ("link",),
    "![": ("image_link", "image_reference", "short_image_ref"),
    "<": ("autolink", "automail", "html"),
    "  \n": ("linebreak",),
    "&": ("entity",),
    "*": ("em_strong",),
    "_": ("em_strong",),
}
_BITS = {sign: 1 << number for number, sign in enumerate(_SIGNS)}
_BRACKETS = tuple((sign, bit) for sign, bit in _BITS.items() if "[" in sign or "]" in sign)
_OTHERS = tuple(pair for pair in _BITS.items() if pair not in _BRACKETS)
# What is found begins with the sign: not so with a link, which has its own in the middle, nor with code, whose backtick
# may follow backslashes, nor with emphasis, which has two signs.
_FIRST = {name: sign for sign, names in _SIGNS.items() for name in names if name not in ("backtick", "em_strong")} | {
    "link": "["
}
# These look at nothing before what they find, so it does not matter to them whether that is replaced yet.
_FORWARD = (EscapeInlineProcessor, AutolinkInlineProcessor, AutomailInlineProcessor, HtmlInlineProcessor)
# What needs an address that the body defines elsewhere.
_REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})


def signs_of(text: str) -> int:
    """The signs of inline markup that a text holds, one bit each."""
    signs = 0
    for sign, bit in _OTHERS:
        if sign in text:
            signs |= bit
    for sign, bit in _BRACKETS if "[" in text else ():
        if sign in text:
            signs |= bit
    return signs


class QuickInlines(Inlines):
    """Replaces Python-Markdown's processor of that name; its methods are those, less what they do for old patterns."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.stashed_nodes: dict[str, Element | str] = {}
        self._tried: dict[tuple[int, bool], tuple[tuple[int, InlineProcessor, str], ...]] = {}

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Process the texts and tails of all elements below the root, level by level."""
        self.stashed_nodes = {}
        waiting: list[Pending] = [(tree, [*(ancestors or ()), tree.tag.lower()])]
        for element, parents in waiting:
            self.ancestors = parents
            if element is not tree:
                self.ancestors.append(element.tag.lower())
            found: list[tuple[Element, list[Pending]]] = []
            for child in element:
                if child.text and (elements := self._in_text(child)):
                    waiting += [pending for pending in elements if len(pending[0])]
                    found.append((child, elements))
                if child.tail:
                    self._in_tail(element, child)
                if len(child):
                    waiting.append((child, self.ancestors[:]))
            for child, elements in found:
                for position, (new, _) in enumerate(elements):
                    child.insert(position, new)
        return tree

    def _in_text(self, element: Element) -> list[Pending]:
        text = element.text
        if not text or text.isalnum() or isinstance(text, AtomicString):
            return []
        signs = signs_of(text)
        if not signs and "\x02" not in text:
            return []
        self.ancestors.append(element.tag.lower())
        text = self._stash(text, signs)
        element.text = None
        found = self._resolve(text, element, in_text=True)
        self.ancestors.pop()
        return found

    def _in_tail(self, parent: Element, element: Element) -> None:
        tail = element.tail
        if not tail:
            return
        signs = 0 if isinstance(tail, AtomicString) else signs_of(tail)
        if not signs and "\x02" not in tail:
            return
        tail = self._stash(tail, signs)
        element.tail = None
        holder = Element("d")
        found = self._resolve(tail, holder, in_text=False)
        element.tail = holder.tail or None
        position = list(parent).index(element) + 1
        for new, _ in reversed(found):
            parent.insert(position, new)

    # --- texts to placeholders -----------------------------------------------------------------------------------------

    def _stash(self, text: str, signs: int, first: int = 0) -> str:
        """Put what the patterns from `first` on find into the stash, and placeholders in its place."""
        for number, pattern, sign in self._patterns(signs):
            excluded = pattern.ANCESTOR_EXCLUDES
            if number >= first and not (excluded and any(tag in self.ancestors for tag in excluded)):
                text = self._apply(pattern, text, number, sign)
        return text

    def _patterns(self, signs: int) -> tuple[tuple[int, InlineProcessor, str], ...]:
        """The patterns that can find anything in a text with these signs, with their numbers and the sign that all they
        find begins with, if there is only one."""
        key = signs, bool(self.md.references)
        tried = self._tried.get(key)
        if tried is None:
            names = {name for sign, found in _SIGNS.items() for name in found if signs & _BITS[sign]}
            known = {name for found in _SIGNS.values() for name in found}
            if not self.md.references:
                names -= _REFERENCES
            left_out = {id(self.inlinePatterns[name]) for name in known - names}
            first = {id(self.inlinePatterns[name]): sign for name, sign in _FIRST.items()}
            tried = self._tried[key] = tuple(
                (number, one, first.get(id(one), ""))
                for number, one in enumerate(self.inlinePatterns)
                if isinstance(one, InlineProcessor) and id(one) not in left_out
            )
        return tried

    def _apply(self, pattern: InlineProcessor, text: str, number: int, sign: str) -> str:
        """Replace all that one pattern finds, one after the other, from left to right."""
        search = pattern.getCompiledRegExp().finditer
        if isinstance(pattern, _FORWARD):
            return self._apply_forward(pattern, text, number)
        start = 0
        while (start := text.find(sign, start)) >= 0:
            for match in search(text, start):
                node, begin, end = pattern.handleMatch(match, text)
                if begin is not None and end is not None:
                    break
            else:
                break
            if node is None:
                start = end
                continue
            placeholder = self._stashed(node, number)
            text = f"{text[:begin]}{placeholder}{text[end:]}"
            start = begin + len(placeholder)
        return text

    def _apply_forward(self, pattern: InlineProcessor, text: str, number: int) -> str:
        """The same in one go: a long paragraph full of escapes is not copied for each of them."""
        pieces: list[str] = []
        done = 0
        for match in pattern.getCompiledRegExp().finditer(text):
            node, begin, end = pattern.handleMatch(match, text)
            if node is not None and begin is not None and end is not None:
                pieces += text[done:begin], self._stashed(node, number)
                done = end
        return "".join([*pieces, text[done:]])

    def _stashed(self, node: Element | str, number: int) -> str:
        """The placeholder for what a pattern has found."""
        if not isinstance(node, str) and not isinstance(node.text, AtomicString):
            self._stash_inside(node, number)
        name = f"{len(self.stashed_nodes):04d}"
        self.stashed_nodes[name] = node
        return INLINE_PLACEHOLDER % name

    def _stash_inside(self, node: Element, number: int) -> None:
        """The texts of what a pattern has found are left to the patterns after it, the tails to itself as well."""
        for child in [node, *node]:
            if child.text and not isinstance(child.text, AtomicString) and (signs := signs_of(child.text)):
                self.ancestors.append(child.tag.lower())
                child.text = self._stash(child.text, signs, number + 1)
                self.ancestors.pop()
            if child.tail and not isinstance(child.tail, AtomicString) and (signs := signs_of(child.tail)):
                child.tail = self._stash(child.tail, signs, number)

    # --- placeholders to elements --------------------------------------------------------------------------------------

    def _resolve(self, text: str | None, parent: Element, *, in_text: bool) -> list[Pending]:
        """Give the elements that stand in a text; what is between them becomes the text of `parent` (or its tail) and
        the tails of the elements."""
        found: list[Pending] = []
        between: list[str] = []
        start = 0
        while text:
            index = text.find(INLINE_PLACEHOLDER_PREFIX, start)
            if index < 0:
                rest = text[start:]
                between.append(AtomicString(rest) if isinstance(text, AtomicString) else rest)
                break
            match = INLINE_PLACEHOLDER_RE.search(text, index)
            node = self.stashed_nodes.get(match[1]) if match else None
            if match is None or node is None:
                end = index + len(INLINE_PLACEHOLDER_PREFIX)
                between.append(text[start:end])
                start = end
                continue
            between.append(text[start:index])
            start = match.end()
            if isinstance(node, str):
                between.append(node)
                continue
            for child in [node, *node]:
                if child.tail and INLINE_PLACEHOLDER_PREFIX in child.tail:
                    self._resolve_in(node, child, in_text=False)
                if child.text and INLINE_PLACEHOLDER_PREFIX in child.text:
                    self._resolve_in(child, child, in_text=True)
            _append(between, found, parent, in_text=in_text)
            found.append((node, self.ancestors[:]))
        _append(between, found, parent, in_text=in_text)
        return found

    def _resolve_in(self, parent: Element, element: Element, *, in_text: bool) -> None:
        if in_text:
            text, element.text = element.text, None
        else:
            text, element.tail = element.tail, None
        found = self._resolve(text, element, in_text=in_text)
        position = list(parent).index(element) + 1 if not in_text and parent is not element else 0
        for new, _ in reversed(found):
            parent.insert(position, new)


def _append(pieces: list[str], found: list[Pending], parent: Element, *, in_text: bool) -> None:
    """Add text behind the last element, or to the text (or tail) of the parent where there is none yet, and empty its
    list of pieces: all at once, for a text is copied each time."""
    text = pieces[0] if len(pieces) == 1 else "".join(pieces)
    pieces.clear()
    if not text:
        return
    if found:
        last = found[-1][0]
        last.tail = f"{last.tail}{text}" if last.tail else text
    elif in_text:
        parent.text = f"{parent.text}{text}" if parent.text else text
    else:
        parent.tail = f"{parent.tail}{text}" if parent.tail else text


class QuickEmphasis(DelimiterProcessor):
    """Pairs `*…*`, `**…**` and the like with no other sign between them at once; leaves all else to the algorithm."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802
        if not self.regions:
            token = m[0]
            delimiter = self.delimiters[token]
            opened = delimiter.boundary.match(data, m.start())
            if opened and opened.lastgroup != "end" and opened.end() - opened.start() <= 2:
                following = self.compiled_re.search(data, opened.end())
                closed = following and following[0] == token and delimiter.boundary.match(data, following.start())
                if closed and closed.lastgroup != "start" and len(closed[0]) == len(opened[0]):
                    element = Element(delimiter.tags[0 if len(opened[0]) == 2 else 1])
                    element.text = data[opened.end() : closed.start()]
                    return element, opened.start(), closed.end()
        return super().handleMatch(m, data)
