"""The same content gives the same bytes, whatever surrounds the build."""

from __future__ import annotations

import locale
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.library import write_library
from site_builder.build import build
from tests.usecases.processes import run
from tests.usecases.small import built
from tests.usecases.trees import LARGE, LIBRARY, put_down, snapshot


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as this process builds it."""
    root = tmp_path_factory.mktemp("expected")
    put_down(root, LIBRARY)
    assert build(root).diagnostics == ()
    return snapshot(root / "output")


def output_of(
    root: Path, *arguments: str, cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """What a build in a process of its own writes into another folder."""
    output = root.parent / "output of a process"
    done = run(root, "build", "--output", str(output), *arguments, cwd=cwd, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return snapshot(output)


@pytest.mark.parametrize(
    ("seed", "zone", "language"),
    [
        ("0", "Pacific/Kiritimati", "C"),
        ("1", "America/St_Johns", "POSIX"),
        ("random", "Asia/Kolkata", "tr_TR.UTF-8"),
    ],
)
def test_neither_hash_seed_nor_time_zone_nor_locale_reaches_the_output(
    tmp_path: Path, expected: dict[str, bytes], seed: str, zone: str, language: str
) -> None:
    put_down(tmp_path / "site", LIBRARY)
    environment = {"PYTHONHASHSEED": seed, "TZ": zone}
    environment |= {"LC_ALL": language, "LANG": language} if is_installed(language) else {}
    assert output_of(tmp_path / "site", environment=environment) == expected


def is_installed(language: str) -> bool:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, language)
    except locale.Error:
        return False
    locale.setlocale(locale.LC_ALL, before)
    return True


def test_neither_folder_nor_order_nor_time_nor_mode_of_files_reaches_the_output(
    tmp_path: Path, expected: dict[str, bytes]
) -> None:
    root, elsewhere = tmp_path / "에서" / "another place", tmp_path / "elsewhere"
    elsewhere.mkdir()
    before = os.umask(0o077)
    try:
        put_down(root, dict(sorted(LIBRARY.items(), reverse=True)))  # a folder lists its files otherwise then
        for number, path in enumerate(sorted(root.rglob("*"))):
            os.utime(path, (number * 1e7, number * 1e8))
        assert output_of(root, "--root", str(root), cwd=elsewhere) == expected
    finally:
        os.umask(before)
    assert list(elsewhere.iterdir()) == []


def test_a_project_that_was_moved_with_its_memo_keeps_its_output(tmp_path: Path, expected: dict[str, bytes]) -> None:
    put_down(tmp_path / "one", LIBRARY)
    built(tmp_path / "one")
    (tmp_path / "one").rename(tmp_path / "two")
    outcome = built(tmp_path / "two")
    assert (outcome.written, outcome.removed) == ((), ())
    assert snapshot(tmp_path / "two/output") == expected


def test_no_number_of_processes_reaches_the_output(tmp_path: Path) -> None:
    write_library(tmp_path / "site", LARGE)
    built(tmp_path / "site")
    for jobs, seed in (("2", "1"), ("3", "random")):
        found = output_of(tmp_path / "site", "--clean", "--jobs", jobs, environment={"PYTHONHASHSEED": seed})
        assert found == snapshot(tmp_path / "site/output"), jobs
        shutil.rmtree(tmp_path / "output of a process")
