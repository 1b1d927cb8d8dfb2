"""What an import tells: to a person a block for each input and a table of many, to a program one JSON document.

Turns what was taken in into text; prints nothing itself. Whatever comes from a page is shown without what would steer a
terminal.
"""

from __future__ import annotations

import dataclasses
import io
import json
import shutil
from collections.abc import Iterable, Iterator, Sequence

import click

from site_builder.importing.crediting import Credits, House, Person
from site_builder.importing.drafting import Findings
from site_builder.importing.values import Given
from site_builder.intake import Taken
from site_builder.printing import counted, on_one_line

_SHOWN = 30  # lines that were left out, in the report of one input
_TOPICS = 12
_LONGEST = 100  # characters of such a line, and of a value
_SINGLE = ("title", "subtitle", "date", "lang", "section", "summary")


def text_of(taken: Taken) -> Iterator[str]:
    """One input, for a person: the file, what was found and where, what to check."""
    done = taken.file or (click.style("not taken in", fg="red") if taken.error else "not written")
    yield f"{click.style(on_one_line(taken.input), bold=True)} → {done}"
    if taken.error:
        yield f"    {click.style('error:', fg='red', bold=True)} {on_one_line(taken.error)}"
    found = taken.findings
    if found is None:
        return
    yield from (f"    {line}" for line in _values(found))
    for path in taken.new:
        yield f"    new:       {path}"
    if taken.checks and not taken.error:
        yield click.style("    to check:", fg="yellow", bold=True)
        yield from (f"      - {on_one_line(check)}" for check in taken.checks)
    dropped = found.reading.dropped if not taken.error else ()
    if dropped:
        yield f"    left out, {counted(len(dropped), 'line')}:"
        for one in dropped[:_SHOWN]:
            place = f"{one.line:>6}  " if one.line else "        "
            yield click.style(f"    {place}{_short(one.text)}  ({on_one_line(one.why)})", dim=True)
        if len(dropped) > _SHOWN:
            yield f"            and {len(dropped) - _SHOWN} more; --format json lists all"


def _values(found: Findings) -> Iterator[str]:
    clues, credits_ = found.reading.clues, found.credits
    for name, given in (("title", clues.title), ("subtitle", clues.subtitle)):
        if given:
            yield _line(name, _sourced(given))
    if credits_.authors is not None:
        origin = clues.byline.origin if clues.byline else ""
        people = "; ".join(map(_person, credits_.authors)) or "none, the text is unsigned"
        yield _line("authors", f"{people}  ({origin})")
    if clues.date:
        yield _line("date", _sourced(clues.date))
    yield from _provenance(credits_)
    if found.lang:
        named = clues.lang.origin if clues.lang and clues.lang.value == found.lang else "named with --lang"
        yield _line("language", f"{found.lang}  ({named})")
    if found.topics:
        some = ", ".join(f"{topic} {count}" for topic, count in found.topics[:_TOPICS])
        more = f" and {len(found.topics) - _TOPICS} more" if len(found.topics) > _TOPICS else ""
        yield _line("mentions", some + more)


def _provenance(credits_: Credits) -> Iterator[str]:
    for name, house in (("publisher", credits_.source), ("via", credits_.via)):
        if house:
            yield _line(name, f"{_named(house.name, house.id, new=house.new)}  ({house.origin})")
    for name, address in (("address", credits_.source_url), ("via", credits_.via_url)):
        if address:
            yield _line(name, address)


def _line(name: str, value: str) -> str:
    return f"{name + ':':<10} {on_one_line(value)}"


def _sourced(given: Given) -> str:
    return f"{_short(given.value)}  ({given.origin})"


def _short(text: str) -> str:
    line = on_one_line(text)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _person(person: Person) -> str:
    writer = person.writer
    of_whom = ", ".join(part for part in (writer.role, writer.affiliation) if part)
    return _named(writer.name, person.id, new=person.new) + (f", {of_whom}" if of_whom else "")


def _named(name: str, one: str, *, new: bool) -> str:
    return f"{name} [{'new: ' if new else ''}{one}]"


def table_of(every: Sequence[Taken]) -> Iterator[str]:
    """All inputs, one a line."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("input", "file", "authors", "date", "publisher", "checks", box=box.SIMPLE_HEAD)
    for taken in every:
        table.add_row(*(Text(on_one_line(cell), overflow="fold") for cell in _row(taken)))
    shown = io.StringIO()
    Console(file=shown, width=max(shutil.get_terminal_size((120, 24)).columns, 80)).print(table)
    yield from (line.rstrip() for line in shown.getvalue().splitlines())


def _row(taken: Taken) -> tuple[str, ...]:
    found = taken.findings
    if found is None or taken.error:
        same = [one.place for one in found.duplicates if one.same] if found else []
        return taken.input, "–", "", "", "", f"there already: {same[0]}" if same else _short(taken.error)
    credits_, given = found.credits, found.reading.clues.date
    authors = "?" if credits_.authors is None else ", ".join(person.id for person in credits_.authors) or "unsigned"
    source = credits_.source.id if credits_.source else "?"
    file = taken.file.rpartition("/")[2] or "–"
    return taken.input, file, authors, given.value if given else "?", source, str(len(taken.checks))


def counts_of(every: Iterable[Taken]) -> dict[str, int]:
    listed = list(every)
    return {
        "inputs": len(listed),
        "taken": sum(not taken.error for taken in listed),
        "written": sum(bool(taken.file) for taken in listed),
        "failed": sum(bool(taken.error) for taken in listed),
        "checks": sum(len(taken.checks) for taken in listed if not taken.error),
    }


def summary_of(every: Iterable[Taken]) -> str:
    counts = counts_of(every)
    failed = f", {counts['failed']} not" if counts["failed"] else ""
    written = "" if counts["written"] == counts["taken"] else f" ({counts['written']} written)"
    return f"{counts['taken']} of {counted(counts['inputs'], 'input')} taken in{written}{failed}; drafts until checked"


# --- for programs ----------------------------------------------------------------------------------------------------


def json_of(every: Sequence[Taken]) -> str:
    report = {"imports": [_record(taken) for taken in every], "counts": counts_of(every)}
    return json.dumps(report, ensure_ascii=False, indent=2)


def _record(taken: Taken) -> dict[str, object]:
    found = taken.findings
    record: dict[str, object] = {"input": taken.input, "file": taken.file or None, "error": taken.error or None}
    if found is None:
        return record
    clues, credits_ = found.reading.clues, found.credits
    origin = clues.byline.origin if clues.byline else ""
    record |= {name: _given(getattr(clues, name)) for name in _SINGLE}
    if found.lang and (clues.lang is None or clues.lang.value != found.lang):
        record["lang"] = {"value": found.lang, "origin": "named with --lang"}
    authors = None if credits_.authors is None else [_author(person, origin) for person in credits_.authors]
    return {
        **record,
        "date_note": clues.date_note or None,
        "authors": authors,
        "publisher": _house(credits_.source),
        "via": _house(credits_.via),
        "source_url": credits_.source_url or None,
        "via_url": credits_.via_url or None,
        "key_points": clues.key_points,
        "keywords": clues.topics,
        "also_in": clues.also_in,
        "image": dataclasses.asdict(clues.image) if clues.image else None,
        "topics": [{"id": topic, "mentions": count} for topic, count in found.topics],
        "new_files": list(taken.new),
        "doubts": taken.checks,
        "dropped": [dataclasses.asdict(one) for one in found.reading.dropped],
        "duplicates": [{"file": one.place, "why": one.why, "same": one.same} for one in found.duplicates],
        **({} if taken.file or taken.error else {"text": taken.text}),
    }


def _given(given: Given | None) -> dict[str, str] | None:
    return {"value": given.value, "origin": given.origin} if given else None


def _author(person: Person, origin: str) -> dict[str, object]:
    writer = person.writer
    return {
        "name": writer.name,
        "id": person.id,
        "new": person.new,
        "role": writer.role,
        "affiliation": writer.affiliation,
        "origin": origin,
    }


def _house(house: House | None) -> dict[str, object] | None:
    return {"id": house.id, "name": house.name, "new": house.new, "origin": house.origin} if house else None
