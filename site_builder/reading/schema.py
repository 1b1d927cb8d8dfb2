"""The keys of every kind of file, as values: what reading checks, what editors get as JSON Schema, what the documents list.

This module must not know files, positions or the model's values beyond their words.
"""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.core.model import ArticleType, AuthorKind, Match, PublisherKind, Rights, TopicKind
from site_builder.reading.formats import (
    COUNTRY,
    DATE,
    ID,
    LANGUAGE,
    LICENSE,
    ORCID,
    PICTURE,
    REDIRECT,
    TIMEZONE,
    URL,
    WIKIDATA,
)
from site_builder.reading.shapes import ByLanguage, Flag, Items, Key, OrByLanguage, Record, Shape, Text

_TEXT = Text()
_TEXTS = Items(Text())
_DATE = Text(DATE)
_URL = Text(URL)
_LANGUAGE = Text(LANGUAGE)
_IDS = Items(Text(ID), unique=True)
_REDIRECTS = Key("redirects", Items(Text(REDIRECT)), "former addresses of the page on this site, such as /old/path/")
_WIKIDATA = Key("wikidata", Text(WIKIDATA), "the Wikidata item, such as Q865")
_DRAFT = Key("draft", Flag(), "true keeps the file out of the site until it is built with --drafts")


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


_THE_FILE_NAME = {"slug": "the file's name is the slug: rename the file", "id": "the file's name is the id"}
_OF_AN_ARTICLE = {
    **_THE_FILE_NAME,
    "aliases": "former addresses of the page stand under redirects, other names of a topic in the topic's file",
    **dict.fromkeys(("tags", "categories", "keywords"), "did you mean 'topics'? It is a list of ids"),
    "publisher": "did you mean 'source'? It is the id of the publisher",
}
_OF_THE_ORIGINAL = "a translation takes this from its original: delete the line"


def _words(choices: type[ArticleType | AuthorKind | Match | PublisherKind | Rights | TopicKind]) -> Text:
    return Text(choices=tuple(str(choice) for choice in choices))


_IMAGE_TEXTS = (
    Key("alt", _TEXT, 'what the picture shows, for those who do not see it; "" if it only decorates'),
    Key("caption", _TEXT, "the line below the picture"),
    Key("credit", _TEXT, "who made the picture"),
)
_IMAGE = Record((Key("src", Text(PICTURE), "a URL or a path below static/", required=True), *_IMAGE_TEXTS))

_ARTICLE = (
    Key("title", _TEXT, "the title", required=True),
    Key("subtitle", _TEXT, "the second line of the title"),
    Key("date", _DATE, "publication at the source: 2024-01-17, 2024-01 or 2024", required=True, unless="date_note"),
    Key("date_note", _TEXT, "how the date is known, where the source does not give it, or why none is known"),
    Key("updated", _DATE, "the last change of our page"),
    Key("authors", _IDS, "ids of the authors in the order of the byline; [] is unsigned"),
    Key("source", Text(ID), "id of the original publisher", required=True),
    Key("source_url", _URL, "the address of the original"),
    Key("via", Text(ID), "id of who relayed it, if not the publisher"),
    Key("via_url", _URL, "the address of the relayed copy"),
    Key("lang", _LANGUAGE, "the language of this file; without it, the language of the site"),
    Key("type", _words(ArticleType), "the kind of text; without it, analysis"),
    Key("section", _TEXT, "the section of the publisher that it appeared in"),
    Key("topics", _IDS, "ids of the topics that the editor files it under; more are found in the text"),
    Key("no_link", _IDS, "ids of topics that are neither linked nor counted in this article"),
    Key("summary", _TEXT, "one paragraph that says what the text says"),
    Key("key_points", _TEXTS, "the main points, one sentence each"),
    Key("image", _IMAGE, "the picture of the article"),
    Key("rights", _words(Rights), "what the body is: summary (our words, the default), excerpt, full or licensed"),
    Key("license", Text(LICENSE), "an SPDX id or a URL; needed where rights is licensed"),
    Key("retrieved", _DATE, "when the source was read"),
    Key("archive_url", _URL, "a durable copy of the original"),
    Key("translator", _TEXT, "who translated the text"),
    _DRAFT,
    _REDIRECTS,
)
_TRANSLATION = (
    Key("title", _TEXT, "the title in this language", required=True),
    Key("subtitle", _TEXT, "the subtitle in this language"),
    Key("date_note", _TEXT, "the note on the date in this language"),
    Key("updated", _DATE, "the last change of this translation; without it, of the original"),
    Key("lang", _LANGUAGE, "the language that the file's name says, if it is to be said again"),
    Key("summary", _TEXT, "the summary in this language"),
    Key("key_points", _TEXTS, "the main points in this language"),
    Key("image", Record(_IMAGE_TEXTS, {"src": _OF_THE_ORIGINAL}), "the texts of the picture in this language"),
    Key("translator", _TEXT, "who translated the text"),
    _DRAFT,
)
_AFFILIATION = Record(
    (
        Key("organisation", _TEXT, "where", required=True),
        Key("role", _TEXT, "as what"),
        Key("from", _DATE, "since when"),
        Key("to", _DATE, "until when"),
    )
)
_AUTHOR = (
    Key("name", _TEXT, "the name as it is read", required=True),
    Key("names", ByLanguage(_TEXT), "the name in other scripts, by language"),
    Key("sort_name", _TEXT, "the name as it is sorted and cited, such as Heer, Paul; derived where it is missing"),
    Key("variants", _TEXTS, "other spellings that mean this person"),
    Key("affiliations", Items(_AFFILIATION), "where the author works or worked"),
    Key("orcid", Text(ORCID), "the ORCID iD, such as 0000-0002-1825-0097"),
    _WIKIDATA,
    Key("url", _URL, "the author's own page"),
    Key("kind", _words(AuthorKind), "person (the default) or organisation"),
    _REDIRECTS,
)
_TOPIC = (
    Key("title", _TEXT, "the name that is shown and found in texts", required=True),
    Key("titles", ByLanguage(_TEXT), "the name in other languages"),
    Key("kind", _words(TopicKind), "what the topic is; without it, issue"),
    Key("aliases", OrByLanguage(_TEXTS), "other names to find: a list in the site's language, or lists by language"),
    Key("date", _DATE, "when the event was or began"),
    Key("end_date", _DATE, "when the event ended"),
    Key("place", OrByLanguage(_TEXT), "where the event was, in the site's language or by language"),
    Key("broader", _IDS, "ids of the topics that this one belongs under"),
    Key("related", _IDS, "ids of topics to see also"),
    _WIKIDATA,
    Key("match", _words(Match), "how names are found: auto (the default), exact-case or never"),
    _REDIRECTS,
)
_SOURCE = (
    Key("name", _TEXT, "the name of the publisher", required=True),
    Key("names", ByLanguage(_TEXT), "the name in other languages"),
    Key("url", _URL, "the publisher's own site"),
    Key("country", Text(COUNTRY), "ISO 3166-1 alpha-2, such as US, KR or NO"),
    Key("lang", _LANGUAGE, "the language that it mainly publishes in"),
    Key("kind", _words(PublisherKind), "what it is; without it, magazine"),
    _REDIRECTS,
)
_PAGE = (
    Key("title", _TEXT, "the title", required=True),
    Key("summary", _TEXT, "one sentence for search engines"),
    Key("lang", _LANGUAGE, "the language of this file; without it, the language of the site"),
    _DRAFT,
    _REDIRECTS,
)
_PAGE_TRANSLATION = (
    Key("title", _TEXT, "the title in this language", required=True),
    Key("summary", _TEXT, "the summary in this language"),
    _DRAFT,
)
_LINK = (Key("title", _TEXT, "the text of the link", required=True), Key("url", _URL, "its address", required=True))
_ENTRY = (
    Key("title", _TEXT, "the text of the entry", required=True),
    Key("to", Text(ID), "a room (articles, topics …) or the slug of a page", required=True),
)
_SITE = (
    Key("title", OrByLanguage(_TEXT), "the name of the library", required=True),
    Key("url", _URL, "where the site is published; it may have a path", required=True),
    Key("description", OrByLanguage(_TEXT), "what the library is, in one sentence"),
    Key("language", _LANGUAGE, "the language of the site; without it, en"),
    Key("languages", Items(_LANGUAGE, unique=True), "the languages of the interface, the language of the site first"),
    Key("timezone", Text(TIMEZONE), "the time zone of dates in feeds; without it, UTC"),
    Key("navigation", Items(Record(_ENTRY)), "the entries of the menu; without it, the rooms and all pages"),
    Key("links", Items(Record(_LINK)), "links at the foot of every page"),
    Key("feeds", Flag(), "false leaves the feeds out"),
    Key("search", Flag(), "false leaves the search out"),
)


def _translated(keys: tuple[Key, ...], original: tuple[Key, ...]) -> Record:
    """The keys of a file beside an original, which keeps its other keys to itself."""
    own = {key.name for key in keys}
    return Record(keys, {key.name: _OF_THE_ORIGINAL for key in original if key.name not in own})


_EMPTY = {"enum": [None, ""]}

SCHEMAS: Mapping[str, Record] = {
    "site": Record(_SITE),
    "article": Record(_ARTICLE, _OF_AN_ARTICLE),
    "translation": _translated(_TRANSLATION, _ARTICLE),
    "author": Record(_AUTHOR, _THE_FILE_NAME),
    "author-translation": _translated((Key("name", _TEXT, "the name in this language"),), _AUTHOR),
    "topic": Record(_TOPIC, _THE_FILE_NAME),
    "topic-translation": _translated((Key("title", _TEXT, "the name in this language"),), _TOPIC),
    "source": Record(_SOURCE, _THE_FILE_NAME),
    "source-translation": _translated((Key("name", _TEXT, "the name in this language"),), _SOURCE),
    "page": Record(_PAGE, _THE_FILE_NAME),
    "page-translation": _translated(_PAGE_TRANSLATION, _PAGE),
}


def json_schema(kind: str) -> dict[str, object]:
    """The JSON Schema (2020-12) of a kind of front matter or of site.yaml. KeyError for a kind that is not in SCHEMAS.

    It judges YAML as an editor loads it (version 1.2): what is left empty is null, a year alone is a number. What
    concerns other keys or other files, and whether a word of the right form exists, it cannot tell.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "site.yaml" if kind == "site" else f"Front matter of {_article(kind)} {kind.replace('-', ' ')}",
        **_json_of(SCHEMAS[kind]),
    }


def _json_of(shape: Shape) -> dict[str, object]:
    match shape:
        case Text():
            return _json_of_text(shape)
        case Flag():
            return {"type": "boolean"}
        case Items():
            unique = {"uniqueItems": True} if shape.unique else {}
            return {"type": "array", "items": _json_of(shape.item), **unique}
        case ByLanguage():
            names = {"pattern": f"^(?:{LANGUAGE.pattern})$"}
            return {"type": "object", "propertyNames": names, "additionalProperties": _json_of(shape.item)}
        case OrByLanguage():
            return {"anyOf": [_json_of(shape.item), _json_of(ByLanguage(shape.item))]}
        case Record():
            excused = [{"anyOf": [_given(key.name), _given(key.unless)]} for key in shape.keys if key.unless]
            return {
                "type": "object",
                "properties": {key.name: _json_of_key(key) for key in shape.keys},
                "required": [key.name for key in shape.keys if key.required and not key.unless],
                "additionalProperties": False,
                **({"allOf": excused} if excused else {}),
            }


def _json_of_text(shape: Text) -> dict[str, object]:
    if shape.choices:
        return {"enum": list(shape.choices)}
    pattern = {"pattern": f"^(?:{shape.format.pattern})$"} if shape.format.pattern else {"minLength": 1}
    return {"type": list(shape.format.types), **pattern}


def _json_of_key(key: Key) -> dict[str, object]:
    value = _json_of(key.shape)
    if key.required and not key.unless:
        return {"description": key.summary, **value}
    return {"description": key.summary, "anyOf": [value, _EMPTY]}


def _given(name: str) -> dict[str, object]:
    """That a key is there and not empty."""
    return {"required": [name], "properties": {name: {"not": _EMPTY}}}
