"""One build: from a folder to the site that stands in another, or to the problems that keep it from standing there.

Nothing is written when there is an error. What is written is what a build without a memo would write, which `verify`
proves by making one. A build that has nothing to do finds that out with few words, and loads no others.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import os
from collections.abc import Callable, Iterator
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

_Done = tuple[Outcome, Snapshot | None]  # and what the next build is to know of it, if anything


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
    with _uncollected():
        before = read_snapshot(note) if note else None
        if before:
            found, done = _compared(before, root, output, memo=memo, options=options)
        else:
            found, done = survey(root, {}), None
    outcome, after = done or _whole(found, before, root, output, memo=memo, options=options, progress=progress)
    if note and after and after != before:
        write_snapshot(note, after)
    if verify and not has_errors(outcome.diagnostics):
        outcome = replace(outcome, diagnostics=in_order([*outcome.diagnostics, *_unverified(root, output, options)]))
    return outcome


def _compared(
    before: Snapshot, root: Path, output: Path, *, memo: Path | None, options: Options
) -> tuple[Survey, _Done | None]:
    """What is found now, and the site, where at most texts have changed since something was noted. The files of the site
    are looked at while those of the project are."""
    with meanwhile(lambda: b"yes" if before.stands_in(output) else b"") as answer:
        stands = functools.cache(lambda: bool(answer()))
        found = survey(root, before.sources)
        if _is_made_of(before, found, options) and stands():
            return found, _standing(before, found)
        return found, _revised(found, before, stands, root, output, memo=memo, options=options)


def _is_made_of(before: Snapshot, found: Survey, options: Options) -> bool:
    """Tell whether what was noted is of the very sources that were found, and of what is asked for."""
    return not found.problems and before.asked == asked_of(options) and before.made_of(found.seen)


def _standing(before: Snapshot, found: Survey) -> _Done:
    """The site as it was noted. How the sources were seen is noted anew, since more may be relied on by now."""
    standing = before.standing
    return Outcome(standing.problems, standing.pages), replace(before, sources=found.seen)


def _revised(
    found: Survey,
    before: Snapshot,
    stands: Callable[[], bool],
    root: Path,
    output: Path,
    *,
    memo: Path | None,
    options: Options,
) -> _Done | None:
    """The site revised, if that can be."""
    # Loaded here and below, because loading them takes longer than finding out that there is nothing to do.
    from site_builder.place import Place
    from site_builder.revise import revise
    from site_builder.store.memo import open_memo
    from site_builder.store.packing import PackingError

    try:
        with open_memo(memo) as kept:
            return revise(found, before, stands, Place(root, output), memo=kept, options=options)
    except PackingError:
        return None


def _whole(
    found: Survey,
    before: Snapshot | None,
    root: Path,
    output: Path,
    *,
    memo: Path | None,
    options: Options,
    progress: Progress,
) -> _Done:
    from site_builder.place import Place
    from site_builder.readings import FILES, FRAGMENTS
    from site_builder.store.memo import open_memo
    from site_builder.store.packing import PackingError
    from site_builder.whole import build_whole

    place = Place(root, output)
    with open_memo(memo) as kept:
        for _ in range(2):
            try:
                return build_whole(found, before, place, memo=kept, options=options, progress=progress)
            except PackingError:  # the memo holds what only looks like ours
                for shelf in (FILES, FRAGMENTS):
                    kept.prune(shelf, ())
    # Nor could the memo be rid of it, as when it cannot be written to.
    with open_memo(None) as nothing:
        return build_whole(found, before, place, memo=nothing, options=options, progress=progress)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """What a short build makes lives to its end, and to look through it for garbage takes a fifth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _unverified(root: Path, output: Path, options: Options) -> tuple[Diagnostic, ...]:
    """What differs between the output and a build that remembers nothing."""
    import tempfile

    from site_builder.place import Place
    from site_builder.store.output import differences

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
