"""Citations as biblatex reads them (https://ctan.org/pkg/biblatex): UTF-8, dates at their true precision.

Old BibTeX reads the same entries but for `date`. Must not know anything but CiteItem.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from site_builder.pages.citations import REMEMBERED, CiteItem, CiteName, CiteView, Genre

# Entry type, the field that names the publisher, and what the type leaves open.
_ENTRIES: dict[Genre, tuple[str, str, tuple[tuple[str, str], ...]]] = {
    Genre.NEWSPAPER: ("article", "journaltitle", (("entrysubtype", "newspaper"),)),
    Genre.MAGAZINE: ("article", "journaltitle", (("entrysubtype", "magazine"),)),
    Genre.JOURNAL: ("article", "journaltitle", ()),
    Genre.REPORT: ("report", "institution", (("type", "Report"),)),
    Genre.WEB: ("online", "organization", ()),
    Genre.INTERVIEW: ("online", "organization", (("titleaddon", "Interview"),)),
    Genre.SPEECH: ("online", "organization", (("titleaddon", "Speech"),)),
    Genre.CHAPTER: ("incollection", "publisher", ()),
    Genre.DATASET: ("dataset", "publisher", ()),
}
# Names that babel and polyglossia share; hyphenation patterns of another language would be worse than none.
_BABEL = {
    "ar": "arabic",
    "cs": "czech",
    "da": "danish",
    "de": "ngerman",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "he": "hebrew",
    "hu": "hungarian",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
    "uk": "ukrainian",
    "zh": "chinese",
}
# Braces are spelt out because BibTeX counts them even behind a backslash.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "$&%#_"},
    }
)


def bibtex(view: CiteView) -> bytes:
    return "\n".join(_entry(item) for item in view.items).encode("utf-8", "replace")


@lru_cache(maxsize=REMEMBERED)
def _entry(item: CiteItem) -> str:
    entry, holder, fixed = _ENTRIES[item.genre]
    fields = (
        ("author", " and ".join(_name(name) for name in item.authors)),
        # A second pair of braces keeps the capitals that styles would lower: US, Beijing.
        ("title", _kept(item.title)),
        ("subtitle", _kept(item.subtitle)),
        # The same for a publisher: institutions are lists, which an "and" in a name would part.
        (holder, _kept(item.publisher)),
        *fixed,
        ("date", item.date.iso if item.date else ""),
        ("url", _url(item.found_at)),
        ("urldate", item.accessed.iso if item.accessed else ""),
        ("langid", _BABEL.get(item.lang.partition("-")[0], "")),
        ("keywords", ", ".join(_listed(word) for word in item.keywords)),
        ("abstract", _text(item.abstract)),
        ("note", _text(". ".join(item.remarks))),
    )
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    return f"@{entry}{{{item.key},\n{lines}}}\n"


def _name(name: CiteName) -> str:
    """`Heer, Paul`; in braces, and so in one piece, where there are no two parts."""
    if not name.family:
        return f"{{{_text(name.text)}}}"
    return f"{_listed(name.family)}, {_listed(name.given)}"


def _listed(text: str) -> str:
    """A part of a list: in braces where it holds what the list is divided by."""
    escaped = _text(text)
    return f"{{{escaped}}}" if "," in text or " and " in text.lower() else escaped


def _kept(text: str) -> str:
    return f"{{{_text(text)}}}" if text else ""


def _text(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)


def _url(url: str) -> str:
    """Biblatex takes an address as it stands, so what would end or break the field is percent-encoded."""
    return quote(url, safe="!#$%&'()*+,-./:;=?@[]_~")
