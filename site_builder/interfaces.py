"""The languages of the interface: from catalogues, shipped and the library's own, to the words that pages are made with."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from functools import reduce

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.core.digest import digest, digest_bytes
from site_builder.core.model import Config
from site_builder.core.project import Source
from site_builder.core.tags import nearest
from site_builder.pages.interface import ENGLISH, Interface, Messages, joined, read_messages
from site_builder.store.memo import Memo
from site_builder.store.packing import pack, unpacked
from site_builder.store.sources import SHIPPED
from site_builder.store.tool import tool_digest

MESSAGES = "messages"  # a shelf of the memo


def interfaces_of(
    config: Config, locales: Iterable[Source], *, memo: Memo, found: list[Diagnostic]
) -> tuple[Config, Mapping[str, Interface]]:
    """The interface in each language that site.yaml names and somebody has translated it into, and the config without the
    others; what was wrong is added to what was `found`. English takes the place of the site's own language where nobody
    has translated that."""
    shipped, own = _by_language(locales, SHIPPED), _by_language(locales, "")
    interfaces: dict[str, Interface] = {}
    kept: list[str] = []
    for lang in config.languages:
        # A catalogue serves the varieties of its language.
        chosen = [catalogues[near] for catalogues in (shipped, own) if (near := nearest(lang, catalogues))]
        messages = [read for source in chosen if (read := _messages(source, memo, kept, found))]
        if messages or (not chosen and lang.partition("-")[0] == "en"):
            interfaces[lang] = Interface(lang, reduce(joined, messages) if messages else Messages())
        elif not chosen:
            found.append(_missing(config, lang))
    memo.prune(MESSAGES, kept)
    interfaces.setdefault(config.language, ENGLISH)
    return dataclasses.replace(
        config, languages=tuple(lang for lang in config.languages if lang in interfaces)
    ), interfaces


def _missing(config: Config, lang: str) -> Diagnostic:
    instead = "pages are in English" if lang == config.language else "no pages are made in it"
    hint = f"write the words into locales/{lang}.po; docs/languages.md tells how"
    message = f"there is no translation of the interface into '{lang}': {instead}"
    return problem("missing-catalogue", message, config.places.at("languages"), hint=hint)


def _by_language(locales: Iterable[Source], place: str) -> dict[str, Source]:
    """The catalogues of a folder by the language that their names say."""
    begin = f"{place}locales/"
    return {
        source.path.removeprefix(begin).removesuffix(".po"): source
        for source in locales
        if source.path.startswith(begin) and source.path.endswith(".po")
    }


def _messages(source: Source, memo: Memo, kept: list[str], found: list[Diagnostic]) -> Messages | None:
    """What a catalogue says; the key that it has in the memo is added to those that are `kept`."""
    # To read a catalogue takes as long as to render fifty pages.
    key = digest((tool_digest(), digest_bytes(source.content)))
    kept.append(key)
    known = unpacked(memo.get(MESSAGES, [key]).get(key), Messages)
    if known is not None:
        return known
    messages = read_messages(source.content)
    if isinstance(messages, str):
        found.append(
            problem("broken-catalogue", f"this is no catalogue of messages: {messages}", Location(source.path))
        )
        return None
    memo.put(MESSAGES, {key: pack(messages)})
    return messages
