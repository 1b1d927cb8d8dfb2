"""site.yaml to the config of the site.

This module must not know how the site is built or published.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from site_builder.core.diagnostics import Diagnostic, problem
from site_builder.core.model import Config, Places
from site_builder.core.project import Source
from site_builder.reading.documents import decode
from site_builder.reading.positions import compose
from site_builder.reading.schema import SCHEMAS
from site_builder.reading.shapes import interpret
from site_builder.reading.values import Values, by_language, flag, records, text, texts


def read_config(source: Source) -> tuple[Config | None, tuple[Diagnostic, ...]]:
    """Read site.yaml; None only where it cannot be read at all. A faulty key gives its default, so that the content
    can be checked in the same run. What `navigation` names is checked when the site is assembled."""
    written, problems = decode(source)
    if written is None:
        return None, problems
    meta, places, problems = compose(written, path=source.path)
    if meta is None and problems:
        return None, problems
    if meta is not None and not isinstance(meta, dict):
        found = problem("front-matter-not-mapping", "the file has no keys", places.at(), hint="write `key: value`")
        return None, (found,)
    values, faults = interpret(meta or {}, SCHEMAS["site"], places=places)
    problems += faults + _url_problems(values, places) + _language_problems(values, places)
    language = text(values, "language", "en")
    problems += _own_problems(meta or {}, places, language=language)
    title, titles = _told(values, "title", language=language)
    description, descriptions = _told(values, "description", language=language)
    config = Config(
        title=title,
        url=text(values, "url").rstrip("/"),
        description=description,
        language=language,
        languages=texts(values, "languages") or (language,),
        titles=titles,
        descriptions=descriptions,
        timezone=text(values, "timezone", "UTC"),
        navigation=tuple((text(entry, "title"), text(entry, "to")) for entry in records(values, "navigation")),
        links=tuple((text(link, "title"), text(link, "url")) for link in records(values, "links")),
        feeds=flag(values, "feeds", default=True),
        search=flag(values, "search", default=True),
        places=places,
    )
    return config, problems


def _told(values: Values, key: str, *, language: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A text in the site's language, and pairs of the other languages with what it is in them."""
    if isinstance(values.get(key, ""), str):
        return text(values, key), ()
    pairs = by_language(values, key)
    return dict(pairs).get(language, ""), tuple(pair for pair in pairs if pair[0] != language)


def _own_problems(meta: Mapping[str, object], places: Places, *, language: str) -> tuple[Diagnostic, ...]:
    """What is given by language has to be given in the site's own, in which it stands where there is no other."""
    return tuple(
        problem("missing-key", f"'{key}.{language}' is missing", places.at(key), hint=f"add {language}: …")
        for key in ("title", "description")
        if isinstance(written := meta.get(key), Mapping) and language not in written
    )


def _url_problems(values: Values, places: Places) -> tuple[Diagnostic, ...]:
    parts = urlsplit(text(values, "url"))
    if not parts.query and not parts.fragment:
        return ()
    message = "the site's address cannot have a query or a fragment"
    return (
        problem("invalid-url", message, places.at("url"), hint=f"write {parts.scheme}://{parts.netloc}{parts.path}"),
    )


def _language_problems(values: Values, places: Places) -> tuple[Diagnostic, ...]:
    language, languages = text(values, "language", "en"), texts(values, "languages")
    if not languages or languages[0] == language:
        return ()
    message = f"the languages have to begin with the site's own, '{language}'"
    better = ", ".join([language, *(tag for tag in languages if tag != language)])
    return (problem("invalid-value", message, places.at("languages"), hint=f"write languages: [{better}]"),)
