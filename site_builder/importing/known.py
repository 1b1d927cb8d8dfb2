"""What the library already knows, in the forms that importing asks for: names of people and publishers, addresses,
titles and texts.

It grows as inputs are taken in, so that the tenth page of a new author finds what the first proposed. It is made of the
model's values and must not know where these were read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from site_builder.core.dates import PartialDate
from site_builder.core.identifiers import normalise, slugify
from site_builder.core.model import Author, Publisher
from site_builder.core.text import fold
from site_builder.importing.likeness import Shelf, Sketch
from site_builder.importing.webaddresses import folder_of, host_of, page_key

_LONGEST_ID = 120  # bytes; file systems allow 255, and the page's address holds each byte as three letters
_NO_MARK = str.maketrans("øłđðþæœħŋ", "oladtaohn")
_IN_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")
_ARTICLE = re.compile(r"\Athe (?=.)")


@dataclass(frozen=True, slots=True)
class Held:
    """An article that is there already: the name of its file (or of its input), and by what another of the same can be
    told. `date` is None where it is not known."""

    place: str
    title: str
    date: PartialDate | None = None
    authors: tuple[str, ...] = ()
    publisher: str = ""
    lang: str = ""
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known, by what it is looked up with; grows with the functions below.

    `people` are ids by the keys of names, `words` ids with all words of the name by each of them; `houses` are ids of
    publishers by name and `hosts` those by host, each with the part of the host that is theirs; `called` are names by
    id. `taken` are the ids in use by kind of file."""

    people: dict[str, list[str]] = field(default_factory=dict)
    words: dict[str, set[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    affiliated: dict[str, str] = field(default_factory=dict)
    houses: dict[str, str] = field(default_factory=dict)
    hosts: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    articles: dict[str, Held] = field(default_factory=dict)
    titles: dict[str, list[str]] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    bylines: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    texts: Shelf = field(default_factory=Shelf)
    taken: dict[str, set[str]] = field(default_factory=lambda: {"article": set(), "author": set(), "source": set()})


def know_author(known: Known, author: Author) -> None:
    known.taken["author"].add(author.id.casefold())
    spellings = (author.name, author.sort_name, *(name for _, name in author.names), *author.variants)
    for spelling in dict.fromkeys(spellings):
        for key in name_keys(spelling):
            ids = known.people.setdefault(key, [])
            if author.id not in ids:
                ids.append(author.id)
        words = name_words(spelling)
        for word in words:
            known.words.setdefault(word, set()).add((author.id, words))
    known.affiliated[author.id] = " ".join(house_key(one.organisation) for one in author.affiliations)


def know_publisher(known: Known, publisher: Publisher) -> None:
    known.taken["source"].add(publisher.id.casefold())
    known.called[publisher.id] = publisher.name
    for name in (publisher.name, *(name for _, name in publisher.names)):
        for key in (house_key(name), house_key(_IN_BRACKETS.sub(" ", name))):
            if key:
                known.houses.setdefault(key, publisher.id)
    if host := host_of(publisher.url):
        known.hosts.setdefault(host, []).append((folder_of(publisher.url), publisher.id))


def know_article(known: Known, held: Held, sketch: Sketch) -> None:
    known.articles[held.place] = held
    known.titles.setdefault(title_key(held.title), []).append(held.place)
    for address in held.addresses:
        if key := page_key(address):
            known.pages.setdefault(key, held.place)
    if held.date:
        for author in held.authors:
            known.bylines.setdefault((author, held.date.iso), []).append(held.place)
    known.texts.place(held.place, sketch)


def free_id(known: Known, kind: str, text: str, *, besides: Container[str] = ()) -> str:
    """An id for a new file of a kind that no other file has, and none of those `besides`; empty where the text holds no
    letter or digit."""
    base = short_slug(text)
    taken = known.taken[kind]
    free = (name for name in numbered(base) if normalise(name.casefold()) not in taken and name not in besides)
    return next(free) if base else ""


def numbered(base: str) -> Iterator[str]:
    """A name, and the names to try when it is taken."""
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def short_slug(text: str) -> str:
    """A slug that ends with a whole word and is no longer than a file's name may be."""
    slug = slugify(text[:1000])
    while len(slug.encode()) > _LONGEST_ID:
        slug = slug.rpartition("-")[0] or slug[:-1]
    return slug


# --- names -----------------------------------------------------------------------------------------------------------


def name_keys(name: str) -> tuple[str, ...]:
    """By what spellings of one name are found: its letters in the order in which they stand, and its words in any
    order. Case, accents, hyphens and full stops do not count."""
    words = name_words(name)
    return tuple(dict.fromkeys(("".join(words), " ".join(sorted(words))))) if words else ()


def name_words(name: str) -> tuple[str, ...]:
    return tuple(_plain(name).replace("-", "").replace("'", "").split())


def house_key(name: str) -> str:
    """The name of an organisation without case, accents, marks and the English article."""
    return _ARTICLE.sub("", " ".join(_plain(name.replace("&", " and ")).replace("-", " ").replace("'", "").split()))


def title_key(title: str) -> str:
    """A title without case, accents, marks and spaces. Unlike `evidence.tight` it keeps the voicing marks of kana: two
    articles of a library may differ by these alone."""
    return "".join(_plain(title).replace("-", "").replace("'", "").split())


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFD", fold(text)[0])
    kept = (char for char in folded if not unicodedata.combining(char) or char in "\u3099\u309a")
    plain = unicodedata.normalize("NFC", "".join(kept)).translate(_NO_MARK)
    return "".join(
        char if char.isalnum() or char in "-'" or unicodedata.category(char)[0] == "M" else " " for char in plain
    )


def near_names(known: Known, name: str) -> list[str]:
    """The authors whose names could be this one with initials in place of first names, or without them."""
    words = name_words(name)
    found = {pair for word in words if len(word) > 1 for pair in known.words.get(word, ())}
    return sorted({one for one, other in found if _may_be(words, other)})


def _may_be(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether names that share a word differ in nothing but initials."""
    rest, others = [word for word in one if word not in other], [word for word in other if word not in one]
    shorter, longer = sorted((rest, others), key=len)
    return all(any(_abbreviates(word, full) for full in longer) for word in shorter) and (
        bool(shorter) or all(len(word) == 1 for word in longer)
    )


def _abbreviates(one: str, other: str) -> bool:
    return (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))
