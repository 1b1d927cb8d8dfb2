"""The seven trees of the project's own library: each is whole, and who reads only its language finds the way in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.site.parsed import (
    LANGUAGES,
    SCRIPTS,
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

EACH_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
TOPIC = "topics/balloon-incident/index.html"
ROOMS = {"topics", "authors", "sources", "timeline", "search", "archive", "index.html"}
Links = list[tuple[Any, str, str]]  # the element, and the path and the anchor that it leads to


@pytest.fixture(scope="module")
def links(library_site: Path) -> Callable[[str], Links]:
    """The links of a page to pages of the site, but for those to the same page in another language."""

    @cache
    def found(path: str) -> Links:
        every = ((link, *target_of(path, link.get("href"))) for link in parsed(library_site, path).iter("a"))
        return [each for each in every if each[1].endswith(".html") and not each[0].get("hreflang")]

    return found


@pytest.fixture(scope="module")
def anchors(library_site: Path) -> Callable[[str], set[str]]:
    """The places of a page that can be linked to."""
    return cache(lambda path: set(parsed(library_site, path).xpath("//@id")))


@EACH_LANGUAGE
def test_every_page_of_a_tree_is_reached_without_leaving_it_and_no_link_is_dead(
    library_site: Path, links: Callable[[str], Links], anchors: Callable[[str], set[str]], lang: str
) -> None:
    pages = set(page_paths(library_site))
    reached, dead = set(), []
    waiting = [f"{tree_folder(lang)}index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        for _, target, anchor in links(path):
            if target not in pages or (anchor and anchor not in anchors(target)):
                dead.append((path, target, anchor))
            elif tree_of(target) == lang:
                waiting.append(target)
    assert dead == []
    assert {path for path in pages if tree_of(path) == lang} - reached == set()
    assert len(reached) > 100


@EACH_LANGUAGE
def test_no_room_topic_author_or_publisher_of_another_tree_is_linked(
    library_site: Path, links: Callable[[str], Links], lang: str
) -> None:
    astray = []
    for path in page_paths(library_site):
        if tree_of(path) != lang:
            continue
        for _, target, _ in links(path):
            room, _, rest = target.removeprefix(tree_folder(tree_of(target))).partition("/")
            of_the_tree = room in ROOMS or (room == "articles" and rest.startswith(("index.html", "by-", "page/")))
            if of_the_tree and tree_of(target) != lang:
                astray.append((path, target))
    assert astray == []


def is_read_in(lang: str, element: Any) -> bool:
    """Tell whether all the words of an element are said to be in a language, and are not in another's script."""
    own = SCRIPTS.get(lang, "Latin")
    said = [piece for piece in pieces(element) if piece.scripts()]
    return bool(said) and all(piece.lang == lang and set(piece.scripts()) == {own} for piece in said)


@EACH_LANGUAGE
def test_who_reads_one_language_gets_from_home_to_a_passage_and_to_its_place(
    library_site: Path, links: Callable[[str], Links], lang: str
) -> None:
    home, topic = f"{tree_folder(lang)}index.html", f"{tree_folder(lang)}{TOPIC}"
    readable = [(link, target) for link, target, _ in links(home) if is_read_in(lang, link)]
    rooms = {target for _, target in readable}
    assert f"{tree_folder(lang)}topics/index.html" in rooms
    steps = [home, *rooms]
    assert any(target == topic and is_read_in(lang, link) for step in steps for link, target, _ in links(step))
    seen = 0
    for link, target, anchor in links(topic):
        if (quote := link.find("blockquote")) is None or language_of(quote) != lang:
            continue
        marked = [text_in(mark) for mark in quote.iter("mark")]
        article = parsed(library_site, target)
        assert article.get("lang") == lang
        (place,) = article.xpath("//*[@id=$anchor]", anchor=anchor)
        assert language_of(place) == lang
        assert marked
        assert all(name in text_in(place) for name in marked)
        assert text_in(quote) in without_notes(place)
        seen += 1
    assert seen >= 1
