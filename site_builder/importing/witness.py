"""What trafilatura takes for the date of a page: one more witness, asked only where the page itself says too little.

It guesses where nothing is said, from addresses of pictures and from comments, so that its word alone is a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from trafilatura import extract_metadata

from site_builder.importing.evidence import Evidence
from site_builder.importing.pagetree import Element

_LARGEST = 8_000  # elements; the search of a larger page takes too long for a guess


def witness_evidence(root: Element) -> Iterator[Evidence]:
    """The date that trafilatura finds on a page, which it may change: nothing must be read from `root` after this."""
    if sum(1 for _ in zip(root.iter(), range(_LARGEST), strict=False)) >= _LARGEST:
        return
    try:
        found = extract_metadata(root, extensive=False)
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError, etree.LxmlError):
        return
    # The first of January is what it makes of a year in a line of rights.
    if found.date and not found.date.endswith("-01-01"):
        yield Evidence("date", found.date, "trafilatura", 1.2)
