"""Citations: what a reader needs to cite a source article, and how to cite this library's digest of it.

A CiteItem describes the article as it appeared at its source; our page is only where the digest stands. The formats of
citation managers are written by bibtex, ris and csl, which know nothing else. Must not know pages or templates.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import quote

from site_builder.core.bodies import Library
from site_builder.core.dates import PartialDate
from site_builder.core.identifiers import absolute_url, article_path, slugify
from site_builder.core.model import Article, ArticleType, Author, AuthorKind, Publisher, PublisherKind
from site_builder.pages.dates import date_view
from site_builder.pages.interface import N_, Interface
from site_builder.pages.subjects import subjects


class Genre(StrEnum):
    """The kinds of publication that citation formats tell apart. Values are Zotero's item types
    (https://www.zotero.org/support/kb/item_types_and_fields), as `z:itemType` and COinS give them."""

    NEWSPAPER = "newspaperArticle"
    MAGAZINE = "magazineArticle"
    JOURNAL = "journalArticle"
    REPORT = "report"
    WEB = "webpage"
    INTERVIEW = "interview"
    SPEECH = "presentation"
    CHAPTER = "bookSection"
    DATASET = "dataset"


_GENRE_OF_TYPE = {
    ArticleType.REPORT: Genre.REPORT,
    ArticleType.PAPER: Genre.REPORT,
    ArticleType.INTERVIEW: Genre.INTERVIEW,
    ArticleType.SPEECH: Genre.SPEECH,
    ArticleType.BOOK_CHAPTER: Genre.CHAPTER,
    ArticleType.DATASET: Genre.DATASET,
}
_GENRE_OF_PERIODICAL = {
    PublisherKind.NEWS: Genre.NEWSPAPER,
    PublisherKind.MAGAZINE: Genre.MAGAZINE,
    PublisherKind.JOURNAL: Genre.JOURNAL,
}
# Genres whose publisher is the title of the whole that the article is a part of: a newspaper, a journal, a web site.
IN_CONTAINER = frozenset(
    {Genre.NEWSPAPER, Genre.MAGAZINE, Genre.JOURNAL, Genre.WEB, Genre.INTERVIEW, Genre.SPEECH},
)


def genre_of(article: ArticleType, publisher: PublisherKind) -> Genre:
    """What kind of publication an article is. A paper in a journal is a journal's article; analyses, commentaries and
    news are what their publisher is, and pages of a web site where it is no periodical."""
    if article is ArticleType.PAPER and publisher is PublisherKind.JOURNAL:
        return Genre.JOURNAL
    return _GENRE_OF_TYPE.get(article) or _GENRE_OF_PERIODICAL.get(publisher, Genre.WEB)


@dataclass(frozen=True, slots=True)
class CiteName:
    """An author's name as it is signed. `family` and `given` are set where the two change places in a list (Heer,
    Paul); a name without them stays as it is: an organisation, or a name that begins with the family name."""

    text: str
    family: str = ""
    given: str = ""
    corporate: bool = False

    @property
    def inverted(self) -> str:
        return f"{self.family}, {self.given}" if self.family else self.text

    @property
    def parted(self) -> str:
        """For readers of tags that take the last word of a name without a comma for the family name: a person's name
        that begins with it is given its comma (`Sun, Chenghao`)."""
        first, _, rest = self.text.partition(" ")
        return self.inverted if self.family or self.corporate or not rest else f"{first}, {rest}"


def cite_name(author: Author) -> CiteName:
    """Split an author's name by the sort name: `Heer, Paul` has two parts, `Sun Chenghao` sorts as it is written."""
    family, comma, given = author.sort_name.partition(",")
    if author.kind is AuthorKind.ORGANISATION:
        return CiteName(author.name, corporate=True)
    if not comma or not given.strip():
        return CiteName(author.name)
    return CiteName(author.name, family.strip(), given.strip())


@dataclass(frozen=True, slots=True)
class CiteItem:
    """A source article. `key` is unique in the library and lasting; `date` is None where nobody knows it; `url` is its
    own address, `via_url` that of who relayed it; `abstract` is our summary; `accessed` is when the source was read;
    `digest_url` is our page, changed last on `updated`."""

    key: str
    genre: Genre
    type: str
    title: str
    authors: tuple[CiteName, ...]
    publisher: str
    date: PartialDate | None
    lang: str
    digest_url: str
    subtitle: str = ""
    url: str = ""
    via: str = ""
    via_url: str = ""
    archive_url: str = ""
    license: str = ""
    accessed: PartialDate | None = None
    updated: PartialDate | None = None
    abstract: str = ""
    keywords: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """By what is unique: an item is looked up in many lists, and has many texts."""
        return hash(self.key)

    @property
    def full_title(self) -> str:
        """Title and subtitle in one, as formats without a field for the latter want it."""
        if not self.subtitle:
            return self.title
        joint = " " if self.title.endswith(("?", "!", ":", ".", "…", "？", "！", "。")) else ": "
        return f"{self.title}{joint}{self.subtitle}"

    @property
    def found_at(self) -> str:
        """The best address that is known for the source: its own, the relaying one's, or the archived copy's."""
        return self.url or self.via_url or self.archive_url

    @property
    def remarks(self) -> tuple[str, ...]:
        """What formats have no field for, as sentences without a full stop."""
        relayed = f"Relayed by {self.via}" + (f", {self.via_url}" if self.via_url else "") if self.via else ""
        archived = f"Archived: {self.archive_url}" if self.archive_url else ""
        licensed = f"Licence: {self.license}" if self.license else ""
        return tuple(filter(None, (relayed, archived, licensed, f"Digest: {self.digest_url}")))


# An article stands in the files of the site and of every topic, author and publisher: so many entries are kept as they
# were written once.
REMEMBERED = 1 << 14


@dataclass(frozen=True, slots=True)
class CiteView:
    """What a file of citations holds, in its order."""

    items: tuple[CiteItem, ...]


def cite_item(library: Library, slug: str) -> CiteItem:
    site = library.site
    article = site.articles[slug]
    publisher = site.publishers[article.publisher]
    authors = tuple(cite_name(site.authors[author]) for author in article.authors)
    return CiteItem(
        key=_key(article, authors, publisher),
        genre=genre_of(article.type, publisher.kind),
        type=article.type.value,
        title=article.title,
        authors=authors,
        publisher=publisher.name,
        date=article.date,
        lang=article.lang,
        digest_url=absolute_url(article_path(slug), site_url=site.config.url),
        subtitle=article.subtitle,
        url=article.source_url,
        via=site.publishers[article.via].name if article.via else "",
        via_url=article.via_url,
        archive_url=article.archive_url,
        license=article.license,
        accessed=article.retrieved,
        updated=article.updated,
        abstract=article.summary,
        keywords=tuple(topic.title for topic in subjects(library, slug).all),
    )


def _key(article: Article, authors: tuple[CiteName, ...], publisher: Publisher) -> str:
    """`heer-2024-us-china-detente`: who signs first, when, and the slug, which makes the key unique. `nd` stands for no
    date without its full stops, as before a hyphen Pandoc would take one for the end of the key."""
    name = slugify(authors[0].family or authors[0].text.partition(" ")[0]) if authors else publisher.id
    return f"{name}-{article.date.year if article.date else 'nd'}-{article.slug}".lstrip("-")


# --- references for readers ------------------------------------------------------------------------------------------

_LABELS = {Genre.INTERVIEW: N_("Interview"), Genre.SPEECH: N_("Speech"), Genre.DATASET: N_("Data set")}


def reference_text(item: CiteItem, *, interface: Interface) -> str:
    """The reference as a bibliography after the Chicago Manual of Style prints it (notes and bibliography), in the words
    and with the marks of a language. An unsigned article stands under its publisher."""
    date = _date(item.date, interface)
    published = date if not item.authors else interface.listed([item.publisher, date])
    relayed = interface.gettext("Relayed by %(name)s", name=item.via) if item.via else ""
    accessed = (
        interface.gettext("Accessed %(date)s", date=_date(item.accessed, interface))
        if item.accessed and item.found_at
        else ""
    )
    parts = (
        _bibliography_names(item.authors, interface) or item.publisher,
        interface.pgettext("title of a work", "“%(title)s”", title=_ended(item.full_title)),
        interface.gettext(_LABELS[item.genre]) if item.genre in _LABELS else "",
        published,
        relayed,
        item.found_at,
        accessed,
    )
    return " ".join(_ended(part) for part in parts if part)


def digest_text(item: CiteItem, *, site_title: str, interface: Interface) -> str:
    """How to cite this library's own page about the article."""
    title = interface.pgettext("title of a work before what follows", "“%(title)s,” ", title=item.full_title)
    signed = interface.listed([_joined([name.text for name in item.authors], interface), ""]) if item.authors else ""
    source = f"{signed}{title}{interface.listed([item.publisher, _date(item.date, interface)])}"
    changed = interface.gettext("Last changed %(date)s", date=_date(item.updated, interface)) if item.updated else ""
    parts = (site_title, interface.gettext("Digest of %(source)s", source=source), changed, item.digest_url)
    return " ".join(_ended(part) for part in parts if part)


def _bibliography_names(names: tuple[CiteName, ...], interface: Interface) -> str:
    """The first name inverted, as it is sorted by; the others as they are signed."""
    return (
        _joined(
            [names[0].inverted, *(name.text for name in names[1:])], interface, first_inverted=bool(names[0].family)
        )
        if names
        else ""
    )


def _joined(names: list[str], interface: Interface, *, first_inverted: bool = False) -> str:
    if len(names) < 2:
        return "".join(names)
    several = first_inverted or len(names) > 2
    before, last = interface.listed(names[:-1]), names[-1]
    if several:
        return interface.pgettext("the last of several names", "%(names)s, and %(last)s", names=before, last=last)
    return interface.pgettext("two names", "%(names)s and %(last)s", names=before, last=last)


def _ended(text: str) -> str:
    """The text with a full stop, unless it ends in a mark of its own, also inside its closing quotation mark."""
    return text if text.rstrip("”’").endswith((".", "?", "!", "…", "。", "？", "！")) else f"{text}."


def _date(date: PartialDate | None, interface: Interface) -> str:
    return date_view(date, lang=interface.lang).text if date else interface.pgettext("no date, in a reference", "n.d.")


# --- COinS -----------------------------------------------------------------------------------------------------------


def coins(item: CiteItem) -> str:
    """The title attribute of a COinS span, from which Zotero saves a whole list: an OpenURL context object (ANSI/NISO
    Z39.88-2004) in the Dublin Core matrix, which can name an item's type. Unescaped; for lists only, since on an
    article's page it would win over the better tags in the head."""
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", item.genre.value),
        ("rft.title", item.full_title),
        *(("rft.au", name.parted) for name in item.authors),
        *([("rft.date", item.date.iso)] if item.date else []),
        ("rft.source" if item.genre in IN_CONTAINER else "rft.publisher", item.publisher),
        ("rft.identifier", item.found_at or item.digest_url),
        ("rft.language", item.lang),
    ]
    return "&".join(f"{name}={_quoted(value)}" for name, value in pairs)


@lru_cache(maxsize=REMEMBERED)
def _quoted(value: str) -> str:
    return quote(value, safe="")
