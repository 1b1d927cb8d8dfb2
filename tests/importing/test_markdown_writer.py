from __future__ import annotations

from site_builder.importing.blocks import Notes
from site_builder.importing.flow import blocks_of
from site_builder.importing.markdown_writer import write
from site_builder.importing.pagetree import parse_page


def written(html: str) -> str:
    return write(blocks_of(parse_page(f"<html><body>{html}</body></html>"), Notes()), {}, base="https://x.example/")


def test_an_item_of_several_paragraphs_is_indented() -> None:
    assert written("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>") == "- a\n\n    b\n\n- c\n"


def test_a_list_in_a_quotation_and_a_quotation_in_a_list() -> None:
    assert written("<blockquote>a<ul><li>b</li><li>c</li></ul></blockquote>") == "> a\n>\n> - b\n> - c\n"
    assert written("<ul><li>a<blockquote>b</blockquote></li></ul>") == "- a\n\n    > b\n"


def test_a_paragraph_and_a_list_are_apart() -> None:
    assert written("<p>a</p><ul><li>b</li></ul><p>c</p>") == "a\n\n- b\n\nc\n"


def test_bars_in_cells_are_escaped_but_for_those_in_code() -> None:
    html = "<table><tr><th>a|b</th><th>c</th></tr><tr><td><code>d|e</code></td><td>f</td></tr></table>"
    assert written(html) == "| a\\|b | c |\n| --- | --- |\n| `d|e` | f |\n"


def test_cells_that_reach_further_leave_empty_ones() -> None:
    html = "<table><tr><th colspan=2>a</th><th>b</th></tr><tr><td rowspan=2>c</td><td>d</td><td>e</td></tr><tr><td>f</td></tr></table>"
    assert written(html) == "| a |  | b |\n| --- | --- | --- |\n| c | d | e |\n|  | f |  |\n"


def test_code_in_a_list_is_indented() -> None:
    assert written("<ul><li>a<pre><code>b\nc</code></pre></li></ul>") == "- a\n\n        b\n        c\n"


def test_levels_of_headings_have_no_gaps_and_start_below_the_title() -> None:
    assert written("<h2>a</h2><h4>b</h4><h6>c</h6>") == "## a\n\n### b\n\n#### c\n"


def test_a_very_deep_list_is_written_all_the_same() -> None:
    assert "x" in written("<ul><li>" * 90 + "x")
