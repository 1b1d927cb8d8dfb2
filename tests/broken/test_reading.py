"""Every rule that reading checks, on a project that breaks it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_builder import reading
from site_builder.core.diagnostics import RULES
from tests.broken.reading import BROKEN, Broken
from tests.reading.project import printed, read


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.rule)
def test_a_broken_project_has_its_problem_and_no_other(broken: Broken) -> None:
    _, problems = read(broken.project)
    assert [printed(found) for found in problems] == [f"{place} [{broken.rule}]" for place in broken.places]
    assert broken.hint in problems[0].hint


def test_every_rule_that_reading_reports_has_a_broken_project() -> None:
    sources = [path.read_text("utf-8") for path in Path(reading.__path__[0]).glob("*.py")]
    named = {name for source in sources for name in re.findall(r'"([a-z0-9-]+)"', source)}
    assert named & RULES.keys() == {broken.rule for broken in BROKEN}
