from __future__ import annotations

from site_builder.importing.blocks import Notes
from site_builder.importing.flow import blocks_of
from site_builder.importing.pagetree import parse_page
from site_builder.importing.selection import select

TEXT = "The tide in the harbour of Orvane was measured by three people for a year, and nobody had asked them to."
FOREIGN = "I liked this text very much, and I will come back to read it once more when the wind has gone."


def selected(html: str) -> list[str]:
    root = parse_page(f"<html><body>{html}</body></html>")
    blocks = blocks_of(root, Notes())
    return [blocks[number].text for number in select(root, blocks).numbers]


def body(*parts: str) -> str:
    return "<nav><a href='/'>Home</a></nav><div class='story'>" + "".join(parts) + "</div>"


def paragraphs(count: int) -> str:
    return "".join(f"<p>{TEXT} {number}</p>" for number in range(count))


def test_short_blocks_among_the_chosen_are_chosen() -> None:
    found = selected(body(paragraphs(3), "<p>No.</p><ul><li>One</li><li>Two</li></ul><h3>Then</h3>", paragraphs(2)))
    assert [text for text in found if TEXT not in text] == ["No.", "One", "Two", "Then"]


def test_the_first_and_the_last_paragraph_are_chosen() -> None:
    assert len(selected(body(paragraphs(9)))) == 9


def test_comments_and_boxes_are_not_chosen() -> None:
    box = f"<div class='gdpr-notice'><p>{FOREIGN}</p></div>"
    comments = f"<div id='comments'><p>{FOREIGN}</p></div>"
    assert len(selected(body(paragraphs(3), box, paragraphs(3), comments))) == 6


def test_a_text_in_elements_called_like_a_box_is_chosen() -> None:
    parts = "".join(f"<div class='paywall body-overlay'>{paragraphs(2)}</div>" for _ in range(8))
    assert len(selected(body(parts))) == 16


def test_letters_of_the_marks_on_the_page_do_no_harm() -> None:
    assert len(selected(body("<p>\U00014400\U00014410</p>", paragraphs(4)))) >= 4


def test_nothing_is_chosen_where_there_is_nothing() -> None:
    assert selected("<nav><a href='/'>Home</a></nav>") == []


def test_what_stands_deep_in_a_box_of_the_article_is_not_chosen() -> None:
    box = f"<div class='quiz author-box'><div><div><p>{FOREIGN}</p><p>{FOREIGN}</p></div></div></div>"
    found = selected(body(paragraphs(3), box, f"<div><div><p>{TEXT}</p></div></div>", paragraphs(3)))
    assert [text for text in found if TEXT not in text] == []
    assert len(found) == 7


def test_the_prose_of_a_page_too_large_to_be_compared_is_chosen() -> None:
    assert selected(body(f"<p>{TEXT}</p>" * 2, "<i></i>" * 13_000, f"<p>{TEXT}</p>")) == [TEXT] * 3
