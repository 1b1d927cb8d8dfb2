from __future__ import annotations

import pytest

from site_builder.importing.evidence import Evidence
from site_builder.importing.layout import zones_around
from site_builder.importing.pagetree import parse_page
from site_builder.importing.structured import page_address, structured_evidence


def evidence_of(head: str, body: str = "") -> list[Evidence]:
    root = parse_page(f"<html lang='en'><head>{head}</head><body><p>x</p>{body}</body></html>")
    return structured_evidence(root, address="https://h.example/a/b", zones=zones_around([]))


@pytest.mark.parametrize(
    ("tag", "field", "value"),
    [
        ('<meta name="citation_author" content="Quill, Ada">', "author", "Quill, Ada"),
        ('<meta name="citation_publication_date" content="2020/03/04">', "date", "2020/03/04"),
        ('<meta property="og:title" content="Salt &amp;amp; Grain">', "title", "Salt & Grain"),
        ('<meta property="og:site_name" content="House">', "site", "House"),
        ('<meta property="article:published_time" content="2020-03-04T05:00Z">', "date", "2020-03-04T05:00Z"),
        ('<meta property="article:modified_time" content="2021-03-04">', "modified", "2021-03-04"),
        ('<meta name="DC.creator" content="Ada Quill">', "author", "Ada Quill"),
        ('<meta name="dcterms.issued" content="2020">', "date", "2020"),
        ('<meta name="parsely-author" content="Ada Quill">', "author", "Ada Quill"),
        ('<meta name="sailthru.date" content="2020-03-04">', "date", "2020-03-04"),
        ('<meta name="byl" content="By Ada Quill">', "author", "By Ada Quill"),
        ('<meta name="pubdate" content="20200304">', "date", "20200304"),
        ('<link rel="canonical" href="/a/c">', "address", "https://h.example/a/c"),
        ('<link rel="alternate" hreflang="ko" href="/ko/c">', "translation", "ko https://h.example/ko/c"),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Quill">',
            "author",
            "Ada Quill",
        ),
        ("<title>Salt | House</title>", "title", "Salt | House"),
        ('<meta property="og:image" content="/i.jpg">', "image", "https://h.example/i.jpg"),
    ],
)
def test_the_head_says(tag: str, field: str, value: str) -> None:
    assert (field, value) in {(claim.field, claim.value) for claim in evidence_of(tag)}


def test_time_to_read_is_no_writer() -> None:
    tags = '<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="5 minutes">'
    assert not [claim for claim in evidence_of(tags) if claim.field == "author"]


def test_microdata_gives_the_name_within_the_author_and_not_that_of_a_comment() -> None:
    body = (
        "<div itemprop='author'>By <span itemprop='name'>Ada Quill</span></div>"
        "<div class='comments'><span itemprop='author'>Bo Reed</span></div><meta itemprop='datePublished' content='2020-03-04'>"
    )
    found = {(claim.field, claim.value) for claim in evidence_of("", body)}
    assert ("author", "Ada Quill") in found
    assert ("author", "Bo Reed") not in found
    assert ("date", "2020-03-04") in found


def test_keywords_are_one_claim_each() -> None:
    claims = evidence_of('<meta name="keywords" content="salt, grain，canal">')
    assert [claim.value for claim in claims if claim.field == "keyword"] == ["salt", "grain", "canal"]


def test_the_address_that_a_browser_noted_is_found() -> None:
    root = parse_page("<!-- saved from url=(0024)https://h.example/a/page --><html><body>x</body></html>")
    assert page_address(root) == "https://h.example/a/page"


def test_broken_addresses_are_borne() -> None:
    assert evidence_of('<link rel="canonical" href="http://[::1"><meta property="og:image" content="http://[x">')
