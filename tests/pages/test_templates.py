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


def test_texts_are_escaped() -> None:
    assert rendered({"page.html": "{{ '<b>&' }}"}) == "&lt;b&gt;&amp;"


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
    # Each has to do without the other.
    quick, plain = replace(environment, plain=environment.quick), replace(environment, quick=environment.plain)
    for page in plan(make_catalogues(library)):
        if page.template.endswith(".html"):
            made = render(quick, page, site, interface=ENGLISH)
            assert made.startswith(b"<!doctype html>")
            assert made == render(plain, page, site, interface=ENGLISH)
