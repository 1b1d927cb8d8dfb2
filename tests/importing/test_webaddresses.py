"""Addresses: which spellings mean one page, and whose a page is."""

from __future__ import annotations

import pytest

from site_builder.importing.webaddresses import folder_of, home_of, host_of, lasting, page_key, path_of


@pytest.mark.parametrize(
    "other",
    [
        "http://www.harbour.example/2024/grain",
        "https://harbour.example/2024/grain/",
        "https://m.harbour.example/2024/grain/index.html",
        "https://HARBOUR.example:443/2024/grain#prices",
        "https://harbour.example/2024/grain?utm_source=letter&fbclid=1&gclid=2",
    ],
)
def test_spellings_of_one_page(other: str) -> None:
    assert page_key(other) == page_key("https://harbour.example/2024/grain")


def test_letters_may_be_written_out_or_as_codes() -> None:
    assert page_key("https://a.example/대만") == page_key("https://a.example/%EB%8C%80%EB%A7%8C")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/x?id=1", "https://a.example/x?id=2"),
        ("https://a.example/x", "https://a.example/y"),
        ("https://a.example/x", "https://a.example:8080/x"),
        ("https://a.example/X", "https://a.example/x"),
    ],
)
def test_pages_that_differ(one: str, other: str) -> None:
    assert page_key(one) != page_key(other)


def test_the_order_of_parameters_tells_nothing() -> None:
    assert page_key("https://a.example/x?b=2&a=1") == page_key("https://a.example/x?a=1&b=2")


@pytest.mark.parametrize(
    "address", ["", "x", "ftp://a.example/x", "https://[::1", "https://a.example/", "https://a.example/index.html"]
)
def test_what_is_the_address_of_no_page(address: str) -> None:
    assert page_key(address) == ""


def test_parts_of_an_address() -> None:
    assert host_of("https://www.a.example/x") == "a.example"
    assert folder_of("https://a.example/en/") == ""
    assert folder_of("https://a.example/@ada/") == "/@ada"
    assert home_of("https://www.a.example/x?y") == "https://www.a.example/"
    assert home_of("file:///x") == ""
    assert path_of("https://www.a.example/x/y.png?z") == "/x/y.png"
    assert path_of("y.png?z") == "y.png"


@pytest.mark.parametrize("broken", ["http://[::1", "//[a"])
def test_a_broken_address_has_neither_host_nor_path(broken: str) -> None:
    assert host_of(broken) == path_of(broken) == ""


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://a.example/x?utm_source=a&id=1#part", "https://a.example/x?id=1#part"),
        ("https://a.example/x?fbclid=1", "https://a.example/x"),
        ("https://a.example/x?a=%20&a=+", "https://a.example/x?a=%20&a=+"),
        ("https://a.example/x#?utm_source=a", "https://a.example/x#?utm_source=a"),
    ],
)
def test_what_tells_of_a_visit_is_left_out(written: str, kept: str) -> None:
    assert lasting(written) == kept
