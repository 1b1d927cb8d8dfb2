"""What a clean build writes, to be compared with what another one did."""

from __future__ import annotations

import shutil
from pathlib import Path

from site_builder.build import build
from site_builder.core.diagnostics import has_errors
from tests.usecases.small import built
from tests.usecases.trees import snapshot


def clean(root: Path, scratch: Path) -> dict[str, bytes]:
    """What a build that remembers nothing writes into an empty folder."""
    assert not has_errors(build(root, output=scratch / "clean").diagnostics)
    found = snapshot(scratch / "clean")
    shutil.rmtree(scratch / "clean")
    return found


def assert_right(root: Path, scratch: Path, *, rounds: int = 2, of: str = "") -> None:
    """A build now, and further ones after an edit each, write what a clean one does, without a word."""
    for number in range(rounds):
        assert built(root).diagnostics == (), of
        assert snapshot(root / "output") == clean(root, scratch), of
        with (root / "content/articles/grain.md").open("a") as file:
            file.write(f"\nOnce more, {number}.\n")
