"""What stands in the element of an article and is not its text: title, byline, date and bars above it, boxes in it, tags
and links below it. Must not know how the blocks were chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from site_builder.importing.blocks import Block, plain
from site_builder.importing.bylines import is_byline
from site_builder.importing.evidence import tight
from site_builder.importing.furniture import is_furniture
from site_builder.importing.lengths import width_of
from site_builder.importing.pagetree import naming_words
from site_builder.importing.pagewords import BYLINE_WORDS, DATE_WORDS, MODIFIED_WORDS
from site_builder.importing.pictures import is_caption
from site_builder.importing.selection import linked, reads_as_text
from site_builder.importing.spelt_dates import find_dates, read_date
from site_builder.importing.wordlists import words

_BAR_WORDS = words(
    "share sharing sharebar shares social sns addthis sharethis toolbar tools tags taglist keywords"
    " copyright license subscription subscribe newsletter signup paywall breadcrumb breadcrumbs print"
    " fontsize rating likes reactions"
)
_ENDS = re.compile(r"[.!?…。！？؟:,;]\W*$")
_SHORT = 80
_LABEL = 40
_HEAD = 4  # blocks whose first lines are looked at


def trim(blocks: Sequence[Block], *, title: str, subtitle: str = "", lang: str = "") -> tuple[Block, ...]:
    """The blocks of the text alone, pictures with what is written under them. Neither `title` nor `subtitle` is text;
    `lang` is its language, "" where nobody knows: what is a word of a menu in one is a heading in another."""
    kept = _without_bars(_captioned(blocks), lang)
    kept[:_HEAD] = [_without_head_lines(block, title) if block.kind == "paragraph" else block for block in kept[:_HEAD]]
    kept = [block for block in kept if block.text or block.pieces or block.kind in ("figure", "rule", "table")]
    kept = kept[_start(kept, tight(title), tight(subtitle)) :]
    while kept and not reads_as_text(kept[-1]) and _is_head_line(kept[-1]):
        kept = kept[:-1]
    while kept and (kept[-1].kind in ("heading", "rule") or (kept[-1].kind == "figure" and not kept[-1].figure)):
        kept = kept[:-1]
    while kept and kept[0].kind == "rule":
        kept = kept[1:]
    return tuple(kept)


def _captioned(blocks: Sequence[Block]) -> list[Block]:
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        bare = last is not None and last.kind == "figure" and not last.text
        if (
            last is not None
            and bare
            and block.kind == "paragraph"
            and width_of(block.text) < 400
            and is_caption(block.element, block.text)
        ):
            out[-1] = replace(last, pieces=block.pieces, text=block.text)
        else:
            out.append(block)
    return out


def _without_bars(blocks: Sequence[Block], lang: str) -> list[Block]:
    """Without furniture, and without the links to other articles that a line of it announces."""
    kept: list[Block] = []
    announced = False
    for block in blocks:
        furniture = _is_bar(block) or _is_furniture(block, lang)
        if furniture or (announced and linked(block) > 0.8):
            announced = True
            continue
        announced = False
        kept.append(block)
    return kept


def _is_furniture(block: Block, lang: str) -> bool:
    if block.kind not in ("paragraph", "heading", "term") or width_of(block.text) > 2 * _SHORT or _is_sentence(block):
        return False
    if any(piece.kind == "note" for piece in block.pieces) or any(frame.kind == "quote" for frame in block.frames):
        return False
    return bool(block.text) and bool(is_furniture(block.text, lang=lang))


def _is_sentence(block: Block) -> bool:
    return width_of(block.text) > _SHORT and reads_as_text(block) and not linked(block)


def _is_bar(block: Block) -> bool:
    """A short line in an element that is called a bar for sharing, a list of tags, …"""
    if block.kind not in ("paragraph", "heading") or width_of(block.text) > 2 * _SHORT or reads_as_text(block):
        return False
    around = (block.element, *islice(block.element.iterancestors(), 2))
    return any(
        naming_words(element) & _BAR_WORDS
        for element in around
        if element.tag not in ("body", "html", "article", "main")
    )


def _start(blocks: Sequence[Block], title: str, subtitle: str) -> int:
    """Where the text begins, behind what stands above it; title and subtitle as tight."""
    start = 0
    for number, block in enumerate(blocks):
        if block.kind == "figure" and not block.text:
            continue
        above = _is_title(block, title) or (number + 2 < len(blocks) and tight(block.text) == subtitle != "")
        if above or _is_of_the_head(block) or (start and _is_label(block)):
            start = number + 1
            continue
        if number - start > 2 or reads_as_text(block):
            break
    return start


def _is_head_line(block: Block) -> bool:
    return block.kind == "paragraph" and not block.frames and _says_who_or_when(block.text)


def _without_head_lines(block: Block, title: str) -> Block:
    """A block without its first lines, where these are the title, who wrote or a date."""
    ends = [number for number, piece in enumerate(block.pieces) if piece.kind == "break"]
    said, done = tight(title), 0
    for end in (*ends, len(block.pieces)):
        line = replace(block, pieces=block.pieces[done:end], text=plain(block.pieces[done:end]))
        if line.text and not _is_title(line, said) and not _says_who_or_when(line.text):
            break
        done = end
    if not done:
        return block
    standing = [piece for piece in block.pieces[:done] if piece.kind in ("open", "close")]
    pieces = (*standing, *block.pieces[done:])
    return replace(block, pieces=pieces, text=plain(pieces))


def _is_label(block: Block) -> bool:
    """A few words, as stand before and behind a date in the head of a page."""
    return (
        block.kind in ("paragraph", "term")
        and not block.frames
        and width_of(block.text) < _LABEL
        and not _ENDS.search(block.text)
    )


def _says_who_or_when(text: str) -> bool:
    if width_of(text) > 2 * _SHORT:
        return False
    return (
        is_byline(text)
        or read_date(text) is not None
        or (width_of(text) < _SHORT and bool(find_dates(text)) and not _ENDS.search(text))
    )


def _is_title(block: Block, said: str) -> bool:
    text = tight(block.text)
    if not text:
        return False
    if said and (text == said or (len(text) > 15 and (text in said or said in text) and len(text) < 1.6 * len(said))):
        return block.kind in ("heading", "paragraph")
    return block.kind == "heading" and block.level == 1


def _is_of_the_head(block: Block) -> bool:
    """A byline, a date, what is short and called so."""
    text = block.text
    if block.kind not in ("paragraph", "term") or width_of(text) > 2 * _SHORT or reads_as_text(block):
        return False
    if _says_who_or_when(text):
        return True
    parent = block.element.getparent()
    words = naming_words(block.element) | (naming_words(parent) if parent is not None else frozenset())
    if words & (BYLINE_WORDS | DATE_WORDS | MODIFIED_WORDS):
        return True
    return block.element.find(".//time") is not None or (linked(block) > 0.8 and width_of(text) < _SHORT)
