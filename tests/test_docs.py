"""Documents that cannot rot: whatever a person can write or type is named in them, and what they link is there."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from site_builder.cli import commands
from site_builder.core.diagnostics import RULES
from site_builder.reading.schema import SCHEMAS
from tools.reference import with_tables

ROOT = Path(__file__).parent.parent
REFERENCE = (ROOT / "docs" / "reference.md").read_text("utf-8")
DOCUMENTS = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/reference.md",
    "docs/benchmarks.md",
    "docs/languages.md",
]


def test_every_key_and_rule_is_explained_as_the_tool_knows_it() -> None:
    assert with_tables(REFERENCE) == REFERENCE
    assert all(f"<!-- keys: {kind} -->" in REFERENCE for kind in SCHEMAS)
    assert all(f"| `{rule}` |" in REFERENCE for rule in RULES)


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_and_option_is_explained(name: str) -> None:
    section = REFERENCE.partition(f"### `site-builder {name}")[2].partition("\n### ")[0]
    assert section, name
    for parameter in commands.commands[name].params:
        if isinstance(parameter, click.Option):
            assert any(f"`{option}" in section for option in parameter.opts), parameter.opts


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_between_documents_lead_somewhere(document: str) -> None:
    here = (ROOT / document).parent
    text = re.sub(r"```.*?```|`[^`]+`", "", (ROOT / document).read_text("utf-8"), flags=re.DOTALL)
    targets = [target for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in target]
    assert [target for target in targets if not (here / target).exists()] == []


def test_every_module_stands_on_the_code_map() -> None:
    table = (ROOT / "ARCHITECTURE.md").read_text("utf-8").partition("## Code map")[2].partition("## Invariants")[0]
    named = set(re.findall(r"`(\w+)/?`", table))
    modules = {path.stem for path in (ROOT / "site_builder").rglob("*.py") if path.parent.name != "views"} - {
        "__init__"
    }
    assert modules - named == set()


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for document in DOCUMENTS:
        for target in re.findall(r"`?make (\w+)", (ROOT / document).read_text("utf-8")):
            if target not in {"python3"}:
                assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{document}: make {target}"
