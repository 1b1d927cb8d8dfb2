"""The command `import` as a person or a program gives it: what it prints, and its exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.usecases.pages_to_import import library, page, save
from tests.usecases.small import tree

GRAIN = "content/articles/grain-on-the-quay.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site = library(tmp_path / "library")
    monkeypatch.chdir(site)
    return site


def run(*arguments: str | Path) -> int:
    return main(["import", *map(str, arguments)])


def test_a_person_is_told_the_file_the_values_with_their_places_and_what_to_check(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    assert run(save(root / "saved", text=page(author="Ben Kim", date=""))) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith(f"grain.html → {GRAIN}")
    shown = "\n".join(lines)
    assert re.search(r"^    title: +Grain on the quay  \(.*headline.*\)$", shown, re.MULTILINE)
    assert re.search(r"^    authors: +Ben Kim \[new: ben-kim\]  \(.+\)$", shown, re.MULTILINE)
    assert re.search(r"^    publisher: Harbour Review \[review\]  \(.+\)$", shown, re.MULTILINE)
    assert "    new:       content/authors/ben-kim.md" in lines
    checks = lines[lines.index("    to check:") + 1 :]
    assert "      - The page gives no date: add `date` as precisely as it is known." in checks
    assert any("write a digest in your own words" in check for check in checks)
    assert (root / GRAIN).is_file()


def test_many_inputs_end_with_a_table(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")  # a terminal that has room for all
    names = [save(Path("saved"), f"{n}.html", page(f"Part {n} of the grain", address="", seed=n)) for n in range(3)]
    assert run(*names, "missing.html") == 1
    out = capsys.readouterr().out
    assert "error: it cannot be read: No such file or directory" in out
    assert out.splitlines()[-1] == "3 of 4 inputs taken in, 1 not; drafts until checked"
    assert re.search(r"part-2-of-the-grain\.md +ada-okoye +2024-03-05 +review", out)


@pytest.mark.parametrize("columns", [80, 100, 160])
def test_a_table_fits_the_terminal_and_loses_no_input_file_or_check(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    titles = [f"Part {n} of the grain, or how the pilots of the island paid for all their lamps" for n in range(3)]
    names = [
        save(Path("saved"), f"a-page-of-the-review-with-a-long-name-{n}.html", page(title, address="", date="", seed=n))
        for n, title in enumerate(titles)
    ]
    assert run(*names) == 0
    lines = capsys.readouterr().out.splitlines()
    table = lines[next(number for number, line in enumerate(lines) if "to check" in line and "input in" in line) :]
    assert max(map(len, table)) <= columns
    assert " input in saved/" in table[0]
    assert "file in content/articles/" in table[0]
    ends = [table[0].index("file in"), re.search(r"(?:authors|date|to check)", table[0]).start()]  # type: ignore[union-attr]
    begins = [number for number, line in enumerate(table) if "part-" in line]
    for begin, end in zip(begins, [*begins[1:], len(table) - 2], strict=True):
        rows = [line.ljust(columns) for line in table[begin:end]]
        name = "".join(row[: ends[0]].strip() for row in rows)
        file = "".join(row[ends[0] : ends[1]].strip() for row in rows)
        assert Path("saved", name).is_file()
        assert Path("content/articles", file).is_file()
        assert "no date" in table[begin]
    assert ("publisher" in table[0]) == (columns == 160)


def test_where_there_is_no_terminal_every_input_has_one_line(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "0")
    names = [save(Path("saved"), f"{n}{'-and-on' * 20}.html", page(f"Part {n}", address="", seed=n)) for n in range(2)]
    assert run(*names) == 0
    out = capsys.readouterr().out
    assert re.search(r"^ *0(-and-on){20}\.html +part-0\.md +ada-okoye +2024-03-05 +review +\d", out, re.MULTILINE)


def test_of_many_inputs_the_failures_stand_last_and_the_checks_are_counted(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [save(Path("saved"), f"{n}.html", page(f"Part {n}", address="", date="", seed=n)) for n in range(21)]
    assert run(names[0], "missing.html", *names) == 1
    lines = capsys.readouterr().out.splitlines()
    assert not any("→" in line for line in lines)
    assert any(re.match(r" +21  .*date", line) for line in lines)
    assert lines[-5:] == [
        "in the library already, 1 input:",
        f"    {names[0]} is content/articles/part-0.md",
        "failed, 1 input:",
        "    missing.html: it cannot be read: No such file or directory",
        "21 of 23 inputs taken in, 2 not; drafts until checked",
    ]


def test_a_program_gets_one_document(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = save(root / "saved", text=page(author="Ben Kim"))
    assert run(first, first, "--format", "json") == 1
    report = json.loads(capsys.readouterr().out)
    one, other = report["imports"]
    assert (one["input"], one["file"], one["error"]) == (first, GRAIN, None)
    assert one["title"]["value"] == "Grain on the quay"
    assert "headline" in one["title"]["origin"]
    (author,) = one["authors"]
    assert (author["name"], author["id"], author["new"]) == ("Ben Kim", "ben-kim", True)
    assert author["origin"]
    assert (one["publisher"]["id"], one["publisher"]["new"]) == ("review", False)
    assert one["source_url"] == "https://www.review.example/grain"
    assert one["topics"][0]["id"] == "ferries"
    assert one["new_files"] == ["content/authors/ben-kim.md"]
    assert any("digest" in doubt for doubt in one["doubts"])
    assert other["file"] is None
    assert other["duplicates"][0] == {
        "file": GRAIN,
        "why": "it has the same address, https://www.review.example/grain",
        "same": True,
    }
    assert report["counts"] | {"checks": 0} == {"inputs": 2, "taken": 1, "written": 1, "failed": 1, "checks": 0}


def test_lines_that_were_left_out_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "\n".join(
        ["Skip to content", "Menu", "Grain on the quay", "By Ben Kim", "5 March 2024", "Share"]
        + [
            f"The {noun} of the harbour waits for the tide, and nobody in the town knows for how long it will."
            for noun in ("ferry", "crane", "grain", "clock")
        ]
        + ["Subscribe to our newsletter"]
    )
    assert run(save(root / "saved", "pasted.txt", text), "--format", "json", "--stdout") == 0
    (one,) = json.loads(capsys.readouterr().out)["imports"]
    assert {"line": 1, "text": "Skip to content"}.items() <= one["dropped"][0].items()
    assert all(dropped["why"] for dropped in one["dropped"])
    assert "# left out: line 1: Skip to content (" in one["text"]
    assert "Skip to content" not in one["text"].split("---\n")[2]


def test_markdown_is_printed_and_nothing_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = save(root / "saved", text=page(author="Ben Kim"))
    before = tree(root)
    assert run(saved, "--stdout") == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("---\n# check: ")
    assert "\ndraft: true\n" in printed.out
    assert "to check:" in printed.err
    assert tree(root) == before
    assert run(saved, save(root / "saved", "b.html", page("Other", seed=5, address="")), "--stdout") == 0
    assert re.findall(r"^==> .*/(\w+\.html) <==$", capsys.readouterr().out, re.MULTILINE) == ["grain.html", "b.html"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument"),
        (["x.html", "--lang", "EN"], "did you mean 'en'?"),
        (["x.html", "--rights", "mine"], "'mine' is not one of"),
        (["x.html", "--source", "revue"], "there is no publisher 'revue'"),
        (["x.html", "--stdout", "--into", "a"], "no --into"),
        (["x.html", "--format", "github"], "'github' is not one of"),
        (["x.html", "--root", "nowhere"], "there is no folder nowhere"),
    ],
)
def test_misuse_is_told_from_failure(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert run(*arguments) == 2
    assert message in capsys.readouterr().err


def test_what_would_steer_the_terminal_is_shown_as_text(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(save(root / "saved", text=page("Grain \u202eon the\u0085 quay \x1b[2J")), root / "\x1b[2J.html")
    printed = capsys.readouterr()
    assert not re.search("[\x1b\x85\u202e]", printed.out + printed.err)
