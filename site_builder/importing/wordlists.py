"""How lists of words are written down, in one text, so that a language is read in a line; and how they are looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable

from site_builder.core.text import fold


def words(listed: str) -> frozenset[str]:
    """A set of single words, as `share print tags`: names of elements, and what these are called."""
    return frozenset(listed.split())


def words_of(text: str) -> tuple[str, ...]:
    """The words of a list of which some are several, as `share | share this | teilen`."""
    return tuple(word.strip() for word in text.split("|"))


def folded(listed: Iterable[str]) -> frozenset[str]:
    """The words of a list in the form in which they are looked up."""
    return frozenset(fold(word)[0] for word in listed)


def longest_first(words: Iterable[str]) -> list[str]:
    """Words in the order in which they are tried at the beginning of a text."""
    return sorted(words, key=lambda word: (-len(word), word))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, as they stand here."""
    return "|".join(map(re.escape, longest_first(words)))
