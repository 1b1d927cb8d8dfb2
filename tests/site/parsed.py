"""Built pages as another parser than the builder's reads them: each text with the language that it is said to be in.

It must know nothing of how pages are made, so that what it finds can contradict the builder.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from lxml import html

from site_builder.core.text import script_of

LANGUAGES = ("en", "ko", "zh-Hans", "zh-Hant", "tr", "ru", "el")
SCRIPTS = {"ko": "Hangul", "zh-Hans": "Han", "zh-Hant": "Han", "ru": "Cyrillic", "el": "Greek"}  # the others': Latin
SPOKEN = ("aria-label", "title", "alt", "placeholder")
MEANT_FOR_PEOPLE = {"description", "og:title", "og:description", "og:site_name"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, with the element that holds it and the language that this is in."""

    text: str
    lang: str
    element: Any

    def scripts(self) -> Counter[str]:
        return Counter(script for script in map(script_of, self.text) if script)


def tree_folder(lang: str) -> str:
    return "" if lang == LANGUAGES[0] else f"{lang}/"


def tree_of(path: str) -> str:
    """The language of the tree that a page stands in."""
    first = path.partition("/")[0]
    return first if first in LANGUAGES[1:] else LANGUAGES[0]


def page_paths(site: Path) -> list[str]:
    """All pages, but for the one that a server shows at any address where there is none."""
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path for path in paths if path != "404.html")


def parsed(site: Path, path: str) -> Any:
    return html.document_fromstring((site / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def text_in(element: Any) -> str:
    return " ".join(element.text_content().split())


def language_of(element: Any) -> str:
    """The nearest `lang` around an element."""
    found = next((each.get("lang") for each in (element, *element.iterancestors()) if each.get("lang")), None)
    assert found is not None, element
    return str(found)


def inside(element: Any, *classes: str) -> bool:
    around = (element, *element.iterancestors())
    return any(not {*(each.get("class") or "").split()}.isdisjoint(classes) for each in around)


def without_notes(element: Any) -> str:
    """The text in an element but for its footnotes: their marks, and the notes that stand beside it on a wide screen."""
    alone = copy.deepcopy(element)
    for note in alone.xpath(".//sup | .//small[@class='marginnote']"):
        note.drop_tree()
    return text_in(alone)


def pieces(root: Any) -> Iterator[Piece]:
    """All that a page or an element of it says, to be seen or to be heard."""
    return _pieces(root, language_of(root))


def _pieces(element: Any, around: str) -> Iterator[Piece]:
    if not isinstance(element.tag, str) or element.tag in {"script", "style"}:
        return
    lang = element.get("lang", around)
    texts = [element.text, *(child.tail for child in element)]
    if element.get("class") != "Z3988":  # a citation for programs, in a title
        texts += [element.get(name) for name in SPOKEN]
    if (element.get("name") or element.get("property")) in MEANT_FOR_PEOPLE:
        texts.append(element.get("content"))
    yield from (Piece(" ".join(text.split()), lang, element) for text in texts if text and text.strip())
    for child in element:
        yield from _pieces(child, lang)


def target_of(path: str, href: str) -> tuple[str, str]:
    """The path and the anchor that a link of a page leads to; no path where it leads out of the site."""
    address, anchor = urldefrag(urljoin(f"file:///{path}", href))
    inner = address.startswith("file:///")
    return (unquote(address.removeprefix("file:///")) if inner else ""), unquote(anchor)
