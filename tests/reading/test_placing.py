"""reading.placing: what a file is, told by its path."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.reading.placing import Placing, placing_of


@pytest.mark.parametrize(
    ("path", "placing"),
    [
        ("content/articles/a-text.md", Placing("article", "a-text")),
        ("content/articles/a.zh-Hans.md", Placing("article", "a", "zh-Hans")),
        ("content/topics/대만.ko.md", Placing("topic", "대만", "ko")),
        ("content/topics/cafe\u0301.md", Placing("topic", "caf\u00e9")),
        ("content/authors/sun.md", Placing("author", "sun")),
        ("content/sources/press.md", Placing("source", "press")),
        ("content/pages/about.md", Placing("page", "about")),
        ("content/authors/sun.ko.md", Placing("author", "sun", "ko")),
        ("content/sources/press.ko.md", Placing("source", "press", "ko")),
        ("content/pages/about.zh-Hant.md", Placing("page", "about", "zh-Hant")),
    ],
)
def test_folder_and_name_say_what_a_file_is(path: str, placing: Placing) -> None:
    assert placing_of(path) == (placing, ())


@pytest.mark.parametrize(
    "path", ["content/a.md", "articles/a.md", "content/articles/x/a.md", "content/articles/a.MD", "a"]
)
def test_other_places_are_refused(path: str) -> None:
    placing, (found,) = placing_of(path)
    assert (placing, found.rule.id, found.location.path) == (None, "misplaced-file", path)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["content", "articles", "pages", "a", ".md", "a.ko.md", "", "..", "é.md", " "]), max_size=5
    )
)
def test_no_path_raises(parts: list[str]) -> None:
    placing, problems = placing_of("/".join(parts))
    assert (placing is None) == bool(problems)
