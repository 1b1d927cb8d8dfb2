"""Single lines of furniture, by shape and by word, and lines that only look like it."""

from __future__ import annotations

import pytest

from site_builder.importing.furniture import is_furniture, named_languages
from tests.importing.copied_words import WORDS, Words

FIELDS = ("skip", "share", "printing", "advertisement", "comments", "previous", "back", "top", "promotion")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_standing_words_are_known_in_every_language(words: Words, field: str) -> None:
    for line in words.listed(field)[:2]:
        assert is_furniture(line), line


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_headings_of_other_articles_and_boxes_for_subscribers_are_known(words: Words) -> None:
    assert is_furniture(words.listed("related")[0])
    assert all(is_furniture(line) for line in words.listed("subscribe"))


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_what_an_article_says_is_no_furniture(words: Words) -> None:
    lines = [
        *words.sentences,
        words.title,
        words.dek,
        *words.listed("subheads"),
        *words.listed("points"),
        words.key_label,
    ]
    assert [line for line in lines if is_furniture(line)] == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("2,900FollowersLike", "a counter"),
        ("2.310ΑκόλουθοιΑκολουθήστε", "a counter"),
        ("12 min read", "a counter"),
        ("Home > River > Ducks", "the way to the page"),
        ("Facebook | Twitter | E-mail", "sharing"),
        ("duck_large (2).png", "the name of a picture's file"),
        ("https://river.example/x", "an address alone"),
        ("• • •", "no words"),
        ("« 1 2 3 »", "numbers of pages or a counter"),
        ("© 2024 Millpond Press", "a copyright line"),
        ("Deutsch English Русский", "a language switch"),
    ],
)
def test_shapes_are_furniture_in_any_language(line: str, why: str) -> None:
    assert is_furniture(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "500 people came.",
        "2023-05-17",
        "17.05.2023 10:20",
        "3D printing",
        "Copyright law has changed.",
        "« Bonjour » dit-elle.",
        "Views differ.",
        "China is softening its tone",
        "",
        "Ara Deniz",
    ],
)
def test_words_of_an_article_that_look_like_furniture_are_none(line: str) -> None:
    assert is_furniture(line) == ""


def test_a_word_of_a_menu_in_one_language_is_none_in_another() -> None:
    assert is_furniture("Cerca", lang="it")
    assert not is_furniture("Cerca", lang="es")


def test_lists_of_languages_are_read() -> None:
    assert named_languages("Language : English 简体 繁體") == ("en", "zh-Hans", "zh-Hant")
    assert named_languages("English ducks") == ()


@pytest.mark.parametrize(
    "line",
    [
        *("Comments (31)", "댓글 23", "댓글 0", "View Comments (14)"),
        *("Время чтения: 7 минут", "Lesedauer: 6 Min.", "Temps de lecture 5 min.", "Okuma süresi: 4 dk"),
        *(
            "Related articles: The ferry that never sails",
            "相关文章：运河上的磨坊",
            "版权声明：本站作品未经授权不得转载。",
        ),
    ],
)
def test_a_number_or_a_title_behind_a_label_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line", ["Chapter 7", "Agenda 2030", "Related questions: what the weir cost", "The reading time of a city"]
)
def test_a_number_or_a_colon_alone_makes_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Download PDF (1.2 MB)", "printing"),
        ("annual_mill_survey.pdf (2.4MB)", "printing"),
        ("轉寄好友", "printing"),
        ("Auf Facebook teilen", "sharing"),
        ("Facebook'ta Paylaş", "sharing"),
        ("Поделиться в Telegram", "sharing"),
        ("만족도 조사", "comments"),
        ("（往下繼續閱讀）", "an advertisement mark"),
        ("本文僅代表作者個人觀點，不代表磨坊立場。", "a disclaimer"),
        ("The views expressed in this article are those of the miller.", "a disclaimer"),
    ],
)
def test_buttons_surveys_and_disclaimers_are_furniture(line: str, why: str) -> None:
    assert is_furniture(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "Share of mail lost at the lock",
        "Facebook and the millers",
        "The opinions expressed in this survey vary.",
        "A map of 3 MB",
    ],
)
def test_titles_and_sentences_with_words_of_buttons_are_none(line: str) -> None:
    assert is_furniture(line) == ""
