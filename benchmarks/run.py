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
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
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


def failure(project: Path, measured: Measured) -> str:
    lines = (project / LOG).read_text("utf-8", "replace").strip().splitlines()
    return f"exit status {measured.status}: {lines[-1] if lines else 'it said nothing'}"


# --- all of them -----------------------------------------------------------------------------------------------------


class Benchmark:
    """Runs and what befell them; a tool that fails or is too slow once is not started again at that size."""

    def __init__(self, work: Path, *, timeout: float) -> None:
        self.work, self.timeout = work, timeout
        self.runs: list[Run] = []
        self.failed: dict[str, str] = {}
        self.method = ""

    def size(self, library: Library, names: Sequence[str], *, cases: Sequence[str], rounds: int) -> None:
        number = library.size.articles
        say(f"{number:,} articles: writing the library for {', '.join(names)}")
        projects = self.work / "projects" / str(number)
        furnish(library, [TOOLS[name] for name in names], self.work, projects)
        templates = {name: (projects / name / TOOLS[name].template).read_text("utf-8") for name in names}
        given_up: set[str] = set()
        for turn in range(1, rounds + 1):
            for case in cases:
                for name in names:
                    if name in given_up:
                        continue
                    project = projects / name
                    if case == COLD:
                        restore(TOOLS[name], library, project, templates[name])
                    change(TOOLS[name], library, project, case)
                    if not self.one(TOOLS[name], project, articles=number, case=case, turn=turn):
                        given_up.add(name)

    def one(self, tool: Tool, project: Path, *, articles: int, case: str, turn: int) -> bool:
        """Measure one build; False if the tool is to be given up."""
        measured = build(tool, self.work, project, timeout=self.timeout)
        where = f"{articles:,} articles, round {turn}, {CASES[case]}: {tool.name}"
        if measured.status and not measured.timed_out:
            self.failed[f"{tool.name} at {articles:,} articles"] = failure(project, measured)
            say(f"  {where} failed, {failure(project, measured)}")
            return False
        self.method = measured.method
        run = Run(
            articles, tool.name, case, turn, measured.wall, measured.cpu, measured.memory, timed_out=measured.timed_out
        )
        if case == COLD and not run.timed_out:
            files, size = written(project / tool.output)
            run = replace(run, files=files, size=size)
        self.runs.append(run)
        took = f"more than {self.timeout:.0f} s" if run.timed_out else seconds(run.wall)
        say(f"  {where} {took}, {seconds(run.cpu)} CPU, {run.memory / 1e6:,.0f} MB")
        return not run.timed_out


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
    benchmark = Benchmark(work, timeout=chosen.timeout)
    for number in chosen.articles:
        library = draw_library(Size(articles=number), seed=chosen.seed)
        benchmark.size(library, list(versions), cases=cases, rounds=chosen.runs)
        figures = Figures(
            machine(), chosen.timeout, benchmark.method, versions, left_out | benchmark.failed, benchmark.runs
        )
        # After every size: what was measured for hours is kept if the next size comes to grief.
        publish(figures, work, chosen.into)
    print((work / "report.md").read_text("utf-8"))


if __name__ == "__main__":
    main()
