"""A build of the whole: everything is looked at, and what is not as it was is made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, has_errors, in_order
from site_builder.core.digest import digest_bytes
from site_builder.core.project import Options, Progress
from site_builder.load import Loaded, jobs_for, load
from site_builder.outcome import Outcome
from site_builder.past import Left, Past, Texts, frame_of, past_of
from site_builder.place import Place, Published, in_output
from site_builder.render import Known, Rendered, render
from site_builder.store.manifest import MANIFEST, altered, stamps
from site_builder.store.memo import Memo
from site_builder.store.output import drop_staging, make_staging, publish, put
from site_builder.store.packing import PackingError
from site_builder.store.snapshot import Snapshot, Standing, told_of
from site_builder.store.sources import Survey, read_project
from site_builder.store.tool import asked_of


def build_whole(
    found: Survey,
    before: Snapshot | None,
    place: Place,
    *,
    memo: Memo,
    options: Options,
    progress: Progress,
) -> tuple[Outcome, Snapshot | None]:
    """Build a project whose files were found, knowing what was noted `before`. What is to be noted now is given if the
    site could be published."""
    project, problems = read_project(place.root, found)
    loaded = load(project, problems, memo=memo, options=options, progress=progress)
    if loaded.library is None or has_errors(loaded.diagnostics):
        return Outcome(loaded.diagnostics), None
    past = past_of(memo, place.root, place.output)
    left = _left(past, before)
    outcome, after = in_output(
        place, loaded.diagnostics, lambda: _written(loaded, left, place, options=options, progress=progress)
    )
    if after is None:
        return outcome, None
    kept = _remember(past, loaded, after.files, options, outcome.diagnostics)
    told = told_of(Standing(outcome.pages, outcome.diagnostics))
    return outcome, Snapshot(asked_of(options), told, kept, project.seen, after.stamps)


def _left(past: Past, before: Snapshot | None) -> Published:
    """What the last build left in the output folder, as far as that is known."""
    build = past.build()
    if build is None:
        return Published()
    try:
        files = dict(past.left(build))
    except PackingError:
        return Published()
    same = before is not None and past.build(before.kept) is not None
    return Published(files, before.files if before and same else {})


def _written(
    loaded: Loaded, left: Published, place: Place, *, options: Options, progress: Progress
) -> tuple[Outcome, Published | None]:
    """Make all that is not known to stand as it would be made, and publish it."""
    output, others = place.output, {asset.path: digest_bytes(asset.content) for asset in loaded.assets}
    known = {path: sha256 for path, (sha256, _) in left.files.items()}
    before = stamps(output, [*known, MANIFEST])
    lost = altered(known, output, then=left.stamps, now=before)
    due = {path for path, sha256 in others.items() if known.get(path) != sha256 or path in lost}
    staging = make_staging(output)
    try:
        for asset in loaded.assets:
            if asset.path in due:
                put(staging, asset.path, asset.content)
        rendered = _rendered(loaded, Known(left.files, lost), staging, options=options, progress=progress)
        found = (*loaded.diagnostics, *rendered.diagnostics)
        if has_errors(found):
            return Outcome(in_order(found)), None
        files = {**rendered.files, **{path: (sha256, b"") for path, sha256 in others.items()}}
        made = {path: files[path][0] for path in (*rendered.reasons, *due)}
        kept = {path: sha256 for path, (sha256, _) in files.items() if path not in made}
        # Where the manifest has not been touched, it lists what is known.
        untouched = MANIFEST in before and before[MANIFEST] == left.stamps.get(MANIFEST)
        held = {} if untouched else {path: sha256 for path, sha256 in known.items() if path not in lost}
        listed = known if untouched else None
        synced, problems = publish(staging, output=output, made=made, kept=kept, listed=listed, remembered=held)
    finally:
        drop_staging(staging)
    found += place.told(problems)
    outcome = Outcome(in_order(found), len(rendered.files), rendered.reasons, synced.written, synced.removed)
    now = {path: before[path] for path in kept if path in before} | stamps(output, [*made, MANIFEST])
    # Where something has gone in the meantime, the next build is to look for it.
    return outcome, None if has_errors(problems) or len(now) <= len(files) else Published(files, now)


def _rendered(loaded: Loaded, known: Known, staging: Path, *, options: Options, progress: Progress) -> Rendered:
    assert loaded.library
    templates, jobs = loaded.project.templates, jobs_for(loaded.project, options)
    return render(
        loaded.library,
        interfaces=loaded.interfaces,
        templates=templates,
        known=known,
        staging=staging,
        jobs=jobs,
        progress=progress,
    )


def _remember(
    past: Past, loaded: Loaded, files: Mapping[str, Left], options: Options, problems: tuple[Diagnostic, ...]
) -> str:
    assert loaded.library
    frame = frame_of(loaded.project.seen, options)
    texts = Texts(frame, loaded.heads, loaded.marked, loaded.problems, loaded.anchored)
    for shelf, keys in loaded.used.items():
        past.memo.prune(shelf, keys)
    return past.keep(files, texts, problems, (loaded.library.site, loaded.library.outline))
