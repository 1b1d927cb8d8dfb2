"""The shipped catalogues hold every word of the interface, and the interface has no word outside of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from site_builder.core.bodies import Library
from site_builder.core.dates import PartialDate
from site_builder.core.model import Topic, TopicKind
from site_builder.pages.catalogue import Catalogues
from site_builder.pages.dates import country_name, date_view, language_name, locale_of
from site_builder.pages.interface import Interface, Messages, read_messages
from site_builder.pages.masthead import site_view
from site_builder.pages.plan import plan
from site_builder.pages.templates import Theme, environment_of, render
from tests.pages.holdings import TOPICS, holdings, many
from tools.messages import LOCALES, POT, ROOT, gathered, merged, pot

SHIPPED = {path.stem: path for path in sorted(LOCALES.glob("*.po"))}
_PLACEHOLDER = re.compile(r"%\(\w+\)s|<[^>]*>")


@cache
def catalogue(lang: str) -> Catalog:
    return read_po(BytesIO(SHIPPED[lang].read_bytes()), charset="utf-8")


def each(found: Catalog) -> dict[tuple[str, str], Message]:
    """The messages by context and text."""
    return {(message.context or "", forms(message.id)[0]): message for message in found if message.id}


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, list | tuple) else (str(text or ""),)


def test_the_template_of_catalogues_is_what_the_code_says() -> None:
    assert POT.read_bytes() == pot(), "run: make messages"


@pytest.mark.parametrize("lang", SHIPPED)
def test_a_catalogue_holds_the_messages_that_there_are_and_no_others(lang: str) -> None:
    found = catalogue(lang)
    assert set(each(found)) == set(each(gathered()))
    assert list(found.obsolete) == []
    assert SHIPPED[lang].read_bytes() == merged(SHIPPED[lang].read_bytes(), lang), "run: make messages"


@pytest.mark.parametrize("lang", SHIPPED)
def test_every_message_is_translated_and_confirmed(lang: str) -> None:
    messages = each(catalogue(lang))
    assert [key for key, message in messages.items() if message.fuzzy or not all(forms(message.string))] == []


@pytest.mark.parametrize("lang", SHIPPED)
def test_a_message_with_a_plural_has_as_many_forms_as_the_language(lang: str) -> None:
    found, plural = catalogue(lang), get_plural(Locale.parse(lang, sep="-"))
    assert (found.num_plurals, found.plural_expr) == (plural.num_plurals, plural.plural_expr)
    wrong = [
        key for key, one in each(found).items() if one.pluralizable and len(forms(one.string)) != found.num_plurals
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", SHIPPED)
def test_a_translation_fills_in_what_its_message_does_and_adds_no_markup(lang: str) -> None:
    for key, message in each(catalogue(lang)).items():
        expected = sorted(set(_PLACEHOLDER.findall(forms(message.id)[-1])))
        for text in filter(None, forms(message.string)):
            assert sorted(set(_PLACEHOLDER.findall(text))) == expected, key
            # Messages stand in attributes as they are.
            assert not re.search(r"[<>&\"]|%(?!\()", _PLACEHOLDER.sub("", text)), key


@pytest.mark.parametrize("lang", SHIPPED)
def test_a_catalogue_is_read_as_the_interface_needs_it(lang: str) -> None:
    assert isinstance(read_messages(SHIPPED[lang].read_bytes()), Messages)


def test_a_new_catalogue_waits_for_its_words_and_keeps_those_that_it_has() -> None:
    empty = merged(b"", "ar")
    assert b"nplurals=6" in empty
    filled = empty.replace(b'msgid "Contents"\nmsgstr ""', 'msgid "Contents"\nmsgstr "المحتويات"'.encode())
    gone = filled + b'\nmsgid "Gone from the templates"\nmsgstr "x"\n'
    assert merged(gone, "ar") == filled != empty
    messages = read_messages(filled)
    assert isinstance(messages, Messages)
    assert messages.singular == {"Contents": "المحتويات"}


def test_a_word_that_has_a_plural_is_shown_without_a_number_in_the_form_for_one() -> None:
    forms = "".join(f'msgstr[{place}] "{place}"\n' for place in range(6))
    filled = merged(b"", "ar").partition(b"msgid")[2].partition(b"\n\n")[0]
    messages = read_messages(b"msgid" + filled + f'\n\nmsgid "author"\nmsgid_plural "authors"\n{forms}'.encode())
    assert isinstance(messages, Messages)
    # Arabic has a form for none before it.
    assert Interface("ar", messages).gettext("author") == "1"
    assert Interface("ar", messages).ngettext("author", "authors", 0) == "0"


# --- no word outside the catalogues ----------------------------------------------------------------------------------

_SAID = ("aria-label", "title", "placeholder", "data-label", "data-newest", "data-oldest", "data-copy", "data-copied")
_SAID_TO_SCRIPTS = ("data-paragraphs", "data-paragraph", "data-found", "data-languages")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FORMATS = ("BibTeX", "CSL-JSON", "RIS", "ORCID", "Wikidata", "Atom", "JSON")


def test_no_page_says_a_word_that_is_in_no_catalogue() -> None:
    for library in (holdings(), _larger()):
        # By text, as most stand on many pages.
        said = {text.strip(): path for path, html in _pages(library) for text in _unwrapped(html)}
        content = _content(library)
        assert {text: path for text, path in said.items() if _words(text, content)} == {}


def test_a_word_outside_the_catalogues_would_be_found() -> None:
    html = '<p>⟦Published ⟧Title⟦<b>in</b>⟧</p><a aria-label="Jump">⟦x⟧</a> Bare words'
    assert [text for text in _unwrapped(html) if _words(text, ("Title",))] == ["Jump", " Bare words"]


def _larger() -> Library:
    """Lists of several pages, articles of one topic by the dozen, an author of no article."""
    kinds = tuple(Topic(f"kind-{kind}", f"Of {kind}", kind=kind) for kind in TopicKind)
    return holdings(articles=many(120, topic="straits"), coverage={}, topics=(*TOPICS, *kinds))


def _pages(library: Library) -> Iterator[tuple[str, str]]:
    """Every page in a language whose words all stand in brackets."""
    static = {f"static/{name}": f"static/{name}" for name in ("site.css", "site.js", "favicon.svg")}
    library = replace(library, site=replace(library.site, assets={**library.site.assets, **static}))
    catalogues = Catalogues(library, {"en": _bracketed()})
    theme = Theme({path.name: path.read_text("utf-8") for path in (ROOT / "templates").glob("*.html")})
    environment, site = environment_of(theme), site_view(catalogues.own, generator="site-builder")
    for page in plan(catalogues):
        if page.template.endswith(".html"):
            yield page.path, render(environment, page, site, interface=catalogues.own.interface).decode()


@cache
def _bracketed() -> Interface:
    singular: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for (context, text), message in each(gathered()).items():
        key = f"{context}\x04{text}" if context else text
        singular[key] = f"⟦{text}⟧"
        if message.pluralizable:
            plurals[key] = tuple(f"⟦{form}⟧" for form in forms(message.id))
    return Interface("en", Messages(singular, plurals))


class _Said(HTMLParser):
    """Gathers what stands outside of brackets, which may open in one text and close in another."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.depth = 0
        self.silent = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.silent = tag in ("script", "style")
        known = {name: value or "" for name, value in attrs}
        if known.get("class") == "Z3988" or tag == "link":
            return
        names = (*_SAID, *_SAID_TO_SCRIPTS, *(("content",) if known.get("name") == "description" else ()))
        self.found += [re.sub(r"⟦.*⟧", "", known[name]) for name in names if name in known]

    def handle_endtag(self, tag: str) -> None:
        self.silent = False

    def handle_data(self, data: str) -> None:
        outside = ""
        for character in data:
            self.depth += (character == "⟦") - (character == "⟧")
            outside += character if self.depth == 0 and character != "⟧" else ""
        if not self.silent:
            self.found.append(outside)


def _unwrapped(html: str) -> list[str]:
    parser = _Said()
    parser.feed(html)
    parser.close()
    assert parser.depth == 0
    return parser.found


def _words(text: str, content: Sequence[str]) -> bool:
    """Tell whether a text holds a word that the library does not."""
    text = re.sub(r"https?://\S+", "", text)
    for known in content if _WORD.search(text) else ():
        text = text.replace(known, " ")
    return _WORD.search(text) is not None


def _content(library: Library) -> tuple[str, ...]:
    """All texts of a library, and all that is written of its dates, languages and countries; the longest first."""
    texts = {*_FORMATS, "site-builder", *_texts(library)}
    texts |= {urlsplit(text).hostname or "" for text in texts if "://" in text}
    texts |= {language_name(text, lang="en") for text in texts} | {country_name(text, lang="en") for text in texts}
    texts |= {html for text in texts for html in re.split(r"<[^>]*>", text)}
    texts |= {part for text in texts for part in text.split(". ")}
    for width in ("wide", "abbreviated"):
        texts |= set(locale_of("en").months["format"][width].values())
    return tuple(sorted((text for text in map(str.strip, texts) if len(text) > 1), key=len, reverse=True))


def _texts(value: object) -> Iterator[str]:
    match value:
        case Enum():
            # What the page calls a kind is a word of the interface.
            pass
        case str():
            yield value
        case PartialDate():
            yield date_view(value, lang="en").text
        case Mapping():
            for key, one in value.items():
                yield from _texts(key)
                yield from _texts(one)
        case list() | tuple():
            for one in value:
                yield from _texts(one)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _texts(getattr(value, field.name))
        case _:
            pass
