"""Who published an article first, and who passes it on, as far as copied text says so: a credit under the text, the
institute beside the author's name on a page in another language, what a page calls itself where it asks for subscribers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_builder.core.text import fold
from site_builder.importing.labels import source_in
from site_builder.importing.languages import language_of, main_script
from site_builder.importing.plain_body import End
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet, count_words, width
from site_builder.importing.plain_site import find_site_name, is_name
from site_builder.importing.roles import is_institution, is_post
from site_builder.importing.values import Given
from site_builder.importing.wordlists import folded, longest_first
from site_builder.importing.words_text import CREDITS

_LABELS = longest_first(folded(CREDITS))
# A credit stands no further below the text than this many lines.
_NEAR = 8
_WIDEST = 160


@dataclass(frozen=True, slots=True)
class Published:
    publisher: Given | None = None
    relay: Given | None = None
    doubts: tuple[str, ...] = ()


def find_publisher(sheet: Sheet, head: Head, end: End) -> Published:
    site = find_site_name(sheet, head, end.last)
    named = Given(site.name, f"what the page calls itself in line {site.line}") if site else None
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
    elif site and named:
        publisher = named
        doubts.append(
            f"“{site.name}” is only the first line of the page, above its menu; it is read as the publisher."
            if site.guessed
            else f"“{site.name}” ({named.origin}) is read as the publisher."
        )
    relay = named if named is not publisher and site and not site.guessed else None
    if relay and publisher and fold(relay.value)[0] == fold(publisher.value)[0]:
        relay = None
    if around and not relay:
        doubts.append(
            f"The page around the text is in another language ({around}): somebody passes it on who is not named; say who in `via`."
        )
    return Published(publisher, relay, tuple(doubts))


def _credit(sheet: Sheet, end: End) -> Given | None:
    """`Source: X` close under the text, or the name of an institution that stands alone there."""
    near = range(end.last + 1, min(end.last + 1 + _NEAR, len(sheet.lines)))
    for index in dict.fromkeys((*end.credits, *range(end.last, max(end.last - 2, -1), -1), *near)):
        if (name := _labelled(sheet.lines[index].text)) and (index not in near or is_name(name)):
            return Given(name, f"line {sheet.lines[index].number}")
    if len(end.credits) == 1:
        line = sheet.lines[end.credits[0]]
        others = (other.text for other in sheet.lines if other is not line)
        known = is_institution(line.text) or _has_capitals(line.text) or any(line.text in text for text in others)
        if known and count_words(line.text) <= 6 and is_name(line.text) and not is_post(line.text):
            return Given(line.text, f"the name alone under the text, line {line.number}")
    return None


def _has_capitals(text: str) -> bool:
    """Whether all long words of a text have a capital."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return bool(words) and all(word[0].isupper() for word in words)


def _labelled(text: str) -> str:
    """The name behind a label such as `Source:`, or nothing."""
    folded, places = fold(text)
    for label in _LABELS:
        rest = folded[len(label) :]
        if (
            folded.startswith(label)
            and width(text) <= 160
            and (re.match(r"\s*[:：=/]", rest) or (" " in label and rest[:1] == " "))
            and len(label) < len(places)
        ):
            return text[places[len(label)] :].strip(' :：=/"“”«».')
    return ""


def _credit_above(sheet: Sheet, head: Head) -> Given | None:
    """`来源：X` in one of the lines between the title and the text."""
    near = range(max(head.title + 1, head.begin - _NEAR * 2), head.begin) if head.title >= 0 else ()
    for index in sorted({head.byline_line, head.date_line, *near} - {-1}):
        text = sheet.lines[index].text
        name = source_in(text)[0] if width(text) <= _WIDEST else ""
        if name and is_name(name):
            return Given(name, f"line {sheet.lines[index].number}")
    return None


def _language_around(sheet: Sheet) -> str:
    """The language of the page around the article, where that is in another script."""
    around = [sheet.lines[index].text for index in range(len(sheet.lines)) if sheet.is_foreign(index)]
    if len(around) < 3:
        return ""
    text = "\n".join(around)
    letters = sum(map(str.isalpha, text))
    switches = sum(
        char.isalpha()
        for i, why in sheet.furniture.items()
        if why == "a language switch"
        for char in sheet.lines[i].text
    )
    if letters - switches < 20 or main_script(text) == sheet.script:
        return ""
    return language_of(text)
