"""The shape of names, names without titles and capitals, and Greek names out of bylines that have them in the genitive."""

from __future__ import annotations

import pytest

from site_builder.importing.names import clean_name, in_nominative, looks_like_name, split_title


@pytest.mark.parametrize(
    "text",
    [
        "Orla Penwick",
        "J. R. Marsh",
        "María del Carmen Ribera",
        "Jean-Luc d'Eau",
        "Νίκος Ποταμιάνος",
        "Вера Плотникова",
        "홍가람",
        "王小舟",
        "欧阳小舟",
        "山田 太郎",
        "保罗·希尔",
    ],
)
def test_a_name_is_told_by_its_shape(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "River",
        "Foreign Policy",
        "The Old Mill",
        "Institute of Canals",
        "old mill",
        "Orla Penwick, Fellow",
        "中美关系",
        "연구정보",
        "Print Email",
        "Orla 2",
        "a" * 80,
    ],
)
def test_other_words_are_no_name(text: str) -> None:
    assert not looks_like_name(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dr. Deniz SALCI", "Deniz Salci"),
        ("Prof. Dr. Greta UFERSTEIN", "Greta Uferstein"),
        ("JANE O'BRIEN-SMITH", "Jane O'Brien-Smith"),
        ("IŞIL İNCİ", "Işıl İnci"),
        ("J. R. MARSH III", "J. R. Marsh III"),
        ("Δρ. Νίκος Ποταμιάνος", "Νίκος Ποταμιάνος"),
        ("Orla Penwick", "Orla Penwick"),
    ],
)
def test_a_name_is_written_as_people_write_it(text: str, name: str) -> None:
    assert clean_name(text) == name


def test_capitals_are_lowered_as_the_language_lowers_them() -> None:
    assert clean_name("Dr. Deniz ÇAYLI", lang="tr") == "Deniz Çaylı"


def test_a_title_after_a_name_is_split_off() -> None:
    assert split_title("홍가람 선임연구위원") == ("홍가람", "선임연구위원")
    assert split_title("山田太郎 教授") == ("山田太郎", "教授")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Του Νίκου Καλαμά", "Νίκος Καλαμάς"),
        ("Του Γιάννη Μυλωνόπουλου", "Γιάννης Μυλωνόπουλος"),
        ("Της Ελένης Καλαμά", "Ελένη Καλαμά"),
        ("Της Μαρίας Ποταμιάνου", "Μαρία Ποταμιάνου"),
        ("Του Τομ Ρόου", "Τομ Ρόου"),
    ],
)
def test_endings_tell_the_name(line: str, name: str) -> None:
    assert in_nominative(line.partition(" ")[2], line, line) == name


def test_a_name_elsewhere_on_the_page_is_believed_before_endings() -> None:
    line = "Του Αλεξάνδρου Ποταμιάνου"
    page = f"{line}\nΟ Αλέξανδρος Ποταμιάνος γράφει για κανάλια.\nΟ Αλεξάνδρος Ποταμιάνος"
    assert in_nominative("Αλεξάνδρου Ποταμιάνου", line, page) == "Αλεξάνδρος Ποταμιάνος"


def test_a_name_without_its_article_is_left_alone() -> None:
    assert in_nominative("Νίκου Καλαμά", "Νίκου Καλαμά", "Νίκος Καλαμάς") == "Νίκου Καλαμά"
