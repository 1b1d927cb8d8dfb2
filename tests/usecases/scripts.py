"""Edit scripts: what people do to a library, drawn from one seeded source of chance.

A library is a dict from path to bytes here, so that steps can be taken back. Most edits are sound; some break a link or
a name, which is meant: such a build has to leave the output alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from site_builder.store.sources import theme_folder
from tests.usecases.trees import Files

Edit = Callable[[Files, Random], None]

SENTENCES = (
    *(
        "The ferry leaves.",
        "Ferries wait for grain.",
        "The Dock Strike came back.",
        "페리는 늦었다.",
        "항만청이 말했다.",
    ),
    *("Nothing is named here.", "Grain rose again.", "The quay is long.", "A *crane* fell on `ferry` twice.", "부두."),
    *(
        "<details><summary>More</summary>A ferry.</details>",
        "<script>alert(1)</script>",
        "| a | b |\n|---|---|\n| 1 | ferry |",
    ),
)
NAMES = ("Ferry", "Grain", "Quay", "Crane", "Timetable", "East quay", "Dock strike", "부두", "Harbour Board")
HEADINGS = ("Prices", "Quays", "What ended", "Clocks")
BODIES = ("articles", "articles", "articles", "articles", "topics", "authors", "sources", "pages")
_TEMPLATES = sorted(path.name for path in (theme_folder() / "templates").iterdir())


def paths_of(files: Files, room: str) -> list[str]:
    return sorted(path for path in files if path.startswith(f"content/{room}/"))


def ids_of(files: Files, room: str) -> list[str]:
    return sorted({path.split("/")[-1].partition(".")[0] for path in paths_of(files, room)}) or ["nobody"]


def some(values: Sequence[str], chance: Random) -> str:
    """A YAML list of none, one or two of some values."""
    return f"[{', '.join(chance.sample(values, min(len(values), chance.choice((0, 1, 1, 2)))))}]"


def put(files: Files, path: str, key: str, value: str) -> None:
    """Set a key of front matter or of site.yaml; with an empty value the key goes."""
    text = files[path].decode()
    fence, head, rest = ("---\n", *text.removeprefix("---\n").partition("---\n")[::2])
    if not text.startswith(fence):
        fence, head, rest = "", text, ""
    head = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", head, flags=re.MULTILINE)
    head += f"{key}: {value}\n" if value else ""
    files[path] = f"{fence}{head}{fence}{rest}".encode()


def rewrite(files: Files, path: str, change: Callable[[list[str]], list[str]]) -> None:
    """Change the paragraphs of a body."""
    begin, head, body = files[path].decode().partition("---\n")
    head, fence, body = body.partition("---\n")
    files[path] = f"{begin}---\n{head}{fence}{chr(10).join(change(body.split(chr(10) * 2)))}".encode()


def any_body(files: Files, chance: Random) -> str:
    return chance.choice(
        paths_of(files, chance.choice(BODIES)) or paths_of(files, "articles") or ["content/pages/about.md"]
    )


# --- texts -----------------------------------------------------------------------------------------------------------


def insert(files: Files, chance: Random, paragraph: str, path: str = "") -> None:
    def change(paragraphs: list[str]) -> list[str]:
        place = chance.randrange(len(paragraphs) + 1)
        return [*(f"{each.rstrip()}\n" for each in (*paragraphs[:place], paragraph, *paragraphs[place:]))]

    rewrite(files, path or any_body(files, chance), change)


def add_sentence(files: Files, chance: Random) -> None:
    insert(files, chance, chance.choice(SENTENCES))


def add_heading(files: Files, chance: Random) -> None:
    insert(files, chance, f"## {chance.choice(HEADINGS)}")


def add_footnote(files: Files, chance: Random) -> None:
    mark = chance.randrange(100)
    insert(files, chance, f"It is said.[^n{mark}]\n\n[^n{mark}]: By a ferry captain.")


def add_link(files: Files, chance: Random) -> None:
    room = chance.choice(BODIES[3:7])
    name = chance.choice(ids_of(files, room))
    insert(
        files, chance, chance.choice((f"See [[{name}]].", f"See [[{name}|it]].", f"See [this](../{room}/{name}.md)."))
    )


def add_link_to_heading(files: Files, chance: Random) -> None:
    article = chance.choice(paths_of(files, "articles") or ["content/articles/none.md"])
    found = re.findall(r"^## (.+)", files.get(article, b"").decode(), re.MULTILINE)
    anchor = chance.choice(found or HEADINGS).strip().lower().replace(" ", "-")
    insert(
        files, chance, f"See [there]({article.split('/')[-1]}#{anchor}).", chance.choice(paths_of(files, "articles"))
    )


def change_heading(files: Files, chance: Random) -> None:
    path, heading = any_body(files, chance), chance.choice(HEADINGS)
    files[path] = re.sub(rb"^## .+", f"## {heading}".encode(), files[path], count=1, flags=re.MULTILINE)


def drop_paragraph(files: Files, chance: Random) -> None:
    rewrite(files, any_body(files, chance), lambda paragraphs: chance.sample(paragraphs, 1) + paragraphs[2:])


def reword(files: Files, chance: Random) -> None:
    """Another word of the same length, as a corrected slip is."""
    path = any_body(files, chance)
    begin = files[path].rfind(b"---\n") + 4
    words = list(re.finditer(rb"\b[a-z]{4,}\b", files[path][begin:]))
    if words:
        word = chance.choice(words)
        start, end = begin + word.start(), begin + word.end()
        files[path] = files[path][:start] + bytes(chance.sample(word[0], len(word[0]))) + files[path][end:]


# --- keys ------------------------------------------------------------------------------------------------------------


def title(files: Files, chance: Random) -> None:
    path = chance.choice(sorted(path for path in files if path.startswith("content/")))
    key = "name" if path.split("/")[1] in {"authors", "sources"} else "title"
    put(files, path, key, f'"{chance.choice(NAMES)} {chance.randrange(9)}"')


def article_key(files: Files, chance: Random) -> None:
    topics, authors, sources = (ids_of(files, room) for room in ("topics", "authors", "sources"))
    values = {
        "date": ("2020", "2023-04", "2024-01-17"),
        "updated": ("", "2024-05-06"),
        "authors": (some(authors, chance),),
        "source": tuple(sources),
        "via": ("", *sources),
        "topics": ("", some(topics, chance), some(topics, chance)),
        "no_link": ("", some(topics, chance)),
        "summary": ("", "A ferry is summed up.", "Nothing is."),
        "key_points": ("", '["A first point.", "A dock strike."]'),
        "type": ("", "report", "interview"),
        "lang": ("", "en", "ko", "fr"),
        "draft": ("", "", "true"),
        "redirects": ("", "[/former/one/]", f"[/former/{chance.randrange(20)}/]"),
        "image": ("", '{src: static/quay.svg, alt: "A quay"}', "{src: static/own.css, alt: x}"),
    }
    key = chance.choice(sorted(values))
    put(files, chance.choice(paths_of(files, "articles")), key, chance.choice(values[key]))


def article_date(files: Files, chance: Random) -> None:
    """A date becomes known or not, mostly with a word on why it is not, without which there has to be one."""
    path = chance.choice([path for path in paths_of(files, "articles") if path.count(".") == 1])
    put(files, path, "date", chance.choice(("", "", "2023-04", "2024-01-17")))
    put(files, path, "date_note", chance.choice(("", "Nothing tells.", "Nothing tells.", "The page has none.")))


def topic_key(files: Files, chance: Random) -> None:
    topics = ids_of(files, "topics")
    values = {
        "aliases": ("", *(f"[{name.lower()}]" for name in chance.sample(NAMES, 3)), "{ko: [부두], en: [captain]}"),
        "titles": ("", "{ko: 배}", "{fr: le quai}"),
        "kind": ("", "place", "event", "person"),
        "match": ("", "exact-case", "never"),
        "broader": ("", some(topics, chance)),
        "related": ("", some(topics, chance)),
        "date": ("", "2023-03-02", "1999"),
        "redirects": ("", f"[/topic/{chance.randrange(9)}/]"),
    }
    key = chance.choice(sorted(values))
    put(files, chance.choice(paths_of(files, "topics")), key, chance.choice(values[key]))


def person_key(files: Files, chance: Random) -> None:
    room = chance.choice(("authors", "sources"))
    rooms: dict[str, dict[str, tuple[str, ...]]] = {
        "authors": {"sort_name": ("", "Zz, A"), "names": ("", "{ko: 김}"), "variants": ("", "[A. Okoye]")},
        "sources": {"country": ("", "KR", '"NO"'), "kind": ("", "journal"), "url": ("", "https://example.com/a")},
    }
    values = rooms[room]
    key = chance.choice(sorted(values))
    put(files, chance.choice(paths_of(files, room)), key, chance.choice(values[key]))


def site_key(files: Files, chance: Random) -> None:
    values = {
        "title": ("Harbour Library", "Quay Library"),
        "url": ("https://example.net/harbour/", "https://example.org"),
        "description": ("", "Of harbours.", "Of ferries."),
        "feeds": ("", "false"),
        "search": ("", "false"),
        "navigation": ("", "[{title: Texts, to: articles}, {title: Method, to: method}]"),
        "language": ("", "ko", "en"),
        "languages": ("", "[en, ko]", "[en, ko, eo]", "[en, eo]", "[en]"),
        "timezone": ("", "Asia/Seoul"),
        "links": ("", '[{title: Port, url: "https://example.com/"}]'),
    }
    key = chance.choice(sorted(values))
    put(files, "site.yaml", key, chance.choice(values[key]))


# --- files -----------------------------------------------------------------------------------------------------------


def add_file(files: Files, chance: Random) -> None:
    number, name = chance.randrange(30), chance.choice(NAMES)
    text = f"{chance.choice(SENTENCES)}\n\n## {chance.choice(HEADINGS)}\n\n{chance.choice(SENTENCES)}\n"
    source = chance.choice(ids_of(files, "sources"))
    path, keys = chance.choice(
        (
            (f"articles/new-{number}", f"title: {name} news\ndate: 2024-03\nsource: {source}"),
            (f"articles/{chance.choice(ids_of(files, 'articles'))}.ko", f"title: {name} 소식"),
            (f"topics/new-{number}", f"title: {name} {number}\naliases: [{chance.choice(NAMES).lower()}]"),
            (f"topics/{chance.choice(ids_of(files, 'topics'))}.fr", f"title: {name} {number} en français"),
            (f"authors/new-{number}", f"name: {name} {number}"),
            (f"sources/new-{number}", f"name: {name} {number}"),
            (f"pages/new-{number}", f"title: {name} {number}"),
        )
    )
    files[f"content/{path}.md"] = f"---\n{keys}\n---\n{text}".encode()


def delete(files: Files, chance: Random) -> None:
    """Mostly of what nothing else names."""
    every = [path for path in sorted(files) if path.startswith("content/")]
    named = b"".join(files.values())
    alone = [path for path in every if path.split("/")[-1].partition(".")[0].encode() not in named]
    del files[chance.choice(alone if alone and chance.random() < 0.7 else every)]


def rename(files: Files, chance: Random) -> None:
    """Mostly with all that names it."""
    old = chance.choice([path for path in sorted(files) if path.startswith("content/")])
    stem = old.split("/")[-1].partition(".")[0]
    new = f"moved-{chance.randrange(30)}"
    careful = chance.random() < 0.7
    for path in list(files):
        if path == old or (careful and path.startswith(f"{old.rpartition('/')[0]}/{stem}.")):
            files[path.replace(f"/{stem}.", f"/{new}.")] = files.pop(path)
    for path in files if careful else ():
        files[path] = files[path].replace(stem.encode(), new.encode())


def template(files: Files, chance: Random) -> None:
    """One more of the theme replaced, another state of one that is, or the shipped one again."""
    name = chance.choice(_TEMPLATES)
    text = (theme_folder() / "templates" / name).read_text("utf-8")
    texts = (text.replace("</", f"<b>{chance.randrange(9)}</b></", 1), text.replace("</", "{{ page.nothing }}</", 1))
    if chance.random() < 0.3:
        files.pop(chance.choice([path for path in sorted(files) if path.startswith("templates/")] or [""]), None)
    else:
        files[f"templates/{name}"] = chance.choices(texts, (9, 1))[0].encode()


def asset(files: Files, chance: Random) -> None:
    name = chance.choice(
        ("own.css", "own.css", "site.css", "site.js", "quay.svg", "root/CNAME", "root/feed.xml", "a/b.txt")
    )
    if chance.random() < 0.3:
        files.pop(f"static/{name}", None)
    else:
        files[f"static/{name}"] = f"/* {chance.randrange(9)} */".encode()


def catalogue(files: Files, chance: Random) -> None:
    """Words of the interface in a language, in which something may be broken, or none."""
    path = f"locales/{chance.choice(('ko', 'eo', 'en'))}.po"
    words = (f'"{chance.choice(NAMES)} {chance.randrange(9)}"', '"%(nothing)s"', '"')
    if chance.random() < 0.2:
        files.pop(path, None)
    else:
        files[path] = f'msgid "Search %(site)s."\nmsgstr {chance.choices(words, (9, 1, 1))[0]}\n'.encode()


TEXTS: tuple[Edit, ...] = (
    *(add_sentence, add_sentence, reword, reword, reword, drop_paragraph, add_footnote),
    *(add_heading, change_heading, add_link, add_link_to_heading),
)
OTHERS: tuple[Edit, ...] = (
    *(title, article_key, article_key, article_date, topic_key, topic_key, person_key, site_key, site_key),
    *(add_file, add_file, delete, delete, rename, template, template, asset, asset, catalogue),
)


def edit(files: Files, chance: Random) -> str:
    """Edit a library in one of all ways; what was done."""
    made = []
    for _ in range(chance.choices((1, 2, 4), (8, 2, 1))[0]):
        one = chance.choice(TEXTS if chance.random() < 0.5 else OTHERS)
        one(files, chance)
        made.append(one.__name__)
    return ", ".join(made)
