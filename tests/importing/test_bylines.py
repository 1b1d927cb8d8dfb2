"""Bylines in many languages: names as people write them, roles and institutes, and what is no byline."""

from __future__ import annotations

import pytest

from site_builder.importing.bylines import is_byline, is_labelled, read_byline
from site_builder.importing.roles import read_remark
from site_builder.importing.values import Writer


def read(text: str) -> list[tuple[str, str, str]]:
    return [(writer.name, writer.role, writer.affiliation) for writer in read_byline(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Orla Penwick", "Orla Penwick"),
        ("BY ORLA PENWICK", "Orla Penwick"),
        ("Written by Orla Penwick | June 3, 2023", "Orla Penwick"),
        ("Dr. Deniz SALCAN", "Deniz Salcan"),
        ("Yazar: Prof. Dr. IŞIK İNCE", "Işık İnce"),
        ("홍가람 기자", "홍가람"),
        ("[서울=물결통신] 홍가람 기자 hong@river.example", "홍가람"),
        ("글 = 홍가람 기자", "홍가람"),
        ("文/王小舟", "王小舟"),
        ("记者 王小舟", "王小舟"),
        ("文：山田水辺", "山田水辺"),
        ("Автор: Вера Плотникова", "Вера Плотникова"),
        ("Γράφει ο Νίκος Ποταμιάνος", "Νίκος Ποταμιάνος"),
        ("بقلم: سامر النهري", "سامر النهري"),
        ("Von Greta Uferstein", "Greta Uferstein"),
        ("Par Jean-Luc Rivemont", "Jean-Luc Rivemont"),
        ("Por María del Carmen Ribera", "María del Carmen Ribera"),
        ("A cura di Chiara Pontecorvo", "Chiara Pontecorvo"),
        ("Por João da Ribeira", "João da Ribeira"),
        ("Door Jan de Sluis", "Jan de Sluis"),
    ],
)
def test_the_name_alone_is_given(text: str, name: str) -> None:
    assert [writer.name for writer in read_byline(text)] == [name]
    assert is_byline(text)


@pytest.mark.parametrize(
    ("text", "writers"),
    [
        ("Orla Penwick, Institute of Canals 2024-01-17", [("Orla Penwick", "", "Institute of Canals")]),
        (
            "Orla Penwick, Senior Fellow at the Institute of Canals",
            [("Orla Penwick", "Senior Fellow", "Institute of Canals")],
        ),
        (
            "By O. Penwick and T. Marsh, Fellow, Ferry Institute",
            [("O. Penwick", "", ""), ("T. Marsh", "Fellow", "Ferry Institute")],
        ),
        (
            "By Orla Penwick, a fellow at the Ferry Institute, and Tobin Marsh",
            [("Orla Penwick", "a fellow", "Ferry Institute"), ("Tobin Marsh", "", "")],
        ),
        ("홍가람 선임연구원 · 김하늘 연구원", [("홍가람", "선임연구원", ""), ("김하늘", "연구원", "")]),
        ("홍가람 (운하연구소 연구위원)", [("홍가람", "연구위원", "운하연구소")]),
        ("홍가람 가온대학교 교수", [("홍가람", "교수", "가온대학교")]),
        ("作者：王小舟 李渡", [("王小舟", "", ""), ("李渡", "", "")]),
        ("作者：王小舟（河口大学教授）", [("王小舟", "教授", "河口大学")]),
        ("山田太郎（運河研究所 研究員）", [("山田太郎", "研究員", "運河研究所")]),
        ("Orla Penwick, PhD", [("Orla Penwick", "", "")]),
    ],
)
def test_role_and_institute_go_to_the_name_before_them(text: str, writers: list[tuple[str, str, str]]) -> None:
    assert read(text) == writers
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "By 2030, the ducks will lead",
            "Von der Brücke aus gesehen",
            "Foreign Policy",
            "Staff Writer",
            "Share Print Email",
        ),
        *(
            "A Crucial Vote in the Mill",
            "Orla Penwick is a fellow.",
            "中美关系",
            "강변 소식",
            "Новости дня",
            "Par ici la sortie",
        ),
        *("Photos by Orla Penwick", "责任编辑：王小舟", "사진=홍가람 기자", "By Reuters"),
        *("Der Rat tagte in der Mühle, und niemand sprach.", "2024-01-17", "x" * 400),
    ],
)
def test_what_names_nobody_is_no_byline(text: str) -> None:
    assert not is_byline(text)
    assert read_byline(text) == ()


def test_a_name_alone_is_read_but_is_no_sure_byline() -> None:
    assert read("Tobin Marsh") == [("Tobin Marsh", "", "")]
    assert not is_byline("Tobin Marsh")


def test_a_line_under_a_name_is_role_and_institute() -> None:
    writer = read_remark(Writer("Orla Penwick"), "Fellow, Center for Locks and Gates, Mill University")
    assert (writer.role, writer.affiliation) == ("Fellow", "Center for Locks and Gates, Mill University")


@pytest.mark.parametrize("mark", [" · ", ", "])
def test_a_researcher_behind_another_is_a_person_and_no_institute(mark: str) -> None:
    found = read(f"홍가람 선임연구원{mark}김민수 연구원")
    assert found == [("홍가람", "선임연구원", ""), ("김민수", "연구원", "")]


def test_how_often_a_page_was_read_is_no_institute() -> None:
    assert read("Orla Penwick, Institute of Canals | 조회 312") == [("Orla Penwick", "", "Institute of Canals")]


def test_what_somebody_teaches_belongs_to_the_post() -> None:
    assert read("홍가람 물결대 교수·국제정치학") == [("홍가람", "물결대 교수·국제정치학", "")]


def test_a_comma_in_brackets_divides_no_names() -> None:
    ((name, role, _),) = read("Orla Penwick (Douala, senior editor)")
    assert (name, "senior editor" in role) == ("Orla Penwick", True)


@pytest.mark.parametrize(
    "text", ["水利局长在记者会上表示，河口已经清淤。", "局長は来た。記者会館で話した。", "記者團昨日抵達河口。"]
)
def test_where_reporters_meet_nobody_signs(text: str) -> None:
    assert not is_labelled(text)
    assert read_byline(text) == ()
