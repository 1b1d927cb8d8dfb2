from __future__ import annotations

from lxml import etree

from site_builder.core.dates import PartialDate
from site_builder.pages import sitemap as sitemaps
from site_builder.pages.sitemap import (
    SitemapEntry,
    SitemapIndexView,
    SitemapView,
    robots,
    sitemap,
    sitemap_index,
    sitemap_pages,
)

SITE = "https://example.org/library"
SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def written(*entries: SitemapEntry) -> etree._Element:
    ((path, view),) = sitemap_pages(SITE, entries)
    assert path == "sitemap.xml"
    assert isinstance(view, SitemapView)
    return etree.fromstring(sitemap(view))


def test_a_page_has_its_canonical_address_and_the_day_of_its_last_change() -> None:
    tree = written(SitemapEntry("articles/대만/index.html", PartialDate(2024, 4)))
    assert tree.xpath("s:url/s:loc/text()", namespaces=SPACES) == [
        "https://example.org/library/articles/%EB%8C%80%EB%A7%8C/"
    ]
    assert tree.xpath("s:url/s:lastmod/text()", namespaces=SPACES) == ["2024-04-01"]


def test_a_page_without_a_date_claims_none() -> None:
    assert written(SitemapEntry("index.html")).xpath("//s:lastmod", namespaces=SPACES) == []


def test_a_page_lists_its_variants() -> None:
    pairs = (
        ("en", "articles/a/index.html"),
        ("ko", "ko/articles/a/index.html"),
        ("x-default", "articles/a/index.html"),
    )
    tree = written(SitemapEntry("articles/a/index.html", alternates=pairs))
    links = tree.xpath("s:url/x:link[@rel='alternate']", namespaces=SPACES)
    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("en", f"{SITE}/articles/a/"),
        ("ko", f"{SITE}/ko/articles/a/"),
        ("x-default", f"{SITE}/articles/a/"),
    ]


def test_a_sitemap_that_would_be_too_long_is_parted_under_an_index() -> None:
    entries = [SitemapEntry(f"p{number}/index.html", PartialDate(2024, 1, 1)) for number in range(sitemaps.LIMIT)]
    files = dict(sitemap_pages(SITE, [*entries, SitemapEntry("last/index.html", PartialDate(2024, 2, 3))]))
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    index = files["sitemap.xml"]
    assert isinstance(index, SitemapIndexView)
    tree = etree.fromstring(sitemap_index(index))
    assert tree.xpath("s:sitemap/s:loc/text()", namespaces=SPACES) == [f"{SITE}/sitemap-1.xml", f"{SITE}/sitemap-2.xml"]
    assert tree.xpath("s:sitemap/s:lastmod/text()", namespaces=SPACES) == ["2024-01-01", "2024-02-03"]
    parts = [view for view in files.values() if isinstance(view, SitemapView)]
    assert [len(view.urls) for view in parts] == [sitemaps.LIMIT, 1]


def test_as_many_pages_as_the_protocol_allows_need_no_index() -> None:
    entries = [SitemapEntry(f"p{number}/index.html") for number in range(sitemaps.LIMIT)]
    assert [path for path, _ in sitemap_pages(SITE, entries)] == ["sitemap.xml"]


def test_robots_may_read_everything_and_are_shown_the_sitemap() -> None:
    assert robots(SITE).splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://example.org/library/sitemap.xml",
    ]
