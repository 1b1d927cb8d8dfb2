from __future__ import annotations

from dataclasses import replace

from site_builder.core.diagnostics import Location
from site_builder.pages.interface import ENGLISH
from site_builder.pages.masthead import site_view
from site_builder.pages.plan import Page
from site_builder.pages.templates import Theme, environment_of, render
from site_builder.pages.views import Link, TopicView
from tests.pages.holdings import holdings, make_catalogue
from tests.pages.test_plan import view_at
from tests.pages.test_templates import refused, rendered


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


def test_macros_make_links_when_their_file_is_imported_with_context() -> None:
    macros = "{% macro up() %}{{ 'index.html' | href }}{% endmacro %}"
    page = "{% import '_m.html' as m with context %}{{ m.up() }}"
    assert rendered({"page.html": page, "_m.html": macros}) == "../../index.html"
    found = refused({"page.html": page.replace(" with context", ""), "_m.html": macros})
    assert "with context" in found.message
