"""The index pages: all articles, topics, authors and publishers, each in the orders that a reader may want.

An order is a page of its own, so that it can be linked and needs no script. Jump marks lead to the page of the list on
which their group begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.core.identifiers import beside, home_path, paginated, room_path
from site_builder.core.model import TopicKind
from site_builder.pages.catalogue import Catalogue
from site_builder.pages.dates import year_text
from site_builder.pages.frame import ROWS_A_PAGE, feed_links, head, numbered, pager, room_link
from site_builder.pages.interface import N_
from site_builder.pages.ordering import anchor, chunks, grouped, initial, sort_key
from site_builder.pages.rows import author_row, publisher_row, topic_row
from site_builder.pages.views import (
    ArticleRow,
    AuthorRow,
    Head,
    IndexGroup,
    IndexView,
    Link,
    Order,
    PublisherRow,
    TopicRow,
)
from site_builder.pages.words import ROOMS, TOPIC_KINDS, UNDATED

Row = ArticleRow | TopicRow | AuthorRow | PublisherRow


@dataclass(frozen=True, slots=True)
class Listing:
    """One order of a room: the folder of its page (empty: the room's own), what the order is called, and its rows with
    the mark that each stands under."""

    folder: str
    text: str
    rows: Sequence[tuple[str, Row]]


def index_views(catalogue: Catalogue, room: str) -> Iterator[IndexView]:
    """Every page of the index of a room: `articles`, `topics`, `authors` or `sources`."""
    noun, listings_of = {
        "articles": ("article", _articles),
        "topics": ("topic", _topics),
        "authors": ("author", _authors),
        "sources": ("publisher", _publishers),
    }[room]
    listings = listings_of(catalogue)
    for listing in listings:
        yield from _pages(catalogue, room, noun=noun, listings=listings, listing=listing)


def _pages(
    catalogue: Catalogue, room: str, *, noun: str, listings: Sequence[Listing], listing: Listing
) -> Iterator[IndexView]:
    home = _home(catalogue, room, listing)
    pages = chunks(listing.rows, size=ROWS_A_PAGE)
    jumps = _jumps(home, pages)
    for number, chunk in enumerate(pages, start=1):
        yield IndexView(
            head=_head(catalogue, room, noun=noun, listing=listing, number=number),
            of="publishers" if room == "sources" else room,
            title=catalogue.interface.gettext(ROOMS[room]),
            total=len(listing.rows),
            orders=tuple(Order(other.text, _home(catalogue, room, other), other is listing) for other in listings),
            jumps=jumps,
            groups=tuple(_group(mark, [row for _, row in rows]) for mark, rows in grouped(chunk, label=_mark)),
            pager=pager(home, number=number, total=len(pages)),
        )


def _home(catalogue: Catalogue, room: str, listing: Listing) -> str:
    home = room_path(room, catalogue.tree)
    return beside(home, f"{listing.folder}/index.html") if listing.folder else home


def _head(catalogue: Catalogue, room: str, *, noun: str, listing: Listing, number: int) -> Head:
    config, interface = catalogue.site.config, catalogue.interface
    name = interface.gettext(ROOMS[room])
    title = interface.gettext("%(room)s %(order)s", room=name, order=listing.text) if listing.folder else name
    count = interface.count(len(listing.rows), noun)
    newest = room == "articles" and not listing.folder
    return head(
        catalogue,
        path=paginated(_home(catalogue, room, listing), number),
        title=numbered(title, number, interface=interface),
        description=interface.gettext(
            "%(count)s in %(site)s, %(order)s.", count=count, site=config.title, order=listing.text
        ),
        room=room,
        above=(room_link(catalogue, room),) if listing.folder or number > 1 else (),
        feeds=feed_links(config, home=home_path(catalogue.tree), title=config.title) if newest else (),
    )


def _mark(item: tuple[str, Row]) -> str:
    return item[0]


def _jumps(home: str, pages: Sequence[Sequence[tuple[str, Row]]]) -> tuple[Link, ...]:
    """A link to the page and place where each group begins."""
    first: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for mark, _ in page:
            first.setdefault(mark, number)
    return tuple(Link(mark, f"{paginated(home, number)}#{anchor(mark)}") for mark, number in first.items() if mark)


def _group(mark: str, rows: Sequence[Row]) -> IndexGroup:
    return IndexGroup(
        label=mark,
        anchor=anchor(mark),
        articles=tuple(row for row in rows if isinstance(row, ArticleRow)),
        topics=tuple(row for row in rows if isinstance(row, TopicRow)),
        authors=tuple(row for row in rows if isinstance(row, AuthorRow)),
        publishers=tuple(row for row in rows if isinstance(row, PublisherRow)),
    )


# --- the rooms -------------------------------------------------------------------------------------------------------


def _listing(catalogue: Catalogue, folder: str, text: str, rows: Sequence[tuple[str, Row]]) -> Listing:
    return Listing(folder, catalogue.interface.gettext(text), rows)


def _by_text(row: Row, lang: str) -> tuple[bytes, str]:
    return sort_key(row.link.text, lang), row.link.path


def _letters(rows: Sequence[Row], lang: str) -> list[tuple[str, Row]]:
    """Rows in the order of their names, each under its letter."""
    return [(initial(row.link.text, lang), row) for row in sorted(rows, key=lambda row: _by_text(row, lang))]


def _by_count(rows: Sequence[TopicRow | AuthorRow | PublisherRow], lang: str) -> list[tuple[str, Row]]:
    """Rows with the most articles first, ties by name, without marks."""
    return [("", row) for row in sorted(rows, key=lambda row: (-row.articles, *_by_text(row, lang)))]


def _articles(catalogue: Catalogue) -> list[Listing]:
    dates, rows, lang = catalogue.dates, catalogue.rows, catalogue.lang
    undated = catalogue.interface.gettext(UNDATED)
    by_date: list[tuple[str, Row]] = [
        (year_text(dates[slug].year, lang=lang) if slug in dates else undated, rows[slug]) for slug in catalogue.by_date
    ]
    return [
        _listing(catalogue, "", N_("by date"), by_date),
        _listing(catalogue, "by-title", N_("by title"), _letters([rows[slug] for slug in catalogue.by_date], lang)),
    ]


def _topics(catalogue: Catalogue) -> list[Listing]:
    lang = catalogue.lang
    rows = [topic_row(catalogue.library, topic, lang=lang) for topic in catalogue.site.topics.values()]
    kinds: list[tuple[str, Row]] = [
        (catalogue.interface.gettext(TOPIC_KINDS[TopicKind(row.kind)]), row) for row in rows
    ]
    kinds.sort(key=lambda item: (sort_key(item[0], lang), item[0], *_by_text(item[1], lang)))
    return [
        _listing(catalogue, "", N_("by title"), _letters(rows, catalogue.lang)),
        _listing(catalogue, "by-count", N_("by number of articles"), _by_count(rows, catalogue.lang)),
        _listing(catalogue, "by-kind", N_("by kind"), kinds),
    ]


def _authors(catalogue: Catalogue) -> list[Listing]:
    rows = [
        author_row(catalogue.site, author, slugs=catalogue.by_author.get(author.id, ()), lang=catalogue.lang)
        for author in catalogue.site.authors.values()
    ]
    return [
        _listing(catalogue, "", N_("by name"), _letters(rows, catalogue.lang)),
        _listing(catalogue, "by-count", N_("by number of articles"), _by_count(rows, catalogue.lang)),
    ]


def _publishers(catalogue: Catalogue) -> list[Listing]:
    rows = [
        publisher_row(
            catalogue.site,
            publisher,
            slugs=catalogue.by_publisher.get(publisher.id, ()),
            relayed=catalogue.relayed_by.get(publisher.id, ()),
            lang=catalogue.lang,
        )
        for publisher in catalogue.site.publishers.values()
    ]
    return [
        _listing(catalogue, "", N_("by name"), _letters(rows, catalogue.lang)),
        _listing(catalogue, "by-count", N_("by number of articles"), _by_count(rows, catalogue.lang)),
    ]
