"""Which suffixes a Turkish noun takes: by harmony, behind vowels and consonants, and with the possessive of a compound."""

from __future__ import annotations

import re

import pytest

from site_builder.content.turkish import harmony_of, suffixed
from site_builder.core.text import fold


def takes(word: str, form: str, *, compound: bool = False) -> bool:
    stem, pattern = suffixed(fold(word)[0], harmony_of(word), compound=compound)
    return bool(re.fullmatch(re.escape(stem) + pattern, fold(form)[0]))


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("yaptırım", "yaptırım yaptırımı yaptırıma yaptırımda yaptırımdan yaptırımın yaptırımla yaptırımdır"),
        ("yaptırım", "yaptırımlar yaptırımları yaptırımlara yaptırımların yaptırımlarla yaptırımlarını YAPTIRIMLAR"),
        ("yaptırım", "yaptırımlarındaki yaptırımdaki yaptırımımız yaptırımlarımızdan"),
        ("gerilim", "gerilimin gerilimlerde gerilimini"),
        ("Kongre", "Kongreyi Kongrenin Kongrede Kongreler Kongresinde Kongreyle"),
        ("ortaklık", "ortaklığın ortaklığı ortaklıklar ortaklıkta"),
        ("diyalog", "diyaloğun diyaloğu diyaloglar"),
        ("araç", "aracı araçlar aracın"),
        ("kanıt", "kanıtı kanıtlar"),
        ("kontrol", "kontroller kontrolü kontrollar"),
    ],
)
def test_a_noun_takes_its_suffixes(word: str, forms: str) -> None:
    assert [form for form in forms.split() if not takes(word, form)] == []


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("yaptırım", "yaptırımsız"),
        ("yaptırım", "yaptırımcı"),
        ("yaptırım", "yaptırımler"),
        ("gerilim", "gerilimlar"),
        ("gerilim", "gerilimli"),
        ("Kongre", "Kongreı"),
        ("ortaklık", "ortaklıksız"),
    ],
)
def test_derived_words_and_other_harmony_are_no_forms(word: str, other: str) -> None:
    assert not takes(word, other)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("vergisi", "vergisi vergisini vergisinin vergisine vergisinde vergileri vergilerini vergisiyle"),
        ("balonu", "balonu balonunun balonları balonlarının balonuyla"),
        ("ortaklığı", "ortaklığını ortaklıkları ortaklıklarından"),
        ("kontrolleri", "kontrollerine kontrollerinin"),
        ("enerji", "enerjiyi enerjinin enerjiler"),
    ],
)
def test_the_last_word_of_a_compound_keeps_or_multiplies_its_possessive(word: str, forms: str) -> None:
    assert [form for form in forms.split() if not takes(word, form, compound=True)] == []


@pytest.mark.parametrize("other", ["vergi", "vergisiz", "vergileme"])
def test_a_compound_without_its_possessive_is_none(other: str) -> None:
    assert not takes("vergisi", other, compound=True)


def test_harmony_is_told_by_the_last_vowel_as_it_is_written() -> None:
    assert [harmony_of(word) for word in ("yaptırım", "gerilim", "BALON", "SES", "kontrol", "HIZ", "TV")] == [
        *("a", "e", "a", "e", "[ae]", "a", "[ae]")
    ]
