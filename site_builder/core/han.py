"""Simplified and traditional Chinese as one: the form in which Han characters of either are compared.

The only module of this room that stands on a library: the data are those of OpenCC, and they are loaded when the first
Han character is met, so that a library without one never pays for them. Must not know what is folded, or why.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def simplified(char: str) -> str:
    """The simplified form of one Han character, always one character; most are their own."""
    once = _converter().convert(char)
    # A few lead on to a further form (薴, 苧, 苎); what is folded twice must not change.
    again = once if once == char else _converter().convert(once)
    return again if len(again) == 1 else char


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")
