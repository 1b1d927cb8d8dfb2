"""Citations, read back by parsers that are not ours."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

import jsonschema
import pytest

from site_builder.core.dates import PartialDate
from site_builder.core.model import Article, ArticleType, Author, AuthorKind, PublisherKind
from site_builder.pages.bibtex import bibtex
from site_builder.pages.citations import (
    CiteItem,
    CiteName,
    CiteView,
    Genre,
    cite_item,
    cite_name,
    coins,
    digest_text,
    genre_of,
    reference_text,
)
from site_builder.pages.csl import csl_json
from site_builder.pages.interface import ENGLISH
from site_builder.pages.ris import ris
from tests.pages.shelf import DETENTE, ODD, UNSIGNED, cite_view, shelf

EVERY_GENRE = [(kind, publisher) for kind in ArticleType for publisher in PublisherKind]


def item_of(article: Article, **changes: Any) -> CiteItem:
    changed = replace(article, **changes)
    return cite_item(shelf(changed), changed.slug)


def all_items() -> CiteView:
    return cite_view(shelf(), [DETENTE.slug, UNSIGNED.slug, ODD.slug])


def of_genre(genre: Genre) -> CiteView:
    return CiteView((replace(item_of(DETENTE), genre=genre),))


# --- items -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("article", "publisher", "expected"),
    [
        (ArticleType.NEWS, PublisherKind.NEWS, Genre.NEWSPAPER),
        (ArticleType.COMMENTARY, PublisherKind.MAGAZINE, Genre.MAGAZINE),
        (ArticleType.ANALYSIS, PublisherKind.JOURNAL, Genre.JOURNAL),
        (ArticleType.ANALYSIS, PublisherKind.THINK_TANK, Genre.WEB),
        (ArticleType.REPORT, PublisherKind.MAGAZINE, Genre.REPORT),
        (ArticleType.PAPER, PublisherKind.UNIVERSITY, Genre.REPORT),
        (ArticleType.PAPER, PublisherKind.JOURNAL, Genre.JOURNAL),
        (ArticleType.INTERVIEW, PublisherKind.NEWS, Genre.INTERVIEW),
        (ArticleType.SPEECH, PublisherKind.GOVERNMENT, Genre.SPEECH),
        (ArticleType.BOOK_CHAPTER, PublisherKind.UNIVERSITY, Genre.CHAPTER),
        (ArticleType.DATASET, PublisherKind.PORTAL, Genre.DATASET),
    ],
)
def test_what_an_article_is_cited_as_follows_its_type_and_its_publisher(
    article: ArticleType, publisher: PublisherKind, expected: Genre
) -> None:
    assert genre_of(article, publisher) is expected


def test_some_article_is_of_every_genre() -> None:
    assert {genre_of(article, publisher) for article, publisher in EVERY_GENRE} == set(Genre)


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        (Author("a", "Paul Heer", "Heer, Paul"), CiteName("Paul Heer", "Heer", "Paul")),
        (Author("a", "Sun Chenghao", "Sun Chenghao"), CiteName("Sun Chenghao")),
        (Author("a", "Sukarno", "Sukarno,"), CiteName("Sukarno")),
        (
            Author("a", "Wang, Li and Co", "Wang, Li and Co", kind=AuthorKind.ORGANISATION),
            CiteName("Wang, Li and Co", corporate=True),
        ),
    ],
)
def test_a_name_has_two_parts_only_where_the_sort_name_says_so(author: Author, expected: CiteName) -> None:
    assert cite_name(author) == expected


@pytest.mark.parametrize(
    ("article", "key"),
    [
        (DETENTE, "heer-2024-us-china-detente"),
        (UNSIGNED, "gazette-2024-deterioration"),
        (ODD, "council-2023-대만-위기"),
    ],
)
def test_a_key_names_who_when_and_what(article: Article, key: str) -> None:
    assert item_of(article).key == key


def test_a_key_of_what_has_no_date_is_one_word_to_pandoc() -> None:
    key = item_of(DETENTE, date=None).key
    assert key == "heer-nd-us-china-detente"
    # https://pandoc.org/MANUAL.html#citation-syntax: no two marks may follow each other in a key.
    assert re.fullmatch(r"\w+([-:.#$%&+?<>~/]\w+)*", key)


def test_a_citation_is_of_the_source_and_points_to_our_page_beside_it() -> None:
    item = item_of(DETENTE)
    assert item.found_at == "https://council.example/detente"
    assert item.digest_url == "https://example.org/library/articles/us-china-detente/"
    assert item.keywords == ("Taiwan", "Trade, tariffs")


def test_where_the_source_has_no_address_the_relayed_copy_is_cited() -> None:
    assert item_of(DETENTE, source_url="").found_at == "https://portal.example/1?a=b&c=d"
    assert item_of(UNSIGNED).found_at == ""


# --- references for readers ------------------------------------------------------------------------------------------


def test_a_reference_inverts_the_first_name_and_tells_all_that_is_known() -> None:
    assert reference_text(item_of(DETENTE), interface=ENGLISH) == (
        "Heer, Paul, and Sun Chenghao. “US-China detente likely to remain elusive: A view from Chicago.” "
        "Chicago Council, 17 January 2024. Relayed by Specialist Portal. https://council.example/detente. "
        "Accessed 2 May 2024."
    )


def test_an_unsigned_article_stands_under_its_publisher_at_the_precision_of_its_date() -> None:
    assert reference_text(item_of(UNSIGNED), interface=ENGLISH) == "The Gazette. “Relations deteriorate?” April 2024."


@pytest.mark.parametrize(
    ("date", "text"),
    [(PartialDate(2024, 3, 5), "5 March 2024"), (PartialDate(2024, 12), "December 2024"), (PartialDate(2024), "2024")],
)
def test_a_reference_gives_no_more_of_a_date_than_is_known(date: PartialDate, text: str) -> None:
    assert reference_text(item_of(UNSIGNED, date=date), interface=ENGLISH).endswith(f"” {text}.")


def test_three_authors_are_a_list() -> None:
    text = reference_text(item_of(DETENTE, authors=("sun-chenghao", "paul-heer", "council")), interface=ENGLISH)
    assert text.startswith("Sun Chenghao, Paul Heer, and Council of Elders. “")


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (UNSIGNED, "The Gazette. “Relations deteriorate?” n.d."),
        (replace(DETENTE, via="", retrieved=None), "Chicago Council, n.d. https://council.example/detente."),
        (
            replace(DETENTE, via="", source_url=""),
            "Chicago Council, n.d. https://portal.example/1?a=b&c=d. Accessed 2 May 2024.",
        ),
    ],
)
def test_a_reference_to_what_has_no_date_says_so(article: Article, text: str) -> None:
    assert reference_text(item_of(article, date=None), interface=ENGLISH).endswith(text)


def test_an_interview_is_called_one() -> None:
    assert "” Interview. Chicago Council" in reference_text(
        item_of(DETENTE, type=ArticleType.INTERVIEW), interface=ENGLISH
    )


def test_the_digest_is_cited_as_this_librarys() -> None:
    assert digest_text(item_of(DETENTE), site_title="Straits", interface=ENGLISH) == (
        "Straits. Digest of Paul Heer and Sun Chenghao, “US-China detente likely to remain elusive: A view from "
        "Chicago,” Chicago Council, 17 January 2024. Last changed 1 June 2024. "
        "https://example.org/library/articles/us-china-detente/."
    )


# --- BibTeX ----------------------------------------------------------------------------------------------------------


def read_bibtex(view: CiteView) -> Any:
    return pytest.importorskip("pybtex.database").parse_bytes(bibtex(view), "bibtex").entries


def test_bibtex_is_read_back_as_it_was_meant() -> None:
    entry = read_bibtex(all_items())["heer-2024-us-china-detente"]
    assert entry.type == "online"
    assert [str(person) for person in entry.persons["author"]] == ["Heer, Paul", "{Sun Chenghao}"]
    expected = {
        "title": "{US-China detente likely to remain elusive}",
        "subtitle": "{A view from Chicago}",
        "organization": "{Chicago Council}",
        "date": "2024-01-17",
        "url": "https://council.example/detente",
        "urldate": "2024-05-02",
        "langid": "english",
        "keywords": "Taiwan, {Trade, tariffs}",
    }
    assert {name: entry.fields[name] for name in expected} == expected
    assert entry.fields["note"].endswith("Digest: https://example.org/library/articles/us-china-detente/")


def test_bibtex_keeps_the_precision_of_a_date_and_leaves_out_what_is_not_known() -> None:
    entry = read_bibtex(all_items())["gazette-2024-deterioration"]
    assert entry.fields["date"] == "2024-04"
    assert entry.type == "article"
    assert entry.fields["journaltitle"] == "{The Gazette}"
    assert "author" not in entry.persons
    assert not {"url", "urldate", "abstract", "keywords"} & set(entry.fields)


def test_bibtex_escapes_what_tex_would_obey() -> None:
    entry = read_bibtex(all_items())["council-2023-대만-위기"]
    assert entry.fields["title"] == (
        r"{100\% \textbraceleft{}sure\textbraceright{} \& <b>\#1</b> \textbackslash{} "
        r"\textasciitilde{}\_\textasciicircum{}\$}"
    )


def test_bibtex_keeps_a_name_whole_that_holds_what_parts_names() -> None:
    name = CiteName("Johnson, Smith and Sons")
    suffixed = CiteName("Martin Luther King, Jr.", "King", "Martin Luther, Jr.")
    persons = read_bibtex(CiteView((replace(item_of(UNSIGNED), authors=(name, suffixed)),)))
    (entry,) = persons.values()
    assert [str(person) for person in entry.persons["author"]] == [
        "{Johnson, Smith and Sons}",
        "King, {Martin Luther, Jr.}",
    ]


def test_a_publisher_whose_name_holds_an_and_is_one_institution() -> None:
    item = replace(item_of(UNSIGNED), genre=Genre.REPORT, publisher="Center for Crisis and Policy Studies")
    (entry,) = read_bibtex(CiteView((item,))).values()
    assert entry.fields["institution"] == "{Center for Crisis and Policy Studies}"


def test_an_address_cannot_break_a_bibtex_entry() -> None:
    item = replace(item_of(UNSIGNED), url="https://x.example/a}b{c\\d e%20f?g=1&h=2#i_j")
    (entry,) = read_bibtex(CiteView((item,))).values()
    assert entry.fields["url"] == "https://x.example/a%7Db%7Bc%5Cd%20e%20f?g=1&h=2#i_j"


@pytest.mark.parametrize("genre", Genre)
def test_bibtex_has_an_entry_for_every_genre(genre: Genre) -> None:
    assert len(read_bibtex(of_genre(genre))) == 1


# --- RIS -------------------------------------------------------------------------------------------------------------


def read_ris(view: CiteView) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = pytest.importorskip("rispy").loads(ris(view).decode())
    return records


def test_ris_is_read_back_as_it_was_meant() -> None:
    record = read_ris(all_items())[0]
    assert record["type_of_reference"] == "ELEC"
    assert record["authors"] == ["Heer, Paul", "Sun Chenghao"]
    assert record["title"] == "US-China detente likely to remain elusive: A view from Chicago"
    assert record["date"] == "2024/01/17/"
    assert record["year"] == "2024"
    assert record["access_date"] == "2024/05/02/"
    assert record["keywords"] == ["Taiwan", "Trade, tariffs"]
    assert record["urls"] == ["https://council.example/detente"]


def test_a_ris_date_keeps_its_slashes_where_parts_are_not_known() -> None:
    assert [record["date"] for record in read_ris(all_items())] == ["2024/01/17/", "2024/04//", "2023///"]


def test_every_line_of_ris_is_a_tag_and_ends_as_the_specification_says() -> None:
    lines = ris(all_items()).decode().split("\r\n")
    assert lines.pop() == ""
    assert all(line[2:6] == "  - " and line[:2].isupper() and "\n" not in line for line in lines)
    assert [line[:2] for line in lines].count("TY") == [line[:2] for line in lines].count("ER") == 3


def test_a_ris_value_cannot_begin_a_tag() -> None:
    item = replace(item_of(UNSIGNED), abstract="One.\nER  - \nTY  - BOOK")
    assert len(read_ris(CiteView((item,)))) == 1


def test_ris_has_a_type_for_every_genre() -> None:
    types = {genre: read_ris(of_genre(genre))[0]["type_of_reference"] for genre in Genre}
    assert types == {
        Genre.NEWSPAPER: "NEWS",
        Genre.MAGAZINE: "MGZN",
        Genre.JOURNAL: "JOUR",
        Genre.REPORT: "RPRT",
        Genre.WEB: "ELEC",
        Genre.INTERVIEW: "ELEC",
        Genre.SPEECH: "ELEC",
        Genre.CHAPTER: "CHAP",
        Genre.DATASET: "DATA",
    }


# --- CSL-JSON --------------------------------------------------------------------------------------------------------

TEXT = {"type": "string", "minLength": 1}
DATE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["date-parts"],
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer", "minimum": 1}},
        }
    },
}
NAME = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"family": TEXT, "given": TEXT, "literal": TEXT},
    "oneOf": [{"required": ["family", "given"]}, {"required": ["literal"]}],
}
# The part of the schema of CSL 1.0.2 that a source article needs, as strict as the schema is about names of members.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "type", "title", "issued"],
        "properties": {
            "type": {
                "enum": [
                    "article-journal",
                    "article-magazine",
                    "article-newspaper",
                    "chapter",
                    "dataset",
                    "interview",
                    "report",
                    "speech",
                    "webpage",
                ]
            },
            "author": {"type": "array", "minItems": 1, "items": NAME},
            "issued": DATE,
            "accessed": DATE,
            **dict.fromkeys(("id", "title", "container-title", "publisher"), TEXT),
            **dict.fromkeys(("URL", "language", "keyword", "abstract", "note"), TEXT),
        },
    },
}


def read_csl(view: CiteView) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(csl_json(view))
    jsonschema.validate(items, CSL)
    return items


def test_csl_json_is_valid_for_every_article_and_for_none() -> None:
    assert [item["id"] for item in read_csl(all_items())] == [item.key for item in all_items().items]
    assert read_csl(CiteView(())) == []


def test_a_csl_date_has_as_many_parts_as_are_known() -> None:
    assert [item["issued"]["date-parts"] for item in read_csl(all_items())] == [[[2024, 1, 17]], [[2024, 4]], [[2023]]]


def test_a_csl_name_is_literal_where_it_does_not_change_places() -> None:
    assert read_csl(all_items())[0]["author"] == [{"family": "Heer", "given": "Paul"}, {"literal": "Sun Chenghao"}]


def test_csl_has_a_type_for_every_genre() -> None:
    assert len({read_csl(of_genre(genre))[0]["type"] for genre in Genre}) == len(Genre)


def test_a_report_has_a_publisher_and_an_article_stands_in_what_holds_it() -> None:
    assert read_csl(of_genre(Genre.REPORT))[0]["publisher"] == "Chicago Council"
    assert read_csl(of_genre(Genre.MAGAZINE))[0]["container-title"] == "Chicago Council"


# --- COinS -----------------------------------------------------------------------------------------------------------


def test_a_context_object_gives_every_author_and_the_items_type() -> None:
    pairs = parse_qsl(coins(item_of(DETENTE)), strict_parsing=True)
    assert pairs[:3] == [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "webpage"),
    ]
    assert [value for name, value in pairs if name == "rft.au"] == ["Heer, Paul", "Sun, Chenghao"]
    assert ("rft.source", "Chicago Council") in pairs
    assert ("rft.date", "2024-01-17") in pairs


def test_a_context_object_survives_every_mark() -> None:
    assert ("rft.title", ODD.title) in parse_qsl(coins(item_of(ODD)), strict_parsing=True)
