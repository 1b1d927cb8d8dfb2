"""Writes the Markdown of generated articles: sentences that name topics, and all that research texts are full of.

Only what the Markdown of every compared tool knows: subheads, emphasis, links, lists, tables, quotations, footnotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.chance import Chance
from benchmarks.tongues import Tongue

_QUOTED = "{opening}{words}{closing}"
# How some words of a sentence are set off from the others.
_MARKS = (*(_QUOTED,) * 4, *("*{words}*",) * 2, "**{words}**", "[{words}](https://example.com/{number})")


def plain_text(tongue: Tongue, chance: Chance, *, sentences: int) -> str:
    """Sentences without any markup, for front matter."""
    return tongue.script.space.join(
        _sentence(tongue, chance, _words(tongue, chance), marks=(_QUOTED,)) for _ in range(sentences)
    )


def title(tongue: Tongue, chance: Chance) -> str:
    """Some words, such as may stand over a text or a part of it."""
    words = [tongue.word(chance) for _ in range(chance.between(3, 7))]
    return _capital(tongue.script.space.join(words))


def body(tongue: Tongue, chance: Chance, *, mentions: Sequence[str], words: int) -> str:
    """A text of about so many words in which each of the `mentions` stands in a sentence of its own."""
    parts: list[str] = []
    notes: list[str] = []
    sentences = _sentences(tongue, chance, mentions=mentions, words=words)
    with_table = chance.once_in(3)
    while sentences:
        if len(notes) % 4 == 0:
            parts.append(f"## {title(tongue, chance)}")
        notes.append(_note(tongue, chance, number=len(notes) + 1))
        length = chance.between(3, 6)
        paragraph, sentences = sentences[:length], sentences[length:]
        parts.append(f"{tongue.script.space.join(paragraph)}[^{len(notes)}]")
        if len(notes) % 5 == 2 and len(sentences) > 3:
            parts.append("\n".join(f"- {sentence}" for sentence in sentences[:3]))
            sentences = sentences[3:]
        if len(notes) == 3 and with_table and len(sentences) > 3:
            parts.append(_table(tongue, chance, sentences[:3]))
            sentences = sentences[3:]
        if len(notes) % 6 == 4 and sentences:
            parts.append(f"> {sentences.pop(0)}")
    return "\n\n".join([*parts, "\n".join(notes)]) + "\n"


def _sentences(tongue: Tongue, chance: Chance, *, mentions: Sequence[str], words: int) -> list[str]:
    drawn: list[list[str]] = []
    left = words * tongue.script.pace
    while left > 0 or len(drawn) < len(mentions):
        drawn.append(_words(tongue, chance))
        left -= len(drawn[-1])
    places = chance.some(range(len(drawn)), len(mentions))
    named = dict(zip(places, mentions, strict=True))
    return [_sentence(tongue, chance, words, name=named.get(place, "")) for place, words in enumerate(drawn)]


def _words(tongue: Tongue, chance: Chance) -> list[str]:
    after = tongue.script.after_word
    return [tongue.word(chance) + chance.pick(after) for _ in range(chance.between(*tongue.script.sentence))]


def _sentence(
    tongue: Tongue, chance: Chance, words: list[str], *, name: str = "", marks: Sequence[str] = _MARKS
) -> str:
    """The words as a sentence, with the name between two of them and some of the others marked up."""
    script = tongue.script
    words = [_capital(words[0]), *words[1:]]
    middle = chance.between(2, len(words) - 3)
    if chance.once_in(3):
        opening, closing = script.quotes
        chosen = script.space.join(words[middle - 1 : middle + 1])
        mark = chance.pick(marks)
        marked = mark.format(words=chosen, opening=opening, closing=closing, number=chance.below(1000))
        words[middle - 1 : middle + 1] = [marked]
    half = script.space.join(words[:middle])
    rest = script.space.join(words[middle:])
    pause = script.comma if chance.once_in(2) else ""
    between = script.dash if chance.once_in(12) else pause + script.space
    if name:
        rest = f"{name}{chance.pick(script.after_name)}{script.space}{rest}"
    return f"{half}{between}{rest}{script.stop}"


def _table(tongue: Tongue, chance: Chance, sentences: Sequence[str]) -> str:
    rows = [f"| {tongue.word(chance)} | {sentence} | {chance.below(100)} |" for sentence in sentences]
    head = f"| {tongue.word(chance)} | {tongue.word(chance)} | % |"
    return "\n".join([head, "| --- | --- | ---: |", *rows])


def _note(tongue: Tongue, chance: Chance, *, number: int) -> str:
    where = f"example.com/{chance.below(100)}/{chance.below(1000)}"
    return f"[^{number}]: *{title(tongue, chance)}*, {chance.between(1990, 2024)}, [{where}](https://{where})."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def mentions_of(names: Sequence[Sequence[str]], chance: Chance, *, count: int) -> Iterator[str]:
    """So many names of some topics, each topic at least once, its title (the first of its names) as often as all its
    aliases together; the first topics, which the text is about, more often than the last."""
    for number in range(max(count, len(names))):
        place = number if number < len(names) else min(chance.below(len(names)), chance.below(len(names)))
        yield names[place][0] if len(names[place]) == 1 or chance.once_in(2) else chance.pick(names[place][1:])
