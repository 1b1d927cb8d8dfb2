"""Writes an article library of any size, the same for the same numbers on every machine.

Topics follow Zipf's law, as names in real texts do; articles have footnotes, subheads, lists and tables, and one in five
is written in Korean or Chinese. The words are made of syllables and mean nothing.

    python benchmarks/library.py FOLDER --articles 1000
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

SYLLABLES = ("ka", "lo", "mi", "ren", "tu", "sa", "vel", "dor", "ni", "pas", "te", "gri", "mo", "lun", "har", "bek")
HANGUL = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"
HAN = "山水火木金土日月天地人心手足口目耳田力男女子父母兄弟友国家城市道路車馬牛羊魚鳥花草竹林森雲雨雪風雷電"
PARTICLES = ("은", "이", "을", "에서", "의", "과")
LANGUAGES = ("en", "en", "en", "en", "en", "en", "en", "en", "ko", "zh-Hans")


@dataclass(frozen=True, slots=True)
class Size:
    """How much is written. `words` is the length of an article; a CJK article has three characters for two words."""

    articles: int = 1000
    topics: int = 200
    authors: int = 100
    publishers: int = 20
    words: int = 900


class Writer:
    """Draws words and names from one seeded source of chance, so that a library is the same every time."""

    def __init__(self, size: Size, *, seed: int) -> None:
        self.size = size
        self.chance = random.Random(seed)
        self.names = {
            "en": unique(size.topics, lambda: " ".join(self.word().capitalize() for _ in range(2))),
            "ko": unique(size.topics, lambda: self.letters(HANGUL, 3)),
            "zh-Hans": unique(size.topics, lambda: self.letters(HAN, 3)),
        }
        self.weights = list(accumulate(1 / (rank + 1) for rank in range(size.topics)))

    def word(self) -> str:
        return "".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.randint(1, 3)))

    def letters(self, alphabet: str, count: int) -> str:
        return "".join(self.chance.choice(alphabet) for _ in range(count))

    def topic(self) -> int:
        """A topic by its rank; the second is drawn half as often as the first."""
        return self.chance.choices(range(self.size.topics), cum_weights=self.weights)[0]

    def sentence(self, lang: str) -> str:
        name = self.names[lang][self.topic()] if self.chance.random() < 0.25 else ""
        if lang == "en":
            words = [self.word() for _ in range(self.chance.randint(8, 18))]
            words.insert(self.chance.randrange(len(words)), name or self.word())
            return " ".join(words) + "."
        if lang == "ko":
            words = [self.letters(HANGUL, 3) for _ in range(self.chance.randint(6, 12))]
            words += [name + self.chance.choice(PARTICLES)] if name else []
            return " ".join(words) + "다."
        return self.letters(HAN, self.chance.randint(10, 24)) + name + self.letters(HAN, 4) + "。"

    def paragraph(self, lang: str, note: int) -> str:
        text = " ".join(self.sentence(lang) for _ in range(5))
        return f"**{text[:9].strip()}** {text[9:]}[^{note}]"

    def body(self, lang: str) -> str:
        parts: list[str] = []
        notes = max(1, self.size.words // 75)
        for number in range(1, notes + 1):
            if number % 4 == 1:
                parts.append(f"## {self.sentence(lang)[:30].strip()}")
            parts.append(self.paragraph(lang, number))
            if number % 5 == 0:
                parts.append("\n".join(f"- {self.sentence(lang)}" for _ in range(3)))
            if number % 9 == 0:
                parts.append("| a | b |\n|---|---|\n" + f"| {self.word()} | {self.sentence(lang)} |")
        parts.append("\n".join(f"[^{n}]: {self.word()}, https://example.com/{n}." for n in range(1, notes + 1)))
        return "\n\n".join(parts)

    def article(self, number: int) -> str:
        lang = LANGUAGES[number % len(LANGUAGES)]
        authors = sorted(
            {f"author-{self.chance.randrange(self.size.authors)}" for _ in range(self.chance.randint(0, 2))}
        )
        return f"""---
title: "{self.sentence("en")[:60].strip()} {number}"
date: {2015 + number % 10}-{number % 12 + 1:02d}-{number % 28 + 1:02d}
authors: [{", ".join(authors)}]
source: publisher-{number % self.size.publishers}
lang: {lang}
topics: [topic-{self.topic()}]
summary: "{self.sentence("en")}"
key_points: ["{self.sentence("en")}", "{self.sentence("en")}"]
---
{self.body(lang)}
"""


def unique(count: int, draw: Callable[[], str]) -> list[str]:
    """Draw until there are `count` different names."""
    names: dict[str, None] = {}
    while len(names) < count:
        names[draw()] = None
    return list(names)


def write_library(root: Path, size: Size, *, seed: int = 1) -> None:
    """Write a whole project below `root`, which may be there already."""
    writer = Writer(size, seed=seed)
    write(root / "site.yaml", 'title: "A library of no meaning"\nurl: https://example.org/\n')
    content = root / "content"
    for rank in range(size.topics):
        names = {lang: writer.names[lang][rank] for lang in writer.names}
        broader = f"broader: [topic-{rank // 7}]\n" if rank % 7 == 3 else ""
        write(
            content / f"topics/topic-{rank}.md",
            f'---\ntitle: "{names["en"]}"\ntitles: {{ko: "{names["ko"]}", zh-Hans: "{names["zh-Hans"]}"}}\n{broader}'
            f"---\n{writer.sentence('en')}\n",
        )
    for number in range(size.authors):
        write(
            content / f"authors/author-{number}.md",
            f"---\nname: {writer.word().title()} {writer.word().title()}\n---\n",
        )
    for number in range(size.publishers):
        write(content / f"sources/publisher-{number}.md", f"---\nname: {writer.word().title()} Institute\n---\n")
    for number in range(size.articles):
        write(content / f"articles/article-{number}.md", writer.article(number))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    for name, default in (("articles", 1000), ("topics", 200), ("authors", 100), ("publishers", 20), ("words", 900)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--seed", type=int, default=1)
    chosen = vars(parser.parse_args(arguments))
    folder, seed = chosen.pop("folder"), chosen.pop("seed")
    write_library(folder, Size(**chosen), seed=seed)


if __name__ == "__main__":
    main()
