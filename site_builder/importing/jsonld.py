"""JSON-LD of a page, however it is written, as evidence (https://schema.org/Article, https://json-ld.org/spec/).

Sites write it by hand or by template, so that it is often broken: commas at the end, comments, raw line ends, entities.
What can be read is read. Which of several articles is meant is told by the address and title of the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from site_builder.importing.evidence import Evidence, Field, clean, tight
from site_builder.importing.values import Writer

# A run of spaces is taken once and not given back (`++`, `*+`): a broken script may hold nothing but line ends.
_COMMENT = re.compile(r"^[ \t]*+//[^\n]*$|/\*[^*]*\*/|<!--|-->|(?://[ \t]*+)?(?:<!\[CDATA\[|\]\]>)", re.M)
_COMMA_AT_END = re.compile(r",(?=\s*+[}\]])")
_LOST_COMMA = re.compile(r'(["}\]])([^\S\n]*+\n\s*+)(?=")')
_SALVAGE: tuple[tuple[Field, re.Pattern[str]], ...] = (
    ("title", re.compile(r'"headline"\s*:\s*"((?:[^"\\\n]|\\.){1,500})"')),
    ("date", re.compile(r'"datePublished"\s*:\s*"([^"\n]{4,40})"')),
    ("modified", re.compile(r'"dateModified"\s*:\s*"([^"\n]{4,40})"')),
    (
        "author",
        re.compile(r'"(?:author|creator)"\s*+:\s*+(?:\[\s*+)?\{[^{}]{0,200}?"name"\s*:\s*"((?:[^"\\\n]|\\.){1,200})"'),
    ),
)
_DESCENT = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "@reverse")
_ARTICLE = re.compile(
    r"(?:Article|Posting|Report|Chapter|Thesis|Book|PublicationIssue|CreativeWork|Legislation|AnalysisNewsArticle"
    r"|SpecialAnnouncement|Interview|Statement)\Z"
)
_PAGE = re.compile(r"Page\Z")
_ORGANISATION = re.compile(r"Organi[sz]ation|Corporation|Periodical|WebSite|Newspaper|Brand|Thing")
_MOST = 2_000
Node = dict[str, Any]


def jsonld_evidence(
    scripts: Iterable[str], *, addresses: frozenset[str] = frozenset(), title: str = ""
) -> list[Evidence]:
    """What the JSON-LD `scripts` of a page say of its article; `addresses` are those the page has, `title` is the text
    of its <title>."""
    nodes: list[Node] = []
    salvaged: list[Evidence] = []
    for script in scripts:
        found = list(_nodes(read_json(script)))
        nodes += found
        if not found:
            salvaged += _salvage(script)
    by_id = {str(node["@id"]): node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    evidence = [claim for node in nodes for claim in _site_evidence(node)]
    article, sure = _the_article(nodes, addresses, title)
    if article is not None:
        evidence += _article_evidence(article, by_id, 1.0 if sure else 0.5)
    for page in (node for node in nodes if node is not article and _is_kind(node, _PAGE)):
        evidence += _page_evidence(page)
    return evidence + salvaged


def read_json(script: str) -> Any:
    """The value of a script, mended where it is broken in a usual way; None where it cannot be read."""
    text = script.strip().rstrip(";")
    for mend in (_as_it_is, _without_comments, _with_commas_right):
        text = mend(text)
        value = _first_value(text)
        if value is not None:
            return value
    return None


def _as_it_is(text: str) -> str:
    return text


def _without_comments(text: str) -> str:
    return _COMMA_AT_END.sub("", _COMMENT.sub("", text)).strip()


def _with_commas_right(text: str) -> str:
    if "&quot;" in text and '"' not in text:
        text = text.replace("&quot;", '"').replace("&amp;", "&")
    return _COMMA_AT_END.sub("", _LOST_COMMA.sub(r"\1,\2", text))


def _first_value(text: str) -> Any:
    """The first value of a text, or several that follow each other, with raw line ends allowed within strings."""
    decoder = json.JSONDecoder(strict=False)
    values: list[Any] = []
    place = 0
    while place < len(text) and len(values) < 20:
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        values.append(value)
        while place < len(text) and (text[place].isspace() or text[place] in ",;"):
            place += 1
    return (values[0] if len(values) == 1 else values) if values else None


def _nodes(value: Any) -> Iterator[Node]:
    """Every node that describes the page or stands at its top; what is only linked (related articles) is left out."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting += item[:_MOST]
        elif isinstance(item, dict):
            yield item
            waiting += [item[key] for key in _DESCENT if isinstance(item.get(key), (dict, list))]


def _kinds(node: Node) -> list[str]:
    kind = node.get("@type")
    return [str(one) for one in kind] if isinstance(kind, list) else [str(kind or "")]


def _is_kind(node: Node, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(kind) for kind in _kinds(node))


def _the_article(nodes: list[Node], addresses: frozenset[str], title: str) -> tuple[Node | None, bool]:
    """The node that is the page's own article, and whether anything says so but its kind."""
    articles = [node for node in nodes if _is_kind(node, _ARTICLE)]
    wanted = tight(title)
    best: tuple[float, Node] | None = None
    for node in articles[:200]:
        headline = tight(_text(node.get("headline")) or _text(node.get("name")))
        score = 3.0 * bool(headline and wanted and (headline in wanted or wanted in headline))
        score += 4.0 * bool(addresses & {_address(node.get(key)) for key in ("url", "@id", "mainEntityOfPage")})
        score += bool(node.get("datePublished")) + bool(node.get("author")) + bool(node.get("headline"))
        if best is None or score > best[0]:
            best = score, node
    if best is None:
        return None, False
    return best[1], len(articles) == 1 or best[0] > 3


def bare_address(address: str) -> str:
    """An address without what differs between two ways to write it."""
    return re.sub(r"^https?://(?:www\.|m\.)?|(?s:[?#].*)|/$", "", address.strip()).casefold()


def _address(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return bare_address(value) if isinstance(value, str) and value.strip() else "-"


def _text(value: Any) -> str:
    """The text of a value in any of the shapes in which one is written."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = next((value[key] for key in ("@value", "name", "@id", "url") if value.get(key)), "")
        else:
            break
    return clean(str(value)) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        value = value.split(",")
    return [text for one in (value if isinstance(value, list) else [value])[:50] if (text := _text(one))]


def _site_evidence(node: Node) -> Iterator[Evidence]:
    if "WebSite" in _kinds(node) and (name := _text(node.get("name"))):
        yield Evidence("site", name, "JSON-LD WebSite", 2.5)


def _page_evidence(node: Node) -> Iterator[Evidence]:
    """A WebPage: a content management system fills it for lists too, so it weighs less than an article."""
    claims: tuple[tuple[Field, str, float], ...] = (
        ("title", "headline", 1.5),
        ("title", "name", 1.0),
        ("summary", "description", 1.5),
        ("lang", "inLanguage", 1.0),
        ("date", "datePublished", 2.0),
        ("modified", "dateModified", 2.0),
        ("image", "primaryImageOfPage", 0.5),
    )
    for field, key, weight in claims:
        if value := _text(node.get(key)):
            yield Evidence(field, value, f"JSON-LD WebPage {key}", weight)


def _article_evidence(node: Node, by_id: dict[str, Node], trust: float) -> Iterator[Evidence]:
    claims: tuple[tuple[Field, str, float], ...] = (
        ("title", "headline", 3.0),
        ("subtitle", "alternativeHeadline", 1.5),
        ("date", "datePublished", 4.0),
        ("date", "dateCreated", 1.0),
        ("modified", "dateModified", 3.0),
        ("lang", "inLanguage", 1.5),
        ("section", "articleSection", 3.0),
        ("summary", "description", 2.0),
        ("summary", "abstract", 2.5),
        ("address", "url", 1.5),
    )
    for field, key, weight in claims:
        if value := _text(node.get(key)):
            yield Evidence(field, value, f"JSON-LD {key}", weight * trust)
    if not node.get("headline") and (name := _text(node.get("name"))):
        yield Evidence("title", name, "JSON-LD name", 2.0 * trust)
    for keyword in _texts(node.get("keywords")):
        yield Evidence("keyword", keyword, "JSON-LD keywords", 1.0)
    if publisher := _text(_resolved(node.get("publisher"), by_id)):
        yield Evidence("publisher", publisher, "JSON-LD publisher", 3.0 * trust)
    yield from _authors(node, by_id, trust)
    yield from _image(node, by_id)
    yield from _source(node)


def _resolved(value: Any, by_id: dict[str, Node]) -> Any:
    """The node that a reference stands for: `{"@id": "#me"}` is the node of that id."""
    if isinstance(value, list):
        return [_resolved(one, by_id) for one in value[:50] if not isinstance(one, list)]
    if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _authors(node: Node, by_id: dict[str, Node], trust: float) -> Iterator[Evidence]:
    value = _resolved(node.get("author") or node.get("creator"), by_id)
    for person in (value if isinstance(value, list) else [value])[:30]:
        names = person.get("name") if isinstance(person, dict) else person
        for name in (names if isinstance(names, list) else [names])[:30]:
            text = _text(name)
            if not text or re.match(r"https?://|#|_:", text):
                continue
            writer = _writer(text, person) if isinstance(person, dict) else None
            collective = isinstance(person, dict) and _is_kind(person, _ORGANISATION) and "Person" not in _kinds(person)
            field: Field = "organisation" if collective else "author"
            yield Evidence(field, text, "JSON-LD author", 3.5 * trust, writer)


def _writer(name: str, person: Node) -> Writer:
    url = _text(person.get("url")) or _text(person.get("sameAs"))
    return Writer(
        name,
        role=_text(person.get("jobTitle")),
        affiliation=_text(person.get("affiliation") or person.get("worksFor")),
        url=url if url.startswith("http") else "",
    )


def _image(node: Node, by_id: dict[str, Node]) -> Iterator[Evidence]:
    value = _resolved(node.get("image"), by_id)
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, str):
        yield Evidence("image", clean(value), "JSON-LD image", 2.0)
    elif isinstance(value, dict):
        if src := _text(value.get("url") or value.get("contentUrl")):
            yield Evidence("image", src, "JSON-LD image", 2.0)
        if caption := _text(value.get("caption")):
            yield Evidence("image_caption", caption, "JSON-LD image caption", 1.0)
        if credit := _text(value.get("creditText")):
            yield Evidence("image_credit", credit, "JSON-LD image creditText", 1.0)


def _source(node: Node) -> Iterator[Evidence]:
    """Where the article stood first, if it says."""
    for key in ("isBasedOn", "isBasedOnUrl", "translationOfWork"):
        value = node.get(key)
        address = _text(value.get("url") or value.get("@id")) if isinstance(value, dict) else _text(value)
        if address.startswith("http"):
            yield Evidence("original", address, f"JSON-LD {key}", 3.0)
        if isinstance(value, dict) and (name := _text(value.get("publisher"))):
            yield Evidence("reprint", name, f"JSON-LD {key}", 3.0)


def _salvage(script: str) -> Iterator[Evidence]:
    """The few facts that matter, out of a script that nobody can read whole."""
    for field, pattern in _SALVAGE:
        if found := pattern.search(script[:200_000]):
            text = clean(found[1].replace('\\"', '"').replace("\\/", "/"))
            yield Evidence(field, text, "damaged JSON-LD", 1.5)
