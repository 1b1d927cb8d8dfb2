"""Show the site under work in a browser: built into a folder of its own, built again on every save, and reloaded.

When a build finds an error, the browser shows it above the last good site. This module alone knows the reloading server.
"""

from __future__ import annotations

import html
import logging
import mimetypes
import os
import socket
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import quote

from livereload import Server
from livereload.watcher import Watcher
from tornado.ioloop import PeriodicCallback

from site_builder.build import STATE, build, memo_path
from site_builder.core.diagnostics import Diagnostic, Severity
from site_builder.core.project import Options
from site_builder.outcome import Outcome
from site_builder.store.sources import SITE_FILE, is_litter

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

HOST = "127.0.0.1"
_WATCHED = ("content", "templates", "static", "locales")
_PAUSE = 300  # milliseconds between two looks at the files
_PROBLEMS = """\
<section role="alert" style="position:fixed;inset:auto 0 0 0;z-index:9999;max-height:60vh;overflow:auto;\
padding:1rem 1.5rem;background:#2b0b0e;color:#fff;font:14px/1.5 ui-monospace,monospace;border-top:4px solid #e5484d">
<strong>{title}</strong>
<ul style="margin:.5rem 0 0;padding-left:1.2rem">
{items}
</ul>
</section>
"""
_FIRST_PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The site cannot be built</title></head>
<body>{problems}</body></html>
"""


class PortError(Exception):
    """The port cannot be listened on; the message says why and what to do."""


class Preview:
    """The site under work, as a WSGI application over the folder that it is built into."""

    def __init__(self, root: Path, *, options: Options, report: Callable[[Outcome, float], None]) -> None:
        self._root = root
        self._options = options
        self._report = report
        self._problems: tuple[Diagnostic, ...] = ()
        self.folder = (root / STATE / "preview").resolve()

    def rebuild(self) -> None:
        """Build the site again; with errors the last good one stays."""
        begun = perf_counter()
        outcome = build(self._root, output=self.folder, memo=memo_path(self._root), options=self._options)
        self._problems = tuple(found for found in outcome.diagnostics if found.severity is Severity.ERROR)
        self._report(outcome, perf_counter() - begun)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            start_response("405 Method Not Allowed", [("Allow", "GET, HEAD")])
            return [b""]
        file = self._file(path)
        if file and file.is_dir():
            start_response("302 Found", [("Location", environ.get("SCRIPT_NAME", "") + _quoted(environ) + "/")])
            return [b""]
        status, kind, content = self._answer(file)
        headers = [("Content-Type", kind), ("Cache-Control", "no-store"), ("Content-Length", str(len(content)))]
        start_response(status, headers)
        return [content]

    def _file(self, path: str) -> Path | None:
        """The file or folder at an address; None for what is not in the preview. An address with a slash at its end
        stands for the index of the folder."""
        if "\0" in path:
            return None
        file = Path(os.path.normpath(self.folder / path.lstrip("/")))
        if path.endswith("/"):
            file /= "index.html"
        return file if file.is_relative_to(self.folder) and file.exists() else None

    def _answer(self, file: Path | None) -> tuple[str, str, bytes]:
        """Status, type and bytes for a file of the preview, with the problems of the last build on every page."""
        status = "200 OK"
        if file is None:
            status, file = "404 Not Found", self.folder / "404.html"
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if kind.startswith("text/") or kind in {"application/xml", "application/json", "image/svg+xml"}:
            kind += "; charset=utf-8"
        try:
            content = file.read_bytes()
        except OSError:
            content = b""
            if not self._problems:
                return "404 Not Found", "text/plain; charset=utf-8", b"Not found"
        if self._problems and kind.startswith("text/html"):
            content = _with_problems(content, self._problems)
        return status, kind, content


class _Saves(Watcher):  # type: ignore[misc]  # livereload has no types
    """Notices saves. Several quick ones are one: the site is built when the files have been at rest for one look."""

    def __init__(self, preview: Preview, root: Path) -> None:
        super().__init__()
        self._preview = preview
        self._root = root
        self._built = self._seen = snapshot(root)
        self.watch(str(root))

    def start(self, callback: Callable[[], None]) -> bool:
        PeriodicCallback(callback, _PAUSE).start()
        return True

    def examine(self) -> tuple[str | None, float | None]:
        """Called at every look. What it returns tells the server to reload; any other word than `__livereload__` would
        be passed over within three seconds of the last reload."""
        if self._changes:
            self._changes.clear()
            return "__livereload__", None
        now = snapshot(self._root)
        resting, self._seen = now == self._seen, now
        if now == self._built or not resting:
            return None, None
        self._built = now
        self._preview.rebuild()
        return "__livereload__", None


class _Quiet(Server):  # type: ignore[misc]  # livereload has no types
    """The server without its own log: what matters is reported by the builds."""

    def _setup_logging(self) -> None:
        logging.getLogger("tornado.access").setLevel(logging.ERROR)


def serve(root: Path, *, port: int, drafts: bool, opened: bool, report: Callable[[Outcome, float], None]) -> None:
    """Build the preview and serve it on this machine alone until interrupted; `opened` opens it in a browser. PortError
    where the port is not free; see `free_port`."""
    options = Options(url=f"http://{HOST}:{port}", drafts=drafts)
    preview = Preview(root, options=options, report=report)
    saves = _Saves(preview, root)
    preview.rebuild()
    server = _Quiet(preview, watcher=saves)
    server.serve(port=port, host=HOST, debug=False, open_url_delay=0.5 if opened else None)


def free_port(port: int) -> int:
    """The port itself if it can be listened on, or for 0 any that can. PortError where it cannot."""
    with socket.socket() as probe:
        if os.name == "posix":  # as the server itself does: a port that was just given up is free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen()
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise PortError(f"port {port} cannot be used ({reason.lower()}); --port 0 takes any free one") from None
        return int(probe.getsockname()[1])


def snapshot(root: Path) -> dict[str, tuple[int, int]]:
    """Every file that a build reads from the project, with when it was changed and how large it is."""
    paths = [str(root / SITE_FILE)]
    for name in _WATCHED:
        for folder, folders, files in os.walk(root / name):
            folders[:] = [each for each in folders if not is_litter(each)]
            paths += [os.path.join(folder, each) for each in files if not is_litter(each)]  # noqa: PTH118  thousands, often
    return {path: _mark(path) for path in paths}


def _mark(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)  # noqa: PTH116  the same
    except OSError:  # gone since, or a link that leads nowhere: the build will say
        return 0, 0
    return status.st_mtime_ns, status.st_size


def _quoted(environ: WSGIEnvironment) -> str:
    return quote(environ["PATH_INFO"].encode("latin-1"))


def _with_problems(content: bytes, problems: tuple[Diagnostic, ...]) -> bytes:
    """A page with a list of problems at its end; a page of its own where there is none yet."""
    lines = [
        f"{found.location}: {found.message} [{found.rule.id}]" + (f" ({found.hint})" if found.hint else "")
        for found in problems
    ]
    title = "The last save could not be built" if content else "The site cannot be built yet"
    items = "\n".join(f"<li>{html.escape(line)}</li>" for line in lines)
    box = _PROBLEMS.format(title=title, items=items)
    if not content:
        return _FIRST_PAGE.format(problems=box).encode("utf-8", "replace")
    before, end, after = content.rpartition(b"</body>")
    return before + box.encode("utf-8", "replace") + end + after
