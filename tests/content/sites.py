"""Small sites made of values, for tests that need topics and articles but no files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from site_builder.content.library import assemble_library, bodies
from site_builder.content.linking import complete, link
from site_builder.content.markup import to_fragment
from site_builder.content.names import build_names
from site_builder.content.targets import targets_of
from site_builder.core.bodies import Fragment, Library, Linked
from site_builder.core.dates import PartialDate
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.model import Article, Author, Config, Match, Publisher, Site, StandalonePage, Topic

NEW_YEAR = PartialDate(2024, 1, 1)
CONFIG = Config("A library", "https://example.org")


@dataclass(frozen=True, slots=True)
class Written:
    """Something of a site with the Markdown that is written of it; a topic's may be described in other languages."""

    value: Article | Author | Topic | Publisher | StandalonePage
    body: str
    described: tuple[tuple[str, str], ...] = ()


def topic(
    identifier: str,
    title: str = "",
    *aliases: str,
    titles: Mapping[str, str] | None = None,
    match: Match = Match.AUTO,
) -> Topic:
    return Topic(
        identifier,
        title or identifier.title(),
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
    date: PartialDate | None = NEW_YEAR,
    topics: tuple[str, ...] = (),
    no_link: tuple[str, ...] = (),
) -> Written:
    path = f"content/articles/{slug}.md"
    value = Article(slug, slug.title(), date, "p", lang, topics=topics, no_link=no_link, path=path, body_line=10)
    return Written(value, body)


def translation(original: Written, lang: str, body: str) -> Written:
    assert isinstance(original.value, Article)
    path = f"content/articles/{original.value.slug}.{lang}.md"
    return Written(replace(original.value, lang=lang, translation=lang, path=path), body)


def site_of(
    *parts: Written | Topic, assets: Mapping[str, str] | None = None, without: tuple[str, ...] = ()
) -> tuple[Site, dict[str, Fragment]]:
    """A site and the fragments of its bodies. Taiwan, its strait and the sea are there unless they are left out; what is
    given without a body has an empty one."""
    everything = [part if isinstance(part, Written) else Written(part, "") for part in (TAIWAN, STRAIT, SEA, *parts)]
    values = [part.value for part in everything]
    articles = [one for one in values if isinstance(one, Article)]
    translations: dict[str, tuple[Article, ...]] = {}
    for one in articles:
        if one.translation:
            translations[one.slug] = (*translations.get(one.slug, ()), one)
    site = Site(
        CONFIG,
        articles={one.slug: one for one in articles if not one.translation},
        translations=translations,
        authors={one.id: one for one in values if isinstance(one, Author)},
        topics={one.id: one for one in values if isinstance(one, Topic) and one.id not in without},
        publishers={one.id: one for one in values if isinstance(one, Publisher)},
        pages={one.slug: one for one in values if isinstance(one, StandalonePage)},
        assets=assets or {},
    )
    texts = {key: text for part in everything for key, text in _texts(part).items()}
    return site, {body.key: to_fragment(texts[body.key], lang=body.lang) for body in bodies(site)}


def _texts(part: Written) -> dict[str, str]:
    match part.value:
        case Article(key=key):
            return {f"articles/{key}": part.body}
        case Author(id=name):
            return {f"authors/{name}": part.body}
        case Publisher(id=name):
            return {f"sources/{name}": part.body}
        case Topic(id=name):
            return {f"topics/{name}": part.body} | {f"topics/{name}.{lang}": text for lang, text in part.described}
        case StandalonePage(slug=name):
            return {f"pages/{name}": part.body}


def library_of(*parts: Written | Topic, without: tuple[str, ...] = ()) -> tuple[Library, tuple[Diagnostic, ...]]:
    return assemble_library(*site_of(*parts, without=without))


def linked_of(*parts: Written | Topic, key: str = "articles/a") -> tuple[Fragment, Linked]:
    """One body of a site with its titles filled in, and what came of linking it: the mentions, which the library does not
    keep, and the HTML, which is that of the library."""
    site, fragments = site_of(*parts)
    (body,) = (body for body in bodies(site) if body.key == key)
    names, targets = build_names(site.topics, lang=site.config.language), targets_of(site, fragments)
    whole = complete(fragments[key], lang=body.lang, targets=targets)
    linked, _ = link(
        whole, page=body.page, path=body.file, lang=body.lang, names=names, targets=targets, excluded=body.excluded
    )
    assert linked.html == assemble_library(site, fragments)[0].texts[key].html
    return whole, linked


def linked_html(body: str, *parts: Topic, lang: str = "en", no_link: tuple[str, ...] = ()) -> str:
    """The HTML of one article's body after linking."""
    library, _ = library_of(article("a", body, lang=lang, no_link=no_link), *parts)
    return library.texts["articles/a"].html


def marked(body: str, *parts: Topic, lang: str = "en", no_link: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The mentions of one article's body in reading order: topic and the text that was found."""
    fragment, linked = linked_of(article("a", body, lang=lang, no_link=no_link), *parts)
    texts = {block.id: block.text for block in fragment.blocks}
    return [(one.topic, texts[one.block][one.start : one.end]) for one in linked.mentions]
