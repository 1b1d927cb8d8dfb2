"""Whether everything stands as the last build left it: the one question of a build that has nothing to do.

One digest seals it all: what was asked for, every source by its bytes, and what the file system says of every file of
the output. It is kept in a file of its own, which may be lost or damaged like the memo: then there is something to do.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.core.digest import digest_bytes
from site_builder.store.manifest import Stamp, is_unfinished, stamps
from site_builder.store.sources import Project

_END = "\0"


def pages_standing(file: Path, project: Project, *, asked: str, output: Path) -> int:
    """The number of pages of the site in an output folder, if it is what would be built of a project; `asked` tells of
    the tool and all that was asked of it. 0 where there is something to do."""
    try:
        seal, pages, *paths = file.read_text("utf-8", "surrogateescape").split(_END)
    except (OSError, ValueError):
        return 0
    if is_unfinished(output) or seal != _seal(pages, project, asked, paths, stamps(output, paths)):
        return 0
    return int(pages)


def remember(file: Path, project: Project, *, asked: str, pages: int, stamped: Mapping[str, Stamp]) -> None:
    """Note that the files with these stamps, so many of them pages, are what is built of a project without a problem."""
    paths = sorted(stamped)
    seal = _seal(str(pages), project, asked, paths, stamped)
    content = _END.join((seal, str(pages), *paths))
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):  # not remembered
        new.write_text(content, "utf-8", "surrogateescape")
        new.replace(file)


def _seal(pages: str, project: Project, asked: str, paths: Iterable[str], stamped: Mapping[str, Stamp]) -> str:
    sources = (project.site, *project.content, *project.templates, *project.static)
    read = "\n".join(f"{source.digest} {source.path}" for source in sources if source)
    left = "\n".join(f"{stamped.get(path)} {path}" for path in paths)
    return digest_bytes(_END.join((asked, pages, read, left)).encode("utf-8", "surrogateescape"))
