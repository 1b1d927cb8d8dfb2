"""Writes an article library of any size, the same for the same numbers on every machine.

Each article is about three to eight topics, drawn by Zipf's law, and its sentences name them by title or alias; three
in ten articles are written in Korean, Chinese, Greek or Russian. The words are made of syllables and mean nothing.

    python benchmarks/library.py FOLDER --articles 1000 --convention hugo
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.conventions import CONVENTIONS, write
from benchmarks.model import Size, draw_library

__all__ = ["Size", "write_library"]


def write_library(root: Path, size: Size, *, seed: int = 1, convention: str = "site_builder") -> None:
    """Write a whole project below `root`, which may be there already."""
    for path, text in CONVENTIONS[convention].files(draw_library(size, seed=seed)):
        write(root, {path: text})


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--convention", choices=CONVENTIONS, default="site_builder")
    for name, default, meaning in (
        ("articles", 1000, "how many articles; default: 1000"),
        ("topics", 0, "default: one for 20 articles, at least 50 and at most 1000"),
        ("authors", 0, "default: one for 10 articles"),
        ("publishers", 50, "default: 50"),
        ("words", 900, "the length of an article; default: 900"),
        ("seed", 1, "another number draws another library; default: 1"),
    ):
        parser.add_argument(f"--{name}", type=int, default=default, metavar="N", help=meaning)
    chosen = vars(parser.parse_args(arguments))
    folder, seed, convention = chosen.pop("folder"), chosen.pop("seed"), chosen.pop("convention")
    write_library(folder, Size(**chosen), seed=seed, convention=convention)


if __name__ == "__main__":
    main()
