from __future__ import annotations

from site_builder.importing.evidence import Evidence
from site_builder.importing.layout import lines_of
from site_builder.importing.owners import owner_evidence
from site_builder.importing.pagetree import parse_page


def owners(body: str, *evidence: Evidence) -> dict[str, str]:
    root = parse_page(f"<body>{body}</body>")
    return {claim.origin: claim.value for claim in owner_evidence(evidence, lines_of(root), root)}


def test_a_site_that_is_called_as_a_person_is_theirs() -> None:
    site = Evidence("site", "Martin Quill on Saltpages", "meta og:site_name", 3.0)
    assert owners("<p>Salt</p>", site) == {"meta og:site_name": "Martin Quill"}


def test_a_copyright_and_a_card_name_the_owner() -> None:
    page = "<div class='h-card'>Martin Quill</div><p>Salt</p><p>© 2014–2019 Martin Quill. All rights reserved.</p>"
    assert owners(page) == {"the copyright": "Martin Quill", "a card of the owner": "Martin Quill"}


def test_a_magazine_with_a_name_like_a_person_is_nobody() -> None:
    assert owners("<p>© 2020 Harbour Light</p>", Evidence("site", "Rolling Barrel", "meta og:site_name", 3.0)) == {}
