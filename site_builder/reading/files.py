"""One content file as far as it can be understood by itself: the thing that its place says it is.

What a translation and a description in another language mean depends on the file that they belong to, so these have no
value of their own yet. This module must not know any other file than the one it reads.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.core.diagnostics import Diagnostic
from site_builder.core.model import Article, Author, Document, Publisher, StandalonePage, Topic
from site_builder.reading.articles import read_article
from site_builder.reading.entities import read_author, read_page, read_publisher, read_topic
from site_builder.reading.placing import Placing, placing_of

Value = Article | Author | Topic | Publisher | StandalonePage
VALUES: dict[str, type[Value]] = {
    "article": Article,
    "author": Author,
    "topic": Topic,
    "source": Publisher,
    "page": StandalonePage,
}


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A document with what its path says and what its front matter says; `problems` are those of the front matter.
    `value` is None for a translation."""

    placing: Placing
    document: Document
    value: Value | None
    problems: tuple[Diagnostic, ...] = ()

    def language(self, site: str) -> str:
        """The language of the body; `site` is the site's."""
        own = self.value.lang if isinstance(self.value, Article | StandalonePage) else ""
        return self.placing.translation or own or site


def understand(document: Document, *, language: str) -> ContentFile | None:
    """Read the front matter of a document; `language` is the site's. None where the path is none of a content file."""
    placing, _ = placing_of(document.path)
    if placing is None:
        return None
    if placing.translation:
        return ContentFile(placing, document, None)
    value, problems = _read(document, placing, language=language)
    return ContentFile(placing, document, value, problems)


def _read(document: Document, placing: Placing, *, language: str) -> tuple[Value, tuple[Diagnostic, ...]]:
    match placing.kind:
        case "article":
            return read_article(document, placing, language=language)
        case "topic":
            return read_topic(document, placing, language=language)
        case "author":
            return read_author(document, placing)
        case "source":
            return read_publisher(document, placing)
        case _:
            return read_page(document, placing)
