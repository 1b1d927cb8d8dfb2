"""Names of Greek bylines as people are called: `Του Νίκου Παπαδάκη` is written by Νίκος Παπαδάκης.

Where the page itself has the name as a subject it is taken from there; the endings alone leave some names open. This must
not know what a byline is.
"""

from __future__ import annotations

import re

_ARTICLE = re.compile(r"\s*(Του|Της|ΤΟΥ|ΤΗΣ)\s+(?:Δρ\.?\s+)?")
# What two cases of a name share.
_STEM = 3
_ENDINGS_HIS = (
    *(("όπουλου", "όπουλος"), ("οπούλου", "όπουλος"), ("ίδη", "ίδης"), ("άδη", "άδης"), ("έα", "έας")),
    *(("η", "ης"), ("ή", "ής"), ("α", "ας"), ("ά", "άς")),
)
_ENDINGS_HER = (("ης", "η"), ("ής", "ή"), ("ας", "α"), ("άς", "ά"), ("ώς", "ώ"))


def in_nominative(name: str, line: str, page: str) -> str:
    """The name that a line has in the genitive after its article, as the page has it elsewhere, else by its endings."""
    article = _ARTICLE.match(line)
    words = name.split()
    if not article or not line.startswith(name, article.end()) or len(words) < 2:
        return name
    return _told_elsewhere(words, page) or _by_endings(words, his=article[1] in {"Του", "ΤΟΥ"})


def _told_elsewhere(words: list[str], page: str) -> str:
    """Words of the page that begin like those of a name, one beside the other, and are not the same."""
    name = " ".join(words)
    pattern = r"\s+".join(rf"{re.escape(word[:_STEM])}[^\W\d_]*" for word in words)
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", page):
        other = " ".join(found[0].split())
        near = zip(words, other.split(), strict=True)
        if other != name and all(abs(len(mine) - len(theirs)) <= 1 for mine, theirs in near):
            return other
    return ""


def _by_endings(words: list[str], *, his: bool) -> str:
    """A woman's family name is a genitive already."""
    given, *family = words
    if not his:
        return " ".join((_with_ending(given, _ENDINGS_HER), *family))
    given = f"{given[:-2]}ος" if given.endswith("ου") else _with_ending(given, _ENDINGS_HIS)
    return " ".join((given, *(_with_ending(word, _ENDINGS_HIS) for word in family)))


def _with_ending(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for genitive, nominative in endings:
        if word.endswith(genitive):
            return word.removesuffix(genitive) + nominative
    return word
