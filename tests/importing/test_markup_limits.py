from __future__ import annotations

from site_builder.importing.markup_limits import DEEPEST, lighten
from site_builder.importing.pagetree import parse_page


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
