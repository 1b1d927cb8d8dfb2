"""The language of a text from its script, letters and words."""

from __future__ import annotations

import pytest

from site_builder.importing.languages import language_of, main_script
from tests.importing.copied_words import WORDS, Words


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_the_language_of_a_text_is_told(words: Words) -> None:
    assert language_of(" ".join(words.sentences)) == words.lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Рада зібралася сьогодні у старому млині.", "uk"),
        ("De raad kwam vandaag bijeen in de oude molen.", "nl"),
        ("Rada zebrała się dziś w starym młynie.", "pl"),
        ("המועצה התכנסה היום בטחנה הישנה", "he"),
        ("สภาประชุมกันวันนี้ที่โรงสีเก่า", "th"),
        ("شورا امروز در آسیاب قدیمی گرد آمد و گفتگو کرد پیش از ظهر", "fa"),
    ],
)
def test_further_languages_are_told(text: str, lang: str) -> None:
    assert language_of(text) == lang


@pytest.mark.parametrize("text", ["", "2024", "Share", "OK!", "???"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert language_of(text) == ""


def test_foreign_names_do_not_change_the_language() -> None:
    assert language_of("협의회는 River Council 과 Ferry Centre 를 오늘 낡은 물레방앗간으로 불렀다") == "ko"


def test_kana_and_characters_are_one_script() -> None:
    assert main_script("川の評議会はカヌーで") == main_script("河流议事会") == "CJK"
