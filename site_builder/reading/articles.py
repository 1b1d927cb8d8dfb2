"""Front matter of articles and of their translations to the model.

A reader always gives a value: what is faulty or missing is reported and stands at a default, so that everything that
refers to the article can still be checked. A site with errors is never published. This module must not know any other
file than the one it reads, save a translation its original.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from site_builder.core.diagnostics import Diagnostic, problem
from site_builder.core.model import Article, ArticleType, Document, Image, Rights
from site_builder.reading.placing import Placing
from site_builder.reading.schema import SCHEMAS
from site_builder.reading.shapes import interpret
from site_builder.reading.values import Values, flag, partial_date, record, text, texts


def read_article(document: Document, placing: Placing, *, language: str) -> tuple[Article, tuple[Diagnostic, ...]]:
    """Read an original; `language` is the site's, for an article that names none."""
    values, problems = interpret(document.meta, SCHEMAS["article"], places=document.places)
    article = Article(
        slug=placing.slug,
        title=text(values, "title", placing.slug),
        date=partial_date(values, "date"),
        publisher=text(values, "source"),
        lang=text(values, "lang", language),
        subtitle=text(values, "subtitle"),
        date_note=text(values, "date_note"),
        updated=partial_date(values, "updated"),
        authors=texts(values, "authors"),
        source_url=text(values, "source_url"),
        via=text(values, "via"),
        via_url=text(values, "via_url"),
        type=ArticleType(text(values, "type", ArticleType.ANALYSIS)),
        section=text(values, "section"),
        topics=texts(values, "topics"),
        no_link=texts(values, "no_link"),
        summary=text(values, "summary"),
        key_points=texts(values, "key_points"),
        image=_image(values),
        rights=Rights(text(values, "rights", Rights.SUMMARY)),
        license=text(values, "license"),
        retrieved=partial_date(values, "retrieved"),
        archive_url=text(values, "archive_url"),
        translator=text(values, "translator"),
        draft=flag(values, "draft", default=False),
        redirects=texts(values, "redirects"),
        path=document.path,
        body_line=document.body_line,
        places=document.places,
    )
    problems += _license_problems(article, document) + _date_problems(article) + _alt_problems(document)
    return article, problems


def read_translation(
    document: Document, placing: Placing, *, original: Article
) -> tuple[Article, tuple[Diagnostic, ...]]:
    """Read a translation: texts of its own, the rest is the original's. A text that it lacks is empty, not foreign."""
    values, problems = interpret(document.meta, SCHEMAS["translation"], places=document.places)
    article = replace(
        original,
        title=text(values, "title", original.title),
        lang=placing.translation,
        subtitle=text(values, "subtitle"),
        date_note=text(values, "date_note"),
        updated=partial_date(values, "updated") or original.updated,
        summary=text(values, "summary"),
        key_points=texts(values, "key_points"),
        image=_translated_image(values, original.image),
        translation=placing.translation,
        translator=text(values, "translator"),
        draft=original.draft or flag(values, "draft", default=False),
        redirects=(),
        path=document.path,
        body_line=document.body_line,
        places=document.places,
    )
    return article, (*problems, *_translation_problems(values, article, original))


def _image(values: Values) -> Image | None:
    image = record(values, "image")
    if image is None or "src" not in image:
        return None
    return Image(text(image, "src"), text(image, "alt"), text(image, "caption"), text(image, "credit"))


def _translated_image(values: Values, original: Image | None) -> Image | None:
    image = record(values, "image")
    if original is None or image is None:
        return original
    return Image(
        original.src,
        text(image, "alt", original.alt),
        text(image, "caption", original.caption),
        text(image, "credit", original.credit),
    )


def _license_problems(article: Article, document: Document) -> tuple[Diagnostic, ...]:
    if article.rights is not Rights.LICENSED or document.meta.get("license", "") != "":
        return ()
    hint = "name it: license: CC-BY-4.0"
    return (problem("missing-license", "`rights: licensed` needs a license", article.places.at("rights"), hint=hint),)


def _date_problems(article: Article) -> tuple[Diagnostic, ...]:
    """A text cannot have been read, nor its page changed, before it was published; the clock is not asked."""
    places, date = article.places, article.date
    return tuple(
        problem(
            "future-date",
            f"the date {date.iso} lies after '{key}', {later.iso}",
            places.at("date"),
            hint="one of the two is wrong",
            related=(places.at(key),),
        )
        for key, later in (("updated", article.updated), ("retrieved", article.retrieved))
        if date is not None and later is not None and date.first > later.last
    )


def _alt_problems(document: Document) -> tuple[Diagnostic, ...]:
    image = document.meta.get("image")
    if not isinstance(image, Mapping) or "alt" in image:
        return ()
    hint = 'add alt: what the picture shows, or "" if it only decorates'
    return (problem("missing-alt", "the picture has no alternative text", document.places.at("image"), hint=hint),)


def _translation_problems(values: Values, article: Article, original: Article) -> tuple[Diagnostic, ...]:
    places = article.places
    problems = []
    if article.lang == original.lang:
        message = f"the original is in '{article.lang}' already"
        hint = "correct the language in this file's name, or `lang` of the original"
        other = (original.places.at("lang"),)
        problems.append(problem("redundant-translation", message, places.at(), hint=hint, related=other))
    if text(values, "lang", article.lang) != article.lang:
        message = f"the file's name says '{article.lang}'"
        problems.append(problem("invalid-language", message, places.at("lang"), hint="delete the line"))
    if "image" in values and original.image is None:
        message = "the original has no picture"
        problems.append(problem("invalid-value", message, places.at("image"), hint=f"add it to {original.path}"))
    return tuple(problems)
