"""How much two texts have in common, told from a small sketch of each.

A sketch holds the smallest hashes of all runs of some words (Broder, On the resemblance and containment of documents,
1997), so that ten thousand texts are compared with one by looking up a few numbers. The hashes are those of CRC-32 and
not of Python, whose differ from run to run. Nothing here knows what a text is about.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from heapq import nsmallest
from zlib import crc32

from site_builder.core.text import fold
from site_builder.importing.lengths import UNSPACED
from site_builder.importing.webaddresses import WEB_ADDRESS

Sketch = tuple[int, ...]

_KEPT = 128  # hashes of a sketch; the likeness is right to about one over their root
_RUN = 5  # words, or letters where a script puts no spaces between words
_LONGEST = 50_000  # words that are looked at
_FEWEST = 20  # words of a text that can be told from others
_WIDEST = 32  # texts that are noted under one hash: more of them share no text but a phrase

_ADDRESSES = re.compile(rf"\]\([^()\s]*\)|{WEB_ADDRESS}")
_WORDS = re.compile(rf"[{UNSPACED}]|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sketches of texts by name; grows with `place`. `noted` are the names of those that hold a hash."""

    sketches: dict[str, Sketch] = field(default_factory=dict)
    noted: dict[int, list[str]] = field(default_factory=dict)

    def place(self, name: str, sketch: Sketch) -> None:
        self.sketches[name] = sketch
        for number in sketch:
            names = self.noted.setdefault(number, [])
            if len(names) < _WIDEST:
                names.append(name)

    def nearest(self, sketch: Sketch, *, least: float) -> list[tuple[str, float]]:
        """The texts that have at least a share (0 to 1) in common with one, with the share of each, the likest first."""
        shared = Counter(name for number in sketch for name in self.noted.get(number, ()))
        # Sketches of texts with that much in common share at least about as much; half of it leaves room for chance.
        near = [name for name, count in shared.items() if count >= least * len(sketch) / 2]
        found = ((name, likeness(self.sketches[name], sketch)) for name in near)
        return sorted((pair for pair in found if pair[1] >= least), key=lambda pair: (-pair[1], pair[0]))


def sketch_of(text: str) -> Sketch:
    """The sketch of a Markdown text; empty for one that is too short to be told from others."""
    words = _words(text)
    if len(words) < _FEWEST:
        return ()
    runs = zip(*(words[start:] for start in range(_RUN)), strict=False)
    return tuple(nsmallest(_KEPT, {crc32(" ".join(run).encode("utf-8", "replace")) for run in runs}))


def likeness(one: Sketch, other: Sketch) -> float:
    """The share of their runs of words that two texts have in common (Jaccard), as far as their sketches tell."""
    if not one or not other:
        return 0.0
    every = sorted({*one, *other})[:_KEPT]
    return len({*one} & {*other} & {*every}) / len(every)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", _ADDRESSES.sub(" ", text[: _LONGEST * 20]))
    return _WORDS.findall(fold(plain)[0])[:_LONGEST]
