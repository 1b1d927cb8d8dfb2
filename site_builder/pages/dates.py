"""How a reader of the page's language writes dates and names languages and countries.

Nothing here reads the clock or the machine's locale. An unknown tag is shown as it is written.
"""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton

from site_builder.core.dates import PartialDate
from site_builder.pages.views import DateView

# Plain English is British here: the day before the month, as the other languages of the library write it.
_REGIONAL = {"en": "en-GB"}
_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})


@lru_cache(maxsize=64)
def locale_of(lang: str) -> Locale:
    """The locale of a BCP 47 tag, or of its nearest known beginning; English for a language that CLDR lacks."""
    tag = _REGIONAL.get(lang, lang)
    while tag:
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            tag = tag.rpartition("-")[0]
    return Locale.parse("en_GB")


@lru_cache(maxsize=65536)
def date_view(date: PartialDate | None, *, lang: str) -> DateView:
    """The date at its true precision, 17 January 2024, January 2024 or 2024 in English; empty where none is known."""
    return DateView(date.iso, _date_text(date, lang=lang)) if date else DateView("", "")


def _date_text(date: PartialDate, *, lang: str) -> str:
    if date.day:
        return format_date(date.first, "long", locale=locale_of(lang))
    return month_text(date.year, date.month, lang=lang) if date.month else year_text(date.year, lang=lang)


def month_text(year: int, month: int, *, lang: str) -> str:
    """A month with its year: April 2024."""
    return format_skeleton("yMMMM", PartialDate(year, month).first, locale=locale_of(lang))


def year_text(year: int, *, lang: str) -> str:
    """A year as it stands alone: 2024, 2024年."""
    return format_skeleton("y", PartialDate(year).first, locale=locale_of(lang))


@lru_cache(maxsize=4096)
def step_text(year: int, month: int, *, months: int, lang: str) -> str:
    """A short label for the step of 1, 3 or 12 months that begins with the given month: Apr 2024, Q2 2024, 2024."""
    skeleton = {1: "yMMM", 3: "yQQQ", 12: "y"}[months]
    return format_skeleton(skeleton, PartialDate(year, month).first, locale=locale_of(lang))


@lru_cache(maxsize=1024)
def language_name(tag: str, *, lang: str) -> str:
    """The name of a language: `zh-Hans` is Simplified Chinese in English; the tag itself where no name is known."""
    names = locale_of(lang).languages
    known = tag.replace("-", "_")
    while known:
        if known in names:
            return str(names[known])
        known = known.rpartition("_")[0]
    return tag


def country_name(code: str, *, lang: str) -> str:
    """The name of a country by its ISO 3166 code of two letters; the code itself where no name is known."""
    return str(locale_of(lang).territories.get(code, code))


@lru_cache(maxsize=1024)
def direction(tag: str) -> str:
    """`rtl` or `ltr`: by the script in the tag, or by the one that the language is most likely written in."""
    language, *parts = tag.split("-")
    script = next((part.title() for part in parts if len(part) == 4 and part.isalpha()), "")
    if not script:
        likely = get_global("likely_subtags").get(language.lower(), "")
        script = next((part for part in likely.split("_") if len(part) == 4), "")
    return "rtl" if script in _RIGHT_TO_LEFT else "ltr"
