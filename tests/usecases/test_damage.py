"""What is done to the memo or to the output between two builds never makes a wrong page."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from site_builder.build import build, memo_path
from site_builder.core.diagnostics import has_errors
from tests.usecases.processes import run
from tests.usecases.small import built, edit, rules, small_site
from tests.usecases.trees import snapshot

TIDES = "content/articles/tides.md"
PAGE = "articles/tides/index.html"
PROJECT = Path(__file__).parents[2]


@pytest.fixture
def published(tmp_path: Path) -> Path:
    root = small_site(tmp_path / "site")
    assert built(root).diagnostics == ()
    return root


def assert_right(root: Path, scratch: Path, *, rounds: int = 2, of: str = "") -> None:
    """A build now, and further ones after a further edit each, write what a clean one does, without a word."""
    for number in range(rounds):
        outcome, clean = built(root), build(root, output=scratch / "clean")
        assert outcome.diagnostics == clean.diagnostics == (), of
        assert snapshot(root / "output") == snapshot(scratch / "clean"), of
        shutil.rmtree(scratch / "clean")
        with (root / "content/articles/grain.md").open("a") as file:
            file.write(f"\nOnce more, {number}.\n")


# --- the memo --------------------------------------------------------------------------------------------------------


def older_database(path: Path) -> None:
    path.unlink()
    database = sqlite3.connect(path)
    database.executescript("CREATE TABLE pages (path, digest); INSERT INTO pages VALUES ('index.html', 'x')")
    database.close()


def folder(path: Path) -> None:
    path.unlink()
    (path / "of").mkdir(parents=True)
    (path / "of/mine.txt").write_text("mine")


def link_to_nothing(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "nothing" / "here")


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no memo at all" * 999),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 9_000),
        older_database,
        folder,
        link_to_nothing,
    ],
    ids=["empty", "garbage", "header-alone", "other-database", "folder", "link"],
)
def test_what_is_no_memo_is_done_without(published: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    damage(memo_path(published))
    edit(published, TIDES, "waits for the tide", "waits for a storm")
    assert_right(published, tmp_path)


def flip(content: bytearray, chance: Random) -> None:
    for _ in range(chance.choice((1, 1, 4, 50))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def cut(content: bytearray, chance: Random) -> None:
    del content[chance.randrange(len(content)) :]


def blank(content: bytearray, chance: Random) -> None:
    start = chance.randrange(len(content)) // 512 * 512
    content[start : start + 4096] = bytes(len(content[start : start + 4096]))


def swap(content: bytearray, chance: Random) -> None:
    """Pages of the file come back in another order, as from a disk that lost some of its writes."""
    one, other = (chance.randrange(len(content) // 4096) * 4096 for _ in range(2))
    first, second = content[one : one + 4096], content[other : other + 4096]
    content[one : one + 4096], content[other : other + 4096] = second, first


def survive_damaged_memos(root: Path, scratch: Path, seeds: range) -> None:
    """Damage the memo of a published site, change a text or nothing, and compare."""
    kept = scratch / "kept"
    shutil.copytree(root, kept)
    for seed in seeds:
        chance = Random(seed)
        shutil.rmtree(root)
        shutil.copytree(kept, root)
        content = bytearray(memo_path(root).read_bytes())
        for _ in range(chance.randint(1, 2)):
            if len(content) > 4096:
                chance.choice((flip, flip, cut, blank, swap))(content, chance)
        memo_path(root).write_bytes(content)
        if chance.random() < 0.5:
            edit(root, TIDES, "waits for the tide", f"waits for {seed} tides")
        assert_right(root, scratch, rounds=chance.choice((1, 1, 2)), of=f"seed {seed}")


def test_a_damaged_memo_makes_no_wrong_page(published: Path, tmp_path: Path) -> None:
    survive_damaged_memos(published, tmp_path, range(10))


@pytest.mark.slow
def test_many_damaged_memos_make_no_wrong_page(published: Path, tmp_path: Path) -> None:
    survive_damaged_memos(published, tmp_path, range(1_000, 1_600))


def test_the_memo_of_another_project_is_of_no_harm(published: Path, tmp_path: Path) -> None:
    other = small_site(tmp_path / "other")
    edit(other, TIDES, "The ferry waits for the tide", "The boat waits for nobody")
    edit(other, "site.yaml", "A small library", "Another library")
    assert built(other).diagnostics == ()
    shutil.copy(memo_path(other), memo_path(published))
    assert_right(published, tmp_path)


def test_the_memo_of_an_earlier_state_is_of_no_harm(published: Path, tmp_path: Path) -> None:
    shutil.copy(memo_path(published), tmp_path / "memo")
    edit(published, TIDES, "waits for the tide", "waits for a storm")
    edit(published, "content/topics/ferries.md", "aliases: [ferry]", "aliases: [boat]")
    assert_right(published, tmp_path)
    shutil.copy(tmp_path / "memo", memo_path(published))
    assert_right(published, tmp_path)


def test_the_memo_of_another_version_of_the_tool_is_not_used(published: Path, tmp_path: Path) -> None:
    tool = tmp_path / "tool"
    for name in ("site_builder", "templates", "static"):
        shutil.copytree(PROJECT / name, tool / name, ignore=shutil.ignore_patterns("__pycache__"))
    with (tool / "site_builder/content/markup.py").open("a") as file:
        file.write("\n_ours = to_fragment\n\n\ndef to_fragment(text, **rest):\n")
        file.write("    return _ours(text.replace('Grain waits', 'Grain WAITS'), **rest)\n")
    shutil.rmtree(published / "output")
    done = run(published, "build", "--clean", environment={"PYTHONPATH": str(tool)})
    assert done.returncode == 0, done.stdout + done.stderr
    assert b"Grain WAITS" in (published / "output/articles/grain/index.html").read_bytes()
    assert_right(published, tmp_path)


# --- the output ------------------------------------------------------------------------------------------------------


def alter(path: Path) -> None:
    """The same length and the same time: nothing but the bytes tells."""
    before = path.stat().st_mtime_ns
    path.write_bytes(path.read_bytes().replace(b"Tides", b"Times"))
    os.utime(path, ns=(before, before))


def exchange(path: Path) -> None:
    path.with_name("new").write_bytes(path.read_bytes()[:-1])
    path.with_name("new").replace(path)


def make_link(path: Path) -> None:
    """To the very bytes, elsewhere."""
    elsewhere = path.parents[3] / "elsewhere.html"
    elsewhere.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(elsewhere)


def make_dead_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


def make_hard_link(path: Path) -> None:
    """Of a file of somebody else, which must not be written to."""
    mine = path.parents[3] / "mine.html"
    mine.write_text("mine")
    path.unlink()
    path.hardlink_to(mine)


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize(
    "damage", [alter, exchange, Path.unlink, make_link, make_dead_link, make_hard_link], ids=lambda each: each.__name__
)
def test_a_damaged_page_is_mended(
    published: Path, tmp_path: Path, damage: Callable[[Path], None], *, edited: bool
) -> None:
    damage(published / "output" / PAGE)
    others = {path: path.read_bytes() for path in published.glob("*.html")}
    if edited:
        edit(published, TIDES, "waits for the tide", "waits for a storm")
    assert_right(published, tmp_path)
    assert not (published / "output" / PAGE).is_symlink()
    assert {path: path.read_bytes() for path in others} == others


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize(
    "path",
    [
        pytest.param(
            PAGE, marks=pytest.mark.xfail(reason="a folder in the place of a page is met half-way", strict=False)
        ),
        "articles",
        "manifest.json",
    ],
)
def test_a_file_of_others_in_the_place_of_ours_is_told_and_stays(
    published: Path, tmp_path: Path, path: str, *, edited: bool
) -> None:
    """A folder where a file was, a file where a folder was."""
    place = published / "output" / path
    mine = place
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()
        place.mkdir()
        mine = place / "notes.txt"
    mine.write_text("mine")
    if edited:
        edit(published, "site.yaml", "A small library", "Another library")
    before = snapshot(published / "output")
    outcome = built(published)
    assert has_errors(outcome.diagnostics)
    assert set(rules(outcome)) <= {"foreign-file", "unwritable-output"}
    assert any(found.location.path == f"output/{path}" for found in outcome.diagnostics)
    assert mine.read_text() == "mine"
    assert snapshot(published / "output") == before
    mine.unlink()
    if mine != place:
        place.rmdir()
    assert_right(published, tmp_path)


def test_a_folder_that_was_led_elsewhere_is_told_and_left_alone(published: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (published / "output/articles").rename(elsewhere)
    (published / "output/articles").symlink_to(elsewhere)
    before = snapshot(elsewhere)
    edit(published, TIDES, "waits for the tide", "waits for a storm")
    assert rules(built(published)) == ["foreign-file"]
    assert snapshot(elsewhere) == before
    (published / "output/articles").unlink()
    assert_right(published, tmp_path)


@pytest.mark.parametrize("damage", [b"", b"{", b'{"files": []}', b"\0" * 100])
def test_a_damaged_manifest_is_written_anew(published: Path, tmp_path: Path, damage: bytes) -> None:
    (published / "output/manifest.json").write_bytes(damage)
    outcome = built(published)
    if outcome.diagnostics:
        assert [(found.rule.id, found.location.path) for found in outcome.diagnostics] == [
            ("foreign-file", "output/manifest.json")
        ]
        (published / "output/manifest.json").unlink()
    assert_right(published, tmp_path)


def test_another_output_taken_for_ours_is_made_ours(published: Path, tmp_path: Path) -> None:
    """As when a branch is checked out that holds an older site with its manifest."""
    other = small_site(tmp_path / "other")
    edit(other, "site.yaml", "A small library", "Another library")
    (other / "content/articles/grain.md").unlink()
    assert built(other).diagnostics == ()
    shutil.rmtree(published / "output")
    shutil.copytree(other / "output", published / "output")
    assert_right(published, tmp_path)
