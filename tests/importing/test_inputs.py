from __future__ import annotations

from datetime import date

import pytest

from site_builder.importing.inputs import LARGEST, decode, is_html, read_input
from site_builder.importing.values import Input

KOREAN = "안개 낀 항구에서 연구원들은 조수의 높이를 재었다. 그 결과는 다음 해에 발표되었다."
PARAGRAPH = (
    "<p>The tide in the harbour of Orvane was measured by three people for a year, and nobody had asked them to.</p>"
)


def test_a_byte_order_mark_decides() -> None:
    for codec in ("utf-8-sig", "utf-16", "utf-32"):
        assert decode(Input("a", KOREAN.encode(codec), charset="euc-kr")) == (KOREAN, ())


def test_utf_16_without_a_mark_is_read() -> None:
    assert decode(Input("a", "<p>A tide</p>".encode("utf-16-le")))[0] == "<p>A tide</p>"


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="euc-kr">', '<META HTTP-EQUIV="Content-Type" content="text/html; charset=euc-kr">'],
)
def test_a_declaration_of_the_page_is_read(declaration: str) -> None:
    page = f"{declaration}<p>{KOREAN}</p>"
    assert decode(Input("a", page.encode("cp949"))) == (page, ())


def test_a_wrong_declaration_is_doubted() -> None:
    text, doubts = decode(Input("a", f'<meta charset="iso-8859-1"><p>{KOREAN}</p>'.encode()))
    assert KOREAN in text
    assert "cp1252" in doubts[0]
    assert "utf-8" in doubts[0]


def test_lost_characters_are_counted() -> None:
    _, doubts = decode(Input("a", (KOREAN * 3).encode()[:-1] + b"\xff"))
    assert any("could not be read" in doubt for doubt in doubts)


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 x", b"PK\x03\x04abc", b"\x89PNG\r\n", bytes(range(256)) * 40, b"\xff\xd8\xff\xe0 jfif"]
)
def test_what_is_no_text_is_named_and_not_read(content: bytes) -> None:
    reading = read_input(Input("a", content))
    assert reading.body == ""
    assert "This is a" in reading.doubts[0]


def test_an_empty_input_is_a_doubt() -> None:
    assert read_input(Input("a", b" \n ")).doubts == ("There is no text in it.",)


def test_what_is_too_large_is_not_read() -> None:
    reading = read_input(Input("a", b"a" * (LARGEST + 1)))
    assert (reading.body, len(reading.doubts)) == ("", 1)


def test_the_page_in_a_web_archive_is_read() -> None:
    archive = (
        'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"\r\n\r\n'
        "--cut\r\nContent-Type: text/html; charset=euc-kr\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + __import__("base64").b64encode(f"<html><body><p>{KOREAN}</p></body></html>".encode("cp949")).decode()
        + "\r\n--cut\r\nContent-Type: image/png\r\n\r\nxx\r\n--cut--\r\n"
    )
    assert KOREAN in decode(Input("a.mhtml", archive.encode()))[0]


def test_line_ends_and_control_characters_are_made_even() -> None:
    assert decode(Input("a", b"one\r\ntwo\rthree\x01\0"))[0] == "one\ntwo\nthree"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><title>x</title>", True),
        ("<p>One</p><p>Two</p>", True),
        ("A text that speaks of <b> and </b> once.", False),
        ("1 < 2 and 3 > 2", False),
        ("", False),
    ],
)
def test_pages_are_told_from_texts(text: str, expected: bool) -> None:
    assert is_html(text) is expected


def test_neither_pages_nor_texts_are_of_days_to_come() -> None:
    page = f"<html><body><article><h1>Tides</h1><p>Published: 4 March 2020</p>{PARAGRAPH * 4}</article></body></html>"
    text = "\n\n".join(["Tides", "4 March 2020", *[PARAGRAPH[3:-4]] * 4])
    for content in (page, text):
        source = Input("a", content.encode())
        before = read_input(source, latest=date(2020, 3, 3))
        assert before.clues.date is None
        assert any("2020-03-04" in doubt for doubt in before.doubts)
        after = read_input(source, latest=date(2020, 3, 4))
        assert after.clues.date
        assert after.clues.date.value == "2020-03-04"


def test_pages_and_texts_are_both_read() -> None:
    page = (
        f"<html><head><title>Tides</title></head><body><article><h1>Tides</h1>{PARAGRAPH * 4}</article></body></html>"
    )
    assert "three people" in read_input(Input("a.html", page.encode())).body
    text = "Tides\n\nThe tide in the harbour of Orvane was measured by three people for a year, and nobody had asked.\n"
    assert "three people" in read_input(Input("a.txt", text.encode())).body
