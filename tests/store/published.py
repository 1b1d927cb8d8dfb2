"""An output folder as a build publishes it, from files that a test gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.core.bodies import Artifact
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.digest import digest_bytes
from site_builder.store.output import Synced, drop_staging, make_staging, publish, put, unwritable


def artifacts(**files: str) -> list[Artifact]:
    """Artifacts from keyword arguments: a__b is the path a/b."""
    return [Artifact(path.replace("__", "/"), text.encode()) for path, text in files.items()]


def tree(output: Path) -> dict[str, str]:
    """Every file below the output but the manifest."""
    files = (path for path in output.rglob("*") if path.is_file())
    found = {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in files}
    found.pop("manifest.json", None)
    return found


def sync(
    files: Iterable[Artifact], *, output: Path, kept: Mapping[str, str] | None = None
) -> tuple[Synced, tuple[Diagnostic, ...]]:
    """Make the output hold the files and those that are kept, in the steps of a build."""
    made = {file.path: file for file in files}
    try:
        output.mkdir(parents=True, exist_ok=True)
        staging = make_staging(output)
        try:
            for file in made.values():
                put(staging, file.path, file.content)
            digests = {path: digest_bytes(file.content) for path, file in made.items()}
            return publish(staging, output=output, made=digests, kept=kept or {})
        finally:
            drop_staging(staging)
    except OSError as error:
        return Synced(), (unwritable(error, output),)
