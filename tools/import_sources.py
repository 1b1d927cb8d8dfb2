"""Reads the five pages that the library began with, as they were copied from a browser, and compares with what is known
of them: `tools/import_sources.py [FOLDER]`, by default ../shared/sources. Their texts are not in this project.

What is furniture, title, body and notes is told by the numbers of lines. Exit status 1 on any deviation.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.core.model import Rights
from site_builder.importing.crediting import credit
from site_builder.importing.drafting import Findings, checks_of
from site_builder.importing.known import Known
from site_builder.importing.plain import read_plain
from site_builder.importing.values import Given, Reading

Lines = tuple[range, ...]
# Not today's day: in some years 26 April is a Friday again.
_READ_AT = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known of a page. `text` are the lines of the article, `furniture` those that are none of it."""

    title: str
    writers: tuple[tuple[str, str, str], ...]
    date: str
    publisher: str
    section: str
    text: Lines
    furniture: Lines
    subtitle_line: int = 0
    subheads: tuple[int, ...] = ()
    points: Lines = ()
    notes: int = 0
    biography: int = 0
    captions: tuple[int, ...] = ()
    also_in: tuple[str, ...] = ()
    date_note: str = ""
    checks: tuple[str, ...] = ()


def _lines(first: int, last: int) -> Lines:
    return (range(first, last + 1),)


PAGES = {
    "000": Expected(
        title="US-China detente likely to remain elusive in 2024",
        writers=(("Paul Heer", "", "Chicago Council on Global Affairs"),),
        date="2024-01-17",
        publisher="Chicago Council on Global Affairs",
        section="연구보고서",
        text=_lines(18, 27),
        furniture=_lines(1, 12) + _lines(28, 32),
        checks=("passes it on",),
    ),
    "001": Expected(
        title="A Crucial Moment in Relations",
        writers=(
            ("Sun Chenghao", "Fellow", "Center for International Security and Strategy, Tsinghua University"),
            ("Su Liuqiang", "Research Fellow", "SIIS"),
        ),
        date="2023-06-21",
        publisher="China-US Focus",
        section="Foreign Policy",
        text=_lines(15, 26) + _lines(31, 55),
        furniture=_lines(1, 2) + _lines(27, 29) + _lines(57, 58),
        captions=(15,),
        also_in=("zh-Hans", "zh-Hant"),
    ),
    "002": Expected(
        title="Biden-Xi Meeting: Can It Soften Bilateral Relations?",
        writers=(("Cenk Tamer", "Asia-Pacific Specialist", "ANKASAM"),),
        date="2024-04",
        date_note="The page gives no date; its notes were read on 3 April 2024.",
        publisher="",
        section="Analysis",
        text=_lines(13, 29),
        furniture=_lines(1, 1) + _lines(5, 11) + _lines(42, 43) + _lines(46, 46),
        notes=5,
        biography=44,
        also_in=("tr", "ru"),
        checks=("2024-04 is inferred", "Note 3", "Note 4", "ANKASAM, where Cenk Tamer works, was taken"),
    ),
    "003": Expected(
        title="No Breakthrough in U.S.-China Ties",
        writers=(),
        date="",
        date_note="The page gives no date.",
        publisher="Foreign Policy",
        section="",
        text=_lines(6, 18),
        furniture=_lines(3, 4) + _lines(20, 40),
        checks=("no author", "no date", "passes it on"),
    ),
    "004": Expected(
        title="US-China Relations Deterioration",
        writers=(),
        date="2024-04",
        date_note="The page gives no date; its text calls 26 April a Friday, which it last was in 2024.",
        publisher="Meritnews24",
        section="",
        text=_lines(3, 4) + _lines(13, 39),
        furniture=_lines(5, 5) + _lines(40, 41),
        subtitle_line=2,
        subheads=(18, 26),
        points=_lines(6, 12),
        checks=("no author", "2024-04 is inferred"),
    ),
}


def main(folder: Path) -> int:
    """Print a line for every page, and every deviation below it; the number of deviations."""
    faults = 0
    for number, expected in PAGES.items():
        path = next(iter(sorted(folder.glob(f"{number}_*.txt"))), None)
        if path is None:
            print(f"{number}: not found in {folder}")
            faults += 1
            continue
        text = path.read_text("utf-8")
        found = read_plain(text, latest=_READ_AT)
        wrong = list(_deviations(text.splitlines(), found, expected))
        faults += len(wrong)
        writers = ", ".join(writer.name for writer in found.clues.byline.writers) if found.clues.byline else "unsigned"
        print(
            f"{number}  {'wrong' if wrong else 'right'}  {_value(found.clues.title)} | {writers} | "
            f"{_value(found.clues.date) or 'no date'} | {_value(found.clues.publisher) or 'no publisher'} | "
            f"{len(found.dropped)} lines dropped, {len(_checks(found))} checks"
        )
        for fault in wrong:
            print(f"     {fault}")
    print("no deviation" if not faults else f"{faults} deviations")
    return faults


def _value(given: Given | None) -> str:
    return given.value if given else ""


def _deviations(lines: list[str], found: Reading, expected: Expected) -> Iterator[str]:
    clues = found.clues
    writers = clues.byline.writers if clues.byline else ()
    subtitle = _plain(lines[expected.subtitle_line - 1]) if expected.subtitle_line else ""
    compared = {
        "title": (_value(clues.title), expected.title),
        "writers": (tuple((writer.name, writer.role, writer.affiliation) for writer in writers), expected.writers),
        "date": (_value(clues.date), expected.date),
        "date note": (clues.date_note, expected.date_note),
        "language": (_value(clues.lang), "en"),
        "publisher": (_value(clues.publisher), expected.publisher),
        "relay": (_value(clues.relay), ""),
        "section": (_value(clues.section), expected.section),
        "subtitle": (_plain(_value(clues.subtitle)), subtitle),
        "other languages": (clues.also_in, expected.also_in),
        "key points": (tuple(map(_plain, clues.key_points)), tuple(_of(lines, expected.points))),
        "subheads": (
            re.findall(r"^## (.+)$", found.body, re.MULTILINE),
            [lines[number - 1].strip() for number in expected.subheads],
        ),
        "notes": (len(re.findall(r"^\[\^\d+\]: \S", found.body, re.MULTILINE)), expected.notes),
        "references": (len(set(re.findall(r"\[\^\d+\](?!:)", found.body))), expected.notes),
        "biography": (
            _plain("".join(writer.biography for writer in writers)),
            _plain(lines[expected.biography - 1]) if expected.biography else "",
        ),
        "captions": (
            [_plain(part) for part in found.body.split("\n\n") if re.fullmatch(r"\*[^*].*\*", part)],
            [_plain(lines[number - 1]) for number in expected.captions],
        ),
    }
    for name, (is_now, should_be) in compared.items():
        if is_now != should_be:
            yield f"{name}: {is_now!r} instead of {should_be!r}"
    yield from _lines_astray(lines, found, expected)
    checks = _checks(found)
    for check in expected.checks:
        if sum(check in said.lower() or check in said for said in checks) != 1:
            yield f"not one check speaks of {check!r}"


def _checks(found: Reading) -> tuple[str, ...]:
    """What an editor is told in a library that knows nobody."""
    credits_ = credit(found.clues, address="", known=Known())
    return checks_of(Findings(found, credits_, _value(found.clues.lang)), rights=Rights.SUMMARY)


def _lines_astray(lines: list[str], found: Reading, expected: Expected) -> Iterator[str]:
    """Lines of the article that are not in the body, in their order, and lines of furniture that are."""
    text = list(_of(lines, expected.text))
    body = [_plain(part) for part in re.split(r"\n\n?(?!\[\^)", found.body.partition("\n\n[^1]:")[0])]
    if body != text:
        yield f"body: {len(body)} blocks instead of {len(text)}"
        yield from (f"lost: {line[:60]}" for line in text if line not in body)
        yield from (f"left in the body: {line[:60]}" for line in body if line not in text)
    dropped = {entry.line for entry in found.dropped}
    for span in expected.furniture:
        for number in span:
            if lines[number - 1].strip() and number not in dropped:
                yield f"line {number} is furniture and was not reported as dropped"
    for number in sorted(dropped):
        if not any(number in span for span in expected.furniture) and number != expected.biography:
            yield f"line {number} was dropped"


def _of(lines: list[str], spans: Lines) -> Iterator[str]:
    for span in spans:
        for number in span:
            if plain := _plain(lines[number - 1]):
                yield plain


def _plain(text: str) -> str:
    """A line of a page, or a block of Markdown, as letters and digits alone, without references to notes."""
    text = re.sub(r"\[\^?\d+\]", "", text)
    return "".join(re.findall(r"\w", text))


if __name__ == "__main__":
    default = Path(__file__).resolve().parents[1].parent / "shared" / "sources"
    sys.exit(1 if main(Path(sys.argv[1]) if len(sys.argv) > 1 else default) else 0)
