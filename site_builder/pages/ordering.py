"""The order of lists and their jump marks, and what a list cuts from texts.

Names sort as the language of the page that lists them has it, by ICU, whose release belongs to the tool; nothing here asks
for the locale of the machine. Every order ends in an id, so that it is the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import TypeVar

from site_builder.core.identifiers import slugify

Item = TypeVar("Item")

_BEFORE = re.compile(r"^[\W_]+")
# The scripts whose letters are marks in every language, by a language that has them; a language's own letters come first.
_LETTERED = ("en", "el", "ru", "ar", "ko", "ja")
_MANY = 999  # marks; ICU leaves some out of more than 99
_DIGITS, _OTHER = "0–9", "…"
# A sentence ends before a space and a capital, but not after an initial or a short title (U.S. Navy, Dr. Heer), and
# after a full-width stop anywhere.
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\b[DMS][rst]\.)(?<!\bMrs\.)(?<=[.!?…])[\"'”’»)]*(?=\s+[^\sa-z])|(?<=[。！？])[”’」』）]*"
)


class _Order:
    """How a language sorts, and its marks. All that asks ICU is in here: it is loaded with the first name to sort, so that a
    build with nothing to do goes without it."""

    def __init__(self, lang: str) -> None:
        import icu

        # What ICU knows nothing of it would else take from the language of the machine.
        icu.Locale.setDefault(icu.Locale("en"))
        locale = icu.Locale.forLanguageTag(lang)
        self._collator = icu.Collator.createInstance(locale)
        # Part 2 stands before Part 10.
        self._collator.setAttribute(icu.UCollAttribute.NUMERIC_COLLATION, icu.UCollAttributeValue.ON)
        index = icu.AlphabeticIndex(locale)
        index.maxLabelCount = _MANY
        for other in _LETTERED:
            index.addLabels(icu.Locale(other))
        self._buckets = index.buildImmutableIndex()
        self._labelled = icu.UAlphabeticIndexLabelType.NORMAL
        self._script_of = icu.Script.getScript

    def placed(self, name: str) -> tuple[bytes, str]:
        """The key and the mark of a name. Keys begin with the place of the mark:
        some languages (Chinese by sound) have names under one mark that stand far apart in their collation."""
        bucket, mark = self._bucket(name)
        return bucket.to_bytes(2) + self._collator.getSortKey(mark) + self._collator.getSortKey(name), mark

    def _bucket(self, name: str) -> tuple[int, str]:
        """The place of the group that a name stands in, and its mark."""
        place = self._buckets.getBucketIndex(name)
        label, kind = self._buckets[place]
        if kind == self._labelled:
            return place + 2, label
        if place == 0:
            return (1, _DIGITS) if name[:1].isnumeric() else (0, _OTHER)
        # Of a script without marks: all its names stand under one letter of it.
        sample = self._script_of(name[0]).getSampleString()
        if not sample.isalpha() or self._buckets[self._buckets.getBucketIndex(sample)][1] == self._labelled:
            return 0, _OTHER
        return place + 2, sample


_order = cache(_Order)


@lru_cache(maxsize=65536)
def _placed(text: str, lang: str) -> tuple[bytes, str]:
    return _order(lang).placed(_BEFORE.sub("", text) or text)


def sort_key(text: str, lang: str) -> bytes:
    """What texts sort by as readers of a language expect, without what stands before the first letter or digit; names
    with the same mark stand together."""
    return _placed(text, lang)[0]


def initial(text: str, lang: str) -> str:
    """The mark that a name stands under in a language: a letter of its alphabet or of another, the first consonant in
    Korean, the strokes of the first character in traditional and its first sound in simplified Chinese, 0–9."""
    return _placed(text, lang)[1]


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
