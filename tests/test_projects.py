"""The one-string project format of the tests themselves."""

from __future__ import annotations

import pytest

from tests.projects import files_of


def test_files_are_split_at_their_headers() -> None:
    assert files_of("-- site.yaml --\ntitle: A\n-- content/a b.md --\nx\n\ny\n") == {
        "site.yaml": b"title: A\n",
        "content/a b.md": b"x\n\ny\n",
    }


def test_front_matter_fences_are_no_headers() -> None:
    assert files_of("-- a.md --\n---\ntitle: A\n---\nText -- with dashes --\n") == {
        "a.md": b"---\ntitle: A\n---\nText -- with dashes --\n"
    }


def test_an_indented_project_loses_the_indentation_of_its_first_header() -> None:
    text = """
        -- a.yaml --
        a:
          b: 1
        -- b.md --
    """
    assert files_of(text) == {"a.yaml": b"a:\n  b: 1\n", "b.md": b""}


@pytest.mark.parametrize("text", ["", "title: A\n", "stray\n-- a --\n", "-- a --\n-- a --\n"])
def test_what_is_no_project_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        files_of(text)
