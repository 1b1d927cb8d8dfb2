"""Feeds: the newest articles of the site, of a topic, of an author or of a publisher.

Atom as RFC 4287 (https://www.rfc-editor.org/rfc/rfc4287), JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
An entry is our page about an article; the source's own address is a link of it. Times come from the content, as the
first moment of a day in the site's time zone, so that the same content gives the same feed. Must not know where feeds are offered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from site_builder.core.bodies import Library
from site_builder.core.dates import PartialDate
from site_builder.core.identifiers import absolute_url, article_path, author_path, publisher_path, topic_path
from site_builder.core.model import Article, Site
from site_builder.pages.citations import REMEMBERED
from site_builder.pages.jsontext import json_list, json_member
from site_builder.pages.subjects import subjects
from site_builder.pages.xmltext import LANG, child, element, member, root, serialise

LIMIT = 30
# A feed without entries must still say when it changed (RFC 4287, 4.2.15), and so must an entry of which nobody knows;
# this is a date that is plainly none.
NEVER = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class FeedAuthor:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class FeedCategory:
    """A topic: its id, the URL of its page and its title."""

    id: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article: `url` is our page and the entry's id, `original` the source's own page, `via` that of who relayed
    it; both may be empty. `published` and `updated` are RFC 3339 times, empty where they are not known."""

    url: str
    title: str
    language: str
    published: str
    updated: str
    summary: str
    authors: tuple[FeedAuthor, ...]
    categories: tuple[FeedCategory, ...]
    original: str = ""
    via: str = ""

    def __hash__(self) -> int:
        """By what is unique: an entry is looked up in many feeds, and has many texts."""
        return hash(self.url)


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed: `path` is the output path of its file, `url` that file's address, `home_url` the page that it belongs to
    (and the feed's id); entries stand newest first."""

    title: str
    path: str
    url: str
    home_url: str
    language: str
    updated: str
    entries: tuple[FeedEntry, ...]


def feed_view(
    site: Site, *, title: str, path: str, home: str, articles: Sequence[str], entries: Mapping[str, FeedEntry]
) -> FeedView:
    """The feed at output path `path` for the page at output path `home`; `articles` are slugs, newest first, of which
    the first LIMIT are taken, and `entries` what a feed says of each."""
    config = site.config
    taken = tuple(entries[slug] for slug in articles[:LIMIT])
    return FeedView(
        title=title,
        path=path,
        url=absolute_url(path, site_url=config.url),
        home_url=absolute_url(home, site_url=config.url),
        language=site.lang or config.language,
        updated=max((entry.updated for entry in taken), default="") or NEVER,
        entries=taken,
    )


def feed_entry(library: Library, slug: str) -> FeedEntry:
    """What feeds say of an article as it is shown in the language of a localised library."""
    article = library.site.shown(slug)
    zone = library.site.config.timezone
    published = moment(article.date, zone=zone) if article.date else ""
    # Atom wants to know of every entry when it changed (RFC 4287, 4.1.2). Without a date of publication, what is known
    # is when our page did, or at least when the source was read for it.
    changed = article.updated or (None if article.date else article.retrieved)
    return FeedEntry(
        url=absolute_url(article_path(slug, article.translation), site_url=library.site.config.url),
        title=article.title,
        language=article.lang,
        published=published,
        updated=max(published, moment(changed, zone=zone)) if changed else published,
        summary=article.summary or " ".join(article.key_points) or article.title,
        authors=_authors(library, article),
        categories=_categories(library, slug),
        original=article.source_url,
        via=article.via_url,
    )


def moment(date: PartialDate, *, zone: str) -> str:
    """The midnight that a date begins with in a zone of the IANA database, as RFC 3339 writes it. Offsets of local mean
    time, before there were zones, have seconds, which it cannot write: they are left out."""
    if zone == "UTC":
        return f"{date.first.isoformat()}T00:00:00Z"
    offset = datetime.combine(date.first, time(), ZoneInfo(zone)).strftime("%z")
    return f"{date.first.isoformat()}T00:00:00{offset[:3]}:{offset[3:5]}"


def _authors(library: Library, article: Article) -> tuple[FeedAuthor, ...]:
    """Who signed the article; an unsigned one is its publisher's, since Atom wants an author for every entry."""
    site = library.site
    signed = tuple(
        FeedAuthor(site.authors[author].name, absolute_url(author_path(author, site.tree), site_url=site.config.url))
        for author in article.authors
    )
    publisher = site.publishers[article.publisher]
    page = publisher_path(publisher.id, site.tree)
    return signed or (FeedAuthor(publisher.name, absolute_url(page, site_url=site.config.url)),)


def _categories(library: Library, slug: str) -> tuple[FeedCategory, ...]:
    url = library.site.config.url
    return tuple(
        FeedCategory(topic.id, absolute_url(topic_path(topic.id, library.site.tree), site_url=url), topic.title)
        for topic in subjects(library, slug).all
    )


# --- Atom ------------------------------------------------------------------------------------------------------------


def atom(view: FeedView) -> bytes:
    feed = root("feed", namespace="http://www.w3.org/2005/Atom")
    feed.set(LANG, view.language)
    child(feed, "id", view.home_url)
    child(feed, "title", view.title)
    child(feed, "updated", view.updated)
    child(feed, "link", attributes={"rel": "self", "type": "application/atom+xml", "href": view.url})
    child(feed, "link", attributes={"rel": "alternate", "type": "text/html", "href": view.home_url})
    return serialise(feed, members=[_atom_entry(entry) for entry in view.entries])


@lru_cache(maxsize=REMEMBERED)
def _atom_entry(item: FeedEntry) -> str:
    entry = element("entry", {LANG: item.language})
    child(entry, "id", item.url)
    child(entry, "title", item.title)
    if item.published:
        child(entry, "published", item.published)
    child(entry, "updated", item.updated or NEVER)
    links = (("alternate", item.url), ("related", item.original), ("via", item.via))
    for relation, target in links:
        if target:
            child(entry, "link", attributes={"rel": relation, "href": target})
    for author in item.authors:
        person = child(entry, "author")
        child(person, "name", author.name)
        child(person, "uri", author.url)
    for category in item.categories:
        child(entry, "category", attributes={"term": category.id, "label": category.title})
    child(entry, "summary", item.summary)
    return member(entry)


# --- JSON Feed -------------------------------------------------------------------------------------------------------


def json_feed(view: FeedView) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": view.title,
        "home_page_url": view.home_url,
        "feed_url": view.url,
        "language": view.language,
    }
    items = json_list([_json_item(entry) for entry in view.entries], depth=1)
    head = json.dumps(feed, ensure_ascii=False, indent=1).removesuffix("\n}")
    return (f'{head},\n "items": {items}\n}}\n').encode("utf-8", "replace")


@lru_cache(maxsize=REMEMBERED)
def _json_item(entry: FeedEntry) -> str:
    return json_member(_item(entry), depth=2)


def _item(entry: FeedEntry) -> dict[str, object]:
    item = {
        "id": entry.url,
        "url": entry.url,
        "external_url": entry.original or entry.via,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": author.name, "url": author.url} for author in entry.authors],
        "tags": [category.title for category in entry.categories],
        "language": entry.language,
    }
    return {key: value for key, value in item.items() if value}
