"""The Markdown file that comes of a page: a draft, with all that is known in its front matter and all that an editor has
to look at in comments above it.

A value that reading would refuse is left out and said to be so: what was found on a page may hold any character, and what
is written here is read again by `reading` without a complaint. This module knows neither clock nor disk, and does not
decide who wrote or published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import frontmatter
import yaml

from site_builder.core.dates import PartialDate, parse_date
from site_builder.core.model import Rights
from site_builder.importing.crediting import Credits, House, Person
from site_builder.importing.duplicates import Duplicate
from site_builder.importing.values import Clues, Dropped, Given, Picture, Reading
from site_builder.reading.formats import URL, is_language
from site_builder.reading.positions import CONTROL_CHARACTER

_SHOWN = 30  # lines that were left out, in the comments of a draft
_LONGEST = 80  # characters of such a line

_RIGHTS = {
    Rights.SUMMARY: "the text below is the publisher's own: write a digest in your own words in its place, or change "
    "`rights` and name the licence that allows more",
    Rights.EXCERPT: "the text below is the publisher's own: keep no more of it than you may quote, or name the licence",
    Rights.FULL: "the full text of somebody else may only be published with a licence or the publisher's leave",
    Rights.LICENSED: "name the licence of the text in `license`; without one it may not be published",
}
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_LONGEST_COMMENT = 300
# An editor's own link by id, which no page of somebody else's holds: there it is a bracketed text.
_WIKI_LINK = re.compile(r"(?<![\\!])\[\[([^\[\]\n]+)\]\]")


@dataclass(frozen=True, slots=True)
class Findings:
    """A page with all that the library says of it: what a draft is made of. `lang` is that of the text, "" where it is
    not known; `topics` are the ids of those that the text mentions, with how often."""

    reading: Reading
    credits: Credits
    lang: str = ""
    topics: tuple[tuple[str, int], ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    doubts: tuple[str, ...] = ()


def checks_of(findings: Findings, *, rights: Rights) -> tuple[str, ...]:
    """What an editor has to check before the article is published, as sentences, what may stop it first."""
    reading, credits_ = findings.reading, findings.credits
    checks = [f"it may be the same article as {one.place}: {one.why}" for one in findings.duplicates]
    checks += (*_missing(findings), *_refused(findings), _RIGHTS[rights])
    checks += (*credits_.doubts, *reading.doubts, *findings.doubts)
    if reading.dropped:
        count = len(reading.dropped)
        checks.append(
            f"{count} line{'s were' if count > 1 else ' was'} left out as no part of the article, listed below"
        )
    return tuple(dict.fromkeys(map(_sentence, checks)))


def draft(findings: Findings, *, rights: Rights, retrieved: date) -> str:
    """The text of the file; the checks stand in it as comments."""
    clues, credits_ = findings.reading.clues, findings.credits
    meta = {
        "title": _text(clues.title),
        "subtitle": _text(clues.subtitle),
        "date": _date(clues.date),
        "date_note": one_line(clues.date_note),
        "authors": None if credits_.authors is None else tuple(person.id for person in credits_.authors),
        "source": credits_.source.id if credits_.source else "",
        "source_url": _address(credits_.source_url),
        "via": credits_.via.id if credits_.via else "",
        "via_url": _address(credits_.via_url),
        "lang": findings.lang,
        "section": _text(clues.section),
        "summary": _text(clues.summary),
        "key_points": [point for each in clues.key_points if (point := one_line(each))],
        "image": _image(clues.image),
        "rights": str(rights),
        "retrieved": retrieved,
        "draft": True,
    }
    checks = checks_of(findings, rights=rights)
    comments = [f"check: {check}" for check in checks]
    comments += _left_out(findings.reading.dropped)
    if findings.topics:
        comments.append(f"topics that the text mentions: {', '.join(topic for topic, _ in findings.topics)}")
    return content_file(meta, findings.reading.body, comments=comments)


def author_file(person: Person) -> str:
    """The file of a new author, with what the page says of them."""
    writer = person.writer
    affiliation = {"organisation": one_line(writer.affiliation), "role": one_line(writer.role)}
    meta = {
        "name": one_line(writer.name),
        "affiliations": [{key: value for key, value in affiliation.items() if value}] if writer.affiliation else [],
        "url": _address(writer.url),
    }
    comments = ["check: proposed by import; write the biography in your own words"] if writer.biography else []
    if writer.role and not writer.affiliation:
        comments.append(f"check: the page gives a role without an organisation: {writer.role}")
    return content_file(meta, writer.biography, comments=comments or ["check: proposed by import"])


def publisher_file(house: House, *, lang: str) -> str:
    """The file of a new publisher, with the language of the article that it was found with."""
    comment = "check: proposed by import; say what kind it is (kind: think-tank, magazine, news …) and its country"
    return content_file(
        {"name": one_line(house.name), "url": _address(house.url), "lang": lang}, "", comments=[comment]
    )


# --- values ----------------------------------------------------------------------------------------------------------


def _text(given: Given | None) -> str:
    return one_line(given.value) if given else ""


def _date(given: Given | None) -> date | int | str | None:
    """A date in the type that YAML writes without quotation marks."""
    found = parsed(given)
    if found is None:
        return None
    return found.first if found.day else found.iso if found.month or found.year < 1000 else found.year


def parsed(given: Given | None) -> PartialDate | None:
    return parse_date(given.value) if given else None


def language_in(given: Given | None) -> str:
    """The language that a page is in, where that is one that front matter may name."""
    return given.value if given and is_language(given.value) else ""


def _address(url: str) -> str:
    return url if _is_address(url) else ""


def _is_address(url: str) -> bool:
    return URL.matches(url) and URL.read(url) is not None and one_line(url) == url


def _image(picture: Picture | None) -> dict[str, str] | None:
    if picture is None or not _is_address(picture.src):
        return None
    texts = {"caption": one_line(picture.caption), "credit": one_line(picture.credit)}
    return {"src": picture.src, "alt": one_line(picture.alt), **{key: text for key, text in texts.items() if text}}


def _sentence(text: str) -> str:
    """What is said to an editor, in one form whoever says it."""
    line = one_line(text)
    return line[:1].upper() + line[1:] + ("" if line.endswith((".", "?", "!")) else ".")


# --- checks ----------------------------------------------------------------------------------------------------------


def _missing(findings: Findings) -> Iterator[str]:
    clues, credits_ = findings.reading.clues, findings.credits
    if not _text(clues.title):
        yield "no title was found; `title` is required"
    yield from _unsaid_date(clues)
    if credits_.authors is None:
        yield "no author was found: add `authors`, or write `authors: []` if the text is unsigned"
    if credits_.source is None:
        places = dict.fromkeys(writer.affiliation for writer in clues.byline.writers) if clues.byline else {}
        known = " and ".join(f"“{place}”" for place in places if place)
        yield f"no publisher was found; `source` is required{known and f' (the author is of {known})'}"
    if not findings.lang:
        yield "the language of the text is not certain: add `lang`"
    if not findings.reading.body.strip():
        yield "no text was found"


def _unsaid_date(clues: Clues) -> Iterator[str]:
    """What an editor is told of a date that the page does not give; the file says the same as `date_note`."""
    note = one_line(clues.date_note)
    given = parsed(clues.date)
    if given and note:
        yield f"the date {given.iso} is inferred: {note[:1].lower()}{note[1:]}"
    elif given is None:
        yield f"{note.rstrip('.') or 'no date was found'}: add `date` as precisely as it is known"


def _refused(findings: Findings) -> Iterator[str]:
    clues, credits_ = findings.reading.clues, findings.credits
    if clues.date and parsed(clues.date) is None:
        yield f"'{clues.date.value}' is no date; it was left out"
    for url in (credits_.source_url, credits_.via_url):
        if url and not _is_address(url):
            yield f"'{url}' is no address; it was left out"
    if clues.image and not _is_address(clues.image.src):
        yield f"the picture {clues.image.src} has no address on the web; it was left out"
    elif clues.image and not clues.image.alt.strip():
        yield "the picture has no text for those who do not see it (`alt`)"


def _left_out(dropped: Sequence[Dropped]) -> Iterator[str]:
    for one in dropped[:_SHOWN]:
        place = f"line {one.line}: " if one.line else ""
        yield f"left out: {place}{one_line(one.text)[:_LONGEST]} ({one.why})"
    if len(dropped) > _SHOWN:
        yield f"left out: {len(dropped) - _SHOWN} more; `site-builder import --format json` lists all"


class _Dumper(yaml.CSafeDumper):
    """Writes tuples as `[a, b]` and lists one item a line."""


_Dumper.add_representer(
    tuple, lambda dumper, items: dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)
)


def content_file(meta: Mapping[str, Any], body: str, *, comments: Sequence[str] = ()) -> str:
    """The text of a content file. Keys without a value are left out; a tuple is written as a list on one line."""
    post = frontmatter.Post(plain_body(body))
    post.metadata = {key: value for key, value in meta.items() if value not in (None, "", [], {})}
    text = frontmatter.dumps(post, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000).rstrip("\n")
    opening, _, rest = text.partition("\n")
    said = "".join(f"# {one_line(comment)[:_LONGEST_COMMENT]}\n" for comment in comments)
    return f"{opening}\n{said}{rest}\n"


def plain_body(body: str) -> str:
    """A body as it is written: sound, and without what only an editor of the library may mean."""
    return _WIKI_LINK.sub(r"[\\[\1\\]]", sound(body)).strip()


def sound(text: str) -> str:
    """A text without the characters that no content file may hold; its lines end with LF."""
    return CONTROL_CHARACTER.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    return " ".join(sound(text).split())
