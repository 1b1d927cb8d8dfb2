from __future__ import annotations

import pytest

from site_builder.core.dates import PartialDate
from site_builder.core.model import Affiliation, ArticleType, PublisherKind, Rights, TopicKind
from site_builder.pages.interface import ENGLISH
from site_builder.pages.words import (
    ARTICLE_TYPES,
    PUBLISHER_KINDS,
    RIGHTS,
    TOPIC_KINDS,
    in_force,
    license_name,
    years_text,
)


def test_every_value_of_the_model_has_a_word() -> None:
    assert set(ARTICLE_TYPES) == set(ArticleType)
    assert set(PUBLISHER_KINDS) == set(PublisherKind)
    assert set(RIGHTS) == set(Rights)
    assert set(TOPIC_KINDS) == set(TopicKind)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (PartialDate(2020), PartialDate(2023), "2020–2023"),
        (PartialDate(2020, 1), PartialDate(2020, 9), "2020"),
        (PartialDate(2020), None, "since 2020"),
        (None, PartialDate(2023), "until 2023"),
        (None, None, ""),
    ],
)
def test_the_years_of_an_affiliation(start: PartialDate | None, end: PartialDate | None, text: str) -> None:
    assert years_text(Affiliation("Somewhere", start=start, end=end), interface=ENGLISH) == text


@pytest.mark.parametrize(
    ("on", "held"),
    [
        (PartialDate(2019, 12, 31), False),
        (PartialDate(2020, 5), True),
        (PartialDate(2022, 7, 1), True),
        (PartialDate(2022), True),
        (PartialDate(2023), False),
    ],
)
def test_an_affiliation_holds_on_every_day_that_its_dates_allow(on: PartialDate, held: bool) -> None:
    affiliation = Affiliation("Somewhere", start=PartialDate(2020), end=PartialDate(2022, 7))
    assert in_force(affiliation, on=on) is held


@pytest.mark.parametrize(
    ("license_id", "name", "address"),
    [
        ("CC-BY-NC-4.0", "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
        ("MIT", "MIT", "https://spdx.org/licenses/MIT.html"),
        ("https://council.example/terms", "council.example", "https://council.example/terms"),
    ],
)
def test_a_licence_has_a_name_and_an_address(license_id: str, name: str, address: str) -> None:
    assert license_name(license_id) == (name, address)
