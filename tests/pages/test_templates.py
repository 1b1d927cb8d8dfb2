from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.core.bodies import Library
from site_builder.core.diagnostics import Diagnostic, Location
from site_builder.pages.interface import ENGLISH
from site_builder.pages.masthead import site_view
from site_builder.pages.plan import Page, plan
from site_builder.pages.templates import RenderError, Theme, closure, environment_of, render
from site_builder.pages.views import Link, TopicView
from tests.pages.holdings import holdings, make_catalogue, make_catalogues, many
from tests.pages.test_plan import view_at

TEMPLATES = Path(__file__).parents[2] / "templates"
SHIPPED = Theme({path.name: path.read_text("utf-8") for path in TEMPLATES.glob("*.html")})
STATIC = {f"static/{path.name}": f"static/{path.name}" for path in (TEMPLATES.parent / "static").glob("*.*")}


# A macro that is called where nothing is escaped gives a text like any other.
UNESCAPED = """{% macro a() %}<b>{% endmacro -%}
{% autoescape false %}{% set b = a() %}{% autoescape true %}{{ b }}{% endautoescape %}{% endautoescape %}"""


def rendered(sources: dict[str, str], *, path: str = "topics/taiwan/index.html", library: Library | None = None) -> str:
    """What page.html makes of the page at a path."""
    library = library or holdings()
    page = Page(path, "page.html", view_at(library, path))
    return render(
        environment_of(Theme(sources)), page, site_view(make_catalogue(library), generator="test"), interface=ENGLISH
    ).decode()


def refused(sources: dict[str, str]) -> Diagnostic:
    with pytest.raises(RenderError) as caught:
        rendered(sources)
    assert caught.value.diagnostic.rule.id == "template-error"
    return caught.value.diagnostic


def test_links_are_relative_to_the_page() -> None:
    text = rendered({"page.html": "{{ 'articles/위기/index.html#p-1' | href }} {{ page.head.path | href }}"})
    assert text == "../../articles/%EC%9C%84%EA%B8%B0/index.html#p-1 index.html"


def test_links_of_the_page_for_lost_readers_start_at_its_base() -> None:
    assert (
        rendered({"page.html": "{{ 'topics/위/index.html' | href }}"}, path="404.html") == "topics/%EC%9C%84/index.html"
    )


def test_static_files_are_found_under_their_published_names() -> None:
    text = rendered({"page.html": "{{ 'static/map.png' | asset | href }}"})
    assert text == "../../static/map.12345678.png"


def test_an_unknown_static_file_is_an_error_that_names_the_nearest() -> None:
    found = refused({"page.html": "\n{{ 'static/mpa.png' | asset }}"})
    assert found.location == Location("templates/page.html", 2, 1)
    assert "static/map.png" in found.message


def test_counts_and_hosts_are_written_for_readers() -> None:
    text = rendered(
        {
            "page.html": "{{ 1 | count('article') }}, {{ 3 | count('topic') }}, {{ 1000 | number }}, "
            "{{ 'https://www.a.example/b' | domain }}"
        }
    )
    assert text == "1 article, 3 topics, 1,000, a.example"


def test_texts_are_escaped() -> None:
    assert rendered({"page.html": "{{ '<b>&' }}"}) == "&lt;b&gt;&amp;"


def test_links_are_written_whole_and_not_escaped_again_where_they_are_kept() -> None:
    broader = (Link("A & B", "topics/a/index.html"), Link("대만", "index.html", "ko"))
    library = holdings()
    view = view_at(library, "topics/taiwan/index.html")
    assert isinstance(view, TopicView)
    page = Page(view.head.path, "page.html", replace(view, broader=broader))
    theme = Theme({"page.html": "{{ page.broader | links }}|{% set kept = page.broader[0] | link %}{{ kept }}"})
    text = render(
        environment_of(theme), page, site_view(make_catalogue(library), generator="test"), interface=ENGLISH
    ).decode()
    first, second = '<a href="../a/index.html">A &amp; B</a>', '<a href="../../index.html" lang="ko">대만</a>'
    assert text == f"{first}, {second}|{first}"


def test_an_element_names_its_language_where_it_leaves_that_of_the_page() -> None:
    text = rendered({"page.html": "{{ 'he' | lang('rtl') }}|{{ 'ko' | lang }}|{{ 'en' | lang('ltr') }}"})
    assert text == ' lang="he" dir="rtl"| lang="ko"|'


def test_identifiers_are_written_as_words() -> None:
    assert rendered({"page.html": "{{ 'book-chapter' | words }}"}) == "book chapter"


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ page.titel is defined }}", "False"),
        ("{{ page.titel | default('none') }}", "none"),
        ("{% set sizes = {'small': 1} %}{{ sizes.small }}", "1"),
        ("{% set made = {'class': 'a'} %}{{ made.class }}", "a"),
        ("{% block foot %}foot{% endblock %}, {{ self.foot() }}", "foot, foot"),
        (UNESCAPED, "&lt;b&gt;"),
    ],
)
def test_a_template_may_ask_in_all_ways_of_its_language(template: str, text: str) -> None:
    assert rendered({"page.html": template}) == text


@pytest.mark.parametrize(
    "template",
    [
        "A{% include 'part.html' without context %}B",
        "A{% for i in [1, 2] %}{{ i }}{% include 'part.html' without context %}{% endfor %}B",
        "A{% if true %}a{% include ['none.html', 'part.html'] ignore missing without context %}b{% endif %}B",
        "A{% include 'part.html' %}B{% include 'none.html' ignore missing %}C",
        "{% extends 'base.html' %}{% block body %}1{{ super() }}{% include 'part.html' without context %}2{% endblock %}",
        "{% extends 'base.html' if true else 'part.html' %}{% block body %}own{% endblock %}",
        "{% macro m(a) %}({{ a }}{{ caller() }}){% endmacro %}x{% call m('<') %}<i>{{ page.title }}{% endcall %}y",
        "{% set a %}<b>{{ '<' }}{% endset %}{{ a }}{{ a | upper }}{% filter upper %}x{{ '<' }}{% endfilter %}",
        "{% for i in [1, [2, [3]]] recursive %}{{ loop(i) if i is iterable else i }},{% else %}none{% endfor %}",
        "{% import 'macros.html' as m with context %}{{ m.a(1) }}{% from 'macros.html' import a %}{{ a('&') }}",
        "{% with x = '<' %}{{ x }}{{ x | safe }}{{ [x] }}{{ none }}{{ 1.5 }}{% endwith %}",
    ],
)
def test_what_is_rendered_quickly_is_what_jinja_renders(template: str) -> None:
    theme = Theme(
        {
            "page.html": template,
            "part.html": "<p>part</p>",
            "base.html": "<{% block body %}base{% endblock %}>{% block foot %}foot{% endblock %}",
            "macros.html": "{% macro a(b) %}<u>{{ b }}</u>{% endmacro %}",
        }
    )
    environment, library = environment_of(theme), holdings()
    view, site = view_at(library, "topics/taiwan/index.html"), site_view(make_catalogue(library), generator="test")
    plain = environment.plain.get_template("page.html").render(page=view, site=site)
    assert environment.quick.get_template("page.html").render(page=view, site=site) == plain
    page = Page("topics/taiwan/index.html", "page.html", view)
    assert render(environment, page, site, interface=ENGLISH).decode() == plain


def test_macros_make_links_when_their_file_is_imported_with_context() -> None:
    macros = "{% macro up() %}{{ 'index.html' | href }}{% endmacro %}"
    page = "{% import '_m.html' as m with context %}{{ m.up() }}"
    assert rendered({"page.html": page, "_m.html": macros}) == "../../index.html"
    found = refused({"page.html": page.replace(" with context", ""), "_m.html": macros})
    assert "with context" in found.message


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("\n\n{{ page.titel }}", 3),
        ("\n{{ nothing }}", 2),
        ("{{ page.title + 1 }}", 1),
        ("\n{% if %}", 2),
        ("{{ page.title | nofilter }}", 1),
        ("{% for x in page.articles %}{% endfor %}", 1),
    ],
)
def test_a_broken_template_is_reported_with_file_and_line(broken: str, line: int) -> None:
    assert refused({"page.html": broken}).location == Location("templates/page.html", line, 1)


def test_an_error_in_a_partial_is_reported_there() -> None:
    found = refused(
        {"page.html": "{% extends 'base.html' %}", "base.html": "a\n{% include '_p.html' %}", "_p.html": "\n\n{{ x }}"}
    )
    assert found.location == Location("templates/_p.html", 3, 1)
    assert "topics/taiwan/index.html" in found.message


def test_a_missing_template_is_reported() -> None:
    assert refused({}).message == "the theme has no page.html"
    found = refused({"page.html": "\n{% include '_gone.html' %}"})
    assert found.location.path == "templates/page.html"
    assert "_gone.html" in found.message


def test_the_closure_holds_what_a_template_uses_at_any_remove() -> None:
    theme = Theme(
        {
            "page.html": "{% extends 'base.html' %}{% include '_a.html' %}",
            "base.html": "{% import '_b.html' as b %}",
            "_a.html": "{% from '_b.html' import x %}{% include 'page.html' %}",
            "_b.html": "",
            "other.html": "{% include ['_a.html', '_b.html'] %}{% include 'gone.html' ignore missing %}",
        }
    )
    assert closure(theme, "page.html") == ("_a.html", "_b.html", "base.html", "page.html")
    assert closure(theme, "_b.html") == ("_b.html",)
    assert closure(theme, "other.html") == ("_a.html", "_b.html", "base.html", "other.html", "page.html")


def test_a_name_that_is_computed_makes_the_closure_the_whole_theme() -> None:
    theme = Theme({"page.html": "{% include page.x %}", "other.html": ""})
    assert closure(theme, "page.html") == ("other.html", "page.html")


def test_the_closure_of_a_broken_template_is_an_error() -> None:
    with pytest.raises(RenderError) as caught:
        closure(Theme({"page.html": "\n{% if %}"}), "page.html")
    assert caught.value.diagnostic.location == Location("templates/page.html", 2, 1)


@pytest.mark.parametrize(
    "library", [holdings(), holdings(articles=(), coverage={}), holdings(articles=many(60), coverage={})]
)
def test_the_shipped_theme_renders_every_page(library: Library) -> None:
    library = replace(library, site=replace(library.site, assets={**library.site.assets, **STATIC}))
    environment, site = environment_of(SHIPPED), site_view(make_catalogue(library), generator="test")
    for page in plan(make_catalogues(library)):
        if page.template.endswith(".html"):
            assert render(environment, page, site, interface=ENGLISH).startswith(b"<!doctype html>")
            quick, plain = (each.get_template(page.template) for each in (environment.quick, environment.plain))
            given = {"page": page.view, "site": site, "interface": ENGLISH}
            assert quick.render(given) == plain.render(given)
