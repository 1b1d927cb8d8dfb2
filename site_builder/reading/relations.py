"""What topics may not do to each other: claim the same name, or be broader than themselves.

This module must not know how names are found in texts, only in which form they are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.core.model import Document, Topic
from site_builder.core.text import fold
from site_builder.reading.shapes import tidy


def ambiguity_problems(documents: Iterable[tuple[str, Document]]) -> Iterator[Diagnostic]:
    """Names that two topics claim. `documents` are files of topics and of their descriptions, with the topic's id;
    topics whose names are never looked for are not among them."""
    claimed: dict[str, tuple[str, Location]] = {}
    for topic, document in documents:
        for place, name in _names(document):
            location = document.places.at(place)
            owner, first = claimed.setdefault(fold(name)[0], (topic, location))
            if owner != topic:
                message = f"'{name}' is a name of the topic '{owner}' too"
                hint = "make one of the two names longer, or say `match: never` in one topic"
                yield problem("ambiguous-name", message, location, hint=hint, related=(first,))


def _names(document: Document) -> Iterator[tuple[str, str]]:
    """Titles and aliases as written, each with the path of its place."""
    for key in ("title", "titles", "aliases"):
        yield from _texts(document.meta.get(key), key)


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if value.strip():
            yield place, tidy(value)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, f"{place}.{number}")
    elif isinstance(value, Mapping):
        for tag, item in value.items():
            yield from _texts(item, f"{place}.{tag}")


def cycle_problems(topics: Mapping[str, Topic]) -> Iterator[Diagnostic]:
    for cycle in _cycles({name: topic.broader for name, topic in topics.items()}):
        first = topics[cycle[0]]
        message = f"the topic is broader than itself: {' → '.join((*cycle, cycle[0]))}"
        others = tuple(topics[name].places.at("broader") for name in cycle[1:])
        yield problem("broader-cycle", message, first.places.at("broader"), hint="break the circle", related=others)


def _cycles(broader: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Walk upwards from every topic, depth first; a topic that is met again on the way closes a circle."""
    finished: set[str] = set()
    for start in broader:
        way = {} if start in finished else {start: iter(broader[start])}
        while way:
            name = next(reversed(way))
            above = next(way[name], None)
            if above is None:
                finished.add(name)
                del way[name]
            elif above in way:
                names = tuple(way)
                yield names[names.index(above) :]
            elif above in broader and above not in finished:
                way[above] = iter(broader[above])
