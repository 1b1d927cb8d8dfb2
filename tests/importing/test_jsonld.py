from __future__ import annotations

import pytest

from site_builder.importing.evidence import Evidence
from site_builder.importing.jsonld import bare_address, jsonld_evidence, read_json


def values(evidence: list[Evidence], field: str) -> list[str]:
    return [claim.value for claim in evidence if claim.field == field]


@pytest.mark.parametrize(
    "script",
    [
        '{"headline": "Salt", "keywords": ["a", "b",],}',
        '{"headline": "Salt" /* of the page */}',
        '// by the theme\n{"headline": "Salt"}',
        '\n\n  // by the theme\n\n{"headline": "Salt" \n\n , \n\n }',
        '//<![CDATA[\n{"headline": "Salt"}\n// ]]>',
        '<!-- {"headline": "Salt"} -->',
        '{"headline": "Salt"};',
        '{"headline": "Salt"\n "author": "X"}',
        "{&quot;headline&quot;: &quot;Salt&quot;}",
        '/*<![CDATA[*/{"headline": "Salt"}/*]]>*/',
    ],
)
def test_scripts_broken_in_usual_ways_are_read(script: str) -> None:
    assert read_json(script)["headline"] == "Salt"


def test_raw_line_ends_within_strings_are_read() -> None:
    assert read_json('{"description": "One\ntwo"}') == {"description": "One\ntwo"}


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, "null", "nothing"])
def test_what_cannot_be_read_says_nothing(script: str) -> None:
    assert jsonld_evidence([script]) == []


@pytest.mark.parametrize(
    "author",
    [
        '"Ada Quill"',
        '{"@type": "Person", "name": "Ada Quill"}',
        '[{"@type": "Person", "name": ["Ada Quill"]}]',
        '{"@id": "#ada"}',
        '{"@type": ["Person"], "name": "Ada &#81;uill"}',
    ],
)
def test_an_author_is_read_in_every_shape(author: str) -> None:
    script = (
        '{"@graph": [{"@type": "Article", "headline": "Salt", "author": AUTHOR}, {"@type": "Person", "@id": "#ada", "name": "Ada Quill"}]}'
    ).replace("AUTHOR", author)
    assert values(jsonld_evidence([script]), "author") == ["Ada Quill"]


def test_an_author_has_a_post_a_house_and_an_address() -> None:
    script = (
        '{"@type": "Report", "author": {"name": "Ada Quill", "jobTitle": "Fellow", "worksFor": {"name": "Salt House"},'
        '"url": "https://salt.example/ada"}}'
    )
    (claim,) = [claim for claim in jsonld_evidence([script]) if claim.field == "author"]
    assert claim.writer is not None
    assert (claim.writer.role, claim.writer.affiliation, claim.writer.url) == (
        "Fellow",
        "Salt House",
        "https://salt.example/ada",
    )


def test_an_organisation_is_no_author() -> None:
    evidence = jsonld_evidence(['{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Salt House"}}'])
    assert not values(evidence, "author")
    assert values(evidence, "organisation") == ["Salt House"]


def test_of_several_articles_the_one_that_the_page_is_called_by_is_read() -> None:
    scripts = [
        '[{"@type": "Article", "headline": "Grain", "author": "Bo Reed", "datePublished": "2020-01-01"}]',
        '{"@type": "Article", "headline": "Salt", "author": "Ada Quill"}',
    ]
    assert values(jsonld_evidence(scripts, title="Salt | House"), "author") == ["Ada Quill"]


def test_of_several_articles_the_one_of_the_page_s_address_is_read() -> None:
    scripts = [
        '{"@type": "Article", "headline": "Grain", "author": "Bo Reed", "url": "https://h.example/grain"}',
        '{"@type": "Article", "headline": "Salt", "author": "Ada Quill", "url": "https://www.h.example/salt/"}',
    ]
    assert values(jsonld_evidence(scripts, addresses=frozenset({"h.example/salt"})), "author") == ["Ada Quill"]


def test_comments_and_lists_of_other_articles_are_not_read() -> None:
    script = (
        '{"@type": "Article", "headline": "Salt", "comment": {"@type": "Comment", "author": "Bo Reed"},'
        '"isRelatedTo": {"@type": "Article", "headline": "Grain", "author": "Bo Reed"}}'
    )
    assert not values(jsonld_evidence([script]), "author")


def test_facts_are_saved_out_of_a_script_that_nobody_can_read() -> None:
    script = '{"@type": "Article", "headline": "Salt", "author": {"name": "Ada Quill"}, "datePublished": "2020-03-04", "x": "a"b"}'
    evidence = jsonld_evidence([script])
    assert values(evidence, "date") == ["2020-03-04"]
    assert values(evidence, "author") == ["Ada Quill"]


def test_the_work_that_it_is_based_on_is_the_original() -> None:
    script = '{"@type": "Article", "isBasedOn": {"url": "https://first.example/a", "publisher": {"name": "First"}}}'
    evidence = jsonld_evidence([script])
    assert values(evidence, "original") == ["https://first.example/a"]
    assert values(evidence, "reprint") == ["First"]


def test_an_author_is_saved_however_the_script_is_laid_out() -> None:
    script = '{"@type": "Article", "author" :\n [\n {"@type": "Person", "name": "Ada Quill"} ] "x": "a"b"}'
    assert values(jsonld_evidence([script]), "author") == ["Ada Quill"]


def test_an_address_is_compared_without_what_follows_its_path() -> None:
    assert (
        bare_address("https://www.h.example/salt?a=1\n#b") == bare_address("http://h.example/salt/") == "h.example/salt"
    )
