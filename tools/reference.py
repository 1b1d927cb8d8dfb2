"""Write the tables of keys and rules into docs/reference.md from the values that reading and reporting go by.

`make reference` runs it; a test proves that the document is what it would write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from site_builder.core.diagnostics import RULES
from site_builder.reading.schema import SCHEMAS
from site_builder.reading.shapes import ByLanguage, Flag, Items, Key, OrByLanguage, Record, Shape, Text

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference.md"
_TABLE = re.compile(r"<!-- (keys: ([\w-]+)|rules) -->.*?<!-- end -->", re.DOTALL)


def with_tables(text: str) -> str:
    """The document with every marked table written anew."""
    return _TABLE.sub(lambda found: f"<!-- {found[1]} -->\n{_table(found[2])}<!-- end -->", text)


def _table(kind: str | None) -> str:
    if kind is None:
        rows = [(f"`{rule.id}`", str(rule.severity), rule.summary) for rule in RULES.values()]
        return _rows(("rule", "severity", "what it says"), rows)
    return _rows(("key", "value", "meaning"), [_row(key) for key in SCHEMAS[kind].keys])


def _row(key: Key) -> tuple[str, str, str]:
    required = f" **(required{f', or `{key.unless}`' if key.unless else ''})**" if key.required else ""
    return f"`{key.name}`", _shape(key.shape), key.summary + required


def _rows(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def _shape(shape: Shape) -> str:
    """What a key holds, in a few words."""
    match shape:
        case Text(choices=choices) if choices:
            return ", ".join(f"`{choice}`" for choice in choices)
        case Text():
            return shape.format.expected
        case Flag():
            return "`true` or `false`"
        case Items():
            return f"list; each is {_shape(shape.item)}"
        case ByLanguage():
            return f"language: {_shape(shape.item)}"
        case OrByLanguage(item=Items()):
            return f"{_shape(shape.item)}, or such lists by language"
        case OrByLanguage():
            return f"{_shape(shape.item)}, or language: {_shape(shape.item)}"
        case Record():
            return "{" + ", ".join(key.name for key in shape.keys) + "}"


if __name__ == "__main__":
    REFERENCE.write_text(with_tables(REFERENCE.read_text("utf-8")), "utf-8")
