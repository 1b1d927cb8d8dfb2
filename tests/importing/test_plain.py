"""Copied text of pages in every language: the article whole, the furniture out, and what the page says of itself."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.importing.plain import read_plain
from site_builder.importing.values import Given, Reading
from tests.importing import copied_pages
from tests.importing.copied_elsewhere import ELSEWHERE, Elsewhere
from tests.importing.copied_pages import Page
from tests.importing.copied_words import WORDS, Words

SHAPES = {
    "portal": copied_pages.portal,
    "magazine": copied_pages.magazine,
    "institute": copied_pages.institute,
    "news": copied_pages.news,
}
PAGES = [pytest.param(words, shape, id=f"{words.lang}-{shape}") for words in WORDS for shape in SHAPES]
BY_LANG = {words.lang: words for words in WORDS}
# What a text is in, and what the page around it is in.
REPRINTS = [
    *(("en", lang) for lang in BY_LANG if lang not in {"en", "de", "fr", "es", "it", "pt", "tr"}),
    *((lang, "el") for lang in BY_LANG if lang != "el"),
    *(("ru", lang) for lang in ("en", "tr", "de", "fr", "es", "it", "pt")),
]
EN = BY_LANG["en"]


def value(known: Given | None) -> str:
    return known.value if known else ""


def names(found: Reading) -> tuple[str, ...]:
    return tuple(writer.name for writer in found.clues.byline.writers) if found.clues.byline else ()


def unescaped(text: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\\([\\`*_\[\]#+.!>-])", r"\1", part) for part in re.split(r"\n\n(?!\n)", text))


def compare(page: Page, lang: str) -> None:
    found = read_plain(page.text)
    assert value(found.clues.title) == page.title
    assert unescaped(found.body) == page.body
    assert Counter(dropped.text for dropped in found.dropped) == Counter(page.furniture)
    assert names(found) == page.names
    assert value(found.clues.date) == page.date
    assert value(found.clues.lang) == lang
    assert value(found.clues.subtitle) == page.subtitle
    assert value(found.clues.section) == page.section
    assert found.clues.key_points == page.key_points
    if page.biography:
        assert found.clues.byline
        assert found.clues.byline.writers[0].biography == page.biography


@pytest.mark.parametrize(("words", "shape"), PAGES)
def test_an_article_is_read_whole_and_alone(words: Words, shape: str) -> None:
    compare(SHAPES[shape](words), words.lang)


@pytest.mark.parametrize(("inside", "around"), REPRINTS)
def test_a_page_in_another_language_is_no_part_of_its_article(inside: str, around: str) -> None:
    page = copied_pages.reprint(BY_LANG[inside], BY_LANG[around])
    compare(page, inside)
    found = read_plain(page.text)
    assert value(found.clues.publisher) == "Millpond Quarterly"


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_every_dropped_line_is_told_with_its_number(words: Words) -> None:
    page = copied_pages.portal(words)
    lines = page.text.splitlines()
    for dropped in read_plain(page.text).dropped:
        assert dropped.text in lines[dropped.line - 1]
        assert dropped.why


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_a_note_that_repeats_another_is_resolved_in_a_doubt(words: Words) -> None:
    doubts = read_plain(copied_pages.institute(words).text).doubts
    assert any("Note 2" in doubt and "repeats note 1" in doubt for doubt in doubts)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_role_and_institute_under_a_name_are_the_writers(words: Words) -> None:
    byline = read_plain(copied_pages.magazine(words).text).clues.byline
    assert byline
    people = [[part.strip() for part in person.split(";")] for person in words.listed("people")]
    assert [[writer.name, writer.role, writer.affiliation] for writer in byline.writers] == people


def test_menus_and_boxes_with_words_that_nobody_knows_are_told_by_their_place() -> None:
    text = copied_pages.paragraphs(EN)
    above, below = ["Plinth", "Quorble", "Zanth maps"], ["Plinth of the Week", "Zanth (3)", "Quorble row"]
    found = read_plain("\n".join([*above, "", EN.title, EN.byline, "", *text, "", *below]))
    assert unescaped(found.body) == tuple(text)
    assert [dropped.text for dropped in found.dropped] == [*above, *below]


@pytest.mark.parametrize("page", ELSEWHERE, ids=lambda page: page.lang)
def test_in_languages_without_lists_of_words_the_shape_of_a_page_is_enough(page: Elsewhere) -> None:
    found = read_plain(page.text)
    assert value(found.clues.title) == page.title
    assert value(found.clues.date) == "2023-05-17"
    assert value(found.clues.lang) == page.lang
    assert unescaped(found.body) == tuple(paragraph.strip() for paragraph in page.paragraphs)
    assert {dropped.text for dropped in found.dropped} == {*page.above, *page.below}


@pytest.mark.parametrize("page", ELSEWHERE, ids=lambda page: page.lang)
def test_a_box_that_stands_twice_among_the_paragraphs_is_no_part_of_the_text(page: Elsewhere) -> None:
    first, *others = (paragraph.strip() for paragraph in page.paragraphs)
    box = [page.below[0][::-1], f"3,99 {page.above[1]}"]
    lines = [page.title, page.date, "", first, *(line for other in others for line in ("", *box, "", other))]
    found = read_plain("\n".join(lines))
    assert unescaped(found.body) == (first, *others)
    assert [dropped.text for dropped in found.dropped] == box * 3


def test_who_speaks_in_an_interview_stays() -> None:
    text = copied_pages.paragraphs(EN)
    lines = [
        EN.title,
        text[0],
        *(line for answer in text[1:] for line in ("Ferryman", answer, "Interviewer", "And the lock?")),
    ]
    found = read_plain("\n\n".join(lines))
    assert found.body.count("Ferryman") == 4
    assert not any("among the paragraphs" in dropped.why for dropped in found.dropped)


def test_a_sentence_amid_the_text_is_kept_whatever_its_first_word_is() -> None:
    text = copied_pages.paragraphs(EN)
    sentences = [
        "Share the water, the farmers said, and nobody will have to dig another channel this year.",
        "Copyright law has nothing to say about ducks, as the council found out on the next day.",
        "Views differ on what the miller promised when the lock was built.",
    ]
    body = [text[0], sentences[0], text[1], *sentences[1:], text[2]]
    found = read_plain("\n\n".join([EN.title, EN.byline, *body]))
    assert unescaped(found.body) == tuple(body)
    assert not found.dropped


def test_titles_of_other_articles_under_their_heading_are_dropped_and_the_next_subhead_is_not() -> None:
    text = copied_pages.paragraphs(EN)
    lines = [
        EN.title,
        "",
        text[0],
        "",
        "Related articles",
        "Seven Ferries",
        "A Goat",
        "",
        "What the map shows",
        text[1],
    ]
    found = read_plain("\n".join(lines))
    assert unescaped(found.body) == (text[0], "## What the map shows", text[1])
    assert [dropped.text for dropped in found.dropped] == ["Related articles", "Seven Ferries", "A Goat"]


def test_a_paragraph_that_is_copied_twice_stands_once() -> None:
    text = copied_pages.paragraphs(EN)
    found = read_plain("\n\n".join([EN.title, text[0], text[1], text[0]]))
    assert unescaped(found.body) == (text[0], text[1])
    assert found.dropped[0].why == "repeats line 3"


def test_lists_stay_lists_and_what_looks_like_markdown_is_escaped() -> None:
    text = copied_pages.paragraphs(EN)
    lines = [
        EN.title,
        text[0],
        "• one *lock*",
        "• two [[ducks]]",
        "1. first",
        "2. second",
        "# 4 is the lock's number.",
        text[1],
    ]
    body = read_plain("\n".join(lines)).body
    assert "- one \\*lock\\*\n- two \\[\\[ducks\\]\\]\n\n1. first\n2. second\n\n\\# 4 is" in body


def test_raised_and_glued_references_find_their_notes() -> None:
    text = copied_pages.paragraphs(EN)
    lines = [EN.title, text[0] + "¹", text[1] + "2", text[2], "Notes", "1. Old Locks, p. 3.", "2. Ducks, p. 9."]
    body = read_plain("\n\n".join(lines)).body
    assert f"{text[0]}[^1]" in body
    assert f"{text[1]}[^2]" in body
    assert body.endswith("[^1]: Old Locks, p. 3.\n\n[^2]: Ducks, p. 9.")


@pytest.mark.parametrize(
    ("notes", "references"),
    [
        ("(1) | (2)", "(1) | (2)"),
        ("1) | 2)", "(1) | (2)"),
        ("1) | 2)", "1) | 2)"),
        ("※1 | ※2", "※1 | ※2"),
        ("1. | 2.", "1 | 2"),
        ("1. | 2.", "¹ | ²"),
        ("① | ②", "① | ②"),
        ("【1】 | 【2】", "【1】 | 【2】"),
        ("1 | 2", "[1] | [2]"),
        ("（注1） | （注2）", "（注1） | （注2）"),
        ("주1) | 주2)", "(주1) | (주2)"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh-Hans", "ko", "ru"])
def test_notes_without_a_heading_are_known_by_what_refers_to_them(notes: str, references: str, lang: str) -> None:
    words = BY_LANG[lang]
    text = copied_pages.paragraphs(words)
    first, second = references.split(" | ")
    one, other = notes.split(" | ")
    lines = [words.title, text[0] + first, text[1] + second, text[2], f"{one} Old Locks, p. 3.", f"{other} Ducks."]
    body = read_plain("\n\n".join(lines)).body
    assert f"{text[0]}[^1]" in unescaped(body)
    assert f"{text[1]}[^2]" in unescaped(body)
    assert body.endswith("[^1]: Old Locks, p. 3.\n\n[^2]: Ducks.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The miller asks for two things: (1) a new lock, (2) an old promise that is kept.",
        "농부들은 ① 새 갑문과 ② 오래된 약속을 원한다고 협의회에 여러 번 말했다.",
        "磨坊主要求两点：①修一座新船闸，②履行一个很久以前许下的诺言。",
    ],
)
def test_what_is_counted_in_a_sentence_is_no_note(sentence: str) -> None:
    text = copied_pages.paragraphs(EN)
    plain = read_plain("\n\n".join([EN.title, text[0], sentence, text[1]])).body
    noted = read_plain("\n\n".join([EN.title, text[0] + "[1]", sentence, "[1] Old Locks.", "[2] Ducks."])).body
    assert "[^" not in plain
    assert noted.count("[^") == 2


def test_lines_that_are_counted_are_no_notes_if_nothing_refers_to_them() -> None:
    text = copied_pages.paragraphs(EN)
    body = read_plain("\n\n".join([EN.title, *text, "(1) The lock is to be mended.", "(2) The fish are shared."])).body
    assert "[^" not in body
    assert "mended." in body


def test_notes_under_each_section_belong_to_its_references() -> None:
    text = copied_pages.paragraphs(EN)
    lines = [EN.title, text[0] + "[1]", "[1] Old Locks.", "The map", text[1] + "[1]", text[2] + "[2]"]
    lines += ["[1] Ducks.", "[2] Same place.", "The vote", text[3]]
    found = read_plain("\n\n".join(lines))
    assert unescaped(found.body)[:6] == (
        f"{text[0]}[^1]",
        "## The map",
        f"{text[1]}[^2]",
        f"{text[2]}[^3]",
        "## The vote",
        text[3],
    )
    assert found.body.endswith("[^1]: Old Locks.\n\n[^2]: Ducks.\n\n[^3]: Same place.")


def test_notes_that_count_on_from_section_to_section_leave_the_text_between_them_alone() -> None:
    text = copied_pages.paragraphs(EN)
    lines = [EN.title, text[0] + "[1]", "[1] Old Locks.", text[1] + "[2]", text[2], "[2] Ducks.", text[3]]
    body = unescaped(read_plain("\n\n".join(lines)).body)
    assert body == (f"{text[0]}[^1]", f"{text[1]}[^2]", text[2], text[3], "[^1]: Old Locks.", "[^2]: Ducks.")


@pytest.mark.parametrize(
    "note",
    [
        "Ibid., p. 4.",
        "a.g.e., s. 12.",
        "Там же. С. 7.",
        "위의 글, 3쪽.",
        "同上，第4页。",
        "ό.π., σ. 9.",
        "المرجع نفسه، ص 4.",
        "Ebd., S. 3.",
        "همان، ص ۴",
        "Ibídem.",
    ],
)
def test_ibid_in_any_language_is_resolved(note: str) -> None:
    text = copied_pages.paragraphs(EN)
    lines = [EN.title, text[0] + "[1]", text[1] + "[2]", "[1] Old Locks.", f"[2] {note}"]
    assert any("repeats note 1: Old Locks." in doubt for doubt in read_plain("\n\n".join(lines)).doubts)


def test_a_square_metre_is_no_reference() -> None:
    text = copied_pages.paragraphs(EN)
    area = "The lock covers 20 m² and the pond 3 km² of the river, as the oldest of the maps shows."
    lines = [EN.title, text[0] + "¹", area, text[1] + "²", "¹ Old Locks.", "² Ducks."]
    assert area in unescaped(read_plain("\n\n".join(lines)).body)


def test_a_note_that_nothing_refers_to_is_kept_and_told() -> None:
    text = copied_pages.paragraphs(EN)
    found = read_plain("\n\n".join([EN.title, text[0] + "[1]", text[1], "[1] Old Locks.", "[2] Ducks."]))
    assert "[^1]: Old Locks." in found.body
    assert "- 2: Ducks." in found.body
    assert any("refers to notes 2" in doubt for doubt in found.doubts)


def test_a_page_without_a_date_gives_none_and_the_latest_day_that_it_mentions() -> None:
    text = copied_pages.paragraphs(EN)
    found = read_plain("\n\n".join([EN.title, text[0] + " It was 3 May 2021, not 2 April 2020.", text[1]]))
    assert found.clues.date is None
    assert found.clues.date_note == "The page gives no date; the latest day that it mentions is 3 May 2021."


def test_a_page_without_a_date_is_dated_by_its_notes() -> None:
    text = copied_pages.paragraphs(EN)
    clues = read_plain(
        "\n\n".join([EN.title, text[0] + "[1]", text[1], "[1] Old Locks (accessed 3 April 2024)."])
    ).clues
    assert (value(clues.date), clues.date_note) == (
        "2024-04",
        "The page gives no date; its notes were read on 3 April 2024.",
    )


def test_a_dateline_dates_a_page() -> None:
    text = copied_pages.paragraphs(EN)
    clues = read_plain("\n\n".join([EN.title, f"ORVANE, March 4, 2020 — {text[0]}", text[1]])).clues
    assert (value(clues.date), clues.date_note) == ("2020-03-04", "")


def test_a_date_to_come_is_not_believed_and_said() -> None:
    lines = [EN.title, EN.byline, "3 June 2023", *copied_pages.paragraphs(EN)]
    found = read_plain("\n\n".join(lines), latest=date(2023, 6, 2))
    assert found.clues.date is None
    assert any("2023-06-03" in doubt and "future" in doubt for doubt in found.doubts)


@pytest.mark.parametrize(("line", "date"), [("May 2023", "2023-05"), ("Updated 3 June 2023", "2023-06-03")])
def test_a_date_is_as_precise_as_the_page(line: str, date: str) -> None:
    found = read_plain("\n\n".join([EN.title, EN.byline, line, *copied_pages.paragraphs(EN)]))
    assert value(found.clues.date) == date


def test_the_published_date_is_preferred_to_the_updated_one() -> None:
    lines = [EN.title, "Updated: 9 June 2023", "Published: 3 June 2023", *copied_pages.paragraphs(EN)]
    assert value(read_plain("\n\n".join(lines)).clues.date) == "2023-06-03"


def test_the_institute_beside_the_author_is_the_publisher_on_a_page_in_another_language() -> None:
    korean = next(words for words in WORDS if words.lang == "ko")
    lines = [korean.skip, *korean.listed("menu"), korean.rubric, korean.listed("points")[1], "", EN.title, ""]
    lines += ["Orla Penwick, Institute of Canals 2024-01-17", "", *copied_pages.paragraphs(EN), korean.back]
    clues = read_plain("\n".join(lines)).clues
    assert value(clues.publisher) == "Institute of Canals"
    assert value(clues.lang) == "en"
    assert value(clues.date) == "2024-01-17"


def test_a_copyright_line_names_the_site() -> None:
    text = "\n\n".join(
        [EN.title, EN.byline, *copied_pages.paragraphs(EN), "© 2024 Millpond Press. All rights reserved."]
    )
    assert value(read_plain(text).clues.publisher) == "Millpond Press"


def test_a_credit_names_the_publisher_and_the_copyright_line_who_passes_on() -> None:
    lines = [EN.title, *copied_pages.paragraphs(EN), "Source: Ferry Review", "© 2024 Millpond Press"]
    clues = read_plain("\n\n".join(lines)).clues
    assert (value(clues.publisher), value(clues.relay)) == ("Ferry Review", "Millpond Press")


def test_a_biography_under_its_heading_belongs_to_the_only_author() -> None:
    lines = [
        EN.title,
        EN.byline,
        *copied_pages.paragraphs(EN),
        EN.about,
        "She keeps three ducks and rows to work every day.",
    ]
    found = read_plain("\n\n".join(lines))
    assert found.clues.byline
    assert found.clues.byline.writers[0].biography == "She keeps three ducks and rows to work every day."
    assert "ducks and rows" not in found.body


def test_a_sentence_on_the_author_without_the_name_is_the_biography() -> None:
    words = BY_LANG["zh-Hans"]
    text = copied_pages.paragraphs(words)
    told = "（作者系河口大学运河研究中心高级研究员，养了三只鸭子。）"
    other = "作者在河边住了很多年，每天清晨都去看水位，也和渡船上的人说话。"
    found = read_plain("\n\n".join([words.title, "作者：王小舟", *text, other, told]))
    assert found.clues.byline
    writer = found.clues.byline.writers[0]
    assert (writer.role, writer.affiliation) == ("高级研究员", "河口大学运河研究中心")
    assert told not in found.body
    assert other in found.body


def test_other_languages_that_the_page_offers_are_told() -> None:
    lines = [EN.title, "This post is also available in: Türkçe Русский 简体", *copied_pages.paragraphs(EN)]
    assert read_plain("\n\n".join(lines)).clues.also_in == ("tr", "ru", "zh-Hans")


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    text = copied_pages.paragraphs(EN)
    broken = "\n\n".join("\n".join(textwrap.wrap(paragraph, 66)) for paragraph in text)
    found = read_plain(f"{EN.title}\n\n{EN.byline}\n\n{broken}\n")
    assert value(found.clues.title) == EN.title
    assert unescaped(found.body) == tuple(text)


def test_two_names_in_a_title_are_no_byline() -> None:
    title = "Orla Penwick, Tobin Marsh meet again at the lower lock"
    found = read_plain("\n\n".join([title, *copied_pages.paragraphs(EN)]))
    assert value(found.clues.title) == title
    assert names(found) == ()


@pytest.mark.parametrize("line", ["홍가람 기자 hong@river.example", "글: 홍가람"])
def test_a_reporter_named_under_the_text_is_its_author(line: str) -> None:
    korean = next(words for words in WORDS if words.lang == "ko")
    found = read_plain("\n\n".join([korean.title, *copied_pages.paragraphs(korean), line, korean.back]))
    assert names(found) == ("홍가람",)
    assert any("read as its author" in doubt for doubt in found.doubts)


def test_source_and_author_in_one_line_are_told_apart() -> None:
    chinese = next(words for words in WORDS if words.lang == "zh-Hans")
    line = "2023-05-17 10:20 来源：河口网 作者：王小舟"
    found = read_plain("\n\n".join([chinese.title, line, *copied_pages.paragraphs(chinese)]))
    assert names(found) == ("王小舟",)
    assert value(found.clues.date) == "2023-05-17"
    assert value(found.clues.publisher) == "河口网"


def test_short_lines_alone_are_all_kept() -> None:
    found = read_plain("A song of the lower lock\n\nWater and stone\nstone and water\nwho keeps the key")
    assert value(found.clues.title) == "A song of the lower lock"
    assert unescaped(found.body) == ("Water and stone", "stone and water", "who keeps the key")


def test_what_is_too_long_is_cut_and_said_so() -> None:
    paragraph = " ".join(EN.sentences * 20)
    found = read_plain("\n".join([EN.title, *(f"{paragraph} {n}." for n in range(2_200_000 // len(paragraph)))]))
    assert len(found.body) < 2_100_000
    assert "were not looked at" in found.doubts[0]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(st.text(max_size=60), st.sampled_from([*EN.sentences, EN.title, "Share", "[1] x", "• ", "1. a"]))
    )
)
def test_nothing_that_is_pasted_raises_and_every_line_is_accounted_for(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = read_plain(text)
    told = {dropped.line for dropped in found.dropped}
    clues = " ".join([value(found.clues.title), value(found.clues.subtitle), *found.clues.key_points])
    for number, line in enumerate(text.splitlines(), 1):
        if line in EN.sentences and number not in told:
            assert line in " ".join(unescaped(found.body)) + clues
