"""The one source of chance of a generated library.

Built on `random()` alone, whose numbers Python promises to keep for a seed; `choice`, `sample` and `shuffle` have drawn
otherwise in other versions of Python.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws that are the same for the same path, such as `Chance(1, "article", 17)`: what is drawn for one thing does
    not depend on how much was drawn for another."""

    def __init__(self, *path: object) -> None:
        self._random = random.Random("/".join(map(str, path))).random

    def below(self, limit: int) -> int:
        return int(self._random() * limit)

    def between(self, least: int, most: int) -> int:
        return least + self.below(most - least + 1)

    def once_in(self, times: int) -> bool:
        return self.below(times) == 0

    def pick(self, choices: Sequence[T]) -> T:
        return choices[self.below(len(choices))]

    def weighted(self, odds: Sequence[float]) -> int:
        """A place in `odds`, sums of weights that rise to their total."""
        return min(bisect(odds, self._random() * odds[-1]), len(odds) - 1)

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """So many of them, each at most once, in the order of drawing."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]


def zipf(count: int, *, flat: int = 1) -> tuple[float, ...]:
    """Odds by Zipf's law: the second comes half as often as the first, the third a third as often. With a larger `flat`
    the first few are less far ahead of the others."""
    total, odds = 0.0, []
    for rank in range(count):
        total += 1 / (rank + flat)
        odds.append(total)
    return tuple(odds)
