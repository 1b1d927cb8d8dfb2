"""Pages that stand by themselves: about and method, search, the page for lost readers, and old addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.core.identifiers import (
    absolute_url,
    article_path,
    author_path,
    home_path,
    page_path,
    publisher_path,
    redirect_path,
    topic_path,
)
from site_builder.core.model import Site, StandalonePage
from site_builder.pages.catalogue import Catalogue, coverage_of, text_of
from site_builder.pages.contents import contents_of, opening
from site_builder.pages.dates import direction, language_name
from site_builder.pages.frame import edition, editions_of, head, room_link, with_default
from site_builder.pages.interface import N_
from site_builder.pages.ordering import sort_key
from site_builder.pages.rows import author_link, publisher_link, topic_link
from site_builder.pages.timeline import years_of
from site_builder.pages.views import (
    Alternate,
    Link,
    Name,
    NotFoundView,
    RedirectView,
    SearchEntry,
    SearchView,
    StandaloneView,
)

NOT_FOUND = "404.html"


def standalone_view(catalogue: Catalogue, page: StandalonePage) -> StandaloneView:
    text = text_of(catalogue.library, f"pages/{page.key}")
    languages = _languages(catalogue, page)
    lang = page.translation or _written_in(catalogue, page.slug)
    return StandaloneView(
        head=head(
            catalogue,
            path=page_path(page.slug, catalogue.tree),
            title=page.title,
            description=page.summary or opening(text),
            room=page.slug,
            languages=languages,
            alternates=with_default(_variants(catalogue, page, languages)),
        ),
        title=page.title,
        lang=lang,
        dir=direction(lang),
        summary=page.summary,
        contents=contents_of(text.headings),
        body_html=text.html,
    )


def _languages(catalogue: Catalogue, page: StandalonePage) -> tuple[Alternate, ...]:
    """The ways on in the languages of the interface: to the page where it is written in one, else to the home page."""
    config = catalogue.site.config
    if len(config.languages) < 2:
        return ()
    written = {config.language, *(each.translation for each in catalogue.site.page_translations.get(page.slug, ()))}
    found = []
    for lang in config.languages:
        tree = config.tree_of(lang)
        path = page_path(page.slug, tree) if lang in written else home_path(tree)
        found.append(edition(catalogue, lang, path, elsewhere=lang not in written))
    return tuple(found)


def _written_in(catalogue: Catalogue, slug: str) -> str:
    """The language of a page that is no translation, whichever the interface around it has."""
    return catalogue.site.pages[slug].lang or catalogue.site.config.language


def _variants(catalogue: Catalogue, page: StandalonePage, languages: tuple[Alternate, ...]) -> tuple[Alternate, ...]:
    """The editions of the page itself, each by the language of its text: the original may stand in another than the site."""
    own, written = catalogue.site.config.language, _written_in(catalogue, page.slug)
    return tuple(replace(each, lang=written) if each.lang == own else each for each in languages if not each.elsewhere)


def search_view(catalogue: Catalogue) -> SearchView:
    """The page of the search field, with every name that can be found without an index of the texts."""
    room, interface = room_link(catalogue, "search"), catalogue.interface
    entries = [*_topics(catalogue), *_authors(catalogue), *_publishers(catalogue)]
    entries.sort(key=lambda entry: (sort_key(entry.link.text, catalogue.lang), entry.link.path))
    return SearchView(
        head=head(
            catalogue,
            path=room.path,
            title=room.text,
            description=interface.gettext("Search %(site)s.", site=catalogue.site.config.title),
            room="search",
            noindex=True,
        ),
        entries=tuple(entries),
        years=years_of(catalogue),
    )


def _other_names(pairs: Iterable[tuple[str, str]], *, lang: str) -> tuple[Name, ...]:
    """Every name once, in the language that it is first given for; a variant of a person's name has none."""
    first: dict[str, str] = {}
    for tag, name in pairs:
        first.setdefault(name, tag)
    return tuple(Name(name, tag, language_name(tag, lang=lang) if tag else "") for name, tag in first.items())


def _topics(catalogue: Catalogue) -> Iterator[SearchEntry]:
    for topic in catalogue.site.topics.values():
        link = topic_link(catalogue.site, topic.id, lang=catalogue.lang)
        names = _other_names((*topic.titles, *topic.aliases), lang=catalogue.lang)
        yield SearchEntry(link, topic.kind.value, names, len(coverage_of(catalogue.library, topic.id)))


def _authors(catalogue: Catalogue) -> Iterator[SearchEntry]:
    for author in catalogue.site.authors.values():
        names = _other_names((*author.names, *(("", name) for name in author.variants)), lang=catalogue.lang)
        articles = len(catalogue.by_author.get(author.id, ()))
        yield SearchEntry(author_link(catalogue.site, author.id), N_("author"), names, articles)


def _publishers(catalogue: Catalogue) -> Iterator[SearchEntry]:
    for publisher in catalogue.site.publishers.values():
        names = _other_names(publisher.names, lang=catalogue.lang)
        articles = len(catalogue.by_publisher.get(publisher.id, ()))
        yield SearchEntry(publisher_link(catalogue.site, publisher.id), N_("publisher"), names, articles)


def not_found_view(catalogue: Catalogue, *, rooms: tuple[Link, ...]) -> NotFoundView:
    """The page that the host shows for an address that leads nowhere."""
    title = catalogue.interface.gettext("Page not found")
    page = head(catalogue, path=NOT_FOUND, title=title, noindex=True, languages=_homes(catalogue), alternates=())
    return NotFoundView(page, base=catalogue.site.config.url.rstrip("/") + "/", rooms=rooms)


def _homes(catalogue: Catalogue) -> tuple[Alternate, ...]:
    homes = editions_of(catalogue, home_path(catalogue.tree))
    return tuple(replace(home, current=False) for home in homes)


# --- old addresses ---------------------------------------------------------------------------------------------------


def redirect_views(catalogue: Catalogue) -> Iterator[RedirectView]:
    """A page at every old address that leads on to where the thing stands now."""
    for title, target, redirects in _moved(catalogue.site):
        for redirect in redirects:
            path = redirect_path(redirect)
            canonical = absolute_url(target, site_url=catalogue.site.config.url)
            page = head(
                catalogue, path=path, title=title, canonical=canonical, noindex=True, languages=(), alternates=()
            )
            yield RedirectView(page, title, target)


def _moved(site: Site) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for article in site.articles.values():
        yield article.title, article_path(article.slug), article.redirects
    for author in site.authors.values():
        yield author.name, author_path(author.id), author.redirects
    for topic in site.topics.values():
        yield topic.title, topic_path(topic.id), topic.redirects
    for publisher in site.publishers.values():
        yield publisher.name, publisher_path(publisher.id), publisher.redirects
    for page in site.pages.values():
        yield page.title, page_path(page.slug), page.redirects
