"""A small library as importing knows it, for the tests of this room: invented people, institutes and articles."""

from __future__ import annotations

from site_builder.core.dates import PartialDate
from site_builder.core.model import Affiliation, Author, Publisher
from site_builder.importing.known import Held, Known, know_article, know_author, know_publisher
from site_builder.importing.likeness import sketch_of

TEXT = " ".join(f"The {number}th boat of the harbour waits for tide {number * 7}." for number in range(60))


def small_library() -> Known:
    known = Known()
    know_author(
        known,
        Author(
            "ada-okoye",
            "Ada Okoye",
            "Okoye, Ada",
            names=(("zh-Hans", "敖雅达"), ("ko", "오코예 아다")),
            variants=("Dr. Adaeze OKOYE",),
            affiliations=(Affiliation("Institute of Tides"),),
        ),
    )
    know_author(known, Author("kim-min-su", "Kim Min-su", "Kim Min-su", names=(("ko", "김민수"),)))
    know_author(known, Author("kim-min-su-2", "Kim Minsu", "Kim Minsu", affiliations=(Affiliation("Quay College"),)))
    know_author(known, Author("jorg-muller", "Jörg Müller", "Müller, Jörg"))
    know_publisher(
        known,
        Publisher("review", "The Harbour Review", names=(("ko", "항구평론"),), url="https://www.review.example/en/"),
    )
    know_publisher(known, Publisher("portal", "Tide Portal (TP)", url="https://tides.portal.example/"))
    know_publisher(known, Publisher("shared-ada", "Ada's Letters", url="https://shared.example/@ada"))
    know_article(
        known,
        Held(
            "content/articles/boats.md",
            "Sixty boats and no tide",
            PartialDate(2024, 3, 5),
            ("ada-okoye",),
            "review",
            "en",
            ("https://review.example/2024/boats",),
        ),
        sketch_of(TEXT),
    )
    return known
