"""Who wrote: lines such as "By A. Smith, Fellow, X Institute", "홍길동 기자", "文/张三" and the names in them.

This reads one short text at a time and must not know where on a page it stood. Names are given as people write them:
without titles, `Cenk TAMER` as `Cenk Tamer`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from site_builder.core.text import fold
from site_builder.importing.furniture import is_furniture
from site_builder.importing.labels import Credit, credits_of, told_to_write
from site_builder.importing.names import clean_name, is_honorific, looks_like_name, split_title
from site_builder.importing.roles import (
    EDGES,
    apart_from_place,
    apart_from_post,
    is_agency,
    is_institution,
    is_role,
    with_remark,
)
from site_builder.importing.spelt_dates import CLOCK, find_dates
from site_builder.importing.values import Writer
from site_builder.importing.webaddresses import CONTACT
from site_builder.importing.words_dates import DATE_LABELS
from site_builder.importing.words_people import AND, REPORTERS

# A line that says who wrote is no longer than this; what is longer is a biography or a text.
_LONGEST = 320

_CONTACT = re.compile(CONTACT)
_TIMES = re.compile(
    rf"{CLOCK}|\b\d+\s*(?:min(?:ute)?s?|분|分钟|分鐘|dk|мин|λεπτά)\b[\w .]*",
    re.IGNORECASE,
)
# Where a report was written, before the name: [서울=물결통신], and, after labels, 워싱턴=.
_PLACE = re.compile(r"^[\[(【（][^\])】）]{1,20}[\])】）]\s*(?=\w)")
_CITY = re.compile(r"^[가-힣·]{2,6}=")
_WRAPPED = re.compile(r"^[\[(【（]([^\[\](（）)【】]{2,40})[\])】）]$")
_APART = re.compile(
    r"\s*([,，،;；|｜])\s*|\s+([/·•–—-])\s+|(?<=[가-힣])[·/](?=[가-힣])|(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})"
)
_BESIDE = frozenset("|｜–—-")
_AND = re.compile(
    rf"\s+(?:{AND}|&|та|й|κι|ile|with|avec|con|com|mit|및|와|과)\s+|\s*[、＆&]\s*|\s+و\s?(?=\w)",
    re.IGNORECASE,
)
# In a list with remarks the last name is introduced: `Ada Quill, a fellow, and Tom Roe`.
_AND_FIRST = re.compile(rf"\A(?:{AND}|та|κι|및)\s+(?=[^\W\d_])", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(（\[【]([^()（）\[\]【】]{2,120})[)）\]】]")
# After a label in Chinese anybody may stand: 作者：春春.
_PEN_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}")
_HAN_REPORT = re.compile(r"\s*[/／|]?\s*[\u4e00-\u9fff\d]{0,8}(?:报道|報導|報道|电|電|讯|訊|摄|攝|文)?\Z")
# 조회 312: how often a page was read stands beside who wrote it; what has a capital may be an institute with a number.
_COUNT = re.compile(r"[^\W\d_A-ZÀ-ÞΑ-ΩА-Я]{1,12}\s*[:：]?\s*\d[\d.,]*\s?[만万千kK]?")
# What somebody teaches stands behind the post: 교수·국제정치학.
_SUBJECT = re.compile(r"[가-힣]{2,8}(?<!대)학")
_OTHER_TEXTS = re.compile(r"(?<=기자)의?\s*(?:다른|최신|구독|이메일).*\Z|\s*(?:发自|發自).*\Z")


def is_byline(text: str, *, lang: str = "") -> bool:
    """Whether a short line says who wrote: by a label (`By …`, `文/…`, `… 기자`), or by a name with what belongs to it.
    A name alone is not enough, for a title may look like one."""
    text = text.strip()
    if len(text) > _LONGEST or not read_byline(text, lang=lang):
        return False
    rest = _without_dates(text, lang)
    if is_labelled(rest) or _CONTACT.search(text):
        return True
    pieces = _pieces(rest)
    if len(pieces) > 1:
        # "Orla Penwick, Tobin Marsh Meet at the Lock" is a title: what follows a name is a name, a post or an institute.
        return all(is_role(piece) or is_honorific(piece) or _is_short_name(piece) for _, piece in pieces[1:])
    return rest.strip(EDGES) != text.strip(EDGES) or bool(_BRACKETS.search(rest)) or split_title(rest) != (rest, "")


def is_labelled(text: str) -> bool:
    """Whether a line says by a word of it that it names who wrote."""
    if sum(map(text.count, "。！？")) > 1:
        return False  # sentences of a text without spaces
    bare = _bare(text)
    return _reporter(bare) or any(credit.kind == "writing" for credit in credits_of(bare))


def _is_short_name(text: str) -> bool:
    """Whether a text may be a person's or an institute's name: a few words with capitals, where there are any."""
    parts = text.split()
    return len(parts) <= 4 and all(not word[0].islower() for word in parts if len(word) > 3) and not text.endswith(".")


def read_byline(text: str, *, lang: str = "") -> tuple[Writer, ...]:
    """The writers whom a byline, or a name alone, names, with role and affiliation where they stand beside the name;
    none where the text is no byline, or names only who took pictures, translated or edited."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return ()
    written = told_to_write(credits_of(_bare(_without_dates(text, lang))))
    return tuple(writer for credit in written for writer in _writers_of(credit, lang))


def _bare(text: str) -> str:
    """A line without addresses, times, and the place before the name."""
    text = _OTHER_TEXTS.sub("", _CONTACT.sub(" ", _TIMES.sub(" ", text))).strip(EDGES)
    return unwrapped(text) if _WRAPPED.match(text) else _PLACE.sub("", text).strip(EDGES)


def unwrapped(text: str) -> str:
    """A text without the brackets that all of it stands in: 【山田太郎】."""
    wrapped = _WRAPPED.match(text)
    return wrapped[1] if wrapped else text


def _without_dates(text: str, lang: str) -> str:
    for found in reversed(find_dates(text, lang=lang)):
        before = text[: found.start]
        rest, _, last = before.rstrip().rpartition(" ")  # `le` of `Ada Quill, le 3 mai`
        before = rest if rest and last.islower() and fold(last)[0] in DATE_LABELS else before
        text = f"{before} {text[found.end :]}"
    return text.strip(EDGES)


def _reporter(text: str) -> bool:
    """Whether a text ends as a reporter's byline does: 홍길동 기자, 山田太郎 記者."""
    bare = _CONTACT.sub("", text).strip(EDGES)
    return len(bare) <= 40 and bare.endswith(REPORTERS)


def _writers_of(credit: Credit, lang: str) -> list[Writer]:
    """Writers out of a list of names, each followed by what belongs to it."""
    text = _CITY.sub("", _PLACE.sub("", credit.text.strip(EDGES))).strip(EDGES)
    labelled = credit.kind == "writing" or _reporter(text)
    if credit.kind == "writing" and _PEN_NAME.fullmatch(text) and not is_role(text) and not is_agency(text):
        return [Writer(text, role=credit.post)]
    writers: list[Writer] = []
    pieces = _pieces(text)
    remarked = any(is_role(remark) for remark in (*_BRACKETS.findall(text), *(piece for _, piece in pieces[1:])))
    for mark, piece in pieces:
        bare, remarks = _BRACKETS.sub("", piece).strip(EDGES), _BRACKETS.findall(piece)
        if writers and (_COUNT.fullmatch(bare) or is_furniture(bare) == "a counter"):
            continue
        bare = _AND_FIRST.sub("", bare) if writers else bare
        people = _people(bare, lang, labelled=labelled or remarked)
        # After a name, a stroke or a dash leads to a place: `Ada Quill | Buenos Aires`.
        beside = writers and (
            _is_place(bare, people, writers) or is_agency(bare) or (mark in _BESIDE and credit.kind == "writing")
        )
        if people and not beside and not (writers and mark in "|｜" and mark and not people[0].role):
            writers += people
        elif not writers:
            return []
        elif _SUBJECT.fullmatch(bare) and writers[-1].role:
            writers[-1] = replace(writers[-1], role=f"{writers[-1].role}·{bare}")
        elif bare and not is_honorific(bare):
            writers[-1] = with_remark(writers[-1], bare)
        for remark in remarks:
            writers[-1] = with_remark(writers[-1], remark)
    return [replace(one, role=credit.post) if credit.post and not one.role else one for one in writers]


def _is_place(text: str, people: list[Writer], writers: list[Writer]) -> bool:
    """Whether a text is where somebody works. A post may have the words of a place: then it is a person's where the name
    before it has a post too."""
    return is_institution(text) and not (people and people[0].role and writers[0].role)


def _pieces(text: str) -> list[tuple[str, str]]:
    """The pieces of a list, each with the mark before it."""
    pieces, begin, mark = [], 0, ""
    inside = [match.span() for match in _BRACKETS.finditer(text)]
    for found in _APART.finditer(text):
        if any(first < found.start() < last for first, last in inside):
            continue
        pieces.append((mark, text[begin : found.start()]))
        begin, mark = found.end(), found[1] or found[2] or ""
    return [(mark, piece) for mark, piece in (*pieces, (mark, text[begin:])) if piece]


def _people(text: str, lang: str, *, labelled: bool) -> list[Writer]:
    """The writers whose names a text consists of, none where it holds anything else."""
    parts = [part for part in _AND.split(text) if part]
    found = [_person(part, lang, labelled=labelled) for part in parts]
    if parts and all(found):
        return [writer for writers in found for writer in writers]
    return []


def _person(text: str, lang: str, *, labelled: bool) -> list[Writer]:
    """The writer that a text names, or several whose names a space divides, as in Chinese and Korean."""
    name, title = split_title(text)
    if title and (apart := apart_from_post(text))[1] and looks_like_name(apart[0], sure=False):
        return [with_remark(Writer(apart[0]), apart[1])]
    if labelled and (several := _spaced(name)):
        return [Writer(one, role=title if one is several[-1] else "") for one in several]
    if looks_like_name(name, sure=not labelled):
        return [Writer(clean_name(name, lang=lang), role=title)]
    if (han := _HAN_REPORT.search(text)) and han[0] and labelled and (reported := _before_report(text)):
        return [Writer(reported)]
    name, place = apart_from_place(text)
    name, post = apart_from_post(name)
    if post and looks_like_name(name, sure=not labelled and name.isascii()):
        return [with_remark(Writer(clean_name(name, lang=lang)), post)]
    if place and labelled and looks_like_name(name, sure=False):
        return [Writer(clean_name(name, lang=lang))]
    return []


def _spaced(text: str) -> list[str]:
    """Names of two to four letters with spaces between, in writing that needs none within a name."""
    parts = text.split()
    fits = re.fullmatch(r"(?:[\u4e00-\u9fff]{2,4} ?){2,}|(?:[가-힣]{3,4} ?){2,}", text)
    return parts if fits and len(parts) > 1 and all(map(looks_like_name, parts)) else []


def _before_report(text: str) -> str:
    """張曉雲 out of 張曉雲台北3日電: names are mostly of three letters."""
    for length in (3, 2, 4):
        if looks_like_name(text[:length]) and _HAN_REPORT.fullmatch(text[length:]):
            return text[:length]
    return ""
