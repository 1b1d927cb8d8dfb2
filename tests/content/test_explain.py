"""What `check --explain-links` tells: every name that was found, in reading order, and what became of it."""

from __future__ import annotations

import pytest

from site_builder.content.explain import Explanation, explain_links
from tests.content.sites import article, linked_of, site_of, topic, translation

BODY = """Taiwan’s *Taiwan* Strait; Taiwanese; [Taiwan](https://x.y) and [[strait]].

## On Taiwan

Taiwan and the South China Sea, **South** China Sea.
"""


def explained(body: str, no_link: tuple[str, ...] = ()) -> tuple[Explanation, ...]:
    return explain_links(*site_of(article("a", body, no_link=no_link)), "a")


def test_every_candidate_has_its_verdict_in_reading_order() -> None:
    assert [(one.topic, one.found, one.verdict) for one in explained(BODY)] == [
        ("taiwan", "Taiwan", "linked"),
        ("strait", "Taiwan Strait", "counted"),
        ("taiwan", "Taiwan", "inside a longer name"),
        ("taiwan", "Taiwan", "inside a longer word"),
        ("taiwan", "Taiwan", "inside a link or code"),
        ("strait", "Taiwan Strait", "linked by the editor"),
        ("strait", "Taiwan Strait", "inside a link or code"),
        ("taiwan", "Taiwan", "inside a link or code"),
        ("taiwan", "Taiwan", "inside a heading"),
        ("taiwan", "Taiwan", "counted"),
        ("sea", "South China Sea", "linked"),
        ("sea", "South China Sea", "counted"),
    ]


def test_a_part_of_a_longer_name_of_the_same_topic_is_no_near_miss() -> None:
    xi = topic("xi-jinping", "Xi Jinping", "Xi", "XI JINPING", "Xi Jinpingism")
    body = "Xi Jinping, Xi and Xi Jinpingism; [Xi Jinping](https://x.y), Xi Jinpings"
    found = explain_links(*site_of(article("a", body, lang="ko"), xi), "a")
    assert [(one.found, one.verdict) for one in found] == [
        ("Xi Jinping", "linked"),
        ("Xi", "counted"),
        ("Xi Jinpingism", "counted"),
        ("Xi Jinping", "inside a link or code"),
        ("Xi Jinping", "inside a longer word"),
        ("Xi", "counted"),
    ]


def test_an_explanation_shows_where_it_stands() -> None:
    last = explained(BODY)[-3]
    assert (last.before, last.found, last.after) == ("", "Taiwan", " and the South China Sea, Sout")
    assert (last.name, last.heading) == ("Taiwan", "On Taiwan")


def test_what_no_link_keeps_out_is_told() -> None:
    assert explained("Taiwan", no_link=("taiwan",))[0].verdict.startswith("kept out by no_link")


def test_explaining_agrees_with_linking() -> None:
    _, linked = linked_of(article("a", BODY))
    counted = [one for one in explained(BODY) if one.verdict.startswith(("linked", "counted"))]
    assert [(one.topic, one.block) for one in counted] == [(one.topic, one.block) for one in linked.mentions]


def test_translations_are_explained_by_their_key() -> None:
    original = article("a", "x")
    (only,) = explain_links(*site_of(original, translation(original, "ko", "대만은")), "a.ko")
    assert (only.found, only.after, only.verdict) == ("대만", "은", "linked")


def test_an_article_that_does_not_exist_is_a_key_error() -> None:
    site, fragments = site_of()
    with pytest.raises(KeyError):
        explain_links(site, fragments, "a")


def test_an_inflected_form_is_told_as_it_stands_with_the_name_that_it_is_a_form_of() -> None:
    strait = topic("bay", titles={"ru": "Залив Лорена"})
    found = explain_links(*site_of(article("a", "В Заливе Лорена. Заливной.", lang="ru"), strait), "a")
    assert [(one.name, one.found, one.verdict) for one in found] == [("Залив Лорена", "Заливе Лорена", "linked")]
