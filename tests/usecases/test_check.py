"""Links to other sites: which are asked for, and what counts as an answer. Asks a server of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from site_builder.check import addresses, check, explain, fault_of
from site_builder.core.diagnostics import Location
from site_builder.core.project import Options
from tests.usecases.small import edit, small_site, tree

GRAIN = "content/articles/grain.md"


class Answers(BaseHTTPRequestHandler):
    """/ok answers, /get answers to GET alone, /hop/N leads on N times, /away leads to a file, /404 is not there."""

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        _, name, *rest = self.path.split("/")
        if name == "hop" and rest[0] != "0":
            self.send_response(302)
            self.send_header("Location", f"/hop/{int(rest[0]) - 1}")
        elif name == "away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
        elif name == "get" and self.command == "HEAD":
            self.send_response(405)
        elif name.isdecimal():
            self.send_response(int(name))
        else:
            self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name that http.server gives it
        return


@pytest.fixture(scope="module")
def web() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["/ok", "/get", "/hop/5", "/대만?ü=é&a=%20", "/ok#part"])
def test_what_answers_is_no_fault(web: str, path: str) -> None:
    assert fault_of(web + path) == ""


@pytest.mark.parametrize(
    ("path", "fault"),
    [("/404", "404 Not Found"), ("/503", "503"), ("/hop/20", "redirect"), ("/away", "not allowed")],
)
def test_what_does_not_answer_is_a_fault(web: str, path: str, fault: str) -> None:
    assert fault in fault_of(web + path)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:1/", "http://[::1/", "http://exa mple.org/", "http://x:99999/", "http://" + "a" * 64 + ".org"],
)
def test_nobody_at_home_is_a_fault_and_no_failure(url: str) -> None:
    assert fault_of(url)


def test_addresses_are_gathered_with_every_place_where_they_stand(tmp_path: Path) -> None:
    root = small_site(tmp_path)
    edit(root, GRAIN, "source: review", "source: review\nsource_url: https://a.example/x?y=1&z=2#top")
    edit(
        root,
        GRAIN,
        "no boat comes.",
        "[no](https://a.example/x?y=1&z=2) <https://b.example/>\n\nSee [it][1].\n\n[1]: https://c.example/",
    )
    (root / "site.yaml").write_text(
        "title: A\nurl: https://example.org\nlinks: [{title: B, url: https://b.example/}]\n"
    )
    loaded = check(root).loaded
    assert loaded.library
    assert addresses(loaded.project, loaded.library.site, loaded.fragments) == {
        "https://a.example/x?y=1&z=2": (Location(GRAIN, 6, 13), Location(GRAIN, 9, 31)),
        "https://b.example/": (Location(GRAIN, 9, 61), Location("site.yaml", 3, 25)),
        "https://c.example/": (Location(GRAIN, 13, 6),),
    }


def test_dead_links_are_warnings_at_their_places(tmp_path: Path, web: str) -> None:
    root = small_site(tmp_path)
    edit(root, GRAIN, "no boat comes", f"[no]({web}/404) [boat]({web}/ok) comes")
    assert check(root).diagnostics == ()
    begun = time.monotonic()
    found = check(root, external=True).diagnostics
    assert time.monotonic() - begun < 10
    assert [(each.rule.id, each.location.path, each.location.line) for each in found] == [("external-link", GRAIN, 8)]
    assert f"{web}/404 does not answer: 404 Not Found" in found[0].message


def test_a_check_writes_nothing(tmp_path: Path) -> None:
    root = small_site(tmp_path)
    before = tree(root)
    assert check(root).pages > 20
    assert tree(root) == before


def test_an_article_that_does_not_exist_is_asked_back(tmp_path: Path) -> None:
    loaded = check(small_site(tmp_path)).loaded
    assert [found.topic for found in explain(loaded, "content/articles/tides.md")] == [
        "ferries",
        "old-harbour",
        "ferries",
    ]
    with pytest.raises(LookupError, match="did you mean 'tides'"):
        explain(loaded, "tide")


def test_an_article_that_cannot_be_explained_yet_is_told_apart_from_one_that_is_not_there(tmp_path: Path) -> None:
    root = small_site(tmp_path)
    edit(root, GRAIN, "title: Grain\n", "title: Grain\ndraft: true\n")
    with pytest.raises(LookupError, match=f"{GRAIN} is a draft; add --drafts"):
        explain(check(root).loaded, "grain")
    assert explain(check(root, options=Options(drafts=True)).loaded, "grain") == ()
    (root / "site.yaml").unlink()
    with pytest.raises(LookupError, match="errors are mended"):
        explain(check(root).loaded, "grain")
