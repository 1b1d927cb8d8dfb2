from __future__ import annotations

import pytest

from site_builder.importing.roles import apart_from_place, apart_from_post, is_agency, is_role


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("Ada Quill Senior Editor", "Ada Quill", "Senior Editor"),
        ("Ada Quill Science Correspondent", "Ada Quill", "Science Correspondent"),
        ("Political correspondent Ada Quill", "Ada Quill", "Political correspondent"),
        ("編集委員 白石遼", "白石遼", "編集委員"),
        ("한도윤 가온대 교수", "한도윤", "가온대 교수"),
        ("한도윤 객원논설위원", "한도윤", "객원논설위원"),
        ("James Dean", "James Dean", ""),
        ("Ada Maria Quill", "Ada Maria Quill", ""),
    ],
)
def test_a_post_beside_a_name_is_set_apart(text: str, name: str, post: str) -> None:
    assert apart_from_post(text) == (name, post)


def test_where_somebody_writes_from_is_set_apart() -> None:
    assert apart_from_place("Ada Quill in Salines") == ("Ada Quill", "Salines")
    assert apart_from_place("Ada Quill") == ("Ada Quill", "")


def test_an_agency_is_told_by_its_name_or_by_its_capitals() -> None:
    assert all(map(is_agency, ("Reuters", "(AFP)", "XYZ", "EFE/XYZ", "新华社", "ΑΠΕ-ΜΠΕ")))
    assert not any(map(is_agency, ("Ada", "Salt House", "III")))


def test_a_post_or_a_house_is_a_role() -> None:
    assert [is_role(text) for text in ("Senior Fellow", "Salt Institute", "Ada Quill")] == [True, True, False]
