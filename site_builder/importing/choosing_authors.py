"""Who wrote, out of all places that name somebody; and that nobody did, where only desks, accounts and the site are named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.importing.choosing import origin_of, strength_of
from site_builder.importing.evidence import Evidence, comparable, values_of
from site_builder.importing.people import writers_in
from site_builder.importing.values import Byline, Writer
from site_builder.importing.words_given import GIVEN_NAMES

_LEAST = 1.4
_ONE_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
_WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_SLUG = re.compile(r"[a-z]{2,20}(?:-[a-z]{1,20}){1,3}")


@dataclass(frozen=True, slots=True)
class Place:
    """The people whom one place of the page names, with its claims."""

    names: frozenset[str]
    writers: tuple[Writer, ...]
    claims: tuple[Evidence, ...]


def choose_authors(
    evidence: Sequence[Evidence],
    *,
    lang: str,
    sites: Sequence[str],
    host: str,
    text: str,
    profiles: Mapping[str, str],
    owners: Sequence[Evidence] = (),
) -> tuple[Byline, tuple[str, ...]]:
    """The byline and doubts about it. `text` is what the page shows near its article, as comparable; `profiles` are
    addresses of pages about people by their names; `owners` tell whose the site is, who wrote where nobody else is named."""
    places = _places(values_of(evidence, "author"), lang, sites, host, text) or _places(owners, lang, sites, host, "")
    if not places:
        return _unsigned(evidence)
    places = _without_datelines(places)
    places = _doubted(places, values_of(evidence, "other work"))
    sets: dict[frozenset[str], list[Place]] = {}
    for place in places:
        sets.setdefault(place.names, []).append(place)
    scores = {names: _score(names, places) for names in sets}
    best = max(scores, key=lambda names: (scores[names], len(names)))
    best = _fuller(best, sets)
    chosen = sets[best]
    origin = origin_of([claim for place in chosen for claim in place.claims])
    if scores[best] < _LEAST:
        names = ", ".join(writer.name for writer in chosen[0].writers)
        return Byline((), "no byline"), (f"{names} may be the author: only {origin} says so.",)
    if _is_untold(best, chosen, sites, text):
        names = ", ".join(writer.name for writer in chosen[0].writers)
        return Byline((), "no byline"), (f"{names} may be the author: only {origin} says so, and the page does not.",)
    # An address spells a name without its accents.
    fullest = max(chosen, key=lambda place: (not _is_address(place), strength_of(place.claims)))
    writers = tuple(_whole(writer, places, profiles) for writer in fullest.writers)
    return Byline(writers, origin), _doubts(best, scores, sets, text)


def _is_untold(names: frozenset[str], places: Sequence[Place], sites: Sequence[str], text: str) -> bool:
    """Whether a reader is never told a name that one meta tag holds: it is more often whoever keeps the site, or entered
    the text, than the author. On a site that bears the name it is."""
    claims = [claim for place in places for claim in place.claims]
    if any(claim.written or not claim.origin.startswith("meta ") for claim in claims) or len(claims) > 1:
        return False
    title = " ".join(map(comparable, sites))
    return not all(_shows(name, text) or _shows(name, title) for name in names)


def _is_address(place: Place) -> bool:
    return all(claim.value.startswith("http") for claim in place.claims)


def _unsigned(evidence: Sequence[Evidence]) -> tuple[Byline, tuple[str, ...]]:
    claims = values_of(evidence, "organisation") or values_of(evidence, "author")
    if not claims:
        return Byline((), "no place of the page names an author"), ()
    return Byline((), f"{claims[0].origin} names nobody but “{claims[0].value}”"), ()


def _places(claims: Sequence[Evidence], lang: str, sites: Sequence[str], host: str, text: str) -> list[Place]:
    """What each place says, all its claims together; a place that names no person is none."""
    by_origin: dict[str, list[tuple[Evidence, tuple[Writer, ...]]]] = {}
    for claim in claims:
        value = name_in_address(claim.value) if claim.value.startswith("http") else claim.value
        found = writers_in(value, lang=lang, sites=sites, host=host)
        if claim.writer and len(found) == 1:
            known = claim.writer
            found = (
                replace(
                    found[0],
                    role=found[0].role or known.role,
                    affiliation=found[0].affiliation or known.affiliation,
                    url=known.url,
                ),
            )
        # One word that only the head of the page gives is more often a company than a person.
        if found and (claim.written or claim.writer or not all(_ONE_WORD.fullmatch(one.name) for one in found)):
            by_origin.setdefault(claim.origin, []).append((claim, found))
    places = []
    for told in by_origin.values():
        plainest = max(claim.weight for claim, _ in told)
        pairs = [pair for pair in told if pair[0].weight >= plainest * 0.7]
        writers = {key_of(writer.name): writer for _, found in reversed(pairs) for writer in reversed(found)}
        ordered = tuple(reversed(writers.values()))
        names = frozenset(writers)
        seen = all(_shows(name, text) for name in names)
        gathered = tuple(
            claim if claim.written or not seen else replace(claim, weight=claim.weight + 1) for claim, _ in pairs
        )
        places.append(Place(names, ordered, gathered))
    return places


def _without_datelines(places: Sequence[Place]) -> list[Place]:
    """The places without names of one word beside a whole name that machines are told alone: what stands in an element
    for authors besides is where the article was written."""
    known = {name for place in places for name in place.names if not any(one.written for one in place.claims)}
    whole = {name for name in known if " " in name}
    kept = []
    for place in places:
        names = frozenset(name for name in place.names if name in known or not _is_strange_word(name))
        if whole & names and names != place.names:
            writers = tuple(writer for writer in place.writers if key_of(writer.name) in names)
            place = Place(names, writers, place.claims)
        kept.append(place)
    return kept


def _is_strange_word(key: str) -> bool:
    """Whether a name is one word, in writing that sets names apart, and nobody is known to be called so."""
    return _WORD.fullmatch(key) is not None and key not in GIVEN_NAMES


def _doubted(places: Sequence[Place], others: Sequence[Evidence]) -> list[Place]:
    """The places, with less trust in what only machines read where a reader is told that these did other work, and
    somebody else wrote."""
    if not any(claim.written for place in places for claim in place.claims):
        return list(places)
    told = {key_of(writer.name) for claim in others for writer in writers_in(claim.value)}
    return [
        place
        if any(claim.written for claim in place.claims) or not place.names <= told
        else replace(place, claims=tuple(replace(claim, weight=claim.weight / 2) for claim in place.claims))
        for place in places
    ]


def name_in_address(address: str) -> str:
    """The name in the address of a profile: `/people/ada-quill`."""
    slug = address.split("?")[0].rstrip("/").rpartition("/")[2]
    return slug.replace("-", " ").title() if _SLUG.fullmatch(slug) else ""


def key_of(name: str) -> str:
    """A name for comparison: neither the order of its parts nor initials in the middle count."""
    words = comparable(name).split()
    long = [word for word in words if len(word) > 1] if len(words) > 2 else words
    return " ".join(sorted(long if len(long) > 1 else words))


def _shows(key: str, text: str) -> bool:
    return all(word in text for word in key.split())


def _score(names: frozenset[str], places: Sequence[Place]) -> float:
    same = [claim for place in places if place.names == names for claim in place.claims]
    partly = [
        replace(claim, weight=claim.weight * 0.5)
        for place in places
        if place.names != names and (place.names < names or names < place.names)
        for claim in place.claims
    ]
    return strength_of(same + partly)


def _fuller(best: frozenset[str], sets: Mapping[frozenset[str], list[Place]]) -> frozenset[str]:
    """A list that holds all who were chosen and others besides, if it is a plain one: machines are often told of the
    first author alone."""
    for names, places in sets.items():
        if names > best and any(claim.weight >= 2.5 for place in places for claim in place.claims):
            return names
    return best


def _whole(writer: Writer, places: Sequence[Place], profiles: Mapping[str, str]) -> Writer:
    """A writer with what any place tells of them."""
    key = key_of(writer.name)
    others = [other for place in places for other in place.writers if key_of(other.name) == key]
    return Writer(
        writer.name,
        role=writer.role or next((other.role for other in others if other.role), ""),
        affiliation=writer.affiliation or next((other.affiliation for other in others if other.affiliation), ""),
        url=profiles.get(comparable(writer.name)) or next((other.url for other in others if other.url), ""),
    )


def _doubts(
    best: frozenset[str], scores: Mapping[frozenset[str], float], sets: Mapping[frozenset[str], list[Place]], text: str
) -> tuple[str, ...]:
    doubts = []
    for names, score in scores.items():
        if names != best and not names < best and score >= 1.5 and score > scores[best] * 0.5:
            place = sets[names][0]
            doubts.append(
                f"{origin_of(place.claims)} names {', '.join(writer.name for writer in place.writers)} as author."
            )
    if not any(claim.written for place in sets[best] for claim in place.claims) and not all(
        _shows(name, text) for name in best
    ):
        doubts.append(f"The author does not show on the page; only {origin_of(sets[best][0].claims)} names one.")
    return tuple(doubts[:2])
