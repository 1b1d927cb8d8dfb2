"""The trees of pages in several languages: whole, joined to each other, and each in its own words."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from site_builder.core.bodies import Library, Text
from site_builder.core.identifiers import absolute_url
from site_builder.core.model import Config, StandalonePage
from site_builder.pages.feeds import FeedView
from site_builder.pages.masthead import site_view
from site_builder.pages.plan import Page, closing_pages, listed_of, pages_of, plan, units_of, units_showing
from site_builder.pages.sitemap import SitemapView
from site_builder.pages.views import ArticleView, Head, HomeView, IndexView, PassageGroup, StandaloneView, TopicView
from tests.pages.holdings import TRANSLATION, URL, holdings, make_catalogues
from tests.pages.test_plan import paths_in, rewritten

LANGUAGES = ("en", "ko", "ru")
CONFIG = Config(
    "Straits & Summits",
    URL,
    description="A library of straits.",
    languages=LANGUAGES,
    titles=(("ko", "해협과 정상"),),
)
METHOD = StandalonePage("about", "소개", summary="무엇인가.", translation="ko")


def worded(library: Library) -> Library:
    """The library with a description of a topic and a page in Korean."""
    site = library.site
    taiwan = replace(site.topics["taiwan"], descriptions=("ko",))
    texts = {
        **library.texts,
        "topics/taiwan": Text(
            '<p id="p-1"><a href="../straits/index.html">S</a> <a href="../../articles/year/index.html">Y</a></p>',
            lead="An island.",
        ),
        "topics/taiwan.ko": Text('<p id="p-2"><a href="../straits/index.html">해협</a></p>', lead="섬이다."),
        "pages/about": Text("<p>Us.</p>"),
        "pages/about.ko": Text("<p>우리.</p>"),
    }
    site = replace(site, topics={**site.topics, "taiwan": taiwan}, page_translations={"about": (METHOD,)})
    return replace(library, site=site, texts=texts)


LIBRARY = worded(holdings(config=CONFIG))
PAGES = {page.path: page for page in plan(make_catalogues(LIBRARY))}
HEADS = {path: head for path, page in PAGES.items() if isinstance(head := getattr(page.view, "head", None), Head)}


def topic(path: str) -> TopicView:
    view = PAGES[path].view
    assert isinstance(view, TopicView)
    return view


def group(path: str, article: str) -> PassageGroup:
    (found,) = (each for each in topic(path).groups if f"articles/{article}/" in each.article.link.path)
    return found


def graph(path: str) -> list[dict[str, object]]:
    nodes = json.loads(HEADS[path].json_ld)["@graph"]
    assert isinstance(nodes, list)
    return nodes


def test_every_unit_stands_once_for_each_language() -> None:
    units = units_of(LIBRARY)
    assert len(units) == len(set(units))
    alone = {"article", "errors", "redirects"}
    counted = Counter((unit.kind, unit.id) for unit in units)
    for (kind, id_), number in counted.items():
        once = kind in alone or id_ in alone
        written = 2 if kind == "page" else len(LANGUAGES)  # the page is written in English and Korean
        assert number == (1 if once else written), (kind, id_)


def test_no_two_pages_have_one_path() -> None:
    paths = [page.path for page in plan(make_catalogues(LIBRARY))]
    assert len(paths) == len(set(paths))


def test_every_link_of_every_view_leads_to_a_planned_page() -> None:
    catalogues = make_catalogues(LIBRARY)
    shared = [site_view(catalogues[lang], generator="test") for lang in LANGUAGES]
    views = [*(page.view for page in PAGES.values()), *shared]
    published = {*PAGES, *LIBRARY.site.assets.values()}
    assert not {path for view in views for path in paths_in(view) if path.partition("#")[0] not in published}


@pytest.mark.parametrize("tree", ["ko/", "ru/"])
def test_a_tree_holds_what_the_sites_own_holds_but_for_what_stands_once(tree: str) -> None:
    once = {"404.html", "robots.txt", ".nojekyll", "sitemap.xml", "old/taiwan/index.html", "old/detente/index.html"}
    once |= {"people/heer.html"}
    suffixes = {".bib", ".ris"}

    def repeated(path: str) -> bool:
        name = PurePosixPath(path)
        return not (
            path in once
            or path.startswith(("ko/", "ru/"))
            or PAGES[path].template == "article.html"
            or path.endswith("/cite.json")
            or name.suffix in suffixes
            or name.name == "library.json"
        )

    own = {tree + path for path in PAGES if repeated(path)}
    there = {path for path in PAGES if path.startswith(tree)}
    written = {"ko/": {"ko/articles/detente/index.html"}, "ru/": set()}
    unwritten = {"ko/": set(), "ru/": {"ru/about/index.html"}}
    assert there == (own | written[tree]) - unwritten[tree]


def test_a_page_is_in_the_language_of_its_tree() -> None:
    for path, head in HEADS.items():
        if path.startswith(("ko/", "ru/")):
            assert (head.lang, PAGES[path].lang) == (path[:2], path[:2]), path
    # A Korean original stands where articles stand, with the Korean interface around it.
    assert HEADS["articles/위기/index.html"].lang == "ko"
    assert HEADS["articles/detente/index.html"].lang == "en"


def test_the_variants_of_a_page_name_each_other_themselves_and_a_default() -> None:
    named = {path: {each.lang: each.path for each in head.alternates} for path, head in HEADS.items()}
    for path, variants in named.items():
        if not variants:
            continue
        assert path in variants.values(), path
        assert variants["x-default"] == variants["en"] or path.endswith("위기/index.html"), path
        for other in variants.values():
            assert named[other] == variants, (path, other)
    assert set(named["topics/taiwan/index.html"]) == {*LANGUAGES, "x-default"}
    assert set(named["articles/detente/index.html"]) == {"en", "ko", "x-default"}
    assert set(named["about/index.html"]) == {"en", "ko", "x-default"}
    assert named["articles/year/index.html"] == {}


def test_the_sitemap_tells_the_same_variants_as_the_pages() -> None:
    view = PAGES["sitemap.xml"].view
    assert isinstance(view, SitemapView)
    told = {url.url: dict(url.alternates) for url in view.urls}
    shown = {
        head.canonical: {each.lang: each.url for each in head.alternates}
        for head in HEADS.values()
        if not head.noindex and head.canonical == absolute_url(head.path, site_url=URL)
    }
    assert told == shown
    changed = {url.url: url.lastmod for url in view.urls}
    for path in ("", "topics/taiwan/", "authors/paul-heer/"):
        assert changed[f"{URL}/{path}"] == changed[f"{URL}/ko/{path}"] == changed[f"{URL}/ru/{path}"] != ""


def test_the_language_menu_has_every_language_once_with_this_one_marked() -> None:
    for path, head in HEADS.items():
        if PAGES[path].template == "redirect.html":
            assert head.languages == ()
            continue
        assert [each.lang for each in head.languages] == [*LANGUAGES], path
        # The page that is nowhere leads to the home pages, of which none is this one.
        here = [] if PAGES[path].template == "not_found.html" else [head.lang]
        assert [each.lang for each in head.languages if each.current] == here, path


def test_the_language_menu_leads_to_the_home_page_where_an_article_is_not_written() -> None:
    menu = {each.lang: (each.path, each.elsewhere) for each in HEADS["articles/detente/index.html"].languages}
    assert menu == {
        "en": ("articles/detente/index.html", False),
        "ko": ("ko/articles/detente/index.html", False),
        "ru": ("ru/index.html", True),
    }


def test_an_article_stands_once_for_each_language_that_it_is_written_in() -> None:
    found = sorted(path for path, page in PAGES.items() if isinstance(page.view, ArticleView))
    assert found == [
        "articles/detente/index.html",
        "articles/year/index.html",
        "articles/위기/index.html",
        "ko/articles/detente/index.html",
    ]


def test_lists_of_a_tree_show_the_translation_into_its_language() -> None:
    def titles(path: str) -> set[tuple[str, str]]:
        view = PAGES[path].view
        assert isinstance(view, HomeView)
        return {(row.link.text, row.link.path) for row in view.latest}

    original = ("Detente likely to remain elusive", "articles/detente/index.html")
    translated = ("데탕트는 멀다", "ko/articles/detente/index.html")
    assert original in titles("index.html") & titles("ru/index.html")
    assert translated in titles("ko/index.html")
    assert translated not in titles("index.html") | titles("ru/index.html")
    assert original not in titles("ko/index.html")


def test_a_topic_shows_the_passages_of_the_translation_in_its_language_and_of_the_original_elsewhere() -> None:
    korean = group("ko/topics/taiwan/index.html", "detente")
    assert [each.path for each in korean.passages] == ["ko/articles/detente/index.html#p-k1"]
    for tree in ("", "ru/"):
        other = group(f"{tree}topics/taiwan/index.html", "detente")
        assert [each.path for each in other.passages] == [f"articles/detente/index.html#p-a{n}" for n in (1, 2)]
    # The translation does not name this one.
    untold = group("ko/topics/summit/index.html", "detente")
    assert [each.path for each in untold.passages] == ["articles/detente/index.html#p-a1"]
    assert untold.article.link.text == "Detente likely to remain elusive"


def test_a_topic_counts_the_languages_of_what_it_shows() -> None:
    for path in ("topics/taiwan/index.html", "ko/topics/taiwan/index.html", "ko/topics/summit/index.html"):
        view = topic(path)
        shown = Counter(each.article.language for each in (*view.groups, *view.undated_groups))
        assert {each.link.text: each.count for each in view.languages} == shown, path
        assert {language for _, language in view.group_languages} == set(shown), path


def test_what_is_filed_under_a_topic_without_a_word_on_it_is_shown_in_the_language_of_the_tree() -> None:
    assert group("ko/topics/straits/index.html", "detente").article.link.text == "데탕트는 멀다"


def test_a_topics_page_counts_the_passages_that_it_shows() -> None:
    for tree in ("", "ko/", "ru/"):
        view = topic(f"{tree}topics/taiwan/index.html")
        assert view.passages == sum(len(each.passages) for each in view.groups)


def test_a_topic_is_called_what_it_is_called_in_the_language_of_the_tree() -> None:
    titles = {tree: topic(f"{tree}topics/taiwan/index.html").title for tree in ("", "ko/", "ru/")}
    assert titles == {"": "Taiwan", "ko/": "대만", "ru/": "Taiwan"}
    assert "Taiwan" in [name.text for name in topic("ko/topics/taiwan/index.html").names]
    view = PAGES["ko/topics/index.html"].view
    assert isinstance(view, IndexView)
    rows = [row for group in view.groups for row in group.topics]
    links = {row.link.path: row.link for row in rows}
    assert links["ko/topics/taiwan/index.html"].text == "대만"
    assert links["ko/topics/taiwan/index.html"].lang == ""
    assert links["ko/topics/visit/index.html"].lang == "en"


def test_a_description_is_in_the_language_of_the_tree_where_there_is_one() -> None:
    found = {tree: topic(f"{tree}topics/taiwan/index.html").description for tree in ("", "ko/", "ru/")}
    assert {tree: text.lang for tree, text in found.items() if text} == {"": "en", "ko/": "ko", "ru/": "en"}
    russian = found["ru/"]
    assert russian
    assert 'href="../straits/index.html"' in russian.html
    assert 'href="../../../articles/year/index.html"' in russian.html


def test_a_page_stands_in_the_languages_that_it_is_written_in() -> None:
    view = PAGES["ko/about/index.html"].view
    assert isinstance(view, StandaloneView)
    assert (view.title, view.body_html) == ("소개", "<p>우리.</p>")
    assert "ru/about/index.html" not in PAGES
    menu = {each.lang: (each.path, each.elsewhere) for each in HEADS["about/index.html"].languages}
    assert menu["ru"] == ("ru/index.html", True)
    catalogues = make_catalogues(LIBRARY)
    footer = {lang: site_view(catalogues[lang], generator="").footer[0] for lang in LANGUAGES}
    assert {lang: (link.text, link.path, link.lang) for lang, link in footer.items()} == {
        "en": ("About", "about/index.html", ""),
        "ko": ("소개", "ko/about/index.html", ""),
        "ru": ("About", "about/index.html", "en"),
    }


def test_things_have_one_id_in_the_structured_data_of_all_trees() -> None:
    def ids(path: str, *parts: str) -> set[object]:
        return {node["@id"] for node in graph(path) if str(node["@id"]).endswith(parts)}

    for path, part in (
        ("topics/taiwan/index.html", "#topic"),
        ("authors/paul-heer/index.html", "#author"),
        ("sources/portal/index.html", "#publisher"),
    ):
        own = ids(path, part)
        assert own
        assert own == ids(f"ko/{path}", part) == ids(f"ru/{path}", part)
    websites = {
        json.dumps(node["isPartOf"])
        for path in HEADS
        if HEADS[path].json_ld
        for node in graph(path)
        if "isPartOf" in node
    }
    assert {json.loads(each)["@id"] for each in websites if "#website" in each} == {f"{URL}/#website"}


def test_feeds_are_in_the_language_of_their_tree() -> None:
    for tree, lang, title in (
        ("", "en", "Straits & Summits"),
        ("ko/", "ko", "해협과 정상"),
        ("ru/", "ru", "Straits & Summits"),
    ):
        for name in ("feed.xml", "feed.json"):
            view = PAGES[tree + name].view
            assert isinstance(view, FeedView)
            assert (view.title, view.language) == (title, lang)
            assert len(view.entries) == len(LIBRARY.site.articles)
    korean = PAGES["ko/feed.xml"].view
    assert isinstance(korean, FeedView)
    assert "데탕트는 멀다" in [entry.title for entry in korean.entries]


def test_citations_stand_once_and_are_offered_in_every_tree() -> None:
    found = [path for path in PAGES if path.endswith((".bib", ".ris"))]
    assert found
    assert not [path for path in found if path.startswith(("ko/", "ru/"))]
    assert {topic(f"{tree}topics/taiwan/index.html").cite for tree in ("", "ko/", "ru/")} == {
        topic("topics/taiwan/index.html").cite
    }


def test_units_are_the_plan_in_whatever_order_they_are_planned() -> None:
    apart: list[Page] = []
    for unit in reversed(units_of(LIBRARY)):
        apart += pages_of(make_catalogues(LIBRARY), unit)
    apart += closing_pages(make_catalogues(LIBRARY), [each for page in apart if (each := listed_of(page, CONFIG))])
    assert {page.path: page for page in apart} == PAGES


@pytest.mark.parametrize(
    "key",
    [
        *("articles/detente", "articles/detente.ko", "articles/위기", "articles/year", "topics/taiwan"),
        *("topics/taiwan.ko", "topics/summit", "authors/paul-heer", "sources/portal", "pages/about", "pages/about.ko"),
    ],
)
def test_another_text_changes_pages_of_the_units_that_show_it_and_no_others(key: str) -> None:
    changed = {page.path for page in plan(make_catalogues(rewritten(LIBRARY, key))) if page != PAGES[page.path]}
    catalogues = make_catalogues(LIBRARY)
    shown = {page.path for unit in units_showing(catalogues, key) for page in pages_of(catalogues, unit)}
    assert changed
    assert changed <= shown


def test_a_site_in_one_language_has_one_tree_and_no_language_menu() -> None:
    planned = {page.path: page for page in plan(make_catalogues(holdings()))}
    assert [path for path in planned if path.startswith("ko/")] == [f"ko/articles/{TRANSLATION.slug}/index.html"]
    heads = (getattr(page.view, "head", None) for page in planned.values())
    assert {head.languages for head in heads if isinstance(head, Head)} == {()}
