"""A claim of a page about its article, and how claims are compared.

A claim is weighed, never believed: what is chosen follows from how many places of the page say the same. This module
knows neither HTML nor which places there are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from typing import Literal

from site_builder.importing.values import Writer

Field = Literal[
    "title",
    "subtitle",
    "author",
    "organisation",
    "date",
    "modified",
    "lang",
    "site",
    "publisher",
    "address",
    "original",
    "reprint",
    "section",
    "summary",
    "image",
    "image_alt",
    "image_caption",
    "image_credit",
    "keyword",
    "translation",
    "feed",
    "other work",
]

_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<[^<>]{1,200}>")
_NOT_WORD = re.compile(r"[\W_]+")
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place of the page says that `field` is `value`. `origin` names the place in words for an editor; `weight` is
    from 0.5 (a guess) to 4 (written for this purpose alone); `writer` is who is meant, where the place tells more of an
    author than a name; `written` is false for what only machines read."""

    field: Field
    value: str
    origin: str
    weight: float
    writer: Writer | None = None
    written: bool = False


def clean(text: str) -> str:
    """A value on one line, without entities that were escaped twice, tags and what cannot be seen."""
    text = text[:_LONGEST]
    if "&" in text:
        text = unescape(unescape(text))
    if "<" in text:
        text = _TAG.sub("", text)
    text = "".join(
        letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cf", "Co") or letter in "\t\n"
    )
    return _SPACE.sub(" ", text).strip()


def comparable(text: str) -> str:
    """The letters and digits of a text, in one width and case: `Why “A–B”?` is `why a - b`."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    plain = "".join(letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter))
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFC", plain)).strip()


def tight(text: str) -> str:
    """As comparable, without spaces: `Policy Review` is also `PolicyReview`."""
    return comparable(text).replace(" ", "")


def values_of(evidence: Iterable[Evidence], field: Field) -> list[Evidence]:
    return [claim for claim in evidence if claim.field == field]
