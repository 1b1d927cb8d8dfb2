"""Names of people out of places that are meant for them, and who is none: a site, a desk, an account, an address.

How a byline is written in each language is known to bylines; here only what the places of a page put into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from babel import Locale, UnknownLocaleError

from site_builder.core.text import fold
from site_builder.importing import words_people as words
from site_builder.importing.bylines import read_byline, unwrapped
from site_builder.importing.evidence import comparable, tight
from site_builder.importing.furniture import is_furniture
from site_builder.importing.labels import credits_of, is_label, told_to_write
from site_builder.importing.names import clean_name, is_honorific, is_single_name, looks_like_name, split_title
from site_builder.importing.roles import apart_from_place, apart_from_post, is_agency, is_role
from site_builder.importing.sitename import is_site_name
from site_builder.importing.spelt_dates import CLOCK, find_dates
from site_builder.importing.values import Writer
from site_builder.importing.webaddresses import CONTACT
from site_builder.importing.wordlists import folded
from site_builder.importing.words_dates import DATE_LABELS
from site_builder.importing.words_given import GIVEN_NAMES
from site_builder.importing.words_text import RUBRICS

_RUBRICS = folded(RUBRICS)
_DATE_WORDS = folded(DATE_LABELS)

_ADDRESS = re.compile(rf"[(\[<]*(?:{CONTACT})[)\]>]*")
_CLOCK = re.compile(
    rf"{CLOCK}(?:\s+[A-Z]{{2,4}}\b)?|\b\d+\s*(?:min|comment|view|Kommentar)\w*",
    re.I,
)
_LABELLED = re.compile(r"((?:[^\W\d_]+\.?\s+){0,4}[^\W\d_]+)\s?[:：]\s*\Z")
_LONGEST_LABEL = 60
_NUMBER = re.compile(r"(?<!\w)\d[\d/.,: -]*")
_DOMAIN = re.compile(r"\w{3,}\.(?:com|org|net|info|[a-z]{2})\b")
# Between a name and what is beside it; of several pieces the first that names somebody counts.
_CUT = re.compile(r"\s*[|•｜▪■]\s*|\s*/\s*|\s+[-–—·:»›>]\s+")
_SEPARATOR = re.compile(
    rf"\s*[,;、，；·&+/]\s*(?:(?:{words.AND}|&)\s+)?"
    rf"|\s+(?:{words.AND}|with|mit|avec|con|ile)\s+|\s+و\s*(?=\w)|\s*[与與和及과와]\s+",
    re.I,
)
# What is left before a date or a button that was cut off.
_LEFT_OVER = re.compile(
    r"[\s,;:|(–—-]+(?:on|at|in|am|um|le|el|il|em|a las|posted|published|updated|follow|contact|more from this author|view bio"
    r"|bio|email|read more|all articles|and)\b[\s.:]*\Z",
    re.I,
)
# Initials that somebody signs with behind a label, as in `By KJ`.
_INITIALLED = re.compile(r"[A-Z]{2}")
# What a desk sends: `Do Portal, em Orvane`, `From the Review in Orvane`.
_SENT = re.compile(r"(?:do|da|de|del|della|from|from the|von|aus)\s+", re.I)
_ABOUT = re.compile(r"(?:more )?(?:about|from)\s+(?=[A-Z])", re.I)
_NICKNAME = re.compile(r"\s*[\"“«„'‘(][^\"”»'’()]{1,30}[\"”»“'’)]\s+(?=[^\W\d_])")
_INVERTED = re.compile(r"([^\W\d_][\w'’.\- ]{1,40}),\s+([^\W\d_][\w'’.\- ]{0,40})\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,4}")
_CAPITALS = re.compile(
    r"((?:[^\W\d_a-zà-ÿα-ωа-я]['’.\-]?){2,}(?:\s+(?:[^\W\d_a-zà-ÿα-ωа-я]['’.\-]?)+){1,3})\s+\S*[a-zà-ÿα-ωа-я]"
)
_JOINED = re.compile(rf"(?:{words.AND})\s+([^\W\d_][^,]{{2,50}})\Z")
_ARABIC_AND = re.compile(r"([\u0600-\u06ff]+ [\u0600-\u06ff]+) و([\u0600-\u06ff]{2,} [\u0600-\u06ff]+)\Z")
_SHORT_NAME = re.compile(r"[\uac00-\ud7af]{3,4}|[\u4e00-\u9fff]{3}")
_RUN_ON = re.compile(r"(?<=[a-zß-ÿ]{3})(?=[A-Z][a-z]+ [A-Z])")
_ZONE = re.compile(r"\W*[A-Z]{2,4}T\Z")
_EDGES = " ,;:|-–—•·*\"'“”=©"
_HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARTICLES = ("The ", "Le ", "La ", "Les ", "El ", "Los ", "Las ", "Il ", "Lo ", "Der ", "Die ", "Das ", "O ", "De ")
# `Salzamt der Stadt Ried`, but neither `Ada von der Ried` nor `Ara Der Salian`.
_GENITIVE = re.compile(r"(?<!\bvon)(?<!\bvan)(?<!\bauf)(?<!\baus)(?<!\ban)(?<!\bin)(?<!\bzu) (?:der|für) ")
_COMPOUND = re.compile(rf"\w(?:{'|'.join(comparable(end) for end in words.COMPOUND_ENDS)})\b")
_MOST = 30


def writers_in(text: str, *, lang: str = "", sites: Iterable[str] = (), host: str = "") -> tuple[Writer, ...]:
    """The people whom a value names that is meant to name authors, or () where it names none."""
    known = tuple(sites)
    # A name that is run together, where the site is called so with a space.
    text = next((site for site in known if " " in site and site.replace(" ", "") == text.strip()), text)
    found: tuple[Writer, ...] = ()
    stretches = _stretches(text, lang)
    for stretch in stretches:
        if _is_account(stretch) or (is_site_name(stretch, known, host) and not is_person(stretch)):
            continue
        sender = _SENT.match(stretch)
        if sender and is_site_name(stretch[sender.end() :].split(",")[0], known, host):
            continue
        named = tuple(one for writer in _named(stretch, lang, alone=len(stretches) == 1) for one in _parted(writer))
        found = tuple(
            _tidy(one, lang)
            for one in named
            if not is_nobody(one.name, sites=known, host=host) and not _is_crew(one, stretch)
        )
        if found:
            break
    return tuple({comparable(writer.name): writer for writer in found}.values())[:_MOST]


def _is_crew(writer: Writer, text: str) -> bool:
    """Whether a name is that of a house, for its crew stands behind it: `Harbour Courier Staff`."""
    many = fold(writer.role)[0] in _desks() and f"{writer.name} {writer.role}" in text
    return many and not is_person(writer.name)


def _named(text: str, lang: str, *, alone: bool) -> tuple[Writer, ...]:
    pieces = [piece.strip() for piece in text.split(",")]
    if len(pieces) > 2 and any(piece.islower() and len(piece) > 3 and " " not in piece for piece in pieces):
        return ()  # a list of keywords
    if found := _inverted(text) or read_byline(text, lang=lang):
        return found
    for credit in told_to_write(credits_of(text)):
        for piece in (credit.text, *_CUT.split(credit.text)):
            piece = piece.strip(_EDGES)
            if not is_agency(piece) and (names := _split(piece) or read_byline(piece, lang=lang)):
                return names
        first = re.split(r"[,|(•]", credit.text)[0].strip(_EDGES)
        signed = bool(credit.kind) and _INITIALLED.fullmatch(first) is not None
        if signed or ((credit.kind or (alone and first == text)) and is_single_name(first)):
            return (Writer(first),)
    return ()


def _stretches(text: str, lang: str) -> list[str]:
    """What of a value stands between dates, times and addresses, without what leads to them: names stand in one of
    them together, and mostly in the first."""
    text = _ABOUT.sub("", _RUN_ON.sub(", ", " ".join(text[:600].split())), count=1)
    label, comma, rest = text.partition(",")
    text = f"{label} {rest.strip()}" if comma and is_label(label) else text
    for found in reversed(find_dates(text, lang=lang)):
        text = f"{_without_label(text[: found.start])}\n{text[found.end :]}"
    text = _weekdays(lang).sub("\n", _NUMBER.sub("\n", _CLOCK.sub("\n", _ADDRESS.sub(" ", text))))
    pieces = [piece.strip(_EDGES) for piece in text.split("\n")]
    for _ in range(3):
        pieces = [_LEFT_OVER.sub("", f" {piece}").strip(_EDGES) for piece in pieces]
    return [_NICKNAME.sub(" ", unwrapped(piece)).strip(_EDGES) for piece in pieces if sum(map(str.isalnum, piece)) > 1]


def _without_label(text: str) -> str:
    """What stands before a day, without the words that a colon makes its label: `Ada Quill Data:`."""
    labelled = _LABELLED.search(text[-_LONGEST_LABEL:])
    if not labelled:
        return text
    rest, label = text.rstrip(" :："), labelled[1].split()
    while label and fold(label[-1].rstrip("."))[0] in _DATE_WORDS:
        rest = rest.removesuffix(label.pop()).rstrip()
    return rest if len(label) < len(labelled[1].split()) else text


@cache
def _weekdays(lang: str) -> re.Pattern[str]:
    names = {name for tongue in {"en", lang} for name in _weekday_names(tongue) if len(name) > 3}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b", re.I)


def _weekday_names(lang: str) -> tuple[str, ...]:
    try:
        return tuple(Locale.parse(lang or "en", sep="-").days["format"]["wide"].values())
    except (UnknownLocaleError, ValueError, KeyError):
        return ()


def _tidy(writer: Writer, lang: str) -> Writer:
    name = writer.name if _INITIALLED.fullmatch(writer.name) else clean_name(writer.name.strip(_EDGES), lang=lang)
    return replace(writer, name=name or writer.name, affiliation=_places(writer.affiliation))


def _parted(writer: Writer) -> tuple[Writer, ...]:
    """A writer, and those who were taken for a part of the name or for where they work: `and Tom Roe`, `ANN ROE special
    envoy`; in Arabic `and` is a letter of the next word."""
    if (arabic := _ARABIC_AND.match(writer.name)) and not writer.affiliation:
        return replace(writer, name=arabic[1]), Writer(arabic[2])
    pieces = writer.affiliation.split(", ")
    others = []
    for piece in pieces:
        joined, capitals = _JOINED.match(piece), _CAPITALS.match(piece)
        name = joined[1] if joined else capitals[1] if capitals else piece if _SHORT_NAME.fullmatch(piece) else ""
        if name and looks_like_name(name, sure=False):
            others.append((piece, Writer(name)))
    if not others:
        return (writer,)
    rest = ", ".join(piece for piece in pieces if piece not in {piece for piece, _ in others})
    *first, last = (replace(writer, affiliation=""), *(one for _, one in others))
    return (*first, replace(last, affiliation=rest))


def _places(affiliation: str) -> str:
    """An affiliation without what is none: counters, times, buttons."""
    pieces = [piece.strip(_EDGES) for piece in re.split(r",\s|\s\|\s", affiliation)]
    return ", ".join(
        piece for piece in pieces if len(piece) > 1 and not re.search(r"[\d:]", piece) and not _ZONE.match(piece)
    )


def _plain(text: str) -> tuple[Writer, ...]:
    return (Writer(text),) if looks_like_name(text, sure=False) else ()


def _split(text: str) -> tuple[Writer, ...]:
    """Names in one string, if all of its parts are names; a part that is none ends the list, as a role does."""
    if plain := _plain(text):
        return plain
    writers: list[Writer] = []
    parts = _SEPARATOR.split(text)
    if len(parts) > 2 and ";" in text and all(_inverted(part.strip()) for part in text.split(";")):
        return tuple(writer for part in text.split(";") for writer in _inverted(part.strip()))
    for part in parts:
        piece = _CUT.split(part)[0]
        capitals = _CAPITALS.match(piece)
        name, title = split_title(piece)
        if not title:
            name, title = apart_from_post(piece)
        if capitals and looks_like_name(capitals[1], sure=False):
            writers.append(Writer(capitals[1]))
        elif looks_like_name(piece, sure=False):
            writers.append(Writer(piece))
        elif title and looks_like_name(name, sure=False):
            writers.append(Writer(name, role=title))
        elif looks_like_name(apart_from_place(piece)[0], sure=False):
            writers.append(Writer(apart_from_place(piece)[0]))
        else:
            break
    return tuple(writers)


def _inverted(text: str) -> tuple[Writer, ...]:
    """`Doe, Jane` is one person; `Jane Doe, John Roe` are two."""
    found = _INVERTED.match(text)
    if not found or _HAN_OR_KANA.search(text):
        return ()
    family, given = found[1].strip(), found[2].strip()
    if (
        len(family.split()) > 2
        or len(given.split()) > 3
        or (" " in family and _INITIALS.fullmatch(given) is None and " " in given)
    ):
        return ()
    if " " in family and (is_agency(given) or is_honorific(given) or is_honorific(given.replace(".", ""))):
        return ()
    if is_nobody(given) or given.islower():
        return ()
    return _plain(f"{given} {family}")


def is_person(name: str) -> bool:
    """Whether a name is surely that of a person, though a site is called so: by a given name that is known."""
    first, *others = comparable(name).split() or [""]
    return 0 < len(others) < 4 and first in GIVEN_NAMES and looks_like_name(name)


def is_nobody(name: str, *, sites: Iterable[str] = (), host: str = "") -> bool:
    """Whether what stands for a name is none of a person: a role, a desk, an account, an agency, the site itself."""
    key = comparable(name)
    parts = key.split()
    if (
        _is_account(name)
        or is_interface(name)
        or len(parts) > 8
        or key in _agencies()
        or any(part in _agencies() for part in parts)
    ):
        return True
    if (len(parts) == 2 and name.startswith(_ARTICLES)) or _GENITIVE.search(name) or _COMPOUND.search(key):
        return True
    if _HAN_OR_KANA.search(name) and is_role(name):
        return True
    if set(parts) & _collectives() and not re.search(r"\b(?:dr|prof)\b", key):
        return True
    return (is_site_name(name, sites, host) and not is_person(name)) or (
        len(parts) == 1 and bool(re.search(r"\d", key))
    )


def is_interface(name: str) -> bool:
    """Whether a text is a word of an interface: what a menu or a box is called, or what stands before a day."""
    folded = fold(name)[0]
    dated = folded.split()
    return bool(folded in _RUBRICS or is_furniture(name) or is_furniture(f"{name}:")) or (
        all(word in _DATE_WORDS for word in dated) and max(map(len, dated), default=0) > 4
    )


def _is_account(name: str) -> bool:
    """Whether a text is made of words alone that name a desk or an account."""
    key = comparable(name)
    if _DOMAIN.search(name):
        return True
    return not re.search(r"[^\W\d_]", key) or all(word in _nobody() for word in key.split()) or tight(name) in _nobody()


@cache
def _nobody() -> frozenset[str]:
    return frozenset(map(comparable, words.NOBODY))


@cache
def _agencies() -> frozenset[str]:
    """Agencies by their names; initials that people's names have too are none here."""
    return (
        frozenset(map(comparable, words.AGENCIES)) - frozenset(map(comparable, words.ALSO_NAMES)) - {"ap", "pa", "tt"}
    )


@cache
def _desks() -> frozenset[str]:
    return folded(words.DESKS)


@cache
def _collectives() -> frozenset[str]:
    listed = frozenset(map(comparable, (*words.DESKS, *words.INSTITUTIONS)))
    return listed - frozenset(map(comparable, words.ALSO_NAMES))
