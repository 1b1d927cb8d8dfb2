"""What is begun for an editor builds at once, and nothing of theirs is overwritten or removed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from site_builder import scaffold
from site_builder.core.diagnostics import Severity
from tests.usecases.small import built, edit, small_site, tree

TODAY = date(2024, 5, 2)


def test_a_new_site_builds_without_a_word(tmp_path: Path) -> None:
    scaffold.init(tmp_path / "new")
    assert built(tmp_path / "new", verify=True).diagnostics == ()
    assert b"Ferries" in (tmp_path / "new/output/topics/ferries/index.html").read_bytes()


def test_a_new_site_takes_no_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(scaffold.RefusedError, match="not an empty folder"):
        scaffold.init(tmp_path)
    with pytest.raises(scaffold.RefusedError, match="not an empty folder"):
        scaffold.init(tmp_path / "mine.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_new_site_may_be_made_in_a_fresh_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    scaffold.init(tmp_path)
    assert (tmp_path / "site.yaml").exists()


@pytest.mark.parametrize("kind", scaffold.KINDS)
def test_a_new_file_of_every_kind_wants_nothing_but_what_only_a_person_knows(tmp_path: Path, kind: str) -> None:
    root = small_site(tmp_path)
    path, _ = scaffold.new(root, kind, '대만: A "new" thing\'s title — 2024', today=TODAY)
    assert path == root / "content" / scaffold.KINDS[kind] / "대만-a-new-things-title-2024.md"
    errors = [found for found in built(root, drafts=True).diagnostics if found.severity is Severity.ERROR]
    wanted = [("missing-key", 3), ("missing-key", 5)] if kind == "article" else []
    assert [(found.rule.id, found.location.line) for found in errors] == wanted


def test_a_new_article_builds_when_its_date_and_source_are_known(tmp_path: Path) -> None:
    root = small_site(tmp_path)
    scaffold.new(root, "article", "Fog", today=TODAY)
    edit(root, "content/articles/fog.md", "\ndate:\n", "\ndate: 2024\n")
    edit(root, "content/articles/fog.md", "\nsource:\n", "\nsource: review\n")
    assert built(root, drafts=True).diagnostics == ()
    assert (root / "output/articles/fog/index.html").exists()


def test_a_new_article_is_a_draft_read_today_that_invents_nothing(tmp_path: Path) -> None:
    path, empty = scaffold.new(small_site(tmp_path), "article", "Fog", today=TODAY)
    text = path.read_text("utf-8")
    assert text.startswith("---\ntitle: Fog\ndate:\nauthors: []\nsource:\n")
    assert "\nretrieved: 2024-05-02\n" in text
    assert "\ndraft: true\n" in text
    assert empty == ("date", "authors", "source", "source_url", "topics", "summary", "key_points")


@pytest.mark.parametrize(
    "title", ["NO", "0123", "- a", "#1", "'", "a: b", "{x}", "null", "2024-01-01", "x" * 300, "한" * 300]
)
def test_any_title_comes_back_as_it_was_given(tmp_path: Path, title: str) -> None:
    from site_builder.core.project import Source
    from site_builder.reading.documents import parse

    if not any(char.isalnum() for char in title):
        with pytest.raises(scaffold.RefusedError, match="no letter or digit"):
            scaffold.new(small_site(tmp_path), "topic", title, today=TODAY)
        return
    path, _ = scaffold.new(small_site(tmp_path), "topic", title, today=TODAY)
    document, problems = parse(Source(path.relative_to(tmp_path).as_posix(), path.read_bytes()))
    assert not problems
    assert document is not None
    assert document.meta["title"] == title


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    root = small_site(tmp_path)
    before = (root / "content/topics/ferries.md").read_bytes()
    with pytest.raises(scaffold.RefusedError, match="is there already"):
        scaffold.new(root, "topic", "FERRIES", today=TODAY)
    assert (root / "content/topics/ferries.md").read_bytes() == before


def test_a_new_file_needs_a_site_around_it(tmp_path: Path) -> None:
    with pytest.raises(scaffold.RefusedError, match=r"no site\.yaml"):
        scaffold.new(tmp_path, "topic", "Ferries", today=TODAY)


def test_cleaning_leaves_only_what_people_wrote(tmp_path: Path) -> None:
    root = small_site(tmp_path)
    before = tree(root)
    built(root)
    (root / "output/.gitignore").write_text("*")
    removed, had_state = scaffold.clean(root, root / "output")
    assert removed > 20
    assert had_state
    assert tree(root) == before | {"output/.gitignore": b"*"}
    assert scaffold.clean(root, root / "output") == (0, False)
