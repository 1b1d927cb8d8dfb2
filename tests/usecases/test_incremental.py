"""An incremental build equals a clean one, whatever was done to the project before."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from site_builder.build import build, memo_path
from site_builder.core.diagnostics import has_errors
from site_builder.store.manifest import MANIFEST
from tests.usecases import scripts
from tests.usecases.processes import run
from tests.usecases.small import built
from tests.usecases.trees import LIBRARY, Files, put_down, snapshot

Accident = Callable[[Path, Random], None]

# --- what may happen between two builds ------------------------------------------------------------------------------


def alter_output(root: Path, chance: Random) -> None:
    """A page is altered by hand, at the same length and with its old time at worst."""
    path = chance.choice([path for path in sorted((root / "output").rglob("*")) if path.suffix == ".html"])
    before = path.stat().st_mtime_ns
    path.write_bytes(chance.choice((path.read_bytes()[:-3], path.read_bytes()[:-2] + b"?\n", b"")))
    os.utime(path, ns=(before, before))


def lose_output(root: Path, chance: Random) -> None:
    files = [path for path in sorted((root / "output").rglob("*")) if path.is_file() and path.name != MANIFEST]
    for path in chance.sample(files, min(len(files), 5)):
        path.unlink()


def lose_all_output(root: Path, chance: Random) -> None:
    shutil.rmtree(root / "output")


def lose_manifest(root: Path, chance: Random) -> None:
    (root / "output" / MANIFEST).unlink()


def lose_memo(root: Path, chance: Random) -> None:
    memo_path(root).unlink()


def truncate_memo(root: Path, chance: Random) -> None:
    os.truncate(memo_path(root), chance.randrange(memo_path(root).stat().st_size))


def garble_memo(root: Path, chance: Random) -> None:
    content = bytearray(memo_path(root).read_bytes())
    for _ in range(20):
        content[chance.randrange(len(content))] = chance.randrange(256)
    memo_path(root).write_bytes(content)


def touch(root: Path, chance: Random) -> None:
    for path in chance.sample(sorted((root / "content").rglob("*.md")), 3):
        path.touch()


ACCIDENTS: tuple[Accident, ...] = (
    alter_output,
    lose_output,
    lose_all_output,
    lose_memo,
    truncate_memo,
    garble_memo,
    touch,
)


# --- scripts ---------------------------------------------------------------------------------------------------------


def follow(tmp_path: Path, seed: int, *, steps: int) -> None:
    """Take random steps on a project and compare after each; the steps so far are told where one fails."""
    chance, root = Random(seed), tmp_path / "site"
    files, earlier, told = dict(LIBRARY), [dict(LIBRARY)], [f"seed {seed}"]
    put_down(root, files)
    sound = compare(root, tmp_path, "; ".join(told))
    for _ in range(steps):
        told.append(step(root, files, earlier, sound=sound, chance=chance))
        sound = compare(root, tmp_path, "; ".join(told), anew=chance.random() < 0.03)
        if sound and chance.random() < 0.3:
            assert_nothing_is_left_to_do(root, "; ".join(told))
        if sound:
            earlier.append(dict(files))


def step(root: Path, files: Files, earlier: list[Files], *, sound: bool, chance: Random) -> str:
    """One step; most that broke something are taken back by the next one, as people do."""
    told = []
    if chance.random() < (0.1 if sound else 0.6):
        files_before = earlier[-1] if not sound else chance.choice(earlier)
        files.clear()
        files.update(files_before)
        told.append("undo")
    elif chance.random() < 0.9:
        told.append(scripts.edit(files, chance))
    put_down(root, files, chance=chance)
    if chance.random() < 0.15 or not told:
        accident = chance.choice(possible(root, edited=bool(told), sound=sound))
        accident(root, chance)
        told.append(accident.__name__)
    return " + ".join(told)


def possible(root: Path, *, edited: bool, sound: bool) -> tuple[Accident, ...]:
    """What can happen now: an output may be lost already, and without its manifest it cannot follow other edits."""
    memo = memo_path(root)
    if not (root / "output" / MANIFEST).is_file() or not memo.is_file() or not memo.stat().st_size:
        return (touch,)
    return (*ACCIDENTS, lose_manifest) if sound and not edited else ACCIDENTS


def compare(root: Path, scratch: Path, told: str, *, anew: bool = False) -> bool:
    """Build, in a process of its own if `anew`, and once more from nothing: the same files and the same problems. With
    errors nothing may have changed."""
    before = snapshot(root / "output")
    if anew:
        run(root, "build")
    outcome = built(root)
    clean = build(root, output=scratch / "clean")
    wanted = before if has_errors(clean.diagnostics) else snapshot(scratch / "clean")
    found = snapshot(root / "output")
    shutil.rmtree(scratch / "clean", ignore_errors=True)
    assert outcome.diagnostics == clean.diagnostics, told
    assert [path for path in sorted({*wanted, *found}) if wanted.get(path) != found.get(path)] == [], told
    return not has_errors(clean.diagnostics)


def assert_nothing_is_left_to_do(root: Path, told: str) -> None:
    """How soon a damaged memo is of use again is shown elsewhere."""
    first = built(root)
    again = built(root)
    assert (first.written, first.removed, again.written, again.removed) == ((), (), (), ()), told
    assert (again.diagnostics, again.pages) == (first.diagnostics, first.pages), told
    assert again.reasons == {} or "_memo" in told, told


@pytest.mark.parametrize("seed", range(5))
def test_after_every_step_the_output_is_that_of_a_clean_build(tmp_path: Path, seed: int) -> None:
    follow(tmp_path, seed, steps=20)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1_000, 1_060))
def test_after_every_one_of_many_steps_the_output_is_that_of_a_clean_build(tmp_path: Path, seed: int) -> None:
    follow(tmp_path, seed, steps=40)
