"""The frame of every page: its head, its room, its crumbs, its feeds, and where it stands in a paginated list."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.identifiers import absolute_url, beside, home_path, paginated, room_path
from site_builder.core.model import Config
from site_builder.pages.catalogue import Catalogue
from site_builder.pages.dates import language_name
from site_builder.pages.interface import N_, Interface
from site_builder.pages.ordering import shortened
from site_builder.pages.views import Alternate, CiteFiles, FeedLink, Head, Link, Pager, PagerStep
from site_builder.pages.words import ROOMS

ROWS_A_PAGE = 50
GROUPS_A_PAGE = 30
NEAR = 2  # so many pages on either side of the current one are offered


def room_link(catalogue: Catalogue, room: str) -> Link:
    """A room, by its name in the navigation, and the page that it begins at."""
    return Link(catalogue.interface.gettext(ROOMS[room]), room_path(room, catalogue.tree))


def numbered(title: str, number: int, *, interface: Interface) -> str:
    """The title of a page of a list: Taiwan, Taiwan – page 2."""
    if number == 1:
        return title
    return interface.gettext("%(title)s – page %(number)s", title=title, number=interface.number(number))


def head(
    catalogue: Catalogue,
    *,
    path: str,
    title: str,
    description: str = "",
    room: str = "",
    above: tuple[Link, ...] = (),
    canonical: str = "",
    languages: tuple[Alternate, ...] | None = None,
    alternates: tuple[Alternate, ...] | None = None,
    feeds: tuple[FeedLink, ...] = (),
    meta: tuple[tuple[str, str], ...] = (),
    json_ld: str = "",
    noindex: bool = False,
    social_type: str = "website",
) -> Head:
    """The head of a page in the interface language. `above` are the crumbs between home and the page; a page is its
    own canonical address unless another is given, and stands in every language of the interface unless it is told which
    `languages` and `alternates` it has."""
    editions = editions_of(catalogue, path)
    home = Link(catalogue.interface.gettext("Home"), home_path(catalogue.tree))
    return Head(
        path=path,
        title=title,
        lang=catalogue.lang,
        dir=catalogue.interface.dir,
        description=shortened(description),
        canonical=canonical or absolute_url(path, site_url=catalogue.site.config.url),
        room=room,
        crumbs=(home, *above, Link(title, path)),
        languages=editions if languages is None else languages,
        alternates=with_default(editions) if alternates is None else alternates,
        feeds=feeds,
        meta=meta,
        json_ld=json_ld,
        noindex=noindex,
        social_type=social_type,
    )


def editions_of(catalogue: Catalogue, path: str) -> tuple[Alternate, ...]:
    """A page in all languages of the interface; none where there is one."""
    config = catalogue.site.config
    if len(config.languages) < 2:
        return ()
    below = path.removeprefix(catalogue.tree)
    return tuple(edition(catalogue, lang, config.tree_of(lang) + below) for lang in config.languages)


def edition(catalogue: Catalogue, lang: str, path: str, *, elsewhere: bool = False) -> Alternate:
    """A page in a language of the interface, under the name that the language has for itself."""
    url = absolute_url(path, site_url=catalogue.site.config.url)
    name = language_name(lang, lang=lang)
    name = name[:1].upper() + name[1:]  # beside each other all begin alike, though in some languages names do not
    return Alternate(lang, name, path, url, current=lang == catalogue.site.lang and not elsewhere, elsewhere=elsewhere)


def with_default(variants: tuple[Alternate, ...]) -> tuple[Alternate, ...]:
    """The variants for search engines: with the first once more for readers of any other language. A page in one
    language alone has none."""
    return (*variants, replace(variants[0], lang="x-default", language="", current=False)) if variants[1:] else ()


def feed_title(catalogue: Catalogue, title: str) -> str:
    """What the feed of one thing is called among a reader's feeds."""
    return f"{catalogue.site.config.title}: {title}"


def feed_links(config: Config, *, home: str, title: str) -> tuple[FeedLink, ...]:
    """The feeds beside a page; none where the site has none."""
    if not config.feeds:
        return ()
    return (
        FeedLink(N_("Atom feed"), title, beside(home, "feed.xml"), "application/atom+xml"),
        FeedLink(N_("JSON feed"), title, beside(home, "feed.json"), "application/feed+json"),
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
