"""What a page shows of a body besides its text: the table of contents, the time it takes to read, its first sentence."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.core.bodies import Heading, Text
from site_builder.core.text import has_spaces
from site_builder.pages.interface import Interface
from site_builder.pages.ordering import first_sentence
from site_builder.pages.views import ContentsEntry

# How much is read in a minute: words, or characters where words are not parted by spaces.
_WORDS = 230
_CHARACTERS = 500
# Headings of these levels stand in the table of contents; a body begins at level 2.
_TOP, _DEEPEST = 2, 3


def contents_of(headings: Sequence[Heading]) -> tuple[ContentsEntry, ...]:
    """The headings of levels 2 and 3, those of level 3 below the one of level 2 that they follow."""
    shown = [heading for heading in headings if _TOP <= heading.level <= _DEEPEST]
    entries: list[ContentsEntry] = []
    while shown:
        first = shown.pop(0)
        below: list[ContentsEntry] = []
        while first.level == _TOP and shown and shown[0].level > _TOP:
            inner = shown.pop(0)
            below.append(ContentsEntry(inner.id, inner.text))
        entries.append(ContentsEntry(first.id, first.text, tuple(below)))
    return tuple(entries)


def minutes_to_read(words: int, *, lang: str) -> int:
    """Whole minutes, at least one; `words` are characters in languages without spaces, as fragments count them."""
    pace = _WORDS if has_spaces(lang) else _CHARACTERS
    return max(1, -(-words // pace))


def length_text(words: int, *, lang: str, interface: Interface) -> str:
    """How long a text in a language is: 3 minutes, 656 words; characters in languages without spaces."""
    noun = "word" if has_spaces(lang) else "character"
    return interface.listed(
        [interface.count(minutes_to_read(words, lang=lang), "minute"), interface.count(words, noun)]
    )


def opening(text: Text) -> str:
    """The first sentence of a body; empty for an empty one."""
    return first_sentence(text.lead)
