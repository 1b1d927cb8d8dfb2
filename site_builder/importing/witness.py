"""What trafilatura takes for the date of a page: one more witness, asked only where the page itself says too little.

It guesses where nothing is said, from addresses of pictures and from comments, so that its word alone is a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree
from trafilatura import extract_metadata

from site_builder.importing.evidence import Evidence
from site_builder.importing.layout import Line
from site_builder.importing.pagetree import Element, is_larger
from site_builder.importing.visible_dates import is_told_otherwise

_LARGEST = 8_000  # elements; the search of a larger page takes too long for a guess


def witness_evidence(root: Element, lines: Sequence[Line], *, lang: str) -> Iterator[Evidence]:
    """The date that trafilatura finds on a page, which it may change: nothing must be read from `root` after this.
    `lines` are those of the page, by which a day is refused that they give another meaning."""
    if is_larger(root, _LARGEST):
        return
    try:
        found = extract_metadata(root, extensive=False)
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError, etree.LxmlError):
        return
    # The first of January is what it makes of a year in a line of rights.
    if found.date and not found.date.endswith("-01-01") and not is_told_otherwise(found.date, lines, lang=lang):
        yield Evidence("date", found.date, "trafilatura", 1.2)
