"""What is written, what is left alone, and what becomes of a build that is cut short."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.core.bodies import Artifact
from site_builder.store.output import UNFINISHED, clear, holds, recorded, sync


def artifacts(**files: str) -> list[Artifact]:
    """Artifacts from keyword arguments: a__b is the path a/b."""
    return [Artifact(path.replace("__", "/"), text.encode()) for path, text in files.items()]


def tree(output: Path) -> dict[str, str]:
    """Every file below the output but the manifest."""
    files = (path for path in output.rglob("*") if path.is_file())
    found = {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in files}
    found.pop("manifest.json", None)
    return found


def test_a_first_sync_writes_everything_and_lists_it(tmp_path: Path) -> None:
    synced, problems = sync(artifacts(index="home", a__index="대만"), output=tmp_path / "out")
    assert not problems
    assert synced.written == ("index", "a/index")
    assert tree(tmp_path / "out") == {"index": "home", "a/index": "대만"}
    listing = json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))
    assert listing == {
        "files": [
            {"path": "a/index", "sha256": hashlib.sha256("대만".encode()).hexdigest()},
            {"path": "index", "sha256": hashlib.sha256(b"home").hexdigest()},
        ]
    }


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    sync(artifacts(a="1", b="1"), output=tmp_path)
    before = (tmp_path / "a").stat().st_ino, (tmp_path / "manifest.json").stat().st_ino
    synced, _ = sync(artifacts(a="1", b="2"), output=tmp_path)
    assert synced.written == ("b",)
    assert (tmp_path / "a").stat().st_ino == before[0]
    sync(artifacts(a="1", b="1"), output=tmp_path)
    manifest = (tmp_path / "manifest.json").stat().st_ino
    synced, _ = sync(artifacts(a="1", b="1"), output=tmp_path)
    assert synced.written == ()
    assert (tmp_path / "manifest.json").stat().st_ino == manifest


def test_what_is_no_longer_planned_is_removed_with_its_empty_folders(tmp_path: Path) -> None:
    sync(artifacts(a__b__c="1", a__d="1"), output=tmp_path)
    synced, _ = sync(artifacts(a__d="1"), output=tmp_path)
    assert synced.removed == ("a/b/c",)
    assert not (tmp_path / "a/b").exists()
    assert tree(tmp_path) == {"a/d": "1"}


def test_files_that_others_put_there_stay(tmp_path: Path) -> None:
    sync(artifacts(a__b="1"), output=tmp_path)
    (tmp_path / "a/notes.txt").write_text("mine")
    (tmp_path / ".gitignore").write_text("*")
    sync([], output=tmp_path)
    assert tree(tmp_path) == {"a/notes.txt": "mine", ".gitignore": "*"}


def test_a_foreign_file_in_the_way_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine")
    synced, problems = sync(artifacts(a="1", b="1"), output=tmp_path)
    assert [(found.rule.id, found.location.path) for found in problems] == [("foreign-file", "b")]
    assert not synced.written
    assert tree(tmp_path) == {"b": "mine"}


def test_a_foreign_file_with_the_very_bytes_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("1")
    assert not sync(artifacts(b="1"), output=tmp_path)[1]


@pytest.mark.parametrize("obstacle", ["a", "a/b"])
def test_a_foreign_file_where_a_folder_must_be_stops_everything(tmp_path: Path, obstacle: str) -> None:
    (tmp_path / obstacle).parent.mkdir(exist_ok=True)
    (tmp_path / obstacle).write_text("mine")
    _, problems = sync(artifacts(a__b__c="1", x="1"), output=tmp_path)
    assert [(found.rule.id, found.location.path) for found in problems] == [("foreign-file", obstacle)]
    assert tree(tmp_path) == {obstacle: "mine"}


def test_a_manifest_that_is_not_ours_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"name": "an app"}')
    _, problems = sync(artifacts(a="1"), output=tmp_path)
    assert [found.location.path for found in problems] == ["manifest.json"]
    assert tree(tmp_path) == {}


def test_a_page_may_take_the_place_of_a_folder_and_back(tmp_path: Path) -> None:
    sync(artifacts(a__b="1"), output=tmp_path)
    assert not sync(artifacts(a="2"), output=tmp_path)[1]
    assert tree(tmp_path) == {"a": "2"}
    assert not sync(artifacts(a__b="3"), output=tmp_path)[1]
    assert tree(tmp_path) == {"a/b": "3"}


def test_a_name_may_change_its_case(tmp_path: Path) -> None:
    sync(artifacts(A="1"), output=tmp_path)
    synced, _ = sync(artifacts(a="1"), output=tmp_path)
    assert (synced.written, synced.removed) == (("a",), ("A",))
    assert tree(tmp_path) == {"a": "1"}


@pytest.mark.parametrize(
    "path", ["../a", "/a", "a//b", "a/./b", "a\\b", "a\0b", "x" * 256, f"{UNFINISHED}/a", "manifest.json"]
)
def test_no_address_leads_out_of_the_output(tmp_path: Path, path: str) -> None:
    _, problems = sync([Artifact(path, b"1"), Artifact("ok", b"1")], output=tmp_path / "out")
    assert [found.rule.id for found in problems] == ["unwritable-output"]
    assert not (tmp_path / "out").exists()


def test_a_manifest_that_names_files_elsewhere_deletes_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("mine")
    output = tmp_path / "out"
    sync(artifacts(a="1"), output=output)
    entries = [{"path": path, "sha256": ""} for path in ("../secret", str(tmp_path / "secret"), "a")]
    (output / "manifest.json").write_text(json.dumps({"files": entries}))
    sync([], output=output)
    assert (tmp_path / "secret").exists()
    assert not (output / "a").exists()


def test_a_folder_that_was_led_elsewhere_is_neither_written_nor_emptied(tmp_path: Path) -> None:
    output, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    sync(artifacts(a__b="1"), output=output)
    elsewhere.mkdir()
    (elsewhere / "b").write_text("mine")
    clear_folder = output / "a"
    (clear_folder / "b").unlink()
    clear_folder.rmdir()
    clear_folder.symlink_to(elsewhere)
    assert [found.rule.id for found in sync(artifacts(a__b="2"), output=output)[1]] == ["foreign-file"]
    sync(artifacts(c="1"), output=output)
    assert (elsewhere / "b").read_text() == "mine"


@pytest.mark.parametrize("damage", ["{", "[]", '{"files": [1]}', '{"files": [{"path": 1, "sha256": 2}]}', "\0"])
def test_a_damaged_manifest_lists_nothing(tmp_path: Path, damage: str) -> None:
    (tmp_path / "manifest.json").write_text(damage)
    assert recorded(tmp_path) == {}


def test_an_output_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    _, problems = sync(artifacts(a="1"), output=tmp_path / "out")
    assert [found.rule.id for found in problems] == ["unwritable-output"]
    assert (tmp_path / "out").read_text() == "a file"


def test_the_place_of_a_problem_is_never_a_file_of_the_builds_own(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED).write_text("in the way")
    _, problems = sync(artifacts(a="1"), output=tmp_path)
    assert [(found.rule.id, found.location.path) for found in problems] == [("unwritable-output", "")]


CUT_SHORT = """
import resource, sys
from pathlib import Path
from site_builder.core.bodies import Artifact
from site_builder.store.output import sync
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
synced, problems = sync([Artifact("a", b"new"), Artifact("b", b"x" * 5000), Artifact("c", b"new")], output=Path(sys.argv[1]))
print(*(found.rule.id for found in problems))
"""


def test_another_build_that_tidies_up_meanwhile_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, left = Path.replace, [UNFINISHED, UNFINISHED]

    def disturbed(path: Path, target: Path) -> Path:
        if target.name == "b" and left:
            shutil.rmtree(tmp_path / left.pop())
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", disturbed)
    assert not sync(artifacts(a="1", b="2", c="3"), output=tmp_path)[1]
    assert not left
    assert tree(tmp_path) == {"a": "1", "b": "2", "c": "3"}


def test_after_a_full_disk_every_file_is_whole_and_the_next_build_goes_on(tmp_path: Path) -> None:
    sync(artifacts(a="old", c="old"), output=tmp_path)
    run = subprocess.run([sys.executable, "-c", CUT_SHORT, tmp_path], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["unwritable-output"]
    assert {name: text for name, text in tree(tmp_path).items() if UNFINISHED not in name} == {"a": "old", "c": "old"}
    assert not sync(artifacts(a="new", b="newer", c="new"), output=tmp_path)[1]
    assert tree(tmp_path) == {"a": "new", "b": "newer", "c": "new"}


def test_a_build_that_was_killed_leaves_no_foreign_files(tmp_path: Path) -> None:
    sync(artifacts(a="1"), output=tmp_path)
    entries = [{"path": path, "sha256": ""} for path in ("a", "b")]
    (tmp_path / UNFINISHED).mkdir()
    (tmp_path / UNFINISHED / "manifest.json").write_text(json.dumps({"files": entries}))
    (tmp_path / UNFINISHED / "file").write_text("half a pa")
    (tmp_path / "b").write_text("written before the kill")
    assert not sync(artifacts(a="1", b="2"), output=tmp_path)[1]
    assert tree(tmp_path) == {"a": "1", "b": "2"}


def test_what_is_kept_stays_listed_without_being_written(tmp_path: Path) -> None:
    sync(artifacts(a="1", b="1"), output=tmp_path)
    before = recorded(tmp_path)
    synced, _ = sync(artifacts(b="2"), output=tmp_path, kept={"a": before["a"]})
    assert (synced.written, synced.removed) == (("b",), ())
    assert recorded(tmp_path).keys() == {"a", "b"}
    assert recorded(tmp_path)["a"] == before["a"]


def test_a_file_is_held_only_with_its_very_bytes(tmp_path: Path) -> None:
    sync(artifacts(a="1"), output=tmp_path)
    sha256 = recorded(tmp_path)["a"]
    assert holds(tmp_path, "a", sha256=sha256)
    (tmp_path / "a").write_text("2")
    assert not holds(tmp_path, "a", sha256=sha256)
    (tmp_path / "a").unlink()
    assert not holds(tmp_path, "a", sha256=sha256)
    (tmp_path / "a").mkdir()
    assert not holds(tmp_path, "a", sha256=sha256)


def test_clearing_deletes_what_builds_wrote_and_nothing_else(tmp_path: Path) -> None:
    sync(artifacts(a="1", b__c="1"), output=tmp_path)
    (tmp_path / ".gitignore").write_text("*")
    assert clear(tmp_path) == ("a", "b/c", "manifest.json")
    assert [path.name for path in tmp_path.iterdir()] == [".gitignore"]
    assert clear(tmp_path) == ()
