"""Trees of files: a library to be edited, put down on the disk as a project, and an output taken up from it."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

from benchmarks.library import Size
from tests.projects import files_of

Files = dict[str, bytes]

# The golden library has something of everything; what is added gives an edit more to break.
LIBRARY = files_of((Path(__file__).parents[1] / "golden" / "library.txt").read_text("utf-8")) | files_of("""
    -- content/articles/crane-law.md --
    ---
    title: The crane law
    date: 2024-01-17
    authors: [kim-minsu]
    source: tide-institute
    topics: [dock-strike]
    summary: Cranes need a licence now.
    ---
    The law follows the dock strike. See [what ended](ferry-returns.md#what-ended).

    ## Quays

    The east quay has two cranes.
    -- content/articles/부두.md --
    ---
    title: 부두의 봄
    date: 2024-02
    authors: [kim-minsu]
    source: coast-portal
    lang: ko
    ---
    페리는 아침에 떠난다. 부두 파업은 끝났다.
    -- content/articles/timetables.md --
    ---
    title: Timetables
    date: 2022
    authors: []
    source: harbour-ministry
    ---
    A timetable names the quay and the hour; nobody reads the rest.
    -- content/pages/method.md --
    ---
    title: Method
    ---
    How texts are chosen. [[ada-okoye]] reads them first.
    -- content/topics/dock-strike.ko.md --
    ---
    title: 부두 파업
    ---
    61일 동안의 파업. [곡물](../articles/grain-report.md), [[ferry]].
    -- locales/ko.po --
    msgid "Topics"
    msgstr "주제"
    -- locales/eo.po --
    msgid "Topics"
    msgstr "Temoj"
    -- static/root/CNAME --
    library.example
""")

# Enough text to be worth several processes, in few files.
LARGE = Size(articles=44, topics=8, authors=4, publishers=2, words=1_700)


def put_down(root: Path, files: Files, *, chance: Random | None = None) -> None:
    """Make the project's folder hold these files: with `chance` also as programs do that put another file in place or
    set the time of an older one."""
    rooms = ("content", "templates", "static", "locales")
    there = [path for room in rooms for path in (root / room).rglob("*") if path.is_file()]
    for path in there:
        if path.relative_to(root).as_posix() not in files:
            path.unlink()
    for name, content in files.items():
        path = root / name
        if path.is_file() and path.read_bytes() == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.stat().st_mtime_ns if path.is_file() else 0
        if chance and chance.random() < 0.3:
            path.unlink(missing_ok=True)
        path.write_bytes(content)
        if chance and before and chance.random() < 0.3:
            os.utime(path, ns=(before, before))


def snapshot(output: Path) -> dict[str, bytes]:
    """Every file of an output, and every folder under a name that ends in a slash."""
    found = {}
    for path in output.rglob("*"):
        name = path.relative_to(output).as_posix()
        found[name if path.is_file() else f"{name}/"] = path.read_bytes() if path.is_file() else b""
    return found
