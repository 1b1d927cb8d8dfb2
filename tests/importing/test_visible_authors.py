from __future__ import annotations

import pytest

from site_builder.importing.evidence import Evidence
from site_builder.importing.layout import lines_of, zones_around
from site_builder.importing.pagetree import parse_page
from site_builder.importing.visible import region_of
from site_builder.importing.visible_authors import author_evidence, profiles_of

TEXT = "<p>" + "The council of the harbour met twice and wrote down nothing of it. " * 3 + "</p>"


def claims(body: str, lang: str = "en") -> list[Evidence]:
    root = parse_page(f"<body>{body}</body>")
    lines, zones = lines_of(root), zones_around([root.find(".//h1")])
    return author_evidence(region_of(lines, zones, "Salt"), lines, zones, lang=lang)


@pytest.mark.parametrize(
    ("line", "lang", "value"),
    [
        ("<p>By Ada Quill</p>", "en", "By Ada Quill"),
        ("<p><span>Ada Quill</span><span>3 May 2020</span></p>", "en", "Ada Quill"),
        ("<p class='byline'>Ada Quill</p>", "en", "Ada Quill"),
        ("<table><tr><th>작성자</th><td>한도윤</td></tr></table>", "ko", "작성자 한도윤"),
        ("<p>文・白石 遼</p>", "ja", "文・白石 遼"),
        ("<p><a href='/experts/ada'>Ada Quill</a></p>", "en", "Ada Quill"),
    ],
)
def test_who_stands_under_the_title_is_a_plain_claim(line: str, lang: str, value: str) -> None:
    assert max((claim.weight, claim.value) for claim in claims(f"<h1>Salt</h1>{line}{TEXT * 3}", lang))[1] == value


def test_a_name_alone_is_a_weak_claim_unless_a_date_is_beside_it() -> None:
    (alone,) = claims(f"<h1>Salt</h1><p>Ada Quill</p>{TEXT * 3}")
    (dated,) = claims(f"<h1>Salt</h1><p>Ada Quill</p><p>3 May 2020</p>{TEXT * 3}")
    assert alone.weight < 1.4 <= dated.weight


def test_a_photographer_is_no_author() -> None:
    (claim,) = claims(f"<h1>Salt</h1><p>Photo by Ada Quill</p>{TEXT * 3}")
    assert (claim.field, claim.value) == ("other work", "Ada Quill")


def test_several_elements_of_a_line_are_several_names() -> None:
    line = "<p><span class='author'>Ada Quill</span> <span class='author'>Bo Reed</span></p>"
    assert claims(f"<h1>Salt</h1>{line}{TEXT * 3}")[0].value == "Ada Quill, Bo Reed"


def test_authors_in_boxes_built_alike_are_those_of_other_articles() -> None:
    cards = "<div class='card'><h3><a href='/g'>Grain</a></h3><span class='author'>Bo Reed</span></div>" * 3
    assert not claims(f"<h1>Salt</h1>{TEXT * 3}<div>{cards}</div>")


def test_authors_of_comments_are_not_named() -> None:
    assert not claims(f"<h1>Salt</h1>{TEXT * 3}<div class='comments'><p class='author'>Bo Reed</p></div>")


def test_a_byline_may_stand_after_the_text() -> None:
    assert [claim.value for claim in claims(f"<h1>Salt</h1>{TEXT * 3}<p>By Ada Quill</p>")] == ["By Ada Quill"]


def test_who_took_a_picture_is_no_author() -> None:
    assert not claims(f"<h1>Salt</h1><figure><p class='byline'>Bo Reed</p></figure>{TEXT * 3}")
    assert not claims(
        f"<h1>Salt</h1><p class='figcaption'>The mill. / <span class='author'>Bo Reed</span></p>{TEXT * 3}"
    )


def test_a_byline_that_is_called_for_its_comments_counts() -> None:
    line = "<div class='byline-comments'><p>By Ada Quill</p><a href='#c'>3</a></div>"
    assert "By Ada Quill" in [claim.value for claim in claims(f"<h1>Salt</h1>{line}{TEXT * 3}")]


def test_a_link_that_says_it_leads_to_the_author_counts_wherever_it_stands() -> None:
    box = "<div class='sidebar'><a rel='author' href='/x/7'>Ada Quill</a></div>"
    assert "link rel=author" in [claim.origin for claim in claims(f"<h1>Salt</h1>{TEXT * 3}{box}")]


def test_a_name_that_is_set_as_the_last_paragraph_signs_the_text() -> None:
    (signed,) = claims(f"<h1>Salt</h1>{TEXT * 3}<p>Ada Quill</p>")
    assert (signed.value, signed.weight) == ("Ada Quill", 1.5)
    assert not claims(f"<h1>Salt</h1>{TEXT * 3}<p><a href='/tag/7'>Ada Quill</a></p>")


def test_whom_to_ask_is_not_who_wrote() -> None:
    assert not claims(f"<h1>Salt</h1>{TEXT * 3}<h3>Contact</h3><p>Ada Quill<br>+00 1234 5678</p>")


def test_an_author_beside_the_linked_heading_of_another_article_is_its_author() -> None:
    teaser = "<section><div><h4><a href='/2'>Grain</a></h4><span class='author'>Bo Reed</span></div></section>"
    assert not claims(f"<h1>Salt</h1>{TEXT * 3}{teaser}")


def test_a_name_without_capitals_counts_where_a_date_is_beside_it() -> None:
    page = "<h1>Salt</h1><p>{}</p><p>5 مايو 2020</p>" + TEXT * 3
    assert [claim.value for claim in claims(page.format("سلمى الدرويش"), "ar")] == ["سلمى الدرويش"]
    assert not claims(page.format("أخبار محلية"), "ar")


def test_who_is_told_of_after_the_text_may_be_the_author() -> None:
    told = "<p>Ada Quill is a fellow of the mill.</p>"
    (alone,) = claims(f"<h1>Salt</h1>{TEXT * 3}{told}")
    (called,) = claims(f"<h1>Salt</h1>{TEXT * 3}<p>About the author</p>{told}")[:1]
    assert (alone.value, called.value) == ("Ada Quill", "Ada Quill")
    assert alone.weight < 1.4 <= called.weight


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        (
            "(서울=물결통신) 한도윤 기자 = 강가의 사람들은 오늘도 물레방아를 돌렸다. " + "강물은 말이 없었다. " * 12,
            "ko",
            "한도윤 기자",
        ),
        ("河口网5月3日电（记者韩墨）河边的人们今天也在转动水车。" + "河水没有说话。" * 20, "zh", "记者韩墨"),
        ("川辺の人々は今日も水車を回した。" + "川は何も言わなかった。" * 20 + "【白石遼】", "ja", "【白石遼】"),
    ],
)
def test_a_reporter_is_named_before_the_first_sentence_or_after_the_last(text: str, lang: str, name: str) -> None:
    assert name in [claim.value for claim in claims(f"<h1>Salt</h1><p>{text}</p>", lang)]


def test_links_to_people_are_kept_by_name() -> None:
    root = parse_page("<body><p><a href='/people/ada'>Ada Quill</a> <a href='/grain'>Grain</a></p></body>")
    assert profiles_of(lines_of(root), "https://h.example/x") == {"ada quill": "https://h.example/people/ada"}


def test_a_page_of_a_title_alone_names_nobody() -> None:
    assert claims("<h1>Salt</h1>") == []


def authors(body: str, lang: str = "en") -> list[str]:
    return [claim.value for claim in claims(body, lang) if claim.field == "author"]


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("<p><a href='/z'>How to raise a lighthouse in winter</a> by Ada Quill</p>", "en"),
        ("<p><a href='/z'>Wie man einen Leuchtturm baut</a> von Ada Ried</p>", "de"),
        ("<p><a href='/z'>Comment bâtir un phare en hiver</a> par Ada Radet</p>", "fr"),
    ],
)
def test_who_wrote_a_text_that_is_linked_did_not_write_this_one(line: str, lang: str) -> None:
    assert authors(f"<h1>Salt</h1>{line}{TEXT * 3}", lang) == []
    assert authors(f"<h1>Salt</h1>{TEXT * 3}{line}", lang) == []


@pytest.mark.parametrize("opening", ["【サリーナ＝白石遼】", "【北塩=白石遼】", "【サリーナ白石遼】"])
def test_a_dateline_in_japanese_names_who_reports(opening: str) -> None:
    text = "<p>" + "港の評議会は二度集まりましたが、何も書き残しませんでした。" * 5 + "</p>"
    assert authors(f"<h1>Salt</h1>{text.replace('<p>', f'<p>{opening}', 1)}{text * 2}", "ja") == ["白石遼"]


@pytest.mark.parametrize(("line", "lang"), [("Por ANA QUILLÓN", "es"), ("Par Ada Radet", "fr"), ("Von Ada Ried", "de")])
def test_a_byline_may_stand_after_the_first_paragraph(line: str, lang: str) -> None:
    assert authors(f"<h1>Salt</h1>{TEXT * 2}<p>{line}</p>{TEXT * 4}", lang) == [line]


def test_a_tag_is_no_profile() -> None:
    page = f"<h1>Salt</h1><p><a rel='tag' href='/user/ada/tides'>Low tides</a></p>{TEXT * 3}"
    assert authors(page) == []
    assert authors(page.replace("rel='tag'", "")) == ["Low tides"]


def test_a_section_and_a_day_on_the_line_of_the_name() -> None:
    assert authors(f"<h1>Salt</h1><p>Culture · Ada Quill · 3 May 2020</p>{TEXT * 3}") == ["Ada Quill"]


def test_the_footer_of_an_article_may_name_its_author() -> None:
    page = f"<article><h1>Salt</h1>{TEXT * 3}<footer><p>Posted by Ada Quill.</p></footer></article>"
    assert authors(page) == ["Posted by Ada Quill."]


def test_two_may_be_told_of_after_the_text() -> None:
    told = "<p><i>Ada Quill is a historian. Bo Reed is a pilot.</i></p>"
    assert authors(f"<h1>Salt</h1>{TEXT * 3}{told}") == ["Ada Quill, Bo Reed"]


def test_a_desk_may_sign_with_a_name() -> None:
    signed = "<p>Ada Ried und <a href='/us'>Redaktion Salzblatt</a></p>"
    assert authors(f"<h1>Salt</h1>{TEXT * 3}{signed}", "de") == ["Ada Ried"]


def test_the_cells_of_a_row_are_no_boxes_of_other_articles() -> None:
    row = "<tr><td class='m'>作者：记者张晓云</td><td class='m'>编辑：李小龙</td></tr>"
    page = f"<table><tr><td><h1>Salt</h1></td></tr><tr><td>{TEXT * 3}</td></tr>{row}</table>"
    assert authors(page, "zh") == ["作者：记者张晓云"]


def test_a_name_within_the_first_sentence_is_no_byline() -> None:
    line = (
        "The pipe of the old lamp had been fitted to its new place twelve days before by Bo Reed and "
        "filled the house of the keeper with so much smoke that nobody found the way out."
    )
    assert not [one for one in claims(f"<h1>Salt</h1>{TEXT}<p>{line}</p>{TEXT * 3}") if "Bo Reed" in one.value]


def test_a_link_to_the_author_of_another_article_is_none() -> None:
    card = "<div><h2><a href='/2'>Tides and their boats</a></h2><p><a rel='author' href='/bo'>Bo Reed</a></p></div>"
    assert not [one for one in claims(f"<h1>Salt</h1>{TEXT * 4}{card}") if one.value == "Bo Reed"]
    assert claims(f"<h1>Salt</h1>{TEXT * 4}<p><a rel='author' href='/bo'>Bo Reed</a></p>")
