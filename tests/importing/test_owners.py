from __future__ import annotations

from site_builder.importing.evidence import Evidence
from site_builder.importing.layout import lines_of
from site_builder.importing.owners import owner_evidence, without_owner
from site_builder.importing.pagetree import parse_page
from site_builder.importing.values import Writer


def owners(body: str, *evidence: Evidence) -> dict[str, str]:
    root = parse_page(f"<body>{body}</body>")
    return {claim.origin: claim.value for claim in owner_evidence(evidence, lines_of(root), root)}


def test_a_site_that_is_called_as_a_person_is_theirs() -> None:
    site = Evidence("site", "Martin Quill on Saltpages", "meta og:site_name", 3.0)
    assert owners("<p>Salt</p>", site) == {"meta og:site_name": "Martin Quill"}


def test_a_copyright_and_a_card_name_the_owner() -> None:
    page = "<div class='h-card'>Martin Quill</div><p>Salt</p><p>© 2014–2019 Martin Quill. All rights reserved.</p>"
    assert owners(page) == {"the copyright": "Martin Quill", "a card of the owner": "Martin Quill"}


def test_a_byline_above_all_names_the_owner() -> None:
    assert owners("<p>The Salt Log</p><p>By <b>Martin Quill</b></p><p>Archive</p>") == {
        "a byline above all": "Martin Quill"
    }
    assert owners("<p>By <a href='/b'>Martin Quill</a></p>") == {}


def test_a_magazine_with_a_name_like_a_person_is_nobody() -> None:
    assert owners("<p>© 2020 Harbour Light</p>", Evidence("site", "Rolling Barrel", "meta og:site_name", 3.0)) == {}


HEAD = Evidence("author", "Zuri Okembe", "meta author", 2.0)
SIGNED = Evidence("author", "By Zuri Okembe", "the line under the title", 3.5, written=True)


def left(body: str, *evidence: Evidence, site: str = "Zuri Okembe", host: str = "") -> tuple[tuple[str, ...], str]:
    return without_owner(evidence, lines_of(parse_page(f"<body>{body}</body>")), [site], host)


def test_a_site_may_have_the_name_of_its_author_where_three_places_agree() -> None:
    assert left("<p>Salt</p>", HEAD, SIGNED) == ((), "")
    person = Evidence("author", "Zuri Okembe", "JSON-LD author", 3.5, Writer("Zuri Okembe"))
    assert left("<p>© 2020 Zuri Okembe</p>", person, host="zuriokembe.example") == ((), "")


def test_a_house_does_not_sign() -> None:
    assert left("<p>Salt</p>", HEAD) == (("Zuri Okembe",), "")
    house = Evidence("organisation", "Zuri Okembe", "JSON-LD author", 3.5)
    assert left("<p>Salt</p>", HEAD, SIGNED, house) == (("Zuri Okembe",), "")
    barrel = Evidence("author", "Rolling Barrel", "meta author", 2.0)
    byline = Evidence("author", "Rolling Barrel", "the line under the title", 2.0, written=True)
    assert left("<p>A barrel is rolling home.</p>", barrel, byline, site="Rolling Barrel") == (("Rolling Barrel",), "")


def test_a_feed_and_a_picture_name_the_owner() -> None:
    feed = Evidence("feed", "Martin Quill", "the title of a feed", 1.0)
    assert owners("<img src='m.jpg' alt='Martin Quill - Auteur'><p>Salt</p>", feed) == {
        "the title of a feed": "Martin Quill",
        "a picture of the author": "Martin Quill",
    }
