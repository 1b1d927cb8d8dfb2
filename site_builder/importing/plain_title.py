"""Which of the lines above an article is its title, and what kind the others are.

The title is the line nearest above who wrote and when, or above the text itself; a longer line under it is not the title,
nor is a rubric or the name of an institute above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from site_builder.core.text import fold
from site_builder.importing.bylines import is_byline
from site_builder.importing.names import clean_name, looks_like_name
from site_builder.importing.plain_lines import Sheet, count_words, ends_with_stop, is_prose, width
from site_builder.importing.posts import is_role
from site_builder.importing.spelt_dates import read_date
from site_builder.importing.words_text import RUBRICS


def kind_of(sheet: Sheet, index: int) -> str:
    text = sheet.lines[index].text
    if read_date(text, lang=sheet.lang):
        return "date"
    if width(text) <= 240 and is_byline(text, lang=sheet.lang) and not _is_long_prose(text):
        return "byline"
    if looks_like_name(clean_name(text), sure=not sheet.lines[index].item) and width(text) <= 60:
        return "name"
    # A title may be a question.
    return "sentence" if is_prose(text) and (ends_with_stop(text) or width(text) > 200) else "short"


def _is_long_prose(text: str) -> bool:
    return is_prose(text) and count_words(text) > 12 and bool(re.search(r"[.!?。]\s*$", text))


def may_be_title(sheet: Sheet, index: int, skip: frozenset[int]) -> bool:
    return index not in sheet.furniture and index not in skip and is_title_like(sheet, index) and _is_full(sheet, index)


def is_title_like(sheet: Sheet, index: int) -> bool:
    text = sheet.lines[index].text
    letters = sum(char.isalpha() for char in text)
    return (
        not sheet.is_foreign(index)
        and not sheet.lines[index].item
        and letters >= 4
        and width(text) <= 240
        and not (ends_with_stop(text) and not text.endswith(("...", "…")))
    )


def find_title(sheet: Sheet, above: Sequence[int], kinds: dict[int, str]) -> int:
    """The title: above the first line that says who or when, else above the text."""
    likely = [index for index in above if kinds[index] == "short" and is_title_like(sheet, index)]
    anchors = [index for index in above if kinds[index] in {"date", "byline"}]
    for anchor in anchors:
        before = [index for index in likely if index < anchor]
        if any(_is_full(sheet, index) for index in before):
            return _nearest(sheet, before)
    if any(_is_full(sheet, index) for index in likely):
        return _nearest(sheet, likely)
    names = [index for index in above if kinds[index] == "name"]
    return likely[-1] if likely else names[0] if names and anchors else -1


def _is_full(sheet: Sheet, index: int) -> bool:
    """Whether a line has the words of a title rather than those of a rubric."""
    text = sheet.lines[index].text
    return not _is_rubric(text) and (count_words(text) >= 3 or width(text) >= 16)


def _nearest(sheet: Sheet, likely: list[int]) -> int:
    """The last of these lines, unless it is the line under a title that stands right above."""
    full = [index for index in likely if _is_full(sheet, index)]
    title = full[-1]
    for index in reversed(full[:-1]):
        text = sheet.lines[index].text
        between = range(index + 1, title)
        if any(one in sheet.furniture or one in likely for one in between) or _is_masthead(
            text, sheet.lines[title].text
        ):
            break
        if width(text) < 24 and width(sheet.lines[title].text) < 90:
            break
        title = index
    return title


def _is_masthead(text: str, below: str) -> bool:
    """Whether a line names an institute rather than being a title: capitals only, and what follows is no longer by half."""
    return is_role(text) and width(below) < 2 * width(text) and not re.search(r"\b[^\W\dA-ZÀ-Þ][^\W\d]{4,}", text)


def _is_rubric(text: str) -> bool:
    return fold(text.strip(" |»>›/:[]【】"))[0] in _rubrics()


@cache
def _rubrics() -> frozenset[str]:
    return frozenset(fold(word)[0] for word in RUBRICS)
