"""How lists of words are written down: in one text, with strokes between, so that a language is read in a line."""

from __future__ import annotations


def words_of(text: str) -> tuple[str, ...]:
    """The words of a list, as `share | share this | teilen`."""
    return tuple(word.strip() for word in text.split("|"))
