"""Finds the mentions in a fragment: candidates in the text of its blocks, and the editor's own links to topics; says
which of them become links.

Between mentions.py, which knows only text, and linking.py, which writes HTML. Nothing here is written anywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from site_builder.content.blocks import escape
from site_builder.content.mentions import ACCEPTED, candidates
from site_builder.content.names import NameIndex
from site_builder.core.bodies import Block, Fragment, Reference, Run

LINKED = "linked"
WRITTEN = "linked by the editor"
COUNTED = "counted"

# Stands between blocks, where no name can reach across: neither HTML nor YAML can hold it.
_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class Finding:
    """A candidate in its block: `start` and `end` count in the block's text. `verdict` is LINKED, WRITTEN or COUNTED
    for a mention, else the reason why it is none; `span` are its offsets in the HTML where it can be linked."""

    topic: str
    name: str
    block: Block
    start: int
    end: int
    verdict: str
    span: tuple[int, int] | None = None

    @property
    def is_mention(self) -> bool:
        return self.verdict in (LINKED, WRITTEN, COUNTED)


def find(
    fragment: Fragment,
    *,
    lang: str,
    names: NameIndex,
    written: Mapping[Reference, str],
    excluded: Collection[str],
) -> tuple[Finding, ...]:
    """All candidates of a fragment in reading order. `written` are the editor's own links to topics: a topic that has
    one gets no other. Of every other topic the first mention is linked that lies within one run of text."""
    text, starts, runs, barred = _joined(fragment.blocks)
    run_starts = [start for start, _ in runs]
    found: list[tuple[int, Finding]] = []
    for reference, topic in written.items():
        place = _place_of(reference, fragment.blocks)
        if place is not None and topic not in excluded:
            number, start, end = place
            block = fragment.blocks[number]
            finding = Finding(topic, block.text[start:end], block, start, end, WRITTEN)
            found.append((starts[number] + start, finding))
    linked = set(written.values())
    for candidate in candidates(text, names, lang=lang, barred=barred, excluded=excluded):
        number = bisect_right(starts, candidate.start) - 1
        block, offset = fragment.blocks[number], starts[number]
        verdict, span = candidate.verdict, None
        if verdict == ACCEPTED:
            verdict = COUNTED
            if candidate.topic not in linked:
                run_start, run = runs[bisect_right(run_starts, candidate.start) - 1]
                span = _span(run, candidate.start - run_start, candidate.end - run_start)
            if span:
                verdict = LINKED
                linked.add(candidate.topic)
        start, end = candidate.start - offset, candidate.end - offset
        found.append((candidate.start, Finding(candidate.topic, candidate.name, block, start, end, verdict, span)))
    return tuple(finding for _, finding in sorted(found, key=lambda pair: pair[0]))


def _joined(
    blocks: tuple[Block, ...],
) -> tuple[str, list[int], list[tuple[int, Run]], list[tuple[int, int]]]:
    """The text of all blocks; where each block and each run starts in it; what of it may hold no mentions."""
    pieces: list[str] = []
    starts: list[int] = []
    runs: list[tuple[int, Run]] = []
    barred: list[tuple[int, int]] = []
    offset = 0
    for block in blocks:
        starts.append(offset)
        for run in block.runs:
            if run.text:
                runs.append((offset, run))
                pieces.append(run.text)
                end = offset + len(run.text)
                if not run.linkable:
                    barred.append((offset, end))
                offset = end
        pieces.append(_BETWEEN)
        offset += 1
    return "".join(pieces), starts, runs, barred


def _span(run: Run, start: int, end: int) -> tuple[int, int] | None:
    """Offsets in the HTML of a stretch of a run's text; None where it goes beyond the run."""
    if end > len(run.text):
        return None
    if run.end - run.start == len(run.text):
        return run.start + start, run.start + end
    return run.start + len(escape(run.text[:start])), run.start + len(escape(run.text[:end]))


def _place_of(reference: Reference, blocks: tuple[Block, ...]) -> tuple[int, int, int] | None:
    """Number of the block and offsets in its text of what a reference shows; None for one outside all blocks, in a
    heading, or without text."""
    for number, block in enumerate(blocks):
        if reference.block and block.id == reference.block:
            offset, inside = 0, []
            for run in block.runs:
                if reference.start <= run.start and run.end <= reference.end:
                    inside.append((offset, offset + len(run.text)))
                offset += len(run.text)
            return (number, inside[0][0], inside[-1][1]) if inside else None
    return None
