from __future__ import annotations

import pytest

from site_builder.importing.sitename import is_site_name, names_in_tab, same_site, without_site


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("Salt and Grain | Harbour Review", "Salt and Grain"),
        ("Salt and Grain - Harbour Review", "Salt and Grain"),
        ("Salt and Grain – Opinion – Harbour Review", "Salt and Grain – Opinion"),
        ("Salt and Grain | Opinion | Harbour Review", "Salt and Grain"),
        ("Harbour Review » Salt and Grain", "Salt and Grain"),
        ("Harbour Review: Salt and Grain", "Harbour Review: Salt and Grain"),
        ("Harbour Review : Salt and Grain", "Salt and Grain"),
        ("Salt – Grain: A Tale of Two Towns", "Salt – Grain: A Tale of Two Towns"),
        ("盐与谷_要闻_Harbour Review", "盐与谷"),
        ("Salt-Free Harbours", "Salt-Free Harbours"),
    ],
)
def test_the_site_is_cut_off_a_title(title: str, cut: str) -> None:
    assert without_site(title, ["Harbour Review"]) == cut


def test_a_site_that_nobody_names_is_known_by_its_host() -> None:
    assert without_site("Salt and Grain - Harbour Review", [], "harbour-review.example") == "Salt and Grain"


def test_a_title_told_elsewhere_is_found_in_a_longer_one() -> None:
    assert without_site("Opinion - Salt - Grain - Weekly", [], "", ["Salt – Grain"]) == "Salt - Grain"


@pytest.mark.parametrize(
    ("name", "is_it"),
    [
        ("The Harbour Review", True),
        ("HarbourReview", True),
        ("Harbour Review Online", True),
        ("HCO", True),
        ("Harbour Treaty", False),
        ("", False),
    ],
)
def test_a_site_has_a_name_in_several_forms(name: str, is_it: bool) -> None:
    assert is_site_name(name, ["Harbour Review"], "hco.example") is is_it


def test_what_stands_beside_the_title_in_the_tab_is_the_site() -> None:
    assert names_in_tab("Salt and Grain | Opinion | Harbour Review", "Salt and Grain") == ("Harbour Review",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("en.house.example", "house.example", True),
        ("a.house.co.kr", "b.house.co.kr", True),
        ("house.co.kr", "mill.co.kr", False),
        ("house.example", "mill.example", False),
    ],
)
def test_hosts_of_one_owner(one: str, other: str, same: bool) -> None:
    assert same_site(one, other) is same


def test_a_title_of_separators_alone_takes_no_time() -> None:
    assert without_site(" - " * 20_000, ["x"]) == " - " * 20_000


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tides of Orvane:Harbour News", "Tides of Orvane"),
        ("Tides of Orvane @ Harbour News :: Blogs", "Tides of Orvane"),
        ("» Tides of Orvane | Mira Tolk", "Tides of Orvane"),
        ("What we know: Harbour News", "What we know"),
    ],
)
def test_a_name_that_is_known_needs_no_spaces_before_it(title: str, expected: str) -> None:
    assert without_site(title, ["Harbour News", "Blogs"]) == expected


def test_of_two_headings_that_are_the_title_of_the_tab_the_second_is_the_articles() -> None:
    assert without_site("The Salt Log: Tides", [], others=["The Salt Log", "Tides"]) == "Tides"
    assert without_site("The Salt Log: Tides", [], others=["Tides"]) == "The Salt Log: Tides"


@pytest.mark.parametrize("name", ["Salt House Digital", "Salt House Web", "Salthouse"])
def test_a_site_is_known_by_its_host_with_the_word_of_a_channel(name: str) -> None:
    assert is_site_name(name, [], "salthouse.example")
    assert not is_site_name(name, [], "reed.example")
