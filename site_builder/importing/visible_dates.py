"""Dates about an article, as machines and as readers see them, as evidence: with the label before each, which tells the
publication's from the last change's, and in the order of day and month that the page follows.

A date keeps the day that was written at the source: a clock of another time zone makes no other day of it. One more
witness is what trafilatura takes for the date, asked only where the page itself says too little: it guesses where nothing
is said, from addresses of pictures and from comments, so that its word alone is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from lxml import etree
from trafilatura import extract_metadata

from site_builder.core.dates import PartialDate, parse_date
from site_builder.importing.evidence import Evidence, Field
from site_builder.importing.layout import Line, Zones
from site_builder.importing.lengths import width_of
from site_builder.importing.pagetree import Element, is_larger, naming_words
from site_builder.importing.pagewords import DATE_WORDS, MODIFIED, MODIFIED_WORDS, NOT_PUBLISHED, TODAY
from site_builder.importing.spelt_dates import dateline_of, find_dates, read_date
from site_builder.importing.visible import Region, is_repeated

# Countries in which the month comes first, and endings of addresses that are mostly used outside of their country.
_MONTH_FIRST = frozenset({"us", "ph", "fm", "pr", "gu"})
_WORLDWIDE = frozenset({"ai", "cc", "co", "fm", "gg", "io", "ly", "me", "tv", "ws"})
_SHORT_YEAR = re.compile(r"(?<![\d./-])(\d{1,2}/\d{1,2}/|\d\d\.\d\d\.|(?<=, )\d{1,2}\.\d{1,2}\.)(\d\d)(?![\d./-])")
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"\s*(\d{4}-\d{2}(?:-\d{2})?)(?:$|[T\s,]|(?=[+Z]))")
_BASIC_ISO = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)T\d\d")  # ISO 8601 without hyphens
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?\Z|[2-9]\d{8}\Z")
_PATH_DAY = re.compile(
    r"/((?:19|20)\d\d)[/\-_.]?(0[1-9]|1[0-2]|[1-9](?=[/\-_.]))[/\-_.]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/\-_.]))(?=[/\-_.]|\d{0,8}(?:\.|/|$)|$)"
)
_PATH_APART = re.compile(r"/((?:19|20)\d\d)/[a-z_-]{2,30}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/", re.I)
_PATH_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=/|-)")
_MODIFIED = re.compile(MODIFIED, re.I)
_NOT = re.compile(rf"{NOT_PUBLISHED}|^\W*(?:{TODAY})", re.I)
_PUBLISHED = re.compile(
    r"publi[sc]|posted|issued|released|veröffentlich|erschienen|paru|mis en ligne|pubblic|gepubliceerd|yay[ıi]n|eklenme|опубликован|"
    r"публикац|δημοσ|نشر|입력|등록|게시|승인|발행|작성|发布|发表|發布|發表|公開|掲載|投稿|配信",
    re.I,
)
_DATE = re.compile(r"日期|时间|時間|^date\b|^datum\b|^fecha\b|^data\b|^tarih|^дата|^ημερομηνία|날짜|日時", re.I)
_LABEL = re.compile(rf"{_PUBLISHED.pattern}|{MODIFIED}|{_DATE.pattern}", re.I)
_LABEL_BEHIND = re.compile(rf"[\W\d]{{0,16}}(?:last\s|آخر\s|tarihinde\s)?(?:{_PUBLISHED.pattern}|{MODIFIED})", re.I)
ADDRESS = "the address"
"""The origin of a day that the address of a page holds."""
_SET_OFF = re.compile(r"\s+[|•·｜»/–—-]\s+")
_EPOCH_BEGINS = date(1970, 1, 1)
_SHORT = 200
_EARLIEST = 1500
_FIRST_PAGES = 1990
_LARGEST = 8_000  # elements; the search of a larger page takes too long for a guess


@dataclass(frozen=True, slots=True)
class Order:
    """How numbers are read as a day: as one of the `known`, which are told elsewhere, else with the day first or not
    (None: nothing tells). `unsure` are days that were read so and may be others."""

    day_first: bool | None = None
    known: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()

    @property
    def tried(self) -> tuple[bool | None, ...]:
        """What `day_first` may be, the likeliest first: where nothing tells, most English pages have the month first,
        and the others are told by their language."""
        return tuple(dict.fromkeys((self.day_first, False, True)))

    def likeliest(self, readings: Sequence[PartialDate]) -> PartialDate:
        """Of what the same numbers may mean, in the order of `tried`: what is told elsewhere, else the first day."""
        return max(readings, key=lambda date: (date.iso in self.known, date.day > 0))

    def other(self, day: str) -> str:
        """The day that is meant as well, where that is not certain."""
        return f"{day[:4]}-{day[8:]}-{day[5:7]}" if day in self.unsure else ""


_NO_ORDER = Order()


def order_of(
    texts: Sequence[str],
    *,
    known: frozenset[str] = frozenset(),
    lang: str = "",
    tags: Iterable[str] = (),
    host: str = "",
) -> Order:
    """The order on a page: `texts` hold its dates, `lang` is its language, `tags` (`en-GB`) and `host` may name its
    country."""
    first = _by_dates(texts)
    if first is None:
        first = True if lang and lang.partition("-")[0] != "en" else _by_country((lang, *tags), host)
    unsure = frozenset(day for text in texts for day in _two_ways(text)) - known if first is None else frozenset()
    return Order(first, known, unsure)


def with_whole_years(text: str) -> str:
    """A line with the years of its days in four figures: 8/17/13 is 8/17/2013, and 8/17/98 is 8/17/1998."""
    return _SHORT_YEAR.sub(lambda found: f"{found[1]}{'20' if found[2] < '70' else '19'}{found[2]}", text)


def is_two_ways(text: str) -> bool:
    """Whether numbers in a text may be either of two days."""
    return any(_two_ways(text))


def _two_ways(text: str) -> Iterable[str]:
    for month, _, day, year in (found.groups() for found in _NUMBERS.finditer(text)):
        if int(month) != int(day) and 1 <= int(month) <= 12 and 1 <= int(day) <= 12:
            yield PartialDate(int(year), int(month), int(day)).iso


def _by_dates(texts: Iterable[str]) -> bool | None:
    pairs = [(int(found[1]), int(found[3])) for text in texts for found in _NUMBERS.finditer(text)]
    day_first = sum(first > 12 >= second for first, second in pairs)
    month_first = sum(second > 12 >= first for first, second in pairs)
    return None if day_first == month_first else day_first > month_first


def _by_country(tags: Iterable[str], host: str) -> bool | None:
    ending = host.rpartition(".")[2]
    if len(ending) == 2 and ending.isalpha() and ending not in _WORLDWIDE:
        return ending not in _MONTH_FIRST
    # Less than the address: en-US is what programs write that nobody told where they are.
    regions = {tag.replace("_", "-").partition("-")[2].lower() for tag in tags}
    regions = {region for region in regions if len(region) == 2}
    return not regions & _MONTH_FIRST if regions else None


def day_of(text: str, *, lang: str = "", order: Order = _NO_ORDER) -> PartialDate | None:
    """The day that a value for machines means, which is mostly but not always ISO 8601."""
    text = text.strip()
    if found := _ISO.match(text):
        return parse_date(found[1])
    if basic := _BASIC_ISO.match(text):
        return parse_date("-".join(basic.groups()))
    if _EPOCH.match(text):
        day = _EPOCH_BEGINS + timedelta(seconds=int(text[:10]))
        return PartialDate(day.year, day.month, day.day)
    readings = [one for first in order.tried if (one := read_date(text, lang=lang, day_first=first))]
    if readings:
        return order.likeliest(readings)
    return next((one for _, _, one in _dates_in(text, lang, order)), None)


def seen_date_evidence(
    region: Region, lines: Sequence[Line], zones: Zones, *, lang: str, order: Order = _NO_ORDER
) -> Iterator[Evidence]:
    """Dates in the lines about the title, then in what is called a date elsewhere, then after the text."""
    for index, line in enumerate(region.near):
        distance = index - region.place if region.place >= 0 else 3
        weight = (2.5 if 0 <= distance <= 8 else 1.5) * _trust(line, zones)
        yield from _line_dates(line, weight, "a date near the title", lang, order)
    near = {id(line) for line in region.near}
    first = next((index for index, line in enumerate(lines) if id(line) in near), 0)
    called = [
        (index, line)
        for index, line in enumerate(lines)
        if id(line) not in near and width_of(line.text) < _SHORT and _is_called_date(line)
    ]
    # Boxes that are built alike hold other articles; what stands above is mostly the day of the visit.
    alone = (one for one in called if not zones.zone_of(one[1].element) and not is_repeated(one[1].element, zones))
    for index, line in islice(alone, 6):
        yield from _line_dates(line, 0.8 if index > first else 0.5, "an element called date", lang, order)
    for line in region.tail:
        yield from _line_dates(line, 0.8, "a date after the text", lang, order)
    for line in region.body[:3]:
        if day := dateline_of(line.text, lang=lang):
            yield Evidence("date", day.iso, "the dateline of the text", 1.8, written=True)


def time_evidence(region: Region, zones: Zones) -> Iterator[Evidence]:
    """<time datetime>, near the title."""
    for line in region.near:
        for part in line.parts:
            element = part.element if part.element.tag == "time" else part.element.getparent()
            if element is None or element.tag != "time" or not element.get("datetime"):
                continue
            words = naming_words(element) | naming_words(element.getparent())
            label = line.text[: line.text.find(part.text)][-40:]
            changed = bool(words & MODIFIED_WORDS and not words & {"published"}) or _is_of_change(label)
            field: Field = "modified" if changed else "date"
            yield Evidence(
                field, element.get("datetime"), "<time> near the title", 3.0 * _trust(line, zones), written=True
            )


def _trust(line: Line, zones: Zones) -> float:
    """How far a line near the title speaks of the article: an <aside> there mostly holds what is to be said of it."""
    zone = zones.zone_of(line.element)
    return (0.8 if zone == "aside" else 0.5) if zone else 1.0


def tab_evidence(titles: Iterable[Evidence], *, lang: str, order: Order = _NO_ORDER) -> Iterator[Evidence]:
    """The day that a title for tabs or previews ends with, set off as the name of the site is: `… | Harbour | 03.05.2020`.
    A year alone is one of rights or of what the article tells."""
    for claim in titles:
        last = _SET_OFF.split(claim.value)[-1]
        whole = [day for start, end, day in _dates_in(last, lang, order) if not last[:start] + last[end:] and day.day]
        if claim.origin in ("<title>", "meta og:title") and last != claim.value and whole:
            yield Evidence("date", whole[0].iso, f"the end of {claim.origin}", 2.0)


def path_evidence(addresses: Iterable[str]) -> Iterator[Evidence]:
    """The day or month that an address of the page holds: /2024/01/17/.

    An address is given when a page is new, a date on it without a label may be that of a change: the former weighs more.
    """
    for address in dict.fromkeys(addresses):
        if found := _PATH_DAY.search(address) or _PATH_APART.search(address):
            yield Evidence("date", "-".join((found[1], found[2].zfill(2), found[3].zfill(2))), ADDRESS, 2.6)
        elif found := _PATH_MONTH.search(address):
            yield Evidence("date", f"{found[1]}-{found[2]}", ADDRESS, 1.0)


def _is_called_date(line: Line) -> bool:
    elements: list[Element] = [line.element, *(part.element for part in line.parts[:4])]
    return any(naming_words(element) & DATE_WORDS for element in elements)


def _line_dates(line: Line, weight: float, origin: str, lang: str, order: Order) -> Iterator[Evidence]:
    """Every date of a short line, by its label."""
    text = with_whole_years(line.text)
    if width_of(text) > _SHORT:
        return
    dates = list(_dates_in(text, lang, order))
    labels = _labels(text, [(start, stop) for start, stop, _ in dates])
    for index, ((start, stop, day), label) in enumerate(zip(dates, labels, strict=True)):
        if day.year < _EARLIEST or _NOT.search(label):
            continue
        if _is_of_change(label) or (len(dates) > 1 and _is_called_change(line, line.text[start:stop])):
            yield Evidence("modified", day.iso, origin, weight, written=True)
        elif _PUBLISHED.search(label) or _DATE.search(label):
            yield Evidence("date", day.iso, f"{origin}, labelled", weight + 1.0, written=True)
        elif day.month and _is_mainly_date(line, text, stop - start, old=day.year < _FIRST_PAGES):
            yield Evidence("date", day.iso, origin, weight - 0.3 * min(index, 3), written=True)


def _is_called_change(line: Line, written: str) -> bool:
    """Whether a date of several stands in an element that is called a change, and nothing else."""
    names = next((naming_words(part.element) for part in line.parts if written in part.text), frozenset[str]())
    return bool(names & MODIFIED_WORDS) and not names & DATE_WORDS


def _labels(text: str, places: Sequence[tuple[int, int]]) -> list[str]:
    """What stands before each date, or behind each where the line has its labels there: `3 May 2020 -- Updated 10:00`."""
    if not places:
        return []
    starts = [start for start, _ in places]
    ends = [stop for _, stop in places]
    before = [text[max(end, start - 60) : start] for end, start in zip([0, *ends], starts, strict=False)]
    behind = [text[stop : min(start, stop + 40)] for stop, start in zip(ends, [*starts[1:], len(text)], strict=True)]
    is_behind = not _LABEL.search(before[0]) and _LABEL_BEHIND.match(behind[-1])
    return behind if is_behind else before


def _is_of_change(label: str) -> bool:
    """Whether the nearer word to a date is one of change: `Published by the editors, updated on`."""
    return _last_place(_MODIFIED, label) > _last_place(_PUBLISHED, label)


def _last_place(words: re.Pattern[str], text: str) -> int:
    return max((found.end() for found in words.finditer(text)), default=-1)


def _is_mainly_date(line: Line, text: str, length: int, *, old: bool) -> bool:
    """Whether a date stands by itself, or among the marks of a line under a title, and not in a sentence. Pages did not
    exist of `old`; a day before them is mostly one that the article tells of."""
    if length * 3 > len(text) or _is_called_date(line):
        return True
    return not old and (len(line.parts) > 1 or len(text) < 90)


def _dates_in(text: str, lang: str, order: Order) -> Iterator[tuple[int, int, PartialDate]]:
    """The dates of a line, with where they begin and end."""
    readings: dict[tuple[int, int], list[PartialDate]] = {}
    for first in order.tried:
        for found in find_dates(text, lang=lang, day_first=first):
            readings.setdefault((found.start, found.end), []).append(found.date)
    for (start, end), dates in sorted(readings.items()):
        yield start, end, order.likeliest(dates)


def is_told_otherwise(day: str, lines: Iterable[Line], *, lang: str) -> bool:
    """Whether the page shows a day, and only as that of a change or on which something was read."""
    labels = [
        label
        for line in lines
        if day[:4] in line.text
        for dates in [[one for one in find_dates(line.text, lang=lang) if one.date.day]]
        for one, label in zip(dates, _labels(line.text, [(one.start, one.end) for one in dates]), strict=True)
        if one.date.iso == day
    ]
    return bool(labels) and all(_is_of_change(label) or _NOT.search(label) for label in labels)


def witness_evidence(root: Element, lines: Sequence[Line], *, lang: str) -> Iterator[Evidence]:
    """The date that trafilatura finds on a page, which it may change: nothing must be read from `root` after this.
    `lines` are those of the page, by which a day is refused that they give another meaning."""
    if is_larger(root, _LARGEST):
        return
    try:
        found = extract_metadata(root, extensive=False)
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError, etree.LxmlError):
        return
    # The first of January is what it makes of a year in a line of rights.
    if found.date and not found.date.endswith("-01-01") and not is_told_otherwise(found.date, lines, lang=lang):
        yield Evidence("date", found.date, "trafilatura", 1.2)
