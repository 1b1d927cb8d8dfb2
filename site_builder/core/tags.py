"""Language tags (BCP 47, https://www.rfc-editor.org/info/bcp47): which of several languages stands for another.

What is written for one variety of a language serves readers of another, but not across scripts: texts from Taiwan are
for readers of traditional Chinese. Must not know what is in a language.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

# Regions that write Chinese in traditional characters; all others write simplified ones.
_TRADITIONAL = frozenset({"tw", "hk", "mo"})


def nearest(tag: str, known: Iterable[str]) -> str:
    """The tag itself if it is known, else the known one of the same language and script that shares most with it, the
    first of equals; empty where there is none."""
    parts = _parts(tag)
    best, shared = "", -1
    for other in known:
        if other == tag:
            return other
        language, script, rest = _parts(other)
        if language != parts[0] or (script and parts[1] and script != parts[1]):
            continue
        common = len(rest & parts[2])
        if common > shared:
            best, shared = other, common
    return best


@lru_cache(maxsize=256)
def _parts(tag: str) -> tuple[str, str, frozenset[str]]:
    """Language, script (empty where the tag leaves it open) and the subtags behind the language."""
    language, *rest = tag.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    if language == "zh" and not script:
        script = "hant" if _TRADITIONAL.intersection(rest) else "hans"
    return language, script, frozenset(rest)
