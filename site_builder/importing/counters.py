"""What a line counts: how often a page was read, how long that takes, how many wrote about it.

Only words beside numbers count here; what the rest of a line is for is not told.
"""

from __future__ import annotations

import re
from functools import cache

from site_builder.importing.wordlists import any_of, folded
from site_builder.importing.words_phrases import BEGINNINGS, COUNTED


def without_counters(text: str) -> str:
    """A text without `Views: 286`, `286 views` and `5 min read`."""
    return _counters().sub(" ", text)


def is_counter_line(text: str) -> bool:
    """Whether nothing is left of a line without what it counts."""
    rest = without_counters(text)
    return rest != text and not any(char.isalnum() for char in rest)


@cache
def _counters() -> re.Pattern[str]:
    before = _any(*(word.rstrip(" :：") for word in BEGINNINGS["a counter"]), *COUNTED)
    number = r"\d[\d.,]*"
    return re.compile(
        rf"(?<!\w)(?:{before})\s*[:：]?\s*{number}(?:\s?(?:{_any(*COUNTED)}))?\.?(?!\w)"
        rf"|(?<![\w:.]){number}\s?(?:{_any(*COUNTED)})(?!\w)",
        re.IGNORECASE,
    )


def _any(*words: str) -> str:
    return any_of({*words, *folded(words)})
