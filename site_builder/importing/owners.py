"""Whose personal site a page stands on: who is named in the name of the site, by its copyright, by a card with the owner.

A site of one person rarely puts a byline on each page. Nobody is taken for the owner of a house: the name must begin with
a given name that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from site_builder.importing.evidence import Evidence, clean, values_of
from site_builder.importing.layout import Line
from site_builder.importing.people import is_person
from site_builder.importing.sitename import SEPARATOR

_OF = re.compile(r"[’']s\s.*\Z|\s+(?:on|auf|sur|at|blog|weblog|photography|online)\b.*\Z|^(?:about|by|über)\s+", re.I)
_SEEN = frozenset({"the copyright", "a card of the owner"})
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[\s\d,–-]*(?:by\s+|copyright\s+)*", re.I)


def owner_evidence(evidence: Sequence[Evidence], lines: Sequence[Line]) -> list[Evidence]:
    """Who owns the site, by each place that says so."""
    claims = [
        (claim.value, claim.origin, 1.0) for claim in (*values_of(evidence, "site"), *values_of(evidence, "publisher"))
    ]
    claims += [
        (SEPARATOR.split(claim.value)[-1], "the end of the title", 0.7) for claim in values_of(evidence, "title")
    ]
    claims += [(name, "the copyright", 1.0) for name in _copyrights(lines)]
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
