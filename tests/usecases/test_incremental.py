"""An incremental build equals a clean one, whatever was done to the project before."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.build import Outcome
from site_builder.core.diagnostics import has_errors
from tests.usecases.small import built, clean_tree, small_site, tree

Step = Callable[[Path], None]

WORDS = st.sampled_from(["ferry", "Ferries", "Old Harbour", "quay", "crane", "tide", "부두", "[[ferries]]", "*grain*"])
SLUGS = st.sampled_from(["tides", "cranes", "grain", "corn", "부두", "quay-2"])


def article(slug: str, title: str, words: list[str], draft: bool) -> Step:
    text = f"---\ntitle: {title}\ndate: 2024-03\nsource: review\nauthors: [ada]\ndraft: {str(draft).lower()}\n---\n"

    def write(root: Path) -> None:
        (root / f"content/articles/{slug}.md").write_text(text + " ".join(words) + ".\n", "utf-8")

    return write


def rename_article(old: str, new: str) -> Step:
    def move(root: Path) -> None:
        path = root / f"content/articles/{old}.md"
        if path.exists():
            path.replace(root / f"content/articles/{new}.md")

    return move


def delete_article(slug: str) -> Step:
    return lambda root: (root / f"content/articles/{slug}.md").unlink(missing_ok=True)


def topic(slug: str, title: str, alias: str) -> Step:
    def write(root: Path) -> None:
        (root / f"content/topics/{slug}.md").write_text(f"---\ntitle: {title}\naliases: [{alias}]\n---\n", "utf-8")

    return write


def config(title: str, feeds: bool) -> Step:
    text = f"title: {title}\nurl: https://example.org/x\nfeeds: {str(feeds).lower()}\n"

    def write(root: Path) -> None:
        (root / "site.yaml").write_text(text)

    return write


def asset(color: str) -> Step:
    def write(root: Path) -> None:
        (root / "static").mkdir(exist_ok=True)
        (root / "static/own.css").write_text(f"p {{ color: {color} }}")

    return write


def template(remark: str) -> Step:
    text = "{% extends 'base.html' %}{% block main %}" + remark + "{{ page.name }}{% endblock %}"

    def write(root: Path) -> None:
        (root / "templates").mkdir(exist_ok=True)
        (root / "templates/author.html").write_text(text)

    return write


def tamper(root: Path) -> None:
    (root / "output/index.html").write_text("tampered")


STEPS: st.SearchStrategy[Step] = st.one_of(
    st.builds(
        article,
        SLUGS,
        st.sampled_from(["Tides", "Ferries", "A: b"]).map(repr),
        st.lists(WORDS, min_size=1, max_size=6),
        st.booleans(),
    ),
    st.builds(rename_article, SLUGS, SLUGS),
    st.builds(delete_article, SLUGS),
    st.builds(
        topic,
        st.sampled_from(["ferries", "old-harbour", "quays"]),
        st.sampled_from(["Ferries", "Old Harbour", "Quays", "부두"]),
        st.sampled_from(["ferry", "quay", "tide"]),
    ),
    st.builds(config, st.sampled_from(["One", "Two"]), st.booleans()),
    st.builds(asset, st.sampled_from(["red", "blue"])),
    st.builds(template, st.sampled_from(["x", "y"])),
    st.just(tamper),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=1, max_size=5))
def test_after_every_step_the_output_is_that_of_a_clean_build(steps: list[Step]) -> None:
    follow(steps)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=5, max_size=20))
def test_after_every_one_of_many_steps_the_output_is_that_of_a_clean_build(steps: list[Step]) -> None:
    follow(steps)


def follow(steps: list[Step]) -> None:
    """Take the steps one by one on a new project, and compare after each."""
    with tempfile.TemporaryDirectory() as folder:
        root = small_site(Path(folder) / "site")
        built(root)
        for step in steps:
            step(root)
            compare(root, Path(folder))


def compare(root: Path, scratch: Path) -> None:
    """Build, and where the content allows it build once more from nothing; with errors nothing may have changed."""
    before = tree(root / "output")
    outcome = built(root)
    if has_errors(outcome.diagnostics):
        assert tree(root / "output") == before
        return
    assert tree(root / "output") == clean_tree(root, scratch)
    shutil.rmtree(scratch / "clean")
    assert_nothing_is_left_to_do(built(root), outcome)


def assert_nothing_is_left_to_do(again: Outcome, first: Outcome) -> None:
    assert (again.reasons, again.written, again.removed) == ({}, (), ())
    assert again.diagnostics == first.diagnostics
