"""Lines of copied text as Markdown: which are subheads, and where an address ends."""

from __future__ import annotations

import pytest

from site_builder.importing.plain_lines import Line
from site_builder.importing.plain_markdown import marked, plain_blocks_of

PROSE = "The weir below the old mill was built to hold back the floods, and it did nothing else at all."


def headings(*lines: str) -> list[str]:
    blocks = plain_blocks_of([Line(number, text) for number, text in enumerate(lines, 1)], frozenset())
    return [block.text for block in blocks if block.kind == "heading"]


def test_a_short_line_between_paragraphs_is_a_subhead() -> None:
    assert headings(PROSE, "What the deed says", PROSE) == ["What the deed says"]


def test_what_stands_above_the_first_paragraph_is_one_only_where_others_are() -> None:
    assert headings("Size of type", PROSE, PROSE) == []
    assert headings("By way of beginning", PROSE, "What the deed says", PROSE) == [
        "By way of beginning",
        "What the deed says",
    ]


@pytest.mark.parametrize("line", ["Reading time: 7 min", "(Photo of the weir)", "“A quotation set large”"])
def test_labels_remarks_and_quotations_are_no_subheads(line: str) -> None:
    assert headings(PROSE, line, PROSE) == []


def test_a_name_above_a_post_is_no_subhead() -> None:
    assert "Orla Penwick" not in headings(PROSE, "Orla Penwick", "Fellow, Institute of Canals", PROSE)


@pytest.mark.parametrize("behind", ["，访问日期：2023年10月6日。", "（2024年1月20日閲覧）。", "에서 볼 수 있다.", ")."])
def test_an_address_ends_where_a_language_without_spaces_goes_on(behind: str) -> None:
    assert "<https://example.org/weir/2023>" in marked(f"“Weirs”, https://example.org/weir/2023{behind}")


@pytest.mark.parametrize(
    "line", ["The old lock, from the north. © Mira Tolk", "老船闸的北门 攝影／陶米拉", "Foto: Die alte Schleuse"]
)
def test_what_names_who_took_a_picture_is_no_subhead(line: str) -> None:
    assert headings(PROSE, "What the deed says", PROSE, line, PROSE) == ["What the deed says"]
