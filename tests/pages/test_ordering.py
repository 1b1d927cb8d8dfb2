from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from itertools import pairwise

import pytest

from site_builder.pages.ordering import anchor, chunks, first_sentence, grouped, initial, shortened, sort_key

LANGUAGES = ("en", "ko", "zh-Hans", "zh-Hant", "tr", "ru", "el", "ar")

# One mixture of scripts, as a list of titles in a library of many languages holds it.
MIXED = (
    *("Zoo", "élan", "Elbe", "“Empire”", "9 rooms", "10 rooms", "ß", "ǆ", "ﬁn", "fa", "Çam", "Cem", "İnci", "Irmak"),
    *("대만", "가람", "台湾", "北京", "々", "あお", "カメ", "Ёлка", "Ель", "Ώρα", "Αλφα", "تين", "باب", "ไทย"),
    *("٣ باب", "½", "«»", ""),
)


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("en", ["9 rooms", "10 rooms", "élan", "Élan vital", "Elbe", "“Empire”", "Zoo", "Ель", "대만", "台湾"]),
        ("ko", ["1부", "가람", "나루", "대만", "台北", "하늘", "Elbe"]),
        ("zh-Hans", ["安心", "APEC", "巴山", "北京", "台湾", "Zoo"]),
        ("zh-Hant", ["一帶", "北京", "臺灣", "APEC"]),
        ("tr", ["Cem", "Çam", "Irmak", "İnci", "Ok", "Öz", "Su", "Şal", "Uç", "Ün"]),
        ("ru", ["Ежи", "Ёлка", "Енот", "Жук", "Elbe"]),
        ("el", ["Άγος", "Αλφα", "Ώρα", "Elbe"]),
        ("ar", ["باب", "تين", "يوم", "Elbe"]),
        ("de", ["Ofen", "Öl", "Olm"]),
        ("sv", ["Olm", "Zoo", "Ås", "Äpple", "Öl"]),
    ],
)
def test_names_sort_as_readers_of_the_language_expect(lang: str, names: list[str]) -> None:
    assert all(sort_key(one, lang) < sort_key(next_, lang) for one, next_ in pairwise(names))


def test_what_stands_before_the_first_letter_counts_for_nothing() -> None:
    assert sort_key("… «Empire", "en") == sort_key("Empire", "en")


@pytest.mark.parametrize(
    ("lang", "name", "mark"),
    [
        ("en", "élan", "E"),
        ("en", "“Taiwan”", "T"),
        ("en", "2024", "0–9"),
        ("ar", "٣ باب", "0–9"),
        ("en", "대만", "ㄷ"),
        ("ko", "싸움", "ㅅ"),
        ("ko", "Elbe", "E"),
        ("zh-Hans", "台湾", "T"),
        ("zh-Hans", "Taiwan", "T"),
        ("zh-Hant", "北京", "5劃"),
        ("zh-Hant", "Taiwan", "T"),
        ("en", "台湾", "字"),
        ("el", "Έλατο", "Ε"),
        ("ru", "Ёлка", "Е"),
        ("tr", "İnci", "İ"),
        ("tr", "irmik", "İ"),
        ("tr", "Irmak", "I"),
        ("tr", "Çam", "Ç"),
        ("en", "Çam", "C"),
        ("ar", "باب", "ب"),
        ("en", "باب", "ب"),
        ("en", "カメ", "か"),
        ("en", "ไทย", "ท"),
        ("en", "…", "…"),
        ("en", "", "…"),
    ],
)
def test_a_name_stands_under_a_mark_that_the_language_knows(lang: str, name: str, mark: str) -> None:
    assert initial(name, lang) == mark


@pytest.mark.parametrize("lang", LANGUAGES)
def test_marks_of_sorted_names_never_come_twice(lang: str) -> None:
    names = [*MIXED, *(chr(code) for code in range(0x21, 0x1_2000, 11))]
    ordered = sorted(names, key=lambda name: (sort_key(name, lang), name))
    marks = [mark for mark, _ in grouped(ordered, label=lambda name: initial(name, lang))]
    assert len(marks) == len(set(marks))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mark_has_an_id_of_its_own(lang: str) -> None:
    marks = {initial(chr(code), lang) for code in (*range(0x21, 0x3400), *range(0x3400, 0x1_0000, 9))}
    ids = {unicodedata.normalize("NFC", anchor(mark)).casefold() for mark in marks}
    assert len(ids) == len(marks)
    assert {"A", "Z", "0–9", "ㄱ", "Ω", "Я", "ي", "…"} <= marks


def test_ids_of_marks() -> None:
    marks = ("E", "0–9", "ㄷ", "5劃", "I", "İ", "…")
    assert [anchor(mark) for mark in marks] == ["at-e", "at-0-9", "at-ㄷ", "at-5劃", "at-i", "at-i̇", "at-other"]


def test_the_order_is_that_of_the_page_and_not_of_the_machine() -> None:
    """A language that the tables do not know would sort and mark names as the machine's own does."""
    script = (
        "from site_builder.pages.ordering import initial, sort_key\n"
        f"for lang in ('en', 'zh-Hant', 'tlh'):\n"
        f"    print([(sort_key(name, lang), initial(name, lang)) for name in {(*MIXED, 'Հայ', 'ಕನ್ನಡ')!r}])"
    )
    found = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", script],
            env={**os.environ, "LC_ALL": locale, "LANG": locale, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for locale, seed in (("C.UTF-8", "1"), ("hy_AM.UTF-8", "2"), ("kn_IN.UTF-8", "3"))
    }
    assert len(found) == 1


def test_nothing_is_loaded_before_the_first_name_is_sorted() -> None:
    script = "import sys, site_builder.pages.plan; assert 'icu' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_an_empty_list_has_one_empty_page() -> None:
    assert list(chunks((), size=2)) == [()]
    assert [list(chunk) for chunk in chunks([1, 2, 3], size=2)] == [[1, 2], [3]]
    assert [list(chunk) for chunk in chunks([1, 2], size=2)] == [[1, 2]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One thing. Another.", "One thing."),
        ("The U.S. Navy sailed. It came back.", "The U.S. Navy sailed."),
        ("Dr. Heer doubts it. Others do not.", "Dr. Heer doubts it."),
        ("It grew by 3.5 per cent. Then it fell.", "It grew by 3.5 per cent."),
        ("“Never!” He left.", "“Never!”"),
        ("He said e.g. nothing new", "He said e.g. nothing new"),
        ("첫 문장이다. 둘째 문장이다.", "첫 문장이다."),
        ("第一句。第二句。", "第一句。"),
        ("他说：“不。”然后走了。", "他说：“不。”"),
        ("Is it? Yes.", "Is it?"),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shortened("one two,\n three", limit=20) == "one two, three"
    assert shortened("one two, three", limit=10) == "one two…"
    assert shortened("一二三四五六七八九十一二", limit=6) == "一二三四五…"
    assert all(len(shortened("word " * 100, limit=limit)) <= limit for limit in range(5, 60))
