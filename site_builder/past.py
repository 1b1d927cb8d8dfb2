"""What a build leaves in the memo for the next one of the same project into the same folder.

An edit asks for little of it, so it is kept in pieces: what stands in the output folder by shares of the paths, and the
outline so that each of its many values is unpacked when it is asked for.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.core.bodies import Coverage, Outline, Related
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.digest import digest, digest_bytes
from site_builder.core.model import Places, Site
from site_builder.core.project import Options
from site_builder.store.memo import Memo
from site_builder.store.packing import PackingError, Unpacked, pack, unpack, unpacked
from site_builder.store.sources import Seen
from site_builder.store.tool import asked_of

_BUILD = "build"
_SHARE = 256  # paths

Left = tuple[str, bytes]
"""What stands in the output folder at a path: the SHA-256 of the file, and of a page its packed key."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What is known of the content files: digests of what stands above the body, by path; of the bodies, by content key:
    the key of the fragment in the memo, and the problems; and the keys of those bodies to whose very places others link.
    `frame` is the digest of all that the files were read with."""

    frame: str
    heads: Mapping[str, str]
    marked: Mapping[str, str]
    problems: Mapping[str, tuple[Diagnostic, ...]]
    anchored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """A build as the next one finds it: what it knew of texts, the problems that it found, how many pages it planned, and
    the keys of what is kept apart, the library and the shares of what was left in the output folder. These keys are
    digests, so that what is kept of different builds never mixes."""

    texts: Texts
    problems: tuple[Diagnostic, ...]
    pages: int
    library: str
    shares: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Library:
    """A site, and the values of its outline, which are packed each by itself."""

    site: Site
    coverage: Mapping[str, bytes]
    by_article: Mapping[str, bytes]
    co_mentioned: Mapping[str, bytes]
    related: Mapping[str, bytes]
    translated: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Past:
    """A shelf of the memo."""

    memo: Memo
    shelf: str

    def build(self, kept: str | None = None) -> Build | None:
        """The last build; None where none is known, or not the one that was kept with a digest that is given."""
        packed = self._part(_BUILD)
        return unpacked(packed, Build) if packed and kept in (None, digest_bytes(packed)) else None

    def library(self, build: Build) -> tuple[Site, Outline] | None:
        """The library that a build was made from."""
        known = unpacked(self._part(build.library), _Library)
        if known is None:
            return None
        coverages = tuple[Coverage, ...]
        outline = Outline(
            Unpacked(known.coverage, coverages),
            Unpacked(known.by_article, coverages),
            Unpacked(known.co_mentioned, tuple[tuple[str, int], ...]),
            Unpacked(known.related, tuple[Related, ...]),
            Unpacked(known.translated, coverages),
        )
        return known.site, outline

    def left(self, build: Build) -> Shares:
        """What a build left in the output folder, looked up when it is asked for, which raises PackingError where it has
        been lost."""
        return Shares(self, build.shares)

    def keep(
        self, files: Mapping[str, Left], texts: Texts, problems: tuple[Diagnostic, ...], library: tuple[Site, Outline]
    ) -> str:
        """Remember a build and the library that it was made from; the digest of what is remembered."""
        name, packed = _named(pack(_packed(*library)))
        count = len(files) // _SHARE + 1
        shares: list[dict[str, Left]] = [{} for _ in range(count)]
        for path, left in files.items():
            shares[_share_of(path, count)][path] = left
        parts = [_named(pack(share)) for share in shares]
        pages = sum(1 for _, key in files.values() if key)
        build = Build(texts, problems, pages, name, tuple(key for key, _ in parts))
        kept = self._put({name: packed, **dict(parts)}, build)
        self.memo.prune(self.shelf, (_BUILD, name, *build.shares))
        return kept

    def keep_edited(self, build: Build, left: Shares, changed: Mapping[str, Left]) -> str:
        """Remember a build of the library that is remembered, by which some of the files that were left have changed."""
        shares = list(build.shares)
        parts: dict[str, bytes] = {}
        for number in {_share_of(path, len(shares)) for path in changed}:
            share = {path: changed.get(path, old) for path, old in left.share(number).items()}
            shares[number], packed = _named(pack(share))
            parts[shares[number]] = packed
        kept = self._put(parts, replace(build, shares=tuple(shares)))
        self.memo.drop(self.shelf, {*build.shares}.difference(shares))
        return kept

    def _put(self, parts: Mapping[str, bytes], build: Build) -> str:
        packed = pack(build)
        self.memo.put(self.shelf, {**parts, _BUILD: packed})
        return digest_bytes(packed)

    def _part(self, name: str) -> bytes | None:
        return self.memo.get(self.shelf, [name]).get(name)

    def share(self, name: str) -> dict[str, Left]:
        """A share of the paths with what was left there. PackingError where it is lost."""
        packed = self._part(name)
        if packed is None:
            raise PackingError("a share of what was left is lost")
        return unpack(packed, dict[str, Left])


class Shares(Mapping[str, Left]):
    """What a build left in the output folder, by path."""

    def __init__(self, past: Past, shares: tuple[str, ...]) -> None:
        self._past, self._shares = past, shares
        self._known: dict[int, dict[str, Left]] = {}

    def share(self, number: int) -> dict[str, Left]:
        if number >= len(self._shares):
            raise PackingError("the shares of what was left are lost")
        if number not in self._known:
            self._known[number] = self._past.share(self._shares[number])
        return self._known[number]

    def __getitem__(self, path: str) -> Left:
        return self.share(_share_of(path, len(self._shares)))[path]

    def __iter__(self) -> Iterator[str]:
        for number in range(len(self._shares)):
            yield from self.share(number)

    def __len__(self) -> int:
        return sum(len(self.share(number)) for number in range(len(self._shares)))


def _named(packed: bytes) -> tuple[str, bytes]:
    """What is kept under its digest."""
    return digest_bytes(packed), packed


def _share_of(path: str, count: int) -> int:
    return zlib.crc32(path.encode("utf-8", "surrogateescape")) % max(1, count)


def _packed(site: Site, outline: Outline) -> _Library:
    parts = (outline.coverage, outline.by_article, outline.co_mentioned, outline.related, outline.translated)
    return _Library(_without_places(site), *({key: pack(value) for key, value in part.items()} for part in parts))


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


def frame_of(seen: Mapping[str, Seen], options: Options) -> str:
    """All that content files are read and pages made with, but the content files: tool, options, theme, site.yaml."""
    others = sorted((path, sha256) for path, (sha256, _) in seen.items() if not path.startswith("content/"))
    return digest((asked_of(options), others))
