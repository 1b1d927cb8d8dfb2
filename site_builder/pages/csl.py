"""Citations as CSL-JSON, the input of citation processors, after the schema of CSL 1.0.2
(https://github.com/citation-style-language/schema, schemas/input/csl-data.json).

Must not know anything but CiteItem.
"""

from __future__ import annotations

from functools import lru_cache

from site_builder.core.dates import PartialDate
from site_builder.pages.citations import IN_CONTAINER, REMEMBERED, CiteItem, CiteName, CiteView, Genre
from site_builder.pages.jsontext import json_list, json_member

_TYPES = {
    Genre.NEWSPAPER: "article-newspaper",
    Genre.MAGAZINE: "article-magazine",
    Genre.JOURNAL: "article-journal",
    Genre.REPORT: "report",
    Genre.WEB: "webpage",
    Genre.INTERVIEW: "interview",
    Genre.SPEECH: "speech",
    Genre.CHAPTER: "chapter",
    Genre.DATASET: "dataset",
}


def csl_json(view: CiteView) -> bytes:
    return (json_list([_text(item) for item in view.items]) + "\n").encode("utf-8", "replace")


@lru_cache(maxsize=REMEMBERED)
def _text(item: CiteItem) -> str:
    return json_member(_item(item), depth=1)


def _item(item: CiteItem) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": item.key,
        "type": _TYPES[item.genre],
        "title": item.full_title,
        "author": [_name(name) for name in item.authors],
        "container-title" if item.genre in IN_CONTAINER else "publisher": item.publisher,
        "issued": _date(item.date) if item.date else None,
        "accessed": _date(item.accessed) if item.accessed else None,
        "URL": item.found_at,
        "language": item.lang,
        "keyword": ", ".join(item.keywords),
        "abstract": item.abstract,
        "note": ". ".join(item.remarks),
    }
    return {name: value for name, value in fields.items() if value}


def _name(name: CiteName) -> dict[str, str]:
    return {"family": name.family, "given": name.given} if name.family else {"literal": name.text}


def _date(date: PartialDate) -> dict[str, list[list[int]]]:
    """As many parts as are known."""
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}
