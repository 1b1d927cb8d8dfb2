"""Who owns articles: the site, its topics, authors and publishers have feeds and citations of theirs, and their pages are as
new as these. Must not know what else stands on those pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.core.dates import PartialDate
from site_builder.core.identifiers import article_path, author_path, home_path, publisher_path, topic_path
from site_builder.core.model import Article, Author, Publisher, Topic
from site_builder.pages.catalogue import Catalogue, Catalogues, coverage_of
from site_builder.pages.frame import feed_title
from site_builder.pages.people import published_or_relayed


@dataclass(frozen=True, slots=True)
class Owner:
    """What has feeds and citations of its own: its page, its feeds' title and its articles, newest first."""

    home: str
    title: str
    slugs: Sequence[str]


def changes_of(catalogues: Catalogues) -> dict[str, PartialDate]:
    """When pages changed last, by path, as far as the content tells: an article by its own dates, what lists articles by the
    last change among them."""
    site = catalogues.library.site
    changed = {slug: date for slug, article in site.articles.items() if (date := _changed(article))}
    owned = {
        owner.home: max(known, key=lambda date: date.first)
        for owner in _owners(catalogues.own)
        if (known := [changed[slug] for slug in owner.slugs if slug in changed])
    }
    trees = [site.config.tree_of(lang) for lang in site.config.languages]
    changes = {tree + home: date for tree in trees for home, date in owned.items()}
    changes |= {article_path(slug): date for slug, date in changed.items()}
    translations = (each for found in site.translations.values() for each in found)
    return changes | {article_path(one.slug, one.translation): date for one in translations if (date := _changed(one))}


def _changed(article: Article) -> PartialDate | None:
    """Our page is as old as its last change, or as the reading of the source, or as the source; None where of all these
    nothing is known."""
    return article.updated or article.retrieved or article.date


def _owners(catalogue: Catalogue) -> Iterator[Owner]:
    """The site, the topics, the authors, the publishers."""
    site = catalogue.site
    yield owner_of_all(catalogue)
    yield from (owner_of_topic(catalogue, topic) for topic in site.topics.values())
    yield from (owner_of_author(catalogue, author) for author in site.authors.values())
    yield from (owner_of_publisher(catalogue, publisher) for publisher in site.publishers.values())


def owner_of_all(catalogue: Catalogue) -> Owner:
    return Owner(home_path(catalogue.tree), catalogue.site.config.title, catalogue.by_date)


def owner_of_topic(catalogue: Catalogue, topic: Topic) -> Owner:
    slugs = [covered.article for covered in coverage_of(catalogue.library, topic.id)]
    return Owner(topic_path(topic.id, catalogue.tree), feed_title(catalogue, topic.title), slugs)


def owner_of_author(catalogue: Catalogue, author: Author) -> Owner:
    slugs = catalogue.by_author.get(author.id, ())
    return Owner(author_path(author.id, catalogue.tree), feed_title(catalogue, author.name), slugs)


def owner_of_publisher(catalogue: Catalogue, publisher: Publisher) -> Owner:
    slugs = published_or_relayed(catalogue, publisher.id)
    return Owner(publisher_path(publisher.id, catalogue.tree), feed_title(catalogue, publisher.name), slugs)
