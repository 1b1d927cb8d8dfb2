"""How much two texts have in common."""

from __future__ import annotations

import random

import pytest

from site_builder.importing.likeness import Shelf, likeness, sketch_of


def words(seed: int, count: int = 600) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices("abcdefghij", k=5)) for _ in range(count)]


def test_a_text_is_wholly_like_itself_however_it_is_set() -> None:
    text = " ".join(words(1))
    assert likeness(sketch_of(text), sketch_of(text.upper().replace(" ", " \n"))) == 1
    linked = text.replace(words(1)[50], f"[{words(1)[50]}](https://a.example/x)")
    assert likeness(sketch_of(text), sketch_of(linked)) == 1


def test_two_texts_of_other_words_have_nothing_in_common() -> None:
    assert likeness(sketch_of(" ".join(words(1))), sketch_of(" ".join(words(2)))) == 0


@pytest.mark.parametrize("kept", [100, 300, 500])
def test_the_share_of_a_shortened_text_is_told(kept: int) -> None:
    whole, part = words(1), words(1)[:kept]
    assert likeness(sketch_of(" ".join(whole)), sketch_of(" ".join(part))) == pytest.approx(kept / 600, abs=0.15)


def test_texts_without_spaces_are_compared_by_their_letters() -> None:
    chance = random.Random(3)
    text = "".join(chance.choices([chr(code) for code in range(0x4E00, 0x4F00)], k=400))
    other = "".join(chance.choices([chr(code) for code in range(0x4E00, 0x4F00)], k=400))
    assert likeness(sketch_of(text), sketch_of(text[:200] + "，" + text[200:])) == 1
    assert likeness(sketch_of(text), sketch_of(other)) < 0.1


def test_a_text_that_is_too_short_is_like_none() -> None:
    assert sketch_of("Grain waits on the quay.") == ()
    assert likeness((), ()) == 0


def test_a_shelf_finds_the_nearest_first() -> None:
    shelf = Shelf()
    for seed in range(50):
        shelf.place(f"text {seed}", sketch_of(" ".join(words(seed))))
    shelf.place("half of 7", sketch_of(" ".join(words(7)[:300])))
    assert [name for name, _ in shelf.nearest(sketch_of(" ".join(words(7))), least=0.3)] == ["text 7", "half of 7"]
    assert shelf.nearest((), least=0) == []


def test_a_thousand_texts_with_the_same_phrases_are_noted_a_few_times() -> None:
    shelf, sketch = Shelf(), sketch_of(" ".join(words(1)))
    for number in range(1000):
        shelf.place(str(number), sketch)
    assert max(map(len, shelf.noted.values())) < 50
