"""reading.schema: the same values check front matter and describe it to editors."""

from __future__ import annotations

import dataclasses
import re

import pytest
import yaml
from jsonschema import Draft202012Validator

from site_builder.core import model
from site_builder.reading.positions import compose
from site_builder.reading.schema import SCHEMAS, json_schema
from site_builder.reading.shapes import interpret


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as editors load it: only true, false, null and numbers are no text."""


CoreLoader.yaml_implicit_resolvers = {}
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"~|null|\Z"), ["~", "n", ""])
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[1-9][0-9]*\Z"), list("123456789"))

HEADS = {
    "article": "title: A\ndate: 2024-01-17\nsource: a\n",
    "translation": "title: A\n",
    "author": "name: A\n",
    "author-translation": "",
    "topic": "title: A\n",
    "topic-translation": "",
    "source": "name: A\n",
    "source-translation": "",
    "page": "title: A\n",
    "page-translation": "title: A\n",
    "site": "title: A\nurl: https://example.org/\n",
}
GOOD = [
    ("article", ""),
    ("article", "subtitle: B\nupdated: 2024\nretrieved: 2024-05\nsection: 1984"),
    ("article", "authors: [a, b]\ntopics: []\nkey_points: [x, 2024]\nvia: c"),
    ("article", "image: {src: static/a.png, alt: '', caption: x}\ntype: book-chapter\nrights: full"),
    (
        "article",
        "license: https://example.org/l\nsource_url: https://example.org/?a=b#c\ndraft: true\nredirects: [/a/]",
    ),
    ("article", "date_note: Of the day that its page names."),
    ("article", "lang: zh-Hant\nsummary:\nauthors:\nimage:\ntype:\nupdated:\ndraft:"),
    ("translation", "summary: B\nimage: {alt: x}\ndraft: false\nlang: pt-BR"),
    ("author", "names: {ko: 폴}\nvariants: [B]\norcid: 0000-0002-1694-233X\nwikidata: Q1\nkind: organisation"),
    ("author", "affiliations: [{organisation: A, from: 2020, to: 2020-02}]\nurl: https://example.org"),
    ("topic", "aliases: [A, B]\ndate: 2023-02-04\nmatch: exact-case"),
    ("topic", "aliases: {ko: [대만], zh-Hans: [台湾]}\ntitles: {ko: 대만}\nkind: event\nplace: x\nbroader: [b]"),
    ("topic-translation", "title: 대만"),
    ("topic-translation", "{}"),
    ("author-translation", "name: 폴"),
    ("source-translation", "name: 언론"),
    ("source", "country: NO\nlang: nb\nkind: think-tank"),
    ("page", "lang: en\nsummary: x\ndraft: true"),
    ("page-translation", "summary: x\ndraft: true"),
    ("site", "title: {en: A, zh-Hans: 乙}\ndescription: {en: A}"),
    ("site", "description: A"),
    (
        "site",
        "languages: [en, ko]\nnavigation: [{title: A, to: topics}]\nlinks: [{title: A, url: https://e.org}]\nfeeds: true",
    ),
]
BAD = [
    ("article", "autors: []"),
    ("article", "authors: a"),
    ("article", "authors: [a, a]"),
    ("article", "authors: [{a: b}]"),
    ("article", "authors: ['']"),
    ("article", "type: essay"),
    ("article", "updated: 2024-13"),
    ("article", "updated: yesterday"),
    ("article", "draft: maybe"),
    ("article", "image: a.png"),
    ("article", "image: {alt: x}"),
    ("article", "image: {src: a.png, alt: x}"),
    ("article", "image: {src: static/a.png, width: x}"),
    ("article", "lang: english"),
    ("article", "source_url: example.org"),
    ("article", "license: CC BY"),
    ("article", "redirects: [old/]"),
    ("article", "title:"),
    ("translation", "source: a"),
    ("translation", "image: {src: static/a.png}"),
    ("author", "names: [A]"),
    ("author", "names: {Korean: A}"),
    ("author", "orcid: 0000-0002-1694-23"),
    ("author", "affiliations: [A]"),
    ("author", "affiliations: [{role: x}]"),
    ("topic", "wikidata: https://www.wikidata.org/wiki/Q1"),
    ("topic", "aliases: {ko: 대만}"),
    ("topic", "aliases: A"),
    ("topic", "match: never ever"),
    ("topic-translation", "kind: event"),
    ("author-translation", "title: A"),
    ("source-translation", "url: https://example.org"),
    ("page-translation", "lang: ko"),
    ("page-translation", "title: {ko: 가}"),
    ("site", "title: [A]"),
    ("site", "title: {English: A}"),
    ("site", "description: {en: [A]}"),
    ("source", "country: Norway"),
    ("page", "date: 2024"),
    ("site", "navigation: [topics]"),
    ("site", "navigation: [{title: A}]"),
    ("site", "languages: en"),
    ("site", "search: 'no'"),
]


def editor_accepts(kind: str, text: str) -> bool:
    return bool(Draft202012Validator(json_schema(kind)).is_valid(yaml.load(text, CoreLoader) or {}))


def reading_accepts(kind: str, text: str) -> bool:
    meta, places, problems = compose(text, path="a.md")
    assert not [found for found in problems if found.rule.id != "duplicate-key"]
    assert isinstance(meta, dict)
    return not interpret(meta, SCHEMAS[kind], places=places)[1]


@pytest.mark.parametrize(("kind", "text"), GOOD)
def test_what_is_right_is_right_for_reading_and_for_editors(kind: str, text: str) -> None:
    assert reading_accepts(kind, HEADS[kind] + text)
    assert editor_accepts(kind, HEADS[kind] + text)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("date_note: The page gives no date.", True),
        ("date:\ndate_note: The page gives no date.", True),
        ("date: 2024\ndate_note:", True),
        ("", False),
        ("date:", False),
        ("date:\ndate_note:", False),
        ("date: soon\ndate_note: The page gives no date.", False),
    ],
)
def test_a_date_is_required_unless_there_is_a_note_on_it(text: str, *, right: bool) -> None:
    head = f"title: A\nsource: a\n{text}"
    assert reading_accepts("article", head) is right
    assert editor_accepts("article", head) is right


@pytest.mark.parametrize(("kind", "text"), BAD)
def test_what_is_wrong_is_wrong_for_reading_and_for_editors(kind: str, text: str) -> None:
    head = "".join(line for line in HEADS[kind].splitlines(True) if line.split(":")[0] != text.split(":")[0])
    assert not reading_accepts(kind, head + text)
    assert not editor_accepts(kind, head + text)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_json_schema_is_sound_and_closed(kind: str) -> None:
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False
    assert not editor_accepts(kind, "sulg: a")
    properties = schema["properties"]
    assert isinstance(properties, dict)
    assert all(value["description"] for value in properties.values())


@pytest.mark.parametrize(
    ("kind", "value", "other_names", "made"),
    [
        ("article", model.Article, {"publisher": "source"}, {"slug", "translation"}),
        ("author", model.Author, {}, {"id", "descriptions"}),
        ("topic", model.Topic, {}, {"id", "descriptions", "lang", "place_lang", "place_names"}),
        ("source", model.Publisher, {}, {"id", "descriptions"}),
        ("page", model.StandalonePage, {}, {"slug", "translation"}),
        ("site", model.Config, {}, {"titles", "descriptions", "lang", "description_lang"}),
    ],
)
def test_every_field_of_the_model_has_its_key(
    kind: str, value: type, other_names: dict[str, str], made: set[str]
) -> None:
    fields = {field.name for field in dataclasses.fields(value)} - {"body", "path", "body_line", "places"} - made
    assert {other_names.get(name, name) for name in fields} == {key.name for key in SCHEMAS[kind].keys}
