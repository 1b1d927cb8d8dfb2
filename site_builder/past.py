"""What a build leaves in the memo for the next one of the same project into the same folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_builder.core.bodies import Outline
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.digest import digest, digest_bytes
from site_builder.core.model import Places, Site
from site_builder.core.project import Options
from site_builder.store.manifest import Stamp
from site_builder.store.memo import Memo
from site_builder.store.packing import pack, unpacked
from site_builder.store.sources import Project
from site_builder.store.tool import asked_of

_BUILD, _LIBRARY = "build", "library"


@dataclass(frozen=True, slots=True)
class Left:
    """What stands in the output folder, by path: the packed keys of pages, the SHA-256 of these and of the other files,
    and the stamps of all and of the manifest."""

    keys: Mapping[str, bytes] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)

    @property
    def others(self) -> dict[str, str]:
        """The SHA-256 of the files that are no pages."""
        return {path: self.files[path] for path in self.files.keys() - self.keys.keys()}


@dataclass(frozen=True, slots=True)
class Texts:
    """What is known of the content files, by path: digests of all their bytes and of what stands above the body; of the
    bodies, by content key: the key of the fragment in the memo, and the problems; and the keys of those bodies to whose
    very places others link. `frame` is the digest of all that the files were read with."""

    frame: str
    sources: Mapping[str, str]
    heads: Mapping[str, str]
    marked: Mapping[str, str]
    problems: Mapping[str, tuple[Diagnostic, ...]]
    anchored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """A build as the next one finds it, in one piece: what it left, what it knew of texts, the problems that it found,
    and the digest of the library that it was made from, which is kept apart."""

    left: Left
    texts: Texts
    problems: tuple[Diagnostic, ...]
    library: str


@dataclass(frozen=True, slots=True)
class Past:
    """A shelf of the memo."""

    memo: Memo
    shelf: str

    def build(self) -> Build | None:
        return unpacked(self._part(_BUILD), Build)

    def library(self, build: Build) -> tuple[Site, Outline] | None:
        """The library that a build was made from."""
        packed = self._part(_LIBRARY)
        known = packed is not None and digest_bytes(packed) == build.library
        return unpacked(packed, tuple[Site, Outline]) if known else None

    def _part(self, name: str) -> bytes | None:
        return self.memo.get(self.shelf, [name]).get(name)

    def keep(self, left: Left, texts: Texts, problems: tuple[Diagnostic, ...], library: tuple[Site, Outline]) -> None:
        """Remember a build and the library that it was made from."""
        packed = pack((_without_places(library[0]), library[1]))
        self.memo.put(self.shelf, {_LIBRARY: packed})
        self.keep_build(Build(left, texts, problems, digest_bytes(packed)))

    def keep_build(self, build: Build) -> None:
        """Remember a build of the library that is remembered."""
        self.memo.put(self.shelf, {_BUILD: pack(build)})


def _without_places(site: Site) -> Site:
    """The site without the places of its keys, which are many and serve only to report what a whole build finds."""
    nowhere = Places("")
    return replace(
        site,
        articles={slug: replace(article, places=nowhere) for slug, article in site.articles.items()},
        translations={
            slug: tuple(replace(each, places=nowhere) for each in variants)
            for slug, variants in site.translations.items()
        },
    )


def past_of(memo: Memo, root: Path, output: Path) -> Past:
    return Past(memo, f"output {os.path.relpath(output, root)}")


def frame_of(project: Project, options: Options) -> str:
    """All that content files are read and pages made with, but the content files: tool, options, theme, site.yaml."""
    content = {source.path for source in project.content}
    others = sorted((path, known) for path, known in project.digests.items() if path not in content)
    return digest((asked_of(options), others))
