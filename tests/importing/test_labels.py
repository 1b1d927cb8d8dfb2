from __future__ import annotations

import pytest

from site_builder.importing.labels import credits_of, is_label, source_in, told_to_write


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("By Ada Quill", [("writing", "Ada Quill")]),
        ("By: Ada Quill", [("writing", "Ada Quill")]),
        ("Words: Ada Quill Photos: Bo Reed", [("writing", "Ada Quill"), ("other", "Bo Reed")]),
        ("Story by Ada Quill, photos by Bo Reed", [("writing", "Ada Quill,"), ("other", "Bo Reed")]),
        ("Ada Quill. Translated from the German by Bo Reed", [("", "Ada Quill."), ("other", "Bo Reed")]),
        ("Eine Analyse von Ada Quill", [("writing", "Ada Quill")]),
        ("撰文：韩墨 摄影：陆清野", [("writing", "韩墨"), ("other", "陆清野")]),
        ("新华社记者韩墨", [("writing", "韩墨")]),
        ("글 한도윤 사진 서가람", [("writing", "한도윤"), ("other", "서가람")]),
        ("責任編集：白石遼", [("other", "白石遼")]),
    ],
)
def test_a_line_is_divided_by_what_says_who_did_what(text: str, stretches: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.text) for one in credits_of(text)] == stretches


@pytest.mark.parametrize(
    "text",
    ["By 2030, the ducks will lead", "Text messages were lost", "Video | Ada Quill", "Senior editor Ada Quill", ""],
)
def test_a_word_of_a_sentence_or_a_rubric_is_no_label(text: str) -> None:
    assert [one.kind for one in credits_of(text)] in ([""], [])


def test_who_did_other_work_did_not_write() -> None:
    assert told_to_write(credits_of("Photos by Bo Reed")) == []
    assert [one.text for one in told_to_write(credits_of("Ada Quill, photos by Bo Reed"))] == ["Ada Quill,"]


def test_a_label_may_stand_alone() -> None:
    assert [is_label(text) for text in ("By", "작성자 :", "Salt")] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024年03月08日 星期五 07:20 来源：水车日报", ("水车日报", "2024年03月08日 星期五 07:20")),
        ("来源：水车日报 2024-03-08", ("水车日报", "2024-03-08")),
        ("8 марта 2024 | Источник: Мельничный вестник", ("Мельничный вестник", "8 марта 2024")),
        ("Lock: open since March", ("", "Lock: open since March")),
    ],
)
def test_a_source_is_told_from_the_rest_of_its_line(text: str, found: tuple[str, str]) -> None:
    assert source_in(text) == found


@pytest.mark.parametrize(
    ("text", "post"), [("本报记者 韩墨", "本报记者"), ("論説委員　白石 遼", "論説委員"), ("By Ada Quill", "")]
)
def test_a_label_that_names_a_post_is_kept(text: str, post: str) -> None:
    assert credits_of(text)[-1].post == post
