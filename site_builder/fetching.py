"""Read a page from the web for an editor who gave its address: one page, politely, and never from inside the house.

An address may be anybody's, and so may be where it redirects to. So each hop is checked by itself, and the connection is
made to the very address that was checked: a name that answers otherwise when it is asked again (DNS rebinding) gains
nothing. Proxies of the environment are not used, since they would do the asking unseen. Nothing here knows what a page
says.
"""

from __future__ import annotations

import contextlib
import http.client
import io
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from site_builder import __version__
from site_builder.importing.values import Input

LARGEST = 10_000_000  # bytes, packed and unpacked
_LARGEST_RULES = 500_000  # bytes of robots.txt that are heeded (RFC 9309, 2.5)
_SECONDS = 20.0  # for an address with all that it redirects to
_REDIRECTS = 5
_PAUSE = 1.0  # seconds between two pages of one host
_LONGEST_PAUSE = 10.0
_PIECE = 1 << 16
_PORTS = {"http": 80, "https": 443}
_LOWEST_PORT = 1024  # of those that an address may name besides; below are other services than the web
_AGENT = "site_builder"
_HEADERS = {
    "User-Agent": f"{_AGENT}/{__version__} (imports a page that an editor named; no crawler)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_READABLE = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_MOVED = frozenset({301, 302, 303, 307, 308})
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Allowed = Callable[[str], bool]
"""Tells of the number of a machine (an IP address) whether it may be asked."""


class FetchError(Exception):
    """An address that could not be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Visits:
    """What is remembered between the addresses of one call, by origin: the rules of robots.txt (or why there are none),
    and when a page was last asked for."""

    rules: dict[str, RobotFileParser | str] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: http.client.HTTPMessage
    content: bytes


@dataclass(frozen=True, slots=True)
class _Errand:
    """One address with all that is asked for its sake; `deadline` as of time.monotonic."""

    visits: Visits
    allowed: Allowed
    deadline: float


def is_address(text: str) -> bool:
    """Tell an address on the web from the name of a file."""
    return text.lower().startswith(("http://", "https://"))


def is_public(number: str) -> bool:
    """Tell whether an IP address is one of the open internet, also where it stands in one of version 6 for one of
    version 4."""
    ip = ipaddress.ip_address(number)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1]
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)


def fetch(url: str, *, visits: Visits | None = None, allowed: Allowed = is_public, seconds: float = _SECONDS) -> Input:
    """The page at an address, named as it was asked for, with the address that it was found at in the end. FetchError
    where it cannot be had or is no text."""
    errand = _Errand(visits or Visits(), allowed, time.monotonic() + seconds)
    try:
        return _fetch(url, errand)
    except TimeoutError:
        raise FetchError(f"no answer within {seconds:g} seconds") from None
    except ssl.SSLCertVerificationError as error:
        raise FetchError(f"its certificate is not valid: {error.verify_message}") from None
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FetchError(reason or type(error).__name__) from None


def _fetch(url: str, errand: _Errand) -> Input:
    address = url
    for hop in range(_REDIRECTS + 1):
        parts = _checked(address)
        pause = _leave(parts, errand)
        _keep_apart(f"{parts.scheme}://{parts.netloc}", errand, pause=0 if hop else pause)
        answer = _ask(parts, errand, largest=LARGEST)
        if answer.status not in _MOVED:
            break
        address = _next(address, answer)
    else:
        raise FetchError(f"it redirects more than {_REDIRECTS} times")
    if answer.status != 200:
        raise FetchError(_status(answer.status))
    kind = answer.headers.get_content_type() if "Content-Type" in answer.headers else "text/html"
    if kind not in _READABLE:
        raise FetchError(f"it is {kind}; only HTML and plain text can be imported")
    charset = answer.headers.get_content_charset("")
    return Input(url, answer.content, urlunsplit(parts), str(charset))


def _checked(address: str) -> SplitResult:
    """The parts of an address that may be asked for, in the letters of ASCII and without its fragment."""
    try:
        parts = urlsplit(address)
        port = parts.port
        host = (parts.hostname or "").rstrip(".").encode("idna").decode()
    except (ValueError, UnicodeError):
        raise FetchError(f"'{address}' is no valid address") from None
    if parts.scheme not in _PORTS:
        raise FetchError(f"'{address}' is no http or https address")
    if not host:
        raise FetchError(f"'{address}' names no host")
    if parts.username is not None or parts.password is not None:
        raise FetchError("an address with a name and password in it is not fetched")
    if port is not None and port not in _PORTS.values() and port < _LOWEST_PORT:
        raise FetchError(f"port {port} is none of the web")
    place = f"[{host}]" if ":" in host else host
    place += f":{port}" if port and port != _PORTS[parts.scheme] else ""
    safe = "/%:@!$&'()*+,;=-._~?"
    return SplitResult(parts.scheme, place, quote(parts.path, safe=safe) or "/", quote(parts.query, safe=safe), "")


def _next(address: str, answer: _Answer) -> str:
    target = answer.headers.get("Location", "")
    if not target:
        raise FetchError("it redirects without saying where to")
    # Headers are read as Latin-1; servers that do not encode an address write it in UTF-8.
    with contextlib.suppress(UnicodeError):
        target = target.encode("latin-1").decode("utf-8")
    return urljoin(address, target)


def _status(status: int) -> str:
    return f"{status} {http.client.responses.get(status, '')}".rstrip()


# --- robots.txt ------------------------------------------------------------------------------------------------------


def _leave(parts: SplitResult, errand: _Errand) -> float:
    """How many seconds are to lie between two pages of the host; FetchError where its robots.txt forbids the page.
    Where there is none (a status of 400 and more) all is allowed; where the server fails nothing is (RFC 9309, 2.3.1)."""
    origin = f"{parts.scheme}://{parts.netloc}"
    visits = errand.visits
    if origin not in visits.rules:
        visits.rules[origin] = _rules(parts, errand)
    rules = visits.rules[origin]
    if isinstance(rules, str):
        raise FetchError(f"its robots.txt cannot be read: {rules}")
    if not rules.can_fetch(_AGENT, urlunsplit(parts)):
        raise FetchError("its robots.txt forbids programs to read it")
    return min(max(_PAUSE, float(rules.crawl_delay(_AGENT) or 0)), _LONGEST_PAUSE)


def _keep_apart(origin: str, errand: _Errand, *, pause: float) -> None:
    """Wait where the host was asked just now for another address."""
    last = errand.visits.last
    now = time.monotonic()
    wait = last.get(origin, now - pause) + pause - now
    if wait > 0:
        if now + wait > errand.deadline:
            raise TimeoutError
        time.sleep(wait)
    last[origin] = time.monotonic()


def _rules(parts: SplitResult, errand: _Errand) -> RobotFileParser | str:
    address = f"{parts.scheme}://{parts.netloc}/robots.txt"
    rules = RobotFileParser()
    try:
        for _ in range(_REDIRECTS + 1):
            answer = _ask(_checked(address), errand, largest=_LARGEST_RULES, cut=True)
            if answer.status not in _MOVED:
                break
            address = _next(address, answer)
        else:
            return f"it redirects more than {_REDIRECTS} times"
    except TimeoutError:
        raise
    except (FetchError, OSError, http.client.HTTPException, zlib.error) as error:
        return str(error) or type(error).__name__
    if answer.status >= 500:
        return _status(answer.status)
    rules.parse(answer.content.decode("utf-8-sig", "replace").splitlines() if answer.status == 200 else [])
    return rules


# --- one request -----------------------------------------------------------------------------------------------------


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


def _ask(parts: SplitResult, errand: _Errand, *, largest: int, cut: bool = False) -> _Answer:
    """One GET, no redirect followed. What is larger is refused, or with `cut` cut off."""
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    path = urlunsplit(("", "", parts.path, parts.query, ""))
    with _connected(host, port, errand) as plain, contextlib.ExitStack() as closing:
        connected = plain
        kind: type[http.client.HTTPConnection] = http.client.HTTPConnection
        if parts.scheme == "https":
            connected = closing.enter_context(ssl.create_default_context().wrap_socket(plain, server_hostname=host))
            kind = http.client.HTTPSConnection
        connection = kind(host, port)
        connection.auto_open = 0  # it would look the name up again
        connection.sock = _Line(connected, errand.deadline)
        connection.request("GET", path, headers=_HEADERS)
        with connection.getresponse() as response:
            wanted = response.status == 200
            content = b"".join(_unpacked(response, largest=largest, cut=cut)) if wanted else b""
            return _Answer(response.status, response.headers, content)


def _connected(host: str, port: int, errand: _Errand) -> socket.socket:
    """A connection to the first machine of that name that answers. One that may not be asked is enough to refuse all:
    an honest name leads to none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        raise FetchError(f"there is no host {host}") from None
    numbers = list(dict.fromkeys(str(place[4][0]) for place in found))
    for number in numbers:
        if not errand.allowed(number.partition("%")[0]):
            raise FetchError(f"{host} is {number}, which is no public address")
    failure: OSError = OSError(f"{host} does not answer")
    for number in numbers:
        try:
            return socket.create_connection((number, port), timeout=_left(errand.deadline))
        except TimeoutError:
            raise
        except OSError as error:
            failure = error
    raise failure


def _unpacked(response: http.client.HTTPResponse, *, largest: int, cut: bool) -> Iterator[bytes]:
    """The content piece by piece, unpacked, up to `largest` bytes."""
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", ""):
        raise FetchError(f"it is packed as {coding}, which was not asked for")
    unpack = zlib.decompressobj(31) if "gzip" in coding else None
    packed = size = 0
    while (piece := response.read1(_PIECE)) and size <= largest and packed <= largest:
        packed += len(piece)
        # One byte more than may be, so that a bomb is known without being let off.
        plain = unpack.decompress(piece, largest + 1 - size) if unpack else piece
        size += len(plain)
        yield plain[: largest + len(plain) - size] if size > largest else plain
    if size > largest or packed > largest:
        if not cut:
            raise FetchError(f"it is larger than {largest // 1_000_000} MB")
    elif response.length:
        raise FetchError("the answer broke off")
