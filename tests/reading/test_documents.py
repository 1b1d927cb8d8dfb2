"""reading.documents: front matter and body, on every kind of file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.core.model import Config, Document
from site_builder.core.project import Source
from site_builder.reading.assemble import assemble
from site_builder.reading.config import read_config
from site_builder.reading.documents import parse
from tests.reading.project import contents_of

PATH = "content/articles/a.md"


def parsed(content: bytes) -> Document:
    document, problems = parse(Source(PATH, content))
    assert problems == ()
    assert document is not None
    return document


def test_a_file_is_front_matter_and_body() -> None:
    document = parsed(b"---\ntitle: A\ndraft: true\n---\n\n# Text\n\n---\n\nmore\n")
    assert document == Document(PATH, {"title": "A", "draft": "true"}, "\n# Text\n\n---\n\nmore\n", 5)
    assert document.body_line == 5
    assert str(document.places.at("draft")) == f"{PATH}:3:8"


def test_a_byte_order_mark_does_not_lose_the_front_matter() -> None:
    assert parsed(b"\xef\xbb\xbf---\ndraft: true\n---\nText").meta == {"draft": "true"}


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_of_every_system_mean_the_same(end: bytes) -> None:
    document = parsed(b"---\ntitle: A\n---\nOne\nTwo\n".replace(b"\n", end))
    assert (document.meta, document.body, document.body_line) == ({"title": "A"}, "One\nTwo\n", 4)


def test_spaces_after_a_fence_are_no_matter() -> None:
    assert parsed(b"--- \ntitle: A\n---\t\nText").body == "Text"


def test_front_matter_may_be_empty_and_the_body_too() -> None:
    document = parsed(b"---\n---")
    assert (document.meta, document.body) == ({}, "")


def test_a_longer_line_of_hyphens_is_no_fence() -> None:
    document, (found,) = parse(Source(PATH, b"----\ntitle: A\n----\n"))
    assert (document, found.rule.id) == (None, "no-front-matter")


def test_a_document_with_a_control_character_in_its_body_is_still_read() -> None:
    document, (found,) = parse(Source(PATH, b"---\ntitle: A\n---\nText\x0c\n\x00\x00"))
    assert document is not None
    assert found.message == "the control character U+000C cannot stand here, and 2 more below"


def test_a_large_text_is_read() -> None:
    assert len(parsed(b"---\ntitle: A\n---\n" + b"Words. \n" * 500_000).body) == 4_000_000


FRONT_MATTER = st.text("---\n\r\t .:[]{}\"'&*!|>#abtitledrafsouc0123\x00\ufeff한é", max_size=200)
FILES = st.binary(max_size=200) | st.builds(
    lambda mark, front, body: mark + f"---\n{front}\n---\n{body}".encode(),
    st.sampled_from([b"", b"\xef\xbb\xbf", b"\n", b"\xff\xfe"]),
    FRONT_MATTER,
    st.text(max_size=50),
)
LINES = st.lists(
    st.builds(
        "{}: {}".format,
        st.sampled_from(["title", "date", "authors", "image", "aliases", "names", "draft", "lang", "redirects", "url"]),
        st.sampled_from(
            ["", "A", "[a]", "{en: a}", "[[a]]", "{en: [a]}", "{src: {}}", "[{a: b}]", "2024-02-30", "true"]
        )
        | st.text(max_size=10),
    ),
    max_size=5,
).map("\n".join)
STRUCTURED = st.builds(lambda front: f"---\n{front}\n---\n".encode(), LINES)


@settings(deadline=None)
@given(
    FILES | STRUCTURED,
    st.sampled_from(["articles/a", "articles/b.ko", "authors/a", "topics/a", "sources/a", "pages/a"]),
)
def test_no_file_raises(content: bytes, name: str) -> None:
    document, problems = parse(Source(f"content/{name}.md", content))
    assert document is not None or problems
    assemble(Config("A", ""), contents_of([document]), drafts=True, assets={})


@settings(deadline=None)
@given(FILES | STRUCTURED | LINES.map(str.encode))
def test_no_site_file_raises(content: bytes) -> None:
    config, problems = read_config(Source("site.yaml", content))
    assert config is not None or problems
