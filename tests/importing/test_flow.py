from __future__ import annotations

from site_builder.importing.blocks import Notes
from site_builder.importing.flow import blocks_of
from site_builder.importing.pagetree import parse_page


def texts(html: str) -> list[str]:
    return [block.text for block in blocks_of(parse_page(f"<html><body>{html}</body></html>"), Notes())]


def test_every_letter_stands_in_one_block() -> None:
    html = "a<div>b<p>c <b>d</b></p>e<span>f</span></div>g<ul><li>h<p>i</p>j</li></ul>"
    assert texts(html) == ["a", "b", "c d", "ef", "g", "h", "i", "j"]


def test_two_line_breaks_end_a_paragraph_and_one_does_not() -> None:
    assert texts("<div>a<br>b<br> <br>c</div>") == ["a b", "c"]


def test_emphasis_goes_on_in_the_next_block() -> None:
    blocks = blocks_of(parse_page("<html><body><b>a<div>b</div>c</b></body></html>"), Notes())
    kinds = [[(piece.kind, piece.value) for piece in block.pieces] for block in blocks]
    assert kinds == [[("open", "strong"), ("text", letter), ("close", "strong")] for letter in "abc"]


def test_what_readers_do_not_see_is_no_text() -> None:
    assert texts("a<script>b</script><style>c</style><template>d</template><select><option>e</option></select>f") == [
        "af"
    ]


def test_each_line_of_a_poem_is_a_line_and_an_empty_one_ends_a_paragraph() -> None:
    assert texts("<pre>one\ntwo\n\nthree</pre>") == ["one two", "three"]
