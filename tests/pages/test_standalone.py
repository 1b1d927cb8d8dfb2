from __future__ import annotations

from dataclasses import replace

from site_builder.core.bodies import Text
from site_builder.core.model import Config, StandalonePage
from site_builder.pages.standalone import not_found_view, redirect_views, search_view, standalone_view
from site_builder.pages.views import Link
from tests.pages.holdings import ABOUT, URL, holdings, make_catalogue, make_catalogues


def test_a_standalone_page_is_a_room_of_its_own() -> None:
    view = standalone_view(make_catalogue(holdings()), ABOUT)
    assert (view.head.room, view.head.path, view.head.description) == ("about", "about/index.html", "What this is.")


def test_a_page_in_another_language_than_the_site_is_told_by_that_of_its_text() -> None:
    config = Config("Straits", URL, languages=("en", "ar"))
    written = StandalonePage("quay", "부두", lang="ko")
    translation = StandalonePage("quay", "رصيف", translation="ar")
    library = holdings(config=config)
    site = replace(library.site, pages={"quay": written}, page_translations={"quay": (translation,)})
    texts = {**library.texts, "pages/quay": Text("<p>부두.</p>"), "pages/quay.ar": Text("<p>رصيف.</p>")}
    catalogues = make_catalogues(replace(library, site=site, texts=texts))
    korean, arabic = standalone_view(catalogues["en"], written), standalone_view(catalogues["ar"], translation)
    assert (korean.lang, korean.dir, korean.head.lang) == ("ko", "ltr", "en")
    assert (arabic.lang, arabic.dir, arabic.head.lang) == ("ar", "rtl", "ar")
    assert [(each.lang, each.path) for each in korean.head.alternates] == [
        ("ko", "quay/index.html"),
        ("ar", "ar/quay/index.html"),
        ("x-default", "quay/index.html"),
    ]
    assert [each.url for each in arabic.head.alternates] == [each.url for each in korean.head.alternates]
    assert [each.lang for each in korean.head.languages] == ["en", "ar"]


def test_search_finds_every_name_in_every_script() -> None:
    view = search_view(make_catalogue(holdings()))
    found = [
        (entry.link.text, entry.kind, ", ".join(name.text for name in entry.names), entry.articles)
        for entry in view.entries
    ]
    assert found == [
        ("A visit", "event", "", 0),
        ("Chicago Council", "publisher", "", 2),
        ("Élan summit", "event", "", 1),
        ("Forum Portal", "publisher", "", 1),
        ("Paul Heer", "author", "P. Heer", 2),
        ("Straits", "issue", "", 1),
        ("Sun Chenghao", "author", "孙成昊", 1),
        ("Taiwan", "place", "대만, 台湾, Formosa, 타이완", 2),
    ]
    assert [year.link.path for year in view.years] == ["archive/2024/index.html", "archive/2023/index.html"]
    assert view.head.noindex


def test_other_names_are_found_in_their_own_language() -> None:
    entries = {entry.link.text: entry for entry in search_view(make_catalogue(holdings())).entries}
    assert [(name.text, name.lang) for name in entries["Taiwan"].names][:2] == [("대만", "ko"), ("台湾", "zh-Hans")]
    assert [(name.text, name.lang) for name in entries["Paul Heer"].names] == [("P. Heer", "")]


def test_the_page_for_lost_readers_is_based_on_the_root_of_the_site() -> None:
    rooms = (Link("Topics", "topics/index.html"),)
    view = not_found_view(make_catalogue(holdings()), rooms=rooms)
    assert (view.head.path, view.base, view.rooms) == ("404.html", "https://example.org/library/", rooms)
    assert view.head.noindex


def test_old_addresses_lead_to_where_things_stand_now() -> None:
    views = {view.head.path: view for view in redirect_views(make_catalogue(holdings()))}
    assert {path: view.target for path, view in views.items()} == {
        "old/detente/index.html": "articles/detente/index.html",
        "people/heer.html": "authors/paul-heer/index.html",
        "old/taiwan/index.html": "topics/taiwan/index.html",
    }
    moved = views["people/heer.html"]
    assert (moved.title, moved.head.canonical) == ("Paul Heer", "https://example.org/library/authors/paul-heer/")
    assert moved.head.noindex
