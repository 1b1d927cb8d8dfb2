"""Greek names that stand in the genitive, as they do behind an article: Του Νίκου Παπαδάκη is Νίκος Παπαδάκης.

A page that has the name in the nominative elsewhere decides; else the regular endings do, and that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from site_builder.core.text import fold
from site_builder.importing.plain_head import Head
from site_builder.importing.plain_lines import Sheet
from site_builder.importing.values import Writer

_ARTICLE = re.compile(
    r"^\W*(?:(?:γράφει|άρθρο|κείμενο|ρεπορτάζ|συνέντευξη)\W+)?(?P<article>του|της|των|τής|τού)\s+", re.IGNORECASE
)
_GREEK = re.compile(r"[Α-Ωα-ωΆ-Ώά-ώϊϋΐΰ.'’ -]+")
# Surnames of men that are genitives themselves: Γεωργίου.
_STANDING = ("ίου", "ιου", "άκου", "έου", "ύου")
_MEN = (
    ("οπούλου", "όπουλος"),
    ("ου", "ος"),
    ("ού", "ός"),
    ("η", "ης"),
    ("ή", "ής"),
    ("α", "ας"),
    ("ά", "άς"),
    ("έα", "έας"),
)
_WOMEN = (("ης", "η"), ("ής", "ή"), ("ας", "α"), ("άς", "ά"), ("ώς", "ώ"), ("ως", "ω"))


def nominatives(sheet: Sheet, head: Head) -> tuple[tuple[Writer, ...], tuple[str, ...]]:
    """The writers of the head, with the names of those whom a genitive names put right, and doubts where only the endings
    say how."""
    found = _ARTICLE.match(sheet.lines[head.byline_line].text) if head.byline_line >= 0 else None
    if not found or not all(_GREEK.fullmatch(writer.name) for writer in head.writers):
        return head.writers, ()
    women = fold(found["article"])[0] == fold("της")[0]
    writers: list[Writer] = []
    doubts: list[str] = []
    for writer in head.writers:
        name = _on_page(writer.name, (line.text for line in sheet.lines))
        if not name:
            name = by_endings(writer.name, woman=women)
            if name != writer.name:
                doubts.append(
                    f"“{writer.name}” stands in the genitive; the author is read as “{name}”, by the regular endings."
                )
        writers.append(replace(writer, name=name))
    return tuple(writers), tuple(doubts)


def by_endings(name: str, *, woman: bool) -> str:
    """A name in the genitive turned to the nominative; surnames of women stay as they are."""
    first, *others = name.split(" ")
    if woman:
        return " ".join([_ended(first, _WOMEN), *others])
    return " ".join([_ended(first, _MEN), *(one if one.endswith(_STANDING) else _ended(one, _MEN) for one in others)])


def _ended(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    return next(
        (word[: -len(old)] + new for old, new in endings if len(word) > len(old) + 1 and word.endswith(old)), word
    )


def _on_page(name: str, lines: Iterable[str]) -> str:
    """The name as a line has it that is not in the genitive: the same words but for their endings, in nominative forms."""
    words = name.split(" ")
    stems = [re.escape(word[:-2] if word[-1] in "υςύ" else word[:-1]) for word in words]
    pattern = re.compile(r"(?<!\w)" + r" ".join(rf"{stem}\w{{0,2}}" for stem in stems) + r"(?!\w)")
    likely = {by_endings(name, woman=False), by_endings(name, woman=True)} - {name}
    for line in lines:
        for match in pattern.finditer(line[:400]):
            if match[0] in likely:
                return match[0]
    return ""
