"""core.identifiers: names, paths and URLs convert into each other without exceptions."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.identifiers import absolute_url, article_path, href, is_slug, paginated, slugify

paths = st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6), min_size=1, max_size=4).map(
    lambda parts: "/".join(parts) + "/index.html"
)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("US-China détente in 2024?", "us-china-détente-in-2024"),
        ("대만과 미국", "대만과-미국"),
        ("Biden’s visit", "bidens-visit"),
        ("  — ", ""),
        ("Ταϊβάν", "ταϊβάν"),
        ("ΐ", "ΐ"),
        ("e'\u0301", "\u00e9"),
    ],
)
def test_a_title_becomes_a_slug_in_its_own_script(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_what_slugify_makes_is_a_slug_or_nothing(text: str) -> None:
    made = slugify(text)
    assert made == "" or is_slug(made)


@pytest.mark.parametrize("text", ["", "a--b", "-a", "a/b", "a.b", "a b", "e\u0301t\u00e9", "..", "a_b"])
def test_what_cannot_stand_in_an_address_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@given(paths, paths)
def test_following_a_relative_link_leads_to_its_target(target: str, base: str) -> None:
    assert normpath(join(dirname(base), unquote(href(target, base=base)))) == target


def test_a_link_to_a_place_on_the_same_page_is_only_the_anchor() -> None:
    here = article_path("a")
    assert href(f"{here}#p-x", base=here) == "#p-x"
    assert href(f"{here}#p-x", base="topics/t/index.html") == "../../articles/a/index.html#p-x"


def test_canonical_urls_name_the_folder_under_any_sub_path() -> None:
    assert absolute_url("index.html", site_url="https://x.org/lib/") == "https://x.org/lib/"
    assert absolute_url("topics/대만/index.html", site_url="https://x.org/lib") == (
        "https://x.org/lib/topics/%EB%8C%80%EB%A7%8C/"
    )
    assert absolute_url("feed.xml", site_url="https://x.org") == "https://x.org/feed.xml"


def test_later_pages_of_a_list_stand_below_the_first() -> None:
    assert paginated("topics/x/index.html", 1) == "topics/x/index.html"
    assert paginated("topics/x/index.html", 3) == "topics/x/page/3/index.html"
