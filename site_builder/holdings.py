"""What the library holds, read for an import: its authors, publishers and articles, its topics' names, and sketches of
its texts. Nothing is marked up or linked for it, and what is wrong in a file is for `check` to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from site_builder.content.names import NameIndex, build_names
from site_builder.core.identifiers import normalise
from site_builder.core.model import Article, Author, Publisher, Topic
from site_builder.core.project import Options, Source
from site_builder.importing.known import Held, Known, know_article, know_author, know_publisher
from site_builder.importing.likeness import Sketch, sketch_of
from site_builder.load import configured, jobs_for
from site_builder.reading.documents import parse
from site_builder.reading.files import ContentFile, Value, understand
from site_builder.reading.placing import placing_of
from site_builder.store.sources import read_project
from site_builder.workers import spread

FOLDERS = {"article": "articles", "author": "authors", "source": "sources"}
_NO_TOPICS = build_names({}, lang="")


@dataclass(frozen=True, slots=True)
class Holdings:
    """All that is known, the names of all topics, and the language of the site. `complete` is false where site.yaml
    cannot be read, so that nothing else can be either."""

    known: Known = field(default_factory=Known)
    names: NameIndex = _NO_TOPICS
    language: str = ""
    complete: bool = True


@dataclass(frozen=True, slots=True)
class _Read:
    content: ContentFile | None
    sketch: Sketch = ()


def folder_for(kind: str, into: Path) -> Path:
    """Where files of a kind stand when articles are written into a folder: beside it where it is one of a library, else
    in it."""
    if kind == "article":
        return into
    return (into.parent if into.name == FOLDERS["article"] else into) / FOLDERS[kind]


def holdings_of(root: Path, into: Path, *, jobs: int) -> Holdings:
    """What a project holds, with what stands in the folder that is written to, if that is another one."""
    project, _ = read_project(root)
    config = configured(project, Options(), [])
    if project.site and config is None:
        return Holdings(complete=False)
    language = config.language if config else ""
    sources = [(str(root / source.path), source) for source in project.content] if project.site else []
    if not project.site or into.resolve() != (root / "content" / FOLDERS["article"]).resolve():
        sources += _beside(into)
    results = spread(
        partial(_reader, language),
        [source for _, source in sources],
        jobs=jobs_for(project, Options(jobs=jobs)),
    )
    known, topics = Known(), dict[str, Topic]()
    translations: list[tuple[str, _Read]] = []
    originals: dict[str, Article] = {}
    for (place, source), read in zip(sources, results, strict=True):
        placing, _ = placing_of(source.path)
        if placing and placing.kind in known.taken:
            known.taken[placing.kind].add(normalise(placing.slug.casefold()))
        if placing and placing.kind == "article" and placing.translation:
            translations.append((place, read))
        elif read.content:
            _note(known, topics, originals, place, read.content.value, read.sketch)
    for place, read in translations:
        if read.content and (original := originals.get(read.content.placing.slug)):
            title = str(read.content.document.meta.get("title", ""))
            lang = read.content.placing.translation
            know_article(known, replace(_held(place, original), title=title, lang=lang), read.sketch)
    return Holdings(known, build_names(topics, lang=language), language)


def _note(
    known: Known,
    topics: dict[str, Topic],
    originals: dict[str, Article],
    place: str,
    value: Value | None,
    sketch: Sketch,
) -> None:
    """Put what a file says where it is looked for."""
    match value:
        case Article():
            originals[value.slug] = value
            know_article(known, _held(place, value), sketch)
        case Author():
            know_author(known, value)
        case Publisher():
            know_publisher(known, value)
        case Topic():
            topics[value.id] = value
        case _:
            pass


def _beside(into: Path) -> Iterator[tuple[str, Source]]:
    """The articles, authors and publishers of a folder that is none of a library, named as if they were."""
    for kind, name in FOLDERS.items():
        folder = folder_for(kind, into)
        for path in sorted(folder.glob("*.md")) if folder.is_dir() else ():
            if path.is_file():
                yield str(path), Source(f"content/{name}/{normalise(path.name)}", path.read_bytes())


def _reader(language: str) -> Callable[[Source], _Read]:
    def read(source: Source) -> _Read:
        document, _ = parse(source)
        content = understand(document, language=language) if document else None
        if document is None or content is None:
            return _Read(None)
        sketch = sketch_of(document.body) if content.placing.kind == "article" else ()
        return _Read(replace(content, document=replace(document, body="")), sketch)

    return read


def _held(place: str, article: Article) -> Held:
    addresses = tuple(url for url in (article.source_url, article.via_url) if url)
    return Held(place, article.title, article.date, article.authors, article.publisher, article.lang, addresses)
