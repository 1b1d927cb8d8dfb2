"""Which places in a text are mentions: the word rules of each script, the longest name, what is kept out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.mentions import ACCEPTED, Candidate, candidates
from site_builder.content.names import build_names
from site_builder.core.model import Match, Topic, TopicKind
from site_builder.core.text import fold
from tests.content.sites import SEA, STRAIT, TAIWAN, topic

TOPICS = (
    TAIWAN,
    STRAIT,
    SEA,
    topic("apec", "APEC", match=Match.EXACT_CASE),
    topic("box", "Box"),
    topic("tim", "Tim"),
    topic("policy", "Industrial policy"),
    topic("convoy", "Convoy"),
    topic("g7", "G7", titles={"zh": "G7峰会"}),
    topic("silent", "Silence", match=Match.NEVER),
    topic("japan", "Japan", titles={"ja": "日本", "th": "ญี่ปุ่น", "ru": "Япония", "ja-Kana": "ニホン"}),
    topic("us", "U.S."),
)


def place(identifier: str, **titles: str) -> Topic:
    return replace(topic(identifier, titles=titles), kind=TopicKind.PLACE)


def judged(text: str, lang: str = "en", *topics: Topic) -> list[Candidate]:
    names = build_names({one.id: one for one in topics or TOPICS}, lang="en")
    return list(candidates(text, names, lang=lang))


def found(text: str, lang: str = "en", *topics: Topic) -> list[str]:
    """What is accepted in a text, as it stands there."""
    return [text[one.start : one.end] for one in judged(text, lang, *topics) if one.verdict == ACCEPTED]


def refused(text: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(one.topic, one.verdict) for one in judged(text, lang) if one.verdict != ACCEPTED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ｇ７ and Ｇ７２", ["Ｇ７"]),
        ("Taiwan, TAIWAN and ＴＡＩＷＡＮ", ["Taiwan", "TAIWAN", "ＴＡＩＷＡＮ"]),
        ("Taiwanese", []),
        ("proTaiwan", []),
        ("Taiwan2 2Taiwan", []),
        ("Taiwan\u0308", []),
        ("US-Taiwan ties; Taiwan–China; (Taiwan)", ["Taiwan", "Taiwan", "Taiwan"]),
        ("Taiwan_x", ["Taiwan"]),
        ("Tai\u00adwan", ["Tai\u00adwan"]),
        ("South\n  China\u00a0Sea", ["South\n  China\u00a0Sea"]),
        ("the U.S. and", ["U.S."]),
    ],
)
def test_latin_names_are_whole_words_in_any_case_and_width(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("two Taiwans", "en", ["Taiwans"]),
        ("two Taiwans", "en-GB", ["Taiwans"]),
        ("two Taiwans", "de", []),
        ("boxes and boxs", "en", ["boxes", "boxs"]),
        ("Times and Tims", "en", ["Tims"]),
        ("Taiwan's and Taiwan’s and Straits’", "en", ["Taiwan", "Taiwan"]),
        ("Taiwan Straits’ peace", "en", ["Taiwan Straits"]),
        ("Taiwanss", "en", []),
        ("Industrial policies and INDUSTRIAL POLICIES'", "en", ["Industrial policies", "INDUSTRIAL POLICIES"]),
        ("Industrial policies", "de", []),
        ("convoys, convoies", "en", ["convoys"]),
    ],
)
def test_english_plurals_and_possessives(text: str, lang: str, expected: list[str]) -> None:
    assert found(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("대만은", 1),
        ("대만에서", 1),
        ("대만에서는", 1),
        ("대만까지도", 1),
        ("대만측은", 1),
        ("대만이다.", 1),
        ("대만이라는", 1),
        ("대만, 대만", 2),
        ("美대만", 1),
        ("대만(Taiwan)", 2),
        ("대만해협", 0),
        ("친대만", 0),
        ("대만인들은", 0),
        ("대만은행", 0),
    ],
)
def test_korean_names_begin_a_word_and_may_carry_particles(text: str, expected: int) -> None:
    assert len(found(text, "ko")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("대만인은 대만인", []),
        ("대만족", []),
        ("대만인 것은", ["대만"]),
        ("대만인지", ["대만"]),
        ("관세인 제도", ["관세"]),
        ("관세만으로는", ["관세"]),
    ],
)
def test_a_korean_place_is_none_of_its_people(text: str, expected: list[str]) -> None:
    assert found(text, "ko", place("taiwan", ko="대만"), topic("tariffs", titles={"ko": "관세"})) == expected


def test_korean_words_may_be_joined_but_not_parted() -> None:
    balloon = topic("balloon", titles={"ko": "정찰 풍선"})
    assert found("정찰 풍선이 정찰풍선을 정 찰풍선", "ko", balloon) == ["정찰 풍선", "정찰풍선"]
    assert found("관세동맹 협정, 관세 동맹협정", "ko", topic("x", titles={"ko": "관세 동맹 협정"})) == [
        "관세동맹 협정",
        "관세 동맹협정",
    ]
    assert found("관 세", "ko", topic("tariffs", titles={"ko": "관세"})) == []


def test_a_joined_korean_name_of_exact_case_keeps_its_case() -> None:
    forum = topic("forum", titles={"ko": "APEC 회의"}, match=Match.EXACT_CASE)
    assert found("APEC회의 apec회의", "ko", forum) == ["APEC회의"]


@pytest.mark.parametrize("name", ["台湾", "台灣", "臺灣"])
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_simplified_and_traditional_names_are_one(name: str, lang: str) -> None:
    assert found("从台湾到台灣和臺灣", lang, topic("t", titles={"zh": name})) == ["台湾", "台灣", "臺灣"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("台湾人喜欢茶", []),
        ("台湾人民和台湾人口", ["台湾", "台湾"]),
        ("朝鲜族", []),
        ("海关税收", []),
        ("提高关税", ["关税"]),
        ("克里米亚", []),
        ("克里访华", ["克里"]),
    ],
)
def test_chinese_names_do_not_stand_across_words(text: str, expected: list[str]) -> None:
    topics = (
        place("taiwan", zh="台湾"),
        place("korea", zh="朝鲜"),
        topic("tariffs", titles={"zh": "关税"}),
        replace(topic("kerry", titles={"zh": "克里"}), kind=TopicKind.PERSON),
    )
    assert found(text, "zh-Hans", *topics) == expected


def test_english_words_go_on_behind_an_apostrophe() -> None:
    names = topic("xi", "Xi")
    assert found("Xi'an, Xi's, Xi’ll, 'Xi' and Xi'", "en", names) == ["Xi", "Xi", "Xi", "Xi"]
    assert found("Xi'an", "tr", names) == ["Xi"]


def test_the_number_of_a_model_belongs_to_its_name() -> None:
    assert found("G7-40 and G7-2024 and G7-led") == ["G7", "G7"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "в Тайване, Тайванем и тайваньский", ["Тайване", "Тайванем"]),
        ("ru-RU", "из Тайваня", ["Тайваня"]),
        ("uk", "из Тайваня", []),
        ("en", "из Тайваня", []),
        ("ru", "Тайвань", ["Тайвань"]),
        ("ru", "неТайваня", []),
    ],
)
def test_russian_cases_count_in_russian_texts(lang: str, text: str, expected: list[str]) -> None:
    assert found(text, lang, place("taiwan", ru="Тайвань")) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("tr", "gümrük vergilerini, GÜMRÜK VERGİLERİ", ["gümrük vergilerini", "GÜMRÜK VERGİLERİ"]),
        ("en", "gümrük vergilerini", []),
        ("tr", "Gümrük Vergisi'nin", ["Gümrük Vergisi"]),
    ],
)
def test_turkish_suffixes_count_in_turkish_texts(lang: str, text: str, expected: list[str]) -> None:
    assert found(text, lang, topic("tariffs", titles={"tr": "gümrük vergisi"})) == expected


def test_turkish_proper_names_take_suffixes_behind_an_apostrophe_only() -> None:
    assert found("Tayvan'ın, Tayvanın, TAYVAN’DA", "tr", place("taiwan", tr="Tayvan")) == ["Tayvan", "TAYVAN"]
    assert found("Tayvan Boğazında", "tr", place("strait", tr="Tayvan Boğazı")) == ["Tayvan Boğazında"]


def test_titles_without_a_language_are_of_the_site() -> None:
    sanction = topic("sanction", "yaptırım")
    english, turkish = (build_names({"sanction": sanction}, lang=lang) for lang in ("en", "tr"))
    assert not [one for one in candidates("yaptırımlar", english, lang="tr") if one.verdict == ACCEPTED]
    assert [one.end for one in candidates("yaptırımlar", turkish, lang="tr")] == [11]


def test_an_inflected_name_of_exact_case_keeps_the_case_of_its_stem() -> None:
    ministry = topic("m", titles={"ru": "МИД"}, match=Match.EXACT_CASE)
    assert found("МИДа МИД мида", "ru", ministry) == ["МИДа", "МИД"]
    assert [one.verdict for one in judged("мида", "ru", ministry)] == ["case differs"]


def test_an_inflected_name_that_never_matches_is_told_of() -> None:
    never = topic("m", titles={"ru": "пролив"}, match=Match.NEVER)
    assert [(one.end, one.verdict) for one in judged("пролива", "ru", never)] == [(7, "match: never")]


def test_the_longest_inflected_name_wins() -> None:
    topics = (place("taiwan", ru="Тайвань"), place("strait", ru="пролив Тайвань"))
    assert found("в проливе Тайваня", "ru", *topics) == ["проливе Тайваня"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("美国与台湾关系", "zh-Hans", ["台湾"]),
        ("訪日本人", "ja", ["日本"]),
        ("旧ニホン語", "ja", ["ニホン"]),
        ("旧ﾆﾎﾝ語", "ja", ["ﾆﾎﾝ"]),
        ("ไปญี่ปุ่นกัน", "th", ["ญี่ปุ่น"]),
    ],
)
def test_scripts_without_spaces_need_no_word_ends(text: str, lang: str, expected: list[str]) -> None:
    assert found(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("参加G7会议", "zh", ["G7"]),
        ("在G7峰会上", "zh", ["G7峰会"]),
        ("ABG7峰会", "zh", []),
        ("G7은 APEC에서", "ko", ["G7", "APEC"]),
        ("G72", "en", []),
    ],
)
def test_names_of_mixed_scripts_follow_the_rule_at_each_end(text: str, lang: str, expected: list[str]) -> None:
    assert found(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Tayvan'ın ve TAYVAN’IN", "tr", ["Tayvan", "TAYVAN"]),
        ("Tayvanlı", "tr", []),
        ("η ΤΑΪΒΑΝ, την Ταϊβάν", "el", ["ΤΑΪΒΑΝ", "Ταϊβάν"]),
        ("в ЯПОНИЯ и японияй", "ru", ["ЯПОНИЯ"]),
    ],
)
def test_turkish_greek_and_cyrillic(text: str, lang: str, expected: list[str]) -> None:
    assert found(text, lang) == expected


def test_turkish_dotted_and_dotless_i_meet() -> None:
    assert found("İSTANBUL, ISTANBUL, Istanbul", "tr", topic("i", "İstanbul")) == ["İSTANBUL", "ISTANBUL", "Istanbul"]


def test_greek_final_sigma_meets_the_capital() -> None:
    assert found("Ο ΠΟΛΕΜΟΣ και ο πόλεμος", "el", topic("p", "πόλεμος")) == ["ΠΟΛΕΜΟΣ", "πόλεμος"]


def test_exact_case_looks_at_case_but_not_at_width() -> None:
    assert found("APEC apec Apec ＡＰＥＣ APECs") == ["APEC", "ＡＰＥＣ", "APECs"]
    assert refused("apec") == [("apec", "case differs")]


def test_one_matching_spelling_of_a_topic_is_enough() -> None:
    names = topic("who", "WHO", "Who", match=Match.EXACT_CASE)
    assert [one.verdict for one in judged("WHO Who who", "en", names)] == ["", "", "case differs"]


def test_the_longest_name_wins() -> None:
    assert found("Taiwan Strait and Taiwan") == ["Taiwan Strait", "Taiwan"]
    assert refused("Taiwan Strait") == [("taiwan", "inside a longer name")]


def test_a_longer_name_that_is_no_word_here_hides_no_shorter_one() -> None:
    assert found("Taiwan Straitened") == ["Taiwan"]


def test_of_equally_long_names_the_leftmost_wins() -> None:
    assert found("aa bb cc", "en", topic("x", "aa bb"), topic("y", "bb cc")) == ["aa bb"]


def test_an_excluded_topic_still_takes_its_words() -> None:
    names = build_names({one.id: one for one in TOPICS}, lang="en")
    verdicts = {one.topic: one.verdict for one in candidates("Taiwan Strait", names, lang="en", excluded=("strait",))}
    assert verdicts == {"strait": "kept out by no_link, or this is its own page", "taiwan": "inside a longer name"}


def test_topics_that_never_match_are_told_of_and_hide_nothing() -> None:
    verdicts = judged("Silence Strait", "en", topic("s", "Silence Strait", match=Match.NEVER), topic("x", "Silence"))
    assert [(one.topic, one.verdict) for one in verdicts] == [("s", "match: never"), ("x", "")]


def test_barred_stretches_hold_no_mentions() -> None:
    names = build_names({"taiwan": TAIWAN}, lang="en")
    text = "Taiwan Taiwan Taiwan"
    verdicts = [one.verdict for one in candidates(text, names, lang="en", barred=((3, 4), (14, 20)))]
    assert verdicts == ["inside a link or code", "", "inside a link or code"]


def test_a_name_does_not_begin_within_a_ligature() -> None:
    assert found("ﬁx", "en", topic("i", "ix")) == []


def test_no_names_find_nothing() -> None:
    assert candidates("Taiwan", build_names({}, lang="en"), lang="en") == ()
    assert candidates("Taiwan", build_names({"x": topic("x", "\u200b")}, lang="en"), lang="en") == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "Taiwan",
                "taiwan strait",
                "대만",
                "은",
                "台湾",
                "South China Sea",
                "s",
                " ",
                "’s",
                "-",
                "é",
                "İ",
                "\u00a0",
                "\u0301",
                "boxes",
                "x",
            ]
        ),
        max_size=20,
    ).map("".join),
    st.sampled_from(["en", "ko", "zh", "tr"]),
)
def test_mentions_stand_apart_and_fold_to_their_names(text: str, lang: str) -> None:
    end = 0
    for one in judged(text, lang):
        if one.verdict == ACCEPTED:
            folded, name = fold(text[one.start : one.end])[0], fold(one.name)[0]
            assert folded in (name, f"{name}s", f"{name}es")
            assert one.start >= end
            end = one.end
