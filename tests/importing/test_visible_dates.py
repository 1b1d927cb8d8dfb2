from __future__ import annotations

import pytest

from site_builder.core.dates import PartialDate
from site_builder.importing.evidence import Evidence
from site_builder.importing.layout import lines_of, zones_around
from site_builder.importing.pagetree import parse_page
from site_builder.importing.visible import region_of
from site_builder.importing.visible_dates import (
    Order,
    day_of,
    is_two_ways,
    order_of,
    path_evidence,
    seen_date_evidence,
    tab_evidence,
    time_evidence,
    with_whole_years,
    witness_evidence,
)

TEXT = "<p>" + "The council of the harbour met twice and wrote down nothing of it. " * 3 + "</p>"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-03-04T23:30:00-05:00", PartialDate(2020, 3, 4)),
        ("2020-03-04", PartialDate(2020, 3, 4)),
        ("2020-03", PartialDate(2020, 3)),
        ("2020/03/04", PartialDate(2020, 3, 4)),
        ("20200304", PartialDate(2020, 3, 4)),
        ("Wed, 04 Mar 2020 10:00:00 GMT", PartialDate(2020, 3, 4)),
        ("1583280000", PartialDate(2020, 3, 4)),
        ("1583280000000", PartialDate(2020, 3, 4)),
        ("20200304T055000+0900", PartialDate(2020, 3, 4)),
        ("nothing", None),
        ("2020-02-31", None),
    ],
)
def test_values_for_machines_are_days(text: str, day: PartialDate | None) -> None:
    assert day_of(text) == day


def test_day_and_month_stand_in_the_order_that_another_date_tells() -> None:
    assert day_of("03/04/2020", lang="en", order=Order(None, frozenset({"2020-04-03"}))) == PartialDate(2020, 4, 3)
    assert day_of("03/04/2020", lang="en", order=Order(None, frozenset({"2020-03-04"}))) == PartialDate(2020, 3, 4)
    assert day_of("03/04/2020", lang="fr") == PartialDate(2020, 4, 3)


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("https://h.example/2020/03/04/salt", "2020-03-04"),
        ("https://h.example/news/2020-3-4-salt.html", "2020-03-04"),
        ("https://h.example/20200304/salt", "2020-03-04"),
        ("https://h.example/2020/world/03/04/salt", "2020-03-04"),
        ("https://h.example/2020/03/salt", "2020-03"),
    ],
)
def test_addresses_hold_days(address: str, value: str) -> None:
    assert [claim.value for claim in path_evidence([address])] == [value]


def test_a_number_in_an_address_is_no_day() -> None:
    assert not list(path_evidence(["https://h.example/p/20209999", "https://h.example/1234/salt"]))


def found(body: str, lang: str = "en") -> list[tuple[str, str]]:
    root = parse_page(f"<body>{body}</body>")
    lines, zones = lines_of(root), zones_around([root.find(".//h1")])
    region = region_of(lines, zones, "Salt")
    told = [*time_evidence(region, zones), *seen_date_evidence(region, lines, zones, lang=lang)]
    return [(claim.field, claim.value) for claim in told]


def test_labels_tell_publication_from_change() -> None:
    line = "<p>Published: 4 March 2020 | Updated: 5 April 2021</p>"
    assert found(f"<h1>Salt</h1>{line}{TEXT * 3}") == [("date", "2020-03-04"), ("modified", "2021-04-05")]
    assert found(f"<h1>소금</h1><p>입력 2020.03.04 수정 2021.04.05</p>{TEXT * 3}", "ko") == [
        ("date", "2020-03-04"),
        ("modified", "2021-04-05"),
    ]


def test_a_day_of_reading_and_a_year_of_rights_are_no_publication() -> None:
    assert not found(f"<h1>Salt</h1><p>Accessed 4 March 2020</p><p>© 2020 House</p>{TEXT * 3}")


def test_a_time_element_called_updated_is_a_change() -> None:
    line = "<p><time class='updated' datetime='2021-04-05'>then</time><time datetime='2020-03-04'>first</time></p>"
    assert found(f"<h1>Salt</h1>{line}{TEXT * 3}") == [("modified", "2021-04-05"), ("date", "2020-03-04")]


def test_days_of_comments_are_not_told() -> None:
    assert not found(f"<h1>Salt</h1>{TEXT * 3}<div class='comments'><p class='date'>4 March 2020</p></div>")


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        ("March 4, 2020 -- Updated 0203 GMT", [("modified", "2020-03-04")]),
        ("2020.03.04 10:00 입력 2021.04.05 11:00 수정", [("date", "2020-03-04"), ("modified", "2021-04-05")]),
        ("Updated 5 April 2021 | Published 4 March 2020", [("modified", "2021-04-05"), ("date", "2020-03-04")]),
        ("Published by the editors, updated on 5 April 2021", [("modified", "2021-04-05")]),
        ("更新日期：2021年4月5日", [("modified", "2021-04-05")]),
        ("发布日期：2020年3月4日", [("date", "2020-03-04")]),
        ("Ada Okoye, Harbour Today 8:42 a.m. EDT March 4, 2020", [("date", "2020-03-04")]),
        ("Today: 4 March 2020", []),
        ("Ada Okoye 3/4/20 11:00am", [("date", "2020-03-04")]),
        ("The harbour was shut for good on March 4, 1920", []),
    ],
)
def test_a_date_is_what_the_nearest_word_calls_it(line: str, claims: list[tuple[str, str]]) -> None:
    assert found(f"<h1>Salt</h1><p>{line}</p>{TEXT * 3}") == claims


def test_a_time_element_after_one_that_is_called_updated_is_the_publication() -> None:
    line = (
        "<p>Updated <time datetime='2021-04-05'>5 April</time> Published <time datetime='2020-03-04'>4 March</time></p>"
    )
    assert found(f"<h1>Salt</h1>{line}{TEXT * 3}") == [("modified", "2021-04-05"), ("date", "2020-03-04")]


def test_a_report_has_its_day_in_its_dateline() -> None:
    assert found(f"<h1>Salt</h1>{TEXT.replace('<p>', '<p>ORVANE, March 4, 2020 — ')}") == [("date", "2020-03-04")]


def test_dates_of_boxes_that_are_built_alike_are_of_other_articles() -> None:
    boxes = "".join(f"<div class='box'><span class='date'>{day} March 2020</span></div>" for day in (4, 5, 6))
    page = f"<h1>Salt</h1>{TEXT * 3}<h2>Read this</h2>"
    assert not found(page + boxes)
    assert set(found(f"{page}<div><span class='date'>4 March 2020</span></div>")) == {("date", "2020-03-04")}


def test_of_two_dates_the_one_in_an_element_called_a_change_is_one() -> None:
    line = "<div class='meta'><span class='updated'>2019-01-07</span> <span>19 June 2018</span></div>"
    assert found(f"<h1>Salt</h1>{line}{TEXT * 3}") == [("modified", "2019-01-07"), ("date", "2018-06-19")]


def witness(page: str) -> list[Evidence]:
    root = parse_page(page)
    assert root is not None
    return list(witness_evidence(root, lines_of(root), lang="en"))


def test_the_other_reader_is_a_weak_witness() -> None:
    page = (
        "<html><head><meta property='article:published_time' content='2020-03-04'></head><body><p>x</p></body></html>"
    )
    (claim,) = witness(page)
    assert (claim.value, claim.origin) == ("2020-03-04", "trafilatura")
    assert claim.weight < 2


def test_a_page_without_a_date_has_no_witness() -> None:
    assert not witness("<html><body><p>x</p></body></html>")


def test_a_very_large_page_is_not_searched() -> None:
    page = "<meta property='article:published_time' content='2020-03-04'>" + "<p>x</p>" * 10_000
    assert not witness(page)


def test_a_day_on_which_something_was_read_or_changed_is_refused() -> None:
    head = "<html><head><meta property='article:published_time' content='2020-03-04'></head><body>"
    for line in ("Old Locks. Retrieved 4 March 2020.", "This page was last modified on 4 March 2020"):
        assert not witness(f"{head}<p>{line}</p></body></html>")
    assert witness(f"{head}<p>4 March 2020</p><p>Retrieved 4 March 2020</p></body></html>")


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


@pytest.mark.parametrize(
    ("title", "lang", "days"),
    [
        ("Salt by the sea | Harbour | 03.05.2020", "en", ["2020-05-03"]),
        ("Salz am Meer – Hafenbote – 3. Mai 2020", "de", ["2020-05-03"]),
        ("Соль у моря - 3 мая 2020", "ru", ["2020-05-03"]),
        ("Salt by the sea | Harbour 2020", "en", []),
        ("Salt by the sea | © 2020", "en", []),
        ("Salt by the sea until 03.05.2020", "en", []),
        ("Salt by the sea | Harbour of 03.05.2020", "en", []),
        ("3 May 2020", "en", []),
    ],
)
def test_a_day_set_off_at_the_end_of_the_tab_is_that_of_publication(title: str, lang: str, days: list[str]) -> None:
    found = tab_evidence([Evidence("title", title, "<title>", 1.5)], lang=lang, order=Order(True))
    assert [claim.value for claim in found] == days


def test_an_aside_under_the_title_is_believed_more_than_the_head_of_the_page() -> None:
    box = "<aside class='meta'><time datetime='2020-05-03'>3 May 2020</time></aside>"
    root = parse_page(f"<body><h1>Salt</h1>{TEXT}{box}{TEXT * 3}</body>")
    lines, zones = lines_of(root), zones_around([root.find(".//h1")])
    (claim,) = time_evidence(region_of(lines, zones, "Salt"), zones)
    assert 2 < claim.weight < 3
