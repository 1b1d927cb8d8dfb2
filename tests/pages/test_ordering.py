from __future__ import annotations

import pytest

from site_builder.pages.ordering import anchor, chunks, first_sentence, grouped, initial, shortened, sort_key


def test_names_sort_by_letters_without_accents_case_and_quotation_marks() -> None:
    names = ["Zoo", "“Empire”", "élan", "Elbe", "Élan vital", "대만", "台湾"]
    assert sorted(names, key=sort_key) == ["élan", "Élan vital", "Elbe", "“Empire”", "Zoo", "대만", "台湾"]


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("élan", "E"),
        ("“Taiwan”", "T"),
        ("2024", "0–9"),
        ("대만", "ㄷ"),
        ("싸움", "ㅆ"),
        ("台湾", "台"),
        ("Ελλάδα", "Ε"),
        ("…", "."),
    ],
)
def test_a_name_stands_under_its_first_letter(name: str, mark: str) -> None:
    assert initial(name) == mark


def test_marks_of_sorted_names_never_come_twice() -> None:
    names = ["Zoo", "élan", "Elbe", "Eb", "9", "1", "다", "대", "台湾", "ß", "Ss", "Ǆ", "ﬁ", "fa"]
    marks = [mark for mark, _ in grouped(sorted(names, key=sort_key), label=initial)]
    assert len(marks) == len(set(marks))


def test_every_mark_has_an_id() -> None:
    assert [anchor(mark) for mark in ("E", "0–9", "ㄷ", ".")] == ["at-e", "at-0-9", "at-ㄷ", "at-other"]


def test_an_empty_list_has_one_empty_page() -> None:
    assert list(chunks((), size=2)) == [()]
    assert [list(chunk) for chunk in chunks([1, 2, 3], size=2)] == [[1, 2], [3]]
    assert [list(chunk) for chunk in chunks([1, 2], size=2)] == [[1, 2]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One thing. Another.", "One thing."),
        ("The U.S. Navy sailed. It came back.", "The U.S. Navy sailed."),
        ("Dr. Heer doubts it. Others do not.", "Dr. Heer doubts it."),
        ("It grew by 3.5 per cent. Then it fell.", "It grew by 3.5 per cent."),
        ("“Never!” He left.", "“Never!”"),
        ("He said e.g. nothing new", "He said e.g. nothing new"),
        ("첫 문장이다. 둘째 문장이다.", "첫 문장이다."),
        ("第一句。第二句。", "第一句。"),
        ("他说：“不。”然后走了。", "他说：“不。”"),
        ("Is it? Yes.", "Is it?"),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shortened("one two,\n three", limit=20) == "one two, three"
    assert shortened("one two, three", limit=10) == "one two…"
    assert shortened("一二三四五六七八九十一二", limit=6) == "一二三四五…"
    assert all(len(shortened("word " * 100, limit=limit)) <= limit for limit in range(5, 60))
