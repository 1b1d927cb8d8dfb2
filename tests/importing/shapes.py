"""Made-up pages whose truth is known, of the shapes in which sites are built: hard on purpose, the same on every run.

Each shape is a function of a Case to HTML, in shapes_pages. What a case holds is drawn here.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from benchmarks.chance import Chance
from tests.importing.shapes_tongues import TONGUES, Tongue


@dataclass(frozen=True, slots=True)
class Case:
    """What is true of a made-up page. `authors` is empty where it is unsigned; `others` are people who did not write it;
    `date` is the publication's, `later` that of a change, `other_day` that of something else; (year, month, day) each."""

    tongue: Tongue
    title: str
    authors: tuple[str, ...]
    others: tuple[str, ...]
    date: tuple[int, int, int]
    later: tuple[int, int, int]
    other_day: tuple[int, int, int]
    paragraphs: tuple[str, ...]
    site: str
    host: str
    number: int
    chance: Chance

    @property
    def iso(self) -> str:
        return iso(self.date)

    @property
    def names(self) -> str:
        return self.tongue.joint.join(self.authors)

    def byline(self) -> str:
        """How the page says who wrote, or a desk, or nothing, where nobody signs."""
        if self.authors:
            form = self.chance.pick(self.tongue.byline)
            if self.tongue.lang == "ko" and len(self.authors) > 1:
                return ", ".join(form.format(names=name) for name in self.authors)
            return form.format(names=self.names)
        return self.chance.pick((*self.tongue.staff, ""))

    def spelt(self, day: tuple[int, int, int]) -> str:
        return spelt(self.tongue, day, self.number)


@dataclass(frozen=True, slots=True)
class Page:
    """A made-up page: the name of its shape, its HTML, the address that it has, and what is true of it."""

    shape: str
    html: str
    address: str
    case: Case


def iso(day: tuple[int, int, int]) -> str:
    return f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}"


def spelt(tongue: Tongue, day: tuple[int, int, int], number: int) -> str:
    """A day as a page writes it, in one of the ways of its language."""
    year, month, date = day
    form = tongue.date[number % len(tongue.date)]
    name = tongue.months[month - 1] if tongue.months else ""
    return form.format(y=year, m=month, d=date, mm=f"{month:02d}", dd=f"{date:02d}", month=name)


def text(value: str) -> str:
    return html.escape(value, quote=True)


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


def paragraphs(case: Case) -> str:
    return "\n".join(f"<p>{text(paragraph)}</p>" for paragraph in case.paragraphs)


def pages(shapes: dict[str, Callable[[Case], str]], *, of_each: int = 2) -> Iterator[Page]:
    """Every shape in every language, `of_each` times."""
    number = 0
    for tongue in TONGUES:
        for name, shape in shapes.items():
            for turn in range(of_each):
                number += 1
                case = _draw(tongue, name, turn, number)
                if name == "release":
                    case = replace(case, authors=())
                year, month, day = case.date
                path = f"{year}/{month:02d}/{day:02d}/" if number % 5 == 0 else "articles/"
                yield Page(name, shape(case), f"https://www.{case.host}/{path}{number}", case)


def _draw(tongue: Tongue, shape: str, turn: int, number: int) -> Case:
    chance = Chance("shapes", tongue.lang, shape, turn)
    names = chance.some(tongue.names, len(tongue.names))
    count = (0, 1, 1, 2)[chance.below(4)]
    count = min(count, len(names) - 1)
    date = (chance.between(2004, 2023), chance.between(1, 12), chance.between(1, 28))
    later = (date[0] + 1, chance.between(1, 12), chance.between(1, 28))
    sentences = tongue.sentences
    parts = [
        tongue.glue.join(sentences[(start + turn + step) % len(sentences)] for step in range(3))
        for start in range(len(sentences) + 1)
    ]
    site = chance.pick(tongue.sites)
    return Case(
        tongue,
        chance.pick(tongue.titles),
        tuple(names[:count]),
        tuple(names[count:]),
        date,
        later,
        (date[0] - 1, chance.between(1, 12), chance.between(1, 28)),
        tuple(parts),
        site,
        f"{chance.pick(('quay', 'lantern', 'estuary', 'mole'))}-{tongue.lang.lower()}.example",
        number,
        chance,
    )
