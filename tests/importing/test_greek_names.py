"""Greek names as people are called, out of bylines that have them in the genitive."""

from __future__ import annotations

import pytest

from site_builder.importing.greek_names import in_nominative


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
