"""Reports for people, programs and GitHub. Turns diagnostics and counts into text; prints nothing itself but progress.

Text carries colours; whoever prints it with click has them taken out where the reader is no terminal.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import json
import posixpath
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Literal

import click

from site_builder.core.diagnostics import Diagnostic, Location, Severity
from site_builder.core.project import Progress, unseen

if TYPE_CHECKING:
    from site_builder.content.explain import Explanation

Form = Literal["text", "json", "github"]
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
_PATIENCE = 1.0  # seconds before progress is shown
_STEP = 0.1  # seconds between two looks at it
_WIDEST = 200  # characters of a source line that are shown


def report(
    diagnostics: Sequence[Diagnostic],
    *,
    root: Path,
    form: Form = "text",
    counts: Mapping[str, int] | None = None,
    further: Mapping[str, object] | None = None,
) -> Iterator[str]:
    """The report of a command in one of its forms; `counts` and `further` are for programs alone."""
    if form == "text":
        yield from text_report(diagnostics, root=root)
    elif form == "github":
        yield from github_report(diagnostics, root=root.as_posix())
    else:
        yield json_report(diagnostics, counts={**problem_counts(diagnostics), **(counts or {})}, **(further or {}))


def text_report(diagnostics: Iterable[Diagnostic], *, root: Path) -> Iterator[str]:
    """One problem after the other as `path:line:column: error: message [rule]`, with the line that it stands in."""
    lines_of = functools.lru_cache(maxsize=8)(_lines)
    for found in diagnostics:
        severity = click.style(f"{found.severity}:", fg=_COLOURS[found.severity], bold=True)
        place = click.style(visible(str(found.location)), bold=True)
        yield f"{place}: {severity} {visible(found.message)} [{found.rule.id}]"
        yield from _excerpt(lines_of(root / found.location.path), found.location)
        if found.hint:
            yield f"    hint: {visible(found.hint)}"
        for other in found.related:
            yield f"    see also {visible(str(other))}"


def json_report(diagnostics: Iterable[Diagnostic], **further: object) -> str:
    """One JSON document: `diagnostics`, and whatever else the command found (values and counts)."""
    problems = [
        {
            "severity": str(found.severity),
            "rule": found.rule.id,
            "message": found.message,
            **_place(found.location),
            "hint": found.hint,
            "related": [_place(other) for other in found.related],
        }
        for found in diagnostics
    ]
    report = {"diagnostics": problems, **further}
    return json.dumps(report, ensure_ascii=False, indent=2, default=dataclasses.asdict)


def github_report(diagnostics: Iterable[Diagnostic], *, root: str) -> Iterator[str]:
    """Workflow commands that GitHub shows on the lines of a pull request; `root` is the project's folder in the
    repository. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands"""
    for found in diagnostics:
        place = found.location
        properties = {"file": posixpath.normpath(posixpath.join(root, place.path))}
        if place.line:
            properties |= {"line": str(place.line), "col": str(place.column)}
        properties["title"] = found.rule.id
        joined = ",".join(f"{name}={_escaped(value, also=':,')}" for name, value in properties.items())
        message = found.message + (f" ({found.hint})" if found.hint else "")
        yield f"::{found.severity} {joined}::{_escaped(message)}"


def explanation_report(explanations: Iterable[Explanation]) -> Iterator[str]:
    """Each name that was found in an article, in reading order, under the heading that it stands below: its topic, what
    became of it, and the text around it."""
    heading = ""
    for found in explanations:
        if found.heading != heading:
            heading = found.heading
            yield click.style(visible(heading), bold=True)
        name = click.style(visible(found.found), fg="cyan", underline=True)
        yield f"{found.topic}: {found.verdict}"
        yield f"    …{on_one_line(found.before)}«{name}»{on_one_line(found.after)}…"


def counted(number: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def problem_counts(diagnostics: Sequence[Diagnostic]) -> Mapping[str, int]:
    errors = sum(found.severity is Severity.ERROR for found in diagnostics)
    return {"errors": errors, "warnings": len(diagnostics) - errors}


def problems_line(diagnostics: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`; empty where there is neither."""
    parts = problem_counts(diagnostics).items()
    return ", ".join(counted(number, name.removesuffix("s")) for name, number in parts if number)


@contextlib.contextmanager
def progress_bar() -> Iterator[Progress]:
    """Shows how far a long build is, on a terminal only and gone when it is done."""
    if not sys.stderr.isatty():
        yield unseen
        return
    from rich.console import Console  # a build that nobody watches does not wait for it
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    # It has no thread of its own: a process that has one cannot be copied for more processes.
    with Bars(console=Console(stderr=True), transient=True, auto_refresh=False) as bars:
        tasks: dict[str, TaskID] = {}
        shown = perf_counter() + _PATIENCE

        def show(what: str, done: int, total: int) -> None:
            nonlocal shown
            if perf_counter() < shown:
                return
            shown = perf_counter() + _STEP
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total or None)
            bars.refresh()

        yield show


def _place(location: Location) -> dict[str, object]:
    return {"path": location.path, "line": location.line, "column": location.column}


def _escaped(text: str, *, also: str = "") -> str:
    return "".join(f"%{ord(char):02X}" if char in "%\r\n" + also else char for char in text)


def visible(text: str) -> str:
    """Text without what would steer a terminal: control characters are shown as their codes."""
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text)


def on_one_line(text: str) -> str:
    return visible("".join(" " if char.isspace() else char for char in text))


def _excerpt(lines: Sequence[str], location: Location) -> Iterator[str]:
    """The line of a problem, and a caret below its column."""
    if not 0 < location.line <= len(lines) or not lines[location.line - 1].strip():
        return
    line = lines[location.line - 1]
    start = max(0, location.column - _WIDEST // 2)
    number = str(location.line)
    margin = " " * len(number)
    shown = visible(line[start : start + _WIDEST].replace("\t", " "))
    before = visible(line[start : max(location.column - 1, 0)].replace("\t", " "))
    yield click.style(f"    {number} | ", dim=True) + shown
    yield click.style(f"    {margin} | ", dim=True) + " " * _width(before) + click.style("^", fg="cyan", bold=True)


def _lines(path: Path) -> tuple[str, ...]:
    try:
        return tuple(path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n"))
    except OSError:
        return ()


def _width(text: str) -> int:
    """Columns on a terminal: East Asian characters take two, combining marks none."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(bool(unicodedata.combining(char)) for char in text)
