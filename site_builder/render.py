"""From the library to the bytes of every page, and the reason for each that is rendered.

A page is a pure function of its view, its template, what every page shares, and the tool. The digests of these four
are its key: where all are as they were, and the file still holds the bytes that came of them, there is nothing to do.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

import msgspec

from site_builder import __version__
from site_builder.core.bodies import Artifact, Library
from site_builder.core.diagnostics import Diagnostic, Location, in_order, problem
from site_builder.core.digest import digest, digest_bytes
from site_builder.core.identifiers import normalise
from site_builder.core.model import Source
from site_builder.load import Progress, unseen
from site_builder.pages.plan import Page, plan, site_view
from site_builder.pages.templates import Environment, RenderError, Theme, closure, environment_of
from site_builder.pages.templates import render as render_template
from site_builder.pages.writers import WRITERS
from site_builder.store.output import holds
from site_builder.store.tool import tool_digest

# Views in bytes: as telling as their repr for one template, and a sixth of the time.
_VIEWS = msgspec.msgpack.Encoder(order="deterministic")
GENERATOR = f"site_builder {__version__}"


@dataclass(frozen=True, slots=True)
class Key:
    """What a page is made from, as digests. A page that a writer makes names it as its template and has no `site`."""

    tool: str
    template: str
    view: str
    site: str


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered of a page: its key, and the SHA-256 of the bytes that came of it."""

    key: Key
    sha256: str


@dataclass(frozen=True, slots=True)
class Known:
    """What earlier builds left: the records of pages by path, and the folder that they were written to."""

    records: Mapping[str, Record]
    output: Path


@dataclass(frozen=True, slots=True)
class Rendered:
    """The pages of a site. `artifacts` are those that were made now; `records` are of all; `reasons` tells of each page
    that was made which parts of its key had changed."""

    artifacts: tuple[Artifact, ...] = ()
    records: Mapping[str, Record] = field(default_factory=dict)
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def kept(self) -> dict[str, str]:
        """The SHA-256 of the pages that stand as they are."""
        return {path: record.sha256 for path, record in self.records.items() if path not in self.reasons}


@dataclass(frozen=True, slots=True)
class _Press:
    """How pages become keys and bytes."""

    key: Callable[[Page], Key]
    write: Callable[[Page], bytes]


def render(
    library: Library, *, templates: Iterable[Source], known: Known | None = None, progress: Progress = unseen
) -> Rendered:
    """Make every page, or with `known` every page that would not be what stands there."""
    theme, problems = _theme(templates)
    press = _press(library, theme)
    paths: list[str] = [*library.site.assets.values()]
    artifacts: list[Artifact] = []
    records: dict[str, Record] = {}
    reasons: dict[str, tuple[str, ...]] = {}
    faults: dict[Location, Diagnostic] = {}
    for page in plan(library):
        paths.append(page.path)
        try:
            key = press.key(page)
            changed = _changed(page.path, key, known)
            if changed:
                artifacts.append(Artifact(page.path, press.write(page)))
                reasons[page.path] = changed
                records[page.path] = Record(key, digest_bytes(artifacts[-1].content))
            elif known:
                records[page.path] = known.records[page.path]
        except RenderError as error:  # one page is enough to tell of a fault that every page of the kind has
            faults.setdefault(error.diagnostic.location, error.diagnostic)
        progress("Rendering", len(paths), 0)
    return Rendered(tuple(artifacts), records, reasons, in_order([*problems, *faults.values(), *_clashes(paths)]))


def _theme(templates: Iterable[Source]) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """The templates as text, by their names below `templates/`."""
    texts: dict[str, str] = {}
    found: list[Diagnostic] = []
    for source in templates:
        try:
            text = source.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = source.content.decode("utf-8-sig", "replace")  # it is there all the same
            found.append(problem("not-utf8", "the template is not UTF-8", Location(source.path)))
        texts[source.path.removeprefix("templates/")] = text
    return Theme(texts), tuple(found)


@functools.lru_cache(maxsize=2)
def _environment(sources: tuple[tuple[str, str], ...]) -> Environment:
    """The compiled theme; kept from one build to the next of the same process."""
    return environment_of(Theme(dict(sources)))


def _press(library: Library, theme: Theme) -> _Press:
    site = site_view(library, generator=GENERATOR)
    shared = digest(site)
    environment = _environment(tuple(theme.sources.items()))

    @functools.cache
    def template_key(name: str) -> str:
        return digest(tuple((part, theme.sources[part]) for part in closure(theme, name)))

    def key(page: Page) -> Key:
        view = digest_bytes(_VIEWS.encode(page.view))
        if page.template in WRITERS:
            return Key(tool_digest(), page.template, view, "")
        return Key(tool_digest(), template_key(page.template), view, shared)

    def write(page: Page) -> bytes:
        if page.template in WRITERS:
            return WRITERS[page.template](page.view)
        return render_template(environment, page, site)

    return _Press(key, write)


def _changed(path: str, key: Key, known: Known | None) -> tuple[str, ...]:
    """Why a page has to be made: the parts of its key that changed, or `new`, or `output` for a file that was lost or
    altered. Nothing for a page that stands as it would be made."""
    record = known.records.get(path) if known else None
    if known is None or record is None:
        return ("new",)
    parts = tuple(part.name for part in fields(Key) if getattr(key, part.name) != getattr(record.key, part.name))
    if parts:
        return parts
    return () if holds(known.output, path, sha256=record.sha256) else ("output",)


def _clashes(paths: Iterable[str]) -> Iterator[Diagnostic]:
    """Files that cannot stand beside each other: at one path, also where case does not count, or one as the folder of
    another."""
    files: dict[str, str] = {}
    for path in paths:
        folded = normalise(path).casefold()
        other = files.setdefault(folded, path)
        if other is not path:
            names = path if other == path else f"{other} and {path}"
            yield _clash(path, f"two files of the site would be written to {names}")
    for folded, path in files.items():
        folders = folded.split("/")[:-1]
        for count in range(1, len(folders) + 1):
            other = files.get("/".join(folders[:count]), "")
            if other:
                yield _clash(path, f"{other} would be a file and the folder of {path}")


def _clash(path: str, message: str) -> Diagnostic:
    return problem("path-clash", message, Location(path), hint="give one of the two another name")
