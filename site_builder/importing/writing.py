"""Front matter and body as the text of a content file, with comments above the first key.

What was found on a page may hold any character; what is written here is read again by `reading` without a complaint.
Nothing here knows what a key means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import frontmatter
import yaml

from site_builder.reading.positions import CONTROL_CHARACTER

_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_LONGEST_COMMENT = 300
# An editor's own link by id, which no page of somebody else's holds: there it is a bracketed text.
_WIKI_LINK = re.compile(r"(?<![\\!])\[\[([^\[\]\n]+)\]\]")


class _Dumper(yaml.CSafeDumper):
    """Writes tuples as `[a, b]` and lists one item a line."""


_Dumper.add_representer(
    tuple, lambda dumper, items: dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)
)


def content_file(meta: Mapping[str, Any], body: str, *, comments: Sequence[str] = ()) -> str:
    """The text of a content file. Keys without a value are left out; a tuple is written as a list on one line."""
    post = frontmatter.Post(plain_body(body))
    post.metadata = {key: value for key, value in meta.items() if value not in (None, "", [], {})}
    text = frontmatter.dumps(post, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000).rstrip("\n")
    opening, _, rest = text.partition("\n")
    said = "".join(f"# {one_line(comment)[:_LONGEST_COMMENT]}\n" for comment in comments)
    return f"{opening}\n{said}{rest}\n"


def plain_body(body: str) -> str:
    """A body as it is written: sound, and without what only an editor of the library may mean."""
    return _WIKI_LINK.sub(r"[\\[\1\\]]", sound(body)).strip()


def sound(text: str) -> str:
    """A text without the characters that no content file may hold; its lines end with LF."""
    return CONTROL_CHARACTER.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    return " ".join(sound(text).split())
