"""A small library for the tests of the use cases, and steps on it: edit, rename, remove, build."""

from __future__ import annotations

from pathlib import Path

from site_builder.build import build, memo_path
from site_builder.core.project import Options
from site_builder.outcome import Outcome
from tests.projects import write_project

SITE = """
    -- site.yaml --
    title: A small library
    url: https://example.org/small/
    description: Three articles on harbours.
    -- content/articles/tides.md --
    ---
    title: Tides
    date: 2024-01-17
    authors: [ada]
    source: review
    topics: [ferries]
    summary: Ferries follow the tide.
    ---
    The ferry waits for the tide in the Old Harbour.

    ## Clocks

    A second ferry does not wait.[^1]

    [^1]: It follows the clock.
    -- content/articles/cranes.md --
    ---
    title: Cranes
    date: 2024-02
    authors: [ada, ben]
    source: review
    summary: Cranes stand still.
    ---
    Cranes of the Old Harbour stand still. See [the tides](tides.md#clocks).
    -- content/articles/grain.md --
    ---
    title: Grain
    date: 2023
    authors: []
    source: review
    summary: Grain waits.
    ---
    Grain waits on the quay; no boat comes.
    -- content/authors/ada.md --
    ---
    name: Ada Okoye
    ---
    -- content/authors/ben.md --
    ---
    name: Ben Kim
    ---
    -- content/topics/ferries.md --
    ---
    title: Ferries
    aliases: [ferry]
    ---
    Boats that go to and fro.
    -- content/topics/old-harbour.md --
    ---
    title: Old Harbour
    kind: place
    ---
    -- content/sources/review.md --
    ---
    name: Harbour Review
    ---
    -- content/pages/about.md --
    ---
    title: About
    ---
    What this is.
"""


def small_site(root: Path) -> Path:
    """Write the library to a folder."""
    write_project(root, SITE)
    return root


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    path = root / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), "utf-8")


def rename(root: Path, old: str, new: str) -> None:
    (root / old).rename(root / new)


def built(root: Path, *, drafts: bool = False, verify: bool = False) -> Outcome:
    """Build as the command does, with the project's own memo."""
    return build(root, memo=memo_path(root), options=Options(drafts=drafts), verify=verify)


def tree(output: Path) -> dict[str, bytes]:
    """Every file of an output."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def clean_tree(root: Path, scratch: Path, *, drafts: bool = False) -> dict[str, bytes]:
    """What a build that remembers nothing writes into an empty folder."""
    output = scratch / "clean"
    assert not output.exists()
    build(root, output=output, options=Options(drafts=drafts))
    return tree(output)


def rules(outcome: Outcome) -> list[str]:
    return [found.rule.id for found in outcome.diagnostics]
