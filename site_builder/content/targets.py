"""What a link of an editor may lead to: ids in [[wiki links]], content files and static files in Markdown links.

Built once for a site. Turns what was written into an output path and a title, or into a fault with a hint; it must not
know where in a body a link stands.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from urllib.parse import unquote

from site_builder.core.bodies import Fragment
from site_builder.core.diagnostics import did_you_mean
from site_builder.core.identifiers import (
    ROOMS,
    article_path,
    author_path,
    home_path,
    normalise,
    page_path,
    publisher_path,
    topic_path,
)
from site_builder.core.localising import localised_site
from site_builder.core.model import Author, Publisher, Site, Topic


@dataclass(frozen=True, slots=True)
class Target:
    """Something with a page: its kind as in [[kind/id]], its id, its title, its output path (with #fragment where a
    place in it is meant), the file that it comes from, and the key of its body in `fragments`."""

    kind: str
    id: str
    title: str
    path: str
    file: str
    body: str
    titles: tuple[tuple[str, str], ...] = ()

    def title_in(self, lang: str) -> str:
        """The title in a language, else in a variety of it (zh-Hans for zh), else the title as such."""
        same = [title for tag, title in self.titles if tag == lang]
        near = [title for tag, title in self.titles if tag.partition("-")[0] == lang.partition("-")[0]]
        return (same + near + [self.title])[0]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a link leads nowhere: the rule, what is wrong, and what helps where nothing among the known names is near to
    what was wanted. The nearest is not looked up here: that is slow, and one wrong name may stand in many bodies."""

    rule: str
    message: str
    hint: str = ""
    wanted: str = ""
    known: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Targets:
    """`named`: `id` and `kind/id` to what goes by it; `files`: content files; `assets`: static files to their output
    path; `fragments`: those of all bodies by key, for the ids in them; `places`: output paths of what can be linked by its address on
    the site, such as /timeline/ or /feed.xml. `tree` is what the paths of the pages in this language begin with."""

    named: Mapping[str, tuple[Target, ...]]
    files: Mapping[str, Target]
    assets: Mapping[str, str]
    fragments: Mapping[str, Fragment]
    places: Collection[str] = ()
    tree: str = ""
    hints: dict[tuple[str, str], str] = field(default_factory=dict, compare=False)

    def hint(self, fault: Fault) -> str:
        """What helps against a fault; looked up once, since the same wrong name may stand in many bodies."""
        key = (fault.message, fault.wanted)
        if key not in self.hints:
            self.hints[key] = did_you_mean(fault.wanted, fault.known) or fault.hint
        return self.hints[key]


class TargetsByLanguage:
    """What can be linked in a site, as the texts of each interface language link it; worked out when it is asked for."""

    def __init__(self, site: Site, fragments: Mapping[str, Fragment]) -> None:
        self._site, self._fragments = site, fragments
        self._made: dict[str, Targets] = {}

    def __getitem__(self, lang: str) -> Targets:
        """For the texts in a language (a BCP 47 tag)."""
        lang = self._site.config.interface_for(lang)
        if lang not in self._made:
            self._made[lang] = targets_of(localised_site(self._site, lang), self._fragments)
        return self._made[lang]


def targets_of(site: Site, fragments: Mapping[str, Fragment]) -> Targets:
    """Everything that can be linked from the pages that a site is localised for."""
    named: dict[str, tuple[Target, ...]] = {}
    files: dict[str, Target] = {}
    for target in _all(site):
        files.setdefault(target.file, target)
        for name in (target.id, f"{target.kind}/{target.id}"):
            named[name] = (*named.get(name, ()), target)
    for variants in site.translations.values():
        for article in variants:
            path = article_path(article.slug, article.translation)
            files[article.path] = Target(
                "articles", article.slug, article.title, path, article.path, f"articles/{article.key}"
            )
    things: Iterable[Topic | Author | Publisher] = chain(
        site.topics.values(), site.authors.values(), site.publishers.values()
    )
    for thing in things:
        for lang in thing.descriptions:
            files[f"{thing.path.removesuffix('.md')}.{lang}.md"] = files[thing.path]
    for page in (page for pages in site.page_translations.values() for page in pages):
        path = page_path(page.slug, site.config.tree_of(page.translation))
        files[page.path] = Target("pages", page.slug, page.title, path, page.path, f"pages/{page.key}")
    return Targets(named, files, site.assets, fragments, _places(site), site.tree)


def _places(site: Site) -> frozenset[str]:
    """The pages and files of the site as a whole, which stand for no file of content/."""
    rooms = {f"{room}/index.html" for room in ROOMS if site.config.search or room != "search"}
    feeds = {"feed.xml", "feed.json"} if site.config.feeds else set()
    return frozenset({home_path(), "library.bib", "library.ris", "library.json"} | rooms | feeds)


def _all(site: Site) -> Iterator[Target]:
    tree = site.tree
    for topic in site.topics.values():
        key = f"topics/{topic.id}"
        yield Target("topics", topic.id, topic.title, topic_path(topic.id, tree), topic.path, key, topic.titles)
    for author in site.authors.values():
        key = f"authors/{author.id}"
        yield Target("authors", author.id, author.name, author_path(author.id, tree), author.path, key, author.names)
    for article in site.articles.values():
        shown = site.shown(article.slug)
        path = article_path(article.slug, shown.translation)
        yield Target("articles", article.slug, shown.title, path, article.path, f"articles/{shown.key}")
    for publisher in site.publishers.values():
        key, path = f"sources/{publisher.id}", publisher_path(publisher.id, tree)
        yield Target("sources", publisher.id, publisher.name, path, publisher.path, key, publisher.names)
    for page in site.pages.values():
        page_shown = site.shown_page(page.slug)
        path = page_path(page.slug, tree if page_shown.translation else "")
        yield Target("pages", page.slug, page_shown.title, path, page.path, f"pages/{page_shown.key}")


def resolve_wiki(targets: Targets, written: str) -> Target | Fault:
    """What `[[written]]` means."""
    wanted = normalise(written)
    found = targets.named.get(wanted, ())
    if len(found) == 1:
        return found[0]
    if found:
        forms = " or ".join(f"[[{target.kind}/{target.id}]]" for target in found)
        return Fault("ambiguous-link", f"[[{written}]] fits several things", f"write {forms}")
    known = tuple(name for name in targets.named if ("/" in name) == ("/" in wanted))
    return Fault("unknown-link", f"[[{written}]] names nothing that exists", wanted=wanted, known=known)


def resolve_file(
    targets: Targets, written: str, *, path: str, anchors: Collection[str], page: str
) -> Target | str | Fault:
    """What an address means in the file at `path`: a content file, or the output path of a static file, of a page of
    the site as a whole, or of a place on the file's own page, which stands at `page` and holds `anchors`."""
    before, _, anchor = written.partition("#")
    anchor = normalise(unquote(anchor))
    wanted = normalise(unquote(before.partition("?")[0]))
    if not wanted:
        return f"{page}#{anchor}" if not anchor or anchor in anchors else _no_anchor(anchor, anchors, "this text")
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), wanted))
    for candidate in (wanted.lstrip("/"),) if wanted.startswith("/") else (beside, posixpath.normpath(wanted)):
        if candidate in targets.assets:
            return targets.assets[candidate] + (f"#{anchor}" if anchor else "")
        if candidate in targets.files:
            return _at(targets.files[candidate], anchor, targets)
    place = wanted.lstrip("/") + ("index.html" if wanted.endswith("/") else "")
    if wanted.startswith("/") and not anchor and place in targets.places:
        return targets.tree + place if place.endswith(("index.html", "feed.xml", "feed.json")) else place
    hint = "link to a file of content/ or static/, to a page such as /timeline/, or by [[id]]"
    return Fault("dead-link", f"there is no file {wanted}", hint, beside, (*targets.files, *targets.assets))


def _at(target: Target, anchor: str, targets: Targets) -> Target | Fault:
    if not anchor:
        return target
    anchors = targets.fragments[target.body].anchors if target.body in targets.fragments else ()
    if anchor not in anchors:
        return _no_anchor(anchor, anchors, target.file)
    return Target(
        target.kind, target.id, target.title, f"{target.path}#{anchor}", target.file, target.body, target.titles
    )


def _no_anchor(anchor: str, anchors: Collection[str], place: str) -> Fault:
    return Fault("dead-anchor", f"nothing in {place} has the id '{anchor}'", wanted=anchor, known=anchors)
