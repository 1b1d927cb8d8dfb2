"""The sitemap and robots.txt: what crawlers are told.

After https://www.sitemaps.org/protocol.html; variants in other languages as `xhtml:link` elements
(https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap). Must not know how pages
are planned: it is given their paths.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.core.dates import PartialDate
from site_builder.core.identifiers import absolute_url
from site_builder.pages.xmltext import child, root, serialise

LIMIT = 50_000
PATH = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page for the sitemap: output path, last change, and its (hreflang, output path) pairs as the page's own head
    lists them, itself included."""

    path: str
    lastmod: PartialDate | None = None
    alternates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """The same with absolute URLs; `lastmod` is a day (YYYY-MM-DD) or empty."""

    url: str
    lastmod: str = ""
    alternates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SitemapView:
    """One file of at most LIMIT pages."""

    urls: tuple[SitemapUrl, ...]


@dataclass(frozen=True, slots=True)
class SitemapIndexView:
    """The list of the files, where one is not enough."""

    sitemaps: tuple[SitemapUrl, ...]


def sitemap_pages(
    site_url: str, entries: Sequence[SitemapEntry]
) -> tuple[tuple[str, SitemapView | SitemapIndexView], ...]:
    """Output path and view of each file: sitemap.xml alone, or sitemap.xml as the index of sitemap-1.xml and so on."""
    urls = [_url(site_url, entry) for entry in entries]
    views = [SitemapView(tuple(urls[start : start + LIMIT])) for start in range(0, len(urls), LIMIT)]
    if len(views) < 2:
        return ((PATH, views[0] if views else SitemapView(())),)
    files = tuple((f"sitemap-{number}.xml", view) for number, view in enumerate(views, start=1))
    listed = tuple(
        SitemapUrl(absolute_url(path, site_url=site_url), max(url.lastmod for url in view.urls)) for path, view in files
    )
    return ((PATH, SitemapIndexView(listed)), *files)


def _url(site_url: str, entry: SitemapEntry) -> SitemapUrl:
    alternates = tuple((lang, absolute_url(path, site_url=site_url)) for lang, path in entry.alternates)
    # The protocol's schema takes whole days only, so a month stands for its first.
    lastmod = entry.lastmod.first.isoformat() if entry.lastmod else ""
    return SitemapUrl(absolute_url(entry.path, site_url=site_url), lastmod, alternates)


def sitemap(view: SitemapView) -> bytes:
    urlset = root("urlset", namespace=_NAMESPACE)
    if any(page.alternates for page in view.urls):
        urlset.set("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
    for page in view.urls:
        url = child(urlset, "url")
        child(url, "loc", page.url)
        if page.lastmod:
            child(url, "lastmod", page.lastmod)
        for lang, href in page.alternates:
            child(url, "xhtml:link", attributes={"rel": "alternate", "hreflang": lang, "href": href})
    return serialise(urlset)


def sitemap_index(view: SitemapIndexView) -> bytes:
    index = root("sitemapindex", namespace=_NAMESPACE)
    for file in view.sitemaps:
        element = child(index, "sitemap")
        child(element, "loc", file.url)
        if file.lastmod:
            child(element, "lastmod", file.lastmod)
    return serialise(index)


def robots(site_url: str) -> str:
    """robots.txt (RFC 9309): everything may be read, and there is the sitemap."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute_url(PATH, site_url=site_url)}\n"
