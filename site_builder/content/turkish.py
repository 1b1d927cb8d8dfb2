"""The suffixes of a Turkish noun: plural, possessive, case, -ki and the copula, by vowel harmony.

Works on folded text, where ı and i are one letter. A suffix behind an apostrophe needs none of this: the apostrophe ends
the word. Must not know topics or texts.
"""

from __future__ import annotations

from functools import cache

_SOFT = {"k": "[kğg]", "g": "[gğ]", "ç": "[çc]", "t": "[td]", "p": "[pb]"}
_HARD = {"ğ": "k", "c": "ç", "d": "t", "b": "p"}
_VOWELS = "aeioöuü"
_HIGH = "[iuü]"
_BACK, _FRONT = frozenset("aAıIoOuU"), frozenset("eEiİöÖüÜ")


def harmony_of(written: str) -> str:
    """The low vowel that the suffixes of a word have: `a`, `e`, or either where its letters do not tell. Loans in -l and
    -at take front vowels after back ones (kontrolleri, saatler)."""
    for char in reversed(written):
        if char in _FRONT:
            return "e"
        if char in _BACK:
            return "[ae]" if written.casefold().endswith(("l", "at")) else "a"
    return "[ae]"


def suffixed(word: str, low: str, *, compound: bool) -> tuple[str, str]:
    """What all forms of a folded word begin with, and a pattern for what follows it. `compound` is the last of several
    words, which may carry the possessive that makes them one name (gümrük vergisi, gümrük vergileri)."""
    endings = _endings(low)
    if compound and word[-1] in "iuü" and len(word) > 3:
        base = word[:-2] if word[-2] == "s" and word[-3] in _VOWELS else word[:-1]
        hard = base[:-1] + _HARD.get(base[-1], base[-1])
        stem = base if base == hard else base[:-1]
        singular, plural = word[len(stem) :], hard[len(stem) :]
        possessed = f"(?:{singular}|{plural}l{low}ri)(?:{endings.of_possessed})?{endings.copula}"
        return stem, f"(?:{possessed}|{singular}{endings.after_vowel})"
    if word[-1] in _VOWELS:
        return word, endings.after_vowel
    if word[-1] in _SOFT:
        soft, hard = _SOFT[word[-1]], word[-1]
        return word[:-1], f"(?:{hard}(?:l{low}r)?|{soft}(?=[{_VOWELS}])){endings.after_consonant}"
    return word, f"(?:l{low}r)?{endings.after_consonant}"


class _Endings:
    """Patterns of the chains of suffixes for one harmony."""

    def __init__(self, low: str) -> None:
        of_place = f"d{low}|t{low}"
        ki = f"ki(?:l{low}r(?:{_HIGH}n?|{low}|d{low}n?)?)?"
        shared = f"(?:{of_place})(?:n|{ki})?|[cç]{low}"
        of_bare = f"{_HIGH}|{low}|{_HIGH}n(?:ki)?|l{low}|{shared}"
        of_vowel = f"y{_HIGH}|y{low}|n{_HIGH}n(?:ki)?|yl{low}|{shared}"
        self.of_possessed = f"n{_HIGH}|n{low}|n{_HIGH}n(?:ki)?|yl{low}|nd{low}(?:n|{ki})?|nc{low}"
        self.copula = f"(?:y?[dt]{_HIGH}r?|y?m{_HIGH}ş|y?s{low}|y?ken)?"
        ours = f"m{_HIGH}z|m|n{_HIGH}z"
        self.after_consonant = f"(?:(?:{_HIGH}(?:{ours}))?(?:{of_bare})?|{_HIGH}(?:{self.of_possessed})?){self.copula}"
        self.after_vowel = (
            f"(?:l{low}r{self.after_consonant}|"
            f"(?:(?:{ours})(?:{of_bare})?|(?:{of_vowel})?|s{_HIGH}(?:{self.of_possessed})?){self.copula})"
        )


@cache
def _endings(low: str) -> _Endings:
    return _Endings(low)
