"""Saved pages and a small library to import them into; everything in them is made up."""

from __future__ import annotations

import json
import random
from pathlib import Path

from tests.projects import write_project

LIBRARY = """
    -- site.yaml --
    title: Harbours
    url: https://example.org/harbours/
    language: en
    -- content/articles/tides.md --
    ---
    title: Tides and the boats that wait for them
    date: 2024-01-17
    authors: [ada-okoye]
    source: review
    source_url: https://www.review.example/tides
    summary: Ferries follow the tide.
    ---
    The ferry waits for the tide in the Old Harbour.
    -- content/authors/ada-okoye.md --
    ---
    name: Ada Okoye
    ---
    -- content/sources/review.md --
    ---
    name: Harbour Review
    url: https://www.review.example/
    ---
    -- content/topics/ferries.md --
    ---
    title: Ferries
    aliases: [ferry]
    ---
"""

_NOUNS = [
    "ferry",
    "crane",
    "quay",
    "grain",
    "tide",
    "clock",
    "harbour",
    "captain",
    "rope",
    "lamp",
    "market",
    "bridge",
    "island",
    "customs",
    "pilot",
]
_VERBS = ["waits for", "stands beside", "turns away from", "pays for", "remembers", "measures", "repairs", "counts"]


def library(root: Path) -> Path:
    write_project(root, LIBRARY)
    return root


def sentences(seed: int, count: int) -> str:
    """Sentences of few words in ever other order, so that two texts have nothing in common but the words."""
    chance = random.Random(seed)
    nouns, verbs = _NOUNS, _VERBS
    made = []
    for _ in range(count):
        first, second, third = chance.sample(nouns, 3)
        made.append(
            f"The {first} {chance.choice(verbs)} the {second} in year {chance.randint(1000, 9999)}, "
            f"and the {third} {chance.choice(verbs)} the {chance.choice(nouns)} at pier {chance.randint(1, 999)}."
        )
    return " ".join(made)


def page(
    title: str = "Grain on the quay",
    *,
    author: str = "Ada Okoye",
    date: str = "2024-03-05",
    address: str = "https://www.review.example/grain",
    site: str = "Harbour Review",
    seed: int = 1,
    paragraphs: int = 6,
) -> str:
    """A page as many content management systems write it; what is empty is left out."""
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        **({"author": {"@type": "Person", "name": author}} if author else {}),
        **({"datePublished": date} if date else {}),
        **({"publisher": {"@type": "Organization", "name": site}} if site else {}),
    }
    head = f'<link rel="canonical" href="{address}">' if address else ""
    text = "".join(f"<p>{sentences(seed * 1000 + number, 4)}</p>" for number in range(paragraphs))
    byline = f'<p class="byline">By {author}</p>' if author else ""
    when = f'<time datetime="{date}">{date}</time>' if date else ""
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}
        <script type="application/ld+json">{json.dumps(linked)}</script></head><body>
        <nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About us</a></nav>
        <main><article><h1>{title}</h1>{byline}{when}{text}</article></main>
        <footer><p>Share this page</p></footer></body></html>"""


def save(folder: Path, name: str = "grain.html", text: str | bytes | None = None) -> str:
    """A saved page; its name as it is given to the command."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    content = page() if text is None else text
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)
