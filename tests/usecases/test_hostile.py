"""Whatever stands in the files: a build never breaks down, and one with errors leaves what was published as it was."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.core.diagnostics import has_errors
from tests.projects import files_of
from tests.usecases.small import tree

LIBRARY = files_of((Path(__file__).parents[1] / "golden" / "library.txt").read_text("utf-8"))
SCRAPS = (
    *(b"---", b"[[", b"]]", b"|", b"\0", b"\xff", b"<script>", b"</div>", b"<details>", b"[^1]", b"[^1]:", b"[x]: /"),
    *(b'"', b"'", b": ", b"- ", b"{", b"}", b"&a", b"*a", b"!!python", b"\n\n", b"    ", b"\t", b"`", b"```", b"!["),
    *(b"](", b"../", b"#", b"\xed\xa0\x80", b'"\\ud800"', b"\xe2\x80\xa8", b"2024-02-30", b"\r", b"\\", b"0x10", b"~"),
)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Scraps put in, stretches taken out or doubled, at a few places."""
    text = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(text) + 1)
        match chance.randrange(3):
            case 0:
                text[place:place] = chance.choice(SCRAPS)
            case 1:
                del text[place : place + chance.randint(1, 40)]
            case _:
                text[place:place] = text[max(0, place - 60) : place]
    return bytes(text)


def write(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def survive(root: Path, seeds: range) -> None:
    """Build the library with other damage for every seed."""
    write(root, LIBRARY)
    build(root)
    sound = 0
    for seed in seeds:
        chance = random.Random(seed)
        victim = chance.choice(sorted(LIBRARY))
        before = tree(root / "output")
        write(root, {victim: damaged(LIBRARY[victim], chance)})
        outcome = build(root)
        if has_errors(outcome.diagnostics):
            assert tree(root / "output") == before, seed
        else:
            sound += 1
        write(root, {victim: LIBRARY[victim]})
    assert 0 < sound < len(seeds)


def test_damaged_files_never_break_a_build_down(tmp_path: Path) -> None:
    survive(tmp_path, range(60))


@pytest.mark.slow
def test_thousands_of_damaged_files_never_break_a_build_down(tmp_path: Path) -> None:
    survive(tmp_path, range(60, 2_500))
