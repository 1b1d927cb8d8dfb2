from __future__ import annotations

import pytest

from site_builder.importing.spelt_weekdays import NamedDay, named_days

FRIDAY = NamedDay(4, 26, 4)


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
