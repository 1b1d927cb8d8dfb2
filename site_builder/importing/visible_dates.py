"""Dates about an article, as machines and as readers see them, as evidence: with the label before each, which tells the
publication's from the last change's.

A date keeps the day that was written at the source: a clock of another time zone makes no other day of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from site_builder.core.dates import PartialDate, parse_date
from site_builder.importing.evidence import Evidence, Field
from site_builder.importing.layout import Line, Zones
from site_builder.importing.pagetree import Element, naming_words
from site_builder.importing.pagewords import DATE_WORDS, MODIFIED, MODIFIED_WORDS, NOT_PUBLISHED
from site_builder.importing.spelt_dates import find_dates, read_date
from site_builder.importing.visible import Region, weight_of

_ISO = re.compile(r"\s*(\d{4}-\d{2}(?:-\d{2})?)(?:$|[T\s,]|(?=[+Z]))")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?\Z|[2-9]\d{8}\Z")
_PATH_DAY = re.compile(
    r"/((?:19|20)\d\d)[/\-_.]?(0[1-9]|1[0-2]|[1-9](?=[/\-_.]))[/\-_.]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/\-_.]))(?=[/\-_.]|\d{0,8}(?:\.|/|$)|$)"
)
_PATH_APART = re.compile(r"/((?:19|20)\d\d)/[a-z_-]{2,30}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/", re.I)
_PATH_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=/|-)")
_MODIFIED = re.compile(MODIFIED, re.I)
_NOT = re.compile(NOT_PUBLISHED, re.I)
_PUBLISHED = re.compile(
    r"publi[sc]|posted|issued|released|veröffentlich|erschienen|paru|mis en ligne|pubblic|gepubliceerd|yay[ıi]n|eklenme|опубликован|"
    r"публикац|δημοσ|نشر|입력|등록|게시|승인|발행|작성|发布|发表|發布|發表|公開|掲載|投稿|配信|日期|时间|時間|^date\b|^datum\b|^fecha\b|^data\b|"
    r"^tarih|^дата|^ημερομηνία|날짜|日時",
    re.I,
)
_SHORT = 200
_EARLIEST = 1500
_FIRST_PAGES = 1990


def day_of(text: str, *, lang: str = "", known: frozenset[str] = frozenset()) -> PartialDate | None:
    """The day that a value for machines means, which is mostly but not always ISO 8601. `known` are days told elsewhere,
    by which 03/04/2024 is read."""
    text = text.strip()
    if found := _ISO.match(text):
        return parse_date(found[1])
    if _EPOCH.match(text):
        return _of_epoch(int(text[:10]))
    for day_first in _orders(text, lang, known):
        if date := read_date(text, lang=lang, day_first=day_first):
            return date
    spelt = find_dates(text, lang=lang)
    return spelt[0].date if spelt else None


def _of_epoch(seconds: int) -> PartialDate | None:
    """The day of a Unix time (civil from days: Howard Hinnant, chrono-compatible date algorithms)."""
    days = seconds // 86_400 + 719_468
    era, day_of_era = divmod(days, 146_097)
    year = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year + year // 4 - year // 100)
    month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return PartialDate(year + era * 400 + (month <= 2), month, day)


def _orders(text: str, lang: str, known: frozenset[str]) -> Iterable[bool | None]:
    """In which order to read day and month: as other dates of the page say, else as the language does."""
    if known:
        for day_first in (True, False):
            date = read_date(text, lang=lang, day_first=day_first)
            if date and date.day and date.iso in known:
                return (day_first,)
    return (None, not lang.startswith("en-US") and lang != "en")


def seen_date_evidence(
    region: Region, lines: Sequence[Line], zones: Zones, *, lang: str, known: frozenset[str]
) -> Iterator[Evidence]:
    """Dates in the lines about the title, then in what is called a date elsewhere, then after the text."""
    for index, line in enumerate(region.near):
        distance = index - region.place if region.place >= 0 else 3
        trust = 0.5 if zones.zone_of(line.element) else 1.0
        weight = (2.5 if 0 <= distance <= 8 else 1.5) * trust
        yield from _line_dates(line, weight, "a date near the title", lang, known)
    near = {id(line) for line in region.near}
    called = [
        line for line in lines if id(line) not in near and weight_of(line.text) < _SHORT and _is_called_date(line)
    ]
    for line in [line for line in called if not zones.zone_of(line.element)][:6]:
        yield from _line_dates(line, 0.8, "an element called date", lang, known)
    for line in region.tail:
        yield from _line_dates(line, 0.8, "a date after the text", lang, known)


def time_evidence(region: Region, zones: Zones) -> Iterator[Evidence]:
    """<time datetime>, near the title."""
    for line in region.near:
        for part in line.parts:
            element = part.element if part.element.tag == "time" else part.element.getparent()
            if element is None or element.tag != "time" or not element.get("datetime"):
                continue
            words = naming_words(element) | naming_words(element.getparent())
            label = line.text[: line.text.find(part.text)][-40:]
            changed = bool(words & MODIFIED_WORDS and not words & {"published"}) or bool(_MODIFIED.search(label))
            field: Field = "modified" if changed else "date"
            trust = 0.5 if zones.zone_of(line.element) else 1.0
            yield Evidence(field, element.get("datetime"), "<time> near the title", 3.0 * trust, written=True)


def path_evidence(addresses: Iterable[str]) -> Iterator[Evidence]:
    """The day or month that an address of the page holds: /2024/01/17/."""
    for address in dict.fromkeys(addresses):
        if found := _PATH_DAY.search(address) or _PATH_APART.search(address):
            yield Evidence("date", "-".join((found[1], found[2].zfill(2), found[3].zfill(2))), "the address", 2.0)
        elif found := _PATH_MONTH.search(address):
            yield Evidence("date", f"{found[1]}-{found[2]}", "the address", 1.0)


def _is_called_date(line: Line) -> bool:
    elements: list[Element] = [line.element, *(part.element for part in line.parts[:4])]
    return any(naming_words(element) & DATE_WORDS for element in elements)


def _line_dates(line: Line, weight: float, origin: str, lang: str, known: frozenset[str]) -> Iterator[Evidence]:
    """Every date of a short line, by the label that stands before it."""
    text = line.text
    if weight_of(text) > _SHORT:
        return
    end = 0
    for index, found in enumerate(_dates_in(text, lang, known)):
        start, stop, date = found
        label = text[max(end, start - 60) : start]
        end = stop
        if date.year < _EARLIEST or _NOT.search(label):
            continue
        after = text[stop : stop + 12].strip() if index == 0 else ""
        changed = bool(_MODIFIED.search(label)) or bool(re.match(r"\W*(?:수정|更新|tarihinde güncel)", after))
        if changed and not _PUBLISHED.search(label):
            yield Evidence("modified", date.iso, origin, weight, written=True)
        elif _PUBLISHED.search(label):
            yield Evidence("date", date.iso, f"{origin}, labelled", weight + 1.0, written=True)
        elif date.month and _is_mainly_date(line, text, stop - start):
            # Pages did not exist before; an unlabelled day of old is mostly one that the article tells of.
            age = 0.3 if date.year < _FIRST_PAGES else 1.0
            yield Evidence("date", date.iso, origin, (weight - 0.3 * min(index, 3)) * age, written=True)


def _is_mainly_date(line: Line, text: str, length: int) -> bool:
    """Whether a date stands by itself, or among the marks of a line under a title, and not in a sentence."""
    return length * 3 > len(text) or len(line.parts) > 1 or _is_called_date(line) or len(text) < 90


def _dates_in(text: str, lang: str, known: frozenset[str]) -> Iterator[tuple[int, int, PartialDate]]:
    default = not lang.startswith("en-US") and lang != "en"
    spelt = find_dates(text, lang=lang)
    other = {found.start: found for found in find_dates(text, lang=lang, day_first=default)}
    third = {found.start: found for found in find_dates(text, lang=lang, day_first=not default)}
    plain = {found.start: found for found in spelt}
    for start in sorted({*plain, *other}):
        choices = [found for found in (plain.get(start), other.get(start), third.get(start)) if found]
        told = [found for found in choices if found.date.day and found.date.iso in known]
        best = told[0] if told else max(choices, key=lambda found: bool(found.date.day) + bool(found.date.month))
        yield best.start, best.end, best.date
