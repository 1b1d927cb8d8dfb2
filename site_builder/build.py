"""One build: from a folder to the site that stands in another, or to the problems that keep it from standing there.

Nothing is written when there is an error. What is written is what a build without a memo would write, which `verify`
proves by making one.
"""

from __future__ import annotations

import os
import posixpath
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, has_errors, in_order, problem
from site_builder.core.digest import digest_bytes
from site_builder.load import Loaded, Options, Progress, jobs_for, load, unseen
from site_builder.render import Known, Record, render
from site_builder.store.lock import locked
from site_builder.store.manifest import Stamp, altered, stamps
from site_builder.store.memo import Memo, open_memo
from site_builder.store.output import Synced, differences, drop_staging, make_staging, publish, put, unwritable
from site_builder.store.packing import pack, unpacked

OUTPUT = "output"
STATE = ".site-builder"  # what may be lost at any time: the memo and the preview
_FILES = "files"  # of a shelf: what the last build left in its output folder


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to. `pages` counts what was planned; `reasons` tells of each page that was rendered what had
    changed; `written` and `removed` are output paths, static files among them. With errors nothing was written."""

    diagnostics: tuple[Diagnostic, ...] = ()
    pages: int = 0
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """What the last build left in its output folder: the records of its pages, the SHA-256 of its other files, and the
    stamps of all."""

    records: Mapping[str, Record] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, str]:
        """The SHA-256 of every file."""
        return {path: record.sha256 for path, record in self.records.items()} | dict(self.others)


def memo_path(root: Path) -> Path:
    """Where the memo of a project stands."""
    return root / STATE / "memo.sqlite"


def build(
    root: Path,
    *,
    output: Path | None = None,
    memo: Path | None = None,
    options: Options | None = None,
    verify: bool = False,
    progress: Progress = unseen,
) -> Outcome:
    """Build the project in a folder into `output` (its own `output/` where none is given), with the memo in a file or
    without one."""
    output = output or root / OUTPUT
    options = options or Options()
    with open_memo(memo) as kept:
        outcome = _build(root, output=output, memo=kept, options=options, progress=progress)
    if verify and not has_errors(outcome.diagnostics):
        found = _unverified(root, output, options)
        outcome = replace(outcome, diagnostics=in_order([*outcome.diagnostics, *found]))
    return outcome


def _build(root: Path, *, output: Path, memo: Memo, options: Options, progress: Progress) -> Outcome:
    loaded = load(root, memo=memo, options=options, progress=progress)
    if loaded.library is None or has_errors(loaded.diagnostics):
        return Outcome(loaded.diagnostics)
    try:
        fresh = not output.exists()
        output.mkdir(parents=True, exist_ok=True)
        with locked(output) as alone:
            if not alone:
                return Outcome(_from(root, output, [_in_use()]))
            outcome = _written(root, loaded, output=output, memo=memo, options=options, progress=progress)
            if fresh and not any(output.iterdir()):
                output.rmdir()
    except OSError as error:
        return Outcome(in_order([*loaded.diagnostics, *_from(root, output, [unwritable(error, output)])]))
    return outcome


def _in_use() -> Diagnostic:
    hint = "wait until it has finished, or choose another folder with --output"
    return problem("locked-output", "another build is writing to this folder", Location(""), hint=hint)


def _written(root: Path, loaded: Loaded, *, output: Path, memo: Memo, options: Options, progress: Progress) -> Outcome:
    """Render and publish what was loaded; the output folder is ours alone."""
    assert loaded.library
    shelf = f"output {os.path.relpath(output, root)}"
    left = unpacked(memo.get(shelf, [_FILES]).get(_FILES), Left) or Left()
    files = left.files
    lost = altered(output, files, stamped=left.stamps)
    staging = make_staging(output)
    try:
        rendered = render(
            loaded.library,
            templates=loaded.project.templates,
            known=Known(left.records, lost),
            staging=staging,
            jobs=jobs_for(loaded.project, options),
            progress=progress,
        )
        found = loaded.diagnostics + rendered.diagnostics
        if has_errors(found):
            return Outcome(in_order(found))
        others = {asset.path: digest_bytes(asset.content) for asset in loaded.assets}
        for asset in loaded.assets:
            put(staging, asset.path, asset.content)
        made = {path: rendered.records[path].sha256 for path in rendered.reasons} | others
        kept = {path: record.sha256 for path, record in rendered.records.items() if path not in made}
        synced, problems = publish(staging, output=output, made=made, kept=kept, remembered=files)
    finally:
        drop_staging(staging)
    found += _from(root, output, problems)
    if not has_errors(problems):
        _remember(memo, loaded, Left(rendered.records, others, stamps(output, {**kept, **made})), shelf=shelf)
    return _outcome(found, rendered.records, rendered.reasons, synced)


def _outcome(
    found: Iterable[Diagnostic], records: Mapping[str, Record], reasons: Mapping[str, tuple[str, ...]], synced: Synced
) -> Outcome:
    return Outcome(in_order(found), len(records), reasons, synced.written, synced.removed)


def _remember(memo: Memo, loaded: Loaded, left: Left, *, shelf: str) -> None:
    memo.put(shelf, {_FILES: pack(left)})
    for name, keys in loaded.used.items():
        memo.prune(name, keys)


def _unverified(root: Path, output: Path, options: Options) -> tuple[Diagnostic, ...]:
    """What differs between the output and a build that remembers nothing."""
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / OUTPUT
        outcome = build(root, output=clean, options=options)
        if has_errors(outcome.diagnostics):
            return outcome.diagnostics
        hint = "`site-builder build --clean` mends it; please report how it came to be"
        found = [
            problem("unverified", message, Location(path), hint=hint) for path, message in differences(output, clean)
        ]
    return _from(root, output, found)


def _from(root: Path, output: Path, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Problems of the output, with their paths told from the root."""
    folder = Path(os.path.relpath(output, root)).as_posix()
    return tuple(
        replace(each, location=replace(each.location, path=posixpath.join(folder, each.location.path).rstrip("/")))
        for each in found
    )
