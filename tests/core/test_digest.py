"""core.digest: equal values have equal digests, in this process and in any other."""

from __future__ import annotations

import os
import subprocess
import sys

from site_builder.core.dates import PartialDate
from site_builder.core.digest import digest, digest_bytes
from site_builder.core.model import Article, Places


def article(**changes: str) -> Article:
    values = {"slug": "a", "title": "T", "publisher": "p", "lang": "en", "summary": "text"} | changes
    return Article(date=PartialDate(2024), **values)  # type: ignore[arg-type]


def test_values_that_differ_in_any_field_have_other_digests() -> None:
    assert digest(article()) == digest(article())
    assert digest(article()) != digest(article(title="U"))


def test_a_moved_line_changes_no_digest() -> None:
    moved = Article(
        "a", "T", PartialDate(2024), "p", "en", summary="text", body_line=9, places=Places("x", {"title": (4, 1)})
    )
    assert digest(moved) == digest(article())


def test_strings_cannot_be_shifted_from_one_field_into_the_next() -> None:
    assert digest(("a', 'b",)) != digest(("a", "b"))


def test_the_digest_does_not_depend_on_the_hash_seed() -> None:
    code = "from site_builder.core.digest import digest; print(digest(('대만', {'b': 1, 'a': (2.5, None)})))"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(seen) == 1


def test_bytes_are_digested_as_sha256() -> None:
    assert digest_bytes(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
