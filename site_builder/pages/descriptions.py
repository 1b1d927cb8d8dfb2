"""What is told of a topic, author, publisher or page in a text of its own: in the language of the interface where there is
such a text, else in the language that it was first written in.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import unquote

from site_builder.core.identifiers import href
from site_builder.core.tags import nearest
from site_builder.pages.catalogue import Catalogue, text_of
from site_builder.pages.contents import opening
from site_builder.pages.dates import direction
from site_builder.pages.views import Description

# An address in a linked body, which leads away from the body's page.
_ADDRESS = re.compile(r'(<[a-z][^<>]* (?:href|src)=")((?:\.\./)*)(?!/)([^"#:?]+)(?=["#])')
# What stands in the tree of every language; the rest stands once.
_EVERYWHERE = ("topics/", "authors/", "sources/", "archive/", "timeline/", "search/")
_LISTS = frozenset({"index.html", "articles/index.html", "feed.xml", "feed.json"})


def described(catalogue: Catalogue, key: str, *, path: str, languages: Collection[str]) -> Description | None:
    """The text of a content key as in Library, which has translations into `languages`, some of a title alone; `path` is
    where the original's page stands. None where there is no text."""
    own = catalogue.site.config.language
    tag = nearest(catalogue.site.lang, languages)
    translated = text_of(catalogue.library, f"{key}.{tag}").html if tag else ""
    if translated:
        return Description(translated, tag, direction(tag))
    html = text_of(catalogue.library, key).html
    if not html:
        return None
    return Description(_moved(html, path, catalogue.tree), own, direction(own))


def opening_in(catalogue: Catalogue, key: str, *, languages: Collection[str]) -> str:
    """The first sentence of the text in the language of the interface; empty where there is none."""
    if tag := nearest(catalogue.site.lang, languages):
        return opening(text_of(catalogue.library, f"{key}.{tag}"))
    return opening(text_of(catalogue.library, key)) if catalogue.site.lang == catalogue.site.config.language else ""


def _moved(html: str, path: str, tree: str) -> str:
    """A linked body of the page at `path` for the same page in a tree: what stands in all trees is left to it, the rest
    is where it was."""
    if not tree:
        return html
    here = path.split("/")[:-1]

    def move(found: re.Match[str]) -> str:
        up = len(found[2]) // 3
        target = unquote("/".join([*here[: len(here) - up], found[3]]))
        if target.startswith(_EVERYWHERE) or target in _LISTS:
            return found[0]
        return found[1] + href(target, base=tree + path)

    return _ADDRESS.sub(move, html)
