"""What the library knows, by the names that pages use."""

from __future__ import annotations

import pytest

from site_builder.core.identifiers import is_slug
from site_builder.importing.known import Known, free_id, house_key, name_keys, near_names, short_slug, title_key
from tests.importing.library import small_library


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
