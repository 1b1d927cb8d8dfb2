"""What an import tells: to a person a block for each input and a table of many, to a program one JSON document.

Turns what was taken in into text; prints nothing itself. Whatever comes from a page is shown without what would steer a
terminal.
"""

from __future__ import annotations

import dataclasses
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import click

from site_builder.importing.crediting import Credits, House, Person
from site_builder.importing.drafting import Findings
from site_builder.importing.values import Given
from site_builder.intake import Taken
from site_builder.printing import counted, on_one_line

_BLOCKS = 20  # inputs that are reported one by one
_SHOWN = 30  # lines that were left out, in the report of one input, and inputs that are there already
_MOST_CHECKS = 15
_COMMONEST = 10  # checks of many inputs
_NARROW = 32  # columns of a name that need not be broken more often than once or twice
_GAP = 3  # columns between two of a table
_TOPICS = 12
_LONGEST = 100  # characters of such a line, and of a value
_SINGLE = ("title", "subtitle", "date", "lang", "section", "summary")


def text_of(taken: Taken, *, width: int) -> Iterator[str]:
    """One input, for a person: the file, what was found and where, what to check; of what was not taken in, why."""
    done = taken.file or (click.style("not taken in", fg="red") if taken.error else "printed, not written")
    yield f"{click.style(on_one_line(taken.input), bold=True)} → {done}"
    found = taken.findings
    if taken.error or found is None:
        first, *more = _wrapped(f"    error: {on_one_line(taken.error)}", 11, width)
        yield from (first.replace("error:", click.style("error:", fg="red", bold=True), 1), *more)
        return
    for line in _values(found):
        yield from _wrapped(f"    {line}", 15, width)
    for path in taken.new:
        yield f"    new:       {path}"
    if taken.checks:
        yield click.style("    to check:", fg="yellow", bold=True)
        for check in taken.checks[:_MOST_CHECKS]:
            yield from _wrapped(f"      - {on_one_line(check)}", 8, width)
        if len(taken.checks) > _MOST_CHECKS:
            yield f"        and {len(taken.checks) - _MOST_CHECKS} more, at the top of the draft"
    dropped = found.reading.dropped
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


def report_of(every: Sequence[Taken], *, width: int) -> Iterator[str]:
    """All inputs of a call, for a person: what each brought as far as that can be read, then all in a table, and at the
    end, where it is seen, what was not taken in. `width`: columns of the terminal, 0 where there is none."""
    if len(every) <= _BLOCKS:
        for taken in every:
            yield from text_of(taken, width=width)
    if len(every) > 1:
        yield from table_of(every, width=width)
        yield from _checks_by_number(every, width=width)
        yield from _failures(every, width=width)
        yield summary_of(every)


def table_of(every: Sequence[Taken], *, width: int) -> Iterator[str]:
    """What was taken in, one input a line. Where there is no room for all columns, who wrote and when is left out, which
    the drafts tell; the input, the file and what to check are whole in any width."""
    from rich import box
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    taken_in = [taken for taken in every if not taken.error]
    if not taken_in:
        return
    folders = [_folder([taken.input for taken in taken_in]), _folder([taken.file for taken in taken_in])]
    names = [f"{name} in {folder}" if folder else name for name, folder in zip(("input", "file"), folders, strict=True)]
    columns = [
        (heading, [on_one_line(cell) for cell in cells])
        for heading, cells in zip(
            (*names, "authors", "date", "publisher", "to check"),
            zip(*(_row(taken, folders) for taken in taken_in), strict=True),
            strict=True,
        )
    ]
    wanted = [max(map(cell_len, (heading, *cells))) for heading, cells in columns]
    needed = [min(most, _NARROW) if place < len(folders) else most for place, most in enumerate(wanted)]
    shown = list(range(len(columns)))
    for place in (4, 2, 3):  # publisher, authors, date
        if width and sum(needed[one] + _GAP for one in shown) > width:
            shown.remove(place)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for place in shown:
        table.add_column(columns[place][0], no_wrap=place > 1, overflow="fold")
    for row in zip(*(columns[place][1] for place in shown), strict=True):
        table.add_row(*map(Text, row))
    printed = io.StringIO()
    Console(file=printed, width=width or sum(wanted) + _GAP * len(columns), color_system=None).print(table)
    yield from (line.rstrip() for line in printed.getvalue().splitlines())


def _folder(paths: Sequence[str]) -> str:
    """The folder that files are all in, with a slash at its end; "" if it is not one."""
    folders = {path.rpartition("/")[0] for path in paths}
    folder = folders.pop() if len(folders) == 1 else ""
    return f"{folder}/" if folder and "://" not in folder else ""


def _row(taken: Taken, folders: Sequence[str]) -> tuple[str, ...]:
    found = taken.findings
    names = [path.removeprefix(folder) for path, folder in zip((taken.input, taken.file), folders, strict=True)]
    if found is None:
        return (*names, "", "", "", "")
    credits_, given = found.credits, found.reading.clues.date
    authors = "?" if credits_.authors is None else ", ".join(person.id for person in credits_.authors) or "unsigned"
    missing = [
        name
        for name, known in (
            ("title", found.reading.clues.title),
            ("date", given),
            ("authors", credits_.authors is not None),
            ("publisher", credits_.source),
        )
        if not known
    ]
    checks = str(len(taken.checks)) + (f": no {', '.join(missing)}" if missing else "")
    return names[0], names[1] or "–", authors, given.value if given else "?", _id_of(credits_.source), checks


def _id_of(house: House | None) -> str:
    return house.id if house else "?"


def _checks_by_number(every: Sequence[Taken], *, width: int) -> Iterator[str]:
    """Which checks are to be made most often, where the reports of all inputs would be too long to read."""
    if len(every) <= _BLOCKS:
        return
    checks = Counter(check for taken in every if not taken.error for check in taken.checks)
    if checks:
        yield click.style("to check, as is said at the top of each draft:", fg="yellow", bold=True)
    for check, number in checks.most_common(_COMMONEST):
        yield from _wrapped(f"{number:>6}  {on_one_line(check)}", 8, width)
    if len(checks) > _COMMONEST:
        yield f"        and {len(checks) - _COMMONEST} more; --format json lists all"


def _failures(every: Sequence[Taken], *, width: int) -> Iterator[str]:
    known: list[tuple[str, str]] = []
    failed: list[tuple[str, str]] = []
    for taken in every:
        same = [one.place for one in taken.findings.duplicates if one.same] if taken.findings else []
        if taken.error:
            (known if same else failed).append((taken.input, same[0] if same else taken.error))
    if known:
        yield click.style(f"in the library already, {counted(len(known), 'input')}:", bold=True)
        for name, place in known[:_SHOWN]:
            yield from _wrapped(f"    {on_one_line(name)} is {on_one_line(place)}", 6, width)
        if len(known) > _SHOWN:
            yield f"    and {len(known) - _SHOWN} more; --format json lists all"
    if failed:
        yield click.style(f"failed, {counted(len(failed), 'input')}:", fg="red", bold=True)
        for name, why in failed:
            yield from _wrapped(f"    {on_one_line(name)}: {on_one_line(why)}", 6, width)


def _wrapped(line: str, indent: int, width: int) -> Iterator[str]:
    """A line in the width of the terminal, what it goes on with under its text."""
    from rich.console import Console
    from rich.text import Text

    if width <= 2 * indent:
        yield line
        return
    room = Console(width=width, color_system=None)
    pieces = Text(line[indent:]).wrap(room, width - indent, overflow="fold")
    for number, piece in enumerate(pieces):
        yield (line[:indent] if not number else " " * indent) + piece.plain.rstrip()


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
        "keywords": clues.keywords,
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
