"""XML that is well-formed by construction: elements, and members that were written as such, never bare strings.

Characters that XML 1.0 forbids even when escaped (https://www.w3.org/TR/xml/#charsets) are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _FORBIDDEN.sub("", text)


def root(tag: str, *, namespace: str) -> ElementTree.Element:
    """A document's root; its namespace is the default one, so that children go by their plain names."""
    return ElementTree.Element(tag, {"xmlns": namespace})


def child(
    parent: ElementTree.Element, tag: str, text: str = "", *, attributes: Mapping[str, str] | None = None
) -> ElementTree.Element:
    """Append an element; attributes without a value are left out."""
    kept = {name: clean(value) for name, value in (attributes or {}).items() if value}
    element = ElementTree.SubElement(parent, tag, kept)
    if text:
        element.text = clean(text)
    return element


def element(tag: str, attributes: Mapping[str, str]) -> ElementTree.Element:
    """An element that stands in no document yet."""
    return ElementTree.Element(tag, {name: clean(value) for name, value in attributes.items()})


def member(element: ElementTree.Element) -> str:
    """An element as it stands in the root of a document, so that what stands in many documents is written once."""
    ElementTree.indent(element, level=1)
    return ElementTree.tostring(element, encoding="unicode")


def serialise(document: ElementTree.Element, *, members: Sequence[str] = ()) -> bytes:
    """The document in UTF-8 with its declaration, indented, ending in a newline; `members` follow its own elements."""
    ElementTree.indent(document)
    whole = bytes(ElementTree.tostring(document, encoding="utf-8", xml_declaration=True))
    if not members:
        return whole + b"\n"
    end = f"\n</{document.tag}>".encode()
    return whole.removesuffix(end) + "".join(f"\n  {member}" for member in members).encode() + end + b"\n"
