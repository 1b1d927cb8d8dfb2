"""What an article is about: the topics that it was filed under and those that its text mentions besides.

One rule for feeds, citations and structured data, so that they never differ. Must not know any output format.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.core.bodies import Library
from site_builder.core.model import Topic


@dataclass(frozen=True, slots=True)
class Subjects:
    """`chosen` in the editor's order; `mentioned` holds the others, the most mentioned first."""

    chosen: tuple[Topic, ...]
    mentioned: tuple[Topic, ...]

    @property
    def all(self) -> tuple[Topic, ...]:
        return self.chosen + self.mentioned


def subjects(library: Library, slug: str) -> Subjects:
    chosen = library.site.articles[slug].topics
    covered = (coverage.topic for coverage in library.outline.by_article.get(slug, ()))
    topics = library.site.topics
    return Subjects(
        tuple(topics[topic] for topic in chosen),
        tuple(topics[topic] for topic in covered if topic not in chosen),
    )
