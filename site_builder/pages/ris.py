"""Citations as RIS, the tagged format of Research Information Systems that reference managers exchange.

After the published specification (Reference Manager, "RIS Format Specifications"): a tag, two spaces, a hyphen, a
space; every line ends with carriage return and line feed; TY comes first and ER last; a date is YYYY/MM/DD/ with its
slashes even where month or day is not known; no asterisk in authors, keywords and names of periodicals. In UTF-8,
which today's programs expect. Must not know anything but CiteItem.
"""

from __future__ import annotations

from functools import lru_cache

from site_builder.core.dates import PartialDate
from site_builder.pages.citations import IN_CONTAINER, REMEMBERED, CiteItem, CiteView, Genre

# The reference type, and the kind of work where no reference type says it.
_TYPES = {
    Genre.NEWSPAPER: ("NEWS", ""),
    Genre.MAGAZINE: ("MGZN", ""),
    Genre.JOURNAL: ("JOUR", ""),
    Genre.REPORT: ("RPRT", ""),
    Genre.WEB: ("ELEC", ""),
    Genre.INTERVIEW: ("ELEC", "Interview"),
    Genre.SPEECH: ("ELEC", "Speech"),
    Genre.CHAPTER: ("CHAP", ""),
    Genre.DATASET: ("DATA", ""),
}


def ris(view: CiteView) -> bytes:
    return "".join(_record(item) for item in view.items).encode("utf-8", "replace")


@lru_cache(maxsize=REMEMBERED)
def _record(item: CiteItem) -> str:
    reference_type, work = _TYPES[item.genre]
    tags = (
        ("TY", reference_type),
        *(("AU", _unstarred(name.inverted)) for name in item.authors),
        ("TI", item.full_title),
        ("T2" if item.genre in IN_CONTAINER else "PB", _unstarred(item.publisher)),
        ("M3", work),
        ("PY", f"{item.date.year:04d}" if item.date else ""),
        ("DA", _date(item.date) if item.date else ""),
        ("LA", item.lang),
        ("UR", item.found_at),
        ("Y2", _date(item.accessed) if item.accessed else ""),
        *(("KW", _unstarred(word)) for word in item.keywords),
        ("AB", item.abstract),
        ("N1", ". ".join(item.remarks)),
    )
    lines = "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in tags if value)
    return f"{lines}ER  - \r\n"


def _date(date: PartialDate) -> str:
    month = f"{date.month:02d}" if date.month else ""
    day = f"{date.day:02d}" if date.day else ""
    return f"{date.year:04d}/{month}/{day}/"


def _unstarred(text: str) -> str:
    return text.replace("*", "")
