"""The name of the site that a page stands on, and titles without it.

A name is told by what the page says of itself and by its address; no list of sites.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from site_builder.importing.evidence import comparable, tight
from site_builder.importing.wordlists import words

# Cut before the name of a site. A hyphen and a colon also stand within titles, so they need spaces.
SEPARATOR = re.compile(r"\s*[|¦｜»«·•‹›]\s*|\s+(?:[-–—−~:]|::|//|&gt;|>|<|\\)\s+|\s*(?:—|_|――)\s*|\s+[-–—]{1,3}\s*")
_SURE = re.compile(r"\s*(?:\||¦|｜|»|«|‹|›|::|•|_)\s*")
_BEFORE_NAME = (":", "：", "@", "＠", "-", "–", "—", "/", "／", "~")
_PUBLIC = words(
    "www m en ko zh ja de fr es it pt ru tr el ar news blog com org net edu gov co ac go or re ne info eu int"
)
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|o|a)\s+")


def same_site(one: str, other: str) -> bool:
    """Whether two hosts belong to one owner: one ends on the other, or they share the part that is registered."""
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return (
        one == other or one.endswith("." + other) or other.endswith("." + one) or _registered(one) == _registered(other)
    )


def _registered(host: str) -> str:
    labels = host.split(".")
    second = len(labels) > 2 and labels[-2] in _PUBLIC and len(labels[-1]) == 2
    return ".".join(labels[-3:] if second else labels[-2:])


# What a site calls itself besides its name.
_CHANNEL = re.compile(r"(?:digital|online|web|tv|news|media)\Z")


def is_site_name(text: str, names: Iterable[str], host: str = "") -> bool:
    """Whether a text is the site's name: one of `names`, or what its host is called (`Policy Review` on
    policyreview.example), also with a word more (`Policy Review Online`)."""
    wanted = _bare(text)
    if len(wanted) < 2:
        return False
    labels = [label for label in host.split(".") if label not in _PUBLIC and len(label) > 2]
    plain = _CHANNEL.sub("", wanted)
    if tight(host) == wanted or any(
        name in (label, label.replace("-", "")) for label in labels for name in (wanted, plain)
    ):
        return True
    initials = "".join(word[0] for word in comparable(text).split() if word)
    if len(initials) > 2 and initials in labels:
        return True
    for name in names:
        bare = _bare(name)
        if bare and (bare == wanted or (min(len(bare), len(wanted)) > 3 and _nearly(bare, wanted))):
            return True
    return False


def _bare(text: str) -> str:
    return _ARTICLE.sub("", comparable(text)).replace(" ", "")


def _nearly(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (long.startswith(short) or long.endswith(short)) and len(short) * 2 > len(long)


def names_in_tab(tab: str, title: str) -> tuple[str, ...]:
    """What stands with the title in <title>: before it, or at the end; mostly the site's name."""
    place = tab.find(title) if title else -1
    if place < 0:
        return ()
    around = (*SEPARATOR.split(tab[:place]), *SEPARATOR.split(tab[place + len(title) :])[-1:])
    return tuple(name for piece in around if 2 < len(name := " ".join(piece.strip(" :-–—|").split())) < 60)


def words_of_site(text: str, names: Iterable[str]) -> bool:
    """Whether a text says nothing that the name of the site does not: `Harbour News` of the Harbour Council News."""
    said = set(comparable(text).split())
    return any(said <= set(comparable(name).split()) for name in names)


def without_site(title: str, names: Iterable[str], host: str = "", others: Iterable[str] = ()) -> str:
    """A title without the site's name and sections at its ends. `others` are titles told elsewhere on the page: where
    one is a part of this, between separators, it is the title."""
    names, others = list(names), list(others)
    title = _without_known_end(title, names)
    before, _, after = title.partition(": ")
    headings = {comparable(other) for other in others}
    if comparable(before) in headings and comparable(after) in headings:
        return after  # `The Salt Log: Tides`, where both stand on the page
    cuts = [0, *(place for found in SEPARATOR.finditer(title) for place in found.span()), len(title)]
    pieces = [title[start:end].strip() for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    if len([piece for piece in pieces if piece]) < 2 or len(pieces) > 12:
        return title
    spans = {
        comparable(title[cuts[2 * first] : cuts[2 * last + 1]]): title[cuts[2 * first] : cuts[2 * last + 1]].strip()
        for first in range(len(pieces))
        for last in range(first, len(pieces))
    }
    wanted = [key for other in others if (key := comparable(other)) in spans and not is_site_name(other, names, host)]
    if wanted:
        return spans[max(wanted, key=len)]
    return _without_known_end(_without_named_ends(title, pieces, cuts, names, host), names)


def _without_known_end(title: str, names: Iterable[str]) -> str:
    """Before a name that is known no spaces are needed: `Tides:Harbour News`."""
    known = [name for name in names if name]
    while name := next((name for name in known if title.endswith(name)), ""):
        rest = title.removesuffix(name).rstrip()
        bare = rest.rstrip(" " + "".join(_BEFORE_NAME))
        if not bare or bare == rest:
            return title
        title = bare
    return title


def _without_named_ends(title: str, pieces: list[str], cuts: list[int], names: list[str], host: str) -> str:
    first, last = 0, len(pieces)
    while last - first > 1 and (not pieces[last - 1] or is_site_name(pieces[last - 1], names, host)):
        last -= 1
    named = last < len(pieces)
    while last - first > 1 and (not pieces[first] or is_site_name(pieces[first], names, host)):
        named = named or bool(pieces[first])
        first += 1
    if named and first == 0 and last > 1:
        last = _without_sections(title, pieces, cuts, last)
    if not named and _SURE.fullmatch(title[cuts[2 * last - 3] : cuts[2 * last - 2]] or "?") and _is_short(pieces, last):
        last -= 1
    return title[cuts[2 * first] : cuts[2 * last - 1]].strip() or title


def _without_sections(title: str, pieces: list[str], cuts: list[int], last: int) -> int:
    """Between title and site there may stand sections; they are cut by the same mark, and short."""
    while (
        last > 1 and _SURE.fullmatch(title[cuts[2 * last - 3] : cuts[2 * last - 2]] or "?") and _is_short(pieces, last)
    ):
        last -= 1
    return last


def _is_short(pieces: list[str], last: int) -> bool:
    """Whether the last piece is a name beside a title."""
    rest = sum(len(piece) for piece in pieces[: last - 1])
    return len(pieces[last - 1]) <= 40 and len(pieces[last - 1]) * 1.2 < rest
