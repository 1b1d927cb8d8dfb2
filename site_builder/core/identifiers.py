"""Slugs, output paths and URLs: total conversions between the names that content, pages and links go by.

An output path is relative to the output folder with forward slashes (`topics/taiwan/index.html`). Every link in a page
is written relative to that page and names index.html, so that the tree works under any prefix and from a disk.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, unquote

# The parts of a site that have an index page, each the first part of its addresses.
ROOMS = ("articles", "topics", "authors", "sources", "archive", "timeline", "search")

# The ids that templates give to parts of pages that show a body; nothing in a body may take one of them.
PAGE_IDS = frozenset(
    {
        "articles",
        "authors",
        "broader",
        "by-language",
        "cite",
        "co-mentioned",
        "gist",
        "languages",
        "main",
        "narrower",
        "over-time",
        "passages",
        "publishers",
        "related",
        "relayed",
        "see-also",
        "side-by-side",
        "source",
        "take-away",
        "topics",
    }
)


def normalise(text: str) -> str:
    """Unicode NFC, the form in which slugs and ids are compared and written."""
    return unicodedata.normalize("NFC", text)


# A fragment that stands in an URL as it is, as the ids of passages do.
_PLAIN = re.compile("[A-Za-z0-9_.~:-]*").fullmatch

# What is no letter or digit of ASCII; hyphens part words too.
_BETWEEN_WORDS = re.compile("[^a-z0-9]+")


def slugify(text: str) -> str:
    """A slug in the script of the text: lower case, words joined by hyphens; may be empty."""
    if text.isascii():
        return "-".join(_BETWEEN_WORDS.sub(" ", text.lower().replace("'", "")).split())
    plain = normalise(text).casefold().replace("'", "").replace("’", "")
    # Combining vowel signs of Indic and Thai scripts are no \w, so they are kept by hand.
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" or c == "-" else " " for c in plain)
    # Folding takes letters apart (ΐ), and what is left out may have stood between a letter and its accent.
    return normalise(re.sub(r"[\s-]+", "-", kept).strip("-"))


def is_slug(text: str) -> bool:
    """Tell whether a file's stem may serve as a slug: letters, marks and digits of any script, joined by single hyphens."""
    return (
        bool(text)
        and text == normalise(text)
        and all(part and all(unicodedata.category(c)[0] in "LNM" for c in part) for part in text.split("-"))
    )


# In all that follows `tree` is what the paths of an interface language begin with (`ko/`): nothing for the site's own.


def home_path(tree: str = "") -> str:
    return f"{tree}index.html"


def room_path(room: str, tree: str = "") -> str:
    """The index page of a room of ROOMS."""
    return f"{tree}{room}/index.html"


def article_path(slug: str, translation: str = "") -> str:
    """Where an article stands; a translation stands in the tree of its language."""
    return (f"{translation}/" if translation else "") + f"articles/{slug}/index.html"


def author_path(author: str, tree: str = "") -> str:
    return f"{tree}authors/{author}/index.html"


def topic_path(topic: str, tree: str = "") -> str:
    return f"{tree}topics/{topic}/index.html"


def publisher_path(publisher: str, tree: str = "") -> str:
    return f"{tree}sources/{publisher}/index.html"


def page_path(slug: str, tree: str = "") -> str:
    return f"{tree}{slug}/index.html"


def redirect_path(address: str) -> str:
    """Where the page of a redirect stands: /old/ and /old at old/index.html, /old.html at itself; / is the home page."""
    path = normalise(unquote(address)).lstrip("/")
    return path if path.endswith((".html", ".htm")) else posixpath.join(path, "index.html")


def archive_path(year: int | None, tree: str = "") -> str:
    """The page of a year; None stands for what has no date."""
    return f"{tree}archive/{'undated' if year is None else f'{year:04d}'}/index.html"


def paginated(path: str, number: int) -> str:
    """The path of page `number` (from 1) of what begins at `path`: topics/x/index.html, topics/x/page/2/index.html."""
    return path if number == 1 else f"{path.removesuffix('index.html')}page/{number}/index.html"


def beside(path: str, name: str) -> str:
    """The path of another file in the folder of `path`: its feed or its citation."""
    return path.removesuffix("index.html") + name


def href(path: str, *, base: str) -> str:
    """The relative reference from the page at `base` to `path`, which may end in #fragment; percent-encoded."""
    target, _, fragment = path.partition("#")
    anchor = _anchor(fragment) if fragment else ""
    room = target.partition("/")[0]
    if not base.startswith(room):
        return _by_the_top(target, base.count("/")) + anchor
    if target == base and fragment:
        return anchor
    # As posixpath.relpath, but that asks for the working folder and costs ten times as much, for every link of every page.
    here, there = base.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    relative = "/".join([".."] * (len(here) - shared) + there[shared:])
    return quote(relative, safe="/-._~") + anchor


@lru_cache(maxsize=1 << 16)
def _by_the_top(target: str, depth: int) -> str:
    """The way to a path from so many folders deep, in another room, as most are; remembered, because a page of lists
    holds the same few addresses a thousand times."""
    return "../" * depth + quote(target, safe="/-._~")


@lru_cache(maxsize=1 << 16)
def absolute_url(path: str, *, site_url: str) -> str:
    """The canonical URL of an output path: index.html is left out, as the host serves it for its folder."""
    target, _, fragment = path.partition("#")
    if target == "index.html" or target.endswith("/index.html"):
        target = target.removesuffix("index.html")
    anchor = _anchor(fragment) if fragment else ""
    return site_url.rstrip("/") + "/" + quote(target, safe="/-._~") + anchor


def _anchor(fragment: str) -> str:
    return "#" + (fragment if _PLAIN(fragment) else quote(fragment, safe=":-._~"))
