"""One build: from a folder to the site that stands in another, or to the problems that keep it from standing there.

Nothing is written when there is an error. What is written is what a build without a memo would write, which `verify`
proves by making one.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from site_builder.core.diagnostics import Diagnostic, Location, has_errors, in_order, problem
from site_builder.load import FRAGMENTS, Loaded, Options, Progress, load, unseen
from site_builder.render import Known, Record, Rendered, render
from site_builder.store.memo import Memo, open_memo
from site_builder.store.output import differences, sync

OUTPUT = "output"
STATE = ".site-builder"  # what may be lost at any time: the memo and the preview


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to. `pages` counts what was planned; `reasons` tells of each page that was rendered what had
    changed; `written` and `removed` are output paths, static files among them. With errors nothing was written."""

    diagnostics: tuple[Diagnostic, ...] = ()
    pages: int = 0
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


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
    shelf = f"pages {os.path.relpath(output, root)}"
    known = Known(_records(memo.shelf(shelf)), output)
    rendered = render(loaded.library, templates=loaded.project.templates, known=known, progress=progress)
    found = loaded.diagnostics + rendered.diagnostics
    if has_errors(found):
        return Outcome(in_order(found))
    synced, problems = sync(
        (*loaded.assets, *rendered.artifacts),
        output=output,
        kept=rendered.kept,
        remembered={path: record.sha256 for path, record in known.records.items()},
    )
    found += _from(root, output, problems)
    if not has_errors(problems):
        _remember(memo, loaded, rendered, shelf=shelf)
    return Outcome(in_order(found), len(rendered.records), rendered.reasons, synced.written, synced.removed)


def _records(values: Mapping[str, bytes]) -> dict[str, Record]:
    """The records of pages that the memo knows; what is none is left out."""
    records = {}
    for path, value in values.items():
        try:
            records[path] = msgspec.msgpack.decode(value, type=Record)
        except msgspec.DecodeError:
            continue
    return records


def _remember(memo: Memo, loaded: Loaded, rendered: Rendered, *, shelf: str) -> None:
    new = {path: record for path, record in rendered.records.items() if path in rendered.reasons}
    memo.put(shelf, {path: msgspec.msgpack.encode(record) for path, record in new.items()})
    memo.prune(shelf, rendered.records)
    memo.prune(FRAGMENTS, loaded.used)


def _unverified(root: Path, output: Path, options: Options) -> tuple[Diagnostic, ...]:
    """What differs between the output and a build that remembers nothing."""
    with open_memo(None) as nothing:
        loaded = load(root, memo=nothing, options=options)
    if loaded.library is None or has_errors(loaded.diagnostics):
        return loaded.diagnostics
    rendered = render(loaded.library, templates=loaded.project.templates)
    hint = "`site-builder build --clean` mends it; please report how it came to be"
    found = (
        problem("unverified", message, Location(path), hint=hint)
        for path, message in differences((*loaded.assets, *rendered.artifacts), output=output)
    )
    return _from(root, output, found)


def _from(root: Path, output: Path, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Problems of the output, with their paths told from the root."""
    folder = Path(os.path.relpath(output, root)).as_posix()
    return tuple(
        replace(each, location=replace(each.location, path=posixpath.join(folder, each.location.path).rstrip("/")))
        for each in found
    )
