"""Whatever is done to the memo between two builds: a right page, and not a word."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from site_builder.build import memo_path
from site_builder.store.memo import open_memo
from tests.usecases.comparing import assert_right
from tests.usecases.processes import run
from tests.usecases.small import built, edit, small_site

TIDES = "content/articles/tides.md"
PROJECT = Path(__file__).parents[2]


@pytest.fixture
def published(tmp_path: Path) -> Path:
    root = small_site(tmp_path / "site")
    assert built(root).diagnostics == ()
    return root


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
    survive_damaged_memos(published, tmp_path, range(1_000, 1_400))


def test_a_damaged_memo_is_soon_of_use_again(published: Path) -> None:
    sound = memo_path(published).read_bytes()
    useless = []
    for seed in range(8):
        content = bytearray(sound)
        chance = Random(seed)
        for _ in range(30):
            content[chance.randrange(len(content))] = chance.randrange(256)
        memo_path(published).write_bytes(content)
        if all(built(published).reasons for _ in range(4)):
            useless.append(seed)
    assert useless == []


def test_a_memo_whose_form_is_no_text_is_done_without(published: Path, tmp_path: Path) -> None:
    content = memo_path(published).read_bytes()
    memo_path(published).write_bytes(content.replace(b"CREATE TABLE", b"CREATE\x85TABLE"))
    assert_right(published, tmp_path)


@pytest.mark.parametrize(
    "value",
    [
        "x'ff'",
        "CAST(x'ff' AS TEXT)",
        "7",
        "''",
    ],
)
def test_a_memo_that_holds_another_kind_of_value_is_of_no_harm(published: Path, tmp_path: Path, value: str) -> None:
    path = memo_path(published)
    sound = path.read_bytes()
    for table, column in columns_of(path):
        path.write_bytes(sound)
        database = sqlite3.connect(path)
        with contextlib.suppress(sqlite3.IntegrityError), database:
            database.execute(f"UPDATE OR IGNORE {table} SET {column} = {value}")
        database.close()
        assert_right(published, tmp_path, rounds=1, of=f"{table}.{column}")


def columns_of(path: Path) -> list[tuple[str, str]]:
    database = sqlite3.connect(path)
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = [(table, row[1]) for table in tables for row in database.execute(f"PRAGMA table_info({table})")]
    database.close()
    return found


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


def test_the_note_of_an_earlier_state_is_of_no_harm(published: Path, tmp_path: Path) -> None:
    (note,) = memo_path(published).parent.glob("memo.sqlite.*")
    shutil.copy(note, tmp_path / "note")
    for text in ("waits for a storm", "waits for the tide", "waits for a storm"):
        edit(published, TIDES, "waits for a storm" if "tide" in text else "waits for the tide", text)
        assert built(published).diagnostics == ()
        shutil.copy(tmp_path / "note", note)
        assert_right(published, tmp_path)


@pytest.mark.parametrize("name", ["build", None])
def test_a_memo_that_has_lost_a_part_of_what_was_left_is_of_no_harm(
    published: Path, tmp_path: Path, name: str | None
) -> None:
    with open_memo(memo_path(published)) as memo:
        parts = memo.shelf("output output")
    for part in [name] if name else sorted(parts.keys() - {"build"}):
        with open_memo(memo_path(published)) as memo:
            memo.drop("output output", [part])
        edit(published, TIDES, "The ferry", f"The {part[:4]} ferry")
        assert_right(published, tmp_path)
        edit(published, TIDES, f"The {part[:4]} ferry", "The ferry")
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
