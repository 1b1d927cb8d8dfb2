"""Writes a generated library as the files that a tool expects: its front matter, its folders, its words for things.

A convention says which files hold an article, a topic, an author and a publisher. The bodies are the same Markdown in
all of them. Our own lists one or two topics in an article's front matter, since site_builder finds the others in the
text; the other tools find nothing, so there all topics are listed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.model import Article, Author, Library, Publisher, Topic, articles

Files = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Convention:
    """How each thing is written: functions from the library and the thing to texts by path; `site` are the files that
    stand once."""

    article: Callable[[Library, Article], Files]
    topic: Callable[[Library, Topic], Files]
    author: Callable[[Library, Author], Files]
    publisher: Callable[[Library, Publisher], Files]
    site: Files = field(default_factory=dict)

    def things(self, library: Library) -> Iterator[tuple[str, str]]:
        """All files but the articles', path and text."""
        yield from self.site.items()
        for topic in library.topics:
            yield from self.topic(library, topic).items()
        for author in library.authors:
            yield from self.author(library, author).items()
        for publisher in library.publishers:
            yield from self.publisher(library, publisher).items()

    def files(self, library: Library) -> Iterator[tuple[str, str]]:
        """All files of a library, path and text."""
        yield from self.things(library)
        for article in articles(library):
            yield from self.article(library, article).items()


def write(root: Path, files: Files) -> None:
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")


def slug(article: Article) -> str:
    return f"article-{article.number}"


def original(article: Article) -> str:
    return f"https://example.com/articles/{article.number}"


def ids(kind: str, numbers: tuple[int, ...]) -> list[str]:
    return [f"{kind}-{number}" for number in numbers]


def _document(meta: Mapping[str, object], body: str) -> str:
    """Front matter and body; every value is written as JSON, which is YAML too."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items() if value not in ("", [])]
    return "\n".join(["---", *lines, "---", body])


# --- site_builder ----------------------------------------------------------------------------------------------------


def _our_article(_library: Library, article: Article) -> Files:
    meta = {
        "title": article.title,
        "date": article.day.isoformat(),
        "authors": ids("author", article.authors),
        "source": f"publisher-{article.publisher}",
        "source_url": original(article),
        "lang": article.lang,
        "topics": ids("topic", article.topics[: 1 + article.number % 2]),
        "summary": article.summary,
        "key_points": article.key_points,
    }
    return {f"content/articles/{slug(article)}.md": _document(meta, article.body)}


def _our_topic(_library: Library, topic: Topic) -> Files:
    meta = {
        "title": topic.title,
        "titles": {lang: names[0] for lang, names in topic.names if lang != "en"},
        "kind": topic.kind,
        "aliases": {lang: names[1:] for lang, names in topic.names if names[1:]},
        "date": topic.day.isoformat() if topic.day else "",
        "broader": ids("topic", topic.broader),
        "related": ids("topic", topic.related),
    }
    return {f"content/topics/topic-{topic.number}.md": _document(meta, topic.description + "\n")}


def _our_author(_library: Library, author: Author) -> Files:
    return {f"content/authors/author-{author.number}.md": _document({"name": author.name}, author.biography + "\n")}


def _our_publisher(_library: Library, publisher: Publisher) -> Files:
    return {f"content/sources/publisher-{publisher.number}.md": _document({"name": publisher.name}, "")}


# --- Hugo ------------------------------------------------------------------------------------------------------------


def _hugo_article(_library: Library, article: Article) -> Files:
    meta = {
        "title": article.title,
        "date": article.day.isoformat(),
        "authors": ids("author", article.authors),
        "publishers": ids("publisher", (article.publisher,)),
        "topics": ids("topic", article.topics),
        "summary": article.summary,
        "params": {"language": article.lang, "source_url": original(article), "key_points": article.key_points},
    }
    return {f"content/articles/{slug(article)}.md": _document(meta, article.body)}


def _hugo_topic(_library: Library, topic: Topic) -> Files:
    # Hugo's own key `aliases` means former addresses.
    meta = {"title": topic.title, "params": {"names": dict(topic.names)}}
    return {f"content/topics/topic-{topic.number}/_index.md": _document(meta, topic.description + "\n")}


def _hugo_author(_library: Library, author: Author) -> Files:
    meta = {"title": author.name}
    return {f"content/authors/author-{author.number}/_index.md": _document(meta, author.biography + "\n")}


def _hugo_publisher(_library: Library, publisher: Publisher) -> Files:
    return {f"content/publishers/publisher-{publisher.number}/_index.md": _document({"title": publisher.name}, "")}


# --- Eleventy --------------------------------------------------------------------------------------------------------


def _eleventy_article(_library: Library, article: Article) -> Files:
    meta = {
        "title": article.title,
        "date": article.day.isoformat(),
        "authors": ids("author", article.authors),
        "publishers": ids("publisher", (article.publisher,)),
        "topics": ids("topic", article.topics),
        "language": article.lang,
        "source_url": original(article),
        "summary": article.summary,
        "key_points": article.key_points,
    }
    return {f"content/articles/{slug(article)}.md": _document(meta, article.body)}


def _eleventy_entry(room: str, name: str, **values: object) -> Files:
    """A file that the configuration reads: as global data it would be merged into the data of every page."""
    return {f"terms/{room}/{name}.json": json.dumps(values, ensure_ascii=False, indent=1) + "\n"}


def _eleventy_topic(_library: Library, topic: Topic) -> Files:
    names = dict(topic.names)
    return _eleventy_entry(
        "topics", f"topic-{topic.number}", title=topic.title, names=names, description=topic.description
    )


def _eleventy_author(_library: Library, author: Author) -> Files:
    return _eleventy_entry("authors", f"author-{author.number}", title=author.name, description=author.biography)


def _eleventy_publisher(_library: Library, publisher: Publisher) -> Files:
    return _eleventy_entry("publishers", f"publisher-{publisher.number}", title=publisher.name, description="")


# --- Pelican ---------------------------------------------------------------------------------------------------------


def _pelican_article(library: Library, article: Article) -> Files:
    """Pelican knows tags, authors and a category by name alone, and has no files for them."""
    meta = {
        "Title": article.title,
        "Date": article.day.isoformat(),
        "Slug": slug(article),
        "Authors": "; ".join(library.authors[number].name for number in article.authors),
        "Category": library.publishers[article.publisher].name,
        "Tags": ", ".join(library.topics[number].title for number in article.topics),
        "Language": article.lang,
        "Source_url": original(article),
        "Summary": article.summary,
    }
    lines = [f"{key}: {value}" for key, value in meta.items() if value]
    points = "\n    ".join(article.key_points)
    return {
        f"content/articles/{slug(article)}.md": "\n".join(
            [*lines, f"Key_points: {points}", "", "[TOC]", "", article.body]
        )
    }


def _nothing(_library: Library, _thing: object) -> Files:
    return {}


CONVENTIONS = {
    "site_builder": Convention(
        _our_article,
        _our_topic,
        _our_author,
        _our_publisher,
        {"site.yaml": 'title: "A library of no meaning"\nurl: https://example.org/\ndescription: "Made to measure."\n'},
    ),
    "hugo": Convention(_hugo_article, _hugo_topic, _hugo_author, _hugo_publisher),
    "eleventy": Convention(_eleventy_article, _eleventy_topic, _eleventy_author, _eleventy_publisher),
    "pelican": Convention(_pelican_article, _nothing, _nothing, _nothing),
}
