"""What tests of several rooms share: the project's own library, built once for each process that tests it."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.core.diagnostics import has_errors

PROJECT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def library_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the library that this repository holds."""
    output = tmp_path_factory.mktemp("library") / "output"
    outcome = build(PROJECT, output=output, memo=None)
    assert not has_errors(outcome.diagnostics)  # a warning is for who writes, and fails no build
    return output
