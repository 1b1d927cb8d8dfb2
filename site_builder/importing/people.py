"""Names of people out of places that are meant for them, and who is none: a site, a desk, an account, an address.

How a byline is written in each language is known to bylines; here only what the places of a page put into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from site_builder.importing.bylines import read_byline
from site_builder.importing.evidence import comparable, tight
from site_builder.importing.names import clean_name, looks_like_name
from site_builder.importing.pagewords import COLLECTIVE, NOBODY
from site_builder.importing.sitename import is_site_name
from site_builder.importing.spelt_dates import find_dates
from site_builder.importing.values import Writer

_ADDRESS = re.compile(r"\(?\[?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b\]?\)?|https?://\S+|www\.\S+|(?<!\w)@\w+")
_CUT = re.compile(r"\s*[|•｜▪■/]\s*|\s+[-–—]\s+|\s{3,}|\t")
_SEPARATOR = re.compile(
    r"\s*[,;、，；·&+|/]\s*|\s+(?:and|und|et|y|e|i|och|og|en|ve|и|και|und|with|mit|avec|con|ile)\s+|\s+و\s*(?=\w)|\s*[与與和及과와]\s+"
)
_INVERTED = re.compile(r"([^\W\d_][\w'’.\- ]{1,40}),\s+([^\W\d_][\w'’.\- ]{0,40})\Z")
_EDGES = " ,;:|-–—•·*\"'“”()[]"
_HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MOST = 30


def writers_in(text: str, *, lang: str = "", sites: Iterable[str] = (), host: str = "") -> tuple[Writer, ...]:
    """The people whom a value names that is meant to name authors, or () where it names none."""
    text = " ".join(_ADDRESS.sub(" ", text[:600]).split()).strip(_EDGES)
    if not text or is_nobody(text, sites=sites, host=host):
        return ()
    found = _inverted(text) or read_byline(text, lang=lang) or _split(text)
    if not found:
        for piece in _CUT.split(text):
            found = (
                ()
                if find_dates(piece, lang=lang)
                else (_plain(piece) or read_byline(piece, lang=lang) or _split(piece))
            )
            if found:
                break
    known = tuple(sites)
    writers = [_tidy(writer, lang) for writer in found if not is_nobody(writer.name, sites=known, host=host)]
    return tuple({comparable(writer.name): writer for writer in writers}.values())[:_MOST]


def _tidy(writer: Writer, lang: str) -> Writer:
    name = clean_name(writer.name.strip(_EDGES), lang=lang)
    return replace(writer, name=name) if name else writer


def _plain(text: str) -> tuple[Writer, ...]:
    return (Writer(text),) if looks_like_name(text, sure=False) else ()


def _split(text: str) -> tuple[Writer, ...]:
    """Names in one string, if all of its parts are names; a part that is none ends the list, as a role does."""
    if plain := _plain(text):
        return plain
    writers: list[Writer] = []
    for piece in _SEPARATOR.split(text):
        if not looks_like_name(piece, sure=False):
            break
        writers.append(Writer(piece))
    return tuple(writers)


def _inverted(text: str) -> tuple[Writer, ...]:
    """`Doe, Jane` is one person; `Jane Doe, John Roe` are two."""
    found = _INVERTED.match(text)
    if not found or _HAN_OR_KANA.search(text):
        return ()
    family, given = found[1].strip(), found[2].strip()
    if len(family.split()) > 2 or len(given.split()) > 3 or (" " in family and " " in given and "." not in given):
        return ()
    if comparable(given) in NOBODY or set(comparable(given).split()) & COLLECTIVE or given.islower():
        return ()
    return _plain(f"{given} {family}")


def is_nobody(name: str, *, sites: Iterable[str] = (), host: str = "") -> bool:
    """Whether what stands for a name is none of a person: a role, a desk, an account, the site itself."""
    key = comparable(name)
    words = key.split()
    if not words or not re.search(r"[^\W\d_]", key) or len(words) > 8:
        return True
    if all(word in NOBODY for word in words) or tight(name) in NOBODY:
        return True
    if set(words) & COLLECTIVE and not re.search(r"\b(?:dr|prof)\b", key):
        return True
    return is_site_name(name, sites, host) or (len(words) == 1 and bool(re.search(r"\d", key)))
