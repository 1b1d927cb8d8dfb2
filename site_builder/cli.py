"""The command line: what may be asked, what is printed, and the exit status.

0: done. 1: the content has errors, and all of them are printed. 2: the command was misused, or the machine refused.
Only this module and `commands` print. `build` stands here; the other commands and what they need are loaded when they
are asked for, since a build that has nothing to do takes less time than that.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NoReturn, get_args

import click

from site_builder import __version__
from site_builder.build import OUTPUT, STATE, build, forget, memo_path
from site_builder.core.diagnostics import has_errors
from site_builder.core.project import Options
from site_builder.outcome import Outcome
from site_builder.printing import Form, counted, problems_line, progress_bar, report

DEBUG = "SITE_BUILDER_DEBUG"  # set in the environment, it shows where an unexpected failure happened
_SOURCES = ("content", "templates", "static", STATE)


def command() -> NoReturn:
    """The command `site-builder`. The process ends without taking down piece by piece all that it holds, which takes a
    tenth of the time of a short build."""
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # nobody reads on
            stream.flush()
    os._exit(status)


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
    from site_builder.reading.formats import URL

    if value and (URL.read(value) is None or not URL.matches(value) or "?" in value or "#" in value):
        raise click.BadParameter(f"'{value}' is not an absolute http or https address without ? and #")
    return value


root_option = click.option(
    "--root",
    metavar="DIR",
    type=click.Path(path_type=Path),
    default=".",
    callback=_is_folder,
    help="The project's folder; the current one.",
)
output_option = click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the site stands; output/ in the project's folder.",
)
drafts_option = click.option("--drafts", is_flag=True, help="Show drafts too.")
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Form)),
    default="text",
    help="For people, for programs, or as annotations on GitHub.",
)


class _Commands(click.Group):
    """Knows all commands once one of the others is asked for."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return super().get_command(ctx, cmd_name) or _all().get(cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(_all())


def _all() -> Mapping[str, click.Command]:
    import site_builder.commands  # noqa: F401  see above

    return commands.commands


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="site-builder")
def commands() -> None:
    """Build a cross-linked research library from a folder of Markdown."""


# --- build ------------------------------------------------------------------------------------------------------


@commands.command("build")
@root_option
@output_option
@click.option(
    "--url",
    metavar="URL",
    default="",
    callback=_web_address,
    help="The site's address, in place of the one in site.yaml.",
)
@drafts_option
@click.option("--clean", is_flag=True, help="Forget what earlier builds worked out.")
@click.option("--verify", is_flag=True, help="Build a second time from nothing and compare every byte.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), default=0, help="Processes; 0: one for each core.")
@click.option("--explain", "reasons", is_flag=True, help="Name every page that is rendered, and why.")
@format_option
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
    target = safe_output(root, output)
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
    print_lines(report(outcome.diagnostics, root=root, form=form, counts=_counts(outcome), further=explained))
    if form != "json":
        print_lines(f"{path}: {', '.join(parts)}" for path, parts in explained.get("reasons", {}).items())
    if form == "text":
        click.echo(summary(outcome, seconds=perf_counter() - begun, target=f"{target}{os.sep}"))
    return int(has_errors(outcome.diagnostics))


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def safe_output(root: Path, output: Path | None) -> Path:
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


def summary(outcome: Outcome, *, seconds: float, target: str) -> str:
    problems = problems_line(outcome.diagnostics)
    if has_errors(outcome.diagnostics):
        return f"{problems}; nothing was written" if not outcome.pages else problems
    counts = _counts(outcome)
    gone = f", {counts['removed']} removed" if outcome.removed else ""
    done = (
        f"built {counted(outcome.pages, 'page')} ({counts['rendered']} rendered, {counts['unchanged']} unchanged{gone})"
    )
    return f"{done} in {seconds:.2f} s → {target}" + (f"; {problems}" if problems else "")
