"""content.dialect is Python-Markdown: whatever it takes a shorter way for comes out as plain Python-Markdown writes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.content.dialect import convert
from tests.content.plain_markdown import plain_markdown
from tests.content.random_markdown import document

ROOT = Path(__file__).parents[2]
PLAIN = plain_markdown()


def written() -> Iterator[str]:
    """Every Markdown text of the repository, front matter and all, and the golden library."""
    for folder in ("content", "tests", "docs"):
        for path in sorted((ROOT / folder).rglob("*.md")):
            yield path.read_text("utf-8")
    yield from (path.read_text("utf-8") for path in sorted(ROOT.glob("*.md")))
    yield from (ROOT / "tests" / "golden" / "library.txt").read_text("utf-8").split("\n-- ")


def plain(body: str) -> str | None:
    """What Python-Markdown makes of a body; nothing where it breaks off, at a note that is defined within a note."""
    try:
        return PLAIN.reset().convert(body)
    except RuntimeError:
        return None


def check(seed: int) -> None:
    text = document(seed)
    expected = plain(text)
    assert convert(text) == expected or expected is None, (seed, text)


def test_written_texts_come_out_as_of_plain_python_markdown() -> None:
    texts = [text for text in written() if text.strip()]
    assert len(texts) > 50
    for text in texts:
        assert convert(text) == plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "[[a-\\-b]]",
        "[[a.\\..b]]",
        "## &copy x",
        "[t]: u\n\n[t] [t][] ![t]",
        "a  \nb",
        "* *\n*\n\n**\n\n- - -x",
        '- a\n\n    "b"\n\n        code',
        "*a* b `c*` *d*e* __f__",
    ],
)
def test_signs_that_are_easily_passed_by(text: str) -> None:
    assert convert(text) == plain(text)


@pytest.mark.parametrize("part", range(6))
def test_random_texts_come_out_as_of_plain_python_markdown(part: int) -> None:
    for seed in range(part * 500, (part + 1) * 500):
        check(seed)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(30))
def test_many_random_texts_come_out_as_of_plain_python_markdown(part: int) -> None:
    for seed in range(3_000 + part * 1_000, 3_000 + (part + 1) * 1_000):
        check(seed)
