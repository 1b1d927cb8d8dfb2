"""From the Markdown of a body to its fragment: safe HTML in which every block has its id, with all that linking needs.

The dear stage, so it depends on the body and its language alone: it knows no topics, no titles, no addresses. What an
editor did wrong becomes a problem of the fragment, with its place in the body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from site_builder.content.blocks import Survey, identify
from site_builder.content.dialect import convert
from site_builder.content.places import Place, Places, deepest_brackets, deepest_indent, without_comments
from site_builder.content.sanitise import clean, losses
from site_builder.core.bodies import Block, Fragment, Reference
from site_builder.core.identifiers import PAGE_IDS
from site_builder.core.text import has_spaces

Problem = tuple[str, str, int, int]
"""Rule, message, line and column in the body."""

_DEEPEST = 100  # open brackets, levels of lists; Python-Markdown's time grows with their square
_OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_LINK_TAG = re.compile(r'<a((?: [^\s=>"]+="[^"]*")*)>')
_HREF = re.compile(r' href="([^"]*)"')
_ID = re.compile(r' id="([^"]*)"')
_BACK_TO = re.compile(r'<a class="footnote-backref" href="#([^"]*)"')
_BACKLINK = re.compile(r'(?:&nbsp;|\xa0)?<a class="footnote-backref" href="#([^"]*)"[^>]*>[^<]*</a>')
_NOTE_MARK = re.compile(r"\[\^([^\]\n]*)\]")


def to_fragment(body: str, *, lang: str) -> Fragment:
    """Mark up a body that is written in a language. Never raises: what cannot be marked up is an empty fragment with
    the problem `unreadable-markdown`."""
    if not body.strip():
        return Fragment("")
    too_deep = deepest_brackets(body, limit=_DEEPEST)
    if too_deep:
        return _unreadable(f"more than {_DEEPEST} square brackets stand open", too_deep)
    too_deep = deepest_indent(body, limit=_DEEPEST)
    if too_deep:
        return _unreadable(f"indented by more than {_DEEPEST} levels", too_deep)
    try:
        raw = convert(body)
    except RecursionError:
        return _unreadable("lists, quotations or emphasis are nested too deeply", (1, 1))
    html, found = identify(_with_plain_links(clean(raw)))
    where = _Where(Places(body))
    references = tuple(_references(found, where))
    return Fragment(
        html=html,
        headings=found.headings,
        blocks=found.blocks,
        references=references,
        notes=found.notes,
        anchors=tuple(dict.fromkeys(found.anchors)),
        words=_count_words(found.blocks, lang=lang),
        problems=tuple(sorted(set(_problems(raw, html, found, where)), key=lambda problem: (problem[2:], problem))),
    )


def _unreadable(message: str, place: Place) -> Fragment:
    return Fragment("", problems=(("unreadable-markdown", message, *place),))


class _Where:
    """Gives the places of a kind and target one after the other, and the last one again when they run out."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._given: Counter[tuple[str, str]] = Counter()

    def next(self, kind: str, target: str) -> Place:
        known = self.places.of(kind).get(target)
        if not known:
            return 1, 1
        self._given[kind, target] += 1
        return known[min(self._given[kind, target], len(known)) - 1]


def _with_plain_links(html: str) -> str:
    """Mark links that lead out of the site, and take out of the footnotes what leads back to nowhere."""
    if ' class="footnote-backref"' in html:
        ids = set(_ID.findall(html))
        if not ids.issuperset(_BACK_TO.findall(html)):
            html = _BACKLINK.sub(lambda found: found[0] if f' id="{found[1]}"' in html else "", html)
    return _LINK_TAG.sub(_plain_link, html)


def _plain_link(found: re.Match[str]) -> str:
    attributes = found[1].replace(' title=""', "")
    address = _HREF.search(attributes)
    if address and _OUTSIDE.match(address[1]) and " rel=" not in attributes:
        attributes += ' rel="external"'
    return f"<a{attributes}>"


def _references(found: Survey, where: _Where) -> Iterator[Reference]:
    for element in found.elements:
        scheme, _, target = element.address.partition(":")
        if element.tag == "a" and scheme in ("wiki", "title"):
            place = where.next("wiki", target)
            empty = scheme == "title"
            yield Reference("wiki", target, element.start, element.end, *place, empty=empty, block=element.block)
        elif not _SCHEME.match(element.address) and not _OUTSIDE.match(element.address):
            place = where.next("url", element.address)
            kind = "image" if element.tag == "img" else "file"
            yield Reference(kind, element.address, element.start, element.end, *place, block=element.block)


def _problems(raw: str, html: str, found: Survey, where: _Where) -> Iterator[Problem]:
    for kind, target, name in losses(without_comments(raw)):
        yield "unsafe-html", f"{name} was removed", *where.next(kind, target)
    if len(found.anchors) > len(anchors := set(found.anchors)) or not PAGE_IDS.isdisjoint(anchors):
        yield from _taken_anchors(found, where)
    if "[^" in html:
        yield from _undefined_footnotes(found, where)
    yield from _unused_footnotes(found, where)
    yield from _pictures_without_text(found, _Where(where.places))


def _pictures_without_text(found: Survey, where: _Where) -> Iterator[Problem]:
    unsaid = {element for element in found.elements if element.tag == "img" and not element.alt.strip()}
    for element in found.elements if unsaid else ():
        place = where.next("url", element.address)
        if element in unsaid:
            yield "missing-alt", f"the picture {element.address} has no alternative text", *place


def _taken_anchors(found: Survey, where: _Where) -> Iterator[Problem]:
    for anchor, count in Counter(found.anchors).items():
        if count > 1:
            where.next("id", anchor)
            yield "duplicate-anchor", f"the id '{anchor}' stands {count} times", *where.next("id", anchor)
        elif anchor in PAGE_IDS:
            yield "duplicate-anchor", f"the id '{anchor}' is that of a part of the page", *where.next("id", anchor)


def _undefined_footnotes(found: Survey, where: _Where) -> Iterator[Problem]:
    runs = chain.from_iterable(block.runs for block in found.blocks)
    texts = (run.text for run in runs if run.linkable)
    for text in chain(texts, (heading.text for heading in found.headings)):
        for mark in _NOTE_MARK.finditer(text):
            if mark[1] in where.places.of("reference"):  # not so where it is code of a heading, or escaped
                message = f"the footnote '{mark[1]}' is not written"
                yield "undefined-footnote", message, *where.next("reference", mark[1])


def _unused_footnotes(found: Survey, where: _Where) -> Iterator[Problem]:
    anchors = set(found.anchors)
    used = {note.id.removeprefix("fn:") for note in found.notes if f"fnref:{note.id[3:]}" in anchors}
    unused = {anchor[3:] for anchor in anchors if anchor.startswith("fn:")} - used
    for label, places in where.places.of("note").items() if unused else ():
        if label in unused:
            yield "unused-footnote", f"nothing refers to the footnote '{label}'", *places[0]


def _count_words(blocks: tuple[Block, ...], *, lang: str) -> int:
    """Words of the text without its notes; characters in languages that put no spaces between words."""
    words = " ".join([block.text for block in blocks if block.kind != "note"]).split()
    if has_spaces(lang):
        doubtful = [word for word in words if not word[0].isalnum()]
        return len(words) - sum(not any(map(str.isalnum, word)) for word in doubtful)
    return sum(map(len, words))
