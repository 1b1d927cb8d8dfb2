"""A build of the whole: everything is looked at, and what is not as it was is made."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, has_errors, in_order, problem
from site_builder.core.digest import digest_bytes
from site_builder.core.project import Options, Progress
from site_builder.load import Loaded, jobs_for, load
from site_builder.outcome import Outcome
from site_builder.past import Left, Past, Texts, frame_of, past_of
from site_builder.render import Known, Rendered, render
from site_builder.store.lock import locked
from site_builder.store.manifest import MANIFEST, Stamp, altered, stamps
from site_builder.store.memo import Memo
from site_builder.store.output import drop_staging, make_staging, publish, put, unwritable
from site_builder.store.sources import Project

Write = Callable[[Path, Left, Collection[str]], Rendered | None]
"""Renders pages into a staging folder, knowing what the last build left and which of its files no longer hold what was
written to them. None where that cannot be done in this way."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a project is and where its site goes."""

    root: Path
    output: Path

    def told(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Problems of the output, with their paths told from the root."""
        folder = Path(os.path.relpath(self.output, self.root)).as_posix()
        return tuple(
            replace(each, location=replace(each.location, path=posixpath.join(folder, each.location.path).rstrip("/")))
            for each in found
        )


def build_whole(
    project: Project,
    found: Iterable[Diagnostic],
    place: Place,
    *,
    memo: Memo,
    options: Options,
    progress: Progress,
) -> tuple[Outcome, Mapping[str, Stamp]]:
    """Build a project as it was read, with what was `found` wrong in reading it. The stamps are those of the files that
    make up the site, if it could be published."""
    loaded = load(project, found, memo=memo, options=options, progress=progress)
    if loaded.library is None or has_errors(loaded.diagnostics):
        return Outcome(loaded.diagnostics), {}

    def write(staging: Path, left: Left, lost: Collection[str]) -> Rendered:
        assert loaded.library
        missing = due(others, left, lost)
        for asset in loaded.assets:
            if asset.path in missing:
                put(staging, asset.path, asset.content)
        return render(
            loaded.library,
            templates=project.templates,
            known=Known(left.keys, left.files, lost),
            staging=staging,
            jobs=jobs_for(project, options),
            progress=progress,
        )

    others = {asset.path: digest_bytes(asset.content) for asset in loaded.assets}
    past = past_of(memo, place.root, place.output)
    build = past.build()
    result = written(place, build.left if build else Left(), write, others=others, found=loaded.diagnostics)
    assert result, "all that can be made is made"
    outcome, left = result
    if left:
        _remember(past, loaded, left, options, outcome.diagnostics)
    return outcome, left.stamps if left else {}


def written(
    place: Place,
    left: Left,
    write: Write,
    *,
    others: Mapping[str, str],
    found: tuple[Diagnostic, ...],
) -> tuple[Outcome, Left | None] | None:
    """Have files written into a staging folder and publish them: pages, and those of the `others` that are due. Gives what
    is left of it for the next build, if there were no errors; nothing at all where the writer gives nothing."""
    output = place.output
    fresh = not output.exists()
    try:
        output.mkdir(parents=True, exist_ok=True)
        with locked(output) as alone:
            if not alone:
                return Outcome(place.told([_in_use()])), None
            result = _written(place, left, write, others=others, found=found)
            if fresh and not any(output.iterdir()):
                output.rmdir()
    except OSError as error:
        if isinstance(error, ChildProcessError):
            raise
        return Outcome(in_order([*found, *place.told([unwritable(error, output)])])), None
    return result


def _written(
    place: Place,
    left: Left,
    write: Write,
    *,
    others: Mapping[str, str],
    found: tuple[Diagnostic, ...],
) -> tuple[Outcome, Left | None] | None:
    output = place.output
    before = stamps(output, left.stamps)
    lost = altered(left.files, output, then=left.stamps, now=before)
    staging = make_staging(output)
    try:
        rendered = write(staging, left, lost)
        if rendered is None:
            return None
        found += rendered.diagnostics
        if has_errors(found):
            return Outcome(in_order(found)), None
        every = dict(rendered.files) | dict(others)
        made = {path: every[path] for path in (*rendered.reasons, *due(others, left, lost))}
        kept = {path: sha256 for path, sha256 in every.items() if path not in made}
        # Where the manifest has not been touched, it lists what is known.
        known = MANIFEST in before and before[MANIFEST] == left.stamps[MANIFEST]
        held = {} if known else {path: sha256 for path, sha256 in left.files.items() if path not in lost}
        listed = left.files if known else None
        synced, problems = publish(staging, output=output, made=made, kept=kept, listed=listed, remembered=held)
    finally:
        drop_staging(staging)
    found += place.told(problems)
    outcome = Outcome(in_order(found), len(rendered.keys), rendered.reasons, synced.written, synced.removed)
    if has_errors(problems):
        return outcome, None
    now = {path: before[path] for path in kept if path in before} | stamps(output, [*made, MANIFEST])
    if len(now) <= len(every):  # something has gone in the meantime: the next build is to look for it
        return outcome, None
    return outcome, Left(rendered.keys, every, now)


def due(others: Mapping[str, str], left: Left, lost: Collection[str]) -> set[str]:
    """Which of the files that are no pages have to be written, given their SHA-256."""
    return {path for path, sha256 in others.items() if left.files.get(path) != sha256 or path in lost}


def _in_use() -> Diagnostic:
    hint = "wait until it has finished, or choose another folder with --output"
    return problem("locked-output", "another build is writing to this folder", Location(""), hint=hint)


def _remember(past: Past, loaded: Loaded, left: Left, options: Options, problems: tuple[Diagnostic, ...]) -> None:
    assert loaded.library
    texts = Texts(
        frame_of(loaded.project, options),
        {source.path: loaded.project.digests[source.path] for source in loaded.project.content},
        loaded.heads,
        loaded.marked,
        loaded.problems,
        loaded.anchored,
    )
    past.keep(left, texts, problems, (loaded.library.site, loaded.library.outline))
    for shelf, keys in loaded.used.items():
        past.memo.prune(shelf, keys)
