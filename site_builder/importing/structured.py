"""What the head of a page and its attributes say for machines: JSON-LD, Highwire, Open Graph, Dublin Core, plain meta
tags, links, microdata and RDFa, as evidence.

Which vocabularies exist is known here, as a table; what to believe is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.importing.evidence import Evidence, Field, clean
from site_builder.importing.jsonld import bare_address, jsonld_evidence
from site_builder.importing.layout import Zones
from site_builder.importing.pagetree import Element, joined_address, seen_text

# Names of meta tags, in lower case with ":" and "_" as ".": what they tell, and how far they are to be believed.
META: dict[str, tuple[Field, float]] = {
    # Highwire Press, as scholarly indexes read it
    "citation.title": ("title", 3.5),
    "citation.author": ("author", 3.5),
    "citation.authors": ("author", 3.5),
    "citation.publication.date": ("date", 3.5),
    "citation.date": ("date", 3.0),
    "citation.online.date": ("date", 2.5),
    "citation.publisher": ("publisher", 2.5),
    "citation.technical.report.institution": ("publisher", 2.5),
    "citation.journal.title": ("publisher", 2.0),
    "citation.language": ("lang", 1.5),
    "citation.abstract": ("summary", 2.0),
    "citation.keywords": ("keyword", 1.0),
    "citation.public.url": ("address", 1.5),
    # Open Graph and what social networks read
    "og.title": ("title", 2.0),
    "og.site.name": ("site", 3.0),
    "og.url": ("address", 2.0),
    "og.description": ("summary", 2.0),
    "og.image": ("image", 2.0),
    "og.image.alt": ("image_alt", 1.0),
    "og.locale": ("lang", 0.5),
    "og.article.author": ("author", 2.0),
    "og.article.published.time": ("date", 3.0),
    "og.published.time": ("date", 3.0),
    "article.published.time": ("date", 3.5),
    "article.published": ("date", 3.0),
    "article.modified.time": ("modified", 3.0),
    "og.updated.time": ("modified", 1.5),
    "article.author": ("author", 2.0),
    "article.section": ("section", 3.0),
    "article.tag": ("keyword", 1.0),
    "article.publisher": ("publisher", 0.5),
    "book.author": ("author", 1.0),
    "twitter.title": ("title", 0.5),
    "twitter.description": ("summary", 0.5),
    "twitter.image": ("image", 1.0),
    "twitter.image.alt": ("image_alt", 0.5),
    # Dublin Core
    "dc.title": ("title", 2.0),
    "dcterms.title": ("title", 2.0),
    "dc.title.alternative": ("subtitle", 1.0),
    "dc.creator": ("author", 2.0),
    "dc.creator.personalname": ("author", 2.5),
    "dcterms.creator": ("author", 2.0),
    "dc.contributor": ("author", 0.5),
    "dc.date": ("date", 2.0),
    "dc.date.issued": ("date", 3.0),
    "dc.date.created": ("date", 1.5),
    "dcterms.date": ("date", 2.0),
    "dcterms.issued": ("date", 3.0),
    "dcterms.created": ("date", 1.5),
    "dcterms.available": ("date", 2.0),
    "dc.date.modified": ("modified", 1.5),
    "dcterms.modified": ("modified", 1.5),
    "dc.publisher": ("publisher", 2.0),
    "dcterms.publisher": ("publisher", 2.0),
    "dc.language": ("lang", 1.0),
    "dcterms.language": ("lang", 1.0),
    "dc.description": ("summary", 1.0),
    "dcterms.abstract": ("summary", 1.5),
    "dc.subject": ("keyword", 1.0),
    "dc.source": ("original", 0.5),
    "dcterms.source": ("original", 0.5),
    # Analytics, mail and search that many sites feed
    "parsely.title": ("title", 2.0),
    "parsely.author": ("author", 2.5),
    "parsely.pub.date": ("date", 3.0),
    "parsely.section": ("section", 2.0),
    "parsely.tags": ("keyword", 1.0),
    "parsely.image.url": ("image", 1.0),
    "sailthru.title": ("title", 2.0),
    "sailthru.author": ("author", 2.5),
    "sailthru.date": ("date", 3.0),
    "sailthru.tags": ("keyword", 1.0),
    "cxenseparse.author": ("author", 2.0),
    "cxenseparse.recs.publishtime": ("date", 3.0),
    "dable.author": ("author", 2.5),
    "dable.published.time": ("date", 3.0),
    "mediaid.title": ("title", 1.0),
    # Plain meta tags
    "title": ("title", 1.0),
    "headline": ("title", 2.0),
    "hdl": ("title", 2.0),
    "subtitle": ("subtitle", 1.0),
    "author": ("author", 2.0),
    "authors": ("author", 2.0),
    "article.author.name": ("author", 2.0),
    "byl": ("author", 2.5),
    "byline": ("author", 2.5),
    "dcsext.author": ("author", 2.0),
    "creator": ("author", 1.5),
    "writer": ("author", 2.0),
    "reporter": ("author", 2.0),
    "pubdate": ("date", 3.0),
    "pub.date": ("date", 3.0),
    "publish.date": ("date", 3.0),
    "publishdate": ("date", 3.0),
    "publicationdate": ("date", 3.0),
    "publication.date": ("date", 3.0),
    "published": ("date", 2.5),
    "published.date": ("date", 3.0),
    "publisheddate": ("date", 3.0),
    "published.time": ("date", 3.0),
    "datepublished": ("date", 3.0),
    "datecreated": ("date", 1.5),
    "date.created": ("date", 1.5),
    "date": ("date", 2.5),
    "date.published": ("date", 3.0),
    "originalpublicationdate": ("date", 3.0),
    "ptime": ("date", 2.5),
    "pdate": ("date", 2.5),
    "displaydate": ("date", 2.5),
    "article.date.original": ("date", 3.0),
    "release.date": ("date", 2.0),
    "regdate": ("date", 2.0),
    "last.modified": ("modified", 1.0),
    "lastmod": ("modified", 1.5),
    "lastmodified": ("modified", 1.5),
    "revised": ("modified", 1.0),
    "datemodified": ("modified", 2.0),
    "publisher": ("publisher", 1.5),
    "source": ("reprint", 1.0),
    "mediaid": ("publisher", 0.5),
    "application.name": ("site", 1.5),
    "apple.mobile.web.app.title": ("site", 1.0),
    "site.name": ("site", 2.0),
    "cre": ("site", 1.0),
    "section": ("section", 2.0),
    "articlesection": ("section", 2.0),
    "category": ("section", 1.0),
    "description": ("summary", 2.0),
    "abstract": ("summary", 1.5),
    "keywords": ("keyword", 0.5),
    "news.keywords": ("keyword", 1.0),
    "tags": ("keyword", 0.5),
    "language": ("lang", 0.5),
    "content.language": ("lang", 0.5),
    "original.source": ("original", 2.0),
    "syndication.source": ("original", 2.0),
}
# Microdata of schema.org, and RDFa, which writes the same words with a prefix.
PROPERTIES: dict[str, tuple[Field, float]] = {
    "headline": ("title", 2.0),
    "alternativeheadline": ("subtitle", 1.5),
    "author": ("author", 2.5),
    "creator": ("author", 1.5),
    "datepublished": ("date", 3.0),
    "datecreated": ("date", 1.0),
    "datemodified": ("modified", 2.0),
    "articlesection": ("section", 2.0),
    "description": ("summary", 0.5),
    "inlanguage": ("lang", 1.0),
    "isbasedon": ("original", 2.0),
    "isbasedonurl": ("original", 2.0),
}
LISTS = frozenset({"keyword"})
_JOINT = re.compile(r"[:_\-]")
_LABEL = re.compile(r"twitter:label(\d)\Z")
_SAVED = re.compile(r"saved from url=\(\d+\)(\S{8,500})")
_FEED = re.compile(r"\b(?:rss|atom|feed)\b|application/(?:rss|atom)\+xml", re.I)
_PREFIX = re.compile(r"^(?:schema|dc|dcterms|article|og|content):", re.I)
_SCRIPTS = "//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]"
_MOST_TAGS = 600


def structured_evidence(root: Element, *, address: str, zones: Zones, title: str = "") -> list[Evidence]:
    """All that the page at `address` says for machines. `zones` tells what is no part of the article; `title` is the
    text of <title>, by which the right one of several articles is found."""
    links = list(_link_evidence(root, address))
    metas = list(_meta_evidence(root, address))
    addresses = {claim.value for claim in (*links, *metas) if claim.field == "address"} | (
        {address} if address else set()
    )
    scripts = [script.text or "" for script in root.xpath(_SCRIPTS)[:50]]
    jsonld = jsonld_evidence(scripts, addresses=frozenset(map(bare_address, addresses)), title=title)
    return [*jsonld, *metas, *links, *_property_evidence(root, zones)]


def page_address(root: Element) -> str:
    """The address that a browser noted when it saved the page, or ""."""
    for comment in root.xpath("//comment()[contains(., 'saved from url')] | /comment()")[:20]:
        if found := _SAVED.search(comment.text or ""):
            return found[1]
    return ""


def _meta_evidence(root: Element, address: str) -> Iterator[Evidence]:
    labels: dict[str, str] = {}
    for tag in root.xpath("//meta[@content]")[:_MOST_TAGS]:
        content = clean(tag.get("content"))
        names = (
            tag.get("name") or "",
            tag.get("property") or "",
            tag.get("itemprop") or "",
            tag.get("http-equiv") or "",
        )
        for name in dict.fromkeys(name.strip() for name in " ".join(names).split() or [" ".join(names)]):
            if content:
                if found := _LABEL.match(name):
                    labels[found[1]] = content
                yield from _meta_claims(name, content, address)
    for number, label in labels.items():
        yield from _labelled(root, number, label)


def _meta_claims(name: str, content: str, address: str) -> Iterator[Evidence]:
    field, weight = META.get(_JOINT.sub(".", name.lower()), (None, 0.0))
    if field is None:
        return
    if field in ("address", "image", "original"):
        content = joined_address(address, content)
    values = [part.strip() for part in re.split(r"[,;，、]", content)] if field in LISTS else [content]
    for value in values[:50]:
        if value:
            yield Evidence(field, value, f"meta {name}", weight)


def _labelled(root: Element, number: str, label: str) -> Iterator[Evidence]:
    """Pairs of label and text for previews (`Written by`, `Time to read`): only a writer is of use."""
    if re.search(
        r"writ|author|auteur|autor|verfass|escrit|scritt|geschrieben|yaz|作者|글쓴|作成|автор|συντ|كتب", label, re.I
    ):
        for tag in root.xpath(f"//meta[@name='twitter:data{number}'][@content]")[:1]:
            yield Evidence("author", clean(tag.get("content")), "meta twitter:data", 1.5)


def _link_evidence(root: Element, address: str) -> Iterator[Evidence]:
    for tag in root.xpath("//link[@rel][@href]")[:_MOST_TAGS]:
        rel, href = tag.get("rel").lower().split(), joined_address(address, tag.get("href"))
        if "canonical" in rel:
            yield Evidence("address", href, "link canonical", 3.0)
        elif "image_src" in rel:
            yield Evidence("image", href, "link image_src", 1.0)
        elif "alternate" in rel and _FEED.search(tag.get("type") or ""):
            yield Evidence("feed", clean(_FEED.sub("", tag.get("title") or "")), "the title of a feed", 1.0)
        elif "alternate" in rel and tag.get("hreflang") and "x-default" not in tag.get("hreflang").lower():
            yield Evidence("translation", f"{tag.get('hreflang').strip()} {href}", "link hreflang", 1.0)
    for html in root.xpath("/html[@lang or @xml:lang]", namespaces={"xml": "http://www.w3.org/XML/1998/namespace"}):
        yield Evidence("lang", html.get("lang") or html.get("xml:lang") or "", "html lang", 1.0)
    for tag in root.xpath("//title[not(ancestor::*[local-name()='svg'])]")[:1]:
        if text := clean("".join(tag.itertext())):
            yield Evidence("title", text, "<title>", 1.5)
    yield from _tags(root)


def _tags(root: Element) -> Iterator[Evidence]:
    for link in root.xpath("//a[contains(concat(' ', @rel, ' '), ' tag ')]")[:60]:
        words = (link.get("rel") or "").split()
        if text := clean(seen_text(link, 100)):
            yield Evidence("section" if "category" in words else "keyword", text, "link rel=tag", 1.0)


def _property_evidence(root: Element, zones: Zones) -> Iterator[Evidence]:
    for element in root.xpath("//body//*[@itemprop or @property]")[:_MOST_TAGS]:
        if element.tag == "meta" and element.get("property"):
            continue
        naming = f"{element.get('itemprop') or ''} {element.get('property') or ''}".split()
        for name in naming:
            field, weight = PROPERTIES.get(_PREFIX.sub("", name).lower(), (None, 0.0))
            if field is None or zones.zone_of(element):
                continue
            if value := _property_value(element, field):
                yield Evidence(field, value, f"microdata {name}", weight, written=element.tag not in ("meta", "link"))


def _property_value(element: Element, field: Field) -> str:
    if field == "author":
        inner = element.xpath(".//*[@itemprop='name' or contains(@property, 'name')]")
        element = inner[0] if inner and element.tag != "meta" else element
    if element.get("content"):
        return clean(element.get("content"))
    if element.get("datetime") and field in ("date", "modified"):
        return clean(element.get("datetime"))
    if field == "original" and element.get("href"):
        return clean(element.get("href"))
    return clean(seen_text(element, 300))
