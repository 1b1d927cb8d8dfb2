"""From a folder to the library that all pages are planned from: read, parse, assemble, mark up, link.

What `build`, `check` and `serve` share. Every stage goes on as far as it can, so that one run reports every problem.
"""

from __future__ import annotations

import dataclasses
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from site_builder.content.library import assemble_library, bodies_of
from site_builder.content.markup import to_fragment
from site_builder.core.bodies import Artifact, Fragment, Library
from site_builder.core.diagnostics import Diagnostic, in_order
from site_builder.core.digest import digest
from site_builder.core.model import Config, Document, Site
from site_builder.pages.assets import publish
from site_builder.reading.assemble import assemble
from site_builder.reading.config import read_config
from site_builder.reading.documents import parse
from site_builder.store.memo import Memo
from site_builder.store.sources import Project, read_project
from site_builder.store.tool import tool_digest

Progress = Callable[[str, int, int], None]  # what is done, how many of it are, how many there are (0: not known)
FRAGMENTS = "fragments"  # the shelf of the memo
_WORTH_PROCESSES = 500_000  # characters; less is done before other processes have started
_CHUNK = 16
# What these rules miss may stand in a file that cannot be read; they are silent until it can.
_RULES_OF_THE_WHOLE = {"dead-anchor", "unused-topic"}


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may ask of a load: another address than the one in site.yaml, drafts, a number of processes (0: one
    for each core). More than one begin anew with the main module of the program, which has to allow for that."""

    url: str = ""
    drafts: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project as far as it could be understood. `library` is None where there is no site to speak of; `assets` are
    the static files as published; `used` are the keys of its fragments in the memo."""

    project: Project
    library: Library | None = None
    fragments: Mapping[str, Fragment] = field(default_factory=dict)
    assets: tuple[Artifact, ...] = ()
    used: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def unseen(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def load(root: Path, *, memo: Memo, options: Options, progress: Progress = unseen) -> Loaded:
    """Read and understand the project in a folder; all problems are in the result, in order."""
    project, problems = read_project(root)
    found = list(problems)
    config = _config(project, options, found)
    documents = tuple(_documents(project, found))
    assets, problems = publish(project.static)
    found += problems
    if config is None:
        return Loaded(project, diagnostics=in_order(found))
    addresses = {path: asset.path for path, asset in assets.items()}
    unread = {source.path for source in project.content} - {document.path for document in documents}
    site, problems = assemble(config, documents, drafts=options.drafts, assets=addresses, unread=sorted(unread))
    found += problems
    bodies = _bodies(site)
    fragments = _fragments(set(bodies.values()), memo, jobs=options.jobs, progress=progress)
    named = {name: fragments[_key(body)] for name, body in bodies.items()}
    library, problems = assemble_library(site, named)
    found += [each for each in problems if not (unread and each.rule.id in _RULES_OF_THE_WHOLE)]
    return Loaded(project, library, named, tuple(assets.values()), tuple(fragments), in_order(found))


def _config(project: Project, options: Options, found: list[Diagnostic]) -> Config | None:
    if project.site is None:
        return None
    config, problems = read_config(project.site)
    found += problems
    return dataclasses.replace(config, url=options.url.rstrip("/")) if config and options.url else config


def _documents(project: Project, found: list[Diagnostic]) -> Iterator[Document]:
    for source in project.content:
        document, problems = parse(source)
        found += problems
        if document is not None:
            yield document


@dataclass(frozen=True, slots=True)
class _Body:
    """All that a fragment is made from."""

    text: str
    lang: str


def _bodies(site: Site) -> dict[str, _Body]:
    return {name: _Body(text, lang) for name, (text, lang) in bodies_of(site).items()}


def _key(body: _Body) -> str:
    return digest((tool_digest(), body.text, body.lang))


def _fragments(bodies: Iterable[_Body], memo: Memo, *, jobs: int, progress: Progress) -> dict[str, Fragment]:
    """The fragments of bodies by their keys: those that the memo knows, and the others marked up and remembered."""
    wanted = {_key(body): body for body in bodies}
    known = {key: _decoded(value) for key, value in memo.get(FRAGMENTS, wanted).items()}
    fragments = {key: fragment for key, fragment in known.items() if fragment is not None}
    missing = sorted(wanted.keys() - fragments.keys())
    made: dict[str, bytes] = {}
    for key, value in zip(missing, _marked_up([wanted[key] for key in missing], jobs=jobs), strict=True):
        made[key] = value
        progress("Marking up", len(made), len(missing))
    memo.put(FRAGMENTS, made)
    return fragments | {key: msgspec.msgpack.decode(value, type=Fragment) for key, value in made.items()}


def _decoded(value: bytes) -> Fragment | None:
    """A fragment from the memo; None for what is none."""
    try:
        return msgspec.msgpack.decode(value, type=Fragment)
    except (msgspec.DecodeError, RecursionError):
        return None


def _marked_up(bodies: list[_Body], *, jobs: int) -> Iterator[bytes]:
    """The encoded fragment of each body in their order, made by several processes where there is enough to do."""
    workers = min(jobs or os.cpu_count() or 1, len(bodies) // _CHUNK)
    if workers < 2 or sum(len(body.text) for body in bodies) < _WORTH_PROCESSES:
        yield from map(_mark_up, bodies)
        return
    # Not a fork of this process, which may hold threads: those of a progress bar or of a server.
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_stay_calm) as pool:
        yield from pool.map(_mark_up, bodies, chunksize=_CHUNK)


def _mark_up(body: _Body) -> bytes:
    return msgspec.msgpack.encode(to_fragment(body.text, lang=body.lang))


def _stay_calm() -> None:
    """Leave the answer to Ctrl-C to the process that waits for this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
