"""The shapes that a value in front matter can have, and the one interpreter that reads values by them.

Reading a value gives it its type (text, bool, PartialDate, tuples) and reports what does not fit; what does not fit is
left out. This module must not know any kind of content.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.core.diagnostics import Diagnostic, did_you_mean, problem
from site_builder.core.model import Places
from site_builder.reading.formats import LANGUAGE, PLAIN, Format

_SPACES = re.compile("[ \t\n]+")


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text in a format, or one of a few words."""

    format: Format = PLAIN
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list. `unique` lists refuse an item that stands there already."""

    item: Text | Record
    unique: bool = False


@dataclass(frozen=True, slots=True)
class ByLanguage:
    """A mapping from language tags to values."""

    item: Text | Items


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with keys of its own. `elsewhere` explains keys that one might expect but that have no place here."""

    keys: tuple[Key, ...]
    elsewhere: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OrByLanguage:
    """A value in the language of the site, or a mapping from language tags to such values."""

    item: Text | Items


Shape = Text | Flag | Items | ByLanguage | Record | OrByLanguage


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping: `summary` is what an editor is told of it. A required one with `unless` may be left out where
    the key of that name says why."""

    name: str
    shape: Shape
    summary: str
    required: bool = False
    unless: str = ""


def tidy(text: str) -> str:
    """Join the lines of a text and drop doubled spaces; spaces with a meaning (no-break, ideographic) are kept."""
    if "\n" in text or "\t" in text or "  " in text:
        text = _SPACES.sub(" ", text)
    return text.strip(" ")


def interpret(
    meta: Mapping[str, object], record: Record, *, places: Places
) -> tuple[dict[str, object], tuple[Diagnostic, ...]]:
    """Read a mapping as `record` says. The values are str, bool, PartialDate, tuples of those, tuples of
    (language, value) and mappings; a key that is empty or wrong is left out."""
    problems: list[Diagnostic] = []
    values = _Interpreter(places, problems).record(meta, record, "")
    return values, tuple(problems)


@dataclass(frozen=True, slots=True)
class _Interpreter:
    """One reading of one mapping. The methods give None for what does not fit, after reporting it. `key` is the dotted
    path of the value."""

    places: Places
    problems: list[Diagnostic]

    def report(self, rule: str, message: str, key: str, hint: str = "") -> None:
        self.problems.append(problem(rule, message, self.places.at(key), hint=hint))

    def value(self, value: object, shape: Shape, key: str) -> object | None:
        if isinstance(shape, OrByLanguage):
            shape = ByLanguage(shape.item) if isinstance(value, Mapping) else shape.item
        match shape, value:
            case Text(), str():
                return self.text(value, shape, key)
            case Flag(), str():
                return self.flag(value, key)
            case Items(), list():
                return self.items(value, shape, key)
            case ByLanguage(), dict():
                return self.by_language(value, shape, key)
            case Record(), dict():
                return self.record(value, shape, key)
        expected, hint = _EXPECTED[type(shape)]
        found = "a list" if isinstance(value, list) else "a mapping" if isinstance(value, Mapping) else "text"
        written = value if isinstance(value, str) else "…"
        self.report("wrong-type", f"'{key}' is {found}, it has to be {expected}", key, hint.format(_last(key), written))
        return None

    def text(self, written: str, shape: Text, key: str) -> object | None:
        text = tidy(written)
        if shape.choices:
            if text not in shape.choices:
                hint = did_you_mean(text, shape.choices) or f"it is one of {', '.join(shape.choices)}"
                self.report("invalid-value", f"'{text}' is no {_last(key)}", key, hint)
                return None
            return text
        form = shape.format
        value = form.read(text) if form.matches(text) else None
        if value is None:
            self.report(form.rule, f"'{_short(text)}' has to be {form.expected}", key, form.hint(text))
        return value

    def flag(self, written: str, key: str) -> bool | None:
        if written in ("true", "false"):
            return written == "true"
        meant = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}
        word = meant.get(written.lower(), written.lower())
        hint = f"did you mean {word}?" if word in ("true", "false") else ""
        self.report("wrong-type", f"'{_last(key)}' has to be true or false", key, hint)
        return None

    def items(self, written: list[object], shape: Items, key: str) -> tuple[object, ...]:
        values: list[object] = []
        for number, item in enumerate(written):
            place = f"{key}.{number}"
            value = None
            if item == "":
                self.report("invalid-value", f"an item of '{key}' is empty", place, "write the item or delete it")
            else:
                value = self.value(item, shape.item, place)
            if isinstance(shape.item, Record):
                values.append(value or {})  # numbers of records stay those of their places
            elif value is not None and shape.unique and value in values:
                self.report("repeated-id", f"'{value}' stands twice in '{key}'", place, "delete one of the two")
            elif value is not None:
                values.append(value)
        return tuple(values)

    def by_language(self, written: Mapping[str, object], shape: ByLanguage, key: str) -> tuple[tuple[str, object], ...]:
        pairs: list[tuple[str, object]] = []
        for tag, item in written.items():
            place = f"{key}.{tag}"
            if LANGUAGE.read(tag) is None:
                self.report(LANGUAGE.rule, f"'{tag}' has to be {LANGUAGE.expected}", f"{place}:", LANGUAGE.hint(tag))
            elif item == "":
                self.report("invalid-value", f"'{place}' is empty", place, "write the value or delete the line")
            elif (value := self.value(item, shape.item, place)) is not None:
                pairs.append((tag, value))
        return tuple(pairs)

    def record(self, written: Mapping[str, object], shape: Record, key: str) -> dict[str, object]:
        values: dict[str, object] = {}
        prefix = f"{key}." if key else ""
        names = [known.name for known in shape.keys]
        for name in written:
            if name not in names:
                hint = shape.elsewhere.get(name) or did_you_mean(name, names) or f"the keys are {', '.join(names)}"
                self.report("unknown-key", f"there is no key '{prefix}{name}'", f"{prefix}{name}:", hint)
        for known in shape.keys:
            item = written.get(known.name, "")
            place = f"{prefix}{known.name}"
            if _is_empty(item):
                if known.required and _is_empty(written.get(known.unless, "")):
                    message = f"'{place}' is {'empty' if known.name in written else 'missing'}"
                    self.report("missing-key", message, place, _wanted(known))
            elif (value := self.value(item, known.shape, place)) is not None:
                values[known.name] = value
        return values


# What has to stand where a value is of another type, and how to write it: {0} is the key, {1} the value.
_EXPECTED: Mapping[type[Shape], tuple[str, str]] = {
    Text: ("text", "write one value, in quotation marks if it has a colon or brackets"),
    Flag: ("true or false", "write {0}: true"),
    Items: ("a list", "write {0}: [{1}]"),
    ByLanguage: ("a mapping of languages", "write {0}: {{en: …}}"),
    Record: ("a mapping", "write {0}: and its keys, indented, on the next lines"),
}


def _is_empty(item: object) -> bool:
    return isinstance(item, str) and not item.strip()


def _wanted(key: Key) -> str:
    """What to write for a key that is missing, or instead of it."""
    otherwise = f"; if it is not known, leave it out and say why in {key.unless}" if key.unless else ""
    return f"{key.name}: {key.summary}{otherwise}"


def _last(key: str) -> str:
    """The name of a key without the path to it and without the numbers of items."""
    return next((part for part in reversed(key.split(".")) if not part.isdigit()), key)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
