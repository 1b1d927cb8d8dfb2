from __future__ import annotations

import pytest

from site_builder.pages.frame import pager
from site_builder.pages.views import PagerStep

HOME = "topics/taiwan/index.html"


@pytest.mark.parametrize(
    ("number", "total", "shown"),
    [
        (1, 2, "[1] 2"),
        (1, 30, "[1] 2 3 … 30"),
        (4, 30, "1 2 3 [4] 5 6 … 30"),
        (5, 30, "1 2 3 4 [5] 6 7 … 30"),
        (6, 30, "1 … 4 5 [6] 7 8 … 30"),
        (26, 30, "1 … 24 25 [26] 27 28 29 30"),
        (30, 30, "1 … 28 29 [30]"),
        (3, 6, "1 2 [3] 4 5 6"),
    ],
)
def test_a_pager_offers_the_ends_and_the_neighbours(number: int, total: int, shown: str) -> None:
    found = pager(HOME, number=number, total=total)
    assert found is not None
    steps = [f"[{step.number}]" if step.current else step.number or "…" for step in found.pages]
    assert " ".join(steps) == shown


def test_a_pager_leads_one_page_on_and_one_back() -> None:
    first, second = pager(HOME, number=1, total=2), pager(HOME, number=2, total=2)
    assert first is not None
    assert second is not None
    assert (first.newer, first.older) == ("", "topics/taiwan/page/2/index.html")
    assert (second.newer, second.older) == (HOME, "")
    assert second.pages[0] == PagerStep("1", HOME)


def test_a_list_of_one_page_has_no_pager() -> None:
    assert pager(HOME, number=1, total=1) is None
