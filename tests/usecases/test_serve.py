"""The preview: shows what was saved, shows what is wrong with it, and keeps the last good site. Runs for real."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.core.project import Options
from site_builder.serve import PortError, Preview, free_port, snapshot
from tests.usecases.small import edit, small_site

TIDES = "content/articles/tides.md"
PATIENCE = 30  # seconds, for a machine with other things to do


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_site(tmp_path / "site")


def _heeding_interrupts() -> None:
    """What a shell starts in the background is deaf to them, and so is all that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def served(root: Path) -> Iterator[str]:
    """The small library, served by the command itself; the address that it prints."""
    command = [sys.executable, "-u", "-m", "site_builder", "serve", "--port", "0", "--root", str(root)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, preexec_fn=_heeding_interrupts
    )
    assert process.stdout
    address = ""
    try:
        address = process.stdout.readline().split()[0]
        until(lambda: "Tides" in fetch(address))
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
        assert "Traceback" not in output
        assert f" s → {address}\n" in output
        assert "GET /" not in output


def fetch(url: str) -> str:
    """The page at an address, of whatever status; empty where nobody answers."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        with error:
            return str(error.read().decode())
    except OSError:
        return ""


def until(condition: Callable[[], bool]) -> None:
    """Wait for what must come."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def test_a_save_shows_an_error_shows_and_its_mending_shows(root: Path, served: str) -> None:
    page = served + "articles/tides/"
    assert "/livereload.js" in fetch(page)
    assert "<base href=" in fetch(served + "nowhere/")
    assert (root / ".site-builder/preview/index.html").exists()
    assert not (root / "output").exists()
    edit(root, TIDES, "A second ferry", "A THIRD ferry")
    until(lambda: "A THIRD ferry" in fetch(page))
    edit(root, TIDES, "A THIRD ferry", "A <b>[[fery]]</b>")
    until(lambda: "unknown-link" in fetch(page))
    broken = fetch(page)
    assert "A THIRD ferry" in broken
    assert f"{TIDES}:13:" in broken
    assert "unknown-link" in fetch(served)
    edit(root, TIDES, "A <b>[[fery]]</b>", "A fourth ferry")
    until(lambda: "A fourth ferry" in fetch(page))
    assert "unknown-link" not in fetch(page)
    (root / "content/articles/fog.md").write_text("---\ntitle: Fog\ndate: 2024\nsource: review\n---\nFog.\n")
    until(lambda: "Fog" in fetch(served + "articles/fog/"))
    (root / "site.yaml").write_text("title: Renamed\nurl: https://example.org\n")
    until(lambda: "Renamed" in fetch(served))


def test_only_this_machine_is_listened_to(served: str) -> None:
    port = int(served.rstrip("/").rpartition(":")[2])
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
    for address in others or {"127.0.0.2"}:
        with pytest.raises(OSError):
            socket.create_connection((str(address), port), timeout=2)


class Request:
    """One request to the preview as the server would make it, and the answer."""

    def __init__(self, preview: Preview, path: str, *, method: str = "GET") -> None:
        self.status = ""
        self.headers: dict[str, str] = {}
        environ = {"REQUEST_METHOD": method, "PATH_INFO": path.encode().decode("latin-1")}
        self.body = b"".join(preview(environ, self._start)).decode()

    def _start(
        self, status: str, headers: list[tuple[str, str]], exc_info: object = None, /
    ) -> Callable[[bytes], object]:
        self.status, self.headers = status[:3], dict(headers)
        return len


@pytest.fixture
def preview(root: Path) -> Preview:
    preview = Preview(root, options=Options(url="http://127.0.0.1:8000"), report=lambda _outcome, _seconds: None)
    preview.rebuild()
    return preview


def test_pages_are_served_with_their_types(preview: Preview) -> None:
    for path, kind in (
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/topics/old-harbour/", "text/html; charset=utf-8"),
        ("/feed.json", "application/json; charset=utf-8"),
    ):
        answer = Request(preview, path)
        assert (answer.status, answer.headers["Content-Type"]) == ("200", kind)
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_folder_without_its_slash_is_led_to_it(root: Path, preview: Preview) -> None:
    (root / "content/topics/대만.md").write_text("---\ntitle: 대만\n---\n")
    preview.rebuild()
    answer = Request(preview, "/topics/대만")
    assert (answer.status, answer.headers["Location"]) == ("302", "/topics/%EB%8C%80%EB%A7%8C/")
    assert "대만" in Request(preview, "/topics/대만/").body


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/nowhere/", "/../../site.yaml", "/topics/../../../site.yaml", "//etc/passwd", "/\0", "/index.html/"],
)
def test_what_is_not_there_is_the_page_that_says_so(preview: Preview, path: str) -> None:
    answer = Request(preview, path)
    assert answer.status == "404"
    assert "<base href=" in answer.body


def test_nothing_can_be_sent_to_the_preview(preview: Preview) -> None:
    assert Request(preview, "/", method="POST").status == "405"


def test_errors_before_the_first_good_build_have_a_page_of_their_own(root: Path) -> None:
    edit(root, TIDES, "title: Tides", "<script>alert(1)</script>: x")
    preview = Preview(root, options=Options(), report=lambda _outcome, _seconds: None)
    preview.rebuild()
    body = Request(preview, "/").body
    assert "&lt;script&gt;" in body
    assert "<script>alert" not in body
    assert "[unknown-key]" in body
    assert "</head>" in body


def test_drafts_are_shown_when_asked_for(root: Path) -> None:
    edit(root, TIDES, "title: Tides\n", "title: Tides\ndraft: true\n")
    preview = Preview(root, options=Options(drafts=True), report=lambda _outcome, _seconds: None)
    preview.rebuild()
    assert Request(preview, "/articles/tides/").status == "200"


def test_a_port_that_is_taken_is_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortError, match=rf"port {port} cannot be used .*--port 0"):
            free_port(port)
    assert free_port(0) > 0


def test_a_link_that_leads_nowhere_hides_no_other_file(root: Path) -> None:
    before = snapshot(root)
    for number in range(20):
        (root / f"content/articles/{number}.md").symlink_to("nowhere")
    after = snapshot(root)
    assert before.items() <= after.items()
    assert len(after) == len(before) + 20


def test_a_look_at_the_files_sees_every_save_and_no_litter(root: Path) -> None:
    before = snapshot(root)
    assert snapshot(root) == before
    (root / "content/articles/.tides.md.swp").write_text("x")
    assert snapshot(root) == before
    os.utime(root / TIDES, ns=(1, 1))
    assert snapshot(root) != before
    for place in ("content/new/file.md", "templates/file.html", "static/new/file.css", "locales/ar.po"):
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text("x")
        assert str(root / place) in snapshot(root)
