"""The benchmark's library is what it says in every convention, and its report reckons right."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import frontmatter
import pytest

from benchmarks.cases import ALIAS, ARTICLE, CASES, changed_files, unchanged_files, with_change
from benchmarks.conventions import CONVENTIONS, write
from benchmarks.library import Size, write_library
from benchmarks.measure import measure
from benchmarks.model import Article, Library, articles, draw_library
from benchmarks.report import Figures, Run, put_into, report, table
from benchmarks.tools import PEERS, TOOLS
from site_builder.check import check
from site_builder.core.bodies import Library as Linked

ROOT = Path(__file__).parent.parent
SMALL = Size(articles=30, words=400)
DIGEST = """
import hashlib
from benchmarks.conventions import CONVENTIONS
from benchmarks.model import Size, draw_library

library = draw_library(Size(articles=12, words=120))
digest = hashlib.sha256()
for convention in CONVENTIONS.values():
    for path, text in convention.files(library):
        digest.update(f"{path}\\0{text}\\0".encode())
print(digest.hexdigest())
"""


# --- the library -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_numbers_give_the_same_bytes_on_every_machine(seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DIGEST],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Seoul", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    # A change of the generator changes this: figures from before it and after it cannot be compared.
    assert done.stdout.strip() == "2d4e5f63de344f77427f2f4d84bf2e6e3cfbe75c9d28b5bfc0766631e0b17eac"


@cache
def small() -> Library:
    return draw_library(SMALL)


def test_another_seed_gives_another_library() -> None:
    first, second = (next(articles(draw_library(SMALL, seed=seed))) for seed in (1, 2))
    assert first.title != second.title
    assert first.body != second.body


def test_a_library_builds_without_a_diagnostic_and_what_is_found_is_what_was_drawn(tmp_path: Path) -> None:
    write_library(tmp_path, SMALL)
    checked = check(tmp_path)
    assert checked.loaded.diagnostics == ()
    assert checked.diagnostics == ()
    drawn = {f"article-{article.number}": set(article.topics) for article in articles(small())}
    assert found(checked.loaded.library) == drawn
    assert {len(topics) for topics in drawn.values()} <= {3, 4, 5, 6, 7, 8}


def found(library: Linked | None) -> dict[str, set[int]]:
    """The numbers of the topics that each article mentions."""
    assert library is not None
    return {
        slug: {int(covered.topic.removeprefix("topic-")) for covered in covers if covered.mentions}
        for slug, covers in library.outline.by_article.items()
    }


def test_an_alias_added_is_found_where_its_name_stood_all_along(tmp_path: Path) -> None:
    library, ours = small(), CONVENTIONS["site_builder"]
    write_library(tmp_path, SMALL)
    before = found(check(tmp_path).loaded.library)
    write(tmp_path, changed_files(library, ours, ALIAS))
    after = found(check(tmp_path).loaded.library)
    assert {slug: after[slug] - before[slug] for slug in after if after[slug] != before[slug]} == {"article-7": {5}}


def test_an_alias_changes_one_file_of_ours_and_the_articles_of_the_others() -> None:
    library = small()
    changes = {}
    for name, convention in CONVENTIONS.items():
        changed, unchanged = changed_files(library, convention, ALIAS), unchanged_files(library, convention)
        changes[name] = {Path(path).name for path, text in changed.items() if unchanged[path] != text}
    assert changes == {
        "site_builder": {"topic-5.md"},
        "hugo": {"_index.md", "article-7.md"},
        "eleventy": {"topic-5.json", "article-7.md"},
        "pelican": {"article-7.md"},
    }


@pytest.mark.parametrize("name", CONVENTIONS)
def test_an_edit_changes_one_article(name: str) -> None:
    library, convention = small(), CONVENTIONS[name]
    before = unchanged_files(library, convention)
    ((path, text),) = changed_files(library, convention, ARTICLE).items()
    assert len(before[path]) < len(text)


# --- conventions -----------------------------------------------------------------------------------------------------


def described(library: Library, article: Article) -> dict[str, object]:
    """An article as all conventions must tell of it."""
    return {
        "title": article.title,
        "date": article.day.isoformat(),
        "summary": article.summary,
        "authors": [library.authors[number].name for number in article.authors],
        "publishers": [library.publishers[article.publisher].name],
        "topics": [library.topics[number].title for number in article.topics],
        "body": article.body.strip(),
    }


def read(name: str, library: Library, files: Mapping[str, str]) -> dict[str, object]:
    (text,) = files.values()
    return read_pelican(text) if name == "pelican" else read_yaml(text, library)


def read_yaml(text: str, library: Library) -> dict[str, object]:
    meta, body = frontmatter.parse(text)

    def names(kind: str, things: Mapping[str, str], key: str = "") -> list[str]:
        ids = meta.get(key or f"{kind}s", [])
        return [things[one] for one in ([ids] if isinstance(ids, str) else cast("list[str]", ids))]

    authors = {f"author-{author.number}": author.name for author in library.authors}
    publishers = {f"publisher-{publisher.number}": publisher.name for publisher in library.publishers}
    topics = {f"topic-{topic.number}": topic.title for topic in library.topics}
    return {
        **{key: meta[key] for key in ("title", "date", "summary")},
        "authors": names("author", authors),
        "publishers": names("publisher", publishers, "source" if "source" in meta else ""),
        "topics": names("topic", topics),
        "body": body,
    }


def read_pelican(text: str) -> dict[str, object]:
    head, _, body = text.partition("\n\n")
    meta = dict(line.split(": ", 1) for line in head.splitlines() if not line.startswith(" "))
    return {
        **{key: meta[key.title()] for key in ("title", "date", "summary")},
        "authors": meta["Authors"].split("; ") if "Authors" in meta else [],
        "publishers": [meta["Category"]],
        "topics": meta["Tags"].split(", "),
        "body": body.removeprefix("[TOC]\n\n").strip(),
    }


@pytest.mark.parametrize("name", CONVENTIONS)
def test_all_conventions_describe_the_same_articles(name: str) -> None:
    library, convention = small(), CONVENTIONS[name]
    for article in articles(library):
        told, expected = read(name, library, convention.article(library, article)), described(library, article)
        if name == "site_builder":  # the editor lists one or two topics, the others are found
            expected["topics"] = [library.topics[number].title for number in article.topics][: 1 + article.number % 2]
        assert told == expected


@pytest.mark.parametrize("name", sorted({"hugo", "eleventy", "pelican"}))
def test_the_template_of_a_peer_can_be_changed(name: str) -> None:
    template = (PEERS / name / TOOLS[name].template).read_text("utf-8")
    assert with_change(template).replace("<p>Changed.</p>", "") == template
    assert "<p>Changed.</p></article>" in with_change(template)


# --- measuring and reporting -----------------------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="the system does not tell the PSS")
def test_memory_is_that_of_all_processes_together(tmp_path: Path) -> None:
    child = "import time; held = bytearray(b'x') * 60_000_000; time.sleep(1)"
    both = f"""
import subprocess, sys
for started in [subprocess.Popen([sys.executable, "-c", {child!r}]) for _ in "ab"]:
    started.wait()
"""
    measured = measure(
        [sys.executable, "-c", both], folder=tmp_path, log=tmp_path / "log", timeout=60, environment=os.environ
    )
    assert (measured.status, measured.timed_out, measured.method) == (0, False, "PSS")
    assert 120e6 < measured.memory < 240e6


def test_what_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    script = "sleep 600 & echo $! > child; wait"
    measured = measure(["sh", "-c", script], folder=tmp_path, log=tmp_path / "log", timeout=0.5, environment=os.environ)
    assert measured.timed_out
    assert measured.status < 0
    child = int((tmp_path / "child").read_text())
    state = Path(f"/proc/{child}/stat")
    assert not state.exists() or state.read_text().rpartition(") ")[2].startswith("Z")


def run(tool: str, case: str, wall: float, *, turn: int = 1, timed_out: bool = False) -> Run:
    return Run(1000, tool, case, turn, wall, cpu=wall, memory=1, timed_out=timed_out)


def test_the_table_gives_medians_and_their_ratio_to_a_cold_build_by_bare_hugo() -> None:
    hugo = [run("hugo", "cold", wall, turn=turn) for turn, wall in enumerate((4.0, 2.0, 90.0), 1)]
    ours = [run("site_builder", "cold", 10.0), run("site_builder", "nothing", 1.0)]
    slow = [run("pelican", "cold", 60.0, timed_out=True)]
    rows = [line.split(" | ") for line in table([*ours, *hugo, *slow], timeout=60).splitlines()]
    assert [[cell.strip("| ") for cell in row] for row in rows] == [
        ["wall time (ratio)", "cold", "nothing to do"],
        ["---", "---:", "---:"],
        ["site_builder", "10.0 s (2.50)", "1.00 s (0.25)"],
        ["hugo", "4.00 s (1.00)", "–"],
        ["pelican", "> 60.0 s (> 15.0)", "–"],
    ]


def test_without_hugo_there_are_no_ratios() -> None:
    assert "| site_builder | 10.0 s |" in table([run("site_builder", "cold", 10.0)], timeout=60)


def test_a_report_is_put_between_its_marks() -> None:
    assert put_into("a\n<!-- figures -->\nold\n<!-- end -->\nb", "new\n") == (
        "a\n<!-- figures -->\n\nnew\n\n<!-- end -->\nb"
    )
    with pytest.raises(ValueError):
        put_into("no marks", "new")


def test_the_document_has_marks_and_names_every_tool_and_case() -> None:
    document = (ROOT / "docs" / "benchmarks.md").read_text("utf-8")
    assert put_into(document, "x") != document
    assert [name for name in TOOLS if f"`{name}`" not in document] == []
    assert [case for case in CASES.values() if f"**{case}**" not in document] == []
    options = set(re.findall(r'add_argument\(\s*"(--\w+)"', (ROOT / "benchmarks" / "run.py").read_text("utf-8")))
    assert [option for option in sorted(options) if f"`{option} " not in document] == []


def test_what_is_left_out_or_fails_is_named_with_the_reason() -> None:
    failed = Run(1000, "eleventy", "cold", 1, 1.0, 1.0, 1, failure="exit status 1: no memory")
    runs = [run("site_builder", "cold", 10.0), failed]
    text = report(Figures("a machine", 60, {"site_builder": "1", "eleventy": "3"}, {"hugo": "no program"}, runs))
    assert "- Left out: hugo (no program)." in text
    assert "- Left out: eleventy at 1,000 articles (exit status 1: no memory)." in text
    assert "| eleventy |" not in text
