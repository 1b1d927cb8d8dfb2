"""core.diagnostics: problems are values that sort by place and carry hints."""

from __future__ import annotations

import pytest

from site_builder.core.diagnostics import RULES, Location, Severity, did_you_mean, has_errors, in_order, problem


def test_a_report_is_sorted_by_place_and_says_each_problem_once() -> None:
    late = problem("unknown-key", "b", Location("b.md", 3, 1))
    early = problem("unknown-key", "a", Location("a.md", 9, 2))
    assert in_order([late, early, late]) == (early, late)


def test_only_errors_stop_a_build() -> None:
    warning = problem("missing-alt", "no text", Location("a.md", 1, 1))
    assert warning.severity is Severity.WARNING
    assert not has_errors([warning])
    assert has_errors([warning, problem("unknown-id", "x", Location("a.md", 1, 1))])


def test_a_rule_that_does_not_exist_is_a_fault_of_the_tool() -> None:
    with pytest.raises(KeyError):
        problem("no-such-rule", "x", Location("a.md"))


def test_the_nearest_known_word_is_suggested() -> None:
    assert did_you_mean("tiawan", ["taiwan", "fentanyl"]) == "did you mean 'taiwan'?"
    assert did_you_mean("zzz", ["taiwan"]) == ""


def test_a_place_prints_as_editors_and_terminals_link_it() -> None:
    assert str(Location("content/articles/a.md", 3, 7)) == "content/articles/a.md:3:7"
    assert str(Location("site.yaml")) == "site.yaml"


def test_every_rule_says_what_it_checks_in_a_sentence() -> None:
    assert all(rule.summary.endswith(".") and rule.id == name for name, rule in RULES.items())
