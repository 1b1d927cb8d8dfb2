"""Whatever the disk, other programs and other builds do meanwhile: a clear error or a right site, and always whole files."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.store.manifest import UNFINISHED
from tests.usecases.comparing import clean
from tests.usecases.processes import RUN, ended, resumed, run, started, stopped
from tests.usecases.small import built, edit, rename, small_site
from tests.usecases.trees import snapshot

TIDES = "content/articles/tides.md"
UNSHARED = ("unshare", "--mount", "--map-root-user", "sh", "-e", "-c")  # mounts of its own, gone with the process


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_site(tmp_path / "site")


@pytest.fixture
def published(root: Path) -> Path:
    assert built(root).diagnostics == ()
    return root


def assert_whole(found: dict[str, bytes], *sites: dict[str, bytes]) -> None:
    """Every file is as in one of the sites, but for those of the build itself."""
    shown = {path for path in found if not path.endswith("/") and path.split("/")[0] != UNFINISHED}
    assert sorted(path for path in shown if found[path] not in [site.get(path) for site in sites]) == []


# --- a disk that is full or refuses ----------------------------------------------------------------------------------


def in_mounts(script: str, *, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a script of the shell, in which `site-builder` is the command and mounting is allowed."""
    if (
        shutil.which("unshare") is None
        or subprocess.run([*UNSHARED, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("no mounts can be made here")
    command = f"site_builder() {{ '{sys.executable}' -c '{RUN}' \"$@\"; }}\n{script}"
    return subprocess.run([*UNSHARED, command], cwd=cwd, capture_output=True, text=True, check=False)


def retitled(root: Path) -> None:
    """Change every page."""
    edit(root, "site.yaml", "title: A small library", "title: Another library")


@pytest.mark.parametrize("room", [8, 400])
def test_a_disk_that_gets_full_stops_the_build_with_whole_files(published: Path, tmp_path: Path, room: int) -> None:
    """So many kB are left beside what stands there."""
    before = snapshot(published / "output")
    retitled(published)
    (published / "static").mkdir()
    for number in range(10):
        (published / f"static/picture-{number}.svg").write_bytes(b"%d" % number * 100_000)
    (tmp_path / "full").mkdir()
    script = f"""
        mount -t tmpfs -o size=100m none full
        cp -a site/output full/output
        mount -o remount,size=$(($(du -k -s full | cut -f1) + {room}))k full
        site_builder build --root site --output full/output || echo status $?
        cp -a full/output left
        mount -o remount,size=100m full
        site_builder build --root site --output full/output
        cp -a full/output healed
    """
    done = in_mounts(script, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    after = clean(published, tmp_path)
    assert "status 1" in done.stdout
    assert "no space left on device [unwritable-output]" in done.stdout
    assert_whole(snapshot(tmp_path / "left"), before, after)
    assert snapshot(tmp_path / "healed") == after


def test_a_full_disk_under_the_memo_alone_is_no_failure(root: Path, tmp_path: Path) -> None:
    (root / ".site-builder").mkdir()
    script = """
        mount -t tmpfs -o size=12k none .site-builder
        site_builder build
        sed -i 's/no boat/no ship/' content/articles/grain.md
        site_builder build
    """
    done = in_mounts(script, cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "rror" not in done.stdout + done.stderr
    assert snapshot(root / "output") == clean(root, tmp_path)


def test_a_read_only_output_is_reported_and_left_as_it_was(published: Path, tmp_path: Path) -> None:
    before = snapshot(published / "output")
    retitled(published)
    script = "mount --bind output output\nmount -o remount,ro,bind output\nsite_builder build || echo status $?"
    done = in_mounts(script, cwd=published)
    assert "status 1" in done.stdout, done.stdout + done.stderr
    assert "read-only file system [unwritable-output]" in done.stdout
    assert snapshot(published / "output") == before
    assert built(published).diagnostics == ()
    assert snapshot(published / "output") == clean(published, tmp_path)


def test_a_read_only_output_where_nothing_changed_is_no_failure(published: Path) -> None:
    script = "mount --bind output output\nmount -o remount,ro,bind output\nsite_builder build"
    done = in_mounts(script, cwd=published)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_limit_on_the_size_of_files_stops_the_build_with_whole_files(published: Path, tmp_path: Path) -> None:
    """As a quota does, and with it a full disk where no mount can be made."""
    before = snapshot(published / "output")
    retitled(published)
    done = subprocess.run(
        [sys.executable, "-c", RUN, "build"],
        cwd=published,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (7_000, 7_000)),
    )
    after = clean(published, tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "file too large [unwritable-output]" in done.stdout
    assert_whole(snapshot(published / "output"), before, after)
    assert built(published).diagnostics == ()
    assert snapshot(published / "output") == after


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_an_output_that_is_or_lies_below_a_file_is_reported(root: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    done = run(root, "build", "--output", str(tmp_path / place))
    assert done.returncode == 1
    assert "[unwritable-output]" in done.stdout
    assert "Traceback" not in done.stderr
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("change", [5, 30, 60])
def test_an_output_that_vanishes_during_a_build_is_healed_by_the_next(
    published: Path, tmp_path: Path, change: int
) -> None:
    retitled(published)
    with stopped(published, "build", at=change) as process:
        shutil.rmtree(published / "output")
        status, said = resumed(process)
    assert status in {0, 1}, said
    assert "Traceback" not in said
    assert "nexpected" not in said
    after = clean(published, tmp_path)
    assert_whole(snapshot(published / "output"), after)
    assert built(published).diagnostics == ()
    assert snapshot(published / "output") == after


# --- sources that change meanwhile -----------------------------------------------------------------------------------
# A file that changes while it is itself read: tests/store/test_sources.py.


@pytest.mark.parametrize("opening", ["articles/cranes.md", "articles/tides.md", "pages/about.md", "base.html"])
def test_what_is_edited_while_a_build_reads_is_in_the_next_one(published: Path, tmp_path: Path, opening: str) -> None:
    """Files are read in the order of their paths: the edit comes before or after the moment in which its file is read."""
    edit(published, "content/articles/grain.md", "no boat", "no ship")
    with stopped(published, "build", at=1, opening=opening) as process:
        edit(published, TIDES, "waits for the tide", "waits for a storm")
        edit(published, "content/articles/cranes.md", "Harbour stand still", "Harbour sits still!")
        status, said = resumed(process)
    assert status == 0, said
    assert built(published).diagnostics == ()
    assert snapshot(published / "output") == clean(published, tmp_path)


def test_what_is_edited_while_a_build_writes_is_in_the_next_one(published: Path, tmp_path: Path) -> None:
    edit(published, "content/articles/grain.md", "no boat", "no ship")
    with stopped(published, "build", at=3) as process:
        edit(published, TIDES, "waits for the tide", "waits for a storm")
        edit(published, "content/articles/grain.md", "no ship", "no raft")
        (published / "content/articles/cranes.md").unlink()
        status, said = resumed(process)
    assert status == 0, said
    assert built(published).diagnostics == ()
    assert snapshot(published / "output") == clean(published, tmp_path)


def test_what_is_renamed_while_a_build_reads_is_never_there_twice(published: Path, tmp_path: Path) -> None:
    with stopped(published, "build", at=1, opening="articles/grain.md") as process:
        rename(published, "content/articles/grain.md", "content/articles/wheat.md")
        status, said = resumed(process)
    assert status == 0, said
    assert built(published).diagnostics == ()
    assert snapshot(published / "output") == clean(published, tmp_path)


# --- two builds at once ----------------------------------------------------------------------------------------------


def test_a_second_build_into_one_output_is_refused_and_does_no_harm(published: Path, tmp_path: Path) -> None:
    retitled(published)
    with stopped(published, "build", at=40) as process:
        before = snapshot(published / "output")
        second = run(published, "build")
        assert second.returncode == 1
        assert "error: another build is writing to this folder [locked-output]" in second.stdout
        assert snapshot(published / "output") == before
        status, said = resumed(process)
    assert status == 0, said
    assert snapshot(published / "output") == clean(published, tmp_path)
    assert built(published).diagnostics == ()


def test_two_builds_that_begin_at_once_leave_a_right_site(root: Path, tmp_path: Path) -> None:
    with ended(started(root, "build")) as one, ended(started(root, "build")) as other:
        said = [process.communicate(timeout=120) for process in (one, other)]
    statuses = sorted((one.returncode, other.returncode))
    assert statuses in ([0, 0], [0, 1]), said
    assert statuses == [0, 0] or any("[locked-output]" in out for out, _ in said), said
    assert snapshot(root / "output") == clean(root, tmp_path)


def test_two_builds_into_two_outputs_at_once_are_both_right(published: Path, tmp_path: Path) -> None:
    retitled(published)
    with stopped(published, "build", at=40) as process:
        second = run(published, "build", "--output", str(tmp_path / "second"))
        status, said = resumed(process)
    assert (second.returncode, status) == (0, 0), second.stdout + said
    edit(published, TIDES, "waits for the tide", "waits for a storm")
    assert built(published).diagnostics == ()
    assert run(published, "build", "--output", str(tmp_path / "second")).returncode == 0
    after = clean(published, tmp_path)
    assert snapshot(published / "output") == after
    assert snapshot(tmp_path / "second") == after
