from __future__ import annotations

import pytest

from site_builder.importing.layout import lines_of, zones_around
from site_builder.importing.pagetree import parse_page


def test_inline_elements_stand_on_one_line_and_blocks_on_their_own() -> None:
    root = parse_page("<body><h1>Salt <em>and</em> Grain</h1><p>By <a href='/a'>Ada</a><br>today</p></body>")
    lines = lines_of(root)
    assert [(line.text, line.level) for line in lines] == [("Salt and Grain", 1), ("By Ada", 0), ("today", 0)]


def test_stretches_keep_their_element_and_links_are_counted() -> None:
    root = parse_page(
        "<body><p><span class='a'>Ada</span><span>3 May 2020</span></p><p><a href='/'>all of it</a></p></body>"
    )
    first, second = lines_of(root)
    assert [part.text for part in first.parts] == ["Ada", "3 May 2020"]
    assert (first.linked, second.linked) == (0.0, 1.0)


def test_what_is_not_shown_has_no_line() -> None:
    root = parse_page("<body><p style='display: none'>no</p><script>no</script><!-- no --><p>yes</p></body>")
    assert [line.text for line in lines_of(root)] == ["yes"]


def test_a_page_nested_ten_thousand_deep_has_lines() -> None:
    assert lines_of(parse_page("<body><p>first</p>" + "<span>" * 10_000 + "deep"))


@pytest.mark.parametrize(
    ("page", "zone"),
    [
        ("<div id='comments'><p>x</p></div>", "comments"),
        ("<section class='relatedPosts'><p>x</p></section>", "related"),
        ("<nav><p>x</p></nav>", "navigation"),
        ("<footer><p>x</p></footer>", "footer"),
        ("<aside><p>x</p></aside>", "aside"),
        ("<footer class='entry-footer'><p>x</p></footer>", ""),
        ("<div class='elementor-widget'><p>x</p></div>", ""),
        ("<div class='text'><p>x</p></div>", ""),
    ],
)
def test_where_a_line_stands_is_told_by_tags_and_names(page: str, zone: str) -> None:
    root = parse_page(f"<body>{page}</body>")
    assert zones_around([]).zone_of(root.find(".//p")) == zone


def test_what_holds_the_title_is_no_zone_however_it_is_called() -> None:
    root = parse_page(
        "<body><div class='comments-open sidebar'><h1>Salt</h1><p>x</p><div class='comments'><i>y</i></div></div></body>"
    )
    zones = zones_around([root.find(".//h1")])
    assert zones.zone_of(root.find(".//p")) == ""
    assert zones.zone_of(root.find(".//i")) == "comments"
