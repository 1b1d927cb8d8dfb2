"""Whether two things want the same address: pages that take a room's name, and redirects.

This module must not know what stands on a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.core.identifiers import (
    ROOMS,
    article_path,
    author_path,
    home_path,
    page_path,
    publisher_path,
    redirect_path,
    topic_path,
)
from site_builder.core.model import Article, Author, Places, Publisher, Site, StandalonePage, Topic

# The first parts of output paths that are not a page's to take.
_RESERVED = frozenset({*ROOMS, "page", "static"})


def page_slug_problems(site: Site) -> Iterator[Diagnostic]:
    """A standalone page stands at the top, beside the rooms and the trees of the languages."""
    languages = {article.lang for articles in site.translations.values() for article in articles}
    taken = {name.casefold() for name in (*_RESERVED, *site.config.languages, *languages)}
    for page in site.pages.values():
        if page.slug.casefold() in taken:
            message = f"the address /{page.slug}/ is taken by a part of the site"
            yield problem("name-clash", message, page.places.at(), hint="give the file another name")


def redirect_problems(site: Site) -> Iterator[Diagnostic]:
    """Redirects from the address of a page, or from one that another redirect has."""
    taken: dict[str, Location | None] = {path.casefold(): None for path in (home_path(), *map(page_path, ROOMS))}
    things = tuple(_things(site))
    taken.update((path.casefold(), places.at()) for path, _, places in things)
    for _, redirects, places in things:
        for number, address in enumerate(redirects):
            place = places.at(f"redirects.{number}")
            path = redirect_path(address).casefold()
            # The one file that is not planned with the others, so that nobody else would notice.
            if path in taken or path.startswith("manifest.json/"):
                owner = taken.get(path)
                related = (owner,) if owner else ()
                message = f"'{address}' is the address of something else"
                yield problem("redirect-clash", message, place, hint="delete the line", related=related)
            taken.setdefault(path, place)


def _things(site: Site) -> Iterator[tuple[str, tuple[str, ...], Places]]:
    """Output path, redirects and places of everything that has a page of its own."""
    everything: tuple[Article | Author | Topic | Publisher | StandalonePage, ...] = (
        *site.articles.values(),
        *(article for articles in site.translations.values() for article in articles),
        *site.authors.values(),
        *site.topics.values(),
        *site.publishers.values(),
        *site.pages.values(),
        *(page for pages in site.page_translations.values() for page in pages),
    )
    for thing in everything:
        yield _path(thing), thing.redirects, thing.places


def _path(thing: Article | Author | Topic | Publisher | StandalonePage) -> str:
    match thing:
        case Article():
            return article_path(thing.slug, thing.translation)
        case Author():
            return author_path(thing.id)
        case Topic():
            return topic_path(thing.id)
        case Publisher():
            return publisher_path(thing.id)
        case StandalonePage():
            return page_path(thing.slug, f"{thing.translation}/" if thing.translation else "")
