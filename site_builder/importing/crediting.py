"""Who wrote and who published, as ids of the library: those that it knows, else ids for files that are proposed.

What only may be the same is never made the same: it becomes a doubt that names the candidate. This module knows neither
files nor front matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder.importing.known import Known, free_id, house_key, name_keys, near_names
from site_builder.importing.values import Byline, Clues, Given, Writer
from site_builder.importing.webaddresses import folder_of, home_of, host_of, lasting
from site_builder.importing.words_people import UNIVERSITIES


@dataclass(frozen=True, slots=True)
class Person:
    """A writer and the id of his file; `new` where the library has none."""

    writer: Writer
    id: str
    new: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """A publisher and the id of its file; `new` where the library has none. `url` is its front page, if known; `origin`
    tells how it was found."""

    id: str
    name: str
    origin: str
    url: str = ""
    new: bool = False


@dataclass(frozen=True, slots=True)
class Credits:
    """Who wrote (None: not known, empty: unsigned), who published, and who relays it, with the addresses of both."""

    authors: tuple[Person, ...] | None = None
    source: House | None = None
    source_url: str = ""
    via: House | None = None
    via_url: str = ""
    doubts: tuple[str, ...] = ()


def credit(clues: Clues, *, address: str, known: Known, source: str = "") -> Credits:
    """Whom a page is to be credited to. `address` is where it was read, if it was fetched; `source` the id of the
    publisher, where the editor named it."""
    doubts: list[str] = []
    authors = _authors(clues.byline, known, doubts)
    found = _provenance(clues, address=clues.address.value if clues.address else address, known=known, doubts=doubts)
    if found.source is None and not source:
        found = replace(found, source=_employer(authors or (), known, doubts))
    if source:
        found = _as_told(found, source, known)
    return replace(
        found,
        authors=authors,
        source_url=lasting(found.source_url),
        via_url=lasting(found.via_url),
        doubts=tuple(doubts),
    )


# --- authors ---------------------------------------------------------------------------------------------------------


def _authors(byline: Byline | None, known: Known, doubts: list[str]) -> tuple[Person, ...] | None:
    if byline is None:
        return None
    people: dict[str, Person] = {}
    for writer in byline.writers:
        person = _person(writer, known, people, doubts)
        if person is not None:
            people.setdefault(person.id, person)
    return tuple(people.values())


def _person(writer: Writer, known: Known, before: dict[str, Person], doubts: list[str]) -> Person | None:
    ids = list(dict.fromkeys(one for key in name_keys(writer.name) for one in known.people.get(key, ())))
    if len(ids) > 1:
        at_home = [one for one in ids if writer.affiliation and house_key(writer.affiliation) in known.affiliated[one]]
        ids = at_home or ids
    if len(ids) > 1:
        doubts.append(f"'{writer.name}' is the name of several authors: {', '.join(ids)}; the first was taken")
    if ids:
        if writer.biography:
            doubts.append(f"the page has a biography of {writer.name}; the file of '{ids[0]}' was left as it is")
        return Person(writer, ids[0])
    keys = set(name_keys(writer.name))
    for person in before.values():
        if keys & set(name_keys(person.writer.name)):  # named twice, in one spelling or two
            return person
    near = near_names(known, writer.name)
    doubts += (f"'{writer.name}' may be the known author '{one}'; a new author is proposed" for one in near)
    new = free_id(known, "author", writer.name, besides=before)
    if not new:
        doubts.append(f"'{writer.name}' in the byline cannot be a name; it was left out")
        return None
    return Person(writer, new, new=True)


# --- publishers ------------------------------------------------------------------------------------------------------


def _provenance(clues: Clues, *, address: str, known: Known, doubts: list[str]) -> Credits:
    """Who published first and who passes it on. The site that was read is told by its address, then by its name; it is
    the publisher unless the page names another one."""
    original = clues.original.value if clues.original else ""
    site = _by_address(address, known)
    named = _first(clues.publisher, original, known)
    relay = site or (_by_name(clues.relay, address, known) if clues.relay else None)
    says_so = bool(clues.relay or (original and host_of(original) != host_of(address)))
    if named and relay and named.id != relay.id and (says_so or not named.new):
        if not says_so:
            doubts.append(f"the page names {named.name} as publisher but stands at {relay.name}: is it a reprint?")
        return Credits(source=named, source_url=original, via=relay, via_url=address)
    if says_so and named and clues.relay and relay is None:
        return Credits(source=named, source_url=original)
    if site and named and named.id != site.id:
        doubts.append(f"the page calls its publisher '{named.name}'; by its address it is {site.name}")
    house = site or named or relay or _by_host(address, known)
    if house and house.new and not house.url:
        house = replace(house, url=home_of(original or address))
    if house and house.new and house.name == host_of(address):
        doubts.append(f"the name of the publisher is not known; the host {house.name} stands for it")
    if relay and clues.relay and not named:
        doubts.append(f"{relay.name} passes the article on; who published it first is not known")
    return Credits(source=house, source_url=original or address)


def _employer(authors: tuple[Person, ...], known: Known, doubts: list[str]) -> House | None:
    """The publisher that an author works for, where nothing else tells who published: a known one, or else the one
    institute of all authors. A university publishes little of what its people write."""
    places = {house_key(person.writer.affiliation): person.writer for person in authors if person.writer.affiliation}
    writer = next((writer for key, writer in places.items() if key in known.houses), None)
    if writer is None and len(places) == 1 and not any(word in key for key in places for word in UNIVERSITIES):
        writer = next(iter(places.values()))
    if writer is None:
        return None
    house = _by_name(Given(writer.affiliation, f"the affiliation of {writer.name}"), "", known)
    if house:
        doubts.append(f"the page does not name its publisher; {house.name}, where {writer.name} works, was taken")
    return house


def _as_told(found: Credits, source: str, known: Known) -> Credits:
    """What was found, with the publisher that the editor named; the site that was read then relays, if it is another."""
    told = House(source, known.called.get(source, source), "named with --source")
    if found.via is None and found.source and found.source.id != source and not found.source.new:
        return replace(found, source=told, source_url="", via=found.source, via_url=found.source_url)
    if found.via and found.via.id == source:
        return Credits(source=told, source_url=found.via_url)
    return replace(found, source=told)


def _first(publisher: Given | None, original: str, known: Known) -> House | None:
    """Who published first: by the address of the original, else by name."""
    by_address = _by_address(original, known)
    if by_address:
        return by_address
    return _by_name(publisher, original, known) if publisher else _by_host(original, known)


def _by_address(address: str, known: Known) -> House | None:
    host, folder = host_of(address), folder_of(address) + "/"
    for name in _host_and_above(host):
        for theirs, one in sorted(known.hosts.get(name, ()), key=lambda pair: -len(pair[0])):
            if folder.startswith(f"{theirs}/"):
                return House(one, known.called[one], f"the address is at {name}")
    return None


def _host_and_above(host: str) -> Iterator[str]:
    while "." in host:
        yield host
        host = host.partition(".")[2]


def _by_name(given: Given, address: str, known: Known) -> House | None:
    key = house_key(given.value)
    one = known.houses.get(key, "")
    if one:
        return House(one, known.called[one], given.origin)
    if not key:
        return None
    new = free_id(known, "source", given.value)
    return House(new, given.value, given.origin, url=home_of(address), new=True) if new else None


def _by_host(address: str, known: Known) -> House | None:
    """A new publisher that nothing is known of but where its pages stand."""
    host = host_of(address)
    if not host:
        return None
    new = free_id(known, "source", host)
    return House(new, host, "the host of the address", url=home_of(address), new=True)
