from __future__ import annotations

import pytest

from site_builder.core.dates import PartialDate
from site_builder.importing.date_order import Order, is_two_ways, order_of, with_whole_years


@pytest.mark.parametrize(
    ("texts", "lang", "tags", "host", "day_first"),
    [
        (["3/4/2020", "25/4/2020"], "en", ["en-US"], "h.example", True),
        (["3/4/2020", "4/25/2020"], "en", ["en-GB"], "h.uk", False),
        (["3/4/2020"], "fr", ["en-US"], "h.example", True),
        (["3/4/2020"], "en", ["en-US"], "h.co.uk", True),
        (["3/4/2020"], "en", ["en-US"], "h.io", False),
        (["3/4/2020"], "en", ["en_AU"], "h.example", True),
        (["3/4/2020"], "en", [], "h.us", False),
        (["3/4/2020"], "en", ["en"], "h.example", None),
        (["4/25/2020 and 25/4/2020"], "en", [], "h.example", None),
    ],
)
def test_other_dates_tell_the_order_then_the_country_then_the_language(
    texts: list[str], lang: str, tags: list[str], host: str, day_first: bool | None
) -> None:
    assert order_of(texts, lang=lang, tags=tags, host=host).day_first is day_first


def test_where_nothing_tells_the_other_day_is_named() -> None:
    order = order_of(["12/11/2023"], lang="en")
    assert order.other("2023-12-11") == "2023-11-12"
    assert order.other("2023-10-09") == ""
    assert order_of(["12/11/2023"], lang="en", known=frozenset({"2023-12-11"})).other("2023-12-11") == ""
    assert order_of(["12/11/2023"], lang="de").other("2023-11-12") == ""


def test_what_is_told_elsewhere_is_likelier_than_the_order() -> None:
    readings = [PartialDate(2020), PartialDate(2020, 3, 4), PartialDate(2020, 4, 3)]
    assert Order().likeliest(readings) == PartialDate(2020, 3, 4)
    assert Order(None, frozenset({"2020-04-03"})).likeliest(readings) == PartialDate(2020, 4, 3)


@pytest.mark.parametrize(("text", "two"), [("3/4/2020", True), ("3/3/2020", False), ("13/4/2020", False), ("x", False)])
def test_numbers_are_either_of_two_days_up_to_twelve(text: str, two: bool) -> None:
    assert is_two_ways(text) is two


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("8/17/13 11:00", "8/17/2013 11:00"),
        ("17.08.98", "17.08.1998"),
        ("8/17/2013", "8/17/2013"),
        ("1.2.13", "1.2.13"),
    ],
)
def test_short_years_are_made_whole(text: str, whole: str) -> None:
    assert with_whole_years(text) == whole
