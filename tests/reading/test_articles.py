"""reading.articles: originals and translations."""

from __future__ import annotations

import pytest

from site_builder.core.dates import PartialDate
from site_builder.core.model import Article, ArticleType, Image, Rights
from site_builder.reading.articles import read_article, read_translation
from site_builder.reading.placing import Placing
from tests.reading.project import document, printed

PATH = "content/articles/a.md"
ORIGINAL = Article(
    slug="a",
    title="A title",
    date=PartialDate(2024, 4),
    publisher="press",
    lang="en",
    subtitle="In English",
    date_note="A note",
    updated=PartialDate(2024, 5, 1),
    authors=("paul-heer",),
    topics=("taiwan",),
    summary="A summary",
    image=Image("static/a.png", "A map", "Caption", "Credit"),
    redirects=("/old/",),
    path=PATH,
)


def test_every_key_of_an_article_is_read() -> None:
    article, problems = read_article(
        document(
            PATH,
            """
title: "A title: with a colon"
subtitle: S
date: 2024-01-17
date_note: N
updated: 2024-02-01
authors: [b, a]
source: press
source_url: https://example.org/a
via: portal
via_url: https://example.org/b
lang: zh-Hans
type: book-chapter
section: foreign-policy
topics: [t2, t1]
no_link: [t3]
summary: >
  One paragraph
  on two lines.
key_points: [one, two]
image: {src: static/a.png, alt: Alt, caption: Caption, credit: Credit}
rights: licensed
license: CC-BY-4.0
retrieved: 2024-05
archive_url: https://example.org/c
translator: T
draft: true
redirects: [/old/path/]
""",
        ),
        Placing("article", "a"),
        language="en",
    )
    assert problems == ()
    assert article == Article(
        slug="a",
        title="A title: with a colon",
        date=PartialDate(2024, 1, 17),
        publisher="press",
        lang="zh-Hans",
        subtitle="S",
        date_note="N",
        updated=PartialDate(2024, 2, 1),
        authors=("b", "a"),
        source_url="https://example.org/a",
        via="portal",
        via_url="https://example.org/b",
        type=ArticleType.BOOK_CHAPTER,
        section="foreign-policy",
        topics=("t2", "t1"),
        no_link=("t3",),
        summary="One paragraph on two lines.",
        key_points=("one", "two"),
        image=Image("static/a.png", "Alt", "Caption", "Credit"),
        rights=Rights.LICENSED,
        license="CC-BY-4.0",
        retrieved=PartialDate(2024, 5),
        archive_url="https://example.org/c",
        translator="T",
        draft=True,
        redirects=("/old/path/",),
        path=PATH,
    )


def test_what_is_not_said_has_its_default() -> None:
    article, _ = read_article(
        document(PATH, "title: A\ndate: 2024\nsource: press"), Placing("article", "a"), language="ko"
    )
    assert article == Article("a", "A", PartialDate(2024), "press", "ko", path=PATH)


def test_an_article_with_faults_is_still_an_article() -> None:
    article, problems = read_article(document(PATH, "title: [A]\ntype: x"), Placing("article", "a"), language="en")
    assert (article.slug, article.title, article.type) == ("a", "a", ArticleType.ANALYSIS)
    assert {found.rule.id for found in problems} == {"wrong-type", "invalid-value", "missing-key"}


def test_a_date_may_be_unknown_where_the_note_says_why() -> None:
    text = "title: A\ndate_note: The page gives no date.\nsource: p\nretrieved: 2024-04\nupdated: 2024"
    for said in (text, f"{text}\ndate:"):
        article, problems = read_article(document(PATH, said), Placing("article", "a"), language="en")
        assert problems == ()
        assert (article.date, article.date_note) == (None, "The page gives no date.")


@pytest.mark.parametrize("note", ["", "date_note:\n", "date_note: '  '\n"])
def test_without_a_note_a_missing_date_is_an_error_that_tells_of_the_way_out(note: str) -> None:
    said = document(PATH, f"title: A\n{note}source: p")
    article, (found,) = read_article(said, Placing("article", "a"), language="en")
    assert (article.date, printed(found), found.message) == (None, f"{PATH}:1:1 [missing-key]", "'date' is missing")
    assert found.hint == (
        "date: publication at the source: 2024-01-17, 2024-01 or 2024; "
        "if it is not known, leave it out and say why in date_note"
    )


def test_a_note_excuses_no_wrong_date() -> None:
    said = document(PATH, "title: A\ndate: last week\ndate_note: N\nsource: p")
    article, (found,) = read_article(said, Placing("article", "a"), language="en")
    assert (article.date, printed(found)) == (None, f"{PATH}:3:7 [invalid-date]")


def test_a_date_is_in_the_future_only_where_no_day_of_it_fits() -> None:
    fits = document(PATH, "title: A\ndate: 2024-04-02\nsource: p\nretrieved: 2024-04\nupdated: 2024")
    assert read_article(fits, Placing("article", "a"), language="en")[1] == ()
    late = document(PATH, "title: A\ndate: 2024-05\nsource: p\nretrieved: 2024-04\nupdated: 2024")
    _, (found,) = read_article(late, Placing("article", "a"), language="en")
    assert (printed(found), str(found.related[0])) == (f"{PATH}:3:7 [future-date]", f"{PATH}:5:12")


def test_an_empty_alternative_text_is_a_decision() -> None:
    text = "title: A\ndate: 2024\nsource: p\nimage: {src: static/a.png, alt: ''}"
    assert read_article(document(PATH, text), Placing("article", "a"), language="en")[1] == ()


def test_a_translation_takes_facts_but_no_texts_from_its_original() -> None:
    path = "content/articles/a.ko.md"
    article, problems = read_translation(
        document(path, "title: 제목\nimage: {alt: 지도}\ntranslator: T"),
        Placing("article", "a", "ko"),
        original=ORIGINAL,
    )
    assert problems == ()
    assert article == Article(
        slug="a",
        title="제목",
        date=PartialDate(2024, 4),
        publisher="press",
        lang="ko",
        updated=PartialDate(2024, 5, 1),
        authors=("paul-heer",),
        topics=("taiwan",),
        image=Image("static/a.png", "지도", "Caption", "Credit"),
        translation="ko",
        translator="T",
        path=path,
    )
    assert article.key == "a.ko"


def test_a_translation_of_what_has_no_date_needs_no_word_on_it() -> None:
    original = Article("a", "A", None, "press", "en", date_note="None is given.", path=PATH)
    article, problems = read_translation(
        document("content/articles/a.ko.md", "title: 제목"), Placing("article", "a", "ko"), original=original
    )
    assert (article.date, article.date_note, problems) == (None, "", ())


def test_a_translation_cannot_add_a_picture() -> None:
    path = "content/articles/a.ko.md"
    original = Article("a", "A", PartialDate(2024), "press", "en", path=PATH)
    _, (found,) = read_translation(
        document(path, "title: 제목\nimage: {alt: 지도}"), Placing("article", "a", "ko"), original=original
    )
    assert (printed(found), found.hint) == (f"{path}:3:8 [invalid-value]", f"add it to {PATH}")
