"""What stands in an output folder: the list that the last build left there, and whether it is still true.

`manifest.json` lists every file that the last build wrote, with its SHA-256; only those are ever replaced or deleted.
While a build writes, a journal lists what it is about to write, so that the next build knows the files of one that was
cut short.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.core.digest import digest_bytes

MANIFEST = "manifest.json"
UNFINISHED = ".site-builder-unfinished"  # holds the journal and the files that are being written
JOURNAL = f"{UNFINISHED}/{MANIFEST}"
_ESCAPED = re.compile(r'["\\\x00-\x1f]')  # in JSON
_LONGEST_NAME = 255  # bytes, on every file system in common use

Stamp = str
"""What a file system says of a file: its size, when its content and its entry changed last (nanoseconds), its number.
Whoever writes to a file changes one of the four, unless in the very tick of the clock in which it was stamped."""


def recorded(output: Path) -> dict[str, str]:
    """What the last build wrote, path to SHA-256; empty where there is no manifest or it is not one of ours."""
    return dict(_listed(output / MANIFEST))


def owned_files(output: Path) -> set[str]:
    """The paths that this tool may replace or delete: those of the manifest and the manifest itself, and those that a
    build that was cut short had written, which hold what its journal says."""
    listed = recorded(output)
    begun = {path for path, sha256 in journal_of(output) if holds(output, path, sha256=sha256)}
    return set(listed) | begun | ({MANIFEST} if listed else set())


def journal_of(output: Path) -> list[tuple[str, str]]:
    """What builds that were cut short were about to write: path and SHA-256, of one path perhaps several."""
    return _listed(output / JOURNAL)


def is_unfinished(output: Path) -> bool:
    """Tell whether a build was cut short here, or is under way."""
    return os.path.lexists(output / UNFINISHED)


def listing(files: Iterable[tuple[str, str]]) -> bytes:
    """The manifest of files, which are given by path and SHA-256, a line each."""
    return b'{"files": [\n' + b",\n".join(listed_as(path, sha256) for path, sha256 in sorted(files)) + b"\n]}\n"


def listed_as(path: str, sha256: str) -> bytes:
    """The line of a file in a manifest."""
    return f' {{"path": {_quoted(path)}, "sha256": "{sha256}"}}'.encode()


def _quoted(path: str) -> str:
    return json.dumps(path, ensure_ascii=False) if _ESCAPED.search(path) else f'"{path}"'


def _listed(manifest: Path) -> list[tuple[str, str]]:
    try:
        entries = json.loads(manifest.read_bytes())
        pairs = [(entry["path"], entry["sha256"]) for entry in entries["files"]]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []
    return [(path, sha256) for path, sha256 in pairs if isinstance(path, str) and not fault_of(path)]


def fault_of(path: str) -> str:
    """Why a path cannot be written inside the output folder; empty where it can."""
    parts = path.split("/")
    if "" in parts or "." in parts or ".." in parts or "\0" in path or "\\" in path:
        return "the address leads out of the output folder"
    if parts[0] == UNFINISHED:
        return "the address is kept for the build itself"
    if len(path) * 4 > _LONGEST_NAME and any(
        len(part.encode("utf-8", "surrogateescape")) > _LONGEST_NAME for part in parts
    ):
        return f"a name in the address is longer than {_LONGEST_NAME} bytes"
    return ""


# --- files -----------------------------------------------------------------------------------------------------------


def content_of(path: Path | str) -> bytes | None:
    """The bytes of a plain file; None for anything else and for nothing."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        with open(path, "rb") as file:
            return file.read()
    except OSError:  # what cannot be read is not what is wanted there, in any case
        return None


def holds(output: Path, path: str, *, sha256: str) -> bool:
    """Tell whether a plain file with exactly these bytes stands at a path."""
    content = content_of(output / path)
    return content is not None and digest_bytes(content) == sha256


def stamps(output: Path, paths: Iterable[str]) -> dict[str, Stamp]:
    """The stamps of plain files; what is none has none."""
    found: dict[str, Stamp] = {}
    folder, status_of = os.fspath(output), os.lstat
    for path in paths:
        try:
            status = status_of(f"{folder}/{path}")
        except OSError:
            continue
        if stat.S_ISREG(status.st_mode):
            found[path] = stamp_of(status)
    return found


def stamp_of(status: os.stat_result) -> Stamp:
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def altered(files: Mapping[str, str], output: Path, *, then: Mapping[str, Stamp], now: Mapping[str, Stamp]) -> set[str]:
    """Which of the files no longer hold the bytes with the SHA-256 that is given for them. Those whose stamp is still
    the one that they had then, when they were known to hold them, are not read again."""
    doubtful = (path for path in files if path not in now or now[path] != then.get(path))
    return {path for path in doubtful if not holds(output, path, sha256=files[path])}
