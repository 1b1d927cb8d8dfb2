from __future__ import annotations

import pytest

from site_builder.core.dates import PartialDate
from site_builder.pages.dates import country_name, date_view, direction, language_name, step_text
from site_builder.pages.views import DateView


@pytest.mark.parametrize(
    ("date", "lang", "text"),
    [
        (PartialDate(2024, 1, 17), "en", "17 January 2024"),
        (PartialDate(2024, 4), "en", "April 2024"),
        (PartialDate(2024), "en", "2024"),
        (PartialDate(2024, 1, 17), "ko", "2024년 1월 17일"),
        (PartialDate(2024, 4), "zh-Hans", "2024年4月"),
        (PartialDate(2024, 4), "el", "Απρίλιος 2024"),
        (PartialDate(2024, 4), "de-x-private", "April 2024"),
        (PartialDate(2024, 4), "xx", "April 2024"),
    ],
)
def test_a_date_is_written_at_its_precision_in_the_language_of_the_page(
    date: PartialDate, lang: str, text: str
) -> None:
    assert date_view(date, lang=lang) == DateView(date.iso, text)


@pytest.mark.parametrize(
    ("months", "text"), [(1, "Apr 2024"), (3, "Q2 2024"), (12, "2024")], ids=["month", "quarter", "year"]
)
def test_a_step_of_a_drawing_has_a_short_label(months: int, text: str) -> None:
    assert step_text(2024, 4, months=months, lang="en") == text


@pytest.mark.parametrize(
    ("tag", "lang", "name"),
    [
        ("zh-Hans", "en", "Simplified Chinese"),
        ("el", "en", "Greek"),
        ("ko", "ko", "한국어"),
        ("tr-TR", "en", "Turkish"),
        ("qxx", "en", "qxx"),
    ],
)
def test_a_language_is_named_by_its_nearest_known_tag(tag: str, lang: str, name: str) -> None:
    assert language_name(tag, lang=lang) == name


def test_a_country_is_named_and_an_unknown_code_stays() -> None:
    assert country_name("KR", lang="en") == "South Korea"
    assert country_name("QQ", lang="en") == "QQ"


@pytest.mark.parametrize(
    ("tag", "side"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("ur", "rtl"),
        ("he", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("qxx", "ltr"),
    ],
)
def test_direction_follows_the_script(tag: str, side: str) -> None:
    assert direction(tag) == side
