"""One build: from a folder to the site that stands in another, or to the problems that keep it from standing there.

Nothing is written when there is an error. What is written is what a build without a memo would write, which `verify`
proves by making one. A build that has nothing to do finds that out with few words, and loads no others.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, has_errors, in_order, problem
from site_builder.core.digest import digest
from site_builder.core.project import Options, Progress, unseen
from site_builder.meanwhile import meanwhile
from site_builder.outcome import Outcome
from site_builder.store.manifest import Stamp
from site_builder.store.snapshot import Standing, remember, sealed, standing
from site_builder.store.sources import Project, read_project
from site_builder.store.tool import asked_of

OUTPUT = "output"
STATE = ".site-builder"  # what may be lost at any time: the memo, what it goes with, and the preview


def memo_path(root: Path) -> Path:
    """Where the memo of a project stands."""
    return root / STATE / "memo.sqlite"


def forget(root: Path) -> None:
    """Lose what builds of a project have worked out."""
    memo = memo_path(root)
    for path in (memo, *memo.parent.glob(f"{memo.name}[.-]*")):
        path.unlink(missing_ok=True)


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
    asked = asked_of(options)
    snapshot = memo and memo.with_name(f"{memo.name}.{digest(os.path.relpath(output, root))[:12]}")
    project, found, stands = _read(root, output, snapshot, asked=asked)
    if stands:
        outcome = Outcome(stands.problems, stands.pages)
    else:
        outcome, stamped = _build(project, found, root, output, memo=memo, options=options, progress=progress)
        if stamped and snapshot:
            done = Standing(outcome.pages, outcome.diagnostics)
            remember(snapshot, project, asked=asked, found=done, stamped=stamped)
    if verify and not has_errors(outcome.diagnostics):
        outcome = replace(outcome, diagnostics=in_order([*outcome.diagnostics, *_unverified(root, output, options)]))
    return outcome


def _read(
    root: Path, output: Path, snapshot: Path | None, *, asked: str
) -> tuple[Project, tuple[Diagnostic, ...], Standing | None]:
    """The project with what is wrong in reading it, and its site if that stands as it would be built. The files of the
    site are looked at while those of the project are read."""
    seal = sealed(snapshot) if snapshot else None
    if seal is None:
        return *read_project(root), None
    with meanwhile(lambda: seal.files_now(output).encode()) as files_now:
        project, found = read_project(root)
        if found:
            return project, found, None
        return project, found, standing(seal, project, asked=asked, files_now=lambda: files_now().decode())


def _build(
    project: Project,
    found: Iterable[Diagnostic],
    root: Path,
    output: Path,
    *,
    memo: Path | None,
    options: Options,
    progress: Progress,
) -> tuple[Outcome, Mapping[str, Stamp]]:
    """Revise the site, or build it as a whole."""
    # Loaded here, because loading them takes longer than finding out that there is nothing to do.
    from site_builder.revise import revise
    from site_builder.store.memo import open_memo
    from site_builder.store.packing import PackingError
    from site_builder.whole import Place, build_whole

    place, found = Place(root, output), tuple(found)
    with open_memo(memo) as kept:
        try:
            revised = None if found else revise(project, place, memo=kept, options=options)
            return revised or build_whole(project, found, place, memo=kept, options=options, progress=progress)
        except PackingError:  # the memo holds what only looks like ours
            kept.damaged = True
    with open_memo(None) as nothing:
        return build_whole(project, found, place, memo=nothing, options=options, progress=progress)


def _unverified(root: Path, output: Path, options: Options) -> tuple[Diagnostic, ...]:
    """What differs between the output and a build that remembers nothing."""
    from site_builder.store.output import differences
    from site_builder.whole import Place

    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / OUTPUT
        outcome = build(root, output=clean, options=options)
        if has_errors(outcome.diagnostics):
            return outcome.diagnostics
        hint = "`site-builder build --clean` mends it; please report how it came to be"
        found = [
            problem("unverified", message, Location(path), hint=hint) for path, message in differences(output, clean)
        ]
    return Place(root, output).told(found)
