"""Folding: two spellings of a name meet in one form, and every folded character knows where it came from."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.text import fold, has_spaces, narrow, script_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Taiwan", "TAIWAN"),
        ("ＴＡＩＷＡＮ", "taiwan"),
        ("İSTANBUL", "istanbul"),
        ("ışık", "IŞIK"),
        ("i̇stanbul", "İstanbul"),
        ("Ταϊβάν", "ΤΑΪΒΑΝ"),
        ("Κόσμος", "ΚΟΣΜΟΣ"),
        ("Straße", "STRASSE"),
        ("People’s", "people's"),
        ("US–China", "US-China"),
        ("US‑China", "US-China"),
        ("South\u00a0China\n  Sea", "south china sea"),
        ("Tai\u00adwan", "Taiwan"),
        ("ﾀﾞｲﾜﾝ", "ダイワン"),
        ("“red lines”", '"red lines"'),
        ("wait…", "wait..."),
        ("臺灣", "台湾"),
        ("台灣", "台湾"),
        ("南海與東海", "南海与东海"),
        ("薴", "苎"),
        ("Ｇ７、１２％", "g7、12%"),
        ("Королёв", "КОРОЛЕВ"),
        (unicodedata.normalize("NFD", "대만"), "대만"),
        (unicodedata.normalize("NFD", "Đài Loan, é, й"), "đài loan, é, й"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one)[0] == fold(other)[0]


@pytest.mark.parametrize(("one", "other"), [("é", "e"), ("大", "太"), ("й", "и"), ("a b", "ab")])
def test_different_letters_stay_different(one: str, other: str) -> None:
    assert fold(one)[0] != fold(other)[0]


def test_only_a_han_character_loads_the_table_of_chinese() -> None:
    look = "import sys; from site_builder.core.text import fold; fold({!r}); print('opencc' in sys.modules)"
    loaded = [
        subprocess.run(
            [sys.executable, "-c", look.format(text)], check=True, capture_output=True, text=True
        ).stdout.strip()
        for text in ("Taiwan, Тайвань, Ταϊβάν, 대만, タイ", "臺")
    ]
    assert loaded == ["False", "True"]


def test_chinese_folds_one_character_to_one() -> None:
    folded, offsets = fold("在臺灣，“關稅”")
    assert (folded, list(offsets)) == ('在台湾,"关税"', list(range(8)))


def test_offsets_lead_back_to_the_original() -> None:
    folded, offsets = fold("ß\u00ad ﬁ  x")
    assert (folded, offsets) == ("ss fi x", (0, 0, 2, 3, 3, 4, 6))


def test_a_mark_belongs_to_the_letter_before_it() -> None:
    folded, offsets = fold("e\u0301a")
    assert (folded, offsets) == ("éa", (0, 2))


@given(st.text())
def test_offsets_are_ordered_and_as_many_as_characters(text: str) -> None:
    folded, offsets = fold(text)
    assert len(folded) == len(offsets)
    assert list(offsets) == sorted(offsets)
    assert not offsets or 0 <= offsets[0] <= offsets[-1] < len(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Z"])))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)[0]
    assert fold(once)[0] == once


@given(st.text())
def test_narrowing_first_changes_nothing(text: str) -> None:
    assert fold(narrow(text))[0] == fold(text)[0]


def test_narrowing_keeps_case() -> None:
    assert narrow("ＷＨＯ’s\u00a0 US–China") == "WHO's US-China"


@pytest.mark.parametrize(
    ("char", "script"),
    [
        ("a", "Latin"),
        ("Ａ", "Latin"),
        ("ı", "Latin"),
        ("ϊ", "Greek"),
        ("й", "Cyrillic"),
        ("台", "Han"),
        ("々", "Han"),
        ("〇", "Han"),
        ("た", "Kana"),
        ("ー", "Kana"),
        ("ﾀ", "Kana"),
        ("대", "Hangul"),
        ("ไ", "Unspaced"),
        ("ع", "Other"),
        ("1", ""),
        ("-", ""),
        ("\u0301", ""),
    ],
)
def test_every_letter_has_its_script(char: str, script: str) -> None:
    assert script_of(char) == script


@pytest.mark.parametrize(("lang", "spaced"), [("en", True), ("ko", True), ("zh-Hans", False), ("ja", False)])
def test_chinese_and_japanese_put_no_spaces_between_words(lang: str, spaced: bool) -> None:
    assert has_spaces(lang) is spaced
