from __future__ import annotations

from dataclasses import replace

from site_builder.core.dates import PartialDate
from site_builder.core.model import Article, Image, Rights, Topic
from site_builder.pages.articles import article_view
from site_builder.pages.views import AffiliationView, ArticleView, Link
from tests.pages.holdings import ARTICLES, CRISIS, DETENTE, TRANSLATION, YEAR, holdings, make_catalogue


def view_of(article: Article, *others: Article) -> ArticleView:
    return article_view(make_catalogue(holdings(articles=(article, *others), translations={})), article)


def test_newer_and_older_are_the_neighbours_in_date_order() -> None:
    catalogue = make_catalogue(holdings())
    middle = article_view(catalogue, DETENTE)
    assert middle.newer == Link("위기의 해협", "articles/위기/index.html", "ko")
    assert middle.older == Link("A year in review", "articles/year/index.html")
    assert article_view(catalogue, CRISIS).newer is None
    assert article_view(catalogue, YEAR).older is None


def test_articles_of_one_date_stand_by_title() -> None:
    apple, zoo = replace(YEAR, slug="z", title="Apple"), replace(YEAR, slug="a", title="“Zoo”")
    view = view_of(apple, zoo)
    assert (view.newer, view.older) == (None, Link("“Zoo”", "articles/a/index.html"))


def test_an_article_page_does_not_change_when_an_unrelated_article_comes() -> None:
    new = replace(YEAR, slug="new", title="New", date=PartialDate(2030))
    before, after = make_catalogue(holdings()), make_catalogue(holdings(articles=(*ARTICLES, new)))
    assert article_view(before, DETENTE) == article_view(after, DETENTE)
    assert article_view(before, CRISIS) != article_view(after, CRISIS)


def test_the_byline_shows_the_affiliation_at_the_time_of_writing() -> None:
    held = AffiliationView("Chicago Council", "Fellow", "since 2020")
    assert view_of(DETENTE).byline[0].affiliations == (held,)
    earlier = view_of(replace(DETENTE, date=PartialDate(2018, 5)))
    assert earlier.byline[0].affiliations == (AffiliationView("Old Institute", "", "until 2019"),)


def test_the_byline_of_what_has_no_date_shows_every_affiliation_that_may_have_been_held() -> None:
    shown = view_of(replace(DETENTE, date=None)).byline[0].affiliations
    assert [affiliation.organisation for affiliation in shown] == ["Old Institute", "Chicago Council"]


def test_authors_stand_in_the_order_of_the_byline_and_none_means_unsigned() -> None:
    assert [author.link.text for author in view_of(YEAR).byline] == ["Sun Chenghao", "Paul Heer"]
    assert not view_of(YEAR).unsigned
    assert view_of(CRISIS).unsigned


def test_length_is_told_in_what_the_language_is_counted_in() -> None:
    assert view_of(DETENTE).length == "2 minutes, 231 words"
    chinese = replace(DETENTE, lang="zh-Hans")
    assert view_of(chinese).length == "1 minute, 231 characters"


def test_topics_that_a_long_list_names_once_stand_together() -> None:
    topics = tuple(Topic(f"t{number:02d}", f"T{number:02d}") for number in range(14))
    twice, once = [("p", "|T|"), ("q", "|T|")], [("p", "|T|")]
    coverage = {topic.id: {"year": twice if place < 3 else once} for place, topic in enumerate(topics)}
    view = article_view(make_catalogue(holdings(articles=(YEAR,), topics=topics, coverage=coverage)), YEAR)
    assert [topic.link.text for topic in view.topics] == ["T00", "T01", "T02"]
    assert [link.text for link in view.named_once] == [topic.title for topic in topics[3:]]
    fewer = {topic.id: coverage[topic.id] for topic in topics[:12]}
    short = article_view(make_catalogue(holdings(articles=(YEAR,), topics=topics, coverage=fewer)), YEAR)
    assert (len(short.topics), short.named_once) == (12, ())


def test_topics_count_their_mentions_among_all_in_the_article() -> None:
    topics = article_view(make_catalogue(holdings()), DETENTE).topics
    shown = [(topic.link.text, topic.count, topic.of, topic.share, topic.unit) for topic in topics]
    assert shown == [
        ("Taiwan", 2, 3, 67, "mention"),
        ("Élan summit", 1, 3, 33, "mention"),
        ("Straits", 0, 3, 0, "mention"),
    ]


def test_related_articles_say_what_they_share_and_carry_no_coins() -> None:
    (row,) = article_view(make_catalogue(holdings()), DETENTE).related
    assert (row.link.path, row.note, row.coins) == ("articles/위기/index.html", "Taiwan", "")


def test_variants_and_alternates_are_mutual_and_the_original_serves_all_others() -> None:
    catalogue = make_catalogue(holdings())
    original, translation = article_view(catalogue, DETENTE), article_view(catalogue, TRANSLATION)
    assert [(each.lang, each.current) for each in original.variants] == [("en", True), ("ko", False)]
    assert [(each.lang, each.current) for each in translation.variants] == [("en", False), ("ko", True)]
    addresses = [(each.lang, each.url) for each in original.head.alternates]
    assert addresses == [(each.lang, each.url) for each in translation.head.alternates]
    assert addresses[-1] == ("x-default", "https://example.org/library/articles/detente/")
    assert article_view(catalogue, YEAR).variants == article_view(catalogue, YEAR).head.alternates == ()


def test_a_translation_has_its_own_text_and_topics_and_the_source_of_its_original() -> None:
    view = article_view(make_catalogue(holdings()), TRANSLATION)
    assert view.head.path == "ko/articles/detente/index.html"
    assert (view.title, view.lang, view.language, view.translator) == ("데탕트는 멀다", "ko", "Korean", "Kim")
    assert "대만" in view.body_html
    assert [(topic.link.text, topic.count) for topic in view.topics] == [("Taiwan", 1)]
    assert view.citation.files.bibtex == "articles/detente/cite.bib"
    assert "Detente likely to remain elusive" in view.citation.text


def test_a_text_of_others_names_the_original_as_the_page_to_find() -> None:
    library = holdings(articles=(replace(DETENTE, rights=Rights.FULL),), translations={"detente": (TRANSLATION,)})
    head = article_view(make_catalogue(library), library.site.articles["detente"]).head
    assert (head.canonical, head.alternates) == ("https://council.example/detente", ())
    assert view_of(DETENTE).head.canonical == "https://example.org/library/articles/detente/"
    # Variants must name each other, and an original that is to be found elsewhere names none.
    assert article_view(make_catalogue(library), replace(TRANSLATION, rights=Rights.FULL)).head.alternates == ()
    unknown = view_of(replace(DETENTE, rights=Rights.FULL, source_url=""))
    assert unknown.head.canonical == "https://example.org/library/articles/detente/"


def test_a_picture_of_the_site_goes_by_its_published_name() -> None:
    own = view_of(DETENTE).image
    away = view_of(replace(DETENTE, image=Image("https://pictures.example/1.jpg", "A"))).image
    assert own is not None
    assert away is not None
    assert (own.path, own.url) == ("static/map.12345678.png", "")
    assert (away.path, away.url) == ("", "https://pictures.example/1.jpg")
    assert view_of(YEAR).image is None


def test_the_description_falls_back_to_the_finding() -> None:
    assert view_of(replace(DETENTE, summary="")).head.description == "The summit left the causes where they were."


def test_a_page_says_in_which_language_its_article_stands() -> None:
    korean, english = view_of(CRISIS), view_of(DETENTE)
    assert (korean.head.lang, korean.lang, korean.language) == ("en", "ko", "Korean")
    assert (english.lang, english.language) == ("en", "English")
