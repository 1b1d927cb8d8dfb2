"""Who wrote, as the first paragraph of a report says before it begins: `【记者张三／综合报道】`, `（记者 张三）`,
`(서울=물결통신) 홍길동 기자 =`.

Only the beginning of one paragraph is looked at, and only what a word there says to be a name is believed.
"""

from __future__ import annotations

import re

from site_builder.importing.bylines import is_labelled, read_byline
from site_builder.importing.values import Writer

_LOOKED_AT = 120
_OPENINGS = (
    re.compile(r"[【〔［\[]([^【】〔〕［］\[\]=]{2,40})[】〕］\]]"),
    re.compile(
        r"[^（）()。！？]{0,30}[（(]([^（）()。！？]{0,8}(?:记者|記者|通讯员|通訊員|特派員|特派员)[^（）()。！？]{2,24})[）)]"
    ),
    re.compile(
        r"[(\[（［][가-힣·\s]{2,12}=[^()\[\]（）［］]{2,16}[)\]）］]\s*([가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4}){0,3}\s?(?:기자|특파원))\s*="
    ),
    re.compile(r"[(\[（［][가-힣·\s]{2,12}=[가-힣A-Za-z\d]{2,10}\s([가-힣]{2,4}\s(?:기자|특파원))[)\]）］]"),
)


def opening_writers(text: str, *, lang: str = "") -> tuple[Writer, ...]:
    """The writers whom the beginning of a first paragraph names, or none."""
    for pattern in _OPENINGS:
        found = pattern.match(text[:_LOOKED_AT])
        if found and is_labelled(found[1]):
            return read_byline(found[1], lang=lang)
    return ()
