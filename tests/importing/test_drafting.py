"""Drafts: what is known stands in front matter that reading accepts, what is not known or not certain in comments."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.dates import PartialDate
from site_builder.core.model import Article, Author, Document, Publisher, Rights
from site_builder.core.project import Source
from site_builder.importing.crediting import Credits, House, Person
from site_builder.importing.drafting import (
    Findings,
    author_file,
    checks_of,
    content_file,
    draft,
    one_line,
    plain_body,
    publisher_file,
)
from site_builder.importing.duplicates import Duplicate
from site_builder.importing.values import Byline, Clues, Dropped, Given, Picture, Reading, Writer
from site_builder.reading.documents import parse
from site_builder.reading.files import ContentFile, understand

TODAY = date(2024, 5, 2)
PATH = "content/articles/a.md"


def claimed(value: str) -> Given:
    return Given(value, "somewhere")


CLUES = Clues(
    title=claimed("Grain: no boats"),
    subtitle=claimed("A  harbour\nwaits"),
    byline=Byline((Writer("Ada Okoye"),), "the line under the title"),
    date=claimed("2024-03"),
    lang=claimed("en"),
    section=claimed("Trade"),
    summary=claimed("Boats are late."),
    image=Picture("https://review.example/a.jpg", "A quay", "The quay", "Ben Kim"),
    key_points=("One point.", "Another: point."),
)
CREDITS = Credits(
    authors=(Person(Writer("Ada Okoye"), "ada-okoye"),),
    source=House("review", "Harbour Review", "its name"),
    source_url="https://review.example/grain",
    via=House("portal", "Tide Portal", "the address"),
    via_url="https://portal.example/9",
)
FOUND = Findings(Reading(CLUES, "Grain waits.[^1]\n\n[^1]: On the quay."), CREDITS, "en")


def text_of(found: Findings, rights: Rights = Rights.SUMMARY) -> str:
    return draft(found, rights=rights, retrieved=TODAY)


def checks(found: Findings, rights: Rights = Rights.SUMMARY) -> str:
    return "\n".join(checks_of(found, rights=rights))


def understood(text: str, path: str = "content/articles/a.md") -> ContentFile:
    document, problems = parse(Source(path, text.encode()))
    assert document
    content = understand(document, language="en")
    assert content
    assert problems == ()
    return content


def article(found: Findings) -> Article:
    content = understood(text_of(found))
    assert [each.rule.id for each in content.problems] == []
    assert isinstance(content.value, Article)
    return content.value


def test_what_is_known_is_read_again_as_it_was_found() -> None:
    read = article(FOUND)
    assert (read.title, read.subtitle, read.date) == ("Grain: no boats", "A harbour waits", PartialDate(2024, 3))
    assert (read.authors, read.publisher, read.via) == (("ada-okoye",), "review", "portal")
    assert (read.source_url, read.via_url) == ("https://review.example/grain", "https://portal.example/9")
    assert (read.lang, read.section, read.summary) == ("en", "Trade", "Boats are late.")
    assert read.key_points == CLUES.key_points
    assert read.image
    assert (read.image.src, read.image.alt, read.image.credit) == ("https://review.example/a.jpg", "A quay", "Ben Kim")
    assert (read.rights, read.retrieved, read.draft) == (Rights.SUMMARY, PartialDate(2024, 5, 2), True)


def test_keys_stand_in_one_order_and_the_draft_mark_last() -> None:
    front_matter = text_of(FOUND).split("---\n")[1]
    assert re.findall(r"^(\w+):", front_matter, re.MULTILINE) == [
        *("title", "subtitle", "date", "authors", "source", "source_url", "via", "via_url", "lang", "section"),
        *("summary", "key_points", "image", "rights", "retrieved", "draft"),
    ]


@pytest.mark.parametrize("written", ["2024", "2024-03", "2024-03-05", "0800"])
def test_a_date_is_as_precise_as_it_was_found(written: str) -> None:
    found = replace(FOUND, reading=replace(FOUND.reading, clues=replace(CLUES, date=claimed(written))))
    date = article(found).date
    assert date is not None
    assert date.iso == written


def test_what_is_missing_is_left_out_and_said() -> None:
    empty = Findings(Reading(), Credits())
    content = understood(text_of(empty))
    assert {each.rule.id for each in content.problems} == {"missing-key"}
    assert set(content.document.meta) == {"rights", "retrieved", "draft"}
    for what in ("title", "date", "author", "publisher", "text"):
        assert f"no {what} was found" in checks(empty).lower()
    assert "language of the text is not certain" in checks(empty)


def test_an_unsigned_text_says_so() -> None:
    unsigned = replace(FOUND, credits=replace(CREDITS, authors=()))
    assert "\nauthors: []\n" in text_of(unsigned)
    assert "no author" not in checks(unsigned).lower()


def test_what_reading_would_refuse_is_left_out_and_said() -> None:
    clues = replace(CLUES, date=claimed("5 March"), image=Picture("a.jpg"))
    found = replace(
        FOUND, reading=Reading(clues, "Text."), credits=replace(CREDITS, source_url="https://a b.example/", via_url="x")
    )
    content = understood(text_of(found))
    assert {each.rule.id for each in content.problems} == {"missing-key"}
    for what in ("'5 March' is no date", "'https://a b.example/' is no address", "'x' is no address", "picture a.jpg"):
        assert what.lower() in checks(found).lower()


def test_an_inferred_date_stands_with_its_note_and_is_said() -> None:
    note = "The page gives no date; its notes were read on 3 March 2024."
    found = replace(FOUND, reading=replace(FOUND.reading, clues=replace(CLUES, date_note=note)))
    assert (article(found).date, article(found).date_note) == (PartialDate(2024, 3), note)
    assert f"\ndate: 2024-03\ndate_note: {note}\n" in text_of(found).replace("'", "")
    assert (
        "The date 2024-03 is inferred: the page gives no date; its notes were read on 3 March 2024."
        in checks(found).splitlines()
    )


def test_what_is_known_of_a_page_without_a_date_is_its_note_and_said_once() -> None:
    clues = replace(CLUES, date=None, date_note="The page gives no date.")
    found = replace(FOUND, reading=replace(FOUND.reading, clues=clues))
    assert understood(text_of(found)).document.meta["date_note"] == "The page gives no date."
    said = [check for check in checks(found).splitlines() if "date" in check]
    assert said == ["The page gives no date: add `date` as precisely as it is known."]


def test_the_institute_of_the_author_is_named_where_no_publisher_is_known() -> None:
    clues = replace(CLUES, byline=Byline((Writer("Ada Okoye", affiliation="Institute of Tides"),), "a line"))
    found = replace(FOUND, reading=Reading(clues, "Text."), credits=replace(CREDITS, source=None))
    assert "No publisher was found; `source` is required (the author is of “Institute of Tides”)." in checks(found)


def test_a_picture_without_a_text_for_the_blind_is_said() -> None:
    clues = replace(CLUES, image=Picture("https://a.example/x.jpg"))
    found = replace(FOUND, reading=Reading(clues, "Text."))
    assert article(found).image
    assert "(`alt`)" in checks(found)


@pytest.mark.parametrize(
    ("rights", "warning"),
    [
        (Rights.SUMMARY, "write a digest in your own words"),
        (Rights.EXCERPT, "than you may quote"),
        (Rights.FULL, "only be published with a licence"),
        (Rights.LICENSED, "name the licence"),
    ],
)
def test_the_rights_are_always_warned_of(rights: Rights, warning: str) -> None:
    assert warning in checks(FOUND, rights).lower().replace("\n", " ")
    assert f"\nrights: {rights}\n" in text_of(FOUND, rights)


def test_every_check_stands_in_the_file_as_a_sentence() -> None:
    found = replace(
        FOUND,
        reading=Reading(CLUES, "Text.", (Dropped(3, "Share this", "share bar"),), ("the author is not certain",)),
        credits=replace(CREDITS, doubts=("Is it a reprint?",)),
        duplicates=(Duplicate("content/articles/b.md", "it has the same title"),),
        topics=(("taiwan", 5), ("grain", 1)),
    )
    text = text_of(found)
    for line in (
        "check: The author is not certain.",
        "check: Is it a reprint?",
        "check: It may be the same article as content/articles/b.md: it has the same title.",
        "check: 1 line was left out as no part of the article, listed below.",
        "left out: line 3: Share this (share bar)",
        "topics that the text mentions: taiwan, grain",
    ):
        assert f"\n# {line}\n" in text
    assert all(f"# check: {check}" in text for check in checks(found).splitlines())


def test_of_many_lines_that_were_left_out_the_first_are_listed() -> None:
    dropped = tuple(Dropped(number, f"Menu {number}", "menu") for number in range(1, 201))
    text = text_of(replace(FOUND, reading=Reading(CLUES, "Text.", dropped)))
    assert "# check: 200 lines were left out" in text
    assert text.count("\n# left out: line ") == 30
    assert "# left out: 170 more;" in text


def test_the_file_of_a_new_author() -> None:
    writer = Writer("Ben Kim", "Fellow", "Quay College", "Ben Kim writes on quays.", "https://quay.example/ben")
    content = understood(author_file(Person(writer, "ben-kim", new=True)), "content/authors/ben-kim.md")
    assert content.problems == ()
    assert isinstance(content.value, Author)
    assert (content.value.name, content.value.url) == ("Ben Kim", "https://quay.example/ben")
    assert [(one.organisation, one.role) for one in content.value.affiliations] == [("Quay College", "Fellow")]
    assert content.document.body.strip() == "Ben Kim writes on quays."


def test_a_role_without_an_organisation_is_kept_as_a_comment() -> None:
    text = author_file(Person(Writer("Ben Kim", "Fellow", url="/ben"), "ben-kim", new=True))
    assert understood(text, "content/authors/ben-kim.md").problems == ()
    assert "role without an organisation: Fellow" in text


def test_the_file_of_a_new_publisher() -> None:
    house = House("gazette", "Quay Gazette", "its name", "https://gazette.example/", new=True)
    content = understood(publisher_file(house, lang="ko"), "content/sources/gazette.md")
    assert content.problems == ()
    assert isinstance(content.value, Publisher)
    assert (content.value.name, content.value.url, content.value.lang) == (
        "Quay Gazette",
        "https://gazette.example/",
        "ko",
    )


def read(text: str) -> Document:
    document, problems = parse(Source(PATH, text.encode()))
    assert document
    assert problems == ()
    return document


@pytest.mark.parametrize(
    "value",
    [
        "NO",
        "12:30",
        "0123",
        "2024-01-17",
        "yes",
        "null",
        "~",
        "a: b",
        "# x",
        "- x",
        "'",
        '"',
        "[x]",
        "{x}",
        "*x",
        "&x",
        "!x",
        "%x",
        "@x",
        "`x",
        "1e3",
        "대만",
        "台湾",
        "😀",
        "\\",
    ],
)
def test_a_value_is_read_as_the_text_that_it_is(value: str) -> None:
    assert read(content_file({"title": value}, "")).meta == {"title": value}


@given(st.text(min_size=1).map(one_line).filter(bool))
def test_any_line_is_read_as_it_was_written(value: str) -> None:
    assert read(content_file({"title": value}, "Text.")).meta == {"title": value}


@given(st.text(), st.lists(st.text(), max_size=3))
def test_no_text_of_a_page_breaks_the_file(body: str, comments: list[str]) -> None:
    document = read(content_file({"title": "x"}, body, comments=comments))
    assert document.meta == {"title": "x"}
    assert document.body.strip() == plain_body(body)


def test_nothing_is_written_of_what_is_not_known_but_an_empty_list_says_something() -> None:
    text = content_file({"title": "x", "date": None, "section": "", "key_points": [], "authors": ()}, "")
    assert text == "---\ntitle: x\nauthors: []\n---\n"


def test_lists_of_ids_stand_on_a_line_and_of_sentences_on_their_own() -> None:
    text = content_file({"authors": ("a", "b"), "key_points": ["One.", "Two."]}, "")
    assert "authors: [a, b]\n" in text
    assert "key_points:\n- One.\n- Two.\n" in text


def test_comments_stand_above_the_first_key_one_a_line() -> None:
    text = content_file({"title": "x"}, "Text.", comments=["check: a\nb", "c"])
    assert text == "---\n# check: a b\n# c\ntitle: x\n---\n\nText.\n"


def test_what_looks_like_a_link_by_id_is_shown_as_it_stands() -> None:
    assert plain_body("See [[1]] and [[1]](https://a.example).") == "See [\\[1\\]] and [\\[1\\]](https://a.example)."
