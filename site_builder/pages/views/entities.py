"""The views of pages about one thing: an article, topic, author, publisher or standalone page."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.core.bodies import Segment
from site_builder.pages.views.common import (
    Alternate,
    ArticleRow,
    Bar,
    CiteFiles,
    Counted,
    DateView,
    Description,
    Head,
    Link,
    Name,
    Pager,
)


@dataclass(frozen=True, slots=True)
class AffiliationView:
    """An affiliation, in the language that the library is written in."""

    organisation: str
    role: str = ""
    years: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class BylineAuthor:
    link: Link
    affiliations: tuple[AffiliationView, ...] = ()
    orcid: str = ""


@dataclass(frozen=True, slots=True)
class SourceBox:
    """Where the article was published. `url`, `via_url` and `archive_url` lead out of the site and may be empty;
    `rights` is a sentence, `license` a name with an optional URL."""

    publisher: Link
    publisher_kind: str
    url: str = ""
    via: Link | None = None
    via_url: str = ""
    retrieved: DateView | None = None
    archive_url: str = ""
    rights: str = ""
    license: str = ""
    license_url: str = ""


@dataclass(frozen=True, slots=True)
class ImageView:
    """A picture: `path` is an output path, or `url` an address outside; one of the two is empty."""

    path: str
    url: str
    alt: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading in the table of contents, with the headings below it."""

    id: str
    text: str
    children: tuple[ContentsEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class CitationView:
    """The reference to the source article as a reader copies it, and the files for citation managers."""

    text: str
    digest_text: str  # how to cite this library's digest of it
    files: CiteFiles


@dataclass(frozen=True, slots=True)
class ArticleView:
    head: Head
    type: str
    section: str
    section_lang: str  # its language where that is not the page's
    title: str
    subtitle: str
    lang: str
    dir: str
    language: str
    byline: tuple[BylineAuthor, ...]
    unsigned: bool
    date: DateView
    date_note: str
    updated: DateView | None
    translator: str
    length: str
    variants: tuple[Alternate, ...]
    source: SourceBox
    summary: str
    key_points: tuple[str, ...]
    image: ImageView | None
    contents: tuple[ContentsEntry, ...]
    body_html: str
    topics: tuple[Counted, ...]  # count = mentions in this article, unit "mention"; 0 where only filed under it
    named_once: tuple[Link, ...]  # where topics are many, those of one mention, which do not stand among them
    citation: CitationView
    related: tuple[ArticleRow, ...]
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage: `path` leads to its very place; `heading` is the subhead that it stands under."""

    path: str
    segments: tuple[Segment, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class PassageGroup:
    """The passages of one article. Without passages the article was filed under the topic by the editor. `order` is
    its number in date order from the oldest, for sorting without counting; `anchor` is the id of the group on the page,
    to which the drawing of coverage leads."""

    article: ArticleRow
    passages: tuple[PassageView, ...]
    order: int
    anchor: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """A page of a topic. Of its articles, `undated` have no date, which the drawing of coverage leaves out; the groups of
    such stand behind the others, in no order of dates. `group_languages` are those of the articles on this page, by tag and
    name, in the order in which they come."""

    head: Head
    title: str
    title_lang: str
    kind: str
    names: tuple[Name, ...]
    aliases: tuple[str, ...]
    date: DateView | None
    end: DateView | None
    place: str
    place_lang: str
    description: Description | None
    wikidata: str
    articles: int
    of: int
    passages: int
    coverage: tuple[Bar, ...]
    undated: int
    publishers: tuple[Counted, ...]
    languages: tuple[Counted, ...]
    groups: tuple[PassageGroup, ...]
    undated_groups: tuple[PassageGroup, ...]
    group_languages: tuple[tuple[str, str], ...]
    co_mentioned: tuple[Counted, ...]
    broader: tuple[Link, ...]
    narrower: tuple[Link, ...]
    related: tuple[Link, ...]
    cite: CiteFiles
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class AuthorView:
    head: Head
    name: str
    kind: str
    names: tuple[Name, ...]
    variants: tuple[str, ...]
    affiliations: tuple[AffiliationView, ...]
    biography: Description | None
    orcid: str
    wikidata: str
    url: str
    articles: tuple[ArticleRow, ...]
    total: int
    topics: tuple[Counted, ...]
    cite: CiteFiles
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class PublisherView:
    """A publisher. What it relayed follows what it published in one paginated list, so a page may hold either alone;
    `total` and `relayed_total` count all pages."""

    head: Head
    name: str
    kind: str
    names: tuple[Name, ...]
    country: str
    language: str
    url: str
    description: Description | None
    articles: tuple[ArticleRow, ...]  # published by it
    relayed: tuple[ArticleRow, ...]  # published by others and relayed by it
    total: int
    relayed_total: int
    topics: tuple[Counted, ...]
    authors: tuple[Counted, ...]
    cite: CiteFiles
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class StandaloneView:
    head: Head
    title: str
    lang: str
    dir: str
    summary: str
    contents: tuple[ContentsEntry, ...]
    body_html: str
