"""The project's own library, built and followed link by link: nothing leads nowhere, wherever the tree is put."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import unquote

import pytest

from benchmarks.library import Size, write_library
from site_builder.build import build
from site_builder.core.diagnostics import has_errors
from tests.site.crawler import crawl, fetch_file, fetch_http, read, served

TAIWAN, FENTANYL, BALLOON = "taiwan", "fentanyl", "balloon-incident"


@pytest.mark.parametrize("prefix", ["/", "/some/sub/path/"])
def test_no_link_or_anchor_is_dead_over_http(library_site: Path, prefix: str) -> None:
    with served(library_site, prefix=prefix) as root:
        pages, dead = crawl(root + "index.html", fetch=fetch_http)
    assert dead == []
    assert len(pages) > 100


def test_no_link_or_anchor_is_dead_from_a_disk(library_site: Path) -> None:
    pages, dead = crawl((library_site / "index.html").as_uri(), fetch=fetch_file)
    assert dead == []
    assert len(pages) > 100


def test_no_link_is_dead_in_a_library_whose_lists_have_several_pages(tmp_path: Path) -> None:
    write_library(tmp_path, Size(articles=120, topics=6, authors=2, publishers=1, words=150))
    for folder, name in (("authors", "author-0"), ("sources", "publisher-0"), ("topics", "topic-0")):
        with (tmp_path / f"content/{folder}/{name}.md").open("a") as file:
            file.write("Writes of [[topic-1]].\n")
    outcome = build(tmp_path)
    assert not has_errors(outcome.diagnostics)
    pages, dead = crawl((tmp_path / "output" / "index.html").as_uri(), fetch=fetch_file)
    assert dead == []
    later = {url.partition("/output/")[2].split("/")[0] for url in pages if "/page/2/" in url}
    assert later == {"articles", "authors", "sources", "topics"}


def test_every_page_is_reached_from_the_home_page(library_site: Path) -> None:
    pages, _ = crawl((library_site / "index.html").as_uri(), fetch=fetch_file)
    written = {path.as_uri() for path in library_site.rglob("*.html")} - {(library_site / "404.html").as_uri()}
    assert written - set(pages) == set()


def test_every_address_in_sitemap_and_feeds_is_a_page_of_the_site(library_site: Path) -> None:
    site_url = "https://example.org/library/"
    sitemap = ET.parse(library_site / "sitemap.xml")
    urls = [found.text or "" for found in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    for feed in library_site.rglob("feed.json"):
        urls += [item["url"] for item in json.loads(feed.read_text("utf-8"))["items"]]
    assert len(urls) > 50
    for url in urls:
        assert url.startswith(site_url)
        target = library_site / unquote(url.removeprefix(site_url))
        assert (target / "index.html" if url.endswith("/") else target).is_file(), url


def passages(site: Path, topic: str) -> list[str]:
    """The places that a topic page's passages lead to, as `slug#id`."""
    page = (site / "topics" / topic / "index.html").read_text("utf-8")
    return [
        f"{unquote(slug)}#{anchor}" for slug, anchor in re.findall(r'articles/([^/"]+)/index\.html#(p-[\w-]+)"', page)
    ]


@pytest.mark.parametrize(("topic", "least"), [(TAIWAN, 3), (FENTANYL, 1), (BALLOON, 5)])
def test_topic_pages_hold_passages_of_every_article_that_speaks_of_them(
    library_site: Path, topic: str, least: int
) -> None:
    articles = {place.partition("#")[0] for place in passages(library_site, topic)}
    assert len(articles) >= least
    words = {TAIWAN: "Taiwan", FENTANYL: "fentanyl", BALLOON: "balloon"}
    for cited in (library_site / "articles").glob("*/cite.bib"):
        page = cited.with_name("index.html")
        body = re.search(r'<div class="prose">.*?<footer class="after"', page.read_text("utf-8"), re.DOTALL)
        assert body
        text = re.sub(r"<h[2-6].*?</h[2-6]>|<[^>]+>", " ", body[0], flags=re.DOTALL)
        if re.search(rf"\b{words[topic]}\b", text):
            assert page.parent.name in articles


def test_every_passage_link_lands_on_the_passage(library_site: Path) -> None:
    seen = 0
    for topic in (library_site / "topics").glob("*/index.html"):
        for place in passages(library_site, topic.parent.name):
            slug, _, anchor = place.partition("#")
            article = read((library_site / "articles" / slug / "index.html").read_text("utf-8"))
            assert anchor in article.anchors, place
            seen += 1
    assert seen > 100


def test_the_tree_is_the_one_that_the_contract_names(library_site: Path) -> None:
    for path in (
        *("index.html", "404.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", ".nojekyll", "manifest.json"),
        *("library.bib", "library.ris", "library.json", "articles/index.html", "authors/index.html"),
        *("topics/index.html", "sources/index.html", "timeline/index.html", "search/index.html"),
        *("archive/2023/index.html", "archive/2024/index.html", "about/index.html", "method/index.html"),
        *("topics/taiwan/index.html", "topics/taiwan/feed.xml", "topics/taiwan/library.bib"),
        *("authors/paul-heer/index.html", "authors/paul-heer/feed.json", "sources/ankasam/library.ris"),
        *(
            f"articles/a-crucial-moment-in-relations/{name}"
            for name in ("index.html", "cite.bib", "cite.ris", "cite.json")
        ),
    ):
        assert (library_site / path).is_file(), path
