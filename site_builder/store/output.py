"""Write the built site: only what differs, each file whole or not at all, and nothing that others put there.

`manifest.json` lists every file that the last build wrote, with its SHA-256; only those are ever replaced or deleted.
While a build writes, a journal lists what it is about to write, so that the next build knows the files of one that was
cut short. New files come first, then changed ones, deletions last: a page never links to what is not there yet.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.core.bodies import Artifact
from site_builder.core.diagnostics import Diagnostic, Location, in_order, problem
from site_builder.core.digest import digest_bytes

MANIFEST = "manifest.json"
UNFINISHED = ".site-builder-unfinished"  # holds the journal and the files that are being written
_JOURNAL = f"{UNFINISHED}/{MANIFEST}"
_LONGEST_NAME = 255  # bytes, on every file system in common use
_ATTEMPTS = 5  # at a file that another build gets in the way of


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did, as output paths in order."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def recorded(output: Path) -> dict[str, str]:
    """What the last build wrote, path to SHA-256; empty where there is no manifest or it is not one of ours."""
    return _listed(output / MANIFEST)


def holds(output: Path, path: str, *, sha256: str) -> bool:
    """Tell whether a plain file with exactly these bytes stands at a path."""
    content = _content(output / path)
    return content is not None and digest_bytes(content) == sha256


def sync(
    artifacts: Sequence[Artifact],
    *,
    output: Path,
    kept: Mapping[str, str] | None = None,
    remembered: Mapping[str, str] | None = None,
) -> tuple[Synced, tuple[Diagnostic, ...]]:
    """Make the output hold exactly the artifacts and the `kept` files, which are known to stand there with the SHA-256
    given. Files that hold the bytes they are `remembered` with are ours too, though the manifest was lost. Nothing is
    written when anything is in the way; when the disk fails half-way, every file is still whole and the next sync goes
    on from there."""
    kept = kept or {}
    owned = owned_files(output)
    owned |= {
        path for path, sha256 in (remembered or {}).items() if path not in owned and holds(output, path, sha256=sha256)
    }
    planned = {artifact.path for artifact in artifacts} | set(kept)
    stale = sorted(owned - planned - {MANIFEST})
    impossible = in_order(_impossible(planned))
    if impossible:
        return Synced(), impossible
    try:
        changes = _changes(artifacts, output, stale)
        obstacles = in_order(_obstacles(output, changes, owned=owned, stale=stale))
        if obstacles:
            return Synced(), obstacles
        listing = _manifest(dict(kept) | {artifact.path: digest_bytes(artifact.content) for artifact in artifacts})
        if not changes and not stale and _content(output / MANIFEST) == listing and not _is_unfinished(output):
            return Synced(), ()
        _write(output, changes, stale=stale, listing=listing, owned=owned)
    except OSError as error:
        return Synced(), (_unwritable(error, output),)
    return Synced(tuple(artifact.path for artifact in changes), tuple(stale)), ()


def differences(artifacts: Iterable[Artifact], *, output: Path) -> Iterator[tuple[str, str]]:
    """How the output, as its manifest lists it, differs from a set of files: (path, what is wrong) by path."""
    wanted = {artifact.path: artifact.content for artifact in artifacts}
    listed = recorded(output)
    for path in sorted(wanted.keys() | listed.keys()):
        content = _content(output / path)
        if path not in wanted:
            yield path, "a clean build does not write this file"
        elif content is None:
            yield path, "a clean build writes this file"
        elif content != wanted[path] or listed.get(path) != digest_bytes(content):
            yield path, "a clean build writes other bytes"


def _changes(artifacts: Iterable[Artifact], output: Path, stale: Iterable[str]) -> list[Artifact]:
    """The artifacts that do not stand in the output as they are. Where case does not count, an old file whose name
    differs in case alone is the same file, so its successor is always written anew after it was deleted."""
    respelt = {path.casefold() for path in stale}
    return [
        artifact
        for artifact in artifacts
        if artifact.path.casefold() in respelt or _content(output / artifact.path) != artifact.content
    ]


def clear(output: Path) -> tuple[str, ...]:
    """Delete what builds wrote and nothing else; the paths that were deleted. OSError where that is not allowed."""
    gone = sorted(path for path in owned_files(output) if _content(output / path) is not None)
    _delete(output, gone)
    shutil.rmtree(output / UNFINISHED, ignore_errors=True)
    return tuple(gone)


def owned_files(output: Path) -> set[str]:
    """The paths that this tool may replace or delete: those of the manifest and of a build that was cut short, and the
    manifest itself."""
    listed = recorded(output)
    return set(listed) | set(_listed(output / _JOURNAL)) | ({MANIFEST} if listed else set())


def _listed(manifest: Path) -> dict[str, str]:
    try:
        listing = json.loads(manifest.read_bytes())
        pairs = [(entry["path"], entry["sha256"]) for entry in listing["files"]]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}
    return {path: sha256 for path, sha256 in pairs if isinstance(path, str) and not _fault(path)}


def _manifest(files: Mapping[str, str]) -> bytes:
    entries = [{"path": path, "sha256": files[path]} for path in sorted(files)]
    return (json.dumps({"files": entries}, ensure_ascii=False, indent=1) + "\n").encode()


def _content(path: Path) -> bytes | None:
    """The bytes of a plain file; None for anything else and for nothing."""
    try:
        return path.read_bytes() if stat.S_ISREG(path.lstat().st_mode) else None
    except OSError:  # what cannot be read is not what is wanted there, in any case
        return None


def _fault(path: str) -> str:
    """Why a path cannot be written inside the output folder; empty where it can."""
    parts = path.split("/")
    if any(part in {"", ".", ".."} for part in parts) or "\0" in path or "\\" in path:
        return "the address leads out of the output folder"
    if parts[0] == UNFINISHED:
        return "the address is kept for the build itself"
    if any(len(part.encode("utf-8", "surrogateescape")) > _LONGEST_NAME for part in parts):
        return f"a name in the address is longer than {_LONGEST_NAME} bytes"
    return ""


def _impossible(paths: Iterable[str]) -> Iterator[Diagnostic]:
    """Addresses that no file of the output can have."""
    for path in paths:
        fault = "the build writes this file itself" if path == MANIFEST else _fault(path)
        if fault:
            yield problem("unwritable-output", fault, Location(path))


def _obstacles(
    output: Path, changes: Iterable[Artifact], *, owned: Collection[str], stale: Sequence[str]
) -> Iterator[Diagnostic]:
    """Whatever would have to be overwritten though no build wrote it."""
    making_way = {folder for path in stale for folder in _folders(path)} | set(stale)
    folders: set[str] = set()
    for artifact in changes:
        folders.update(_folders(artifact.path))
        if artifact.path not in owned and artifact.path not in making_way and _stands(output / artifact.path):
            yield _foreign(artifact.path)
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


def _stands(path: Path) -> bool:
    return os.path.lexists(path)


def _foreign(path: str) -> Diagnostic:
    return problem(
        "foreign-file",
        "this file was not written by a build and stands where the site needs to write",
        Location(path),
        hint="move it away, or choose another folder with --output",
    )


def _unwritable(error: OSError, output: Path) -> Diagnostic:
    message = f"the output cannot be written: {(error.strerror or str(error)).lower()}"
    path = Path(error.filename or output)
    shown = output in path.parents and output / UNFINISHED not in path.parents
    return problem("unwritable-output", message, Location(path.relative_to(output).as_posix() if shown else ""))


def _is_unfinished(output: Path) -> bool:
    return (output / UNFINISHED).exists()


def _write(
    output: Path, changes: Sequence[Artifact], *, stale: Sequence[str], listing: bytes, owned: Collection[str]
) -> None:
    output.mkdir(parents=True, exist_ok=True)
    journal = dict.fromkeys({*owned, *(artifact.path for artifact in changes)} - {MANIFEST}, "")
    _replace(output, _JOURNAL, _manifest(journal))
    in_the_way = _in_the_way(stale, changes)
    _delete(output, in_the_way)
    for artifact in sorted(changes, key=lambda artifact: _stands(output / artifact.path)):
        _replace(output, artifact.path, artifact.content)
    _delete(output, [path for path in stale if path not in in_the_way])
    _replace(output, MANIFEST, listing)
    shutil.rmtree(output / UNFINISHED, ignore_errors=True)


def _in_the_way(stale: Iterable[str], changes: Iterable[Artifact]) -> list[str]:
    """The old files that stand where a new folder must be, in a folder where a new file must be, or under a name that
    differs from a new one in case alone."""
    files = {artifact.path.casefold() for artifact in changes}
    folders = {folder for artifact in changes for folder in _folders(artifact.path)}
    return [path for path in stale if path in folders or files.intersection({path.casefold(), *_folders(path)})]


def _replace(output: Path, path: str, content: bytes) -> None:
    """Put a file in place in one step: whoever reads it sees the old bytes or the new ones."""
    target = output / path
    written = output / UNFINISHED / f"file-{os.getpid()}"  # another build at the same time writes another one
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            for file in (written, target):
                file.parent.mkdir(parents=True, exist_ok=True)
            written.write_bytes(content)
            written.replace(target)
        except OSError as error:
            if isinstance(error, FileNotFoundError | FileExistsError) and attempt < _ATTEMPTS:
                continue  # another build has just tidied up
            with contextlib.suppress(OSError):
                written.unlink(missing_ok=True)
            raise OSError(error.errno, error.strerror, str(target)) from error  # the path that the reader knows
        return


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
