"""From the site and the fragments of its bodies to the library: everything linked, covered and related.

The last stage of content. It must not know how pages are planned or where fragments are kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.content.linking import complete, link
from site_builder.content.names import build_names
from site_builder.content.passages import cover
from site_builder.content.related import co_mentions, related_articles
from site_builder.content.targets import Fault, targets_of
from site_builder.core.bodies import Coverage, Fragment, Library, Linked
from site_builder.core.diagnostics import Diagnostic, Location, did_you_mean, problem
from site_builder.core.identifiers import article_path, author_path, page_path, publisher_path, topic_path
from site_builder.core.model import Article, Site
from site_builder.core.text import fold


@dataclass(frozen=True, slots=True)
class Body:
    """A text of the site: its content key, Markdown and language, the file and line where it begins (line 0: not
    known), the output path of its page, and the topics that are kept out of it."""

    key: str
    text: str
    lang: str
    file: str
    line: int
    page: str
    excluded: tuple[str, ...] = ()

    def at(self, line: int, column: int) -> Location:
        """The place in the file of a place in the body."""
        return Location(self.file, self.line + line - 1, column) if self.line else Location(self.file)


def bodies(site: Site) -> Iterator[Body]:
    """All texts of a site, by kind and then by key."""
    language = site.config.language
    for article in _articles(site):
        page = article_path(article.slug, article.translation)
        key, place = f"articles/{article.key}", (article.path, article.body_line)
        yield Body(key, article.body, article.lang, *place, page, article.no_link)
    for author in site.authors.values():
        place = (author.path, author.body_line)
        yield Body(f"authors/{author.id}", author.body, language, *place, author_path(author.id))
    for topic in site.topics.values():
        key, page, own = f"topics/{topic.id}", topic_path(topic.id), (topic.id,)
        yield Body(key, topic.body, language, topic.path, topic.body_line, page, own)
        for lang, text in topic.descriptions:
            yield Body(f"{key}.{lang}", text, lang, f"{topic.path.removesuffix('.md')}.{lang}.md", 0, page, own)
    for publisher in site.publishers.values():
        place = (publisher.path, publisher.body_line)
        yield Body(f"sources/{publisher.id}", publisher.body, language, *place, publisher_path(publisher.id))
    for standalone in site.pages.values():
        key, place = f"pages/{standalone.slug}", (standalone.path, standalone.body_line)
        yield Body(key, standalone.body, standalone.lang or language, *place, page_path(standalone.slug))


def bodies_of(site: Site) -> dict[str, tuple[str, str]]:
    """What has to be marked up: content key to Markdown and language."""
    return {body.key: (body.text, body.lang) for body in bodies(site)}


def assemble_library(site: Site, fragments: Mapping[str, Fragment]) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Link all bodies and gather what they say of topics. `fragments` holds that of every key of `bodies_of`."""
    linked, problems = _linked(site, fragments)
    by_key = {
        article.key: cover(article.key, *linked[f"articles/{article.key}"], chosen=article.topics)
        for article in _articles(site)
    }
    by_article = {slug: _most_mentioned_first(by_key[slug], site) for slug in site.articles}
    translated = {
        article.key: _most_mentioned_first(by_key[article.key], site)
        for variants in site.translations.values()
        for article in variants
    }
    library = Library(
        site=site,
        bodies=linked,
        coverage=_by_topic(by_article, site),
        by_article=by_article,
        co_mentioned=co_mentions(by_article),
        related=related_articles(by_article, site.articles),
        translated=translated,
    )
    used = {coverage.topic for coverages in by_key.values() for coverage in coverages}
    unused = (topic for topic in site.topics.values() if topic.id not in used)
    problems += [
        problem("unused-topic", f"no article mentions '{topic.title}'", topic.places.at("title")) for topic in unused
    ]
    return library, tuple(problems)


def _linked(
    site: Site, fragments: Mapping[str, Fragment]
) -> tuple[dict[str, tuple[Fragment, Linked]], list[Diagnostic]]:
    names, targets = build_names(site.topics), targets_of(site, fragments)
    linked: dict[str, tuple[Fragment, Linked]] = {}
    problems: list[Diagnostic] = []
    hints: dict[tuple[str, str], str] = {}
    for body in bodies(site):
        fragment = complete(fragments[body.key], lang=body.lang, targets=targets)
        result, faults = link(
            fragment,
            page=body.page,
            path=body.file,
            lang=body.lang,
            names=names,
            targets=targets,
            excluded=body.excluded,
        )
        linked[body.key] = (fragment, result)
        problems += [problem(rule, message, body.at(*place)) for rule, message, *place in fragment.problems]
        problems += [
            problem(fault.rule, fault.message, body.at(reference.line, reference.column), hint=_hint(fault, hints))
            for reference, fault in faults
        ]
    return linked, problems


def _hint(fault: Fault, hints: dict[tuple[str, str], str]) -> str:
    """What helps against a fault; `hints` keeps the answers, since the same wrong name may stand in many bodies."""
    key = (fault.message, fault.wanted)
    if key not in hints:
        hints[key] = did_you_mean(fault.wanted, fault.known) or fault.hint
    return hints[key]


def _articles(site: Site) -> Iterator[Article]:
    """Every original with its translations behind it."""
    for slug, article in site.articles.items():
        yield article
        yield from site.translations.get(slug, ())


def _most_mentioned_first(coverages: tuple[Coverage, ...], site: Site) -> tuple[Coverage, ...]:
    def order(coverage: Coverage) -> tuple[int, str, str]:
        topic = site.topics.get(coverage.topic)
        return -coverage.mentions, fold(topic.title)[0] if topic else "", coverage.topic

    return tuple(sorted(coverages, key=order))


def _by_topic(by_article: Mapping[str, tuple[Coverage, ...]], site: Site) -> dict[str, tuple[Coverage, ...]]:
    """Topic to what originals say of it, newest first, ties by slug."""
    gathered: defaultdict[str, list[Coverage]] = defaultdict(list)
    newest = sorted(by_article, key=lambda slug: (-site.articles[slug].date.first.toordinal(), slug))
    for slug in newest:
        for coverage in by_article[slug]:
            gathered[coverage.topic].append(coverage)
    return {topic: tuple(gathered[topic]) for topic in sorted(gathered)}
