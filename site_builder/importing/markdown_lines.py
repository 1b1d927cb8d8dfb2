"""The pieces of a block as lines of our Markdown, such that what is rendered from them is the text of the page.

What would mean something in Markdown and means nothing on the page is escaped. Emphasis and links are written anew from
how each stretch of text looked, since marks of a page overlap, hold nothing but spaces, or end where they began. Must
not know how blocks stand to each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urljoin, urlsplit

from site_builder.importing.blocks import Piece

_SPACES = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u0002\u0003]")
_SPECIAL = re.compile(r"[\\`*\[\]]|_|\{(?=\s*[:#.])|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>\"'()\[\]`\\|{}*^]")
_EMPHASIS = {"strong": "**", "em": "*"}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Text in Markdown that looks the same from end to end. `link`: where it leads."""

    text: str
    link: str = ""
    emphasis: str = ""
    inner: str = ""


def absolute(target: str, base: str) -> str:
    """The address with nothing in it that ends a link, or "" for what leads to no page or picture."""
    target = target.strip()
    try:
        address = urljoin(base, target) if base else f"https:{target}" if target.startswith("//") else target
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https", "mailto") or not (
        parts.netloc or parts.scheme.lower() == "mailto"
    ):
        return ""
    return _UNSAFE_IN_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)


def escaped(text: str) -> str:
    """Text that Markdown leaves as it is, wherever it does not start a line."""
    return _SPECIAL.sub(_escape, text)


def started(line: str) -> str:
    """A line whose start means nothing."""
    numbered = _NUMBERED.match(line)
    if numbered:
        return f"{numbered[1]}\\{line[numbered.end(1) :]}"
    if line.startswith(("#", ">", "+", "-", "!!!")):
        return "\\" + line
    return f"&#{ord(line[0])};{line[1:]}" if line.startswith((":", "~", "=", "|")) else line


def lines(pieces: Iterable[Piece], *, base: str, label: Callable[[str], str], one_line: bool = False) -> list[str]:
    """The lines that pieces make. `base`: what addresses are relative to, or ""; `label`: the label of a note in the
    Markdown, "" where it has no text."""
    texts: list[str] = []
    for line in _split_at_breaks(pieces, one_line=one_line):
        text = _line(_stretches(line, base, label))
        if text:
            texts.append(text)
    return texts


def _escape(found: re.Match[str]) -> str:
    mark, text = found[0], found.string
    if mark == "<":
        return "&lt;"
    if mark == "&":
        return "&amp;"
    if (
        mark == "_"
        and text[found.start() - 1 : found.start()].isalnum()
        and text[found.end() : found.end() + 1].isalnum()
    ):
        return mark
    return "\\" + mark


def _split_at_breaks(pieces: Iterable[Piece], *, one_line: bool) -> Iterator[list[tuple[Piece, tuple[Piece, ...]]]]:
    """Each line as its pieces with the marks that stand around each."""
    line: list[tuple[Piece, tuple[Piece, ...]]] = []
    standing: tuple[Piece, ...] = ()
    for piece in pieces:
        if piece.kind == "open":
            standing = (*standing, piece)
        elif piece.kind == "close":
            standing = standing[:-1]
        elif piece.kind == "break" and not one_line:
            yield line
            line = []
        else:
            line.append((Piece("text", " ") if piece.kind == "break" else piece, standing))
    yield line


def _stretches(
    line: list[tuple[Piece, tuple[Piece, ...]]], base: str, label: Callable[[str], str]
) -> Iterator[_Stretch]:
    for piece, standing in line:
        if piece.kind == "text":
            yield _Stretch(_SPACES.sub(" ", _INVISIBLE.sub("", piece.value)), *_look(standing, base))
        elif piece.kind == "note" and (name := label(piece.value)):
            yield _Stretch(f"[^{name}]", inner="written")
        elif piece.kind == "picture" and (address := absolute(piece.target, base)):
            yield _Stretch(f"![{escaped(' '.join(piece.value.split()))}]({address})", inner="written")


def _look(standing: tuple[Piece, ...], base: str) -> tuple[str, str, str]:
    link = emphasis = inner = ""
    for mark in standing:
        if mark.value == "a":
            link = absolute(mark.target, base)
        elif mark.value in _EMPHASIS:
            emphasis = emphasis or mark.value
        elif mark.value in ("code", "sub", "sup"):
            inner = mark.value
    return link, emphasis, inner


def _line(stretches: Iterator[_Stretch]) -> str:
    """Links around emphasis around the rest; spaces stand outside of all."""
    joined = _settled(stretches)
    out: list[str] = []
    for (emphasis, written), emphasised in groupby(joined, key=lambda one: (one.emphasis, one.inner == "written")):
        parts: list[str] = []
        for link, linked in groupby(emphasised, key=lambda one: one.link):
            text = "".join(_marked(one) for one in linked)
            parts.append(_around(text, "[", f"]({link})") if link and not written else text)
        out.append(_around("".join(parts), *[_EMPHASIS[emphasis]] * 2) if emphasis else "".join(parts))
    return _SPACES.sub(" ", "".join(out)).strip(" ")


def _settled(stretches: Iterator[_Stretch]) -> list[_Stretch]:
    """Neighbours that look the same made one, spaces between two of a look made part of them."""
    settled: list[_Stretch] = []
    for one in stretches:
        if not one.text:
            continue
        last = settled[-1] if settled else None
        blank = one.text.isspace()
        if last is not None and one.inner != "written" and last.inner != "written" and (blank or _alike(one, last)):
            settled[-1] = _Stretch(last.text + one.text, last.link, last.emphasis, last.inner)
        else:
            settled.append(_Stretch(one.text) if blank else one)
    return settled


def _alike(one: _Stretch, other: _Stretch) -> bool:
    return (one.link, one.emphasis, one.inner) == (other.link, other.emphasis, other.inner)


def _marked(one: _Stretch) -> str:
    if one.inner == "written":
        return one.text
    if one.inner == "code":
        longest = max((len(run) for run in re.findall("`+", one.text)), default=0)
        fence = "`" * (longest + 1)
        space = " " if longest else ""
        return _around(one.text, fence + space, space + fence)
    text = escaped(one.text)
    return _around(text, f"<{one.inner}>", f"</{one.inner}>") if one.inner else text


def _around(text: str, before: str, after: str) -> str:
    """Text between marks, with its outer spaces outside of them."""
    inner = text.strip()  # of spaces that do not break too
    if not inner:
        return text
    start = text.index(inner)
    return f"{text[:start]}{before}{inner}{after}{text[start + len(inner) :]}"
