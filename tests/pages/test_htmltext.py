from __future__ import annotations

import markupsafe
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.bodies import Segment
from site_builder.pages.htmltext import anchor, escaped, language, marked, moment
from site_builder.pages.views import DateView, Link


@given(st.text(st.sampled_from("ab&<>'\"é대")))
def test_a_text_is_escaped_as_templates_do_it(text: str) -> None:
    assert escaped(text) == str(markupsafe.escape(text))


def test_a_link_leads_from_its_page_and_is_escaped() -> None:
    link = Link("A & B", "topics/a/index.html")
    assert anchor(link, base="topics/b/index.html", lang="en") == '<a href="../a/index.html">A &amp; B</a>'


def test_a_link_names_its_language_only_where_it_is_not_that_of_the_page() -> None:
    link = Link("대만", "x/index.html", "ko")
    assert anchor(link, base="index.html", lang="en") == '<a href="x/index.html" lang="ko">대만</a>'
    assert anchor(link, base="index.html", lang="ko") == '<a href="x/index.html">대만</a>'


def test_an_element_names_its_language_and_direction_only_where_they_are_not_those_of_the_page() -> None:
    assert language("he", "rtl", lang="en") == ' lang="he" dir="rtl"'
    assert language("ko", "", lang="en") == ' lang="ko"'
    assert language("en", "ltr", lang="en") == language("", "", lang="en") == ""


def test_a_date_is_given_for_machines_and_for_readers() -> None:
    assert (
        moment(DateView("2024-01", "January 2024"), unknown="no date") == '<time datetime="2024-01">January 2024</time>'
    )


def test_a_passage_marks_what_it_mentions() -> None:
    assert marked((Segment("<"), Segment("A & B", mark=True), Segment("."))) == "&lt;<mark>A &amp; B</mark>."
