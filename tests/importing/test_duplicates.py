"""Whether the library has an article already, and how surely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.core.dates import PartialDate
from site_builder.importing.duplicates import duplicates_of
from site_builder.importing.known import Held, know_article
from site_builder.importing.likeness import sketch_of
from tests.importing.library import TEXT, small_library

BOATS = "content/articles/boats.md"
OTHER = Held("other.html", "Nothing of the kind", PartialDate(2020), ("ben",), "gazette", "en")
SAME = Held("same.html", "Sixty Boats – and no Tide!", PartialDate(2024, 3, 5), ("ada-okoye",), "review", "en")


def found(held: Held, text: str = "") -> list[tuple[str, bool]]:
    return [(one.place, one.same) for one in duplicates_of(held, sketch_of(text), small_library())]


def test_another_article_is_none() -> None:
    assert found(OTHER, "The cranes of the town stand still, and nobody knows for how long they will. " * 5) == []


def test_the_same_address_is_the_same_article() -> None:
    held = replace(OTHER, addresses=("http://www.review.example/2024/boats/?utm_medium=mail",))
    assert found(held) == [(BOATS, True)]


def test_a_front_page_is_no_address_of_an_article() -> None:
    known = small_library()
    know_article(known, replace(OTHER, place="first", addresses=("https://gazette.example/",)), ())
    second = replace(OTHER, title="Second", date=None, authors=(), addresses=("https://gazette.example/",))
    assert duplicates_of(second, (), known) == ()


def test_the_same_text_of_one_publisher_is_the_same_article() -> None:
    assert found(replace(OTHER, publisher="review"), f"A caption. {TEXT}") == [(BOATS, True)]
    assert found(replace(OTHER, publisher=""), TEXT) == [(BOATS, True)]


def test_the_same_text_of_another_publisher_may_be_a_reprint() -> None:
    assert found(OTHER, TEXT) == [(BOATS, False)]


def test_a_shortened_text_may_be_a_reprint() -> None:
    (one,) = duplicates_of(OTHER, sketch_of(TEXT[: len(TEXT) * 2 // 3]), small_library())
    assert not one.same
    assert "of the text is the same" in one.why


@pytest.mark.parametrize(
    "held",
    [
        SAME,
        replace(SAME, authors=()),
        replace(SAME, date=None),
        replace(SAME, date=PartialDate(2024, 3)),
        replace(SAME, publisher=""),
        replace(SAME, date=None, authors=()),
    ],
)
def test_title_with_author_date_or_publisher_tells_the_same_article(held: Held) -> None:
    assert found(held) == [(BOATS, True)]


@pytest.mark.parametrize("held", [replace(SAME, date=PartialDate(2023)), replace(SAME, authors=("ben",))])
def test_the_same_title_with_another_date_or_author_is_another_article(held: Held) -> None:
    assert found(held) == []


def test_a_title_alone_is_a_doubt() -> None:
    assert found(Held("x", "Sixty boats and no tide", None, (), "gazette", "en")) == [(BOATS, False)]


def test_a_short_title_and_a_publisher_are_a_doubt() -> None:
    known = small_library()
    know_article(known, Held("editorial.md", "Editorial", PartialDate(2024, 1, 1), (), "review", "en"), ())
    (one,) = duplicates_of(Held("x", "Editorial", None, (), "review", "en"), (), known)
    assert not one.same


def test_the_same_author_and_day_in_another_language_may_be_a_translation() -> None:
    assert found(replace(SAME, title="배 예순 척", lang="ko")) == [(BOATS, False)]
    assert found(replace(SAME, title="Another text of that day")) == []


def test_an_article_is_named_once_for_the_strongest_reason() -> None:
    assert found(replace(SAME, addresses=("https://review.example/2024/boats",)), TEXT) == [(BOATS, True)]
