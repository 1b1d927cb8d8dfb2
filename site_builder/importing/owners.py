"""Whose personal site a page stands on: who is named in the name of the site, by its copyright, by a card with the owner.

A site of one person rarely puts a byline on each page. Nobody is taken for the owner of a house: the name must begin with
a given name that is known, or be that of a writer in three places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from site_builder.importing.bylines import is_labelled
from site_builder.importing.evidence import Evidence, clean, comparable, values_of
from site_builder.importing.labels import is_label
from site_builder.importing.layout import Line
from site_builder.importing.names import looks_like_name
from site_builder.importing.pagetree import Element
from site_builder.importing.people import is_person, writers_in
from site_builder.importing.sitename import SEPARATOR, is_site_name
from site_builder.importing.visible import common_words

_OF = re.compile(r"[’']s\s.*\Z|\s+(?:on|auf|sur|at|blog|weblog|photography|online)\b.*\Z|^(?:about|by|über)\s+", re.I)
_SEEN = frozenset({"the copyright", "a card of the owner", "a picture of the author", "a byline above all"})
_TOP = 8  # lines that stand above all others
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[\s\d,–-]*(?:by\s+|copyright\s+)*", re.I)


def owner_evidence(evidence: Sequence[Evidence], lines: Sequence[Line], root: Element) -> list[Evidence]:
    """Who owns the site, by each place that says so."""
    claims = [
        (claim.value, claim.origin, 1.0) for claim in (*values_of(evidence, "site"), *values_of(evidence, "publisher"))
    ]
    claims += [
        (SEPARATOR.split(claim.value)[-1], "the end of the title", 0.7) for claim in values_of(evidence, "title")
    ]
    claims += [(claim.value, claim.origin, 0.7) for claim in values_of(evidence, "feed")]
    claims += [(name, "a picture of the author", 1.0) for name in _portraits(root)]
    claims += [(name, "the copyright", 1.0) for name in _copyrights(lines)]
    claims += [(line.text, "a byline above all", 1.5) for line in lines[:_TOP] if _is_signature(line)]
    claims += [
        (clean(part.text), "a card of the owner", 0.8)
        for line in lines
        for part in line.parts
        if _is_card(part.element)
    ]
    found = {(origin, name): weight for value, origin, weight in claims for name in _people_in(value)}
    # What a reader sees and what the head says come from two hands.
    return [
        Evidence("author", name, origin, weight, written=origin in _SEEN) for (origin, name), weight in found.items()
    ]


def without_owner(
    evidence: Sequence[Evidence], lines: Sequence[Line], sites: Sequence[str], host: str
) -> tuple[tuple[str, ...], str]:
    """The names of the site and its host, by which nobody signs; without those that are the name of a person who does."""
    claims = values_of(evidence, "author")
    names = {writer.name for claim in claims for writer in writers_in(claim.value)}
    for name in sorted(name for name in names if is_site_name(name, sites, host)):
        if _is_owner(name, evidence, lines, sites, host):
            sites = [site for site in sites if not is_site_name(name, (site,))]
            host = "" if is_site_name(name, (), host) else host
    return tuple(sites), host


def _is_owner(name: str, evidence: Sequence[Evidence], lines: Sequence[Line], sites: Sequence[str], host: str) -> bool:
    """Whether a name that the site has is a person's: three hands give it, one of them as that of a writer, and its words
    are no common ones, which the page would use too."""
    key = comparable(name)
    told = [claim for claim in values_of(evidence, "author") if key in comparable(claim.value)]
    places = {
        "a byline": any(claim.written for claim in told),
        "a person": any(claim.writer is not None for claim in told),
        "the head": any(not claim.written and claim.writer is None for claim in told),
        "the copyright": any(comparable(owner) == key for owner in _copyrights(lines)),
        "the site": is_site_name(name, sites),
        "the host": is_site_name(name, (), host),
    }
    collective = any(comparable(claim.value) == key for claim in values_of(evidence, "organisation"))
    signs = places["a byline"] or places["a person"]
    return signs and sum(places.values()) > 2 and looks_like_name(name) and not (collective or common_words(key, lines))


def _is_signature(line: Line) -> bool:
    """Whether a line at the top of a page is a label and a name, and leads nowhere: `By Ada Quill`, under the site's name."""
    return len(line.text) < 40 and not line.linked and not line.level and is_labelled(line.text)


def _portraits(root: Element) -> Iterator[str]:
    """Who is named by a picture as the author: `Ada Quill - Author`."""
    for picture in root.xpath("//img[@alt]")[:200]:
        pieces = SEPARATOR.split(clean(picture.get("alt")))
        if 1 < len(pieces) < 4 and any(map(is_label, pieces)):
            yield from pieces


def _people_in(value: str) -> Iterator[str]:
    for piece in SEPARATOR.split(value[:200]):
        name = _OF.sub("", piece).strip(" .,:")
        if is_person(name):
            yield name


def _copyrights(lines: Sequence[Line]) -> Iterable[str]:
    for line in lines[-60:]:
        if len(line.text) < 200 and (found := _COPYRIGHT.search(line.text)):
            after = re.split(r"[.,|·•\d]|\s-\s|\ball\b", line.text[found.end() :], maxsplit=1, flags=re.I)[0]
            yield from (after.strip(), line.text[: found.start()].strip(" .,|"))


def _is_card(element: object) -> bool:
    """A microformat of the owner: h-card, or a link with rel=me."""
    get = getattr(element, "get", None)
    if get is None:
        return False
    return "me" in (get("rel") or "").split() or bool(
        re.search(r"\bh-card\b|\bp-author\b|\bvcard\b", get("class") or "")
    )
