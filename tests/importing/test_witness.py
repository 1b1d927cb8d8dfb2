from __future__ import annotations

from site_builder.importing.pagetree import parse_page
from site_builder.importing.witness import witness_evidence


def test_the_other_reader_is_a_weak_witness() -> None:
    page = (
        "<html><head><meta property='article:published_time' content='2020-03-04'></head><body><p>x</p></body></html>"
    )
    (claim,) = witness_evidence(parse_page(page))
    assert (claim.value, claim.origin) == ("2020-03-04", "trafilatura")
    assert claim.weight < 2


def test_a_page_without_a_date_has_no_witness() -> None:
    assert not list(witness_evidence(parse_page("<html><body><p>x</p></body></html>")))


def test_a_very_large_page_is_not_searched() -> None:
    page = "<meta property='article:published_time' content='2020-03-04'>" + "<p>x</p>" * 10_000
    assert not list(witness_evidence(parse_page(page)))
