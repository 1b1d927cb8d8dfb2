"""Who wrote: lines such as "By A. Smith, Fellow, X Institute", "홍길동 기자", "文/张三" and the names in them.

This reads one short text at a time and must not know where on a page it stood. Names are given as people write them:
without titles, `Cenk TAMER` as `Cenk Tamer`.
"""

from __future__ import annotations

import re
from functools import cache

from site_builder.core.text import fold
from site_builder.importing import words_people as words
from site_builder.importing.names import clean_name, is_honorific, looks_like_name, split_title
from site_builder.importing.spelt_dates import find_dates
from site_builder.importing.values import Writer

__all__ = ["is_byline", "looks_like_name", "read_byline"]

# A line that says who wrote is no longer than this; what is longer is a biography or a text.
_LONGEST = 320

_CONTACT = re.compile(r"[\w.+-]+@[\w.-]+\.\w+|https?://\S+|(?<!\w)@\w+")
_TIMES = re.compile(
    r"\b\d{1,2}[:.]\d\d\b(?:\s*[ap]\.?m\.?)?|\b\d+\s*(?:min(?:ute)?s?|분|分钟|分鐘|dk|мин|λεπτά)\b[\w .]*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^[\[(【（](?P<place>[^\])】）]{1,20})[\])】）]\s*")
_LABEL_END = re.compile(r"\s*[:：=/／|｜∣]\s*|\s+")
_APART = re.compile(r"\s*[,，،;；|｜]\s*|\s+[/·•–—]\s+|(?<=[가-힣])[·/](?=[가-힣])")
_AND = re.compile(
    r"\s+(?:and|&|und|et|y|e|en|i|и|та|й|та|και|κι|ve|ile|og|och|with|avec|con|com|mit|및|와|과)\s+|\s*[、＆&]\s*|\s+و\s?(?=\w)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[(（\[【]([^()（）\[\]【】]{2,120})[)）\]】]")
_INNER_LABEL = re.compile(r"\s[|·]?\s*([^\W\d_]{2,12})\s*:\s*(?=[^\s:]+(?:\s[^\s:]+)*$)")
_EDGES = " \t\u00a0\u200b•·-–—―:：,，;；|｜/／=*▲△■□▶◆●○"


def is_byline(text: str, *, lang: str = "") -> bool:
    """Whether a short line says who wrote: by a label (`By …`, `文/…`, `… 기자`), or by a name with what belongs to it.
    A name alone is not enough, for a title may look like one."""
    text = text.strip()
    if len(text) > _LONGEST or not read_byline(text, lang=lang):
        return False
    rest = _without_dates(text, lang)
    if _label_length(rest) or _reporter(rest) or _CONTACT.search(text):
        return True
    pieces = [piece for piece in _APART.split(rest) if piece]
    if len(pieces) > 1:
        # "Orla Penwick, Tobin Marsh Meet at the Lock" is a title: what follows a name is a name, a post or an institute.
        return all(is_role(piece) or is_honorific(piece) or _is_short_name(piece) for piece in pieces[1:])
    return rest.strip(_EDGES) != text.strip(_EDGES) or bool(_BRACKETS.search(rest)) or split_title(rest) != (rest, "")


def _is_short_name(text: str) -> bool:
    """Whether a text may be a person's or an institute's name: a few words with capitals, where there are any."""
    parts = text.split()
    return len(parts) <= 4 and all(not word[0].islower() for word in parts if len(word) > 3) and not text.endswith(".")


def read_byline(text: str, *, lang: str = "") -> tuple[Writer, ...]:
    """The writers whom a byline, or a name alone, names, with role and affiliation where they stand beside the name;
    none where the text is no byline."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return ()
    rest = _CONTACT.sub(" ", _TIMES.sub(" ", _without_dates(text, lang)))
    rest = _PLACE.sub("", rest).strip(_EDGES)
    length = _label_length(rest)
    labelled = length > 0 or _reporter(rest)
    rest = rest[length:].strip(_EDGES)
    writers = _writers(rest, lang, labelled=labelled)
    if len(writers) > 1 or (writers and (labelled or writers[0].name)):
        return tuple(writers)
    return ()


def _without_dates(text: str, lang: str) -> str:
    for found in reversed(find_dates(text, lang=lang)):
        text = f"{text[: found.start]} {text[found.end :]}"
    return text.strip(_EDGES)


def _label_length(text: str) -> int:
    """How long the words are at the beginning of a byline that say that it is one."""
    folded, places = fold(text)
    for label in _labels():
        if folded.startswith(label):
            end = _LABEL_END.match(folded, len(label))
            if end and end.end() < len(folded):
                rest = text[places[end.end()] :]
                # A label with a colon needs no more; `by`, `글` or `文` alone begin sentences too.
                if end[0].strip() or _begins_with_name(rest):
                    return int(places[end.end()])
    # "来源：河口网 作者：王小舟": the label may stand after others, with a colon.
    inside = _INNER_LABEL.search(folded)
    return int(places[inside.end()]) if inside and inside[1] in _labels() and inside.end() < len(folded) else 0


def _begins_with_name(text: str) -> bool:
    first = _AND.split(_APART.split(_BRACKETS.sub("", text))[0])[0]
    return looks_like_name(first, sure=False) or bool(split_title(first)[1] and looks_like_name(split_title(first)[0]))


@cache
def _labels() -> tuple[str, ...]:
    return tuple(
        sorted({fold(label)[0] for label in (*words.LABELS, *words.LOOSE)}, key=lambda label: (-len(label), label))
    )


def _reporter(text: str) -> bool:
    """Whether a text ends as a reporter's byline does: 홍길동 기자, 山田太郎 記者."""
    bare = _CONTACT.sub("", text).strip(_EDGES)
    return len(bare) <= 40 and bare.endswith(words.AFTER_NAME)


def _writers(text: str, lang: str, *, labelled: bool) -> list[Writer]:
    """Writers out of a list of names, each followed by what belongs to it."""
    writers: list[Writer] = []
    pieces = _APART.split(text)
    remarked = any(is_role(remark) for remark in (*_BRACKETS.findall(text), *pieces[1:]))
    for piece in _korean_apart(pieces):
        bare, remarks = _BRACKETS.sub("", piece).strip(_EDGES), _BRACKETS.findall(piece)
        names = _names(bare, labelled=labelled or remarked)
        if names and not (writers and _is_institution(bare)):
            writers += [_writer(name, lang) for name in names]
        elif not writers:
            return []
        elif bare and not is_honorific(bare):
            writers[-1] = _with_remark(writers[-1], bare)
        for remark in remarks:
            writers[-1] = _with_remark(writers[-1], remark)
    return writers


def _korean_apart(pieces: list[str]) -> list[str]:
    """홍길동 가나대학교 교수 is a name and a post, written without a comma."""
    if not pieces or not re.match("[가-힣]", pieces[0]):
        return pieces
    name, _, rest = pieces[0].partition(" ")
    if rest and looks_like_name(name, sure=False) and _is_institution(split_title(rest)[0]) and split_title(rest)[1]:
        return [name, rest, *pieces[1:]]
    return pieces


def _names(text: str, *, labelled: bool) -> list[str]:
    """The names that a text consists of, none where it holds anything else."""
    parts = [part for part in _AND.split(text) if part]
    if len(parts) == 1 and re.fullmatch(r"[\u4e00-\u9fff]{2,4}(?: +[\u4e00-\u9fff]{2,4})+", text) and labelled:
        spaced = text.split()
        if all(looks_like_name(part) for part in spaced):
            return spaced
    if parts and all(looks_like_name(split_title(part)[0], sure=not labelled) for part in parts):
        return parts
    return []


def _writer(text: str, lang: str) -> Writer:
    name, title = split_title(text)
    return Writer(clean_name(name, lang=lang), role=title)


def _with_remark(writer: Writer, remark: str) -> Writer:
    """What stands after a name is a role, or where somebody works; what is neither by its words is where they work,
    if it is written like a name, and else a role."""
    remark = remark.strip(_EDGES)
    role = writer.role
    if _is_role(remark) and not writer.affiliation and not (role and _is_institution(remark)):
        role_part, place = _role_and_place(remark)
        return Writer(
            writer.name,
            f"{role}, {role_part}" if role else role_part,
            place,
            writer.biography,
            writer.url,
        )
    affiliation = f"{writer.affiliation}, {remark}" if writer.affiliation else remark
    return Writer(writer.name, role, affiliation, writer.biography, writer.url)


_AT = re.compile(
    r"\s+(?:at|of|with|for|am|an der|bei|beim|à|au|del?|della|presso|na|no|da|bij|w)\s+(?:the\s+)?(?=[A-ZÀ-Ý])|\s*@\s*"
)


def _role_and_place(remark: str) -> tuple[str, str]:
    """`Fellow at X Institute` is a role and a place; so is 某大学教授, `X연구소 연구위원`."""
    at = _AT.search(remark)
    if at and _is_institution(remark[at.end() :]) and not _is_institution(remark[: at.start()]):
        return remark[: at.start()], remark[at.end() :]
    place, title = split_title(remark)
    if title and place and _is_institution(place):
        return title, place
    return remark, ""


def read_remark(writer: Writer, remark: str) -> Writer:
    """The writer with what a line beside the name says: "Fellow, Center for X, Y University"."""
    for piece in re.split(r"\s*[,，;；]\s*", " ".join(remark.split())):
        if piece:
            writer = _with_remark(writer, piece)
    return writer


def _is_role(text: str) -> bool:
    parts = re.findall(r"[\w-]+", fold(text)[0])
    return bool(parts) and (any(part in _roles() for part in parts) or bool(split_title(text)[1]))


def _is_institution(text: str) -> bool:
    parts = re.findall(r"[\w-]+", fold(text)[0])
    return any(part in _institutions() for part in parts) or (
        not text.isascii() and any(text.rstrip().endswith(end) for end in words.INSTITUTION_ENDS)
    )


def is_role(text: str) -> bool:
    """Whether a short line names what somebody is, or where they work."""
    return len(text) <= 200 and (_is_role(text) or _is_institution(text))


@cache
def _roles() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in words.ROLES)


@cache
def _institutions() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in words.INSTITUTIONS)
