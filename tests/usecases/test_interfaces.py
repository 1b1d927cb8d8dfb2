"""From the catalogues of a project to the words of its pages."""

from __future__ import annotations

from pathlib import Path

from site_builder.core.diagnostics import Diagnostic
from site_builder.core.model import Config
from site_builder.core.project import Source
from site_builder.interfaces import interfaces_of
from site_builder.pages.interface import ENGLISH, Interface
from site_builder.store.memo import open_memo
from site_builder.store.sources import SHIPPED

KOREAN = 'msgid "Topics"\nmsgstr "주제"\n\nmsgid "Authors"\nmsgstr "글쓴이"\n'
ESPERANTO = 'msgid "Topics"\nmsgstr "Temoj"\n'
BROKEN = 'msgid "Topics\n'


def found_of(
    *languages: str, memo: Path | None = None, **locales: str
) -> tuple[Config, dict[str, Interface], list[Diagnostic]]:
    """What comes of languages and catalogues, `ko` of the project and `shipped_ko` of the tool."""
    sources = [
        Source(
            (SHIPPED if name.startswith("shipped_") else "") + f"locales/{name.removeprefix('shipped_')}.po",
            text.encode(),
        )
        for name, text in locales.items()
    ]
    found: list[Diagnostic] = []
    config = Config("Quays", "https://example.org/", language=languages[0], languages=languages)
    with open_memo(memo) as kept:
        config, interfaces = interfaces_of(config, sources, memo=kept, found=found)
    return config, dict(interfaces), found


def test_a_language_with_a_catalogue_has_an_interface() -> None:
    config, interfaces, found = found_of("en", "ko", shipped_ko=KOREAN)
    assert (config.languages, found) == (("en", "ko"), [])
    assert interfaces["ko"].gettext("Topics") == "주제"
    assert interfaces["en"].gettext("Topics") == "Topics"


def test_english_and_its_varieties_need_no_catalogue() -> None:
    config, interfaces, found = found_of("en-GB", "en", "en-US")
    assert (config.languages, found) == (("en-GB", "en", "en-US"), [])
    assert [interfaces[lang].lang for lang in config.languages] == ["en-GB", "en", "en-US"]


def test_a_library_may_bring_a_language_of_its_own() -> None:
    _, interfaces, found = found_of("en", "eo", eo='msgid "Topics"\nmsgstr "Temoj"\n')
    assert found == []
    assert interfaces["eo"].gettext("Topics") == "Temoj"


def test_a_librarys_own_strings_stand_over_shipped_ones() -> None:
    _, interfaces, _ = found_of("en", "ko", shipped_ko=KOREAN, ko='msgid "Topics"\nmsgstr "쟁점"\n')
    assert [interfaces["ko"].gettext(word) for word in ("Topics", "Authors")] == ["쟁점", "글쓴이"]


def test_english_too_can_be_worded_otherwise() -> None:
    _, interfaces, _ = found_of("en", en='msgid "Topics"\nmsgstr "Subjects"\n')
    assert [interfaces["en"].gettext(word) for word in ("Topics", "Authors")] == ["Subjects", "Authors"]


def test_a_language_that_nobody_translated_is_told_and_has_no_pages() -> None:
    config, interfaces, found = found_of("en", "eo", "ko", shipped_ko=KOREAN)
    assert config.languages == tuple(interfaces) == ("en", "ko")
    assert [each.rule.id for each in found] == ["missing-catalogue"]
    assert "eo" in found[0].message
    assert found[0].location.path == "site.yaml"


def test_a_site_in_a_language_that_nobody_translated_stays_english() -> None:
    config, interfaces, found = found_of("eo")
    assert (config.language, interfaces) == ("eo", {"eo": ENGLISH})
    assert [each.rule.id for each in found] == ["missing-catalogue"]


def test_a_site_in_a_language_that_nobody_translated_keeps_its_own_tree_beside_others() -> None:
    config, interfaces, _ = found_of("eo", "ko", shipped_ko=KOREAN)
    assert set(interfaces) == {"eo", "ko"}
    assert config.languages == ("eo", "ko")


def test_a_broken_catalogue_is_told_where_it_stands() -> None:
    config, _, found = found_of("en", "eo", eo=BROKEN)
    assert config.languages == ("en",)
    # That its language has none that could be read follows, and is not told besides.
    assert [(each.rule.id, each.location.path) for each in found] == [("broken-catalogue", "locales/eo.po")]


def test_a_catalogue_may_begin_with_the_mark_of_its_bytes() -> None:
    _, interfaces, found = found_of("en", "eo", eo="\ufeff" + ESPERANTO)
    assert not found
    assert interfaces["eo"].gettext("Topics") == "Temoj"


def test_a_catalogue_serves_the_varieties_of_its_language() -> None:
    config, interfaces, found = found_of("en", "eo-XB", eo=ESPERANTO)
    assert not found
    assert config.languages == ("en", "eo-XB")
    assert (interfaces["eo-XB"].lang, interfaces["eo-XB"].gettext("Topics")) == ("eo-XB", "Temoj")


def test_a_broken_catalogue_leaves_the_shipped_one_as_it_is() -> None:
    _, interfaces, found = found_of("en", "ko", shipped_ko=KOREAN, ko=BROKEN)
    assert [each.rule.id for each in found] == ["broken-catalogue"]
    assert interfaces["ko"].gettext("Topics") == "주제"


def test_what_the_memo_holds_is_what_was_read(tmp_path: Path) -> None:
    memo = tmp_path / "memo"
    first, again = (found_of("en", "ko", memo=memo, ko=KOREAN)[1]["ko"].messages for _ in range(2))
    assert first == again
    changed = found_of("en", "ko", memo=memo, ko=KOREAN.replace("주제", "쟁점"))[1]["ko"]
    assert changed.gettext("Topics") == "쟁점"
    for _ in range(2):
        assert [each.rule.id for each in found_of("en", memo=memo, en=BROKEN)[2]] == ["broken-catalogue"]
