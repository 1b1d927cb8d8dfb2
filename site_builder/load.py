"""From a folder to the library that all pages are planned from: read, parse, mark up, assemble, link.

What `build`, `check` and `serve` share. Every stage goes on as far as it can, so that one run reports every problem.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from site_builder.core.bodies import Artifact, Fragment, Library
from site_builder.core.diagnostics import Diagnostic, in_order
from site_builder.core.model import Config
from site_builder.core.project import Options, Progress, unseen
from site_builder.interfaces import interfaces_of
from site_builder.links import link_site
from site_builder.pages.assets import publish
from site_builder.pages.interface import Interface
from site_builder.reading.assemble import assemble
from site_builder.reading.config import read_config
from site_builder.reading.documents import parse
from site_builder.reading.placing import content_key, placing_of
from site_builder.readings import FILES, FRAGMENTS, read_files
from site_builder.store.memo import Memo
from site_builder.store.packing import Unpacked, pack
from site_builder.store.sources import Project

_WORTH_PROCESSES = 500_000  # bytes of content; less is done before other processes have started
# What these rules miss may stand in a file that cannot be read; they are silent until it can.
_RULES_OF_THE_WHOLE = {"dead-anchor", "unused-topic"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project as far as it could be understood. `library` is None where there is no site to speak of; `interfaces` are
    the words of the languages that pages are made in; `assets` are the
    static files as published. `fragments` are those of the bodies by content key, and `marked` their keys in the memo;
    `used` are the keys of all that the memo should keep, by shelf; `heads` digests of what stands above the body of each
    content file, by path. `problems` are those of bodies by content key, which are among the diagnostics, and `anchored`
    the keys of bodies to whose very places others link."""

    project: Project
    library: Library | None = None
    interfaces: Mapping[str, Interface] = field(default_factory=dict)
    assets: tuple[Artifact, ...] = ()
    fragments: Mapping[str, Fragment] = field(default_factory=dict)
    marked: Mapping[str, str] = field(default_factory=dict)
    used: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    heads: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    anchored: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def load(
    project: Project, found: Iterable[Diagnostic], *, memo: Memo, options: Options, progress: Progress = unseen
) -> Loaded:
    """Understand a project as it was read, with what was `found` wrong in reading it; all problems are in the result, in
    order."""
    found = list(found)
    config = configured(project, options, found)
    assets, problems = publish(project.static)
    found += problems
    if config is None:
        found += (each for source in project.content for each in parse(source)[1])
        return Loaded(project, diagnostics=in_order(found))
    config, interfaces = interfaces_of(config, project.locales, memo=memo, found=found)
    jobs = jobs_for(project, options)
    read = read_files(project.content, memo, language=config.language, jobs=jobs, progress=progress)
    found += (each for file in read.values() for each in file.problems)
    contents = {path: file.content for path, file in read.items() if file.content}
    unread = sorted(read.keys() - contents.keys())
    addresses = {path: asset.path for path, asset in assets.items()}
    site, problems = assemble(config, contents.values(), drafts=options.drafts, assets=addresses, unread=unread)
    found += problems
    stand_ins = (placing for path in unread if (placing := placing_of(path)[0]))
    fragments = dict.fromkeys((content_key(placing) for placing in stand_ins), pack(Fragment("")))
    fragments |= {content_key(content.placing): read[path].fragment for path, content in contents.items()}
    linked = link_site(site, fragments, jobs=jobs, progress=progress)
    of_bodies = (each for some in linked.problems.values() for each in some)
    silent = _RULES_OF_THE_WHOLE if unread else ()
    found += (each for each in (*linked.of_the_whole, *of_bodies) if each.rule.id not in silent)
    return Loaded(
        project,
        linked.library,
        interfaces,
        tuple(assets.values()),
        Unpacked(fragments, Fragment),
        {content_key(content.placing): read[path].marked for path, content in contents.items()},
        {FILES: tuple(file.key for file in read.values()), FRAGMENTS: tuple(file.marked for file in read.values())},
        {path: file.head for path, file in read.items()},
        linked.problems,
        linked.anchored,
        in_order(found),
    )


def configured(project: Project, options: Options, found: list[Diagnostic]) -> Config | None:
    """What site.yaml and the options say; problems are added to those `found`."""
    if project.site is None:
        return None
    config, problems = read_config(project.site)
    found += problems
    return dataclasses.replace(config, url=options.url.rstrip("/")) if config and options.url else config


def jobs_for(project: Project, options: Options) -> int:
    """The number of processes that pays for a project."""
    return options.jobs if sum(len(source.content) for source in project.content) >= _WORTH_PROCESSES else 1
