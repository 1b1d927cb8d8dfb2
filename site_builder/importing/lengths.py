"""How long a text is, whatever script it is written in, and which scripts put no spaces between words.

Everything that is called short or long anywhere is measured here, so that one number holds for all languages. Must not
know what a text is.
"""

from __future__ import annotations

import re

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Letters of scripts without spaces, for a class of a pattern: Thai, Lao, Burmese, Khmer, kana, ideographs."""

_DENSE = re.compile(f"[{UNSPACED}\u1100-\u11ff\uac00-\ud7af]")


def width_of(text: str) -> int:
    """The length of a text in letters of an alphabet: an ideograph or syllable says as much as two."""
    return len(text) + (0 if text.isascii() else len(_DENSE.findall(text)))
