"""HTML text to a tree of elements, and the few questions that everybody asks of one.

Nothing here knows what an article is. Whatever the text, there is a tree or none; nothing raises.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HTMLParser

from site_builder.importing.wordlists import words

Element = Any  # lxml ships no types
# What stands in a line of text; everything else begins a line of its own.
INLINE = words(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small"
    " span strike strong sub sup time tt u var wbr"
)
UNSEEN = words(
    "script style noscript template svg head select option iframe textarea object math audio video canvas datalist"
)
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WORDS = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMING = ("class", "id", "itemprop", "property", "rel", "role", "data-testid", "data-component", "data-qa")


def parse_page(html: str) -> Element:
    """The root of the page, or None where there is nothing that could be one."""
    text = _FORBIDDEN.sub(" ", html)
    if not text.strip():
        return None
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def seen_text(element: Element, limit: int = 1_000) -> str:
    """What a reader sees of an element, at most `limit` letters, with a space where elements meet."""
    parts: list[str] = []
    length = 0
    hidden: Element | None = None
    for event, item in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if hidden is None and (not isinstance(item.tag, str) or item.tag in UNSEEN) and item is not element:
                hidden = item
            text = item.text if hidden is None else None
        else:
            if hidden is item:
                hidden = None
            text = item.tail if hidden is None and item is not element else None
        if text:
            parts.append(text)
            length += len(text)
            if length > limit:
                break
    return " ".join(" ".join(parts).split())[:limit]


@lru_cache(maxsize=4_096)
def _cut(naming: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORDS.findall(_HUMP.sub(" ", naming[:300])))


def naming_words(element: Element) -> frozenset[str]:
    """The words that an element is called by: `class="postMeta__by-line"` gives post, meta, by, line."""
    get = element.get
    naming = " ".join(filter(None, (get(name) for name in _NAMING)))
    return _cut(naming) if naming else frozenset()


def is_larger(root: Element, most: int) -> bool:
    """Whether a tree has more than so many elements."""
    return next(islice(root.iter(), most, None), None) is not None


def joined_address(base: str, target: str) -> str:
    """Where a link on the page at `base` leads; empty where it is no address."""
    try:
        return urljoin(base, target.strip())
    except ValueError:
        return ""
