"""What a build leaves in the memo for the next one of the same project into the same folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_builder.core.bodies import Outline
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.digest import digest
from site_builder.core.model import Places, Site
from site_builder.core.project import Options
from site_builder.store.manifest import Stamp
from site_builder.store.memo import Memo
from site_builder.store.packing import pack, unpacked
from site_builder.store.sources import Project
from site_builder.store.tool import tool_digest

_LEFT, _TEXTS, _SITE, _OUTLINE, _PROBLEMS = "left", "texts", "site", "outline", "problems"


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
class Past:
    """A shelf of the memo: each part is read when it is asked for."""

    memo: Memo
    shelf: str

    def left(self) -> Left:
        return unpacked(self._part(_LEFT), Left) or Left()

    def texts(self) -> Texts | None:
        return unpacked(self._part(_TEXTS), Texts)

    def library(self) -> tuple[Site, Outline] | None:
        site, outline = unpacked(self._part(_SITE), Site), unpacked(self._part(_OUTLINE), Outline)
        return (site, outline) if site and outline else None

    def problems(self) -> tuple[Diagnostic, ...] | None:
        return unpacked(self._part(_PROBLEMS), tuple[Diagnostic, ...])

    def _part(self, name: str) -> bytes | None:
        return self.memo.get(self.shelf, [name]).get(name)

    def keep(
        self,
        left: Left,
        texts: Texts,
        problems: tuple[Diagnostic, ...],
        library: tuple[Site, Outline] | None = None,
    ) -> None:
        """Remember a build; without a library, the one that is remembered is still true."""
        parts = {_LEFT: pack(left), _TEXTS: pack(texts), _PROBLEMS: pack(problems)}
        if library:
            parts |= {_SITE: pack(_without_places(library[0])), _OUTLINE: pack(library[1])}
        self.memo.put(self.shelf, parts)


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


def asked_of(options: Options) -> str:
    """The tool, and what was asked of it that shows in a site."""
    return digest((tool_digest(), options.url, options.drafts))
