"""Read a whole project from memory: what the loading of a folder does, without the folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.core.diagnostics import Diagnostic, in_order
from site_builder.core.model import Document, Places, Site
from site_builder.core.project import Source
from site_builder.reading.assemble import assemble
from site_builder.reading.config import read_config
from site_builder.reading.documents import parse
from site_builder.reading.files import ContentFile, understand
from site_builder.reading.positions import compose
from tests.projects import files_of

# A small project without a fault; a test adds files to it or puts its own in their place.
SOUND = """
-- site.yaml --
title: A library
url: https://example.org/library/
-- content/sources/press.md --
---
name: The Press
---
-- content/authors/paul-heer.md --
---
name: Paul Heer
---
-- content/topics/taiwan.md --
---
title: Taiwan
---
-- content/articles/a.md --
---
title: A title
date: 2024-01-17
source: press
---
Text.
"""


def read(
    text: str | Mapping[str, bytes], *, drafts: bool = False, assets: Mapping[str, str] | None = None
) -> tuple[Site | None, tuple[Diagnostic, ...]]:
    """Read the sound project with the files of `text` added or put in place; the problems are in order."""
    files = files_of(SOUND) | dict(files_of(text) if isinstance(text, str) else text)
    config, problems = read_config(Source("site.yaml", files.pop("site.yaml")))
    parsed = [(path, *parse(Source(path, content))) for path, content in files.items()]
    for _, _, found in parsed:
        problems += found
    if config is None:
        return None, in_order(problems)
    contents = contents_of((document for _, document, _ in parsed), language=config.language)
    unread = [path for path, document, _ in parsed if document is None]
    site, found = assemble(config, contents, drafts=drafts, assets=assets or {}, unread=unread)
    return site, in_order(problems + found)


def contents_of(documents: Iterable[Document | None], *, language: str = "en") -> list[ContentFile]:
    """What the documents say that could be parsed."""
    understood = (understand(document, language=language) for document in documents if document is not None)
    return [content for content in understood if content is not None]


def sound(text: str, *, drafts: bool = False, assets: Mapping[str, str] | None = None) -> Site:
    """The site of a project that has no problem."""
    site, problems = read(text, drafts=drafts, assets=assets)
    assert [printed(found) for found in problems] == []
    assert site is not None
    return site


def printed(found: Diagnostic) -> str:
    return f"{found.location} [{found.rule.id}]"


def document(path: str, front_matter: str, body: str = "") -> Document:
    """A document without the way through bytes."""
    meta, places, problems = compose(front_matter, path=path, first_line=2)
    assert not problems
    assert isinstance(meta, dict)
    assert isinstance(places, Places)
    return Document(path, meta, body, 1, places)
