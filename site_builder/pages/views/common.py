"""What the views of several pages share: links, dates, names, rows, counts, the head of a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to a page of this site. `lang` is set where the text is not in the page's language."""

    text: str
    path: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date for <time>: machine-readable at its true precision, and as a reader of the page's language writes it. Both
    are empty where none is known."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name in another language or script, with the language's own tag and its name in the page's language."""

    text: str
    lang: str
    language: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language (hreflang): absolute URL; `path` for the visible chip; `current` is this one.
    `elsewhere` tells that the page does not exist in that language and the way leads to its home page."""

    lang: str
    language: str
    path: str
    url: str
    current: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """A text about a thing, as HTML, in the language that there is one in."""

    html: str
    lang: str
    dir: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed: `name` says on its page what it is (Atom feed), `title` among a reader's feeds whose it is."""

    name: str
    title: str
    path: str
    type: str  # application/atom+xml or application/feed+json


@dataclass(frozen=True, slots=True)
class Head:
    """What <head> and the frame of the page need. `meta` holds (name, content) in order; `json_ld` is ready to stand in
    a script element (escaped); `room` names the navigation entry that the page belongs to. `lang` is the language of the
    interface; `languages` leads to the page in each of them, and is empty where there is one; `alternates` are the true
    variants of the page for search engines."""

    path: str
    title: str
    lang: str
    dir: str  # ltr or rtl
    description: str = ""
    canonical: str = ""
    room: str = ""
    crumbs: tuple[Link, ...] = ()
    languages: tuple[Alternate, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    meta: tuple[tuple[str, str], ...] = ()
    json_ld: str = ""
    noindex: bool = False
    social_type: str = "website"


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page in one language of the interface shares: a part of every page's key. `language` is that of
    the title; `home` the path of the home page; `navigation` pairs a room with its link; `assets` pairs a static path
    with its output path; no counts stand here, or each new article would change every page."""

    title: str
    description: str
    language: str
    description_language: str
    home: str
    navigation: tuple[tuple[str, Link], ...]
    footer: tuple[Link, ...]
    links: tuple[tuple[str, str], ...]
    search_path: str
    assets: tuple[tuple[str, str], ...]
    generator: str


@dataclass(frozen=True, slots=True)
class PagerStep:
    """A page of a paginated list by its number; a gap in the numbers where `path` and `number` are empty."""

    number: str
    path: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page of a paginated list stands. Paths are empty at the ends."""

    newer: str
    older: str
    pages: tuple[PagerStep, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list. `language` is the name of its language. `coins` is the title of a COinS span, by
    which a citation manager saves the whole list; empty on the pages of articles."""

    link: Link
    date: DateView
    publisher: Link
    authors: tuple[Link, ...]
    type: str
    lang: str
    dir: str
    language: str
    finding: str = ""  # one line: the first key point or the first sentence of the summary
    note: str = ""  # why it stands here, such as the topics that it shares
    coins: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A link with an honest count: `count` of `of` (articles, unless `unit` says otherwise); `share` is a percentage
    for a bar; `kind` is the topic's kind where it is a topic."""

    link: Link
    count: int
    of: int
    share: int
    kind: str = ""
    unit: str = "article"


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of a drawing of coverage over time: label, count, height in per cent of the highest, and where it leads
    (empty: nowhere)."""

    label: str
    count: int
    share: int
    path: str = ""


@dataclass(frozen=True, slots=True)
class CiteFiles:
    """The files that a citation manager reads, for one article or for a list."""

    bibtex: str
    ris: str
    csl: str
