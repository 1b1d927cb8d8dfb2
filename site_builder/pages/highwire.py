"""The meta tags of an article's page that citation managers and Google Scholar read.

Highwire Press tags, one a value (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). `z:itemType`
keeps Zotero from taking everything with a `citation_title` for a journal's article, and `prism.publicationName` from
taking this library's name (og:site_name) for the newspaper's. Must not know pages or templates.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.core.dates import PartialDate
from site_builder.core.model import Author
from site_builder.pages.citations import CiteItem, Genre, cite_name
from site_builder.pages.words import in_force

_PUBLISHER_TAGS = {
    Genre.JOURNAL: "citation_journal_title",
    Genre.REPORT: "citation_technical_report_institution",
    Genre.CHAPTER: "citation_publisher",
    Genre.DATASET: "citation_publisher",
}


def meta_tags(item: CiteItem, authors: Sequence[Author]) -> tuple[tuple[str, str], ...]:
    """(name, content) of every tag in order; `authors` are those of the item. An address that nobody knows is ours,
    where the article can at least be read of."""
    tags = (
        ("z:itemType", item.genre.value),
        ("citation_title", item.full_title),
        *(tag for author in authors for tag in _author_tags(author, item.date)),
        ("citation_publication_date", item.date.iso.replace("-", "/") if item.date else ""),
        (_PUBLISHER_TAGS.get(item.genre, "prism.publicationName"), item.publisher),
        ("citation_language", item.lang),
        ("citation_abstract", item.abstract),
        *(("citation_keywords", word) for word in item.keywords),
        ("citation_public_url", item.found_at or item.digest_url),
    )
    return tuple((name, content) for name, content in tags if content)


def _author_tags(author: Author, date: PartialDate | None) -> list[tuple[str, str]]:
    """The author's tag, followed at once by one for each institution of theirs at that date."""
    held = (affiliation.organisation for affiliation in author.affiliations if in_force(affiliation, on=date))
    institutions = [("citation_author_institution", name) for name in dict.fromkeys(held)]
    return [("citation_author", cite_name(author).parted), *institutions]
