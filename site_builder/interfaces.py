"""The languages of the interface: from catalogues, shipped and the library's own, to the words that pages are made with."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.core.digest import digest, digest_bytes
from site_builder.core.model import Config
from site_builder.core.project import Source
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
    sources = {source.path: source for source in locales}
    interfaces: dict[str, Interface] = {}
    for lang in config.languages:
        interface = _interface(lang, sources, memo, found)
        if interface:
            interfaces[lang] = interface
            continue
        instead = "pages are in English" if lang == config.language else "no pages are made in it"
        hint = f"write the words into locales/{lang}.po; docs/languages.md tells how"
        message = f"there is no translation of the interface into '{lang}': {instead}"
        found.append(problem("missing-catalogue", message, config.places.at("languages"), hint=hint))
    interfaces.setdefault(config.language, ENGLISH)
    kept = tuple(lang for lang in config.languages if lang in interfaces)
    return dataclasses.replace(config, languages=kept), interfaces


def _interface(lang: str, sources: Mapping[str, Source], memo: Memo, found: list[Diagnostic]) -> Interface | None:
    path = f"locales/{lang}.po"
    shipped, own = (_messages(sources.get(place), memo, found) for place in (SHIPPED + path, path))
    if shipped and own:
        return Interface(lang, joined(shipped, own))
    messages = shipped or own
    # English needs no words but its own.
    if messages is None:
        return Interface(lang) if lang.partition("-")[0] == "en" else None
    return Interface(lang, messages)


def _messages(source: Source | None, memo: Memo, found: list[Diagnostic]) -> Messages | None:
    if source is None:
        return None
    # To read a catalogue takes as long as to render fifty pages.
    key = digest((tool_digest(), digest_bytes(source.content)))
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
