from __future__ import annotations

from datetime import date

import pytest

from site_builder.importing.inferred_dates import NamedDay, infer_date, named_days

TODAY = date(2026, 11, 22)
FRIDAY = NamedDay(4, 26, 4)


def inferred(text: str, lang: str = "en", today: date | None = TODAY) -> str:
    found = infer_date(text, lang=lang, latest=today)
    assert found.note.startswith("The page gives no date")
    assert found.note.endswith(".")
    return found.date.value if found.date else ""


@pytest.mark.parametrize(
    ("note", "lang"),
    [
        ("Old Locks, p. 4 (Date of Accession: 03.04.2024).", "en"),
        ("Old Locks, accessed 3 April 2024", "en"),
        ("Old Locks, https://locks.example/2031/05/06/a (last accessed on April 3, 2024)", "en"),
        ("Eski Kapaklar, (Erişim Tarihi: 03.04.2024)", "tr"),
        ("Старые шлюзы (дата обращения: 03.04.2024)", "ru"),
        ("오래된 수문, 검색일: 2024. 4. 3.", "ko"),
        ("旧闸，访问日期：2024年4月3日", "zh"),
        ("古い水門（閲覧日 2024年4月3日）", "ja"),
        ("古い水門（2024年4月3日閲覧）", "ja"),
        ("Vieilles écluses, consulté le 3 avril 2024", "fr"),
        ("Alte Schleusen, abgerufen am 3. April 2024", "de"),
        ("Παλιές πύλες, προσπελάστηκε στις 3 Απριλίου 2024", "el"),
        ("أقفال قديمة، تاريخ الاطلاع: 3 أبريل 2024", "ar"),
        ("Compuertas viejas, consultado el 3 de abril de 2024", "es"),
        ("Vecchie chiuse, ultimo accesso: 3 aprile 2024", "it"),
        ("Velhas comportas. Acesso em: 3 abr. 2024", "pt"),
        ("Stare śluzy (dostęp: 3 kwietnia 2024)", "pl"),
        ("Oude sluizen, geraadpleegd op 3 april 2024", "nl"),
    ],
)
def test_the_day_on_which_a_note_was_read_tells_the_month(note: str, lang: str) -> None:
    assert inferred(f"The lock opened on 2.1.2024.\n\n[1] {note}", lang) == "2024-04"


def test_the_last_day_of_reading_is_told_in_the_note() -> None:
    text = "One (accessed 3 April 2024).\nTwo (accessed 9 May 2024)."
    assert infer_date(text).note == "The page gives no date; its notes were read on 9 May 2024."
    assert inferred(text, today=None) == "2024-05"


def test_a_day_later_than_the_reading_of_the_notes_contradicts_it() -> None:
    found = infer_date("The lock broke on 7 June 2024.\nOne (accessed 3 April 2024).", lang="en", latest=TODAY)
    assert found.date is None
    assert found.note == "The page gives no date; the latest day that it mentions is 7 June 2024."


def test_a_verb_in_a_sentence_is_no_note() -> None:
    assert inferred("Le conseil a consulté ses marins et pilotes le 3 avril 2024.", "fr") == ""


def test_a_later_month_contradicts_the_reading_of_notes_too() -> None:
    assert inferred("It needs repair (September 2024).\nOne (accessed 3 April 2024).") == ""


def test_a_weekday_tells_the_year() -> None:
    found = infer_date("The raft race of Wednesday (May 8) was won by a goat, as in 2021.", lang="en", latest=TODAY)
    assert found.date
    assert found.date.value == "2024-05"
    assert found.note == "The page gives no date; its text calls 8 May a Wednesday, which it last was in 2024."


def test_weekdays_in_two_months_tell_a_year_only() -> None:
    assert inferred("Boats on Wednesday (May 8), rafts on Thursday (June 6).") == "2024"


@pytest.mark.parametrize(
    "text",
    [
        "Boats on Wednesday (May 8), rafts on Wednesday (May 9).",
        "Boats on Wednesday (May 8), and again on 17 June 2024.",
        "Boats on Wednesday (May 8), as in 1912 and in 2019.",
        "Boats on Sunday (February 30).",
    ],
)
def test_weekdays_that_contradict_or_leave_two_years_tell_nothing(text: str) -> None:
    assert inferred(text) == ""


def test_without_today_no_weekday_is_read() -> None:
    assert inferred("Boats on Wednesday (May 8).", today=None) == ""


def test_days_to_come_are_not_the_latest_that_is_mentioned() -> None:
    note = infer_date("It opened on 3 May 2021 and shuts on 1 March 2031.", lang="en", latest=TODAY).note
    assert note == "The page gives no date; the latest day that it mentions is 3 May 2021."


def test_a_text_without_days_says_so_alone() -> None:
    assert infer_date("Nobody knows.").note == "The page gives no date."


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The boats left on Friday (April 26) with the tide.", "en"),
        ("on Friday, April 26, nobody came", "en"),
        ("Friday, 26 April: the quay is shut", "en"),
        ("April 26 (Friday)", "en"),
        ("배는 4월 26일(금) 떠났다.", "ko"),
        ("4월 26일 금요일에 떠났다", "ko"),
        ("船于4月26日（星期五）离港", "zh"),
        ("船于周五（4月26日）离港", "zh"),
        ("船は4月26日（金）に出た", "ja"),
        ("Tekneler 26 Nisan Cuma günü yola çıktı.", "tr"),
        ("Лодки ушли в пятницу, 26 апреля, утром.", "ru"),
        ("Τα πλοία έφυγαν την Παρασκευή 26 Απριλίου", "el"),
        ("غادرت القوارب يوم الجمعة الموافق 26 أبريل", "ar"),
        ("Die Boote liefen am Freitag, dem 26. April, aus.", "de"),
        ("Les bateaux sont partis vendredi 26 avril au matin.", "fr"),
        ("Los barcos salieron el viernes 26 de abril", "es"),
        ("Le barche sono partite venerdì 26 aprile", "it"),
        ("Os barcos saíram na sexta-feira, 26 de abril", "pt"),
        ("De boten voeren vrijdag 26 april uit", "nl"),
        ("Łodzie wypłynęły w piątek, 26 kwietnia", "pl"),
    ],
)
def test_a_day_beside_its_weekday_is_found(text: str, lang: str) -> None:
    assert named_days(text, lang=lang) == {FRIDAY}


@pytest.mark.parametrize(
    "text",
    [
        "Friday, April 26, 2019",
        "2019年4月26日（星期五）",
        "on Friday 26 boats left",
        "on Friday at 4",
        "26 April",
        "the Fridays of April 26 times",
        "",
    ],
)
def test_what_has_its_year_or_no_day_is_not(text: str) -> None:
    assert not named_days(text, lang="en")


def test_a_weekday_belongs_to_the_nearer_day() -> None:
    assert named_days("26 Nisan Cuma, 27 Nisan Cumartesi", lang="tr") == {FRIDAY, NamedDay(4, 27, 5)}
