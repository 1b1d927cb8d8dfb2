"""When two addresses on the web mean the same page, and whose they are. Asks nobody: it compares what is written."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

WEB_ADDRESS = r"https?://[^\s<>]+"
"""A pattern for an address in a text."""
CONTACT = r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b|(?:https?://|www\.)[^\s()\[\]<>]+|(?<!\w)@\w+"
"""A pattern for what somebody is reached by: of mail, on the web, or an account."""

# Said of a visit and not of a page: parameters that advertising and newsletters add to links.
_OF_A_VISIT = re.compile(
    "utm_.*|(?:fb|g|dc|tt|y|ms|tw|wbra|gbra)cl(?:id|kid|sid)?|mc_[ce]id|igshid|_g[al]|_hs(?:enc|mi)|mkt_tok|vero_id|cmpid"
)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)\Z")
_OF_A_DEVICE = re.compile(r"\A(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_OF_A_LANGUAGE = re.compile(r"\A/[a-z]{2}(?:[-_][a-z]{2,4})?(?=/|\Z)")


def page_key(url: str) -> str:
    """What all spellings of the address of one page have in common: protocol, www, trailing slash, fragment, the order
    of parameters and those that only tell of a visit are left out. Empty where it is no address, or that of a front
    page, which some pages give for their own."""
    parts = _split(url)
    if parts is None:
        return ""
    host, path, query = parts
    wanted = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if not _of_a_visit(name)]
    path = _INDEX.sub("/", quote(unquote(path), safe="/")).rstrip("/")
    rest = path + (f"?{urlencode(sorted(wanted))}" if wanted else "")
    return host + rest if rest else ""


def lasting(url: str) -> str:
    """An address without what only tells of a visit; as it stands, where that is all."""
    address, hash_mark, fragment = url.partition("#")
    before, _, query = address.partition("?")
    parts = query.split("&")
    kept = "&".join(part for part in parts if not _of_a_visit(part.partition("=")[0]))
    return url if kept == query else before + (f"?{kept}" if kept else "") + hash_mark + fragment


def host_of(url: str) -> str:
    """The host of an address in lower case, without www and the like; empty where it is no address."""
    parts = _split(url)
    return parts[0] if parts else ""


def path_of(address: str) -> str:
    """The path of an address, or of a part of one as links on a page give it."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def folder_of(url: str) -> str:
    """The part of a host that an address names, where it names one: `/@ada` of a host that many share. That of a
    language is none."""
    parts = _split(url)
    return _OF_A_LANGUAGE.sub("", _INDEX.sub("/", parts[1]).lower()).rstrip("/") if parts else ""


def home_of(url: str) -> str:
    """The front page of the site that an address belongs to."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}/" if parts.scheme in ("http", "https") and parts.hostname else ""


def _split(url: str) -> tuple[str, str, str] | None:
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    place = _OF_A_DEVICE.sub("", host) + (f":{port}" if port not in (None, 80, 443) else "")
    return place, parts.path, parts.query


def _of_a_visit(name: str) -> bool:
    return _OF_A_VISIT.fullmatch(name.lower()) is not None
