"""Taking in: what is written and what never is, what an earlier input means to a later one, and what is lost with one
that cannot be read."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from site_builder.check import check
from site_builder.core.model import Rights
from site_builder.core.project import Options
from site_builder.intake import RefusedError, Taken, Wishes, take_in
from tests.usecases.pages_to_import import library, page, save, sentences
from tests.usecases.small import tree

TODAY = date(2024, 5, 2)
GRAIN = "content/articles/grain-on-the-quay.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return library(tmp_path / "library")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return tmp_path / "saved"


def take(root: Path, *inputs: str, wishes: Wishes | None = None, jobs: int = 1) -> list[Taken]:
    return list(take_in(root, inputs, today=TODAY, wishes=wishes, jobs=jobs))


def problems(root: Path, *, drafts: bool) -> list[str]:
    return [found.rule.id for found in check(root, options=Options(drafts=drafts)).diagnostics]


# --- what is written -------------------------------------------------------------------------------------------------


def test_a_saved_page_becomes_a_draft_that_passes_check(root: Path, saved: Path) -> None:
    (taken,) = take(root, save(saved))
    assert (taken.error, taken.file) == ("", str(root / GRAIN))
    text = (root / GRAIN).read_text("utf-8")
    assert text == taken.text
    for line in ("title: Grain on the quay", "date: 2024-03-05", "authors: [ada-okoye]", "source: review"):
        assert f"\n{line}\n" in text
    assert "\nsource_url: https://www.review.example/grain\n" in text
    assert "\nretrieved: 2024-05-02\ndraft: true\n" in text
    assert sentences(1000, 4) in text
    assert "Share this page" not in text
    assert taken.new == {}
    assert problems(root, drafts=True) == ["unused-topic"] * ("ferr" not in text)


def test_it_passes_when_the_draft_mark_is_lifted(root: Path, saved: Path) -> None:
    take(root, save(saved))
    path = root / GRAIN
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    assert "missing-key" not in problems(root, drafts=False)
    assert all(rule in {"unused-topic", "missing-summary"} for rule in problems(root, drafts=False))


def test_what_is_missing_is_asked_for_and_its_place_can_be_filled_in(root: Path, saved: Path) -> None:
    (taken,) = take(root, save(saved, text=page(author="", date="", address="", site="")))
    text = (root / GRAIN).read_text("utf-8")
    for what in ("The page gives no date", "No publisher was found"):
        assert f"\n# check: {what}" in text
        assert any(check.startswith(what) for check in taken.checks)
    assert "missing-key" not in problems(root, drafts=False)
    filled = text.replace("draft: true\n", "date: 2024\nsource: review\n")
    (root / GRAIN).write_text(filled, "utf-8")
    assert not {"missing-key", "unknown-id"} & set(problems(root, drafts=False))


def test_new_authors_and_publishers_get_files_of_their_own(root: Path, saved: Path) -> None:
    text = page(author="Ben Kim", site="Quay Gazette", address="https://gazette.example/grain")
    (taken,) = take(root, save(saved, text=text))
    author, publisher = root / "content/authors/ben-kim.md", root / "content/sources/quay-gazette.md"
    assert list(taken.new) == [str(author), str(publisher)]
    assert "name: Ben Kim\n" in author.read_text("utf-8")
    assert "name: Quay Gazette\nurl: https://gazette.example/\nlang: en\n" in publisher.read_text("utf-8")
    assert not {"unknown-id", "missing-key", "unknown-key"} & set(problems(root, drafts=True))


def test_topics_that_the_text_mentions_are_named(root: Path, saved: Path) -> None:
    (taken,) = take(root, save(saved))
    assert taken.findings
    ((topic, count),) = taken.findings.topics
    assert topic == "ferries"
    assert count == len(re.findall(r"\bferry\b", " ".join(sentences(1000 + number, 4) for number in range(6))))


def test_the_editor_says_what_it_is(root: Path, saved: Path) -> None:
    wishes = Wishes(source="review", lang="fr", rights=Rights.LICENSED)
    (taken,) = take(root, save(saved, text=page(address="", site="")), wishes=wishes)
    assert "\nsource: review\n" in taken.text
    assert "\nlang: fr\n" in taken.text
    assert "\nrights: licensed\n" in taken.text
    assert any("licence" in check for check in taken.checks)


def test_another_folder_takes_all_files_and_is_made(root: Path, saved: Path, tmp_path: Path) -> None:
    before = tree(root)
    text = page(author="Ben Kim")
    (taken,) = take(root, save(saved, text=text), wishes=Wishes(into=tmp_path / "out"))
    assert taken.file == str(tmp_path / "out" / "grain-on-the-quay.md")
    assert list(taken.new) == [str(tmp_path / "out" / "authors" / "ben-kim.md")]
    assert "\nsource: review\n" in taken.text  # known from the library all the same
    assert tree(root) == before
    (again,) = take(root, save(saved, "again.html", text), wishes=Wishes(into=tmp_path / "out"))
    assert str(tmp_path / "out" / "grain-on-the-quay.md") in again.error


def test_without_a_library_a_folder_must_be_named(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="--into"):
        take(tmp_path, save(saved))
    (taken,) = take(tmp_path, save(saved), wishes=Wishes(written=False))
    assert taken.text.startswith("---\n# check: ")
    assert tree(tmp_path) == {"saved/grain.html": (saved / "grain.html").read_bytes()}
    (taken,) = take(tmp_path, save(saved), wishes=Wishes(into=tmp_path / "content" / "articles"))
    assert list(taken.new) == [
        str(tmp_path / "content/authors/ada-okoye.md"),
        str(tmp_path / "content/sources/harbour-review.md"),
    ]


def test_a_library_that_cannot_be_read_is_not_taken_for_an_empty_one(root: Path, saved: Path) -> None:
    (root / "site.yaml").write_text("title: [", "utf-8")
    with pytest.raises(RefusedError, match="site-builder check"):
        take(root, save(saved))


def test_an_unknown_publisher_of_the_editor_is_refused(root: Path, saved: Path) -> None:
    with pytest.raises(RefusedError, match="no publisher 'revue'"):
        take(root, save(saved), wishes=Wishes(source="revue"))


# --- what is there already -------------------------------------------------------------------------------------------


def test_nothing_is_ever_overwritten(root: Path, saved: Path) -> None:
    (root / GRAIN).write_text("---\ntitle: Mine\ndraft: true\n---\n", "utf-8")
    before = tree(root)
    (taken,) = take(root, save(saved))
    assert taken.file == str(root / "content/articles/grain-on-the-quay-2.md")
    assert {path: text for path, text in tree(root).items() if path in before} == before


def test_a_name_that_differs_in_case_alone_is_taken_too(root: Path, saved: Path) -> None:
    (root / "content/articles/Grain-on-the-quay.md").write_text("---\ntitle: Mine\ndraft: true\n---\n", "utf-8")
    (taken,) = take(root, save(saved))
    assert taken.file.endswith("grain-on-the-quay-2.md")


def test_the_same_article_is_refused_with_the_file_that_has_it(root: Path, saved: Path) -> None:
    before = tree(root)
    address = "http://review.example/tides/?utm_source=letter"
    (taken,) = take(root, save(saved, text=page("Another title", address=address)))
    assert str(root / "content/articles/tides.md") in taken.error
    assert (taken.file, tree(root)) == ("", before)
    (printed,) = take(root, save(saved, text=page("Another title", address=address)), wishes=Wishes(written=False))
    assert printed.error == ""
    assert any("tides.md" in check for check in printed.checks)


def test_a_second_import_of_a_page_is_refused(root: Path, saved: Path) -> None:
    text = page(address="", date="", author="")
    take(root, save(saved, text=text))
    (taken,) = take(root, save(saved, "copy.html", text.replace("Share this page", "Send this page")))
    assert str(root / GRAIN) in taken.error


def test_a_reprint_is_taken_in_and_said(root: Path, saved: Path) -> None:
    other = page("Wheat at the pier", address="https://gazette.example/wheat", site="Quay Gazette", author="Ben Kim")
    first, second = take(root, save(saved), save(saved, "other.html", other))
    assert second.file
    assert f"It may be the same article as {first.file}" in "\n".join(second.checks)


def test_a_later_input_knows_what_an_earlier_one_brought(root: Path, saved: Path) -> None:
    def part(number: int) -> str:
        address = f"https://gazette.example/{number}"
        return page(
            f"Part {number} of the story of grain", address=address, seed=number, site="Quay Gazette", author="Ben Kim"
        )

    names = [save(saved, f"{number}.html", part(number)) for number in range(1, 4)]
    first, *others = take(root, *names, names[0], jobs=2)
    assert len(first.new) == 2
    assert [taken.new for taken in others] == [{}, {}, {}]
    assert [bool(taken.file) for taken in others] == [True, True, False]
    assert first.file in others[-1].error


@pytest.mark.parametrize("jobs", [2, 5])
def test_the_number_of_processes_shows_in_nothing(saved: Path, tmp_path: Path, jobs: int) -> None:
    names = [
        save(saved, f"{number}.html", page(f"Story {number}", seed=number, author=f"Ben{number % 3} Kim", address=""))
        for number in range(12)
    ]
    alone, together = library(tmp_path / "a"), library(tmp_path / "b")
    take(alone, *names, jobs=1)
    take(together, *names, jobs=jobs)
    assert tree(alone) == tree(together)


# --- what cannot be read ---------------------------------------------------------------------------------------------


def test_what_cannot_be_read_is_said_and_loses_nothing_else(root: Path, saved: Path) -> None:
    folder = saved / "folder"
    folder.mkdir(parents=True)
    inputs = [
        str(saved / "missing.html"),
        str(folder),
        save(saved, "empty.html", ""),
        save(saved, "binary.html", bytes(range(256)) * 100),
        save(saved, "pdf.html", b"%PDF-1.7 and so on"),
        "no\0file",
        save(saved),
    ]
    *lost, last = take(root, *inputs, jobs=2)
    assert last.file
    assert all(taken.error and not taken.file for taken in lost)
    assert "No such file" in lost[0].error
    assert [taken.input for taken in lost] == inputs[:-1]


def test_a_folder_that_cannot_be_written_to_is_said(root: Path, saved: Path) -> None:
    (taken,) = take(root, save(saved), wishes=Wishes(into=root / "site.yaml"))
    assert "site.yaml" in taken.error


@contextmanager
def little_room() -> Iterator[None]:
    """Files of this process that get larger than some thousand bytes meet the end of the disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_cannot_be_written_whole_is_not_there_at_all(root: Path, saved: Path) -> None:
    def story(title: str, paragraphs: int) -> str:
        text = page(title, seed=paragraphs, paragraphs=paragraphs, site="Quay Gazette", author="Ben Kim", address="")
        return save(saved, f"{paragraphs}.html", text)

    results = take_in(root, [save(saved), story("Long", 40), story("Short", 3)], today=TODAY, jobs=1)
    assert next(results).file  # whatever reads the others has begun
    before = tree(root)
    with little_room():
        long, short = results
    assert long.error == f"{root / 'content/articles/long.md'}: File too large"
    assert (long.file, long.new) == ("", {})
    new = {"content/authors/ben-kim.md", "content/sources/quay-gazette.md"}
    assert short.new.keys() == {str(root / path) for path in new}
    assert tree(root).keys() - before.keys() == {"content/articles/short.md", *new}


# --- addresses -------------------------------------------------------------------------------------------------------


@pytest.fixture
def served(saved: Path) -> Iterator[str]:
    save(saved, "grain.html", page(address=""))

    class Quiet(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(saved))  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_address_is_fetched_and_kept(root: Path, served: str) -> None:
    inputs = [f"{served}/grain.html", f"{served}/missing.html"]
    first, second = take_in(root, inputs, today=TODAY, jobs=1, allowed=lambda _: True)
    assert f"\nsource_url: {served}/grain.html\n" in first.text
    assert second.error == "it could not be fetched: 404 File not found" or "404" in second.error


def test_an_address_that_fails_in_an_unknown_way_loses_nothing_else(root: Path, saved: Path, served: str) -> None:
    def failing(number: str) -> bool:
        raise LookupError(number)

    first, second = take_in(root, [served, save(saved)], today=TODAY, jobs=1, allowed=failing)
    assert first.error == "unexpected failure (LookupError: 127.0.0.1)"
    assert second.file == str(root / GRAIN)


def test_a_private_address_is_not_fetched(root: Path, served: str) -> None:
    (taken,) = take(root, f"{served}/grain.html")
    assert "no public address" in taken.error
    assert taken.file == ""


# --- what is loaded --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["build"], ["check"], ["new", "topic", "X"]])
def test_other_commands_do_not_load_what_reads_pages(root: Path, arguments: list[str]) -> None:
    code = f"""
import sys
from site_builder.cli import main
status = main({[*arguments, "--root", str(root)]!r})
heavy = {{name.partition(".")[0] for name in sys.modules}} & {{"trafilatura", "lxml", "py3langid", "charset_normalizer"}}
assert not heavy, heavy
assert not [name for name in sys.modules if name.startswith("site_builder.importing.")]
sys.exit(status)
"""
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
