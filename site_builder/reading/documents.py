"""A file's bytes to front matter and body, and every way in which that can fail.

python-frontmatter is not used in this direction: a byte order mark, a missing first fence or an unclosed block make it
return empty front matter without an error, so that `draft: true` would be lost. This module must not know which keys
there are.
"""

from __future__ import annotations

import re

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.core.model import Document
from site_builder.core.project import Source
from site_builder.reading.placing import placing_of
from site_builder.reading.positions import CONTROL_CHARACTER, compose, location_in

LARGEST = 8_000_000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


def parse(source: Source) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Split a content file into front matter and body; None where the file cannot stand where it does, is no text or
    has no readable front matter."""
    placing, problems = placing_of(source.path)
    if placing is None:
        return None, problems
    text, problems = decode(source)
    if text is None:
        return None, problems
    opening = _OPENING.match(text)
    if opening is None:
        return None, (_no_front_matter(source.path, text),)
    closing = _CLOSING.search(text, opening.end())
    if closing is None or closing[1] != "---":
        return None, (_unclosed(source.path, text, closing),)
    meta, places, problems = compose(text[opening.end() : closing.start()], path=source.path, first_line=2)
    if meta is not None and not isinstance(meta, dict):
        found = problem(
            "front-matter-not-mapping", "the front matter has no keys", places.at(), hint="write `key: value`"
        )
        return None, (found,)
    if meta is None and problems:
        return None, problems
    body_line = text.count("\n", 0, closing.end()) + 1
    body = text[closing.end() :]
    problems += _control_characters(body, path=source.path, first_line=body_line)
    return Document(source.path, meta or {}, body, body_line, places), problems


def decode(source: Source) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a UTF-8 file with its byte order mark taken off and its line ends made LF; None where it is no text."""
    location = Location(source.path)
    if len(source.content) > LARGEST:
        message = f"the file is larger than {LARGEST // 1_000_000} MB"
        return None, (problem("oversized-file", message, location, hint="divide it, or put data into static/"),)
    try:
        text = source.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(source, error),)
    if not text.strip():
        return None, (problem("empty-file", "the file is empty", location, hint="write it or delete it"),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def _not_utf8(source: Source, error: UnicodeDecodeError) -> Diagnostic:
    if source.content.startswith(_UTF16):
        return problem("not-utf8", "the file is UTF-16", Location(source.path, 1, 1), hint="save it as UTF-8")
    # The codec counts from behind the byte order mark, and all before the error is sound.
    sound = error.object[: error.start].decode("utf-8")
    location = location_in(sound, len(sound), path=source.path)
    message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8"
    return problem("not-utf8", message, location, hint="save the file as UTF-8")


def _no_front_matter(path: str, text: str) -> Diagnostic:
    if _OPENING.match(text.lstrip()):
        hint = "delete the lines or spaces above the first `---`"
    elif re.match(r"\w+:(\s|$)", text):
        hint = "put a line `---` above the first key"
    else:
        hint = "begin with a line `---`, then the keys, then another line `---`"
    return problem("no-front-matter", "the file does not begin with a line `---`", Location(path, 1, 1), hint=hint)


def _unclosed(path: str, text: str, dots: re.Match[str] | None) -> Diagnostic:
    message = "the front matter is not closed by a line `---`"
    if dots is None:
        hint = "put a line `---` between the last key and the text"
        return problem("unclosed-front-matter", message, Location(path, 1, 1), hint=hint)
    location = location_in(text, dots.start(), path=path)
    return problem("unclosed-front-matter", message, location, hint="write `---` instead of `...`")


def _control_characters(body: str, *, path: str, first_line: int) -> tuple[Diagnostic, ...]:
    """One report for a body, at the first such character: a file that is no text may hold thousands."""
    found = CONTROL_CHARACTER.findall(body)
    if not found:
        return ()
    location = location_in(body, body.index(found[0]), path=path, first_line=first_line)
    more = f", and {len(found) - 1} more below" if len(found) > 1 else ""
    message = f"the control character U+{ord(found[0]):04X} cannot stand here{more}"
    return (problem("control-character", message, location, hint="delete it; most editors do not show it"),)
