"""The character encoding of a text whose declaration may be missing or wrong.

What is declared is a claim like any other: servers and templates declare Latin-1 for UTF-8 and UTF-8 for EUC-KR. So all
encodings that can be meant are tried, and how much each result looks like a language decides, the declared one being
preferred where two look alike. Knows bytes and letters only; not where an encoding was declared.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from charset_normalizer import from_bytes

# What browsers read under these names (WHATWG Encoding); Python's codecs of the same names know fewer letters.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "euc_kr": "cp949",
    "johab": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
_UNKNOWN_TO_PYTHON = {
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "ks_c_5601": "cp949",
    "x-euc-kr": "cp949",
    "x-big5": "big5hkscs",
}

_WIDE = ("cp949", "gb18030", "big5hkscs", "cp932", "euc_jp")
_NARROW = (
    "cp1252",
    "cp1250",
    "iso8859-2",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp874",
)

_CHINESE = ("gb18030", "big5hkscs")
_KANA = re.compile("[\u3040-\u30ff]")

_SAMPLE = 60_000  # bytes around letters outside ASCII; more does not change the answer
_AROUND = re.compile(rb"[^<>\x00-\x1f]{0,40}[\x80-\xff][^<>]{0,80}")
_RUN = re.compile("[^\x00-\x7f]+")
_PREFERENCE = 0.12  # of the best possible plausibility, for what was declared
_FEW_ERRORS = 0.02  # of the bytes outside ASCII; so much of a text in UTF-8 may be damaged

# The commonest letters of texts in a script; a text in the wrong encoding of one byte has them by chance only.
_COMMON = frozenset(
    "оеаинтсрвлкмдпуяыьгзбчйхжцюшієї"
    "αοιετσνρηυκπλμςόίάέήγδωύθώχ"
    "اليمنوتربةدعسفهكقحجأشصطخ"
    "יוהלאתרבמשנדםעקחפ"
    "éèàáíóúñçäöüßêâîôûãõåøæìòùëïÉÖÜÄ"
    "ğışİŞıąęłśżźćńčřšžěůýőűțșăţ"
    "านรอกเงยลมวสดทตปคหชพขจแไใโ่้ัีิื็์"
)
_COMMON_WIDE = frozenset(
    "이다의는에을가를은고한하지서로도과기으인사대정자있었해그스어일리시아나라만들부구전원제수주와장보면여성상비국연"
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家"
    "种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民"
    "第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西月"
    "這個們來為國說時會對過發後裡種經沒動還進樣開從實無長機關點業將兩間問戰頭體見產給門東聲員論處義認條氣題變總電數報結"
)
_RARE_LATIN = frozenset("ðþÞÐýÝ")
_PUNCTUATION = frozenset("“”‘’„‚–—…«»‹›·•°§©®™€£№×\xa0、。，；：？！（）「」『』《》〈〉【】")


def python_name(label: str) -> str:
    """The codec for an encoding as pages name it, wide enough for what is really sent under that name; "" where nobody
    knows it."""
    label = label.strip().strip("'\";").lower()
    if label in _UNKNOWN_TO_PYTHON:
        return _UNKNOWN_TO_PYTHON[label]
    try:
        name = codecs.lookup(label).name
        b"".decode(name)
    except (LookupError, ValueError, UnicodeError):
        return ""
    return _WIDER.get(name, name)


def encoding_of(content: bytes, declared: tuple[str, ...]) -> str:
    """The codec that reads a text best. `declared`: codecs as given by `python_name`, the most trustworthy first."""
    if b"\x1b$" in content or b"\x1b(J" in content:
        return "iso2022_jp"
    outside = sum(len(run) for run in re.findall(rb"[\x80-\xff]+", content))
    if not outside or _nearly_utf8(content, outside):
        return "utf-8"
    sample = b"\n".join(_AROUND.findall(content[: 40 * _SAMPLE]))[:_SAMPLE]
    candidates = dict.fromkeys((*(name for name in declared if name != "utf-8"), *_guessed(sample), *_WIDE, *_NARROW))
    best, best_score = "cp1252", float("-inf")
    for name in candidates:
        score = _plausibility(sample, name) + (_PREFERENCE if name in declared else 0)
        if score > best_score:
            best, best_score = name, score
    return best


def _nearly_utf8(content: bytes, outside: int) -> bool:
    errors = content.decode("utf-8", "replace").count("\ufffd") - content.count("\ufffd".encode())
    return errors <= outside * _FEW_ERRORS or (errors <= 2 and errors * 5 < outside)


def _guessed(sample: bytes) -> tuple[str, ...]:
    best = from_bytes(sample[:8_000]).best()
    name = python_name(best.encoding) if best else ""
    return (name,) if name and name != "utf-8" else ()


def _plausibility(sample: bytes, name: str) -> float:
    """From about -2 to 1: how much the letters outside ASCII look like those of a language, by the byte."""
    try:
        text = sample.decode(name, "replace")
    except (LookupError, UnicodeError, ValueError):
        return -9.0
    points, weight = 0.0, 0
    for found in _RUN.finditer(text):
        before = text[found.start() - 1 : found.start()]
        after = text[found.end() : found.end() + 1]
        got, size = _points(found[0], beside_ascii=before.isalpha() or after.isalpha())
        points += got
        weight += size
    if name in _CHINESE and len(_KANA.findall(text)) > len(text) * 0.1:
        points -= weight  # they hold kana in the places of the Japanese sets, but nobody writes Japanese in them
    return points / weight if weight else -9.0


def _points(run: str, *, beside_ascii: bool) -> tuple[float, int]:
    points, weight, lower = 0.0, 0, False
    for char in run:
        worth, size = _worth(char)
        if size == 1 and worth > 0 and (char.isupper() and lower):
            worth = -0.5  # a capital inside a word
        if size == 1 and beside_ascii and char > "\u02ff" and char.isalpha():
            worth = -0.5  # Greek or Cyrillic glued to Latin letters
        lower = char.islower()
        points += worth * size
        weight += size
    if len(run) > 2 and all("\x80" <= char < "\u0250" for char in run):
        points -= weight  # no language puts three accented letters in a row
    return points, weight


@cache
def _worth(char: str) -> tuple[float, int]:
    """What a character says for its encoding, and how many bytes it took there."""
    if char == "\ufffd" or "\x80" <= char < "\xa0" or "\ue000" <= char <= "\uf8ff":
        return -3.0, 1
    if "\uac00" <= char <= "\ud7a3":
        return (1.0 if char in _COMMON_WIDE else 0.3 if _fits(char, "euc_kr") else -0.5), 2
    if "\u3040" <= char <= "\u30ff":
        return 1.0, 2
    if "\u3400" <= char <= "\u9fff":
        return (1.0 if char in _COMMON_WIDE else 0.5 if _everyday(char) else -0.6), 2
    if "\uff61" <= char <= "\uff9f":
        return -0.5, 1  # half-width kana: what any text looks like in Shift_JIS
    if char in _COMMON or char.lower() in _COMMON:
        return (0.4 if char.isupper() else 1.0), 1
    if char in _PUNCTUATION:
        return 0.5, 1 if char < "\u3000" else 2
    return (0.3 if char in _RARE_LATIN else 0.0 if char.isalpha() else -1.0), 1


def _fits(char: str, codec: str) -> bool:
    try:
        return bool(char.encode(codec))
    except UnicodeEncodeError:
        return False


def _everyday(char: str) -> bool:
    """Tell the ideographs that a national standard lists first because people use them most."""
    for codec, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6), ("euc_jp", 0xB0, 0xCF)):
        try:
            lead = char.encode(codec)[0]
        except UnicodeEncodeError:
            continue
        if first <= lead <= last:
            return True
    return False
