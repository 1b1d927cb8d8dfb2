"""From a folder to the library that all pages are planned from: read, parse, mark up, assemble, link.

What `build`, `check` and `serve` share. Every stage goes on as far as it can, so that one run reports every problem.
What concerns one file or one body alone is done by several processes, and remembered or not done again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from site_builder.content.library import Body, bodies, link_body, outline_of
from site_builder.content.markup import to_fragment
from site_builder.content.names import build_names
from site_builder.content.targets import targets_of
from site_builder.core.bodies import Artifact, Coverage, Fragment, Library, Passage, Text
from site_builder.core.diagnostics import Diagnostic, in_order
from site_builder.core.digest import digest
from site_builder.core.model import Config, Document, Site, Source
from site_builder.pages.assets import publish
from site_builder.reading.assemble import assemble
from site_builder.reading.config import read_config
from site_builder.reading.documents import parse
from site_builder.reading.files import VALUES, ContentFile, understand
from site_builder.reading.placing import content_key, placing_of
from site_builder.store.memo import Memo
from site_builder.store.packing import Unpacked, pack, unpack, unpacked
from site_builder.store.sources import Project, read_project
from site_builder.store.tool import tool_digest
from site_builder.workers import spread

Progress = Callable[[str, int, int], None]  # what is done, how many of it are, how many there are (0: not known)
FILES, FRAGMENTS = "files", "fragments"  # shelves of the memo
_WORTH_PROCESSES = 500_000  # bytes of content; less is done before other processes have started
# What these rules miss may stand in a file that cannot be read; they are silent until it can.
_RULES_OF_THE_WHOLE = {"dead-anchor", "unused-topic"}


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may ask of a load: another address than the one in site.yaml, drafts, a number of processes (0: one
    for each core). More than one may begin anew with the main module of the program, which has to allow for that."""

    url: str = ""
    drafts: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project as far as it could be understood. `library` is None where there is no site to speak of; `fragments` are
    those of its bodies by content key; `assets` are the static files as published; `used` are the keys in the memo of
    what it was made from, by shelf; `problems` are those of bodies by content key, which are among the diagnostics."""

    project: Project
    library: Library | None = None
    fragments: Mapping[str, Fragment] = field(default_factory=dict)
    assets: tuple[Artifact, ...] = ()
    used: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def unseen(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def load(root: Path, *, memo: Memo, options: Options, progress: Progress = unseen) -> Loaded:
    """Read and understand the project in a folder; all problems are in the result, in order."""
    project, problems = read_project(root)
    return understand_project(project, found=problems, memo=memo, options=options, progress=progress)


def understand_project(
    project: Project, *, found: Iterable[Diagnostic], memo: Memo, options: Options, progress: Progress = unseen
) -> Loaded:
    """Understand a project as it was read, with what was `found` wrong in reading it."""
    found = list(found)
    config = configured(project, options, found)
    assets, problems = publish(project.static)
    found += problems
    if config is None:
        found += (each for source in project.content for each in parse(source)[1])
        return Loaded(project, diagnostics=in_order(found))
    jobs = jobs_for(project, options)
    read = _files(project.content, memo, language=config.language, jobs=jobs, progress=progress)
    found += (each for file in read.values() for each in file.problems)
    unread = sorted(path for path, file in read.items() if file.content is None)
    addresses = {path: asset.path for path, asset in assets.items()}
    contents = (file.content for file in read.values() if file.content)
    site, problems = assemble(config, contents, drafts=options.drafts, assets=addresses, unread=unread)
    found += problems
    fragments = {content_key(file.content.placing): file.fragment for file in read.values() if file.content}
    library, of_bodies, problems = _linked(site, fragments, jobs=jobs, progress=progress)
    found += (
        each
        for each in (*problems, *(each for some in of_bodies.values() for each in some))
        if not (unread and each.rule.id in _RULES_OF_THE_WHOLE)
    )
    used = {FILES: tuple(file.key for file in read.values()), FRAGMENTS: tuple(file.marked for file in read.values())}
    every = tuple(assets.values())
    return Loaded(project, library, Unpacked(fragments, Fragment), every, used, of_bodies, in_order(found))


def configured(project: Project, options: Options, found: list[Diagnostic]) -> Config | None:
    """What site.yaml and the options say; problems are added to those `found`."""
    if project.site is None:
        return None
    config, problems = read_config(project.site)
    found += problems
    return dataclasses.replace(config, url=options.url.rstrip("/")) if config and options.url else config


def jobs_for(project: Project, options: Options) -> int:
    """The number of processes that pays for a project."""
    return options.jobs if sum(len(source.content) for source in project.content) >= _WORTH_PROCESSES else 1


# --- files -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A content file as it was read: its key in the memo, what it says (None where it cannot be understood) without its
    body, the key and the packed fragment of that body, and the problems of splitting it."""

    key: str
    content: ContentFile | None
    marked: str = ""
    fragment: bytes = b""
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Packed:
    """A content file as the memo keeps it; what it says is packed once more, because its type follows from its kind."""

    document: Document | None
    value: bytes
    value_problems: tuple[Diagnostic, ...]
    marked: str
    problems: tuple[Diagnostic, ...]


def _files(
    sources: Sequence[Source], memo: Memo, *, language: str, jobs: int, progress: Progress
) -> dict[str, ReadFile]:
    """Every content file by its path: those that the memo knows, and the others read and remembered."""
    keys = {source.path: file_key(source, language=language) for source in sources}
    packed = {key: unpacked(value, _Packed) for key, value in memo.get(FILES, keys.values()).items()}
    fragments = memo.get(FRAGMENTS, {file.marked for file in packed.values() if file and file.marked})
    read: dict[str, ReadFile] = {}
    for path, key in keys.items():
        file = packed.get(key)
        if file and (not file.marked or file.marked in fragments):
            read[path] = _opened(key, path, file, fragments.get(file.marked, b""))
    missing = [source for source in sources if source.path not in read]
    made: dict[str, bytes] = {}
    marked: dict[str, bytes] = {}
    results = spread(partial(_reader, language), missing, jobs=jobs)
    for source, (value, name, fragment) in zip(missing, results, strict=True):
        key = keys[source.path]
        made[key] = value
        if name:
            marked[name] = fragment
        read[source.path] = _opened(key, source.path, unpack(value, _Packed), fragment)
        progress("Reading", len(made), len(missing))
    memo.put(FILES, made)
    memo.put(FRAGMENTS, marked)
    return {source.path: read[source.path] for source in sources}


def file_key(source: Source, *, language: str) -> str:
    """All that the reading of a file depends on, as a digest."""
    return digest((tool_digest(), language, source.path, source.digest))


def _reader(language: str) -> Callable[[Source], tuple[bytes, str, bytes]]:
    """What reads a file: it gives the packed file, and the key and the packed fragment of its body."""

    def read(source: Source) -> tuple[bytes, str, bytes]:
        document, problems = parse(source)
        content = understand(document, language=language) if document else None
        if document is None or content is None:
            return pack(_Packed(None, b"", (), "", problems)), "", b""
        lang = content.language(language)
        name = digest((tool_digest(), document.body, lang))
        fragment = to_fragment(document.body, lang=lang)
        bare = dataclasses.replace(document, body="")
        value = pack(_Packed(bare, pack(content.value), content.problems, name, problems))
        return value, name, pack(fragment)

    return read


def _opened(key: str, path: str, file: _Packed, fragment: bytes) -> ReadFile:
    placing, _ = placing_of(path)
    if file.document is None or placing is None:
        return ReadFile(key, None, problems=file.problems)
    value = None if placing.translation else unpack(file.value, VALUES[placing.kind])
    content = ContentFile(placing, file.document, value, file.value_problems)
    return ReadFile(key, content, file.marked, fragment, file.problems)


# --- bodies ----------------------------------------------------------------------------------------------------------


def _linked(
    site: Site, fragments: Mapping[str, bytes], *, jobs: int, progress: Progress
) -> tuple[Library, dict[str, tuple[Diagnostic, ...]], tuple[Diagnostic, ...]]:
    """The library, the problems of each body that has any, and those of the whole."""
    wanted = tuple(bodies(site))
    texts: dict[str, bytes] = {}
    coverage: dict[str, tuple[Coverage, ...]] = {}
    passages: dict[tuple[str, str], bytes] = {}
    problems: dict[str, tuple[Diagnostic, ...]] = {}
    results = spread(partial(_linker, site, fragments), wanted, jobs=jobs)
    for body, (text, covered, found) in zip(wanted, results, strict=True):
        texts[body.key] = text
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
    return library, problems, of_the_whole


_Result = tuple[bytes, tuple[bytes, tuple[bytes, ...]], bytes]


def _linker(site: Site, fragments: Mapping[str, bytes]) -> Callable[[Body], _Result]:
    """What links a body: it gives the packed text, coverage, passages of each topic, and problems, if any."""
    known = Unpacked(fragments, Fragment)
    names, targets = build_names(site.topics), targets_of(site, known)

    def link(body: Body) -> _Result:
        linked = link_body(body, known[body.key], names=names, targets=targets)
        coverage = tuple(each for each, _ in linked.covered)
        passages = tuple(pack(some) for _, some in linked.covered)
        return pack(linked.text), (pack(coverage), passages), pack(linked.problems) if linked.problems else b""

    return link
