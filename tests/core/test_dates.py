"""core.dates: dates keep the precision that they were given."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.core.dates import PartialDate, newest_first, parse_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-01-17", PartialDate(2024, 1, 17)),
        ("2024-04", PartialDate(2024, 4)),
        ("2024", PartialDate(2024)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_a_date_is_read_at_its_own_precision_and_written_back(text: str, expected: PartialDate) -> None:
    assert parse_date(text) == expected
    assert expected.iso == text


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2024-13", "2024-00", "2024-01-00", "0000", "24-01-01", "2024-1-7", "2024-01-17T10:00", ""]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_the_newest_date_sorts_first_and_none_behind_the_very_first_day() -> None:
    dates = [None, PartialDate(1), PartialDate(2024, 1, 2), PartialDate(2024)]
    assert sorted(dates, key=newest_first) == [PartialDate(2024, 1, 2), PartialDate(2024), PartialDate(1), None]


def test_a_month_reaches_from_its_first_to_its_last_day() -> None:
    assert PartialDate(2024, 2).first == date(2024, 2, 1)
    assert PartialDate(2024, 2).last == date(2024, 2, 29)
    assert PartialDate(2023).last == date(2023, 12, 31)


def test_precision_is_told_by_what_is_known() -> None:
    assert [PartialDate(2024).precision, PartialDate(2024, 4).precision, PartialDate(2024, 4, 2).precision] == [
        "year",
        "month",
        "day",
    ]
