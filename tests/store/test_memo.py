"""The memo gives back what was put in, or nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from site_builder.store.memo import open_memo


def test_values_last_from_one_build_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / ".site-builder/memo.sqlite"
    with open_memo(path) as memo:
        memo.put("fragments", {"k": b"v", "l": b"w"})
        memo.put("pages", {"k": b"other"})
    with open_memo(path) as memo:
        assert memo.get("fragments", ["k", "unknown"]) == {"k": b"v"}
        assert memo.shelf("pages") == {"k": b"other"}


def test_a_later_value_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    with open_memo(tmp_path / "memo") as memo:
        memo.put("s", {"k": b"1"})
        memo.put("s", {"k": b"2"})
        assert memo.get("s", ["k"]) == {"k": b"2"}


def test_more_keys_than_one_question_can_hold(tmp_path: Path) -> None:
    values = {f"k{number}": b"%d" % number for number in range(1200)}
    with open_memo(tmp_path / "memo") as memo:
        memo.put("s", values)
        assert memo.get("s", values) == values


def test_what_is_no_longer_used_is_forgotten(tmp_path: Path) -> None:
    with open_memo(tmp_path / "memo") as memo:
        memo.put("s", {"a": b"1", "b": b"2"})
        memo.put("t", {"b": b"3"})
        memo.prune("s", ["a"])
        assert memo.shelf("s") == {"a": b"1"}
        assert memo.shelf("t") == {"b": b"3"}


@pytest.mark.parametrize(
    "change", ["SET value = x'00'", "SET key = 'other'", "SET shelf = 'other'", "SET seal = x'00'"]
)
def test_a_value_that_was_tampered_with_is_no_value(tmp_path: Path, change: str) -> None:
    path = tmp_path / "memo"
    with open_memo(path) as memo:
        memo.put("s", {"k": b"v"})
    database = sqlite3.connect(path)
    with database:
        database.execute(f"UPDATE memo {change}")
    database.close()
    with open_memo(path) as memo:
        assert memo.shelf("s") == {}
        assert memo.shelf("other") == {}


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_memo_is_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "memo"
    path.write_bytes(content)
    with open_memo(path) as memo:
        assert memo.shelf("s") == {}
        memo.put("s", {"k": b"v"})
    with open_memo(path) as memo:
        assert memo.shelf("s") == {"k": b"v"}


def test_a_memo_of_another_form_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    database = sqlite3.connect(path)
    database.executescript("CREATE TABLE memo (a, b); INSERT INTO memo VALUES (1, 2); PRAGMA user_version = 99")
    database.close()
    with open_memo(path) as memo:
        memo.put("s", {"k": b"v"})
        assert memo.shelf("s") == {"k": b"v"}


def test_damage_in_the_middle_is_healed_by_the_next_but_one_build(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    with open_memo(path) as memo:
        memo.put("s", {f"k{number}": b"v" * 1000 for number in range(200)})
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * len(content[4096:])
    path.write_bytes(content)
    with open_memo(path) as memo:
        memo.shelf("s")
        memo.put("s", {"k0": b"new"})
    with open_memo(path) as memo:
        memo.put("s", {"k0": b"new"})
    with open_memo(path) as memo:
        assert memo.get("s", ["k0"]) == {"k0": b"new"}


def test_where_none_can_be_kept_it_lasts_as_long_as_it_is_open(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (None, tmp_path / "file" / "memo"):
        with open_memo(place) as memo:
            memo.put("s", {"k": b"v"})
            assert memo.get("s", ["k"]) == {"k": b"v"}
        with open_memo(place) as memo:
            assert memo.shelf("s") == {}


def test_a_memo_in_use_by_another_build_is_done_without(tmp_path: Path) -> None:
    path = tmp_path / "memo"
    with open_memo(path) as memo:
        memo.put("s", {"k": b"v"})
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with open_memo(path) as memo:
        memo.put("s", {"l": b"w"})
        assert memo.get("s", ["l"]) == {"l": b"w"}
    other.execute("ROLLBACK")
    other.close()
    with open_memo(path) as memo:
        assert memo.shelf("s") == {"k": b"v"}
