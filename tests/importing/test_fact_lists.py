from __future__ import annotations

import pytest

from site_builder.importing.evidence import Evidence
from site_builder.importing.fact_lists import fact_evidence
from site_builder.importing.layout import lines_of, zones_around
from site_builder.importing.pagetree import parse_page
from site_builder.importing.visible import region_of

TEXT = "<p>" + "The council of the harbour met twice and wrote down nothing of it. " * 3 + "</p>"


def claims(after: str, lang: str = "en") -> set[tuple[str, str]]:
    root = parse_page(f"<body><h1>Salt</h1>{TEXT * 4}<h4>More of us</h4><p>Boats</p>{after}</body>")
    lines, zones = lines_of(root), zones_around([root.find(".//h1")])
    found: list[Evidence] = fact_evidence(region_of(lines, zones, "Salt"), lines, zones, lang=lang)
    return {(claim.field, claim.value) for claim in found}


@pytest.mark.parametrize(
    ("facts", "lang", "name"),
    [
        ("<ul><li><b>Date</b> 03.05.2020</li><li><b>Author</b> Ada Quill</li></ul>", "en", "Ada Quill"),
        ("<dl><dt>Autorin</dt><dd>Ada Ried</dd><dt>Datum</dt><dd>3. Mai 2020</dd></dl>", "de", "Ada Ried"),
        ("<p>Дата</p><p>3 мая 2020</p><p>Автор</p><p>Анна Ларина</p>", "ru", "Анна Ларина"),
        ("<div><div>Fecha</div><div>03/05/2020</div><div>Texto</div><div>Ana Quillón</div></div>", "es", "Ana Quillón"),
    ],
)
def test_a_list_of_facts_tells_who_and_when(facts: str, lang: str, name: str) -> None:
    assert claims(facts, lang) == {("date", "2020-05-03"), ("author", name)}


def test_a_page_that_labels_several_lists_other_articles() -> None:
    other = "<p><b>Author</b> Ada Quill</p><p><b>Date</b> 3 May 2020</p>"
    assert claims(other + other.replace("Ada Quill", "Bo Reed").replace("3 May", "4 May")) == set()


def test_what_is_no_label_and_what_is_related_tells_nothing() -> None:
    assert claims("<p><b>Harbour</b> Ada Quill</p><p><b>Opened</b> 3 May 2020</p>") == set()
    assert claims("<div class='related'><p><b>Author</b> Ada Quill</p></div>") == set()
    card = "<div><h3><a href='/2'>Boats at the quay</a></h3><p><b>Author</b> Ada Quill</p></div>"
    assert claims(card) == claims("<p><span>by</span> Ada Quill</p>") == set()
