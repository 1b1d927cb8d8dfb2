"""The cases of the benchmark: what is changed between one build and the next.

A change is said once, in terms of the library, and each tool's convention writes the files that it concerns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.conventions import Convention, Files
from benchmarks.model import Article, Library, Topic, draw_article, names_unclaimed

COLD, NOTHING, ARTICLE, ALIAS, TEMPLATE = "cold", "nothing", "article", "alias", "template"
CASES = {
    COLD: "cold",
    NOTHING: "nothing to do",
    ARTICLE: "article edited",
    ALIAS: "alias added",
    TEMPLATE: "template changed",
}


def changed_files(library: Library, convention: Convention, case: str) -> Files:
    """The files that a case changes, as they are after it; the template is the tool's own and not among them."""
    files: dict[str, str] = {}
    for article in _articles(library, case):
        files |= convention.article(library, article)
    if case == ALIAS:
        files |= convention.topic(library, _renamed(library))
    return files


def unchanged_files(library: Library, convention: Convention) -> Files:
    """What all cases change, as it was before them."""
    files: dict[str, str] = {}
    for number in {_edited(library), *_unclaimed(library)}:
        files |= convention.article(library, draw_article(library, number))
    return {**files, **convention.topic(library, _topic(library))}


def with_change(template: str) -> str:
    """An article's template that shows one line more."""
    before, end, after = template.rpartition("</article>")
    return f"{before}<p>Changed.</p>{end}{after}"


def _articles(library: Library, case: str) -> Iterator[Article]:
    if case == ARTICLE:
        article = draw_article(library, _edited(library))
        # Between the first heading and the first paragraph.
        yield replace(article, body=article.body.replace("\n\n", "\n\nKani tusa loren. ", 1))
    if case == ALIAS:
        for number in _unclaimed(library):
            article = draw_article(library, number)
            topics = dict.fromkeys((*article.topics, _topic(library).number))
            yield replace(article, topics=tuple(topics))


def _edited(library: Library) -> int:
    return library.size.articles // 2


def _unclaimed(library: Library) -> list[int]:
    return [number for number in range(library.size.articles) if names_unclaimed(number)]


def _topic(library: Library) -> Topic:
    """One that is neither the most frequent nor rare."""
    return library.topics[len(library.topics) // 10]


def _renamed(library: Library) -> Topic:
    topic = _topic(library)
    return replace(
        topic,
        names=tuple((lang, (*names, library.unclaimed) if lang == "en" else names) for lang, names in topic.names),
    )
