"""Greek names behind an article, out of the genitive."""

from __future__ import annotations

import pytest

from site_builder.importing.plain import read_plain
from site_builder.importing.plain_greek import by_endings
from site_builder.importing.values import Reading

TEXT = (
    "Το παλιό φανάρι στο ακρωτήρι έσβησε τον Μάρτιο και τα πουλιά βρήκαν άλλο δρόμο πάνω από το στενό της θάλασσας.",
    "Ο φύλακας ζήτησε έντεκα φορές καινούργια λάμπα. Το υπουργείο απάντησε δέκα φορές και πάντα σε άλλον φύλακα.",
    "Η λάμπα είναι φτηνή, ο δρόμος όμως προς το ακρωτήρι δεν είναι. Πρέπει να ανοιχτεί μέσα στον βράχο.",
)


def page(byline: str, *below: str) -> Reading:
    return read_plain("\n\n".join(("Η κουζίνα που έγινε φάρος", byline, "8 Μαρτίου 2024", *TEXT, *below)))


@pytest.mark.parametrize(
    ("genitive", "woman", "nominative"),
    [
        ("Πέτρου Λιμνάκη", False, "Πέτρος Λιμνάκης"),
        ("Γιάννη Βαρκά", False, "Γιάννης Βαρκάς"),
        ("Κώστα Γεωργίου", False, "Κώστας Γεωργίου"),
        ("Άννας Λιμνάκη", True, "Άννα Λιμνάκη"),
        ("Ειρήνης Βαρκά", True, "Ειρήνη Βαρκά"),
    ],
)
def test_regular_endings_turn_a_genitive(genitive: str, woman: bool, nominative: str) -> None:
    assert by_endings(genitive, woman=woman) == nominative


def test_what_only_the_endings_say_is_doubted() -> None:
    found = page("Της Άννας Λιμνάκη")
    assert found.clues.byline is not None
    assert found.clues.byline.writers[0].name == "Άννα Λιμνάκη"
    assert any("genitive" in doubt for doubt in found.doubts)


def test_the_nominative_on_the_page_decides_without_a_doubt() -> None:
    found = page("Του Πέτρου Λιμνάκη*", "* Ο Πέτρος Λιμνάκης είναι καθηγητής στο Πανεπιστήμιο Λίμνης.")
    assert found.clues.byline is not None
    assert found.clues.byline.writers[0].name == "Πέτρος Λιμνάκης"
    assert not any("genitive" in doubt for doubt in found.doubts)


def test_a_name_in_the_nominative_stays() -> None:
    found = page("Γράφει ο Πέτρος Λιμνάκης")
    assert found.clues.byline is not None
    assert found.clues.byline.writers[0].name == "Πέτρος Λιμνάκης"
