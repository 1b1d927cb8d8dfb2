"""Which single lines of a page are furniture and no part of an article: by their shape first, by standing words second.

Only a line is looked at here. What its place among the others says (before the title, after the end, in a run of short
lines) is for `plain`, which has them all.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from site_builder.core.text import fold
from site_builder.importing.words_furniture import CALLS, DECLARATIONS, NETWORKS, READING_TIMES, WHOLE
from site_builder.importing.words_phrases import BEGINNINGS, COUNTED

# What begins like furniture but is longer than this is a paragraph.
_LONGEST = 240

_LONGEST_BUTTON = 48
_DECORATION = re.compile(r"^[\W_]+|[\W_]+$")
_LETTER = re.compile(r"[^\W\d_]")
_PICTURE_FILE = re.compile(r"^[^/\\:*?\"<>|]{1,120}\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|avif|heic)$", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^[\w.+-]+@[\w-]+\.[\w.-]+$", re.IGNORECASE)
# A number that runs into a word, and words into each other: "2,900FollowersLike".
_GLUED = re.compile(r"^\d[\d.,\u00a0 ]*[KkMm]?(?=[^\W\d_])(?![KkMm]\b)")
_INNER_CAPITAL = re.compile(r"[^\W\d_][a-zà-ÿα-ωά-ώа-яё](?=[A-ZÀ-ÞΑ-ΩΆ-ΏА-ЯЁ])")
_COPYRIGHT = re.compile(r"^(?:copyright\b\W*|©|ⓒ|\(c\))\W*(?:copyright\b)?(?=.*\d{4}|\s*[^\W\d_])", re.IGNORECASE)
_COPYRIGHT_YEAR = re.compile(r"©|ⓒ|\(c\)|\d{4}", re.IGNORECASE)
# How many there are: Comments (31), 댓글 23.
_NUMBERED = re.compile(r"(?<=[^\W\d_])\s*[(（]?\b\d[\d.,]{0,6}[)）]?$|(?<=[^\W\d_])\s*[(（]\d[\d.,]{0,6}$")
# How large a file is: Download PDF (1.2 MB).
_SIZE = re.compile(r"\s*[(（\[]?\b\d[\d.,]*\s?(?:[kmg]i?b|[кмг]б|ko|mo|go)\b[)）\]]?$")
_ATTACHED = re.compile(r"\.(?:pdf|docx?|hwpx?|xlsx?|pptx?|zip|odt|epub)$")
_SENTENCE = re.compile(r"[.!?。！？؟।…][\"'”’»」』)]*$")
# Words of a menu in one language that are common words in another.
_HOMOGRAPHS = {
    "ara": "tr",
    "son": "tr",
    "cerca": "it",
    "pub": "fr",
    "top": "en",
    "more": "en",
    "anterior": "es",
    "via": "en",
}
# These say in whole sentences what they say; other furniture is a word or a title.
_IN_SENTENCES = frozenset(
    {
        *("subscribing", "comments", "a cookie notice", "a copyright line", "a disclaimer", "a promotion"),
        "a language switch",
    }
)
# Furniture that stands below articles only.
PAGE_ENDS = frozenset(
    {
        "a heading of other articles",
        "comments",
        "previous and next",
        "back to top",
        "subscribing",
        "a promotion",
        "a copyright line",
        "tags",
    }
)
_COUNT = re.compile(r"^[\d.,]+\s*(?:[KkMm]\b|[만千万])?\+?\s*(.+)$")
_CRUMBS = re.compile(r"\s+[>›»→/]\s*|\s*[>›»→]\s+")
_PARTS = re.compile(r"\s*[|•·,/∙‧]\s*|\s{2,}|\t")
_LISTED = re.compile(r"[^\s,|•·/:()]+")
_PAGE_NUMBERS = re.compile(r"^[\s\d.,:/|«»‹›<>()\[\]…+-]+$")
# A day in numbers, perhaps with the time, may be that of the article.
_DAY = re.compile(
    r"^\W*(?:\d{4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4})\.?(?:[\s,|T]+\d{1,2}:\d\d(?::\d\d)?)?\W*$"
)
_OWN_NAMES = (
    *("en", "ko", "zh-Hans", "zh-Hant", "ja", "tr", "ru", "el", "ar", "de", "fr", "es", "it", "pt", "nl", "pl", "uk"),
    *("sv", "da", "nb", "fi", "cs", "hu", "ro", "bg", "id", "vi", "he", "fa", "hi", "ur", "az", "kk", "sr", "hr"),
)
_MORE_NAMES = {
    "简体": "zh-Hans",
    "简体中文": "zh-Hans",
    "简": "zh-Hans",
    "簡體": "zh-Hans",
    "中文": "zh",
    "中文版": "zh",
    "汉语": "zh-Hans",
    "繁體": "zh-Hant",
    "繁體中文": "zh-Hant",
    "繁体": "zh-Hant",
    "繁": "zh-Hant",
    "正體中文": "zh-Hant",
    "正體": "zh-Hant",
    "eng": "en",
    "kor": "ko",
    "한글": "ko",
    "국문": "ko",
    "영문": "en",
    "中国语": "zh",
    "日本语": "ja",
    "рус": "ru",
    "укр": "uk",
}


def is_furniture(line: str, *, lang: str = "") -> str:
    """Why a line is furniture, in words for an editor; empty where it is none, or nothing at all."""
    line = " ".join(line.split())
    if not line or len(line) > _LONGEST:
        return ""
    folded = fold(line)[0]
    return (
        _by_shape(line, folded)
        or _by_words(folded.replace(" :", ":"), lang)
        or ("a language switch" if len(_named_languages(folded)) > 1 else "")
        or _by_parts(line)
    )


def named_languages(line: str) -> tuple[str, ...]:
    """The languages (BCP 47) that a line lists by their own or English names, and nothing else beside; the label of
    such a list may stand before them."""
    return _named_languages(fold(line)[0])


def _named_languages(folded: str) -> tuple[str, ...]:
    labels = _beginnings()["a language switch"]
    label = next((one for one in labels if folded.startswith(one)), "") if folded.startswith(labels) else ""
    names = _languages()
    found: dict[str, None] = {}
    # Nearly every line ends this at its first word.
    for part in _LISTED.finditer(folded, len(label)):
        if part[0] not in names:
            return ()
        found[names[part[0]]] = None
    return tuple(found)


def _by_shape(line: str, folded: str) -> str:
    if _PICTURE_FILE.match(line):
        return "the name of a picture's file"
    if _ADDRESS.match(line):
        return "an address alone"
    if _COPYRIGHT.match(line) and _COPYRIGHT_YEAR.search(line[:60]):
        return "a copyright line"
    if len(line) <= 40 and folded.startswith(_reading_times()) and re.search(r"\d", line):
        return "a counter"
    if folded.startswith(_declarations()):
        return "a copyright line"
    if not _LETTER.search(line):
        if _DAY.match(line):
            return ""
        return "no words" if not _PAGE_NUMBERS.match(line) else "numbers of pages or a counter"
    if len(line) <= 80 and (_is_glued(line) or _is_count(line)):
        return "a counter"
    if (
        len(line) <= 160
        and len([crumb for crumb in _CRUMBS.split(line) if crumb]) > 2
        and not re.search(r"[.。!?]\s", line)
    ):
        return "the way to the page"
    return ""


def _is_glued(line: str) -> bool:
    """Whether words run into each other, as they do where boxes of a page are copied: 2,900FollowersLike."""
    glued = _GLUED.match(line)
    return bool(glued and len(glued[0]) > 1 and _INNER_CAPITAL.search(line[glued.end() :]))


def _is_count(line: str) -> bool:
    counted = _COUNT.match(line)
    return bool(counted and fold(counted[1].strip(" .:()"))[0] in _counted())


def _by_words(folded: str, lang: str) -> str:
    bare = _undecorated(folded)
    bare = _NUMBERED.sub("", bare) if bare[-1:].isdecimal() else bare
    sized = _SIZE.sub("", folded)
    if len(sized) < len(folded):
        if _ATTACHED.search(sized):
            return "printing"
        bare = _undecorated(sized)
    if not bare:
        return ""
    if len(bare) <= _LONGEST_BUTTON and _is_sharing(bare):
        return "sharing"
    known = not lang or _HOMOGRAPHS.get(bare, lang) == lang.partition("-")[0]
    return (_whole().get(bare, "") if known else "") or _by_beginning(folded, bare)


def _is_sharing(bare: str) -> bool:
    """Whether a line is a call to share at one place, in whatever order a language has them: auf Facebook teilen."""
    words = re.findall(r"[^\W_]+", bare)
    if not 1 < len(words) <= 5:
        return False
    networks = [word for word in words if word in _networks()]
    calls = [word for word in words if word in _calls()]
    return bool(networks and calls) and all(len(word) <= 3 or word in _networks() or word in _calls() for word in words)


def _by_beginning(folded: str, bare: str) -> str:
    if folded[:2] not in _openings() and bare[:2] not in _openings():
        return ""
    sentence = bool(_SENTENCE.search(folded)) and len(bare) > 40
    for why, beginnings in _beginnings().items():
        if sentence and why not in _IN_SENTENCES:
            continue
        if folded.startswith(beginnings) or bare.startswith(beginnings):
            return why
    return ""


def _by_parts(line: str) -> str:
    """Several pieces of furniture in one line: Facebook | Twitter | E-mail; or a title behind its label: Read also | …"""
    label, mark, _ = re.split(r"\s*([|｜:：])\s*", line, maxsplit=1) if re.search(r"[|｜:：]", line) else (line, "", "")
    if mark and _whole().get(_undecorated(fold(label)[0])) == "a heading of other articles":
        return "a promotion"
    for parts in ([part for part in _PARTS.split(line) if part], line.split()):
        if 1 < len(parts) <= 20:
            reasons = (_whole().get(_undecorated(fold(part)[0]), "") for part in parts)
            if (first := next(reasons)) and all(reasons):
                return first
    return ""


def _undecorated(folded: str) -> str:
    # The expression is slow, since it tries every place.
    plain = folded[:1].isalnum() and folded[-1:].isalnum()
    return folded if plain else _DECORATION.sub("", folded)


@cache
def _whole() -> dict[str, str]:
    return {_undecorated(fold(word)[0]): why for why, listed in reversed(WHOLE.items()) for word in listed} | {
        "": "no words"
    }


@cache
def _networks() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in NETWORKS)


@cache
def _calls() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in CALLS)


@cache
def _beginnings() -> dict[str, tuple[str, ...]]:
    return {why: tuple(fold(word)[0] for word in listed) for why, listed in BEGINNINGS.items()}


@cache
def _openings() -> frozenset[str]:
    """What the beginnings begin with, to pass over all of them at once."""
    return frozenset(word[:2] for listed in _beginnings().values() for word in listed)


@cache
def _counted() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in COUNTED)


@cache
def _languages() -> dict[str, str]:
    """Folded names of languages, as they and as English calls them."""
    names = dict(_MORE_NAMES)
    english = Locale.parse("en")
    for tag in _OWN_NAMES:
        locale = Locale.parse(tag, sep="-")
        for name in (locale.languages.get(locale.language, ""), english.languages.get(locale.language, "")):
            names.setdefault(fold(name)[0], "zh" if locale.language == "zh" else tag)
    return {fold(name)[0]: tag for name, tag in names.items() if name}


@cache
def _reading_times() -> tuple[str, ...]:
    return tuple(fold(label)[0] for label in READING_TIMES)


@cache
def _declarations() -> tuple[str, ...]:
    return tuple(f"{fold(label)[0]}{mark}" for label in DECLARATIONS for mark in (":", "："))
