"""Follows every link of a built site: over HTTP under any prefix, and through the file system as a browser would."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen


@dataclass
class Page:
    """What a page offers and asks for: ids that can be linked to, and the addresses that it links or loads."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if "id" in named:
            self.page.anchors.add(named["id"])
        for name in ("href", "src", "action"):
            if named.get(name):
                self.page.links.append(named[name])
        if tag == "meta" and named.get("http-equiv", "").lower() == "refresh":
            self.page.links.append(named["content"].partition("url=")[2])


def read(html: str) -> Page:
    reader = _Reader()
    reader.feed(html)
    return reader.page


def crawl(start: str, *, fetch: Callable[[str], str | None]) -> tuple[dict[str, Page], list[str]]:
    """Follow all links below the folder of `start`. Gives the pages seen by URL and what is dead, as `page -> link`.

    `fetch` gives the text of an URL, or None where nothing answers. Addresses outside the start's folder are left alone.
    """
    root = urljoin(start, ".")
    pages: dict[str, Page] = {}
    missing: set[str] = set()
    asked: list[tuple[str, str]] = [("", start)]
    waiting = [start]
    while waiting:
        url = waiting.pop()
        if url in pages or url in missing:
            continue
        text = fetch(url)
        if text is None:
            missing.add(url)
            continue
        pages[url] = read(text) if text.lstrip().lower().startswith("<!doctype html") else Page()
        for link in pages[url].links:
            target = urljoin(url, link)
            if target.startswith(root):
                asked.append((url, target))
                waiting.append(urldefrag(target).url)
    dead = []
    for page, target in asked:
        address, anchor = urldefrag(target)
        if address in missing or (anchor and unquote(anchor) not in pages[address].anchors):
            dead.append(f"{page} -> {target}")
    return pages, sorted(set(dead))


def fetch_file(url: str) -> str | None:
    """The text behind a file:// URL; a folder is no page there, whatever a web server would make of it."""
    path = Path(unquote(urlsplit(url).path))
    return path.read_text("utf-8", "replace") if path.is_file() else None


def fetch_http(url: str) -> str | None:
    try:
        with urlopen(url, timeout=10) as answer:
            return str(answer.read().decode("utf-8", "replace"))
    except HTTPError:
        return None


class _Quiet(http.server.SimpleHTTPRequestHandler):
    prefix = "/"

    def translate_path(self, path: str) -> str:
        plain = urlsplit(path).path
        if not plain.startswith(self.prefix):
            return str(Path(self.directory) / "outside of the site")
        return super().translate_path("/" + plain.removeprefix(self.prefix))

    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is its result."""


@contextmanager
def served(folder: Path, *, prefix: str = "/") -> Iterator[str]:
    """Serve a folder on a free loopback port below `prefix`; gives the URL of its root."""
    handler = type("Handler", (_Quiet,), {"prefix": prefix})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
