"""reading.entities: authors, topics, publishers and standalone pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.core.dates import PartialDate
from site_builder.core.model import (
    Affiliation,
    Author,
    AuthorKind,
    Match,
    Publisher,
    PublisherKind,
    StandalonePage,
    Topic,
    TopicKind,
)
from site_builder.reading.entities import (
    read_author,
    read_description,
    read_page,
    read_page_translation,
    read_publisher,
    read_topic,
    sort_name,
)
from site_builder.reading.placing import Placing
from tests.reading.project import document


def test_every_key_of_an_author_is_read() -> None:
    path = "content/authors/sun.md"
    author, problems = read_author(
        document(
            path,
            """
name: Sun Chenghao
names: {zh-Hant: 孫成昊, zh-Hans: 孙成昊}
sort_name: Sun Chenghao
variants: [Chenghao Sun]
affiliations:
  - {organisation: Tsinghua, role: Fellow, from: 2020, to: 2023-05}
  - organisation: CISS
orcid: 0000-0002-1825-0097
wikidata: Q42
url: https://example.org/sun
kind: person
redirects: [/people/sun/]
""",
        ),
        Placing("author", "sun"),
    )
    assert problems == ()
    assert author == Author(
        id="sun",
        name="Sun Chenghao",
        sort_name="Sun Chenghao",
        names=(("zh-Hant", "孫成昊"), ("zh-Hans", "孙成昊")),
        variants=("Chenghao Sun",),
        affiliations=(
            Affiliation("Tsinghua", "Fellow", PartialDate(2020), PartialDate(2023, 5)),
            Affiliation("CISS"),
        ),
        orcid="0000-0002-1825-0097",
        wikidata="Q42",
        url="https://example.org/sun",
        redirects=("/people/sun/",),
        path=path,
    )


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Paul Heer", "Heer, Paul"),
        ("Jean-Paul de la Tour", "Tour, Jean-Paul de la"),
        ("Heer, Paul", "Heer, Paul"),
        ("Plato", "Plato"),
        ("孙成昊", "孙成昊"),
    ],
)
def test_a_person_is_sorted_by_the_last_word_of_the_name(name: str, sorted_as: str) -> None:
    assert sort_name(name, kind=AuthorKind.PERSON) == sorted_as


def test_an_organisation_is_sorted_as_it_is() -> None:
    assert sort_name("Chicago Council", kind=AuthorKind.ORGANISATION) == "Chicago Council"


def test_every_key_of_a_topic_is_read() -> None:
    path = "content/topics/balloon.md"
    topic, problems = read_topic(
        document(
            path,
            """
title: Balloon incident
titles: {ko: 풍선 사건}
kind: event
aliases: {en: [the balloon, spy balloon], ko: [풍선]}
date: 2023-02-04
end_date: 2023-02
place: Montana
broader: [b]
related: [c]
wikidata: Q116606528
match: exact-case
redirects: [/balloon/]
""",
        ),
        Placing("topic", "balloon"),
        language="en",
    )
    assert problems == ()
    assert topic == Topic(
        id="balloon",
        title="Balloon incident",
        kind=TopicKind.EVENT,
        titles=(("ko", "풍선 사건"),),
        aliases=(("en", "the balloon"), ("en", "spy balloon"), ("ko", "풍선")),
        date=PartialDate(2023, 2, 4),
        end_date=PartialDate(2023, 2),
        place="Montana",
        broader=("b",),
        related=("c",),
        wikidata="Q116606528",
        match=Match.EXACT_CASE,
        redirects=("/balloon/",),
        path=path,
    )


def test_a_plain_list_of_aliases_is_in_the_language_of_the_site() -> None:
    topic, _ = read_topic(document("t.md", "title: 대만\naliases: [타이완]"), Placing("topic", "t"), language="ko")
    assert topic.aliases == (("ko", "타이완"),)


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        ("author", Author("a", "Adaeze Obi", "Obi, Adaeze", names=(("zh-Hans", "甲"),))),
        ("source", Publisher("a", "Quay Office", names=(("zh-Hans", "甲"),))),
    ],
)
def test_a_description_adds_its_language_and_its_name_to_an_author_or_publisher(
    kind: str, of: Author | Publisher
) -> None:
    written = document(f"content/{kind}s/a.ko.md", "name: 부두")
    described, problems = read_description(written, Placing(kind, "a", "ko"), of=of, language="en")
    assert problems == ()
    assert described == replace(of, names=(("zh-Hans", "甲"), ("ko", "부두")), descriptions=("ko",))


def test_a_description_may_repeat_a_name_and_may_have_none() -> None:
    author = Author("a", "Adaeze Obi", "Obi, Adaeze", names=(("ko", "오비"),))
    for front_matter in ("name: 오비", "{}"):
        written = document("content/authors/a.ko.md", front_matter)
        described, problems = read_description(written, Placing("author", "a", "ko"), of=author, language="en")
        assert (described, problems) == (replace(author, descriptions=("ko",)), ())


def test_a_description_adds_its_language_and_its_title_to_the_topic() -> None:
    topic = Topic("taiwan", "Taiwan", titles=(("zh-Hans", "台湾"),))
    described, problems = read_description(
        document("content/topics/taiwan.ko.md", "title: 대만"),
        Placing("topic", "taiwan", "ko"),
        of=topic,
        language="en",
    )
    assert problems == ()
    assert described.titles == (("zh-Hans", "台湾"), ("ko", "대만"))
    assert described.descriptions == ("ko",)


def test_a_description_may_not_contradict_the_titles_of_its_topic() -> None:
    topic = Topic("taiwan", "Taiwan", titles=(("ko", "타이완"),))
    described, (found,) = read_description(
        document("t.ko.md", "title: 대만"), Placing("topic", "taiwan", "ko"), of=topic, language="en"
    )
    assert (described.titles, found.rule.id) == ((("ko", "타이완"),), "invalid-value")


def test_every_key_of_a_publisher_is_read_and_norway_is_no_falsehood() -> None:
    path = "content/sources/nupi.md"
    publisher, problems = read_publisher(
        document(
            path,
            """
name: NUPI
names: {nb: Norsk utenrikspolitisk institutt}
url: https://example.org/
country: NO
lang: nb
kind: think-tank
redirects: [/nupi/]
""",
        ),
        Placing("source", "nupi"),
    )
    assert problems == ()
    assert publisher == Publisher(
        id="nupi",
        name="NUPI",
        names=(("nb", "Norsk utenrikspolitisk institutt"),),
        url="https://example.org/",
        country="NO",
        lang="nb",
        kind=PublisherKind.THINK_TANK,
        redirects=("/nupi/",),
        path=path,
    )


def test_every_key_of_a_page_is_read() -> None:
    path = "content/pages/about.md"
    page, problems = read_page(
        document(path, "title: About\nsummary: S\nlang: ko\ndraft: false\nredirects: [/info/]"),
        Placing("page", "about"),
    )
    assert problems == ()
    assert page == StandalonePage("about", "About", "S", "ko", redirects=("/info/",), path=path)


def test_a_translation_of_a_page_has_its_own_texts_and_none_of_the_original() -> None:
    path = "content/pages/about.ko.md"
    original = StandalonePage("about", "About", "What this is.", redirects=("/info/",), path="content/pages/about.md")
    page, problems = read_page_translation(
        document(path, "title: 소개"), Placing("page", "about", "ko"), original=original, language="en"
    )
    assert problems == ()
    assert page == StandalonePage("about", "소개", lang="ko", translation="ko", path=path)
    assert page.key == "about.ko"


def test_a_translation_of_a_page_is_a_draft_with_its_original() -> None:
    original = StandalonePage("about", "About", draft=True)
    written = document("content/pages/about.ko.md", "title: 소개\ndraft: false")
    page, _ = read_page_translation(written, Placing("page", "about", "ko"), original=original, language="en")
    assert page.draft


@pytest.mark.parametrize(("lang", "translation"), [("", "en"), ("ko", "ko"), ("ko", "en")])
def test_a_page_is_not_translated_into_its_own_language_or_that_of_the_site(lang: str, translation: str) -> None:
    original, written = StandalonePage("about", "About", lang=lang), document("about.md", "title: A")
    _, (found,) = read_page_translation(
        written, Placing("page", "about", translation), original=original, language="en"
    )
    assert found.rule.id == "redundant-translation"
