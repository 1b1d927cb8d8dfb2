"""Read a project from the disk: every file that a build depends on, as paths and bytes, in one fixed order.

What the files mean is for others to say. The theme is read here too: what the package ships, overridden file by file
by the project's own `templates/` and `static/`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, did_you_mean, in_order, problem
from site_builder.core.digest import digest_bytes
from site_builder.core.identifiers import normalise
from site_builder.core.project import Source

SITE_FILE = "site.yaml"
_PACKAGE = Path(__file__).resolve().parent.parent
_LITTER = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig")
_SYSTEM_FILES = {"Thumbs.db", "desktop.ini", "__pycache__"}
_READS = 5  # attempts at a file that changes while it is read
_PIECE = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Project:
    """The files of a project, each tuple sorted by path: `site.yaml`, `content/**`, `templates/**`, `static/**`; and the
    digests of their bytes by path."""

    site: Source | None = None
    content: tuple[Source, ...] = ()
    templates: tuple[Source, ...] = ()
    static: tuple[Source, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True, frozen=True)
class _Walk:
    """One reading of a tree: where it begins, what may be followed, and the problems that were met."""

    root: Path
    inside: Path
    problems: list[Diagnostic] = field(default_factory=list)


def read_project(root: Path) -> tuple[Project, tuple[Diagnostic, ...]]:
    """Read all that a build needs. Hidden files and what editors leave behind are passed over; so that nothing is
    missed in silence, a link that leads out of the project and a file that cannot be read are errors."""
    own = _Walk(root, root.resolve())
    shipped = theme_folder()
    theme = _Walk(shipped, shipped.resolve())
    site = _site_file(own)
    content = _apart(own, _sorted(_read_tree(own, "content")))
    templates = _sorted(_read_tree(theme, "templates") | _read_tree(own, "templates"))
    static = _sorted(_read_tree(theme, "static") | _read_tree(own, "static"))
    read = (*((site,) if site else ()), *content, *templates, *static)
    digests = {source.path: digest_bytes(source.content) for source in read}
    return Project(site, content, templates, static, digests), in_order(own.problems + theme.problems)


def _apart(walk: _Walk, sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources without those whose names differ from another's in their Unicode normalisation alone: they would be
    one file to everything that knows them by their path."""
    kept: dict[str, Source] = {}
    for source in sources:
        if kept.setdefault(source.path, source) is not source:
            message = "two files go by this name: they differ in their Unicode normalisation alone"
            hint = "rename or delete one of the two"
            walk.problems.append(problem("name-clash", message, Location(source.path), hint=hint))
    return tuple(kept.values())


def theme_folder() -> Path:
    """The folder that holds the shipped `templates/` and `static/`: inside an installed package, beside it in a
    checkout."""
    packaged = _PACKAGE / "theme"
    return packaged if packaged.is_dir() else _PACKAGE.parent


def _sorted(sources: dict[str, Source]) -> tuple[Source, ...]:
    return tuple(sorted(sources.values(), key=lambda source: source.path))


def _site_file(walk: _Walk) -> Source | None:
    path = walk.root / SITE_FILE
    if path.exists():
        return _read(walk, os.fspath(path), SITE_FILE)
    names: list[str] = []
    with contextlib.suppress(OSError):
        names = [path.name for path in walk.root.iterdir() if not is_litter(path.name)]
    near = did_you_mean(SITE_FILE, names)
    hint = near or "`site-builder init DIR` makes a new site; `--root DIR` names the folder of an old one"
    walk.problems.append(problem("no-site-file", "there is no site.yaml here", Location(SITE_FILE), hint=hint))
    return None


def _read_tree(walk: _Walk, folder: str) -> dict[str, Source]:
    """The files of a folder by their place below the root, so that one tree can override another."""
    found: dict[str, Source] = {}
    root = os.fspath(walk.root)
    if os.path.islink(f"{root}/{folder}") and not _belongs(walk, f"{root}/{folder}"):
        return found
    for path in _files(walk, f"{root}/{folder}"):
        place = path[len(root) + 1 :]
        source = _read(walk, path, normalise(place))
        if source is not None:
            found[place] = source
    return found


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


def _read(walk: _Walk, path: str, name: str) -> Source | None:
    """A file's bytes as they stood at one moment; None for a file that has gone or cannot be read."""
    try:
        for _ in range(_READS):
            content, before = _content(path)
            if _same(before, os.stat(path)):
                return Source(name, content)
    except FileNotFoundError:
        return None
    except OSError as error:
        _report(walk, path, f"this file cannot be read: {error.strerror}")
        return None
    _report(walk, path, "this file keeps changing while it is read")
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


def _same(one: os.stat_result, other: os.stat_result) -> bool:
    return (one.st_ino, one.st_size, one.st_mtime_ns) == (other.st_ino, other.st_size, other.st_mtime_ns)


def _report(walk: _Walk, path: str, message: str, *, rule: str = "unreadable-file") -> None:
    name = path[len(os.fspath(walk.root)) + 1 :].encode("utf-8", "backslashreplace").decode()
    walk.problems.append(problem(rule, message, Location(name)))
