"""The views of pages that list many things: home, indexes, archive, timeline, search; and 404 and redirects."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.pages.views.common import ArticleRow, Bar, CiteFiles, Counted, DateView, Head, Link, Name, Pager


@dataclass(frozen=True, slots=True)
class TopicFocus:
    link: Link
    kind: str
    articles: int
    passages: int
    bars: tuple[Bar, ...]
    blurb: str = ""


@dataclass(frozen=True, slots=True)
class EventRow:
    link: Link
    date: DateView
    place: str = ""
    place_lang: str = ""
    end: DateView | None = None
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of what the library holds, with the page that lists it."""

    count: int
    label: str
    path: str


@dataclass(frozen=True, slots=True)
class HomeView:
    head: Head
    intro: str
    focus: tuple[TopicFocus, ...]
    latest: tuple[ArticleRow, ...]
    events: tuple[EventRow, ...]
    figures: tuple[Figure, ...]
    cite: CiteFiles


@dataclass(frozen=True, slots=True)
class Order:
    """A way to sort an index page: what it is called, its page, whether it is this one."""

    text: str
    path: str
    current: bool


@dataclass(frozen=True, slots=True)
class TopicRow:
    link: Link
    kind: str
    names: tuple[Name, ...]
    date: DateView | None
    articles: int
    passages: int
    latest: DateView | None


@dataclass(frozen=True, slots=True)
class AuthorRow:
    link: Link
    names: tuple[Name, ...]
    affiliation: str
    affiliation_lang: str  # its language where that is not the page's
    articles: int
    latest: DateView | None


@dataclass(frozen=True, slots=True)
class PublisherRow:
    link: Link
    names: tuple[Name, ...]
    kind: str
    country: str
    language: str
    articles: int
    relayed: int
    latest: DateView | None


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A stretch of an index under its jump mark: a letter, a year, no date; one of the row tuples is filled."""

    label: str
    anchor: str
    articles: tuple[ArticleRow, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    authors: tuple[AuthorRow, ...] = ()
    publishers: tuple[PublisherRow, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexView:
    """An index page of articles, topics, authors or publishers: `of` says which. `jumps` lead to the groups of all
    pages of the list."""

    head: Head
    of: str
    title: str
    total: int
    orders: tuple[Order, ...]
    jumps: tuple[Link, ...]
    groups: tuple[IndexGroup, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """The articles of one year by month, or those without a date (`year` set: its heading), or the years with their
    counts (`years` set)."""

    head: Head
    year: str
    total: int
    years: tuple[Counted, ...]
    months: tuple[IndexGroup, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event or an article on the timeline. `span` tells a day (a mark) from a month, year or range (a bar)."""

    event: EventRow | None
    article: ArticleRow | None
    span: str  # "day" | "month" | "year" | "range"


@dataclass(frozen=True, slots=True)
class TimelineMonth:
    """The entries of a month; `label` is empty for what is dated by the year alone. `more` leads to the articles of
    the month that are not shown."""

    label: str
    entries: tuple[TimelineEntry, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class TimelineYear:
    year: str
    anchor: str
    months: tuple[TimelineMonth, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The events and the articles that have a date; `undated` leads to the articles that have none."""

    head: Head
    years: tuple[TimelineYear, ...]
    jumps: tuple[Link, ...]
    events: int
    articles: int
    undated: Link | None = None


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One thing that can be found by name: a topic, an author or a publisher; `names` holds its other names."""

    link: Link
    kind: str
    names: tuple[Name, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class SearchView:
    head: Head
    entries: tuple[SearchEntry, ...]
    years: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """404.html is served at any depth, so its links are absolute: `base` is the site's URL with a trailing slash."""

    head: Head
    base: str
    rooms: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An old address: `target` is the output path of the page that took its place."""

    head: Head
    title: str
    target: str
