"""Only one build writes to a folder at a time."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.store.lock import locked

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such lock")

HOLD = """
import sys, time
from pathlib import Path
from site_builder.store.lock import locked

folder, seconds = Path(sys.argv[1]), float(sys.argv[2])
with locked(folder / "output") as alone:
    print(alone, flush=True)
    time.sleep(seconds)
    (folder / "finished").touch()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "output").mkdir()
    return tmp_path


@contextlib.contextmanager
def holder(folder: Path, *, seconds: float) -> Iterator[subprocess.Popen[str]]:
    """A process that has the lock and keeps it for a while."""
    command = [sys.executable, "-c", HOLD, str(folder), str(seconds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    try:
        assert process.stdout
        assert process.stdout.readline() == "True\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def test_who_comes_second_waits_until_the_first_has_finished(folder: Path) -> None:
    with holder(folder, seconds=0.5), locked(folder / "output") as alone:
        assert alone
        assert (folder / "finished").exists()


def test_who_waits_for_too_long_is_told_so(folder: Path) -> None:
    with holder(folder, seconds=600), locked(folder / "output") as alone:
        assert not alone


def test_the_lock_ends_with_the_process_that_held_it(folder: Path) -> None:
    with holder(folder, seconds=600) as process:
        process.kill()
        process.wait()
        with locked(folder / "output") as alone:
            assert alone
    assert not (folder / "finished").exists()


def test_the_lock_can_be_had_again_and_leaves_no_file(folder: Path) -> None:
    for _ in range(2):
        with locked(folder / "output") as alone:
            assert alone
    assert list((folder / "output").iterdir()) == []


def test_the_lock_of_one_folder_is_none_on_another(folder: Path) -> None:
    (folder / "other").mkdir()
    with holder(folder, seconds=600), locked(folder / "other") as alone:
        assert alone
