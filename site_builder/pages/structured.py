"""Structured data: what a page tells machines about itself, in the vocabulary of https://schema.org as JSON-LD 1.1.

One @graph a page; an @id is the absolute URL of the page about a thing with a fragment for its kind, so that the
graphs of all pages join; a thing has one @id in all languages. Values that are not known are left out, never empty. Must not know views or templates.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from site_builder.core.bodies import Library
from site_builder.core.identifiers import (
    absolute_url,
    article_path,
    author_path,
    home_path,
    publisher_path,
    room_path,
    topic_path,
)
from site_builder.core.model import Article, Author, AuthorKind, Publisher, Rights, Site, Topic
from site_builder.pages.assets import published_path
from site_builder.pages.citations import CiteItem, Genre, cite_name
from site_builder.pages.highwire import meta_tags
from site_builder.pages.interface import Interface
from site_builder.pages.subjects import subjects
from site_builder.pages.words import ROOMS, license_name

Node = dict[str, object]

_ORIGINALS = {
    Genre.NEWSPAPER: "NewsArticle",
    Genre.JOURNAL: "ScholarlyArticle",
    Genre.REPORT: "Report",
    Genre.CHAPTER: "Chapter",
    Genre.DATASET: "Dataset",
}
_ESCAPES = tuple((mark, f"\\u{ord(mark):04x}") for mark in "<>&\u2028\u2029")


def article_head(
    library: Library, article: Article, *, citation: CiteItem, interface: Interface
) -> tuple[tuple[tuple[str, str], ...], str]:
    """The meta tags and the JSON-LD of an article's page or of a translation's; the tags describe the source article,
    which both stand for and `citation` cites."""
    authors = [library.site.authors[author] for author in article.authors]
    nodes = [_digest(library, article), _original(library.site, library.site.articles[article.slug], citation)]
    nodes += [_author(library.site, author) for author in authors]
    nodes.append(_publisher(library.site, library.site.publishers[article.publisher]))
    way = _breadcrumbs(library.site, "articles", article.title, _digest_path(article), interface)
    return meta_tags(citation, authors), _graph([*nodes, way])


def author_json_ld(library: Library, author: str, *, interface: Interface) -> str:
    """An author's page: a ProfilePage about the person or organisation."""
    site, path = library.site, author_path(author, library.site.tree)
    person = _author(site, site.authors[author])
    page = _page(site, "ProfilePage", path) | {"mainEntity": _reference(person)}
    return _graph([page, person, _breadcrumbs(site, "authors", site.authors[author].name, path, interface)])


def topic_json_ld(library: Library, topic: str, *, interface: Interface) -> str:
    """A topic's page: a CollectionPage about the topic as a DefinedTerm."""
    site, path = library.site, topic_path(topic, library.site.tree)
    known = site.topics[topic]
    term = _term(site, known) | {
        "alternateName": _others(known.title, [name for _, name in (*known.titles, *known.aliases)]),
        "sameAs": _wikidata(known.wikidata),
        "inDefinedTermSet": absolute_url(room_path("topics", site.tree), site_url=site.config.url),
    }
    page = _page(site, "CollectionPage", path) | {"name": known.title, "about": _reference(term)}
    return _graph([page, term, _breadcrumbs(site, "topics", known.title, path, interface)])


def publisher_json_ld(library: Library, publisher: str, *, interface: Interface) -> str:
    """A publisher's page: a CollectionPage about the organisation."""
    site, path = library.site, publisher_path(publisher, library.site.tree)
    known = site.publishers[publisher]
    node = _publisher(site, known)
    page = _page(site, "CollectionPage", path) | {"name": known.name, "about": _reference(node)}
    return _graph([page, node, _breadcrumbs(site, "sources", known.name, path, interface)])


def home_json_ld(library: Library) -> str:
    """The home page: the web site as a whole."""
    config = library.site.config
    described = {"description": config.description, "inLanguage": list(config.languages)}
    return _graph([_website(library.site) | described])


# --- articles --------------------------------------------------------------------------------------------------------


def _digest_path(article: Article) -> str:
    return article_path(article.slug, article.translation)


def _digest(library: Library, article: Article) -> Node:
    """Our page's text: an article based on the original; it names the authors where it gives the original's words."""
    site = library.site
    path = _digest_path(article)
    topics = subjects(library, article.slug)
    whole = article.rights in (Rights.FULL, Rights.LICENSED)
    return {
        **_page(site, "Article", path, part="digest"),
        "mainEntityOfPage": absolute_url(path, site_url=site.config.url),
        "headline": article.title,
        "alternativeHeadline": article.subtitle,
        "description": article.summary,
        "inLanguage": article.lang,
        "image": _image(site, article),
        "dateModified": article.updated.iso if article.updated else "",
        "author": _author_references(site, article) if whole else [],
        "license": _license(article.license) if whole else "",
        "isBasedOn": {"@id": _original_id(site, article)},
        "about": [_term(site, topic) for topic in topics.chosen],
        "mentions": [_term(site, topic) for topic in topics.mentioned],
        **_translation(site, article),
    }


def _translation(site: Site, article: Article) -> Node:
    """What ties an article and its translations to each other."""
    if article.translation:
        original = site.articles[article.slug]
        translator = {"@type": "Person", "name": article.translator} if article.translator else {}
        return {"translationOfWork": {"@id": _id(site, _digest_path(original), "digest")}, "translator": translator}
    translations = site.translations.get(article.slug, ())
    return {"workTranslation": [{"@id": _id(site, _digest_path(other), "digest")} for other in translations]}


def _original(site: Site, article: Article, item: CiteItem) -> Node:
    """The article as its source published it."""
    return {
        "@type": _ORIGINALS.get(item.genre, "Article"),
        "@id": _original_id(site, article),
        "headline": item.title,
        "alternativeHeadline": item.subtitle,
        "genre": item.type,
        "author": _author_references(site, article),
        "publisher": {"@id": _id(site, publisher_path(article.publisher), "publisher")},
        "datePublished": item.date.iso if item.date else "",
        "inLanguage": item.lang,
        "url": item.url,
        "archivedAt": item.archive_url,
        "license": _license(item.license),
    }


def _original_id(site: Site, article: Article) -> str:
    return _id(site, article_path(article.slug), "original")


def _author_references(site: Site, article: Article) -> list[Node]:
    return [{"@id": _id(site, author_path(author), "author")} for author in article.authors]


def _image(site: Site, article: Article) -> str:
    """The absolute URL of the article's picture, here or elsewhere."""
    if article.image is None:
        return ""
    path = published_path(site, article.image.src)
    return absolute_url(path, site_url=site.config.url) if path else article.image.src


def _license(license_id: str) -> str:
    """The address of a licence, as the page itself gives it."""
    return license_name(license_id)[1] if license_id else ""


# --- people, publishers, topics --------------------------------------------------------------------------------------


def _author(site: Site, author: Author) -> Node:
    path = author_path(author.id)
    person = author.kind is AuthorKind.PERSON
    name = cite_name(author)
    current = [affiliation for affiliation in author.affiliations if affiliation.end is None]
    organisations = [{"@type": "Organization", "name": each} for each in dict.fromkeys(a.organisation for a in current)]
    return {
        "@type": "Person" if person else "Organization",
        "@id": _id(site, path, "author"),
        "name": author.name,
        "familyName": name.family,
        "givenName": name.given,
        "alternateName": _others(author.name, [*(text for _, text in author.names), *author.variants]),
        "url": absolute_url(author_path(author.id, site.tree), site_url=site.config.url),
        "affiliation": organisations if person else [],
        "sameAs": [
            *([f"https://orcid.org/{author.orcid}"] if author.orcid else []),
            *_wikidata(author.wikidata),
            *([author.url] if author.url else []),
        ],
    }


def _publisher(site: Site, publisher: Publisher) -> Node:
    path = publisher_path(publisher.id)
    return {
        "@type": "Organization",
        "@id": _id(site, path, "publisher"),
        "name": publisher.name,
        "alternateName": _others(publisher.name, [text for _, text in publisher.names]),
        "url": absolute_url(publisher_path(publisher.id, site.tree), site_url=site.config.url),
        "sameAs": [publisher.url] if publisher.url else [],
    }


def _term(site: Site, topic: Topic) -> Node:
    path = topic_path(topic.id)
    return {
        "@type": "DefinedTerm",
        "@id": _id(site, path, "topic"),
        "name": topic.title,
        "url": absolute_url(topic_path(topic.id, site.tree), site_url=site.config.url),
    }


def _wikidata(item: str) -> list[str]:
    return [f"https://www.wikidata.org/wiki/{item}"] if item else []


def _others(name: str, names: Sequence[str]) -> list[str]:
    """The other names, each once, in their order."""
    return [other for other in dict.fromkeys(names) if other != name]


# --- pages and the graph ---------------------------------------------------------------------------------------------


def _id(site: Site, path: str, part: str) -> str:
    return absolute_url(f"{path}#{part}", site_url=site.config.url)


def _reference(node: Node) -> Node:
    return {"@id": node["@id"]}


def _website(site: Site) -> Node:
    url = absolute_url(home_path(), site_url=site.config.url)
    return {"@type": "WebSite", "@id": f"{url}#website", "url": url, "name": site.config.title}


def _page(site: Site, kind: str, path: str, *, part: str = "page") -> Node:
    """A page, or its main text, as a part of the web site."""
    return {
        "@type": kind,
        "@id": _id(site, path, part),
        "url": absolute_url(path, site_url=site.config.url),
        "isPartOf": _website(site),
    }


def _breadcrumbs(site: Site, room: str, title: str, path: str, interface: Interface) -> Node:
    """The way from the home page through a room to the page."""
    rooms = (interface.gettext(ROOMS[room]), room_path(room, site.tree))
    steps = [(site.config.title, home_path(site.tree)), rooms, (title, path)]
    return {
        "@type": "BreadcrumbList",
        "@id": _id(site, path, "breadcrumbs"),
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": absolute_url(target, site_url=site.config.url),
            }
            for position, (name, target) in enumerate(steps, start=1)
        ],
    }


def _graph(nodes: Sequence[Node]) -> str:
    """JSON-LD that may stand in a script element: no character in it can end the element or a line of a script."""
    document = {"@context": "https://schema.org", "@graph": [_filled(node) for node in nodes]}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    for mark, escape in _ESCAPES:
        text = text.replace(mark, escape)
    return text


def _filled(node: Node) -> Node:
    """The node without members that are empty, at any depth."""
    filled: Node = {}
    for key, member in node.items():
        value = member
        if isinstance(member, dict):
            value = _filled(member)
        elif isinstance(member, list):
            value = [_filled(each) if isinstance(each, dict) else each for each in member]
        if value:
            filled[key] = value
    return filled
