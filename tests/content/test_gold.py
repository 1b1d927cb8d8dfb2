"""How well mentions are found in seven languages: sentences that were written for this, with the mentions that a reader
sees in them, and how many are found (recall) and how many of what is found are mentions (precision).

Many sentences are traps: names of other people, longer names, words that mean something else. What remains wrong needs
understanding. gold/topics.json are the names as they were when the sentences were written.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from site_builder.content.mentions import ACCEPTED, candidates
from site_builder.content.names import NameIndex, build_names
from site_builder.core.model import Match, Topic, TopicKind

GOLD = Path(__file__).parent / "gold"

# Precision and recall, a little under what is reached.
FLOORS = {
    "en": (0.88, 0.99),
    "ko": (0.96, 0.97),
    "zh-Hans": (0.93, 0.99),
    "zh-Hant": (0.93, 0.99),
    "tr": (0.93, 0.99),
    "ru": (0.92, 0.99),
    "el": (0.93, 0.99),
}


class Sentence(NamedTuple):
    """`mentions` are a topic's id, the text that names it, and which occurrence of these characters it is."""

    lang: str
    text: str
    mentions: list[tuple[str, str, int]]


SENTENCES = [Sentence(**one) for one in json.loads((GOLD / "mentions.json").read_text("utf-8"))]


@pytest.fixture(scope="module")
def names() -> NameIndex:
    topics = json.loads((GOLD / "topics.json").read_text("utf-8"))
    return build_names({key: topic_of(key, **one) for key, one in topics.items()}, lang="en")


def topic_of(key: str, *, kind: str, names: dict[str, list[str]], match: str = "auto") -> Topic:
    aliases = tuple((lang, name) for lang, listed in names.items() for name in listed)
    return Topic(key, names["en"][0], TopicKind(kind), aliases=aliases, match=Match(match))


def meant(sentence: Sentence) -> set[tuple[str, int, int]]:
    mentions: set[tuple[str, int, int]] = set()
    for topic, written, occurrence in sentence.mentions:
        start = -1
        for _ in range(occurrence):
            start = sentence.text.index(written, start + 1)
        mentions.add((topic, start, start + len(written)))
    return mentions


def found(sentence: Sentence, names: NameIndex) -> set[tuple[str, int, int]]:
    judged = candidates(sentence.text, names, lang=sentence.lang)
    return {(one.topic, one.start, one.end) for one in judged if one.verdict == ACCEPTED}


@pytest.mark.parametrize("lang", FLOORS)
def test_mentions_are_found_as_a_reader_sees_them(lang: str, names: NameIndex) -> None:
    right = proposed = wanted = 0
    wrong: list[str] = []
    for sentence in SENTENCES:
        if sentence.lang == lang:
            expected, given = meant(sentence), found(sentence, names)
            right += len(expected & given)
            proposed += len(given)
            wanted += len(expected)
            wrong += [f"missed {topic}: {sentence.text}" for topic, _, _ in expected - given]
            wrong += [f"wrong {topic}: {sentence.text}" for topic, _, _ in given - expected]
    precision, recall = FLOORS[lang]
    told = "\n".join([f"{right} right of {proposed} found and {wanted} wanted", *sorted(wrong)])
    assert right / proposed >= precision, told
    assert right / wanted >= recall, told


def test_the_gold_set_covers_every_language_and_topic(names: NameIndex) -> None:
    counts = {lang: sum(one.lang == lang for one in SENTENCES) for lang in FLOORS}
    assert min(counts.values()) >= 50
    assert sum(counts.values()) == len(SENTENCES)
    known = {name.topic for same in names.names for name in same}
    assert {topic for one in SENTENCES for topic, _, _ in one.mentions} == known
