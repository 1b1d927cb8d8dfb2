"""The post that a biography tells of: what somebody is, and where.

By a few forms of each language in which that is said without doubt; a sentence of any other form says nothing here. Must
not know whose biography it reads.
"""

from __future__ import annotations

import re

from site_builder.core.text import fold
from site_builder.importing.roles import is_role
from site_builder.importing.wordlists import folded
from site_builder.importing.words_people import INSTITUTION_ENDS, INSTITUTIONS, POSTS

_INSTITUTIONS = folded(INSTITUTIONS)

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

_HANGUL_ENDS = "|".join(end for end in INSTITUTION_ENDS if "가" <= end[0] <= "힣")
_HAN_ENDS = "|".join(end for end in INSTITUTION_ENDS if end[0] < "가" and len(end) > 1)
_HANGUL_POSTS = "|".join(
    sorted((post for post in POSTS if "가" <= post[0] <= "힣" and len(post) > 1), key=len, reverse=True)
)
_HAN_POSTS = "教授|研究员|研究員|讲师|講師|院长|院長|所长|所長|主任|记者|記者|顾问|顧問|理事長|代表|フェロー|学者|學者"
_HAN_RANKS = (
    "副|准|助理|高级|高級|特聘|特任|客座|客員|访问|訪問|资深|資深|首席|主任|主席|上席|名誉|名譽|讲席|講席|兼职|兼任"
)
_OWN_SCRIPT = {
    "ko": re.compile(
        rf"(?:^|[은는이가,.]\s*|현재\s+|현\s+)(?P<place>(?:[가-힣A-Za-z]+(?<![은는이가])\s)?[가-힣A-Za-z·]*(?:{_HANGUL_ENDS}))의?\s+"
        rf"(?P<role>{_HANGUL_POSTS})(?=이다|이며|이자|입니다|다\b|으?로\s(?:재직|근무|활동|일하고)\S*\s?(?:중|있)|[.,)]|$)"
    ),
    "zh": re.compile(
        r"(?:作者|现|現|目前)?(?:系|是|为|為|任|担任|擔任)(?P<place>[\u4e00-\u9fff·A-Z]{2,30}?"
        rf"(?:{_HAN_ENDS}))(?P<role>(?:{_HAN_RANKS}){{0,2}}(?:{_HAN_POSTS}))(?=[，。、；）)\s]|$)"
    ),
    "ja": re.compile(
        r"(?:^|は、?|現在、?|[、。（(])(?P<place>[\u4e00-\u9fff\u30a0-\u30ffA-Z・]{2,30}?"
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
# How these words are called where they stand alone.
_RUSSIAN = (
    (re.compile(r"(ш|щ)им\b"), r"\1ий"),
    (re.compile(r"ым\b"), "ый"),
    (re.compile(r"(?<=тел)ем\b"), "ь"),
    (re.compile(r"(?<=ник|ерт|сор|тор|ент|тик)ом\b"), ""),
    (re.compile(r"^(Институт|Центр|Университет|Фонд|Совет)а\b"), r"\1"),
    (re.compile(r"^Академии\b"), "Академия"),
)


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
