"""One body for every rule that content reports: the rule, its place in the file, and what helps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.core.diagnostics import Diagnostic, Location
from site_builder.core.model import Author
from tests.content.sites import TAIWAN, Written, article, library_of, topic

PATH = "content/articles/a.md"


def problems(body: str) -> list[Diagnostic]:
    """What is wrong with an article whose body begins in line 10."""
    filed = article("a", body, topics=("taiwan", "strait", "sea", "twin"))
    twin = Written(Author("twin", "Twin", "Twin", path="content/authors/twin.md"), "")
    return list(library_of(filed, topic("twin"), twin)[1])


@pytest.mark.parametrize(
    ("body", "rule", "line", "column", "hint"),
    [
        ("See\n[[taiwann]]", "unknown-link", 11, 1, "did you mean 'taiwan'?"),
        ("[[topic/taiwan]]", "unknown-link", 10, 1, "did you mean 'topics/taiwan'?"),
        ("a [[twin]]", "ambiguous-link", 10, 3, "write [[topics/twin]] or [[authors/twin]]"),
        ("a [x](../topics/taiwn.md)", "dead-link", 10, 7, "did you mean 'content/topics/taiwan.md'?"),
        ("[x](/topics/taiwan/)", "dead-link", 10, 5, "did you mean 'content/topics/taiwan.md'?"),
        (
            "![x](../../../../etc/passwd)",
            "dead-link",
            10,
            6,
            "link to a file of content/ or static/, to a page such as /timeline/, or by [[id]]",
        ),
        (
            "![x](/static/x.png)",
            "dead-link",
            10,
            6,
            "link to a file of content/ or static/, to a page such as /timeline/, or by [[id]]",
        ),
        ("## History\n\n[x](#histry)", "dead-anchor", 12, 5, "did you mean 'history'?"),
        ("[x](../topics/taiwan.md#nowhere)", "dead-anchor", 10, 5, ""),
        ("a\n{: #x }\n\nb\n{: #x }", "duplicate-anchor", 14, 1, ""),
        ("a\n{: #cite }", "duplicate-anchor", 11, 1, ""),
        ("`[^z]` and [^x]\n\n[^y]: n", "undefined-footnote", 10, 12, ""),
        ("\\[^z] and\n\n## A `[^a]` [^x]\n\n[^y]: n", "undefined-footnote", 12, 13, ""),
        ("text\n\n[^y]: n", "unused-footnote", 12, 1, ""),
        ("`<script>`\n\n<script>alert(1)</script>", "unsafe-html", 12, 1, ""),
        ("[x](javascript:alert)", "unsafe-html", 10, 5, ""),
        ('a <b onclick="x">y</b>', "unsafe-html", 10, 6, ""),
        ("![](https://x.y/z.png)", "missing-alt", 10, 5, ""),
        ("x\n\n" + "[" * 200, "unreadable-markdown", 12, 101, ""),
        ("\n".join("    " * level + "- x" for level in range(500)), "unreadable-markdown", 111, 1, ""),
        ("\n".join("\t" * level + "- x" for level in range(500)), "unreadable-markdown", 111, 1, ""),
        ("- " * 2000 + "x", "unreadable-markdown", 10, 1, ""),
    ],
)
def test_a_broken_body_is_told_of_at_its_place(body: str, rule: str, line: int, column: int, hint: str) -> None:
    found = [one for one in problems(body) if one.rule.id == rule]
    assert [(one.location, one.hint) for one in found] == [(Location(PATH, line, column), hint)]


def test_every_broken_link_of_a_target_has_its_own_place() -> None:
    found = problems("[[nowhere]]\n\n`[[nowhere]]`\n\n[[nowhere]] [[nowhere]]")
    assert [(one.location.line, one.location.column) for one in found] == [(10, 1), (14, 1), (14, 13)]


def test_a_topic_that_no_article_speaks_of_is_told_of() -> None:
    _, (found,) = library_of(article("a", "Taiwan", topics=("strait",)))
    assert (found.rule.id, found.message) == ("unused-topic", "no article mentions 'South China Sea'")


def test_a_sound_body_has_no_problems() -> None:
    body = (
        "[[taiwan]][^1] ![x](https://x.y/z.png) `<script>` a &lt;b&gt; [y](#p) <!-- an <aside> -->\n{: #p }\n\n[^1]: n"
    )
    assert problems(body) == []


def test_a_body_whose_first_line_is_not_known_is_named_as_a_whole() -> None:
    described = Written(replace(TAIWAN, descriptions=("ko",)), "", (("ko", "[[nirgends]]"),))
    _, (found,) = library_of(article("a", "Taiwan, Taiwan Strait, South China Sea"), described)
    assert found.location == Location("content/topics/taiwan.ko.md")
