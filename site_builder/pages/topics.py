"""The page of a topic: every passage that speaks of it, grouped by article, and what it stands beside."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from site_builder.core.bodies import Coverage, Passage
from site_builder.core.identifiers import article_path, paginated, room_path, topic_path
from site_builder.core.model import Article, Topic
from site_builder.core.tags import nearest
from site_builder.pages.catalogue import Catalogue, coverage_of, passages_in, ranked
from site_builder.pages.dates import date_view, language_name
from site_builder.pages.descriptions import described, opening_in
from site_builder.pages.drawing import bars_of, group_anchor
from site_builder.pages.frame import GROUPS_A_PAGE, cite_files, feed_links, feed_title, head, numbered, pager, room_link
from site_builder.pages.ordering import chunks, sort_key
from site_builder.pages.rows import article_row, counted, counted_topic, foreign, names_of, publisher_link, topic_link
from site_builder.pages.structured import topic_json_ld
from site_builder.pages.views import (
    Counted,
    Head,
    Link,
    Name,
    PassageGroup,
    PassageView,
    TopicView,
)


def topic_views(catalogue: Catalogue, topic: Topic, *, numbers: Collection[int] = ()) -> Iterator[TopicView]:
    """The pages of a topic, newest articles first and those without a date last; only those with the given numbers,
    where any are given."""
    coverage = coverage_of(catalogue.library, topic.id)
    whole = _without_groups(catalogue, topic)
    home, pages = topic_path(topic.id, catalogue.tree), chunks(list(enumerate(coverage)), size=GROUPS_A_PAGE)
    for number, chunk in enumerate(pages, start=1):
        if numbers and number not in numbers:
            continue
        groups = tuple(_group(catalogue, covered, order=len(coverage) - place) for place, covered in chunk)
        dated = sum(covered.article in catalogue.dates for _, covered in chunk)
        yield replace(
            whole,
            head=_head(catalogue, topic, number=number),
            description=whole.description if number == 1 else None,  # its links are those of the first page
            groups=groups[:dated],
            undated_groups=groups[dated:],
            group_languages=tuple({group.article.lang: group.article.language for group in groups}.items()),
            pager=pager(home, number=number, total=len(pages)),
        )


def page_of(catalogue: Catalogue, topic: str, *, article: str) -> int:
    """The number of the topic's page that shows what an article says of it; 0 where none does."""
    coverage = coverage_of(catalogue.library, topic)
    places = (place for place, covered in enumerate(coverage) if covered.article == article)
    return next(places, -GROUPS_A_PAGE) // GROUPS_A_PAGE + 1


def _without_groups(catalogue: Catalogue, topic: Topic) -> TopicView:
    """What all pages of a topic share."""
    site, library, lang = catalogue.site, catalogue.library, catalogue.lang
    coverage = coverage_of(library, topic.id)
    narrower = catalogue.narrower.get(topic.id, ())
    return TopicView(
        head=_head(catalogue, topic, number=1),
        title=topic.title,
        title_lang=foreign(topic.lang or site.config.language, lang=lang),
        kind=topic.kind.value,
        names=_names(catalogue, topic),
        aliases=tuple(name for tag, name in topic.aliases if nearest(tag, (site.lang,))),
        date=date_view(topic.date, lang=lang) if topic.date else None,
        end=date_view(topic.end_date, lang=lang) if topic.end_date else None,
        place=topic.place,
        place_lang=foreign(topic.place_lang or site.config.language, lang=lang),
        description=described(catalogue, f"topics/{topic.id}", path=topic_path(topic.id), languages=topic.descriptions),
        wikidata=topic.wikidata,
        articles=len(coverage),
        of=len(site.articles),
        passages=passages_in(coverage),
        coverage=bars_of(catalogue, topic.id),
        undated=sum(covered.article not in catalogue.dates for covered in coverage),
        publishers=_publishers(catalogue, coverage),
        languages=_languages(catalogue, coverage),
        groups=(),
        undated_groups=(),
        group_languages=(),
        co_mentioned=_co_mentioned(catalogue, topic, of=len(coverage)),
        broader=_links(catalogue, topic.broader),
        narrower=_links(catalogue, narrower),
        related=_links(catalogue, (other for other in topic.related if other not in (*topic.broader, *narrower))),
        cite=cite_files(topic_path(topic.id), name="library"),
        pager=None,
    )


def blurb(catalogue: Catalogue, topic: str) -> str:
    """What the topic is, in one sentence of the language of the interface; empty where it is described in others only."""
    languages = catalogue.site.topics[topic].descriptions
    return opening_in(catalogue, f"topics/{topic}", languages=languages)


def _head(catalogue: Catalogue, topic: Topic, *, number: int) -> Head:
    home, interface = topic_path(topic.id, catalogue.tree), catalogue.interface
    articles = interface.count(len(coverage_of(catalogue.library, topic.id)), "article")
    return head(
        catalogue,
        path=paginated(home, number),
        title=numbered(topic.title, number, interface=interface),
        description=blurb(catalogue, topic.id)
        or interface.gettext("%(topic)s in %(articles)s.", topic=topic.title, articles=articles),
        room="topics",
        above=(room_link(catalogue, "topics"),),
        feeds=feed_links(catalogue.site.config, home=home, title=feed_title(catalogue, topic.title)),
        json_ld=topic_json_ld(catalogue.library, topic.id, interface=interface) if number == 1 else "",
    )


def _names(catalogue: Catalogue, topic: Topic) -> tuple[Name, ...]:
    """The titles in languages other than the page's; what else it is called there is found by search."""
    return names_of(topic.titles, lang=catalogue.lang)


def _shown(catalogue: Catalogue, covered: Coverage) -> Article:
    """The article as a topic's page shows it: translated, but the original where that alone names the topic."""
    site, outline = catalogue.site, catalogue.library.outline
    article = site.shown(covered.article)
    if not article.translation or not covered.passages:
        return article
    told = (each.topic for each in outline.translated.get(article.key, ()) if each.passages)
    return article if covered.topic in told else site.articles[covered.article]


def _group(catalogue: Catalogue, covered: Coverage, *, order: int) -> PassageGroup:
    """What an article says of a topic."""
    site, article = catalogue.site, _shown(catalogue, covered)
    found = catalogue.library.passages.get((article.key, covered.topic), ())
    row = catalogue.rows[covered.article]
    if article is not site.shown(covered.article):
        row = article_row(site, article, citation=catalogue.citations[article.slug], lang=catalogue.lang)
    place = article_path(article.slug, article.translation)
    return PassageGroup(
        article=row,
        passages=tuple(_passage(passage, at=place) for passage in found),
        order=order,
        anchor=group_anchor(covered.article),
    )


def _passage(passage: Passage, *, at: str) -> PassageView:
    return PassageView(
        path=f"{at}#{passage.block}",
        segments=passage.segments,
        heading=passage.heading,
    )


def _publishers(catalogue: Catalogue, coverage: tuple[Coverage, ...]) -> tuple[Counted, ...]:
    """Who published the articles that speak of the topic, most first."""
    site = catalogue.site
    found = ranked(
        (site.articles[covered.article].publisher for covered in coverage),
        names={publisher.id: publisher.name for publisher in site.publishers.values()},
        lang=catalogue.lang,
    )
    return tuple(counted(publisher_link(site, id_), count=count, of=len(coverage)) for id_, count in found)


def _languages(catalogue: Catalogue, coverage: tuple[Coverage, ...]) -> tuple[Counted, ...]:
    """The languages of those articles, most first; there is no page of a language, so all lead to the articles."""
    tags = [_shown(catalogue, covered).lang for covered in coverage]
    names = {tag: language_name(tag, lang=catalogue.lang) for tag in tags}
    path = room_path("articles", catalogue.tree)
    found = ranked(tags, names=names, lang=catalogue.lang)
    return tuple(counted(Link(names[tag], path), count=count, of=len(coverage)) for tag, count in found)


def _co_mentioned(catalogue: Catalogue, topic: Topic, *, of: int) -> tuple[Counted, ...]:
    others = catalogue.library.outline.co_mentioned.get(topic.id, ())
    return tuple(
        counted_topic(catalogue.site, other, count=count, of=of, lang=catalogue.lang) for other, count in others
    )


def _links(catalogue: Catalogue, topics: Iterable[str]) -> tuple[Link, ...]:
    """Links to topics by title."""
    links = [topic_link(catalogue.site, topic, lang=catalogue.lang) for topic in topics]
    return tuple(sorted(links, key=lambda link: (sort_key(link.text, catalogue.lang), link.path)))
