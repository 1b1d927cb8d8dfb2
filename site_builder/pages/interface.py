"""The words of the interface in one language, out of a gettext catalogue; English is what stands in the code.

`gettext`, `ngettext` and `pgettext` mean what they mean everywhere (https://www.gnu.org/software/gettext/manual/); values
are filled in for `%(name)s` where any are given. Must not know where catalogues are kept.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py
from io import BytesIO

from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal

from site_builder.pages.dates import direction, locale_of

# Between a context and its message, as in compiled catalogues.
_IN_CONTEXT = "\x04"
_GERMANIC = "(n != 1)"
_RULED = 1000  # so many numbers show every form of every language
_FILLED_IN = re.compile(r"%\((\w+)\)s")


def N_(message: str) -> str:  # noqa: N802  gettext's name
    """Marks a word for the catalogues that is translated where it is shown."""
    return message


def NN_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802  as N_
    """Marks a word that has a plural."""
    return singular, plural


# What is counted, in the singular and the plural of English.
NOUNS: Mapping[str, tuple[str, str]] = {
    "article": NN_("%(number)s article", "%(number)s articles"),
    "author": NN_("%(number)s author", "%(number)s authors"),
    "character": NN_("%(number)s character", "%(number)s characters"),
    "event": NN_("%(number)s event", "%(number)s events"),
    "mention": NN_("%(number)s mention", "%(number)s mentions"),
    "minute": NN_("%(number)s minute", "%(number)s minutes"),
    "more article": NN_("%(number)s more article", "%(number)s more articles"),
    "name": NN_("%(number)s name", "%(number)s names"),
    "passage": NN_("%(number)s passage", "%(number)s passages"),
    "publisher": NN_("%(number)s publisher", "%(number)s publishers"),
    "topic": NN_("%(number)s topic", "%(number)s topics"),
    "undated article": NN_("%(number)s undated article", "%(number)s undated articles"),
    "word": NN_("%(number)s word", "%(number)s words"),
}


@dataclass(frozen=True, slots=True)
class Messages:
    """A catalogue: translations by message, or by context and message; of a message with a plural one for each form.
    `plural` is gettext's expression that tells the form of a number."""

    singular: Mapping[str, str] = field(default_factory=dict)
    plurals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: str = _GERMANIC


@dataclass(frozen=True, slots=True, eq=False)
class Interface:
    """An interface language (a BCP 47 tag) and its words; what has no translation is said in English."""

    lang: str
    messages: Messages = Messages()

    @property
    def dir(self) -> str:
        return direction(self.lang)

    def gettext(self, message: str, **values: str) -> str:
        text = self.messages.singular.get(message, message)
        return text % values if values else text

    def pgettext(self, context: str, message: str, **values: str) -> str:
        text = self.messages.singular.get(f"{context}{_IN_CONTEXT}{message}", message)
        return text % values if values else text

    def ngettext(self, singular: str, plural: str, number: int, **values: str) -> str:
        """The form for a number, which is filled in for `%(number)s` as the language writes it."""
        return self.form(singular, plural, number) % {"number": self.number(number), **values}

    def form(self, singular: str, plural: str, number: int) -> str:
        """The form for a number with nothing filled in."""
        forms = self.messages.plurals.get(singular)
        if forms is None:
            return singular if number == 1 else plural
        return forms[min(_rule(self.messages.plural)(number), len(forms) - 1)]

    def number(self, number: int) -> str:
        """A number by itself, as it is written in the language: 12,000."""
        return _number(number, self.lang)

    def count(self, number: int, noun: str) -> str:
        """A number with what it counts, one of NOUNS: 1 article, 12,000 articles."""
        return self.ngettext(*NOUNS[noun], number)

    def listed(self, names: Iterable[str]) -> str:
        """Names in a row: Taiwan, fentanyl."""
        return self.pgettext("between names in a row", ", ").join(names)


ENGLISH = Interface("en")


@cache
def _rule(expression: str) -> Callable[[int], int]:
    rule: Callable[[int], int] = c2py(expression)
    return rule


@cache
def _number(number: int, lang: str) -> str:
    return str(format_decimal(number, locale=locale_of(lang)))


def read_messages(content: bytes) -> Messages | str:
    """The translations of a catalogue in gettext's PO format, without those that nobody has confirmed (`fuzzy`); or what
    is wrong with it."""
    try:
        catalogue = read_po(BytesIO(content.removeprefix(BOM_UTF8)), abort_invalid=True, charset="utf-8")
        plural = str(catalogue.plural_expr)
        _check_rule(plural)
    except (PoFileError, ValueError, ArithmeticError, LookupError) as error:
        return str(error)
    singular: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    of_one = _rule(plural)(1)
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        fault = _unfillable(message.id, message.string or "")
        if fault:
            return f"'{fault}' does not name what is filled in as the English does"
        one = message.id if isinstance(message.id, str) else message.id[0]
        key = f"{message.context}{_IN_CONTEXT}{one}" if message.context else one
        if isinstance(message.string, str):
            if message.string:
                singular[key] = message.string
        elif message.string and all(message.string):
            plurals[key] = tuple(message.string)
            # The same word may be shown without a number too, and stands once in a catalogue.
            singular[key] = message.string[min(of_one, len(message.string) - 1)]
    return Messages(singular, plurals, plural)


def _check_rule(expression: str) -> None:
    """ValueError, ArithmeticError for what is no rule of plurals."""
    rule = c2py(expression)
    if any(rule(number) < 0 for number in range(_RULED)):
        raise ValueError(f"a number has no form by the rule of plurals '{expression}'")


def _unfillable(english: str | tuple[str, ...] | list[str], translated: str | tuple[str, ...] | list[str]) -> str:
    """The first translation that cannot be filled in with what the English is filled in with; empty if all can."""
    sources, texts = ([each] if isinstance(each, str) else each for each in (english, translated))
    values = dict.fromkeys((name for source in sources for name in _FILLED_IN.findall(source)), "")
    for text in texts if values else ():
        try:
            text % values
        except (KeyError, ValueError, TypeError):
            return text
    return ""


def joined(shipped: Messages, own: Messages) -> Messages:
    """A shipped catalogue with the strings of a library's own in their places; a language has one rule of plurals, which
    the library's own need not repeat."""
    return Messages(
        {**shipped.singular, **own.singular},
        {**shipped.plurals, **own.plurals},
        shipped.plural if shipped.plurals else own.plural,
    )
