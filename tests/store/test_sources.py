"""Which files of a folder belong to a project."""

from __future__ import annotations

import mmap
import os
import threading
import time
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.store.sources import Project, read_again, read_project, survey
from tests.projects import files_of, write_project

PROJECT = """
-- site.yaml --
title: A
-- content/articles/b.md --
B
-- content/articles/a.md --
A
-- content/topics/대만.md --
T
-- templates/extra.html --
X
-- static/look/own.css --
S
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, content in files_of(PROJECT).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def content_paths(root: Path) -> list[str]:
    return [source.path for source in read_project(root)[0].content]


def test_every_file_is_read_in_the_order_of_its_path(root: Path) -> None:
    project, problems = read_project(root)
    assert not problems
    assert project.site is not None
    assert project.site.content == b"title: A\n"
    assert [(source.path, source.content) for source in project.content] == [
        ("content/articles/a.md", b"A\n"),
        ("content/articles/b.md", b"B\n"),
        ("content/topics/대만.md", b"T\n"),
    ]
    assert "templates/extra.html" in [source.path for source in project.templates]
    assert "static/look/own.css" in [source.path for source in project.static]


def test_a_name_in_another_normalisation_is_read_as_the_same_path(root: Path) -> None:
    (root / "content/topics" / unicodedata.normalize("NFD", "한국.md")).write_bytes(b"K")
    assert "content/topics/한국.md" in content_paths(root)


@pytest.mark.parametrize("name", [".hidden.md", ".git/config", "a.md~", ".a.md.swp", "#a.md#", "Thumbs.db", "a.md.bak"])
def test_what_editors_and_systems_leave_behind_is_passed_over(root: Path, name: str) -> None:
    before = content_paths(root)
    path = root / "content/articles" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")
    assert content_paths(root) == before


def test_a_folder_without_site_yaml_is_reported_with_what_may_be_meant(root: Path) -> None:
    (root / "site.yaml").rename(root / "site.yml")
    project, problems = read_project(root)
    assert project.site is None
    assert [(found.rule.id, found.hint) for found in problems] == [("no-site-file", "did you mean 'site.yml'?")]


def test_a_link_inside_the_project_is_followed_and_one_out_of_it_reported(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.md"
    outside.write_bytes(b"secret")
    (root / "content/articles/c.md").symlink_to(root / "content/articles/a.md")
    (root / "content/articles/d.md").symlink_to(outside)
    (root / "content/articles/e.md").symlink_to("nothing")
    (root / "content/more").symlink_to(outside.parent, target_is_directory=True)
    project, problems = read_project(root)
    assert "content/articles/c.md" in [source.path for source in project.content]
    assert not any(b"secret" in source.content for source in project.content)
    assert [(found.rule.id, found.location.path) for found in problems] == [
        ("unreadable-file", "content/articles/d.md"),
        ("unreadable-file", "content/articles/e.md"),
        ("unreadable-file", "content/more"),
    ]


def test_a_whole_folder_that_lies_elsewhere_is_reported(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (root / "content").rename(root / "kept")
    (root / "content").symlink_to(tmp_path_factory.mktemp("outside"), target_is_directory=True)
    assert [found.location.path for found in read_project(root)[1]] == ["content"]


def test_a_link_that_makes_a_circle_is_followed_no_further(root: Path) -> None:
    (root / "content/articles/again").symlink_to(root / "content", target_is_directory=True)
    assert content_paths(root) == ["content/articles/a.md", "content/articles/b.md", "content/topics/대만.md"]


def test_a_file_with_a_name_that_is_no_text_is_reported(root: Path) -> None:
    Path(os.fsdecode(os.fsencode(root) + b"/content/articles/\xff.md")).write_bytes(b"x")
    project, problems = read_project(root)
    assert len(project.content) == 3
    places = [(found.rule.id, found.location.path) for found in problems]
    assert places == [("invalid-name", r"content/articles/\udcff.md")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable to root")
def test_a_file_that_may_not_be_read_is_reported(root: Path) -> None:
    (root / "content/articles/a.md").chmod(0)
    _, problems = read_project(root)
    assert [(found.rule.id, found.location.path) for found in problems] == [
        ("unreadable-file", "content/articles/a.md")
    ]


def test_a_file_that_changes_while_it_is_read_is_read_again(root: Path) -> None:
    path = root / "content/articles/a.md"
    path.write_bytes(b"")
    stop = threading.Event()

    def write() -> None:
        """Write the file bit by bit, all in one letter, again and again with pauses."""
        while not stop.wait(0.01):
            for letter in (b"x", b"y"):
                with path.open("wb", buffering=0) as file:
                    for _ in range(40):
                        file.write(letter * 1000)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(50):
            project, problems = read_project(root)
            read = [source.content for source in project.content if source.path.endswith("a.md")]
            assert len(set(read[0])) <= 1 if read else problems
    finally:
        stop.set()
        writer.join()


def test_the_shipped_theme_is_overridden_file_by_file(root: Path) -> None:
    names = {source.path for source in read_project(root)[0].templates}
    shipped = sorted(names - {"templates/extra.html"})
    if not shipped:
        pytest.skip("no theme is shipped yet")
    (root / shipped[0]).write_bytes(b"own")
    contents = {source.path: source.content for source in read_project(root)[0].templates}
    assert contents.keys() == names
    assert contents[shipped[0]] == b"own"
    assert contents[shipped[-1]] != b"own"


def test_two_names_that_differ_in_their_normalisation_alone_are_told_and_the_first_is_kept(tmp_path: Path) -> None:
    write_project(tmp_path, "-- site.yaml --\ntitle: A")
    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    for name in ("caf\u00e9.md", "cafe\u0301.md"):
        (folder / name).write_text(name)
    if len(list(folder.iterdir())) < 2:
        pytest.skip("the file system takes the two for one")
    project, problems = read_project(tmp_path)
    assert [source.path for source in project.content] == ["content/articles/caf\u00e9.md"]
    assert [(found.rule.id, found.location.path) for found in problems] == [
        ("name-clash", "content/articles/caf\u00e9.md")
    ]


# --- files that were seen before -------------------------------------------------------------------------------------


LONG = 3.1  # seconds after which a stamp is relied on


def rewritten(path: Path) -> None:
    """The same length and the same time: nothing but the bytes and what no program can set tells."""
    before = path.stat()
    path.write_bytes(path.read_bytes().swapcase())
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(path: Path) -> None:
    before = path.stat()
    path.with_name("new.md").write_bytes(path.read_bytes().swapcase())
    os.utime(path.with_name("new.md"), ns=(before.st_atime_ns, before.st_mtime_ns))
    path.with_name("new.md").replace(path)


def written_in_memory(path: Path) -> None:
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as content:
        content[:] = bytes(content).swapcase()


def exchanged(path: Path) -> None:
    """Takes the name of another file of the same length and time, which takes its name."""
    other = path.with_name("other.md")
    other.rename(path.with_name("third"))
    path.rename(other)
    path.with_name("third").rename(path)


def led_elsewhere(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("other.md"))


CHANGES = (rewritten, replaced, written_in_memory, exchanged, led_elsewhere)


def test_a_file_that_was_seen_long_after_its_last_change_is_read_again_only_when_it_has_changed(tmp_path: Path) -> None:
    write_project(tmp_path, "-- site.yaml --\ntitle: A")
    for change in CHANGES:
        folder = tmp_path / "content/pages" / change.__name__
        folder.mkdir(parents=True)
        for name in ("same", "changed", "other"):
            (folder / f"{name}.md").write_text(f"of {name:8}")
            os.utime(folder / f"{name}.md", (1e9, 1e9))
    time.sleep(LONG)
    known = survey(tmp_path, {}).seen
    assert not survey(tmp_path, known).read
    for change in CHANGES:
        change(tmp_path / "content/pages" / change.__name__ / "changed.md")
    found = survey(tmp_path, known)
    changed = {f"content/pages/{change.__name__}/changed.md" for change in CHANGES}
    assert changed <= found.read.keys() <= changed | {"content/pages/exchanged/other.md"}
    assert {path: found.seen[path][0] for path in known} == digests_of(read_project(tmp_path)[0])
    assert digests_of(read_project(tmp_path, found)[0]) == digests_of(read_project(tmp_path)[0])
    assert read_project(tmp_path, found)[0].content == read_project(tmp_path)[0].content


def digests_of(project: Project) -> dict[str, str]:
    return {path: sha256 for path, (sha256, _) in project.seen.items()}


def test_a_file_that_has_just_been_written_is_read_again(root: Path) -> None:
    (root / "content/articles/b.md").write_bytes(b"new\n")
    known = survey(root, {}).seen
    (root / "content/articles/b.md").write_bytes(b"old\n")
    found = survey(root, known)
    assert found.read["content/articles/b.md"].content == b"old\n"
    assert found.seen["content/articles/b.md"][0] != known["content/articles/b.md"][0]


def test_files_that_changed_since_they_were_found_are_not_taken_for_those(root: Path) -> None:
    paths = ["content/articles/a.md", "content/articles/b.md"]
    found = survey(root, {})
    again = read_again(found, paths)
    assert again is not None
    assert [source.content for source in again] == [b"A\n", b"B\n"]
    unread = replace(found, read={})
    assert read_again(unread, paths) == again
    (root / paths[1]).write_bytes(b"C\n")
    assert read_again(unread, paths) is None
    (root / paths[1]).unlink()
    assert read_again(unread, paths) is None
    assert [source.path for source in read_project(root, unread)[0].content] == [paths[0], "content/topics/대만.md"]
