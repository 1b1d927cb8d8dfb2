"""The pictures of a page: where each really comes from, what it shows, and the caption that belongs to it.

Pages that load pictures late write a stand-in where the address belongs and the address somewhere else. Must not know
which pictures belong to the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from site_builder.importing.pagetree import Element, naming_words, seen_text
from site_builder.importing.pagewords import CAPTION_WORDS
from site_builder.importing.wordlists import words


@dataclass(frozen=True, slots=True)
class Figure:
    """`src` as written on the page; `caption` as plain text."""

    src: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


_ADDRESSES = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazyload",
    "data-hi-res-src",
    "data-full-src",
    "data-actualsrc",
    "data-echo",
    "data-url",
)
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_STAND_IN = re.compile(
    r"^data:|(?:^|[/_-])(?:blank|spacer|space|pixel|placeholder|transparent|loading|lazy|1x1|clear|dummy|grey|gray|noimage)"
    r"[\w-]*\.(?:gif|png|jpe?g|svg|webp)(?:\?|$)",
    re.IGNORECASE,
)
_CREDIT = words("credit credits copyright photographer")
_CAPTION_SIGN = re.compile(r"^\s*[▲△▴↑■◀▶▼]")
_LONGEST_CAPTION = 800  # characters; what is longer is a text of its own
_LARGEST = 60  # elements in a figure with its caption
_SMALLEST = 60  # pixels; what is declared smaller is an icon


def picture_of(element: Element) -> Figure | None:
    """The picture of an `img`, or None where it is an icon, a stand-in or a counter."""
    src = _source(element)
    if not src or _is_small(element):
        return None
    return Figure(src, " ".join((element.get("alt") or "").split()))


def unveil(root: Element) -> None:
    """Put pictures that are there for readers without scripts in the place of the stand-ins beside them."""
    for veil in list(root.iter("noscript")):
        picture = next((one for one in veil.iter("img") if picture_of(one) is not None), None)
        if picture is None:
            continue
        for beside in (veil.getprevious(), veil.getnext()):
            if beside is not None and beside.tag == "img" and beside.getparent() is not None:
                beside.attrib.clear()
        veil.tag = "span"


def is_caption(element: Element, text: str) -> bool:
    """Tell what is written under a picture by what the element is called or by the triangle that points to the picture."""
    return bool(_CAPTION_SIGN.match(text)) or bool(naming_words(element) & CAPTION_WORDS)


def figure_of(element: Element) -> tuple[Figure | None, tuple[Element, ...]]:
    """The picture that an element shows and nothing else but what is said of it, and the elements that say it."""
    if element.tag not in ("figure", "div", "table", "p", "center", "td", "aside", "section", "dl"):
        return None, ()
    inside = list(islice(element.iter(), _LARGEST + 1))
    images = [one for one in inside if one.tag == "img" and picture_of(one) is not None]
    if len(images) != 1 or len(inside) > _LARGEST:
        return None, ()
    picture = picture_of(images[0])
    captions = _captions(element, images[0])
    if picture is None or (element.tag != "figure" and not captions):
        return None, ()
    said = " ".join(seen_text(caption) for caption in captions)
    if len(said) > _LONGEST_CAPTION or len(seen_text(element, 3_000)) > len(said) + 40 * (element.tag == "figure"):
        return None, ()  # more than a figure stands in it
    credit = next(
        (seen_text(one, 200) for one in element.iter() if isinstance(one.tag, str) and naming_words(one) & _CREDIT), ""
    )
    caption = said.removesuffix(credit).rstrip(" -–—|·/(") if credit else said
    return Figure(picture.src, picture.alt, caption, credit), captions


def _captions(element: Element, image: Element) -> tuple[Element, ...]:
    found: list[Element] = []
    for one in element.iter():
        if not isinstance(one.tag, str) or one is element or any(one in set(above.iter()) for above in found):
            continue
        if (
            one.tag == "figcaption"
            or (naming_words(one) & CAPTION_WORDS and one.find(".//img") is None and one is not image)
            or (
                one.tag in ("p", "td", "div", "span", "dd")
                and one.find(".//img") is None
                and _CAPTION_SIGN.match(one.text or "")
            )
        ):
            found.append(one)
    return tuple(found)


def _source(element: Element) -> str:
    src = (element.get("src") or "").strip()
    late = next((value for name in _ADDRESSES if (value := (element.get(name) or "").strip())), "")
    if late and not _STAND_IN.search(late):
        return late
    if src and not _STAND_IN.search(src):
        return src
    return next((best for name in _SETS if (best := _largest(element.get(name) or ""))), "")


def _largest(addresses: str) -> str:
    """The address with the greatest width or density of a `srcset`."""
    best, size = "", -1.0
    for candidate in re.split(r",\s+|,(?=https?:|/)", addresses[:5_000]):
        address, _, measure = candidate.strip().partition(" ")
        number = re.match(r"\d+(?:\.\d+)?", measure.strip())
        worth = float(number[0]) if number else 0.0
        if address and not _STAND_IN.search(address) and worth > size:
            best, size = address, worth
    return best


def _is_small(element: Element) -> bool:
    sizes = (element.get("width") or "", element.get("height") or "")
    return any(
        size.strip().removesuffix("px").isdecimal() and int(size.strip().removesuffix("px")[:6]) < _SMALLEST
        for size in sizes
    )
