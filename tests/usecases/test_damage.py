"""What is done to the output between two builds is mended, or told where somebody else's file is in the way."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.core.diagnostics import has_errors
from tests.usecases.comparing import assert_right
from tests.usecases.small import built, edit, rules, small_site
from tests.usecases.trees import snapshot

TIDES = "content/articles/tides.md"
PAGE = "articles/tides/index.html"


@pytest.fixture
def published(tmp_path: Path) -> Path:
    root = small_site(tmp_path / "site")
    assert built(root).diagnostics == ()
    return root


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
        PAGE,
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
