"""Notes of pages, in the ways in which pages write them, down to the Markdown."""

from __future__ import annotations

import pytest

from site_builder.importing.body import read_body

FIRST = "The tide in the harbour of Orvane was measured by three people for a year, and nobody had asked them to."
SECOND = "When they were done they wrote a book of numbers, which stands in the reading room and is never lent out."
THIRD = "The numbers are still used today, since nobody else has stood on the quay for that long in such a wind."


def page(marks: tuple[str, str], notes: str) -> str:
    return (
        "<html><body><article><h1>Tides</h1>"
        f"<p>{FIRST}{marks[0]}</p><p>{SECOND}{marks[1]}</p><p>{THIRD}</p>{notes}</article></body></html>"
    )


WAYS = {
    "list": page(
        ('<sup id="r1"><a href="#fn1">1</a></sup>', '<sup id="r2"><a href="#fn2">2</a></sup>'),
        '<ol><li id="fn1">See the book. <a href="#r1">↩</a></li><li id="fn2">It is blue. <a href="#r2">↩</a></li></ol>',
    ),
    "word processor": page(
        ('<a href="#_ftn1" name="_ftnref1">[1]</a>', '<a href="#_ftn2" name="_ftnref2">[2]</a>'),
        '<hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> See the book.</p>'
        '<p><a href="#_ftnref2" name="_ftn2">[2]</a> It is blue.</p>',
    ),
    "roles": page(
        ('<a role="doc-noteref" href="#a">1</a>', '<a role="doc-noteref" href="#b">2</a>'),
        '<section role="doc-endnotes"><h2>Notes</h2><p id="a">See the book.</p><p id="b">It is blue.</p></section>',
    ),
    "addresses": page(
        (
            '<a href="https://x.example/tides#note-1"><sup>1</sup></a>',
            '<a href="https://x.example/tides#note-2"><sup>2</sup></a>',
        ),
        '<div id="note-1">1. See the book.</div><div id="note-2">2. It is blue.</div>',
    ),
    "line breaks": page(
        ('<sup><a href="#n1">1</a></sup>', '<sup><a href="#n2">2</a></sup>'),
        '<p><a name="n1">1</a>. See the book.<br><a name="n2">2</a>. It is blue.</p>',
    ),
    "wiki": page(
        (
            '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
            '<sup id="cite_ref-2"><a href="#cite_note-2">[2]</a></sup>',
        ),
        '<ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>See the book.</span></li>'
        '<li id="cite_note-2"><b><a href="#cite_ref-2">^</a></b> <span>It is blue.</span></li></ol>',
    ),
    "no links": page(("<sup>1</sup>", "<sup>2</sup>"), "<h2>Notes</h2><p>1. See the book.</p><p>2. It is blue.</p>"),
    "brackets": page(("[1]", "[2]"), "<ol><li>See the book.</li><li>It is blue.</li></ol>"),
    "Korean": page(
        ('<sup><a href="#ft1">1)</a></sup>', '<sup><a href="#ft2">2)</a></sup>'),
        '<p id="ft1">1) See the book.</p><p id="ft2">2) It is blue.</p>',
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_notes_become_footnotes(way: str) -> None:
    expected = f"{FIRST}[^1]\n\n{SECOND}[^2]\n\n{THIRD}\n\n[^1]: See the book.\n\n[^2]: It is blue.\n"
    assert read_body(WAYS[way], address="https://x.example/tides", title="Tides").markdown == expected


def test_a_note_of_several_paragraphs_is_one_note() -> None:
    html = page(('<sup><a href="#n1">1</a></sup>', ""), '<div id="n1"><p>See the book.</p><p>It is blue.</p></div>')
    assert read_body(html).markdown.endswith("[^1]: See the book.\n\n    It is blue.\n")


def test_a_note_that_is_marked_twice_is_written_once() -> None:
    mark = '<sup><a href="#n1">1</a></sup>'
    markdown = read_body(page((mark, mark), '<p id="n1">1. See the book.</p>')).markdown
    assert markdown.count("[^1]: See") == 1
    assert markdown.count("[^1]") == 3


def test_links_of_a_table_of_contents_are_no_notes() -> None:
    html = (
        '<html><body><article><ul><li><a href="#a">How it began</a></li></ul>'
        f'<h2 id="a">How it began</h2><p>{FIRST}</p><p>{SECOND}</p></article></body></html>'
    )
    assert "[^" not in read_body(html).markdown


def test_raised_numbers_without_a_list_stay_what_they_are() -> None:
    html = page(("<sup>2</sup>", ""), "<p>1. A thing that is counted.</p>")
    assert f"{FIRST}<sup>2</sup>" in read_body(html).markdown


@pytest.mark.parametrize(("place", "is_mark"), [("n__1", True), ("fn:2", True), ("part", False), ("-" * 1_900, False)])
def test_a_link_that_is_not_raised_is_a_mark_by_the_name_of_its_place(place: str, is_mark: bool) -> None:
    html = page((f'<a href="#{place}">1</a>', ""), f'<p id="{place}">1 See the book.</p>')
    assert ("[^1]: See the book." in read_body(html).markdown) is is_mark
