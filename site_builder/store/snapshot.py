"""Whether everything stands as the last build left it: the first question of every build, and the only one of a build
that has nothing to do.

A snapshot notes what was asked for, how every source was seen, and what the file system says of every file of the
output. It is a file of its own, which may be lost or damaged like the memo: then there is something to do.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.core.digest import digest_bytes
from site_builder.store.manifest import Stamp, is_unfinished, stamps
from site_builder.store.sources import Seen

_END = "\0"


@dataclass(frozen=True, slots=True)
class Standing:
    """A site that stands as it would be built: its number of pages, and the problems of its content, which are warnings."""

    pages: int
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the last build noted: a digest of what was asked for, what it told, the digest of what the memo kept of it,
    how the sources were seen, and the stamps of all files that make up the site, both by path."""

    asked: str
    told: str
    kept: str
    sources: Mapping[str, Seen]
    files: Mapping[str, Stamp]

    @property
    def standing(self) -> Standing:
        """The site, if it was noted by this very tool."""
        pages, problems = json.loads(self.told)
        return Standing(
            pages,
            tuple(
                problem(rule, text, Location(*place), hint=hint, related=tuple(Location(*other) for other in related))
                for rule, text, place, hint, related in problems
            ),
        )

    def stands_in(self, output: Path) -> bool:
        """Tell whether the files are still the same."""
        return not is_unfinished(output) and stamps(output, self.files) == self.files

    def made_of(self, sources: Mapping[str, Seen]) -> bool:
        """Tell whether the sources hold the same bytes."""
        return sources.keys() == self.sources.keys() and all(
            seen[0] == self.sources[path][0] for path, seen in sources.items()
        )


def read_snapshot(file: Path) -> Snapshot | None:
    """What was noted; None where nothing was, or what is no longer whole."""
    try:
        seal, _, content = file.read_bytes().partition(_END.encode())
        if seal != _seal(content):
            return None
        asked, told, kept, number, *words = content.decode("utf-8", "surrogateescape").split(_END)
        count = int(number)
        names, digests, stamped = (words[start : start + count] for start in (0, count, 2 * count))
        paths = words[3 * count :]
        half = len(paths) // 2
        sources = dict(zip(names, zip(digests, stamped, strict=True), strict=True))
        return Snapshot(asked, told, kept, sources, dict(zip(paths[:half], paths[half:], strict=True)))
    except (OSError, ValueError):
        return None


def write_snapshot(file: Path, snapshot: Snapshot) -> None:
    """Note what the next build is to find, or nothing where that fails."""
    sources, files = snapshot.sources, snapshot.files
    digests, stamped = ([seen[place] for seen in sources.values()] for place in (0, 1))
    head = (snapshot.asked, snapshot.told, snapshot.kept, str(len(sources)))
    words = (*head, *sources, *digests, *stamped, *files, *files.values())
    content = _END.join(words).encode("utf-8", "surrogateescape")
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):  # not remembered
        new.write_bytes(_seal(content) + _END.encode() + content)
        new.replace(file)


def _seal(content: bytes) -> bytes:
    return digest_bytes(content).encode()


def told_of(found: Standing) -> str:
    """What a snapshot tells of a site."""
    problems = [
        (each.rule.id, each.message, _place(each.location), each.hint, [_place(other) for other in each.related])
        for each in found.problems
    ]
    return json.dumps([found.pages, problems])  # in ASCII, and so without what parts it from the rest


def _place(location: Location) -> tuple[str, int, int]:
    return location.path, location.line, location.column
