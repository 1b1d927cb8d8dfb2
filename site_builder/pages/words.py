"""The English of the interface: what the values of the model are called when a reader sees them.

The names of rooms stand in frame.py, labels that only a template needs in the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from site_builder.core.dates import PartialDate
from site_builder.core.model import Affiliation, ArticleType, PublisherKind, Rights, TopicKind

_CREATIVE_COMMONS = re.compile(r"CC-(BY[A-Z-]*)-(\d\.\d)\Z")

# The one interface language that this module speaks; pages are written in it whatever the articles are written in.
INTERFACE = "en"

# What stands in the place of a date, and over things, where none is known.
NO_DATE = "no date"
UNDATED = "Undated"

ARTICLE_TYPES: dict[ArticleType, str] = {
    ArticleType.ANALYSIS: "analysis",
    ArticleType.REPORT: "report",
    ArticleType.COMMENTARY: "commentary",
    ArticleType.NEWS: "news",
    ArticleType.INTERVIEW: "interview",
    ArticleType.SPEECH: "speech",
    ArticleType.PAPER: "paper",
    ArticleType.BOOK_CHAPTER: "book chapter",
    ArticleType.DATASET: "data set",
}

# Topics of one kind, as the heading over them.
TOPIC_KINDS: dict[TopicKind, str] = {
    TopicKind.ISSUE: "Issues",
    TopicKind.EVENT: "Events",
    TopicKind.PERSON: "People",
    TopicKind.PLACE: "Places",
    TopicKind.ORGANISATION: "Organisations",
}

PUBLISHER_KINDS: dict[PublisherKind, str] = {
    PublisherKind.THINK_TANK: "think tank",
    PublisherKind.MAGAZINE: "magazine",
    PublisherKind.NEWS: "news outlet",
    PublisherKind.JOURNAL: "journal",
    PublisherKind.GOVERNMENT: "government",
    PublisherKind.PORTAL: "portal",
    PublisherKind.UNIVERSITY: "university",
}

RIGHTS: dict[Rights, str] = {
    Rights.SUMMARY: "A summary in this library's own words; the original is the authority.",
    Rights.EXCERPT: "A summary with quoted excerpts; the rights in them remain with the publisher.",
    Rights.FULL: "The full text of the original; the rights in it remain with its owners.",
    Rights.LICENSED: "The text is reproduced under the licence named here.",
}


def plural(noun: str) -> str:
    """The plural of a regular English noun: articles, countries."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def number_text(number: int) -> str:
    """A number by itself: 12,000."""
    return f"{number:,}"


def count_text(number: int, noun: str) -> str:
    """A number with its noun: 1 article, 12,000 articles."""
    return f"{number_text(number)} {noun if number == 1 else plural(noun)}"


def listed(names: Iterable[str]) -> str:
    """Names in a row: Taiwan, fentanyl."""
    return ", ".join(names)


def years_text(affiliation: Affiliation) -> str:
    """The years of an affiliation: 2020–2023, since 2020, until 2023, 2020 or nothing."""
    start, end = affiliation.start, affiliation.end
    if start and end:
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if start:
        return f"since {start.year}"
    return f"until {end.year}" if end else ""


def in_force(affiliation: Affiliation, *, on: PartialDate | None) -> bool:
    """Tell whether somebody may have held the affiliation at a date; an open end or beginning does not rule it out, nor
    does a date that is not known."""
    if on is None:
        return True
    begun = affiliation.start is None or affiliation.start.first <= on.last
    return begun and (affiliation.end is None or on.first <= affiliation.end.last)


def license_name(license_id: str) -> tuple[str, str]:
    """The name of a licence and an address that explains it, from an SPDX id or from an URL of its own."""
    if "://" in license_id:
        return urlsplit(license_id).hostname or license_id, license_id
    found = _CREATIVE_COMMONS.match(license_id)
    if found:
        return f"CC {found[1]} {found[2]}", f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    return license_id, f"https://spdx.org/licenses/{license_id}.html"
