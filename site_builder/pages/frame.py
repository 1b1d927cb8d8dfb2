"""The frame of every page: its head, its room, its crumbs, its feeds, and where it stands in a paginated list."""

from __future__ import annotations

from site_builder.core.identifiers import absolute_url, beside, home_path, paginated
from site_builder.core.model import Config
from site_builder.pages.catalogue import Catalogue
from site_builder.pages.dates import direction
from site_builder.pages.ordering import shortened
from site_builder.pages.views import Alternate, CiteFiles, FeedLink, Head, Link, Pager, PagerStep

ROWS_A_PAGE = 50
GROUPS_A_PAGE = 30
NEAR = 2  # so many pages on either side of the current one are offered

# A room of the site, its name in the navigation and the page that it begins at.
ROOMS: dict[str, Link] = {
    "topics": Link("Topics", "topics/index.html"),
    "articles": Link("Articles", "articles/index.html"),
    "timeline": Link("Timeline", "timeline/index.html"),
    "authors": Link("Authors", "authors/index.html"),
    "sources": Link("Sources", "sources/index.html"),
    "archive": Link("Archive", "archive/index.html"),
    "search": Link("Search", "search/index.html"),
}


def crumbs(*links: Link) -> tuple[Link, ...]:
    """The way from the home page down to a page."""
    return (Link("Home", home_path()), *links)


def numbered(title: str, number: int) -> str:
    """The title of a page of a list: Taiwan, Taiwan – page 2."""
    return title if number == 1 else f"{title} – page {number}"


def head(
    catalogue: Catalogue,
    *,
    path: str,
    title: str,
    description: str = "",
    room: str = "",
    above: tuple[Link, ...] = (),
    canonical: str = "",
    alternates: tuple[Alternate, ...] = (),
    feeds: tuple[FeedLink, ...] = (),
    meta: tuple[tuple[str, str], ...] = (),
    json_ld: str = "",
    noindex: bool = False,
    social_type: str = "website",
) -> Head:
    """The head of a page in the interface language. `above` are the crumbs between home and the page; a page is its
    own canonical address unless another is given."""
    return Head(
        path=path,
        title=title,
        lang=catalogue.lang,
        dir=direction(catalogue.lang),
        description=shortened(description),
        canonical=canonical or absolute_url(path, site_url=catalogue.site.config.url),
        room=room,
        crumbs=crumbs(*above, Link(title, path)),
        alternates=alternates,
        feeds=feeds,
        meta=meta,
        json_ld=json_ld,
        noindex=noindex,
        social_type=social_type,
    )


def feed_title(catalogue: Catalogue, title: str) -> str:
    """What the feed of one thing is called among a reader's feeds."""
    return f"{catalogue.site.config.title}: {title}"


def feed_links(config: Config, *, home: str, title: str) -> tuple[FeedLink, ...]:
    """The feeds beside a page; none where the site has none."""
    if not config.feeds:
        return ()
    return (
        FeedLink("Atom feed", title, beside(home, "feed.xml"), "application/atom+xml"),
        FeedLink("JSON feed", title, beside(home, "feed.json"), "application/feed+json"),
    )


def cite_files(home: str, *, name: str) -> CiteFiles:
    """The citation files beside a page: `cite` of an article, `library` of a list."""
    return CiteFiles(beside(home, f"{name}.bib"), beside(home, f"{name}.ris"), beside(home, f"{name}.json"))


def pager(home: str, *, number: int, total: int) -> Pager | None:
    """Where page `number` of `total` stands in the list that begins at `home`; None for a list of one page."""
    if total < 2:
        return None
    return Pager(
        newer=paginated(home, number - 1) if number > 1 else "",
        older=paginated(home, number + 1) if number < total else "",
        pages=tuple(
            PagerStep(str(place), paginated(home, place), current=place == number) if place else PagerStep("", "")
            for place in _places(number, total=total)
        ),
    )


def _places(number: int, *, total: int) -> list[int]:
    """The first page, the last and those near `number`; 0 stands for a gap of several."""
    near = range(max(1, number - NEAR), min(total, number + NEAR) + 1)
    # A gap of one page would be no shorter than its number.
    before = range(1, near[0]) if near[0] <= 3 else (1, 0)
    after = range(near[-1] + 1, total + 1) if near[-1] >= total - 2 else (0, total)
    return [*before, *near, *after]
