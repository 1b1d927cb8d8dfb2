"""A language is added by a catalogue and a line of site.yaml: Arabic, from right to left, of which no code knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from site_builder.pages.interface import NOUNS, Interface, Messages, read_messages
from tests.usecases.small import built, edit, rules, small_site
from tools.messages import ROOT, gathered, merged

CATALOGUE = Path(__file__).parent / "locales" / "ar.po"
LINE = "languages: [en, ar]\n"
LATIN = re.compile(r"[A-Za-z]{2,}")
# What stands in Latin letters in any language: formats, the tool, and words of the library itself.
NAMES = ("BibTeX", "CSL-JSON", "RIS", "Wikidata", "ORCID", "site_builder")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small library in English and Arabic, built once."""
    root = small_site(tmp_path_factory.mktemp("arabic") / "site")
    add_arabic(root)
    assert rules(built(root)) == []
    return root


def add_arabic(root: Path) -> None:
    (root / "locales").mkdir()
    (root / "locales" / "ar.po").write_bytes(CATALOGUE.read_bytes())
    edit(root, "site.yaml", "title: A small", f"{LINE}title: A small")


def page(root: Path, path: str) -> str:
    return (root / "output" / path / "index.html").read_text("utf-8")


def arabic_pages(root: Path) -> dict[str, str]:
    paths = sorted((root / "output" / "ar").rglob("*.html"))
    return {path.relative_to(root / "output").as_posix(): path.read_text("utf-8") for path in paths}


def interface() -> Interface:
    messages = read_messages(CATALOGUE.read_bytes())
    assert isinstance(messages, Messages)
    return Interface("ar", messages)


# --- the catalogue ---------------------------------------------------------------------------------------------------


def test_the_catalogue_translates_every_message_that_there_is() -> None:
    found = read_po(BytesIO(CATALOGUE.read_bytes()), charset="utf-8")
    said = {key_of(message): message for message in found if message.id}
    assert set(said) == {key_of(message) for message in gathered() if message.id}
    english = [key for key, message in said.items() if message.fuzzy or not all(map(is_arabic, forms_of(message)))]
    assert english == []
    assert CATALOGUE.read_bytes() == merged(CATALOGUE.read_bytes(), "ar"), "merge it as tools/messages.py does"


def key_of(message: Message) -> tuple[str, str]:
    return message.context or "", message.id if isinstance(message.id, str) else message.id[0]


def forms_of(message: Message) -> Sequence[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ("",))


def is_arabic(text: str) -> bool:
    """Tell whether there is a translation, and no Latin word in it besides what is filled in."""
    bare = re.sub(r"%\(\w+\)s|<[^>]*>", "", text)
    return bool(text) and not LATIN.search(bare)


def test_arabic_has_six_forms_of_what_is_counted() -> None:
    plural = get_plural(Locale.parse("ar"))
    found = read_po(BytesIO(CATALOGUE.read_bytes()), charset="utf-8")
    assert (found.num_plurals, found.plural_expr) == (6, plural.plural_expr)
    arabic = interface()
    assert [arabic.count(number, "article") for number in (0, 1, 2, 3, 11, 100)] == [
        "لا مقالات",
        "مقال واحد",
        "مقالان",
        "3 مقالات",
        "11 مقالًا",
        "100 مقال",
    ]
    for noun in NOUNS:
        assert len({arabic.count(number, noun).strip("0123456789 ") for number in (0, 1, 2, 3)}) == 4, noun


# --- the pages -------------------------------------------------------------------------------------------------------


def test_the_pages_read_from_right_to_left_in_arabic(root: Path) -> None:
    pages = arabic_pages(root)
    assert {"ar/index.html", "ar/topics/index.html", "ar/timeline/index.html", "ar/search/index.html"} <= pages.keys()
    assert [path for path, html in pages.items() if '<html lang="ar" dir="rtl">' not in html] == []
    assert '<html lang="en" dir="ltr">' in page(root, ".")


def test_dates_numbers_and_counts_are_those_of_arabic(root: Path) -> None:
    articles = page(root, "ar/articles")
    assert '<time datetime="2024-01-17">17 يناير 2024</time>' in articles
    assert '<time datetime="2024-02">فبراير 2024</time>' in articles
    assert "مقالان" in page(root, "ar/authors/ada") + page(root, "ar/topics/old-harbour")
    assert interface().number(12000) == "12,000"


def test_crumbs_and_menu_lead_through_the_arabic_tree(root: Path) -> None:
    topic = page(root, "ar/topics/ferries")
    crumbs = re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', between(topic, 'class="crumbs"', "</nav>"))
    assert crumbs == [("../../index.html", "الرئيسية"), ("../index.html", "الموضوعات")]
    menu = between(topic, 'class="languages-menu"', "</nav>")
    assert re.findall(r'href="([^"]*)" hreflang="(\w+)"', menu) == [
        ("../../../topics/ferries/index.html", "en"),
        ("index.html", "ar"),
    ]
    assert "العربية" in between(page(root, "topics/ferries"), 'class="languages-menu"', "</nav>")


def test_search_engines_are_told_of_both_trees(root: Path) -> None:
    for path in ("topics/ferries", "ar/topics/ferries"):
        assert set(re.findall(r'rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', page(root, path))) == {
            ("en", "https://example.org/small/topics/ferries/"),
            ("ar", "https://example.org/small/ar/topics/ferries/"),
            ("x-default", "https://example.org/small/topics/ferries/"),
        }


def test_english_texts_keep_their_language_and_direction(root: Path) -> None:
    topic = page(root, "ar/topics/ferries")
    assert re.search(r'<blockquote lang="en" dir="ltr">The <mark>ferry</mark> waits', topic)
    assert re.search(r'class="prose describe" lang="en" dir="ltr">\s*<p[^>]*>Boats', topic)
    assert '<p class="lead" lang="en" dir="auto">Three articles on harbours.</p>' in page(root, "ar")
    assert '<p class="lead">' in page(root, ".")


def test_no_word_of_the_interface_stays_english(root: Path) -> None:
    own = "\n".join(path.read_text("utf-8") for path in [root / "site.yaml", *(root / "content").rglob("*.md")])
    # The names of fields are words of the interface too.
    own_words = set(re.findall(r"\w+", re.sub(r"^\w+:", "", own, flags=re.MULTILINE)))
    left = {
        (path, text)
        for path, html in arabic_pages(root).items()
        for text in texts(html)
        if set(LATIN.findall(re.sub("|".join(NAMES), "", text))) - own_words - {"English"}
    }
    assert left == set()
    # The same look at the English tree finds words, or it would prove nothing.
    assert any("Skip to the text" in text for text in texts(page(root, ".")))


def between(html: str, start: str, end: str) -> str:
    return html.partition(start)[2].partition(end)[0]


class _Texts(HTMLParser):
    """Gathers what readers see or hear of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.silent = tag in ("script", "style")
        told = ("aria-label", "placeholder", "data-label", "data-newest", "data-oldest", "data-copy", "data-found")
        self.found += [value for name, value in attrs if name in told and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent = False

    def handle_data(self, data: str) -> None:
        if not self.silent and data.strip():
            self.found.append(re.sub(r"https?://\S+", "", data.strip()))


def texts(html: str) -> list[str]:
    parser = _Texts()
    parser.feed(html)
    # What stands for a number that a script fills in.
    return [text.replace("{shown}", "") for text in parser.found]


# --- the line of site.yaml -------------------------------------------------------------------------------------------


def test_without_its_line_the_tree_is_gone(tmp_path: Path) -> None:
    root = small_site(tmp_path / "site")
    add_arabic(root)
    built(root)
    assert (root / "output" / "ar" / "index.html").is_file()
    edit(root, "site.yaml", LINE, "")
    assert rules(built(root)) == []
    assert not (root / "output" / "ar").exists()
    assert "hreflang" not in page(root, ".")


# Tables of what standards call languages, and of whose letters stand in indexes for which other scripts: a language that
# they lack works without.
TABLES = {"bibtex.py", "ordering.py"}


def test_no_code_that_writes_pages_knows_arabic_by_name() -> None:
    """What reads pages of others knows many languages and is none of it."""
    code = [path for path in (ROOT / "site_builder").rglob("*.py") if path.parent.name != "importing"]
    paths = [*code, *(ROOT / "templates").glob("*.html"), ROOT / "static" / "site.js"]
    known = re.compile(r"""['"]ar(-\w+)?['"]|\bArabic\b|[\u0621-\u064a]""")
    assert {path.name for path in paths if known.search(path.read_text("utf-8"))} == TABLES
