"""How texts of any script are compared: folding of case, width and typography, and the script of a letter.

Names are found in bodies and checked against each other in one and the same folded form, so this stands below both.
It must not know what a name is or where words end.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Literal

from site_builder.core.han import simplified

Script = Literal["Latin", "Greek", "Cyrillic", "Han", "Kana", "Hangul", "Unspaced", "Other", ""]

# Languages whose writing puts no spaces between words (Tibetan, Japanese, Khmer, Lao, Burmese, Thai, Chinese).
_UNSPACED = frozenset({"bo", "ja", "km", "lo", "my", "th", "yue", "zh"})

_TYPOGRAPHY = {
    **dict.fromkeys("‘’‛ʼʹ′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–−﹣", "-"),
    # Invisible: soft hyphen, zero-width space, joiners and no-break space, byte order mark, directional marks.
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c", ""),
}

_TYPED = str.maketrans(_TYPOGRAPHY)

# What joins the letter before it in another way than by the tables of single characters: combining marks, the vowels
# and finals of decomposed Hangul, the half-width voicing marks of kana.
_JOINING = re.compile("[\u0300-\u036f\u1160-\u11ff\u3099\u309a\uff9e\uff9f]")

_SPACES = re.compile("  +")

_FIRST_WORD: dict[str, Script] = {
    "LATIN": "Latin",
    "GREEK": "Greek",
    "CYRILLIC": "Cyrillic",
    "CJK": "Han",
    "IDEOGRAPHIC": "Han",
    "KANGXI": "Han",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "KATAKANA-HIRAGANA": "Kana",
    "HANGUL": "Hangul",
    "THAI": "Unspaced",
    "LAO": "Unspaced",
    "KHMER": "Unspaced",
    "MYANMAR": "Unspaced",
    "TIBETAN": "Unspaced",
}


def has_spaces(lang: str) -> bool:
    """Tell whether a language (a BCP 47 tag) puts spaces between words; its texts are counted in words, else in
    characters."""
    return lang.partition("-")[0].lower() not in _UNSPACED


@cache
def script_of(char: str) -> Script:
    """The script of a letter; empty for what is no letter. `Unspaced` are scripts other than Han and kana that put no
    spaces between words (Thai, Lao, Khmer, Burmese, Tibetan); `Other` is every further one."""
    if not unicodedata.category(char).startswith("L") and char != "〇":
        return ""
    words = unicodedata.name(char, "OTHER").removeprefix("FULLWIDTH ").removeprefix("HALFWIDTH ").split(" ")
    return _FIRST_WORD.get(words[0], "Other")


def narrow(text: str) -> str:
    """Fold width, typography and white space, but not case; `fold` is this and more."""
    plain = text.translate(_TYPED)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain).translate(_TYPED)
    return re.sub(r"\s+", " ", plain)


def fold(text: str) -> tuple[str, Sequence[int]]:
    """Fold case, width and typography; give the folded text and, for each of its characters, the offset in `text` of
    the character (with the marks that belong to it) that it came from.

    Case: Unicode case folding, with ς as σ, Greek accents dropped (capitals go without), ё as е, and all of I, İ, ı as i,
    so that a Turkish name is found in either case. Chinese: traditional characters as simplified ones, each by itself.
    Width and compatibility: NFKC. Typography: one apostrophe, one quotation mark, one hyphen (also for the en dash),
    invisible characters dropped, each stretch of white space one space.
    """
    if _JOINING.search(text) or not unicodedata.is_normalized("NFC", text):
        units = _clusters(text)
        pieces = ["".join(map(_FOLDED.__getitem__, unicodedata.normalize("NFKC", unit))) for unit in units]
        pieces = [piece.replace("i\u0307", "i") for piece in pieces]
        starts = accumulate(map(len, units), initial=0)
        places = tuple(start for start, piece in zip(starts, pieces, strict=False) for _ in piece)
        return _with_single_spaces("".join(pieces), places)
    even = text.translate(_EVEN)
    if _UNEVEN not in even:
        return _with_single_spaces(even, range(len(text)))
    return _with_single_spaces(*_unevenly(text, even))


def _unevenly(text: str, even: str) -> tuple[str, Sequence[int]]:
    """The folded text and its offsets, where `even` is the text with all folded that stays one character."""
    pieces: list[str] = []
    places: list[int] = []
    begin = 0
    for part in even.split(_UNEVEN):
        end = begin + len(part)
        piece = _FOLDED[text[end]] if end < len(text) else ""
        pieces += part, piece
        places += range(begin, end)
        places += [end] * len(piece)
        begin = end + 1
    return "".join(pieces), places


def _with_single_spaces(folded: str, offsets: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Keep the first space of each stretch, with its offset."""
    if "  " not in folded:
        return folded, offsets
    kept: list[str] = []
    places: list[int] = []
    begin = 0
    for found in _SPACES.finditer(folded):
        kept.append(folded[begin : found.start() + 1])
        places += offsets[begin : found.start() + 1]
        begin = found.end()
    return "".join([*kept, folded[begin:]]), (*places, *offsets[begin:])


def _clusters(text: str) -> list[str]:
    """Split before every character that does not join the one before it."""
    clusters: list[str] = []
    for char in text:
        if clusters and (unicodedata.combining(char) or _JOINING.match(char)):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


class _Folded(dict[str, str]):
    """Single characters to their folded form, worked out when first met: folding a body must cost a lookup a letter."""

    def __missing__(self, char: str) -> str:
        folded = self[char] = _fold_char(char)
        return folded


def _fold_char(char: str) -> str:
    if char in _TYPOGRAPHY:
        return _TYPOGRAPHY[char]
    if char.isspace():
        return " "
    if char in "Iİı":
        return "i"
    wide = unicodedata.normalize("NFKC", char)
    if script_of(wide[0]) == "Greek":
        wide = "".join(c for c in unicodedata.normalize("NFD", wide) if not unicodedata.combining(c))
    if wide != char:
        return "".join(_FOLDED[c] for c in wide)
    if script_of(char) == "Han":
        return simplified(char)
    # Russian prints ё as е, but for dictionaries and children.
    return "е" if char in "Ёё" else char.casefold()


class _Even(dict[int, str]):
    """What str.translate folds a text with; a character that does not become one character becomes _UNEVEN."""

    def __missing__(self, code: int) -> str:
        folded = _FOLDED[chr(code)]
        self[code] = even = folded if len(folded) == 1 else _UNEVEN
        return even


_FOLDED = _Folded()
_EVEN = _Even()
_UNEVEN = "\ufffe"  # no character; one that is written in a text after all is folded to itself
