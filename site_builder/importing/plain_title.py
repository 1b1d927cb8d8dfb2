"""Which of the lines above an article is its title, and what kind the others are.

No single place decides: a title has the words of the text, stands by itself, is told again elsewhere on the page, and
what lies between it and the text are lines of which each is known (who wrote, when, the line under the title). Menus,
buttons and the names of sites lack most of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from site_builder.core.text import fold
from site_builder.importing.bylines import is_byline, is_labelled, read_byline
from site_builder.importing.counters import without_counters
from site_builder.importing.labels import credits_of, source_in
from site_builder.importing.names import clean_name, looks_like_name
from site_builder.importing.people import is_interface
from site_builder.importing.plain_lines import Sheet, count_words, ends_with_stop, is_prose, stands_alone, tokens, width
from site_builder.importing.roles import is_role
from site_builder.importing.spelt_dates import is_date_line
from site_builder.importing.wordlists import folded
from site_builder.importing.words_text import RUBRICS

_RUBRICS = folded(RUBRICS)

# Of an inflected word so much stays the same; what is shorter is said everywhere.
_STEM, _STEM_OF_SYLLABLES, _SHORTEST = 5, 2, 4
_PARAGRAPHS, _LOOKED_AT = 200, 300
_MOST_UNKNOWN = 4  # more lines between title and text say no more
_WIDE_ENOUGH = 24
_WORDY = 30  # columns of a line that names something rather than being a button
_DASHED = re.compile(r"[-–—―─]+")
_COUNTED = re.compile(r"(?:[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十]|[IVX]{1,4}\.|\d{1,2}[.)])\s*\S")
_CRUMB = re.compile(r"\s[>›»→/]{1,2}\s")
_LABEL_END = re.compile(r"[:：]\s*(?:$|.*[>›»→])")
# How near to the best a line that stands above it must come to be the title, and how near one is a doubt.
_ABOVE, _CLOSE = 2.0, 1.5


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """The index of the title, and of the line that nearly was; -1 for none."""

    index: int = -1
    other: int = -1


def kind_of(sheet: Sheet, index: int) -> str:
    text = sheet.lines[index].text
    bare = without_counters(text)
    if width(text) <= 320 and is_labelled(bare) and read_byline(bare, lang=sheet.lang):
        return "byline"
    if is_date_line(text, lang=sheet.lang) or _is_date_with_source(text, sheet.lang):
        return "date"
    if width(text) <= 240 and is_byline(text, lang=sheet.lang) and not _is_long_prose(text):
        return "byline"
    if is_bare_name(sheet, index):
        return "name"
    if width(text) <= 160 and any(credit.kind == "other" for credit in credits_of(text)[:1]):
        return "credit"
    # A title may be a question.
    return "sentence" if is_prose(text) and (ends_with_stop(text) or width(text) > 200) else "short"


def _is_date_with_source(text: str, lang: str) -> bool:
    """Whether a line says when, and where it was published first, and nothing else."""
    if width(text) > 160:
        return False
    name, rest = source_in(text)
    return bool(name) and is_date_line(rest, lang=lang)


def is_bare_name(sheet: Sheet, index: int) -> bool:
    """Whether a line is a name, or names with spaces between in writing that needs none within."""
    line = sheet.lines[index]
    if width(line.text) > 60 or is_interface(line.text):
        return False
    if several_names(line.text):
        return True
    below = sheet.lines[index + 1].text if index + 1 < len(sheet.lines) else ""
    return looks_like_name(clean_name(line.text), sure=not (line.item and is_role(below)))


def several_names(text: str) -> tuple[str, ...]:
    """Names with spaces between them, in writing that needs none within a name."""
    parts = text.split()
    han = 1 < len(parts) <= 4 and all(len(part) > 1 and "\u4e00" <= part[0] <= "\u9fff" for part in parts)
    return tuple(parts) if han and all(map(looks_like_name, parts)) else ()


def names_people(text: str) -> bool:
    """Whether a line is the names of several, without a word that says so: `Ada Quill and Tom Roe`."""
    named = read_byline(text) if width(text) <= 100 else ()
    words = sum(len(writer.name.split()) for writer in named)
    return len(named) > 1 and words >= count_words(text) - len(named) and all(looks_like_name(w.name) for w in named)


def _is_long_prose(text: str) -> bool:
    return is_prose(text) and count_words(text) > 12 and bool(re.search(r"[.!?。]\s*$", text))


def may_be_title(sheet: Sheet, index: int, skip: frozenset[int]) -> bool:
    return index not in sheet.furniture and index not in skip and is_title_like(sheet, index) and is_full(sheet, index)


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


def find_title(sheet: Sheet, above: Sequence[int], kinds: dict[int, str], begin: int) -> FoundTitle:
    """The line that has most of what a title has; of two that have nearly as much the upper one, for the line under a
    title is like it."""
    under_name = {index + 1 for index in above if kinds[index] in {"name", "byline"}}
    likely = [
        index
        for index in above
        if kinds[index] == "short"
        and is_title_like(sheet, index)
        and not (index in under_name and is_role(sheet.lines[index].text))
    ]
    full = [index for index in likely if is_full(sheet, index)]
    names = [index for index in above if kinds[index] == "name"]
    told = any(kinds[index] in {"date", "byline"} for index in above)
    full = sorted((*full, *_like_names(sheet, names, [index for index in above if kinds[index] == "byline"])))
    if not full:
        sentences = [index for index in above if kinds[index] == "sentence" and width(sheet.lines[index].text) <= 160]
        return FoundTitle((*likely[-1:], *(names[:1] if told else ()), *(sentences[:1] if told else ()), -1)[0])
    page = _Page(sheet, above, kinds, _text_stems(sheet, begin), _other_lines(sheet, begin), _copyright(sheet))
    points = {index: _points(page, index) for index in full}
    best = max(points.values())
    title = next(index for index in full if points[index] >= best - (_ABOVE if _leads(sheet, index) else 0))
    if _is_masthead(page, title):
        title = max((index for index in full if index > title), key=lambda index: points[index], default=title)
    below = title + 1  # the line under the title
    # What stands under who and when is a subhead.
    said = next((index for index in above if index > title and kinds[index] in {"date", "byline"}), begin)
    others = [i for i in full if i not in {title, below} and i < said and points[i] >= points[title] - _CLOSE]
    return FoundTitle(title, max(others, key=lambda index: points[index], default=-1))


def _like_names(sheet: Sheet, names: Sequence[int], bylines: Sequence[int]) -> list[int]:
    """Lines that have the shape of a name, while others below them say who wrote."""
    said = " ".join(fold(sheet.lines[index].text)[0] for index in bylines)
    return [
        index
        for index in names
        if bylines and index < bylines[-1] and fold(sheet.lines[index].text)[0] not in said and is_full(sheet, index)
    ]


def _leads(sheet: Sheet, index: int) -> bool:
    """Whether a line is rather a title with a line under it than a rubric over a title: those are short."""
    text = sheet.lines[index].text
    return width(text) >= _WIDE_ENOUGH or (width(text) >= 16 and count_words(text) >= 4)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the lines above a text are compared with: the stems of the text, and, folded, lines elsewhere and those that
    say whose the page is."""

    sheet: Sheet
    above: Sequence[int]
    kinds: dict[int, str]
    stems: frozenset[str]
    elsewhere: tuple[tuple[int, str], ...]
    owned: tuple[str, ...]


def _points(page: _Page, index: int) -> float:
    text = page.sheet.lines[index].text
    mine = _stems((text,))
    said = len(mine & page.stems) / len(mine) if mine else 0.0
    points = 4 * said + min(width(text), _WORDY) / _WORDY
    points += 2 * _is_repeated(page, index) + stands_alone(page.sheet, index)
    points += _is_followed(page, index) - 0.75 * _unexplained(page, index)
    if _CRUMB.search(text) or _LABEL_END.search(text) or is_interface(text):
        points -= 4
    if _DASHED.match(text) or names_people(text):
        points -= 3
    if _COUNTED.match(text) and page.sheet.is_prose(index + 1):
        points -= 3
    return points - 4 * _names_the_site(page, index)


def _is_repeated(page: _Page, index: int) -> bool:
    """Whether a line is told again elsewhere: at the end of the way to the page, where the page offers to share it."""
    key = fold(page.sheet.lines[index].text)[0]
    return len(key) >= 10 and any(key in other and index != place for place, other in page.elsewhere)


def _names_the_site(page: _Page, index: int) -> bool:
    """Whether a line is what the page calls itself: it stands first, above a menu, or in the line of the copyright."""
    key = fold(page.sheet.lines[index].text)[0]
    if any(key in owned for owned in page.owned):
        return True
    if any(place not in page.sheet.furniture for place in range(index)):
        return False
    menu = page.sheet.lines[index + 1 : index + 4]
    return len(menu) == 3 and all(width(line.text) < _WORDY and not line.gap for line in menu)


def _is_followed(page: _Page, index: int) -> float:
    """Whether who or when, or the text itself, follows soon."""
    soon = [other for other in page.above if other > index][:3]
    if any(page.kinds[other] in {"date", "byline", "name"} for other in soon):
        return 1.5
    return 0.5 if not soon else 0.0


def _unexplained(page: _Page, index: int) -> int:
    """How many lines between a line and the text are neither who nor when nor the one line under a title."""
    below = [other for other in page.above if other > index]
    if below and is_dek_like(page.sheet, below[0]):
        below = below[1:]
    unknown = (
        other
        for other in below
        if page.kinds[other] == "short"
        and not page.sheet.lines[other].item
        and not is_role(page.sheet.lines[other].text)
    )
    return len(tuple(islice(unknown, _MOST_UNKNOWN)))


def is_dek_like(sheet: Sheet, index: int) -> bool:
    """Whether a line has the length of a line under a title."""
    text = sheet.lines[index].text
    return (width(text) >= _WORDY and count_words(text) >= 4) or bool(_DASHED.match(text) and width(text) >= 12)


def _is_masthead(page: _Page, index: int) -> bool:
    """Whether a line names an institute rather than being a title: capitals only, and what follows is no longer by half."""
    text = page.sheet.lines[index].text
    below = next((page.sheet.lines[i].text for i in page.above if i > index and page.kinds[i] == "short"), "")
    return (
        bool(below)
        and is_role(text)
        and width(below) < 2 * width(text)
        and not re.search(r"\b[^\W\dA-ZÀ-Þ][^\W\d]{4,}", text)
    )


def is_full(sheet: Sheet, index: int) -> bool:
    """Whether a line has the words of a title rather than those of a rubric."""
    text = sheet.lines[index].text
    return not is_rubric(text) and (count_words(text) >= 3 or width(text) >= 16)


def is_rubric(text: str) -> bool:
    return fold(text.strip(" |»>›/:[]【】"))[0] in _RUBRICS


def _text_stems(sheet: Sheet, begin: int) -> frozenset[str]:
    paragraphs = [index for index in sheet.prose if index >= begin][:_PARAGRAPHS]
    return _stems(sheet.lines[index].text for index in paragraphs)


def _stems(texts: Iterable[str]) -> frozenset[str]:
    """Beginnings of the words of texts that are alike however a word is inflected."""
    found: set[str] = set()
    for text in texts:
        for token in tokens(text):
            if "가" <= token[0] <= "힣":
                found.add(token[:_STEM_OF_SYLLABLES])
            elif "\u3040" <= token[0] <= "\u9fff" or len(token) >= _SHORTEST:
                found.add(token[:_STEM])
    return frozenset(found)


def _other_lines(sheet: Sheet, begin: int) -> tuple[tuple[int, str], ...]:
    """Lines that are no paragraphs, folded: there a title is told again. The ends of a long page are enough."""
    last = max(begin, len(sheet.lines) - _LOOKED_AT)
    near = (*range(min(begin, _LOOKED_AT)), *range(last, len(sheet.lines)))
    return tuple(
        (index, fold(sheet.lines[index].text)[0])
        for index in near
        if width(sheet.lines[index].text) <= 240 and (index < begin or not sheet.is_prose(index))
    )


def _copyright(sheet: Sheet) -> tuple[str, ...]:
    lines = (index for index, why in sheet.furniture.items() if why == "a copyright line")
    return tuple(fold(sheet.lines[index].text)[0] for index in islice(lines, 20))
