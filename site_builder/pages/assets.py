"""Static files as they are published: under a name that carries a digest of their bytes, so that a browser never shows
an old one and may keep a new one for ever.

Style sheets name other files of theirs by relative addresses; those are turned into the published names as well. What
stands in `static/root/` goes to the top of the site under its own name (CNAME, favicon.ico).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from site_builder.core.bodies import Artifact
from site_builder.core.diagnostics import Diagnostic, Location, did_you_mean, problem
from site_builder.core.digest import digest_bytes
from site_builder.core.identifiers import normalise
from site_builder.core.model import Site
from site_builder.core.project import Source

_TOP = "static/root/"
_DIGITS = 8  # of the digest; a clash would need two versions of one file
_COMMENT_OR_ADDRESS = re.compile(
    rb"""/\*.*?\*/|url\(\s*(?P<quote>["']?)(?P<address>[^"'()\s]+)(?P=quote)\s*\)""", re.DOTALL
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Publication:
    """The files to publish, and what is already known of them."""

    sources: Mapping[str, bytes]
    done: dict[str, Artifact] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)


def published_path(site: Site, address: str) -> str:
    """The output path of the static file that front matter names (`/static/map.png`); empty for an address elsewhere."""
    return site.assets.get(normalise(address.removeprefix("/")), "")


def publish(static: Iterable[Source]) -> tuple[Mapping[str, Artifact], tuple[Diagnostic, ...]]:
    """The published form of every static file, by its source path (`static/look/site.css`)."""
    run = _Publication({source.path: source.content for source in static})
    return {path: _published(run, path) for path in sorted(run.sources)}, tuple(run.problems)


def _published(run: _Publication, path: str) -> Artifact:
    if path not in run.done:
        run.begun.add(path)
        content = run.sources[path]
        if path.startswith(_TOP):
            run.done[path] = Artifact(path.removeprefix(_TOP), content)
        else:
            content = b"".join(_rewritten(run, path)) if path.endswith(".css") else content
            run.done[path] = Artifact(_named(path, content), content)
    return run.done[path]


def _named(path: str, content: bytes) -> str:
    stem, extension = posixpath.splitext(path)
    return f"{stem}.{digest_bytes(content)[:_DIGITS]}{extension}"


def _rewritten(run: _Publication, path: str) -> Iterator[bytes]:
    """A style sheet in pieces, with the addresses of the site's own files turned into their published names."""
    content = run.sources[path]
    position = 0
    for found in _COMMENT_OR_ADDRESS.finditer(content):
        address = (found["address"] or b"").decode("utf-8", "replace")
        if not address or _ELSEWHERE.match(address):
            continue
        target, mark, fragment = address.partition("#")
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target.partition("?")[0])))
        if wanted not in run.sources or (wanted in run.begun and wanted not in run.done):
            run.problems.append(_dead(run, path, found.start("address"), wanted))
            continue
        relative = posixpath.relpath(_published(run, wanted).path, posixpath.dirname(path))
        yield content[position : found.start("address")] + (quote(relative) + mark + fragment).encode()
        position = found.end("address")
    yield content[position:]


def _dead(run: _Publication, path: str, offset: int, wanted: str) -> Diagnostic:
    before = run.sources[path][:offset]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    if wanted in run.sources:
        return problem("dead-link", f"{wanted} leads back to this file", Location(path, line, column))
    hint = did_you_mean(wanted, run.sources)
    return problem("dead-link", f"there is no file {wanted}", Location(path, line, column), hint=hint)
