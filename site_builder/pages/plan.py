"""The plan: every file of the site that is made from the library, as a path, what writes it, and its view.

Planned in units that know nothing of each other, so that many can be planned at a time, and some without the rest.
Nothing is rendered here, and nothing that a page shows is decided here. Two pages at one path are the concern of
whoever consumes the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from site_builder.core.bodies import Library
from site_builder.core.identifiers import absolute_url, article_path
from site_builder.core.model import Config, Site
from site_builder.core.tags import nearest
from site_builder.pages.articles import article_view
from site_builder.pages.catalogue import Catalogue, Catalogues
from site_builder.pages.citations import CiteView
from site_builder.pages.feeds import feed_view
from site_builder.pages.frame import cite_files, feed_links
from site_builder.pages.home import home_view
from site_builder.pages.indexes import index_views
from site_builder.pages.masthead import navigation
from site_builder.pages.owners import (
    Owner,
    changes_of,
    owner_of_all,
    owner_of_author,
    owner_of_publisher,
    owner_of_topic,
)
from site_builder.pages.people import author_views, publisher_views
from site_builder.pages.sitemap import SitemapEntry, SitemapIndexView, robots, sitemap_pages
from site_builder.pages.standalone import not_found_view, redirect_views, search_view, standalone_view
from site_builder.pages.timeline import archive_views, timeline_view
from site_builder.pages.topics import page_of, topic_views
from site_builder.pages.views import Head
from site_builder.pages.words import ROOMS


@dataclass(frozen=True, slots=True)
class Page:
    """A planned file: its output path, the template of the theme (`article.html`) or the writer (a key of
    writers.WRITERS) that makes it, the view that is all that may be read for it, and of an HTML page the language of the
    site that it is a page in."""

    path: str
    template: str
    view: object
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is planned in one piece: an `article`, `topic`, `author`, `publisher` or `page` by its id, or a `part` of the
    site as a whole (`home`, a room, `errors`, `redirects`). Of a topic with `numbers`, only these pages of its list.
    `lang` is the language of the interface; an article has pages in the languages that it is written in."""

    kind: str
    id: str = ""
    numbers: tuple[int, ...] = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A page that the sitemap lists: its path, and the paths of its variants by language."""

    path: str
    alternates: tuple[tuple[str, str], ...] = ()


class HasHead(Protocol):
    """The view of an HTML page, whichever it is."""

    @property
    def head(self) -> Head: ...


def plan(catalogues: Catalogues) -> Iterator[Page]:
    """Every page, in the same order each time: what stands under one thing together, the sitemap last."""
    found: list[Listed] = []
    config = catalogues.library.site.config
    for unit in units_of(catalogues.library):
        for page in pages_of(catalogues, unit):
            listed = listed_of(page, config)
            found += [listed] if listed else []
            yield page
    yield from closing_pages(catalogues, found)


def units_of(library: Library) -> tuple[Unit, ...]:
    """Everything that is planned by itself; together they are all pages but those of `closing_pages`."""
    site = library.site
    own = site.config.language
    languages = (own, *(lang for lang in site.config.languages if lang != own))
    return (
        *(Unit("part", part, lang=own) for part in ("errors", "redirects")),
        *(Unit("article", slug, lang=own) for slug in site.articles),
        *(unit for lang in languages for unit in _units_in(site, lang)),
    )


def _units_in(site: Site, lang: str) -> Iterator[Unit]:
    """The units that every language of the interface has."""
    rooms = (room for room in ROOMS if site.config.search or room != "search")
    yield from (Unit("part", part, lang=lang) for part in ("home", *rooms))
    for kind, ids in (("topic", site.topics), ("author", site.authors), ("publisher", site.publishers)):
        yield from (Unit(kind, each, lang=lang) for each in ids)
    yield from (Unit("page", slug, lang=lang) for slug in site.pages if lang in _written(site, slug))


def _written(site: Site, slug: str) -> set[str]:
    """The trees that a standalone page stands in."""
    return {site.config.language, *(each.translation for each in site.page_translations.get(slug, ()))}


def pages_of(catalogues: Catalogues, unit: Unit) -> Iterator[Page]:
    """The pages of a unit."""
    catalogue = catalogues[unit.lang]
    site = catalogue.site
    match unit.kind:
        case "article":
            yield from _article(catalogues, unit.id)
        case "topic":
            yield from _html(
                "topic.html", topic_views(catalogue, site.topics[unit.id], numbers=unit.numbers), unit.lang
            )
            if not unit.numbers:
                yield from _collected(catalogue, owner_of_topic(catalogue, site.topics[unit.id]))
        case "author":
            yield from _html("author.html", author_views(catalogue, site.authors[unit.id]), unit.lang)
            yield from _collected(catalogue, owner_of_author(catalogue, site.authors[unit.id]))
        case "publisher":
            yield from _html("publisher.html", publisher_views(catalogue, site.publishers[unit.id]), unit.lang)
            yield from _collected(catalogue, owner_of_publisher(catalogue, site.publishers[unit.id]))
        case "page":
            yield from _html("standalone.html", [standalone_view(catalogue, site.shown_page(unit.id))], unit.lang)
        case _:
            yield from _part(catalogue, unit.id)


def units_showing(catalogues: Catalogues, key: str) -> tuple[Unit, ...]:
    """The units that show a text, or passages of it, by its content key as in Library."""
    kind, _, name = key.partition("/")
    thing, _, translation = name.partition(".")
    own = catalogues.library.site.config.language
    near = nearest(translation, catalogues)
    languages = (near,) if near else () if translation else tuple(catalogues)
    match kind:
        case "articles":
            return (Unit("article", thing, lang=own), *_topics_showing(catalogues, thing))
        case "topics":
            units = ((Unit("topic", thing, lang=lang), Unit("part", "home", lang=lang)) for lang in languages)
            return tuple(unit for pair in units for unit in pair)
        case "authors":
            return tuple(Unit("author", thing, lang=lang) for lang in languages)
        case "sources":
            return tuple(Unit("publisher", thing, lang=lang) for lang in languages)
        case _:
            here = translation or own
            return (Unit("page", thing, lang=here),) if here in catalogues else ()


def _topics_showing(catalogues: Catalogues, slug: str) -> Iterator[Unit]:
    """The pages of topics on which an article stands with its passages, whichever variant they are of."""
    for lang, catalogue in catalogues.items():
        for each in catalogue.library.outline.by_article.get(slug, ()):
            yield Unit("topic", each.topic, (page_of(catalogue, each.topic, article=slug),), lang)


def _part(catalogue: Catalogue, part: str) -> Iterator[Page]:
    """What belongs to the site as a whole, in one language."""
    lang = catalogue.site.lang
    match part:
        case "home":
            yield from _html("home.html", [home_view(catalogue)], lang)
            yield from _collected(catalogue, owner_of_all(catalogue))
        case "timeline":
            yield from _html("timeline.html", [timeline_view(catalogue)], lang)
        case "archive":
            yield from _html("archive.html", archive_views(catalogue), lang)
        case "search":
            yield from _html("search.html", [search_view(catalogue)], lang)
        case "errors":
            rooms = tuple(link for _, link in navigation(catalogue))
            yield from _html("not_found.html", [not_found_view(catalogue, rooms=rooms)], lang)
        case "redirects":
            yield from _html("redirect.html", redirect_views(catalogue), lang)
        case _:
            yield from _html("index.html", index_views(catalogue, part), lang)


def _html(template: str, views: Iterable[HasHead], lang: str) -> Iterator[Page]:
    for view in views:
        yield Page(view.head.path, template, view, lang)


def _article(catalogues: Catalogues, slug: str) -> Iterator[Page]:
    """An original with its citation files and its translations, each with the interface of its language around it."""
    site = catalogues.library.site
    variants = (site.articles[slug], *site.translations.get(slug, ()))
    for each in variants:
        catalogue = catalogues.of_text(each.lang)
        yield from _html("article.html", [article_view(catalogue, each)], catalogue.site.lang)
    yield from _citations(article_path(slug), "cite", CiteView((catalogues.own.citations[slug],)))


def _citations(home: str, name: str, view: CiteView) -> Iterator[Page]:
    files = cite_files(home, name=name)
    yield Page(files.bibtex, "bibtex", view)
    yield Page(files.ris, "ris", view)
    yield Page(files.csl, "csl-json", view)


def _collected(catalogue: Catalogue, owner: Owner) -> Iterator[Page]:
    """The feeds of everything that an owner has, and its citations, which stand once for all languages."""
    writers = {"application/atom+xml": "atom", "application/feed+json": "json-feed"}
    for feed in feed_links(catalogue.site.config, home=owner.home, title=owner.title):
        view = feed_view(
            catalogue.site,
            title=feed.title,
            path=feed.path,
            home=owner.home,
            articles=owner.slugs,
            entries=catalogue.feed_entries,
        )
        yield Page(feed.path, writers[feed.type], view)
    if not catalogue.tree:
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


def closing_pages(catalogues: Catalogues, listed: Iterable[Listed]) -> Iterator[Page]:
    """What can be planned only when all other pages are: the sitemap, and the other files for crawlers and hosts."""
    config = catalogues.library.site.config
    changes = changes_of(catalogues)
    entries = [
        SitemapEntry(each.path, changes.get(each.path), each.alternates)
        for each in sorted(listed, key=lambda each: each.path)
    ]
    for path, view in sitemap_pages(config.url, entries):
        yield Page(path, "sitemap-index" if isinstance(view, SitemapIndexView) else "sitemap", view)
    yield Page("robots.txt", "text", robots(config.url))
    # GitHub Pages leaves out files whose names begin with an underscore unless this one stands there.
    yield Page(".nojekyll", "text", "")
