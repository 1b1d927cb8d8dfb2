"""What stands around every page: the name of the site, its navigation, its footer."""

from __future__ import annotations

from site_builder.core.identifiers import home_path, page_path
from site_builder.core.model import StandalonePage
from site_builder.pages.catalogue import Catalogue
from site_builder.pages.frame import feed_links, room_link
from site_builder.pages.rows import foreign
from site_builder.pages.views import Link, SiteView
from site_builder.pages.words import ROOMS


def site_view(catalogue: Catalogue, *, generator: str) -> SiteView:
    """What every page in the language of a catalogue shares; `generator` is the tool with its version."""
    site, interface = catalogue.site, catalogue.interface
    config = site.config
    home = home_path(catalogue.tree)
    feeds = feed_links(config, home=home, title=config.title)
    return SiteView(
        title=config.title,
        description=config.description,
        language=config.lang or config.language,
        description_language=config.description_lang or config.language,
        home=home,
        navigation=navigation(catalogue),
        footer=(
            *_pages(catalogue).values(),
            room_link(catalogue, "archive"),
            *(Link(interface.gettext(feed.name), feed.path) for feed in feeds),
        ),
        links=config.links,
        search_path=room_link(catalogue, "search").path if config.search else "",
        assets=tuple(sorted(site.assets.items())),
        generator=generator,
    )


def navigation(catalogue: Catalogue) -> tuple[tuple[str, Link], ...]:
    """The editor's choice of rooms and pages, or all rooms but the archive and then all pages."""
    config = catalogue.site.config
    rooms = {room: room_link(catalogue, room) for room in ROOMS if config.search or room != "search"}
    entrances = rooms | _pages(catalogue)
    if not config.navigation:
        return tuple((to, link) for to, link in entrances.items() if to != "archive")
    chosen = ((to, title, entrances[to]) for title, to in config.navigation if to in entrances)
    # What an editor calls a room is in the site's own language.
    own = catalogue.lang == config.language
    return tuple((to, Link(title, link.path) if own else link) for to, title, link in chosen)


def _pages(catalogue: Catalogue) -> dict[str, Link]:
    """The standalone pages by slug; those that are not written in the language of the interface stand in the site's own."""
    site = catalogue.site
    shown = (site.shown_page(slug) for slug in site.pages)
    return {page.slug: _page_link(catalogue, page) for page in shown}


def _page_link(catalogue: Catalogue, page: StandalonePage) -> Link:
    if page.translation:
        return Link(page.title, page_path(page.slug, catalogue.tree))
    return Link(
        page.title, page_path(page.slug), foreign(page.lang or catalogue.site.config.language, lang=catalogue.lang)
    )
