"""A library with bodies, coverage and relations, made of values: what the plan and the views are tried on.

Three originals of three languages and precisions, one with a translation; topics of all sorts; a page, redirects. The
coverage that tests name is all that there is, so a count in a view can be checked by eye.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder.core.bodies import Coverage, Heading, Library, Outline, Passage, Related, Segment, Text
from site_builder.core.dates import PartialDate
from site_builder.core.model import (
    Affiliation,
    Article,
    Author,
    Config,
    Image,
    Publisher,
    PublisherKind,
    Site,
    StandalonePage,
    Topic,
    TopicKind,
)
from site_builder.pages.catalogue import Catalogue, Catalogues
from site_builder.pages.interface import Interface

URL = "https://example.org/library"

HEER = Author(
    "paul-heer",
    "Paul Heer",
    "Heer, Paul",
    variants=("P. Heer",),
    affiliations=(
        Affiliation("Old Institute", end=PartialDate(2019)),
        Affiliation("Chicago Council", role="Fellow", start=PartialDate(2020)),
    ),
    redirects=("/people/heer.html",),
)
SUN = Author("sun-chenghao", "Sun Chenghao", "Sun Chenghao", names=(("zh-Hans", "孙成昊"),))

CHICAGO = Publisher("chicago", "Chicago Council", country="US", lang="en", kind=PublisherKind.THINK_TANK)
PORTAL = Publisher("portal", "Forum Portal", country="KR", lang="ko", kind=PublisherKind.PORTAL)

TAIWAN = Topic(
    "taiwan",
    "Taiwan",
    titles=(("ko", "대만"), ("zh-Hans", "台湾")),
    aliases=(("en", "Formosa"), ("ko", "타이완")),
    kind=TopicKind.PLACE,
    broader=("straits",),
    redirects=("/old/taiwan/",),
)
STRAITS = Topic("straits", "Straits")
SUMMIT = Topic(
    "summit", "Élan summit", kind=TopicKind.EVENT, date=PartialDate(2023, 11), place="Woodside", related=("taiwan",)
)
VISIT = Topic("visit", "A visit", kind=TopicKind.EVENT, date=PartialDate(2022, 8, 2), end_date=PartialDate(2022, 8, 3))
TOPICS = (TAIWAN, STRAITS, SUMMIT, VISIT)

DETENTE = Article(
    "detente",
    "Detente likely to remain elusive",
    PartialDate(2024, 1, 17),
    "chicago",
    "en",
    authors=("paul-heer",),
    source_url="https://council.example/detente",
    via="portal",
    topics=("straits",),
    summary="Heer doubts a lasting U.S. Easing is near. Nothing moved.",
    key_points=("The summit left the causes where they were.",),
    redirects=("/old/detente/",),
    image=Image("/static/map.png", "A map"),
)
CRISIS = Article("위기", "위기의 해협", PartialDate(2024, 4), "portal", "ko", summary="첫 문장이다. 둘째 문장이다.")
YEAR = Article("year", "A year in review", PartialDate(2023), "chicago", "en", authors=("sun-chenghao", "paul-heer"))
ARTICLES = (DETENTE, CRISIS, YEAR)
TRANSLATION = replace(DETENTE, title="데탕트는 멀다", lang="ko", translation="ko", translator="Kim")

ABOUT = StandalonePage("about", "About", summary="What this is.")

# Topic to article to the passages that mention it, as pairs of block id and text with the mention between bars.
COVERAGE: Mapping[str, Mapping[str, Sequence[tuple[str, str]]]] = {
    "taiwan": {
        "위기": [("p-c1", "해협의 |대만|은")],
        "detente": [("p-a1", "On |Taiwan|."), ("p-a2", "Again |Formosa|.")],
    },
    "summit": {"detente": [("p-a1", "The |Élan summit|.")]},
    "straits": {"detente": []},
}


def body(*headings: Heading, words: int = 0, text: str = "") -> Text:
    return Text(f'<p id="p-a1">{text}</p>', headings, words, text)


def covered(article: str, topic: str, passages: Sequence[tuple[str, str]]) -> Coverage:
    return Coverage(article, topic, len(passages), len(passages), chosen=not passages)


def passage(article: str, block: str, text: str) -> Passage:
    parts = [Segment(part, mark=place % 2 == 1) for place, part in enumerate(text.split("|")) if part]
    return Passage(article, block, "p", tuple(parts))


def holdings(
    *,
    articles: Sequence[Article] = ARTICLES,
    coverage: Mapping[str, Mapping[str, Sequence[tuple[str, str]]]] = COVERAGE,
    topics: Sequence[Topic] = TOPICS,
    translations: Mapping[str, tuple[Article, ...]] | None = None,
    config: Config | None = None,
) -> Library:
    """The library of these articles; coverage of articles that are not among them is left out."""
    kept = {article.slug: article for article in articles}
    by_topic = {
        topic: tuple(covered(slug, topic, texts) for slug, texts in said.items() if slug in kept)
        for topic, said in coverage.items()
    }
    everything = [each for coverages in by_topic.values() for each in coverages]
    by_article: dict[str, list[Coverage]] = {slug: [] for slug in kept}
    for each in everything:
        by_article[each.article].append(each)
    site = Site(
        config=config or Config("Straits & Summits", URL, description="A library of straits."),
        articles=kept,
        translations={"detente": (TRANSLATION,)} if translations is None and "detente" in kept else translations or {},
        authors={author.id: author for author in (HEER, SUN)},
        topics={topic.id: topic for topic in topics},
        publishers={publisher.id: publisher for publisher in (CHICAGO, PORTAL)},
        pages={"about": ABOUT},
        assets={"static/map.png": "static/map.12345678.png"},
    )
    found = {(slug, topic): texts for topic, said in coverage.items() for slug, texts in said.items() if slug in kept}
    found["detente.ko", "taiwan"] = [("p-k1", "|대만|.")]
    return Library(
        site=site,
        texts={
            "articles/detente": body(Heading(2, "one", "One"), Heading(3, "two", "Two"), words=231, text="On Taiwan."),
            "articles/detente.ko": body(words=10, text="대만."),
            "topics/taiwan": body(text="An island in the strait. It has ports."),
        },
        outline=Outline(
            coverage=by_topic,
            by_article={slug: tuple(each) for slug, each in by_article.items()},
            co_mentioned={"taiwan": (("summit", 1),), "summit": (("taiwan", 1),)},
            related={"detente": (Related("위기", ("taiwan",)),)} if "위기" in kept else {},
            translated={"detente.ko": (covered("detente.ko", "taiwan", found["detente.ko", "taiwan"]),)},
        ),
        passages={
            (key, topic): tuple(passage(key, block, text) for block, text in texts)
            for (key, topic), texts in found.items()
        },
    )


def many(number: int, *, year: int = 2020, topic: str = "") -> tuple[Article, ...]:
    """So many articles, one a day, the newest with the highest number."""
    topics = (topic,) if topic else ()
    return tuple(
        Article(
            f"a{place:04d}",
            f"Article {place:04d}",
            PartialDate(year, place // 28 % 12 + 1, place % 28 + 1),
            "chicago",
            "en",
            authors=("paul-heer",),
            topics=topics,
        )
        for place in range(number)
    )


def make_catalogues(library: Library) -> Catalogues:
    """The catalogues of a library whose interface speaks English in every language."""
    config = library.site.config
    return Catalogues(library, {lang: Interface(lang) for lang in (config.language, *config.languages)})


def make_catalogue(library: Library) -> Catalogue:
    """The one in the library's own language."""
    return make_catalogues(library).own
