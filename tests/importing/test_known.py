"""What the library knows, by the names that pages use, and which articles it has already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.core.dates import PartialDate
from site_builder.core.identifiers import is_slug
from site_builder.importing.known import (
    Held,
    Known,
    duplicates_of,
    free_id,
    house_key,
    know_article,
    name_keys,
    near_names,
    short_slug,
    title_key,
)
from site_builder.importing.likeness import sketch_of
from tests.importing.library import TEXT, small_library

BOATS = "content/articles/boats.md"
OTHER = Held("other.html", "Nothing of the kind", PartialDate(2020), ("ben",), "gazette", "en")
SAME = Held("same.html", "Sixty Boats – and no Tide!", PartialDate(2024, 3, 5), ("ada-okoye",), "review", "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Okoye", "OKOYE, Ada"),
        ("Jörg Müller", "Jorg Muller"),
        ("Łukasz Żak", "Lukasz Zak"),
        ("İlhan Işık", "ILHAN IŞIK"),
        ("Sun Cheng-hao", "Sun Chenghao"),
        ("Sun Cheng hao", "Sun Chenghao"),
        ("Νίκος Παππάς", "ΝΙΚΟΣ ΠΑΠΠΑΣ"),
        ("J. R. Doe", "J R Doe"),
        ("敖 雅达", "敖雅达"),
        ("O’Neil Ann", "Ann O'Neil"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert set(name_keys(one)) & set(name_keys(other))


@pytest.mark.parametrize(("one", "other"), [("Ada Okoye", "Ada Oko"), ("A. Okoye", "Ada Okoye"), ("がく", "かく")])
def test_other_names_share_none(one: str, other: str) -> None:
    assert not set(name_keys(one)) & set(name_keys(other))


def test_a_name_without_letters_has_no_key() -> None:
    assert name_keys("—") == ()


@pytest.mark.parametrize("name", ["A. Okoye", "Okoye, A.", "Ada B. Okoye"])
def test_initials_may_be_a_known_author(name: str) -> None:
    assert near_names(small_library(), name) == ["ada-okoye"]


@pytest.mark.parametrize("name", ["Ben Okoye", "B. Okoye", "Okoye", "A. O.", "Ada Anna Okoye"])
def test_other_first_names_are_other_people(name: str) -> None:
    assert near_names(small_library(), name) == []


def test_publishers_are_called_with_and_without_their_article() -> None:
    assert house_key("The Harbour Review") == house_key("HARBOUR REVIEW") == house_key("Harbour-Review")
    assert house_key("Tides & Quays") == house_key("Tides and Quays")


def test_titles_are_compared_without_marks() -> None:
    assert title_key("Détente: “elusive”?") == title_key("Detente – 'elusive'")


def test_an_id_is_free_of_clashes() -> None:
    known = small_library()
    assert free_id(known, "author", "Ada Okoye") == "ada-okoye-2"
    assert free_id(known, "author", "Ben Kim", besides={"ben-kim"}) == "ben-kim-2"
    assert free_id(known, "author", "…") == ""
    assert free_id(Known(), "source", "항구평론") == "항구평론"


def test_a_slug_fits_into_a_file_system() -> None:
    for text in ("word " * 100, "가" * 300, "a" * 500, "word-" * 10_000):
        slug = short_slug(text)
        assert is_slug(slug)
        assert len(slug.encode()) <= 120


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
