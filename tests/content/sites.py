"""Small sites made of values, for tests that need topics and articles but no files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from site_builder.content.library import assemble_library, bodies_of
from site_builder.content.markup import to_fragment
from site_builder.core.bodies import Fragment, Library
from site_builder.core.dates import PartialDate
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.model import Article, Config, Match, Site, Topic

NEW_YEAR = PartialDate(2024, 1, 1)
CONFIG = Config("A library", "https://example.org")


def topic(
    identifier: str,
    title: str = "",
    *aliases: str,
    titles: Mapping[str, str] | None = None,
    match: Match = Match.AUTO,
    body: str = "",
) -> Topic:
    return Topic(
        identifier,
        title or identifier.title(),
        body,
        aliases=tuple(("en", alias) for alias in aliases),
        titles=tuple((titles or {}).items()),
        match=match,
        path=f"content/topics/{identifier}.md",
    )


TAIWAN = topic("taiwan", "Taiwan", "Formosa", titles={"ko": "대만", "zh-Hans": "台湾", "tr": "Tayvan", "el": "Ταϊβάν"})
STRAIT = topic("strait", "Taiwan Strait")
SEA = topic("sea", "South China Sea")


def article(
    slug: str,
    body: str,
    *,
    lang: str = "en",
    date: PartialDate = NEW_YEAR,
    topics: tuple[str, ...] = (),
    no_link: tuple[str, ...] = (),
) -> Article:
    path = f"content/articles/{slug}.md"
    return Article(slug, slug.title(), date, "p", lang, body, topics=topics, no_link=no_link, path=path, body_line=10)


def translation(original: Article, lang: str, body: str) -> Article:
    path = f"content/articles/{original.slug}.{lang}.md"
    return replace(original, lang=lang, translation=lang, body=body, path=path)


def site_of(*parts: Article | Topic, assets: Mapping[str, str] | None = None, without: tuple[str, ...] = ()) -> Site:
    """A site of articles, translations and topics; Taiwan, its strait and the sea are there unless they are left out."""
    topics = {one.id: one for one in (TAIWAN, STRAIT, SEA, *parts) if isinstance(one, Topic) and one.id not in without}
    articles = [one for one in parts if isinstance(one, Article)]
    translations: dict[str, tuple[Article, ...]] = {}
    for one in articles:
        if one.translation:
            translations[one.slug] = (*translations.get(one.slug, ()), one)
    originals = {one.slug: one for one in articles if not one.translation}
    return Site(CONFIG, originals, translations, {}, topics, {}, {}, assets or {})


def fragments_of(site: Site) -> dict[str, Fragment]:
    return {key: to_fragment(body, lang=lang) for key, (body, lang) in bodies_of(site).items()}


def library_of(*parts: Article | Topic, without: tuple[str, ...] = ()) -> tuple[Library, tuple[Diagnostic, ...]]:
    site = site_of(*parts, without=without)
    return assemble_library(site, fragments_of(site))


def linked_html(body: str, *parts: Topic, lang: str = "en", no_link: tuple[str, ...] = ()) -> str:
    """The HTML of one article's body after linking."""
    library, _ = library_of(article("a", body, lang=lang, no_link=no_link), *parts)
    return library.bodies["articles/a"][1].html


def marked(body: str, *parts: Topic, lang: str = "en", no_link: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The mentions of one article's body in reading order: topic and the text that was found."""
    library, _ = library_of(article("a", body, lang=lang, no_link=no_link), *parts)
    fragment, linked = library.bodies["articles/a"]
    texts = {block.id: block.text for block in fragment.blocks}
    return [(one.topic, texts[one.block][one.start : one.end]) for one in linked.mentions]
