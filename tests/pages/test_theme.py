"""The shipped theme as HTML: what a page says, and in which language it says it."""

from __future__ import annotations

import re
from dataclasses import replace

from site_builder.core.bodies import Library
from site_builder.core.identifiers import article_path
from site_builder.pages.interface import ENGLISH
from site_builder.pages.masthead import site_view
from site_builder.pages.plan import plan
from site_builder.pages.templates import environment_of, render
from tests.pages.holdings import CRISIS, TRANSLATION, holdings, make_catalogue, make_catalogues
from tests.pages.test_templates import SHIPPED, STATIC


def html(path: str, *, library: Library | None = None) -> str:
    """The page at an output path, as the shipped theme renders it."""
    library = library or holdings()
    library = replace(library, site=replace(library.site, assets={**library.site.assets, **STATIC}))
    (page,) = (page for page in plan(make_catalogues(library)) if page.path == path)
    return render(
        environment_of(SHIPPED), page, site_view(make_catalogue(library), generator="test"), interface=ENGLISH
    ).decode()


def test_an_article_offers_its_other_languages_once() -> None:
    assert html(article_path("detente")).count('aria-label="Languages of this page"') == 1


def test_the_interface_keeps_its_direction_around_a_text_of_the_other() -> None:
    hebrew = replace(CRISIS, slug="he", lang="he", title="מצב")
    page = html(article_path("he"), library=holdings(articles=(hebrew,), coverage={}))
    assert re.search(r'<article class="sheet" lang="he" dir="rtl">', page)
    for own in ("over line", "byline", "source", "after"):
        assert re.search(rf'class="{own}"[^>]* lang="en" dir="ltr"', page), own


def test_the_label_over_the_contents_is_not_in_the_language_of_the_headings() -> None:
    library = holdings()
    texts = {**library.texts, "articles/detente.ko": library.texts["articles/detente"]}
    page = html(article_path("detente", TRANSLATION.translation), library=replace(library, texts=texts))
    assert re.search(r'<details class="contents" lang="en" dir="ltr">', page)
    assert re.search(r'<ol lang="ko" dir="ltr">', page)
