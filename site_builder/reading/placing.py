"""What a content file is, told by its path alone: kind, slug and, for a translation, language.

This module must not know what stands in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.core.diagnostics import Diagnostic, Location, did_you_mean, problem
from site_builder.core.identifiers import is_slug, normalise, slugify
from site_builder.reading.formats import is_language, nearest_language

FOLDERS: Mapping[str, str] = {
    "articles": "article",
    "authors": "author",
    "topics": "topic",
    "sources": "source",
    "pages": "page",
}


@dataclass(frozen=True, slots=True)
class Placing:
    """A file of content/: its kind (`article`, `author`, `topic`, `source`, `page`), its slug or id in NFC, and the
    language that stands in the name of a translation."""

    kind: str
    slug: str
    translation: str = ""


def content_key(placing: Placing) -> str:
    """The key that a body goes by: articles/<slug>, topics/<id>.<lang>, pages/<slug> …"""
    folder = next(folder for folder, kind in FOLDERS.items() if kind == placing.kind)
    return f"{folder}/{placing.slug}" + (f".{placing.translation}" if placing.translation else "")


def placing_of(path: str) -> tuple[Placing | None, tuple[Diagnostic, ...]]:
    """Read content/<folder>/<slug>.md or content/<folder>/<slug>.<lang>.md."""
    parts = normalise(path).split("/")
    folder, name = parts[1] if len(parts) > 2 else "", parts[-1]
    if len(parts) != 3 or parts[0] != "content" or folder not in FOLDERS or not name.endswith(".md"):
        return None, (_misplaced(path, folder, name),)
    slug, dot, suffix = name.removesuffix(".md").partition(".")
    hint = _suffix_hint(suffix) if dot else ""
    if hint or not is_slug(slug):
        message = f"'{name}' cannot be the name of a file in content/{folder}/"
        return None, (problem("invalid-name", message, Location(path), hint=hint or _slug_hint(slug)),)
    return Placing(FOLDERS[folder], slug, suffix), ()


def _misplaced(path: str, folder: str, name: str) -> Diagnostic:
    if folder and folder not in FOLDERS:
        message = f"content/ has no folder '{folder}'"
        hint = did_you_mean(folder, FOLDERS) or f"the folders are {', '.join(FOLDERS)}"
    elif name.endswith(".md"):
        message = "this is not where a content file stands"
        hint = f"move it to content/{folder or 'pages'}/{name}"
    else:
        message = "only Markdown files (.md) stand in content/"
        stem, _, extension = name.rpartition(".")
        is_markdown = extension.lower() in {"md", "markdown", "mdown", "txt"}
        hint = f"rename it to {stem}.md" if is_markdown else "move pictures and other files to static/"
    return problem("misplaced-file", message, Location(path), hint=hint)


def _slug_hint(slug: str) -> str:
    better = slugify(slug.replace("_", "-"))
    shape = "letters and digits of any script, joined by single hyphens"
    return f"rename it to {better}.md" if better else f"use {shape}"


def _suffix_hint(suffix: str) -> str:
    """What is wrong with the part of a name between its first dot and `.md`; empty where it is a known language."""
    if is_language(suffix):
        return ""
    near = nearest_language(suffix)
    return f"'{suffix}' is no known language{f', did you mean {near!r}?' if near else '; a name holds no other dots'}"
