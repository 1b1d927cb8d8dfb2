"""Who signs a text at its end: by a byline, by a name set as a last paragraph, by what is told of somebody there.

Where a text ends is known to visible; whether a name is a person's is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from site_builder.core.text import fold
from site_builder.importing.bylines import is_byline, is_labelled, read_byline, unwrapped
from site_builder.importing.evidence import Evidence, clean
from site_builder.importing.layout import Line
from site_builder.importing.lengths import width_of
from site_builder.importing.names import looks_like_name
from site_builder.importing.pagetree import Element, naming_words
from site_builder.importing.pagewords import CAPTION_WORDS
from site_builder.importing.people import is_nobody, writers_in
from site_builder.importing.spelt_dates import find_dates
from site_builder.importing.visible import SHORT, Region, link_of
from site_builder.importing.wordlists import folded
from site_builder.importing.words_people import AND
from site_builder.importing.words_text import BIOGRAPHY

_ABOUT = folded(BIOGRAPHY)

# After the last sentence: …。【山田太郎】, …. 홍길동 기자
_SIGNED = re.compile(r"[.!?。！？…”」』]\s*([^.!?。！？…”」』]{3,50})\Z")
# Who somebody is: Ada Quill is a fellow, Ada Quill ist Referentin
_IS_A = re.compile(
    r"((?:[^\W\d_][\w'’.-]*\s){1,3}[^\W\d_][\w'’.-]*?),?\s(?:is an?|is the|is currently|was an?|works|teaches|writes|covers|ist|est|es|è|é"
    r"|είναι|является|(?<=[а-яё]\s)[—–]|jest|är|er)\s"
)
_SENTENCE = re.compile(rf"[.;!?]\s+(?:(?:{AND})\s+)?")
_AND = re.compile(rf"\s*[,&/]\s*|\s+(?:{AND})\s+")
_SHORTEST_PARAGRAPH = 40
_HAN_OR_HANGUL = re.compile(r"[\u4e00-\u9fff\uac00-\ud7af]")


def end_evidence(region: Region, *, lang: str) -> Iterator[Evidence]:
    """Who is named by the last lines of a text and by those after it. Under a heading stands whom to ask, not who wrote."""
    before: Line | None = None
    for line in (*region.body[-3:], *region.tail):
        follows = before is None or (not before.level and width_of(before.text) > _SHORTEST_PARAGRAPH)
        yield from _at_the_end(line, lang, like_text=follows and _is_like_text(line, region))
        before = line
    yield from _introduced(region)


def _at_the_end(line: Line, lang: str, *, like_text: bool) -> Iterator[Evidence]:
    """A byline after the text, as a line of its own, or after the last sentence of the last paragraph."""
    text = clean(line.text)
    if line.level or tells_of_picture(line.element) or cites_another(line):
        return
    if width_of(text) < SHORT and is_byline(text, lang=lang) and (unwrapped(text) == text or is_labelled(text)):
        yield Evidence("author", text, "the end of the text", min(2.0, byline_weight(text, lang) * 0.7), written=True)
    elif like_text and (signers := _signers(text)):
        yield Evidence("author", signers, "a name after the text", 1.5, written=True)
    elif signed := _SIGNED.search(text[-80:]):
        value = signed[1]
        plain = is_labelled(value) or unwrapped(value) != value
        if plain and _HAN_OR_HANGUL.search(value) and writers_in(value, lang=lang):
            yield Evidence("author", value, "the end of the text", 1.8, written=True)


def _signers(text: str) -> str:
    """Who signs by a line that is a name, or names beside a desk: `Ada Ried und Redaktion Salzblatt`."""
    bare = unwrapped(text)
    if looks_like_name(bare, sure=bare == text):
        return text
    pieces = _AND.split(text) if len(text) < SHORT // 2 else []
    people = [piece for piece in pieces if not is_nobody(piece)]
    return ", ".join(people) if all(map(looks_like_name, people)) else ""


def _is_like_text(line: Line, region: Region) -> bool:
    """Whether a line after the text is set as its paragraphs are, and begins without a link."""
    return link_of(line.parts[0].element) is None and any(
        line.element.tag == other.element.tag and line.element.getparent() is other.element.getparent()
        for other in region.body[-4:]
        if other is not line
    )


def _introduced(region: Region) -> Iterator[Evidence]:
    """Who is told of after the text: under a heading such as `About the author`, or as somebody who is something."""
    after = (*region.body[-2:], *region.tail)
    for line, below in (*pairwise(after), *((line, None) for line in after[-1:])):
        text = clean(line.text)
        if below is not None and fold(text)[0].strip(" :") in _ABOUT:
            opening = clean(below.parts[0].text)
            name = opening if looks_like_name(opening) else (found := _IS_A.match(clean(below.text))) and found[1]
            if name and looks_like_name(name):
                yield Evidence("author", name, "the lines about the author", 1.6, written=True)
        elif width_of(text) < 6 * SHORT and (told := _told_of(text)):
            # A biography is mostly set in italics; else it may be any sentence.
            weight = 1.5 if all(part.element.tag in ("em", "i") for part in line.parts) else 1.0
            origin = "a line about somebody after the text"
            yield Evidence("author", ", ".join(told), origin, weight, written=True)


def _told_of(text: str) -> list[str]:
    """Whom a text is about: of whom its first sentence says who they are, and of whom else it begins a sentence so."""
    first = _IS_A.match(text)
    if first is None or not looks_like_name(first[1]):
        return []
    others = (_IS_A.match(text, start.end()) for start in _SENTENCE.finditer(text))
    return [first[1], *(found[1] for found in others if found and looks_like_name(found[1]))]


def byline_weight(text: str, lang: str) -> float:
    """How plainly a line says that it is a byline: by a word for it, by a post beside the name, or by its shape alone."""
    writers = read_byline(text, lang=lang)
    if not writers:
        return 0.0
    titled = any(writer.role for writer in writers)
    if is_labelled(text) or (titled and _HAN_OR_HANGUL.search(text)):
        return 3.5
    housed = any(len(writer.affiliation) > 3 and not find_dates(writer.affiliation, lang=lang) for writer in writers)
    dated = bool(find_dates(text, lang=lang)) and not housed
    return 2.0 if dated or (titled and len(writers) < 3) else 1.0


def cites_another(line: Line) -> bool:
    """Whether a line begins with the linked title of another text, whose author then stands behind it."""
    first = line.parts[0]
    if len(line.parts) < 2 or link_of(first.element) is None or first.element.get("rel"):
        return False
    return len(first.text.split()) > 3 and not writers_in(first.text) and line.linked < 1


def tells_of_picture(element: Element) -> bool:
    """Whether an element tells of a picture."""
    for _ in range(4):
        if element is None:
            return False
        if element.tag in ("figure", "figcaption") or naming_words(element) & CAPTION_WORDS:
            return True
        element = element.getparent()
    return False
