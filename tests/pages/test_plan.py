from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.core.bodies import Heading, Library, Segment, Text
from site_builder.core.identifiers import ROOMS
from site_builder.core.model import Config, Rights
from site_builder.pages import words
from site_builder.pages.citations import CiteView
from site_builder.pages.masthead import site_view
from site_builder.pages.plan import (
    Page,
    Unit,
    closing_pages,
    listed_of,
    pages_of,
    plan,
    units_of,
    units_showing,
)
from site_builder.pages.sitemap import SitemapView
from site_builder.pages.views import Alternate, CiteFiles, FeedLink, Figure, Head, Link, Order, Pager, PassageView
from site_builder.pages.writers import WRITERS
from tests.pages.holdings import DETENTE, TRANSLATION, URL, YEAR, holdings, make_catalogue, make_catalogues, many

TEMPLATES = Path(__file__).parents[2] / "templates"
LIBRARIES = {
    "small": holdings(),
    "empty": holdings(articles=(), coverage={}),
    "large": holdings(
        articles=many(120), coverage={"taiwan": {article.slug: [("p", "|Taiwan|")] for article in many(120)}}
    ),
    "silent": holdings(config=Config("Silent", URL, feeds=False, search=False)),
}


def test_the_rooms_that_a_menu_may_name_are_those_that_there_are() -> None:
    assert set(words.ROOMS) == set(ROOMS)


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> Library:
    return LIBRARIES[request.param]


def paths_in(value: object) -> Iterator[str]:
    """Every output path that a view holds, wherever it stands in it."""
    if isinstance(value, Link | Alternate | FeedLink | Figure | Order | PassageView | Head):
        yield value.path
    if isinstance(value, Pager):
        yield from filter(None, (value.newer, value.older, *(step.path for step in value.pages)))
    if isinstance(value, CiteFiles):
        yield from (value.bibtex, value.ris, value.csl)
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from paths_in(getattr(value, field.name))
    if isinstance(value, tuple):
        for item in value:
            yield from paths_in(item)


def sitemap_of(library: Library) -> dict[str, str]:
    (view,) = (page.view for page in plan(make_catalogues(library)) if page.path == "sitemap.xml")
    assert isinstance(view, SitemapView)
    return {url.url.removeprefix(URL): url.lastmod for url in view.urls}


def view_at(library: Library, path: str) -> object:
    (view,) = (page.view for page in plan(make_catalogues(library)) if page.path == path)
    return view


def test_no_two_pages_have_one_path(library: Library) -> None:
    paths = [page.path for page in plan(make_catalogues(library))]
    assert len(paths) == len(set(paths))


def test_every_link_of_every_view_leads_to_a_planned_page(library: Library) -> None:
    pages = list(plan(make_catalogues(library)))
    planned = {page.path for page in pages}
    views = [*(page.view for page in pages), site_view(make_catalogue(library), generator="test")]
    dead = {path for view in views for path in paths_in(view) if path.partition("#")[0] not in planned}
    assert not dead


def test_every_page_is_made_by_a_template_or_a_writer(library: Library) -> None:
    templates = {path.name for path in TEMPLATES.glob("*.html")}
    assert {page.template for page in plan(make_catalogues(library))} <= templates | set(WRITERS)


def test_a_page_with_a_head_stands_where_its_head_says(library: Library) -> None:
    heads = [(page.path, getattr(page.view, "head", None)) for page in plan(make_catalogues(library))]
    assert all(head.path == path for path, head in heads if isinstance(head, Head))


def test_every_page_belongs_to_a_known_room(library: Library) -> None:
    rooms = {"home", "topics", "articles", "authors", "sources", "archive", "timeline", "search", "about", ""}
    heads = (getattr(page.view, "head", None) for page in plan(make_catalogues(library)))
    assert {head.room for head in heads if isinstance(head, Head)} <= rooms


def test_the_same_library_has_the_same_plan() -> None:
    library = holdings()
    turned = replace(library.site, articles=dict(reversed(list(library.site.articles.items()))))
    assert list(plan(make_catalogues(library))) == list(plan(make_catalogues(library)))
    in_any_order = {page.path: page for page in plan(make_catalogues(replace(library, site=turned)))}
    assert in_any_order == {page.path: page for page in plan(make_catalogues(library))}


def test_units_and_what_closes_the_plan_are_the_plan_in_whatever_order_they_are_planned(library: Library) -> None:
    planned = {page.path: page for page in plan(make_catalogues(library))}
    units = units_of(library)
    assert len(units) == len(set(units))
    # Each with a catalogue of its own, as a process has one.
    apart = [page for unit in reversed(units) for page in pages_of(make_catalogues(library), unit)]
    listed = [each for page in apart if (each := listed_of(page, library.site.config))]
    apart += closing_pages(make_catalogues(library), listed)
    assert len(apart) == len(planned)
    assert {page.path: page for page in apart} == planned


def test_some_pages_of_a_long_topic_can_be_planned_without_the_rest() -> None:
    catalogues = make_catalogues(LIBRARIES["large"])
    whole = {page.path: page for page in pages_of(catalogues, Unit("topic", "taiwan", lang="en"))}
    some = list(pages_of(catalogues, Unit("topic", "taiwan", (2, 4), "en")))
    assert [page.path for page in some] == ["topics/taiwan/page/2/index.html", "topics/taiwan/page/4/index.html"]
    assert all(whole[page.path] == page for page in some)


def rewritten(library: Library, key: str) -> Library:
    """The library with another text under a content key; what it says of which topic how often is as it was."""
    texts = {**library.texts, key: Text("<p>new</p>", (Heading(2, "new", "New"),), 12_345, "Newly written.")}
    article = key.removeprefix("articles/")
    passages = {
        (of, topic): tuple(replace(each, segments=(Segment("new"),)) for each in found) if of == article else found
        for (of, topic), found in library.passages.items()
    }
    return replace(library, texts=texts, passages=passages)


@pytest.mark.parametrize("name", ["small", "large"])
def test_another_text_changes_pages_of_the_units_that_show_it_and_no_others(name: str) -> None:
    library = LIBRARIES[name]
    site, catalogues = library.site, make_catalogues(library)
    before = {page.path: page for page in plan(make_catalogues(library))}
    articles = list(site.articles)[::17]
    keys = [*(f"articles/{slug}" for slug in articles), *(f"topics/{topic}" for topic in site.topics)]
    keys += [*(f"authors/{author}" for author in site.authors), *(f"sources/{source}" for source in site.publishers)]
    keys += [f"pages/{page}" for page in site.pages]
    keys += [f"articles/{variant.key}" for variants in site.translations.values() for variant in variants]
    for key in keys:
        changed = {page.path for page in plan(make_catalogues(rewritten(library, key))) if page != before[page.path]}
        units = units_showing(catalogues, key)
        assert len(units) == len(set(units))
        shown = {page.path for unit in units for page in pages_of(catalogues, unit)}
        assert changed, key
        assert changed <= shown, key


def test_an_article_is_shown_by_its_own_page_and_by_one_page_of_each_topic_that_it_speaks_of() -> None:
    catalogues = make_catalogues(LIBRARIES["large"])
    # This library lists what is said of Taiwan from the lowest number on, and thirty articles stand on a page.
    assert units_showing(catalogues, "articles/a0029") == (
        Unit("article", "a0029", lang="en"),
        Unit("topic", "taiwan", (1,), "en"),
    )
    assert units_showing(catalogues, "articles/a0030") == (
        Unit("article", "a0030", lang="en"),
        Unit("topic", "taiwan", (2,), "en"),
    )


def test_a_translation_is_shown_by_the_article_and_by_the_topics_that_the_original_speaks_of() -> None:
    shown = units_showing(make_catalogues(holdings()), "articles/detente.ko")
    assert {(unit.kind, unit.id) for unit in shown} == {
        ("article", "detente"),
        *(("topic", topic) for topic in ("taiwan", "summit", "straits")),
    }


def test_the_navigation_holds_the_rooms_and_then_the_pages() -> None:
    site = site_view(make_catalogue(holdings()), generator="test 1")
    assert [room for room, _ in site.navigation] == [
        *("topics", "articles", "timeline", "authors", "sources", "search"),
        "about",
    ]
    assert [link.path for link in site.footer] == ["about/index.html", "archive/index.html", "feed.xml", "feed.json"]
    assert site.generator == "test 1"


def test_an_editor_chooses_the_navigation() -> None:
    config = Config("Chosen", URL, navigation=(("Themes", "topics"), ("Who we are", "about")))
    site = site_view(make_catalogue(holdings(config=config)), generator="test")
    assert site.navigation == (
        ("topics", Link("Themes", "topics/index.html")),
        ("about", Link("Who we are", "about/index.html")),
    )


def test_a_search_that_is_left_out_is_left_out_of_the_editors_navigation_too() -> None:
    config = Config("Chosen", URL, search=False, navigation=(("Find", "search"), ("Years", "archive")))
    site = site_view(make_catalogue(holdings(config=config)), generator="test")
    assert site.navigation == (("archive", Link("Years", "archive/index.html")),)


def test_feeds_and_search_can_be_left_out() -> None:
    library = LIBRARIES["silent"]
    assert not [
        page for page in plan(make_catalogues(library)) if "feed" in page.path or page.path.startswith("search/")
    ]
    site = site_view(make_catalogue(library), generator="test")
    assert ([link.path for link in site.footer], site.search_path) == (["about/index.html", "archive/index.html"], "")
    assert "search" not in dict(site.navigation)


def test_topics_authors_and_publishers_have_feeds_and_citations_of_their_own() -> None:
    planned = {page.path: page for page in plan(make_catalogues(holdings()))}
    for home in ("", "topics/taiwan/", "authors/paul-heer/", "sources/portal/"):
        for name in ("feed.xml", "feed.json", "library.bib", "library.ris", "library.json"):
            assert f"{home}{name}" in planned
    portal = planned["sources/portal/library.bib"].view
    assert isinstance(portal, CiteView)
    assert [item.title for item in portal.items] == ["위기의 해협", "Detente likely to remain elusive"]


def test_a_translation_stands_in_the_tree_of_its_language() -> None:
    planned: dict[str, Page] = {page.path: page for page in plan(make_catalogues(holdings()))}
    assert planned["ko/articles/detente/index.html"].template == "article.html"
    assert "ko/articles/detente/cite.bib" not in planned


def test_the_sitemap_lists_what_wants_to_be_found_and_nothing_else() -> None:
    found = sitemap_of(holdings())
    assert "/articles/detente/" in found
    assert "/ko/articles/detente/" in found
    assert not {"/404.html", "/search/", "/old/taiwan/", "/feed.xml"} & set(found)
    full = holdings(articles=(replace(DETENTE, rights=Rights.FULL), YEAR))
    assert "/articles/detente/" not in sitemap_of(full)


def test_last_changes_come_from_the_content() -> None:
    found = sitemap_of(holdings())
    assert found["/articles/detente/"] == "2024-01-17"
    assert found["/topics/taiwan/"] == "2024-04-01"
    assert found["/topics/visit/"] == ""


def test_a_translation_is_an_alternate_of_its_original_in_the_sitemap() -> None:
    library = holdings(translations={"detente": (TRANSLATION,)})
    view = view_at(library, "sitemap.xml")
    assert isinstance(view, SitemapView)
    alternates = {url.url: url.alternates for url in view.urls if url.alternates}
    assert set(alternates) == {f"{URL}/articles/detente/", f"{URL}/ko/articles/detente/"}
    assert len(set(alternates.values())) == 1


def test_crawlers_and_the_host_are_told_what_they_need() -> None:
    assert view_at(holdings(), ".nojekyll") == ""
    assert f"Sitemap: {URL}/sitemap.xml" in str(view_at(holdings(), "robots.txt"))
