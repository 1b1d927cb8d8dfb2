"""Whether everything stands as the last build left it: the one question of a build that has nothing to do.

One digest seals what was asked for and every source by its bytes, another one what the file system says of every file
of the output. They are kept in a file of their own, which may be lost or damaged like the memo: then there is something to do.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.core.digest import digest
from site_builder.store.manifest import Stamp, is_unfinished, stamps
from site_builder.store.sources import Project

_END = "\0"


@dataclass(frozen=True, slots=True)
class Standing:
    """A site that stands as it would be built: its number of pages, and the problems of its content, which are warnings."""

    pages: int
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Seal:
    """What the last build noted: the digests of sources and of files, what it told, and the paths of the files."""

    sources: str
    files: str
    told: str
    paths: list[str]

    def files_now(self, output: Path) -> str:
        """The digest of the files as they stand in the output folder."""
        return "" if is_unfinished(output) else _files(self.paths, stamps(output, self.paths))


def sealed(file: Path) -> Seal | None:
    """What stands in a snapshot; None where there is none."""
    try:
        sources, files, told, *paths = file.read_text("utf-8", "surrogateescape").split(_END)
    except (OSError, ValueError):
        return None
    return Seal(sources, files, told, paths)


def standing(seal: Seal, project: Project, *, asked: str, files_now: Callable[[], str]) -> Standing | None:
    """The site that was sealed, if it is what would be built of a project; `asked` tells of the tool and all that was
    asked of it. None where there is something to do."""
    if seal.sources != _sources(project, asked, seal.told) or seal.files != files_now():
        return None
    return _read(seal.told)


def remember(file: Path, project: Project, *, asked: str, found: Standing, stamped: Mapping[str, Stamp]) -> None:
    """Note that the files with these stamps are what is built of a project."""
    paths, told = list(stamped), _told(found)
    content = _END.join((_sources(project, asked, told), _files(paths, stamped), told, *paths))
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):  # not remembered
        new.write_text(content, "utf-8", "surrogateescape")
        new.replace(file)


def _told(found: Standing) -> str:
    problems = [
        (each.rule.id, each.message, _place(each.location), each.hint, [_place(other) for other in each.related])
        for each in found.problems
    ]
    return json.dumps([found.pages, problems])  # in ASCII, and so without what parts it from the rest


def _place(location: Location) -> tuple[str, int, int]:
    return location.path, location.line, location.column


def _read(told: str) -> Standing:
    pages, problems = json.loads(told)
    return Standing(
        pages,
        tuple(
            problem(rule, message, Location(*place), hint=hint, related=tuple(Location(*other) for other in related))
            for rule, message, place, hint, related in problems
        ),
    )


def _sources(project: Project, asked: str, told: str) -> str:
    return digest((asked, told, sorted(project.digests.items())))


def _files(paths: list[str], stamped: Mapping[str, Stamp]) -> str:
    return digest((paths, [stamped.get(path) for path in paths]))
