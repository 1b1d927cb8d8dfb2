from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import feedparser
import jsonschema
import pytest
from lxml import etree

from site_builder.core.dates import PartialDate
from site_builder.core.model import Article
from site_builder.pages.feeds import LIMIT, NEVER, FeedView, atom, json_feed, moment
from tests.pages.shelf import DETENTE, ODD, UNSIGNED, newest, shelf

ATOM = "{http://www.w3.org/2005/Atom}"


def view_of(*articles: Article, path: str = "feed.xml", home: str = "index.html") -> FeedView:
    return newest(shelf(*articles), *(article.slug for article in articles), path=path, home=home)


def read_atom(*articles: Article) -> Any:
    feed = feedparser.parse(atom(view_of(*articles)))
    assert not feed.bozo
    return feed


def test_a_feed_is_known_by_the_page_that_it_belongs_to() -> None:
    view = view_of(DETENTE, path="topics/taiwan/feed.xml", home="topics/taiwan/index.html")
    feed = feedparser.parse(atom(view)).feed
    assert feed.id == "https://example.org/library/topics/taiwan/"
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://example.org/library/topics/taiwan/feed.xml",
        "alternate": "https://example.org/library/topics/taiwan/",
    }


def test_an_entry_is_our_page_and_links_to_the_source_and_to_who_relayed_it() -> None:
    entry = read_atom(DETENTE).entries[0]
    assert entry.id == "https://example.org/library/articles/us-china-detente/"
    assert {link.rel: link.href for link in entry.links} == {
        "alternate": entry.id,
        "related": "https://council.example/detente",
        "via": "https://portal.example/1?a=b&c=d",
    }


def test_an_unknown_source_address_makes_no_link() -> None:
    assert [link.rel for link in read_atom(UNSIGNED).entries[0].links] == ["alternate"]


def test_every_author_of_an_entry_is_named() -> None:
    assert [author.name for author in read_atom(DETENTE).entries[0].authors] == ["Paul Heer", "Sun Chenghao"]


def test_an_unsigned_article_is_its_publishers() -> None:
    assert [author.name for author in read_atom(UNSIGNED).entries[0].authors] == ["The Gazette"]


def test_an_entry_is_filed_under_the_topics_chosen_and_mentioned() -> None:
    tags = read_atom(DETENTE).entries[0].tags
    assert [(tag.term, tag.label) for tag in tags] == [("taiwan", "Taiwan"), ("trade", "Trade, tariffs")]


def test_a_month_is_published_on_its_first_day() -> None:
    assert read_atom(UNSIGNED).entries[0].published == "2024-04-01T00:00:00Z"


@pytest.mark.parametrize(
    ("zone", "date", "written"),
    [
        ("UTC", PartialDate(2024, 1, 17), "2024-01-17T00:00:00Z"),
        ("Asia/Seoul", PartialDate(2024, 1, 17), "2024-01-17T00:00:00+09:00"),
        ("America/New_York", PartialDate(2024, 7), "2024-07-01T00:00:00-04:00"),
        ("Asia/Seoul", PartialDate(1890), "1890-01-01T00:00:00+08:27"),
        ("Asia/Seoul", PartialDate(1), "0001-01-01T00:00:00+08:27"),
    ],
)
def test_a_date_is_its_midnight_in_the_time_zone_of_the_site(zone: str, date: PartialDate, written: str) -> None:
    assert moment(date, zone=zone) == written


def test_a_feed_is_in_the_time_zone_of_the_site() -> None:
    library = shelf(DETENTE)
    config = replace(library.site.config, timezone="Asia/Seoul")
    library = replace(library, site=replace(library.site, config=config))
    view = newest(library, DETENTE.slug)
    assert view.entries[0].published == "2024-01-17T00:00:00+09:00"


@pytest.mark.parametrize(
    ("updated", "expected"),
    [
        (None, "2024-01-17T00:00:00Z"),
        (PartialDate(2024, 6, 1), "2024-06-01T00:00:00Z"),
        (PartialDate(2023, 1, 1), "2024-01-17T00:00:00Z"),
    ],
)
def test_an_entry_is_updated_when_its_page_was_but_never_before_it_was_published(
    updated: PartialDate | None, expected: str
) -> None:
    assert view_of(replace(DETENTE, updated=updated)).entries[0].updated == expected


def test_a_feed_is_as_new_as_its_newest_change_and_not_as_its_first_entry() -> None:
    assert view_of(UNSIGNED, DETENTE).updated == "2024-06-01T00:00:00Z"


def test_a_feed_of_nothing_is_still_a_valid_feed() -> None:
    feed = read_atom()
    assert feed.feed.updated == NEVER
    assert feed.entries == []


def test_a_feed_stops_at_its_limit_and_keeps_the_newest() -> None:
    articles = [replace(UNSIGNED, slug=f"a{number}") for number in range(LIMIT + 5)]
    entries = view_of(*articles).entries
    assert len(entries) == LIMIT
    assert entries[0].url.endswith("/a0/")


def test_what_xml_cannot_hold_is_dropped_and_what_it_can_is_kept() -> None:
    entry = etree.fromstring(atom(view_of(ODD))).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == ODD.title
    assert entry.findtext(f"{ATOM}summary") == "Abell and ]]> and </script>\u2028 here."


def test_an_entry_says_its_own_language() -> None:
    entry = etree.fromstring(atom(view_of(ODD))).find(f"{ATOM}entry")
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "ko"


def test_addresses_are_percent_encoded() -> None:
    assert view_of(ODD).entries[0].url.isascii()


def test_an_article_without_a_summary_shows_its_key_points_or_its_title() -> None:
    assert view_of(replace(UNSIGNED, key_points=("One.", "Two."))).entries[0].summary == "One. Two."
    assert view_of(UNSIGNED).entries[0].summary == UNSIGNED.title


ADDRESS = {"type": "string", "pattern": "^https?://"}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
FILLED = {"type": "string", "minLength": 1}
# What https://www.jsonfeed.org/version/1.1/ asks of a feed, with every member that it knows.
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": FILLED,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "language": FILLED,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
                "additionalProperties": False,
                "properties": {
                    "id": ADDRESS,
                    "url": ADDRESS,
                    "external_url": ADDRESS,
                    "title": FILLED,
                    "content_text": FILLED,
                    "date_published": TIME,
                    "date_modified": TIME,
                    "language": FILLED,
                    "tags": {"type": "array", "minItems": 1, "items": FILLED},
                    "authors": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["name"],
                            "properties": {"name": FILLED, "url": ADDRESS},
                        },
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("articles", [(), (DETENTE, UNSIGNED, ODD)], ids=["empty", "full"])
def test_a_json_feed_is_one(articles: tuple[Article, ...]) -> None:
    jsonschema.validate(json.loads(json_feed(view_of(*articles))), JSON_FEED)


def test_the_json_feed_names_the_best_address_that_is_known_of_the_source() -> None:
    relayed = replace(DETENTE, slug="relayed", source_url="")
    items = json.loads(json_feed(view_of(DETENTE, relayed, UNSIGNED)))["items"]
    assert items[0]["external_url"] == "https://council.example/detente"
    assert items[1]["external_url"] == "https://portal.example/1?a=b&c=d"
    assert "external_url" not in items[2]


def test_both_feeds_tell_the_same() -> None:
    entries = feedparser.parse(atom(view_of(DETENTE, UNSIGNED))).entries
    items = json.loads(json_feed(view_of(DETENTE, UNSIGNED)))["items"]
    assert [(entry.id, entry.title, entry.published, entry.updated, entry.summary) for entry in entries] == [
        tuple(item[name] for name in ("id", "title", "date_published", "date_modified", "content_text"))
        for item in items
    ]
