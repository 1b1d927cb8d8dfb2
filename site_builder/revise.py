"""A build of texts alone: where nothing has changed but bodies, only the pages that show them can differ.

Everything else follows from front matter and from what bodies say in numbers (which topics, how often, in how many
passages). Where a changed body leaves these as they were, the plan of the site is the one of the last build, and the
pages that show the body are planned and rendered as ever. In any other case the whole is built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.content.library import LinkedBody
from site_builder.content.names import build_names
from site_builder.core.bodies import Library, Outline
from site_builder.core.diagnostics import Diagnostic, has_errors, in_order
from site_builder.core.model import Site
from site_builder.core.project import Options, Source, unseen
from site_builder.interfaces import interfaces_of
from site_builder.outcome import Outcome
from site_builder.pages.catalogue import Catalogues
from site_builder.pages.plan import Unit, units_showing
from site_builder.past import Build, Left, Past, Texts, frame_of, past_of
from site_builder.place import Place, Published, in_output
from site_builder.reading.placing import content_key
from site_builder.readings import FILES, FRAGMENTS, ReadFile, file_key, read_files
from site_builder.relink import (
    Bodies,
    ForgottenError,
    Fragments,
    LinkedPassages,
    LinkedTexts,
    Linking,
    passages_of,
)
from site_builder.render import Known, render_units
from site_builder.store.manifest import MANIFEST, Stamp, altered, content_of, is_unfinished, listing, stamps
from site_builder.store.memo import Memo
from site_builder.store.output import drop_staging, make_staging, republish
from site_builder.store.snapshot import Snapshot, Standing, told_of
from site_builder.store.sources import Seen, Survey, read_again


def revise(
    found: Survey, before: Snapshot, stands: Callable[[], bool], place: Place, *, memo: Memo, options: Options
) -> tuple[Outcome, Snapshot | None] | None:
    """Build a project of which nothing has changed but texts since something was noted; None where more may have, or
    where the site no longer stands as it did `before`. What is to be noted now is given if it could be published."""
    past = past_of(memo, place.root, place.output)
    try:
        build = past.build(before.kept)
        if found.problems or build is None or build.texts.frame != frame_of(found.seen, options):
            return None
        known = before.sources
        if found.seen.keys() != known.keys():
            return None
        changed = read_again(found, [path for path, (sha256, _) in found.seen.items() if known[path][0] != sha256])
        templates = read_again(found, found.rooms["templates"])
        library = past.library(build)
        locales = read_again(found, found.rooms["locales"])
        if changed is None or templates is None or locales is None or library is None:
            return None
        revision = _revision(changed, locales, build.texts, known, *library, memo=memo)
        return _published(revision, before, stands, place, past, build, found, templates) if revision else None
    except (ForgottenError, _OtherwiseError):
        return None


class _OtherwiseError(Exception):
    """The output folder does not hold what it was left with."""


@dataclass(frozen=True, slots=True)
class _Revision:
    """The catalogues of the library with the changed texts, the units that show them, the content files read anew and
    their bodies linked, by content key, and the keys in the memo of what they were before."""

    catalogues: Catalogues
    units: tuple[Unit, ...]
    files: Mapping[str, ReadFile]
    linked: Mapping[str, LinkedBody]
    replaced: tuple[str, ...]


def _revision(
    changed: Sequence[Source],
    locales: Sequence[Source],
    texts: Texts,
    known: Mapping[str, Seen],
    site: Site,
    outline: Outline,
    *,
    memo: Memo,
) -> _Revision | None:
    """None where more than texts has changed, or where anything is wrong in them."""
    files: dict[str, ReadFile] = {}
    for path, file in read_files(changed, memo, language=site.config.language, jobs=1, progress=unseen).items():
        if file.content is None or file.problems or file.head != texts.heads.get(path):
            return None
        if file.content.placing.kind == "topic":  # its text may stand on any page, in few words
            return None
        files[content_key(file.content.placing)] = file
    marked = {**texts.marked, **{key: file.marked for key, file in files.items()}}
    linking = Linking(site, Fragments(memo, marked), Bodies(site), build_names(site.topics, lang=site.config.language))
    linked = {key: linking[key] for key in files if key in linking.bodies}  # a draft stands nowhere
    for key, body in linked.items():
        if key in texts.anchored or has_errors(body.problems) or not _covers_as_before(body, key, outline):
            return None
    library = Library(site, outline, LinkedTexts(linking), LinkedPassages(linking))
    _, interfaces = interfaces_of(site.config, locales, memo=memo, found=[])
    catalogues = Catalogues(library, interfaces)
    before = linking.of(Fragments(memo, texts.marked))
    units = dict.fromkeys(
        unit
        for key, body in linked.items()
        for unit in units_showing(catalogues, key)
        if unit.kind != "topic" or passages_of(body, unit.id) != before.passages(key, unit.id)
    )
    language = site.config.language
    replaced = tuple(file_key(source.path, known[source.path][0], language=language) for source in changed)
    return _Revision(catalogues, tuple(units), files, linked, replaced)


def _covers_as_before(body: LinkedBody, key: str, outline: Outline) -> bool:
    """Tell whether a body says of each topic as much as it did."""
    name = key.removeprefix("articles/")
    if name == key:
        return True
    before = outline.by_article.get(name) or outline.translated.get(name) or ()
    return set(before) == {coverage for coverage, _ in body.covered}


def _published(
    revision: _Revision,
    before: Snapshot,
    stands: Callable[[], bool],
    place: Place,
    past: Past,
    build: Build,
    found: Survey,
    templates: Sequence[Source],
) -> tuple[Outcome, Snapshot | None]:
    texts, left = build.texts, past.left(build)
    of_bodies = {each for some in texts.problems.values() for each in some}
    now = {key: each for key, each in texts.problems.items() if key not in revision.linked}
    now |= {key: body.problems for key, body in revision.linked.items() if body.problems}
    problems = in_order([*(set(build.problems) - of_bodies), *(each for some in now.values() for each in some)])

    def write() -> tuple[Outcome, Published | None]:
        standing = _as_left(before, left, stands, place.output)
        outcome, after = _written(revision, left, place, problems, templates, pages=build.pages)
        return outcome, after and replace(after, stamps={**standing, **after.stamps})

    outcome, after = in_output(place, problems, write)
    if after is None:
        return outcome, None
    marked = {**texts.marked, **{key: file.marked for key, file in revision.files.items()}}
    anchored = {*texts.anchored, *(key for body in revision.linked.values() for key in body.anchored)}
    known = replace(texts, marked=marked, problems=now, anchored=tuple(sorted(anchored)))
    kept = past.keep_edited(replace(build, texts=known, problems=outcome.diagnostics), left, after.files)
    replaced = {texts.marked[key] for key in revision.files if key in texts.marked} - set(marked.values())
    past.memo.drop(FRAGMENTS, replaced)
    past.memo.drop(FILES, revision.replaced)
    told = told_of(Standing(outcome.pages, outcome.diagnostics))
    return outcome, Snapshot(before.asked, told, kept, found.seen, after.stamps)


def _as_left(
    before: Snapshot, left: Mapping[str, Left], stands: Callable[[], bool], output: Path
) -> Mapping[str, Stamp]:
    """The stamps of the files of the site, which are as the last build left them; _OtherwiseError where some are not.
    Whoever has built in the meantime has written a manifest."""
    if is_unfinished(output):
        raise _OtherwiseError
    if stands() and stamps(output, [MANIFEST]).get(MANIFEST) == before.files.get(MANIFEST):
        return before.files
    # As after the site was copied: the bytes tell.
    now = stamps(output, before.files)
    known = {path: sha256 for path, (sha256, _) in left.items()}
    listed = content_of(output / MANIFEST) == listing(known.items())
    if not listed or altered(known, output, then=before.files, now=now):
        raise _OtherwiseError
    return now


def _written(
    revision: _Revision,
    left: Mapping[str, Left],
    place: Place,
    problems: tuple[Diagnostic, ...],
    templates: Sequence[Source],
    *,
    pages: int,
) -> tuple[Outcome, Published | None]:
    """Render the units and put their pages in the places of those that stand."""
    output = place.output
    staging = make_staging(output)
    try:
        rendered = render_units(
            revision.catalogues, revision.units, templates=templates, known=Known(left), staging=staging
        )
        problems += rendered.diagnostics
        if has_errors(problems):
            return Outcome(in_order(problems)), None
        files = {path: rendered.files[path] for path in rendered.reasons}
        made = {path: sha256 for path, (sha256, _) in files.items()}
        if any(path not in left for path in made):
            raise _OtherwiseError
        result = republish(staging, output=output, made=made, before={path: left[path][0] for path in made})
    finally:
        drop_staging(staging)
    if result is None:
        raise _OtherwiseError
    synced, refused = result
    problems += place.told(refused)
    outcome = Outcome(in_order(problems), pages, rendered.reasons, synced.written)
    now = stamps(output, [*made, MANIFEST])
    return outcome, None if has_errors(refused) or len(now) <= len(made) else Published(files, now)
