"""From the site and the fragments of its bodies to the library: everything linked, covered and related.

Two steps: each body by itself, which can be done for many at a time, and then what follows from all of them. This
module must not know how pages are planned or where fragments are kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.content.linking import complete, link, resolve
from site_builder.content.names import NameIndex, build_names
from site_builder.content.passages import Covered, cover
from site_builder.content.related import co_mentions, related_articles
from site_builder.content.targets import Target, Targets, TargetsByLanguage
from site_builder.core.bodies import Coverage, Fragment, Library, Linked, Outline, Text
from site_builder.core.dates import newest_first
from site_builder.core.diagnostics import Diagnostic, Location, in_order, problem
from site_builder.core.identifiers import article_path, author_path, page_path, publisher_path, topic_path
from site_builder.core.model import Article, Site
from site_builder.core.text import fold


@dataclass(frozen=True, slots=True)
class Body:
    """A text of the site: its content key and language, the file and line where it begins (line 0: not known), the
    output path of its page, and the topics that are kept out of it. `article` is the key of the article or translation
    whose text it is, and `chosen` the topics that the editor filed that one under."""

    key: str
    lang: str
    file: str
    line: int
    page: str
    excluded: tuple[str, ...] = ()
    article: str = ""
    chosen: tuple[str, ...] = ()

    def at(self, line: int, column: int) -> Location:
        """The place in the file of a place in the body."""
        return Location(self.file, self.line + line - 1, column) if self.line else Location(self.file)


@dataclass(frozen=True, slots=True)
class LinkedBody:
    """A body as pages show it, what it says of topics where it is an article's, and what was wrong in it. `anchored`
    are the keys of other bodies to whose very places it links."""

    text: Text
    covered: Covered = ()
    problems: tuple[Diagnostic, ...] = ()
    anchored: tuple[str, ...] = ()


def bodies(site: Site) -> Iterator[Body]:
    """All texts of a site, by kind and then by key."""
    language = site.config.language
    for article in _articles(site):
        page = article_path(article.slug, article.translation)
        key, place = f"articles/{article.key}", (article.path, article.body_line)
        yield Body(key, article.lang, *place, page, article.no_link, article.key, article.topics)
    for author in site.authors.values():
        place = (author.path, author.body_line)
        yield Body(f"authors/{author.id}", language, *place, author_path(author.id))
        yield from _descriptions(site, f"authors/{author.id}", author.path, author_path(author.id), author.descriptions)
    for topic in site.topics.values():
        key, page, own = f"topics/{topic.id}", topic_path(topic.id), (topic.id,)
        yield Body(key, language, topic.path, topic.body_line, page, own)
        yield from _descriptions(site, key, topic.path, page, topic.descriptions, own)
    for publisher in site.publishers.values():
        place = (publisher.path, publisher.body_line)
        key, page = f"sources/{publisher.id}", publisher_path(publisher.id)
        yield Body(key, language, *place, page)
        yield from _descriptions(site, key, publisher.path, page, publisher.descriptions)
    for standalone in site.pages.values():
        key, place = f"pages/{standalone.slug}", (standalone.path, standalone.body_line)
        yield Body(key, standalone.lang or language, *place, page_path(standalone.slug))
        for one in site.page_translations.get(standalone.slug, ()):
            page = page_path(one.slug, site.config.tree_of(one.translation))
            yield Body(f"pages/{one.key}", one.translation, one.path, one.body_line, page)


def _descriptions(
    site: Site, key: str, path: str, page: str, languages: Iterable[str], excluded: tuple[str, ...] = ()
) -> Iterator[Body]:
    """What is told of the thing of a page in other languages, each on the page of its own tree."""
    for lang in languages:
        tree = site.config.tree_of(site.config.interface_for(lang))
        yield Body(f"{key}.{lang}", lang, f"{path.removesuffix('.md')}.{lang}.md", 0, tree + page, excluded)


def link_body(body: Body, fragment: Fragment, *, names: NameIndex, targets: Targets) -> LinkedBody:
    """Link one body; `targets` are those of its language."""
    whole = complete(fragment, lang=body.lang, targets=targets)
    linked, faults = link(
        whole, page=body.page, path=body.file, lang=body.lang, names=names, targets=targets, excluded=body.excluded
    )
    problems = [problem(rule, message, body.at(*place)) for rule, message, *place in fragment.problems]
    problems += [
        problem(fault.rule, fault.message, body.at(reference.line, reference.column), hint=targets.hint(fault))
        for reference, fault in faults
    ]
    return LinkedBody(
        _text(whole, linked),
        cover(body.article, whole, linked, chosen=body.chosen) if body.article else (),
        in_order(problems),
        _anchored(body, whole, targets),
    )


def _anchored(body: Body, fragment: Fragment, targets: Targets) -> tuple[str, ...]:
    if not any("#" in reference.target for reference in fragment.references):
        return ()
    resolved, _ = resolve(fragment, page=body.page, path=body.file, targets=targets)
    found = {target.body for target in resolved.values() if isinstance(target, Target) and "#" in target.path}
    return tuple(sorted(found))


def _text(fragment: Fragment, linked: Linked) -> Text:
    lead = fragment.blocks[0].text if fragment.blocks else ""
    return Text(linked.html, fragment.headings, fragment.words, lead)


def outline_of(site: Site, coverage: Mapping[str, tuple[Coverage, ...]]) -> tuple[Outline, tuple[Diagnostic, ...]]:
    """What follows from the coverage of all articles and translations, which is given by their keys."""
    by_article = {slug: _most_mentioned_first(coverage[slug], site) for slug in site.articles}
    outline = Outline(
        coverage=_by_topic(by_article, site),
        by_article=by_article,
        co_mentioned=co_mentions(by_article),
        related=related_articles(by_article, site.articles),
        translated={
            article.key: _most_mentioned_first(coverage[article.key], site)
            for variants in site.translations.values()
            for article in variants
        },
    )
    used = {covered.topic for found in coverage.values() for covered in found}
    unused = (topic for topic in site.topics.values() if topic.id not in used)
    return outline, tuple(
        problem("unused-topic", f"no article mentions '{topic.title}'", topic.places.at("title")) for topic in unused
    )


def assemble_library(site: Site, fragments: Mapping[str, Fragment]) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Link all bodies and gather what they say of topics. `fragments` holds that of every key of `bodies`."""
    names, targets = build_names(site.topics, lang=site.config.language), TargetsByLanguage(site, fragments)
    linked = {
        body: link_body(body, fragments[body.key], names=names, targets=targets[body.lang]) for body in bodies(site)
    }
    articles = {body.article: found.covered for body, found in linked.items() if body.article}
    outline, problems = outline_of(
        site, {key: tuple(coverage for coverage, _ in covered) for key, covered in articles.items()}
    )
    passages = {
        (coverage.article, coverage.topic): found for covered in articles.values() for coverage, found in covered
    }
    library = Library(site, outline, {body.key: found.text for body, found in linked.items()}, passages)
    return library, (*(each for found in linked.values() for each in found.problems), *problems)


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
    """Topic to what originals say of it, newest first, ties by title."""
    gathered: defaultdict[str, list[Coverage]] = defaultdict(list)

    def order(slug: str) -> tuple[int, str, str]:
        article = site.articles[slug]
        return newest_first(article.date), fold(article.title)[0], slug

    for slug in sorted(by_article, key=order):
        for coverage in by_article[slug]:
            gathered[coverage.topic].append(coverage)
    return {topic: tuple(gathered[topic]) for topic in sorted(gathered)}
