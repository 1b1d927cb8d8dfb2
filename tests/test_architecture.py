"""The rooms of the house: imports point down only, and no module does what its room must not do."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

import site_builder

PACKAGE = Path(site_builder.__file__).parent
ROOMS = {
    "core": set(),
    "reading": {"core"},
    "content": {"core", "reading"},
    "pages": {"core", "reading", "content"},
    "store": {"core"},
    "importing": {"core", "reading"},
}
# What a use case may take from its neighbours besides the rooms below: build, check and serve share two halves of one
# chain, and cli calls them all.
NEIGHBOURS = {
    "meanwhile": set(),
    "workers": set(),
    "outcome": set(),
    "printing": set(),
    "readings": {"workers"},
    "links": {"workers"},
    "interfaces": set(),
    "load": {"interfaces", "links", "readings"},
    "render": {"workers"},
    "past": set(),
    "place": {"outcome", "past"},
    "whole": {"load", "outcome", "past", "place", "render"},
    "relink": {"readings"},
    "revise": {"interfaces", "outcome", "past", "place", "readings", "relink", "render"},
    "build": {"meanwhile", "outcome", "place", "readings", "revise", "whole"},
    "check": {"load", "render"},
    "serve": {"build", "outcome"},
    "scaffold": {"build"},
    "apart": {"workers"},
    "asking": set(),
    "fetching": {"asking"},
    "holdings": {"load", "workers"},
    "intake": {"apart", "asking", "fetching", "holdings"},
    "intake_report": {"intake", "printing"},
    "cli": {"build", "commands", "outcome", "printing"},
    "__main__": {"cli"},
    "commands": {
        *("build", "check", "cli", "intake", "intake_report", "load", "outcome", "printing", "scaffold", "serve"),
    },
}


def modules() -> Iterator[str]:
    for found in pkgutil.walk_packages([str(PACKAGE)], prefix="site_builder."):
        yield found.name


def path_of(module: str) -> Path:
    base = PACKAGE.parent.joinpath(*module.split("."))
    return base / "__init__.py" if base.is_dir() else base.with_suffix(".py")


def imports_of(module: str) -> set[str]:
    """Dotted names that a module imports; `from x import y` counts as x.y, so that modules are seen too."""
    tree = ast.parse(path_of(module).read_text("utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def own_imports(module: str) -> set[str]:
    """The first part below site_builder of everything of our own that a module imports."""
    return {name.split(".")[1] for name in imports_of(module) if name.startswith("site_builder.")} - {"__version__"}


ALL = sorted(modules())
IN_ROOMS = [name for name in ALL if name.split(".")[1] in ROOMS]


@pytest.mark.parametrize("module", IN_ROOMS)
def test_rooms_import_only_from_below(module: str) -> None:
    room = module.split(".")[1]
    assert own_imports(module) <= ROOMS[room] | {room}


@pytest.mark.parametrize("module", [name for name in ALL if name not in IN_ROOMS and name.count(".") == 1])
def test_use_cases_meet_only_in_build(module: str) -> None:
    name = module.split(".")[1]
    if name in ROOMS:
        pytest.skip("a room")
    assert own_imports(module) <= set(ROOMS) | NEIGHBOURS[name] | {name}


@pytest.mark.parametrize("module", ALL)
def test_every_module_imports_alone(module: str) -> None:
    subprocess.run([sys.executable, "-c", f"import {module}"], check=True, capture_output=True)


@pytest.mark.parametrize("module", [name for name in ALL if name.startswith("site_builder.core")])
def test_core_needs_nothing_but_the_standard_library(module: str) -> None:
    outside = {name.split(".")[0] for name in imports_of(module)} - {"site_builder"}
    # The one exception has a module of its own and is loaded when it is asked.
    outside -= {"opencc"} if module == "site_builder.core.han" else set()
    assert outside <= sys.stdlib_module_names


def calls_of(module: str) -> set[str]:
    tree = ast.parse(path_of(module).read_text("utf-8"))
    return {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }


@pytest.mark.parametrize("module", [name for name in IN_ROOMS if name.split(".")[1] != "store"])
def test_the_disk_and_the_clock_are_touched_only_at_the_ends(module: str) -> None:
    forbidden_calls = {
        "open",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "today",
        "now",
        "utcnow",
        "getcwd",
        "print",
    }
    forbidden_modules = {"os", "pathlib", "time", "shutil", "tempfile", "socket", "urllib.request", "random", "locale"}
    assert not calls_of(module) & forbidden_calls
    assert not {name for name in imports_of(module) if name.split(".")[0] in forbidden_modules}


def test_only_what_renders_knows_the_template_engine() -> None:
    users = {name for name in ALL if any(found.split(".")[0] in {"jinja2", "markupsafe"} for found in imports_of(name))}
    assert users == {"site_builder.pages.filters", "site_builder.pages.templates"}


def test_icu_sorts_and_parts_chinese_words_and_nothing_else() -> None:
    users = {name for name in ALL if any(found.split(".")[0] == "icu" for found in imports_of(name))}
    assert users == {"site_builder.content.chinese", "site_builder.pages.ordering"}


def test_only_serve_knows_the_reloading_server() -> None:
    users = {
        name for name in ALL if any(found.split(".")[0] in {"livereload", "tornado"} for found in imports_of(name))
    }
    assert users == {"site_builder.serve"}


def test_only_importing_knows_what_reads_pages() -> None:
    readers = {"charset_normalizer", "lxml", "py3langid", "trafilatura"}
    users = {name for name in ALL if any(found.split(".")[0] in readers for found in imports_of(name))}
    assert {name.split(".")[1] for name in users} == {"importing"}


def values() -> Iterator[type]:
    """Every dataclass of the package."""
    for name in ALL:
        for item in vars(importlib.import_module(name)).values():
            if isinstance(item, type) and dataclasses.is_dataclass(item) and item.__module__ == name:
                yield item


@pytest.mark.parametrize("value", list(values()), ids=lambda value: f"{value.__module__}.{value.__name__}")
def test_values_are_frozen_and_slotted(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(value)


@pytest.mark.parametrize(
    "value",
    [value for value in values() if ".core." in value.__module__ or ".views." in value.__module__],
    ids=lambda value: value.__name__,
)
def test_no_field_of_a_value_that_is_digested_follows_the_hash_seed(value: type) -> None:
    hints = typing.get_type_hints(value)
    written = {field.name: repr(hints[field.name]) for field in dataclasses.fields(value) if field.repr}
    assert not {
        name: hint for name, hint in written.items() if "set[" in hint.lower() or hint.lower().endswith("set'>")
    }


@pytest.mark.parametrize(
    "value", [value for value in values() if ".views." in value.__module__], ids=lambda value: value.__name__
)
def test_no_view_holds_a_mapping_whose_order_would_be_in_its_key(value: type) -> None:
    hints = typing.get_type_hints(value)
    assert not {
        name: hint for name, hint in hints.items() if "dict" in repr(hint).lower() or "mapping" in repr(hint).lower()
    }


@pytest.mark.parametrize("module", ALL)
def test_modules_stay_small_enough_to_read_at_once(module: str) -> None:
    assert len(path_of(module).read_text("utf-8").splitlines()) <= 320


@pytest.mark.parametrize("module", ALL)
def test_functions_stay_small_enough_to_read_at_once(module: str) -> None:
    tree = ast.parse(path_of(module).read_text("utf-8"))
    long = {
        node.name: (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 50
    }
    assert not long


@pytest.mark.parametrize("module", ALL)
def test_every_module_says_why_it_exists(module: str) -> None:
    assert ast.get_docstring(ast.parse(path_of(module).read_text("utf-8")))
