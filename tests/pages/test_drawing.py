from __future__ import annotations

from dataclasses import replace

from site_builder.core.dates import PartialDate
from site_builder.core.model import Article
from site_builder.pages.drawing import bars_of
from site_builder.pages.views import Bar
from tests.pages.holdings import YEAR, holdings, make_catalogue, many


def drawn(*articles: Article, covering: tuple[str, ...]) -> tuple[Bar, ...]:
    """The bars of a topic that the given articles cover, newest first."""
    coverage = {"taiwan": {slug: [("p", "|Taiwan|")] for slug in covering}}
    return bars_of(make_catalogue(holdings(articles=articles, coverage=coverage, translations={})), "taiwan")


def dated(slug: str, date: PartialDate) -> Article:
    return replace(YEAR, slug=slug, date=date)


def test_every_month_of_the_library_is_drawn_though_the_topic_is_silent_in_it() -> None:
    first, last = dated("first", PartialDate(2023, 11, 5)), dated("last", PartialDate(2024, 2, 1))
    bars = drawn(first, last, covering=("first",))
    assert [(bar.label, bar.count) for bar in bars] == [
        ("Nov 2023", 1),
        ("Dec 2023", 0),
        ("Jan 2024", 0),
        ("Feb 2024", 0),
    ]


def test_heights_are_per_cent_of_the_highest_and_silence_leads_nowhere() -> None:
    slugs = [f"a{number}" for number in range(4)]
    months = (3, 3, 3, 1)
    articles = [dated(slug, PartialDate(2024, month)) for slug, month in zip(slugs, months, strict=True)]
    bars = drawn(*articles, covering=tuple(slugs))
    assert [(bar.count, bar.share) for bar in bars] == [(1, 33), (0, 0), (3, 100)]
    assert [bar.path for bar in bars] == [
        "topics/taiwan/index.html#from-a3",
        "",
        "topics/taiwan/index.html#from-a0",
    ]


def test_longer_spans_are_drawn_by_quarter_and_by_year() -> None:
    begin = dated("begin", PartialDate(2014, 2))
    assert len(drawn(begin, dated("end", PartialDate(2017, 1)), covering=("begin",))) == 36
    by_quarter = drawn(begin, dated("end", PartialDate(2017, 2)), covering=("begin",))
    assert (by_quarter[0].label, by_quarter[-1].label, len(by_quarter)) == ("Q1 2014", "Q1 2017", 13)
    assert drawn(begin, dated("end", PartialDate(2023, 1)), covering=("begin",))[-1].label == "Q1 2023"
    by_year = drawn(begin, dated("end", PartialDate(2023, 2)), covering=("begin",))
    assert [bar.label for bar in by_year] == [str(year) for year in range(2014, 2024)]


def test_a_date_of_the_year_alone_counts_where_it_sorts() -> None:
    bars = drawn(dated("year", PartialDate(2023)), dated("later", PartialDate(2023, 2)), covering=("year",))
    assert [(bar.label, bar.count) for bar in bars] == [("Jan 2023", 1), ("Feb 2023", 0)]


def test_what_has_no_date_is_not_drawn_and_hides_nothing_that_has_one() -> None:
    first, last = dated("first", PartialDate(2023, 11)), dated("last", PartialDate(2023, 12))
    undated = replace(YEAR, slug="undated", date=None)
    bars = drawn(first, last, undated, covering=("last", "first", "undated"))
    assert [(bar.label, bar.count, bar.path) for bar in bars] == [
        ("Nov 2023", 1, "topics/taiwan/index.html#from-first"),
        ("Dec 2023", 1, "topics/taiwan/index.html#from-last"),
    ]
    assert drawn(first, undated, covering=("undated",)) == ()
    assert drawn(undated, covering=("undated",)) == ()


def test_a_bar_leads_to_the_page_of_the_list_that_holds_its_articles() -> None:
    articles = many(40, year=2024)
    newest_first = sorted((article.slug for article in articles), reverse=True)
    bars = drawn(*articles, covering=tuple(newest_first))
    assert bars[0].path == "topics/taiwan/index.html#from-a0027"
    assert bars[-1].path == "topics/taiwan/index.html#from-a0039"
    old = drawn(*articles, dated("old", PartialDate(2023, 12)), covering=(*newest_first, "old"))
    assert old[0].path == "topics/taiwan/page/2/index.html#from-old"


def test_a_topic_that_nothing_speaks_of_has_no_drawing() -> None:
    assert drawn(YEAR, covering=()) == ()
    assert bars_of(make_catalogue(holdings(articles=())), "taiwan") == ()
