"""What the values of the model are called when a reader sees them: English words, translated where they are shown.

Labels that only a template needs stand in the template.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from site_builder.core.dates import PartialDate
from site_builder.core.model import Affiliation, ArticleType, PublisherKind, Rights, TopicKind
from site_builder.pages.interface import N_, NN_, Interface

_CREATIVE_COMMONS = re.compile(r"CC-(BY[A-Z-]*)-(\d\.\d)\Z")

# What stands over things where no date is known.
UNDATED = N_("Undated")

# The rooms of the site, by the first part of their addresses.
ROOMS: dict[str, str] = {
    "topics": N_("Topics"),
    "articles": N_("Articles"),
    "timeline": N_("Timeline"),
    "authors": N_("Authors"),
    "sources": N_("Sources"),
    "archive": N_("Archive"),
    "search": N_("Search"),
}

# What stands under a number of things; in a catalogue without the number.
LABELS: dict[str, tuple[str, str]] = {
    "article": NN_("article", "articles"),
    "topic": NN_("topic", "topics"),
    "author": NN_("author", "authors"),
    "publisher": NN_("publisher", "publishers"),
    "country": NN_("country", "countries"),
    "language": NN_("language", "languages"),
}

ARTICLE_TYPES: dict[ArticleType, str] = {
    ArticleType.ANALYSIS: N_("analysis"),
    ArticleType.REPORT: N_("report"),
    ArticleType.COMMENTARY: N_("commentary"),
    ArticleType.NEWS: N_("news"),
    ArticleType.INTERVIEW: N_("interview"),
    ArticleType.SPEECH: N_("speech"),
    ArticleType.PAPER: N_("paper"),
    ArticleType.BOOK_CHAPTER: N_("book chapter"),
    ArticleType.DATASET: N_("data set"),
}

# Topics of one kind, as the heading over them.
TOPIC_KINDS: dict[TopicKind, str] = {
    # Translators: matters that are argued about, not numbers of a magazine.
    TopicKind.ISSUE: N_("Issues"),
    TopicKind.EVENT: N_("Events"),
    TopicKind.PERSON: N_("People"),
    TopicKind.PLACE: N_("Places"),
    TopicKind.ORGANISATION: N_("Organisations"),
}

# The kind of one topic.
TOPIC_KIND: dict[TopicKind, str] = {
    # Translators: a matter that is argued about, not a number of a magazine.
    TopicKind.ISSUE: N_("issue"),
    TopicKind.EVENT: N_("event"),
    TopicKind.PERSON: N_("person"),
    TopicKind.PLACE: N_("place"),
    TopicKind.ORGANISATION: N_("organisation"),
}

PUBLISHER_KINDS: dict[PublisherKind, str] = {
    PublisherKind.THINK_TANK: N_("think tank"),
    PublisherKind.MAGAZINE: N_("magazine"),
    PublisherKind.NEWS: N_("news outlet"),
    PublisherKind.JOURNAL: N_("journal"),
    PublisherKind.GOVERNMENT: N_("government"),
    PublisherKind.PORTAL: N_("portal"),
    PublisherKind.UNIVERSITY: N_("university"),
}

RIGHTS: dict[Rights, str] = {
    Rights.SUMMARY: N_("A summary in this library's own words; the original is the authority."),
    Rights.EXCERPT: N_("A summary with quoted excerpts; the rights in them remain with the publisher."),
    Rights.FULL: N_("The full text of the original; the rights in it remain with its owners."),
    Rights.LICENSED: N_("The text is reproduced under the licence named here."),
}


def years_text(affiliation: Affiliation, *, interface: Interface) -> str:
    """The years of an affiliation: 2020–2023, since 2020, until 2023, 2020 or nothing."""
    start, end = affiliation.start, affiliation.end
    if start and end:
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if start:
        return interface.gettext("since %(year)s", year=f"{start.year}")
    return interface.gettext("until %(year)s", year=f"{end.year}") if end else ""


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
