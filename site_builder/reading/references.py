"""Whether what one file names exists in another: ids in front matter, pictures, entries of the menu, languages.

Links in bodies are checked where bodies are linked. This module must not know how values are read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache

from site_builder.core.diagnostics import Diagnostic, did_you_mean, problem
from site_builder.core.identifiers import ROOMS, normalise
from site_builder.core.model import Article, Config, Document, StandalonePage, Topic
from site_builder.reading.shapes import tidy

# Kind of file, key, and the kind of what it names.
_REFERENCES: Mapping[str, Mapping[str, str]] = {
    "article": {"authors": "author", "source": "source", "via": "source", "topics": "topic", "no_link": "topic"},
    "topic": {"broader": "topic", "related": "topic"},
}

Known = Mapping[str, Collection[str]]


def reference_problems(documents: Iterator[tuple[str, Document]], *, known: Known) -> Iterator[Diagnostic]:
    """Check the ids that documents (with their kinds) name against the ids of every kind."""

    @cache  # thousands of articles may name the same id
    def hint(kind: str, name: str) -> str:
        folder = {"author": "authors", "source": "sources", "topic": "topics"}[kind]
        return did_you_mean(name, known[kind]) or f"add content/{folder}/{name}.md"

    for owner, document in documents:
        for key, kind in _REFERENCES.get(owner, {}).items():
            for place, name in _written(document, key):
                if name not in known[kind]:
                    message = f"there is no {kind} '{name}'"
                    yield problem("unknown-id", message, document.places.at(place), hint=hint(kind, name))


def _written(document: Document, key: str) -> Iterator[tuple[str, str]]:
    """The ids under a key, each with the path of its place."""
    value = document.meta.get(key)
    if isinstance(value, str) and value.strip() and key in {"source", "via"}:
        yield key, normalise(tidy(value))
    if isinstance(value, list) and key not in {"source", "via"}:
        for number, item in enumerate(value):
            if isinstance(item, str) and item.strip():
                yield f"{key}.{number}", normalise(tidy(item))


def article_with_known(article: Article, *, known: Known) -> Article:
    """The article without ids that do not exist; its publisher stays, since it cannot be without one."""
    topics, authors = known["topic"], known["author"]
    named = (*article.topics, *article.no_link)
    if all(id_ in topics for id_ in named) and all(id_ in authors for id_ in article.authors):
        return replace(article, via="") if article.via and article.via not in known["source"] else article
    return replace(
        article,
        authors=tuple(author for author in article.authors if author in authors),
        topics=tuple(topic for topic in article.topics if topic in topics),
        no_link=tuple(topic for topic in article.no_link if topic in topics),
        via=article.via if article.via in known["source"] else "",
    )


def topic_with_known(topic: Topic, *, known: Known) -> Topic:
    return replace(
        topic,
        broader=tuple(other for other in topic.broader if other in known["topic"]),
        related=tuple(other for other in topic.related if other in known["topic"]),
    )


def picture_problems(articles: Iterator[Article], *, assets: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A picture that is no URL has to be a static file."""
    for article in articles:
        if article.image is None or "://" in article.image.src:
            continue
        path = normalise(article.image.src.removeprefix("/"))
        if path not in assets:
            place = article.places.at("image.src")
            yield problem("dead-link", f"there is no file {path}", place, hint=did_you_mean(path, assets))


def tree_problems(translations: Iterator[StandalonePage], *, config: Config) -> Iterator[Diagnostic]:
    """Translations of standalone pages into languages that no pages are made in."""
    for page in translations:
        if page.lang not in config.languages:
            message = f"no pages are made in '{page.lang}', so this one is shown nowhere"
            hint = f"add {page.lang} to `languages` in {config.places.path}"
            yield problem("unused-translation", message, page.places.at(), hint=hint)


def navigation_problems(config: Config, *, pages: Mapping[str, StandalonePage]) -> Iterator[Diagnostic]:
    """`pages` are those that are published."""
    rooms = tuple(room for room in ROOMS if config.search or room != "search")
    targets = (*rooms, *pages)
    for number, (_, to) in enumerate(config.navigation):
        if to and to not in targets:
            hint = did_you_mean(to, targets) or f"name a page or one of {', '.join(rooms)}"
            place = config.places.at(f"navigation.{number}.to")
            yield problem("unknown-id", f"there is no page '{to}'", place, hint=hint)
