"""YAML to plain values with the place of every key, so that each later problem can be reported where it stands.

Every scalar is kept as the text that was written: YAML 1.1 would turn `NO` into false, `0123` into 83 and `12:30` into
750. Types are given later, by the schema. The events of libyaml are read one by one instead of its node tree: composing
the tree recurses in C and crashes the process on deep nesting, shares aliased nodes and forgets where an alias stood.
This module must not know what any key means.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.core.model import Places

# What neither YAML nor XML, and so no feed, may hold.
CONTROL_CHARACTER = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# YAML ends a line at these too, editors do not: lines would be counted differently.
_LINE_SEPARATOR = re.compile("[\x85\u2028\u2029]")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# The formats nest four levels deep.
_DEEPEST = 16
_QUOTE = "put the value in quotation marks"
_HINTS = (
    ("mapping values are not allowed", f"a colon and a space begin a new key; {_QUOTE}"),
    ("tab character", "indent with spaces, not with tabs"),
    ("cannot start any token", f"{_QUOTE}, and indent with spaces, not with tabs"),
    ("unexpected end of stream", "the quotation mark is never closed"),
    ("escape", "write \\\\ for a backslash, or use single quotation marks"),
    ("undefined alias", _QUOTE),
    ("expected alphabetic or numeric", _QUOTE),
    ("did not find expected", "check the indentation, the brackets and the quotation marks"),
    ("could not find expected ':'", "every line needs a `key: value`"),
)
_SHOWN_AT_THEIR_BEGINNING = frozenset(
    {"while scanning an alias", "while scanning an anchor", "while scanning a simple key"}
)


class _RefusedError(Exception):
    """YAML that is valid and yet not read: ends the composition of one text."""

    def __init__(self, event: yaml.Event, message: str, *, hint: str = "", rule: str = "invalid-yaml") -> None:
        super().__init__(message)
        self.event, self.message, self.hint, self.rule = event, message, hint, rule


@dataclass(frozen=True, slots=True)
class _Composition:
    """One run over the events of a text, and what it has gathered so far."""

    next_event: Callable[[], Any]  # a yaml.Event; the stubs would have it end with None, which never comes
    path: str
    first_line: int
    marks: dict[str, tuple[int, int]]
    problems: list[Diagnostic]

    def place(self, event: yaml.Event) -> tuple[int, int]:
        """Line and column in the file, from 1, of where an event begins."""
        mark = event.start_mark
        assert mark is not None
        return mark.line + self.first_line, mark.column + 1


def location_in(text: str, offset: int, *, path: str, first_line: int = 1) -> Location:
    """The place of an offset in a text whose first line has the given number in its file."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Location(path, first_line + text.count("\n", 0, offset), offset - line_start + 1)


def compose(text: str, *, path: str, first_line: int = 1) -> tuple[object | None, Places, tuple[Diagnostic, ...]]:
    """Read a YAML text whose first line has the given number in the file at `path`.

    Values are `dict[str, object]`, `list[object]` and `str` (null is ""); None stands for an empty or unreadable text.
    The places have a mark for every value (`image.src`, `authors.0`) and, with a colon at the end, for every key
    (`image.src:`); an empty value stands where its key does. Of a duplicate key the last value is kept.
    """
    separator = CONTROL_CHARACTER.search(text) or _LINE_SEPARATOR.search(text)
    if separator:
        found = _control_character(location_in(text, separator.start(), path=path, first_line=first_line), separator[0])
        return None, Places(path), (found,)
    loader = yaml.CBaseLoader(text)
    run = _Composition(loader.get_event, path, first_line, {}, [])
    value: object | None = None
    try:
        value = _document(run)
    except _RefusedError as refused:
        location = Location(path, *run.place(refused.event))
        run.problems.append(problem(refused.rule, refused.message, location, hint=refused.hint))
    except yaml.MarkedYAMLError as error:
        run.problems.append(_invalid(run, error))
    return value, Places(path, run.marks), tuple(run.problems)


def _control_character(location: Location, character: str) -> Diagnostic:
    message = f"the control character U+{ord(character):04X} cannot stand here"
    return problem("control-character", message, location, hint="delete it; most editors do not show it")


def _invalid(run: _Composition, error: yaml.MarkedYAMLError) -> Diagnostic:
    what = error.problem or error.context or "it cannot be read"
    hint = next((hint for fragment, hint in _HINTS if fragment in what), "")
    # What never ends is noticed far below; what helps is where it begins.
    begun = "end of stream" in what or error.context in _SHOWN_AT_THEIR_BEGINNING
    mark = error.context_mark if begun and error.context_mark else error.problem_mark
    place = (mark.line + run.first_line, mark.column + 1) if mark else (run.first_line, 1)
    return problem("invalid-yaml", f"invalid YAML: {what}", Location(run.path, *place), hint=hint)


def _document(run: _Composition) -> object | None:
    run.next_event()  # the start of the stream
    if isinstance(run.next_event(), yaml.StreamEndEvent):
        return None
    value = _node(run, run.next_event(), key="", depth=0)
    run.next_event()  # the end of the document
    event = run.next_event()
    if not isinstance(event, yaml.StreamEndEvent):
        raise _RefusedError(event, "a second YAML document begins here", hint="delete the `---` or `...` line")
    return value


def _node(run: _Composition, event: yaml.Event, *, key: str, depth: int) -> object:
    if isinstance(event, yaml.AliasEvent):
        raise _RefusedError(event, f"the alias *{event.anchor} is not supported", hint=_QUOTE)
    if depth > _DEEPEST:
        raise _RefusedError(event, f"nested more than {_DEEPEST} levels deep", hint="check the brackets")
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(run, event)
    assert isinstance(event, yaml.CollectionStartEvent)
    _refuse_marks(event)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(run, key=key, depth=depth)
    return _mapping(run, key=key, depth=depth)


def _refuse_marks(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
    """`&name` and `!name` before a value would silently be lost; mostly they are text that wants quotation marks."""
    if event.anchor is not None:
        raise _RefusedError(event, f"the anchor &{event.anchor} is not supported", hint=_QUOTE)
    if event.tag is not None:
        raise _RefusedError(event, f"the tag {event.tag} is not supported", hint=_QUOTE)


def _scalar(run: _Composition, event: yaml.ScalarEvent) -> str:
    _refuse_marks(event)
    escaped = CONTROL_CHARACTER.search(event.value) if event.style == '"' else None
    if escaped:
        found = _control_character(Location(run.path, *run.place(event)), escaped[0])
        raise _RefusedError(event, found.message, hint="delete the escape", rule="control-character")
    plain = event.implicit[0]
    return "" if plain and event.value in _NULLS else event.value


def _sequence(run: _Composition, *, key: str, depth: int) -> list[object]:
    items: list[object] = []
    while not isinstance(event := run.next_event(), yaml.SequenceEndEvent):
        item = f"{key}.{len(items)}" if key else str(len(items))
        run.marks[item] = run.place(event)
        items.append(_node(run, event, key=item, depth=depth + 1))
    return items


def _mapping(run: _Composition, *, key: str, depth: int) -> dict[str, object]:
    mapping: dict[str, object] = {}
    while not isinstance(event := run.next_event(), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            raise _RefusedError(event, "a key has to be text", hint=_QUOTE)
        name = _scalar(run, event)
        member = f"{key}.{name}" if key else name
        if name in mapping:
            run.problems.append(_duplicate(run, event, member))
        run.marks[f"{member}:"] = run.place(event)
        value = run.next_event()
        mapping[name] = _node(run, value, key=member, depth=depth + 1)
        run.marks[member] = run.place(event if mapping[name] == "" else value)
    return mapping


def _duplicate(run: _Composition, event: yaml.ScalarEvent, member: str) -> Diagnostic:
    return problem(
        "duplicate-key",
        f"the key '{event.value}' stands twice",
        Location(run.path, *run.place(event)),
        hint="keep one of the two",
        related=(Location(run.path, *run.marks[f"{member}:"]),),
    )
