"""Content files to the site: translations beside their originals, and everything checked together.

The site is as complete as it can be even where there are errors, so that one run finds the problems of bodies too.
This module must not know how a file is split or how bodies are marked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Protocol, TypeVar

from site_builder.core.diagnostics import Diagnostic, did_you_mean, problem
from site_builder.core.identifiers import normalise
from site_builder.core.model import Article, Author, Config, Document, Match, Publisher, Site, StandalonePage, Topic
from site_builder.reading.addresses import page_slug_problems, redirect_problems
from site_builder.reading.articles import read_translation
from site_builder.reading.entities import Described, read_description, read_page_translation
from site_builder.reading.files import ContentFile, Value, understand
from site_builder.reading.placing import Placing
from site_builder.reading.references import (
    article_with_known,
    navigation_problems,
    picture_problems,
    reference_problems,
    topic_with_known,
    tree_problems,
)
from site_builder.reading.relations import ambiguity_problems, cycle_problems

# The kinds of files that others name by id in their front matter.
_NAMED = ("author", "source", "topic")
_LACKS = "missing-key"
_T = TypeVar("_T", bound=Value)
_Variant = TypeVar("_Variant", Article, StandalonePage)


class _Reader(Protocol[_Variant]):
    """What reads a translation of an original."""

    def __call__(
        self, document: Document, placing: Placing, *, original: _Variant
    ) -> tuple[_Variant, tuple[Diagnostic, ...]]: ...


@dataclass(frozen=True, slots=True)
class _File:
    """A content file that is `sound`, or a stand-in without front matter for one that could not be parsed: it keeps
    the file's id known, and what its reader reports is left out."""

    content: ContentFile
    sound: bool

    @property
    def placing(self) -> Placing:
        return self.content.placing

    @property
    def document(self) -> Document:
        return self.content.document


def assemble(
    config: Config,
    contents: Iterable[ContentFile],
    *,
    drafts: bool,
    assets: Mapping[str, str],
    unread: Iterable[str] = (),
) -> tuple[Site, tuple[Diagnostic, ...]]:
    """Make the site of all content files. `unread` are the paths of those that could not be parsed. Drafts are in the
    site if `drafts` says so; if not, they may lack required keys, but what they do say is checked all the same."""
    problems: list[Diagnostic] = []
    files = _without_clashes(_files(contents, unread, language=config.language), problems)
    known = {kind: {placing.slug for placing in files if placing.kind == kind} for kind in _NAMED}
    pairs = ((placing.kind, file.document) for placing, file in files.items() if not placing.translation)
    problems += reference_problems(pairs, known=known)
    articles = _values(files, "article", Article, problems)
    translations = _translations(files, "article", articles, read_translation, problems)
    topics = _described(files, "topic", Topic, config, problems)
    pages, page_translations = _pages(files, config, problems)
    problems += picture_problems(iter(articles.values()), assets=assets)
    problems += ambiguity_problems(_named(files, topics))
    problems += cycle_problems(topics)

    def shown(variants: Iterable[Article]) -> tuple[Article, ...]:
        return tuple(article_with_known(article, known=known) for article in variants if drafts or not article.draft)

    def shown_pages(variants: Iterable[StandalonePage]) -> tuple[StandalonePage, ...]:
        return tuple(page for page in variants if drafts or not page.draft)

    site = Site(
        config=config,
        articles={article.slug: article for article in shown(articles.values())},
        translations={slug: kept for slug, variants in translations.items() if (kept := shown(variants))},
        authors=_described(files, "author", Author, config, problems),
        topics={name: topic_with_known(topic, known=known) for name, topic in topics.items()},
        publishers=_described(files, "source", Publisher, config, problems),
        pages={page.slug: page for page in shown_pages(pages.values())},
        page_translations={slug: each for slug, found in page_translations.items() if (each := shown_pages(found))},
        assets=assets,
    )
    problems += navigation_problems(config, pages=site.pages)
    problems += page_slug_problems(site)
    problems += redirect_problems(site)
    if not drafts:
        variants = chain(articles.values(), *translations.values())
        variants_of_pages = chain(pages.values(), *page_translations.values())
        unfinished = {one.path for one in variants if one.draft} | {one.path for one in variants_of_pages if one.draft}
        problems = [found for found in problems if not (found.rule.id == _LACKS and found.location.path in unfinished)]
    return site, tuple(problems)


def _files(contents: Iterable[ContentFile], unread: Iterable[str], *, language: str) -> Iterator[_File]:
    yield from (_File(content, sound=True) for content in contents)
    for path in unread:
        content = understand(Document(path, {}, ""), language=language)
        if content is not None:
            yield _File(content, sound=False)


def _without_clashes(files: Iterable[_File], problems: list[Diagnostic]) -> dict[Placing, _File]:
    """The files in the order of their names. Of two whose names differ only in case or normalisation the first is
    kept: they would have one address, and on many disks they are one file."""
    kept: dict[Placing, _File] = {}
    for file in sorted(files, key=lambda file: file.document.path):
        placing = file.placing
        folded = Placing(placing.kind, normalise(placing.slug.casefold()), placing.translation.casefold())
        first = kept.setdefault(folded, file)
        if first is not file:
            other = first.document.places.at()
            message = f"the name clashes with {first.document.path}"
            hint = "names have to differ in more than case and Unicode normalisation"
            place = file.document.places.at()
            problems.append(problem("name-clash", message, place, hint=hint, related=(other,)))
    files_by_name = sorted(kept.values(), key=lambda file: (file.placing.slug, file.placing.translation))
    return {file.placing: file for file in files_by_name}


def _of_kind(files: Mapping[Placing, _File], kind: str, *, translated: bool = False) -> Iterator[_File]:
    return (file for placing, file in files.items() if placing.kind == kind and bool(placing.translation) is translated)


def _values(files: Mapping[Placing, _File], kind: str, of: type[_T], problems: list[Diagnostic]) -> dict[str, _T]:
    """What the files of a kind say, by slug."""
    values: dict[str, _T] = {}
    for file in _of_kind(files, kind):
        if isinstance(file.content.value, of):
            values[file.placing.slug] = file.content.value
        if file.sound:
            problems += file.content.problems
    return values


def _translations(
    files: Mapping[Placing, _File],
    kind: str,
    originals: Mapping[str, _Variant],
    read: _Reader[_Variant],
    problems: list[Diagnostic],
) -> dict[str, list[_Variant]]:
    """For each original by its slug the translations in the order of their languages."""
    translations: dict[str, list[_Variant]] = {}
    for file in _of_kind(files, kind, translated=True):
        original = originals.get(file.placing.slug)
        if original is None:
            problems.append(_without_original(file, originals))
            continue
        translation, found = read(file.document, file.placing, original=original)
        # What contradicts a stand-in need not contradict the original.
        if file.sound and files[Placing(kind, original.slug)].sound:
            problems += found
        translations.setdefault(original.slug, []).append(translation)
    return translations


def _pages(
    files: Mapping[Placing, _File], config: Config, problems: list[Diagnostic]
) -> tuple[dict[str, StandalonePage], dict[str, list[StandalonePage]]]:
    """Standalone pages by slug, and for each the translations into languages of the interface: unlike an article's, a
    translation of a page has no place but in the pages of its language."""
    pages = _values(files, "page", StandalonePage, problems)
    read = partial(read_page_translation, language=config.language)
    written = _translations(files, "page", pages, read, problems)
    problems += tree_problems(chain(*written.values()), config=config)
    return pages, {slug: [page for page in each if page.lang in config.languages] for slug, each in written.items()}


def _described(
    files: Mapping[Placing, _File], kind: str, of: type[Described], config: Config, problems: list[Diagnostic]
) -> dict[str, Described]:
    """Authors, topics or publishers by id, with their descriptions in the order of languages."""
    things = _values(files, kind, of, problems)
    for file in _of_kind(files, kind, translated=True):
        thing = things.get(file.placing.slug)
        if thing is None:
            problems.append(_without_original(file, things))
            continue
        things[thing.id], found = read_description(file.document, file.placing, of=thing, language=config.language)
        if file.sound:
            problems += found
    return things


def _without_original(file: _File, originals: Iterable[str]) -> Diagnostic:
    slug = file.placing.slug
    missing = f"{file.document.path.rpartition('/')[0]}/{slug}.md"
    hint = did_you_mean(slug, originals) or f"write {missing}, or rename this file"
    return problem("translation-without-original", f"there is no {missing}", file.document.places.at(), hint=hint)


def _named(files: Mapping[Placing, _File], topics: Mapping[str, Topic]) -> Iterator[tuple[str, Document]]:
    """The documents whose names are looked for in texts, with the ids of their topics."""
    for placing, file in files.items():
        topic = topics.get(placing.slug) if placing.kind == "topic" else None
        if topic is not None and topic.match is not Match.NEVER:
            yield topic.id, file.document
