"""The values of bodies: fragment, block, mention, passage, coverage, and the library that all pages are planned from.

Frozen like those of the model; of runs and blocks there are so many that they are named tuples, which are made and
packed in a third of the time. Offsets are code points into the string that the docstring names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.core.model import Site


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: level 2 to 6, id, plain text."""

    level: int
    id: str
    text: str


class Run(NamedTuple):
    """A stretch of text inside a block. `start` and `end` are offsets into the fragment's HTML, `text` is unescaped.
    `linkable` is false inside links, code and the like: such text is part of the passage but holds no mentions."""

    start: int
    end: int
    text: str
    linkable: bool = True


class Block(NamedTuple):
    """The unit of a passage: a paragraph, list item, quotation, table row, definition or note. `id` is made from the
    block's own text (or given by the editor), `heading` is the id of the heading that it stands under, if any."""

    id: str
    kind: str
    runs: tuple[Run, ...]
    heading: str = ""

    @property
    def text(self) -> str:
        """The block's plain text, as mentions are searched in it."""
        return "".join([run.text for run in self.runs])


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to something of the project as the editor wrote it. `target` is what stands in [[…]] before the bar, or
    the path in a Markdown link; `start`/`end` are offsets of its `<a>` element in the HTML; line and column count in
    the body, from 1; `empty` tells that the text of the link is to be the target's title; `block` is the id of the
    block that it stands in."""

    kind: str  # "wiki" | "file" | "image"
    target: str
    start: int
    end: int
    line: int
    column: int
    empty: bool = False
    block: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its id, the offsets of its content in the fragment's HTML, and the offsets right behind each mark in
    the text that refers to it (marks in headings and in other notes are left out)."""

    id: str
    start: int
    end: int
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Fragment:
    """The HTML of a body before linking: sanitised, every block with its id. Depends on the body and the tool alone.
    `problems` are (rule, message, line in body, column) of what markup found wrong. `anchors` are all ids in the HTML."""

    html: str
    headings: tuple[Heading, ...] = ()
    blocks: tuple[Block, ...] = ()
    references: tuple[Reference, ...] = ()
    notes: tuple[Note, ...] = ()
    anchors: tuple[str, ...] = ()
    words: int = 0
    problems: tuple[tuple[str, str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A topic's name found in a block: `start`/`end` are offsets into the block's text; `name` is the title or alias
    that matched. A [[wiki link]] to a topic is a mention too."""

    topic: str
    block: str
    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A body after linking: HTML with relative links for the page it stands on, and the mentions in reading order."""

    html: str
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage's text; `mark` is true where the mention is."""

    text: str
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A block that mentions a topic, as the topic's page shows it. `heading` is the text of the heading above it."""

    article: str  # key of the article or translation
    block: str
    kind: str
    segments: tuple[Segment, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one article says of one topic, in numbers: passages, and mentions in them. `chosen` tells that the editor
    filed the article under the topic, which may be so without a passage."""

    article: str
    topic: str
    passages: int
    mentions: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A body as pages show it: linked HTML, headings, how many words (characters where words are not parted by
    spaces), and the plain text of its first block."""

    html: str
    headings: tuple[Heading, ...] = ()
    words: int = 0
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """An article near another one, and the topics that they share, the most telling first."""

    article: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What follows from all bodies together, without their texts.

    `coverage`: topic id to what originals say of it, newest article first. `by_article`: article slug to the same
    values, the most mentioned topic first, ties by title. `translated`: article key of a translation to its coverage.
    `co_mentioned`: topic id to (other topic, number of articles that speak of both), most first.
    `related`: article slug to its nearest articles."""

    coverage: Mapping[str, tuple[Coverage, ...]] = field(default_factory=dict)
    by_article: Mapping[str, tuple[Coverage, ...]] = field(default_factory=dict)
    co_mentioned: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    related: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    translated: Mapping[str, tuple[Coverage, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Library:
    """The site, what follows from its bodies, and the bodies themselves: all that pages are planned from.

    `texts`: by content key (`articles/<key>`, `authors/<id>`, `topics/<id>`, `topics/<id>.<lang>`, `sources/<id>`,
    `pages/<slug>`). `passages`: by article key and topic, in reading order. Both may work a value out when it is asked
    for: they are the bulk of a library, and most pages show little of it."""

    site: Site
    outline: Outline
    texts: Mapping[str, Text]
    passages: Mapping[tuple[str, str], tuple[Passage, ...]]


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the output: its path and its bytes."""

    path: str
    content: bytes
