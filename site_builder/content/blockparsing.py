"""Python-Markdown's block parser, which asks only those of its processors that a block may concern.

It puts each block to sixteen processors in turn, most of which search all of it. One look at the beginnings of its lines
tells which of them can answer; for a plain paragraph, that is none but the last.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.tables import TableProcessor

# What a line may begin with, and the processors that look for it. A line that begins with none of this is text; one that
# does may be text all the same: the processors decide. A line of stars or underscores may be a rule, but not before a
# word, where they are emphasis; a list item is no rule where its text begins with another sign.
_SIGNS = (
    (r" {4}", {"indent", "defindent", "code", "admonition"}),
    (r"\n|\Z", {"empty"}),
    (r" {0,3}[*+-] +[^\s*_-]", {"ulist"}),
    (r" {0,3}(?:[-+=]|[*_](?![*_]?[^\s*_]))", {"ulist", "hr", "setextheader"}),
    (r" {0,3}\d+\. ", {"olist"}),
    (r"#", {"hashheader"}),
    (r" {0,3}>", {"quote"}),
    (r" {0,3}\[[^\]]*\]:", {"footnote", "reference"}),
    (r" {0,3}: ", {"deflist"}),
    (r"!!!", {"admonition"}),
)
_LINE = re.compile("|".join(f"({pattern})" for pattern, _ in _SIGNS))
_TABLE = 1 << len(_SIGNS) + 1


class QuickParser(BlockParser):
    """Takes over the processors of another parser."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser.md)
        self.blockprocessors = parser.blockprocessors
        self._concerned: dict[int, tuple[BlockProcessor, ...]] = {}
        for processor in parser.blockprocessors:
            processor.parser = self

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        while blocks:
            signs = _signs(blocks[0])
            concerned = self._concerned.get(signs)
            if concerned is None:
                concerned = self._concerned[signs] = self._concerned_by(signs)
            for processor in concerned:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break

    def _concerned_by(self, signs: int) -> tuple[BlockProcessor, ...]:
        """The processors for the signs of a block, in their order; those that are not known here are always asked."""
        looked_for = {name for number, (_, names) in enumerate(_SIGNS, 1) for name in names if signs & 1 << number}
        known = {name for _, names in _SIGNS for name in names} | {"table"}
        passed_by = known - looked_for - ({"table"} if signs & _TABLE else set())
        names = {id(self.blockprocessors[name]): name for name in known}
        return tuple(one for one in self.blockprocessors if names.get(id(one)) not in passed_by)


def _signs(block: str) -> int:
    """The signs that lines of a block begin with, one bit each."""
    signs, start = 0, 0
    line = _LINE.match
    while True:
        if found := line(block, start):
            signs |= 1 << found.lastindex  # type: ignore[operator]
        start = block.find("\n", start) + 1
        if not start:
            return signs | _TABLE if "|" in block and "\n" in block else signs


class Tables(TableProcessor):
    """Splits a row at every bar where no code and no backslash can keep one."""

    def _split(self, row: str) -> list[str]:
        return super()._split(row) if "`" in row or "\\" in row else row.split("|")  # type: ignore[misc]
