"""What a page says of its article, and where on the page it says so.

Everything here is a claim of the page, not a fact: an editor looks at each before the article is published. These values
know neither the library nor how a page is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Input:
    """What is to be imported: its name for messages (a path or an address), its bytes, the address that it was read
    from, if any, and the character encoding that the server named."""

    name: str
    content: bytes
    address: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A value, and where it was found, in words for an editor (`JSON-LD headline`, `the line under the title`)."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody whom a byline names. `role` and `affiliation` are as written there; `biography` is Markdown; `url` leads
    to a page about them."""

    name: str
    role: str = ""
    affiliation: str = ""
    biography: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote, in the order of the page; nobody where the page is unsigned. `origin` as in Given."""

    writers: tuple[Writer, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of an article; `src` is an address."""

    src: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Clues:
    """All that is known of an article without its text. None or empty: the page does not say.

    `date` is of limited precision (2024-01-17, 2024-01 or 2024); `date_note` is a sentence on a page that gives none: how it
    was inferred, or what is known instead; `lang` a BCP 47 tag, that of the text and not of the
    page around it; `publisher` the name of who published first, `relay` that of the site which passes the article on,
    if another; `address` the canonical address of the page that was read, `original` that of the first publication
    where the page names another; `keywords` are
    those of the page."""

    title: Given | None = None
    subtitle: Given | None = None
    byline: Byline | None = None
    date: Given | None = None
    date_note: str = ""
    lang: Given | None = None
    publisher: Given | None = None
    relay: Given | None = None
    address: Given | None = None
    original: Given | None = None
    section: Given | None = None
    summary: Given | None = None
    image: Picture | None = None
    key_points: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was left out as no part of the article: the line in the input (from 1; 0: not known), its text, and why."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An input as it was read. `body` is Markdown, with footnotes as `[^1]` and their texts at its end; `doubts` are
    sentences that tell an editor what to check."""

    clues: Clues = field(default_factory=Clues)
    body: str = ""
    dropped: tuple[Dropped, ...] = ()
    doubts: tuple[str, ...] = ()
