"""Dates in many languages, at the precision that is written."""

from __future__ import annotations

import pytest

from site_builder.core.dates import PartialDate
from site_builder.importing.spelt_dates import dateline_of, find_dates, is_clock_line, is_date_line, read_date


def iso(text: str, lang: str = "", *, day_first: bool | None = None) -> str:
    date = read_date(text, lang=lang, day_first=day_first)
    return date.iso if date else ""


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2024-01-17",
            "2024.01.17",
            "2024. 1. 17.",
            "2024/1/17",
            "17.01.2024",
            "17/01/2024",
            "01/17/2024",
            "20240117",
        ),
        *(
            "Jan 17, 2024",
            "January 17th, 2024",
            "17 January 2024",
            "17-Jan-2024",
            "JANUARY 17, 2024",
            "17th of January 2024",
        ),
        *(
            "2024年1月17日",
            "2024年1月17日(水)",
            "二〇二四年一月十七日",
            "令和6年1月17日",
            "民國113年1月17日",
            "2024년 1월 17일",
        ),
        *(
            "17 Ocak 2024",
            "17 OCAK 2024 Çarşamba",
            "17 января 2024 г.",
            "17 січня 2024 р.",
            "17 Ιανουαρίου 2024",
            "17 ΙΑΝΟΥΑΡΙΟΥ 2024",
        ),
        *(
            "١٧ يناير ٢٠٢٤",
            "17 كانون الثاني 2024",
            "17 كانون الثاني/يناير 2024",
            "17. Januar 2024",
            "Mittwoch, 17. Jänner 2024",
        ),
        *("17 janvier 2024", "le 17 janv. 2024", "17 de enero de 2024", "17 gennaio 2024", "17 de janeiro de 2024"),
        *("17 januari 2024", "17 stycznia 2024", "2024. január 17."),
        *("2024-01-17T10:20:30+09:00", "Wed, 17 Jan 2024 10:00:00 GMT", "Wednesday, January 17, 2024 at 10:30 AM EST"),
        *(
            "Published: 17 Jan 2024",
            "등록일 2024-01-17 10:20",
            "发布时间：2024-01-17 10:20:33",
            "Mis à jour le 17 janvier 2024",
        ),
    ],
)
def test_a_day_is_read_however_it_is_spelt(text: str) -> None:
    assert iso(text) == "2024-01-17"


@pytest.mark.parametrize(
    "text",
    ["January 2024", "Jan. 2024", "2024-01", "2024年1月", "2024년 1월", "январь 2024", "enero de 2024", "Ocak 2024"],
)
def test_a_month_stays_a_month(text: str) -> None:
    assert iso(text) == "2024-01"


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2024",
        "2023-02-29",
        "32.01.2024",
        "2024-13-01",
        "2024年2月30日",
        "17 of 2024",
        "",
        "no date",
        "12345",
        "1999999",
    ],
)
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert iso(text) == ""


@pytest.mark.parametrize(
    "text",
    ["Paul wrote on 17 January 2024 of ducks", "17 January 2024 and 18 January 2024", "By Orla Penwick 2024-01-17"],
)
def test_a_text_around_a_date_is_no_date(text: str) -> None:
    assert iso(text) == ""


def test_the_order_of_two_numbers_follows_the_language() -> None:
    assert iso("03/04/2024", "fr") == "2024-04-03"
    assert iso("03/04/2024", "en-GB") == "2024-04-03"
    assert iso("03/04/2024", "en-US") == "2024-03-04"
    assert iso("03/04/2024", "en", day_first=False) == "2024-03-04"
    assert iso("03/04/2024", "en") == "2024"


def test_a_year_alone_is_a_date_only_where_that_is_asked_for() -> None:
    asked = read_date("2024", bare_year=True)
    assert read_date("2024") is None
    assert asked
    assert asked.iso == "2024"


def test_dates_in_a_text_are_found_with_their_places() -> None:
    text = "Das Treffen am 3. Mai 2021 folgte dem vom 02.04.2020; 2019 gab es keines."
    assert [(text[one.start : one.end], one.date.iso) for one in find_dates(text, lang="de")] == [
        ("3. Mai 2021", "2021-05-03"),
        ("02.04.2020", "2020-04-02"),
    ]


def test_short_names_of_months_in_other_languages_are_words_without_a_day() -> None:
    assert not find_dates("They set 2020 goals and went out 2021 times.", lang="en")
    assert [one.date.iso for one in find_dates("set 2020", lang="it")] == ["2020-09"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ORVANE, Tidemark, March 4, 2020 — The harbour council met.", PartialDate(2020, 3, 4)),
        ("Orvane, 4 March 2020 (Tide Agency) -- The harbour council met.", PartialDate(2020, 3, 4)),
        ("Orvane – The harbour council met on 4 March 2020 - and left.", None),
        ("On 4 March 2020 the harbour council met.", None),
        ("The harbour council met twice in the year, on 4 March 2020 — and left.", None),
    ],
)
def test_a_dateline_is_a_place_a_day_and_a_dash(text: str, day: PartialDate | None) -> None:
    assert dateline_of(text, lang="en") == day


@pytest.mark.parametrize(
    "text",
    [
        "Views: 286 Published 3 May 2021",
        "发布时间：2021年5月3日 星期一 点击数：286",
        "Publié le 3 mai 2021 à 05h30, modifié le 4 mai 2021 à 09h12",
        "Upper Wend - 3 may 2021 - 05:30 CEST",
        "3 мая 2021, 14:35, обновлено 4 мая",
        "Posted on May 3, 2021 by millpond",
        "2021-05-03 06:10 River Notes",
    ],
)
def test_a_line_says_when_beside_counters_places_and_changes(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    ["On 3 May 2021 the lock broke", "Upper Wend, 3 May 2021", "The frost of 3 May 2021", "Updated at 18:00"],
)
def test_a_title_with_a_day_is_no_line_that_says_when(text: str) -> None:
    assert not is_date_line(text)


def test_a_clock_alone_says_when_another_line_was_changed() -> None:
    assert is_clock_line("Updated at 18:00")
    assert not is_clock_line("The lock opens at 18:00")


def test_a_comma_behind_the_day_needs_one_behind_the_month() -> None:
    assert [found.date.iso for found in find_dates("26, Abril, 2022", lang="es")] == ["2022-04-26"]
    assert [found.date.iso for found in find_dates("Vol. 5, No. 3, March 2024", lang="en")] == ["2024-03"]
