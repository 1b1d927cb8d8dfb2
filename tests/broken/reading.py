"""Broken projects for the rules that reading checks.

Each is put over the sound project of tests.reading.project, and has exactly the problems that are named: a fault that
made others appear would be a fault of ours. A number of one rule may have several ways to be broken.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Broken:
    """A project, the places of its problems, which are all of one rule, and a part of the first one's hint."""

    rule: str
    project: str | dict[str, bytes]
    places: tuple[str, ...]
    hint: str = ""


def _article(front_matter: str, *places: str) -> tuple[str, tuple[str, ...]]:
    """An article with further keys, from line 5, and the places in it."""
    head = "-- content/articles/a.md --\n---\ntitle: A title\ndate: 2024-01-17\nsource: press\n"
    return f"{head}{front_matter}\n---\n", tuple(f"content/articles/a.md:{place}" for place in places)


def _topic(front_matter: str, *places: str) -> tuple[str, tuple[str, ...]]:
    head = "-- content/topics/taiwan.md --\n---\ntitle: Taiwan\n"
    return f"{head}{front_matter}\n---\n", tuple(f"content/topics/taiwan.md:{place}" for place in places)


def _author(front_matter: str, *places: str) -> tuple[str, tuple[str, ...]]:
    head = "-- content/authors/paul-heer.md --\n---\nname: Paul Heer\n"
    return f"{head}{front_matter}\n---\n", tuple(f"content/authors/paul-heer.md:{place}" for place in places)


def _page(front_matter: str, lang: str) -> tuple[str, tuple[str, ...]]:
    """A page with a translation into a language, and the place of that."""
    site = "-- site.yaml --\ntitle: A\nurl: https://example.org/\nlanguages: [en, ko]\n"
    page = f"-- content/pages/about.md --\n---\ntitle: A\n{front_matter}\n---\n"
    path = f"content/pages/about.{lang}.md"
    return f"{site}{page}-- {path} --\n---\ntitle: B\n---\n", (f"{path}:1:1",)


def _site(front_matter: str, *places: str) -> tuple[str, tuple[str, ...]]:
    head = "-- site.yaml --\ntitle: A library\nurl: https://example.org/\n"
    return f"{head}{front_matter}\n", tuple(f"site.yaml:{place}" for place in places)


_ARTICLE = b"---\ntitle: A\ndate: 2024\nsource: press\n---\n"
_A = ("content/articles/a.md",)

BROKEN: tuple[Broken, ...] = (
    # files
    Broken(
        "not-utf8", {"content/articles/a.md": _ARTICLE + b"caf\xc3\xa9\nd\xc3\xa9tente caf\xe9"}, (f"{_A[0]}:7:12",)
    ),
    Broken("not-utf8", {"content/articles/a.md": "---\ntitle: A\n---\n".encode("utf-16")}, (f"{_A[0]}:1:1",), "UTF-8"),
    Broken("not-utf8", {"site.yaml": b"title: caf\xe9\n"}, ("site.yaml:1:11",)),
    Broken("empty-file", {"content/articles/a.md": b""}, _A),
    Broken("empty-file", {"content/articles/a.md": b"\xef\xbb\xbf\r\n \n"}, _A),
    Broken("empty-file", {"site.yaml": b""}, ("site.yaml",)),
    Broken("oversized-file", {"content/articles/a.md": _ARTICLE + b"x" * 8_000_001}, _A, "static/"),
    Broken("control-character", {"content/articles/a.md": _ARTICLE + b"Te\x00xt \x00\n"}, (f"{_A[0]}:6:3",), "delete"),
    Broken("control-character", {"content/articles/a.md": b"---\ntitle: A\x00B\n---\n"}, (f"{_A[0]}:2:9",), "delete"),
    Broken("control-character", *_article('section: "a\\0b"', "5:10")),
    Broken("control-character", *_article("section: a\u2028b", "5:11")),
    Broken("no-front-matter", "-- content/articles/a.md --\nJust text.\n", (f"{_A[0]}:1:1",), "begin with"),
    Broken(
        "no-front-matter",
        "-- content/articles/a.md --\ntitle: A\n---\nText\n",
        (f"{_A[0]}:1:1",),
        "above the first key",
    ),
    Broken(
        "no-front-matter", "-- content/articles/a.md --\n\n---\ntitle: A\n---\n", (f"{_A[0]}:1:1",), "delete the lines"
    ),
    Broken(
        "unclosed-front-matter", "-- content/articles/a.md --\n---\ntitle: A\n\nText.\n", (f"{_A[0]}:1:1",), "between"
    ),
    Broken(
        "unclosed-front-matter",
        "-- content/articles/a.md --\n---\ntitle: A\n...\nText.\n",
        (f"{_A[0]}:3:1",),
        "instead",
    ),
    Broken("invalid-yaml", *_article("summary: The call: what it changed", "5:18"), "quotation marks"),
    Broken("invalid-yaml", *_article('summary: "never closed', "5:10"), "never closed"),
    Broken("invalid-yaml", *_article("image:\n\tsrc: x", "6:1"), "spaces, not"),
    Broken("invalid-yaml", *_article("authors: [a, b", "6:1"), "brackets"),
    Broken("invalid-yaml", *_article("section: *politics*", "5:10"), "quotation marks"),
    Broken("invalid-yaml", *_article("section: &politics x", "5:10"), "quotation marks"),
    Broken("invalid-yaml", *_article("section: !Attention x", "5:10"), "quotation marks"),
    Broken("invalid-yaml", *_article("section: @x", "5:10"), "quotation marks"),
    Broken("invalid-yaml", *_article('section: "\\q"', "5:11"), "backslash"),
    Broken("invalid-yaml", *_article("[a]: b", "5:1")),
    Broken("invalid-yaml", *_article("topics: " + "[" * 10_000, "5:25"), "brackets"),
    Broken("invalid-yaml", "-- site.yaml --\ntitle: A\n--- x\n", ("site.yaml:2:1",), "delete"),
    Broken("front-matter-not-mapping", "-- content/articles/a.md --\n---\n- a\n---\n", (f"{_A[0]}:1:1",), "key: value"),
    Broken("front-matter-not-mapping", "-- site.yaml --\nA library\n", ("site.yaml:1:1",), "key: value"),
    Broken("duplicate-key", *_article("lang: en\nlang: ko", "6:1"), "keep one"),
    Broken(
        "misplaced-file",
        "-- content/article/a.md --\n---\n---\n",
        ("content/article/a.md",),
        "did you mean 'articles'?",
    ),
    Broken(
        "misplaced-file",
        "-- content/articles/2024/a.md --\nx\n",
        ("content/articles/2024/a.md",),
        "move it to content/articles/a.md",
    ),
    Broken("misplaced-file", {"content/articles/map.jpg": b"\xff\xd8"}, ("content/articles/map.jpg",), "static/"),
    Broken("misplaced-file", "-- content/topics/b.markdown --\nx\n", ("content/topics/b.markdown",), "b.md"),
    Broken("misplaced-file", "-- content/notes.md --\nx\n", ("content/notes.md",), "move it"),
    Broken("invalid-name", "-- content/articles/My Text.md --\nx\n", ("content/articles/My Text.md",), "my-text.md"),
    Broken("invalid-name", "-- content/articles/a.zh_hans.md --\nx\n", ("content/articles/a.zh_hans.md",), "zh-Hans"),
    Broken("invalid-name", "-- content/articles/a.v2.md --\nx\n", ("content/articles/a.v2.md",), "no known language"),
    Broken("invalid-name", "-- content/pages/about.kr.md --\nx\n", ("content/pages/about.kr.md",), "'ko'"),
    Broken(
        "name-clash", "-- content/topics/Taiwan.md --\n---\ntitle: An island\n---\n", ("content/topics/taiwan.md:1:1",)
    ),
    Broken(
        "name-clash",
        "-- content/topics/cafe\u0301.md --\n---\ntitle: A\n---\n-- content/topics/caf\u00e9.md --\n---\ntitle: B\n---\n",
        ("content/topics/caf\u00e9.md:1:1",),
        "normalisation",
    ),
    Broken(
        "name-clash",
        "-- content/pages/topics.md --\n---\ntitle: T\n---\n",
        ("content/pages/topics.md:1:1",),
        "another name",
    ),
    Broken(
        "translation-without-original",
        "-- content/articles/ab.ko.md --\n---\ntitle: A\n---\n",
        ("content/articles/ab.ko.md:1:1",),
        "did you mean 'a'?",
    ),
    Broken(
        "translation-without-original",
        "-- content/topics/xyz.ko.md --\n---\n---\n",
        ("content/topics/xyz.ko.md:1:1",),
        "write",
    ),
    Broken(
        "translation-without-original",
        "-- content/authors/paul-her.ko.md --\n---\n---\n",
        ("content/authors/paul-her.ko.md:1:1",),
        "did you mean 'paul-heer'?",
    ),
    Broken(
        "translation-without-original",
        "-- content/pages/about.ko.md --\n---\ntitle: A\n---\n",
        ("content/pages/about.ko.md:1:1",),
        "write content/pages/about.md",
    ),
    Broken(
        "redundant-translation",
        "-- content/articles/a.en.md --\n---\ntitle: A\n---\n",
        ("content/articles/a.en.md:1:1",),
    ),
    Broken(
        "redundant-translation", "-- content/topics/taiwan.en.md --\n---\n---\n", ("content/topics/taiwan.en.md:1:1",)
    ),
    Broken(
        "redundant-translation",
        "-- content/sources/press.en.md --\n---\n---\n",
        ("content/sources/press.en.md:1:1",),
        "move the text to content/sources/press.md",
    ),
    Broken("redundant-translation", *_page("lang: ko", "ko"), "`lang` of the original"),
    Broken("redundant-translation", *_page("lang: ko", "en"), "write the original in 'en'"),
    # keys and values
    Broken("unknown-key", *_article("aliases: [/old/]", "5:1"), "redirects"),
    Broken("unknown-key", *_article("tags: [taiwan]", "5:1"), "'topics'"),
    Broken("unknown-key", *_article("autors: [paul-heer]", "5:1"), "did you mean 'authors'?"),
    Broken("unknown-key", *_article("slug: b", "5:1"), "file's name"),
    Broken("unknown-key", *_article("image: {src: 'https://e.org/a.png', alt: x, width: 3}", "5:45"), "src, alt"),
    Broken(
        "unknown-key",
        "-- content/articles/a.ko.md --\n---\ntitle: A\nsource: press\n---\n",
        ("content/articles/a.ko.md:3:1",),
        "original",
    ),
    Broken(
        "unknown-key",
        "-- content/authors/paul-heer.ko.md --\n---\norcid: 1\n---\n",
        ("content/authors/paul-heer.ko.md:2:1",),
        "original",
    ),
    Broken("unknown-key", *_site("langauge: en", "3:1"), "did you mean 'language'?"),
    Broken(
        "missing-key",
        "-- content/articles/a.md --\n---\ndate: 2024\ntitle:\n---\n",
        (f"{_A[0]}:1:1", f"{_A[0]}:3:1"),
        "source: ",
    ),
    Broken("missing-key", "-- content/topics/x.md --\n---\n---\n", ("content/topics/x.md:1:1",), "title: "),
    Broken("missing-key", *_author("affiliations:\n  - role: fellow", "4:5"), "organisation: "),
    Broken("missing-key", *_topic("end_date: 2024", "3:1"), "add date"),
    Broken("missing-key", "-- site.yaml --\nurl: https://example.org/\n", ("site.yaml:1:1",), "title: "),
    Broken(
        "missing-key",
        "-- site.yaml --\ntitle: {ko: 가}\nurl: https://example.org/\ndescription: {tr: B}\n",
        ("site.yaml:1:8", "site.yaml:3:14"),
        "add en: ",
    ),
    Broken("wrong-type", *_article("authors: paul-heer", "5:10"), "write authors: [paul-heer]"),
    Broken("wrong-type", *_article("section: [a]", "5:10"), "one value"),
    Broken("wrong-type", *_article("draft: yes", "5:8"), "did you mean true?"),
    Broken("wrong-type", *_article("image: map.png", "5:8"), "indented"),
    Broken("wrong-type", *_topic("titles: [a]", "3:9"), "{en: …}"),
    Broken("wrong-type", *_topic("aliases: a", "3:10"), "[a]"),
    Broken("invalid-value", *_article("type: analyse", "5:7"), "did you mean 'analysis'?"),
    Broken("invalid-value", *_article("rights: x", "5:9"), "it is one of summary, excerpt"),
    Broken("invalid-value", *_article("license: CC BY 4.0", "5:10"), "did you mean 'CC-BY-4.0'?"),
    Broken("invalid-value", *_article("key_points: [a, '']", "5:17"), "delete"),
    Broken("invalid-value", *_article("redirects: [old/path]", "5:13")),
    Broken("invalid-value", *_article("redirects: [/a/../b/]", "5:13")),
    Broken("invalid-value", *_article("image: {src: map.png, alt: x}", "5:14"), "static/map.png"),
    Broken("invalid-value", *_site("timezone: Europe/Berln", "3:11"), "did you mean 'Europe/Berlin'?"),
    Broken("invalid-value", *_site("timezone: Etc/Unknown", "3:11"), "pip install tzdata"),
    Broken("invalid-value", *_site("languages: [ko, en]", "3:12"), "[en, ko]"),
    Broken(
        "invalid-value",
        _author("names: {ko: 폴}\n---\n-- content/authors/paul-heer.ko.md --\n---\nname: 바울")[0],
        ("content/authors/paul-heer.ko.md:2:7",),
        "keep one of the two names",
    ),
    Broken(
        "invalid-value",
        "-- content/sources/press.md --\n---\nname: P\ncountry: Norway\n---\n",
        ("content/sources/press.md:3:10",),
        "did you mean 'NO'?",
    ),
    Broken("invalid-date", *_article("updated: 2024-02-30", "5:10")),
    Broken("invalid-date", *_article("retrieved: 2024-13", "5:12")),
    Broken("invalid-date", *_article("updated: 17 January 2024", "5:10")),
    Broken("invalid-date", *_article("updated: 0000", "5:10")),
    Broken("date-order", *_topic("date: 2024-02\nend_date: 2024-01-31", "4:11")),
    Broken(
        "date-order",
        *_author("affiliations:\n  - organisation: B\n  - {organisation: A, from: 2023, to: 2020}", "5:39"),
    ),
    Broken(
        "invalid-url", *_article("source_url: www.example.org/a", "5:13"), "did you mean 'https://www.example.org/a'?"
    ),
    Broken("invalid-url", *_article("via_url: ftp://example.org/", "5:10")),
    Broken("invalid-url", *_article("archive_url: 'http://[x'", "5:14")),
    Broken("invalid-url", "-- site.yaml --\ntitle: A\nurl: https://e.org/?a=b\n", ("site.yaml:2:6",), "https://e.org/"),
    Broken("invalid-language", *_article("lang: zh-hans", "5:7"), "did you mean 'zh-Hans'?"),
    Broken("invalid-language", *_article("lang: GR", "5:7"), "did you mean 'el'?"),
    Broken("invalid-language", *_article("lang: xx", "5:7"), "BCP 47"),
    Broken("invalid-language", *_author("names: {kr: 폴}", "3:9"), "did you mean 'ko'?"),
    Broken(
        "invalid-language",
        "-- content/articles/a.ko.md --\n---\ntitle: A\nlang: ja\n---\n",
        ("content/articles/a.ko.md:3:7",),
        "delete",
    ),
    Broken("invalid-language", *_site("description: {en: A, kr: 가}", "3:22"), "did you mean 'ko'?"),
    Broken("invalid-identifier", *_author("orcid: 0000-0002-1825-0098", "3:8"), "checksum"),
    Broken("invalid-identifier", *_author("orcid: https://orcid.org/0000-0002-1825-0097", "3:8"), "digits only"),
    Broken("invalid-identifier", *_topic("wikidata: https://www.wikidata.org/wiki/Q865", "3:11"), "letter Q"),
    Broken("missing-license", *_article("rights: licensed", "5:9"), "CC-BY-4.0"),
    # references
    Broken("unknown-id", *_article("authors: [paul-here]", "5:11"), "did you mean 'paul-heer'?"),
    Broken("unknown-id", *_article("topics: [taiwan, balloons]", "5:18"), "add content/topics/balloons.md"),
    Broken("unknown-id", *_article("via: pres", "5:6"), "did you mean 'press'?"),
    Broken("unknown-id", *_article("no_link: [taiwna]", "5:11"), "did you mean 'taiwan'?"),
    Broken("unknown-id", *_topic("broader: [asia]", "3:11")),
    Broken("unknown-id", *_topic("related: [asia]", "3:11")),
    Broken("unknown-id", *_site("navigation:\n  - {title: Topics, to: topic}", "4:25"), "did you mean 'topics'?"),
    Broken("unknown-id", *_site("search: false\nnavigation:\n  - {title: S, to: search}", "5:20")),
    Broken("repeated-id", *_article("topics: [taiwan, taiwan]", "5:18"), "delete"),
    Broken("repeated-id", *_site("languages: [en, ko, ko]", "3:21"), "delete"),
    Broken("broader-cycle", *_topic("broader: [taiwan]", "3:10")),
    Broken(
        "broader-cycle",
        "-- content/topics/b.md --\n---\ntitle: B\nbroader: [c]\n---\n"
        "-- content/topics/c.md --\n---\ntitle: C\nbroader: [b]\n---\n",
        ("content/topics/b.md:3:10",),
    ),
    Broken(
        "ambiguous-name",
        "-- content/topics/zz.md --\n---\ntitle: The island\naliases: [Formosa, TAIWAN]\n---\n",
        ("content/topics/zz.md:3:20",),
        "match: never",
    ),
    Broken(
        "ambiguous-name",
        "-- content/topics/zz.md --\n---\ntitle: The island\n---\n-- content/topics/zz.ko.md --\n---\ntitle: taiwan\n---\n",
        ("content/topics/zz.ko.md:2:8",),
    ),
    Broken("redirect-clash", *_article("redirects: [/topics/taiwan/]", "5:13"), "delete"),
    Broken("redirect-clash", *_article("redirects: [/old/, /Old]", "5:20"), "delete"),
    Broken("redirect-clash", *_article("redirects: [/topics/]", "5:13"), "delete"),
    Broken("redirect-clash", *_article("redirects: [/manifest.json, /manifest.json/x]", "5:13", "5:29"), "delete"),
    Broken("dead-link", *_article("image: {src: static/map.png, alt: x}", "5:14")),
    Broken(
        "redirect-clash",
        *_article(
            "redirects: [/ko/about/]\n---\n-- site.yaml --\ntitle: A\nurl: https://example.org/\nlanguages: [en, ko]\n"
            "-- content/pages/about.md --\n---\ntitle: A\n---\n-- content/pages/about.ko.md --\n---\ntitle: B",
            "5:13",
        ),
        "delete",
    ),
    # warnings
    Broken("unused-translation", *_page("draft: false", "tr"), "add tr to `languages`"),
    Broken("future-date", *_article("retrieved: 2023", "3:7")),
    Broken("future-date", *_article("updated: 2024-01-16", "3:7")),
    Broken("missing-alt", *_article("image: {src: 'https://e.org/map.png'}", "5:8"), "alt"),
)
