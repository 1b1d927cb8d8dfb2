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
        ("Ana Quillón", "es", ["Ana Quillón"]),
        ("Por Ana Quillón — São Brito", "pt", ["Ana Quillón"]),
        ("Ada Quill | Palma de Salines | 08/01/2014", "es", ["Ada Quill"]),
        ("ADA QUILL / BO REED", "es", ["Ada Quill", "Bo Reed"]),
        ("By Ada Quill and Bo Reed, Special to The Salt", "en", ["Ada Quill", "Bo Reed"]),
        ("By Ada Quill (AP)", "en", ["Ada Quill"]),
        ("Ada Quill, XYZ", "en", ["Ada Quill"]),
        ("Ada Quill, M.D.", "en", ["Ada Quill"]),
        ("Quill, Ada; Reed, Bo", "en", ["Ada Quill", "Bo Reed"]),
        ("Ada Quill (University of Salt) and Bo Reed (Reed College)", "en", ["Ada Quill", "Bo Reed"]),
        ("Ada Quill in Salines and Bo Reed in Brito", "en", ["Ada Quill", "Bo Reed"]),
        ("May 4, 2019 by Ada Quill 3 Comments", "en", ["Ada Quill"]),
        ("By Ada Quill 10/ 5/11 09:19 PM ET", "en", ["Ada Quill"]),
        ("Written by Ada Quill, reviewed by Dr. Bo Reed", "en", ["Ada Quill"]),
        ("By Anna", "en", ["Anna"]),
        ("Adam North", "en", ["Adam North"]),
        ("Kultur · Ada Ried, Bo Reet", "de", ["Ada Ried", "Bo Reet"]),
        ("Cultura · Ana Quillón, Bo Radet", "es", ["Ana Quillón", "Bo Radet"]),
        ("Мнение · Анна Солева", "ru", ["Анна Солева"]),
        ("국제 | 한도윤 기자", "ko", ["한도윤"]),
        ("Ada Quill (https://quill.example/ada/)", "en", ["Ada Quill"]),
        ("Ada Quill <ada@quill.example>", "en", ["Ada Quill"]),
        ("Posted on 3 May 2020 at 10:10 by Ada Quill.", "en", ["Ada Quill"]),
        ("Publié le 3 mai 2020 à 10h10 par Ada Radet.", "fr", ["Ada Radet"]),
        ("Veröffentlicht von Ada Ried.", "de", ["Ada Ried"]),
        ("Inviato da Ada Quilli", "it", ["Ada Quilli"]),
        ("Ada von der Ried", "de", ["Ada von der Ried"]),
        ("Ara Der Salian", "en", ["Ara Der Salian"]),
        ("Ousmane Camara", "fr", ["Ousmane Camara"]),
        ("Adam Ag Salin", "fr", ["Adam Ag Salin"]),
        ("Bo Fellows", "en", ["Bo Fellows"]),
        ("作者︱夏夏", "zh", ["夏夏"]),
        ("撰文丨张晓云", "zh", ["张晓云"]),
        ("Nguyễn Văn An", "vi", ["Nguyễn Văn An"]),
        ("(서울=물결통신) 한도윤 기자 =", "ko", ["한도윤"]),
        ("살린=한도윤 특파원", "ko", ["한도윤"]),
        ("글=한도윤 기자, 사진=서가람 기자", "ko", ["한도윤"]),
        ("한도윤 서가람 기자", "ko", ["한도윤", "서가람"]),
        ("남궁민수 기자", "ko", ["남궁민수"]),
        ("【記者韓墨雲／台北報導】", "zh", ["韓墨雲"]),
        ("来源：河口网 作者：韩墨 责任编辑：陆清野", "zh", ["韩墨"]),
        ("文｜韩墨", "zh", ["韩墨"]),
        ("【白石遼】", "ja", ["白石遼"]),
        ("編集委員　白石遼一", "ja", ["白石遼一"]),
        ("سلمى الدرويش - القاهرة", "ar", ["سلمى الدرويش"]),
        ("Беседовала Марфа Лядова", "ru", ["Марфа Лядова"]),
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
        "By Reuters Staff",
        "Par AFP",
        "EFE / Brito",
        "연합뉴스",
        "أ ف ب",
        "作者：佚名",
        "责任编辑：陆清野",
        "사진=서가람 기자",
        "작성자 관리자",
        "Photos by Bo Reed",
        "Medically reviewed by Bo Reed, MD",
        "Traducción de Bo Reed",
        "Sponsored Content",
        "Le Courrier",
        "9:39AM BST 05 Oct 2011",
        "jquill",
    ],
)
def test_who_is_none_is_not_read_as_a_person(text: str) -> None:
    assert writers_in(text, sites=["Salt House"]) == ()


def test_a_person_remains_one_though_the_site_is_called_so() -> None:
    assert [writer.name for writer in writers_in("Martin Quill", sites=["Martin Quill"])] == ["Martin Quill"]


def test_a_post_in_chinese_is_no_name() -> None:
    assert is_nobody("研究员")


def test_a_role_stays_with_its_name() -> None:
    (writer,) = writers_in("By Ada Quill, Senior Fellow, Salt Institute", lang="en")
    assert (writer.name, writer.role, writer.affiliation) == ("Ada Quill", "Senior Fellow", "Salt Institute")


def test_counters_and_times_are_no_house() -> None:
    (writer,) = writers_in("By Ada Quill, 1,204 views", lang="en")
    assert writer.affiliation == ""


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Uppdaterad",
            "Sist oppdatert",
            "Mots-clés",
            "Schlagwörter",
            "Palabras clave",
            "投稿者",
            "スポンサードリンク",
        ),
        *("Harbour Members", "Salt Researchers", "Ministère des Sels", "Salzforschungsinstitut Ried", "Saltstyrelsen"),
        *("Salzamt der Stadt Ried", "Universität der Künste", "作者：佚名", "국제"),
    ],
)
def test_words_of_interfaces_and_houses_are_no_names(text: str) -> None:
    assert writers_in(text) == ()


def test_initials_sign_behind_a_label() -> None:
    assert [writer.name for writer in writers_in("By KJ")] == ["KJ"]
    assert writers_in("KJ") == ()


@pytest.mark.parametrize("text", ["Do Saltline, em Orvane", "Von Saltline, Orvane", "From Saltline in Orvane"])
def test_what_the_site_sends_is_signed_by_nobody(text: str) -> None:
    assert writers_in(text, sites=("Saltline",)) == ()


def test_a_list_of_keywords_is_nobody() -> None:
    assert writers_in("Salt Market Review, tides, fog") == ()
    assert [writer.name for writer in writers_in("by, Ada Quill, 3 May 2020")] == ["Ada Quill"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Harbour Courier Staff", "en"),
        ("By Harbour Courier Staff and AFP", "en"),
        ("Hafen Bote Redaktion", "de"),
        ("Hamn Bladet Redaktionen", "sv"),
        ("Data: 28-04-2021, 09:29", "pl"),
        ("Dato: 28-04-2021", "da"),
        ("Дата: 28.04.2021", "ru"),
        ("Dátum: 28-04-2021", "hu"),
    ],
)
def test_the_crew_of_a_house_and_the_label_of_a_day_are_nobody(text: str, lang: str) -> None:
    assert writers_in(text, lang=lang) == ()


@pytest.mark.parametrize("text", ["Ada Quill Data: 28-04-2021", "Maria Quill Staff", "Ada Quill, Staff"])
def test_who_stands_before_them_is_somebody(text: str) -> None:
    (writer,) = writers_in(text, lang="pl")
    assert writer.name.split()[-1] == "Quill"
