"""Look for problems without writing anything: all that a build would find, and links to other sites if asked."""

from __future__ import annotations

import html
import http.client
import re
import ssl
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, urlsplit, urlunsplit

from site_builder import __version__
from site_builder.content.explain import Explanation, explain_links
from site_builder.content.library import bodies
from site_builder.content.places import places
from site_builder.core.bodies import Fragment
from site_builder.core.diagnostics import Diagnostic, Location, did_you_mean, has_errors, in_order, problem
from site_builder.core.identifiers import normalise
from site_builder.core.model import Article, Places, Site
from site_builder.core.project import Options, Progress, unseen
from site_builder.load import Loaded, jobs_for, load
from site_builder.reading.documents import parse
from site_builder.render import render
from site_builder.store.memo import open_memo
from site_builder.store.sources import Project, read_project

_TIMEOUT = 10  # seconds
_THREADS = 8
_REDIRECTS = 5
_HEADERS = {"User-Agent": f"site_builder/{__version__} (checks links; no crawler)", "Accept": "*/*"}
_ADDRESS = re.compile(r'<a [^>]*?href="(https?://[^"]*)"')
_FRONT_MATTER = ("source_url", "via_url", "archive_url", "license", "url")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found, in how many pages; `loaded` is what it was found in."""

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...] = ()
    pages: int = 0


def check(
    root: Path,
    *,
    memo: Path | None = None,
    options: Options | None = None,
    external: bool = False,
    progress: Progress = unseen,
) -> Checked:
    """Do all that a build of the project does but write; with `external`, ask other sites for what is linked there."""
    options = options or Options()
    with open_memo(memo) as kept:
        loaded = load(*read_project(root), memo=kept, options=options, progress=progress)
    if loaded.library is None:
        return Checked(loaded, loaded.diagnostics)
    found = list(loaded.diagnostics)
    pages = 0
    if not has_errors(found):
        rendered = render(
            loaded.library,
            interfaces=loaded.interfaces,
            templates=loaded.project.templates,
            jobs=jobs_for(loaded.project, options),
            progress=progress,
        )
        found += rendered.diagnostics
        pages = len(rendered.files)
    if external:
        found += _dead_links(addresses(loaded.project, loaded.library.site, loaded.fragments), progress)
    return Checked(loaded, in_order(found), pages)


def explain(loaded: Loaded, article: str) -> tuple[Explanation, ...]:
    """Every mention found in an article and what nearly matched. The article is named by slug, with the language of a
    translation after a dot, or by the path of its file. LookupError, with a hint, where there is none."""
    key = normalise(Path(article).name).removesuffix(".md")
    site = loaded.library.site if loaded.library else None
    known = {each.key for each in _articles(site)} if site else set()
    if site is None or key not in known:
        raise LookupError(
            _unexplained(loaded, article, file=f"content/articles/{key}.md", near=did_you_mean(key, known))
        )
    return explain_links(site, loaded.fragments, key)


def _unexplained(loaded: Loaded, article: str, *, file: str, near: str) -> str:
    """Why there is nothing to say of an article."""
    if file not in {source.path for source in loaded.project.content}:
        return f"there is no article '{article}'" + (f"; {near}" if near else "")
    if loaded.library is None:
        return f"{file} can be explained when the errors are mended that `site-builder check` reports"
    return f"{file} is a draft; add --drafts"


def _articles(site: Site) -> Iterator[Article]:
    yield from site.articles.values()
    for translations in site.translations.values():
        yield from translations


# --- addresses -------------------------------------------------------------------------------------------------------


class _Entity(Protocol):
    """What is read from any file of content."""

    @property
    def places(self) -> Places: ...


def addresses(project: Project, site: Site, fragments: Mapping[str, Fragment]) -> dict[str, tuple[Location, ...]]:
    """Every address of another site that the content links, with all places where it stands."""
    found: dict[str, set[Location]] = defaultdict(set)
    for url, place in chain(_in_front_matter(site), _in_bodies(project, site, fragments)):
        if url.startswith(("http://", "https://")):
            found[url.partition("#")[0]].add(place)
    return {url: tuple(sorted(found[url])) for url in sorted(found)}


def _in_front_matter(site: Site) -> Iterator[tuple[str, Location]]:
    for number, (_, url) in enumerate(site.config.links):
        yield url, site.config.places.at(f"links.{number}.url")
    entities: Iterable[_Entity] = chain(_articles(site), site.authors.values(), site.publishers.values())
    for entity in entities:
        for key in _FRONT_MATTER:
            yield getattr(entity, key, ""), entity.places.at(key)
        if isinstance(entity, Article) and entity.image:
            yield entity.image.src, entity.places.at("image.src")


def _in_bodies(project: Project, site: Site, fragments: Mapping[str, Fragment]) -> Iterator[tuple[str, Location]]:
    """The addresses that bodies link, each at the places where it is written."""
    sources = {source.path: source for source in project.content}
    for body in bodies(site):
        urls = {html.unescape(url) for url in _ADDRESS.findall(fragments[body.key].html)}
        document, _ = parse(sources[body.file]) if urls else (None, ())
        text = document.body if document else ""
        written = places(text)
        for url in urls:
            for line, column in written.get(("url", url)) or [_first_place(text, url)]:
                yield url, body.at(line, column)


def _first_place(text: str, part: str) -> tuple[int, int]:
    before = text[: max(text.find(part), 0)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


# --- asking ----------------------------------------------------------------------------------------------------------


def _dead_links(found: Mapping[str, tuple[Location, ...]], progress: Progress) -> Iterator[Diagnostic]:
    with ThreadPoolExecutor(_THREADS) as threads:
        for done, (url, fault) in enumerate(zip(found, threads.map(fault_of, found), strict=True), 1):
            progress("Asking other sites", done, len(found))
            for place in found[url] if fault else ():
                yield problem("external-link", f"{url} does not answer: {fault}", place)


def fault_of(url: str) -> str:
    """What is wrong with an address on the web; empty where it answers. HEAD is tried first, as it costs the other side
    least, and GET where HEAD is not welcome."""
    try:
        return _ask(url, "HEAD") and _ask(url, "GET")
    except ValueError:
        return "it is no valid address"


def _ask(url: str, method: str) -> str:
    request = urllib.request.Request(_encoded(url), method=method, headers=_HEADERS)  # noqa: S310  the opener knows http and https alone
    try:
        with _opener().open(request, timeout=_TIMEOUT):
            return ""
    except urllib.error.HTTPError as error:
        error.close()
        if error.code < 400:  # a redirect that was not followed, for the reason that stands in the message
            return " ".join(error.msg.split())
        return f"{error.code} {http.client.responses.get(error.code, '')}".rstrip()
    except urllib.error.URLError as error:
        return _reason(error.reason)
    except (OSError, http.client.HTTPException) as error:
        return _reason(error)


def _reason(error: object) -> str:
    if isinstance(error, TimeoutError):
        return f"no answer within {_TIMEOUT} seconds"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    return str(error.strerror if isinstance(error, OSError) and error.strerror else error) or type(error).__name__


def _encoded(url: str) -> str:
    """An address in the letters of ASCII, as requests are written (RFC 3986, RFC 3490 for the host)."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    place = f"[{host}]" if ":" in host else host
    place += f":{parts.port}" if parts.port else ""
    safe = "/%:@!$&'()*+,;=-._~?"
    return urlunsplit((parts.scheme, place, quote(parts.path, safe=safe), quote(parts.query, safe=safe), ""))


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects; the opener knows no other places than those of the web."""

    max_redirections = _REDIRECTS


def _opener() -> urllib.request.OpenerDirector:
    opener = urllib.request.OpenerDirector()
    handlers: Iterable[urllib.request.BaseHandler] = (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    )
    for handler in handlers:
        opener.add_handler(handler)
    return opener
