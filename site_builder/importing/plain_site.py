"""What the page that copied text comes from calls itself: in its line of rights, in what it asks readers to follow, and at
its very top.

A name is no sentence, no counter and no button. A name that stands once, above a menu, is a guess and said to be one.
Must not know who published the article first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.core.text import fold
from site_builder.importing.furniture import is_furniture
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet, count_words, ends_with_stop, is_prose, width
from site_builder.importing.roles import is_institution, is_post
from site_builder.importing.spelt_dates import read_date
from site_builder.importing.wordlists import folded, longest_first
from site_builder.importing.words_text import BEHIND_NAMES, RIGHTS, RUBRICS

_RUBRICS = folded(RUBRICS)
_RIGHTS = longest_first(folded(RIGHTS))
_BEHIND = longest_first(folded(BEHIND_NAMES))

_OWN_NAME = re.compile(
    r"(?:discover more from|more from|click to read(?: the)?|subscribe to(?: the)?)\s+(?P<name>[^.!?]{2,60})$",
    re.IGNORECASE,
)
_PERIODICAL = re.compile(r"\s+(?:digest|newsletter|magazine|weekly|vol\.?|issue)\b.*$", re.IGNORECASE)
_SIGN = re.compile(r"©|ⓒ|Ⓒ|\((?:c|с)\)", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(?:19|20|١٩|٢٠)\d\d(?:\s*[-–—/~]\s*(?:(?:19|20)\d\d)?)?\s?(?:年|г\.|гг\.)?")
_ADDRESS = re.compile(r"[\w.+-]*@?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\S*", re.IGNORECASE)
_APART = re.compile(r"[|｜•·;；,，、。]|[.!]\s|\s[-–—&/]\s|\s[-–—&/]?$|\t|\x00")
_EDGES = " \t-–—|:：·,，.。&/"
_STANDING = re.compile(
    r"^(?:all rights|the authors?|our|us|this|here|more|by|tüm hakları|все права|alle rechte|tous droits)\b",
    re.IGNORECASE,
)
# A page says what it is called near its end, and above its menu.
_LOOKED_AT = 120
_TOP = 12
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class SiteName:
    """What a page is called, the number of the line that says so, and whether no other line bears it out."""

    name: str
    line: int
    guessed: bool = False


def find_site_name(sheet: Sheet, head: Head, last: int) -> SiteName | None:
    """The name of the page's site; `last` is the index of the last line of the article."""
    masthead = _masthead(sheet, head)
    rights = [(index, name) for index in _rights_lines(sheet, last) if (name := owner_in(sheet.lines[index].text))]
    tops = [
        i for i in _top(sheet, head) if is_name(sheet.lines[i].text) and fold(sheet.lines[i].text)[0] not in _RUBRICS
    ]
    for index, name in rights:
        for top in tops:
            above = sheet.lines[top].text
            if _is_within(above, name) and 2 * width(above) >= width(name):
                return SiteName(above, sheet.lines[index].number)
    named = Counter(fold(name)[0] for _, name in rights)
    if named:
        most = named.most_common(1)[0][0]
        index, name = next((index, name) for index, name in rights if fold(name)[0] == most)
        return SiteName(name, sheet.lines[index].number)
    if masthead >= 0 and _is_repeated(sheet, masthead, last):
        return SiteName(sheet.lines[masthead].text, sheet.lines[masthead].number)
    if asked := _asked(sheet):
        return asked
    if masthead >= 0 and _is_above_menu(sheet, masthead, head):
        return SiteName(sheet.lines[masthead].text, sheet.lines[masthead].number, guessed=True)
    return None


def owner_in(text: str) -> str:
    """Who holds the rights, by a line that speaks of them: the line without its standing words, or nothing."""
    folded, places = fold(text)
    marked = list(text)
    for phrase in (*_RIGHTS, *_BEHIND):
        at = folded.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            # A phrase in letters that are spaced stands between spaces.
            if not (_goes_on(folded, at - 1, phrase[0]) or _goes_on(folded, end, phrase[-1])):
                begin, stop = places[at], places[end] if end < len(places) else len(text)
                marked[begin:stop] = "\x00" * (stop - begin)
            at = folded.find(phrase, end)
    bare = "".join(marked)
    for pattern in (_SIGN, _YEARS, _ADDRESS):
        bare = pattern.sub("\x00", bare)
    for piece in _APART.split(bare):
        name = piece.strip(_EDGES)
        if is_name(name) and not _STANDING.match(name):
            return name
    return ""


def _goes_on(text: str, at: int, beside: str) -> bool:
    """Whether a spaced word goes on at a place beside a letter."""
    return 0 <= at < len(text) and text[at].isalpha() and beside.isalpha() and beside < "\u0600"


def is_name(text: str) -> bool:
    """Whether a text is written as the name of an institution is: short, no sentence, with capitals where its script has
    any, and nothing that pages say on their buttons."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    letters = [char for char in text if char.isalpha()]
    return (
        len(letters) > 1
        and width(text) <= _WIDEST
        and count_words(text) <= 9
        and not ends_with_stop(text)
        and text[-1:] not in "?？!！…"
        and not re.search("[:：]", text)
        and text[:1] not in '(（[【「『“"#※*+'
        and not letters[0].islower()
        and (not words or not words[0][0].islower())
        and not re.search(r"(?<!\w)[\d.,]+\W*$", text)
        and not is_furniture(text)
        and not (is_post(text) and not is_institution(text))
    )


def _rights_lines(sheet: Sheet, last: int) -> Iterator[int]:
    """Lines of rights, those under the article first."""
    found = [
        index
        for index, line in enumerate(sheet.lines)
        if width(line.text) <= 240
        and (sheet.furniture.get(index) == "a copyright line" or (index > last and _SIGN.match(line.text)))
    ]
    yield from sorted(found[-_LOOKED_AT:], key=lambda index: index <= last)


def _top(sheet: Sheet, head: Head) -> Sequence[int]:
    """The first lines of the page that are no furniture, as far as the title."""
    end = head.title if head.title >= 0 else head.begin
    return [index for index in range(end) if index not in sheet.furniture][:_TOP]


def _masthead(sheet: Sheet, head: Head) -> int:
    """The very first line of the page, if it may be the page's name: a few words that a menu of shorter ones follows."""
    top = _top(sheet, head)
    if not top:
        return -1
    first = sheet.lines[top[0]].text
    if (
        not is_name(first)
        or fold(first)[0] in _RUBRICS
        or is_prose(first)
        or read_date(first, lang=sheet.lang)
        or sheet.lines[top[0]].item
    ):
        return -1
    return top[0]


def _is_above_menu(sheet: Sheet, masthead: int, head: Head) -> bool:
    """Whether two lines of a menu, at least, follow the name, none of them wider."""
    text = sheet.lines[masthead].text
    below = [sheet.lines[index].text for index in range(masthead + 1, min(masthead + 4, max(head.title, 0)))]
    return len(below) > 1 and width(text) >= 10 and max(map(width, below)) <= width(text) and count_words(text) > 1


def _is_repeated(sheet: Sheet, masthead: int, last: int) -> bool:
    """Whether another line that is no sentence of the article bears the name, with words around it."""
    name = sheet.lines[masthead].text
    if width(name) < 6:
        return False
    return any(
        _is_within(name, line.text) and fold(line.text)[0] != fold(name)[0]
        for index, line in enumerate(sheet.lines)
        if index != masthead and (index > last or not sheet.is_paragraph(index)) and width(line.text) <= 160
    )


def _is_within(name: str, text: str) -> bool:
    """Whether a text holds a name in whole words."""
    folded, whole = fold(name)[0], fold(text)[0]
    at = whole.find(folded)
    before, behind = whole[at - 1 : at], whole[at + len(folded) : at + len(folded) + 1]
    return at >= 0 and not (before.isalpha() and before < "\u1100") and not (behind.isalpha() and behind < "\u1100")


def _asked(sheet: Sheet) -> SiteName | None:
    """The name by which a page asks for readers (`Discover more from X`)."""
    names: Counter[str] = Counter()
    where: dict[str, int] = {}
    for index in list(sheet.furniture)[-_LOOKED_AT:]:
        found = _OWN_NAME.search(sheet.lines[index].text)
        name = _PERIODICAL.sub("", found["name"]).strip(_EDGES) if found else ""
        if name and not _STANDING.match(name) and is_name(name) and _is_sure(sheet, index, name):
            names[name] += 1
            where.setdefault(name, sheet.lines[index].number)
    if not names:
        return None
    name = names.most_common(1)[0][0]
    return SiteName(name, where[name])


def _is_sure(sheet: Sheet, index: int, name: str) -> bool:
    """Whether the page names itself so elsewhere in its furniture, or does so in a phrase that leaves no doubt."""
    folded = fold(name)[0]
    return "discover more from" in fold(sheet.lines[index].text)[0] or any(
        folded in fold(sheet.lines[other].text)[0] for other in list(sheet.furniture)[-_LOOKED_AT:] if other != index
    )
