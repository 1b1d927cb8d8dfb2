from __future__ import annotations

import pytest

from site_builder.pages.citations import CiteView
from site_builder.pages.feeds import FeedView
from site_builder.pages.sitemap import SitemapEntry, SitemapIndexView, SitemapUrl, sitemap_pages
from site_builder.pages.writers import WRITERS
from tests.pages.shelf import ODD, cite_view, newest, shelf


def views() -> dict[str, object]:
    """A view for every writer, with all the marks that a format may stumble over."""
    library = shelf(ODD)
    feed: FeedView = newest(library, ODD.slug, title=ODD.title)
    cited: CiteView = cite_view(library, [ODD.slug])
    return {
        "atom": feed,
        "json-feed": feed,
        "bibtex": cited,
        "ris": cited,
        "csl-json": cited,
        "sitemap": sitemap_pages("https://example.org", [SitemapEntry("대만/index.html")])[0][1],
        "sitemap-index": SitemapIndexView((SitemapUrl("https://example.org/sitemap-1.xml"),)),
        "text": "대만\n",
    }


def test_every_writer_has_a_view_here() -> None:
    assert set(views()) == set(WRITERS)


@pytest.mark.parametrize("name", WRITERS)
def test_a_writer_gives_the_same_utf8_for_the_same_view_and_ends_its_last_line(name: str) -> None:
    written = WRITERS[name](views()[name])
    assert written == WRITERS[name](views()[name])
    assert written.decode("utf-8").endswith("\n")
