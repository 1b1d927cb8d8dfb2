"""The text of an article, from the page around it to Markdown.

The page becomes a sequence of blocks, those of the article are chosen, what stands around the text (its title, who wrote
it and when, bars for sharing) is taken off, and the rest is written with its notes. Must not know what is said of the
article elsewhere on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from site_builder.importing.blocks import Block, plain
from site_builder.importing.evidence import tight
from site_builder.importing.flow import blocks_of
from site_builder.importing.furniture import is_furniture
from site_builder.importing.html_notes import notes_of, take_notes
from site_builder.importing.key_points import key_points_in
from site_builder.importing.lengths import width_of
from site_builder.importing.markdown_lines import absolute, escaped, started
from site_builder.importing.markdown_writer import write
from site_builder.importing.pagetree import Element, parse_page
from site_builder.importing.pictures import unveil
from site_builder.importing.selection import Selection, select
from site_builder.importing.structured import page_address
from site_builder.importing.trimming import trim
from site_builder.importing.values import Dropped, Picture

_BEFORE = 15  # blocks before the text in which its first picture may stand
_LITTLE = 400  # letters; less is hardly an article


@dataclass(frozen=True, slots=True)
class Body:
    """`markdown` has footnotes as `[^1]`; `pictures` are those above the text, which it does not hold; `dropped` is
    what stood in the element of the article and is not of it."""

    markdown: str = ""
    pictures: tuple[Picture, ...] = ()
    doubts: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()


def read_body(html: str, *, address: str = "", title: str = "", subtitle: str = "", lang: str = "") -> Body:
    """The body of the article of a page. `address`: of the page, for its links; `title` and `subtitle`: of the article,
    which its text does not repeat; `lang`: of its text, "" where nobody knows."""
    root = parse_page(html)
    if root is None:
        return Body(doubts=("No text of an article was found.",))
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    base = _base(root, address or page_address(root))
    unveil(root)
    links = notes_of(root)
    taken = take_notes(blocks_of(root, links), links)
    selection = select(root, taken.blocks)
    if selection.elsewhere:
        return _from_programs(selection.elsewhere)
    chosen = [taken.blocks[number] for number in selection.numbers]
    article = trim(chosen, title=title, subtitle=subtitle, lang=lang)
    if not any(block.text for block in article):
        return Body(doubts=("No text of an article was found.",))
    points = key_points_in(article)
    said = tuple(article[number].text for number in points)
    article = tuple(block for number, block in enumerate(article) if number not in points)
    above = _pictures_above(taken.blocks, selection.numbers, selection.container)
    if not above and article[0].kind == "figure":
        above, article = [article[0]], article[1:]
    return Body(
        write(article, taken.notes, base=base),
        tuple(_picture(block, base) for block in above if _has_address(block, base)),
        tuple(_doubts(article, base)),
        said[1:],
        _dropped(
            _blocks_about(taken.blocks, selection),
            article,
            (title, subtitle, *said, *(block.text for block in above)),
            lang,
        ),
    )


def _base(root: Element, address: str) -> str:
    for element in root.iter("base"):
        return absolute(element.get("href") or "", address) or address
    return address


def _from_programs(text: str) -> Body:
    """The text where a page holds it for its programs only."""
    written = [started(escaped(" ".join(line.split()))) for line in text.split("\n") if line.strip()]
    doubt = "The text was found only in the data for programs: its subheads, lists and links may be lost."
    return Body("\n\n".join(written) + "\n", (), (doubt,))


def _blocks_about(blocks: Sequence[Block], selection: Selection) -> list[Block]:
    """The blocks among which an article was chosen: what its element holds, or what stands between its first and last."""
    container = selection.container
    inside = set(container.iter()) if container is not None and container.tag not in ("body", "html") else set()
    first, last = selection.numbers[0], selection.numbers[-1]
    return [block for number, block in enumerate(blocks) if first <= number <= last or block.element in inside]


def _dropped(
    around: Sequence[Block], article: Sequence[Block], elsewhere: Sequence[str], lang: str
) -> tuple[Dropped, ...]:
    kept = {block.text for block in article} | {""}
    first = next((block.text for block in article if block.text), "")
    said = {tight(text) for text in elsewhere}
    return tuple(
        Dropped(0, block.text, is_furniture(block.text, lang=lang) or "beside the text")
        for block in around
        if block.text not in kept and not block.text.endswith(first) and tight(block.text) not in said
    )


def _pictures_above(blocks: Sequence[Block], numbers: Sequence[int], container: Element | None) -> list[Block]:
    """Pictures between the title and the text that the choice left out."""
    first = numbers[0]
    found: list[Block] = []
    for number in range(first - 1, max(first - _BEFORE, -1), -1):
        block = blocks[number]
        if block.kind == "figure":
            found.insert(0, block)
        if block.kind == "heading" and block.level == 1:
            break
    else:
        inside = set(container.iter()) if container is not None else set()
        found = [block for block in found if block.element in inside]
    return found


def _has_address(block: Block, base: str) -> bool:
    return block.figure is not None and bool(absolute(block.figure.src, base))


def _picture(block: Block, base: str) -> Picture:
    figure = block.figure
    assert figure is not None
    return Picture(absolute(figure.src, base), figure.alt, plain(block.pieces) or figure.caption, figure.credit)


def _doubts(article: Sequence[Block], base: str) -> list[str]:
    doubts: list[str] = []
    length = sum(width_of(block.text) for block in article)
    if length < _LITTLE:
        doubts.append("The text is very short: it may be a part of the article, or none.")
    figures = [block.figure for block in article if block.figure is not None]
    if lost := sum(not absolute(figure.src, base) for figure in figures):
        what = "A picture was" if lost == 1 else f"{lost} pictures were"
        doubts.append(f"{what} left out: without the address of the page nobody can tell where to find what it shows.")
    return doubts
