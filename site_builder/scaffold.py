"""Begin a site, an article, an author, a topic or a source; and take away what builds have left.

Writes files that a person goes on with, so nothing that exists is ever overwritten.
"""

from __future__ import annotations

import contextlib
import shutil
from datetime import date
from pathlib import Path

import frontmatter
import yaml

from site_builder.build import STATE, forget
from site_builder.core.identifiers import slugify
from site_builder.store.output import clear

_LONGEST_SLUG = 120  # bytes
KINDS = {"article": "articles", "author": "authors", "topic": "topics", "source": "sources"}
_BODIES = {"article": "Write the digest here, in your own words."}

SAMPLE = {
    "site.yaml": """\
title: A small library
url: https://example.org/
description: What others have written on one subject, digest by digest.
language: en
# languages: [en, ko]  # every page once more in each; docs/languages.md of site_builder tells which are shipped
""",
    "content/articles/tides-and-timetables.md": """\
---
title: Tides and timetables
date: 2024-01-17
authors: [ada-example]
source: harbour-review
source_url: https://example.org/tides
type: analysis
topics: [ferries]
summary: Ada Example argues that ferries should follow the tide and not the clock.
key_points:
  - Ferries that wait for the tide use less fuel.
---
The ferries of the bay keep to a timetable that was drawn up for another harbour.[^1] Ada Example holds that they
should follow the tide instead.

## What it would change

A boat that leaves with the tide uses less fuel. See [[ferries|the page on ferries]] for all that is said about them.

[^1]: This article, its author and its publisher are made up. Replace them with the first source of your own.
""",
    "content/authors/ada-example.md": "---\nname: Ada Example\n---\nAda Example writes about harbours.\n",
    "content/topics/ferries.md": "---\ntitle: Ferries\naliases: [ferry]\n---\nBoats that go to and fro.\n",
    "content/sources/harbour-review.md": "---\nname: Harbour Review\nkind: magazine\n---\nA magazine on harbours.\n",
    "content/pages/about.md": "---\ntitle: About\n---\nThis library collects what others have written on one subject.\n",
    ".gitignore": ".site-builder/\noutput/\n",
    "README.md": """\
# A small library

    site-builder serve    shows the site and rebuilds it on every save
    site-builder build    writes it into output/

Articles, authors, topics and sources are Markdown files in `content/`.
""",
}


class RefusedError(Exception):
    """What was asked for cannot be done; the message says why."""


class _Dumper(yaml.SafeDumper):
    """Writes front matter as a person would: what is not known is left empty."""


_Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))


def new(root: Path, kind: str, title: str, *, today: date) -> tuple[Path, tuple[str, ...]]:
    """Write a new content file, in which only what is known is filled in; the file, and the keys that are left empty.
    `today` is when an article's source was read."""
    slug = _slug(title)
    if not (root / "site.yaml").is_file():
        raise RefusedError("there is no site.yaml here; `site-builder init DIR` makes a new site")
    path = root / "content" / KINDS[kind] / f"{slug}.md"
    post = frontmatter.Post(_BODIES.get(kind, ""))
    post.metadata = _meta(kind, title, today=today)
    _write(path, frontmatter.dumps(post, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000) + "\n")
    return path, tuple(key for key, value in post.metadata.items() if value in (None, []))


def init(folder: Path) -> tuple[Path, ...]:
    """Write a small site that builds into an empty or new folder."""
    if folder.exists() and (not folder.is_dir() or any(path.name != ".git" for path in folder.iterdir())):
        raise RefusedError(f"{folder} is not an empty folder; a new site needs one of its own")
    for name, text in SAMPLE.items():
        _write(folder / name, text)
    return tuple(folder / name for name in SAMPLE)


def clean(root: Path, output: Path) -> tuple[int, bool]:
    """Remove the built site, the preview and the memo; how many files of the site that were, and whether there was a
    memo or a preview."""
    removed = clear(output)
    state = root / STATE
    had_state = state.is_dir()
    shutil.rmtree(state / "preview", ignore_errors=True)
    forget(root)
    with contextlib.suppress(OSError):  # somebody keeps something in it
        state.rmdir()
    return len(removed), had_state


def _slug(title: str) -> str:
    slug = slugify(title)
    while len(slug.encode()) > _LONGEST_SLUG:
        slug = slug.rpartition("-")[0] or slug[:-1]
    if not slug:
        raise RefusedError(f"'{title}' holds no letter or digit to make a file name from")
    return slug


def _meta(kind: str, title: str, *, today: date) -> dict[str, object]:
    if kind == "article":
        return {
            "title": title,
            "date": None,
            "authors": [],
            "source": None,
            "source_url": None,
            "type": "analysis",
            "topics": [],
            "summary": None,
            "key_points": [],
            "retrieved": today,
            "draft": True,
        }
    if kind == "topic":
        return {"title": title, "kind": "issue", "aliases": []}
    if kind == "author":
        return {"name": title, "affiliations": [], "url": None}
    return {"name": title, "kind": "magazine", "url": None, "country": None, "lang": None}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise RefusedError(f"{path} is there already and was left as it is") from None
