"""From a page to the Markdown of its article, and from there through the project's own renderer."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from site_builder.content.markup import to_fragment
from site_builder.importing.body import read_body
from site_builder.importing.values import Picture

ADDRESS = "https://review.example/2021/tides"
FIRST = "The tide in the harbour of Orvane was measured by three people for a year, and nobody had asked them to."
SECOND = "When they were done they wrote a book of numbers, which stands in the reading room and is never lent out."
THIRD = "The numbers are still used today, since nobody else has stood on the quay for that long in such a wind."
LAST = "Whoever wants to know more has to climb the tower, where the oldest of the three still counts the waves."


def page(*parts: str) -> str:
    return (
        "<html><head><title>Tides</title></head><body>"
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'
        f"<main><article><h1>Tides</h1>{''.join(parts)}</article></main>"
        '<aside class="related"><h3>Related</h3><ul><li><a href="/a">Another story of the sea</a></li></ul></aside>'
        "<footer><p>Copyright of the review, all rights are kept by somebody.</p></footer></body></html>"
    )


def p(text: str) -> str:
    return f"<p>{text}</p>"


def markdown(*parts: str) -> str:
    return read_body(page(*parts), address=ADDRESS, title="Tides").markdown


def article(*parts: str) -> str:
    """The Markdown of what stands between two paragraphs."""
    before, after = f"{FIRST}\n\n", f"\n\n{LAST}\n"
    written = markdown(p(FIRST), *parts, p(LAST))
    assert written.startswith(before)
    assert written.endswith(after)
    return written[len(before) : -len(after)]


def test_the_text_is_taken_and_what_stands_around_it_is_not() -> None:
    assert markdown(p(FIRST), p(SECOND), p(THIRD)) == f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>How it began</h2>" + p(SECOND), f"## How it began\n\n{SECOND}"),
        ("<h3>One</h3>" + p(SECOND) + "<h5>Two</h5>" + p(THIRD), f"## One\n\n{SECOND}\n\n### Two\n\n{THIRD}"),
        ("<ul><li>Salt</li><li>Wind<ul><li>West</li></ul></li></ul>", "- Salt\n- Wind\n    - West"),
        ("<ol start=3><li>Salt</li><li>Wind</li></ol>", "3. Salt\n4. Wind"),
        (f"<blockquote><p>{SECOND}</p><p>{THIRD}</p></blockquote>", f"> {SECOND}\n>\n> {THIRD}"),
        (p("A <b>bold </b>word, an <i>odd</i> one, <a href='/x?a=1&b=2'>a link</a> and <code>a * b</code> are in it."),
         "A **bold** word, an *odd* one, [a link](https://review.example/x?a=1&b=2) and `a * b` are in it."),
        ("<dl><dt>Neap</dt><dd>The lower tide of the two.</dd></dl>", "Neap\n:   The lower tide of the two."),
        ("<table><tr><th>Year</th><th>Feet</th></tr><tr><td>1901</td><td>3</td></tr></table>",
         "| Year | Feet |\n| --- | --- |\n| 1901 | 3 |"),
        ("<pre><code>let a = 1;\n  b</code></pre>", "```\nlet a = 1;\n  b\n```"),
        ("<p>The sea is wide<br>the sea is deep,<br>the tide goes out while all men sleep.</p>",
         "The sea is wide  \nthe sea is deep,  \nthe tide goes out while all men sleep."),
        (p("H<sub>2</sub>O is what the sea is mostly made of, and that is known."),
         "H<sub>2</sub>O is what the sea is mostly made of, and that is known."),
        (f"<details><summary>More of it</summary><p>{SECOND}</p></details>", f"More of it\n\n{SECOND}"),
    ],
)  # fmt: skip
def test_structure_is_kept(html: str, expected: str) -> None:
    assert article(html) == expected


FIGURES = {
    "figure": '<figure><img src="/a.jpg" alt="A quay"><figcaption>The quay at <i>dawn</i></figcaption></figure>',
    "late": '<figure><img src="/blank.gif" data-src="/a.jpg" alt="A quay"><figcaption>The quay at dawn</figcaption></figure>',
    "set": '<figure><img srcset="/s.jpg 300w, /a.jpg 900w" alt="A quay"><figcaption>The quay at dawn</figcaption></figure>',
    "noscript": '<figure><img src="data:image/gif;base64,R0" alt=""><noscript><img src="/a.jpg" alt="A quay"></noscript>'
    "<figcaption>The quay at dawn</figcaption></figure>",
    "named": '<div class="wp-caption"><img src="/a.jpg" alt="A quay"><p class="wp-caption-text">The quay at dawn</p></div>',
    "table": '<table><tr><td><img src="/a.jpg" alt="A quay"></td></tr><tr><td class="caption">The quay at dawn</td></tr></table>',
}


@pytest.mark.parametrize("way", FIGURES)
def test_pictures_come_with_their_captions(way: str) -> None:
    expected = "![A quay](https://review.example/a.jpg)  \n*The quay at dawn*"
    assert article(p(SECOND), FIGURES[way], p(THIRD)) == f"{SECOND}\n\n{expected}\n\n{THIRD}"


def test_a_triangle_points_from_a_caption_to_its_picture() -> None:
    written = article(p(SECOND), '<div><img src="/a.jpg" alt="부두"></div>', p("▲ 새벽의 부두"), p(THIRD))
    assert "![부두](https://review.example/a.jpg)  \n*▲ 새벽의 부두*" in written


def test_a_picture_above_the_text_is_given_apart() -> None:
    body = read_body(page(FIGURES["figure"], p(FIRST), p(SECOND), p(THIRD)), address=ADDRESS, title="Tides")
    assert body.pictures == (Picture("https://review.example/a.jpg", "A quay", "The quay at dawn"),)
    assert "a.jpg" not in body.markdown


def test_what_is_taken_off_is_named() -> None:
    html = page(p(FIRST), p(SECOND), "<p>Share this article</p>", p(LAST))
    assert "Share this article" in {dropped.text for dropped in read_body(html).dropped}


def test_addresses_follow_the_base_of_the_page() -> None:
    html = page(p(FIRST), p(f"{SECOND} <a href='x'>Here</a>"), p(LAST)).replace("<head>", '<head><base href="/deep/">')
    assert "[Here](https://review.example/deep/x)" in read_body(html, address=ADDRESS).markdown


def test_links_and_pictures_that_lead_nowhere_are_text_and_a_doubt() -> None:
    html = page(
        p(f"{FIRST} <a href='x.html'>Here</a> <a href='javascript:go()'>and there</a>"), FIGURES["figure"], p(LAST)
    )
    body = read_body(html, title="Tides")
    assert f"{FIRST} Here and there\n" in body.markdown
    assert "![" not in body.markdown
    assert any("A picture was left out" in doubt for doubt in body.doubts)


@pytest.mark.parametrize(
    "above",
    [
        "<h1>Tides</h1>",
        '<p class="meta">By Mira Tolk</p>',
        "<p>12 March 2021</p>",
        '<div class="share"><a href="#">Facebook</a> <a href="#">E-mail</a></div>',
        "<p>By Mira Tolk<br>12 March 2021</p>",
        "<div>Share this article</div>",
    ],
)
def test_what_stands_above_the_text_is_taken_off(above: str) -> None:
    assert markdown(above, p(FIRST), p(SECOND), p(LAST)) == f"{FIRST}\n\n{SECOND}\n\n{LAST}\n"


@pytest.mark.parametrize(
    "box",
    [
        '<aside><h4>Read more</h4><a href="/b">The other sea is also wide</a></aside>',
        '<div class="related"><p><a href="/b">The other sea is also wide and deep, as far as anybody knows.</a></p></div>',
        '<div class="newsletter-signup"><p>Get our letter every week.</p><form><input></form></div>',
        '<p><strong>Read more:</strong> <a href="/b">The other sea is also wide</a></p>',
        '<section class="comments"><h3>Comments</h3><p>I liked this text very much and I will come back to read it.</p></section>',
        "<script>var tide = 'high';</script><style>p {}</style>",
    ],
)
def test_boxes_in_the_text_are_left_out(box: str) -> None:
    assert article(p(SECOND), box, p(THIRD)) == f"{SECOND}\n\n{THIRD}"


LAYOUTS = {
    "line breaks": f"<div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>",
    "bare divs": f"<div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div>",
    "tables": f"<table><tr><td><table><tr><td>{FIRST}<br><br>{SECOND}</td></tr><tr><td>{THIRD}</td></tr></table></td></tr></table>",
    "spans": f"<p><span><span>{FIRST}</span></span></p><p><font>{SECOND}</font></p><p>{THIRD}</p>",
    "crossing": f"<b><p>{FIRST}</b></p><p>{SECOND}<p>{THIRD}",
    "parts": f"<article><p>{FIRST}</p></article><article><p>{SECOND}</p></article><article><p>{THIRD}</p></article>",
}


@pytest.mark.parametrize("way", LAYOUTS)
def test_the_text_is_found_however_the_page_is_built(way: str) -> None:
    html = f'<html><body><div><a href="/">Home</a> | <a href="/b">News</a></div>{LAYOUTS[way]}</body></html>'
    assert [line.strip("*") for line in read_body(html).markdown.split("\n") if line] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["안개 낀 항구에서 세 사람이 한 해 동안 조수를 재었다. 아무도 그들에게 시키지 않았다.", "그 숫자는 책이 되어 열람실에 놓였다. 빌려 갈 수는 없다.", "지금도 사람들은 그 숫자를 쓴다. 바람이 너무 세기 때문이다."],
        ["霧の港で三人が一年のあいだ潮を測った。誰にも頼まれてはいなかった。", "その数字は本になり、閲覧室に置かれている。貸し出しはしない。", "今でもその数字は使われている。風が強すぎるからである。"],
        ["雾中的港口，三个人整整一年测量潮汐，没有人要求他们这样做。", "这些数字写成了一本书，放在阅览室里，从不外借。", "直到今天人们仍在使用这些数字，因为那里的风实在太大。"],
    ],
)  # fmt: skip
def test_articles_without_spaces_or_letters_are_found_too(paragraphs: list[str]) -> None:
    cells = "".join(f"<p>{text}</p>" for text in paragraphs * 2)
    html = f"<html><body><table><tr><td><a href='/'>홈</a></td><td><div id='body'>{cells}</div></td></tr></table></body></html>"
    assert read_body(html).markdown == "\n\n".join(paragraphs * 2) + "\n"


def test_a_text_that_only_the_programs_of_the_page_hold_is_found_with_a_doubt() -> None:
    data = f'{{"@type": "Article", "articleBody": "{FIRST} {SECOND} {THIRD} {LAST}"}}'
    html = (
        f'<html><head><script type="application/ld+json">{data}</script></head><body><div id="app"></div></body></html>'
    )
    body = read_body(html)
    assert FIRST in body.markdown
    assert "data for programs" in body.doubts[0]


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<p>", "<!-- x -->", "<html><body><img src=a.jpg></body></html>"]
)
def test_a_page_without_text_is_a_doubt(html: str) -> None:
    body = read_body(html)
    assert body.markdown == ""
    assert body.doubts


def test_what_is_special_in_markdown_is_rendered_as_the_text_that_it_was() -> None:
    signs = "1_000 *stars*, [brackets], [[topics]], {: .a }, `ticks`, a &lt;b&gt; tag, &amp;amp;, C:\\d, [^1], ***, ___ and |"
    starts = [
        "# tide",
        "1. tide",
        "- tide",
        "+ tide",
        "> tide",
        ": tide",
        "!!! note",
        "~~~ tide",
        "== tide",
        "| tide | a |",
    ]
    html = page(
        p(FIRST),
        p(f"{signs} end of it."),
        *(p(f"{start} is how this line of the text begins, oddly enough.") for start in starts),
        p(LAST),
    )
    html = html.replace("> tide", "&gt; tide")
    body = read_body(html, title="Tides")
    fragment = to_fragment(body.markdown, lang="en")
    rendered = lxml_html.fragment_fromstring(fragment.html, create_parent="div")
    assert [element.tag for element in rendered] == ["p"] * (len(starts) + 3)
    assert [element.text_content() for element in rendered] == [
        paragraph.text_content() for paragraph in lxml_html.fromstring(html).xpath("//article//p")
    ]
    assert fragment.problems == ()


def test_the_subtitle_is_not_repeated_in_the_text() -> None:
    dek = "A year on the quay with a pole, a lamp and a book."
    body = read_body(page(p(dek), p(FIRST), p(SECOND)), address=ADDRESS, title="Tides", subtitle=dek)
    assert body.markdown == f"{FIRST}\n\n{SECOND}\n"


@pytest.mark.parametrize("heading", ["<h3>Key takeaways</h3>", "<p><b>Key points:</b></p>"])
def test_a_list_of_key_points_is_taken_out_of_the_text(heading: str) -> None:
    points = "<ul><li>Salt <em>rises</em>.</li><li>Wind falls.</li></ul>"
    body = read_body(page(heading, points, p(FIRST), "<ul><li>Tar</li><li>Rope</li></ul>", p(SECOND)), title="Tides")
    assert body.key_points == ("Salt rises.", "Wind falls.")
    assert body.markdown == f"{FIRST}\n\n- Tar\n- Rope\n\n{SECOND}\n"
    assert not body.dropped


def test_key_points_that_are_all_there_is_stay() -> None:
    points = "".join(f"<li>{text}</li>" for text in (FIRST, SECOND, THIRD))
    body = read_body(page("<h2>Key points</h2>", f"<ul>{points}</ul>"), address=ADDRESS, title="Tides")
    assert body.key_points == ()
    assert body.markdown.count("- ") == 3
