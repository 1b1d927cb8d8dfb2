from __future__ import annotations

import pytest

from site_builder.importing.pagetree import Element, parse_page
from site_builder.importing.pictures import figure_of, picture_of, unveil


def first(html: str, tag: str) -> Element:
    root = parse_page(f"<html><body>{html}</body></html>")
    assert root is not None
    return root.find(f".//{tag}")


@pytest.mark.parametrize(
    ("attributes", "src"),
    [
        ("src='a.jpg'", "a.jpg"),
        ("src='data:image/gif;base64,R0' data-src='a.jpg'", "a.jpg"),
        ("src='/img/placeholder.png' data-original='a.jpg'", "a.jpg"),
        ("srcset='s.jpg 1x, l.jpg 2x'", "l.jpg"),
        ("src='/blank.gif' data-srcset='s.jpg 100w, l.jpg 900w, m.jpg 500w'", "l.jpg"),
    ],
)
def test_the_true_address_of_a_picture_is_found(attributes: str, src: str) -> None:
    picture = picture_of(first(f"<img {attributes} alt=' a  quay '>", "img"))
    assert picture is not None
    assert (picture.src, picture.alt) == (src, "a quay")


@pytest.mark.parametrize(
    "attributes", ["src='spacer.gif'", "src='a.gif' width=1 height=1", "src='a.png' width='16px'", "alt=x"]
)
def test_icons_and_stand_ins_are_no_pictures(attributes: str) -> None:
    assert picture_of(first(f"<img {attributes}>", "img")) is None


def test_pictures_for_readers_without_scripts_replace_their_stand_ins() -> None:
    root = parse_page("<html><body><p><img src='x.gif'><noscript><img src='a.jpg'></noscript></p></body></html>")
    assert root is not None
    unveil(root)
    assert [picture.src for image in root.iter("img") if (picture := picture_of(image))] == ["a.jpg"]


def test_credits_are_told_from_captions() -> None:
    html = "<figure><img src=a.jpg><figcaption>A quay <span class='credit'>Mira Tolk</span></figcaption></figure>"
    figure, captions = figure_of(first(html, "figure"))
    assert figure is not None
    assert (figure.caption, figure.credit, len(captions)) == ("A quay", "Mira Tolk", 1)


def test_an_element_with_more_than_a_picture_is_no_figure() -> None:
    html = (
        "<div><img src=a.jpg><p class=caption>A quay</p><p>"
        + "And then a text begins that is long. " * 5
        + "</p></div>"
    )
    assert figure_of(first(html, "div"))[0] is None
