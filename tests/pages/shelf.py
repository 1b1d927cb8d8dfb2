"""A library of a few articles, made of values: what citations, feeds and structured data are tried on.

Two authors whose names sort in two ways, an unsigned article of a month, one whose texts hold every mark that a format
may stumble over, and a translation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_builder.core.bodies import Coverage, Library, Outline
from site_builder.core.dates import PartialDate
from site_builder.core.model import (
    Affiliation,
    Article,
    ArticleType,
    Author,
    AuthorKind,
    Config,
    Image,
    Publisher,
    PublisherKind,
    Site,
    Topic,
)
from site_builder.pages.citations import CiteView, cite_item
from site_builder.pages.feeds import FeedView, feed_entry, feed_view

HEER = Author(
    "paul-heer",
    "Paul Heer",
    "Heer, Paul",
    names=(("ko", "폴 히어"),),
    orcid="0000-0002-1825-0097",
    affiliations=(
        Affiliation("Chicago Council", start=PartialDate(2020)),
        Affiliation("Chicago Council", role="Fellow"),
        Affiliation("Former Institute", end=PartialDate(2019)),
    ),
)
SUN = Author("sun-chenghao", "Sun Chenghao", "Sun Chenghao")
COUNCIL = Author("council", "Council of Elders", "Council of Elders", kind=AuthorKind.ORGANISATION)

CHICAGO = Publisher("chicago", "Chicago Council", url="https://council.example/", kind=PublisherKind.THINK_TANK)
PORTAL = Publisher("portal", "Specialist Portal", kind=PublisherKind.PORTAL)
GAZETTE = Publisher("gazette", "The Gazette", kind=PublisherKind.NEWS)

TAIWAN = Topic("taiwan", "Taiwan", titles=(("ko", "대만"),), aliases=(("en", "Formosa"),), wikidata="Q865")
TRADE = Topic("trade", "Trade, tariffs")

DETENTE = Article(
    "us-china-detente",
    "US-China detente likely to remain elusive",
    PartialDate(2024, 1, 17),
    "chicago",
    "en",
    subtitle="A view from Chicago",
    authors=("paul-heer", "sun-chenghao"),
    source_url="https://council.example/detente",
    via="portal",
    via_url="https://portal.example/1?a=b&c=d",
    topics=("taiwan",),
    summary="Heer doubts a lasting easing.",
    retrieved=PartialDate(2024, 5, 2),
    archive_url="https://archive.example/detente",
    updated=PartialDate(2024, 6, 1),
    image=Image("static/map.png", "A map"),
)
UNSIGNED = Article(
    "deterioration", "Relations deteriorate?", PartialDate(2024, 4), "gazette", "en", type=ArticleType.NEWS
)
ODD = Article(
    "대만-위기",
    "100% {sure} & <b>#1</b> \\ ~_^$",
    PartialDate(2023),
    "portal",
    "ko",
    authors=("council",),
    summary="A\u0000bell\u0007 and ]]> and </script>\u2028 here.",
)
TRANSLATION = replace(DETENTE, title="데탕트는 멀다", subtitle="", lang="ko", translation="ko", translator="Kim")


def cite_view(library: Library, slugs: Sequence[str]) -> CiteView:
    return CiteView(tuple(cite_item(library, slug) for slug in slugs))


def newest(
    library: Library, *slugs: str, title: str = "Newest", path: str = "feed.xml", home: str = "index.html"
) -> FeedView:
    """A feed of these articles."""
    entries = {slug: feed_entry(library, slug) for slug in slugs}
    return feed_view(library.site, title=title, path=path, home=home, articles=slugs, entries=entries)


def shelf(*articles: Article, url: str = "https://example.org/library") -> Library:
    """A library of these articles, or of all three; TRADE is mentioned by DETENTE, beside the topic it was filed under."""
    kept = {article.slug: article for article in articles or (DETENTE, UNSIGNED, ODD)}
    covered = {DETENTE.slug: (Coverage(DETENTE.slug, "trade", 2, 3), Coverage(DETENTE.slug, "taiwan", 1, 1))}
    site = Site(
        config=Config("Straits & Summits", url, description="A library."),
        articles=kept,
        translations={DETENTE.slug: (TRANSLATION,)} if DETENTE.slug in kept else {},
        authors={author.id: author for author in (COUNCIL, HEER, SUN)},
        topics={topic.id: topic for topic in (TAIWAN, TRADE)},
        publishers={publisher.id: publisher for publisher in (CHICAGO, GAZETTE, PORTAL)},
        pages={},
        assets={"static/map.png": "static/map.12345678.png"},
    )
    outline = Outline(by_article={slug: covered[slug] for slug in kept if slug in covered})
    return Library(site, outline, {}, {})
