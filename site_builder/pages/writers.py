"""The writers: how a page that is no HTML becomes bytes, by the name that the plan gives as its template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from site_builder.pages.bibtex import bibtex
from site_builder.pages.csl import csl_json
from site_builder.pages.feeds import atom, json_feed
from site_builder.pages.ris import ris
from site_builder.pages.sitemap import sitemap, sitemap_index


def text(view: str) -> bytes:
    """A file of plain text, such as robots.txt."""
    return view.encode("utf-8")


# Each takes the view of its own kind, which no common type could say.
WRITERS: Mapping[str, Callable[[Any], bytes]] = MappingProxyType(
    {
        "atom": atom,
        "bibtex": bibtex,
        "csl-json": csl_json,
        "json-feed": json_feed,
        "ris": ris,
        "sitemap": sitemap,
        "sitemap-index": sitemap_index,
        "text": text,
    }
)
