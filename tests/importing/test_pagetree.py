from __future__ import annotations

import pytest

from site_builder.importing.pagetree import (
    DEEPEST,
    is_larger,
    joined_address,
    lighten,
    naming_words,
    parse_page,
    seen_text,
)


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


def test_an_ordinary_page_stays_as_it_is() -> None:
    page = "<html><body>" + "<div><p>One<li>Two</div>" * 300 + "</body></html>"
    assert lighten(page) == (page, ())


def test_deep_nesting_is_made_flat_and_no_text_is_lost() -> None:
    page = "<div>" * 3_000 + "<p>deep</p>" + "</div>" * 3_000 + "<p>after</p>"
    flat, doubts = lighten(page)
    root = parse_page(flat)
    assert len(doubts) == 1
    assert root is not None
    assert "".join(root.itertext()) == "deepafter"
    assert max(sum(1 for _ in element.iterancestors()) for element in root.iter()) <= DEEPEST + 4


def test_items_that_are_left_open_are_no_nesting() -> None:
    page = "<ul>" + "<li>item<p>text" * 1_000
    assert lighten(page) == (page, ())


def test_programs_and_embedded_pictures_are_taken_out_but_for_what_they_say_of_the_article() -> None:
    data = '<script type="application/ld+json">{"headline": "Tides"}</script>'
    page = f"<script>var a = '<p>';</script>{data}<img src='data:image/png;base64,{'A' * 3_000}'><style>p {{}}</style><p>x</p>"
    assert lighten(page)[0] == f"<script></script>{data}<img src=''><style></style><p>x</p>"


def test_a_program_that_does_not_end_is_left_to_the_parser() -> None:
    page = "<p>x</p><script>var a"
    assert lighten(page)[0] == page


def test_the_end_of_an_endless_page_is_cut_with_a_doubt() -> None:
    page, doubts = lighten("<b>x</b>" * 100_000)
    assert len(page) < 800_000
    assert "tags" in doubts[0]
    assert "characters" in lighten("x" * 3_000_000)[1][0]
