"""Take in saved pages, pasted texts and addresses: each becomes a draft among the articles, checked against the library.

Reading an input is the part that may take long or go wrong, so it is done apart, by several processes; what follows is
done here in the order of the inputs, because each may be the same as an earlier one or bring an author whom a later one
names too. Nothing that is there is ever overwritten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from site_builder.apart import Lost, each_apart, lost_to
from site_builder.asking import Allowed, FetchError, is_public
from site_builder.content.markup import to_fragment
from site_builder.content.mentions import ACCEPTED, candidates
from site_builder.core.bodies import Fragment
from site_builder.core.identifiers import normalise
from site_builder.core.model import Author, Publisher, Rights
from site_builder.core.project import Progress, unseen
from site_builder.fetching import Visits, fetch, is_address
from site_builder.holdings import FOLDERS, Holdings, folder_for, holdings_of
from site_builder.importing.crediting import credit
from site_builder.importing.drafting import (
    Findings,
    author_file,
    checks_of,
    draft,
    language_in,
    parsed,
    plain_body,
    publisher_file,
)
from site_builder.importing.duplicates import Duplicate, duplicates_of
from site_builder.importing.inputs import LARGEST, read_input
from site_builder.importing.known import Held, know_article, know_author, know_publisher, numbered, short_slug
from site_builder.importing.likeness import Sketch, sketch_of
from site_builder.importing.values import Input, Reading
from site_builder.store.sources import SITE_FILE

_SECONDS = 10.0  # for one input; reading a page takes a hundredth of that
_NAMED = 5  # problems of one kind that are named


class RefusedError(Exception):
    """What was asked for cannot be done; the message says why."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an editor said of all inputs: the folder to write to (None: that of the project's articles), whether to write
    at all, the id of the publisher, the language and what the body is."""

    into: Path | None = None
    written: bool = True
    source: str = ""
    lang: str = ""
    rights: Rights = Rights.SUMMARY


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an input: the file that was written (empty where none was) and its text, the further files that
    were written or are proposed, by path, what was found, and what is to be checked. `error` says why nothing came of
    it."""

    input: str
    file: str = ""
    text: str = ""
    new: dict[str, str] = field(default_factory=dict)
    findings: Findings | None = None
    checks: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    """An input as a process read it, with where it was found, what its body looks like and what is wrong there."""

    reading: Reading
    address: str
    sketch: Sketch
    plain: str
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where the inputs of one call are worked on."""

    holdings: Holdings
    wishes: Wishes
    into: Path
    today: date


def take_in(
    root: Path,
    inputs: Sequence[str],
    *,
    today: date,
    wishes: Wishes | None = None,
    jobs: int = 0,
    allowed: Allowed = is_public,
    progress: Progress = unseen,
) -> Iterator[Taken]:
    """What becomes of every input (a file or an address), in their order. `today` is when they are read. RefusedError
    before anything is read where the call as a whole cannot be met."""
    wishes = wishes or Wishes()
    into = wishes.into or root / "content" / FOLDERS["article"]
    if wishes.written and wishes.into is None and not (root / SITE_FILE).is_file():
        raise RefusedError(
            f"there is no {SITE_FILE} in {root}; say where to write with --into, or print it with --stdout"
        )
    holdings = holdings_of(root, into, jobs=jobs)
    if not holdings.complete:
        raise RefusedError(f"{SITE_FILE} has errors, so the library cannot be read; `site-builder check` names them")
    if wishes.source and wishes.source not in holdings.known.called:
        raise RefusedError(f"there is no publisher '{wishes.source}' in content/{FOLDERS['source']}/")
    return _take_in(_Desk(holdings, wishes, into, today), inputs, jobs=jobs, allowed=allowed, progress=progress)


def _take_in(desk: _Desk, inputs: Sequence[str], *, jobs: int, allowed: Allowed, progress: Progress) -> Iterator[Taken]:
    visits = Visits()
    pieces = (_piece(name, visits, allowed) for name in inputs)
    read_one = partial(_read, lang=desk.wishes.lang, today=desk.today)
    results = each_apart(read_one, pieces, jobs=jobs, seconds=_SECONDS, begin=_begin)
    for number, (name, read) in enumerate(zip(inputs, results, strict=True), 1):
        if isinstance(read, Lost):
            yield Taken(name, error=read.why)
        else:
            yield _taken(name, read, desk)
        progress("Importing", number, len(inputs))


# --- reading, in a process of its own --------------------------------------------------------------------------------


def _piece(name: str, visits: Visits, allowed: Allowed) -> Input | str | Lost:
    """What a process is to read: an address is asked for here, so that all are in turn and none is asked twice at once;
    a file is left to the process, so that not all are in memory."""
    if not is_address(name):
        return name
    try:
        return fetch(name, visits=visits, allowed=allowed)
    except FetchError as error:
        return Lost(f"it could not be fetched: {error}")
    except Exception as error:  # noqa: BLE001  one address that fails is no reason to lose the other inputs
        return lost_to(error)


def _begin() -> None:
    """Load what is loaded at its first use; no input loses its time to it."""
    _read(Input("", b"<p>One sentence is enough to have all at hand that reads.</p>"), lang="", today=date.max)


def _read(piece: Input | str | Lost, *, lang: str, today: date) -> _Read | Lost:
    if isinstance(piece, Lost):
        return piece
    if isinstance(piece, str):
        try:
            with Path(piece).open("rb") as file:
                piece = Input(piece, file.read(LARGEST + 1))
        except (OSError, ValueError) as error:
            return Lost(f"it cannot be read: {getattr(error, 'strerror', None) or error}")
    reading = read_input(piece, lang=lang, latest=today)
    if not reading.body.strip():
        return Lost(" ".join(reading.doubts) or "no text was found in it")
    body = plain_body(reading.body)
    fragment = to_fragment(body, lang=lang or language_in(reading.clues.lang))
    plain = "\n".join("".join(run.text for run in block.runs if run.linkable) for block in fragment.blocks)
    return _Read(reading, piece.address, sketch_of(body), plain, tuple(_faults(fragment)))


def _faults(fragment: Fragment) -> Iterator[str]:
    """What `check` would complain of in the body, as doubts."""
    for _, message, line, _ in fragment.problems[:_NAMED]:
        yield f"line {line} of the text: {message}"
    if len(fragment.problems) > _NAMED:
        more = len(fragment.problems) - _NAMED
        yield f"{more} more problem{'s' * (more > 1)} of the text; `site-builder check --drafts` names all"
    addresses = [
        reference.target
        for reference in fragment.references
        if not (reference.target.startswith("#") and reference.target[1:] in fragment.anchors)
    ]
    if addresses:
        named = ", ".join(dict.fromkeys(addresses[:_NAMED]))
        count = f"{len(addresses)} link{'s' * (len(addresses) > 1)}"
        yield f"{count} of the text without an address on the web, to be completed or removed: {named}"


# --- checking and writing --------------------------------------------------------------------------------------------


def _taken(name: str, read: _Read, desk: _Desk) -> Taken:
    known, wishes = desk.holdings.known, desk.wishes
    clues = read.reading.clues
    lang = wishes.lang or language_in(clues.lang)
    credits_ = credit(clues, address=read.address, known=known, source=wishes.source)
    own = clues.address.value if clues.address else ""
    held = Held(
        name,
        clues.title.value if clues.title else "",
        parsed(clues.date),
        tuple(person.id for person in credits_.authors or ()),
        credits_.source.id if credits_.source else "",
        lang,
        tuple(dict.fromkeys(url for url in (credits_.source_url, credits_.via_url, own, read.address) if url)),
    )
    found = Findings(
        read.reading,
        credits_,
        lang,
        _topics(read.plain, desk.holdings, lang=lang),
        duplicates_of(held, read.sketch, known),
        read.doubts,
    )
    taken = _kept(name, found, desk)
    if not taken.error:
        _remember(replace(held, place=taken.file or name), read.sketch, found, desk)
    return taken


def _kept(name: str, found: Findings, desk: _Desk) -> Taken:
    """The files of an article, written where they are wanted and the article is not there already."""
    wishes = desk.wishes
    checks = checks_of(found, rights=wishes.rights)
    text = draft(found, rights=wishes.rights, retrieved=desk.today)
    new = dict(_new_files(found, desk.into))
    if not wishes.written:
        return Taken(name, "", text, new, found, checks)
    same = [one for one in found.duplicates if one.same]
    if same:
        return Taken(name, findings=found, checks=checks, error=_refusal(same[0]))
    title = found.reading.clues.title
    written: list[Path] = []
    try:
        for path, content in new.items():
            _write(Path(path), content)
            written.append(Path(path))
        file = _write_article(desk, short_slug(title.value if title else "") or _stem(name), text)
    except OSError as error:
        for one in written:  # nobody would ask for them
            with suppress(OSError):
                one.unlink()
        return Taken(name, findings=found, checks=checks, error=f"{error.filename}: {error.strerror}")
    return Taken(name, str(file), text, new, found, checks)


def _refusal(one: Duplicate) -> str:
    return f"it is in the library already, as {one.place} ({one.why}); nothing was written, --stdout prints it"


def _stem(name: str) -> str:
    return short_slug(Path(name).stem) or "untitled"


def _new_files(found: Findings, into: Path) -> Iterator[tuple[str, str]]:
    """The files of the authors and publishers that the library does not know."""
    for person in found.credits.authors or ():
        if person.new:
            yield str(folder_for("author", into) / f"{person.id}.md"), author_file(person)
    for house in (found.credits.source, found.credits.via):
        if house and house.new:
            yield str(folder_for("source", into) / f"{house.id}.md"), publisher_file(house, lang=found.lang)


def _write_article(desk: _Desk, slug: str, text: str) -> Path:
    """Write an article under the first free name: what has the same name here is another one."""
    taken = desk.holdings.known.taken["article"]
    desk.into.mkdir(parents=True, exist_ok=True)
    for name in numbered(slug):
        path = desk.into / f"{name}.md"
        if normalise(name.casefold()) not in taken:
            taken.add(normalise(name.casefold()))
            with suppress(FileExistsError):
                _write(path, text)
                return path
    raise AssertionError("names do not run out")


def _write(path: Path, text: str) -> None:
    """Write a new file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("x", encoding="utf-8", newline="\n")
    try:
        with file:
            file.write(text)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise OSError(error.errno, error.strerror, str(path)) from error


def _remember(held: Held, sketch: Sketch, found: Findings, desk: _Desk) -> None:
    """Let later inputs of the call find what this one brought."""
    known = desk.holdings.known
    for person in found.credits.authors or ():
        if person.new:
            know_author(known, Author(person.id, person.writer.name, person.writer.name))
    for house in (found.credits.source, found.credits.via):
        if house and house.new:
            know_publisher(known, Publisher(house.id, house.name, url=house.url))
    know_article(known, held, sketch)


def _topics(plain: str, holdings: Holdings, *, lang: str) -> tuple[tuple[str, int], ...]:
    """The topics that a text mentions, the most often mentioned first."""
    found = Counter(
        one.topic
        for one in candidates(plain, holdings.names, lang=lang or holdings.language)
        if one.verdict == ACCEPTED
    )
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
