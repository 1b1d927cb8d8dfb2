from __future__ import annotations

from site_builder.core.dates import PartialDate
from site_builder.core.model import Config
from site_builder.pages.owners import changes_of, owner_of_all, owner_of_topic
from tests.pages.holdings import TRANSLATION, URL, holdings, make_catalogues

CATALOGUES = make_catalogues(
    holdings(
        config=Config("Straits", URL, languages=("en", "ko"), titles=(("ko", "해협"),)),
        translations={"detente": (TRANSLATION,)},
    )
)


def test_an_owner_is_called_and_stands_as_the_language_has_it() -> None:
    own, korean = CATALOGUES["en"], CATALOGUES["ko"]
    assert (owner_of_all(own).home, owner_of_all(own).title) == ("index.html", "Straits")
    assert (owner_of_all(korean).home, owner_of_all(korean).title) == ("ko/index.html", "해협")
    assert owner_of_topic(korean, korean.site.topics["taiwan"]).home == "ko/topics/taiwan/index.html"


def test_what_lists_articles_is_as_new_as_the_last_of_them_in_all_languages() -> None:
    changes = changes_of(CATALOGUES)
    assert changes["articles/detente/index.html"] == PartialDate(2024, 1, 17)
    assert changes["topics/taiwan/index.html"] == changes["ko/topics/taiwan/index.html"] == PartialDate(2024, 4)
    assert "topics/visit/index.html" not in changes
