"""From the library to the bytes of every page, and the reason for each that is rendered.

A page is a pure function of its view, its template, what every page shares, and the tool. The digests of these four
are its key: where all are as they were, and the file still holds the bytes that came of them, there is nothing to do.
Pages are planned and rendered by several processes, each of which puts what it made where it can be published from.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from site_builder import __version__
from site_builder.core.bodies import Library
from site_builder.core.diagnostics import Diagnostic, Location, in_order, problem
from site_builder.core.digest import digest, digest_bytes
from site_builder.core.identifiers import normalise
from site_builder.core.project import Progress, Source, unseen
from site_builder.pages.catalogue import Catalogues
from site_builder.pages.interface import Interface
from site_builder.pages.masthead import site_view
from site_builder.pages.plan import (
    Listed,
    Page,
    Unit,
    closing_pages,
    listed_of,
    pages_of,
    units_of,
)
from site_builder.pages.templates import Environment, RenderError, Theme, closure, environment_of
from site_builder.pages.templates import render as render_template
from site_builder.pages.views import SiteView
from site_builder.pages.writers import WRITERS
from site_builder.store.output import put
from site_builder.store.packing import pack, unpack, unpacked
from site_builder.store.tool import tool_digest
from site_builder.workers import spread

GENERATOR = f"site_builder {__version__}"


@dataclass(frozen=True, slots=True)
class Key:
    """What a page is made from, as digests. A page that a writer makes names it as its template and has no `site`."""

    tool: str
    template: str
    view: str
    site: str


@dataclass(frozen=True, slots=True)
class Known:
    """What earlier builds left, by path: the SHA-256 of what was written, and of pages the packed keys; and the files that
    no longer hold that."""

    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    altered: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rendered:
    """Pages by path: the SHA-256 of what they are and their packed keys, and for those that were made now which parts of
    the key had changed."""

    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Made:
    """A page as it was planned, and made if there was a reason."""

    path: str
    key: bytes
    sha256: str
    reasons: tuple[str, ...]
    listed: Listed | None


_Result = tuple[list[_Made], list[Diagnostic]]


@dataclass(frozen=True, slots=True)
class _Job:
    """All that a process needs for making pages; `staging` is the folder that they are put into, if any."""

    library: Library
    interfaces: Mapping[str, Interface]
    theme: Theme
    known: Known
    staging: Path | None


def render(
    library: Library,
    *,
    interfaces: Mapping[str, Interface],
    templates: Iterable[Source],
    known: Known | None = None,
    staging: Path | None = None,
    jobs: int = 1,
    progress: Progress = unseen,
) -> Rendered:
    """Make every page that is not known to stand as it would be made, and put it into a folder, if one is given."""
    theme, problems = _theme(templates)
    job = _Job(library, interfaces, theme, known or Known(), staging)
    found = list(problems)
    made = _spread(job, units_of(library), found, jobs=jobs, progress=progress)
    press = _Press(job, Catalogues(library, interfaces))
    last, faults = press.make(closing_pages(press.catalogues, [page.listed for page in made if page.listed]))
    made += last
    found += faults
    found += _clashes(sorted([*library.site.assets.values(), *(page.path for page in made)]))
    return _rendered(made, found)


def render_units(
    catalogues: Catalogues,
    units: Sequence[Unit],
    *,
    templates: Iterable[Source],
    known: Known,
    staging: Path,
) -> Rendered:
    """Make what needs making of some units of a site that is otherwise as it is known, templates too; the result is of
    their pages."""
    theme, problems = _theme(templates)
    press = _Press(_Job(catalogues.library, catalogues.interfaces, theme, known, staging), catalogues)
    pages = [page for unit in units for page in pages_of(catalogues, unit)]
    for page in pages:
        # To find out anew what a template is made from takes longer than all else that a page asks for.
        if page.template not in press.template_keys and page.path in known.files:
            press.template_keys[page.template] = unpack(known.files[page.path][1], Key).template
    made, found = press.make(pages)
    return _rendered(made, [*problems, *found])


def _spread(job: _Job, units: Sequence[Unit], found: list[Diagnostic], *, jobs: int, progress: Progress) -> list[_Made]:
    made: list[_Made] = []
    for pages, problems in spread(functools.partial(_begin, job), _dearest_first(job.library, units), jobs=jobs):
        made += pages
        found += problems
        progress("Rendering", len(made), 0)
    return made


def _dearest_first(library: Library, units: Iterable[Unit]) -> list[Unit]:
    """The lists of many articles before the pages of one, so that no process is left alone with a long one."""

    def cost(unit: Unit) -> int:
        if unit.kind == "topic":
            return -len(library.outline.coverage.get(unit.id, ()))
        return {"article": 0, "page": 0, "author": -1}.get(unit.kind, -len(library.site.articles))

    return sorted(units, key=cost)


def _begin(job: _Job) -> Callable[[Unit], _Result]:
    press = _Press(job, Catalogues(job.library, job.interfaces))
    return lambda unit: press.make(pages_of(press.catalogues, unit))


def _rendered(made: Iterable[_Made], found: Iterable[Diagnostic]) -> Rendered:
    pages = sorted(made, key=lambda page: page.path)
    # One page is enough to tell of a fault that every page of the kind has.
    faults = {(each.rule.id, each.location): each for each in reversed(in_order(found))}
    return Rendered(
        {page.path: (page.sha256, page.key) for page in pages},
        {page.path: page.reasons for page in pages if page.reasons},
        in_order(faults.values()),
    )


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


class _Press:
    """Makes the pages of one library; what many of them need is worked out once."""

    def __init__(self, job: _Job, catalogues: Catalogues) -> None:
        self.job = job
        self.catalogues = catalogues
        self.shared: dict[str, tuple[SiteView, str]] = {}
        self.environment = _environment(tuple(job.theme.sources.items()))
        self.template_keys: dict[str, str] = {}

    def make(self, pages: Iterable[Page]) -> _Result:
        made: list[_Made] = []
        found: list[Diagnostic] = []
        for page in pages:
            try:
                made.append(self._made(page))
            except RenderError as error:
                found.append(error.diagnostic)
        return made, found

    def _made(self, page: Page) -> _Made:
        path, known = page.path, self.job.known
        key = self._key(page)
        packed = pack(key)
        listed = listed_of(page, self.job.library.site.config)
        sha256, old = known.files.get(path, ("", b""))
        if old == packed and path not in known.altered:
            return _Made(path, packed, sha256, (), listed)
        content = self._written(page)
        if self.job.staging:
            put(self.job.staging, path, content)
        return _Made(path, packed, digest_bytes(content), _reasons(key, unpacked(old or None, Key)), listed)

    def _key(self, page: Page) -> Key:
        view = hashlib.blake2b(pack(page.view), digest_size=16).hexdigest()
        if page.template in WRITERS:
            return Key(tool_digest(), page.template, view, "")
        if page.template not in self.template_keys:
            theme = self.job.theme
            parts = tuple((name, theme.sources[name]) for name in closure(theme, page.template))
            self.template_keys[page.template] = digest(parts)
        return Key(tool_digest(), self.template_keys[page.template], view, self._shared(page)[1])

    def _shared(self, page: Page) -> tuple[SiteView, str]:
        """What all pages in the language of a page share, and the digest of it and of the language's words."""
        lang = page.lang
        if lang not in self.shared:
            catalogue = self.catalogues[lang]
            site = site_view(catalogue, generator=GENERATOR)
            self.shared[lang] = site, digest((site, catalogue.interface.messages))
        return self.shared[lang]

    def _written(self, page: Page) -> bytes:
        if page.template in WRITERS:
            return WRITERS[page.template](page.view)
        interface = self.catalogues.interfaces[page.lang]
        return render_template(self.environment, page, self._shared(page)[0], interface=interface)


def _reasons(key: Key, old: Key | None) -> tuple[str, ...]:
    """Why a page has to be made: the parts of its key that changed, or `new`, or `output` for a file that was lost or
    altered."""
    if old is None:
        return ("new",)
    return tuple(part.name for part in fields(Key) if getattr(key, part.name) != getattr(old, part.name)) or ("output",)


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
