"""A whole project in one string, so that a test shows the site that it speaks of.

    -- site.yaml --
    title: A library
    -- content/articles/a.md --
    ---
    title: A

Every file begins after its own `-- path --` line and ends before the next one, with its last line end kept.
"""

from __future__ import annotations

import re
from pathlib import Path

_HEADER = re.compile(r"^([ \t]*)-- (\S(?:.*\S)?) --[ \t]*\n", re.MULTILINE)


def files_of(text: str) -> dict[str, bytes]:
    """The files of a project in one string, path to bytes, in the order in which they are written.

    The indentation of the first header is taken off every line, so a project may stand indented inside a test.
    ValueError for text before the first header and for a path that stands twice.
    """
    first = _HEADER.search(text)
    if first is None or text[: first.start()].strip():
        raise ValueError("a project in a string begins with `-- path --`")
    if first[1]:
        text = re.sub(rf"^{first[1]}", "", text, flags=re.MULTILINE).rstrip(" \t")
    headers = list(_HEADER.finditer(text))
    ends = [header.start() for header in headers[1:]] + [len(text)]
    files: dict[str, bytes] = {}
    for header, end in zip(headers, ends, strict=True):
        path = header[2]
        if path in files:
            raise ValueError(f"{path} stands twice")
        files[path] = text[header.end() : end].encode()
    return files


def write_project(root: Path, text: str) -> None:
    """Write the files of a project in one string below a folder; files that are there are replaced."""
    for path, content in files_of(text).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
