"""The page of an article, and of each of its translations.

It holds what the article itself says and its nearest neighbours; nothing in it counts the rest of the library, so an
article that is added far away in time changes no other article's page.
"""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.bodies import Coverage
from site_builder.core.identifiers import absolute_url, article_path, home_path
from site_builder.core.model import Article, Image, Rights, Site
from site_builder.core.tags import nearest
from site_builder.pages.assets import published_path
from site_builder.pages.catalogue import Catalogue, text_of
from site_builder.pages.citations import digest_text, reference_text
from site_builder.pages.contents import contents_of, length_text
from site_builder.pages.dates import date_view, direction, language_name
from site_builder.pages.frame import cite_files, edition, head, room_link, with_default
from site_builder.pages.interface import Interface
from site_builder.pages.ordering import sort_key
from site_builder.pages.rows import (
    affiliation_view,
    article_link,
    author_link,
    counted_topic,
    finding_of,
    foreign,
    publisher_link,
)
from site_builder.pages.structured import article_head
from site_builder.pages.views import (
    Alternate,
    ArticleRow,
    ArticleView,
    BylineAuthor,
    CitationView,
    Counted,
    Head,
    ImageView,
    Link,
    SourceBox,
)
from site_builder.pages.words import ARTICLE_TYPES, PUBLISHER_KINDS, RIGHTS, in_force, license_name

# So many topics are ranked by their mentions, whatever these are.
RANKED = 12


def article_view(catalogue: Catalogue, article: Article) -> ArticleView:
    """The view of an original or of a translation."""
    site, lang, interface = catalogue.site, catalogue.lang, catalogue.interface
    text = text_of(catalogue.library, f"articles/{article.key}")
    newer, older = _neighbours(catalogue, article)
    topics, named_once = _topics(catalogue, article)
    return ArticleView(
        head=_head(catalogue, article),
        type=ARTICLE_TYPES[article.type],
        section=article.section,
        section_lang=foreign(_lang_of_section(site, article), lang=lang),
        title=article.title,
        subtitle=article.subtitle,
        lang=article.lang,
        dir=direction(article.lang),
        language=language_name(article.lang, lang=lang),
        byline=tuple(_byline(site, author, article, interface=interface) for author in article.authors),
        unsigned=not article.authors,
        date=date_view(article.date, lang=lang),
        date_note=article.date_note,
        updated=date_view(article.updated, lang=lang) if article.updated else None,
        translator=article.translator,
        length=length_text(text.words, lang=article.lang, interface=interface),
        variants=_variants(catalogue, article),
        source=_source(site, article, interface=interface),
        summary=article.summary,
        key_points=article.key_points,
        image=_image(site, article.image),
        contents=contents_of(text.headings),
        body_html=text.html,
        topics=topics,
        named_once=named_once,
        citation=_citation(catalogue, article),
        related=_related(catalogue, article.slug),
        newer=newer,
        older=older,
    )


def _lang_of_section(site: Site, article: Article) -> str:
    """The language of the section's name: that of the original, unless the translation names it in its own."""
    original = site.articles[article.slug]
    return original.lang if article.section == original.section else article.lang


def _head(catalogue: Catalogue, article: Article) -> Head:
    meta, json_ld = article_head(
        catalogue.library, article, citation=catalogue.citations[article.slug], interface=catalogue.interface
    )
    # A text that is not ours names the original as the page to find; a translation of it exists only here. Variants
    # must name each other, so that none is named where the original is to be found elsewhere.
    elsewhere = article.source_url if article.rights in {Rights.FULL, Rights.LICENSED} else ""
    return head(
        catalogue,
        path=article_path(article.slug, article.translation),
        title=article.title,
        description=article.summary or finding_of(article),
        room="articles",
        above=(room_link(catalogue, "articles"),),
        canonical="" if article.translation else elsewhere,
        languages=_languages(catalogue, article),
        alternates=() if elsewhere else with_default(_variants(catalogue, article)),
        meta=meta,
        json_ld=json_ld,
        social_type="article",
    )


def _variants(catalogue: Catalogue, article: Article) -> tuple[Alternate, ...]:
    """The original and its translations; nothing where there is only the original."""
    site = catalogue.site
    translations = site.translations.get(article.slug, ())
    if not translations:
        return ()
    found = []
    for variant in (site.articles[article.slug], *translations):
        path = article_path(variant.slug, variant.translation)
        language = language_name(variant.lang, lang=catalogue.lang)
        url = absolute_url(path, site_url=site.config.url)
        found.append(Alternate(variant.lang, language, path, url, current=variant.key == article.key))
    return tuple(found)


def _languages(catalogue: Catalogue, article: Article) -> tuple[Alternate, ...]:
    """The ways on in the languages of the interface: to the article where it stands in one, else to the home page. None
    where the interface has one language."""
    site = catalogue.site
    if len(site.config.languages) < 2:
        return ()
    variants = _variants(catalogue, article)
    standing = {nearest(variant.lang, site.config.languages): variant.path for variant in reversed(variants)}
    standing |= {variant.lang: variant.path for variant in variants}
    standing.setdefault(catalogue.site.lang, article_path(article.slug, article.translation))
    return tuple(
        edition(catalogue, lang, standing[lang])
        if lang in standing
        else edition(catalogue, lang, home_path(site.config.tree_of(lang)), elsewhere=True)
        for lang in site.config.languages
    )


def _byline(site: Site, author_id: str, article: Article, *, interface: Interface) -> BylineAuthor:
    """The author with the affiliations that they may have held when the article came out."""
    author = site.authors[author_id]
    held = [affiliation for affiliation in author.affiliations if in_force(affiliation, on=article.date)]
    return BylineAuthor(
        link=author_link(site, author_id),
        affiliations=tuple(affiliation_view(site, affiliation, interface=interface) for affiliation in held),
        orcid=author.orcid,
    )


def _source(site: Site, article: Article, *, interface: Interface) -> SourceBox:
    name, address = license_name(article.license) if article.license else ("", "")
    return SourceBox(
        publisher=publisher_link(site, article.publisher),
        publisher_kind=PUBLISHER_KINDS[site.publishers[article.publisher].kind],
        url=article.source_url,
        via=publisher_link(site, article.via) if article.via else None,
        via_url=article.via_url,
        retrieved=date_view(article.retrieved, lang=interface.lang) if article.retrieved else None,
        archive_url=article.archive_url,
        rights=interface.gettext(RIGHTS[article.rights]),
        license=name,
        license_url=address,
    )


def _image(site: Site, image: Image | None) -> ImageView | None:
    """A picture of static/ by its published name, or one that stands elsewhere by its address."""
    if image is None:
        return None
    path = published_path(site, image.src)
    return ImageView(path, "" if path else image.src, image.alt, image.caption, image.credit)


def _topics(catalogue: Catalogue, article: Article) -> tuple[tuple[Counted, ...], tuple[Link, ...]]:
    """The topics with their mentions in this article, of all mentions in it; those of one mention apart where there are
    many, since a long tail of ones tells nothing by its counts."""
    coverage: tuple[Coverage, ...]
    if article.translation:
        coverage = catalogue.library.outline.translated.get(article.key, ())
    else:
        coverage = catalogue.library.outline.by_article.get(article.slug, ())
    total = sum(covered.mentions for covered in coverage)
    counted = [
        counted_topic(
            catalogue.site, covered.topic, count=covered.mentions, of=total, lang=catalogue.lang, unit="mention"
        )
        for covered in coverage
    ]
    if len(counted) <= RANKED:
        return tuple(counted), ()
    once = [topic.link for topic in counted if topic.count == 1]
    once.sort(key=lambda link: (sort_key(link.text, catalogue.lang), link.path))
    return tuple(topic for topic in counted if topic.count != 1), tuple(once)


def _citation(catalogue: Catalogue, article: Article) -> CitationView:
    item, interface = catalogue.citations[article.slug], catalogue.interface
    files = cite_files(article_path(article.slug), name="cite")
    digest = digest_text(item, site_title=catalogue.site.config.title, interface=interface)
    return CitationView(reference_text(item, interface=interface), digest, files)


def _related(catalogue: Catalogue, slug: str) -> tuple[ArticleRow, ...]:
    """The nearest articles, each with the topics that it shares as its note, and without COinS, which would win over the
    better tags in the page's head."""
    topics = catalogue.site.topics
    return tuple(
        replace(
            catalogue.rows[near.article],
            coins="",
            note=catalogue.interface.listed(topics[topic].title for topic in near.topics),
        )
        for near in catalogue.library.outline.related.get(slug, ())
    )


def _neighbours(catalogue: Catalogue, article: Article) -> tuple[Link | None, Link | None]:
    """The next newer and the next older original; what has no date is neither newer nor older than anything."""
    if article.date is None:
        return None, None
    place, order = catalogue.places[article.slug], catalogue.by_date
    newer = order[place - 1] if place else None
    older = order[place + 1] if place + 1 < len(catalogue.dates) else None
    newer_link, older_link = (
        article_link(catalogue.site.shown(slug), lang=catalogue.lang) if slug else None for slug in (newer, older)
    )
    return newer_link, older_link
