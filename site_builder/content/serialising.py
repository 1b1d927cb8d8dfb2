"""Trees to text as Python-Markdown's serialiser writes them (XHTML), with fewer steps an element."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown.serializers import RE_AMP, to_xhtml_string

_SPECIAL = re.compile('[&<>"]')


def serialise(root: Element) -> str:
    """A tree of plain elements with names in lower case, as Markdown makes them; any other is left to Python-Markdown."""
    pieces: list[str] = []
    waiting: list[Element | str] = [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element, str):
            pieces.append(element)
            continue
        tag: object = element.tag
        text, tail = element.text or "", element.tail or ""
        if not isinstance(tag, str) or tag in ("script", "style"):
            return to_xhtml_string(root)
        opened = f"<{tag}{_attributes(element.attrib)}" if element.attrib else f"<{tag}"
        if "&" in tail or "<" in tail or ">" in tail:
            tail = _escape(tail)
        if tag in HTML_EMPTY:
            pieces.append(f"{opened} />{tail}")
            continue
        if "&" in text or "<" in text or ">" in text:
            text = _escape(text)
        if len(element):
            pieces.append(f"{opened}>{text}")
            waiting.append(f"</{tag}>{tail}")
            waiting.extend(reversed(element))
        else:
            pieces.append(f"{opened}>{text}</{tag}>{tail}")
    return "".join(pieces)


def _escape(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _attributes(attributes: Mapping[str, str | None]) -> str:
    """All attributes, by name; one without a value is a name alone."""
    written = ""
    for name in sorted(attributes):
        value = attributes[name]
        if value is None:
            written += f" {name}"
        elif _SPECIAL.search(value):
            written += f' {name}="{_escape(value).replace(chr(34), "&quot;")}"'
        else:
            written += f' {name}="{value}"'
    return written
