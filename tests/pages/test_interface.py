"""The words of the interface, and catalogues of them as people write them."""

from __future__ import annotations

import pytest

from site_builder.pages.interface import ENGLISH, NOUNS, Interface, Messages, joined, read_messages

RUSSIAN = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Language: ru\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

msgid "Topics"
msgstr "Темы"

msgctxt "column"
msgid "Published"
msgstr "Вышло"

msgid "Search %(site)s."
msgstr "Поиск: %(site)s."

msgid "%(number)s article"
msgid_plural "%(number)s articles"
msgstr[0] "%(number)s статья"
msgstr[1] "%(number)s статьи"
msgstr[2] "%(number)s статей"
"""
CHINESE = r"""
msgid ""
msgstr ""
"Plural-Forms: nplurals=1; plural=0;\n"

msgid "%(number)s article"
msgid_plural "%(number)s articles"
msgstr[0] "%(number)s篇文章"
"""
ARABIC = r"""
msgid ""
msgstr ""
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\n"

msgid "%(number)s topic"
msgid_plural "%(number)s topics"
msgstr[0] "zero"
msgstr[1] "one"
msgstr[2] "two"
msgstr[3] "few %(number)s"
msgstr[4] "many %(number)s"
msgstr[5] "other %(number)s"
"""

COUNTED = b'msgid "%(number)s article"\nmsgid_plural "%(number)s articles"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'


def messages(text: str) -> Messages:
    found = read_messages(text.encode())
    assert isinstance(found, Messages), found
    return found


def interface(lang: str, text: str) -> Interface:
    return Interface(lang, messages(text))


def test_a_message_is_said_in_the_words_of_the_language_and_else_in_english() -> None:
    russian = interface("ru", RUSSIAN)
    assert (russian.gettext("Topics"), russian.gettext("Authors")) == ("Темы", "Authors")
    assert ENGLISH.gettext("Topics") == "Topics"


def test_values_are_filled_in_where_the_language_wants_them() -> None:
    assert interface("ru", RUSSIAN).gettext("Search %(site)s.", site="100%") == "Поиск: 100%."
    assert ENGLISH.gettext("Search %(site)s.", site="X") == "Search X."
    # What nothing is filled into stands as it is.
    assert ENGLISH.gettext("100% sure") == "100% sure"


def test_a_word_with_several_meanings_is_told_by_its_context() -> None:
    russian = interface("ru", RUSSIAN)
    assert russian.pgettext("column", "Published") == "Вышло"
    assert russian.pgettext("state", "Published") == russian.gettext("Published") == "Published"
    assert ENGLISH.pgettext("column", "Page %(n)s", n="2") == "Page 2"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 статей"),
        (1, "1 статья"),
        (2, "2 статьи"),
        (5, "5 статей"),
        (11, "11 статей"),
        (21, "21 статья"),
        (112, "112 статей"),
        (12_000, "12\xa0000 статей"),
    ],
)
def test_russian_counts_in_three_forms(number: int, text: str) -> None:
    assert interface("ru", RUSSIAN).count(number, "article") == text


@pytest.mark.parametrize(("number", "text"), [(0, "0篇文章"), (1, "1篇文章"), (12_000, "12,000篇文章")])
def test_chinese_counts_in_one_form(number: int, text: str) -> None:
    assert interface("zh-Hans", CHINESE).count(number, "article") == text


@pytest.mark.parametrize(
    ("number", "form"), [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (11, "many"), (100, "other"), (103, "few")]
)
def test_arabic_counts_in_six_forms(number: int, form: str) -> None:
    assert interface("ar", ARABIC).count(number, "topic").split()[0] == form


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [(0, "article", "0 articles"), (1, "article", "1 article"), (12_000, "word", "12,000 words")],
)
def test_an_english_count_agrees_with_its_noun(number: int, noun: str, text: str) -> None:
    assert ENGLISH.count(number, noun) == text


def test_every_noun_can_be_counted_in_every_language() -> None:
    for noun in NOUNS:
        for each in (ENGLISH, interface("ru", RUSSIAN), interface("zh-Hans", CHINESE), interface("ar", ARABIC)):
            assert each.count(7, noun)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "12,345"), ("tr", "12.345"), ("el", "12.345"), ("ru", "12\xa0345"), ("ko", "12,345")]
)
def test_a_number_is_written_as_the_language_writes_it(lang: str, text: str) -> None:
    assert Interface(lang).number(12_345) == text


def test_names_in_a_row_are_parted_as_the_language_parts_them() -> None:
    assert ENGLISH.listed(["a", "b"]) == "a, b"
    chinese = Interface("zh-Hans", Messages({"between names in a row\x04, ": "、"}))
    assert chinese.listed(["甲", "乙"]) == "甲、乙"


@pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("zh-Hant", "ltr")])
def test_a_language_has_its_direction(lang: str, direction: str) -> None:
    assert Interface(lang).dir == direction


# --- catalogues ------------------------------------------------------------------------------------------------------


def test_what_nobody_has_confirmed_or_translated_is_said_in_english() -> None:
    text = """
msgid ""
msgstr ""

#, fuzzy
msgid "Topics"
msgstr "Авторы"

msgid "Authors"
msgstr ""

#~ msgid "Sources"
#~ msgstr "Источники"

#, fuzzy
msgid "%(number)s article"
msgid_plural "%(number)s articles"
msgstr[0] "x"
msgstr[1] "y"

msgid "%(number)s topic"
msgid_plural "%(number)s topics"
msgstr[0] "x"
msgstr[1] ""
"""
    found = messages(text)
    assert (found.singular, found.plurals) == ({}, {})


def test_a_catalogue_without_a_rule_of_plurals_counts_as_that_of_its_language_or_of_english() -> None:
    text = (
        'msgid "%(number)s word"\nmsgid_plural "%(number)s words"\nmsgstr[0] "a %(number)s"\nmsgstr[1] "b %(number)s"\n'
    )
    found = interface("tr", text)
    assert [found.count(number, "word") for number in (1, 2)] == ["a 1", "b 2"]


@pytest.mark.parametrize(
    "content",
    [
        b'msgid "Topics\nmsgstr "x"\n',
        b"This is no catalogue.\n",
        'msgid "Topics"\nmsgstr "주제"\n'.encode("utf-16"),
        b'msgid "Topics"\nmsgstr "\xff\xfe"\n',
        b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=n ? : 7;\\n"\n\n' + COUNTED,
        b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=sorted(n);\\n"\n\n' + COUNTED,
        b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=n-9;\\n"\n\n' + COUNTED,
        b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=n/0;\\n"\n\n' + COUNTED,
        b'msgid ""\nmsgstr ""\n"Plural-Forms: nonsense\\n"\n\n' + COUNTED,
        b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=nonsense\\n"\n\nmsgid "a"\nmsgstr "b"\n',
        b"\x00\x01\x02",
    ],
    ids=["quote", "prose", "utf-16", "no-utf-8", "plural", "python", "negative", "zero", "header", "charset", "binary"],
)
def test_a_broken_catalogue_is_told_and_never_raises(content: bytes) -> None:
    found = read_messages(content)
    if isinstance(found, Messages):
        # What could be made of it can be used.
        assert Interface("ru", found).count(3, "article")
    else:
        assert found


@pytest.mark.parametrize(
    "written", ["Поиск: %(seite)s", "Поиск: %(site).", "%(site)d", "Поиск: %s %s", "100% %(site)s"]
)
def test_a_translation_that_cannot_be_filled_in_is_told(written: str) -> None:
    found = read_messages(f'msgid "Search %(site)s."\nmsgstr "{written}"\n'.encode())
    assert isinstance(found, str)
    assert written in found


def test_a_translation_may_leave_out_what_is_filled_in() -> None:
    text = 'msgid "%(number)s word"\nmsgid_plural "%(number)s words"\nmsgstr[0] "one word"\nmsgstr[1] "%(number)s"\n'
    assert interface("el", text).count(1, "word") == "one word"


def test_an_empty_catalogue_translates_nothing() -> None:
    assert messages("").singular == {}


def test_a_librarys_own_strings_take_the_places_of_shipped_ones() -> None:
    shipped, own = messages(RUSSIAN), Messages({"Topics": "Сюжеты", "Authors": "Авторы"})
    both = joined(shipped, own)
    russian = Interface("ru", both)
    assert [russian.gettext(word) for word in ("Topics", "Authors")] == ["Сюжеты", "Авторы"]
    assert russian.pgettext("column", "Published") == "Вышло"
    assert russian.count(5, "article") == "5 статей"


def test_a_librarys_own_catalogue_without_a_rule_does_not_spoil_the_shipped_counts() -> None:
    own = messages('msgid "%(number)s topic"\nmsgid_plural "%(number)s topics"\nmsgstr[0] "тема"\nmsgstr[1] "темы"\n')
    russian = Interface("ru", joined(messages(RUSSIAN), own))
    assert [russian.count(number, "article") for number in (1, 3, 5)] == ["1 статья", "3 статьи", "5 статей"]
