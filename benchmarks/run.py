"""Builds the same library with site_builder and with other generators, side by side, and reports what it took.

    python benchmarks/run.py --articles 1000,10000 --runs 3

What is measured, and what is unfair in it: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path

from benchmarks.cases import CASES, COLD, TEMPLATE, changed_files, unchanged_files, with_change
from benchmarks.conventions import write
from benchmarks.measure import Measured, measure
from benchmarks.model import Library, Size, articles, draw_library
from benchmarks.report import Figures, Run, put_into, report, seconds
from benchmarks.tools import (
    HERE,
    OURS,
    TOOLS,
    Tool,
    UnavailableError,
    environment,
    install_python_tools,
    run_quietly,
)

WORK = Path("build/benchmarks")
LOG, PLOT = "log.txt", "benchmarks.svg"


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


# --- before ----------------------------------------------------------------------------------------------------------


def prepare(names: Iterable[str], work: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Install the tools; the versions of those that can be had, and why the others cannot."""
    versions: dict[str, str] = {}
    left_out: dict[str, str] = {}
    for name in names:
        say(f"preparing {name}")
        try:
            TOOLS[name].install(work)
            versions[name] = TOOLS[name].version(work)
        except UnavailableError as error:
            left_out[name] = str(error)
            say(f"  left out: {error}")
    return versions, left_out


def furnish(library: Library, tools: Sequence[Tool], work: Path, projects: Path) -> None:
    """A project of its own for each tool, all with the same library; each article is drawn once for all of them."""
    shutil.rmtree(projects, ignore_errors=True)
    for tool in tools:
        project = projects / tool.name
        for path, text in tool.convention.things(library):
            write(project, {path: text})
        tool.furnish(work, project)
    for article in articles(library):
        for tool in tools:
            write(projects / tool.name, tool.convention.article(library, article))


# --- one build -------------------------------------------------------------------------------------------------------


def restore(tool: Tool, library: Library, project: Path, template: str) -> None:
    """The project as it was first, with nothing built."""
    write(project, unchanged_files(library, tool.convention))
    write(project, {tool.template: template})
    for leftover in (tool.output, *tool.leftovers):
        path = project / leftover
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def change(tool: Tool, library: Library, project: Path, case: str) -> None:
    """Write what differs in this case; a file that stays the same is not touched."""
    files = dict(changed_files(library, tool.convention, case))
    if case == TEMPLATE:
        files[tool.template] = with_change((project / tool.template).read_text("utf-8"))
    write(project, {path: text for path, text in files.items() if (project / path).read_text("utf-8") != text})


def build(tool: Tool, work: Path, project: Path, *, timeout: float) -> Measured:
    # What the tools before have written goes to the disk first, or this one would wait for it.
    os.sync()
    return measure(
        tool.command(work), folder=project, log=project / LOG, timeout=timeout, environment=environment(project)
    )


def written(output: Path) -> tuple[int, int]:
    """Files and bytes below a folder."""
    files = size = 0
    for folder, _, names in os.walk(output):
        files += len(names)
        size += sum(os.lstat(os.path.join(folder, name)).st_size for name in names)  # noqa: PTH118
    return files, size


def failure(measured: Measured, log: Path) -> str:
    """Why a build came to nothing; empty for one that did not."""
    if measured.timed_out or not measured.status:
        return ""
    lines = log.read_text("utf-8", "replace").strip().splitlines()
    return f"exit status {measured.status}: {lines[-1] if lines else 'it said nothing'}"


def run_of(tool: Tool, project: Path, measured: Measured, *, articles: int, case: str, turn: int) -> Run:
    run = Run(
        articles,
        tool.name,
        case,
        turn,
        measured.wall,
        measured.cpu,
        measured.memory,
        method=measured.method,
        timed_out=measured.timed_out,
        failure=failure(measured, project / LOG),
    )
    if case != COLD or run.timed_out or run.failure:
        return run
    files, size = written(project / tool.output)
    return replace(run, files=files, size=size)


def told(run: Run, *, timeout: float) -> str:
    took = f"more than {seconds(timeout)}" if run.timed_out else seconds(run.wall)
    outcome = run.failure or f"{took}, {seconds(run.cpu)} CPU, {run.memory / 1e6:,.0f} MB"
    return f"  {run.articles:,} articles, round {run.round}, {CASES[run.case]}: {run.tool} {outcome}"


# --- all of them -----------------------------------------------------------------------------------------------------


def run_all(
    library: Library, names: Sequence[str], work: Path, *, cases: Sequence[str], rounds: int, timeout: float
) -> Iterator[Run]:
    """All builds of one library. A tool that fails or is too slow once is not started again."""
    number = library.size.articles
    say(f"{number:,} articles: writing the library for {', '.join(names)}")
    projects = work / "projects" / str(number)
    furnish(library, [TOOLS[name] for name in names], work, projects)
    templates = {name: (projects / name / TOOLS[name].template).read_text("utf-8") for name in names}
    given_up: set[str] = set()
    for turn, case, name in product(range(1, rounds + 1), cases, names):
        if name in given_up:
            continue
        tool, project = TOOLS[name], projects / name
        if case == COLD:
            restore(tool, library, project, templates[name])
        change(tool, library, project, case)
        measured = build(tool, work, project, timeout=timeout)
        run = run_of(tool, project, measured, articles=number, case=case, turn=turn)
        say(told(run, timeout=timeout))
        yield run
        if run.timed_out or run.failure:
            given_up.add(name)


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    model = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), model)
    except OSError:
        pass
    return f"{os.cpu_count()} × {model}, {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}"


def draw(work: Path, figures: Path) -> str:
    """Draw the plot and give its name; nothing where it cannot be drawn."""
    try:
        install_python_tools(work)
        run_quietly(work / "venv" / "bin" / "python", HERE / "plot.py", figures, work / PLOT)
    except UnavailableError as error:
        say(f"no plot: {error}")
        return ""
    return PLOT


def publish(figures: Figures, work: Path, into: Path | None) -> None:
    raw = work / "figures.json"
    raw.write_text(json.dumps({"cases": CASES, **asdict(figures)}, indent=1, ensure_ascii=False) + "\n", "utf-8")
    text = report(figures, plot=draw(work, raw))
    (work / "report.md").write_text(text, "utf-8")
    if into:
        into.write_text(put_into(into.read_text("utf-8"), text), "utf-8")
        if (work / PLOT).is_file():
            shutil.copyfile(work / PLOT, into.with_name(PLOT))


def numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def some_of(known: Iterable[str], text: str) -> list[str]:
    """The names in a list with commas; ValueError, which argparse reports, for one that is not known."""
    names = [name for name in text.split(",") if name]
    if unknown := sorted(set(names) - set(known)):
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: none of {', '.join(known)}")
    return names


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    peers = [name for name in TOOLS if name != OURS]
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=numbers, default=[1000], metavar="N,…", help="sizes; default: 1000")
    parser.add_argument("--peers", type=lambda text: some_of(peers, text), default=peers, metavar="NAME,…")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="rounds; default: 3")
    parser.add_argument(
        "--cases",
        type=lambda text: some_of(CASES, text),
        default=list(CASES),
        metavar="CASE,…",
        help=f"some of {', '.join(CASES)}; the cold build is always made",
    )
    parser.add_argument("--timeout", type=float, default=600, metavar="S", help="for one build; default: 600")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another number draws other libraries")
    parser.add_argument("--output", type=Path, default=WORK, metavar="DIR", help=f"work folder; default: {WORK}")
    parser.add_argument("--into", type=Path, metavar="FILE", help="a document that gets the report between its markers")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    chosen = options(arguments)
    work = chosen.output.resolve()
    work.mkdir(parents=True, exist_ok=True)
    (work / PLOT).unlink(missing_ok=True)
    versions, left_out = prepare([OURS, *chosen.peers], work)
    cases = [case for case in CASES if case in {COLD, *chosen.cases}]
    runs: list[Run] = []
    for number in chosen.articles:
        library = draw_library(Size(articles=number), seed=chosen.seed)
        runs += run_all(library, list(versions), work, cases=cases, rounds=chosen.runs, timeout=chosen.timeout)
        # After every size: what was measured for hours is kept if the next size comes to grief.
        publish(Figures(machine(), chosen.timeout, versions, left_out, runs), work, chosen.into)
    print((work / "report.md").read_text("utf-8"))


if __name__ == "__main__":
    main()
