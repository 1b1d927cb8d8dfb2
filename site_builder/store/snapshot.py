"""Whether everything stands as the last build left it: the one question of a build that has nothing to do.

One digest seals what was asked for and every source by its bytes, another one what the file system says of every file
of the output. They are kept in a file of their own, which may be lost or damaged like the memo: then there is something to do.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from site_builder.core.digest import digest
from site_builder.store.manifest import Stamp, is_unfinished, stamps
from site_builder.store.sources import Project

_END = "\0"


def pages_standing(file: Path, project: Project, *, asked: str, output: Path) -> int:
    """The number of pages of the site in an output folder, if it is what would be built of a project; `asked` tells of
    the tool and all that was asked of it. 0 where there is something to do."""
    try:
        sources, files, pages, *paths = file.read_text("utf-8", "surrogateescape").split(_END)
    except (OSError, ValueError):
        return 0
    if sources != _sources(project, asked, pages) or is_unfinished(output):
        return 0
    return int(pages) if files == _files(paths, stamps(output, paths)) else 0


def remember(file: Path, project: Project, *, asked: str, pages: int, stamped: Mapping[str, Stamp]) -> None:
    """Note that the files with these stamps, so many of them pages, are what is built of a project without a problem."""
    paths = list(stamped)
    content = _END.join((_sources(project, asked, str(pages)), _files(paths, stamped), str(pages), *paths))
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):  # not remembered
        new.write_text(content, "utf-8", "surrogateescape")
        new.replace(file)


def _sources(project: Project, asked: str, pages: str) -> str:
    return digest((asked, pages, sorted(project.digests.items())))


def _files(paths: list[str], stamped: Mapping[str, Stamp]) -> str:
    return digest((paths, [stamped.get(path) for path in paths]))
