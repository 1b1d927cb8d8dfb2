"""What stands beside a name of what somebody is; what a biography says of it, in each language, and sentences that say
nothing of it."""

from __future__ import annotations

import pytest

from site_builder.importing.roles import (
    apart_from_place,
    apart_from_post,
    is_agency,
    is_role,
    post_in,
    posts_listed,
    read_remark,
)
from site_builder.importing.values import Writer


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("Ada Quill Senior Editor", "Ada Quill", "Senior Editor"),
        ("Ada Quill Science Correspondent", "Ada Quill", "Science Correspondent"),
        ("Political correspondent Ada Quill", "Ada Quill", "Political correspondent"),
        ("編集委員 白石遼", "白石遼", "編集委員"),
        ("한도윤 가온대 교수", "한도윤", "가온대 교수"),
        ("한도윤 객원논설위원", "한도윤", "객원논설위원"),
        ("James Dean", "James Dean", ""),
        ("Ada Maria Quill", "Ada Maria Quill", ""),
    ],
)
def test_a_post_beside_a_name_is_set_apart(text: str, name: str, post: str) -> None:
    assert apart_from_post(text) == (name, post)


def test_where_somebody_writes_from_is_set_apart() -> None:
    assert apart_from_place("Ada Quill in Salines") == ("Ada Quill", "Salines")
    assert apart_from_place("Ada Quill") == ("Ada Quill", "")


def test_an_agency_is_told_by_its_name_or_by_its_capitals() -> None:
    assert all(map(is_agency, ("Reuters", "(AFP)", "XYZ", "EFE/XYZ", "新华社", "ΑΠΕ-ΜΠΕ")))
    assert not any(map(is_agency, ("Ada", "Salt House", "III")))


def test_a_post_or_a_house_is_a_role() -> None:
    assert [is_role(text) for text in ("Senior Fellow", "Salt Institute", "Ada Quill")] == [True, True, False]


@pytest.mark.parametrize(
    ("lang", "text", "role", "place"),
    [
        (
            "en",
            "Orla is a senior fellow at the Institute of Canals and keeps ducks.",
            "senior fellow",
            "Institute of Canals",
        ),
        ("en", "He was a director of the Lock Museum and is now an analyst at FCRR.", "analyst", "FCRR"),
        ("ko", "홍가람은 운하연구소 연구위원이다.", "연구위원", "운하연구소"),
        (
            "ko",
            "홍가람은 물길대학교를 나와 현재 운하연구소 선임연구위원으로 재직 중이다.",
            "선임연구위원",
            "운하연구소",
        ),
        ("zh-Hans", "（作者系河口大学运河研究中心高级研究员）", "高级研究员", "河口大学运河研究中心"),
        ("zh-Hant", "王小舟現任運河研究所副研究員，養了三隻鴨子。", "副研究員", "運河研究所"),
        ("ja", "王小舟は運河研究所の主任研究員で、鴨を飼っている。", "主任研究員", "運河研究所"),
        ("ja", "王小舟 河口大学教授。", "教授", "河口大学"),
        ("tr", "Deniz Çaylı, Irmak Üniversitesi'nde öğretim üyesidir.", "öğretim üyesi", "Irmak Üniversitesi"),
        ("tr", "Halen Kanal Merkezi’nde araştırmacı olarak çalışmaktadır.", "araştırmacı", "Kanal Merkezi"),
        (
            "ru",
            "Вера Плотникова является старшим научным сотрудником Института каналов и держит уток.",
            "старший научный сотрудник",
            "Институт каналов",
        ),
        (
            "el",
            "Ο Νίκος είναι καθηγητής στο Πανεπιστήμιο Ποταμών και έχει πάπιες.",
            "καθηγητής",
            "Πανεπιστήμιο Ποταμών",
        ),
        ("ar", "سامر النهري باحث في معهد القنوات ويربي ثلاث بطات.", "باحث", "معهد القنوات"),
        ("de", "Greta ist Leiterin am Institut für Kanäle und hält drei Enten.", "Leiterin", "Institut für Kanäle"),
        (
            "fr",
            "Élise est chercheuse à l’Institut des canaux et élève des canards.",
            "chercheuse",
            "Institut des canaux",
        ),
        ("es", "Es profesora de Historia en la Universidad del Río.", "profesora de Historia", "Universidad del Río"),
        (
            "it",
            "Chiara è ricercatrice presso l'Istituto dei Canali e alleva anatre.",
            "ricercatrice",
            "Istituto dei Canali",
        ),
        ("pt", "Inês é investigadora do Instituto dos Canais e cria patos.", "investigadora", "Instituto dos Canais"),
    ],
)
def test_a_post_and_its_place_are_read(lang: str, text: str, role: str, place: str) -> None:
    name = next((name for name in ("王小舟", "Deniz Çaylı", "Вера Плотникова") if text.startswith(name)), "")
    assert post_in(text, lang=lang, name=name) == (role, place)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Orla Penwick is a friend of the river and of all its ducks."),
        ("de", "Greta ist eine Ruderin am Fluss."),
        ("ko", "홍가람은 오리 세 마리를 기른다."),
        ("zh-Hans", "作者是河边长大的人，养了三只鸭子。"),
        ("tr", "Deniz Çaylı Kanal Enstitüsünden mezun oldu ve üç ördek besliyor."),
        ("ru", "Вера является автором книги о каналах."),
        ("es", "Inés es de la Universidad del Río y cría patos."),
        ("ar", "ولد سامر في مدينة القنوات ويربي ثلاث بطات."),
        ("vi", "Anh là nhà nghiên cứu tại Viện Kênh đào."),
        ("", "is a fellow at the Institute of Canals"),
    ],
)
def test_what_is_not_certain_is_left_alone(lang: str, text: str) -> None:
    assert post_in(text, lang=lang) == ("", "")


@pytest.mark.parametrize(
    ("remark", "role", "place"),
    [
        ("물레대학교 사학과 교수", "교수", "물레대학교 사학과"),
        ("باحثة أولى في مركز القنوات", "باحثة أولى", "مركز القنوات"),
        ("старший научный сотрудник Института каналов", "старший научный сотрудник", "Институт каналов"),
        ("Fellow at the Institute of Canals", "Fellow", "Institute of Canals"),
    ],
)
def test_a_post_beside_a_name_is_parted_from_its_place(remark: str, role: str, place: str) -> None:
    found = read_remark(Writer("Ada Quill"), remark)
    assert (found.role, found.affiliation) == (role, place)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("물레연구원 연구위원 · 물레연구원 부연구위원", ("물레연구원 연구위원", "물레연구원 부연구위원")),
        ("물레연구원 연구위원", ()),
        ("Ducks · Locks", ()),
    ],
)
def test_posts_of_several_people_in_a_line_are_told_apart(text: str, posts: tuple[str, ...]) -> None:
    assert posts_listed(text) == posts


@pytest.mark.parametrize(
    ("lang", "text", "role", "place"),
    [
        ("zh-Hant", "，運河研究院助研究員，研究水閘。", "助研究員", "運河研究院"),
        ("zh-Hant", "，南方大學運河研究所所長，著有《水》。", "所長", "南方大學運河研究所"),
    ],
)
def test_a_post_right_behind_the_name_is_read_without_a_verb(lang: str, text: str, role: str, place: str) -> None:
    assert post_in(text, lang=lang) == (role, place)
