"""reading.files: what one content file says by itself."""

from __future__ import annotations

import pytest

from site_builder.core.model import Article, Author, Publisher, StandalonePage, Topic
from site_builder.reading.files import VALUES, understand
from site_builder.reading.placing import FOLDERS, Placing
from tests.reading.project import document, printed

ARTICLE = "title: A\ndate: 2024\nsource: press"


@pytest.mark.parametrize(
    ("path", "front_matter", "kind"),
    [
        ("content/articles/a.md", ARTICLE, Article),
        ("content/authors/a.md", "name: A", Author),
        ("content/topics/a.md", "title: A", Topic),
        ("content/sources/a.md", "name: A", Publisher),
        ("content/pages/a.md", "title: A", StandalonePage),
    ],
)
def test_a_file_is_the_thing_that_its_place_says_it_is(path: str, front_matter: str, kind: type) -> None:
    written = document(path, front_matter, "Text.")
    content = understand(written, language="en")
    assert content is not None
    assert type(content.value) is kind is VALUES[content.placing.kind]
    assert (content.document, content.problems) == (written, ())


def test_there_is_a_value_for_every_kind_of_file() -> None:
    assert VALUES.keys() == set(FOLDERS.values())


@pytest.mark.parametrize(("folder", "kind"), FOLDERS.items())
def test_what_belongs_to_another_file_has_no_value_of_its_own_yet(folder: str, kind: str) -> None:
    content = understand(document(f"content/{folder}/a.ko.md", "titel: 제목"), language="en")
    assert content is not None
    assert (content.placing, content.value, content.problems) == (Placing(kind, "a", "ko"), None, ())


@pytest.mark.parametrize("path", ["content/poems/a.md", "content/a.md", "a.md", "content/articles/A b.md"])
def test_a_path_of_no_content_file_makes_nothing(path: str) -> None:
    assert understand(document(path, ARTICLE), language="en") is None


def test_the_problems_of_the_front_matter_come_with_what_could_be_read() -> None:
    content = understand(document("content/articles/a.md", f"{ARTICLE}\ntyp: news"), language="en")
    assert content is not None
    assert isinstance(content.value, Article)
    assert [printed(found) for found in content.problems] == ["content/articles/a.md:5:1 [unknown-key]"]


@pytest.mark.parametrize(
    ("path", "front_matter", "language"),
    [
        ("content/articles/a.md", f"{ARTICLE}\nlang: ja", "ja"),
        ("content/articles/a.md", ARTICLE, "en"),
        ("content/articles/a.ko.md", "title: 제목", "ko"),
        ("content/topics/a.zh-Hans.md", "title: 题", "zh-Hans"),
        ("content/topics/a.md", "title: A", "en"),
        ("content/pages/a.md", "title: A\nlang: de", "de"),
        ("content/pages/a.md", "title: A", "en"),
        ("content/pages/a.ko.md", "title: 제목", "ko"),
        ("content/sources/a.md", "name: A\nlang: ko", "en"),
        ("content/sources/a.tr.md", "{}", "tr"),
    ],
)
def test_a_body_is_in_the_language_of_its_file_or_in_that_of_the_site(
    path: str, front_matter: str, language: str
) -> None:
    content = understand(document(path, front_matter), language="en")
    assert content is not None
    assert content.language("en") == language
