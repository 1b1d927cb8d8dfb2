"""The order of lists and their jump marks, and what a list cuts from texts: keys that depend on no locale.

Babel has no collation, so names sort by their letters without accents and case: Élan stands beside Elan, and scripts
follow each other as in Unicode. Every order ends in an id, so that it is the same on every machine.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from site_builder.core.identifiers import slugify

Item = TypeVar("Item")

_BEFORE = re.compile(r"^[\W_]+")
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_INITIAL = 0x1100
# A sentence ends before a space and a capital, but not after an initial or a short title (U.S. Navy, Dr. Heer), and
# after a full-width stop anywhere.
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\b[DMS][rst]\.)(?<!\bMrs\.)(?<=[.!?…])[\"'”’»)]*(?=\s+[^\sa-z])|(?<=[。！？])[”’」』）]*"
)


class _Unmarked(dict[int, int | None]):
    """What str.translate takes accents away with: all other characters become themselves."""

    def __missing__(self, code: int) -> int | None:
        self[code] = plain = None if unicodedata.category(chr(code)) == "Mn" else code
        return plain


_UNMARKED = _Unmarked()


@lru_cache(maxsize=65536)
def sort_key(text: str) -> str:
    """The text casefolded, without accents and without what stands before its first letter or digit."""
    if text.isascii():
        letters = text.lower()
    else:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        letters = plain.translate(_UNMARKED)
    return _BEFORE.sub("", letters) or letters


def initial(text: str) -> str:
    """The mark that a name stands under: its first letter, 0–9, the first consonant of Korean, or the character."""
    first = sort_key(text)[:1]
    if first.isdigit():
        return "0–9"
    place = ord(first) - _FIRST_INITIAL if first else -1
    return _INITIALS[place] if 0 <= place < len(_INITIALS) else first.upper()


def anchor(label: str) -> str:
    """The id of the group under a mark."""
    return f"at-{slugify(label) or 'other'}"


def grouped(items: Iterable[Item], *, label: Callable[[Item], str]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Runs of neighbours with the same label, in the order given."""
    for name, run in groupby(items, key=label):
        yield name, tuple(run)


def chunks(items: Sequence[Item], *, size: int) -> list[Sequence[Item]]:
    """The pages of a list: at least one, which may be empty."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]


def first_sentence(text: str) -> str:
    """The first sentence of a text, or the whole where no end is found."""
    plain = " ".join(text.split())
    end = _SENTENCE_END.search(plain)
    return plain[: end.end()] if end else plain


def shortened(text: str, *, limit: int = 160) -> str:
    """The text in one line of at most `limit` characters, cut at a word and marked with an ellipsis."""
    plain = " ".join(text.split())
    if len(plain) <= limit:
        return plain
    head = plain[: limit - 1]
    word = head.rpartition(" ")[0]
    # Scripts without spaces have no near word boundary; there any character will do.
    return (word if len(word) > limit // 2 else head).rstrip(" ,;:–—-") + "…"
