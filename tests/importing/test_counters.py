"""Counters beside who and when."""

from __future__ import annotations

import pytest

from site_builder.importing.counters import is_counter_line, without_counters


@pytest.mark.parametrize(
    "text", ["Views: 286", "1,284 views", "댓글 3", "浏览：812次", "Просмотров: 812", "5 min read"]
)
def test_a_line_of_counters_alone(text: str) -> None:
    assert is_counter_line(text)


@pytest.mark.parametrize("text", ["Views of the lock", "4 May 2023", "The 5 ferries", "12"])
def test_other_lines_count_nothing(text: str) -> None:
    assert not is_counter_line(text)
    assert without_counters(text) == text
