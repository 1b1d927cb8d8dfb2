"""The bodies of a library that is known, linked when they are asked for: an edit asks for few of thousands.

The fragments come out of the memo, and what it has lost ends the attempt.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from site_builder.content.library import Body, LinkedBody, bodies, link_body
from site_builder.content.names import NameIndex
from site_builder.content.targets import Targets, TargetsByLanguage
from site_builder.core.bodies import Fragment, Passage, Text
from site_builder.core.model import Site
from site_builder.readings import FRAGMENTS
from site_builder.store.memo import Memo
from site_builder.store.packing import unpacked

# The room of a content key, and what a site has of it.
_ROOMS = {"articles": "articles", "authors": "authors", "topics": "topics", "sources": "publishers", "pages": "pages"}


class ForgottenError(Exception):
    """The memo does not hold what a body is made from."""


def passages_of(body: LinkedBody, topic: str) -> tuple[Passage, ...]:
    """What a body says of a topic."""
    return next((passages for coverage, passages in body.covered if coverage.topic == topic), ())


class Bodies(Mapping[str, Body]):
    """The bodies of a site by content key, each made when it is asked for."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def __getitem__(self, key: str) -> Body:
        room, _, name = key.partition("/")
        if room not in _ROOMS:
            raise KeyError(key)
        things = getattr(self._site, _ROOMS[room])
        own = {each: things[each] for each in (name, name.rpartition(".")[0]) if each in things}
        nothing: dict[str, Any] = {part: {} for part in _ROOMS.values()}
        alone = replace(self._site, **{**nothing, _ROOMS[room]: own})
        return {body.key: body for body in bodies(alone)}[key]

    def __iter__(self) -> Iterator[str]:
        return (body.key for body in bodies(self._site))

    def __len__(self) -> int:
        return sum(1 for _ in bodies(self._site))


class Linking:
    """Links bodies when they are asked for; what it takes is worked out once, and only if it is needed."""

    def __init__(self, site: Site, fragments: Fragments, bodies: Mapping[str, Body], names: NameIndex) -> None:
        self.bodies = bodies
        self._site, self._fragments, self._names = site, fragments, names
        self._linked: dict[str, LinkedBody] = {}

    def of(self, fragments: Fragments) -> Linking:
        """The same for other fragments."""
        return Linking(self._site, fragments, self.bodies, self._names)

    @functools.cached_property
    def _targets(self) -> TargetsByLanguage:
        return TargetsByLanguage(self._site, self._fragments)

    def _nowhere(self, lang: str) -> Targets:
        """For a body that links to nothing."""
        config = self._site.config
        return Targets({}, {}, {}, {}, tree=config.tree_of(config.interface_for(lang)))

    def __getitem__(self, key: str) -> LinkedBody:
        if key not in self._linked:
            body, fragment = self.bodies[key], self._fragments[key]
            targets = self._targets[body.lang] if fragment.references else self._nowhere(body.lang)
            self._linked[key] = link_body(body, fragment, names=self._names, targets=targets)
        return self._linked[key]

    def passages(self, key: str, topic: str) -> tuple[Passage, ...] | None:
        """What a body says of a topic; None where that has been forgotten."""
        try:
            return passages_of(self[key], topic)
        except ForgottenError:
            return None


class Fragments(Mapping[str, Fragment]):
    """The fragments that the memo holds, by content key."""

    def __init__(self, memo: Memo, marked: Mapping[str, str]) -> None:
        self._memo, self._marked = memo, marked

    def __getitem__(self, key: str) -> Fragment:
        name = self._marked.get(key, "")
        fragment = unpacked(self._memo.get(FRAGMENTS, [name]).get(name), Fragment)
        if fragment is None:
            raise ForgottenError(key)
        return fragment

    def __iter__(self) -> Iterator[str]:
        return iter(self._marked)

    def __len__(self) -> int:
        return len(self._marked)


class LinkedTexts(Mapping[str, Text]):
    """The texts of bodies, linked when they are asked for."""

    def __init__(self, linking: Linking) -> None:
        self._linking = linking

    def __getitem__(self, key: str) -> Text:
        return self._linking[key].text

    def __iter__(self) -> Iterator[str]:
        return iter(self._linking.bodies)

    def __len__(self) -> int:
        return len(self._linking.bodies)


class LinkedPassages(Mapping[tuple[str, str], tuple[Passage, ...]]):
    """The passages of articles by article key and topic, found when they are asked for."""

    def __init__(self, linking: Linking) -> None:
        self._linking = linking

    def __getitem__(self, key: tuple[str, str]) -> tuple[Passage, ...]:
        article, topic = key
        return passages_of(self._linking[f"articles/{article}"], topic)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for key in self._linking.bodies:
            for coverage, _ in self._linking[key].covered:
                yield coverage.article, coverage.topic

    def __len__(self) -> int:
        return sum(1 for _ in self)
