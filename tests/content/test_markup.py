"""Markdown to fragments: safe HTML, every block with a lasting id, headings in order, words counted."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content.blocks import escape, splice, survey
from site_builder.content.markup import to_fragment
from site_builder.core.bodies import Block, Fragment
from site_builder.core.identifiers import PAGE_IDS

THEME = Path(__file__).parents[2] / "templates"


def fragment(body: str, lang: str = "en") -> Fragment:
    return to_fragment(body, lang=lang)


def blocks(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in fragment(body).blocks]


# --- blocks ----------------------------------------------------------------------------------------------------------


def test_a_block_is_the_innermost_element_that_holds_text() -> None:
    assert blocks("One\n\n- two\n    - three\n- four\n\n> five\n>\n> six") == [
        ("paragraph", "One"),
        ("item", "two"),
        ("item", "three"),
        ("item", "four"),
        ("quotation", "five"),
        ("quotation", "six"),
    ]


def test_a_table_row_is_one_block_with_its_cells_apart() -> None:
    assert blocks("| a | b |\n|---|--:|\n| c | |\n| | d |") == [("row", "a | b"), ("row", "c"), ("row", "d")]


def test_definitions_admonitions_captions_and_notes_are_blocks() -> None:
    body = "Term\n:   Meaning[^1]\n\n!!! note\n    Inside\n\n<figure><figcaption>Below</figcaption></figure>\n\n[^1]: Why\n\n    And how\n"
    assert blocks(body) == [
        ("definition", "Term"),
        ("definition", "Meaning"),
        ("paragraph", "Note"),
        ("paragraph", "Inside"),
        ("caption", "Below"),
        ("note", "Why"),
        ("note", "And how"),
    ]


def test_text_around_a_nested_list_belongs_to_its_item() -> None:
    (outer, inner) = fragment("<ul><li>before<ul><li>inner</li></ul>after</li></ul>").blocks
    assert ([run.text for run in outer.runs], inner.text) == (["before", "after"], "inner")


def test_code_blocks_headings_and_pictures_are_no_blocks() -> None:
    assert blocks("# Head\n\n    code\n\n```\nmore\n```\n\n![alt](https://x.y/z.png)") == []


def test_links_and_inline_code_are_part_of_the_text_but_cannot_be_linked() -> None:
    (block,) = fragment("a [b](https://x.y) `c` **d**").blocks
    assert [(run.text, run.linkable) for run in block.runs if run.text.strip()] == [
        ("a ", True),
        ("b", False),
        ("c", False),
        ("d", True),
    ]


def test_a_blocks_id_comes_from_its_own_text() -> None:
    before, after = fragment("one\n\ntwo\n\nthree"), fragment("ONE  more\n\n## new\n\n- two\n\nThree")
    assert before.blocks[1].id == after.blocks[1].id
    assert before.blocks[2].id == after.blocks[2].id, "case and white space do not count"
    assert before.blocks[0].id != after.blocks[0].id
    assert re.fullmatch("p-[a-z2-7]{8}", before.blocks[0].id)


def test_equal_blocks_are_numbered() -> None:
    first, second, third = (block.id for block in fragment("same\n\nsame\n\nsame").blocks)
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_a_number_that_the_editor_took_is_passed_over() -> None:
    headings = fragment("<h2>A</h2>\n\n<h2>A</h2>\n\n<h2 id='a-2'>A</h2>\n\n<h2>A</h2>").headings
    assert [heading.id for heading in headings] == ["a", "a-3", "a-2", "a-4"]


def test_an_id_that_the_editor_gave_is_kept() -> None:
    assert fragment("text\n{: #mine }").blocks[0].id == "mine"


def test_a_block_knows_the_heading_that_it_stands_under() -> None:
    found = fragment("zero\n\n## One\n\nfirst[^1]\n\n## Two\n\nsecond\n\n[^1]: note")
    assert [block.heading for block in found.blocks] == ["", "one", "two", ""]


def test_an_empty_id_gives_way_to_one_that_is_made() -> None:
    found = fragment('<h2 class="x" id="">A</h2>\n\n<p id="">b</p>')
    assert found.anchors == (found.headings[0].id, found.blocks[0].id) == ("a", fragment("b").blocks[0].id)
    assert found.html.count(" id=") == 2


# --- headings --------------------------------------------------------------------------------------------------------


def levels(body: str) -> list[int]:
    return [heading.level for heading in fragment(body).headings]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## a\n\n### b\n\n## c", [2, 3, 2]),
        ("# a\n\n## b\n\n# c", [2, 3, 2]),
        ("### a\n\n### b", [2, 2]),
        ("## a\n\n#### b\n\n#### c\n\n### d", [2, 3, 3, 3]),
        ("# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f", [2, 3, 4, 5, 6, 6]),
        ("<h1>raw</h1>", [2]),
    ],
)
def test_headings_begin_at_two_and_skip_no_level(body: str, expected: list[int]) -> None:
    assert levels(body) == expected


def test_headings_keep_ids_in_their_own_script() -> None:
    found = fragment("## 대만 해협\n\n## Ταϊβάν\n\n## हिन्दी\n\n## 台湾\n\n## 대만 해협\n\n<h2>Raw</h2>")
    assert [heading.id for heading in found.headings] == [
        "대만-해협",
        "ταϊβάν",
        "हिन्दी",
        "台湾",
        "대만-해협_1",
        "raw",
    ]


def test_a_heading_takes_no_id_of_the_page_around_it() -> None:
    assert [heading.id for heading in fragment("## Topics\n\n<h2>Source</h2>").headings] == ["topics-2", "source-2"]


def test_the_ids_of_the_page_are_those_of_the_templates() -> None:
    pages = ("_parts", "article", "author", "base", "publisher", "standalone", "topic")
    texts = [(THEME / f"{name}.html").read_text("utf-8") for name in pages]
    written = {name for text in texts for name in re.findall(r' id="([^"{]+)"', text)}
    assert written | {"broader", "narrower", "see-also"} == PAGE_IDS


def test_a_headings_text_holds_no_footnote_marks() -> None:
    assert fragment("## Title[^1] *here*\n\n[^1]: n").headings[0].text == "Title here"


# --- typography and dialect ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ('He said "hello"', "He said “hello”"),
        ("\"'a' b\"", "“‘a’ b”"),
        ('*"x"* and "*y*"', "“x” and “y”"),
        ("It's the '90s -- and... so --- on", "It’s the ’90s – and… so — on"),
        ('("bracketed")', "(“bracketed”)"),
        ('`"code"` isn\'t', '"code" isn’t'),
        (r"\"straight\"", '"straight"'),
        ("a---- b .... c", "a---- b .... c"),
        ('"one\n\n"two', "“one"),
    ],
)
def test_quotes_dashes_and_ellipses_are_set(written: str, set_as: str) -> None:
    assert fragment(written).blocks[0].text == set_as


def test_wiki_links_become_references_with_their_places() -> None:
    found = fragment("x\n\nsee [[taiwan]], [[topics/taiwan|the *island*]]\n\n`[[code]]` \\[[no]]\n\n    [[code]]\n")
    assert [(one.target, one.empty, one.line, one.column) for one in found.references] == [
        ("taiwan", True, 3, 5),
        ("topics/taiwan", False, 3, 17),
    ]
    assert found.blocks[-1].text == "[[code]] [[no]]"


def test_the_bar_of_a_wiki_link_does_not_end_a_table_cell() -> None:
    found = fragment("| a | b |\n|---|---|\n| [[x|label]] | c |\n| [[x\\|other]] | d |")
    assert [block.text for block in found.blocks] == ["a | b", "label | c", "other | d"]
    assert [one.target for one in found.references] == ["x", "x"]


def test_places_skip_what_only_looks_like_a_link() -> None:
    body = "```\n[[t]]\n```\n\n<!-- [[t]] -->\n\n``a ` [[t]]`` and [[t]]\n\n- item\n\n    [[t]] in a list\n"
    assert [(one.line, one.column) for one in fragment(body).references] == [(7, 19), (11, 5)]


def test_links_to_files_and_pictures_are_references_and_others_are_not() -> None:
    found = fragment("[a](x.md#b) ![p](/static/p.png) [c](https://x.y) [d](mailto:a@b.c) [e](#f) [g](//h.i)")
    assert [(one.kind, one.target) for one in found.references] == [
        ("file", "x.md#b"),
        ("image", "/static/p.png"),
        ("file", "#f"),
    ]


def test_links_out_of_the_site_say_so() -> None:
    assert '<a href="https://x.y/?a=1&amp;b=2" rel="external">' in fragment("[a](https://x.y/?a=1&b=2)").html


def test_words_are_counted_without_notes_and_as_characters_where_there_are_no_spaces() -> None:
    assert fragment("One two – three[^1]\n\n[^1]: four five").words == 3
    assert fragment("美国与台湾 关系", "zh-Hans").words == 7


# --- safety ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<b onclick='alert(1)'>x</b>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "<a href='data:text/html,alert'>x</a>",
        "<iframe src='https://x'></iframe>",
        "<style>alert</style>",
        "<svg onload=alert(1)>",
        "<img src=x onerror=alert(1)>",
        '<p style="background:url(javascript:alert(1))">x</p>',
        "<form action=javascript:alert(1)><input></form>",
        "<object data=alert></object><embed src=alert>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "x {: onclick=alert(1) }",
    ],
)
def test_nothing_that_runs_survives(body: str) -> None:
    html = fragment(body).html
    assert "alert" not in re.sub(r">[^<]*<", "><", html)
    assert not re.search(r"<(script|iframe|style|svg|form|object|embed|math)", html)


def test_what_is_of_use_survives_sanitising() -> None:
    html = fragment(
        '<abbr title="World">W</abbr> H<sub>2</sub> <span lang="ko" dir="ltr">대만</span>\n\n'
        "<details open><summary>More</summary>text</details>\n\n"
        '<figure><img src="https://x.y/z.png" alt="z" width="3" height="4" loading="lazy"><figcaption>c</figcaption></figure>\n\n'
        "| a |\n|--:|\n| b |\n"
    ).html
    for kept in (
        '<abbr title="World">',
        "<sub>2</sub>",
        'lang="ko"',
        'dir="ltr"',
        ' open=""',
        "<summary",
        'loading="lazy"',
        "<figcaption",
        'style="text-align:right"',
    ):
        assert kept in html


def test_footnotes_keep_their_ids_and_lead_both_ways() -> None:
    html = fragment("a[^x] b[^x]\n\n[^x]: n").html
    for part in ('id="fnref:x"', 'id="fnref2:x"', 'href="#fn:x"', 'id="fn:x"', 'href="#fnref:x"', 'href="#fnref2:x"'):
        assert part in html
    assert "title=" not in html


def test_a_note_that_nothing_refers_to_leads_back_to_nowhere() -> None:
    assert "fnref" not in fragment("a\n\n[^x]: n").html


def test_a_note_within_a_note_breaks_nothing_off() -> None:
    found = fragment("a[^1]\n\n[^1]: b\n\n    > [^2]: c\n\n[^3]: d")
    assert [note.id for note in found.notes] == ["fn:1", "fn:3"]


# --- soundness -------------------------------------------------------------------------------------------------------

MARKDOWN = st.lists(
    st.sampled_from(
        [
            *"abc \n\n>-*_`[]()<>&|#:!\"'{}~\\^1",
            "\n\n",
            "    ",
            "[[taiwan]]",
            "[^1]",
            "\n[^1]: ",
            "| a | b |\n|---|---|\n| c ",
            "<div>",
            "</div>",
            "<li>",
            "<b>",
            "<td>",
            "&nbsp;",
            "台湾",
            "](x.md)",
            "\n# ",
            "```\n",
        ]
    ),
    max_size=60,
).map("".join)


def check_offsets(found: Fragment) -> None:
    for block in found.blocks:
        assert block.text.strip()
        for run in block.runs:
            assert run.start == run.end or found.html[run.start : run.end] == escape(run.text)
    for reference in found.references:
        assert found.html[reference.start] == "<"
        assert found.html[reference.end - 1] == ">"


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
def test_any_markdown_gives_sound_offsets_and_ids(body: str) -> None:
    found = fragment(body)
    check_offsets(found)
    ids = [block.id for block in found.blocks]
    assert all(ids)
    assert len(ids) == len(set(ids))
    assert all(f' id="{escape(identifier)}"' in found.html for identifier in ids)


@settings(max_examples=100, deadline=None)
@given(MARKDOWN)
def test_surveying_the_html_again_finds_the_same_blocks(body: str) -> None:
    found = fragment(body)
    assert survey(found.html).blocks == found.blocks


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.text(alphabet="abc 台é", min_size=1).filter(str.strip),
        min_size=2,
        max_size=5,
        unique_by=lambda t: " ".join(t.split()),
    )
)
def test_an_edit_elsewhere_moves_no_id(paragraphs: list[str]) -> None:
    def ids(texts: list[str]) -> list[str]:
        return [block.id for block in fragment("\n\n".join(text.strip() for text in texts)).blocks]

    assert ids(["quite new", *paragraphs[1:], "and more"])[1:-1] == ids(paragraphs)[1:]


@pytest.mark.parametrize(
    "body",
    [
        ">" * 10_000,
        "> " * 3_000,
        "[" * 10_000,
        "![" * 5_000,
        "[^" * 5_000,
        "*" * 5_000,
        "*a " * 3_000,
        "`" * 10_000,
        "<" * 10_000,
        "<div>" * 5_000,
        "<!--" * 5_000,
        "- " * 5_000 + "x",
        "'\" " * 5_000,
        "\\*" * 40_000 + '"',
        "same\n\n" * 8_000,
        "\n".join("    " * depth + "- x" for depth in range(100)),
        "[^]:[](\"('",
        "\x00\x02\x03 \x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03",
    ],
    ids=lambda body: body[:5],
)
def test_hostile_markdown_is_done_with_in_seconds(body: str) -> None:
    began = time.monotonic()
    check_offsets(fragment(body))
    assert time.monotonic() - began < 20


def test_splicing_keeps_what_is_around() -> None:
    assert splice("abcdef", [(4, 5, "X"), (1, 1, "("), (1, 2, "B")]) == "a(BcdXf"
    assert splice("abcdef", [(0, 1, "no"), (2, 3, "C"), (5, 6, "no")], start=2, end=5) == "Cde"


def test_an_empty_body_is_an_empty_fragment() -> None:
    assert fragment(" \n ") == Fragment("")
    assert Block("x", "paragraph", ()).text == ""
