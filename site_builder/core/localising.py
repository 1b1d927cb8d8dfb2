"""A library as the pages in one language of the interface show it: every thing under the name that it has there.

A tree of pages is the plan of a localised library, so nothing that makes pages has to look for names a second time.
Bodies stay as they are. Must not know what a page is.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from site_builder.core.bodies import Coverage, Library, Outline
from site_builder.core.dates import newest_first
from site_builder.core.model import Article, Author, AuthorKind, Config, Publisher, Site, StandalonePage, Topic
from site_builder.core.tags import nearest
from site_builder.core.text import fold

Names = tuple[tuple[str, str], ...]  # pairs of language and name


def localised(library: Library, lang: str) -> Library:
    """The library in a language of the interface; in its own it is called what it is called."""
    site = localised_site(library.site, lang)
    return replace(library, site=site, outline=_outline(library.outline, site))


def localised_site(site: Site, lang: str) -> Site:
    """The site in a language of the interface."""
    own = site.config.language
    return replace(
        site,
        lang=lang,
        variants=_variants(site, lang),
        config=_config(site.config, lang),
        authors={key: _author(author, lang, own=own) for key, author in site.authors.items()},
        topics={key: _topic(topic, lang, own=own) for key, topic in site.topics.items()},
        publishers={key: _publisher(publisher, lang, own=own) for key, publisher in site.publishers.items()},
        page_variants=_page_variants(site, lang),
    )


def _variants(site: Site, lang: str) -> Mapping[str, Article]:
    """The translations into a language, or a variety of it, of articles that were not written in it, by slug."""
    languages = site.config.languages
    variants: dict[str, Article] = {}
    for slug, translations in site.translations.items():
        if slug in site.articles and nearest(site.articles[slug].lang, languages) != lang:
            here = [one for one in translations if nearest(one.lang, languages) == lang]
            if here:
                variants[slug] = next((one for one in here if one.lang == lang), here[0])
    return variants


def _page_variants(site: Site, lang: str) -> Mapping[str, StandalonePage]:
    return {
        slug: translation
        for slug, translations in site.page_translations.items()
        for translation in translations
        if translation.translation == lang
    }


def _config(config: Config, lang: str) -> Config:
    title, titles = _named(config.title, config.titles, lang, own=config.language)
    description, descriptions = _named(config.description, config.descriptions, lang, own=config.language)
    return replace(
        config,
        title=title,
        titles=titles,
        description=description,
        descriptions=descriptions,
        lang=lang if titles != config.titles else "",
        description_lang=lang if descriptions != config.descriptions else "",
    )


def _topic(topic: Topic, lang: str, *, own: str) -> Topic:
    title, titles = _named(topic.title, topic.titles, lang, own=own)
    places = dict(topic.place_names)
    place = places.get(nearest(lang, places), "")
    return replace(
        topic,
        title=title,
        titles=titles,
        lang=lang if titles != topic.titles else "",
        place=place or topic.place,
        place_lang=lang if place else "",
    )


def _publisher(publisher: Publisher, lang: str, *, own: str) -> Publisher:
    # A publisher is called `name` in its own language, unless `names` tells what it is called there.
    there = own if publisher.lang in dict(publisher.names) else publisher.lang or own
    name, names = _named(publisher.name, publisher.names, lang, own=there)
    return replace(publisher, name=name, names=names)


def _author(author: Author, lang: str, *, own: str) -> Author:
    name, names = _named(author.name, author.names, lang, own=own)
    return (
        author if name == author.name else replace(author, name=name, names=names, sort_name=_sort_name(author, name))
    )


def _sort_name(author: Author, name: str) -> str:
    """A name is inverted where it is so in the site's language and has the same parts: Пол Хир as Хир, Пол beside Heer,
    Paul. Korean and Chinese forms of a name are sorted as they are written."""
    given, _, family = name.rpartition(" ")
    inverted = "," in author.sort_name and author.kind is AuthorKind.PERSON and given and _is_alphabetic(name)
    return f"{family}, {given}" if inverted else name


def _is_alphabetic(name: str) -> bool:
    """Tell whether a name is written in an alphabet with capitals, whose readers put family names first in lists only."""
    return any(letter.isupper() for letter in name)


def _named(name: str, names: Names, lang: str, *, own: str) -> tuple[str, Names]:
    """The name in a language with the names in the others, that in `own` among them; what has no name in the language
    keeps its own."""
    near = nearest(lang, (tag for tag, _ in names))
    if not near:
        return name, names
    here = next(text for tag, text in names if tag == near)
    # A name that is the same in a further language is told once, as the own.
    others = tuple(pair for pair in names if pair[0] != near and pair[1] != name)
    return here, others if name == here else ((own, name), *others)


def _outline(outline: Outline, site: Site) -> Outline:
    """What the articles say as they are shown: of a translated one its translation counts, for each topic that it
    mentions. The orders of all lists stay."""
    shown = {
        slug: {
            each.topic: replace(each, article=slug) for each in outline.translated.get(variant.key, ()) if each.passages
        }
        for slug, variant in site.variants.items()
    }
    by_article: dict[str, tuple[Coverage, ...]] = {}
    coverage: dict[str, tuple[Coverage, ...]] = {}
    for slug, here in shown.items():
        said = {each.topic: each for each in outline.by_article.get(slug, ())} | here
        by_article[slug] = tuple(said.values())
        for topic in here:
            coverage[topic] = ()

    def order(each: Coverage) -> tuple[int, str, str]:
        article = site.articles[each.article]
        return newest_first(article.date), fold(article.title)[0], each.article

    for topic in coverage:
        said = {each.article: each for each in outline.coverage.get(topic, ())}
        said |= {slug: here[topic] for slug, here in shown.items() if topic in here}
        coverage[topic] = tuple(sorted(said.values(), key=order))
    # What is not translated stays packed where it is.
    return replace(
        outline,
        by_article=ChainMap(by_article, cast("dict[str, tuple[Coverage, ...]]", outline.by_article)),
        coverage=ChainMap(coverage, cast("dict[str, tuple[Coverage, ...]]", outline.coverage)),
    )
