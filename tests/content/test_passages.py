"""Passages: the very blocks that mention a topic, cut at the mentions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.core.bodies import Coverage, Passage, Segment
from tests.content.sites import article, library_of, linked_of


def coverage(body: str, *, topics: tuple[str, ...] = ()) -> dict[str, Coverage]:
    library, _ = library_of(article("a", body, topics=topics))
    return {one.topic: one for one in library.outline.by_article["a"]}


def passages(body: str) -> tuple[Passage, ...]:
    """The passages of one article that mention Taiwan."""
    return library_of(article("a", body))[0].passages["a", "taiwan"]


def test_a_passage_is_cut_at_the_mentions_of_its_own_topic() -> None:
    (passage,) = passages("Of **Taiwan**’s sea, the\nSouth China Sea, Taiwan.")
    assert passage.segments == (
        Segment("Of "),
        Segment("Taiwan", mark=True),
        Segment("’s sea, the South China Sea, "),
        Segment("Taiwan", mark=True),
        Segment("."),
    )


def test_passages_are_in_reading_order_with_kind_block_and_heading() -> None:
    body = "Taiwan\n\n## One *two*\n\n- Taiwan, Taiwan\n- x\n\n> Formosa\n\ny[^1]\n\n[^1]: Taiwan"
    found = passages(body)
    assert [(one.kind, one.heading) for one in found] == [
        ("paragraph", ""),
        ("item", "One two"),
        ("quotation", "One two"),
        ("note", ""),
    ]
    assert coverage(body)["taiwan"] == Coverage("a", "taiwan", passages=4, mentions=5)
    html = library_of(article("a", body))[0].texts["articles/a"].html
    assert all(f' id="{one.block}"' in html for one in found)


def test_footnote_marks_and_margin_notes_are_no_part_of_a_passage() -> None:
    (passage,) = passages("Taiwan[^1] is.\n\n[^1]: A note")
    assert "".join(segment.text for segment in passage.segments) == "Taiwan is."


def test_a_chosen_topic_without_a_mention_has_no_passages() -> None:
    library, _ = library_of(article("a", "Taiwan", topics=("sea", "taiwan")))
    assert library.outline.by_article["a"] == (
        Coverage("a", "taiwan", 1, 1, chosen=True),
        Coverage("a", "sea", 0, 0, chosen=True),
    )
    assert library.passages["a", "sea"] == ()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Taiwan", "Taiwan Strait", "*South* China Sea", "x", "`y`", "[[taiwan]]", "a[^1]"]), min_size=1
    )
)
def test_the_segments_of_a_passage_are_the_text_of_its_block(words: list[str]) -> None:
    written = article("a", " ".join(words) + "\n\n[^1]: n")
    library, _ = library_of(written)
    fragment, _ = linked_of(written)
    texts = {block.id: " ".join(block.text.split()) for block in fragment.blocks}
    for one in library.outline.by_article["a"]:
        found = library.passages["a", one.topic]
        assert one.passages == len(found)
        assert one.mentions == sum(segment.mark for passage in found for segment in passage.segments)
        for passage in found:
            assert " ".join("".join(segment.text for segment in passage.segments).split()) == texts[passage.block]
