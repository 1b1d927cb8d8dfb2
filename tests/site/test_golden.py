"""The golden site: one small library with something of everything, held byte for byte.

`make golden` writes it anew after a change that is meant; what differs then belongs into the commit, to be read.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from site_builder.build import build
from tests.projects import write_project
from tests.site.crawler import crawl, fetch_file

GOLDEN = Path(__file__).parent.parent / "golden"


def test_the_golden_library_is_written_byte_for_byte(tmp_path: Path) -> None:
    write_project(tmp_path, (GOLDEN / "library.txt").read_text("utf-8"))
    outcome = build(tmp_path)
    assert outcome.diagnostics == ()
    written = tree(tmp_path / "output")
    if os.environ.get("SITE_BUILDER_GOLDEN") == "write":
        shutil.rmtree(GOLDEN / "output", ignore_errors=True)
        for path, content in written.items():
            target = GOLDEN / "output" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    expected = tree(GOLDEN / "output")
    assert sorted(written) == sorted(expected)
    assert [path for path in written if written[path] != expected[path]] == []


def test_no_link_of_the_golden_library_is_dead() -> None:
    pages, dead = crawl((GOLDEN / "output" / "index.html").as_uri(), fetch=fetch_file)
    assert dead == []
    assert any("/ko/articles/" in url for url in pages)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder. The library replaces the stylesheet, whose digest would change every page otherwise."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
