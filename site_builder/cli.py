"""The command line: what may be asked, what is printed, and the exit status.

0: done. 1: the content has errors, and all of them are printed. 2: the command was misused, or the machine refused.
The only module that prints.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import get_args

import click

from site_builder import __version__, scaffold
from site_builder.build import OUTPUT, STATE, build, forget, memo_path
from site_builder.check import check, explain
from site_builder.content.explain import Explanation
from site_builder.core.diagnostics import has_errors
from site_builder.core.project import Options
from site_builder.load import Loaded
from site_builder.outcome import Outcome
from site_builder.printing import Form, counted, explanation_report, problems_line, progress_bar, report
from site_builder.reading.formats import URL
from site_builder.reading.schema import SCHEMAS, json_schema
from site_builder.serve import HOST, PortError, free_port, serve
from site_builder.store.sources import SITE_FILE

DEBUG = "SITE_BUILDER_DEBUG"  # set in the environment, it shows where an unexpected failure happened
_SOURCES = ("content", "templates", "static", STATE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status. Nothing that goes wrong shows a traceback unless it was asked for."""
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        return commands.main(arguments, prog_name="site-builder", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except Exception as error:  # the last resort: one line instead of a traceback
        if os.environ.get(DEBUG):
            raise
        click.echo(f"Error: {_apology(error)}", err=True)
        return 2


def _apology(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error)
    kind = type(error).__name__
    return f"unexpected failure ({kind}: {error}); run it again with {DEBUG}=1 and report what it shows"


# --- options ---------------------------------------------------------------------------------------------------------


def _is_folder(_context: click.Context, _parameter: click.Parameter, value: Path) -> Path:
    if not value.is_dir():
        raise click.BadParameter(f"there is no folder {value}")
    return value


def _web_address(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if value and (URL.read(value) is None or not URL.matches(value) or "?" in value or "#" in value):
        raise click.BadParameter(f"'{value}' is not an absolute http or https address without ? and #")
    return value


_root = click.option(
    "--root",
    metavar="DIR",
    type=click.Path(path_type=Path),
    default=".",
    callback=_is_folder,
    help="The project's folder; the current one.",
)
_output = click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the site stands; output/ in the project's folder.",
)
_drafts = click.option("--drafts", is_flag=True, help="Show drafts too.")
_format = click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Form)),
    default="text",
    help="For people, for programs, or as annotations on GitHub.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="site-builder")
def commands() -> None:
    """Build a cross-linked research library from a folder of Markdown."""


# --- build and check -------------------------------------------------------------------------------------------------


@commands.command("build")
@_root
@_output
@click.option(
    "--url",
    metavar="URL",
    default="",
    callback=_web_address,
    help="The site's address, in place of the one in site.yaml.",
)
@_drafts
@click.option("--clean", is_flag=True, help="Forget what earlier builds worked out.")
@click.option("--verify", is_flag=True, help="Build a second time from nothing and compare every byte.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0, help="Processes; 0: one for each core.")
@click.option("--explain", "reasons", is_flag=True, help="Name every page that is rendered, and why.")
@_format
def build_command(
    root: Path,
    *,
    output: Path | None,
    url: str,
    drafts: bool,
    clean: bool,
    verify: bool,
    jobs: int,
    reasons: bool,
    form: Form,
) -> int:
    """Build the site. Nothing is written where the content has errors."""
    target = _safe_output(root, output)
    begun = perf_counter()
    if clean:
        forget(root)
    with progress_bar() as progress:
        outcome = build(
            root,
            output=target,
            memo=memo_path(root),
            options=Options(url=url, drafts=drafts, jobs=jobs),
            verify=verify,
            progress=progress,
        )
    explained = {"reasons": outcome.reasons} if reasons else {}
    _print(report(outcome.diagnostics, root=root, form=form, counts=_counts(outcome), further=explained))
    if form != "json":
        _print(f"{path}: {', '.join(parts)}" for path, parts in explained.get("reasons", {}).items())
    if form == "text":
        click.echo(_summary(outcome, seconds=perf_counter() - begun, target=f"{target}{os.sep}"))
    return int(has_errors(outcome.diagnostics))


@commands.command("check")
@_root
@_drafts
@click.option("--external", is_flag=True, help="Ask other sites whether what is linked there answers.")
@click.option(
    "--explain-links", metavar="ARTICLE", help="Show every topic that was found in an article, and what nearly was."
)
@_format
def check_command(root: Path, *, drafts: bool, external: bool, explain_links: str | None, form: Form) -> int:
    """Check the content without writing anything."""
    with progress_bar() as progress:
        found = check(root, memo=memo_path(root), options=Options(drafts=drafts), external=external, progress=progress)
    explained = _explained(found.loaded, explain_links) if explain_links else {}
    _print(report(found.diagnostics, root=root, form=form, counts={"pages": found.pages}, further=explained))
    if form == "text":
        checked = f" ({counted(found.pages, 'page')} checked)" if found.pages else ""
        click.echo((problems_line(found.diagnostics) or "no problems") + checked)
    if form != "json":
        _print(explanation_report(explained.get("links", ())))
    return int(has_errors(found.diagnostics))


def _explained(loaded: Loaded, article: str) -> dict[str, tuple[Explanation, ...]]:
    try:
        return {"links": explain(loaded, article)}
    except LookupError as error:
        raise click.ClickException(str(error.args[0])) from None


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _safe_output(root: Path, output: Path | None) -> Path:
    """The folder to write to. It may be neither the project's folder nor above it nor among what is read."""
    target = output or root / OUTPUT
    place, project = target.resolve(), root.resolve()
    if place == project or place in project.parents:
        raise click.UsageError(f"the output {target} would hold the project itself; choose a folder of its own")
    for name in _SOURCES:
        if place.is_relative_to(project / name):
            raise click.UsageError(f"the output {target} lies in {name}/, which the build reads; choose another folder")
    return target


def _counts(outcome: Outcome) -> dict[str, int]:
    rendered = len(outcome.reasons)
    return {
        "pages": outcome.pages,
        "rendered": rendered,
        "unchanged": outcome.pages - rendered,
        "written": len(outcome.written),
        "removed": len(outcome.removed),
    }


def _summary(outcome: Outcome, *, seconds: float, target: str) -> str:
    problems = problems_line(outcome.diagnostics)
    if has_errors(outcome.diagnostics):
        return f"{problems}; nothing was written" if not outcome.pages else problems
    counts = _counts(outcome)
    gone = f", {counts['removed']} removed" if outcome.removed else ""
    done = (
        f"built {counted(outcome.pages, 'page')} ({counts['rendered']} rendered, {counts['unchanged']} unchanged{gone})"
    )
    return f"{done} in {seconds:.2f} s → {target}" + (f"; {problems}" if problems else "")


# --- serve -----------------------------------------------------------------------------------------------------------


@commands.command("serve")
@_root
@click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=8000, help="8000; 0: any free port.")
@click.option("--open", "opened", is_flag=True, help="Open the site in a browser.")
@_drafts
def serve_command(root: Path, *, port: int, opened: bool, drafts: bool) -> int:
    """Show the site in a browser and build it again on every save."""
    if not (root / SITE_FILE).is_file():
        raise click.UsageError(f"there is no {SITE_FILE} in {root}; `site-builder init DIR` makes a new site")
    try:
        port = free_port(port)
    except PortError as error:
        raise click.ClickException(str(error)) from None

    address = f"http://{HOST}:{port}/"

    def show(outcome: Outcome, seconds: float) -> None:
        _print(report(outcome.diagnostics, root=root))
        click.echo(_summary(outcome, seconds=seconds, target=address))

    click.echo(f"{address} shows the site as you save it; Ctrl-C ends it")
    serve(root, port=port, drafts=drafts, opened=opened, report=show)
    return 0


# --- files -----------------------------------------------------------------------------------------------------------


@commands.command("new")
@click.argument("kind", type=click.Choice(list(scaffold.KINDS)))
@click.argument("title")
@_root
def new_command(kind: str, title: str, *, root: Path) -> int:
    """Begin an article, author, topic or source.

    Writes a file with the keys to fill in.
    """
    try:
        path, empty = scaffold.new(root, kind, title, today=date.today())  # noqa: DTZ011  the day on the editor's own calendar
    except scaffold.RefusedError as error:
        raise click.ClickException(str(error)) from None
    required = {key.name for key in SCHEMAS[kind].keys if key.required}
    click.echo(path)
    click.echo("to fill in: " + ", ".join(f"{key} (required)" if key in required else key for key in empty))
    return 0


@commands.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init_command(folder: Path) -> int:
    """Make a new, small site that builds."""
    try:
        paths = scaffold.init(folder)
    except scaffold.RefusedError as error:
        raise click.ClickException(str(error)) from None
    for path in paths:
        click.echo(path)
    click.echo(f"next: site-builder serve --root {folder}")
    return 0


@commands.command("schema")
@click.argument("kind", metavar="[KIND]", required=False, type=click.Choice(list(SCHEMAS)))
def schema_command(kind: str | None) -> int:
    """Print the JSON Schema of a kind of file.

    It lets an editor complete and check front matter. Without a kind, those of all are printed.
    """
    every = {"$defs": {name: json_schema(name) for name in SCHEMAS}}
    click.echo(json.dumps(json_schema(kind) if kind else every, ensure_ascii=False, indent=2))
    return 0


@commands.command("clean")
@_root
@_output
def clean_command(root: Path, *, output: Path | None) -> int:
    """Remove the built site, the preview and what builds remember. Files that no build wrote stay."""
    target = _safe_output(root, output)
    removed, had_state = scaffold.clean(root, target)
    click.echo(f"removed {counted(removed, 'file')} from {target}{os.sep}" + (" and the memo" if had_state else ""))
    return 0
