"""HTML text made fit for a parser, its tree of elements, and the few questions that everybody asks of one.

A parser gives up in the middle of a page that is nested too deeply, and what follows is lost without a word; saved pages
carry their pictures and programs with them: ballast is taken out, nesting made flat, length bounded. Nothing here knows
what an article is. Whatever the text, there is a tree or none; nothing raises.
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
DEEPEST = 200
"""Elements inside one another; the parser stops at 256."""
_LONGEST = 1_500_000  # characters of markup; ten times a long article with all that stands around it
_MOST_TAGS = 60_000
_LONGEST_TAG = 100_000

# Programs say nothing but what they carry as JSON-LD.
_PROGRAM = re.compile(r"<(script|style|svg)\b([^<>]*)>", re.IGNORECASE)
_PROGRAM_END = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "svg")}
_EMBEDDED = re.compile(r"data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=%\s]{500,}")
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)([^<>]*)>")
# These end by themselves, or hold nothing: they do not nest, however often they are left open.
_SHALLOW = words(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead"
    " tbody tfoot colgroup html head body"
)
# Elements that the parser puts between these and their text.
_LEVELS = {"table": 4, "ul": 2, "ol": 2, "dl": 2}


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


def lighten(page: str) -> tuple[str, tuple[str, ...]]:
    """The page without ballast, and what is doubtful of it."""
    page = _EMBEDDED.sub("", _without_programs(page))
    doubts: tuple[str, ...] = ()
    if len(page) > _LONGEST:
        page = page[:_LONGEST]
        doubts += (f"Only the first {_LONGEST:,} characters of the page were read.",)
    end = _end_of_tags(page)
    if end < len(page):
        page = page[:end]
        doubts += (f"Only the first {_MOST_TAGS:,} tags of the page were read.",)
    flat = _flattened(page)
    if flat != page:
        doubts += ("The page is nested more deeply than any article: check that nothing is missing.",)
    return flat, doubts


def _without_programs(page: str) -> str:
    kept, done = [], 0
    for start in _PROGRAM.finditer(page):
        if start.start() < done or "ld+json" in start[2].lower():
            continue
        end = _PROGRAM_END[start[1].lower()].search(page, start.end())
        if end is None:
            break  # it is cut off: the parser knows where it ends
        kept.append(page[done : start.end()])
        done = end.start()
    return "".join(kept) + page[done:]


def _end_of_tags(page: str) -> int:
    if page.count("<") <= _MOST_TAGS:
        return len(page)
    for number, found in enumerate(re.finditer("<", page)):
        if number == _MOST_TAGS:
            return found.start()
    return len(page)


def _flattened(page: str) -> str:
    depth, kept, done = 0, [], 0
    for tag in _TAG.finditer(page):
        name = tag[2].lower()
        levels = 0 if name in _SHALLOW or tag[3].endswith("/") else _LEVELS.get(name, 1)
        if tag[1]:
            too_deep = depth > DEEPEST
            depth = max(depth - levels, 0)
        else:
            depth += levels
            too_deep = depth > DEEPEST
        if (levels and too_deep) or len(tag[3]) > _LONGEST_TAG:
            kept.append(page[done : tag.start()])
            done = tag.end()
    return "".join(kept) + page[done:]
