"""How a text in front matter has to be written: dates, addresses, languages, countries, identifiers.

A format is a value that the interpreter reads texts with and that the JSON Schema for editors takes its pattern from.
This module must not know which key asks for which format.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

from site_builder.core.dates import parse_date
from site_builder.core.diagnostics import did_you_mean
from site_builder.core.identifiers import normalise

_URL = r"https?://[^\s/?#]+\S*"
_LANGUAGE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
# In CLDR's list of territories, but not officially assigned by ISO 3166-1. XK (Kosovo) is in general use and stays.
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


def _as_written(text: str) -> object | None:
    return text


def _no_hint(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing: `expected` completes "has to be …", `pattern` is a regular expression (the common part of
    Python and ECMAScript) for the whole text, `read` gives the value or None where the text does not fit, `rule` is
    what is then reported, with what `hint` says of the text. `types` are the JSON types that editors may see."""

    expected: str
    rule: str = "invalid-value"
    pattern: str = ""
    read: Callable[[str], object | None] = _as_written
    hint: Callable[[str], str] = _no_hint
    types: tuple[str, ...] = ("string",)

    def matches(self, text: str) -> bool:
        return not self.pattern or re.fullmatch(self.pattern, text) is not None


@cache
def is_language(tag: str) -> bool:
    """Tell whether a BCP 47 tag (RFC 5646) is written canonically and its parts are known to CLDR."""
    if not re.fullmatch(_LANGUAGE, tag) or tag.startswith("und"):
        return False
    parts = tag.split("-")
    if len(parts) > 1 and len(parts[1]) == 4 and parts[1] not in Locale("en").scripts:
        return False
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def nearest_language(text: str) -> str:
    """The language that was probably meant: `zh-Hans` for zh_hans, `el` for GR; empty where none suggests itself."""
    language, *further = text.replace("_", "-").split("-")
    tag = "-".join([language.lower(), *(part.title() if len(part) == 4 else part.upper() for part in further)])
    if is_language(tag):
        return tag
    official = get_official_languages(language.upper())
    return official[0].replace("_", "-") if official and not further else ""


def _did_you_mean_language(text: str) -> str:
    near = nearest_language(text)
    return f"did you mean '{near}'?" if near else "use a BCP 47 tag such as en, ko, zh-Hans or pt-BR"


@cache
def _countries() -> dict[str, str]:
    """The codes of ISO 3166-1 alpha-2, as CLDR knows them, with their English names in lower case."""
    territories = {str(code): str(name) for code, name in Locale("en").territories.items()}
    return {
        code: name.casefold()
        for code, name in territories.items()
        if re.fullmatch("[A-Z]{2}", code) and code not in _NO_COUNTRIES
    }


def _is_country(text: str) -> bool:
    return text in _countries()


def _country_hint(text: str) -> str:
    word = text.casefold()
    near = [code for code, name in _countries().items() if word in (code.casefold(), name)]
    return f"did you mean '{near[0]}'?" if near else "use two capital letters such as US, KR or NO"


@cache
def _timezones() -> frozenset[str]:
    """The zones that CLDR knows: unlike zoneinfo's list it does not depend on the machine."""
    return frozenset(get_global("zone_territories")) | frozenset(get_global("zone_aliases")) | {"UTC"}


def _is_timezone(text: str) -> bool:
    """Tell whether a zone is known, to CLDR and with its rules to this machine; UTC needs none."""
    return text == "UTC" or (text in _timezones() and _has_rules(text))


def _has_rules(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


def _timezone_hint(text: str) -> str:
    return (
        "this machine lacks its rules: pip install tzdata" if text in _timezones() else did_you_mean(text, _timezones())
    )


def _known(known: Callable[[str], bool]) -> Callable[[str], object | None]:
    return lambda text: text if known(text) else None


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def _url_hint(text: str) -> str:
    return f"did you mean 'https://{text}'?" if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", text) else ""


def _is_orcid(text: str) -> bool:
    """The checksum of ISO 7064 MOD 11-2 over the first 15 digits
    (https://support.orcid.org/hc/en-us/articles/360006897674)."""
    digits = text.replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == digits[-1]


def _orcid_hint(text: str) -> str:
    if text.startswith("http"):
        return "write the 16 digits only, without the address"
    return "a digit is wrong: the checksum does not fit" if re.fullmatch(ORCID.pattern, text) else ""


def _is_redirect(text: str) -> bool:
    path = unquote(text)
    segments = path.removeprefix("/").removesuffix("/").split("/")
    return not re.search(r"[\\\x00-\x1f\ufffd]", path) and not any(part in {"", ".", ".."} for part in segments)


def _id(text: str) -> object | None:
    return normalise(text)


PLAIN = Format("text", types=("string", "number"))
ID = Format("an id", read=_id)
DATE = Format(
    "a day, month or year that exists, written YYYY-MM-DD, YYYY-MM or YYYY",
    rule="invalid-date",
    pattern=r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
    read=parse_date,
    types=("string", "integer"),
)
URL = Format("an absolute http or https URL", rule="invalid-url", pattern=_URL, read=_known(_is_url), hint=_url_hint)
LANGUAGE = Format(
    "a known BCP 47 language tag",
    rule="invalid-language",
    pattern=_LANGUAGE,
    read=_known(is_language),
    hint=_did_you_mean_language,
)
COUNTRY = Format(
    "a country code of ISO 3166-1 alpha-2",
    pattern=r"[A-Z]{2}",
    read=_known(_is_country),
    hint=_country_hint,
)
TIMEZONE = Format(
    "a time zone of the IANA database",
    read=_known(_is_timezone),
    hint=_timezone_hint,
)
ORCID = Format(
    "an ORCID iD such as 0000-0002-1825-0097",
    rule="invalid-identifier",
    pattern=r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]",
    read=_known(_is_orcid),
    hint=_orcid_hint,
)
WIKIDATA = Format(
    "a Wikidata item such as Q865",
    rule="invalid-identifier",
    pattern=r"Q[1-9][0-9]*",
    hint=lambda text: "write the letter Q and the digits only" if "wikidata.org" in text else "",
)
LICENSE = Format(
    "an SPDX license id such as CC-BY-4.0, or a URL",
    pattern=rf"[A-Za-z0-9][A-Za-z0-9.+-]*|{_URL}",
    hint=lambda text: f"did you mean '{re.sub(r'[^A-Za-z0-9.+]+', '-', text)}'?" if " " in text else "",
)
REDIRECT = Format(
    "a path on this site that begins with /, without query, fragment or dot segments",
    pattern=r"/[^\s?#]+",
    read=_known(_is_redirect),
)
PICTURE = Format(
    "a URL or a path below static/",
    pattern=rf"{_URL}|/?static/\S+",
    hint=lambda text: f"put the picture into static/ and write static/{text.rpartition('/')[2]}",
)
