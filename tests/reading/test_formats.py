"""reading.formats: how texts have to be written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.core.identifiers import redirect_path
from site_builder.reading import formats
from site_builder.reading.formats import Format, is_language, nearest_language

FORMATS = [value for value in vars(formats).values() if isinstance(value, Format)]


def fits(form: Format, text: str) -> bool:
    return form.matches(text) and form.read(text) is not None


@pytest.mark.parametrize("tag", ["en", "ko", "zh-Hans", "zh-Hant", "pt-BR", "zh-Hant-TW", "en-001", "yue", "no", "la"])
def test_known_languages_are_known(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize(
    "tag", ["", "xx", "EN", "zh-hans", "zh_Hans", "english", "en-XX", "en-Xxxx", "und", "root", "e", "en-"]
)
def test_other_tags_are_not(tag: str) -> None:
    assert not is_language(tag)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("zh_hans", "zh-Hans"), ("EN-us", "en-US"), ("jp", "ja"), ("GR", "el"), ("nonsense", ""), ("", "")],
)
def test_the_language_that_was_meant_is_found(text: str, meant: str) -> None:
    assert nearest_language(text) == meant


@pytest.mark.parametrize("code", ["NO", "US", "KR", "TW", "XK"])
def test_countries_are_known(code: str) -> None:
    assert fits(formats.COUNTRY, code)


@pytest.mark.parametrize("code", ["ZZ", "EU", "no", "NOR", "XA", "419", ""])
def test_other_codes_are_no_countries(code: str) -> None:
    assert not fits(formats.COUNTRY, code)


@pytest.mark.parametrize("text", ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"])
def test_the_published_examples_of_orcid_pass_their_checksum(text: str) -> None:
    assert fits(formats.ORCID, text)


@pytest.mark.parametrize("position", range(19))
def test_every_wrong_digit_of_an_orcid_is_noticed(position: int) -> None:
    text = "0000-0002-1825-0097"
    for digit in set("0123456789X") - {text[position]}:
        assert not fits(formats.ORCID, text[:position] + digit + text[position + 1 :])


@pytest.mark.parametrize("text", ["https://example.org", "http://例え.jp/ä?x=y#z", "https://[::1]:80/"])
def test_urls_are_absolute(text: str) -> None:
    assert fits(formats.URL, text)


@pytest.mark.parametrize(
    "text", ["//example.org", "https://", "https:///a", "https://e.org/a b", "http://e:99999/", "https://:80/"]
)
def test_other_addresses_are_not(text: str) -> None:
    assert not fits(formats.URL, text)


@pytest.mark.parametrize(
    "text", ["/", "//e.org/", "/a/../b/", "/a//b/", "/%2e%2e/x/", "/a\\b/", "/%00/", "/a?b", "old/"]
)
def test_redirects_cannot_leave_the_site(text: str) -> None:
    assert not fits(formats.REDIRECT, text)


@settings(deadline=None)
@given(st.text("/.%2eEfF0\\ab-한", max_size=12))
def test_the_path_of_any_redirect_stays_inside_the_output(text: str) -> None:
    if fits(formats.REDIRECT, text):
        parts = redirect_path(text).split("/")
        assert not {"", ".", ".."} & set(parts)


@pytest.mark.parametrize("name", ["UTC", "Europe/Berlin", "Asia/Seoul", "Asia/Calcutta", "Asia/Kolkata", "Europe/Kyiv"])
def test_time_zones_are_known_by_new_and_old_names(name: str) -> None:
    assert fits(formats.TIMEZONE, name)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.expected)
@settings(deadline=None)
@given(text=st.text(max_size=30))
def test_no_text_raises(form: Format, text: str) -> None:
    if form.matches(text):
        form.read(text)
    assert isinstance(form.hint(text), str)
