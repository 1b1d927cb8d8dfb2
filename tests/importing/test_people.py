from __future__ import annotations

import pytest

from site_builder.importing.people import is_nobody, writers_in


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Ada Quill", "en", ["Ada Quill"]),
        ("By Ada Quill and Bo Reed", "en", ["Ada Quill", "Bo Reed"]),
        ("Ada Quill, Bo Reed, and Tom Marsh, THE WIRE", "en", ["Ada Quill", "Bo Reed", "Tom Marsh"]),
        ("BY ADA QUILL", "en", ["Ada Quill"]),
        ("By Ada Quill on June 3, 2020 11:30 AM", "en", ["Ada Quill"]),
        ("By Ada Quill Tuesday, June 2, 2020", "en", ["Ada Quill"]),
        ("Ada Quill posted", "en", ["Ada Quill"]),
        ("Ada Quill Follow @adaquill", "en", ["Ada Quill"]),
        ("Quill, Ada", "en", ["Ada Quill"]),
        ("Quill, A. B.", "en", ["A. B. Quill"]),
        ("Ada Quill, Bo J. Reed", "en", ["Ada Quill", "Bo J. Reed"]),
        ('Ada "Inky" Quill', "en", ["Ada Quill"]),
        ("Par ADA QUILLON, BOÈCE RADET Envoyés spéciaux à Salines", "fr", ["Ada Quillon", "Boèce Radet"]),
        ("Von Ada Quill und Bo Ried", "de", ["Ada Quill", "Bo Ried"]),
        ("한도윤 기자", "ko", ["한도윤"]),
        ("한도윤, 서가람", "ko", ["한도윤", "서가람"]),
        ("作者：沈柏舟、陆清野", "zh", ["沈柏舟", "陆清野"]),
        ("文・白石 遼", "ja", ["白石 遼"]),
        ("Автор: Марфа Лядова", "ru", ["Марфа Лядова"]),
        ("بقلم سلمى الدرويش وليلى منصور", "ar", ["سلمى الدرويش", "ليلى منصور"]),
    ],
)
def test_names_are_read_out_of_what_is_meant_for_them(text: str, lang: str, names: list[str]) -> None:
    assert [writer.name for writer in writers_in(text, lang=lang)] == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "admin",
        "Staff",
        "Web Editor",
        "Redaktion",
        "La rédaction",
        "Da Redação",
        "편집부",
        "编辑部",
        "Συντακτική ομάδα",
        "editor@house.example",
        "https://social.example/house",
        "@house",
        "12 June 2020",
        "Salt House",
        "Harbour News Desk",
        "1,204",
        "研究员",
    ],
)
def test_who_is_none_is_not_read_as_a_person(text: str) -> None:
    assert writers_in(text, sites=["Salt House"]) == ()


def test_a_post_in_chinese_is_no_name() -> None:
    assert is_nobody("研究员")


def test_a_role_stays_with_its_name() -> None:
    (writer,) = writers_in("By Ada Quill, Senior Fellow, Salt Institute", lang="en")
    assert (writer.name, writer.role, writer.affiliation) == ("Ada Quill", "Senior Fellow", "Salt Institute")


def test_counters_and_times_are_no_house() -> None:
    (writer,) = writers_in("By Ada Quill, 1,204 views", lang="en")
    assert writer.affiliation == ""
