"""Tables of values told from tables that only put things side by side. Must not know how a table is written."""

from __future__ import annotations

from site_builder.importing.pagetree import Element, seen_text

_LONGEST_CELL = 400  # characters; a cell with more is a column of the page
_MOST_CELLS = 5_000
_MOST_COLUMNS = 30
_BLOCKS = (
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "pre",
    "figure",
    "form",
    "iframe",
    "article",
    "section",
    "nav",
)


def table_rows(table: Element) -> tuple[tuple[Element | None, ...], ...]:
    """The cells of a table of values by row, all rows of the same length, None where a cell goes on; () where the table
    is there for the layout."""
    if (table.get("role") or "").lower() in ("presentation", "none") or any(
        table.find(f".//{tag}") is not None for tag in _BLOCKS
    ):
        return ()
    rows = [row for row in table.iter("tr") if any(cell.tag in ("td", "th") for cell in row)]
    if len(rows) < 2 or sum(len(row) for row in rows) > _MOST_CELLS:
        return ()
    grid = _grid(rows)
    width = max(map(len, grid))
    if not 2 <= width <= _MOST_COLUMNS or not _holds_values(table, grid):
        return ()
    return tuple(tuple(row) + (None,) * (width - len(row)) for row in grid)


def _grid(rows: list[Element]) -> list[list[Element | None]]:
    grid: list[list[Element | None]] = []
    reaching: dict[int, int] = {}  # column: how many more rows a cell above takes
    for row in rows:
        line: list[Element | None] = []
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while reaching.get(len(line), 0):
                reaching[len(line)] -= 1
                line.append(None)
            down = _span(cell, "rowspan") - 1
            for column in range(len(line), len(line) + _span(cell, "colspan")):
                reaching[column] = down
                line.append(cell if column == len(line) and cell not in line else None)
        grid.append(line)
    return grid


def _span(cell: Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), _MOST_COLUMNS) if value.isascii() and value.isdecimal() and len(value) < 6 else 1


def _holds_values(table: Element, grid: list[list[Element | None]]) -> bool:
    lengths = [len(seen_text(cell, _LONGEST_CELL + 1)) for row in grid for cell in row if cell is not None]
    filled = [length for length in lengths if length]
    if not filled or max(filled) > _LONGEST_CELL or len(filled) < len(lengths) / 3:
        return False
    if table.find(".//th") is not None or table.find("caption") is not None:
        return True
    # Without a heading: short cells in even rows, and not a picture beside its caption.
    widths = {len(row) for row in grid}
    return sum(filled) / len(filled) < 80 and len(widths) <= 2 and table.find(".//img") is None
