"""The forms that a name takes in a text of its language: Russian and Greek declension, Turkish suffixes.

A form is told by its ending alone: what a word may end in follows from what it ends in as the editor wrote it. No
dictionary is asked, so forms are offered that a word does not have; they are seldom words at all, and no text has them.
Derived words (тайваньский, Tayvanlı) are other words and are not offered. Works on folded text (core/text.py). Must not
know topics or texts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from site_builder.content import endings
from site_builder.content.turkish import harmony_of, suffixed
from site_builder.core.text import fold, script_of

_WORD = re.compile(r"[^\W\d_]+")
_RUSSIAN_VOWELS = frozenset("аеиоуыэюя")

_RUSSIAN_FIXED = frozenset(endings.RUSSIAN_FIXED.split())
_GREEK_FIXED = frozenset(endings.GREEK_FIXED.split())

_SCRIPTS = {"ru": "Cyrillic", "el": "Greek", "tr": "Latin"}
_LETTERS = {
    "ru": re.compile("[\u0400-\u04ff]"),
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "tr": re.compile("[A-Za-z\u00c0-\u024f]"),
}
LANGUAGES = frozenset(_SCRIPTS)


def languages_of(name: str, lang: str) -> Iterator[str]:
    """The languages in whose texts a name has forms by rules that are known here. Russian and Greek names are known by
    their letters, Turkish ones only by what the editor says: `lang`."""
    if name.isascii():
        if lang == "tr":
            yield lang
        return
    for language, letter in _LETTERS.items():
        if letter.search(name) and (language != "tr" or lang == "tr"):
            yield language


@dataclass(frozen=True, slots=True)
class _Part:
    """A word of a name, or what stands between two: `written` and `folded` are what all its forms begin with, `changing`
    is a pattern for what follows, empty where there is one form."""

    written: str
    folded: str
    changing: str = ""


def stem_of(name: str, lang: str, *, proper: bool) -> str:
    """What all forms of a name begin with, folded; nothing for a name that has one form. The name has its case
    (`core.text.narrow`); `proper` is one of a person or of a place in one word, which is declined less."""
    before = ""
    for part in _parts(name, lang, proper=proper):
        before += part.folded
        if part.changing:
            return before
    return ""


@cache
def forms_of(name: str, lang: str, *, proper: bool) -> re.Pattern[str]:
    """A pattern for all forms of a name in folded text."""
    parts = _parts(name, lang, proper=proper)
    return re.compile("".join(re.escape(part.folded) + part.changing for part in parts) + r"(?![^\W_])")


@cache
def written_forms_of(name: str, lang: str, *, proper: bool) -> re.Pattern[str]:
    """A pattern for the forms of a name that have its case, in text that is narrowed and not folded."""
    parts = _parts(name, lang, proper=proper)
    return re.compile("".join(re.escape(part.written) + (r"\w*" if part.changing else "") for part in parts))


def _parts(name: str, lang: str, *, proper: bool) -> Iterator[_Part]:
    words = list(_WORD.finditer(name))
    reached = 0
    for number, found in enumerate(words):
        if found.start() > reached:
            between = name[reached : found.start()]
            yield _Part(between, fold(between)[0])
        word, folded, reached = found[0], fold(found[0])[0], found.end()
        last = number == len(words) - 1
        stem, changing = folded, ""
        # Where folding changes the length, the stem could not be told in the name as it is written.
        if len(folded) == len(word) and script_of(word[0]) == _SCRIPTS[lang]:
            if lang == "tr" and last and not proper and reached == len(name):
                stem, changing = suffixed(folded, harmony_of(word), compound=number > 0)
            elif lang == "ru" and not (name.startswith("-", reached) and folded.endswith("о")):
                stem, changing = _russian(word, folded, proper=proper)
            elif lang == "el":
                foreign = endings.GREEK_FOREIGN if proper else ()
                stem, changing = _declined(folded, endings.GREEK, _GREEK_FIXED, foreign)
        yield _Part(word[: len(stem)], stem, changing)
    if reached < len(name):
        yield _Part(name[reached:], fold(name[reached:])[0])


def _russian(word: str, folded: str, *, proper: bool) -> tuple[str, str]:
    if word.isupper() and len(word) > 1:
        # An acronym that ends like a word, with a vowel and a consonant, is read as one.
        as_word = len(word) > 2 and folded[-2] in _RUSSIAN_VOWELS and folded[-1] not in _RUSSIAN_VOWELS
        return folded, _choice(endings.RUSSIAN_ACRONYM) if as_word else ""
    foreign = endings.RUSSIAN_FOREIGN if proper and not folded.endswith(endings.RUSSIAN_NATIVE) else ()
    return _declined(folded, endings.RUSSIAN, _RUSSIAN_FIXED, foreign)


def _declined(
    folded: str, table: Mapping[str, str], fixed: Collection[str], foreign: tuple[str, ...]
) -> tuple[str, str]:
    """The stem of a word and a pattern for its endings."""
    if folded in fixed or (foreign and folded.endswith(foreign) and folded[-2:] not in table):
        return folded, ""
    for length in (3, 2, 1):
        # A stem has two letters at least: less tells no word.
        ending = folded[-length:]
        if len(folded) - length >= 2 and ending in table:
            kept = len(folded) - (0 if table[ending].startswith("-") else length)
            return folded[:kept], _choice(table[ending])
    return folded, ""


@cache
def _choice(listed: str) -> str:
    return f"(?:{'|'.join('' if ending == '-' else ending for ending in listed.split())})"
