"""What somebody is, and where they work: as it stands beside a name (`Fellow at X Institute`, `X연구소 연구위원`), and as a
biography tells it.

Words alone decide, and no list knows them all: what is no post by its words is a place, if it is written like a name. A
biography is read by a few forms of each language in which that is said without doubt; a sentence of any other form says
nothing here. Must not know whose biography it is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from site_builder.core.text import fold
from site_builder.importing import words_people as words
from site_builder.importing.names import split_title
from site_builder.importing.values import Writer
from site_builder.importing.wordlists import folded

_ROLES = folded(words.ROLES)
_INSTITUTIONS = folded(words.INSTITUTIONS)
_FIELDS = folded(words.FIELDS)
_AGENCIES = folded(words.AGENCIES)

EDGES = " \t\u00a0\u200b•·-–—―:：,，;；|｜/／=*▲△■□▶◆●○"
_AT = re.compile(
    r"\s+(?:at|of|with|for|am|an der|bei|beim|à|au|del?|della|presso|na|no|da|bij|w)\s+(?:the\s+)?(?=[A-ZÀ-Ý])|\s*@\s*"
)
_WHERE = re.compile(r"\s+(?:in|à|au|en|em|da|aus|from|at|for|für|of|για|στην?|από|из|в|special to)\s+(?=[^\W\d_])")
_LONGEST = 200
_LISTED = re.compile(r"\s+[·•|/／]\s+|\s*[;；、]\s*")
# Where a form of words stands in Latin letters: what is said before the post, and what between it and the place.
_LATIN = {
    "en": (
        r"(?:is|works as|serves as)(?:\s+(?:currently|now|presently))?(?:\s+(?:working|serving) as)?\s+(?:an?|the)\s+",
        r"\s+(?:at|of|with|in|for)\s+(?:the\s+)?",
    ),
    "de": (
        r"(?:ist|arbeitet als|lehrt als)(?:\s+(?:derzeit|zurzeit|heute))?\s+(?:eine?\s+)?",
        r"\s+(?:am|an der|an dem|beim|bei der|bei|im|in der)\s+",
    ),
    "fr": (
        r"(?:est|travaille comme)(?:\s+(?:actuellement|aujourd['’]hui))?\s+(?:une?\s+)?",
        r"\s+(?:à l['’]|à la\s+|au\s+|aux\s+|à\s+|de l['’]|du\s+|de la\s+)",
    ),
    "es": (
        r"(?:es|trabaja como)(?:\s+actualmente)?\s+(?:una?\s+)?",
        r"\s+(?:en el|en la|en|del|de la|de)\s+",
    ),
    "it": (
        r"(?:è|lavora come)(?:\s+attualmente)?\s+(?:un['’]|una?\s+|uno\s+)?",
        r"\s+(?:presso l['’]|presso il\s+|presso la\s+|presso\s+|all['’]|alla\s+|al\s+|dell['’]|della\s+|del\s+|nell['’]|di\s+)",
    ),
    "pt": (r"(?:é|trabalha como)(?:\s+atualmente)?\s+(?:uma?\s+)?", r"\s+(?:no|na|em|do|da|de)\s+"),
    "nl": (
        r"(?:is|werkt als)(?:\s+momenteel)?\s+(?:een\s+)?",
        r"\s+(?:aan de|aan het|bij het|bij de|bij|van het|van de)\s+",
    ),
    "el": (
        r"(?:είναι|εργάζεται ως)(?:\s+σήμερα)?\s+(?:[οη]\s+)?",
        r"\s+(?:στο|στη|στην)\s+",
    ),
}
# A clause ends here; behind `and` a name goes on with a capital and a sentence without, in Russian with a verb.
_CLAUSE_END = re.compile(r"[.,;:()—–]|\s(?:where|who|whose|qui|wo)\s|\sи\s(?=\w+(?:[иеёую]т|[аяи]ла?)\b)")
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y|e", "it": "e|ed", "pt": "e", "nl": "en", "el": "και"}
_ACRONYM = re.compile(r"[A-ZÀ-ÞΑ-ΩА-Я]{2,8}(?:\s[A-ZÀ-ÞΑ-ΩА-Я]{2,8})?")

_HANGUL_ENDS = "|".join(end for end in words.INSTITUTION_ENDS if "가" <= end[0] <= "힣")
_HAN_ENDS = "|".join(end for end in words.INSTITUTION_ENDS if end[0] < "가" and len(end) > 1)
_HANGUL_POSTS = "|".join(
    sorted((post for post in words.POSTS if "가" <= post[0] <= "힣" and len(post) > 1), key=len, reverse=True)
)
_HAN_POSTS = "教授|研究员|研究員|讲师|講師|院长|院長|所长|所長|主任|记者|記者|顾问|顧問|理事長|代表|フェロー|学者|學者"
_HAN_RANKS = "博士后|博士後|副|准|助理|助|高级|高級|特聘|特任|客座|客員|访问|訪問|资深|資深|首席|主任|主席|上席|名誉|名譽|讲席|講席|兼职|兼任"
_OWN_SCRIPT = {
    "ko": re.compile(
        rf"(?:^|[은는이가,.]\s*|현재\s+|현\s+)(?P<place>(?:[가-힣A-Za-z]+(?<![은는이가])\s)?[가-힣A-Za-z·]*(?:{_HANGUL_ENDS}))의?\s+"
        rf"(?P<role>{_HANGUL_POSTS})(?=이다|이며|이자|입니다|다\b|으?로\s(?:재직|근무|활동|일하고)\S*\s?(?:중|있)|[.,)]|$)"
    ),
    "zh": re.compile(
        r"(?:(?:作者|现|現|目前)?(?:系|是|为|為|任|担任|擔任)|^[，,、:：（(\s]+(?!作者|[现現目系是任担擔为為曾原前毕畢]))(?P<place>[\u4e00-\u9fff·A-Z]{2,30}?"
        rf"(?:{_HAN_ENDS}))(?P<role>(?:{_HAN_RANKS}){{0,2}}(?:{_HAN_POSTS}))(?=[，。、；）)\s]|$)"
    ),
    "ja": re.compile(
        r"(?:^[　\s]*|は、?|現在、?|[、。（(])(?P<place>[\u4e00-\u9fff\u30a0-\u30ffA-Z・]{2,30}?"
        rf"(?:{_HAN_ENDS}))の?(?P<role>(?:{_HAN_RANKS}){{0,2}}(?:{_HAN_POSTS}))(?=[。、）)\s]|で|として|$)"
    ),
    "tr": re.compile(
        r"(?:^|[,.]\s*|\b(?:hâlen|halen|şu anda)\s+)\s*(?:(?:Hâlen|Halen|Şu anda)\s+)?(?P<place>[A-ZÇĞİÖŞÜ][^.,;'’]{2,70}?)"
        r"(?:['’](?:n?[dt][ea])|(?<=[sz][iıuü])n[dt][ea]|(?<=kezi)nde|(?<=kfı)nda|(?<=ümü)nde)\s+"
        r"(?P<role>[^.,;]{3,50}?)(?:(?<=[ıiuüae])d[ıiuü]r|(?<=[nr])d[ıiuü]r|\s+olarak\s+(?:görev yap|çalış)\w+)(?=\W|$)"
    ),
    "ru": re.compile(
        r"(?:является|работает)\s+(?P<role>(?:(?:старшим|ведущим|главным|младшим|научным|приглашённым|приглашенным)\s+){0,3}"
        r"(?:сотрудником|экспертом|профессором|директором|доцентом|аналитиком|исследователем|преподавателем))\s+"
        r"(?:в\s+)?(?P<place>(?:Института|Центра|Университета|Академии|Фонда|Совета|[А-Я]{3,8})\b[^.,;()]*)"
    ),
    "ar": re.compile(
        r"(?:^|\s)(?P<role>(?:باحث|باحثة|أستاذ|أستاذة|محلل|محللة|خبير|خبيرة|مدير|مديرة|زميل|زميلة)(?:\s\w+){0,3}?)\s(?:في|لدى|ب)\s?"
        r"(?P<place>(?:ال)?(?:معهد|مركز|جامعة|مؤسسة|أكاديمية|كلية|مجلس)(?:\s(?!و(?!ال))[^\s.,،؛]+){0,8})"
    ),
}
# What stands beside a name: `باحثة في مركز …`, `научный сотрудник Института …`.
_ARABIC = re.compile(r"(?P<role>\S+(?:\s\S+){0,4}?)\s(?:في|لدى)\s(?P<place>.+)")
_OF_PLACE = re.compile(
    r"(?P<role>[^\W\d_А-Я][^,;А-Я]{2,60}?)\s(?:в\s)?(?P<place>(?:Института|Центра|Университета|Академии|Фонда|Совета)\b.+)"
)
# How these words are called where they stand alone.
_RUSSIAN = (
    (re.compile(r"(ш|щ)им\b"), r"\1ий"),
    (re.compile(r"ым\b"), "ый"),
    (re.compile(r"(?<=тел)ем\b"), "ь"),
    (re.compile(r"(?<=ник|ерт|сор|тор|ент|тик)ом\b"), ""),
    (re.compile(r"^(Институт|Центр|Университет|Фонд|Совет)а\b"), r"\1"),
    (re.compile(r"^Академии\b"), "Академия"),
)


def is_role(text: str) -> bool:
    """Whether a short line names what somebody is, or where they work."""
    return len(text) <= _LONGEST and (is_post(text) or is_institution(text))


def is_post(text: str) -> bool:
    """Whether a word of a text names what somebody is."""
    parts = _words(text)
    return bool(parts) and (any(part in _ROLES for part in parts) or bool(split_title(text)[1]))


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
    if title and place and any(map(is_institution, (place, *place.split()))):
        return title, place
    if (told := _ARABIC.fullmatch(remark)) and is_institution(told["place"]):
        return told["role"], told["place"]
    if (told := _OF_PLACE.fullmatch(remark)) and is_post(told["role"]):
        place = told["place"]
        for pattern, instead in _RUSSIAN:
            place = pattern.sub(instead, place)
        return told["role"], place
    return remark, ""


def posts_listed(text: str) -> tuple[str, ...]:
    """The posts of several people in a line of its own, in their order: `X연구소 연구위원 · Y대학교 교수`."""
    pieces = tuple(piece.strip() for piece in _LISTED.split(text))
    listed = len(pieces) > 1 and all(
        is_post(piece) and is_institution(split_title(piece)[0] or piece) for piece in pieces
    )
    return pieces if listed and len(text) <= _LONGEST else ()


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
    return folded in _ROLES or folded in _INSTITUTIONS or folded in _FIELDS


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", fold(text)[0])


def post_in(text: str, *, lang: str, name: str = "") -> tuple[str, str]:
    """What somebody is, and where, as a biography in a language says it without doubt; else two empty texts. `name`: that
    which it may begin with. Of several posts the last, which is the present one."""
    tongue = lang.partition("-")[0]
    text = text[:2_000].removeprefix(name).strip()
    if tongue in _LATIN:
        return _latin(text, *_LATIN[tongue], _AND[tongue])
    found = list(_OWN_SCRIPT[tongue].finditer(text)) if tongue in _OWN_SCRIPT else []
    if not found:
        return "", ""
    role, place = found[-1]["role"].strip(), _ended(found[-1]["place"])
    if tongue == "ru":
        for pattern, instead in _RUSSIAN:
            role, place = pattern.sub(instead, role), pattern.sub(instead, place)
    return (role, place) if tongue != "tr" or is_role(role) or "öğretim" in role else ("", "")


def _latin(text: str, before: str, between: str, and_: str) -> tuple[str, str]:
    post = "", ""
    for opening in re.finditer(rf"\b(?i:{before})", text):
        clause = re.split(rf"\s(?:{and_})\s(?=[^\W\d_A-ZÀ-ÞΑ-Ω])", _ended(text[opening.end() : opening.end() + 200]))[0]
        for joint in re.finditer(between, clause):
            role, place = clause[: joint.start()], clause[joint.end() :].strip()
            if is_role(role) and len(role) <= 80 and _is_place(place):
                post = role, place
                break
    return post


def _ended(text: str) -> str:
    end = _CLAUSE_END.search(text)
    return (text[: end.start()] if end else text).strip()


def _is_place(text: str) -> bool:
    """Whether a text names an institution: with its kind among its first words, or by its initials."""
    for word in re.findall(r"[\w-]+", text)[:4]:
        if not word[0].isupper():
            break
        if fold(word)[0] in _INSTITUTIONS:
            return True
    return bool(_ACRONYM.fullmatch(text))
