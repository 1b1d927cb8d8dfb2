"""A generated library as a value: topics, authors, publishers and articles, in no tool's convention.

Articles are drawn one at a time, each from its number alone, so that a library of any size needs no more memory than
its topics and people, and a changed article can be drawn again without the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from benchmarks.chance import Chance, zipf
from benchmarks.texts import body, mentions_of, plain_text, title
from benchmarks.tongues import LANGUAGES, SCRIPTS, Tongue, aliases, person_names, titles, tongue

FIRST_DAY, DAYS = date(2015, 1, 1), 3652
ALIASED = ("en", "ko", "zh-Hans")
KINDS = ("issue", "place", "organisation", "person", "event")
# One article in a hundred names something that is no topic's name yet; 7 is an English one.
EVERY, UNCLAIMED_AT = 100, 7
WORDS_A_MENTION = 60


@dataclass(frozen=True, slots=True)
class Size:
    """How much is drawn; 0 leaves a number to the scale. `words` is the length of an article in English words."""

    articles: int = 1000
    topics: int = 0
    authors: int = 0
    publishers: int = 50
    words: int = 900

    def scaled(self) -> Size:
        topics = self.topics or min(1000, max(50, self.articles // 20))
        return Size(self.articles, topics, self.authors or max(1, self.articles // 10), self.publishers, self.words)


@dataclass(frozen=True, slots=True)
class Topic:
    """`names` are the names to find by language, the title first; `broader` and `related` are numbers of topics."""

    number: int
    names: tuple[tuple[str, tuple[str, ...]], ...]
    kind: str
    description: str
    day: date | None = None
    broader: tuple[int, ...] = ()
    related: tuple[int, ...] = ()

    @property
    def title(self) -> str:
        return self.names[0][1][0]

    def names_in(self, lang: str) -> tuple[str, ...]:
        return dict(self.names)[lang]


@dataclass(frozen=True, slots=True)
class Author:
    number: int
    name: str
    biography: str


@dataclass(frozen=True, slots=True)
class Publisher:
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Article:
    """`topics` are the numbers of all topics that the body names, what it is most about first; `body` is Markdown."""

    number: int
    title: str
    day: date
    lang: str
    authors: tuple[int, ...]
    publisher: int
    topics: tuple[int, ...]
    summary: str
    key_points: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Library:
    """All but the articles, which `draw_article` and `articles` give. `unclaimed` is a name that stands in some texts
    and is no topic's."""

    size: Size
    seed: int
    topics: tuple[Topic, ...]
    authors: tuple[Author, ...]
    publishers: tuple[Publisher, ...]
    unclaimed: str
    tongues: Mapping[str, Tongue]
    odds: tuple[float, ...]


def draw_library(size: Size, *, seed: int = 1) -> Library:
    size = size.scaled()
    tongues = {lang: tongue(lang, seed=seed) for lang in SCRIPTS}
    named = {lang: list(islice(titles(lang, seed=seed), size.topics + 1)) for lang in SCRIPTS}
    other = {lang: list(islice(aliases(lang, seed=seed), size.topics)) for lang in ALIASED}
    names = [
        tuple((lang, (named[lang][number], *other.get(lang, [])[number : number + 1])) for lang in SCRIPTS)
        for number in range(size.topics)
    ]
    people = list(islice(person_names(seed=seed), size.authors + size.publishers))
    return Library(
        size=size,
        seed=seed,
        topics=tuple(
            _topic(number, names=names[number], english=tongues["en"], chance=Chance(seed, "topic", number))
            for number in range(size.topics)
        ),
        authors=tuple(
            Author(number, people[number], plain_text(tongues["en"], Chance(seed, "author", number), sentences=1))
            for number in range(size.authors)
        ),
        publishers=tuple(Publisher(number, f"{name} Institute") for number, name in enumerate(people[size.authors :])),
        unclaimed=named["en"][-1],
        tongues=tongues,
        odds=zipf(size.topics),
    )


def _topic(number: int, *, names: tuple[tuple[str, tuple[str, ...]], ...], english: Tongue, chance: Chance) -> Topic:
    kind = KINDS[number % len(KINDS)]
    return Topic(
        number=number,
        names=names,
        kind=kind,
        description=plain_text(english, chance, sentences=2),
        day=_day(chance) if kind == "event" else None,
        broader=(number // 7,) if number % 7 == 3 else (),
        related=(chance.below(number),) if number and chance.once_in(3) else (),
    )


def _day(chance: Chance) -> date:
    return FIRST_DAY + timedelta(days=chance.below(DAYS))


def articles(library: Library) -> Iterator[Article]:
    return (draw_article(library, number) for number in range(library.size.articles))


def names_unclaimed(number: int) -> bool:
    """Tell whether the article of this number names what no topic claims."""
    return number % EVERY == UNCLAIMED_AT


def draw_article(library: Library, number: int) -> Article:
    size, chance = library.size, Chance(library.seed, "article", number)
    lang = LANGUAGES[number % len(LANGUAGES)]
    own = library.tongues[lang]
    topics = _topics(library, number, chance)
    names = [library.topics[topic].names_in(lang) for topic in topics]
    mentions = list(mentions_of(names, chance, count=size.words // WORDS_A_MENTION))
    if names_unclaimed(number):
        mentions.append(library.unclaimed)
    return Article(
        number=number,
        title=title(own, chance),
        day=_day(chance),
        lang=lang,
        authors=tuple(chance.some(range(size.authors), chance.between(0, 3))),
        publisher=chance.below(size.publishers),
        topics=topics,
        summary=plain_text(own, chance, sentences=2),
        key_points=tuple(plain_text(own, chance, sentences=1) for _ in range(chance.between(2, 3))),
        body=body(own, chance, mentions=mentions, words=size.words),
    )


def _topics(library: Library, number: int, chance: Chance) -> tuple[int, ...]:
    """Three to eight topics by Zipf's law. Every topic has one article that speaks of it in any case, or the rarest ones
    of a small library would stand in none."""
    topics, count = library.size.topics, library.size.articles
    chosen = dict.fromkeys(range(-(-number * topics // count), -(-(number + 1) * topics // count)))
    wanted = min(topics, max(chance.between(3, 8), len(chosen)))
    while len(chosen) < wanted:
        chosen[chance.weighted(library.odds)] = None
    return tuple(chosen)
