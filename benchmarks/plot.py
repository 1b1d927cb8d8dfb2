"""Draws the figures of a benchmark: time by size for each tool, and by case for the largest library.

Started by run.py in the environment that has matplotlib: python plot.py figures.json plot.svg
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from typing import Any

import matplotlib.pyplot as plt  # type: ignore[import-not-found]
from matplotlib import rcParams

COLD = "cold"


def draw(figures: dict[str, Any], target: Path) -> None:
    # Letters as letters and the same names inside the file each time, so that the picture can be compared.
    rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "benchmark", "font.size": 9, "axes.axisbelow": True})
    runs = [run for run in figures["runs"] if not run["timed_out"] and not run["failure"]]
    tools = list(figures["versions"])
    picture, (left, right) = plt.subplots(1, 2, figsize=(10, 4), layout="constrained")
    _by_size(left, runs, tools)
    _by_case(right, runs, tools, figures["cases"])
    picture.savefig(target, format="svg", metadata={"Date": None, "Creator": None})


def _wall(runs: list[dict[str, Any]], **wanted: object) -> float | None:
    found = [run["wall"] for run in runs if all(run[key] == value for key, value in wanted.items())]
    return median(found) if found else None


def _by_size(axes: Any, runs: list[dict[str, Any]], tools: list[str]) -> None:
    sizes = sorted({run["articles"] for run in runs})
    for place, tool in enumerate(tools):
        points = [(size, _wall(runs, tool=tool, articles=size, case=COLD)) for size in sizes]
        known = [(size, wall) for size, wall in points if wall is not None]
        if known:
            axes.plot(*zip(*known, strict=True), marker="o", label=tool, color=f"C{place}")
    axes.set(title="Cold build", xlabel="articles", ylabel="seconds", xscale="log", yscale="log")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.yaxis.set_major_formatter("{x:g}")
    axes.grid(alpha=0.3)
    axes.legend(frameon=False)


def _by_case(axes: Any, runs: list[dict[str, Any]], tools: list[str], cases: dict[str, str]) -> None:
    largest = max(run["articles"] for run in runs)
    shown = [case for case in cases if any(run["case"] == case for run in runs)]
    width = 0.8 / len(tools)
    for place, tool in enumerate(tools):
        walls = [_wall(runs, tool=tool, articles=largest, case=case) or 0 for case in shown]
        axes.bar([number + place * width for number in range(len(shown))], walls, width, color=f"C{place}")
    axes.set(title=f"{largest:,} articles", ylabel="seconds")
    axes.set_xticks(
        [number + 0.4 - width / 2 for number in range(len(shown))],
        [cases[case].replace(" ", "\n", 1) for case in shown],
    )
    axes.grid(alpha=0.3, axis="y")


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text("utf-8")), Path(sys.argv[2]))
