"""One build: from a folder to the site that stands in another, or to the problems that keep it from standing there.

Nothing is written when there is an error. What is written is what a build without a memo would write, which `verify`
proves by making one. A build that has nothing to do finds that out with few words, and loads no others.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, has_errors, in_order, problem
from site_builder.core.digest import digest
from site_builder.core.project import Options, Progress, unseen
from site_builder.meanwhile import meanwhile
from site_builder.outcome import Outcome
from site_builder.store.snapshot import Snapshot, read_snapshot, write_snapshot
from site_builder.store.sources import Survey, survey
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
    note = memo and memo.with_name(f"{memo.name}.{digest(os.path.relpath(output, root))[:12]}")
    before = read_snapshot(note) if note else None
    with meanwhile(lambda: b"yes" if before and before.stands_in(output) else b"") as stands:
        found = survey(root, before.sources if before else {})
        if before and _is_made_of(before, found, options) and stands():
            standing = before.standing
            outcome = Outcome(standing.problems, standing.pages)
            after: Snapshot | None = replace(before, sources=found.seen)
        else:
            outcome, after = _build(found, before, stands, root, output, memo=memo, options=options, progress=progress)
    if note and after and after != before:
        write_snapshot(note, after)
    if verify and not has_errors(outcome.diagnostics):
        outcome = replace(outcome, diagnostics=in_order([*outcome.diagnostics, *_unverified(root, output, options)]))
    return outcome


def _is_made_of(before: Snapshot, found: Survey, options: Options) -> bool:
    """Tell whether what was noted is of the very sources that were found, and of what is asked for."""
    return not found.problems and before.asked == asked_of(options) and before.made_of(found.seen)


def _build(
    found: Survey,
    before: Snapshot | None,
    stands: Callable[[], bytes],
    root: Path,
    output: Path,
    *,
    memo: Path | None,
    options: Options,
    progress: Progress,
) -> tuple[Outcome, Snapshot | None]:
    """Revise the site, or build it as a whole."""
    # Loaded here, because loading them takes longer than finding out that there is nothing to do.
    from site_builder.readings import FILES, FRAGMENTS
    from site_builder.revise import revise
    from site_builder.store.memo import open_memo
    from site_builder.store.packing import PackingError
    from site_builder.whole import Place, build_whole

    place = Place(root, output)
    with open_memo(memo) as kept:
        try:
            revised = before and revise(found, before, stands, place, memo=kept, options=options)
            return revised or build_whole(found, before, place, memo=kept, options=options, progress=progress)
        except PackingError:  # the memo holds what only looks like ours
            for shelf in (FILES, FRAGMENTS):
                kept.prune(shelf, ())
        return build_whole(found, before, place, memo=kept, options=options, progress=progress)


def _unverified(root: Path, output: Path, options: Options) -> tuple[Diagnostic, ...]:
    """What differs between the output and a build that remembers nothing."""
    import tempfile

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
