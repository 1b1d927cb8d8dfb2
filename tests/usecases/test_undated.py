"""An article whose date nobody knows: it has its place in all that is published, and nowhere a date."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from lxml import etree, html

from tests.projects import write_project
from tests.site.crawler import crawl, fetch_file
from tests.usecases.comparing import clean
from tests.usecases.small import built, edit, small_site, tree
from tests.usecases.trees import snapshot

BUOYS = "content/articles/buoys.md"
# In the order of their names, Anchors would stand behind Buoys.
UNDATED = """
    -- content/articles/buoys.md --
    ---
    title: Buoys
    date_note: The page gives no date.
    authors: [ada]
    source: review
    retrieved: 2024-05-02
    summary: Buoys drift.
    ---
    A ferry passes the buoys of the Old Harbour.
    -- content/articles/z-anchors.md --
    ---
    title: Anchors
    date:
    date_note: No date is printed.
    authors: [ada]
    source: review
    ---
    Anchors hold in the Old Harbour.
"""


def mixed(root: Path) -> Path:
    """The small library of three dated articles, with two undated ones, built."""
    write_project(small_site(root), UNDATED)
    assert built(root).diagnostics == ()
    return root


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return tree(mixed(tmp_path_factory.mktemp("undated") / "site") / "output")


def page(published: dict[str, bytes], path: str) -> Any:
    return html.fromstring(published[path])


def texts(found: Iterable[Any]) -> list[str]:
    return [" ".join(each.text_content().split()) for each in found]


# --- lists -----------------------------------------------------------------------------------------------------------


def test_the_index_has_a_group_of_the_undated_behind_the_years(published: dict[str, bytes]) -> None:
    index = page(published, "articles/index.html")
    rows = texts(index.xpath("//table//tr/th[not(@scope='col')]"))
    assert rows == ["2024", "Cranes", "Tides", "2023", "Grain", "Undated", "Anchors", "Buoys"]
    assert texts(index.xpath("//td[@class='date']"))[-3:] == ["2023", "no date", "no date"]
    assert index.xpath("//nav[@class='jumps']//a/@href")[-1] == "#at-undated"


@pytest.mark.parametrize("path", ["index.html", "sources/review/index.html"])
def test_lists_end_in_the_undated_by_title(published: dict[str, bytes], path: str) -> None:
    rows = page(published, path).xpath("//li[@class='article-row']")
    assert texts(row.find(".//h3") for row in rows) == ["Cranes", "Tides", "Grain", "Anchors", "Buoys"]
    assert texts(row.find("p") for row in rows)[-2:] == ["no dateanalysis"] * 2


def test_the_archive_has_a_page_of_the_undated(published: dict[str, bytes]) -> None:
    years = page(published, "archive/index.html").xpath("//section[@class='years']//li")
    assert texts(years) == ["2024 2 of 5 articles", "2023 1 of 5 articles", "Undated 2 of 5 articles"]
    undated = page(published, "archive/undated/index.html")
    assert texts(undated.xpath("//h1 | //h2 | //h3")) == ["Undated 2", "Undated", "Anchors", "Buoys"]
    assert undated.xpath("//meta[@name='description']/@content") == ["2 undated articles."]


def test_the_timeline_leaves_them_to_the_archive(published: dict[str, bytes]) -> None:
    timeline = page(published, "timeline/index.html")
    assert texts(timeline.xpath("//li[contains(@class, 'written')]/p[@class='what']")) == ["Grain", "Tides", "Cranes"]
    assert texts(timeline.xpath("//p[@class='filed']")) == ["Not on the timeline: 2 undated articles."]
    assert timeline.xpath("//p[@class='filed']/a/@href") == ["../archive/undated/index.html"]
    assert "3 articles" in timeline.xpath("//p[@class='tally']")[0].text


def test_a_topic_shows_their_passages_last_and_draws_only_the_others(published: dict[str, bytes]) -> None:
    topic = page(published, "topics/old-harbour/index.html")
    (dated, undated) = topic.xpath("//div[@class='groups']")
    assert texts(dated.xpath(".//h3")) == ["Cranes", "Tides"]
    assert texts(undated.xpath(".//h3")) == ["Anchors", "Buoys"]
    # What a script turns round are the dated ones.
    assert ("data-groups" in dated.attrib, "data-groups" in undated.attrib) == (True, False)
    assert texts(undated.xpath(".//p[@class='provenance line']/*[1]")) == ["no date"] * 2
    assert "4 of 5 articles, 4 passages; 2 undated articles not drawn" in texts(topic.xpath("//p[@class='tally']"))
    drawn = texts(topic.xpath("//ol[starts-with(@class, 'coverage')]//span[@class='count']"))
    assert [count for count in drawn if count != "0 articles"] == ["1 article"] * 2


def test_what_is_undated_alone_makes_no_drawing_and_no_axis(tmp_path: Path) -> None:
    root = mixed(tmp_path / "site")
    for name in ("tides", "cranes", "grain"):
        (root / f"content/articles/{name}.md").unlink()
    assert built(root).diagnostics == ()
    found = snapshot(root / "output")
    assert found == clean(root, tmp_path)
    topic = page(found, "topics/old-harbour/index.html")
    assert topic.xpath("//ol[starts-with(@class, 'coverage')]") == []
    assert texts(topic.xpath("//section[@class='over-time']/p")) == ["2 of 2 articles, 2 passages"]
    assert page(found, "timeline/index.html").xpath("//section") == []
    assert texts(page(found, "authors/index.html").xpath("//td[@data-label='latest']")) == ["", "no date"]


# --- pages -----------------------------------------------------------------------------------------------------------


def test_the_page_says_that_there_is_no_date_and_why(published: dict[str, bytes]) -> None:
    article = page(published, "articles/buoys/index.html")
    assert texts(article.xpath("//p[@class='dates line']/span"))[0] == "No date"
    assert article.xpath("//p[@class='dates line']//time") == []
    assert texts(article.xpath("//p[@class='date-note']")) == ["The page gives no date."]


def test_what_is_undated_is_neither_newer_nor_older_than_anything(published: dict[str, bytes]) -> None:
    assert page(published, "articles/buoys/index.html").xpath("//nav[@class='neighbours']") == []
    oldest = page(published, "articles/grain/index.html").xpath("//nav[@class='neighbours']//a")
    assert texts(oldest) == ["Tides"]


def test_related_articles_hold_undated_ones(published: dict[str, bytes]) -> None:
    related = page(published, "articles/tides/index.html").xpath("//section[@class='related']//h3")
    assert {"Buoys", "Anchors"} <= set(texts(related))
    assert page(published, "articles/buoys/index.html").xpath("//section[@class='related']//time")


def test_no_date_is_invented_anywhere(published: dict[str, bytes]) -> None:
    for path, content in published.items():
        text = content.decode()
        assert not re.search(r"\b0001\b|\b1970\b|\bNone\b", text.replace("1970-01-01T00:00:00Z", "")), path
        assert 'datetime=""' not in text, path
    # Atom alone cannot do without: of one article nobody knows when anything of it was.
    assert [path for path in published if b"1970-01-01" in published[path] and not path.endswith("feed.xml")] == []


def test_no_link_is_dead(tmp_path: Path) -> None:
    root = mixed(tmp_path / "site")
    pages, dead = crawl((root / "output/index.html").as_uri(), fetch=fetch_file)
    assert dead == []
    assert {path.as_uri() for path in (root / "output").rglob("archive/**/*.html")} <= set(pages)


# --- citations and what machines read --------------------------------------------------------------------------------


def test_citations_say_nothing_of_a_date(published: dict[str, bytes]) -> None:
    bibtex = published["articles/buoys/cite.bib"].decode()
    assert bibtex.startswith("@article{okoye-nd-buoys,\n")
    assert not re.search(r"^  (date|year) =", bibtex, re.MULTILINE)
    assert "urldate = {2024-05-02}" in bibtex
    ris = published["articles/buoys/cite.ris"].decode()
    assert {line[:2] for line in ris.split("\r\n")} & {"PY", "DA", "Y1"} == set()
    (csl,) = json.loads(published["articles/buoys/cite.json"])
    assert csl["id"] == "okoye-nd-buoys"
    assert "issued" not in csl
    assert csl["accessed"] == {"date-parts": [[2024, 5, 2]]}


def test_files_of_citations_hold_the_dated_first(published: dict[str, bytes]) -> None:
    keys = [item["id"] for item in json.loads(published["library.json"])]
    assert keys == [
        "okoye-2024-cranes",
        "okoye-2024-tides",
        "review-2023-grain",
        "okoye-nd-z-anchors",
        "okoye-nd-buoys",
    ]
    assert all(("issued" in item) == ("-nd-" not in item["id"]) for item in json.loads(published["library.json"]))


def test_references_for_readers_say_n_d(published: dict[str, bytes]) -> None:
    source, digest = texts(page(published, "articles/buoys/index.html").xpath("//dd[@class='citation']"))
    assert source == "Okoye, Ada. “Buoys.” Harbour Review, n.d."
    assert "“Buoys,” Harbour Review, n.d. https://example.org/small/articles/buoys/." in digest


def test_tags_and_graphs_leave_the_date_out(published: dict[str, bytes]) -> None:
    article = page(published, "articles/buoys/index.html")
    names = article.xpath("//meta/@name")
    assert "citation_title" in names
    assert "citation_publication_date" not in names
    graph = json.loads(article.xpath("//script[@type='application/ld+json']/text()")[0])
    (original,) = (node for node in graph["@graph"] if node["@id"].endswith("#original"))
    assert original["headline"] == "Buoys"
    assert "datePublished" not in original


def test_context_objects_of_a_list_leave_the_date_out(published: dict[str, bytes]) -> None:
    spans = page(published, "articles/index.html").xpath("//span[@class='Z3988']/@title")
    dates = {dict(pairs)["rft.title"]: dict(pairs).get("rft.date") for pairs in map(parse_qsl, spans)}
    assert dates == {"Cranes": "2024-02", "Tides": "2024-01-17", "Grain": "2023", "Anchors": None, "Buoys": None}


def test_atom_names_no_date_of_publication_and_when_the_source_was_read(published: dict[str, bytes]) -> None:
    space = {"a": "http://www.w3.org/2005/Atom"}
    feed = etree.fromstring(published["feed.xml"])
    said = {
        entry.findtext("a:title", namespaces=space): (
            entry.findtext("a:published", namespaces=space),
            entry.findtext("a:updated", namespaces=space),
        )
        for entry in feed.findall("a:entry", namespaces=space)
    }
    assert list(said) == ["Cranes", "Tides", "Grain", "Anchors", "Buoys"]
    assert said["Buoys"] == (None, "2024-05-02T00:00:00Z")
    assert said["Anchors"] == (None, "1970-01-01T00:00:00Z")
    assert feed.findtext("a:updated", namespaces=space) == "2024-05-02T00:00:00Z"


def test_a_json_feed_names_only_what_is_known(published: dict[str, bytes]) -> None:
    items = {item["title"]: item for item in json.loads(published["feed.json"])["items"]}
    assert items["Buoys"]["date_modified"] == "2024-05-02T00:00:00Z"
    assert not {"date_published"} & set(items["Buoys"])
    assert not {"date_published", "date_modified"} & set(items["Anchors"])


def test_the_sitemap_tells_only_changes_that_are_known(published: dict[str, bytes]) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = {
        url.findtext("s:loc", namespaces=space).removeprefix("https://example.org/small"): url.findtext(
            "s:lastmod", namespaces=space
        )
        for url in etree.fromstring(published["sitemap.xml"])
    }
    assert (found["/articles/buoys/"], found["/articles/z-anchors/"]) == ("2024-05-02", None)
    assert found["/authors/ada/"] == "2024-05-02"
    assert "/archive/undated/" in found


# --- from one build to the next --------------------------------------------------------------------------------------


def test_a_date_that_disappears_and_comes_back_changes_all_that_it_touches(tmp_path: Path) -> None:
    root = mixed(tmp_path / "site")
    before = snapshot(root / "output")
    edit(root, "content/articles/tides.md", "date: 2024-01-17\n", "date_note: Nothing tells.\n")
    outcome = built(root)
    assert snapshot(root / "output") == clean(root, tmp_path)
    assert {
        *("index.html", "articles/tides/index.html", "articles/tides/cite.bib", "articles/index.html"),
        *("articles/cranes/index.html", "articles/grain/index.html", "archive/2024/index.html", "feed.xml"),
        *("archive/undated/index.html", "topics/ferries/index.html", "authors/ada/index.html", "sitemap.xml"),
        *("sources/review/index.html", "timeline/index.html", "library.ris"),
    } <= set(outcome.reasons)
    assert not {"about/index.html", "404.html", "articles/z-anchors/cite.bib"} & set(outcome.reasons)
    edit(root, "content/articles/tides.md", "date_note: Nothing tells.\n", "date: 2024-01-17\n")
    built(root)
    assert snapshot(root / "output") == before


def test_the_page_of_the_undated_goes_with_the_last_of_them(tmp_path: Path) -> None:
    root = mixed(tmp_path / "site")
    edit(root, BUOYS, "date_note: The page gives no date.\n", "date: 2022-03\n")
    edit(root, "content/articles/z-anchors.md", "date:\n", "date: 2021\n")
    assert "archive/undated/index.html" in built(root).removed
    assert snapshot(root / "output") == clean(root, tmp_path)


def test_another_text_of_an_undated_article_changes_only_what_shows_it(tmp_path: Path) -> None:
    root = mixed(tmp_path / "site")
    edit(root, BUOYS, "passes the buoys", "passes all buoys")
    assert set(built(root).reasons) == {
        *("articles/buoys/index.html", "topics/ferries/index.html", "topics/old-harbour/index.html"),
    }
    assert snapshot(root / "output") == clean(root, tmp_path)
