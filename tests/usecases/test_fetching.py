"""Fetching: what is asked of whom, what is refused, and that every refusal says why. The server is on loopback, so the
check of addresses is handed in; that of the tool itself is tested by itself."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from site_builder.asking import FetchError, is_public
from site_builder.fetching import Visits, fetch, is_address
from site_builder.importing.values import Input

Reply = Callable[[BaseHTTPRequestHandler], None]
PAGE = b"<p>Grain waits on the quay.</p>"


def answer(
    content: bytes = PAGE, *, status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str
) -> Reply:
    def reply(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", kind)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    return reply


class Server(ThreadingHTTPServer):
    """Answers by path; notes what was asked."""

    daemon_threads = True

    def __init__(self, **replies: Reply) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.pages = replies
        self.asked: list[tuple[str, str, str]] = []

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away early is what some of these tests are about."""

    def at(self, page: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{page}"


class _Request(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers["User-Agent"], self.headers["Host"]))
        page = self.path[1:].partition("?")[0].replace(".", "_")
        self.server.pages.get(page, answer(b"", status=404))(self)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def serving() -> Iterator[Callable[..., Server]]:
    started: list[Server] = []

    def serve(**replies: Reply) -> Server:
        server = Server(**replies)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        started.append(server)
        return server

    yield serve
    for server in started:
        server.shutdown()
        server.server_close()


Serving = Callable[..., Server]


def get(url: str, *, seconds: float = 10) -> Input:
    return fetch(url, allowed=lambda number: number == "127.0.0.1", seconds=seconds)


def refusal(url: str, *, seconds: float = 10) -> str:
    with pytest.raises(FetchError) as error:
        get(url, seconds=seconds)
    return str(error.value)


# --- what is read ----------------------------------------------------------------------------------------------------


def test_a_page_comes_with_its_address_and_the_encoding_that_the_server_names(serving: Serving) -> None:
    server = serving(page=answer("<p>대만</p>".encode("euc-kr"), kind="text/html; charset=EUC-KR"))
    read = get(server.at("page"))
    assert read == Input(server.at("page"), "<p>대만</p>".encode("euc-kr"), server.at("page"), "euc-kr")


def test_the_tool_names_itself_and_asks_for_the_rules_first(serving: Serving) -> None:
    server = serving(page=answer())
    get(server.at("page"))
    assert [path for path, _, _ in server.asked] == ["/robots.txt", "/page"]
    assert {agent.partition("/")[0] for _, agent, _ in server.asked} == {"site_builder"}
    assert {host for _, _, host in server.asked} == {f"127.0.0.1:{server.server_port}"}


def test_an_address_in_letters_of_any_script_is_asked_for_in_those_of_ascii(serving: Serving) -> None:
    server = serving()
    with pytest.raises(FetchError):
        get(server.at("대만?q=ü#part"))
    assert server.asked[-1][0] == "/%EB%8C%80%EB%A7%8C?q=%C3%BC"


def test_what_is_packed_is_unpacked(serving: Serving) -> None:
    server = serving(page=answer(gzip.compress(PAGE), Content_Encoding="gzip"))
    assert get(server.at("page")).content == PAGE


def test_a_redirect_is_followed_and_the_last_address_kept(serving: Serving) -> None:
    server = serving(page=answer(b"", status=301, Location="/moved?a=1"), moved=answer())
    read = get(server.at("page"))
    assert (read.name, read.address, read.content) == (server.at("page"), server.at("moved?a=1"), PAGE)


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "number",
    [
        *(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
        ),
        *("255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "2001:db8::1", "::127.0.0.1"),
    ],
)
def test_numbers_that_are_not_of_the_open_internet(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize(
    "number", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_numbers_of_the_open_internet(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1"])
def test_no_spelling_of_this_machine_is_asked(serving: Serving, host: str) -> None:
    server = serving(page=answer())
    with pytest.raises(FetchError):
        fetch(f"http://{host}:{server.server_port}/page")
    assert server.asked == []


def test_a_redirect_to_a_private_address_is_not_followed(serving: Serving) -> None:
    inner = serving(secret=answer(b"secret"))
    server = serving(page=answer(b"", status=302, Location=f"http://localhost.:{inner.server_port}/secret"))
    numbers: list[str] = []

    def first_only(number: str) -> bool:
        numbers.append(number)
        return len(numbers) <= 2  # robots.txt and the page itself

    with pytest.raises(FetchError, match="no public address"):
        fetch(server.at("page"), allowed=first_only)
    assert inner.asked == []


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("ftp://example.org/a", "no http or https"),
        ("file:///etc/passwd", "no http or https"),
        ("http://", "names no host"),
        ("http://[::1", "no valid address"),
        ("http://example.org:99999/", "no valid address"),
        ("http://example.org:22/", "port 22"),
        ("http://me:secret@example.org/", "name and password"),
        ("http://" + "a" * 70 + ".org/", "no valid address"),
    ],
)
def test_addresses_that_are_not_fetched(address: str, why: str) -> None:
    assert why in refusal(address)


def test_a_redirect_to_another_protocol_is_refused(serving: Serving) -> None:
    server = serving(page=answer(b"", status=302, Location="file:///etc/passwd"))
    assert "no http or https" in refusal(server.at("page"))


def test_a_chain_of_redirects_ends(serving: Serving) -> None:
    server = serving(page=answer(b"", status=302, Location="/page"))
    assert "redirects more than 5 times" in refusal(server.at("page"), seconds=30)


def test_only_texts_are_read(serving: Serving) -> None:
    server = serving(paper=answer(b"%PDF-1.7", kind="application/pdf"))
    assert refusal(server.at("paper")) == "it is application/pdf; only HTML and plain text can be imported"


@pytest.mark.parametrize(("status", "why"), [(404, "404 Not Found"), (500, "500 Internal Server Error"), (204, "204")])
def test_what_is_not_there_is_named(serving: Serving, status: int, why: str) -> None:
    server = serving(page=answer(b"", status=status))
    assert why in refusal(server.at("page"))


def test_a_page_may_not_be_larger_than_ten_megabytes(serving: Serving) -> None:
    server = serving(page=answer(b"a" * 10_000_001), most=answer(b"a" * 10_000_000))
    assert refusal(server.at("page")) == "it is larger than 10 MB"
    assert len(get(server.at("most")).content) == 10_000_000


def test_a_small_answer_that_unpacks_to_much_is_refused(serving: Serving) -> None:
    bomb = gzip.compress(bytes(200_000_000), 1)
    server = serving(page=answer(bomb, Content_Encoding="gzip"))
    assert refusal(server.at("page")) == "it is larger than 10 MB"


def test_other_packings_are_refused(serving: Serving) -> None:
    server = serving(page=answer(b"?", Content_Encoding="br"))
    assert "packed as br" in refusal(server.at("page"))


def test_an_answer_that_breaks_off_is_no_page(serving: Serving) -> None:
    def cut(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(PAGE)

    server = serving(page=cut)
    assert refusal(server.at("page")) == "the answer broke off"


@pytest.mark.parametrize("part", ["head", "body"])
def test_an_answer_that_drips_is_given_up(serving: Serving, part: str) -> None:
    ended = threading.Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + (b"\r\n" if part == "body" else b"X: "))
        while not ended.wait(0.05):
            request.wfile.write(b"a")

    server = serving(page=drip)
    assert "no answer within 0.5 seconds" in refusal(server.at("page"), seconds=0.5)
    ended.set()


def test_nobody_there_is_said() -> None:
    assert refusal("http://127.0.0.1:9999/") != ""


def test_a_certificate_is_looked_at(serving: Serving) -> None:
    server = serving(page=answer())  # speaks no TLS at all
    assert refusal(server.at("page").replace("http:", "https:")) != ""


# --- robots.txt ------------------------------------------------------------------------------------------------------


def test_robots_txt_is_obeyed(serving: Serving) -> None:
    rules = b"User-agent: *\nDisallow: /closed\n\nUser-agent: site_builder\nDisallow: /ours\n"
    server = serving(robots_txt=answer(rules, kind="text/plain"), ours=answer(), closed=answer())
    assert refusal(server.at("ours")) == "its robots.txt forbids programs to read it"
    assert get(server.at("closed")).content == PAGE


def test_without_robots_txt_all_is_allowed_but_not_where_the_server_fails(serving: Serving) -> None:
    open_to_all = serving(robots_txt=answer(b"", status=403), page=answer())
    assert get(open_to_all.at("page")).content == PAGE
    failing = serving(robots_txt=answer(b"", status=503), page=answer())
    assert refusal(failing.at("page")) == "its robots.txt cannot be read: 503 Service Unavailable"
    assert [path for path, _, _ in failing.asked] == ["/robots.txt"]


def test_the_rules_of_where_a_redirect_leads_count_too(serving: Serving) -> None:
    other = serving(robots_txt=answer(b"User-agent: *\nDisallow: /", kind="text/plain"), page=answer())
    server = serving(page=answer(b"", status=302, Location=other.at("page")))
    assert "robots.txt forbids" in refusal(server.at("page"))


def test_two_pages_of_a_host_are_asked_for_with_a_pause_and_its_rules_once(serving: Serving) -> None:
    server = serving(page=answer(), other=answer())
    visits = Visits()
    begun = time.monotonic()
    for page in ("page", "other"):
        fetch(server.at(page), visits=visits, allowed=lambda _: True)
    assert time.monotonic() - begun >= 1
    assert [path for path, _, _ in server.asked] == ["/robots.txt", "/page", "/other"]


def test_addresses_are_told_from_files() -> None:
    assert is_address("https://example.org/a")
    assert is_address("HTTP://example.org")
    assert not is_address("pages/https.html")
