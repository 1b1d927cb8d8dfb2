"""Every text of the project's own library stands in the language that its page says it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.site.parsed import (
    LANGUAGES,
    SCRIPTS,
    Piece,
    inside,
    language_of,
    page_paths,
    parsed,
    pieces,
    target_of,
    text_in,
    tree_folder,
    tree_of,
    without_notes,
)

PROJECT = Path(__file__).parent.parent.parent
LOCALES = PROJECT / "site_builder/locales"
# Names that are the same in every language: of formats and services, of a thing there, of a host, of a letter in a list.
UNIVERSAL = re.compile(r"BibTeX|RIS|CSL-JSON|Wikidata|Q\d+|[\w.-]+\.[a-z]{2,}|\w|[A-Z][A-Z0-9]+")
TREES = pytest.mark.parametrize("lang", LANGUAGES)


@cache
def pieces_of(site: Path, lang: str) -> list[tuple[str, Piece]]:
    """What the pages of a tree say, each text once a language and page."""
    paths = [path for path in page_paths(site) if tree_of(path) == lang]
    return [(path, piece) for path in paths for piece in pieces(parsed(site, path))]


@pytest.fixture(scope="module")
def names() -> str:
    """All that the content gives as names; some are written in Latin letters in every language."""
    folders = ("authors", "sources", "topics")
    files = (file for folder in folders for file in sorted((PROJECT / "content" / folder).glob("*.md")))
    return "\n".join(file.read_text("utf-8").split("\n---\n")[0] for file in files)


@TREES
def test_every_language_and_direction_is_valid(library_site: Path, lang: str) -> None:
    for path in page_paths(library_site):
        if tree_of(path) != lang:
            continue
        root = parsed(library_site, path)
        assert set(root.xpath("//@lang")) <= set(LANGUAGES)
        assert set(root.xpath("//@dir")) == {"ltr"}
        article = "/articles/" in f"/{path}" and root.find(".//article") is not None
        assert root.get("lang") == lang or article


def passages(site: Path, lang: str) -> Iterator[tuple[object, str, str]]:
    """The quotes of the topic pages of a tree, with the article's page and the place there that each leads to."""
    for path in page_paths(site):
        if path.startswith(f"{tree_folder(lang)}topics/"):
            for quote in parsed(site, path).xpath("//a/blockquote"):
                yield (quote, *target_of(path, quote.getparent().get("href")))


@TREES
def test_every_passage_is_in_the_language_of_the_text_that_it_comes_from(library_site: Path, lang: str) -> None:
    articles = cache(lambda path: parsed(library_site, path))
    seen = 0
    for quote, target, anchor in passages(library_site, lang):
        tree = tree_of(target)
        slug = target.removeprefix(tree_folder(tree)).split("/")[1]
        # Where a translation does not name the topic, the passage is the original's.
        file = PROJECT / f"content/articles/{slug}{'' if tree == LANGUAGES[0] else f'.{tree}'}.md"
        original = re.search(r"^lang: (\S+)$", file.read_text("utf-8"), re.MULTILINE)
        assert language_of(quote) == (original[1] if original else tree), (target, anchor)
        assert language_of(quote) in {lang, LANGUAGES[0]}
        (place,) = articles(target).xpath("//*[@id=$anchor]", anchor=anchor)
        assert language_of(place) == language_of(quote)
        assert text_in(quote) in without_notes(place)
        seen += 1
    assert seen > 100


@TREES
def test_no_text_is_in_another_script_than_its_language(library_site: Path, names: str, lang: str) -> None:
    strange = {
        (piece.lang, piece.text, path)
        for path, piece in pieces_of(library_site, lang)
        if (scripts := piece.scripts())
        and SCRIPTS.get(piece.lang, "Latin") not in scripts
        and not UNIVERSAL.fullmatch(piece.text)
        and not (set(scripts) == {"Latin"} and piece.text in names)
        # A note names the works that it cites by the titles that they bear.
        and not inside(piece.element, "marginnote", "footnotes", "footnote")
    }
    assert strange == set()


def catalogue(lang: str) -> Catalog:
    with (LOCALES / f"{lang}.po").open("rb") as file:
        return read_po(file, locale=lang.replace("-", "_"))


def forms(message: object) -> tuple[str, ...]:
    return tuple(message) if isinstance(message, (list, tuple)) else (str(message),)


@cache
def as_shown(message: str) -> re.Pattern[str]:
    """A message with whatever may stand in its places."""
    parts = re.split(r"%\(\w+\)s|%\(\w+\)d|\{\w+\}|<[^>]+>", " ".join(message.split()))
    return re.compile(".+?".join(map(re.escape, parts)))


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_no_page_of_another_tree_speaks_the_english_of_the_interface(library_site: Path, lang: str) -> None:
    said = [message for message in catalogue(lang) if message.id]
    translated = {" ".join(form.split()) for message in said for form in forms(message.string)}
    english = {" ".join(form.split()) for message in said for form in forms(message.id)} - translated
    english = {form for form in english if re.search("[a-z]", form)}
    fixed = {form for form in english if not re.search(r"%\(|\{|<", form)}
    # Of those with values only such as have words enough to be told from a translation in Latin letters.
    filled = [as_shown(form) for form in english - fixed if len(re.sub(r"%\(\w+\)\w|\{\w+\}|<[^>]+>|\W", "", form)) > 5]
    texts = {
        (piece.text, path.partition("/")[2]) for path, piece in pieces_of(library_site, lang) if piece.lang == lang
    }
    seen = {text for text, _ in texts}
    left = {text for text in seen if text in fixed or any(pattern.fullmatch(text) for pattern in filled)}
    assert sorted((text, path) for text, path in texts if text in left) == []
