"""Finds mentions: every place in a text where a topic's name stands, and why one counts and another does not.

One function serves linking and `check --explain-links`, so what is explained is what was done. It reads plain text and
must not know HTML.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.content.inflection import LANGUAGES, written_forms_of
from site_builder.content.names import Name, NameIndex, form_end, primary
from site_builder.core.model import Match
from site_builder.core.text import fold, narrow

ACCEPTED = ""
NEVER = "match: never"
CASE = "case differs"
IN_WORD = "inside a longer word"
IN_LINK = "inside a link or code"
IN_NAME = "inside a longer name"
KEPT_OUT = "kept out by no_link, or this is its own page"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic's name found in a text at `start` to `end` (with its English plural). `verdict` is empty for a mention,
    else it tells why this is none."""

    topic: str
    name: str
    start: int
    end: int
    verdict: str


def candidates(
    text: str,
    names: NameIndex,
    *,
    lang: str,
    barred: Sequence[tuple[int, int]] = (),
    excluded: Collection[str] = (),
) -> tuple[Candidate, ...]:
    """Everything in a text that is or nearly is a mention, in reading order, longer ones first. What is refused within a
    longer name of the same topic is left out: it would tell nothing that the longer one does not.

    `barred` are the stretches that hold no mentions (links, code), in order and apart; `excluded` the topics that are
    kept out. The longest name wins, then the leftmost; what is refused for itself hides nothing, but an excluded topic
    does: the text does speak of it, and not of what a part of its name would mean.
    """
    folded, offsets = fold(text)
    language = primary(lang)
    barred_starts = [start for start, _ in barred]

    def at(place: int) -> int:
        return offsets[place] if place < len(offsets) else len(text)

    found: list[Candidate] = []
    for first, last, same in names.find(folded):
        start, name_end = offsets[first], at(last)
        # A name may not begin or end within what one character was folded to, such as a ligature.
        whole = (not first or offsets[first - 1] != start) and name_end != offsets[last - 1]
        judged: list[tuple[str, int, Name]] = []
        for name in same:
            if name.lang and name.lang != language:
                continue
            word_last = form_end(name, folded, first, last, english=language == "en")
            if word_last < 0 and name.lang in LANGUAGES:
                continue  # a stem in another word: nearly no mention either
            end = name_end if word_last < 0 else at(word_last)
            verdict = IN_WORD if word_last < 0 or not whole else ACCEPTED
            if verdict == ACCEPTED and _meets(barred, barred_starts, start, end):
                verdict = IN_LINK
            judged.append(
                (verdict or _own_verdict(name, text[start : end if name.lang in LANGUAGES else name_end]), end, name)
            )
        for own, end, name in judged:
            # A topic may claim a name in two spellings; one that matches is enough.
            if own == ACCEPTED or (ACCEPTED, name.topic) not in {(other, one.topic) for other, _, one in judged}:
                found.append(Candidate(name.topic, name.text, start, end, own))
    return _longest(found, excluded)


def _own_verdict(name: Name, written: str) -> str:
    if name.match is Match.NEVER:
        return NEVER
    if name.match is Match.EXACT_CASE and not _has_case(name, narrow(written)):
        return CASE
    return ACCEPTED


def _has_case(name: Name, written: str) -> bool:
    if name.lang in LANGUAGES:
        return bool(written_forms_of(name.narrow, name.lang, proper=name.proper).fullmatch(written))
    return written == name.narrow


def _meets(barred: Sequence[tuple[int, int]], starts: Sequence[int], start: int, end: int) -> bool:
    """Tell whether a stretch meets one of the barred ones."""
    place = bisect_right(starts, start)
    return bool((place and barred[place - 1][1] > start) or (place < len(barred) and barred[place][0] < end))


def _longest(found: list[Candidate], excluded: Collection[str]) -> tuple[Candidate, ...]:
    """Let the longest of overlapping candidates win, then the leftmost, and take back what is excluded."""
    taken: list[tuple[int, int]] = []
    judged = [one for one in found if one.verdict != ACCEPTED]
    for one in sorted((one for one in found if one.verdict == ACCEPTED), key=_by_length):
        place = bisect_right(taken, (one.start, one.end))
        if (place and taken[place - 1][1] > one.start) or (place < len(taken) and taken[place][0] < one.end):
            judged.append(replace(one, verdict=IN_NAME))
        else:
            taken.insert(place, (one.start, one.end))
            judged.append(replace(one, verdict=KEPT_OUT) if one.topic in excluded else one)
    return tuple(_telling(sorted(judged, key=_by_place)))


def _telling(judged: Sequence[Candidate]) -> Iterator[Candidate]:
    """All mentions, and of what is refused that which begins behind the last name of its topic."""
    reached: dict[str, int] = {}
    for one in judged:
        if one.verdict == ACCEPTED or one.start >= reached.get(one.topic, 0):
            yield one
        reached[one.topic] = max(one.end, reached.get(one.topic, 0))


def _by_length(one: Candidate) -> tuple[int, int, int, str, str]:
    # Of two names that reach equally far, the longer one needs no plural.
    return one.start - one.end, one.start, -len(one.name), one.topic, one.name


def _by_place(one: Candidate) -> tuple[int, int, str, bool, str]:
    return one.start, one.start - one.end, one.topic, one.verdict == IN_NAME, one.name
