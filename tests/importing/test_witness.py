from __future__ import annotations

from site_builder.importing.evidence import Evidence
from site_builder.importing.layout import lines_of
from site_builder.importing.pagetree import parse_page
from site_builder.importing.witness import witness_evidence


def witness(page: str) -> list[Evidence]:
    root = parse_page(page)
    assert root is not None
    return list(witness_evidence(root, lines_of(root), lang="en"))


def test_the_other_reader_is_a_weak_witness() -> None:
    page = (
        "<html><head><meta property='article:published_time' content='2020-03-04'></head><body><p>x</p></body></html>"
    )
    (claim,) = witness(page)
    assert (claim.value, claim.origin) == ("2020-03-04", "trafilatura")
    assert claim.weight < 2


def test_a_page_without_a_date_has_no_witness() -> None:
    assert not witness("<html><body><p>x</p></body></html>")


def test_a_very_large_page_is_not_searched() -> None:
    page = "<meta property='article:published_time' content='2020-03-04'>" + "<p>x</p>" * 10_000
    assert not witness(page)


def test_a_day_on_which_something_was_read_or_changed_is_refused() -> None:
    head = "<html><head><meta property='article:published_time' content='2020-03-04'></head><body>"
    for line in ("Old Locks. Retrieved 4 March 2020.", "This page was last modified on 4 March 2020"):
        assert not witness(f"{head}<p>{line}</p></body></html>")
    assert witness(f"{head}<p>4 March 2020</p><p>Retrieved 4 March 2020</p></body></html>")
