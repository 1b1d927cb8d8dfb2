"""What a build notes for the next one, and what is made of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.core.diagnostics import Location, problem
from site_builder.store.manifest import MANIFEST, UNFINISHED, stamps
from site_builder.store.snapshot import Snapshot, Standing, read_snapshot, told_of, write_snapshot

STANDING = Standing(
    7,
    (
        problem(
            "unused-topic",
            "no article mentions '대만'\n",
            Location("content/topics/대만.md", 2, 8),
            hint='a "hint"',
            related=(Location("a"),),
        ),
    ),
)
SNAPSHOT = Snapshot(
    "asked",
    told_of(STANDING),
    "kept",
    {"content/a.md": ("one", "1 2 3 4"), "content/대만.md": ("two", "")},
    {"index.html": "5 6 7 8", "a\udcff\nb": "9 9 9 9"},
)


def test_what_was_noted_is_found_as_it_was(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "note", SNAPSHOT)
    found = read_snapshot(tmp_path / "note")
    assert found == SNAPSHOT
    assert found.standing == STANDING
    empty = Snapshot("", told_of(Standing(0)), "", {}, {})
    write_snapshot(tmp_path / "note", empty)
    assert read_snapshot(tmp_path / "note") == empty
    assert [path.name for path in tmp_path.iterdir()] == ["note"]


def test_nothing_is_found_where_nothing_is_or_a_bit_is_wrong(tmp_path: Path) -> None:
    assert read_snapshot(tmp_path / "note") is None
    write_snapshot(tmp_path / "note", SNAPSHOT)
    content = (tmp_path / "note").read_bytes()
    for place in range(len(content)):
        wrong = bytearray(content)
        wrong[place] ^= 1
        (tmp_path / "note").write_bytes(wrong)
        assert read_snapshot(tmp_path / "note") is None
        (tmp_path / "note").write_bytes(content[:place])
        assert read_snapshot(tmp_path / "note") is None


def test_a_note_that_cannot_be_written_is_not_missed(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "nowhere/note", SNAPSHOT)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("change", ["alter", "remove", "link", "cut short"])
def test_a_site_stands_until_one_of_its_files_changes(tmp_path: Path, change: str) -> None:
    for name in ("a", "b", MANIFEST):
        (tmp_path / name).write_text(name)
    snapshot = replace(SNAPSHOT, files=stamps(tmp_path, ["a", "b", MANIFEST]))
    (tmp_path / "mine").write_text("of somebody else")
    assert snapshot.stands_in(tmp_path)
    match change:
        case "alter":
            (tmp_path / "a").write_text("other")
        case "remove":
            (tmp_path / "a").unlink()
        case "link":
            (tmp_path / "a").unlink()
            (tmp_path / "a").symlink_to("b")
        case _:
            (tmp_path / UNFINISHED).mkdir()
    assert not snapshot.stands_in(tmp_path)


def test_a_site_is_made_of_the_same_bytes_whatever_the_stamps() -> None:
    sources = SNAPSHOT.sources
    assert SNAPSHOT.made_of({path: (sha256, "") for path, (sha256, _) in sources.items()})
    assert not SNAPSHOT.made_of({**sources, "content/a.md": ("two", "1 2 3 4")})
    assert not SNAPSHOT.made_of({**sources, "content/b.md": ("one", "")})
    assert not SNAPSHOT.made_of({"content/a.md": sources["content/a.md"]})
