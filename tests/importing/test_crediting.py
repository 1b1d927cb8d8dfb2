"""Who wrote and who published: found in the library, or proposed; what only may be the same is a doubt."""

from __future__ import annotations

import pytest

from site_builder.importing.crediting import Credits, credit
from site_builder.importing.known import Known
from site_builder.importing.values import Byline, Clues, Given, Writer
from tests.importing.library import small_library


def given(value: str) -> Given:
    return Given(value, "somewhere")


def credited(clues: Clues | None = None, *, address: str = "", known: Known | None = None, source: str = "") -> Credits:
    return credit(clues or Clues(), address=address, known=known or small_library(), source=source)


def authors(*names: str | Writer) -> Credits:
    writers = tuple(Writer(name) if isinstance(name, str) else name for name in names)
    return credited(Clues(byline=Byline(writers, "the line under the title")))


def ids(credits_: Credits) -> list[tuple[str, bool]]:
    return [(person.id, person.new) for person in credits_.authors or ()]


@pytest.mark.parametrize(
    "name", ["Ada Okoye", "Okoye Ada", "OKOYE, Ada", "敖雅达", "오코예 아다", "Dr. Adaeze Okoye", "Adaeze Okoye Dr"]
)
def test_a_known_author_is_found_by_any_of_the_names(name: str) -> None:
    assert ids(authors(name)) == [("ada-okoye", False)]


def test_an_unknown_author_is_proposed() -> None:
    found = authors("Ben Kim", "Ada Okoye")
    assert ids(found) == [("ben-kim", True), ("ada-okoye", False)]
    assert found.doubts == ()


def test_initials_are_a_doubt_and_a_new_author() -> None:
    found = authors("A. Okoye")
    assert ids(found) == [("a-okoye", True)]
    assert found.doubts == ("'A. Okoye' may be the known author 'ada-okoye'; a new author is proposed",)


def test_of_two_known_authors_of_one_name_the_affiliation_tells() -> None:
    assert ids(authors(Writer("Kim Min-su", affiliation="Quay College"))) == [("kim-min-su-2", False)]
    doubtful = authors("Kim Min-su")
    assert ids(doubtful) == [("kim-min-su", False)]
    assert "kim-min-su, kim-min-su-2" in doubtful.doubts[0]


def test_who_is_named_twice_is_credited_once() -> None:
    assert ids(authors("Ben Kim", "KIM Ben", "Ada Okoye", "Okoye, Ada")) == [("ben-kim", True), ("ada-okoye", False)]


def test_two_people_whose_names_make_one_slug_get_two_files() -> None:
    assert ids(authors("Ben Kim", "Ben Kïm")) == [("ben-kim", True)]  # an accent is no other person
    assert ids(authors("Lee A", "Lee+A B")) == [("lee-a", True), ("lee-a-b", True)]


def test_what_is_no_name_is_left_out_and_said() -> None:
    found = authors("***", "Ada Okoye")
    assert ids(found) == [("ada-okoye", False)]
    assert "left out" in found.doubts[0]


def test_a_biography_of_a_known_author_is_mentioned() -> None:
    assert "biography of Ada Okoye" in authors(Writer("Ada Okoye", biography="She likes tides.")).doubts[0]


def test_unsigned_and_not_known_differ() -> None:
    assert credited(Clues(byline=Byline((), "no byline"))).authors == ()
    assert credited(Clues()).authors is None


# --- publishers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "https://review.example/2024/x",
        "http://www.review.example/x",
        "https://en.review.example/x",
        "https://review.example/ko/x",
    ],
)
def test_a_known_publisher_is_found_by_its_address(address: str) -> None:
    found = credited(address=address)
    assert found.source
    assert (found.source.id, found.source.new, found.source_url) == ("review", False, address)
    assert found.via is None


def test_the_address_that_the_page_gives_counts_more_than_where_it_was_read() -> None:
    found = credited(
        Clues(address=given("https://review.example/x")), address="https://review.example/x?utm_source=letter"
    )
    assert found.source_url == "https://review.example/x"


def test_of_a_host_that_many_share_only_the_own_part_counts() -> None:
    assert (
        credited(address="https://shared.example/@ada/tides").source
        == credited(address="https://shared.example/@ada/boats").source
    )
    other = credited(address="https://shared.example/@adam/tides").source
    assert other
    assert (other.id, other.new) == ("shared-example", True)


@pytest.mark.parametrize("name", ["Harbour Review", "THE HARBOUR REVIEW", "항구평론"])
def test_a_known_publisher_is_found_by_its_name(name: str) -> None:
    found = credited(Clues(publisher=given(name)))
    assert found.source
    assert (found.source.id, found.source.new) == ("review", False)


def test_a_name_is_found_without_what_stands_in_brackets() -> None:
    source = credited(Clues(publisher=given("Tide Portal"))).source
    assert source
    assert source.id == "portal"


def test_an_unknown_publisher_is_proposed_with_its_site() -> None:
    source = credited(Clues(publisher=given("Quay Gazette")), address="https://gazette.example/a/b").source
    assert source
    assert (source.id, source.name, source.url, source.new) == (
        "quay-gazette",
        "Quay Gazette",
        "https://gazette.example/",
        True,
    )


def test_a_host_stands_for_a_publisher_without_a_name_and_that_is_said() -> None:
    found = credited(address="https://gazette.example/a")
    assert found.source
    assert (found.source.id, found.source.name) == ("gazette-example", "gazette.example")
    assert "gazette.example" in found.doubts[0]


def test_a_known_publisher_that_an_author_works_for_is_taken_where_nothing_else_tells() -> None:
    byline = Byline((Writer("Ben Kim", affiliation="The Harbour Review"),), "the line under the title")
    found = credited(Clues(byline=byline))
    assert found.source
    assert (found.source.id, found.source.new) == ("review", False)
    assert "Harbour Review, where Ben Kim works" in found.doubts[0]
    elsewhere = credited(Clues(byline=byline), address="https://tides.portal.example/9").source
    assert elsewhere
    assert elsewhere.id == "portal"


@pytest.mark.parametrize(
    ("affiliations", "publisher"),
    [
        (["Tern Institute"], "tern-institute"),
        (["Tern Institute", "Tern Institute"], "tern-institute"),
        (["Tern Institute", "Gull Institute"], ""),
        (["University of Orvane"], ""),
        (["Orvane Üniversitesi"], ""),
        (["奥尔万大学"], ""),
    ],
)
def test_the_one_institute_of_the_authors_is_proposed_where_nothing_else_tells(
    affiliations: list[str], publisher: str
) -> None:
    writers = tuple(Writer(f"Mira {name}", affiliation=where) for name, where in zip("AB", affiliations, strict=False))
    found = authors(*writers)
    assert (found.source.id if found.source else "") == publisher
    assert bool(found.source) == any("was taken" in doubt for doubt in found.doubts)


def test_nothing_known_is_nothing_said() -> None:
    assert credited() == Credits()


def test_who_passes_on_is_told_from_who_published() -> None:
    found = credited(
        Clues(
            publisher=given("Harbour Review"),
            relay=given("Tide Portal"),
            original=given("https://review.example/x"),
            address=given("https://tides.portal.example/9"),
        )
    )
    assert found.source
    assert found.via
    assert (found.source.id, found.source_url) == ("review", "https://review.example/x")
    assert (found.via.id, found.via_url) == ("portal", "https://tides.portal.example/9")
    assert found.doubts == ()


def test_a_relaying_site_is_told_by_its_address_alone() -> None:
    found = credited(Clues(publisher=given("Harbour Review")), address="https://tides.portal.example/9")
    assert found.source
    assert found.via
    assert (found.source.id, found.via.id, found.source_url) == ("review", "portal", "")
    assert "is it a reprint?" in found.doubts[0]


def test_a_new_publisher_behind_a_known_relay_is_proposed() -> None:
    found = credited(
        Clues(publisher=given("Quay Gazette"), relay=given("Tide Portal")), address="https://tides.portal.example/9"
    )
    assert found.source
    assert found.via
    assert (found.source.id, found.source.new, found.source.url) == ("quay-gazette", True, "")
    assert (found.via.id, found.via_url) == ("portal", "https://tides.portal.example/9")


def test_a_known_site_that_calls_itself_otherwise_stays_what_its_address_says() -> None:
    found = credited(Clues(publisher=given("Harbour Rev.")), address="https://review.example/x")
    assert found.source
    assert (found.source.id, found.via) == ("review", None)
    assert "'Harbour Rev.'" in found.doubts[0]


def test_a_site_that_relays_itself_does_not() -> None:
    found = credited(
        Clues(publisher=given("Harbour Review"), relay=given("The Harbour Review")), address="https://review.example/x"
    )
    assert found.via is None


def test_the_editor_names_the_publisher() -> None:
    found = credited(address="https://tides.portal.example/9", source="review")
    assert found.source
    assert found.via
    assert (found.source.id, found.source_url, found.via.id) == ("review", "", "portal")
    plain = credited(address="https://gazette.example/9", source="review")
    assert plain.source
    assert (plain.source.id, plain.via, plain.source_url) == ("review", None, "https://gazette.example/9")
