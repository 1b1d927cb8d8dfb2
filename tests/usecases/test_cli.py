"""The commands as a person gives them: what they print, what they leave, and their exit status."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder import __version__
from site_builder.cli import commands, main
from tests.usecases.small import edit, small_site, tree

GRAIN = "content/articles/grain.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small library, in which the commands are given."""
    site = small_site(tmp_path / "site")
    monkeypatch.chdir(site)
    return site


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def test_a_build_says_what_it_did(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build") == 0
    assert re.fullmatch(
        r"built (\d+) pages \(\1 rendered, 0 unchanged\) in \d+\.\d\d s → output/\n", capsys.readouterr().out
    )
    assert run("build") == 0
    assert "(0 rendered, " in capsys.readouterr().out


def test_problems_are_printed_with_their_place_the_line_and_a_hint(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, GRAIN, "authors: []", "authers: []")
    edit(root, GRAIN, "no boat comes", "[[ferrys]] come")
    assert run("build") == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    lines = printed.out.splitlines()
    assert re.match(rf"{GRAIN}:4:1: error: .* \[unknown-key\]", lines[0])
    assert lines[1:3] == ["    4 | authers: []", "      | ^"]
    assert "    hint: did you mean 'authors'?" in lines
    assert any(re.match(rf"{GRAIN}:8:\d+: error: .* \[unknown-link\]", line) for line in lines)
    assert lines[-1] == "2 errors; nothing was written"
    assert not (root / "output").exists()


def test_a_caret_stands_below_wide_letters_where_it_should(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root, GRAIN, "Grain waits on the quay; no boat comes.", "대만 [[nowhere]]")
    run("build")
    lines = capsys.readouterr().out.splitlines()
    place = next(number for number, line in enumerate(lines) if "대만" in line)
    assert lines[place + 1] == "      | " + " " * len("xxxx ") + "^"


def test_what_would_steer_the_terminal_is_shown_as_text(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root, GRAIN, "title: Grain", "title: Grain\n\x1b[2J: x")
    assert run("build") == 1
    assert "\x1b" not in capsys.readouterr().out


def test_json_is_one_document(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root, GRAIN, "date: 2023", "date: 2023-13")
    assert run("build", "--format", "json") == 1
    report = json.loads(capsys.readouterr().out)
    assert report["counts"]["errors"] == 1
    (found,) = report["diagnostics"]
    assert (found["severity"], found["rule"], found["path"]) == ("error", "invalid-date", GRAIN)
    assert (found["line"], found["column"]) == (3, 7)
    edit(root, GRAIN, "date: 2023-13", "date: 2023")
    assert run("build", "--format", "json", "--explain") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["diagnostics"] == []
    assert report["counts"]["rendered"] == report["counts"]["pages"]
    assert report["reasons"]["index.html"] == ["new"]


def test_annotations_stand_on_the_lines_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_site(tmp_path / "docs, 100%")
    edit(root, GRAIN, "date: 2023", "date: 2023-13")
    monkeypatch.chdir(tmp_path)
    assert run("check", "--format", "github", "--root", "docs, 100%") == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"::error file=docs%2C 100%25/{GRAIN},line=3,col=7,title=invalid-date::")


def test_warnings_do_not_fail_a_build(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content/topics/fog.md").write_text("---\ntitle: Fog\n---\n")
    assert run("build") == 0
    out = capsys.readouterr().out
    assert "content/topics/fog.md:2:8: warning: " in out
    assert out.splitlines()[-1].endswith("output/; 1 warning")


def test_explain_names_every_page_that_is_rendered_and_why(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("build")
    edit(root, GRAIN, "no boat comes", "no boats come")
    capsys.readouterr()
    assert run("build", "--explain") == 0
    assert capsys.readouterr().out.splitlines()[0] == "articles/grain/index.html: view"


def test_clean_forgets_what_earlier_builds_worked_out(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("build")
    before = tree(root / "output")
    capsys.readouterr()
    assert run("build", "--clean", "--verify", "--jobs", "1") == 0
    assert ", 0 unchanged)" in capsys.readouterr().out
    assert tree(root / "output") == before


def test_root_and_output_may_lie_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small_site(tmp_path / "a site")
    monkeypatch.chdir(tmp_path)
    assert run("build", "--root", "a site", "--output", tmp_path / "public", "--url", "https://x.example/y/") == 0
    assert b"https://x.example/y/" in (tmp_path / "public/sitemap.xml").read_bytes()
    assert not (tmp_path / "a site/output").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["build", "--fly"],
        ["build", "--root", "nowhere"],
        ["build", "--root", "site.yaml"],
        ["build", "--url", "example.org"],
        ["build", "--url", "https://example.org/?a"],
        ["build", "--jobs", "-1"],
        ["build", "--jobs", "many"],
        ["build", "--format", "xml"],
        ["build", "--output", "."],
        ["build", "--output", ".."],
        ["build", "--output", "content"],
        ["build", "--output", "static/site"],
        ["clean", "--output", "content"],
        ["check", "--explain-links", "nothing"],
        ["new", "article"],
        ["new", "poem", "Fog"],
        ["new", "topic", "!"],
        ["new", "topic", "Ferries"],
        ["init", "."],
        ["schema", "poem"],
        ["serve", "--port", "99999"],
        ["serve", "--root", "content"],
    ],
)
def test_a_misused_command_says_so_and_changes_nothing(
    root: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(root)
    assert run(*arguments) == 2
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    assert "Error: " in printed.err
    assert {path: content for path, content in tree(root).items() if "memo" not in path} == before


def test_a_folder_without_site_yaml_is_an_error_of_the_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build") == 1
    assert run("check") == 1
    assert "site.yaml: error: " in capsys.readouterr().out


def test_an_output_that_is_a_file_is_an_error(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "output").write_text("mine")
    for output in ("output", "output/site"):
        assert run("build", "--output", output) == 1
        assert capsys.readouterr().out.startswith(f"{output}: error: the output cannot be written: ")
    assert (root / "output").read_text() == "mine"


def test_check_reports_what_a_build_would_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert re.fullmatch(r"no problems \(\d+ pages checked\)\n", capsys.readouterr().out)
    edit(root, GRAIN, "date: 2023", "date: soon")
    assert run("check") == 1
    assert "[invalid-date]" in capsys.readouterr().out
    assert not (root / "output").exists()


@pytest.mark.parametrize("article", ["tides", "tides.md", "content/articles/tides.md"])
def test_check_explains_the_links_of_an_article(root: Path, article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--explain-links", article) == 0
    out = capsys.readouterr().out
    assert "ferries: linked\n    …The «ferry» waits" in out
    assert "ferries: counted\n    …A second «ferry» does" in out


def test_explanations_are_a_part_of_the_json_document(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--explain-links", "tides", "--format", "json") == 0
    links = json.loads(capsys.readouterr().out)["links"]
    assert {(found["topic"], found["verdict"]) for found in links} == {
        ("ferries", "linked"),
        ("ferries", "counted"),
        ("old-harbour", "linked"),
    }


def test_a_reader_who_has_seen_enough_is_no_failure(root: Path) -> None:
    for number in range(300):
        (root / f"content/topics/t{number}.md").write_text("---\nx: 1\n---\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", "check"],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    process.wait()


def test_new_prints_the_path_of_what_it_wrote_and_what_is_to_be_filled_in(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("new", "article", "Fog banks") == 0
    path, empty = capsys.readouterr().out.splitlines()
    assert (root / path).read_text("utf-8").startswith("---\ntitle: Fog banks\n")
    assert empty.startswith("to fill in: date (required), authors, source (required), ")


def test_init_makes_a_site_that_builds(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("init", "fresh") == 0
    assert run("build", "--root", "fresh") == 0
    assert "warning" not in capsys.readouterr().out


def test_clean_says_what_it_removed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(root)
    run("build")
    capsys.readouterr()
    assert run("clean") == 0
    assert re.fullmatch(r"removed \d+ files from output/ and the memo\n", capsys.readouterr().out)
    assert tree(root) == before
    assert run("clean") == 0
    assert capsys.readouterr().out == "removed 0 files from output/\n"


@pytest.mark.parametrize("kind", ["article", "author", "topic", "source", "site"])
def test_schema_prints_the_schema_of_a_kind(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema", kind) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("https://json-schema.org/draft/2020-12/")
    assert run("schema") == 0
    assert kind in json.loads(capsys.readouterr().out)["$defs"]


def test_version_and_help_are_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert __version__ in capsys.readouterr().out
    for name in commands.commands:
        assert run(name, "--help") == 0
        assert "Usage: site-builder" in capsys.readouterr().out


def shell(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "site_builder", *arguments],
        cwd=root,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_terminal_without_all_letters_is_no_reason_to_fail(root: Path) -> None:
    edit(root, GRAIN, "title: Grain", "title: Grain\n대만: x")
    found = shell(root, "build", PYTHONIOENCODING="latin-1")
    assert found.returncode == 1
    assert found.stderr == ""
    assert "\\ub300" in found.stdout


def test_colours_are_for_terminals(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root, GRAIN, "date: 2023", "date: soon")
    assert "\x1b" not in shell(root, "build").stdout


BROKEN = """
import sys, site_builder.cli as cli
def fail(*_, **__): raise RuntimeError("out of ideas")
cli.build = fail
sys.exit(cli.main())
"""


@pytest.mark.parametrize(("debug", "traceback"), [({}, False), ({"SITE_BUILDER_DEBUG": "1"}, True)])
def test_an_unexpected_failure_is_one_line_unless_more_is_asked_for(
    root: Path, debug: dict[str, str], traceback: bool
) -> None:
    found = subprocess.run(
        [sys.executable, "-c", BROKEN, "build"],
        cwd=root,
        env=os.environ | debug,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == (1 if traceback else 2)
    assert ("Traceback" in found.stderr) == traceback
    assert "out of ideas" in found.stderr
    assert traceback or len(found.stderr.splitlines()) == 1
