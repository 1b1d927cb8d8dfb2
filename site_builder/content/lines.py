"""Python-Markdown's preprocessors, which pass by what cannot hold what they look for. Knows no blocks and no HTML."""

from __future__ import annotations

from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace


class WhiteSpace(NormalizeWhitespace):
    """One kind of line end, no tabs, nothing in empty lines."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join([*lines, "", ""])
        if "\t" in text or " \n" in text or "\r" in text or "\x02" in text or "\x03" in text:
            return super().run(lines)
        return text.split("\n")


class Fences(FencedBlockPreprocessor):
    """Takes fenced code out, where there is a fence."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return super().run(lines) if "```" in text or "~~~" in text else lines


class RawHtml(HtmlBlockPreprocessor):
    """Takes raw HTML out. Python's HTML parser, which does it, stops at `<` and `&` only and hands on, unchanged, the
    text between them and every `&` that does not begin a number: that one gets the semicolon it may lack."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return super().run(lines) if "<" in text or "&#" in text else lines
