from __future__ import annotations

from datetime import date

import pytest

from site_builder.importing.choosing_dates import choose_date, dated
from site_builder.importing.evidence import Evidence


def day(value: str, origin: str, weight: float, *, written: bool = False) -> Evidence:
    return Evidence("date", value, origin, weight, written=written)


def chosen(*evidence: Evidence) -> tuple[str, tuple[str, ...]]:
    given, doubts = choose_date(dated(evidence, lang="en"))
    return given.value if given else "", doubts


def test_what_most_places_say_is_the_day() -> None:
    assert (
        chosen(day("2020-03-04", "a", 3), day("4 March 2020", "b", 2, written=True), day("2021-01-01", "c", 3))[0]
        == "2020-03-04"
    )


@pytest.mark.parametrize(
    "zero", ["1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "0001-01-01", "1900-01-01", "1. Januar 1970"]
)
def test_the_zero_of_a_clock_is_no_day(zero: str) -> None:
    assert chosen(day(zero, "a", 4), day("4 March 2020", "b", 2, written=True)) == ("2020-03-04", ())
    assert dated([Evidence("modified", zero, "a", 4)], lang="de") == []


def test_the_page_s_own_day_wins_over_a_clock_of_another_zone() -> None:
    assert chosen(day("2020-03-03T22:00:00Z", "a", 4), day("2020-03-04", "b", 2.5, written=True)) == ("2020-03-04", ())


def test_a_day_in_the_address_is_no_slip_of_zones() -> None:
    evidence = (
        day("2020-03-03", "a", 3),
        day("2020-03-03", "the address", 2.6),
        day("2020-03-04", "b", 2.5, written=True),
    )
    assert chosen(*evidence)[0] == "2020-03-03"


def test_of_two_days_that_the_page_shows_the_stronger_is_chosen() -> None:
    evidence = day("2020-03-03", "a", 2.5, written=True), day("2020-03-04", "b", 1.5, written=True)
    assert chosen(*evidence)[0] == "2020-03-03"


def test_a_month_supports_its_day_and_stands_alone_where_there_is_none() -> None:
    assert chosen(day("2020-03", "a", 2), day("2020-03-04", "b", 2))[0] == "2020-03-04"
    assert chosen(day("2020-03", "a", 3)) == ("2020-03", ())


def test_a_change_is_not_the_publication() -> None:
    evidence = (
        day("2021-05-06", "a", 3.0),
        day("2020-03-04", "b", 2.5, written=True),
        Evidence("modified", "2021-05-06", "c", 3.0),
    )
    assert chosen(*evidence)[0] == "2020-03-04"


def test_a_change_alone_is_given_with_a_doubt() -> None:
    value, doubts = chosen(Evidence("modified", "2021-05-06", "meta lastmod", 2.0))
    assert value == "2021-05-06"
    assert doubts == ("The page gives no date of publication, only that of a change.",)


def test_days_to_come_are_refused_where_today_is_known() -> None:
    evidence = [day("2031-01-01", "a", 4.0), day("2020-03-04", "b", 2.0)]
    given, doubts = choose_date(dated(evidence, lang="en"), latest=date(2024, 1, 1))
    assert (given and given.value, doubts) == ("2020-03-04", ())
    given, doubts = choose_date(dated(evidence[:1], lang="en"), latest=date(2024, 1, 1))
    assert given is None
    assert "2031-01-01" in doubts[0]


def test_contradictions_are_doubts_that_name_both() -> None:
    value, doubts = chosen(day("2020-03-04", "JSON-LD", 4), day("2018-07-08", "the page", 3.5, written=True))
    assert value == "2020-03-04"
    assert "2018-07-08" in doubts[0]
    assert "the page" in doubts[0]


def test_a_weak_place_alone_is_a_doubt() -> None:
    assert chosen(day("2020-03", "the address", 1.0)) == ("2020-03", ("Only the address gives the date 2020-03.",))


def test_no_claim_is_no_date() -> None:
    assert chosen() == ("", ())
