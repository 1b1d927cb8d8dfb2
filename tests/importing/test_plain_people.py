"""Who wrote, by what stands under a copied text; who is named in lists of other articles wrote those."""

from __future__ import annotations

import pytest

from site_builder.importing.plain import read_plain
from site_builder.importing.values import Reading

TEXT = (
    "The lighthouse on the northern cape was switched off in March, and the birds found another way across the strait.",
    "Its keeper had asked for a new lamp eleven times. The ministry had answered ten times, and always to another keeper.",
    "A lamp is cheap, but the road to the cape is not. It would have to be blasted out of the cliff for nine miles.",
    "For now the fishermen steer by the lit windows of the keeper's kitchen. He does not dare to go to bed before two.",
)


def page(*below: str) -> Reading:
    return read_plain("\n\n".join(("A kitchen for a lighthouse", "4 May 2021", *TEXT, *below)))


def names(found: Reading) -> tuple[str, ...]:
    return tuple(writer.name for writer in found.clues.byline.writers) if found.clues.byline else ()


def test_who_is_named_in_rows_of_other_articles_wrote_none_of_this() -> None:
    rows = (
        "Related articles",
        "How harbours became banks",
        "February 27, 2024 | Yusuf Demirel",
        "The last lamp",
        "May 3 | Anneke Ruis",
    )
    assert names(page(*rows)) == ()


def test_a_name_with_post_and_biography_right_under_the_text_wins() -> None:
    found = page(
        "Orla Penwick",
        "Senior Fellow, Institute of Canals",
        "Orla Penwick is a Senior Fellow at the Institute of Canals, where she counts birds.",
        "Related articles",
        "The ferry that never sails",
        "Nino Vasadze, April 3, 2023",
    )
    assert names(found) == ("Orla Penwick",)
    assert found.clues.byline is not None
    assert "Institute of Canals" in found.clues.byline.writers[0].affiliation
    assert "counts birds" in found.clues.byline.writers[0].biography
    assert any("read as its author" in doubt for doubt in found.doubts)
    assert "Penwick" not in found.body


def test_the_last_sentence_that_tells_of_somebody_new_is_the_biography() -> None:
    found = page("Orla Penwick is a fellow at the Institute of Canals.", "Share", "Print")
    assert names(found) == ("Orla Penwick",)
    assert any("read as its author" in doubt for doubt in found.doubts)


def test_somebody_whom_the_text_has_named_is_no_author() -> None:
    text = (*TEXT[:3], "The road was the idea of Orla Penwick, and of nobody else in the ministry, as all of them say.")
    lines = "\n\n".join(("A road", "4 May 2021", *text, "Orla Penwick is a fellow at the Institute of Canals."))
    found = read_plain(lines)
    assert names(found) == ()
    assert "Orla Penwick is a fellow" in found.body


@pytest.mark.parametrize(
    "form", ["Comment *", "Name *", "Your e-mail address will not be shown to anybody who reads this page."]
)
def test_the_form_behind_a_text_is_none_of_it(form: str) -> None:
    found = page("Previous article", "The ferry", "Leave a reply", "Comment *", form, "Post comment")
    assert form not in found.body


GREEK = (
    "Το παλιό φανάρι στο ακρωτήρι έσβησε τον Μάρτιο και τα πουλιά βρήκαν άλλο δρόμο πάνω από το στενό της θάλασσας.",
    "Ο φύλακας ζήτησε έντεκα φορές καινούργια λάμπα. Το υπουργείο απάντησε δέκα φορές και πάντα σε άλλον φύλακα.",
    "Η λάμπα είναι φτηνή, ο δρόμος όμως προς το ακρωτήρι δεν είναι. Πρέπει να ανοιχτεί μέσα στον βράχο.",
)


def greek_page(byline: str, *below: str) -> Reading:
    return read_plain("\n\n".join(("Η κουζίνα που έγινε φάρος", byline, "8 Μαρτίου 2024", *GREEK, *below)))


def test_what_only_the_endings_say_is_doubted() -> None:
    found = greek_page("Της Άννας Λιμνάκη")
    assert found.clues.byline is not None
    assert found.clues.byline.writers[0].name == "Άννα Λιμνάκη"
    assert any("genitive" in doubt for doubt in found.doubts)


def test_the_nominative_on_the_page_decides_without_a_doubt() -> None:
    found = greek_page("Του Πέτρου Λιμνάκη*", "* Ο Πέτρος Λιμνάκης είναι καθηγητής στο Πανεπιστήμιο Λίμνης.")
    assert found.clues.byline is not None
    assert found.clues.byline.writers[0].name == "Πέτρος Λιμνάκης"
    assert not any("genitive" in doubt for doubt in found.doubts)


def test_a_name_in_the_nominative_stays() -> None:
    found = greek_page("Γράφει ο Πέτρος Λιμνάκης")
    assert found.clues.byline is not None
    assert found.clues.byline.writers[0].name == "Πέτρος Λιμνάκης"
