"""The model: document, article, author, topic, publisher, page, config and the site that holds them.

All are frozen; sequences are tuples, mappings are never changed after they are made. `places` fields carry positions
from birth; they are left out of repr and comparison, so an edit that only moves a line changes no digest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from site_builder.core.dates import PartialDate
from site_builder.core.diagnostics import Location
from site_builder.core.tags import nearest

# --- documents ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a front matter stand: dotted key paths (`authors.0`, `image.src`) to (line, column) from 1."""

    path: str
    marks: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def at(self, key: str = "") -> Location:
        """The place of a key, of the nearest key above it, or of the file."""
        while key and key not in self.marks:
            key = key.rpartition(".")[0]
        return Location(self.path, *self.marks[key]) if key in self.marks else Location(self.path, 1, 1)


@dataclass(frozen=True, slots=True)
class Document:
    """Front matter and body of a file. `meta` holds plain YAML values with every scalar still the text that was
    written (dates, numbers and `NO` alike); reading gives them types. `body_line` is the body's first line, from 1."""

    path: str
    meta: Mapping[str, object]
    body: str
    body_line: int = 1
    places: Places = field(default=Places(""), repr=False, compare=False)


# --- the model -------------------------------------------------------------------------------------------------------


class ArticleType(StrEnum):
    ANALYSIS = "analysis"
    REPORT = "report"
    COMMENTARY = "commentary"
    NEWS = "news"
    INTERVIEW = "interview"
    SPEECH = "speech"
    PAPER = "paper"
    BOOK_CHAPTER = "book-chapter"
    DATASET = "dataset"


class Rights(StrEnum):
    SUMMARY = "summary"
    EXCERPT = "excerpt"
    FULL = "full"
    LICENSED = "licensed"


class TopicKind(StrEnum):
    ISSUE = "issue"
    EVENT = "event"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


class Match(StrEnum):
    AUTO = "auto"
    EXACT_CASE = "exact-case"
    NEVER = "never"


class AuthorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"


class PublisherKind(StrEnum):
    THINK_TANK = "think-tank"
    MAGAZINE = "magazine"
    NEWS = "news"
    JOURNAL = "journal"
    GOVERNMENT = "government"
    PORTAL = "portal"
    UNIVERSITY = "university"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of an article: `src` is an URL or a path under static/ (`static/x.jpg` or `/static/x.jpg`)."""

    src: str
    alt: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One source article, or one translation of it (`translation` is then its language, and `slug` the original's).
    `date` is None where nobody knows it; `date_note` then says why."""

    slug: str
    title: str
    date: PartialDate | None
    publisher: str
    lang: str
    subtitle: str = ""
    date_note: str = ""
    updated: PartialDate | None = None
    authors: tuple[str, ...] = ()
    source_url: str = ""
    via: str = ""
    via_url: str = ""
    type: ArticleType = ArticleType.ANALYSIS
    section: str = ""
    topics: tuple[str, ...] = ()
    no_link: tuple[str, ...] = ()
    summary: str = ""
    key_points: tuple[str, ...] = ()
    image: Image | None = None
    rights: Rights = Rights.SUMMARY
    license: str = ""
    retrieved: PartialDate | None = None
    archive_url: str = ""
    translation: str = ""
    translator: str = ""
    draft: bool = False
    redirects: tuple[str, ...] = ()
    path: str = ""
    body_line: int = field(default=1, repr=False, compare=False)
    places: Places = field(default=Places(""), repr=False, compare=False)

    @property
    def key(self) -> str:
        """The article's name among all articles and translations: `slug` or `slug.lang`."""
        return f"{self.slug}.{self.translation}" if self.translation else self.slug


@dataclass(frozen=True, slots=True)
class Affiliation:
    organisation: str
    role: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who writes. `names` pairs a language tag with the name in that language's script; `descriptions` are the
    languages that `<id>.<lang>.md` tells of them in."""

    id: str
    name: str
    sort_name: str
    names: tuple[tuple[str, str], ...] = ()
    variants: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    orcid: str = ""
    wikidata: str = ""
    url: str = ""
    kind: AuthorKind = AuthorKind.PERSON
    descriptions: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()
    path: str = ""
    body_line: int = field(default=1, repr=False, compare=False)
    places: Places = field(default=Places(""), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Topic:
    """What articles speak of. `aliases` pairs a language tag with a name; `descriptions` are the languages
    that `<id>.<lang>.md` describes it in, and `place_names` what the place is called in other languages. `lang` and
    `place_lang` are the languages of title and place where they are not the site's own."""

    id: str
    title: str
    kind: TopicKind = TopicKind.ISSUE
    titles: tuple[tuple[str, str], ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    descriptions: tuple[str, ...] = ()
    date: PartialDate | None = None
    end_date: PartialDate | None = None
    place: str = ""
    place_names: tuple[tuple[str, str], ...] = ()
    place_lang: str = ""
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    wikidata: str = ""
    match: Match = Match.AUTO
    lang: str = ""
    redirects: tuple[str, ...] = ()
    path: str = ""
    body_line: int = field(default=1, repr=False, compare=False)
    places: Places = field(default=Places(""), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes or relays articles: a file of content/sources/."""

    id: str
    name: str
    names: tuple[tuple[str, str], ...] = ()
    url: str = ""
    country: str = ""
    lang: str = ""
    kind: PublisherKind = PublisherKind.MAGAZINE
    descriptions: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()
    path: str = ""
    body_line: int = field(default=1, repr=False, compare=False)
    places: Places = field(default=Places(""), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class StandalonePage:
    """A page of content/pages/: about, method …; or one translation of it (`translation` is then its language, and
    `slug` the original's)."""

    slug: str
    title: str
    summary: str = ""
    lang: str = ""
    translation: str = ""
    draft: bool = False
    redirects: tuple[str, ...] = ()
    path: str = ""
    body_line: int = field(default=1, repr=False, compare=False)
    places: Places = field(default=Places(""), repr=False, compare=False)

    @property
    def key(self) -> str:
        """The page's name among all pages and translations: `slug` or `slug.lang`."""
        return f"{self.slug}.{self.translation}" if self.translation else self.slug


@dataclass(frozen=True, slots=True)
class Config:
    """site.yaml. `url` is absolute, without a trailing slash and may have a path. `language` is the site's own, and
    `languages` are those of the interface, which begin with it; `titles` and `descriptions` pair a language with what
    the site is called and said to be in it, and `lang` and `description_lang` are the languages of `title` and `description`
    where they are not the site's own. `navigation` holds the page paths or ids that the editor chose (empty: the default
    rooms and all standalone pages); `links` are (title, url) pairs shown in the footer; `feeds` and `search` switch those
    outputs off when false."""

    title: str
    url: str
    description: str = ""
    language: str = "en"
    languages: tuple[str, ...] = ("en",)
    titles: tuple[tuple[str, str], ...] = ()
    descriptions: tuple[tuple[str, str], ...] = ()
    lang: str = ""
    description_lang: str = ""
    timezone: str = "UTC"
    navigation: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    feeds: bool = True
    search: bool = True
    places: Places = field(default=Places("site.yaml"), repr=False, compare=False)

    def tree_of(self, lang: str) -> str:
        """What the output paths of pages in a language of the interface begin with: nothing in the own, else `ko/`."""
        return "" if lang == self.language else f"{lang}/"

    def interface_for(self, lang: str) -> str:
        """The interface language for a text in `lang` (a BCP 47 tag): the nearest, or the site's own."""
        return nearest(lang, self.languages) or self.language


@dataclass(frozen=True, slots=True)
class Site:
    """The whole model, checked: every id that one value names exists in another. Mappings are in the order of their
    keys. `articles` holds originals by slug; `translations` holds each original's variants in the order of language,
    and `page_translations` those of standalone pages. Drafts are only here when the build was asked for them. `assets`
    maps the path of a static file (`static/look/site.css`) to its output path with the digest in its name.

    `lang` is the interface language whose pages a site is localised for (core/localising.py): things are called what they
    are called in it, and `variants` and `page_variants` hold by slug the translations of articles and pages into it."""

    config: Config
    articles: Mapping[str, Article]
    translations: Mapping[str, tuple[Article, ...]]
    authors: Mapping[str, Author]
    topics: Mapping[str, Topic]
    publishers: Mapping[str, Publisher]
    pages: Mapping[str, StandalonePage]
    assets: Mapping[str, str] = field(default_factory=dict)
    page_translations: Mapping[str, tuple[StandalonePage, ...]] = field(default_factory=dict)
    lang: str = ""
    variants: Mapping[str, Article] = field(default_factory=dict)
    page_variants: Mapping[str, StandalonePage] = field(default_factory=dict)

    @property
    def tree(self) -> str:
        """What the output paths of the site's pages begin with."""
        return self.config.tree_of(self.lang) if self.lang else ""

    def shown(self, slug: str) -> Article:
        """An article as it is shown in the lists of this language: translated, or else the original."""
        return self.variants.get(slug) or self.articles[slug]

    def shown_page(self, slug: str) -> StandalonePage:
        """A standalone page as it is shown in this language: translated, or else the original."""
        return self.page_variants.get(slug) or self.pages[slug]
