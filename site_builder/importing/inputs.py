"""What is to be imported, from bytes to a reading: decoded, told to be a page or a text, and handed on.

Here stand the limits, so that no later stage meets what would take it minutes: size, depth of nesting, ballast such as
embedded pictures. What cannot be read is an empty reading with a doubt that says why. Must not know how a page or a
text is read.
"""

from __future__ import annotations

import codecs
import re
from datetime import date
from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from site_builder.importing.encodings import encoding_of, python_name
from site_builder.importing.page import read_page
from site_builder.importing.pagetree import lighten
from site_builder.importing.plain import read_plain
from site_builder.importing.values import Input, Reading

LARGEST = 20_000_000
"""Bytes; what is larger is no article."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "an archive"),
    (b"\x7fELF", "a program"),
)
_META = re.compile(rb"<meta\b[^<>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\b[^<>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_DOCUMENT = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:p|div|span|a|h[1-6]|table|tr|td|ul|ol|li|br|meta|title|article|section|img|font|b)(?:\s[^<>]*)?/?>", re.I
)


def read_input(source: Input, *, lang: str = "", latest: date | None = None) -> Reading:
    """Read an input. `lang` is a BCP 47 tag where the editor has said it; no date after `latest` is believed."""
    if len(source.content) > LARGEST:
        return Reading(doubts=(f"This is larger than {LARGEST // 1_000_000} MB and was not read.",))
    text, doubts = decode(source)
    if not text.strip():
        return Reading(doubts=doubts or ("There is no text in it.",))
    if is_html(text):
        page, lightened = lighten(text)
        reading = read_page(page, address=source.address, lang=lang, latest=latest)
        doubts += lightened
    else:
        reading = read_plain(text, lang=lang, latest=latest)
    return Reading(reading.clues, reading.body, reading.dropped, doubts + reading.doubts)


def is_html(text: str) -> bool:
    """Tell a page from plain text, which may well speak of a tag or two."""
    if _DOCUMENT.search(text[:5_000]):
        return True
    tags = sum(1 for _ in _TAG.finditer(text[:100_000]))
    return tags >= 6 or (tags >= 2 and text.lstrip()[:1] == "<")


def decode(source: Input) -> tuple[str, tuple[str, ...]]:
    """The text of an input, free of control characters and with line feeds alone at its line ends, and what is doubtful
    of it. What holds no text gives an empty one."""
    content, charset = source.content, source.charset
    if _is_web_archive(content):
        content, charset = _page_in_archive(content)
    for mark, codec in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _cleaned(content[len(mark) :].decode(codec, "replace"), ())
    kind = _binary_kind(content)
    if kind:
        return "", (f"This is {kind}, not a page or a text; nothing was read from it.",)
    wide = _wide_codec(content)
    if wide:
        return _cleaned(content.decode(wide, "replace"), ())
    declared = tuple(dict.fromkeys(filter(None, map(python_name, _declarations(content, charset)))))
    content = content.replace(b"\0", b"")
    codec = encoding_of(content, declared)
    ascii_only = content.isascii()
    doubts: tuple[str, ...] = ()
    if declared and codec not in declared and not ascii_only:
        doubts = (f"The page says that it is written in {declared[0]}, but reads as {codec}: check its letters.",)
    return _cleaned(content.decode(codec, "replace"), doubts)


def _declarations(content: bytes, charset: str) -> tuple[str, ...]:
    head = content[:20_000]
    found = (_META.search(head), _XML.search(head[:300]))
    # A page cannot declare UTF-16 in letters of one byte.
    said = (charset, *(match[1].decode("ascii", "ignore") for match in found if match))
    return tuple(name for name in said if name and not name.lower().startswith("utf-16"))


def _cleaned(text: str, doubts: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    lost = text.count("\ufffd")
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text, controls = _CONTROLS.subn("", text)
    if lost:
        doubts += (f"{lost} character{'s' * (lost > 1)} could not be read: look for \ufffd.",)
    if controls > 2:
        doubts += (f"{controls} control characters were left out: the file may be damaged.",)
    return text, doubts


def _binary_kind(content: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    head = content[:100_000]
    controls = len(head) - len(head.translate(None, bytes([*range(9), 11, *range(14, 27), *range(28, 32)])))
    if controls > max(len(head) * 0.1, 8) and not _wide_codec(content):
        return "a file of bytes"
    return ""


def _wide_codec(content: bytes) -> str:
    """UTF-16 without its mark: of markup and of most texts every second byte is zero."""
    head = content[:4_000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.2 and even < odd / 20:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) * 0.2 and odd < even / 20 else ""


def _is_web_archive(content: bytes) -> bool:
    head = content[:4_000].lower()
    return b"mime-version:" in head and b"multipart/" in head and b"content-type:" in head


def _page_in_archive(content: bytes) -> tuple[bytes, str]:
    """The page of an MHTML file: its first part that is HTML."""
    parts = list(message_from_bytes(content, policy=compat32).walk())
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        for part in parts:
            if part.get_content_type() == kind:
                return _payload(part), str(part.get_content_charset() or "")
    return content, ""


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
