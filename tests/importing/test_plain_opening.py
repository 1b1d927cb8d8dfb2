"""Who wrote a report, as its first paragraph says before it begins."""

from __future__ import annotations

import pytest

from site_builder.importing.plain_opening import opening_writers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("【記者林雨晴／綜合報導】堤上的風車停了三天。", ["林雨晴"]),
        ("本报江州3月8日电（记者 张晓云）堤上的风车停了三天。", ["张晓云"]),
        ("(서울=물결통신) 홍길동 기자 = 풍차가 사흘 동안 멈추었다.", ["홍길동"]),
        ("[서울=물결통신 홍길동 기자] 풍차가 사흘 동안 멈추었다.", ["홍길동"]),
        ("【注意】堤上的風車停了三天。", []),
        ("堤上的风车（高三十米）停了三天。", []),
        ("[1] The mill stood still for three days.", []),
        ("", []),
    ],
)
def test_an_opening_names_the_writer_only_by_a_word_that_says_so(text: str, names: list[str]) -> None:
    assert [writer.name for writer in opening_writers(text)] == names
