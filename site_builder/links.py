"""Bodies linked by several processes, and the library that they make.

What a body becomes stays packed: there are thousands, and a page shows one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from site_builder.content.library import Body, bodies, link_body, outline_of
from site_builder.content.names import build_names
from site_builder.content.targets import TargetsByLanguage
from site_builder.core.bodies import Coverage, Fragment, Library, Passage, Text
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.model import Site
from site_builder.core.project import Progress
from site_builder.store.packing import Unpacked, pack, unpack
from site_builder.workers import spread


@dataclass(frozen=True, slots=True)
class LinkedSite:
    """A library with the problems of each body that has any, those of the whole, and the keys of the bodies to whose
    very places others link."""

    library: Library
    problems: Mapping[str, tuple[Diagnostic, ...]]
    of_the_whole: tuple[Diagnostic, ...]
    anchored: tuple[str, ...]


def link_site(site: Site, fragments: Mapping[str, bytes], *, jobs: int, progress: Progress) -> LinkedSite:
    """Link all bodies; `fragments` are packed and by content key."""
    wanted = tuple(bodies(site))
    texts: dict[str, bytes] = {}
    coverage: dict[str, tuple[Coverage, ...]] = {}
    passages: dict[tuple[str, str], bytes] = {}
    problems: dict[str, tuple[Diagnostic, ...]] = {}
    anchored: set[str] = set()
    results = spread(partial(_linker, site, fragments), wanted, jobs=jobs)
    for body, (text, covered, found, others) in zip(wanted, results, strict=True):
        texts[body.key] = text
        anchored.update(others)
        if found:
            problems[body.key] = unpack(found, tuple[Diagnostic, ...])
        if body.article:
            coverage[body.article] = unpack(covered[0], tuple[Coverage, ...])
            passages |= {
                (body.article, each.topic): some for each, some in zip(coverage[body.article], covered[1], strict=True)
            }
        progress("Linking", len(texts), len(wanted))
    outline, of_the_whole = outline_of(site, coverage)
    library = Library(site, outline, Unpacked(texts, Text), Unpacked(passages, tuple[Passage, ...]))
    return LinkedSite(library, problems, of_the_whole, tuple(sorted(anchored)))


_Result = tuple[bytes, tuple[bytes, tuple[bytes, ...]], bytes, tuple[str, ...]]


def _linker(site: Site, fragments: Mapping[str, bytes]) -> Callable[[Body], _Result]:
    """What links a body: it gives the packed text, coverage, passages of each topic, and problems, if any,
    and the keys of the bodies to whose very places it links."""
    known = Unpacked(fragments, Fragment)
    names, targets = build_names(site.topics, lang=site.config.language), TargetsByLanguage(site, known)

    def link(body: Body) -> _Result:
        linked = link_body(body, known[body.key], names=names, targets=targets[body.lang])
        coverage = tuple(each for each, _ in linked.covered)
        passages = tuple(pack(some) for _, some in linked.covered)
        problems = pack(linked.problems) if linked.problems else b""
        return pack(linked.text), (pack(coverage), passages), problems, linked.anchored

    return link
