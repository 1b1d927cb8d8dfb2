"""A build that is killed leaves whole files and no dead links, and the next build is right.

Half of the kills come at a random time, the others just before a random change that the build makes to the disk: those
meet the moments in which files are moved, which are short.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from benchmarks.library import write_library
from site_builder.build import build
from site_builder.core.diagnostics import has_errors
from site_builder.store.manifest import MANIFEST, UNFINISHED
from tests.site.crawler import read
from tests.usecases import scripts
from tests.usecases.processes import changes_of, ended, left_running, members, started
from tests.usecases.small import built
from tests.usecases.trees import LARGE, LIBRARY, put_down, snapshot

FOREIGN = {"notes.txt": b"mine", "articles/list.txt": b"mine too"}


@dataclass(frozen=True, slots=True)
class Plot:
    """A project with what stands in its output and what a build would make of it, and how long one takes."""

    root: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    seconds: float
    changes: int


def plotted(root: Path, scratch: Path, *, jobs: int = 1) -> Plot:
    """Measure a build on a copy, and have a clean one made. Foreign files stand in the output, as they do before it."""
    for path, content in FOREIGN.items():
        (root / "output" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "output" / path).write_bytes(content)
    old = snapshot(root / "output")
    shutil.copytree(root, scratch / "rehearsal")
    begun = time.monotonic()
    changes = changes_of(scratch / "rehearsal", "build", "--jobs", str(jobs))
    seconds = time.monotonic() - begun
    new = snapshot(scratch / "rehearsal/output")
    if MANIFEST in old:
        assert not has_errors(build(root, output=scratch / "clean").diagnostics)
        new = snapshot(scratch / "clean") | FOREIGN | {"articles/": b""}
        shutil.rmtree(scratch / "clean")
    shutil.rmtree(scratch / "rehearsal")
    return Plot(root, old, new, seconds, changes)


def edited(root: Path, scratch: Path, chance: Random) -> None:
    """A few edits that leave the content sound and the site another; half of the time, of every page."""
    files = dict(LIBRARY)
    put_down(root, files)
    assert not has_errors(built(root).diagnostics)
    while True:
        files = dict(LIBRARY)
        for _ in range(3):
            scripts.edit(files, chance)
        if chance.random() < 0.5:
            scripts.put(files, "site.yaml", "title", "Renamed Library")
        put_down(root, files)
        outcome = build(root, output=scratch / "trial")
        trial = snapshot(scratch / "trial")
        shutil.rmtree(scratch / "trial", ignore_errors=True)
        if not has_errors(outcome.diagnostics) and trial != snapshot(root / "output"):
            return


def kill(plot: Plot, scratch: Path, chance: Random, *, jobs: int = 1, timed: bool) -> None:
    """Kill one build in a copy of the project, the main process alone, and look at all that is left."""
    root = scratch / "killed"
    seconds = plot.seconds
    while True:
        shutil.copytree(plot.root, root)
        at = 0 if timed else chance.randint(1, plot.changes)
        with ended(started(root, "build", "--jobs", str(jobs), at=at)) as process:
            moment = (
                kill_in_time(process, seconds, chance, jobs=jobs) if timed else f"before change {at} of {plot.changes}"
            )
            if process.wait(timeout=300) == -signal.SIGKILL:
                examine(plot, root, moment)
                heal(plot, root, moment)
                assert left_running(process.pid) == [], moment
                assert difference(plot.new, root) == [], moment
        shutil.rmtree(root)
        if process.returncode == -signal.SIGKILL:
            return
        seconds *= 0.8  # it had come to its end before


def kill_in_time(process: subprocess.Popen[str], seconds: float, chance: Random, *, jobs: int) -> str:
    """Kill after a while: later is likelier, for a build does little harm at first. Where there are workers, once they
    are at work."""
    delay = seconds * chance.random() ** 0.5
    if jobs > 1:
        delay *= 0.4
        while len(members(process.pid)) <= jobs and process.poll() is None:
            time.sleep(0.01)
        assert process.poll() is None, "the library is too small for workers"
    time.sleep(delay)
    process.kill()
    return f"after {delay:.2f} of {seconds:.2f} s"


def heal(plot: Plot, root: Path, moment: str) -> None:
    """The next build is right, though the workers of the killed one may still be there."""
    assert not has_errors(built(root).diagnostics), moment
    assert difference(plot.new, root) == [], moment


def difference(wanted: dict[str, bytes], root: Path) -> list[str]:
    found = snapshot(root / "output")
    return [path for path in sorted({*found, *wanted}) if found.get(path) != wanted.get(path)]


def examine(plot: Plot, root: Path, moment: str) -> None:
    """What a killed build left: each file is the old one or the new one, and no link leads nowhere."""
    found = {path: content for path, content in snapshot(root / "output").items() if not path.endswith("/")}
    shown = {path: content for path, content in found.items() if path.split("/")[0] != UNFINISHED}
    torn = [path for path, content in shown.items() if content not in (plot.old.get(path), plot.new.get(path))]
    assert torn == [], moment
    assert FOREIGN.items() <= shown.items(), moment
    lasting = {path for path in plot.old if path in plot.new and path.endswith(".html")}
    assert not lasting - set(shown), moment
    assert dead_links(shown, {"index.html"} & set(shown) | lasting) == [], moment


def dead_links(files: dict[str, bytes], begin: set[str]) -> list[str]:
    """The links that lead to no file, from some pages and all that can be reached from them."""
    waiting, seen, dead = sorted(begin), set(begin), []
    while waiting:
        page = waiting.pop()
        for link in read(files[page].decode()).links:
            parts = urlsplit(urldefrag(urljoin(f"file:///{page}", link)).url)
            target = unquote(parts.path).removeprefix("/")
            if parts.scheme != "file":
                continue
            if target not in files:
                dead.append(f"{page} -> {target}")
            elif target not in seen and target.endswith(".html"):
                seen.add(target)
                waiting.append(target)
    return sorted(set(dead))


def kill_after_edits(tmp_path: Path, seed: int, *, times: int) -> None:
    chance = Random(seed)
    edited(tmp_path / "site", tmp_path, chance)
    plot = plotted(tmp_path / "site", tmp_path)
    for number in range(times):
        kill(plot, tmp_path, chance, timed=number % 2 == 0)


def kill_first(tmp_path: Path, seed: int, *, times: int) -> None:
    chance = Random(seed)
    put_down(tmp_path / "site", LIBRARY)
    plot = plotted(tmp_path / "site", tmp_path)
    for number in range(times):
        kill(plot, tmp_path, chance, timed=number % 2 == 0)


def kill_with_workers(tmp_path: Path, seed: int, *, times: int) -> None:
    chance = Random(seed)
    write_library(tmp_path / "site", LARGE)
    plot = plotted(tmp_path / "site", tmp_path, jobs=2)
    for number in range(times):
        kill(plot, tmp_path, chance, jobs=2, timed=number % 4 != 3)


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_build_leaves_a_whole_site_and_the_next_one_is_right(tmp_path: Path, seed: int) -> None:
    kill_after_edits(tmp_path, seed, times=2)


def test_a_killed_first_build_shows_nothing_that_leads_nowhere(tmp_path: Path) -> None:
    kill_first(tmp_path, 1, times=5)


def test_the_workers_of_a_killed_build_end_and_do_no_harm(tmp_path: Path) -> None:
    kill_with_workers(tmp_path, 1, times=1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1_000, 1_030))
def test_many_killed_builds_leave_a_whole_site(tmp_path: Path, seed: int) -> None:
    kill_after_edits(tmp_path, seed, times=6)


@pytest.mark.slow
def test_many_killed_first_builds_show_nothing_that_leads_nowhere(tmp_path: Path) -> None:
    kill_first(tmp_path, 1_000, times=20)


@pytest.mark.slow
def test_the_workers_of_many_killed_builds_end_and_do_no_harm(tmp_path: Path) -> None:
    kill_with_workers(tmp_path, 1_000, times=16)
