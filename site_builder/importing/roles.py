"""What somebody is, and where they work, as it stands beside a name: `Fellow at X Institute`, `X연구소 연구위원`.

Words alone decide, and no list knows them all: what is no post by its words is a place, if it is written like a name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from site_builder.core.text import fold
from site_builder.importing import words_people as words
from site_builder.importing.names import split_title
from site_builder.importing.values import Writer
from site_builder.importing.wordlists import folded

_POSTS = folded(words.ROLES)
_INSTITUTIONS = folded(words.INSTITUTIONS)
_FIELDS = folded(words.FIELDS)
_AGENCIES = folded(words.AGENCIES)

EDGES = " \t\u00a0\u200b•·-–—―:：,，;；|｜/／=*▲△■□▶◆●○"
_AT = re.compile(
    r"\s+(?:at|of|with|for|am|an der|bei|beim|à|au|del?|della|presso|na|no|da|bij|w)\s+(?:the\s+)?(?=[A-ZÀ-Ý])|\s*@\s*"
)
_WHERE = re.compile(r"\s+(?:in|à|au|en|em|da|aus|from|at|for|für|of|για|στην?|από|из|в|special to)\s+(?=[^\W\d_])")
_LONGEST = 200


def is_role(text: str) -> bool:
    """Whether a short line names what somebody is, or where they work."""
    return len(text) <= _LONGEST and (is_post(text) or is_institution(text))


def is_post(text: str) -> bool:
    """Whether a word of a text names what somebody is."""
    parts = _words(text)
    return bool(parts) and (any(part in _POSTS for part in parts) or bool(split_title(text)[1]))


def is_institution(text: str) -> bool:
    """Whether a word of a text, or the end of it, names where people work."""
    return any(part in _INSTITUTIONS for part in _words(text)) or (
        not text.isascii() and text.rstrip().endswith(words.INSTITUTION_ENDS)
    )


def is_agency(text: str) -> bool:
    """Whether a text names an agency: by its name, or by initials in capitals."""
    bare = text.strip(EDGES + "().")
    return fold(bare)[0] in _AGENCIES or bool(
        re.fullmatch(r"(?!I{2,3}$|IV$)[A-ZÀ-ÝΑ-ΩА-Я]{2,5}(?:[/-][A-ZÀ-ÝΑ-ΩА-Я]{2,5})*", bare)
    )


def with_remark(writer: Writer, remark: str) -> Writer:
    """The writer with what stands after the name: a role, or where somebody works."""
    remark = remark.strip(EDGES)
    role = writer.role
    if is_post(remark) and not writer.affiliation and not (role and is_institution(remark)):
        post, place = _post_and_place(remark)
        return replace(writer, role=f"{role}, {post}" if role else post, affiliation=place)
    return replace(writer, affiliation=f"{writer.affiliation}, {remark}" if writer.affiliation else remark)


def read_remark(writer: Writer, remark: str) -> Writer:
    """The writer with what a line beside the name says: "Fellow, Center for X, Y University"."""
    for piece in re.split(r"\s*[,，;；]\s*", " ".join(remark.split())):
        if piece:
            writer = with_remark(writer, piece)
    return writer


def _post_and_place(remark: str) -> tuple[str, str]:
    """`Fellow at X Institute` is a role and a place; so is 某大学教授, `X연구소 연구위원`."""
    at = _AT.search(remark)
    if at and is_institution(remark[at.end() :]) and not is_institution(remark[: at.start()]):
        return remark[: at.start()], remark[at.end() :]
    place, title = split_title(remark)
    if title and place and is_institution(place):
        return title, place
    return remark, ""


def apart_from_post(text: str) -> tuple[str, str]:
    """A name and the post that is written before or after it without a comma, or the text and nothing: `Ada Quill Senior
    Editor`, `編集委員 山田太郎`, `홍길동 가나대 교수`."""
    parts = text.split()
    if len(parts) < 2:
        return text, ""
    korean = "가" <= text[0] <= "힣" and 2 <= len(parts[0]) <= 4 and split_title(parts[-1])[1]
    if korean and all(part.endswith(("대", "부", *words.INSTITUTION_ENDS)) for part in parts[1:-1]):
        return parts[0], " ".join(parts[1:])
    if not text.isascii() and len(parts) == 2 and (is_post(parts[0]) or parts[0].endswith(words.REPORTERS)):
        return " ".join(parts[1:]), parts[0]
    posts = [_belongs_to_post(part) for part in parts]
    if True not in posts:
        return text, ""
    first, last = 0, len(parts)
    while last > 2 and posts[last - 1]:
        last -= 1
    if last == len(parts):
        while first < len(parts) - 2 and posts[first]:
            first += 1
    post = " ".join((*parts[:first], *parts[last:]))
    return (" ".join(parts[first:last]), post) if post and is_role(post) else (text, "")


def apart_from_place(text: str) -> tuple[str, str]:
    """A name, and where its bearer writes from: `Ada Quill in Berlin`; or the text and nothing."""
    where = _WHERE.search(text)
    return (text[: where.start()], text[where.end() :]) if where else (text, "")


def _belongs_to_post(part: str) -> bool:
    folded = fold(part)[0]
    return folded in _POSTS or folded in _INSTITUTIONS or folded in _FIELDS


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", fold(text)[0])
