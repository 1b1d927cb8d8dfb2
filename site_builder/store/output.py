"""Write the built site: only what differs, each file whole or not at all, and nothing that others put there.

Files are first put into a folder of their own inside the output, where nothing links to them. When all are there, they
are moved into place: new ones first, then changed ones, and only then what is no longer planned is deleted. So a page
never links to what is not there yet, and whoever ends the build half-way leaves the old site or the new one of each file.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, in_order, problem
from site_builder.store.manifest import (
    JOURNAL,
    MANIFEST,
    UNFINISHED,
    content_of,
    fault_of,
    holds,
    journal_of,
    listed_as,
    listing,
    owned_files,
    recorded,
)

_HOME = "index.html"


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did, as output paths in order."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def make_staging(output: Path) -> Path:
    """An empty folder inside the output folder, for files to be published from; what a build that was cut short left
    there goes, but for its journal. OSError where there can be none."""
    unfinished = output / UNFINISHED
    unfinished.mkdir(exist_ok=True)
    for left in unfinished.iterdir():
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
    # Processes of a build that was just killed may live a moment longer: they know another folder.
    staging = unfinished / f"build-{os.getpid()}-{os.urandom(4).hex()}"
    staging.mkdir()
    return staging


def drop_staging(staging: Path) -> None:
    """Remove a staging folder that nothing is published from; the journal of an earlier build stays."""
    shutil.rmtree(staging, ignore_errors=True)
    with contextlib.suppress(OSError):
        staging.parent.rmdir()


def put(staging: Path, path: str, content: bytes) -> None:
    """Put a file into a staging folder. A path that nothing can be published at, or that a file and a folder are to
    share, is passed over: `publish` and whoever knows all paths report it."""
    if fault_of(path):
        return
    target = f"{staging}/{path}"
    try:
        _write(target, content)
    except FileNotFoundError:
        with contextlib.suppress(FileExistsError, NotADirectoryError):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            _write(target, content)
    except (NotADirectoryError, IsADirectoryError):
        pass


def _write(target: str, content: bytes) -> None:
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    with open(descriptor, "wb", buffering=0) as file:
        done = file.write(content)
        while done < len(content):
            done += file.write(memoryview(content)[done:])


def publish(
    staging: Path,
    *,
    output: Path,
    made: Mapping[str, str],
    kept: Mapping[str, str],
    listed: Collection[str] | None = None,
    remembered: Mapping[str, str] | None = None,
) -> tuple[Synced, tuple[Diagnostic, ...]]:
    """Make the output hold exactly the files that were `made` and put into the staging folder, and those that are
    `kept`, which are known to stand there; both with their SHA-256. What the manifest of the last build lists is ours to
    replace and delete (it need not be read where `listed` says it), and so are the `remembered` files, which are known to
    hold what they were written with, though that manifest was lost. Nothing is written when anything is in the way; when the disk fails half-way, every file is still
    whole and the next build goes on from there."""
    cut_short = _stands(output / JOURNAL)
    # What is remembered comes out of the memo, which may hold anything; a manifest is read with the same caution.
    remembered = {path: sha256 for path, sha256 in (remembered or {}).items() if not fault_of(path)}
    known = None if listed is None or cut_short else {path for path in listed if not fault_of(path)}
    owned = {*(owned_files(output) if known is None else {*known, MANIFEST}), *remembered}
    planned = {**kept, **made}
    stale = sorted(owned - planned.keys() - {MANIFEST})
    return _exchanged(staging, output, made, stale, listing(planned.items()), owned=owned, remembered=remembered)


def republish(
    staging: Path, *, output: Path, made: Mapping[str, str], before: Mapping[str, str]
) -> tuple[Synced, tuple[Diagnostic, ...]] | None:
    """As `publish`, where the files that were `made` take the places of some that stand as they were written, with the
    SHA-256 `before`, and nothing else changes. None where the manifest does not list these."""
    manifest = content_of(output / MANIFEST) or b""
    for path, sha256 in made.items():
        line = listed_as(path, before[path])
        if manifest.count(line) != 1:
            return None
        manifest = manifest.replace(line, listed_as(path, sha256))
    return _exchanged(staging, output, made, (), manifest, owned={*made, MANIFEST}, remembered={})


def _exchanged(
    staging: Path,
    output: Path,
    made: Mapping[str, str],
    stale: Sequence[str],
    manifest: bytes,
    *,
    owned: Collection[str],
    remembered: Mapping[str, str],
) -> tuple[Synced, tuple[Diagnostic, ...]]:
    problems = in_order(_impossible(made))
    if problems:
        return Synced(), problems
    try:
        changes = _changes(made, output, stale)
        problems = in_order(_obstacles(output, changes, owned=owned, stale=stale))
        if problems:
            return Synced(), problems
        if changes or stale or _stands(output / JOURNAL) or content_of(output / MANIFEST) != manifest:
            # The manifest goes on to say what else is ours, until it is replaced.
            begun = {*journal_of(output), *remembered.items(), *((path, made[path]) for path in changes)}
            _replace(staging, output, JOURNAL, listing(begun))
            _publish(staging, output, changes, stale=stale, whole=len(changes) == len(made))
            _replace(staging, output, MANIFEST, manifest)
        shutil.rmtree(output / UNFINISHED, ignore_errors=True)
    except OSError as error:
        return Synced(), (unwritable(error, output),)
    return Synced(tuple(changes), tuple(stale)), ()


def differences(output: Path, other: Path) -> Iterator[tuple[str, str]]:
    """How an output folder, as its manifest lists it, differs from one that a clean build wrote: (path, what is wrong)
    by path."""
    listed, wanted = recorded(output), recorded(other)
    for path in sorted(listed.keys() | wanted.keys()):
        content = content_of(output / path)
        if path not in wanted:
            yield path, "a clean build does not write this file"
        elif content is None:
            yield path, "a clean build writes this file"
        elif content != content_of(other / path) or listed.get(path) != wanted[path]:
            yield path, "a clean build writes other bytes"


def clear(output: Path) -> tuple[str, ...]:
    """Delete what builds wrote and nothing else; the paths that were deleted. OSError where that is not allowed."""
    gone = sorted(path for path in owned_files(output) if content_of(output / path) is not None)
    _delete(output, gone)
    shutil.rmtree(output / UNFINISHED, ignore_errors=True)
    return tuple(gone)


def unwritable(error: OSError, output: Path) -> Diagnostic:
    """What the machine refused, at the path that the reader knows."""
    message = f"the output cannot be written: {(error.strerror or str(error)).lower()}"
    path = Path(error.filename2 or error.filename or output)
    shown = output in path.parents and output / UNFINISHED not in path.parents and path != output / UNFINISHED
    return problem("unwritable-output", message, Location(path.relative_to(output).as_posix() if shown else ""))


# --- what is to be done ----------------------------------------------------------------------------------------------


def _changes(made: Mapping[str, str], output: Path, stale: Iterable[str]) -> list[str]:
    """The files that do not stand in the output as they are. Where case does not count, an old file whose name differs
    in case alone is the same file, so its successor is always written anew after it was deleted."""
    respelt = {path.casefold() for path in stale}
    return [
        path
        for path, sha256 in sorted(made.items())
        if (respelt and path.casefold() in respelt) or not holds(output, path, sha256=sha256)
    ]


def _impossible(paths: Iterable[str]) -> Iterator[Diagnostic]:
    """Addresses that no file of the output can have."""
    for path in paths:
        fault = "the build writes this file itself" if path == MANIFEST else fault_of(path)
        if fault:
            yield problem("unwritable-output", fault, Location(path))


def _obstacles(
    output: Path, changes: Iterable[str], *, owned: Collection[str], stale: Sequence[str]
) -> Iterator[Diagnostic]:
    """Whatever would have to be overwritten though no build wrote it."""
    making_way = {folder for path in stale for folder in _folders(path)} | set(stale)
    folders: set[str] = set()
    for path in changes:
        folders.update(_folders(path))
        place = output / path
        if path not in making_way and _stands(place) and (path not in owned or stat.S_ISDIR(place.lstat().st_mode)):
            yield _foreign(path)
    for folder in sorted(folders - making_way):
        place = output / folder
        if _stands(place) and not stat.S_ISDIR(place.lstat().st_mode):
            yield _foreign(folder)
    if MANIFEST not in owned and _stands(output / MANIFEST):
        yield _foreign(MANIFEST)


def _folders(path: str) -> list[str]:
    """The folders above an output path, outermost first."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _stands(path: Path | str) -> bool:
    return os.path.lexists(path)


def _foreign(path: str) -> Diagnostic:
    return problem(
        "foreign-file",
        "this file was not written by a build and stands where the site needs to write",
        Location(path),
        hint="move it away, or choose another folder with --output",
    )


# --- doing it --------------------------------------------------------------------------------------------------------


def _publish(staging: Path, output: Path, changes: Sequence[str], *, stale: Sequence[str], whole: bool) -> None:
    """Move and delete; `whole` tells that all that was staged is to be moved."""
    in_the_way = _in_the_way(stale, changes)
    _delete(output, in_the_way)
    old = [path for path in changes if _stands(output / path)]
    if not whole:
        _drop_unchanged(staging, changes)
    _move_new(str(staging), str(output))
    for path in sorted(old, key=lambda path: ("/" not in path, path)):
        os.replace(staging / path, output / path)
    _delete(output, [path for path in stale if path not in in_the_way])


def _drop_unchanged(staging: Path, changes: Collection[str]) -> None:
    """Take out of the staging folder what stands in the output already."""
    wanted = set(changes)
    for folder, _, names in os.walk(staging):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.relpath(path, staging).replace(os.sep, "/") not in wanted:
                os.unlink(path)


def _move_new(staging: str, output: str) -> None:
    """Move what stands nowhere yet, a folder as a whole where it is new; the home page last of all, for without it
    nobody comes upon the others."""
    with os.scandir(staging) as entries:
        found = sorted(entries, key=lambda entry: (entry.is_file(), entry.name == _HOME, entry.name))
    for entry in found:
        target = f"{output}/{entry.name}"
        if not _stands(target):
            os.rename(entry.path, target)
        elif entry.is_dir():
            _move_new(entry.path, target)


def _in_the_way(stale: Iterable[str], changes: Iterable[str]) -> list[str]:
    """The old files that stand where a new folder must be, in a folder where a new file must be, or under a name that
    differs from a new one in case alone."""
    stale = list(stale)
    if not stale:
        return []
    files = {path.casefold() for path in changes}
    folders = {folder for path in changes for folder in _folders(path)}
    return [path for path in stale if path in folders or files.intersection({path.casefold(), *_folders(path)})]


def _replace(staging: Path, output: Path, path: str, content: bytes) -> None:
    """Put a file in place in one step: whoever reads it sees the old bytes or the new ones."""
    written = f"{staging}.{MANIFEST}"
    _write(written, content)
    os.replace(written, output / path)


def _delete(output: Path, paths: Sequence[str]) -> None:
    """Delete files, and the folders that this leaves empty."""
    for path in paths:
        if any((output / folder).is_symlink() for folder in _folders(path)):
            continue  # somebody led this folder elsewhere: what is there is theirs
        with contextlib.suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            (output / path).unlink()
    for folder in sorted({folder for path in paths for folder in _folders(path)}, key=len, reverse=True):
        with contextlib.suppress(OSError):  # something else stands in it
            (output / folder).rmdir()
