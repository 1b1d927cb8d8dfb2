"""Prints what the trees of several interface languages cost beside one, as time per page.

    python benchmarks/trees.py [--articles 1000] [--runs 3]

A made-up library is built into an empty folder with one interface language and with seven, in turns, so that what else
the machine does falls on both.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.library import write_library
from benchmarks.measure import measure
from benchmarks.model import Size

LANGUAGES = ("en", "ko", "zh-Hans", "zh-Hant", "tr", "ru", "el")
"""The languages that the tool ships the words for."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build took: seconds of wall clock and of processors, and how many files of the site it wrote."""

    wall: float
    cpu: float
    files: int


def build(work: Path, project: Path, languages: tuple[str, ...]) -> Cost:
    """Build a library with these interface languages, from nothing. RuntimeError where the build fails."""
    site = project / "site.yaml"
    lines = [line for line in site.read_text("utf-8").splitlines() if not line.startswith("languages:")]
    site.write_text("\n".join([*lines, f"languages: [{', '.join(languages)}]", ""]), "utf-8")
    command = [sys.executable, "-m", "site_builder", "build", "--clean"]
    log = work / "log"
    measured = measure(command, folder=project, log=log, timeout=3600, environment=os.environ)
    if measured.status:
        raise RuntimeError(log.read_text("utf-8", "replace")[-2000:])
    manifest = json.loads((project / "output" / "manifest.json").read_text("utf-8"))
    return Cost(measured.wall, measured.cpu, len(manifest["files"]))


def told(languages: tuple[str, ...], costs: list[Cost]) -> tuple[str, float]:
    """The medians of several builds as a line, and the milliseconds of wall clock for each file."""
    wall, cpu = (statistics.median(values) for values in ((c.wall for c in costs), (c.cpu for c in costs)))
    each = 1000 * wall / costs[0].files
    line = f"{len(languages)} languages: {costs[0].files} files, {wall:.1f} s ({cpu:.1f} s CPU), {each:.2f} ms a file"
    return line, each


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=1000, metavar="N")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work, project = Path(folder), Path(folder) / "library"
        write_library(project, Size(articles=chosen.articles))
        choices = (LANGUAGES[:1], LANGUAGES)
        costs: dict[int, list[Cost]] = {len(languages): [] for languages in choices}
        for _ in range(chosen.runs):
            for languages in choices:
                costs[len(languages)].append(build(work, project, languages))
        (first, one), (second, seven) = (told(languages, costs[len(languages)]) for languages in choices)
        print(first, second, f"time a file, seven to one: {seven / one:.2f}", sep="\n")


if __name__ == "__main__":
    main()
