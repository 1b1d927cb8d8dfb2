"""Passages: the very blocks that mention a topic, cut at the mentions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.core.bodies import Coverage, Segment
from tests.content.sites import article, library_of


def coverage(body: str, *, topics: tuple[str, ...] = ()) -> dict[str, Coverage]:
    library, _ = library_of(article("a", body, topics=topics))
    return {one.topic: one for one in library.by_article["a"]}


def test_a_passage_is_cut_at_the_mentions_of_its_own_topic() -> None:
    (passage,) = coverage("Of **Taiwan**’s sea, the\nSouth China Sea, Taiwan.")["taiwan"].passages
    assert passage.segments == (
        Segment("Of "),
        Segment("Taiwan", mark=True),
        Segment("’s sea, the South China Sea, "),
        Segment("Taiwan", mark=True),
        Segment("."),
    )


def test_passages_are_in_reading_order_with_kind_block_and_heading() -> None:
    body = "Taiwan\n\n## One *two*\n\n- Taiwan, Taiwan\n- x\n\n> Formosa\n\ny[^1]\n\n[^1]: Taiwan"
    found = coverage(body)["taiwan"]
    assert [(one.kind, one.heading) for one in found.passages] == [
        ("paragraph", ""),
        ("item", "One two"),
        ("quotation", "One two"),
        ("note", ""),
    ]
    assert found.mentions == 5
    library, _ = library_of(article("a", body))
    html = library.bodies["articles/a"][1].html
    assert all(f' id="{one.block}"' in html for one in found.passages)


def test_footnote_marks_and_margin_notes_are_no_part_of_a_passage() -> None:
    (passage,) = coverage("Taiwan[^1] is.\n\n[^1]: A note")["taiwan"].passages
    assert "".join(segment.text for segment in passage.segments) == "Taiwan is."


def test_a_chosen_topic_without_a_mention_has_no_passages() -> None:
    found = coverage("Taiwan", topics=("sea", "taiwan"))
    assert found["sea"] == Coverage("a", "sea", (), 0, chosen=True)
    assert found["taiwan"].chosen
    assert found["taiwan"].mentions == 1


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Taiwan", "Taiwan Strait", "*South* China Sea", "x", "`y`", "[[taiwan]]", "a[^1]"]), min_size=1
    )
)
def test_the_segments_of_a_passage_are_the_text_of_its_block(words: list[str]) -> None:
    library, _ = library_of(article("a", " ".join(words) + "\n\n[^1]: n"))
    fragment, _ = library.bodies["articles/a"]
    texts = {block.id: " ".join(block.text.split()) for block in fragment.blocks}
    for one in library.by_article["a"]:
        assert one.mentions == sum(segment.mark for passage in one.passages for segment in passage.segments)
        for passage in one.passages:
            assert " ".join("".join(segment.text for segment in passage.segments).split()) == texts[passage.block]
