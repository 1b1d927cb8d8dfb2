"""From fragments to linked bodies: first mentions, the editor's own links, margin notes, addresses."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from site_builder.content.library import assemble_library
from site_builder.content.markup import to_fragment
from site_builder.core.bodies import Linked, Text
from tests.content.sites import (
    Written,
    article,
    library_of,
    linked_html,
    linked_of,
    marked,
    site_of,
    topic,
    translation,
)
from tests.content.test_markup import MARKDOWN

HREF = "../../topics/taiwan/index.html"
LINK = f'<a class="topic" href="{HREF}">'


def visible(html: str) -> str:
    """The text of HTML without the margin notes."""
    return re.sub(r"<[^>]*>", "", re.sub(r'<small class="marginnote".*?</small>', "", html))


def test_the_first_mention_is_linked_and_later_ones_are_not() -> None:
    html = linked_html("Taiwan and Formosa.\n\nTaiwan again.")
    assert f"{LINK}Taiwan</a> and Formosa." in html
    assert html.count("<a") == 1


def test_every_mention_counts() -> None:
    assert marked("Taiwan and Formosa.\n\nTaiwan’s") == [
        ("taiwan", "Taiwan"),
        ("taiwan", "Formosa"),
        ("taiwan", "Taiwan"),
    ]


def test_names_of_all_languages_apply_in_all_texts() -> None:
    assert marked("As 台湾 and 대만 are written", lang="en") == [("taiwan", "台湾"), ("taiwan", "대만")]


def test_a_mention_across_markup_counts_and_the_next_one_is_linked() -> None:
    body = "The **South** China Sea, and the South China Sea."
    assert marked(body) == [("sea", "South China Sea"), ("sea", "South China Sea")]
    assert ">South China Sea</a>." in linked_html(body)


@pytest.mark.parametrize(
    "body",
    [
        "## Taiwan",
        "[Taiwan](https://x.y)",
        "`Taiwan`",
        "    Taiwan",
        "```\nTaiwan\n```",
        "x[^Taiwan]\n\n[^Taiwan]: y",
        "![Taiwan](https://x.y/z.png)",
        "<!-- Taiwan -->",
        "| Tai | wan |\n|---|---|\n| South | China Sea |",
        "Tai\n\nwan",
    ],
)
def test_what_is_no_running_text_holds_no_mentions(body: str) -> None:
    assert marked(body) == []


def test_table_rows_quotations_notes_and_items_hold_mentions() -> None:
    body = "> Taiwan\n\n- Taiwan\n\n| Taiwan |\n|---|\n| Taiwan |\n\nx[^1]\n\n[^1]: Taiwan"
    assert len(marked(body)) == 5


def test_the_first_mention_is_the_first_that_is_read() -> None:
    body = "<details><summary>Taiwan</summary>Formosa</details>"
    assert marked(body) == [("taiwan", "Taiwan"), ("taiwan", "Formosa")]
    assert f"{LINK}Taiwan</a></summary>" in linked_html(body)


def test_markup_in_the_text_is_kept_in_the_link() -> None:
    html = linked_html("R&D in *Taiwan* & Q&A", topic("rd", "R&D"), topic("qa", "Q&A"))
    assert f"<em>{LINK}Taiwan</a></em>" in html
    assert ">R&amp;D</a>" in html
    assert ">Q&amp;A</a>" in html


def test_a_wiki_link_is_the_link_of_its_topic_and_a_mention() -> None:
    body = "Taiwan first. [[taiwan|The *island*]] later."
    assert linked_html(body).count("<a") == 1
    assert f'<a href="{HREF}">The <em>island</em></a>' in linked_html(body)
    assert marked(body) == [("taiwan", "Taiwan"), ("taiwan", "The island")]


def test_a_file_link_to_a_topic_is_one_too() -> None:
    body = "Taiwan, [the island](../topics/taiwan.md)"
    assert linked_html(body).count("<a") == 1
    assert marked(body)[1] == ("taiwan", "the island")


def test_a_wiki_link_without_text_shows_the_title_in_the_language_of_the_text() -> None:
    assert f'<a href="{HREF}">Taiwan</a>' in linked_html("See [[taiwan]].")
    assert f'<a href="{HREF}">대만</a>' in linked_html("[[taiwan]] 참고", lang="ko")
    assert f'<a href="{HREF}">台湾</a>' in linked_html("[[taiwan]]", lang="zh")


def test_a_title_that_is_filled_in_moves_nothing_else() -> None:
    body = "## On [[rd]]\n\n[[rd]] & [[taiwan]][^1] and Taiwan Strait.\n\n[^1]: See [[sea]] and Formosa"
    parts = (article("a", body), topic("rd", "R&D <b>"))
    _, problems = library_of(*parts)
    fragment, linked = linked_of(*parts)
    assert [problem for problem in problems if problem.rule.id != "unused-topic"] == []
    assert fragment.headings[0].text == "On R&D <b>"
    assert fragment.blocks[0].text == "R&D <b> & Taiwan and Taiwan Strait."
    assert visible(linked.html) == visible(fragment.html)
    assert ">Taiwan Strait</a>." in linked.html
    assert [(one.topic, one.name) for one in linked.mentions] == [
        ("rd", "R&D <b>"),
        ("taiwan", "Taiwan"),
        ("strait", "Taiwan Strait"),
        ("sea", "South China Sea"),
        ("taiwan", "Formosa"),
    ]


def test_no_link_keeps_a_topic_out_wholly() -> None:
    body = "Taiwan, [[taiwan|here]], the Taiwan Strait"
    assert marked(body, no_link=("taiwan",)) == [("strait", "Taiwan Strait")]
    assert LINK not in linked_html(body, no_link=("taiwan",))


def test_a_topic_does_not_link_itself() -> None:
    library, _ = library_of(article("a", "Taiwan"), Written(topic("china", "China"), "China and Taiwan"))
    html = library.texts["topics/china"].html
    assert html.count("<a") == 1
    assert '<a class="topic" href="../taiwan/index.html">Taiwan</a>' in html


def test_links_to_files_become_relative_addresses() -> None:
    other = article("b", "## 제목\n\ntext")
    body = "[1](b.md) [2](b.md#%EC%A0%9C%EB%AA%A9) [3](../topics/taiwan.md) [4](/content/articles/b.md) [5](#p-here)\n\nx\n{: #p-here }"
    library, problems = library_of(article("a", body), other)
    html = library.texts["articles/a"].html
    assert {problem.rule.id for problem in problems} <= {"unused-topic"}
    assert re.findall('href="([^"]*)"', html) == [
        "../b/index.html",
        "../b/index.html#%EC%A0%9C%EB%AA%A9",
        "../../topics/taiwan/index.html",
        "../b/index.html",
        "#p-here",
    ]


def test_pages_and_files_of_the_site_as_a_whole_are_linked_by_their_address() -> None:
    html = linked_html("[when](/timeline/), [home](/), [follow](/feed.xml)")
    assert re.findall('href="([^"]*)"', html) == ["../../timeline/index.html", "../../index.html", "../../feed.xml"]


@pytest.mark.parametrize("address", ["/nowhere/", "/timeline/#2023", "/articles/nothing/", "timeline/"])
def test_an_address_that_no_page_has_is_a_dead_link(address: str) -> None:
    _, problems = library_of(article("a", f"[x]({address})"))
    assert "dead-link" in {found.rule.id for found in problems}


@pytest.mark.parametrize("written", ["../../static/look/x.png", "/static/look/x.png", "static/look/x.png"])
def test_pictures_find_their_static_file(written: str) -> None:
    parts = site_of(article("a", f"![x]({written})"), assets={"static/look/x.png": "static/look/x.12345678.png"})
    library, _ = assemble_library(*parts)
    assert 'src="../../static/look/x.12345678.png"' in library.texts["articles/a"].html


def test_a_translation_links_from_where_it_stands() -> None:
    original = article("a", "Taiwan")
    library, _ = library_of(original, translation(original, "ko", "대만은"))
    html = library.texts["articles/a.ko"].html
    assert '<a class="topic" href="../../../topics/taiwan/index.html">대만</a>은' in html


def test_a_note_stands_in_the_margin_too_where_it_takes_no_focus() -> None:
    html = linked_html("Text[^1] and[^1].\n\n[^1]: See *Taiwan*, [x](https://x.y).\n\n    - Second\n")
    note = (
        '<small class="marginnote" aria-hidden="true"><span class="number">1</span> '
        'See <em><a tabindex="-1" class="topic" href="../../topics/taiwan/index.html">Taiwan</a></em>, <a tabindex="-1" href="https://x.y" rel="external">x</a>. Second</small>'
    )
    assert html.count(f"</sup>{note}") == 2
    assert html.count('id="fn:1"') == 1


def test_a_note_in_the_margin_has_the_number_of_its_mark() -> None:
    html = linked_html("## Title[^c]\n\nOne[^b] two[^a].\n\n[^a]: first\n[^b]: second\n[^c]: third")
    marks = re.findall(r'href="#fn:[ab]">(\d)</a></sup><small[^>]*><span class="number">(\d)</span> (\w+)', html)
    assert [(mark, number) for mark, number, _ in marks] == [(number, number) for _, number, _ in marks]
    assert [text for _, _, text in marks] == ["second", "first"]


def test_notes_of_headings_and_of_notes_have_no_margin() -> None:
    assert "marginnote" not in linked_html("## Title[^1]\n\n[^1]: see[^2]\n\n[^2]: two")


def test_bodies_without_mentions_are_left_as_they_are() -> None:
    fragment = to_fragment("Nothing of note", lang="en")
    written = article("a", "Nothing of note")
    assert linked_of(written) == (fragment, Linked(fragment.html))
    assert library_of(written)[0].texts["articles/a"] == Text(fragment.html, words=3, lead="Nothing of note")


@settings(max_examples=200, deadline=None)
@given(MARKDOWN.map(lambda body: f"Taiwan {body} Taiwan’s South China Sea"))
def test_linking_changes_no_visible_text(body: str) -> None:
    fragment, linked = linked_of(article("a", body), topic("c", "c", "1", "b a"))
    assert visible(linked.html) == visible(fragment.html)
    texts = {block.id: block.text for block in fragment.blocks}
    for mention in linked.mentions:
        assert 0 <= mention.start < mention.end <= len(texts[mention.block])
    added = re.findall('<a class="topic" href="([^"]*)">', re.sub(r"<small.*?</small>", "", linked.html))
    assert len(added) == len(set(added))


@settings(max_examples=50, deadline=None)
@given(MARKDOWN)
def test_linking_twice_gives_the_same(body: str) -> None:
    site, fragments = site_of(article("a", body + "\n\nTaiwan"))
    assert assemble_library(site, fragments) == assemble_library(replace(site), dict(fragments))
