from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import html5lib
import pytest

from site_builder.core.bodies import Library
from site_builder.core.model import Article, ArticleType, Image, Rights
from site_builder.pages.citations import cite_item
from site_builder.pages.interface import ENGLISH
from site_builder.pages.structured import (
    article_head,
    author_json_ld,
    home_json_ld,
    publisher_json_ld,
    topic_json_ld,
)
from tests.pages.shelf import DETENTE, ODD, TRANSLATION, UNSIGNED, shelf

SITE = "https://example.org/library"
ORIGINAL = f"{SITE}/articles/us-china-detente/#original"


def head_of(library: Library, article: Article) -> tuple[tuple[tuple[str, str], ...], str]:
    return article_head(library, article, citation=cite_item(library, article.slug), interface=ENGLISH)


EVERY_PAGE = {
    "detente": lambda: head_of(shelf(), DETENTE)[1],
    "translation": lambda: head_of(shelf(), TRANSLATION)[1],
    "unsigned": lambda: head_of(shelf(), UNSIGNED)[1],
    "odd": lambda: head_of(shelf(), ODD)[1],
    "author": lambda: author_json_ld(shelf(), "paul-heer", interface=ENGLISH),
    "topic": lambda: topic_json_ld(shelf(), "taiwan", interface=ENGLISH),
    "publisher": lambda: publisher_json_ld(shelf(), "portal", interface=ENGLISH),
    "home": lambda: home_json_ld(shelf()),
}


def tags_of(article: Article) -> tuple[tuple[str, str], ...]:
    return head_of(shelf(article), article)[0]


def values_of(article: Article, name: str) -> list[str]:
    return [content for tag, content in tags_of(article) if tag == name]


def nodes_of(text: str) -> dict[str, dict[str, Any]]:
    """The nodes of a graph by @id."""
    graph = json.loads(text)["@graph"]
    nodes = {node["@id"]: node for node in graph}
    assert len(nodes) == len(graph)
    return nodes


def article_nodes(article: Article) -> dict[str, dict[str, Any]]:
    return nodes_of(head_of(shelf(), article)[1])


def members(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, member in value.items():
            yield name, member
            yield from members(member)
    elif isinstance(value, list):
        for member in value:
            yield from members(member)


# --- meta tags -------------------------------------------------------------------------------------------------------


def test_each_author_is_followed_by_the_institutions_of_that_time() -> None:
    named = [pair for pair in tags_of(DETENTE) if pair[0].startswith("citation_author")]
    assert named == [
        ("citation_author", "Heer, Paul"),
        ("citation_author_institution", "Chicago Council"),
        ("citation_author", "Sun, Chenghao"),
    ]


def test_zotero_is_told_what_the_item_is_and_where_it_appeared() -> None:
    assert values_of(UNSIGNED, "z:itemType") == ["newspaperArticle"]
    assert values_of(UNSIGNED, "prism.publicationName") == ["The Gazette"]
    assert values_of(UNSIGNED, "citation_journal_title") == []


def test_only_a_report_has_an_institution_for_publisher() -> None:
    report = replace(DETENTE, type=ArticleType.REPORT)
    assert values_of(report, "citation_technical_report_institution") == ["Chicago Council"]
    assert values_of(DETENTE, "citation_technical_report_institution") == []


@pytest.mark.parametrize(("article", "expected"), [(DETENTE, "2024/01/17"), (UNSIGNED, "2024/04"), (ODD, "2023")])
def test_the_date_of_the_tags_is_what_is_known(article: Article, expected: str) -> None:
    assert values_of(article, "citation_publication_date") == [expected]


def test_every_topic_is_a_keyword_of_its_own() -> None:
    assert values_of(DETENTE, "citation_keywords") == ["Taiwan", "Trade, tariffs"]


def test_the_public_address_is_the_sources_and_ours_only_where_there_is_none() -> None:
    assert values_of(DETENTE, "citation_public_url") == ["https://council.example/detente"]
    assert values_of(UNSIGNED, "citation_public_url") == [f"{SITE}/articles/deterioration/"]


@pytest.mark.parametrize("article", [DETENTE, UNSIGNED, ODD])
def test_no_tag_is_empty_and_no_other_tag_than_those_of_lists_stands_twice(article: Article) -> None:
    tags = tags_of(article)
    assert all(content for _, content in tags)
    lists = {"citation_author", "citation_author_institution", "citation_keywords"}
    assert all(count == 1 for name, count in Counter(name for name, _ in tags).items() if name not in lists)


def test_a_translation_is_cited_as_the_article_that_it_translates() -> None:
    assert head_of(shelf(), TRANSLATION)[0] == head_of(shelf(), DETENTE)[0]


# --- JSON-LD ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_a_graph_has_absolute_ids_and_no_empty_value(page: str) -> None:
    text = EVERY_PAGE[page]()
    nodes_of(text)
    for name, value in members(json.loads(text)):
        assert value not in ("", [], {}, None), name
        if name in {"@id", "url", "item"}:
            assert value.startswith("https://")


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_no_text_can_leave_the_script_element(page: str) -> None:
    text = EVERY_PAGE[page]()
    script = html5lib.parse(f"<script>{text}</script>", namespaceHTMLElements=False).find(".//script")
    assert script.text == text
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(text)


def test_escaped_text_is_read_as_it_was_written() -> None:
    digest = article_nodes(ODD)[f"{SITE}/articles/%EB%8C%80%EB%A7%8C-%EC%9C%84%EA%B8%B0/#digest"]
    assert digest["headline"] == ODD.title
    assert digest["description"] == ODD.summary


def test_our_article_is_based_on_the_original_which_names_every_author() -> None:
    nodes = article_nodes(DETENTE)
    assert nodes[f"{SITE}/articles/us-china-detente/#digest"]["isBasedOn"] == {"@id": ORIGINAL}
    original = nodes[ORIGINAL]
    assert original["url"] == "https://council.example/detente"
    assert original["datePublished"] == "2024-01-17"
    assert [nodes[author["@id"]]["name"] for author in original["author"]] == ["Paul Heer", "Sun Chenghao"]
    assert nodes[original["publisher"]["@id"]]["name"] == "Chicago Council"


def test_a_summary_is_not_the_authors_work_but_a_full_text_is() -> None:
    digest = f"{SITE}/articles/us-china-detente/#digest"
    full = replace(DETENTE, rights=Rights.LICENSED, license="CC-BY-4.0")
    assert "author" not in article_nodes(DETENTE)[digest]
    assert len(article_nodes(full)[digest]["author"]) == 2
    assert article_nodes(full)[digest]["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_an_article_is_about_the_topics_chosen_and_mentions_the_others() -> None:
    digest = article_nodes(DETENTE)[f"{SITE}/articles/us-china-detente/#digest"]
    assert [topic["@id"] for topic in digest["about"]] == [f"{SITE}/topics/taiwan/#topic"]
    assert [topic["name"] for topic in digest["mentions"]] == ["Trade, tariffs"]


def test_a_picture_of_ours_has_its_published_address() -> None:
    digest = article_nodes(DETENTE)[f"{SITE}/articles/us-china-detente/#digest"]
    assert digest["image"] == f"{SITE}/static/map.12345678.png"


def test_a_picture_is_found_however_its_name_is_composed() -> None:
    library = shelf(replace(DETENTE, image=Image("/static/cafe\u0301.png", "A café")))
    library = replace(library, site=replace(library.site, assets={"static/caf\u00e9.png": "static/c.png"}))
    (digest, *_) = json.loads(head_of(library, library.site.articles[DETENTE.slug])[1])["@graph"]
    assert digest["image"] == f"{SITE}/static/c.png"


def test_an_article_and_its_translation_name_each_other() -> None:
    original, translation = f"{SITE}/articles/us-china-detente/#digest", f"{SITE}/ko/articles/us-china-detente/#digest"
    assert article_nodes(DETENTE)[original]["workTranslation"] == [{"@id": translation}]
    node = article_nodes(TRANSLATION)[translation]
    assert node["translationOfWork"] == {"@id": original}
    assert node["translator"]["name"] == "Kim"
    assert node["isBasedOn"] == {"@id": ORIGINAL}


@pytest.mark.parametrize(
    ("page", "room", "name"),
    [
        ("detente", "articles", DETENTE.title),
        ("author", "authors", "Paul Heer"),
        ("topic", "topics", "Taiwan"),
        ("publisher", "sources", "Specialist Portal"),
    ],
)
def test_breadcrumbs_lead_from_home_through_the_room_to_the_page(page: str, room: str, name: str) -> None:
    (crumbs,) = [node for node in nodes_of(EVERY_PAGE[page]()).values() if node["@type"] == "BreadcrumbList"]
    steps = crumbs["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps][:2] == [f"{SITE}/", f"{SITE}/{room}/"]
    assert steps[2]["name"] == name


def test_an_authors_page_is_a_profile_of_the_person() -> None:
    nodes = nodes_of(author_json_ld(shelf(), "paul-heer", interface=ENGLISH))
    person = nodes[nodes[f"{SITE}/authors/paul-heer/#page"]["mainEntity"]["@id"]]
    assert person["@type"] == "Person"
    assert person["sameAs"] == ["https://orcid.org/0000-0002-1825-0097"]
    assert person["alternateName"] == ["폴 히어"]
    assert [each["name"] for each in person["affiliation"]] == ["Chicago Council"]


def test_an_organisation_that_signs_is_no_person() -> None:
    nodes = nodes_of(author_json_ld(shelf(), "council", interface=ENGLISH))
    assert nodes[f"{SITE}/authors/council/#author"]["@type"] == "Organization"


def test_a_topics_page_is_a_collection_about_a_term_that_wikidata_knows() -> None:
    nodes = nodes_of(topic_json_ld(shelf(), "taiwan", interface=ENGLISH))
    page = nodes[f"{SITE}/topics/taiwan/#page"]
    assert page["@type"] == "CollectionPage"
    term = nodes[page["about"]["@id"]]
    assert term["@type"] == "DefinedTerm"
    assert term["sameAs"] == ["https://www.wikidata.org/wiki/Q865"]
    assert term["alternateName"] == ["대만", "Formosa"]


def test_an_article_speaks_of_the_same_things_as_their_own_pages_do() -> None:
    nodes = article_nodes(DETENTE)
    assert (
        nodes[f"{SITE}/authors/paul-heer/#author"]
        == nodes_of(EVERY_PAGE["author"]())[f"{SITE}/authors/paul-heer/#author"]
    )
    chicago = f"{SITE}/sources/chicago/#publisher"
    assert nodes[chicago] == nodes_of(publisher_json_ld(shelf(), "chicago", interface=ENGLISH))[chicago]
