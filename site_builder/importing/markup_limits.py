"""Pages made fit for a parser: ballast taken out, nesting made flat, length bounded. Works on the text of a page.

A parser gives up in the middle of a page that is nested too deeply, and what follows is lost without a word; saved pages
carry their pictures and programs with them. Must not know what the elements mean.
"""

from __future__ import annotations

import re

from site_builder.importing.wordlists import words

DEEPEST = 200
"""Elements inside one another; the parser stops at 256."""
_LONGEST = 1_500_000  # characters of markup; ten times a long article with all that stands around it
_MOST_TAGS = 60_000
_LONGEST_TAG = 100_000

# Programs say nothing but what they carry as JSON-LD.
_PROGRAM = re.compile(r"<(script|style|svg)\b([^<>]*)>", re.IGNORECASE)
_PROGRAM_END = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "svg")}
_EMBEDDED = re.compile(r"data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=%\s]{500,}")
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)([^<>]*)>")
# These end by themselves, or hold nothing: they do not nest, however often they are left open.
_SHALLOW = words(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead"
    " tbody tfoot colgroup html head body"
)
# Elements that the parser puts between these and their text.
_LEVELS = {"table": 4, "ul": 2, "ol": 2, "dl": 2}


def lighten(page: str) -> tuple[str, tuple[str, ...]]:
    """The page without ballast, and what is doubtful of it."""
    page = _EMBEDDED.sub("", _without_programs(page))
    doubts: tuple[str, ...] = ()
    if len(page) > _LONGEST:
        page = page[:_LONGEST]
        doubts += (f"Only the first {_LONGEST:,} characters of the page were read.",)
    end = _end_of_tags(page)
    if end < len(page):
        page = page[:end]
        doubts += (f"Only the first {_MOST_TAGS:,} tags of the page were read.",)
    flat = _flattened(page)
    if flat != page:
        doubts += ("The page is nested more deeply than any article: check that nothing is missing.",)
    return flat, doubts


def _without_programs(page: str) -> str:
    kept, done = [], 0
    for start in _PROGRAM.finditer(page):
        if start.start() < done or "ld+json" in start[2].lower():
            continue
        end = _PROGRAM_END[start[1].lower()].search(page, start.end())
        if end is None:
            break  # it is cut off: the parser knows where it ends
        kept.append(page[done : start.end()])
        done = end.start()
    return "".join(kept) + page[done:]


def _end_of_tags(page: str) -> int:
    if page.count("<") <= _MOST_TAGS:
        return len(page)
    for number, found in enumerate(re.finditer("<", page)):
        if number == _MOST_TAGS:
            return found.start()
    return len(page)


def _flattened(page: str) -> str:
    depth, kept, done = 0, [], 0
    for tag in _TAG.finditer(page):
        name = tag[2].lower()
        levels = 0 if name in _SHALLOW or tag[3].endswith("/") else _LEVELS.get(name, 1)
        if tag[1]:
            too_deep = depth > DEEPEST
            depth = max(depth - levels, 0)
        else:
            depth += levels
            too_deep = depth > DEEPEST
        if (levels and too_deep) or len(tag[3]) > _LONGEST_TAG:
            kept.append(page[done : tag.start()])
            done = tag.end()
    return "".join(kept) + page[done:]
