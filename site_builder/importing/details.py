"""What else a page says of its article: publisher and first publication, summary, section, keywords, picture, translations.

These need no weighing beyond agreement, but each has its own ways to be wrong: a summary that repeats the title, a picture
that is the site's mark, a canonical address that is the home page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from site_builder.importing.choosing import best_of, ranked
from site_builder.importing.evidence import Evidence, clean, comparable, tight, values_of
from site_builder.importing.pagetree import Element, joined_address
from site_builder.importing.pagewords import NO_PICTURE_WORDS
from site_builder.importing.pictures import figure_of
from site_builder.importing.sitename import is_site_name, same_site
from site_builder.importing.values import Clues, Given, Picture
from site_builder.importing.webaddresses import host_of, path_of

_MOST_KEYWORDS = 30
_LANGUAGE_TAG = 12


def details_of(clues: Clues, evidence: Sequence[Evidence], *, sites: Sequence[str], page: str, read_at: str) -> Clues:
    """The clues with all that is not title, byline, date and language. `page` is the page's own address, `read_at` the
    one that it was read from, "" where nobody knows."""
    title = clues.title.value if clues.title else ""
    summary = _summary(evidence, title)
    subtitle = next(
        (
            one.given
            for one in ranked(values_of(evidence, "subtitle"))
            if comparable(one.given.value) != comparable(title)
        ),
        None,
    )
    clues = replace(
        clues,
        subtitle=subtitle,
        summary=summary,
        section=best_of(evidence, "section"),
        keywords=_keywords(evidence, sites),
        also_in=_translations(evidence, page),
    )
    return _provenance(clues, evidence, sites=sites, page=page, read_at=read_at)


def _summary(evidence: Sequence[Evidence], title: str) -> Given | None:
    groups = ranked([claim for claim in values_of(evidence, "summary") if comparable(claim.value) != comparable(title)])
    good = [group for group in groups if len(group.claims[0].value) > 20]
    return good[0].given if good else None


def _keywords(evidence: Sequence[Evidence], sites: Sequence[str]) -> tuple[str, ...]:
    values = [claim.value.strip(" #\"'") for claim in values_of(evidence, "keyword")]
    kept = {
        comparable(value): value
        for value in reversed(values)
        if 1 < len(value) <= 80 and not is_site_name(value, sites)
    }
    return tuple(reversed(kept.values()))[:_MOST_KEYWORDS]


def _translations(evidence: Sequence[Evidence], page: str) -> tuple[str, ...]:
    """`tag address` of each other language in which the page is offered; what leads home is no translation."""
    found: dict[str, str] = {}
    for claim in values_of(evidence, "translation"):
        tag, _, href = claim.value.partition(" ")
        if len(tag) <= _LANGUAGE_TAG and href.startswith("http") and href != page and len(path_of(href)) > 3:
            found.setdefault(href, f"{tag} {href}")
    return tuple(found.values())[:_MOST_KEYWORDS]


# --- publisher -----------------------------------------------------------------------------------------------------------


def _provenance(clues: Clues, evidence: Sequence[Evidence], *, sites: Sequence[str], page: str, read_at: str) -> Clues:
    host = host_of(read_at or page)
    site = _site(evidence, sites, host)
    address = _address(evidence, page, host)
    original = _original(evidence, host)
    first = _first_publisher(evidence, sites, host)
    if first or original:
        publisher = first or (Given(host_of(original.value), original.origin) if original else None)
        return replace(clues, publisher=publisher, relay=site, address=address, original=original)
    return replace(clues, publisher=site, address=address)


def _site(evidence: Sequence[Evidence], sites: Sequence[str], host: str) -> Given | None:
    claims = [claim for claim in evidence if claim.field in ("site", "publisher")]
    for group in ranked([replace(claim, field="site") for claim in claims], tight):
        if group.claims[0].value in sites:
            return group.given
    for claim in values_of(evidence, "reprint"):
        if len(claim.value) <= 80 and is_site_name(claim.value, sites, host):
            return Given(claim.value, claim.origin)
    return Given(host, "the address") if host else None


def _address(evidence: Sequence[Evidence], page: str, host: str) -> Given | None:
    """The canonical address on the site that was read; one that leads home is a mistake of the template."""
    for group in ranked([claim for claim in values_of(evidence, "address") if claim.value.startswith("http")], str):
        value = group.given.value
        if (not host or same_site(host_of(value), host)) and len(path_of(value)) > 1:
            return group.given
    return Given(page, "the address that was read") if page else None


def _original(evidence: Sequence[Evidence], host: str) -> Given | None:
    """Where the page says that its article stood first: a line or statement on it, or a canonical address elsewhere."""
    claims = [claim for claim in values_of(evidence, "original") if claim.value.startswith("http")]
    claims += [claim for claim in values_of(evidence, "address") if claim.origin == "link canonical"]
    for group in ranked(claims, str):
        elsewhere = host_of(group.given.value)
        if host and elsewhere and not same_site(elsewhere, host):
            return group.given
    return None


def _first_publisher(evidence: Sequence[Evidence], sites: Sequence[str], host: str) -> Given | None:
    for group in ranked(values_of(evidence, "reprint"), tight):
        value = group.given.value
        if (
            1 < len(value) <= 80
            and group.strength >= 1
            and not value.startswith("http")
            and not is_site_name(value, sites, host)
        ):
            return group.given
    return None


# --- picture -------------------------------------------------------------------------------------------------------------


def picture(evidence: Sequence[Evidence], root: Element, page: str) -> Picture | None:
    """The picture that stands for the article, with what the page says under it."""
    for group in ranked([claim for claim in values_of(evidence, "image") if claim.value], _same_picture):
        src = joined_address(page, group.given.value)
        if _is_marked(src):
            continue
        shown = _shown_picture(root, src)
        alt = _text_of(evidence, "image_alt") or (clean(shown.get("alt") or "") if shown is not None else "")
        caption, credit = _said_of(shown) if shown is not None else ("", "")
        caption = caption or _text_of(evidence, "image_caption")
        return Picture(src, alt=alt, caption=caption, credit=credit or _text_of(evidence, "image_credit"))
    return None


def _text_of(evidence: Sequence[Evidence], field: str) -> str:
    return next((claim.value for claim in evidence if claim.field == field), "")


def _file_of(address: str) -> str:
    return path_of(address).rpartition("/")[2].casefold()


def _same_picture(address: str) -> str:
    return _file_of(address) or address


def _is_marked(address: str) -> bool:
    """Whether the file is called as a site's mark or a stand-in is."""
    words = set(comparable(_file_of(address)).split())
    return bool(words & NO_PICTURE_WORDS) or address.startswith("data:")


def _shown_picture(root: Element, src: str) -> Element | None:
    file = _file_of(src)
    for image in root.xpath("//img[@src or @data-src]")[:300] if len(file) > 4 else []:
        if file in (_file_of(image.get("src") or ""), _file_of(image.get("data-src") or "")):
            return image
    return None


def _said_of(image: Element) -> tuple[str, str]:
    """The caption and the credit that a page shows with a picture."""
    for around in islice(image.iterancestors(), 4):
        if around.tag in ("body", "article", "main"):
            break
        figure, _ = figure_of(around)
        if figure is not None:
            return figure.caption, figure.credit
    return "", ""
