from __future__ import annotations

import pytest

from site_builder.importing.evidence import Evidence
from site_builder.importing.layout import lines_of, zones_around
from site_builder.importing.pagetree import parse_page
from site_builder.importing.visible import region_of
from site_builder.importing.visible_authors import author_evidence, profiles_of

TEXT = "<p>" + "The council of the harbour met twice and wrote down nothing of it. " * 3 + "</p>"


def claims(body: str, lang: str = "en") -> list[Evidence]:
    root = parse_page(f"<body>{body}</body>")
    lines, zones = lines_of(root), zones_around([root.find(".//h1")])
    return author_evidence(region_of(lines, zones, "Salt"), lines, zones, lang=lang)


@pytest.mark.parametrize(
    ("line", "lang", "value"),
    [
        ("<p>By Ada Quill</p>", "en", "By Ada Quill"),
        ("<p><span>Ada Quill</span><span>3 May 2020</span></p>", "en", "Ada Quill"),
        ("<p class='byline'>Ada Quill</p>", "en", "Ada Quill"),
        ("<table><tr><th>작성자</th><td>한도윤</td></tr></table>", "ko", "작성자 한도윤"),
        ("<p>文・白石 遼</p>", "ja", "文・白石 遼"),
        ("<p><a href='/experts/ada'>Ada Quill</a></p>", "en", "Ada Quill"),
    ],
)
def test_who_stands_under_the_title_is_a_plain_claim(line: str, lang: str, value: str) -> None:
    assert max((claim.weight, claim.value) for claim in claims(f"<h1>Salt</h1>{line}{TEXT * 3}", lang))[1] == value


def test_a_name_alone_is_a_weak_claim_unless_a_date_is_beside_it() -> None:
    (alone,) = claims(f"<h1>Salt</h1><p>Ada Quill</p>{TEXT * 3}")
    (dated,) = claims(f"<h1>Salt</h1><p>Ada Quill</p><p>3 May 2020</p>{TEXT * 3}")
    assert alone.weight < 1.4 <= dated.weight


def test_a_photographer_is_no_author() -> None:
    assert not claims(f"<h1>Salt</h1><p>Photo by Ada Quill</p>{TEXT * 3}")


def test_several_elements_of_a_line_are_several_names() -> None:
    line = "<p><span class='author'>Ada Quill</span> <span class='author'>Bo Reed</span></p>"
    assert claims(f"<h1>Salt</h1>{line}{TEXT * 3}")[0].value == "Ada Quill, Bo Reed"


def test_authors_in_boxes_built_alike_are_those_of_other_articles() -> None:
    cards = "<div class='card'><h3><a href='/g'>Grain</a></h3><span class='author'>Bo Reed</span></div>" * 3
    assert not claims(f"<h1>Salt</h1>{TEXT * 3}<div>{cards}</div>")


def test_authors_of_comments_are_not_named() -> None:
    assert not claims(f"<h1>Salt</h1>{TEXT * 3}<div class='comments'><p class='author'>Bo Reed</p></div>")


def test_a_byline_may_stand_after_the_text() -> None:
    assert [claim.value for claim in claims(f"<h1>Salt</h1>{TEXT * 3}<p>By Ada Quill</p>")] == ["By Ada Quill"]


def test_links_to_people_are_kept_by_name() -> None:
    root = parse_page("<body><p><a href='/people/ada'>Ada Quill</a> <a href='/grain'>Grain</a></p></body>")
    assert profiles_of(lines_of(root), "https://h.example/x") == {"ada quill": "https://h.example/people/ada"}
