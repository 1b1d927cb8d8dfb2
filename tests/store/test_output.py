"""What is written, what is left alone, and what becomes of a build that is cut short."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.core.bodies import Artifact
from site_builder.core.digest import digest_bytes
from site_builder.store.manifest import (
    JOURNAL,
    MANIFEST,
    UNFINISHED,
    altered,
    holds,
    listing,
    owned_files,
    recorded,
    stamps,
)
from site_builder.store.output import Synced, clear, differences, drop_staging, make_staging, publish, put, republish
from tests.store.published import artifacts, sync, tree

PROJECT = Path(__file__).parents[2]  # where a process finds `tests`


def test_a_first_sync_writes_everything_and_lists_it(tmp_path: Path) -> None:
    synced, problems = sync(artifacts(index="home", a__index="대만"), output=tmp_path / "out")
    assert not problems
    assert synced.written == ("a/index", "index")
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
    assert list(tmp_path.rglob("*")) == [tmp_path / "out"]


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
from tests.store.published import sync
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
synced, problems = sync([Artifact("a", b"new"), Artifact("b", b"x" * 5000), Artifact("c", b"new")], output=Path(sys.argv[1]))
print(*(found.rule.id for found in problems))
"""


def test_after_a_full_disk_every_file_is_whole_and_the_next_build_goes_on(tmp_path: Path) -> None:
    sync(artifacts(a="old", c="old"), output=tmp_path)
    run = subprocess.run(
        [sys.executable, "-c", CUT_SHORT, tmp_path], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["unwritable-output"]
    assert tree(tmp_path) == {"a": "old", "c": "old"}
    assert not sync(artifacts(a="new", b="newer", c="new"), output=tmp_path)[1]
    assert tree(tmp_path) == {"a": "new", "b": "newer", "c": "new"}


def begun(output: Path, **files: str) -> None:
    """Leave the journal of a build that was killed while it wrote these."""
    entries = [{"path": path, "sha256": hashlib.sha256(text.encode()).hexdigest()} for path, text in files.items()]
    (output / UNFINISHED).mkdir(exist_ok=True)
    (output / JOURNAL).write_text(json.dumps({"files": entries}))


def test_a_build_that_was_killed_leaves_no_foreign_files(tmp_path: Path) -> None:
    sync(artifacts(a="1"), output=tmp_path)
    begun(tmp_path, b="written before the kill", c="written by a build that was killed before")
    (tmp_path / UNFINISHED / "file").write_text("half a pa")
    (tmp_path / "b").write_text("written before the kill")
    (tmp_path / "c").write_text("written by a build that was killed before")
    assert not sync(artifacts(a="1", b="2", c="3"), output=tmp_path)[1]
    assert tree(tmp_path) == {"a": "1", "b": "2", "c": "3"}


def test_a_file_of_others_where_a_killed_build_was_about_to_write_is_not_taken_for_ours(tmp_path: Path) -> None:
    begun(tmp_path, b="what the build would have written")
    (tmp_path / "b").write_text("mine")
    assert [found.rule.id for found in sync(artifacts(b="2"), output=tmp_path)[1]] == ["foreign-file"]
    assert (tmp_path / "b").read_text() == "mine"


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


# --- staging ---------------------------------------------------------------------------------------------------------


def test_what_a_killed_build_staged_goes_and_its_journal_stays(tmp_path: Path) -> None:
    left = make_staging(tmp_path)
    put(left, "a/b", b"half a si")
    begun(tmp_path, old="1")
    (tmp_path / "old").write_text("1")
    staging = make_staging(tmp_path)
    assert staging != left
    assert not left.exists()
    assert list(staging.iterdir()) == []
    drop_staging(staging)
    assert not staging.exists()
    assert owned_files(tmp_path) == {"old"}


def test_a_build_that_publishes_nothing_leaves_nothing_behind(tmp_path: Path) -> None:
    staging = make_staging(tmp_path)
    put(staging, "a/b", b"1")
    drop_staging(staging)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_put_again_is_the_later_one(tmp_path: Path) -> None:
    put(tmp_path, "a/b", b"a longer text")
    put(tmp_path, "a/b", b"short")
    assert tree(tmp_path) == {"a/b": "short"}


@pytest.mark.parametrize(
    "path", ["../a", "/a", "a//b", "a/./b", "a\\b", "a\0b", "x" * 256, "é" * 128, f"{UNFINISHED}/a", "", "a/"]
)
def test_a_path_at_which_nothing_can_be_published_is_passed_over(tmp_path: Path, path: str) -> None:
    staging = make_staging(tmp_path)
    put(staging, path, b"1")
    assert tree(tmp_path) == {}
    assert not (tmp_path.parent / "a").exists()


@pytest.mark.parametrize(("first", "second"), [("a", "a/b"), ("a/b", "a"), ("a", "a/b/c")])
def test_a_file_that_is_the_folder_of_another_is_passed_over(tmp_path: Path, first: str, second: str) -> None:
    put(tmp_path, first, b"1")
    put(tmp_path, second, b"2")
    assert tree(tmp_path) == {first: "1"}


# --- the steps of publishing -----------------------------------------------------------------------------------------


def test_a_folder_that_is_new_is_moved_as_a_whole(tmp_path: Path) -> None:
    sync(artifacts(old__a="1"), output=tmp_path)
    before = (tmp_path / "old").stat().st_ino
    staging = make_staging(tmp_path)
    files = artifacts(old__b__c="1", new__a="1", new__b__c="1")
    for file in files:
        put(staging, file.path, file.content)
    numbers = {folder: (staging / folder).stat().st_ino for folder in ("old/b", "new", "new/b")}
    made = {file.path: "" for file in files}
    assert not publish(staging, output=tmp_path, made=made, kept=recorded(tmp_path))[1]
    assert {folder: (tmp_path / folder).stat().st_ino for folder in numbers} == numbers
    assert (tmp_path / "old").stat().st_ino == before
    assert tree(tmp_path) == {"old/a": "1", "old/b/c": "1", "new/a": "1", "new/b/c": "1"}


WATCHED = """
import json, os, sys
from pathlib import Path
from tests.store.published import artifacts, sync

output, files = Path(sys.argv[1]).resolve(), json.loads(sys.argv[2])
if files["earlier"]:
    assert not sync(artifacts(**files["earlier"]), output=output)[1]
seen, writes = [], os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

def watch(event, arguments):
    if event in {"os.rename", "os.remove"} or (event == "open" and arguments[2] & writes):
        place = str(arguments[1] if event == "os.rename" else arguments[0])
        if place.startswith(f"{output}/"):
            seen.append((event, place[len(str(output)) + 1:]))

sys.addaudithook(watch)
assert not sync(artifacts(**files["later"]), output=output)[1]
print(json.dumps(seen))
"""


def steps(output: Path, earlier: dict[str, str], later: dict[str, str]) -> list[tuple[str, str]]:
    """What a sync does to the files of an output where an earlier one was, but for its own folder: `open` to write in
    place, `os.rename` of something whole to a path, `os.remove`."""
    files = json.dumps({"earlier": earlier, "later": later})
    command = [sys.executable, "-c", WATCHED, str(output), files]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return [(event, path) for event, path in json.loads(run.stdout) if not path.startswith(UNFINISHED)]


def test_files_come_to_their_places_whole_and_the_home_page_last(tmp_path: Path) -> None:
    new = {"zoo": "1", "index.html": "1", "articles__a__index.html": "1", "articles__index.html": "1", "about__x": "1"}
    assert steps(tmp_path, {}, new) == [
        ("os.rename", "about"),
        ("os.rename", "articles"),
        ("os.rename", "zoo"),
        ("os.rename", "index.html"),
        ("os.rename", MANIFEST),
    ]


def test_what_is_new_comes_before_what_has_changed_and_that_before_what_goes(tmp_path: Path) -> None:
    earlier = {"index.html": "1", "a__index.html": "1", "a__same": "1", "gone__x": "1", "b": "1"}
    later = {"index.html": "2", "a__index.html": "2", "a__same": "1", "a__new": "1", "b": "2", "c__d": "1"}
    assert steps(tmp_path, earlier, later) == [
        ("os.rename", "a/new"),
        ("os.rename", "c"),
        ("os.rename", "a/index.html"),
        ("os.rename", "b"),
        ("os.rename", "index.html"),
        ("os.remove", "gone/x"),
        ("os.rename", MANIFEST),
    ]
    assert tree(tmp_path) == {path.replace("__", "/"): text for path, text in later.items()}


def test_a_build_that_changes_nothing_does_nothing_to_the_files(tmp_path: Path) -> None:
    files = {"index.html": "1", "a__b": "1"}
    assert steps(tmp_path, files, files) == []


def test_the_listing_has_a_line_for_every_file(tmp_path: Path) -> None:
    sync(artifacts(a="1", b__대만="2"), output=tmp_path)
    lines = (tmp_path / MANIFEST).read_text("utf-8").splitlines()
    one, two = hashlib.sha256(b"1").hexdigest(), hashlib.sha256(b"2").hexdigest()
    assert lines == [
        '{"files": [',
        f' {{"path": "a", "sha256": "{one}"}},',
        f' {{"path": "b/대만", "sha256": "{two}"}}',
        "]}",
    ]


# --- what became of the files ----------------------------------------------------------------------------------------


def published(output: Path, **files: str) -> dict[str, str]:
    sync(artifacts(**files), output=output)
    return recorded(output)


def test_a_file_with_another_content_is_noticed_though_its_size_and_its_time_are_the_same(tmp_path: Path) -> None:
    files = published(tmp_path, a="old", b="old")
    stamped = stamps(tmp_path, files)
    assert altered(files, tmp_path, then=stamped, now=stamps(tmp_path, files)) == set()
    before = (tmp_path / "a").stat()
    (tmp_path / "a").write_text("new")
    os.utime(tmp_path / "a", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert altered(files, tmp_path, then=stamped, now=stamps(tmp_path, files)) == {"a"}


def test_a_file_that_was_copied_back_is_not_altered(tmp_path: Path) -> None:
    files = published(tmp_path, a="same", b="same")
    stamped = stamps(tmp_path, files)
    (tmp_path / "a").unlink()
    (tmp_path / "a").write_text("same")
    (tmp_path / "b").touch()
    assert stamps(tmp_path, files).items().isdisjoint(stamped.items())
    assert altered(files, tmp_path, then=stamped, now=stamps(tmp_path, files)) == set()


def test_a_file_whose_stamp_is_not_known_is_read(tmp_path: Path) -> None:
    files = published(tmp_path, a="1", b="1")
    (tmp_path / "b").write_text("2")
    assert altered(files, tmp_path, then={}, now=stamps(tmp_path, files)) == {"b"}


def test_a_file_whose_stamp_is_as_it_was_is_not_read(tmp_path: Path) -> None:
    files = published(tmp_path, a="1")
    others = dict.fromkeys(files, "0" * 64)
    assert altered(others, tmp_path, then=stamps(tmp_path, files), now=stamps(tmp_path, others)) == set()
    assert altered(others, tmp_path, then={}, now=stamps(tmp_path, others)) == {"a"}


def test_what_is_no_plain_file_any_more_is_altered(tmp_path: Path) -> None:
    files = published(tmp_path, gone="1", folder="1", link="1", whole="1")
    stamped = stamps(tmp_path, files)
    for name in ("gone", "folder", "link"):
        (tmp_path / name).unlink()
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("whole")
    assert altered(files, tmp_path, then=stamped, now=stamps(tmp_path, files)) == {"gone", "folder", "link"}
    assert stamps(tmp_path, files).keys() == {"whole"}


# --- files that take the places of others ----------------------------------------------------------------------------


def test_files_that_take_the_places_of_others_leave_what_publishing_all_would(tmp_path: Path) -> None:
    before = published(tmp_path / "some", **{"a": "1", "b": "1", 'c"c': "1", "d": "1"})
    published(tmp_path / "all", **{"a": "2", "b": "1", 'c"c': "2", "d": "1"})
    staging = make_staging(tmp_path / "some")
    made = {path: digest_bytes(b"2") for path in ("a", 'c"c')}
    for path in made:
        put(staging, path, b"2")
    assert republish(staging, output=tmp_path / "some", made=made, before=before) == (Synced(("a", 'c"c')), ())
    assert tree(tmp_path / "some") == tree(tmp_path / "all")
    assert (tmp_path / "some" / MANIFEST).read_bytes() == (tmp_path / "all" / MANIFEST).read_bytes()


def test_files_take_no_place_that_the_manifest_does_not_list(tmp_path: Path) -> None:
    before = published(tmp_path, a="1")
    staging = make_staging(tmp_path)
    put(staging, "a", b"2")
    made = {"a": digest_bytes(b"2")}
    for content in (b"", b"{}", listing([("a", "0" * 64)])):
        (tmp_path / MANIFEST).write_bytes(content)
        assert republish(staging, output=tmp_path, made=made, before=before) is None
    assert tree(tmp_path)["a"] == "1"


def test_differences_to_a_clean_build_are_told_by_path(tmp_path: Path) -> None:
    output, clean = tmp_path / "out", tmp_path / "clean"
    sync(artifacts(changed="1", false="1", lost="1", more="1", same="1"), output=output)
    sync(artifacts(changed="2", false="1", lost="1", new="1", same="1"), output=clean)
    (output / "false").write_text("2")
    (output / "lost").unlink()
    assert dict(differences(output, clean)) == {
        "changed": "a clean build writes other bytes",
        "false": "a clean build writes other bytes",
        "lost": "a clean build writes this file",
        "more": "a clean build does not write this file",
        "new": "a clean build writes this file",
    }
    assert list(differences(clean, clean)) == []


@pytest.mark.parametrize("path", ["../own.txt", "a/../../own.txt"])
@pytest.mark.parametrize("how", ["remembered", "listed"])
def test_what_a_memo_claims_of_files_outside_the_output_is_not_believed(tmp_path: Path, path: str, how: str) -> None:
    own, output = tmp_path / "own.txt", tmp_path / "output"
    own.write_text("not ours")
    sync(artifacts(**{"a.html": "A"}), output=output)
    staging = make_staging(output)
    claimed = {path: digest_bytes(b"not ours")}
    kept = {"a.html": digest_bytes(b"A")}
    if how == "remembered":
        publish(staging, output=output, made={}, kept=kept, remembered=claimed)
    else:
        publish(staging, output=output, made={}, kept=kept, listed={**kept, **claimed})
    drop_staging(staging)
    assert own.read_text() == "not ours"
