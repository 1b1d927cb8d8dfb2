from __future__ import annotations

import pytest

from site_builder.importing.evidence import clean, comparable, tight


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Salt &amp;amp; Grain", "Salt & Grain"),
        ("  Salt\n\tand\u00a0Grain ", "Salt and Grain"),
        ("Salt <em>and</em> Grain", "Salt and Grain"),
        ("Sa\u00adlt\u200b", "Salt"),
    ],
)
def test_a_value_stands_on_one_line_without_what_cannot_be_seen(text: str, value: str) -> None:
    assert clean(text) == value


def test_a_value_of_a_megabyte_is_cut() -> None:
    assert len(clean("a" * 1_000_000)) == 2_000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Why “Salt–Grain” Matters", "why 'salt - grain' matters"),
        ("Ｓａｌｔ ２", "salt 2"),
        ("Őrség", "orseg"),
        ("등대 조약", "등대  조약"),
    ],
)
def test_titles_compare_by_letters_alone(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


def test_hangul_stays_whole_in_comparison() -> None:
    assert tight("편집부") == "편집부"
