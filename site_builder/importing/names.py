"""What the name of a person looks like, in any script, and how it is written: without titles and capitals, and a Greek one
of a byline as people are called (`Του Νίκου Παπαδάκη` is written by Νίκος Παπαδάκης).

Only the shape of a text counts here; whose name it is, and what stands around it, is for others.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from site_builder.core.text import fold
from site_builder.importing import words_people as words
from site_builder.importing.wordlists import folded, longest_first

_ALSO_NAMES = folded(words.ALSO_NAMES)
_PARTICLES = folded(words.PARTICLES)
_TITLES = longest_first({*words.POSTS, *words.REPORTERS})
_HONORIFICS = frozenset(word.rstrip(".") for word in folded(words.HONORIFICS))

_TURKISH = re.compile("[ğĞşŞıİ]")
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}|[가-힣] [가-힣]{2,3}|[가-힣]{1,6}(?:[ ·][가-힣]{1,7}){1,3}")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff々〆ヶ]{2,4}")
_FOREIGN_IN_HAN = re.compile(
    r"(?:[\u4e00-\u9fff]{1,6}|[A-Z]\.?)(?:[·・‧•．][\u4e00-\u9fff]{1,8}){1,3}|[\u30a0-\u30ff]{2,10}(?:[・＝ ][\u30a0-\u30ff]{1,10}){1,3}"
)
_JAPANESE_NAME = re.compile(
    r"[\u4e00-\u9fff々ヶ]{1,4}[ \u3000][\u4e00-\u9fff\u3040-\u30ffー々]{1,5}|[\u4e00-\u9fff々]{2,3}[\u3040-\u30ff]{1,4}|[\u4e00-\u9fff々]{3,5}"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ.-]+[^\W\d_]+)*\.?")
_NO_LETTER_IN_NAMES = re.compile(r"[\d_!?@#$%^*+=<>{}\[\]\"“”«»:;/|\\()…]")
_JOINED_PARTICLES = ("al-", "el-", "d'", "as-", "ad-", "ul-")
_INITIAL = re.compile(r"[^\W\d_]\.?(?:-?[^\W\d_]\.)*")
# The end of a sentence, and of no `Jr.`
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z")
# Scripts that have no capitals, and so show less of what a name is.
_CAPITALLESS = re.compile("[\u0590-\u07ff\u0900-\u0fff\u10a0-\u10ff\u1780-\u17ff]")
_ARTICLE = re.compile(r"\s*(Του|Της|ΤΟΥ|ΤΗΣ)\s+(?:Δρ\.?\s+)?")
# What two cases of a name share.
_STEM = 3
_ENDINGS_HIS = (
    *(("όπουλου", "όπουλος"), ("οπούλου", "όπουλος"), ("ίδη", "ίδης"), ("άδη", "άδης"), ("έα", "έας")),
    *(("η", "ης"), ("ή", "ής"), ("α", "ας"), ("ά", "άς")),
)
_ENDINGS_HER = (("ης", "η"), ("ής", "ή"), ("ας", "α"), ("άς", "ά"), ("ώς", "ώ"))


def looks_like_name(text: str, *, sure: bool = True) -> bool:
    """Whether a text has the shape of one person's name. Where `sure` is false, what stands around it speaks for a
    name already, and a shape that other words have too is enough."""
    text = " ".join(text.replace("\u00a0", " ").split())
    if not 2 <= len(text) <= 60 or _NO_LETTER_IN_NAMES.search(text):
        return False
    first = next((char for char in text if char.isalpha()), "")
    if "가" <= first <= "힣":
        return _korean(text, sure=sure)
    if "\u3040" <= first <= "\u30ff" or "\u4e00" <= first <= "\u9fff":
        return _chinese_or_japanese(text, sure=sure)
    if _CAPITALLESS.match(first):
        return _without_capitals(text, sure=sure)
    return _with_capitals(text, sure=sure)


def _korean(text: str, *, sure: bool) -> bool:
    if not _HANGUL_NAME.fullmatch(text) or text.endswith(words.INSTITUTION_ENDS):
        return False
    if " " not in text and "·" not in text:
        known = text[0] in words.KOREAN_SURNAMES or text.startswith(words.COMPOUND_SURNAMES)
        return known and (len(text) == 3 or not sure)
    if " " not in text:  # 안나·라킨
        return not sure
    if _no_names() & set(fold(text)[0].split()):
        return False
    return not sure or (len(text) <= 5 and text[0] in words.KOREAN_SURNAMES and text.index(" ") == 1)


def _chinese_or_japanese(text: str, *, sure: bool) -> bool:
    if _FOREIGN_IN_HAN.fullmatch(text):
        return True
    if text.endswith(words.INSTITUTION_ENDS) or _no_names() & set(fold(text)[0].split()):
        return False
    if _HAN_NAME.fullmatch(text) and (text[0] in words.CHINESE_SURNAMES or text.startswith(words.COMPOUND_SURNAMES)):
        return len(text) <= 3 or text.startswith(words.COMPOUND_SURNAMES) or not sure
    if _JAPANESE_NAME.fullmatch(text):
        return not sure or " " in text
    return False


def _without_capitals(text: str, *, sure: bool) -> bool:
    parts = text.split()
    if not 2 <= len(parts) <= 5 or "," in text or "،" in text or not all(part[0].isalpha() for part in parts):
        return False
    if any(part in words.ARABIC_FUNCTION for part in parts) or max(map(len, parts)) < 3:
        return False
    no_names = _no_names()
    return not sure and not any(fold(part)[0] in no_names for part in parts)


def _with_capitals(text: str, *, sure: bool) -> bool:
    parts = text.split(" ")
    if not 2 <= len(parts) <= 6 or "," in text:
        return False
    capitals = strange = 0
    for number, part in enumerate(parts):
        folded = fold(part.rstrip("."))[0]
        if not _WORD.fullmatch(part):
            return False
        if folded in _no_names() and not _INITIAL.fullmatch(part):
            # `Oliver North` is somebody, `North Sea` is none, nor is `North Korea` where nothing speaks for a name.
            strange += 1
            if strange > 1 or folded not in _ALSO_NAMES or not part[0].isupper() or (sure and number == 0):
                return False
        if part[0].isupper():
            capitals += len(part.rstrip(".")) > 1 or number < len(parts) - 1
        elif folded.startswith(_JOINED_PARTICLES):
            capitals += 1
        elif folded not in _PARTICLES:
            return False
    return 2 <= capitals <= (4 if sure else 5) and not text.endswith("..")


@cache
def _no_names() -> frozenset[str]:
    listed = (
        *(*words.NO_NAME, *words.INSTITUTIONS, *words.ROLES, *words.POSTS, *words.REPORTERS, *words.DESKS),
        *(*words.LABELS, *words.LOOSE, *words.WORKS),
        *(f"{role}s" for role in words.ROLES),  # members, fellows
    )
    return folded(listed) - _PARTICLES


def is_single_name(text: str) -> bool:
    """Whether a text may be the one name by which somebody signs, as `Anna` in `By Anna`: a word with one capital, at
    its beginning. A login name has none, or figures."""
    known = fold(text)[0]
    shaped = re.fullmatch(r"[^\W\d_]{3,20}(?:-[^\W\d_]+)?", text) and text[0].isupper() and text[1:].islower()
    return bool(shaped) and known not in _no_names() and known not in _PARTICLES


def split_title(text: str) -> tuple[str, str]:
    """A name, and the post that follows it without a comma, as in 홍길동 교수 and 山田太郎 主任研究員. A title before
    the name (Dr.) or a degree after it belongs to the name, see `clean_name`."""
    text = text.strip()
    if text in _TITLES:
        return "", text
    for title in _TITLES:
        if text.endswith(title) and len(text) > len(title):
            name = text[: -len(title)]
            if name[-1] == " " or title not in {"님", "씨", "氏", "さん", "先生", "女士"}:
                return name.strip(), title
            return name.strip(), ""
    return _without_honorifics(text), ""


def _without_honorifics(text: str) -> str:
    text = re.sub(r"\b([Pp]rof|[Dd]r|[Dd]oç|Δρ)\.(?=\w)", r"\1. ", text)
    parts = text.split()
    while len(parts) > 1 and fold(parts[0].rstrip(".,"))[0] in _HONORIFICS:
        # `M. Smith` may be an initial.
        if len(parts[0].rstrip(".")) == 1 and len(parts) < 3 and parts[0].isupper():
            break
        del parts[0]
    while len(parts) > 2 and fold(parts[-1].strip(".,"))[0] in _HONORIFICS:
        del parts[-1]
    return " ".join(parts).rstrip(",")


def is_honorific(text: str) -> bool:
    """Whether a text is a title or a degree alone: Dr., PhD."""
    return fold(text.strip(".,"))[0] in _HONORIFICS


def clean_name(text: str, *, lang: str = "") -> str:
    """A name as people write it: without titles, and not in capitals."""
    text = " ".join(unicodedata.normalize("NFC", text).replace("\u00a0", " ").split()).strip(" ,;:")
    text = _FULL_STOP.sub("", _without_honorifics(text))
    turkish = lang == "tr" or bool(_TURKISH.search(text))
    parts = text.split(" ")
    all_capitals = all(part.isupper() for part in parts)
    return " ".join(_calm(part, turkish=turkish, alone=all_capitals) for part in parts)


def _calm(part: str, *, turkish: bool, alone: bool) -> str:
    """A word of a name without its capitals, unless these are initials (JP), a number (III) or one letter."""
    bare = part.strip(".")
    if len(bare) < 2 or not bare.isupper() or "." in bare or re.fullmatch("I{2,3}|IV", bare):
        return part
    if len(bare) == 2 and not alone and not re.search("[AEIOUYİÖÜ]", bare):
        return part
    lowered = bare
    if turkish:
        lowered = lowered.replace("İ", "i").replace("I", "ı")
    pieces = re.split(r"(['’-])", lowered.lower())
    upper = [_capital(piece, turkish=turkish) for piece in pieces]
    return "".join(upper).replace("i\u0307", "i")


def _capital(piece: str, *, turkish: bool) -> str:
    if turkish and piece.startswith("i"):
        return "İ" + piece[1:]
    return piece[:1].upper() + piece[1:]


def in_nominative(name: str, line: str, page: str) -> str:
    """The name that a line has in the genitive after its article, as the page has it elsewhere, else by its endings."""
    article = _ARTICLE.match(line)
    parts = name.split()
    if not article or not line.startswith(name, article.end()) or len(parts) < 2:
        return name
    return _told_elsewhere(parts, page) or _by_endings(parts, his=article[1] in {"Του", "ΤΟΥ"})


def _told_elsewhere(parts: list[str], page: str) -> str:
    """Words of the page that begin like those of a name, one beside the other, and are not the same."""
    name = " ".join(parts)
    pattern = r"\s+".join(rf"{re.escape(word[:_STEM])}[^\W\d_]*" for word in parts)
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", page):
        other = " ".join(found[0].split())
        near = zip(parts, other.split(), strict=True)
        if other != name and all(abs(len(mine) - len(theirs)) <= 1 for mine, theirs in near):
            return other
    return ""


def _by_endings(parts: list[str], *, his: bool) -> str:
    """A woman's family name is a genitive already."""
    given, *family = parts
    if not his:
        return " ".join((_with_ending(given, _ENDINGS_HER), *family))
    given = f"{given[:-2]}ος" if given.endswith("ου") else _with_ending(given, _ENDINGS_HIS)
    return " ".join((given, *(_with_ending(word, _ENDINGS_HIS) for word in family)))


def _with_ending(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for genitive, nominative in endings:
        if word.endswith(genitive):
            return word.removesuffix(genitive) + nominative
    return word
