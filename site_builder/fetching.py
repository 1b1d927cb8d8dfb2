"""Read a page from the web for an editor who gave its address: one page, politely, and never from inside the house.

An address may be anybody's, and so may be where it redirects to, so each hop is checked by itself: its protocol, its
port, the machine behind it and the rules of its robots.txt. Nothing here knows what a page says.
"""

from __future__ import annotations

import contextlib
import http.client
import re
import ssl
import time
import zlib
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from protego import Protego

from site_builder.asking import AGENT, PORTS, Allowed, Answer, FetchError, ask, is_public
from site_builder.importing.values import Input

LARGEST_ANSWER = 10_000_000  # bytes, packed and unpacked
_LARGEST_RULES = 500 * 1024  # bytes of robots.txt that are heeded (RFC 9309, 2.5)
_SECONDS = 20.0  # for an address with all that it redirects to
_REDIRECTS = 5
_PAUSE = 1.0  # seconds between two pages of one host
_LONGEST_PAUSE = 10.0
_LOWEST_PORT = 1024  # of those that an address may name besides; below are other services than the web
_READABLE = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_MOVED = frozenset({301, 302, 303, 307, 308})
_FAILURES = (OSError, http.client.HTTPException, zlib.error, ValueError)
_AGENT_LINE = re.compile(r"\s*user(?:-|\s+)?agent(?:\s*:|\s|$)[\s:]*(.*)", re.IGNORECASE)
_PRODUCT = re.compile(r"[a-z_-]+|\*(?![^\s#])", re.IGNORECASE)  # of a line, what it names (RFC 9309, 2.2.1)


@dataclass(frozen=True, slots=True)
class Visits:
    """What is remembered between the addresses of one call, by origin: the rules of robots.txt (or why there are none),
    and when a page was last asked for."""

    rules: dict[str, Protego | str] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Errand:
    """One address with all that is asked for its sake; `deadline` as of time.monotonic."""

    visits: Visits
    allowed: Allowed
    deadline: float


def is_address(text: str) -> bool:
    """Tell an address on the web from the name of a file."""
    return text.lower().startswith(("http://", "https://"))


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
    except _FAILURES as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FetchError(reason or type(error).__name__) from None


def _fetch(url: str, errand: _Errand) -> Input:
    address = url
    for hop in range(_REDIRECTS + 1):
        parts = _checked(address)
        pause = _leave(parts, errand)
        _keep_apart(f"{parts.scheme}://{parts.netloc}", errand, pause=0 if hop else pause)
        answer = ask(parts, allowed=errand.allowed, deadline=errand.deadline, largest=LARGEST_ANSWER)
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
    if parts.scheme not in PORTS:
        raise FetchError(f"'{address}' is no http or https address")
    if not host:
        raise FetchError(f"'{address}' names no host")
    if parts.username is not None or parts.password is not None:
        raise FetchError("an address with a name and password in it is not fetched")
    if port is not None and port not in PORTS.values() and port < _LOWEST_PORT:
        raise FetchError(f"port {port} is none of the web")
    place = f"[{host}]" if ":" in host else host
    place += f":{port}" if port and port != PORTS[parts.scheme] else ""
    safe = "/%:@!$&'()*+,;=-._~?"
    return SplitResult(parts.scheme, place, quote(parts.path, safe=safe) or "/", quote(parts.query, safe=safe), "")


def _next(address: str, answer: Answer) -> str:
    target = answer.headers.get("Location", "")
    if not target:
        raise FetchError("it redirects without saying where to")
    # Headers are read as Latin-1; servers that do not encode an address write it in UTF-8.
    with contextlib.suppress(UnicodeError):
        target = target.encode("latin-1").decode("utf-8")
    try:
        return urljoin(address, target)
    except ValueError:
        raise FetchError(f"it redirects to '{target}', which is no valid address") from None


def _status(status: int) -> str:
    return f"{status} {http.client.responses.get(status, '')}".rstrip()


# --- robots.txt ------------------------------------------------------------------------------------------------------


def _leave(parts: SplitResult, errand: _Errand) -> float:
    """How many seconds are to lie between two pages of the host; FetchError where its robots.txt forbids the page.
    Where there is none (a status of 400 and more) all is allowed; where they cannot be had nothing is (RFC 9309, 2.3.1).
    Either is remembered, so that no host is asked twice."""
    origin = f"{parts.scheme}://{parts.netloc}"
    visits = errand.visits
    if origin not in visits.rules:
        visits.rules[origin] = "no answer in time"
        visits.rules[origin] = _rules(parts, errand)
    rules = visits.rules[origin]
    if isinstance(rules, str):
        raise FetchError(f"its robots.txt cannot be read: {rules}")
    if not rules.can_fetch(urlunsplit(parts), AGENT):
        raise FetchError("its robots.txt forbids programs to read it")
    return min(max(_PAUSE, rules.crawl_delay(AGENT) or 0), _LONGEST_PAUSE)


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


def _rules(parts: SplitResult, errand: _Errand) -> Protego | str:
    address = f"{parts.scheme}://{parts.netloc}/robots.txt"
    try:
        for _ in range(_REDIRECTS + 1):
            answer = ask(
                _checked(address), allowed=errand.allowed, deadline=errand.deadline, largest=_LARGEST_RULES, cut=True
            )
            if answer.status not in _MOVED:
                break
            address = _next(address, answer)
        else:
            return f"it redirects more than {_REDIRECTS} times"
    except TimeoutError:
        raise
    except (FetchError, *_FAILURES) as error:
        return str(error) or type(error).__name__
    if answer.status >= 500:
        return _status(answer.status)
    lines = answer.content.decode("utf-8-sig", "replace").splitlines()
    if len(answer.content) == _LARGEST_RULES:
        del lines[-1:]  # perhaps cut off, and half a rule says more than the whole one
    return Protego.parse("\n".join(map(_for_us, lines)))


def _for_us(line: str) -> str:
    """A line of robots.txt in which all programs but this one have the same name. Protego would take the beginning of our
    name for ours, and give each of the thousands that a file may name a copy of each of its rules."""
    line_of_agent = _AGENT_LINE.match(line)
    if not line_of_agent:
        return line
    product = _PRODUCT.match(line_of_agent[1])
    name = product[0].lower() if product else ""
    return f"User-agent: {name if name in ('*', AGENT) else 'other'}"
