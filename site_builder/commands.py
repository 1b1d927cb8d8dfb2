"""The commands besides `build`: check, serve, import, and those that make and remove files."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder import scaffold
from site_builder.build import memo_path
from site_builder.check import check, explain
from site_builder.cli import (
    commands,
    drafts_option,
    format_option,
    output_option,
    print_lines,
    root_option,
    safe_output,
    summary,
)
from site_builder.content.explain import Explanation
from site_builder.core.diagnostics import has_errors
from site_builder.core.model import Rights
from site_builder.core.project import Options
from site_builder.load import Loaded
from site_builder.outcome import Outcome
from site_builder.printing import Form, counted, explanation_report, problems_line, progress_bar, report
from site_builder.reading.formats import is_language, nearest_language
from site_builder.reading.schema import SCHEMAS, json_schema
from site_builder.serve import HOST, PortError, free_port, serve
from site_builder.store.sources import SITE_FILE

if TYPE_CHECKING:
    from site_builder.intake import Taken


@commands.command("check")
@root_option
@drafts_option
@click.option("--external", is_flag=True, help="Ask other sites whether what is linked there answers.")
@click.option(
    "--explain-links", metavar="ARTICLE", help="Show every topic that was found in an article, and what nearly was."
)
@format_option
def check_command(root: Path, *, drafts: bool, external: bool, explain_links: str | None, form: Form) -> int:
    """Check the content without writing anything."""
    with progress_bar() as progress:
        found = check(root, memo=memo_path(root), options=Options(drafts=drafts), external=external, progress=progress)
    explained = _explained(found.loaded, explain_links) if explain_links else {}
    print_lines(report(found.diagnostics, root=root, form=form, counts={"pages": found.pages}, further=explained))
    if form == "text":
        checked = f" ({counted(found.pages, 'page')} checked)" if found.pages else ""
        click.echo((problems_line(found.diagnostics) or "no problems") + checked)
    if form != "json":
        print_lines(explanation_report(explained.get("links", ())))
    return int(has_errors(found.diagnostics))


def _explained(loaded: Loaded, article: str) -> dict[str, tuple[Explanation, ...]]:
    try:
        return {"links": explain(loaded, article)}
    except LookupError as error:
        raise click.ClickException(str(error.args[0])) from None


# --- serve -----------------------------------------------------------------------------------------------------------


@commands.command("serve")
@root_option
@click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=8000, help="8000; 0: any free port.")
@click.option("--open", "opened", is_flag=True, help="Open the site in a browser.")
@drafts_option
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
        print_lines(report(outcome.diagnostics, root=root))
        click.echo(summary(outcome, seconds=seconds, target=address))

    click.echo(f"{address} shows the site as you save it; Ctrl-C ends it")
    serve(root, port=port, drafts=drafts, opened=opened, report=show)
    return 0


# --- import ----------------------------------------------------------------------------------------------------------


def _language(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if value and not is_language(value):
        near = nearest_language(value)
        raise click.BadParameter(
            f"'{value}' is no known BCP 47 language tag" + (f"; did you mean '{near}'?" if near else "")
        )
    return value


@commands.command("import")
@click.argument("inputs", metavar="FILE|URL...", nargs=-1, required=True)
@root_option
@click.option(
    "--into", metavar="DIR", type=click.Path(path_type=Path), help="Where to write; the articles of the project."
)
@click.option("--stdout", "printed", is_flag=True, help="Print the Markdown and write nothing.")
@click.option("--lang", metavar="TAG", default="", callback=_language, help="The language of the texts.")
@click.option("--source", metavar="ID", default="", help="The publisher of the texts.")
@click.option(
    "--rights",
    type=click.Choice([str(right) for right in Rights]),
    default=str(Rights.SUMMARY),
    help="What the body is to be.",
)
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0, help="Processes; 0: one for each core.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or programs.")
def import_command(
    inputs: tuple[str, ...],
    *,
    root: Path,
    into: Path | None,
    printed: bool,
    lang: str,
    source: str,
    rights: str,
    jobs: int,
    form: str,
) -> int:
    """Turn saved pages, pasted texts and addresses into drafts of articles. Nothing is overwritten."""
    # Loaded here: what reads pages takes longer to load than most commands to run.
    from site_builder import intake, intake_report

    if printed and into:
        raise click.UsageError("--stdout writes nothing, so there is no --into")
    wishes = intake.Wishes(into, written=not printed, source=source, lang=lang, rights=Rights(rights))
    try:
        with progress_bar() as progress:
            today = date.today()  # noqa: DTZ011  the day on the editor's own calendar
            every = list(intake.take_in(root, inputs, today=today, wishes=wishes, jobs=jobs, progress=progress))
    except intake.RefusedError as error:
        raise click.ClickException(str(error)) from None
    if form == "json":
        click.echo(intake_report.json_of(every))
    else:
        _tell(every, printed=printed)
    return int(any(taken.error for taken in every))


def _tell(every: Sequence[Taken], *, printed: bool) -> None:
    """The report for a person; where the Markdown itself is printed, it goes where errors go."""
    from site_builder import intake_report

    for taken in every if printed else ():
        if len(every) > 1:
            click.echo(f"==> {taken.input} <==")
        click.echo(taken.text)
    # Where nobody's terminal is narrow, in a file or a pipe, no line is broken.
    width = shutil.get_terminal_size((0, 0)).columns
    for line in intake_report.report_of(every, width=width):
        click.echo(line, err=printed, color=False if os.environ.get("NO_COLOR") else None)


# --- files -----------------------------------------------------------------------------------------------------------


@commands.command("new")
@click.argument("kind", type=click.Choice(list(scaffold.KINDS)))
@click.argument("title")
@root_option
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
@root_option
@output_option
def clean_command(root: Path, *, output: Path | None) -> int:
    """Remove the built site, the preview and what builds remember. Files that no build wrote stay."""
    target = safe_output(root, output)
    removed, had_state = scaffold.clean(root, target)
    click.echo(f"removed {counted(removed, 'file')} from {target}{os.sep}" + (" and the memo" if had_state else ""))
    return 0
