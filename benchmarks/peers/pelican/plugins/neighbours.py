"""Tells each article of Pelican which ones stand before and after it by date; Pelican itself does not."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from pelican import signals  # type: ignore[import-not-found]


def join(generator: Any) -> None:
    for newer, older in pairwise(generator.articles):
        newer.older, older.newer = older, newer


def register() -> None:
    signals.article_generator_finalized.connect(join)
