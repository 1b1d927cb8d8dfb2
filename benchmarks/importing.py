"""Prints how much of made-up pages `import` gets right, beside trafilatura alone.

    python benchmarks/importing.py [--misses]

The pages are those of tests/importing/shapes.py: what they hold is known, and no real site is among them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import trafilatura
from trafilatura.settings import Document

from site_builder.importing.page import read_page
from site_builder.importing.webaddresses import host_of
from tests.importing.shapes import Page, pages
from tests.importing.shapes_pages import SHAPES


@dataclass(frozen=True, slots=True)
class Found:
    """What one tool says of a page."""

    title: str
    authors: frozenset[str]
    date: str
    lang: str
    text: str


def ours(page: Page) -> Found:
    reading = read_page(page.html, address=page.address)
    clues = reading.clues
    writers = clues.byline.writers if clues.byline else ()
    return Found(
        clues.title.value if clues.title else "",
        frozenset(_name(writer.name) for writer in writers),
        clues.date.value if clues.date else "",
        clues.lang.value if clues.lang else "",
        reading.body,
    )


def theirs(page: Page) -> Found:
    found = trafilatura.bare_extraction(page.html, url=page.address, with_metadata=True, include_comments=False)
    if not isinstance(found, Document):
        return Found("", frozenset(), "", "", "")
    names = frozenset(_name(name) for name in (found.author or "").split(";") if name.strip())
    return Found(found.title or "", names, found.date or "", found.language or "", found.text or "")


def _name(name: str) -> str:
    return " ".join(name.replace(".", " ").replace("İ", "i").casefold().split())


def _words(text: str) -> Counter[str]:
    """Words, and single letters of scripts that put no spaces."""
    spaced = "".join(f" {letter} " if "\u3040" <= letter <= "\u9fff" else letter for letter in text)
    return Counter("".join(letter if letter.isalnum() else " " for letter in spaced.casefold()).split())


def judge(page: Page, found: Found) -> dict[str, float]:
    """What is right, as shares of 1; a key is there where the question arises."""
    case = page.case
    wanted = frozenset(_name(name.removeprefix("Dr. ")) for name in case.authors)
    whole, given = _words(" ".join(case.paragraphs)), _words(found.text)
    common = sum((whole & given).values())
    right = {
        "title": float(found.title.strip() == case.title),
        "date": float(found.date == case.iso),
        "language": float(found.lang == case.tongue.lang),
        "text recall": common / sum(whole.values()),
        "text precision": common / max(1, sum(given.values())),
    }
    right["authors" if wanted else "no author"] = float(found.authors == wanted)
    return right


def figures(tool: Callable[[Page], Found], all_pages: list[Page]) -> tuple[dict[str, float], list[str]]:
    """The mean of every question over all pages, and a line for each wrong answer."""
    answers: dict[str, list[float]] = {}
    misses: list[str] = []
    for page in all_pages:
        found = tool(page)
        for question, right in judge(page, found).items():
            answers.setdefault(question, []).append(right)
            if right < 0.8:
                misses.append(
                    f"{page.shape} {page.case.tongue.lang} {page.case.number} {question}: {_summary(page, found)}"
                )
    return {question: sum(values) / len(values) for question, values in answers.items()}, misses


def _summary(page: Page, found: Found) -> str:
    case = page.case
    wanted, got = (case.title, case.authors, case.iso), (found.title, sorted(found.authors), found.date)
    return f"wanted {wanted}, got {got}, {found.lang}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print every wrong answer of ours")
    options = parser.parse_args()
    all_pages = list(pages(SHAPES))
    mine, misses = figures(ours, all_pages)
    alone, _ = figures(theirs, all_pages)
    print(f"{len(all_pages)} pages of {len(SHAPES)} shapes, {len({host_of(page.address) for page in all_pages})} sites")
    print(f"{'':16}{'site_builder':>14}{'trafilatura':>14}")
    for question in sorted(mine):
        print(f"{question:16}{mine[question]:>14.1%}{alone.get(question, 0):>14.1%}")
    if options.misses:
        print("\n".join(misses))


if __name__ == "__main__":
    main()
