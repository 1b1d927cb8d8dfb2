"""The passages of an article: for every topic the blocks that mention it, cut at the mentions of that topic.

Made from a fragment and its mentions alone, so a passage cannot differ from what the article's page shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from site_builder.core.bodies import Block, Coverage, Fragment, Linked, Mention, Passage, Segment

Covered = tuple[tuple[Coverage, tuple[Passage, ...]], ...]
"""What an article says of its topics, each with the passages that say it."""

# White space as HTML folds it; a no-break space is none.
_SPACE = re.compile(r"[ \t\n\r\f]+")
_UNEVEN = re.compile(r"[\t\n\r\f]|  ")


def cover(article: str, fragment: Fragment, linked: Linked, *, chosen: Sequence[str]) -> Covered:
    """What the article with this key says of each topic that it mentions, in the order of the first mentions, and then
    of the topics `chosen` by the editor that it does not mention, which have no passages."""
    headings = {heading.id: heading.text for heading in fragment.headings}
    blocks = {block.id: block for block in fragment.blocks}
    by_topic: dict[str, list[Mention]] = {}
    for mention in linked.mentions:
        by_topic.setdefault(mention.topic, []).append(mention)
    found = []
    for topic, mentions in by_topic.items():
        passages = _passages(article, mentions, blocks, headings)
        found.append((Coverage(article, topic, len(passages), len(mentions), topic in chosen), passages))
    filed = (topic for topic in chosen if topic not in by_topic)
    return (*found, *((Coverage(article, topic, 0, 0, chosen=True), ()) for topic in filed))


def _passages(
    article: str, mentions: list[Mention], blocks: Mapping[str, Block], headings: Mapping[str, str]
) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            article, name, blocks[name].kind, _segments(blocks[name].text, here), headings.get(blocks[name].heading, "")
        )
        for name, here in groupby(mentions, key=lambda mention: mention.block)
    )


def _segments(text: str, mentions: Iterable[Mention]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    done = 0
    for mention in mentions:
        segments += Segment(text[done : mention.start]), Segment(text[mention.start : mention.end], mark=True)
        done = mention.end
    segments.append(Segment(text[done:]))
    if _UNEVEN.search(text):
        segments = [Segment(_SPACE.sub(" ", segment.text), segment.mark) for segment in segments]
    return tuple(segment for segment in segments if segment.text)
