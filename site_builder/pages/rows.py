"""Links, names and rows: how one article, topic, author or publisher stands in a list.

A row depends on its own thing alone, on the names that it shows and on the counts that it shows, so that a list
changes only when something in it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.core.bodies import Library
from site_builder.core.identifiers import article_path, author_path, publisher_path, topic_path
from site_builder.core.model import Affiliation, Article, Author, Publisher, Site, Topic
from site_builder.pages.citations import CiteItem, coins
from site_builder.pages.dates import country_name, date_view, direction, language_name
from site_builder.pages.interface import Interface
from site_builder.pages.ordering import first_sentence
from site_builder.pages.views import (
    AffiliationView,
    ArticleRow,
    AuthorRow,
    Counted,
    DateView,
    EventRow,
    Link,
    Name,
    PublisherRow,
    TopicRow,
)
from site_builder.pages.words import ARTICLE_TYPES, PUBLISHER_KINDS, years_text


def foreign(tag: str, *, lang: str) -> str:
    """The tag, or nothing where it is the language of the page."""
    return "" if tag == lang else tag


def article_link(article: Article, *, lang: str) -> Link:
    return Link(article.title, article_path(article.slug, article.translation), foreign(article.lang, lang=lang))


def topic_link(site: Site, topic: str, *, lang: str) -> Link:
    known = site.topics[topic]
    return Link(known.title, topic_path(topic, site.tree), foreign(known.lang or site.config.language, lang=lang))


def author_link(site: Site, author: str) -> Link:
    return Link(site.authors[author].name, author_path(author, site.tree))


def publisher_link(site: Site, publisher: str) -> Link:
    return Link(site.publishers[publisher].name, publisher_path(publisher, site.tree))


def share(part: int, *, of: int) -> int:
    """Per cent, rounded, but never 0 for something and never more than 100."""
    return min(100, max(1, round(100 * part / of))) if part and of else 0


def counted_topic(site: Site, topic: str, *, count: int, of: int, lang: str, unit: str = "article") -> Counted:
    link = topic_link(site, topic, lang=lang)
    return Counted(link, count, of, share(count, of=of), kind=site.topics[topic].kind.value, unit=unit)


def counted(link: Link, *, count: int, of: int) -> Counted:
    """How many of so many articles something has."""
    return Counted(link, count, of, share(count, of=of))


def names_of(pairs: Iterable[tuple[str, str]], *, lang: str) -> tuple[Name, ...]:
    """Names in other languages, from pairs of language tag and name."""
    return tuple(Name(text, tag, language_name(tag, lang=lang)) for tag, text in pairs)


def affiliation_view(site: Site, affiliation: Affiliation, *, interface: Interface) -> AffiliationView:
    years = years_text(affiliation, interface=interface)
    lang = foreign(site.config.language, lang=interface.lang)
    return AffiliationView(affiliation.organisation, affiliation.role, years, lang)


def finding_of(article: Article) -> str:
    """What the article finds, in one line: its first key point or the first sentence of its summary."""
    return article.key_points[0] if article.key_points else first_sentence(article.summary)


def article_row(site: Site, article: Article, *, citation: CiteItem, lang: str) -> ArticleRow:
    """An article, or its translation, as it stands in a list."""
    return ArticleRow(
        link=article_link(article, lang=lang),
        date=date_view(article.date, lang=lang),
        publisher=publisher_link(site, article.publisher),
        authors=tuple(author_link(site, author) for author in article.authors),
        type=ARTICLE_TYPES[article.type],
        lang=article.lang,
        dir=direction(article.lang),
        language=language_name(article.lang, lang=lang),
        finding=finding_of(article),
        coins=coins(citation),
    )


def latest_of(site: Site, slugs: Sequence[str], *, lang: str) -> DateView | None:
    """The date of the newest of some articles, which stands first."""
    return date_view(site.articles[slugs[0]].date, lang=lang) if slugs else None


def topic_row(library: Library, topic: Topic, *, lang: str) -> TopicRow:
    coverage = library.outline.coverage.get(topic.id, ())
    return TopicRow(
        link=topic_link(library.site, topic.id, lang=lang),
        kind=topic.kind.value,
        names=names_of(topic.titles, lang=lang),
        date=date_view(topic.date, lang=lang) if topic.date else None,
        articles=len(coverage),
        passages=sum(covered.passages for covered in coverage),
        latest=latest_of(library.site, [covered.article for covered in coverage[:1]], lang=lang),
    )


def event_row(library: Library, topic: Topic, *, lang: str) -> EventRow | None:
    """A topic as an event of the timeline; None for a topic without a date."""
    if topic.date is None:
        return None
    return EventRow(
        link=topic_link(library.site, topic.id, lang=lang),
        date=date_view(topic.date, lang=lang),
        place=topic.place,
        place_lang=foreign(topic.place_lang or library.site.config.language, lang=lang),
        end=date_view(topic.end_date, lang=lang) if topic.end_date else None,
        articles=len(library.outline.coverage.get(topic.id, ())),
    )


def author_row(site: Site, author: Author, *, slugs: Sequence[str], lang: str) -> AuthorRow:
    """An author with the articles that are theirs, newest first."""
    lasting = [affiliation for affiliation in author.affiliations if affiliation.end is None]
    known = lasting or author.affiliations
    return AuthorRow(
        link=Link(author.sort_name, author_path(author.id, site.tree)),
        names=names_of(author.names, lang=lang),
        affiliation=known[0].organisation if known else "",
        affiliation_lang=foreign(site.config.language, lang=lang) if known else "",
        articles=len(slugs),
        latest=latest_of(site, slugs, lang=lang),
    )


def publisher_row(
    site: Site, publisher: Publisher, *, slugs: Sequence[str], relayed: Sequence[str], lang: str
) -> PublisherRow:
    """A publisher with the articles that it published and those that it relayed, newest first."""
    return PublisherRow(
        link=publisher_link(site, publisher.id),
        names=names_of(publisher.names, lang=lang),
        kind=PUBLISHER_KINDS[publisher.kind],
        country=country_name(publisher.country, lang=lang) if publisher.country else "",
        language=language_name(publisher.lang, lang=lang) if publisher.lang else "",
        articles=len(slugs),
        relayed=len(relayed),
        latest=latest_of(site, slugs or relayed, lang=lang),
    )
