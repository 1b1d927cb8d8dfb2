from __future__ import annotations

import pytest

from site_builder.importing.pagetree import is_larger, joined_address, naming_words, parse_page, seen_text


def test_a_page_nested_ten_thousand_deep_has_a_tree() -> None:
    root = parse_page("<html><body>" + "<div>" * 10_000 + "deep")
    assert root is not None


@pytest.mark.parametrize("page", ["", "  \n", "\x00\x01"])
def test_where_there_is_nothing_there_is_no_tree(page: str) -> None:
    assert parse_page(page) is None


def test_a_declared_encoding_does_not_matter_to_text() -> None:
    root = parse_page('<?xml version="1.0" encoding="utf-16"?><html><body><p>Ångström \ud800</p></body></html>')
    assert root is not None
    assert "Ångström" in seen_text(root)


def test_what_is_not_shown_is_not_read() -> None:
    root = parse_page("<body><p>One<script>no</script><b>two</b></p><style>no</style></body>")
    assert seen_text(root) == "One two"


def test_the_words_of_a_class_name_are_told_apart() -> None:
    root = parse_page('<p class="postMeta__by-line" itemprop="author">x</p>')
    assert {"post", "meta", "by", "line", "author"} <= naming_words(root.find(".//p"))


def test_a_broken_address_leads_nowhere() -> None:
    assert joined_address("https://a.example/x/", "http://[::1") == ""
    assert joined_address("https://a.example/x/", " ../b ") == "https://a.example/b"


def test_a_tree_is_larger_than_it_may_be_by_one_element() -> None:
    root = parse_page("<html><body><p>x</p><p>y</p></body></html>")
    assert is_larger(root, 3)
    assert not is_larger(root, 4)
