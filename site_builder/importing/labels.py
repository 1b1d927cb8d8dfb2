"""What in a line says who did what: `By …`, `文/…`, `Photos by …`, `责任编辑：…`, and the stretches that these divide it into.

Only words and marks count here. Whether a stretch holds names is asked of names; what to make of them is for bylines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from site_builder.core.text import fold
from site_builder.importing import words_people as words
from site_builder.importing.names import looks_like_name, split_title
from site_builder.importing.wordlists import any_of, folded
from site_builder.importing.words_text import CREDITS

_AUTHOR_WORDS = folded((*words.LABELS, *words.LOOSE, *words.REPORTERS))
_ROLE_WORDS = folded((*words.ROLES, *words.REPORTERS, *words.POSTS))

# Where a label may begin within a line; after these marks, and after a space.
_EDGE = r"(?:^|(?<=[\s,;|(\[【。、·•-]))"
_LETTERS = r"[^\W\d_]"
_FIRST_NAME = re.compile(rf"\s*(?:,|;|\||·|/|、|&|\(|（|\[|\s-|$|\s(?:{words.AND}|و)\s)", re.I)
_SINGLE = re.compile(rf"{_LETTERS}{{2,}}(?:-{_LETTERS}+)?")
_SOURCES = folded(CREDITS)
_SHORTEST_POST = 3  # 记者 alone says no more than that somebody wrote
# A name goes on to the next mark; where none are spaced within, to the next space.
_SOURCE = re.compile(
    r"(?P<label>[^\W\d_]{2,12})\s*[:：]\s*"
    r"(?P<name>[\u3040-\u30ff\u3400-\u9fff][^\s:：|｜，,]*|[^\W\d_](?:(?![^\W\d_]{2,12}\s*[:：])[^:：|｜，,\d]){1,60})"
)
_BRACKET = re.compile(r"^[\[(（【][^\])）】]{1,4}[\])）】]\s*")


_Kind = Literal["writing", "other", ""]


@dataclass(frozen=True, slots=True)
class Credit:
    """A stretch of a line: of those who wrote, of others who worked on it, or, before any label, of nobody says what. `post`: what the label calls them, as `本报记者` does."""

    kind: _Kind
    text: str
    post: str = ""


def credits_of(text: str) -> tuple[Credit, ...]:
    """The stretches of a line, each without the label before it."""
    folded, places = fold(text)
    found: list[Credit] = []
    kind: _Kind = ""
    begin = 0
    post = ""
    for start, end, next_kind in _labels_in(folded, text, places):
        if start < begin:
            continue
        found.append(Credit(kind, text[places[begin] : places[start]].strip(), post))
        kind, begin = next_kind, end
        label = text[places[start] : places[end - 1] + 1].strip(" \u3000:：=/|")
        post = label if len(label) >= _SHORTEST_POST and label.endswith(words.REPORTERS) else ""
    found.append(Credit(kind, text[places[begin] :].strip() if folded else "", post))
    return tuple(credit for credit in found if credit.text)


def told_to_write(named: Sequence[Credit]) -> list[Credit]:
    """The stretches of those who wrote; without labels, what stands before other work is theirs."""
    return [one for one in named if one.kind == "writing"] or [one for one in named[:1] if not one.kind]


def source_in(text: str) -> tuple[str, str]:
    """The name behind a label such as `来源：` or `Source:` within a line that says more, and the line without both; an
    empty name and the line where there is none."""
    for found in _SOURCE.finditer(text):
        if fold(found["label"])[0] in _SOURCES:
            return found["name"].strip(" |｜-–—"), f"{text[: found.start()]} {text[found.end() :]}".strip(" |｜-–—")
    return "", text


def is_label(text: str) -> bool:
    """Whether a text is a label of those who wrote, and nothing else: `By`, `작성자`."""
    folded = fold(text)[0].strip(" :=/|")
    return folded in _AUTHOR_WORDS


def _labels_in(folded: str, text: str, places: Sequence[int]) -> Iterator[tuple[int, int, _Kind]]:
    for found in _pattern().finditer(folded):
        kind: _Kind = "other" if found["other"] or found["bare"] else "writing"
        mark = found["mark"] or found["mark2"] or ""
        label = found["other"] or found["bare"] or found["label"] or ""
        if label.isascii() and mark.strip() and mark.strip() in "|—│┃":
            continue  # `Video | Ada Quill` is a rubric and a name
        if found.end() >= len(folded):
            return
        rest = text[places[found.end()] :]
        if not mark.strip() and not _may_follow(found, label, rest):
            continue
        yield found.start(), found.end(), kind


def _may_follow(found: re.Match[str], label: str, rest: str) -> bool:
    """Without a colon a name must follow: `by`, `글` and `Foto` begin sentences too."""
    if found["bare"] and label in _ROLE_WORDS:
        return False
    if found["label"] and found.start() > 0 and label.isascii():
        return False
    if found["han"]:
        return any(looks_like_name(rest[:length], sure=False) for length in (2, 3))
    return begins_with_name(rest) or (not found["bare"] and _SINGLE.fullmatch(rest) is not None and rest[0].isupper())


def begins_with_name(text: str) -> bool:
    """Whether a text begins with a name, up to the first mark or `and`."""
    text = split_title(_BRACKET.sub("", text.strip()))[0] or text
    cut = _FIRST_NAME.search(text)
    first = text[: cut.start()] if cut else text
    for piece in (first, *(" ".join(first.split()[:count]).rstrip(".") for count in (3, 2))):
        name, post = split_title(piece)
        if looks_like_name(piece, sure=False) or (post and looks_like_name(name, sure=False)):
            return True
    return False


@cache
def _pattern() -> re.Pattern[str]:
    """All labels as one pattern over folded text: other work, with what goes on up to `by` or a colon; labels of writers,
    with a colon or a space; a word for a text with `by`; `by` alone, at the beginning, and in English anywhere."""
    by = _any(words.LOOSE)
    other = rf"(?:{_any(words.OTHER_WORK)})\w*(?:[ /&·・]+(?!(?:{by})\s)\w+){{0,4}}?"
    colon = r"\s?[:=/|・—│┃丨]\s?"
    return re.compile(
        rf"{_EDGE}(?:(?P<other>{other})(?:(?P<mark>{colon})|\s(?P<by>{by})\s)"
        rf"|(?P<bare>(?:{_any(words.OTHER_WORK)})\w*)\s"
        rf"|(?:the\s)?(?P<label>{_any(_author_labels())})(?:(?P<mark2>{colon})|\s)"
        rf"|(?P<han>[\u4e00-\u9fff]{{0,8}}(?:{_any(words.REPORTERS)}))(?![会會站节節团團证證席协協])(?=[\u4e00-\u9fff]))"
        rf"|{_EDGE}(?:{_any(words.WORKS)})(?:\s\w{{1,3}}){{0,2}}\s(?:{by})\s"
        rf"|^(?:(?:\w+\s){{0,2}}(?:{_any(words.WORKS)})\s)?(?:{by})(?:\s?:\s?|\s)|(?<=\s)by(?:\s?:\s?|\s)"
    )


def _any(listed: Iterable[str]) -> str:
    return any_of(folded(listed))


def _author_labels() -> tuple[str, ...]:
    return tuple(dict.fromkeys((*words.LABELS, *words.REPORTERS)))
