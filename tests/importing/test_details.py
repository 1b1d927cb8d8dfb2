from __future__ import annotations

from site_builder.importing.details import details_of, picture
from site_builder.importing.evidence import Evidence, Field
from site_builder.importing.pagetree import parse_page
from site_builder.importing.values import Clues, Given

PAGE = "https://h.example/salt"


def claim(field: Field, value: str, weight: float = 2.0, origin: str = "meta") -> Evidence:
    return Evidence(field, value, origin, weight)


def details(*evidence: Evidence) -> Clues:
    sites = [one.value for one in evidence if one.field == "site"]
    return details_of(Clues(title=Given("Salt", "h1")), evidence, sites=sites, page=PAGE, read_at=PAGE)


def test_the_site_publishes_where_nobody_else_did() -> None:
    clues = details(claim("site", "House"))
    assert (clues.publisher, clues.relay, clues.original) == (Given("House", "meta"), None, None)


def test_a_reprint_has_a_publisher_and_a_relay() -> None:
    clues = details(
        claim("site", "House"), claim("reprint", "First Paper"), claim("original", "https://first.example/s")
    )
    assert clues.publisher == Given("First Paper", "meta")
    assert clues.relay == Given("House", "meta")
    assert clues.original == Given("https://first.example/s", "meta")


def test_a_canonical_address_on_another_site_is_the_original() -> None:
    clues = details(claim("site", "House"), claim("address", "https://first.example/s", 3.0, "link canonical"))
    assert clues.original == Given("https://first.example/s", "link canonical")
    assert clues.publisher == Given("first.example", "link canonical")
    assert clues.address == Given(PAGE, "the address that was read")


def test_a_canonical_address_that_leads_home_is_not_believed() -> None:
    assert details(claim("address", "https://h.example/", 3.0)).address == Given(PAGE, "the address that was read")


def test_a_summary_does_not_repeat_the_title() -> None:
    assert details(claim("summary", "salt")).summary is None
    assert details(claim("summary", "What the talks about grain left out.")).summary is not None


def test_keywords_are_told_once_and_without_the_site() -> None:
    clues = details(
        claim("site", "House"), claim("keyword", "grain"), claim("keyword", "Grain"), claim("keyword", "House")
    )
    assert clues.keywords == ("grain",)


def test_translations_lead_to_pages_and_not_home() -> None:
    clues = details(
        claim("translation", "ko https://h.example/ko/salt"),
        claim("translation", f"en {PAGE}"),
        claim("translation", "fr https://h.example/fr"),
    )
    assert clues.also_in == ("ko https://h.example/ko/salt",)


def test_the_picture_has_what_the_page_says_of_it() -> None:
    root = parse_page("<figure><img src='/i/boat.jpg' alt='A boat'><figcaption>The last boat</figcaption></figure>")
    found = picture([claim("image", "https://cdn.example/x/boat.jpg?w=9")], root, PAGE)
    assert found is not None
    assert (found.src, found.alt, found.caption) == ("https://cdn.example/x/boat.jpg?w=9", "A boat", "The last boat")


def test_the_mark_of_the_site_is_no_picture() -> None:
    assert picture([claim("image", "/i/site-logo.png")], parse_page("<p>x</p>"), PAGE) is None


def test_the_credit_of_the_picture_stands_apart_from_its_caption() -> None:
    figure = "<figure><img src='/i/boat.jpg'><figcaption>The last boat. <em class=credit>Mira Tolk</em></figcaption></figure>"
    found = picture([claim("image", "/i/boat.jpg")], parse_page(figure), PAGE)
    assert found is not None
    assert (found.caption, found.credit) == ("The last boat.", "Mira Tolk")
