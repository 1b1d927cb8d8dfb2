from __future__ import annotations

import pytest

from site_builder.importing.pagetree import Element, parse_page
from site_builder.importing.tables import table_rows


def rows(html: str) -> list[list[str | None]]:
    root = parse_page(f"<html><body>{html}</body></html>")
    assert root is not None
    table: Element = root.find(".//table")
    return [[None if cell is None else cell.text for cell in row] for row in table_rows(table)]


def test_a_table_of_values_is_read_by_row() -> None:
    html = "<table><thead><tr><th>a<th>b<tbody><tr><td>1<td>2<tr><td>3</table>"
    assert rows(html) == [["a", "b"], ["1", "2"], ["3", None]]


def test_cells_reach_over_rows_and_columns() -> None:
    html = "<table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d</table>"
    assert rows(html) == [["a", "b", None], [None, "c", "d"]]


LONG = "A column of a page that tells a story of its own and goes on and on. " * 8


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>alone</table>",
        f"<table><tr><td>menu<td>{LONG}<tr><td>x<td>y</table>",
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>e<tr><td>f<td>g</table>",
        "<table><tr><td><h2>a</h2><td>b<tr><td>c<td>d</table>",
        "<table></table>",
    ],
)
def test_tables_for_the_layout_are_no_tables(html: str) -> None:
    assert rows(html) == []


def test_endless_spans_are_bounded() -> None:
    assert rows("<table><tr><th colspan=99999>a<th>b<tr><td rowspan=-1>c<td>d</table>") == []
