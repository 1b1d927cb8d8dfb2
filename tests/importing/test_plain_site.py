"""What a copied page calls itself: by its line of rights, its masthead, what it asks readers to follow."""

from __future__ import annotations

import pytest

from site_builder.importing.plain import read_plain
from site_builder.importing.plain_site import is_name, owner_in

TEXT = (
    "The ferry on the upper lake was sold in spring, and nobody in the three villages has seen a timetable since then.",
    "The buyer says that the boat needs a new keel. The carpenters say that it needs a captain who can read the wind.",
    "Until both are found the mail goes around the lake by mule, and it arrives two days after it was written.",
)


def page(*above: str, below: tuple[str, ...] = ()) -> str:
    return "\n\n".join((*above, "A boat without a captain waits", "4 May 2021", *TEXT, *below))


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("© 2024 The Lake Courier. All rights reserved.", "The Lake Courier"),
        ("Copyright © Institute of Canals 2019–2024", "Institute of Canals"),
        (
            "© 2023 The Lake Courier Limited or its affiliated companies. All rights reserved.",
            "The Lake Courier Limited",
        ),
        ("저작권자 © 물결논단 무단전재 및 재배포 금지", "물결논단"),
        ("ⓒ 물결시보 & mulgyeol.example, 무단 전재 및 재배포 금지", "물결시보"),
        ("© 2023 湖畔週刊 版權所有，禁止擅自轉載", "湖畔週刊"),
        ("版权所有：运河研究所", "运河研究所"),
        ("本文版权归运河研究所所有", "运河研究所"),
        ("Copyright © 湖畔新聞社. All rights reserved. 無断転載を禁じます", "湖畔新聞社"),
        ("© 2024 Göl Gazetesi. Tüm hakları saklıdır.", "Göl Gazetesi"),
        ("Tüm hakları saklıdır © Göl Gazetesi", "Göl Gazetesi"),
        ("Все права защищены © Озёрный вестник, 2024", "Озёрный вестник"),
        ("© 2024 Η Φωνή της Λίμνης. Με επιφύλαξη παντός δικαιώματος.", "Η Φωνή της Λίμνης"),
        ("جميع الحقوق محفوظة © مركز البحيرة 2024", "مركز البحيرة"),
        ("© Seekurier 2024", "Seekurier"),
        ("Все права защищены. 16+", ""),
        ("All rights reserved.", ""),
        ("© 2024", ""),
    ],
)
def test_a_line_of_rights_without_its_standing_words_is_who_holds_them(line: str, owner: str) -> None:
    assert owner_in(line) == owner


@pytest.mark.parametrize(
    "text",
    [
        "（本文仅代表作者个人观点）",
        "The lake is closed.",
        "조회 312",
        "Share this",
        "記事をシェアする？",
        "all of us",
        "Editor",
    ],
)
def test_what_is_said_counted_or_clicked_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_the_name_above_the_menu_is_preferred_to_the_company_in_the_line_of_rights() -> None:
    text = page(
        "The Lake Courier", "News", "Sport", below=("Share", "© 2023 The Lake Courier Limited. All rights reserved.")
    )
    publisher = read_plain(text).clues.publisher
    assert publisher is not None
    assert publisher.value == "The Lake Courier"


@pytest.mark.parametrize("line", ["Follow The Lake Courier on social media", "Photo: Ada Quill / The Lake Courier"])
def test_a_masthead_that_another_line_repeats_is_the_publisher(line: str) -> None:
    found = read_plain(page("The Lake Courier", "News", "Sport", below=(line, "Share", "Print")))
    assert found.clues.publisher is not None
    assert found.clues.publisher.value == "The Lake Courier"
    assert not any("only the first line" in doubt for doubt in found.doubts)


def test_a_masthead_that_stands_once_is_a_guess_that_is_said() -> None:
    found = read_plain(page("The Lake Courier", "News", "Sport", below=("Share", "Print")))
    assert found.clues.publisher is not None
    assert found.clues.publisher.value == "The Lake Courier"
    assert any("only the first line" in doubt for doubt in found.doubts)


def test_a_disclaimer_alone_under_the_text_publishes_nothing() -> None:
    found = read_plain(page(below=("(The views are those of the author)",)))
    assert found.clues.publisher is None
