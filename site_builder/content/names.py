"""The names of all topics in one automaton, and the rules that tell a name in a text from the same letters in a word.

A name is found in folded text (core/text.py) as a substring; whether it stands there as a word is decided by the script
of its own first and last character. Nothing here knows bodies, blocks or links.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, product, zip_longest

import ahocorasick_rs

from site_builder.content.chinese import begins_in_word, begins_longer_word
from site_builder.content.inflection import LANGUAGES, forms_of, languages_of, stem_of
from site_builder.core.model import Match, Topic, TopicKind
from site_builder.core.text import fold, narrow, script_of


@dataclass(frozen=True, slots=True)
class Name:
    """A title or alias of a topic as the editor wrote it; `narrow` is its form for comparison with case. `lang` is the
    language whose texts alone have this form of it, or, where it is one of inflection.py, have all forms that begin
    with its stem."""

    topic: str
    text: str
    match: Match
    narrow: str
    lang: str = ""
    kind: TopicKind = TopicKind.ISSUE

    @property
    def proper(self) -> bool:
        """Whether it is the name of a person or of a place in one word."""
        return self.kind is TopicKind.PERSON or (self.kind is TopicKind.PLACE and " " not in self.narrow)


@dataclass(frozen=True, slots=True)
class NameIndex:
    """All names: `names[i]` are those whose folded form is pattern `i` of the automaton."""

    names: tuple[tuple[Name, ...], ...]
    automaton: ahocorasick_rs.AhoCorasick | None

    def find(self, folded: str) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
        """Every occurrence of every name in folded text, overlapping ones too: start, end, names."""
        if self.automaton is not None:
            for pattern, start, end in self.automaton.find_matches_as_indexes(folded, overlapping=True):
                yield start, end, self.names[pattern]


def build_names(topics: Mapping[str, Topic], *, lang: str) -> NameIndex:
    """Index the titles and aliases of topics, in all their languages; those of `match: never` too, so that it can be
    told why they are not linked. `lang` is the language of titles that name none."""
    patterns: dict[str, dict[tuple[str, str, str], Name]] = {}
    for topic in topics.values():
        for tag, text in ((topic.lang or lang, topic.title), *topic.titles, *topic.aliases):
            for pattern, name in _forms(text, topic, primary(tag)):
                if pattern:
                    patterns.setdefault(pattern, {}).setdefault((topic.id, name.narrow, name.lang), name)
    automaton = ahocorasick_rs.AhoCorasick(list(patterns)) if patterns else None
    return NameIndex(tuple(tuple(names.values()) for names in patterns.values()), automaton)


def primary(tag: str) -> str:
    """The language of a BCP 47 tag without its script and country."""
    return tag.partition("-")[0].lower()


def _forms(text: str, topic: Topic, lang: str) -> Iterator[tuple[str, Name]]:
    """A name as it is, its plural where English does not merely add to it (policy, policies), the stem of its forms
    where a language inflects it, and with Korean words joined. Each with the folded text that it is looked for by.
    """
    plain = narrow(text.strip())
    name = Name(topic.id, text, topic.match, plain, kind=topic.kind)
    yield fold(plain)[0], name
    if _IN_Y.search(plain):
        plural = f"{plain[:-1]}ies"
        yield fold(plural)[0], replace(name, narrow=plural, lang="en")
    for inflecting in languages_of(plain, lang):
        yield stem_of(plain, inflecting, proper=name.proper), replace(name, lang=inflecting)
    if _KOREAN_SPACE.search(plain):
        for joined in _joined(plain):
            yield fold(joined)[0], replace(name, narrow=joined)


def _joined(name: str) -> Iterator[str]:
    """A Korean name without some of its spaces or all: writers part its words or not, as they like."""
    pieces = _KOREAN_SPACE.split(name)
    if len(pieces) <= _MOST_PARTED:
        for spaces in product(("", " "), repeat=len(pieces) - 1):
            if not all(spaces):
                yield "".join(chain.from_iterable(zip_longest(pieces, spaces, fillvalue="")))
    else:
        yield "".join(pieces)


# --- words -----------------------------------------------------------------------------------------------------------

_UNSPACED = frozenset({"Han", "Kana", "Unspaced"})
_EAST_ASIAN = _UNSPACED | {"Hangul"}
_HANGUL_RUN = re.compile("[가-힣]*")
_KOREAN_SPACE = re.compile("(?<=[가-힣]) | (?=[가-힣])")
# A name of more words than these is found with all its spaces or with none.
_MOST_PARTED = 4
_IN_Y = re.compile("[b-df-hj-np-tv-z]y$")
_PLURAL = re.compile("(?:es|s)(?![^\\W_])")

# What a Korean noun may carry: a suffix (plural, "side"), then at most three particles or one form of the copula.
_PARTICLES = (
    "은|는|이|가|을|를|의|에|에서|에게|에게서|한테|께|께서|로|으로|로서|으로서|로써|으로써|와|과|랑|이랑|하고|도|만|뿐|까지|부터|보다|"
    "처럼|같이|마다|조차|마저|밖에|대로|만큼|커녕|이나|나|이든|든|이든지|든지|이라도|라도|이야|야"
)
_COPULAS = (
    "이다|다|이며|며|이고|고|이자|인|인지|이란|란|이라|라|이라는|라는|이라고|라고|이라면|라면|이지만|지만|입니다|이었다|였다|"
    "이었던|였던|이므로|므로|이어서|여서"
)
_KOREAN_ENDING = re.compile(f"(?:측|들)?(?:(?:{_PARTICLES}){{0,3}}|(?:{_COPULAS}))")
# 인 behind a place makes its people of it, and is a form of the copula only before a noun that cannot do without one.
_PEOPLE = "인"
_BEFORE_BOUND_NOUN = re.compile("인 (?:것|게|건|걸|점|만큼|데|듯|셈|줄|양|반면|이상|경우)")
# So do 人 and 族 in Chinese, but where 人 begins a word of its own: 台湾人民, 台湾人口.
_PEOPLE_IN_CHINESE = re.compile("族|人(?![民口权均工才力文类事士员数质道造情格选])")
# A longer name in Han characters does not stand across other words by chance.
_MOST_BY_CHANCE = 3
# A possessive or a contraction; anything else behind an apostrophe goes on with the word: Xi'an.
_ENGLISH_GOES_ON = re.compile("'(?!(?:s|ll|d|ve|re|m|t)(?![^\\W_]))(?=[^\\W_])")
# The number of a model: a name of letters is a part of it. A year is none.
_MODEL = re.compile("-[0-9]{1,3}(?![^\\W_])")


def form_end(name: Name, folded: str, start: int, end: int, *, english: bool) -> int:
    """Where the form of a name ends whose pattern stands at `start` to `end` of folded text: see `word_end`."""
    if name.lang not in LANGUAGES:
        if _is_other_chinese(name, folded, start, end):
            return -1
        return word_end(folded, start, end, english=english, place=name.kind is TopicKind.PLACE)
    found = forms_of(name.narrow, name.lang, proper=name.proper).match(folded, start)
    if found and _may_begin(folded[start], folded[start - 1] if start else " "):
        return word_end(folded, start, found.end(), english=False, place=name.kind is TopicKind.PLACE)
    return -1


def _is_other_chinese(name: Name, folded: str, start: int, end: int) -> bool:
    """Tell whether a name in Han characters is none where it stands: it begins within another word, means the people of
    a place, or is the beginning of another name than that of a person."""
    if script_of(folded[start]) != "Han" or script_of(folded[end - 1]) != "Han":
        return False
    if name.kind is TopicKind.PLACE and _PEOPLE_IN_CHINESE.match(folded, end):
        return True
    if end - start > _MOST_BY_CHANCE:
        return False
    return begins_in_word(folded, start, end) or (
        name.kind is TopicKind.PERSON and begins_longer_word(folded, start, end)
    )


def word_end(folded: str, start: int, end: int, *, english: bool, place: bool) -> int:
    """Where the word ends whose name stands at `start` to `end` of folded text: `end`, or behind an English plural;
    -1 where the name is only a part of a longer word.

    Han, kana and other scripts without spaces: a name is a name wherever it stands. Hangul: it begins a word and may
    carry particles, but the name of a `place` is none of its people. All other scripts: whole words, where letters, digits and combining marks make words; a letter of
    an East Asian script does not continue a word of another one (`APEC峰会`, `APEC는`).
    """
    if not _may_begin(folded[start], folded[start - 1] if start else " "):
        return -1
    last, following = folded[end - 1], folded[end : end + 1] or " "
    if script_of(last) == "Hangul":
        run = _HANGUL_RUN.match(folded, end)
        people = place and run and run[0] == _PEOPLE and not _BEFORE_BOUND_NOUN.match(folded, end)
        return end if run and not people and _KOREAN_ENDING.fullmatch(run[0]) and not _is_mark(following) else -1
    if _may_begin(last, following):
        goes_on = following == "-" and _MODEL.match(folded, end)
        goes_on = goes_on or (english and following == "'" and _ENGLISH_GOES_ON.match(folded, end))
        return -1 if goes_on and script_of(last) not in _UNSPACED else end
    plural = _PLURAL.match(folded, end) if english and script_of(last) == "Latin" else None
    # "es" only where English adds it, or "Tim" would be found in "Times".
    if plural and (plural[0] == "s" or folded.endswith(("s", "x", "z", "ch", "sh", "o"), start, end)):
        return plural.end()
    return -1


@cache
def _may_begin(edge: str, neighbour: str) -> bool:
    """Tell whether a name whose outermost character is `edge` may stand next to `neighbour`, on either side."""
    if _is_mark(neighbour):
        return False
    script = script_of(edge)
    if script in _UNSPACED or not (script or edge.isalnum()):
        return True
    beside = script_of(neighbour)
    if script == "Hangul":
        return beside != "Hangul"
    return beside in _EAST_ASIAN or not (beside or neighbour.isalnum())


@cache
def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"
