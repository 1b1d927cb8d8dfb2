"""The library in the orders in which pages ask for it: by date, author, publisher, topic.

Made once for a plan, so that ten thousand pages do not each sort ten thousand articles. It is no
part of any page's key: pages are known by their views alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from site_builder.core.bodies import Coverage, Library, Text
from site_builder.core.dates import PartialDate, newest_first
from site_builder.core.localising import localised
from site_builder.core.model import Article, Site
from site_builder.pages.citations import CiteItem, cite_item
from site_builder.pages.feeds import FeedEntry, feed_entry
from site_builder.pages.interface import Interface
from site_builder.pages.ordering import sort_key
from site_builder.pages.rows import article_row
from site_builder.pages.views import ArticleRow

Item = TypeVar("Item")

_EMPTY = Text("")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A localised library and its orders. All tuples of slugs are newest first and end in those without a date, ties by title;
    `dates` are those of the others, in the same order. `places` tells where a slug stands in `by_date`, `rows` how it is
    shown in a list, `citations` how its source is cited and `feed_entries` what feeds say of it."""

    library: Library
    interface: Interface
    by_date: tuple[str, ...]
    dates: Mapping[str, PartialDate]
    places: Mapping[str, int]
    rows: Mapping[str, ArticleRow]
    citations: Mapping[str, CiteItem]
    feed_entries: Mapping[str, FeedEntry]
    by_author: Mapping[str, tuple[str, ...]]
    by_publisher: Mapping[str, tuple[str, ...]]
    relayed_by: Mapping[str, tuple[str, ...]]
    narrower: Mapping[str, tuple[str, ...]]

    @property
    def site(self) -> Site:
        return self.library.site

    @property
    def lang(self) -> str:
        """The language of the interface."""
        return self.interface.lang

    @property
    def tree(self) -> str:
        """What the paths of its pages begin with."""
        return self.library.site.tree

    def in_order(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """The slugs in the order of the library, newest first, each once."""
        return tuple(sorted(set(slugs), key=self.places.__getitem__))


class _Made(dict[str, Item]):
    """Values by slug, each made when it is first asked for: most pages ask for few."""

    def __init__(self, make: Callable[[str], Item]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, slug: str) -> Item:
        value = self[slug] = self._make(slug)
        return value


class Catalogues(Mapping[str, Catalogue]):
    """The catalogues of a library by the languages of its interface, each made when it is first asked for. They share
    the orders of the library: an edition in another language lists the same articles in the same order."""

    def __init__(self, library: Library, interfaces: Mapping[str, Interface]) -> None:
        self.library = library
        self.interfaces = interfaces
        self._own = library.site.config.language
        self._made: dict[str, Catalogue] = {}

    def __getitem__(self, lang: str) -> Catalogue:
        if lang not in self._made:
            shown, interface = localised(self.library, lang), self.interfaces[lang]
            self._made[lang] = _sorted(shown, interface) if lang == self._own else _edition(self.own, shown, interface)
        return self._made[lang]

    def __iter__(self) -> Iterator[str]:
        return iter(self.library.site.config.languages)

    def __len__(self) -> int:
        return len(self.library.site.config.languages)

    @property
    def own(self) -> Catalogue:
        """The one in the site's own language."""
        return self[self._own]

    def of_text(self, lang: str) -> Catalogue:
        """The one whose interface stands around a text in a language."""
        return self[self.library.site.config.interface_for(lang)]


def _sorted(library: Library, interface: Interface) -> Catalogue:
    """The catalogue of a library in its own language."""
    articles = library.site.articles
    by_date = tuple(sorted(articles, key=lambda slug: _newest_first(articles[slug], interface.lang)))
    ordered = [articles[slug] for slug in by_date]
    citations = _Made(lambda slug: cite_item(library, slug))
    return Catalogue(
        library=library,
        interface=interface,
        by_date=by_date,
        dates={article.slug: article.date for article in ordered if article.date},
        places={slug: place for place, slug in enumerate(by_date)},
        rows=_rows(library, interface, citations),
        citations=citations,
        feed_entries=_Made(lambda slug: feed_entry(library, slug)),
        by_author=_gathered((author, article.slug) for article in ordered for author in article.authors),
        by_publisher=_gathered((article.publisher, article.slug) for article in ordered),
        relayed_by=_gathered((article.via, article.slug) for article in ordered if article.via),
        narrower=_gathered((above, topic.id) for topic in library.site.topics.values() for above in topic.broader),
    )


def _edition(own: Catalogue, library: Library, interface: Interface) -> Catalogue:
    """The catalogue of a library in another language, in the orders of its own."""
    return replace(
        own,
        library=library,
        interface=interface,
        rows=_rows(library, interface, own.citations),
        feed_entries=_Made(lambda slug: feed_entry(library, slug)),
    )


def _rows(library: Library, interface: Interface, citations: Mapping[str, CiteItem]) -> Mapping[str, ArticleRow]:
    site = library.site
    return _Made(lambda slug: article_row(site, site.shown(slug), citation=citations[slug], lang=interface.lang))


def _newest_first(article: Article, lang: str) -> tuple[int, bytes, str]:
    return newest_first(article.date), sort_key(article.title, lang), article.slug


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        lists[key].append(value)
    return {key: tuple(values) for key, values in lists.items()}


def text_of(library: Library, key: str) -> Text:
    """The text of a content key as in Library; empty where the thing has none."""
    return library.texts.get(key, _EMPTY)


def coverage_of(library: Library, topic: str) -> tuple[Coverage, ...]:
    """What originals say of a topic, newest first; empty for a topic that nothing speaks of."""
    return library.outline.coverage.get(topic, ())


def passages_in(coverage: Iterable[Coverage]) -> int:
    return sum(covered.passages for covered in coverage)


def topics_of(catalogue: Catalogue, slugs: Iterable[str]) -> list[tuple[str, int]]:
    """The topics that the articles speak of, with the number of articles; most articles first, then most mentions, then
    by title."""
    articles: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for slug in slugs:
        for covered in catalogue.library.outline.by_article.get(slug, ()):
            articles[covered.topic] += 1
            mentions[covered.topic] += covered.mentions
    topics, lang = catalogue.site.topics, catalogue.lang

    def rank(item: tuple[str, int]) -> tuple[int, int, bytes, str]:
        topic, count = item
        return -count, -mentions[topic], sort_key(topics[topic].title, lang), topic

    return sorted(articles.items(), key=rank)


def ranked(ids: Iterable[str], *, names: Mapping[str, str], lang: str) -> list[tuple[str, int]]:
    """How often each id stands there, most often first, ties by name."""
    counts = Counter(ids)
    return sorted(counts.items(), key=lambda item: (-item[1], sort_key(names[item[0]], lang), item[0]))
