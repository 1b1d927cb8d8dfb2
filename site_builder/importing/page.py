"""An HTML page to a Reading: its evidence gathered, weighed and chosen from, and its text as Markdown.

The order matters and is kept here alone: the title is chosen first, for it tells where on the page the article stands, and
only what stands about the article may speak for its author and date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from site_builder.importing.body import read_body
from site_builder.importing.choosing import choose_title, site_names
from site_builder.importing.choosing_authors import choose_authors
from site_builder.importing.choosing_dates import choose_date, dated
from site_builder.importing.details import details_of, picture
from site_builder.importing.evidence import Evidence, comparable, values_of
from site_builder.importing.fact_lists import fact_evidence
from site_builder.importing.inferred_dates import infer_date
from site_builder.importing.languages import language_of
from site_builder.importing.layout import Line, Zones, lines_of, zones_around
from site_builder.importing.owners import owner_evidence, without_owner
from site_builder.importing.pagetree import Element, parse_page
from site_builder.importing.sitename import names_in_tab
from site_builder.importing.structured import page_address, structured_evidence
from site_builder.importing.values import Clues, Given, Reading
from site_builder.importing.visible import (
    Region,
    heading_evidence,
    home_evidence,
    region_of,
    reprint_evidence,
    subtitle_evidence,
)
from site_builder.importing.visible_authors import author_evidence, profiles_of
from site_builder.importing.visible_dates import (
    Order,
    is_two_ways,
    order_of,
    path_evidence,
    seen_date_evidence,
    tab_evidence,
    time_evidence,
    with_whole_years,
    witness_evidence,
)
from site_builder.importing.webaddresses import host_of

_SHORT = 200  # characters of a line that may show how the page writes dates
_ENOUGH = 1.0  # what dates must weigh together before nobody else is asked


def read_page(html: str, *, address: str = "", lang: str = "", latest: date | None = None) -> Reading:
    """Read a page. `address` is where it was read, if that is known; `lang` what an editor says of its language; no date
    after `latest` is believed."""
    root = parse_page(html)
    if root is None:
        return Reading(doubts=("There is no page in it.",))
    address = address or page_address(root)
    clues, doubts = _clues(root, address, lang, latest)
    body = read_body(
        html,
        address=address,
        title=_value(clues.title),
        subtitle=_value(clues.subtitle),
        lang=_value(clues.lang),
    )
    if clues.date is None:
        when = infer_date(body.markdown, lang=_value(clues.lang), latest=latest)
        clues = replace(clues, date=when.date, date_note=when.note)
    if clues.image is None and body.pictures:
        clues = replace(clues, image=body.pictures[0])
    return Reading(replace(clues, key_points=body.key_points), body.markdown, body.dropped, (*doubts, *body.doubts))


def _value(given: Given | None) -> str:
    return given.value if given else ""


def _clues(root: Element, address: str, lang: str, latest: date | None) -> tuple[Clues, tuple[str, ...]]:
    lines = lines_of(root)
    tops = [line.element for line in lines if line.level == 1]
    zones = zones_around(tops[:1] if len(tops) == 1 else [])
    tab = next(("".join(tag.itertext()) for tag in root.xpath("//title")[:1]), "")
    structured = structured_evidence(root, address=address, zones=zones, title=tab)
    page = _own_address(structured, address)
    structured += home_evidence(root, page)
    sites, host = site_names(structured, page), host_of(page)
    title, doubts = choose_title([*structured, *heading_evidence(lines, zones, page=page, tab=tab)], sites, host)
    sites = (*sites, *names_in_tab(tab, title.value if title else ""))
    region = region_of(lines, zones, title.value if title else "")
    if region.place >= 0:
        zones = zones_around(
            [*tops[:1], region.near[region.place].element] if len(tops) == 1 else [region.near[region.place].element]
        )
        region = region_of(lines, zones, title.value if title else "")
    spoken = Given(lang, "what you said") if lang else _language(lines, zones, structured)
    tongue = spoken.value if spoken else ""
    evidence = [*structured, *reprint_evidence(region, page)]
    if title:
        evidence += subtitle_evidence(region, title.value, lang=tongue)
    evidence += author_evidence(region, lines, zones, lang=tongue)
    evidence += fact_evidence(region, lines, zones, lang=tongue)
    houses, house_host = without_owner(evidence, lines, sites, host)
    byline, author_doubts = choose_authors(
        evidence,
        lang=tongue,
        sites=houses,
        host=house_host,
        text=_shown(region),
        profiles=profiles_of(region.near + region.tail, page),
        owners=owner_evidence(evidence, lines, root),
    )
    clues = Clues(title=title, byline=byline, lang=spoken, image=picture(evidence, root, page))
    clues = details_of(clues, evidence, sites=sites, page=page, read_at=address)
    days, numbers = _days(evidence, region, lines, zones, tongue, page)
    if sum(claim.weight for claim in days) < _ENOUGH:
        days += dated(list(witness_evidence(root, lines, lang=tongue)), lang=tongue)
    day, date_doubts = choose_date(days, latest=latest)
    if day and (other := numbers.other(day.value)):
        date_doubts += (f"The date {day.value} may also be {other}: nothing tells whether the day comes first.",)
    return replace(clues, date=day), (*doubts, *author_doubts, *date_doubts)


def _own_address(evidence: Sequence[Evidence], address: str) -> str:
    """The address of the page: where it was read, or else what it calls its own."""
    claims = sorted(values_of(evidence, "address"), key=lambda claim: -claim.weight)
    return address or next((claim.value for claim in claims if claim.value.startswith("http")), "")


def _language(lines: Sequence[Line], zones: Zones, evidence: Sequence[Evidence]) -> Given | None:
    """The language of the text; what the page says of itself counts only where there is too little text."""
    texts: list[str] = []
    length = 0
    for line in lines:
        if length < 4_000 and line.linked < 0.3 and len(line.text) > 40 and not zones.zone_of(line.element):
            texts.append(line.text)
            length += len(line.text)
    if found := language_of("\n".join(texts)):
        return Given(found, "the language of the text")
    claims = sorted(values_of(evidence, "lang"), key=lambda claim: -claim.weight)
    tags = [(claim.value.replace("_", "-").strip(), claim.origin) for claim in claims]
    return next((Given(tag, origin) for tag, origin in tags if 2 <= len(tag) <= 12 and tag[:2].isalpha()), None)


def _days(
    evidence: Sequence[Evidence], region: Region, lines: Sequence[Line], zones: Zones, lang: str, page: str
) -> tuple[list[Evidence], Order]:
    """What is claimed about dates, and how those in numbers were read."""
    addresses = [page, *(claim.value for claim in values_of(evidence, "address"))]
    told = [*evidence, *path_evidence(addresses), *time_evidence(region, zones)]
    dates = [claim for claim in told if claim.field in ("date", "modified")]
    known = frozenset(claim.value for claim in dated([one for one in dates if not is_two_ways(one.value)], lang=lang))
    texts = [
        *(claim.value for claim in (*dates, *values_of(evidence, "title"))),
        *(with_whole_years(line.text) for line in lines if len(line.text) < _SHORT),
    ]
    tags = [claim.value for claim in values_of(evidence, "lang")]
    order = order_of(texts, known=known, lang=lang, tags=tags, host=host_of(page))
    seen = seen_date_evidence(region, lines, zones, lang=lang, order=order)
    tab = tab_evidence(values_of(evidence, "title"), lang=lang, order=order)
    return dated([*told, *seen, *tab], lang=lang, order=order), order


def _shown(region: Region) -> str:
    return comparable(" ".join(line.text[:300] for line in (*region.near, *region.body[-2:], *region.tail)))
