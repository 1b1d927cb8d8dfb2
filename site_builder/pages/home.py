"""The home page: what the library is and holds, what it speaks of most, and what came last."""

from __future__ import annotations

from site_builder.core.identifiers import home_path, room_path
from site_builder.core.model import Topic
from site_builder.pages.catalogue import Catalogue, coverage_of, passages_in
from site_builder.pages.drawing import bars_of
from site_builder.pages.frame import cite_files, feed_links, head
from site_builder.pages.ordering import sort_key
from site_builder.pages.rows import event_row, topic_link
from site_builder.pages.structured import home_json_ld
from site_builder.pages.timeline import dated_topics
from site_builder.pages.topics import blurb
from site_builder.pages.views import EventRow, Figure, HomeView, TopicFocus
from site_builder.pages.words import LABELS

FOCUS, LATEST, EVENTS = 8, 10, 8


def home_view(catalogue: Catalogue) -> HomeView:
    config = catalogue.site.config
    return HomeView(
        head=head(
            catalogue,
            path=home_path(catalogue.tree),
            title=config.title,
            description=config.description,
            room="home",
            feeds=feed_links(config, home=home_path(catalogue.tree), title=config.title),
            json_ld=home_json_ld(catalogue.library),
        ),
        intro=config.description,
        focus=tuple(_focus(catalogue, topic) for topic in _most_covered(catalogue)),
        latest=tuple(catalogue.rows[slug] for slug in catalogue.by_date[:LATEST]),
        events=_events(catalogue),
        figures=_figures(catalogue),
        cite=cite_files(home_path(), name="library"),
    )


def _most_covered(catalogue: Catalogue) -> list[Topic]:
    """The topics with the most articles, then the most mentions; none that nothing speaks of."""

    def rank(topic: Topic) -> tuple[int, int, bytes, str]:
        coverage = coverage_of(catalogue.library, topic.id)
        mentions = sum(covered.mentions for covered in coverage)
        return -len(coverage), -mentions, sort_key(topic.title, catalogue.lang), topic.id

    covered = [topic for topic in catalogue.site.topics.values() if coverage_of(catalogue.library, topic.id)]
    return sorted(covered, key=rank)[:FOCUS]


def _focus(catalogue: Catalogue, topic: Topic) -> TopicFocus:
    coverage = coverage_of(catalogue.library, topic.id)
    return TopicFocus(
        link=topic_link(catalogue.site, topic.id, lang=catalogue.lang),
        kind=topic.kind.value,
        articles=len(coverage),
        passages=passages_in(coverage),
        bars=bars_of(catalogue, topic.id),
        blurb=blurb(catalogue, topic.id),
    )


def _events(catalogue: Catalogue) -> tuple[EventRow, ...]:
    rows = (event_row(catalogue.library, topic, lang=catalogue.lang) for topic, _ in dated_topics(catalogue)[:EVENTS])
    return tuple(row for row in rows if row)


def _figures(catalogue: Catalogue) -> tuple[Figure, ...]:
    """What the library holds; what it holds none of is left out."""
    site = catalogue.site
    variants = [*site.articles.values(), *(each for pair in site.translations.values() for each in pair)]
    numbers = (
        ("article", len(site.articles), "articles"),
        ("topic", len(site.topics), "topics"),
        ("author", len(site.authors), "authors"),
        ("publisher", len(site.publishers), "sources"),
        ("country", len({publisher.country for publisher in site.publishers.values()} - {""}), "sources"),
        ("language", len({variant.lang for variant in variants}), "articles"),
    )
    return tuple(
        Figure(count, catalogue.interface.ngettext(*LABELS[noun], count), room_path(room, catalogue.tree))
        for noun, count, room in numbers
        if count
    )
