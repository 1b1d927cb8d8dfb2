"""One request to another machine: what may be asked, until when, and how much of an answer is taken.

The name of a host is looked up once and the connection made to the very address that was checked, so a name that answers
otherwise when it is asked again (DNS rebinding) gains nothing. Proxies of the environment are not used, since they would
do the asking unseen. This module must not know redirects or rules of robots.
"""

from __future__ import annotations

import contextlib
import http.client
import io
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, urlunsplit

from site_builder import __version__

AGENT = "site_builder"
PORTS = {"http": 80, "https": 443}
_PIECE = 1 << 14
_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__} (imports a page that an editor named; no crawler)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Allowed = Callable[[str], bool]
"""Tells of the number of a machine (an IP address) whether it may be asked."""


class FetchError(Exception):
    """An address that could not be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said; `content` is empty but where all is well."""

    status: int
    headers: http.client.HTTPMessage
    content: bytes


def is_public(number: str) -> bool:
    """Tell whether an IP address is one of the open internet, also where it stands in one of version 6 for one of
    version 4."""
    ip = ipaddress.ip_address(number)
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.is_site_local:  # of old, and no longer counted among the private ones
            return False
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1]
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)


class _Timely(io.RawIOBase):
    """Reads from a socket until the deadline, however slowly the other side sends."""

    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self.connected, self.deadline = connected, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.connected.settimeout(_left(self.deadline))
        return self.connected.recv_into(buffer)


class _Line:
    """As much of a socket as http.client asks for, with a deadline for all together."""

    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self.connected, self.deadline = connected, deadline

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Timely(self.connected, self.deadline))

    def sendall(self, content: bytes) -> None:
        self.connected.settimeout(_left(self.deadline))
        self.connected.sendall(content)

    def close(self) -> None:
        """Left open until the answer is read: http.client closes as soon as it knows that no other will follow."""


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def ask(parts: SplitResult, *, allowed: Allowed, deadline: float, largest: int, cut: bool = False) -> Answer:
    """One GET, no redirect followed. What is larger is refused, or with `cut` cut off."""
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    path = urlunsplit(("", "", parts.path, parts.query, ""))
    with _connected(host, port, allowed=allowed, deadline=deadline) as plain, contextlib.ExitStack() as closing:
        connected = plain
        kind: type[http.client.HTTPConnection] = http.client.HTTPConnection
        if parts.scheme == "https":
            connected = closing.enter_context(ssl.create_default_context().wrap_socket(plain, server_hostname=host))
            kind = http.client.HTTPSConnection
        connection = kind(host, port)
        connection.auto_open = 0  # it would look the name up again
        connection.sock = _Line(connected, deadline)
        connection.request("GET", path, headers=_HEADERS)
        with connection.getresponse() as response:
            wanted = response.status == 200
            content = b"".join(_content(response, largest=largest, cut=cut)) if wanted else b""
            return Answer(response.status, response.headers, content)


def _connected(host: str, port: int, *, allowed: Allowed, deadline: float) -> socket.socket:
    """A connection to the first machine of that name that answers. One that may not be asked is enough to refuse all:
    an honest name leads to none."""
    numbers = _numbers(host, port, deadline=deadline)
    for number in numbers:
        if not allowed(number.partition("%")[0]):
            raise FetchError(f"{host} is {number}, which is no public address")
    failure: OSError = OSError(f"{host} does not answer")
    for number in numbers:
        try:
            return socket.create_connection((number, port), timeout=_left(deadline))
        except TimeoutError:
            raise
        except OSError as error:
            failure = error
    raise failure


def _numbers(host: str, port: int, *, deadline: float) -> list[str]:
    """What a name stands for, each once. The system takes as long as it likes to look a name up, so a thread does it; one
    that is late is left to itself."""
    found: list[str] = []
    failures: list[Exception] = []

    def look_up() -> None:
        try:
            found.extend(str(place[4][0]) for place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failures.append(error)

    looking = threading.Thread(target=look_up, daemon=True)
    looking.start()
    looking.join(_left(deadline))
    if looking.is_alive():
        raise TimeoutError
    if failures:
        raise FetchError(f"there is no host {host}")
    return list(dict.fromkeys(found))


def _content(response: http.client.HTTPResponse, *, largest: int, cut: bool) -> Iterator[bytes]:
    """The content piece by piece, unpacked, up to `largest` bytes."""
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", ""):
        raise FetchError(f"it is packed as {coding}, which was not asked for")
    pieces = _pieces(response, largest=largest)
    size = 0
    for piece in _unpacked(pieces) if "gzip" in coding else pieces:
        size += len(piece)
        if size > largest:
            if not cut:
                raise _too_large(largest)
            yield piece[: largest - size]
            return
        yield piece


def _pieces(response: http.client.HTTPResponse, *, largest: int) -> Iterator[bytes]:
    """The content as it comes, to its end or a little more than may be."""
    size = 0
    try:
        while piece := response.read1(_PIECE):
            if size > largest:
                raise _too_large(largest)
            size += len(piece)
            yield piece
    except http.client.IncompleteRead:
        raise _broken_off() from None
    if response.length:
        raise _broken_off()


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """All members of what is packed with gzip, one after the other, with zeros between them (RFC 1952, 2.2); never much
    more at a time than is read of it, so that a bomb is known without being let off."""
    member = None
    for piece in pieces:
        rest = piece
        while rest := rest if member else rest.lstrip(b"\0"):
            member = member or zlib.decompressobj(31)
            yield member.decompress(rest, _PIECE)
            rest = member.unused_data or member.unconsumed_tail
            if member.eof:
                member = None
    if member:
        raise _broken_off()


def _too_large(largest: int) -> FetchError:
    return FetchError(f"it is larger than {largest / 1_000_000:g} MB")


def _broken_off() -> FetchError:
    return FetchError("the answer broke off")
