"""Which forms a Russian or Greek name takes, told by its ending, and which words are no forms of it."""

from __future__ import annotations

import pytest

from site_builder.content.inflection import forms_of, languages_of, stem_of, written_forms_of
from site_builder.core.text import fold


def takes(name: str, lang: str, text: str, *, proper: bool = False) -> bool:
    folded = fold(text)[0]
    taken = bool(forms_of(name, lang, proper=proper).fullmatch(folded))
    # What is looked for is the stem: a form that does not begin with it would never be found.
    assert not taken or folded.startswith(stem_of(name, lang, proper=proper))
    return taken


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("область", "области областью областей областями областях"),
        ("Тайвань", "Тайваня Тайваню Тайванем Тайване ТАЙВАНЕМ"),
        ("Китай", "Китая Китаю Китаем Китае"),
        ("война", "войны войне войну войной войн войнами войнах"),
        ("поставка", "поставки поставок поставками"),
        ("торговля", "торговли торговле торговлю торговлей"),
        ("Россия", "России Россию Россией"),
        ("санкции", "санкций санкциям санкциями санкциях"),
        ("соглашение", "соглашения соглашению соглашением соглашений соглашениями"),
        ("агентство", "агентства агентству агентством агентстве агентств"),
        ("море", "моря морю морем морей морями"),
        ("пролив", "пролива проливу проливом проливе проливы проливов"),
        ("рынок", "рынка рынку рынком рынке рынки рынков"),
        ("блок", "блока блоку блоком блоки блоков"),
        ("пошлины", "пошлин пошлинам пошлинами пошлинах"),
        ("переговоры", "переговоров переговорам переговорами"),
        ("Южно-Китайское море", "Южно-Китайского~моря Южно-Китайском~море"),
        ("Тайваньский пролив", "Тайваньского~пролива Тайваньским~проливом"),
        ("Ближний Восток", "Ближнего~Востока Ближнем~Востоке"),
        ("холодная война", "холодной~войны холодную~войну"),
        ("торговые споры", "торговых~споров торговыми~спорами"),
        ("полёт", "полета полётом"),
    ],
)
def test_russian_words_take_the_endings_of_their_declension(name: str, forms: str) -> None:
    assert [form for form in forms.split() if not takes(name, "ru", form.replace("~", " "))] == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Тайвань", "тайваньский"),
        ("Тайвань", "тайванец"),
        ("санкции", "санкционный"),
        ("пролив", "проливной"),
        ("война на море", "войны ны море"),
        ("НАТО", "НАТА"),
        ("США", "СШЫ"),
        ("Южно-Китайское море", "Южна-Китайское море"),
    ],
)
def test_derived_words_and_words_of_one_form_are_no_forms(name: str, other: str) -> None:
    assert not takes(name, "ru", other)


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("Бали", "балов", False),
        ("Токио", "Токиа", False),
        ("Косово", "Косова", True),
        ("Владимир Путин", "Владимиром Путиным", True),
        ("Си Цзиньпин", "Си Цзиньпина", True),
        ("Джо Байден", "Джо Байдену", True),
        ("Джо Байден", "Джа Байдену", False),
    ],
)
def test_foreign_names_in_a_vowel_are_not_declined(name: str, form: str, *, expected: bool) -> None:
    assert takes(name, "ru", form, proper=True) is expected


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("πόλεμος", "πολέμου πόλεμο πόλεμοι πολέμων πολέμους ΠΟΛΕΜΟΥ"),
        ("κράτος", "κράτους κράτη κρατών"),
        ("ειρήνη", "ειρήνης ειρήνην"),
        ("σχέση", "σχέσης σχέσεις σχέσεων σχέσεως"),
        ("κυρώσεις", "κυρώσεων"),
        ("Ουκρανία", "Ουκρανίας"),
        ("ζήτημα", "ζητήματος ζητήματα ζητημάτων"),
        ("γραμματέας", "γραμματέα γραμματείς γραμματέων"),
        ("μπαλόνι", "μπαλονιού μπαλόνια μπαλονιών"),
        ("δασμοί", "δασμών δασμούς"),
        ("Νότια Σινική Θάλασσα", "Νότιας~Σινικής~Θάλασσας"),
        ("Στενό της Ταϊβάν", "Στενού~της~Ταϊβάν Στενά~της~Ταϊβάν"),
        ("προϊόν", "προϊόντος προϊόντα προϊόντων"),
    ],
)
def test_greek_words_take_the_endings_of_their_declension(name: str, forms: str) -> None:
    assert [form for form in forms.split() if not takes(name, "el", form.replace("~", " "))] == []


@pytest.mark.parametrize(
    ("name", "other"),
    [("Ταϊβάν", "ταϊβανέζικος"), ("Ουκρανία", "ουκρανικός"), ("Στενό της Ταϊβάν", "Στενού των Ταϊβάν")],
)
def test_derived_greek_words_are_no_forms(name: str, other: str) -> None:
    assert not takes(name, "el", other)


def test_a_name_of_one_form_has_no_stem() -> None:
    assert stem_of("Ταϊβάν", "el", proper=True) == ""
    assert stem_of("США", "ru", proper=False) == ""
    assert stem_of("Южно-Китайское море", "ru", proper=False) == "южно-китайск"


def test_an_acronym_that_is_read_as_a_word_is_declined() -> None:
    assert takes("МИД", "ru", "МИДом")
    assert not takes("ВТО", "ru", "ВТА")


def test_the_case_of_the_stem_is_kept() -> None:
    pattern = written_forms_of("Совет мира", "ru", proper=False)
    assert [bool(pattern.fullmatch(text)) for text in ("Советом мира", "советом мира", "Советом Мира")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("name", "lang", "expected"),
    [
        ("Тайвань", "", ["ru"]),
        ("Ταϊβάν", "en", ["el"]),
        ("Taiwan", "en", []),
        ("Tayvan", "tr", ["tr"]),
        ("yaptırım", "tr", ["tr"]),
        ("yaptırım", "en", []),
        ("대만", "ko", []),
    ],
)
def test_letters_tell_russian_and_greek_and_the_editor_turkish(name: str, lang: str, expected: list[str]) -> None:
    assert list(languages_of(name, lang)) == expected
