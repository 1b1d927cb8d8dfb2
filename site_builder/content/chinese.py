"""Where a word of Chinese begins, which no space tells: by the dictionary of ICU.

It is asked about the surroundings of short names alone, which by chance also stand across two other words (关税 in
海关税收). ICU is loaded with the first of them. Must not know topics; reads folded, and so simplified, text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

# How far around a name is looked: words of Chinese are short.
_BEFORE, _BEHIND = 6, 4
_HAN_BEFORE = re.compile("[\u3400-\u9fff]*\\Z")
_HAN_BEHIND = re.compile("[\u3400-\u9fff]*")


def begins_in_word(folded: str, start: int, end: int) -> bool:
    """Tell whether the first character of a name is the end of a word that begins before it."""
    if not start or not _HAN_BEHIND.fullmatch(folded, start - 1, start):
        return False
    _, bounds = _bounds(folded, start, end)
    return start not in bounds


def begins_longer_word(folded: str, start: int, end: int) -> bool:
    """Tell whether the dictionary has a word that begins with a name and goes on (克里米亚)."""
    _, bounds = _bounds(folded, start, end)
    return start in bounds and not any(start < bound <= end for bound in bounds)


def _bounds(folded: str, start: int, end: int) -> tuple[int, set[int]]:
    """The bounds of words around a name, and where the characters begin that they were told from."""
    before = _HAN_BEFORE.search(folded, max(0, start - _BEFORE), start)
    behind = _HAN_BEHIND.match(folded, end, end + _BEHIND)
    first, last = before.start() if before else start, behind.end() if behind else end
    breaks = _breaks()
    breaks.setText(folded[first:last])
    return first, {first, *(first + bound for bound in breaks)}


@cache
def _breaks() -> Any:
    import icu

    return icu.BreakIterator.createWordInstance(icu.Locale("zh"))
