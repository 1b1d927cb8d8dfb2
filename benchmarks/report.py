"""From raw figures to a Markdown report: medians, ratios, and what a reader must know to judge them.

Pure functions from figures to text; what is measured and how is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.cases import CASES, COLD, NOTHING

BASE = "hugo"
BEGIN, END = "<!-- figures -->", "<!-- end -->"
NONE = "–"


@dataclass(frozen=True, slots=True)
class Run:
    """One build. Seconds and bytes; `method` tells how memory was read; `files` and `size` are those of the output
    afterwards, 0 where not counted; `failure` is why it came to nothing."""

    articles: int
    tool: str
    case: str
    round: int
    wall: float
    cpu: float
    memory: int
    method: str = "PSS"
    timed_out: bool = False
    failure: str = ""
    files: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """All of a benchmark. `versions` are those of the tools that took part, `left_out` the others with the reason."""

    machine: str
    timeout: float
    versions: Mapping[str, str]
    left_out: Mapping[str, str]
    runs: Sequence[Run] = ()


def report(figures: Figures, *, plot: str = "") -> str:
    """The tables of all sizes; `plot` is the path of a picture, as the report links it."""
    parts = [_notes(figures)]
    for articles in dict.fromkeys(run.articles for run in figures.runs):
        runs = [run for run in figures.runs if run.articles == articles and not run.failure]
        parts += [f"### {articles:,} articles", table(runs, timeout=figures.timeout)]
        parts += [_by_case("CPU time (ratio)", runs, lambda run: run.cpu), _costs(runs)]
    if plot:
        parts.append(f"![Wall time of each tool by number of articles, and by case]({plot})")
    return "\n\n".join(parts) + "\n"


def table(runs: Sequence[Run], *, timeout: float) -> str:
    """Median wall time of each tool in each case, with its ratio to a cold build by bare Hugo in the same benchmark."""
    return _by_case("wall time (ratio)", runs, lambda run: run.wall, most=timeout)


def _by_case(head: str, runs: Sequence[Run], value: Callable[[Run], float], *, most: float = 0.0) -> str:
    """Medians of a time with their ratios; a build that was given up shows `most`, if there is one."""
    base = _median(value(run) for run in runs if (run.tool, run.case) == (BASE, COLD) and not run.timed_out)
    cases = [case for case in CASES if any(run.case == case for run in runs)]
    rows = []
    for tool in dict.fromkeys(run.tool for run in runs):
        row = [tool]
        for case in cases:
            found = [run for run in runs if (run.tool, run.case) == (tool, case)]
            given_up = any(run.timed_out for run in found)
            row.append(
                _cell(most if given_up else _median(map(value, found)), base=base, sign="> " if given_up else "")
            )
        rows.append(row)
    return _rows((head, *(CASES[case] for case in cases)), rows)


def _cell(time: float, *, base: float, sign: str) -> str:
    if not time:
        return NONE
    return f"{sign}{seconds(time)}" + (f" ({sign}{_ratio(time / base)})" if base else "")


def _costs(runs: Sequence[Run]) -> str:
    """What a build takes beside time, and what it leaves."""
    rows = []
    for tool in dict.fromkeys(run.tool for run in runs):
        done = [run for run in runs if run.tool == tool and not run.timed_out]
        cold = [run for run in done if run.case == COLD]
        warm = [run for run in done if run.case == NOTHING]
        memory = (_megabytes(_median(run.memory for run in part)) if part else NONE for part in (cold, warm))
        left = (f"{cold[-1].files:,}", _megabytes(cold[-1].size)) if cold else (NONE, NONE)
        rows.append((tool, *memory, *left))
    return _rows(("peak memory and output", *(CASES[case] for case in (COLD, NOTHING)), "files", "size"), rows)


def _notes(figures: Figures) -> str:
    rounds = max((run.round for run in figures.runs), default=0)
    versions = ", ".join(f"{name} {version}" for name, version in figures.versions.items())
    methods = " or ".join(sorted({run.method for run in figures.runs}))
    failed = {f"{run.tool} at {run.articles:,} articles": run.failure for run in figures.runs if run.failure}
    notes = [
        f"Machine: {figures.machine}.",
        f"Tools: {versions}.",
        f"Medians of {rounds} rounds, all tools side by side. Memory: peak of all processes together ({methods})."
        if rounds > 1
        else f"One round, all tools side by side. Memory: peak of all processes together ({methods}).",
        *(f"Left out: {name} ({reason})." for name, reason in {**figures.left_out, **failed}.items()),
    ]
    return "\n".join(f"- {note}" for note in notes)


def seconds(value: float) -> str:
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s" if value < 100 else f"{value:.0f} s"


def _ratio(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _megabytes(value: float) -> str:
    return f"{value / 1e6:,.0f} MB"


def _median(values: Iterable[float]) -> float:
    """0 for no values."""
    found = list(values)
    return median(found) if found else 0.0


def _rows(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def put_into(document: str, text: str) -> str:
    """The document with the text between its two markers; ValueError if it has none."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"no {BEGIN} … {END} in the document")
    return f"{before}{begin}\n\n{text}\n{end}{after}"
