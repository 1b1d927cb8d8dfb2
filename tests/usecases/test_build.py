"""A build writes what the content says, does no work twice, and never harms what was published."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from site_builder.build import build, memo_path
from site_builder.core.bodies import Fragment
from site_builder.core.project import Options
from site_builder.readings import FILES, FRAGMENTS
from site_builder.store.lock import locked
from site_builder.store.manifest import UNFINISHED
from site_builder.store.memo import open_memo
from site_builder.store.snapshot import read_snapshot
from tests.usecases.small import built, clean_tree, edit, rename, rules, small_site, tree

TIDES = "content/articles/tides.md"
GRAIN = "content/articles/grain.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_site(tmp_path / "site")


@pytest.fixture
def published(root: Path) -> Path:
    """The small library, built once."""
    assert built(root).diagnostics == ()
    return root


def test_a_build_writes_the_pages_of_every_kind(published: Path) -> None:
    files = tree(published / "output")
    for path in (
        "index.html",
        "articles/tides/index.html",
        "authors/ada/index.html",
        "topics/old-harbour/index.html",
        "sources/review/index.html",
        "about/index.html",
        "404.html",
        "feed.xml",
        "sitemap.xml",
        ".nojekyll",
        "manifest.json",
    ):
        assert path in files
    assert b"Old Harbour" in files["topics/old-harbour/index.html"]


def test_the_second_build_renders_nothing_and_writes_nothing(published: Path) -> None:
    outcome = built(published)
    assert outcome.pages > 20
    assert (outcome.reasons, outcome.written, outcome.removed) == ({}, (), ())


def test_an_edited_text_renders_only_the_pages_that_show_it(published: Path) -> None:
    edit(published, GRAIN, "no boat comes", "no boat ever comes")
    outcome = built(published)
    assert outcome.reasons == {"articles/grain/index.html": ("view",)}


def test_an_edit_in_place_of_positions_alone_renders_nothing(published: Path) -> None:
    edit(published, TIDES, "title: Tides\n", "title:   Tides\n\n")
    assert built(published).reasons == {}


def test_a_template_renders_only_the_pages_that_it_makes(published: Path) -> None:
    theme = Path(__file__).parents[2] / "templates"
    (published / "templates").mkdir()
    text = (theme / "author.html").read_text("utf-8")
    (published / "templates/author.html").write_text(text + "<!-- own -->", "utf-8")
    outcome = built(published)
    assert outcome.reasons == dict.fromkeys(["authors/ada/index.html", "authors/ben/index.html"], ("template",))


def test_what_every_page_shares_renders_every_html_page(published: Path) -> None:
    edit(published, "content/pages/about.md", "title: About", "title: About us")
    outcome = built(published)
    assert all("site" in parts for path, parts in outcome.reasons.items() if path.endswith(".html"))
    assert not [path for path in outcome.reasons if path.endswith(".bib")]


def test_a_file_of_the_output_that_was_lost_or_altered_is_made_again(published: Path) -> None:
    before = tree(published / "output")
    (published / "output/index.html").write_text("tampered")
    (published / "output/articles/tides/index.html").unlink()
    outcome = built(published)
    assert outcome.reasons == dict.fromkeys(["index.html", "articles/tides/index.html"], ("output",))
    assert tree(published / "output") == before


def test_a_changed_asset_has_a_new_address_and_the_old_one_goes(published: Path) -> None:
    (published / "static").mkdir()
    (published / "static/own.css").write_text("a{}")
    built(published)
    first = [path for path in tree(published / "output") if path.startswith("static/own.")]
    (published / "static/own.css").write_text("b{}")
    built(published)
    second = [path for path in tree(published / "output") if path.startswith("static/own.")]
    assert (len(first), len(second)) == (1, 1)
    assert first != second


def test_files_of_static_root_stand_at_the_top_under_their_own_names(root: Path) -> None:
    (root / "static/root").mkdir(parents=True)
    (root / "static/root/CNAME").write_text("example.org")
    built(root)
    assert (root / "output/CNAME").read_text() == "example.org"


def test_renaming_an_article_moves_its_page_and_leaves_nothing_behind(published: Path) -> None:
    rename(published, GRAIN, "content/articles/corn.md")
    outcome = built(published)
    assert outcome.diagnostics == ()
    assert not (published / "output/articles/grain").exists()
    assert (published / "output/articles/corn/index.html").exists()
    assert "articles/grain/index.html" in outcome.removed


def test_nothing_is_written_where_the_content_has_errors(published: Path) -> None:
    before = tree(published / "output")
    edit(published, TIDES, "date: 2024-01-17", "date: 2024-02-30")
    edit(published, GRAIN, "no boat comes", "no [[boot]] comes")
    outcome = built(published)
    assert set(rules(outcome)) == {"invalid-date", "unknown-link"}
    assert (outcome.written, outcome.pages) == ((), 0)
    assert tree(published / "output") == before


@pytest.mark.parametrize("damage", [b"\xff\xfe", b"", b"no front matter", b"---\ntitle: A\n", b"---\n: [\n---\n"])
def test_a_broken_file_never_touches_what_was_published(published: Path, damage: bytes) -> None:
    before = tree(published / "output")
    (published / TIDES).write_bytes(damage)
    outcome = built(published)
    assert outcome.diagnostics
    assert {found.location.path for found in outcome.diagnostics} == {TIDES}
    assert tree(published / "output") == before


def test_a_broken_template_is_reported_with_its_line(published: Path) -> None:
    before = tree(published / "output")
    (published / "templates").mkdir()
    (published / "templates/topic.html").write_text("<p>\n{{ page.nothing }}\n")
    outcome = built(published)
    assert [(found.rule.id, str(found.location)) for found in outcome.diagnostics] == [
        ("template-error", "templates/topic.html:2:1")
    ]
    assert tree(published / "output") == before


def test_a_template_that_is_not_utf8_is_reported_once(published: Path) -> None:
    (published / "templates").mkdir()
    (published / "templates/topic.html").write_bytes(b"caf\xe9")
    outcome = built(published)
    assert [(found.rule.id, found.location.path) for found in outcome.diagnostics] == [
        ("not-utf8", "templates/topic.html")
    ]


@pytest.mark.parametrize("tag", ["extends", "include"])
def test_a_template_that_asks_for_itself_is_reported(published: Path, tag: str) -> None:
    (published / "templates").mkdir()
    (published / "templates/topic.html").write_text(f"{{% {tag} 'topic.html' %}}")
    outcome = built(published)
    assert [(found.rule.id, found.location.path) for found in outcome.diagnostics] == [
        ("template-error", "templates/topic.html")
    ]
    assert "asks for itself" in outcome.diagnostics[0].message


def test_two_files_at_one_address_are_reported(root: Path) -> None:
    (root / "static/root").mkdir(parents=True)
    (root / "static/root/Feed.xml").write_text("<a/>")
    (root / "static/root/topics").write_text("a file")
    outcome = built(root)
    assert set(rules(outcome)) == {"path-clash"}
    assert not (root / "output").exists()


def test_a_foreign_file_in_the_way_is_reported_where_it_stands(root: Path) -> None:
    (root / "output").mkdir()
    (root / "output/index.html").write_text("mine")
    outcome = built(root)
    assert [(found.rule.id, found.location.path) for found in outcome.diagnostics] == [
        ("foreign-file", "output/index.html")
    ]
    assert tree(root / "output") == {"index.html": b"mine"}


def test_drafts_are_shown_only_when_asked_for(root: Path) -> None:
    edit(root, GRAIN, "title: Grain\n", "title: Grain\ndraft: true\n")
    built(root)
    assert not any(b"Grain" in content for content in tree(root / "output").values())
    built(root, drafts=True)
    assert (root / "output/articles/grain/index.html").exists()
    built(root)
    assert not any(b"Grain" in content for content in tree(root / "output").values())


def test_the_address_can_be_another_for_one_build(root: Path) -> None:
    build(root, options=Options(url="https://other.example/x/"))
    assert b"https://other.example/x/articles/tides/" in (root / "output/sitemap.xml").read_bytes()
    assert not any(b"example.org" in content for content in tree(root / "output").values())


def test_warnings_are_repeated_by_every_build(root: Path) -> None:
    edit(root, GRAIN, "no boat comes.", "no boat comes.\n\n<script>x</script>\n\n[^9]: Lost.")
    (root / "content/topics/unused.md").write_text("---\ntitle: Lighthouse\n---\n")
    first = built(root)
    assert first.pages
    assert {"unused-topic", "unsafe-html", "unused-footnote"} <= set(rules(first))
    assert built(root).diagnostics == first.diagnostics


def test_a_build_goes_on_where_the_manifest_was_lost(published: Path, tmp_path: Path) -> None:
    (published / "output/manifest.json").unlink()
    (published / "output/authors/ben/index.html").write_text("mine")
    rename(published, GRAIN, "content/articles/corn.md")
    assert {(found.rule.id, found.location.path) for found in built(published).diagnostics} == {
        ("foreign-file", "output/authors/ben/index.html")
    }
    (published / "output/authors/ben/index.html").unlink()
    assert built(published).diagnostics == ()
    assert tree(published / "output") == clean_tree(published, tmp_path)


OUTPUT_SHELF = "output output"  # what was left in the folder of this name
SHELVES = [(FILES,), (FRAGMENTS,), (OUTPUT_SHELF,), (FILES, FRAGMENTS, OUTPUT_SHELF)]


def forget_that_nothing_changed(root: Path) -> None:
    """Lose the note that tells a build that it has nothing to do, so that it looks into the memo."""
    (snapshot,) = memo_path(root).parent.glob("memo.sqlite.*")
    snapshot.unlink()


@pytest.mark.parametrize("shelves", SHELVES)
def test_what_an_older_memo_says_of_another_shape_is_not_used(published: Path, shelves: tuple[str, ...]) -> None:
    before = tree(published / "output")
    forget_that_nothing_changed(published)
    with open_memo(memo_path(published)) as memo:
        for shelf in shelves:
            values = memo.shelf(shelf)
            assert values
            memo.put(shelf, dict.fromkeys(values, msgspec.msgpack.encode({"html": 7, "key": [1]})))
    outcome = built(published)
    assert outcome.diagnostics == ()
    assert ("index.html" in outcome.reasons) == (OUTPUT_SHELF in shelves)
    assert outcome.written == ()
    assert tree(published / "output") == before


@pytest.mark.parametrize("shelf", [FILES, FRAGMENTS])
@pytest.mark.parametrize("lost", [True, False])
def test_an_edit_is_built_though_the_memo_has_lost_what_it_knew_of_other_texts(
    published: Path, tmp_path: Path, shelf: str, *, lost: bool
) -> None:
    edit(published, GRAIN, "on the quay", "in the Old Harbour")
    built(published)
    with open_memo(memo_path(published)) as memo:
        if lost:
            memo.prune(shelf, ())
        else:
            memo.put(shelf, dict.fromkeys(memo.shelf(shelf), b"of another shape"))
    # It shows on the page of the harbour too, beside what others say of it.
    edit(published, GRAIN, "no boat comes", "no boat ever comes")
    assert built(published).diagnostics == ()
    assert tree(published / "output") == clean_tree(published, tmp_path)


def test_builds_into_two_folders_share_a_memo(published: Path, tmp_path: Path) -> None:
    edit(published, GRAIN, "on the quay", "in the Old Harbour")
    built(published)
    edit(published, TIDES, "The ferry waits", "Nobody waits")
    build(published, output=tmp_path / "other", memo=memo_path(published))
    edit(published, TIDES, "Nobody waits", "The ferry waits")
    edit(published, GRAIN, "no boat comes", "no boat ever comes")
    assert built(published).diagnostics == ()
    assert tree(published / "output") == clean_tree(published, tmp_path)


def test_a_damaged_memo_is_made_anew_without_a_word(published: Path) -> None:
    before = tree(published / "output")
    memo_path(published).write_bytes(b"\0" * 10_000)
    forget_that_nothing_changed(published)
    assert built(published).diagnostics == ()
    assert built(published).reasons == {}
    assert tree(published / "output") == before


@pytest.mark.parametrize("damage", [b"", b"\xff", b"\0", b"\0" * 100, b"seal\0many\0index.html"])
def test_a_damaged_note_that_nothing_changed_is_not_believed(published: Path, tmp_path: Path, damage: bytes) -> None:
    (snapshot,) = memo_path(published).parent.glob("memo.sqlite.*")
    snapshot.write_bytes(damage)
    edit(published, TIDES, "title: Tides", "title: High tides")
    assert built(published).reasons["articles/tides/index.html"] == ("view",)
    assert tree(published / "output") == clean_tree(published, tmp_path)


def test_an_edit_long_after_a_build_is_seen_though_length_and_time_are_the_same(
    published: Path, tmp_path: Path
) -> None:
    time.sleep(3.1)  # until the file system can be relied on for what has not changed
    assert built(published).reasons == {}
    (note,) = memo_path(published).parent.glob("memo.sqlite.*")
    snapshot = read_snapshot(note)
    assert snapshot
    assert all(stamp for _, stamp in snapshot.sources.values())
    for name, old, new, page in (
        (GRAIN, "no boat comes", "no ship comes", "articles/grain/index.html"),
        (TIDES, "title: Tides", "title: Times", "articles/tides/index.html"),
        ("site.yaml", "A small library", "A minor library", "index.html"),
    ):
        before = (published / name).stat()
        edit(published, name, old, new)
        os.utime(published / name, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert page in built(published).reasons
        assert built(published).reasons == {}
    assert tree(published / "output") == clean_tree(published, tmp_path)


@pytest.mark.parametrize("altered", [False, True])
def test_a_site_that_was_copied_with_its_memo_is_gone_on_with(
    published: Path, tmp_path: Path, *, altered: bool
) -> None:
    """So the file system knows none of its files; their bytes tell."""
    root = tmp_path / "copy"
    shutil.copytree(published, root)
    if altered:
        (root / "output/articles/tides/index.html").write_text("other")
    edit(root, GRAIN, "no boat comes", "no ship comes")
    pages = {"articles/grain/index.html"} | ({"articles/tides/index.html"} if altered else set())
    assert built(root).reasons.keys() == pages
    assert built(root).reasons == {}
    assert tree(root / "output") == clean_tree(root, tmp_path)


def test_verify_finds_nothing_after_an_honest_build(published: Path) -> None:
    edit(published, TIDES, "title: Tides", "title: High tides")
    assert built(published, verify=True).diagnostics == ()


def test_verify_finds_what_a_false_memo_made_of_a_page(published: Path) -> None:
    with open_memo(memo_path(published)) as memo:
        for key, value in memo.shelf(FRAGMENTS).items():
            fragment = msgspec.msgpack.decode(value, type=Fragment)
            if "Grain waits" in fragment.html:
                memo.put(FRAGMENTS, {key: value.replace(b"Grain waits", b"Grain WAITS")})
    edit(published, TIDES, "title: Tides", "title: High tides")
    outcome = built(published, verify=True)
    assert [(found.rule.id, found.location.path) for found in outcome.diagnostics] == [
        ("unverified", "output/articles/grain/index.html")
    ]


def test_only_one_build_at_a_time_writes_to_a_folder(published: Path) -> None:
    before = tree(published / "output")
    edit(published, TIDES, "title: Tides", "title: High tides")
    with locked(published / "output") as alone:
        assert alone
        outcome = built(published)
    assert [(found.rule.id, found.location.path) for found in outcome.diagnostics] == [("locked-output", "output")]
    assert (outcome.written, outcome.pages) == ((), 0)
    assert tree(published / "output") == before
    assert built(published).diagnostics == ()
    assert b"High tides" in (published / "output/articles/tides/index.html").read_bytes()


def test_several_processes_tell_of_a_broken_template_as_one_does(root: Path) -> None:
    long(root)
    (root / "templates").mkdir()
    for template, text in {"topic.html": "{{ page.nothing }}", "article.html": "\n{% if %}"}.items():
        (root / "templates" / template).write_text(text)
    one, several = (build(root, options=Options(jobs=jobs)).diagnostics for jobs in (1, 2))
    assert {(found.rule.id, str(found.location)) for found in one} == {
        ("template-error", "templates/article.html:2:1"),
        ("template-error", "templates/topic.html:1:1"),
    }
    assert several == one
    assert not (root / "output").exists()


def long(root: Path) -> None:
    """Add so much text to the library that several processes are worth it."""
    for number in range(40):
        article = f"---\ntitle: Number {number}\ndate: 2020\nsource: review\n---\n" + f"Ferry {number} waits.\n" * 700
        (root / f"content/articles/number-{number}.md").write_text(article)


def test_several_processes_write_the_same_tree(root: Path, tmp_path: Path) -> None:
    long(root)
    build(root, options=Options(jobs=2))
    assert tree(root / "output") == clean_tree(root, tmp_path)


def test_neither_hash_seed_nor_time_zone_nor_folder_reaches_the_output(published: Path, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere" / "copy"
    # Copied in the opposite order, so that a folder lists its files otherwise.
    for path in sorted(published.rglob("*"), reverse=True):
        if path.is_file() and "output" not in path.parts and ".site-builder" not in path.parts:
            target = copy / path.relative_to(published)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    environment = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"}
    subprocess.run(
        [sys.executable, "-m", "site_builder", "build", "--jobs", "1"],
        cwd=copy,
        env=environment,
        check=True,
        capture_output=True,
    )
    assert tree(copy / "output") == tree(published / "output")


def test_a_memo_that_cannot_be_kept_is_done_without(root: Path) -> None:
    (root / ".site-builder").write_text("a file")
    assert built(root).diagnostics == ()
    assert (root / "output/index.html").exists()


def test_an_output_that_cannot_be_written_is_reported(root: Path) -> None:
    (root / "output").write_text("a file")
    outcome = built(root)
    assert [(found.rule.id, found.location.path) for found in outcome.diagnostics] == [("unwritable-output", "output")]


def test_a_memo_that_another_build_holds_is_done_without(published: Path) -> None:
    other = sqlite3.connect(memo_path(published), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert built(published).diagnostics == ()
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.parametrize("delay", [0, 0.01])
def test_a_build_that_is_killed_while_it_writes_is_healed_by_the_next(
    published: Path, tmp_path: Path, delay: float
) -> None:
    for number in range(30):
        article = f"---\ntitle: Number {number}\ndate: 2020\nsource: review\n---\nFerry {number} waits.\n"
        (published / f"content/articles/number-{number}.md").write_text(article)
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", "build"], cwd=published, stdout=subprocess.DEVNULL
    )
    while process.poll() is None and not (published / "output" / UNFINISHED).exists():
        time.sleep(0)
    time.sleep(delay)
    process.kill()
    process.wait()
    for path in (published / "content/articles").glob("number-1*.md"):
        path.unlink()
    assert built(published).diagnostics == ()
    assert tree(published / "output") == clean_tree(published, tmp_path)


def test_edits_of_texts_leave_nothing_in_the_memo_of_what_the_texts_were(published: Path) -> None:
    def kept() -> dict[str, int]:
        with open_memo(memo_path(published)) as memo:
            return {shelf: len(memo.shelf(shelf)) for shelf in (FILES, FRAGMENTS)}

    before = kept()
    for number in range(3):
        edit(published, "content/articles/grain.md", "no boat", f"{number} no boat")
        assert list(built(published).reasons) == ["articles/grain/index.html"]
    assert kept() == before
