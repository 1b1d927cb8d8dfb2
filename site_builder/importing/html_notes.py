"""Footnotes of a page: which elements are marks of notes, where the text of each begins, and which links lead back.

A mark is a short link to a place further down the page; what leads upwards leads back. Class names help where they are
standard, but are not needed. Must not know what a note says.
"""

from __future__ import annotations

import re

from site_builder.importing.blocks import Notes
from site_builder.importing.pagetree import Element, seen_text

_MARK = re.compile(
    r"^[\s\[(（〔【\ufe0e]*(?:(?:note|fn|anm|注|註|주|각주|сноска|прим)\.?\s*)?(?:\d{1,3}|[ivxlcdm]{1,6}|[a-z]|\*\d{0,3}|[†‡§¶#]+|\*+)[\s\])）〕】.]*$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:^|[^a-z])(?:(?:_?ftn|_?edn|fn|en|foot|end|ft|sdfootnote|sdendnote|cite|easy-footnote|ref|r|n)?[_-]?(?:note|nota|anm|not|ref|n)?s?[_:.-]{0,4})\d",
    re.IGNORECASE,
)
_RETURN = re.compile(
    r"^[\s\[(]*(?:[↩↑⤴⏎^▲←⇑\ufe0e]|back|jump up|return|zurück|retour|돌아가기|返回|geri)+[\s\])]*$", re.IGNORECASE
)
_CONTAINERS = frozenset(["li", "p", "div", "td", "dd", "aside", "section", "tr", "dt", "footer"])
_SHORT = 12  # characters of a mark


def notes_of(root: Element) -> Notes:
    """The notes of a tree, labelled 1, 2, … in the order of their marks."""
    order: dict[Element, int] = {}
    places: dict[str, Element] = {}
    for number, element in enumerate(root.iter()):
        order[element] = number
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                places.setdefault(name, element)
    links = [(link, places[name]) for link in root.iter("a") if (name := _within(link)) and name in places]
    marks = [(link, place) for link, place in links if order[place] > order[link] and _is_mark(link)]
    labels: dict[Element, str] = {}
    starts: dict[Element, str] = {}
    taken: dict[Element, str] = {}
    signs: dict[str, str] = {}
    for link, place in marks:
        start = _start_of(place, taken)
        if start is None:
            continue
        label = taken.setdefault(start, str(len(taken) + 1))
        labels[_whole_mark(link)] = label
        starts[start] = label
        signs.setdefault(label, seen_text(link, 40).strip(" []().（）"))
    back = {link for link, place in links if order[place] < order[link] and _leads_back(link)}
    return Notes(labels, starts, frozenset(back), signs) if starts else Notes()


def _within(link: Element) -> str:
    href = (link.get("href") or "").strip()
    return href.rpartition("#")[2] if "#" in href and len(href) < 2_000 else ""


def _is_mark(link: Element) -> bool:
    role = f"{link.get('role') or ''} {link.get('epub:type') or ''} {link.get('class') or ''}".lower()
    text = seen_text(link, 40)
    if "noteref" in role or "footnote-ref" in role:
        return True
    if len(text) > _SHORT or not _MARK.match(text):
        return False
    parent = link.getparent()
    raised = link.find(".//sup") is not None or (parent is not None and parent.tag in ("sup", "super"))
    return raised or text[:1] in "[(（〔【*†‡" or bool(_NAMED.search(_within(link)))


def _leads_back(link: Element) -> bool:
    role = f"{link.get('role') or ''} {link.get('class') or ''} {link.get('rev') or ''}".lower()
    text = seen_text(link, 40)
    return (
        "backlink" in role
        or "backref" in role
        or bool(_RETURN.match(text))
        or (len(text) <= _SHORT and bool(_MARK.match(text)))
    )


def _whole_mark(link: Element) -> Element:
    """The mark with the raised or bracketed element around it that holds nothing else."""
    parent = link.getparent()
    while parent is not None and parent.tag in ("sup", "span", "small") and len(parent) == 1:
        around = f"{parent.text or ''}{link.tail or ''}".strip(" []()（）")
        if around:
            break
        link, parent = parent, parent.getparent()
    return link


def _start_of(place: Element, taken: dict[Element, str]) -> Element | None:
    """The element with which the text of a note begins: the closest block around its place, or the place itself where
    several notes share a block."""
    if place in taken:
        return place
    block = place
    while block is not None and block.tag not in _CONTAINERS:
        if block.tag in ("body", "html", "article", "main"):
            return place
        block = block.getparent()
    if block is None:
        return None
    if block in taken:
        return place
    return block if block is place or _opens(block, place) else place


def _opens(block: Element, place: Element) -> bool:
    """Whether a place stands at the start of a block."""
    element = place
    while element is not block:
        parent = element.getparent()
        before = element.getprevious()
        if (parent.text or "").strip() or (
            before is not None and (seen_text(before, 3) or (before.tail or "").strip())
        ):
            return False
        element = parent
    return True
