"""A library in three languages: whatever is edited, an incremental build is that of nothing, and texts alone are revised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder import build as building
from site_builder.core.diagnostics import has_errors
from tests.projects import write_project
from tests.usecases.small import built, clean_tree, edit, rules, small_site, tree

LANGUAGES = """
    -- content/articles/tides.ko.md --
    ---
    title: 조수
    summary: 연락선은 조수를 따른다.
    ---
    연락선은 옛 항구에서 조수를 기다린다.
    -- content/articles/cranes.eo.md --
    ---
    title: Gruoj
    ---
    Gruoj staras en Old Harbour. Vidu [[tides]].
    -- content/topics/old-harbour.eo.md --
    ---
    title: Malnova haveno
    ---
    Haveno apud [[ferries]]; [arto](../articles/grain.md).
    -- content/topics/ferries.ko.md --
    ---
    title: 연락선
    ---
    오가는 배.
    -- locales/ko.po --
    msgid "Topics"
    msgstr "주제"
    -- locales/eo.po --
    msgid ""
    msgstr ""
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

    msgid "Topics"
    msgstr "Temoj"

    msgid "%(number)s article"
    msgid_plural "%(number)s articles"
    msgstr[0] "%(number)s artikolo"
    msgstr[1] "%(number)s artikoloj"
"""


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """The small library in English, Korean and Esperanto, built once."""
    root = small_site(tmp_path / "site")
    write_project(root, LANGUAGES)
    edit(root, "site.yaml", "title: A small", "languages: [en, ko, eo]\ntitle: A small")
    edit(root, "content/topics/old-harbour.md", "kind: place", "kind: place\naliases: {ko: [옛 항구]}")
    outcome = built(root)
    assert rules(outcome) == []
    return root


def put(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, "utf-8")


def add_language(root: Path) -> None:
    put(root, "locales/io.po", 'msgid "Topics"\nmsgstr "Temi"\n')
    edit(root, "site.yaml", "[en, ko, eo]", "[en, ko, eo, io]")


# What is edited, whether texts alone are, a page that has to change by it, and one that has not.
EDITS: dict[str, tuple[Callable[[Path], None], bool, str, str]] = {
    "an original's text": (
        lambda root: edit(root, "content/articles/grain.md", "no boat comes", "no boat ever comes"),
        *(True, "articles/grain/index.html", "ko/index.html"),
    ),
    "an original's text that is a passage in the trees where it is not translated": (
        lambda root: edit(root, "content/articles/cranes.md", "Harbour stand still", "Harbour still stand"),
        *(True, "ko/topics/old-harbour/index.html", "eo/topics/old-harbour/index.html"),
    ),
    "a translation's text": (
        lambda root: edit(root, "content/articles/tides.ko.md", "조수를 기다린다", "조수를 오래 기다린다"),
        *(True, "ko/topics/ferries/index.html", "topics/ferries/index.html"),
    ),
    "a translation's text in a link of it": (
        lambda root: edit(root, "content/articles/cranes.eo.md", "[[tides]]", "[[grain]]"),
        *(True, "eo/articles/cranes/index.html", "articles/cranes/index.html"),
    ),
    "a biography": (
        lambda root: edit(
            root, "content/authors/ada.md", "name: Ada Okoye\n---\n", "name: Ada Okoye\n---\nOf [[ben]].\n"
        ),
        *(True, "eo/authors/ada/index.html", "eo/authors/ben/index.html"),
    ),
    "a standalone page": (
        lambda root: edit(root, "content/pages/about.md", "What this is.", "What this is not."),
        *(True, "about/index.html", "eo/index.html"),
    ),
    "a topic's description in a language": (
        lambda root: edit(root, "content/topics/ferries.ko.md", "오가는 배.", "오가는 큰 배."),
        *(False, "ko/topics/ferries/index.html", "topics/ferries/index.html"),
    ),
    "a topic's own description, which trees without another show": (
        lambda root: edit(root, "content/topics/ferries.md", "to and fro", "fro and to"),
        *(False, "eo/topics/ferries/index.html", "ko/topics/ferries/index.html"),
    ),
    "a topic's title in a language": (
        lambda root: edit(root, "content/topics/ferries.ko.md", "title: 연락선", "title: 나룻배"),
        *(False, "ko/topics/index.html", "articles/grain/index.html"),
    ),
    "a catalogue": (
        lambda root: edit(root, "locales/eo.po", "Temoj", "Aferoj"),
        *(False, "eo/topics/index.html", "topics/index.html"),
    ),
    "a catalogue's rule of plurals": (
        lambda root: edit(root, "locales/eo.po", "(n != 1)", "(n > 5)"),
        *(False, "eo/authors/ada/index.html", "ko/authors/ada/index.html"),
    ),
    "a language added": (
        add_language,
        *(False, "io/topics/ferries/index.html", "articles/grain/cite.bib"),
    ),
    "a language taken out": (
        lambda root: edit(root, "site.yaml", "[en, ko, eo]", "[en, eo]"),
        *(False, "ko/index.html", "articles/grain/cite.bib"),
    ),
    "the languages in another order": (
        lambda root: edit(root, "site.yaml", "[en, ko, eo]", "[en, eo, ko]"),
        *(False, "index.html", "articles/grain/cite.bib"),
    ),
    "a translation added": (
        lambda root: put(root, "content/articles/grain.ko.md", "---\ntitle: 곡물\n---\n곡물은 연락선을 기다린다.\n"),
        *(False, "ko/articles/grain/index.html", "articles/tides/cite.bib"),
    ),
    "a translation removed": (
        lambda root: (root / "content/articles/tides.ko.md").unlink(),
        *(False, "ko/topics/ferries/index.html", "articles/grain/cite.bib"),
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_the_output_is_that_of_a_clean_build(
    published: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    change, texts_alone, changed, same = EDITS[name]
    before = tree(published / "output")
    change(published)
    if texts_alone:
        # The way on to the whole is closed.
        monkeypatch.delattr(building, "_whole")
    outcome = built(published)
    monkeypatch.undo()
    assert not has_errors(outcome.diagnostics)
    after = tree(published / "output")
    assert after == clean_tree(published, tmp_path)
    assert after.get(changed) != before.get(changed)
    assert after[same] == before[same]
    again = built(published)
    assert (again.reasons, again.written, again.removed) == ({}, (), ())


def test_a_text_that_is_taken_back_leaves_what_was_there(published: Path) -> None:
    before = tree(published / "output")
    for old, new in (("조수를 기다린다", "조수를 본다"), ("조수를 본다", "조수를 기다린다")):
        edit(published, "content/articles/tides.ko.md", old, new)
        assert built(published).written
    assert tree(published / "output") == before
