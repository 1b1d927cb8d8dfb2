"""Read a project from the disk: every file that a build depends on, as paths and bytes, in one fixed order.

What the files mean is for others to say. The theme is read here too: what the package ships, overridden file by file
by the project's own `templates/` and `static/`.

A file that was seen before is not read again to know that it holds the same bytes: the file system tells, by its stamp.
A stamp is only relied on where it had long been the file's when it was noted, because what is written twice in one tick
of the clock may have one stamp. Where a file system keeps no time of its own for entries (FAT) or answers from what it
remembers of a server (NFS), a change that keeps length and time may stay unseen for a while; `--clean` reads everything.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, did_you_mean, in_order, problem
from site_builder.core.digest import digest_bytes
from site_builder.core.identifiers import normalise
from site_builder.core.project import Source
from site_builder.store.manifest import Stamp, stamp_of

SITE_FILE = "site.yaml"
SHIPPED = "shipped/"
_PACKAGE = Path(__file__).resolve().parent.parent
_LITTER = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig")
_SYSTEM_FILES = {"Thumbs.db", "desktop.ini", "__pycache__"}
_READS = 5  # attempts at a file that changes while it is read
_PIECE = 1 << 20  # bytes
_IN_DOUBT = 3_000_000_000  # nanoseconds; no file system in use has longer ticks than two seconds
_STAMPS_TELL = sys.platform != "win32"  # where the time of the last change of an entry is that of its making


Seen = tuple[str, Stamp]
"""The SHA-256 of a file's bytes, and its stamp when it held them; empty where that may not be relied on."""


@dataclass(frozen=True, slots=True)
class Project:
    """The files of a project, each tuple sorted by path: `site.yaml`, `content/**`, `templates/**`, `static/**`,
    `locales/**`; and how they were seen, by path. A shipped catalogue of a language stands at `shipped/locales/`, since one
    of the project adds to it and does not take its place."""

    site: Source | None = None
    content: tuple[Source, ...] = ()
    templates: tuple[Source, ...] = ()
    static: tuple[Source, ...] = ()
    locales: tuple[Source, ...] = ()
    seen: Mapping[str, Seen] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of a project as they were found: where they are on the disk by room and path, how they were seen, and
    those that had to be read for that."""

    root: Path
    rooms: Mapping[str, Mapping[str, str]]
    seen: Mapping[str, Seen]
    read: Mapping[str, Source]
    problems: tuple[Diagnostic, ...] = ()


@dataclass(slots=True, frozen=True)
class _Walk:
    """One reading of a tree: where it begins, what may be followed, and the problems that were met."""

    root: Path
    inside: Path
    problems: list[Diagnostic] = field(default_factory=list)


def survey(root: Path, known: Mapping[str, Seen]) -> Survey:
    """Find all files that a build needs, and read those that do not stand as they are known. Hidden files and what editors
    leave behind are passed over; so that nothing is missed in silence, a link that leads out of the project and a file
    that cannot be read are errors."""
    own, theme, tool = _walk(root), _walk(theme_folder()), _walk(_PACKAGE)
    rooms = {SITE_FILE: _site_file(own), "content": _content_files(own)}
    rooms |= {room: _named(_find(theme, room) | _find(own, room)) for room in ("templates", "static")}
    rooms["locales"] = _named(
        {SHIPPED + place: path for place, path in _find(tool, "locales").items()} | _find(own, "locales")
    )
    long_since = time.time_ns() - _IN_DOUBT
    seen: dict[str, Seen] = {}
    read: dict[str, Source] = {}
    for room in rooms.values():
        for name, path in room.items():
            before = known.get(name)
            if before and before[1] and _stamp(path) == before[1]:
                seen[name] = before
            elif found := _read(own, path, name):
                source, status = found
                read[name] = source
                stamp = stamp_of(status) if _STAMPS_TELL and status.st_ctime_ns < long_since else ""
                seen[name] = digest_bytes(source.content), stamp
    rooms = {room: {name: path for name, path in files.items() if name in seen} for room, files in rooms.items()}
    return Survey(root, rooms, seen, read, in_order(own.problems + theme.problems + tool.problems))


def read_project(root: Path, found: Survey | None = None) -> tuple[Project, tuple[Diagnostic, ...]]:
    """Read all that a build needs; what was read when it was found is not read again."""
    found = found or survey(root, {})
    walk, seen = _walk(root), dict(found.seen)
    rooms: dict[str, list[Source]] = {}
    for room, files in found.rooms.items():
        sources = rooms[room] = []
        for name, path in files.items():
            if name in found.read:
                sources.append(found.read[name])
            elif name in seen and (result := _read(walk, path, name)):
                sources.append(result[0])
                sha256 = digest_bytes(result[0].content)
                seen[name] = sha256, seen[name][1] if sha256 == seen[name][0] else ""
    read = {room: tuple(sources) for room, sources in rooms.items()}
    seen = {source.path: seen[source.path] for sources in rooms.values() for source in sources}
    site = read[SITE_FILE][0] if read[SITE_FILE] else None
    project = Project(site, read["content"], read["templates"], read["static"], read["locales"], seen)
    return project, in_order([*found.problems, *walk.problems])


def read_again(found: Survey, names: Iterable[str]) -> tuple[Source, ...] | None:
    """Some of the files that were found; None where they no longer are as they were seen."""
    walk = _walk(found.root)
    sources: list[Source] = []
    for name in names:
        path = next(files[name] for files in found.rooms.values() if name in files)
        result = (found.read[name], None) if name in found.read else _read(walk, path, name)
        if result is None or digest_bytes(result[0].content) != found.seen[name][0]:
            return None
        sources.append(result[0])
    return tuple(sources)


def _walk(root: Path) -> _Walk:
    return _Walk(root, root.resolve())


def _stamp(path: str) -> Stamp:
    try:
        return stamp_of(os.stat(path))
    except OSError:
        return ""


def _content_files(walk: _Walk) -> dict[str, str]:
    """The content files by path, without those whose names differ from another's in their Unicode normalisation alone:
    they would be one file to everything that knows them by their path."""
    places = _find(walk, "content")
    found = _named(places)
    for place, path in sorted(places.items()):
        name = normalise(place)
        if found[name] != path:
            message = "two files go by this name: they differ in their Unicode normalisation alone"
            hint = "rename or delete one of the two"
            walk.problems.append(problem("name-clash", message, Location(name), hint=hint))
    return found


def _named(places: Mapping[str, str]) -> dict[str, str]:
    """Files by path instead of by place, in the order of their paths."""
    found: dict[str, str] = {}
    for place, path in places.items():
        found.setdefault(normalise(place), path)
    return dict(sorted(found.items()))


def theme_folder() -> Path:
    """The folder that holds the shipped `templates/` and `static/`: inside an installed package, beside it in a
    checkout."""
    packaged = _PACKAGE / "theme"
    return packaged if packaged.is_dir() else _PACKAGE.parent


def _site_file(walk: _Walk) -> dict[str, str]:
    path = walk.root / SITE_FILE
    if path.exists():
        return {SITE_FILE: os.fspath(path)}
    names: list[str] = []
    with contextlib.suppress(OSError):
        names = [path.name for path in walk.root.iterdir() if not is_litter(path.name)]
    near = did_you_mean(SITE_FILE, names)
    hint = near or "`site-builder init DIR` makes a new site; `--root DIR` names the folder of an old one"
    walk.problems.append(problem("no-site-file", "there is no site.yaml here", Location(SITE_FILE), hint=hint))
    return {}


def _find(walk: _Walk, folder: str) -> dict[str, str]:
    """The files of a folder by their place below the root, so that one tree can override another."""
    root = os.fspath(walk.root)
    if os.path.islink(f"{root}/{folder}") and not _belongs(walk, f"{root}/{folder}"):
        return {}
    return {path[len(root) + 1 :]: path for path in _files(walk, f"{root}/{folder}")}


def _files(walk: _Walk, folder: str) -> Iterator[str]:
    """Every regular file below a folder that belongs to the project, depth first, by name."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        _report(walk, folder, f"this folder cannot be read: {error.strerror}")
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if is_litter(entry.name) or (not _is_plain(entry) and not _belongs(walk, path)):
            continue
        if entry.is_dir():
            yield from _files(walk, path)
        elif entry.is_file():
            yield path


def _is_plain(entry: os.DirEntry[str]) -> bool:
    """Tell whether nothing has to be asked about an entry: it is no link, and its name is text."""
    return entry.name.isascii() and not entry.is_symlink()


def is_litter(name: str) -> bool:
    """Tell whether a name is that of a hidden file or of what an editor or a system leaves behind."""
    return name.startswith((".", "#")) or name.endswith(_LITTER) or name in _SYSTEM_FILES


def _belongs(walk: _Walk, path: str) -> bool:
    """Tell whether a file or folder may be read: its name is text, and as a link it stays inside and makes no circle."""
    try:
        path.encode()
    except UnicodeEncodeError:
        _report(walk, path, "the name is not valid UTF-8", rule="invalid-name")
        return False
    place = Path(path)
    if not place.is_symlink():
        return True
    try:
        target = place.resolve(strict=True)
    except (OSError, RuntimeError):
        _report(walk, path, "the link leads nowhere")
        return False
    if walk.inside not in target.parents:
        _report(walk, path, "the link leads out of the project and is not followed")
        return False
    return target not in (place.parent.resolve() / place.name).parents


def _read(walk: _Walk, path: str, name: str) -> tuple[Source, os.stat_result] | None:
    """A file's bytes as they stood at one moment, and what the file system said of it then; None for a file that has gone
    or cannot be read."""
    try:
        for _ in range(_READS):
            content, before = _content(path)
            if stamp_of(before) == stamp_of(os.stat(path)):
                return Source(name, content), before
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}"
    else:
        message = "this file keeps changing while it is read"
    walk.problems.append(problem("unreadable-file", message, Location(name)))
    return None


def _content(path: str) -> tuple[bytes, os.stat_result]:
    """The bytes of a file, and what the file system said of it before they were read."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise OSError(errno.EINVAL, "it is no plain file", path)
        pieces = [os.read(descriptor, before.st_size + 1)]
        while pieces[-1] and sum(map(len, pieces)) != before.st_size:
            pieces.append(os.read(descriptor, _PIECE))
    finally:
        os.close(descriptor)
    return b"".join(pieces), before


def _report(walk: _Walk, path: str, message: str, *, rule: str = "unreadable-file") -> None:
    name = path[len(os.fspath(walk.root)) + 1 :].encode("utf-8", "backslashreplace").decode()
    walk.problems.append(problem(rule, message, Location(name)))
