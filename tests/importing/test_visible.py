from __future__ import annotations

from site_builder.importing.layout import Line, Zones, lines_of, zones_around
from site_builder.importing.pagetree import parse_page
from site_builder.importing.visible import (
    heading_evidence,
    home_evidence,
    region_of,
    reprint_evidence,
    subtitle_evidence,
)

TEXT = "<p>" + "The council of the harbour met twice and wrote down nothing of it. " * 3 + "</p>"


def seen(body: str) -> tuple[list[Line], Zones]:
    return lines_of(parse_page(f"<body>{body}</body>")), zones_around([])


def test_a_single_h1_weighs_more_than_one_of_several() -> None:
    alone = next(iter(heading_evidence(*seen("<h1>Salt</h1>"))))
    among = next(iter(heading_evidence(*seen("<h1>House</h1><h1>Salt</h1>"))))
    assert alone.weight > among.weight


def test_headings_of_other_articles_are_no_titles() -> None:
    found = [claim.value for claim in heading_evidence(*seen("<h2>Salt</h2><h2><a href='/x'>Grain</a></h2>"))]
    assert found == ["Salt"]


def test_an_h1_that_leads_to_another_page_weighs_less_than_a_plain_one() -> None:
    lines, zones = seen("<h1><a href='/log/'>The Log</a></h1><h2>A menu</h2><h1><a href='/log/salt'>Salt</a></h1>")
    found = {
        claim.value: claim.weight for claim in heading_evidence(lines, zones, page="https://h.example/log/salt?a=1#b")
    }
    assert found["Salt"] == 3.0
    assert found["The Log"] < 1


def test_of_the_headings_in_the_tab_the_one_over_the_text_is_told() -> None:
    lines, zones = seen(f"<h1>The Log</h1><p>menu</p><h3>Salt and snow</h3>{TEXT * 3}<h3>Grain</h3>{TEXT * 5}")
    found = list(heading_evidence(lines, zones, tab="The Log - Salt and snow"))
    assert [claim.value for claim in found if claim.origin == "the heading over the text"] == ["Salt and snow"]


def test_the_article_stands_between_its_title_and_other_articles() -> None:
    lines, zones = seen(
        f"<p>menu</p><h1>Salt</h1><p>By Ada</p>{TEXT * 3}<p>last</p><h3><a href='/g'>Grain</a></h3><p>Bo</p>"
    )
    region = region_of(lines, zones, "Salt")
    assert region.near[region.place].text == "Salt"
    assert "By Ada" in [line.text for line in region.near]
    assert [line.text for line in region.tail] == ["last"]


def test_a_title_that_does_not_show_has_no_place() -> None:
    lines, zones = seen(TEXT * 3)
    assert region_of(lines, zones, "Salt").place == -1


def test_the_heading_under_the_title_is_the_subtitle() -> None:
    lines, zones = seen(f"<h1>Salt</h1><h2>What the talks about grain left out</h2><p>By Ada Quill</p>{TEXT * 3}")
    claims = list(subtitle_evidence(region_of(lines, zones, "Salt"), "Salt", lang="en"))
    assert [claim.value for claim in claims] == ["What the talks about grain left out"]


def test_a_byline_is_no_subtitle() -> None:
    lines, zones = seen(f"<h1>Salt</h1><h3>By Ada Quill and Bo Reed</h3>{TEXT * 3}")
    assert not list(subtitle_evidence(region_of(lines, zones, "Salt"), "Salt", lang="en"))


def test_a_line_on_first_publication_names_and_links_it() -> None:
    lines, zones = seen(
        f"<h1>Salt</h1>{TEXT * 3}<p>This article was originally published in <a href='https://first.example/s'>First Paper</a>.</p>"
    )
    claims = list(reprint_evidence(region_of(lines, zones, "Salt"), "https://h.example/a"))
    assert [(claim.field, claim.value) for claim in claims] == [
        ("original", "https://first.example/s"),
        ("reprint", "First Paper"),
    ]


def test_a_name_without_a_link_ends_before_the_date() -> None:
    lines, zones = seen(f"<h1>Salt</h1>{TEXT * 3}<p>Originally published in First Paper on 3 May 2020.</p>")
    claims = list(reprint_evidence(region_of(lines, zones, "Salt"), ""))
    assert [claim.value for claim in claims] == ["First Paper"]


def test_links_home_name_the_site() -> None:
    root = parse_page(
        "<body><a href='/'><img alt='Salt House logo'></a><a href='/'>Home</a><a href='/x'>Grain</a></body>"
    )
    assert {claim.value for claim in home_evidence(root, "https://h.example/a")} == {"Salt House"}


def test_a_heading_with_a_remark_is_the_place_of_its_title() -> None:
    lines, zones = seen(f"<p>menu</p><h1>Salt <a href='/h'>Harbour Edition</a></h1>{TEXT * 3}")
    region = region_of(lines, zones, "Salt")
    assert region.near[region.place].level == 1
