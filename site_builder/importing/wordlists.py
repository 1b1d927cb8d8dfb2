"""How lists of words are written down: in one text, so that a language is read in a line."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """A set of single words, as `share print tags`: names of elements, and what these are called."""
    return frozenset(listed.split())


def words_of(text: str) -> tuple[str, ...]:
    """The words of a list of which some are several, as `share | share this | teilen`."""
    return tuple(word.strip() for word in text.split("|"))
