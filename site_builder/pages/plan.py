"""The plan: every file of the site that is made from the library, as a path, what writes it, and its view.

Planned in units that know nothing of each other, so that many can be planned at a time, and some without the rest.
Nothing is rendered here, and nothing that a page shows is decided here. Two pages at one path are the concern of
whoever consumes the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from site_builder.core.bodies import Library
from site_builder.core.dates import PartialDate
from site_builder.core.identifiers import (
    absolute_url,
    article_path,
    author_path,
    home_path,
    page_path,
    publisher_path,
    topic_path,
)
from site_builder.core.model import Article, Author, Config, Publisher, Site, Topic
from site_builder.pages.articles import article_view
from site_builder.pages.catalogue import Catalogue, coverage_of, make_catalogue
from site_builder.pages.citations import CiteView
from site_builder.pages.feeds import feed_view
from site_builder.pages.frame import ROOMS, cite_files, feed_links, feed_title
from site_builder.pages.home import home_view
from site_builder.pages.indexes import index_views
from site_builder.pages.people import author_views, published_or_relayed, publisher_views
from site_builder.pages.sitemap import SitemapEntry, SitemapIndexView, robots, sitemap_pages
from site_builder.pages.standalone import not_found_view, redirect_views, search_view, standalone_view
from site_builder.pages.timeline import archive_views, timeline_view
from site_builder.pages.topics import page_of, topic_views
from site_builder.pages.views import Head, Link, SiteView


@dataclass(frozen=True, slots=True)
class Page:
    """A planned file: its output path, the template of the theme (`article.html`) or the writer (a key of
    writers.WRITERS) that makes it, and the view that is all that may be read for it."""

    path: str
    template: str
    view: object


@dataclass(frozen=True, slots=True)
class Unit:
    """What is planned in one piece: an `article`, `topic`, `author`, `publisher` or `page` by its id, or a `part` of the
    site as a whole (`home`, a room, `errors`, `redirects`). Of a topic with `numbers`, only these pages of its list."""

    kind: str
    id: str = ""
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A page that the sitemap lists: its path, and the paths of its variants by language."""

    path: str
    alternates: tuple[tuple[str, str], ...] = ()


class HasHead(Protocol):
    """The view of an HTML page, whichever it is."""

    @property
    def head(self) -> Head: ...


@dataclass(frozen=True, slots=True)
class _Owner:
    """What has feeds and citations of its own: its page, its feeds' title and its articles, newest first."""

    home: str
    title: str
    slugs: Sequence[str]


def site_view(library: Library, *, generator: str) -> SiteView:
    """What every page shares; `generator` is the tool with its version."""
    site = library.site
    config = site.config
    feeds = feed_links(config, home=home_path(), title=config.title)
    standalone = [Link(page.title, page_path(page.slug)) for page in site.pages.values()]
    return SiteView(
        title=config.title,
        description=config.description,
        language=config.language,
        navigation=_navigation(site),
        footer=(*standalone, ROOMS["archive"], *(Link(feed.name, feed.path) for feed in feeds)),
        links=config.links,
        search_path=ROOMS["search"].path if config.search else "",
        assets=tuple(sorted(site.assets.items())),
        generator=generator,
    )


def _navigation(site: Site) -> tuple[tuple[str, Link], ...]:
    """The editor's choice of rooms and pages, or all rooms but the archive and then all pages."""
    pages = {page.slug: Link(page.title, page_path(page.slug)) for page in site.pages.values()}
    entrances = {room: link for room, link in ROOMS.items() if site.config.search or room != "search"} | pages
    chosen = site.config.navigation or tuple((link.text, to) for to, link in entrances.items() if to != "archive")
    return tuple((to, Link(title, entrances[to].path)) for title, to in chosen if to in entrances)


def plan(library: Library) -> Iterator[Page]:
    """Every page, in the same order each time: what stands under one thing together, the sitemap last."""
    catalogue = make_catalogue(library)
    found: list[Listed] = []
    for unit in units_of(library):
        for page in pages_of(catalogue, unit):
            listed = listed_of(page, library.site.config)
            found += [listed] if listed else []
            yield page
    yield from closing_pages(catalogue, found)


def units_of(library: Library) -> tuple[Unit, ...]:
    """Everything that is planned by itself; together they are all pages but those of `closing_pages`."""
    site = library.site
    rooms = tuple(room for room in ROOMS if site.config.search or room != "search")
    return (
        *(Unit("part", part) for part in ("home", *rooms, "errors", "redirects")),
        *(Unit("article", slug) for slug in site.articles),
        *(Unit("topic", topic) for topic in site.topics),
        *(Unit("author", author) for author in site.authors),
        *(Unit("publisher", publisher) for publisher in site.publishers),
        *(Unit("page", slug) for slug in site.pages),
    )


def pages_of(catalogue: Catalogue, unit: Unit) -> Iterator[Page]:
    """The pages of a unit."""
    site = catalogue.site
    match unit.kind:
        case "article":
            yield from _article(catalogue, site.articles[unit.id])
        case "topic":
            yield from _html("topic.html", topic_views(catalogue, site.topics[unit.id], numbers=unit.numbers))
            if not unit.numbers:
                yield from _collected(catalogue, _owner_of_topic(catalogue, site.topics[unit.id]))
        case "author":
            yield from _html("author.html", author_views(catalogue, site.authors[unit.id]))
            yield from _collected(catalogue, _owner_of_author(catalogue, site.authors[unit.id]))
        case "publisher":
            yield from _html("publisher.html", publisher_views(catalogue, site.publishers[unit.id]))
            yield from _collected(catalogue, _owner_of_publisher(catalogue, site.publishers[unit.id]))
        case "page":
            yield from _html("standalone.html", [standalone_view(catalogue, site.pages[unit.id])])
        case _:
            yield from _part(catalogue, unit.id)


def units_showing(catalogue: Catalogue, key: str) -> tuple[Unit, ...]:
    """The units that show a text, or passages of it, by its content key as in Library."""
    kind, _, name = key.partition("/")
    match kind:
        case "articles":
            slug, _, translation = name.partition(".")
            covered = () if translation else catalogue.library.outline.by_article.get(slug, ())
            numbers = ((each.topic, page_of(catalogue, each.topic, article=slug)) for each in covered if each.passages)
            return (Unit("article", slug), *(Unit("topic", topic, (number,)) for topic, number in numbers))
        case "topics":
            return Unit("topic", name.partition(".")[0]), Unit("part", "home")
        case "authors":
            return (Unit("author", name),)
        case "sources":
            return (Unit("publisher", name),)
        case _:
            return (Unit("page", name),)


def _part(catalogue: Catalogue, part: str) -> Iterator[Page]:
    """What belongs to the site as a whole."""
    match part:
        case "home":
            yield Page(home_path(), "home.html", home_view(catalogue))
            yield from _collected(catalogue, _owner_of_all(catalogue))
        case "timeline":
            yield from _html("timeline.html", [timeline_view(catalogue)])
        case "archive":
            yield from _html("archive.html", archive_views(catalogue))
        case "search":
            yield from _html("search.html", [search_view(catalogue)])
        case "errors":
            rooms = tuple(link for _, link in _navigation(catalogue.site))
            yield from _html("not_found.html", [not_found_view(catalogue, rooms=rooms)])
        case "redirects":
            yield from _html("redirect.html", redirect_views(catalogue))
        case _:
            yield from _html("index.html", index_views(catalogue, part))


def _html(template: str, views: Iterable[HasHead]) -> Iterator[Page]:
    for view in views:
        yield Page(view.head.path, template, view)


def _article(catalogue: Catalogue, article: Article) -> Iterator[Page]:
    """An original with its citation files and its translations."""
    yield Page(article_path(article.slug), "article.html", article_view(catalogue, article))
    yield from _citations(article_path(article.slug), "cite", CiteView((catalogue.citations[article.slug],)))
    translations = catalogue.site.translations.get(article.slug, ())
    yield from _html("article.html", (article_view(catalogue, each) for each in translations))


def _citations(home: str, name: str, view: CiteView) -> Iterator[Page]:
    files = cite_files(home, name=name)
    yield Page(files.bibtex, "bibtex", view)
    yield Page(files.ris, "ris", view)
    yield Page(files.csl, "csl-json", view)


def _owners(catalogue: Catalogue) -> Iterator[_Owner]:
    """The site, the topics, the authors, the publishers."""
    site = catalogue.site
    yield _owner_of_all(catalogue)
    yield from (_owner_of_topic(catalogue, topic) for topic in site.topics.values())
    yield from (_owner_of_author(catalogue, author) for author in site.authors.values())
    yield from (_owner_of_publisher(catalogue, publisher) for publisher in site.publishers.values())


def _owner_of_all(catalogue: Catalogue) -> _Owner:
    return _Owner(home_path(), catalogue.site.config.title, catalogue.by_date)


def _owner_of_topic(catalogue: Catalogue, topic: Topic) -> _Owner:
    slugs = [covered.article for covered in coverage_of(catalogue.library, topic.id)]
    return _Owner(topic_path(topic.id), feed_title(catalogue, topic.title), slugs)


def _owner_of_author(catalogue: Catalogue, author: Author) -> _Owner:
    slugs = catalogue.by_author.get(author.id, ())
    return _Owner(author_path(author.id), feed_title(catalogue, author.name), slugs)


def _owner_of_publisher(catalogue: Catalogue, publisher: Publisher) -> _Owner:
    slugs = published_or_relayed(catalogue, publisher.id)
    return _Owner(publisher_path(publisher.id), feed_title(catalogue, publisher.name), slugs)


def _collected(catalogue: Catalogue, owner: _Owner) -> Iterator[Page]:
    """The feeds and the citations of everything that an owner has."""
    writers = {"application/atom+xml": "atom", "application/feed+json": "json-feed"}
    for feed in feed_links(catalogue.site.config, home=owner.home, title=owner.title):
        view = feed_view(
            catalogue.site.config,
            title=feed.title,
            path=feed.path,
            home=owner.home,
            articles=owner.slugs,
            entries=catalogue.feed_entries,
        )
        yield Page(feed.path, writers[feed.type], view)
    items = tuple(catalogue.citations[slug] for slug in owner.slugs)
    yield from _citations(owner.home, "library", CiteView(items))


# --- crawlers --------------------------------------------------------------------------------------------------------


def listed_of(page: Page, config: Config) -> Listed | None:
    """How the sitemap lists a page; None for one that does not want to be found: it refuses, or is not its own
    canonical address."""
    head = getattr(page.view, "head", None)
    if not isinstance(head, Head) or head.noindex or head.canonical != absolute_url(head.path, site_url=config.url):
        return None
    return Listed(page.path, tuple((variant.lang, variant.path) for variant in head.alternates))


def closing_pages(catalogue: Catalogue, listed: Iterable[Listed]) -> Iterator[Page]:
    """What can be planned only when all other pages are: the sitemap, and the other files for crawlers and hosts."""
    config = catalogue.site.config
    changes = _changes(catalogue)
    entries = [
        SitemapEntry(each.path, changes.get(each.path), each.alternates)
        for each in sorted(listed, key=lambda each: each.path)
    ]
    for path, view in sitemap_pages(config.url, entries):
        yield Page(path, "sitemap-index" if isinstance(view, SitemapIndexView) else "sitemap", view)
    yield Page("robots.txt", "text", robots(config.url))
    # GitHub Pages leaves out files whose names begin with an underscore unless this one stands there.
    yield Page(".nojekyll", "text", "")


def _changes(catalogue: Catalogue) -> dict[str, PartialDate]:
    """When pages changed last, as far as the content tells: an article by its own dates, what lists articles by the
    last change among them."""
    site = catalogue.site
    changed = {slug: date for slug, article in site.articles.items() if (date := _changed(article))}
    changes = {
        owner.home: max(known, key=lambda date: date.first)
        for owner in _owners(catalogue)
        if (known := [changed[slug] for slug in owner.slugs if slug in changed])
    }
    changes |= {article_path(slug): date for slug, date in changed.items()}
    translations = (each for found in site.translations.values() for each in found)
    return changes | {article_path(one.slug, one.translation): date for one in translations if (date := _changed(one))}


def _changed(article: Article) -> PartialDate | None:
    """Our page is as old as its last change, or as the reading of the source, or as the source; None where of all these
    nothing is known."""
    return article.updated or article.retrieved or article.date
