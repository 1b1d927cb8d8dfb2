"""Trees to text as Python-Markdown's serialiser writes them (XHTML), with fewer steps an element."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown.serializers import RE_AMP, to_xhtml_string


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
        text, tail = element.text, element.tail
        if not isinstance(tag, str) or tag in ("script", "style"):
            return to_xhtml_string(root)
        opened = f"<{tag}{_attributes(element.attrib)}" if element.attrib else f"<{tag}"
        tail = _escape(tail) if tail else ""
        if tag in HTML_EMPTY:
            pieces.append(f"{opened} />{tail}")
            continue
        text = _escape(text) if text else ""
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
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _attributes(attributes: Mapping[str, str | None]) -> str:
    """All attributes, by name; one without a value is a name alone."""
    return "".join(
        f" {name}" if value is None else f' {name}="{_escape(value).replace(chr(34), "&quot;")}"'
        for name, value in sorted(attributes.items())
    )
