"""Front matter of authors, topics, publishers and standalone pages to the model.

As with articles, a reader always gives a value. This module must not know any other file than the one it reads, save that
a text in another language knows whose it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from site_builder.core.dates import PartialDate
from site_builder.core.diagnostics import Diagnostic, problem
from site_builder.core.model import (
    Affiliation,
    Author,
    AuthorKind,
    Document,
    Match,
    Places,
    Publisher,
    PublisherKind,
    StandalonePage,
    Topic,
    TopicKind,
)
from site_builder.reading.placing import Placing
from site_builder.reading.schema import SCHEMAS
from site_builder.reading.shapes import interpret
from site_builder.reading.values import Values, by_language, flag, partial_date, records, text, texts

Described = TypeVar("Described", bound=Author | Topic | Publisher)


def read_author(document: Document, placing: Placing) -> tuple[Author, tuple[Diagnostic, ...]]:
    values, problems = interpret(document.meta, SCHEMAS["author"], places=document.places)
    name = text(values, "name", placing.slug)
    kind = AuthorKind(text(values, "kind", AuthorKind.PERSON))
    author = Author(
        id=placing.slug,
        name=name,
        sort_name=text(values, "sort_name") or sort_name(name, kind=kind),
        names=by_language(values, "names"),
        variants=texts(values, "variants"),
        affiliations=tuple(_affiliation(values) for values in records(values, "affiliations")),
        orcid=text(values, "orcid"),
        wikidata=text(values, "wikidata"),
        url=text(values, "url"),
        kind=kind,
        redirects=texts(values, "redirects"),
        path=document.path,
        body_line=document.body_line,
        places=document.places,
    )
    return author, problems + _affiliation_problems(author)


def sort_name(name: str, *, kind: AuthorKind) -> str:
    """`Paul Heer` is sorted as `Heer, Paul`; one word, a name with a comma and an organisation stay as they are."""
    given, _, family = name.rpartition(" ")
    if kind is AuthorKind.ORGANISATION or "," in name or not given:
        return name
    return f"{family}, {given}"


def read_topic(document: Document, placing: Placing, *, language: str) -> tuple[Topic, tuple[Diagnostic, ...]]:
    """Read a topic; `language` is the site's, in which a plain list of aliases is."""
    values, problems = interpret(document.meta, SCHEMAS["topic"], places=document.places)
    topic = Topic(
        id=placing.slug,
        title=text(values, "title", placing.slug),
        kind=TopicKind(text(values, "kind", TopicKind.ISSUE)),
        titles=by_language(values, "titles"),
        aliases=_aliases(document, values, language=language),
        date=partial_date(values, "date"),
        end_date=partial_date(values, "end_date"),
        place=text(values, "place"),
        broader=texts(values, "broader"),
        related=texts(values, "related"),
        wikidata=text(values, "wikidata"),
        match=Match(text(values, "match", Match.AUTO)),
        redirects=texts(values, "redirects"),
        path=document.path,
        body_line=document.body_line,
        places=document.places,
    )
    return topic, problems + _event_problems(topic, document)


def read_publisher(document: Document, placing: Placing) -> tuple[Publisher, tuple[Diagnostic, ...]]:
    values, problems = interpret(document.meta, SCHEMAS["source"], places=document.places)
    publisher = Publisher(
        id=placing.slug,
        name=text(values, "name", placing.slug),
        names=by_language(values, "names"),
        url=text(values, "url"),
        country=text(values, "country"),
        lang=text(values, "lang"),
        kind=PublisherKind(text(values, "kind", PublisherKind.MAGAZINE)),
        redirects=texts(values, "redirects"),
        path=document.path,
        body_line=document.body_line,
        places=document.places,
    )
    return publisher, problems


def read_description(
    document: Document, placing: Placing, *, of: Described, language: str
) -> tuple[Described, tuple[Diagnostic, ...]]:
    """Read <id>.<lang>.md beside the file of an author, topic or publisher and give that one with this description, and
    with this name if the file has one."""
    values, problems = interpret(document.meta, SCHEMAS[f"{placing.kind}-translation"], places=document.places)
    tag, places = placing.translation, document.places
    key, names = ("title", of.titles) if isinstance(of, Topic) else ("name", of.names)
    name, known = text(values, key), dict(names).get(tag, "")
    if tag == language:
        message = f"the {placing.kind}'s own file is in '{tag}' already"
        problems += (problem("redundant-translation", message, places.at(), hint=f"move the text to {of.path}"),)
    if name and known and name != known:
        other = of.places.at(f"{key}s.{tag}")
        message = f"the {placing.kind}'s own file says '{known}'"
        hint = f"keep one of the two {key}s"
        problems += (problem("invalid-value", message, places.at(key), hint=hint, related=(other,)),)
    names = (*names, (tag, name)) if name and not known else names
    described = replace(of, descriptions=(*of.descriptions, tag))
    if isinstance(described, Topic):
        return replace(described, titles=names), problems
    return replace(described, names=names), problems


def read_page(document: Document, placing: Placing) -> tuple[StandalonePage, tuple[Diagnostic, ...]]:
    values, problems = interpret(document.meta, SCHEMAS["page"], places=document.places)
    page = StandalonePage(
        slug=placing.slug,
        title=text(values, "title", placing.slug),
        summary=text(values, "summary"),
        lang=text(values, "lang"),
        draft=flag(values, "draft", default=False),
        redirects=texts(values, "redirects"),
        path=document.path,
        body_line=document.body_line,
        places=document.places,
    )
    return page, problems


def read_page_translation(
    document: Document, placing: Placing, *, original: StandalonePage, language: str
) -> tuple[StandalonePage, tuple[Diagnostic, ...]]:
    """Read pages/<slug>.<lang>.md; `language` is the site's. A summary that it lacks is empty, not foreign."""
    values, problems = interpret(document.meta, SCHEMAS["page-translation"], places=document.places)
    tag = placing.translation
    page = replace(
        original,
        title=text(values, "title", original.title),
        summary=text(values, "summary"),
        lang=tag,
        translation=tag,
        draft=original.draft or flag(values, "draft", default=False),
        redirects=(),
        path=document.path,
        body_line=document.body_line,
        places=document.places,
    )
    if tag == (original.lang or language):
        message = f"the original is in '{tag}' already"
        hint = "correct the language in this file's name, or `lang` of the original"
        other = (original.places.at("lang"),)
        problems += (problem("redundant-translation", message, page.places.at(), hint=hint, related=other),)
    elif tag == language:
        message = f"the original is not in the site's own language, '{tag}', but this translation is"
        hint = f"write the original in '{tag}' and name this file after the language that it was in"
        problems += (problem("redundant-translation", message, page.places.at(), hint=hint),)
    return page, problems


def _affiliation(values: Values) -> Affiliation:
    return Affiliation(
        text(values, "organisation"), text(values, "role"), partial_date(values, "from"), partial_date(values, "to")
    )


def _affiliation_problems(author: Author) -> tuple[Diagnostic, ...]:
    problems: list[Diagnostic] = []
    for number, affiliation in enumerate(author.affiliations):
        start, end = f"affiliations.{number}.from", f"affiliations.{number}.to"
        problems.extend(_order_problems(author.places, (start, affiliation.start), (end, affiliation.end)))
    return tuple(problems)


def _event_problems(topic: Topic, document: Document) -> tuple[Diagnostic, ...]:
    if topic.end_date and document.meta.get("date", "") == "":
        hint = "add date: when the event began"
        return (problem("missing-key", "'end_date' needs a 'date'", topic.places.at("end_date:"), hint=hint),)
    return _order_problems(topic.places, ("date", topic.date), ("end_date", topic.end_date))


def _order_problems(
    places: Places, start: tuple[str, PartialDate | None], end: tuple[str, PartialDate | None]
) -> tuple[Diagnostic, ...]:
    """An end may be less precise than its beginning; it is wrong where no day of it comes after."""
    (start_key, begins), (end_key, ends) = start, end
    if begins is None or ends is None or ends.last >= begins.first:
        return ()
    message = f"the end, {ends.iso}, lies before the beginning, {begins.iso}"
    return (problem("date-order", message, places.at(end_key), related=(places.at(start_key),)),)


def _aliases(document: Document, values: Values, *, language: str) -> tuple[tuple[str, str], ...]:
    if isinstance(document.meta.get("aliases"), dict):
        listed = values.get("aliases", ())
        assert isinstance(listed, tuple)
        return tuple((tag, alias) for tag, aliases in listed for alias in aliases)
    return tuple((language, alias) for alias in texts(values, "aliases"))
