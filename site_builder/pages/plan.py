"""The plan: every file of the site that is made from the library, as a path, what writes it, and its view.

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
from site_builder.core.model import Article, Config, Site
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
from site_builder.pages.topics import topic_views
from site_builder.pages.views import Head, Link, SiteView


@dataclass(frozen=True, slots=True)
class Page:
    """A planned file: its output path, the template of the theme (`article.html`) or the writer (a key of
    writers.WRITERS) that makes it, and the view that is all that may be read for it."""

    path: str
    template: str
    view: object


class _HasHead(Protocol):
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
    changes = _changes(catalogue)
    listed = []
    for page in _documents(catalogue):
        head = getattr(page.view, "head", None)
        if isinstance(head, Head) and _is_indexed(head, catalogue.site.config):
            alternates = tuple((variant.lang, variant.path) for variant in head.alternates)
            listed.append(SitemapEntry(page.path, changes.get(page.path), alternates))
        yield page
    yield from _for_crawlers(catalogue.site.config, sorted(listed, key=lambda entry: entry.path))


def _documents(catalogue: Catalogue) -> Iterator[Page]:
    site = catalogue.site
    yield Page(home_path(), "home.html", home_view(catalogue))
    yield from _articles(catalogue)
    for topic in site.topics.values():
        yield from _html("topic.html", topic_views(catalogue, topic))
    for author in site.authors.values():
        yield from _html("author.html", author_views(catalogue, author))
    for publisher in site.publishers.values():
        yield from _html("publisher.html", publisher_views(catalogue, publisher))
    yield from _html("index.html", index_views(catalogue))
    yield from _html("timeline.html", [timeline_view(catalogue)])
    yield from _html("archive.html", archive_views(catalogue))
    if site.config.search:
        yield from _html("search.html", [search_view(catalogue)])
    yield from _html("standalone.html", (standalone_view(catalogue, page) for page in site.pages.values()))
    rooms = tuple(link for _, link in _navigation(site))
    yield from _html("not_found.html", [not_found_view(catalogue, rooms=rooms)])
    yield from _html("redirect.html", redirect_views(catalogue))
    for owner in _owners(catalogue):
        yield from _collected(catalogue, owner)


def _html(template: str, views: Iterable[_HasHead]) -> Iterator[Page]:
    for view in views:
        yield Page(view.head.path, template, view)


def _articles(catalogue: Catalogue) -> Iterator[Page]:
    """Originals, each with its citation files and its translations."""
    site = catalogue.site
    for article in site.articles.values():
        yield Page(article_path(article.slug), "article.html", article_view(catalogue, article))
        yield from _citations(article_path(article.slug), "cite", CiteView((catalogue.citations[article.slug],)))
        yield from _html("article.html", (article_view(catalogue, t) for t in site.translations.get(article.slug, ())))


def _citations(home: str, name: str, view: CiteView) -> Iterator[Page]:
    files = cite_files(home, name=name)
    yield Page(files.bibtex, "bibtex", view)
    yield Page(files.ris, "ris", view)
    yield Page(files.csl, "csl-json", view)


def _owners(catalogue: Catalogue) -> Iterator[_Owner]:
    """The site, the topics, the authors, the publishers."""
    site = catalogue.site
    yield _Owner(home_path(), site.config.title, catalogue.by_date)
    for topic in site.topics.values():
        slugs = [covered.article for covered in coverage_of(catalogue.library, topic.id)]
        yield _Owner(topic_path(topic.id), feed_title(catalogue, topic.title), slugs)
    for author in site.authors.values():
        slugs = list(catalogue.by_author.get(author.id, ()))
        yield _Owner(author_path(author.id), feed_title(catalogue, author.name), slugs)
    for publisher in site.publishers.values():
        slugs = list(published_or_relayed(catalogue, publisher.id))
        yield _Owner(publisher_path(publisher.id), feed_title(catalogue, publisher.name), slugs)


def _collected(catalogue: Catalogue, owner: _Owner) -> Iterator[Page]:
    """The feeds and the citations of everything that an owner has."""
    writers = {"application/atom+xml": "atom", "application/feed+json": "json-feed"}
    for feed in feed_links(catalogue.site.config, home=owner.home, title=owner.title):
        view = feed_view(catalogue.library, title=feed.title, path=feed.path, home=owner.home, articles=owner.slugs)
        yield Page(feed.path, writers[feed.type], view)
    items = tuple(catalogue.citations[slug] for slug in owner.slugs)
    yield from _citations(owner.home, "library", CiteView(items))


# --- crawlers --------------------------------------------------------------------------------------------------------


def _is_indexed(head: Head, config: Config) -> bool:
    """Tell whether a page wants to be found: it is its own canonical address and does not refuse."""
    return not head.noindex and head.canonical == absolute_url(head.path, site_url=config.url)


def _changes(catalogue: Catalogue) -> dict[str, PartialDate]:
    """When pages changed last, as far as the content tells: an article by its own dates, what lists articles by the
    last change among them."""
    articles = catalogue.site.articles
    changed = {slug: _changed(article) for slug, article in articles.items()}
    changes = {
        owner.home: max((changed[slug] for slug in owner.slugs), key=lambda date: date.first)
        for owner in _owners(catalogue)
        if owner.slugs
    }
    changes |= {article_path(slug): date for slug, date in changed.items()}
    translations = (each for found in catalogue.site.translations.values() for each in found)
    return changes | {article_path(each.slug, each.translation): _changed(each) for each in translations}


def _changed(article: Article) -> PartialDate:
    """Our page is as old as its last change, or as the reading of the source, or as the source."""
    return article.updated or article.retrieved or article.date


def _for_crawlers(config: Config, entries: Sequence[SitemapEntry]) -> Iterator[Page]:
    for path, view in sitemap_pages(config.url, entries):
        yield Page(path, "sitemap-index" if isinstance(view, SitemapIndexView) else "sitemap", view)
    yield Page("robots.txt", "text", robots(config.url))
    # GitHub Pages leaves out files whose names begin with an underscore unless this one stands there.
    yield Page(".nojekyll", "text", "")
