from __future__ import annotations

import re

import pytest
from lxml import html as lxml_html

from benchmarks.chance import Chance
from site_builder.content.markup import to_fragment
from site_builder.importing.blocks import Notes, Piece
from site_builder.importing.flow import blocks_of
from site_builder.importing.markdown_lines import absolute, escaped, lines, started
from site_builder.importing.markdown_writer import write
from site_builder.importing.pagetree import parse_page


def one(*pieces: Piece) -> str:
    return "".join(lines(pieces, base="https://x.example/a/", label=lambda note: note))


def marked(name: str, *inside: Piece, target: str = "") -> tuple[Piece, ...]:
    return Piece("open", name, target), *inside, Piece("close", name)


def text(value: str) -> Piece:
    return Piece("text", value)


def test_spaces_stand_outside_of_marks() -> None:
    assert one(text("a"), *marked("strong", text(" b\n ")), text("c")) == "a **b** c"


def test_marks_that_hold_nothing_are_dropped_and_neighbours_are_joined() -> None:
    pieces = (*marked("strong", text("a")), *marked("strong", text(" ")), *marked("strong", text("b")), *marked("em"))
    assert one(*pieces) == "**a b**"


def test_emphasis_in_emphasis_is_one() -> None:
    assert one(*marked("strong", text("a "), *marked("em", text("b")))) == "**a b**"


def test_a_link_may_stand_in_emphasis() -> None:
    assert (
        one(*marked("em", text("see "), *marked("a", text("it"), target="b c")))
        == "*see [it](https://x.example/a/b%20c)*"
    )


def test_a_note_stands_outside_of_the_link_beside_it() -> None:
    assert one(*marked("a", text("it"), Piece("note", "1"), target="b")) == "[it](https://x.example/a/b)[^1]"


def test_code_with_ticks_has_more_ticks_around_it() -> None:
    assert one(*marked("code", text("a`b"))) == "`` a`b ``"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("../b?c=1#d", "https://x.example/b?c=1#d"),
        ("//y.example/b", "https://y.example/b"),
        ("/a(b)_c", "https://x.example/a%28b%29_c"),
        ("mailto:a@x.example", "mailto:a@x.example"),
        ("javascript:go()", ""),
        ("data:text/html,x", ""),
        ("http://[x", ""),
    ],
)
def test_addresses_are_absolute_or_nothing(target: str, expected: str) -> None:
    assert absolute(target, "https://x.example/a/") == expected


def test_relative_addresses_lead_nowhere_without_a_base() -> None:
    assert absolute("b.html", "") == ""


def test_only_what_needs_it_is_escaped() -> None:
    assert escaped("snake_case, 3 < 4, R&D, (see) \\ _x_") == "snake_case, 3 < 4, R&D, (see) \\\\ \\_x\\_"
    assert started("1984. A year") == "1984\\. A year"
    assert started("3.5 metres") == "3.5 metres"


_SIGNS = ["*", "_", "`", "[", "]", "(", ")", "{", "}", ":", "#", "+", "-", ".", "!", "|", "<", ">", "&", "\\", "~", "^", "=", "1.", "2)", "---", "[^1]", "[[x]]", "{:.a}", "<b>", "&amp;", "![a](b)", "[a](b)", "***", "__", "```", "~~~", "!!!", "#x", ">x", "-x", "+x", "|a|", "a_b", "_a_", "*a*", "::", "{:", "''", "[TOC]", "==", "<!--x-->", "한국어", "中文", "ü", "tide", "quay", "of", "the", "measured"]  # fmt: skip


def _escape(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;")


def _words(chance: Chance, count: int) -> str:
    return _escape(" ".join(chance.pick(_SIGNS) for _ in range(1 + chance.below(count))))


def _run(chance: Chance) -> str:
    tag = chance.pick(("", "", "", "b", "em", "code", "sup", "a href='/x_(y)'"))
    words = _words(chance, 4)
    return f"<{tag}>{words}</{tag.split()[0]}>" if tag else words


def _block(chance: Chance) -> str:
    runs = [" ".join(_run(chance) for _ in range(1 + chance.below(4))) for _ in range(4)]
    return chance.pick(
        (
            f"<p>{runs[0]}</p><p>{runs[1]}<br>{runs[2]}</p>",
            f"<h3>{runs[0]}</h3><p>{runs[1]}</p>",
            f"<ul><li>{runs[0]}<ol><li>{runs[1]}</li></ol></li><li>{runs[2]}</li></ul>",
            f"<blockquote><p>{runs[0]}</p><ul><li>{runs[1]}</li></ul></blockquote>",
            f"<dl><dt>{runs[0]}</dt><dd>{runs[1]}</dd></dl>",
            f"<table><tr><th>{runs[0]}</th><th>x</th></tr><tr><td>{runs[1]}</td><td>{runs[2]}</td></tr></table>",
        )
    )


def _letters(value: str) -> str:
    """Without spaces, and with quotes and dashes as they were before the renderer set them."""
    for pretty, plain in (("…", "..."), ("—", "---"), ("–", "--"), ("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'")):
        value = value.replace(pretty, plain)
    return re.sub(r"\s+", "", value)


@pytest.mark.parametrize("number", range(120))
def test_any_text_is_rendered_as_it_was(number: int) -> None:
    chance = Chance(4, "escapes", number)
    root = parse_page(f"<html><body><div><p>Start</p>{_block(chance)}{_block(chance)}</div></body></html>")
    blocks = blocks_of(root, Notes())
    markdown = write(blocks, {}, base="https://x.example/")
    fragment = to_fragment(markdown, lang="en")
    rendered = "".join(lxml_html.fragment_fromstring(fragment.html, create_parent="div").itertext())
    assert _letters(rendered) == _letters("".join(block.text for block in blocks)), markdown
    assert {problem[0] for problem in fragment.problems} <= {"duplicate-anchor"}
