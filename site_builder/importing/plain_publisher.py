"""Who published an article first, and who passes it on, as far as copied text says so: a credit under the text, the
institute beside the author's name on a page in another language, what a page calls itself where it asks for subscribers.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from site_builder.core.text import fold
from site_builder.importing.languages import language_of, main_script
from site_builder.importing.plain_end import End
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet, count_words, width
from site_builder.importing.values import Given
from site_builder.importing.words_text import CREDITS

_OWN_NAME = re.compile(
    r"(?:discover more from|more from|click to read(?: the)?|subscribe to(?: the)?)\s+(?P<name>[^.!?]{2,60})$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|ⓒ|\(c\))[\s©ⓒ(c)]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\W*(?:by\s+)?(?P<name>[^\d.,|。]{2,60})",
    re.IGNORECASE,
)
# A page says what it is called near its end.
_LOOKED_AT = 120
_LABELLED = re.compile(r"([^\W\d_]{2,12})\s*[:：]\s*([^\s:：|，,]+)")
_PERIODICAL = re.compile(r"\s+(?:digest|newsletter|magazine|weekly|vol\.?|issue)\b.*$", re.IGNORECASE)
_COMMON = re.compile(
    r"^(?:all rights|the author|our|us|this|here|more|tüm hakları|все права|alle rechte|tous droits)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Published:
    publisher: Given | None = None
    relay: Given | None = None
    doubts: tuple[str, ...] = ()


def find_publisher(sheet: Sheet, head: Head, end: End) -> Published:
    site = _site(sheet)
    credit = _credit(sheet, end) or _credit_above(sheet, head)
    around = _language_around(sheet)
    writers = end.writers or head.writers
    places = {writer.affiliation for writer in writers if writer.affiliation}
    doubts: list[str] = []
    publisher = credit
    if credit:
        doubts.append(f"“{credit.value}” ({credit.origin}) is read as who published first.")
    elif around and len(places) == 1:
        place = next(iter(places))
        publisher = Given(place, "the institute beside the author's name, on a page in another language")
        doubts.append(
            f"The author's institute, “{place}”, is taken for the publisher, since the page around is in another language."
        )
    elif site:
        publisher = site
        doubts.append(f"“{site.value}” ({site.origin}) is read as the publisher.")
    elif len(places) == 1:
        doubts.append(f"The author's institute is “{next(iter(places))}”; it may be the publisher.")
    relay = site if publisher is not site else None
    if around and not relay:
        doubts.append(
            f"The page around the text is in another language ({around}): somebody passes it on who is not named."
        )
    return Published(publisher, relay, tuple(doubts))


def _credit(sheet: Sheet, end: End) -> Given | None:
    """`Source: X`, or a name that stands alone under the text."""
    for index in (*end.credits, *range(end.last, max(end.last - 2, -1), -1)):
        text = sheet.lines[index].text
        folded, places = fold(text)
        for label in _labels():
            rest = folded[len(label) :]
            if (
                folded.startswith(label)
                and width(text) <= 160
                and (re.match(r"\s*[:：=/]", rest) or (" " in label and rest[:1] == " "))
            ):
                name = text[places[len(label)] :].strip(' :：=/"“”«».') if len(label) < len(places) else ""
                if name:
                    return Given(name, f"line {sheet.lines[index].number}")
    if len(end.credits) == 1:
        line = sheet.lines[end.credits[0]]
        if count_words(line.text) <= 6 and width(line.text) <= 60 and _is_proper(line.text):
            return Given(line.text, f"the name alone under the text, line {line.number}")
    return None


def _credit_above(sheet: Sheet, head: Head) -> Given | None:
    """`来源：X` in the line that says who or when."""
    for index in sorted({head.byline_line, head.date_line} - {-1}):
        for label, name in _LABELLED.findall(sheet.lines[index].text):
            if fold(label)[0] in _labels():
                return Given(name, f"line {sheet.lines[index].number}")
    return None


@cache
def _labels() -> tuple[str, ...]:
    return tuple(sorted({fold(label)[0] for label in CREDITS}, key=lambda label: (-len(label), label)))


def _is_proper(text: str) -> bool:
    """Whether a text is written as names are: with capitals, where its script has any."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return bool(words) and all(not word[0].islower() for word in words)


def _site(sheet: Sheet) -> Given | None:
    """What the page calls itself in its furniture."""
    names: Counter[str] = Counter()
    where: dict[str, int] = {}
    for index in list(sheet.furniture)[-_LOOKED_AT:]:
        text, why = sheet.lines[index].text, sheet.furniture[index]
        found = (_COPYRIGHT if why == "a copyright line" else _OWN_NAME).search(text)
        name = _PERIODICAL.sub("", found["name"]).strip(" -–—|:·") if found else ""
        if (
            name
            and not _COMMON.match(name)
            and _is_proper(name)
            and (why == "a copyright line" or _is_sure(sheet, index, name))
        ):
            names[name] += 1
            where.setdefault(name, sheet.lines[index].number)
    if not names:
        return None
    name = names.most_common(1)[0][0]
    return Given(name, f"what the page calls itself in line {where[name]}")


def _is_sure(sheet: Sheet, index: int, name: str) -> bool:
    """Whether the page names itself so elsewhere in its furniture, or does so in a phrase that leaves no doubt."""
    folded = fold(name)[0]
    return "discover more from" in fold(sheet.lines[index].text)[0] or any(
        folded in fold(sheet.lines[other].text)[0] for other in list(sheet.furniture)[-_LOOKED_AT:] if other != index
    )


def _language_around(sheet: Sheet) -> str:
    """The language of the page around the article, where that is in another script."""
    around = [sheet.lines[index].text for index in range(len(sheet.lines)) if sheet.is_foreign(index)]
    text = "\n".join(around)
    letters = sum(char.isalpha() for char in text)
    switches = sum(
        char.isalpha()
        for i, why in sheet.furniture.items()
        if why == "a language switch"
        for char in sheet.lines[i].text
    )
    if letters - switches < 20 or main_script(text) == sheet.script or len(around) < 3:
        return ""
    return language_of(text)
