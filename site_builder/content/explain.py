"""Why a name in an article is a link, is counted, or is neither: the data behind `check --explain-links`.

Asks the very functions that link, so it cannot tell another story than the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.content.finding import find
from site_builder.content.library import bodies
from site_builder.content.linking import complete, resolve, topics_written
from site_builder.content.mentions import candidates
from site_builder.content.names import NameIndex, build_names
from site_builder.content.targets import targets_of
from site_builder.core.bodies import Fragment
from site_builder.core.model import Site

IN_HEADING = "inside a heading"
_AROUND = 30


@dataclass(frozen=True, slots=True)
class Explanation:
    """A name found in an article: its topic, the title or alias, what stands in the text with some of what is around
    it, the block's id and the text of the heading above, and the verdict: linked, counted, or why neither."""

    topic: str
    name: str
    before: str
    found: str
    after: str
    block: str
    heading: str
    verdict: str


def explain_links(site: Site, fragments: Mapping[str, Fragment], article: str) -> tuple[Explanation, ...]:
    """Everything in the article or translation with this key (`slug` or `slug.lang`) that is or nearly is a mention,
    in reading order. KeyError for an article that does not exist."""
    body = {found.key: found for found in bodies(site)}[f"articles/{article}"]
    names, targets = build_names(site.topics, lang=site.config.language), targets_of(site, fragments)
    fragment = complete(fragments[body.key], lang=body.lang, targets=targets)
    resolved, _ = resolve(fragment, page=body.page, path=body.file, targets=targets)
    written = topics_written(resolved)
    headings = {heading.id: heading.text for heading in fragment.headings}
    in_headings = _in_headings(fragment, names, lang=body.lang)
    explained: list[Explanation] = []
    for finding in find(fragment, lang=body.lang, names=names, written=written, excluded=body.excluded):
        block = finding.block
        while in_headings and finding.block.heading in in_headings:
            explained += in_headings.pop(next(iter(in_headings)))
        around = _around(block.text, finding.start, finding.end)
        heading = headings.get(block.heading, "")
        explained.append(Explanation(finding.topic, finding.name, *around, block.id, heading, finding.verdict))
    return (*explained, *(one for rest in in_headings.values() for one in rest))


def _in_headings(fragment: Fragment, names: NameIndex, *, lang: str) -> dict[str, list[Explanation]]:
    """What the headings hold, by their ids in reading order."""
    return {heading.id: list(_of_heading(heading.id, heading.text, names, lang)) for heading in fragment.headings}


def _of_heading(identifier: str, text: str, names: NameIndex, lang: str) -> Iterator[Explanation]:
    for one in candidates(text, names, lang=lang):
        around = _around(text, one.start, one.end)
        yield Explanation(one.topic, one.name, *around, identifier, text, one.verdict or IN_HEADING)


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    return text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]
