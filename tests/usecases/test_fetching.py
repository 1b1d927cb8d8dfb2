"""Fetching: what is asked of whom, what is refused, and that every refusal says why. The server is on loopback, so the
check of addresses is handed in; that of the tool itself is tested by itself."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import tracemalloc
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


def refusal(url: str, *, visits: Visits | None = None, seconds: float = 10) -> str:
    with pytest.raises(FetchError) as error:
        fetch(url, visits=visits, allowed=lambda number: number == "127.0.0.1", seconds=seconds)
    return str(error.value)


def unmeasured(content: bytes) -> Reply:
    """A packed answer that ends where the connection does."""

    def reply(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Encoding", "gzip")
        request.end_headers()
        request.wfile.write(content)

    return reply


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


@pytest.mark.parametrize("between", [b"", bytes(100)], ids=["at once", "after zeros"])
def test_all_members_of_a_packed_answer_are_read(serving: Serving, between: bytes) -> None:
    packed = gzip.compress(PAGE) + between + gzip.compress(b"") + gzip.compress(PAGE * 9_000) + between
    server = serving(page=answer(packed, Content_Encoding="gzip"), open=unmeasured(packed))
    assert get(server.at("page")).content == PAGE * 9_001
    assert get(server.at("open")).content == PAGE * 9_001


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
        *("fec0::1", "feff:ffff::1"),
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


def test_a_redirect_to_what_is_no_address_is_refused(serving: Serving) -> None:
    server = serving(page=answer(b"", status=302, Location="http://[bad"))
    assert refusal(server.at("page")) == "it redirects to 'http://[bad', which is no valid address"


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


def test_packed_members_without_content_are_counted_too(serving: Serving) -> None:
    server = serving(page=answer(gzip.compress(b"") * 510_000, Content_Encoding="gzip"))
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


@pytest.mark.parametrize("length", [1, 5, 25, len(gzip.compress(PAGE)) - 1])
def test_a_packed_answer_that_breaks_off_is_no_page(serving: Serving, length: int) -> None:
    packed = gzip.compress(PAGE)
    server = serving(page=unmeasured(packed[:length]), later=unmeasured(packed + packed[:length]))
    assert refusal(server.at("page")) == "the answer broke off"
    assert refusal(server.at("later")) == "the answer broke off"


def test_an_answer_in_chunks_that_breaks_off_is_no_page(serving: Serving) -> None:
    def cut(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>a\r\n")

    assert refusal(serving(page=cut).at("page")) == "the answer broke off"


def test_a_name_that_is_looked_up_for_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def slow(*_: object, **__: object) -> list[object]:
        ended.wait(30)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    assert refusal("http://harbour.example/", seconds=0.2) == "no answer within 0.2 seconds"
    ended.set()


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


def rules(*lines: str) -> Reply:
    return answer("\n".join(lines).encode(), kind="text/plain")


@pytest.mark.parametrize(
    ("lines", "page", "allowed"),
    [
        (["Disallow: /*.pdf$"], "a/grain.pdf", False),
        (["Disallow: /*.pdf$"], "a/grain.pdf?page=2", True),
        (["Disallow: /*?print="], "grain?print=1", False),
        (["Disallow: /*?print="], "grain?page=1", True),
        (["Disallow: /", "Allow: /open"], "open/grain", True),
        (["Allow: /", "Disallow: /closed"], "closed/grain", False),
        (["Allow: /grain", "Disallow: /grain"], "grain", True),
        (["Disallow: /%7Equay/%eb%8c%80"], "~quay/대만", False),
        (["", "# the store", "Disallow: /store"], "store", False),
        (["Disallow:"], "grain", True),
        (["Disallow: /\udcff", "nonsense", "Disallow: /closed"], "closed", False),
    ],
)
def test_robots_txt_is_read_as_its_standard_says(serving: Serving, lines: list[str], page: str, allowed: bool) -> None:
    content = "\n".join(["User-agent: *", *lines]).encode("utf-8", "surrogateescape")
    server = serving(robots_txt=answer(content, kind="text/plain"))
    assert ("404" in refusal(server.at(page))) == allowed


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        *(("site_builder", True), ("Site_Builder/2.0", True), ("*", True), ("*# all", True)),
        *(("site", False), ("builder", False), ("*bot", False), ("", False), ("harbour", False)),
    ],
)
def test_only_rules_for_all_and_for_the_name_of_the_tool_count(serving: Serving, name: str, ours: bool) -> None:
    server = serving(robots_txt=rules("user-agent : harbour", f"User-agent: {name}", "Disallow: /"), page=answer())
    if ours:
        assert "robots.txt forbids" in refusal(server.at("page"))
    else:
        assert get(server.at("page")).content == PAGE


def test_rules_for_ever_so_many_programs_take_no_more_memory_than_others(serving: Serving) -> None:
    names = [f"User-Agent: {number:x}" for number in range(1_500)]
    paths = [f"Disallow: /{number:x}" for number in range(1_500)]
    server = serving(robots_txt=rules(*names, *paths, "User-agent: *", "Disallow: /page"), page=answer())
    tracemalloc.start()
    try:
        assert "robots.txt forbids" in refusal(server.at("page"))
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_no_more_of_robots_txt_is_read_than_its_standard_asks_for(serving: Serving) -> None:
    first = ["User-agent: *", "Disallow: /a"]
    filled = [*first, "#" * (500 * 1024 - len("\n".join(first)) - len("\n\nDisallow: /b"))]
    server = serving(robots_txt=rules(*filled, "Disallow: /bc"), a=answer(), b=answer(), bc=answer())
    assert "robots.txt forbids" in refusal(server.at("a"))
    assert get(server.at("bc")).content == get(server.at("b")).content == PAGE  # the line that is cut off is none


@pytest.mark.parametrize("delay", ["9" * 400, "²", "nan", "inf", "-1", "a while"])
def test_a_pause_that_is_no_number_is_none(serving: Serving, delay: str) -> None:
    server = serving(robots_txt=rules("User-agent: *", f"Crawl-delay: {delay}"), page=answer())
    assert get(server.at("page")).content == PAGE


@pytest.mark.parametrize("target", ["http://[bad", "", "ftp://example.org/robots.txt", "/robots.txt"])
def test_rules_that_cannot_be_read_forbid_all_and_are_asked_for_once(serving: Serving, target: str) -> None:
    server = serving(robots_txt=answer(b"", status=302, Location=target), page=answer(), other=answer())
    visits = Visits()
    first = refusal(server.at("page"), visits=visits)
    assert first.startswith("its robots.txt cannot be read: it redirects") or "no http or https" in first
    asked = len(server.asked)
    assert refusal(server.at("other"), visits=visits) == first
    assert len(server.asked) == asked


def test_rules_that_do_not_come_are_not_waited_for_again(serving: Serving) -> None:
    ended = threading.Event()
    server = serving(robots_txt=lambda _: ended.wait(10) and None, page=answer(), other=answer())
    visits = Visits()
    assert refusal(server.at("page"), visits=visits, seconds=0.3) == "no answer within 0.3 seconds"
    assert refusal(server.at("other"), visits=visits) == "its robots.txt cannot be read: no answer in time"
    ended.set()
    assert [path for path, _, _ in server.asked] == ["/robots.txt"]


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
