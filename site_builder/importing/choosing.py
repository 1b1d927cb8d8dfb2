"""Which of several claims is right: what most places say that do not copy each other.

Everything of one kind is compared as `comparable`; what machines read in the head was mostly written by one program, so
a second such place counts for a quarter; likewise what stands on the page. A claim that both make outweighs any single.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from site_builder.importing.evidence import Evidence, Field, clean, comparable, tight, values_of
from site_builder.importing.lengths import UNSPACED
from site_builder.importing.sitename import is_site_name, without_site, words_of_site
from site_builder.importing.values import Given
from site_builder.importing.webaddresses import host_of

_COPIED = 0.25
_MOST_TITLES = 30  # claims of one kind of place: each is compared with all, and every heading of a page is one
_UNSPACED = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The claims that agree, the best first, and how strong they are together."""

    claims: tuple[Evidence, ...]
    strength: float

    @property
    def given(self) -> Given:
        return Given(self.claims[0].value, origin_of(self.claims))


def origin_of(claims: Sequence[Evidence]) -> str:
    return ", ".join(list(dict.fromkeys(claim.origin for claim in claims))[:3])


def strength_of(claims: Iterable[Evidence]) -> float:
    """How strong claims are together that say the same."""
    total = 0.0
    by_origin: dict[tuple[bool, str], float] = {}
    for claim in claims:
        key = claim.written, claim.origin
        by_origin[key] = max(by_origin.get(key, 0.0), claim.weight)
    for written in (True, False):
        weights = sorted((weight for key, weight in by_origin.items() if key[0] is written), reverse=True)
        total += sum(weight if index == 0 else weight * _COPIED for index, weight in enumerate(weights))
    return total


def ranked(claims: Iterable[Evidence], key: Callable[[str], str] = comparable) -> list[Chosen]:
    """The claims grouped by what they say, the strongest first; of equals, what the page says first."""
    groups: dict[str, list[Evidence]] = {}
    for claim in claims:
        if name := key(claim.value):
            groups.setdefault(name, []).append(claim)
    chosen = [
        Chosen(tuple(sorted(group, key=lambda claim: -claim.weight)), strength_of(group)) for group in groups.values()
    ]
    return sorted(chosen, key=lambda one: -one.strength)


def best_of(evidence: Sequence[Evidence], field: Field, *, least: float = 0.5) -> Given | None:
    """The strongest claim for a field that needs no rule of its own."""
    chosen = ranked(values_of(evidence, field))
    return chosen[0].given if chosen and chosen[0].strength >= least else None


# --- the site ------------------------------------------------------------------------------------------------------------


def site_names(evidence: Sequence[Evidence], address: str) -> tuple[str, ...]:
    """What the site is called, the likeliest first, by its own words and by the end of its <title>."""
    host = host_of(address)
    claims = [replace(claim, field="site") for claim in evidence if claim.field in ("site", "publisher")]
    names = [one.claims[0].value for one in ranked(claims, tight) if 1 < len(one.claims[0].value) < 80]
    return tuple(
        name for name in names if not name.startswith(("http", "@", "/")) and (name != host or len(names) == 1)
    )


# --- the title -----------------------------------------------------------------------------------------------------------


def choose_title(evidence: Sequence[Evidence], names: Sequence[str], host: str) -> tuple[Given | None, tuple[str, ...]]:
    """The title, without the site's name, and doubts about it."""
    raw = _first_of_each([claim for claim in values_of(evidence, "title") if 1 < len(claim.value) < 400])
    seen = [claim.value for claim in raw if claim.written and claim.weight >= 1]
    claims: list[Evidence] = []
    for claim in raw:
        if is_site_name(claim.value, names, host) or words_of_site(claim.value, names):
            continue
        others = [
            other.value
            for other in raw
            if other.origin != claim.origin and comparable(other.value) != comparable(claim.value)
        ]
        value = clean(without_site(claim.value, names, host, seen + others))
        if value and not is_site_name(value, names, host) and not _is_empty_title(value):
            claims.append(replace(claim, value=value))
    groups = _with_remarks(_with_shortened(ranked(claims)))
    if not groups:
        return (Given(raw[0].value, raw[0].origin), ("The title is only that of the site.",)) if raw else (None, ())
    best = max(groups, key=lambda group: group.strength + _likeness(group, groups))
    claims_by_look = sorted(best.claims, key=lambda claim: (not claim.written, -len(claim.value), -claim.weight))
    given = Given(claims_by_look[0].value, origin_of(best.claims))
    return given, _title_doubts(best, groups)


def _first_of_each(claims: Sequence[Evidence]) -> list[Evidence]:
    """The first claims of every kind of place; a title stands above the text and not at the end of a hundred headings."""
    counts: Counter[str] = Counter()
    first: list[Evidence] = []
    for claim in claims:
        counts[claim.origin] += 1
        if counts[claim.origin] <= _MOST_TITLES:
            first.append(claim)
    return first


def _title_doubts(best: Chosen, groups: Sequence[Chosen]) -> tuple[str, ...]:
    rivals = [
        group
        for group in groups
        if group is not best and group.strength >= 2.5 and group.strength > best.strength * 0.6
    ]
    title = best.claims[0].value
    doubts = [f"The title may also be “{one.given.value}” ({one.given.origin})." for one in rivals[:1]]
    if best.strength < 1.5:
        doubts.append(f"Only {best.given.origin} gives the title “{title}”.")
    return tuple(doubts)


def _is_empty_title(value: str) -> bool:
    return not any(letter.isalnum() for letter in value) or comparable(value) in (
        "home",
        "untitled",
        "index",
        "untitled document",
        "no title",
    )


def _with_shortened(groups: list[Chosen]) -> list[Chosen]:
    """Titles that were cut off for a preview join those that they begin: `The long way…` is `The long way home`."""
    kept: list[Chosen] = []
    for group in sorted(groups, key=lambda one: -len(comparable(one.claims[0].value))):
        value = group.claims[0].value.rstrip()
        key = comparable(value)
        whole = next(
            (
                index
                for index, one in enumerate(kept)
                if value.endswith(("…", "...")) and comparable(one.claims[0].value).startswith(key)
            ),
            None,
        )
        if whole is None:
            kept.append(group)
        else:
            claims = (*kept[whole].claims, *group.claims)
            kept[whole] = Chosen(claims, strength_of(claims))
    return kept


def _with_remarks(groups: list[Chosen]) -> list[Chosen]:
    """A heading that holds more than the title, such as the section or a name, joins the title that one of its parts is,
    if the head of the page knows that part as the title too."""
    kept = list(groups)
    for group in groups:
        if {claim.origin for claim in group.claims} != {"h1"}:
            continue
        key = comparable(group.claims[0].value)
        for index, one in enumerate(kept):
            origins = {claim.origin for claim in one.claims}
            value = one.claims[0].value
            if "a part of h1" in origins and len(origins) > 1 and comparable(value) in key and one is not group:
                claims = (*one.claims, *(replace(claim, value=value) for claim in group.claims))
                kept[index] = Chosen(claims, strength_of(claims))
                kept = [other for other in kept if other is not group]
                break
    return kept


def _likeness(group: Chosen, groups: Sequence[Chosen]) -> float:
    """What a title gains from others that are like it: a headline on the page and its form for search engines share most
    words, and the headline on the page is what the article is called."""
    words = _words(group.claims[0].value)
    gain = 0.0
    for other in groups:
        if other is group or not words:
            continue
        theirs = _words(other.claims[0].value)
        if theirs and len(words & theirs) / max(1, min(len(words), len(theirs))) >= 0.5:
            written = max((claim.weight for claim in group.claims if claim.written), default=0.0)
            gain = max(gain, other.strength * (0.9 if written >= 2 else 0.3))
    return gain


def _words(text: str) -> set[str]:
    """The words of a text; of a script without spaces every two letters in a row."""
    found = {word for word in comparable(text).split() if not _UNSPACED.search(word)}
    unspaced = [word for word in comparable(text).split() if _UNSPACED.search(word)]
    return found | {word[start : start + 2] for word in unspaced for start in range(max(1, len(word) - 1))}
