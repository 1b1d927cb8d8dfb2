"""What stands among the paragraphs of copied text and is none of them: boxes that ask for subscribers or lead to other
texts, and sentences of the article set large beside it.

A box is a run of short lines between paragraphs, of which one asks or is known furniture. A line that may be a subhead
stays. Must not know where the article begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from site_builder.core.text import fold
from site_builder.importing.plain_lines import Sheet, count_words, ends_sentence, is_prose, tokens, width
from site_builder.importing.words_boxes import ASKING

_LONGEST_RUN = 6
# How far from its sentence a quotation may be set large, in lines.
_NEAR = 8
_QUOTES = "\"'“”„‟«»‘’「」『』《》‹› "


def boxes_in(sheet: Sheet, lines: Sequence[int]) -> dict[int, str]:
    """Why lines among those of an article (their indices, in order) belong to boxes."""
    found: dict[int, str] = {}
    for run in _runs(sheet, lines):
        asking = [index for index in run if _asks(sheet, index)]
        known = [index for index in run if index in sheet.furniture]
        # Sentences of an article speak of such things too; a label that does stands over a box.
        if any(index in known or not is_prose(sheet.lines[index].text) for index in asking) and (known or len(run) > 1):
            found |= dict.fromkeys(_box(sheet, run, asking), "a box amid the text")
        elif run[0] in known and _is_apart(sheet, run):
            found |= dict.fromkeys(run, "a box amid the text")
    return {index: why for index, why in found.items() if index not in sheet.furniture}


def _runs(sheet: Sheet, lines: Sequence[int]) -> Iterator[list[int]]:
    """Two to six lines between paragraphs, without a gap where the text has any, that are short themselves."""
    gaps = sum(sheet.lines[index].gap for index in lines) * 4 > len(lines)
    paragraphs = [index for index in lines if _is_full(sheet, index)]
    full = frozenset(paragraphs)
    run: list[int] = []
    for index in lines if len(paragraphs) > 1 else ():
        if not paragraphs[0] < index < paragraphs[-1]:
            continue
        if run and (index in full or (gaps and sheet.lines[index].gap) or index != run[-1] + 1):
            if len(run) <= _LONGEST_RUN:
                yield run
            run = []
        if index not in full:
            run.append(index)
    if run and len(run) <= _LONGEST_RUN:
        yield run


def _is_full(sheet: Sheet, index: int) -> bool:
    """Whether a line is a paragraph and not the blurb of a box."""
    if index in sheet.furniture or not sheet.is_prose(index):
        return False
    return width(sheet.lines[index].text) >= 1.3 * sheet.long and not _asks(sheet, index)


def _asks(sheet: Sheet, index: int) -> bool:
    return sheet.furniture.get(index) == "subscribing" or asks(sheet.lines[index].text)


def asks(text: str) -> bool:
    """Whether a line has a word by which readers are asked for their address or their money."""
    if width(text) > 160:
        return False
    folded = fold(text)[0]
    return any(_has(folded, word) for word in [word for word in _asking() if word in folded])


def _has(text: str, word: str) -> bool:
    """Whether a word that is in a text begins there; where none are spaced, anywhere."""
    at = text.find(word)
    return at == 0 or not text[at - 1].isalpha() or word[0] > "\u2e80"


def _box(sheet: Sheet, run: Sequence[int], asking: Sequence[int]) -> Sequence[int]:
    """A run without its last line where this may be the subhead of the paragraph below; and, where no empty lines tell it
    from its neighbours, without short sentences at its edges that may be the article's."""
    text = sheet.lines[run[-1]].text
    apart = sheet.lines[run[0]].gap and sheet.lines[run[-1] + 1].gap
    if apart and not (sheet.lines[run[-1]].gap and len(run) > 1):
        return run
    box = list(run)
    if run[-1] not in asking and run[-1] not in sheet.furniture and not is_prose(text):
        box.pop()
    while box and box[-1] not in asking and sheet.is_prose(box[-1]):
        box.pop()
    while box and box[0] not in asking and sheet.is_prose(box[0]):
        del box[0]
    return box


def _is_apart(sheet: Sheet, run: Sequence[int]) -> bool:
    """Whether empty lines stand above and below a run, and what begins it leads away."""
    below = run[-1] + 1
    return (
        len(run) > 1
        and sheet.lines[run[0]].gap
        and below < len(sheet.lines)
        and sheet.lines[below].gap
        and sheet.furniture[run[0]] in {"a heading of other articles", "a promotion", "a menu", "subscribing"}
    )


def quotations_in(sheet: Sheet, lines: Sequence[int]) -> dict[int, int]:
    """Lines that say again what a paragraph nearby says, by the index of that paragraph."""
    # Worked out where asked for: few lines may be quotations.
    folded = cache(lambda index: fold(sheet.lines[index].text)[0])
    bare = cache(lambda index: _bare(folded(index)))
    words = cache(lambda index: tokens(sheet.lines[index].text))

    def said_in(index: int, other: int) -> bool:
        mine = words(index)
        # Most texts lack one of the words; only of the others all words are made out.
        return len(mine) > 5 and all(word in folded(other) for word in mine) and mine <= words(other)

    short = frozenset(index for index in lines if width(sheet.lines[index].text) <= 4_000)
    found: dict[int, int] = {}
    for place, index in enumerate(lines):
        text = sheet.lines[index].text
        if index not in short or sheet.lines[index].item or not _is_said(text) or _is_long(sheet, index):
            continue
        for other in (*lines[max(0, place - _NEAR) : place], *lines[place + 1 : place + 1 + _NEAR]):
            longer = other in short and other not in found and len(bare(other)) > 1.5 * len(bare(index))
            if longer and (bare(index) in bare(other) or said_in(index, other)):
                found[index] = other
                break
    return found


def _is_long(sheet: Sheet, index: int) -> bool:
    """Whether a line is as wide as paragraphs are here, and in no quotation marks."""
    text = sheet.lines[index].text
    return width(text) > 240 or (sheet.is_paragraph(index) and not (text[0] in _QUOTES and text[-1] in _QUOTES))


def _is_said(text: str) -> bool:
    """Whether a text is a sentence or a quotation, and long enough to be no chance."""
    quoted = text[:1] in _QUOTES and text[-1:] in _QUOTES
    return width(text) >= 20 and (quoted or ends_sentence(text) or count_words(text) > 6)


def _bare(folded: str) -> str:
    return " ".join(folded.translate(_UNQUOTED).split()).strip(" .。!?！？…")


_UNQUOTED = str.maketrans("", "", _QUOTES.strip())


@cache
def _asking() -> tuple[str, ...]:
    return tuple(sorted({fold(word)[0] for word in ASKING}))
