from __future__ import annotations

from site_builder.importing.choosing import best_of, choose_title, ranked, site_names, strength_of
from site_builder.importing.evidence import Evidence


def title(value: str, origin: str, weight: float, *, written: bool = False) -> Evidence:
    return Evidence("title", value, origin, weight, written=written)


def test_a_second_place_for_machines_adds_little_and_the_page_itself_adds_all() -> None:
    head = [title("Salt", "meta a", 2.0), title("Salt", "meta b", 2.0)]
    assert strength_of(head) == 2.5
    assert strength_of([*head, title("Salt", "h1", 3.0, written=True)]) == 5.5
    assert strength_of([head[0], head[0]]) == 2.0


def test_claims_agree_without_regard_to_case_and_dashes() -> None:
    (group,) = ranked([title("Salt – Grain", "a", 1), title("SALT - GRAIN", "b", 2)])
    assert group.given.value == "SALT - GRAIN"


def test_the_title_is_what_heading_and_head_agree_on() -> None:
    evidence = [
        title("Salt and Grain | House", "<title>", 1.5),
        title("Salt and Grain", "h1", 3.0, written=True),
        title("House", "meta og:title", 2.0),
    ]
    given, doubts = choose_title(evidence, ["House"], "")
    assert given is not None
    assert given.value == "Salt and Grain"
    assert doubts == ()


def test_a_title_cut_off_for_a_preview_is_made_whole() -> None:
    evidence = [
        title("The long way around the har…", "meta og:title", 2.0),
        title("The long way around the harbour", "<title>", 1.5),
    ]
    given, _ = choose_title(evidence, [], "")
    assert given is not None
    assert given.value == "The long way around the harbour"


def test_the_headline_on_the_page_wins_over_its_form_for_search_engines() -> None:
    evidence = [
        title("What salt means for the harbour in 2020", "JSON-LD headline", 3.0),
        title("What salt means for the harbour in 2020", "meta og:title", 2.0),
        title("What salt means for the harbour", "h1", 3.0, written=True),
    ]
    given, _ = choose_title(evidence, [], "")
    assert given is not None
    assert given.value == "What salt means for the harbour"


def test_titles_that_have_nothing_in_common_are_a_doubt_that_names_both() -> None:
    evidence = [title("Salt", "JSON-LD headline", 3.0), title("Grain", "h1", 3.0, written=True)]
    given, doubts = choose_title(evidence, [], "")
    assert given is not None
    assert any({"Salt", "Grain"} - {given.value} <= {word.strip("“”") for word in doubt.split()} for doubt in doubts)


def test_where_nobody_gives_a_title_there_is_none() -> None:
    assert choose_title([], [], "") == (None, ())


def test_names_of_the_site_are_told_by_the_page() -> None:
    evidence = [
        Evidence("site", "House", "meta og:site_name", 3.0),
        Evidence("publisher", "https://x.example", "meta", 1.0),
    ]
    assert site_names(evidence, "https://h.example/") == ("House",)


def test_a_field_without_claims_is_none() -> None:
    assert best_of([], "section") is None


def test_a_heading_with_a_remark_is_known_by_its_part() -> None:
    evidence = [
        title("Salt and Grain Harbour Edition", "h1", 3.0, written=True),
        title("Salt and Grain", "a part of h1", 1.0, written=True),
        title("Salt and Grain", "meta og:title", 2.0),
    ]
    given, _ = choose_title(evidence, [], "")
    assert given is not None
    assert given.value == "Salt and Grain"


def test_a_heading_of_words_of_the_site_is_no_title() -> None:
    evidence = [
        Evidence("title", "Harbour News", "h1", 3.0, written=True),
        Evidence("title", "Tides of Orvane", "meta og:title", 2.0),
    ]
    title, _ = choose_title(evidence, ["Harbour Council News"], "")
    assert title is not None
    assert title.value == "Tides of Orvane"


def test_titles_without_spaces_are_compared_by_their_letters() -> None:
    evidence = [
        Evidence("title", "軽い打ち心地の薄型鍵盤を発売する", "h1", 2.0, written=True),
        Evidence("title", "軽い打ち心地の薄型鍵盤を発売", "meta og:title", 2.5),
    ]
    title, _ = choose_title(evidence, [], "")
    assert title is not None
    assert title.value == "軽い打ち心地の薄型鍵盤を発売する"


def test_of_hundreds_of_headings_the_first_are_weighed() -> None:
    headings = [title(f"Tide table of the quay, part {number}", "h3", 0.5, written=True) for number in range(700)]
    evidence = [*headings, title("The long way home", "h1", 3.0, written=True)]
    given, _ = choose_title(evidence, [], "")
    assert given is not None
    assert given.value == "The long way home"
