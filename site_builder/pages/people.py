"""The pages of authors and publishers: who they are, what they wrote or published, what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.core.identifiers import author_path, paginated, publisher_path
from site_builder.core.model import Author, Publisher
from site_builder.pages.catalogue import Catalogue, ranked, topics_of
from site_builder.pages.dates import country_name, language_name
from site_builder.pages.descriptions import described, opening_in
from site_builder.pages.frame import (
    ROWS_A_PAGE,
    cite_files,
    feed_links,
    feed_title,
    head,
    numbered,
    pager,
    room_link,
)
from site_builder.pages.ordering import chunks
from site_builder.pages.rows import affiliation_view, author_link, counted, counted_topic, names_of
from site_builder.pages.structured import author_json_ld, publisher_json_ld
from site_builder.pages.views import AuthorView, Counted, Head, PublisherView
from site_builder.pages.words import PUBLISHER_KINDS

# So many topics, or authors, are ranked; a longer tail says little.
RANKED = 20


def author_views(catalogue: Catalogue, author: Author) -> Iterator[AuthorView]:
    """The pages of an author, newest articles first."""
    whole = _whole_author(catalogue, author)
    home, pages = author_path(author.id, catalogue.tree), chunks(whole.articles, size=ROWS_A_PAGE)
    for number, chunk in enumerate(pages, start=1):
        yield replace(
            whole,
            head=_author_head(catalogue, author, number=number, articles=whole.total),
            biography=whole.biography if number == 1 else None,  # its links are those of the first page
            articles=tuple(chunk),
            pager=pager(home, number=number, total=len(pages)),
        )


def _whole_author(catalogue: Catalogue, author: Author) -> AuthorView:
    """The author with all articles, as if they stood on one page."""
    home, slugs = author_path(author.id), catalogue.by_author.get(author.id, ())
    return AuthorView(
        head=_author_head(catalogue, author, number=1, articles=len(slugs)),
        name=author.name,
        kind=author.kind.value,
        names=names_of(author.names, lang=catalogue.lang),
        variants=author.variants,
        affiliations=tuple(affiliation_view(each, interface=catalogue.interface) for each in author.affiliations),
        biography=described(catalogue, f"authors/{author.id}", path=home, languages=author.descriptions),
        orcid=author.orcid,
        wikidata=author.wikidata,
        url=author.url,
        articles=tuple(catalogue.rows[slug] for slug in slugs),
        total=len(slugs),
        topics=_topics(catalogue, slugs),
        cite=cite_files(home, name="library"),
        pager=None,
    )


def _author_head(catalogue: Catalogue, author: Author, *, number: int, articles: int) -> Head:
    home, interface = author_path(author.id, catalogue.tree), catalogue.interface
    biography = opening_in(catalogue, f"authors/{author.id}", languages=author.descriptions)
    count = interface.count(articles, "article")
    return head(
        catalogue,
        path=paginated(home, number),
        title=numbered(author.name, number, interface=interface),
        description=biography or interface.gettext("%(articles)s by %(author)s.", articles=count, author=author.name),
        room="authors",
        above=(room_link(catalogue, "authors"),),
        feeds=feed_links(catalogue.site.config, home=home, title=feed_title(catalogue, author.name)),
        json_ld=author_json_ld(catalogue.library, author.id, interface=interface) if number == 1 else "",
        social_type="profile",
    )


def publisher_views(catalogue: Catalogue, publisher: Publisher) -> Iterator[PublisherView]:
    """The pages of a publisher: what it published, newest first, and after that what it relayed."""
    whole = _whole_publisher(catalogue, publisher)
    listed = (*whole.articles, *whole.relayed)
    home, pages = publisher_path(publisher.id, catalogue.tree), chunks(range(len(listed)), size=ROWS_A_PAGE)
    for number, places in enumerate(pages, start=1):
        yield replace(
            whole,
            head=_publisher_head(catalogue, publisher, number=number, articles=len(listed)),
            description=whole.description if number == 1 else None,  # its links are those of the first page
            articles=tuple(listed[place] for place in places if place < whole.total),
            relayed=tuple(listed[place] for place in places if place >= whole.total),
            pager=pager(home, number=number, total=len(pages)),
        )


def _whole_publisher(catalogue: Catalogue, publisher: Publisher) -> PublisherView:
    """The publisher with all articles, as if they stood on one page."""
    lang, home = catalogue.lang, publisher_path(publisher.id)
    slugs, relayed = catalogue.by_publisher.get(publisher.id, ()), catalogue.relayed_by.get(publisher.id, ())
    everything = published_or_relayed(catalogue, publisher.id)
    return PublisherView(
        head=_publisher_head(catalogue, publisher, number=1, articles=len(everything)),
        name=publisher.name,
        kind=PUBLISHER_KINDS[publisher.kind],
        names=names_of(publisher.names, lang=lang),
        country=country_name(publisher.country, lang=lang) if publisher.country else "",
        language=language_name(publisher.lang, lang=lang) if publisher.lang else "",
        url=publisher.url,
        description=described(catalogue, f"sources/{publisher.id}", path=home, languages=publisher.descriptions),
        articles=tuple(catalogue.rows[slug] for slug in slugs),
        relayed=tuple(catalogue.rows[slug] for slug in relayed),
        total=len(slugs),
        relayed_total=len(relayed),
        topics=_topics(catalogue, everything),
        authors=_authors(catalogue, everything),
        cite=cite_files(home, name="library"),
        pager=None,
    )


def published_or_relayed(catalogue: Catalogue, publisher: str) -> tuple[str, ...]:
    """Everything that came by way of a publisher, newest first."""
    return catalogue.in_order((*catalogue.by_publisher.get(publisher, ()), *catalogue.relayed_by.get(publisher, ())))


def _publisher_head(catalogue: Catalogue, publisher: Publisher, *, number: int, articles: int) -> Head:
    home, interface = publisher_path(publisher.id, catalogue.tree), catalogue.interface
    about = opening_in(catalogue, f"sources/{publisher.id}", languages=publisher.descriptions)
    count = interface.count(articles, "article")
    return head(
        catalogue,
        path=paginated(home, number),
        title=numbered(publisher.name, number, interface=interface),
        description=about
        or interface.gettext("%(articles)s by way of %(publisher)s.", articles=count, publisher=publisher.name),
        room="sources",
        above=(room_link(catalogue, "sources"),),
        feeds=feed_links(catalogue.site.config, home=home, title=feed_title(catalogue, publisher.name)),
        json_ld=publisher_json_ld(catalogue.library, publisher.id, interface=interface) if number == 1 else "",
    )


def _topics(catalogue: Catalogue, slugs: Sequence[str]) -> tuple[Counted, ...]:
    """What the articles are about, most first."""
    found = topics_of(catalogue, slugs)[:RANKED]
    return tuple(
        counted_topic(catalogue.site, topic, count=count, of=len(slugs), lang=catalogue.lang) for topic, count in found
    )


def _authors(catalogue: Catalogue, slugs: Sequence[str]) -> tuple[Counted, ...]:
    """Who wrote the articles, most first."""
    site = catalogue.site
    found = ranked(
        (author for slug in slugs for author in site.articles[slug].authors),
        names={author.id: author.sort_name for author in site.authors.values()},
        lang=catalogue.lang,
    )
    return tuple(counted(author_link(site, author), count=count, of=len(slugs)) for author, count in found[:RANKED])
