"""reading.config: site.yaml."""

from __future__ import annotations

from site_builder.core.diagnostics import Diagnostic
from site_builder.core.model import Config
from site_builder.core.project import Source
from site_builder.reading.config import read_config


def read(text: str) -> tuple[Config | None, tuple[Diagnostic, ...]]:
    return read_config(Source("site.yaml", text.encode()))


def test_every_key_is_read() -> None:
    config, problems = read(
        """---
title: A library
url: https://org.github.io/library/
description: >
  What it is,
  in one sentence.
language: ko
languages: [ko, en, zh-Hans]
timezone: Asia/Seoul
navigation:
  - {title: 주제, to: topics}
  - {title: About, to: about}
links:
  - {title: Code, url: https://example.org/code}
feeds: false
search: false
"""
    )
    assert problems == ()
    assert config == Config(
        title="A library",
        url="https://org.github.io/library",
        description="What it is, in one sentence.",
        language="ko",
        languages=("ko", "en", "zh-Hans"),
        timezone="Asia/Seoul",
        navigation=(("주제", "topics"), ("About", "about")),
        links=(("Code", "https://example.org/code"),),
        feeds=False,
        search=False,
    )


def test_what_the_site_is_called_may_be_given_in_several_languages() -> None:
    config, problems = read(
        "title: {tr: Bir kitaplık, en: A library, ko: 서고}\nurl: https://example.org\n"
        "description:\n  ko: 항구의 글.\n  tr: Limanlar üzerine.\nlanguage: tr\nlanguages: [tr, en, ko]\n"
    )
    assert problems == ()
    assert config is not None
    assert (config.title, config.titles) == ("Bir kitaplık", (("en", "A library"), ("ko", "서고")))
    assert (config.description, config.descriptions) == ("Limanlar üzerine.", (("ko", "항구의 글."),))


def test_title_and_url_are_enough() -> None:
    config, problems = read("title: A\nurl: https://example.org\n")
    assert (config, problems) == (Config("A", "https://example.org"), ())


def test_without_languages_the_interface_has_the_language_of_the_site() -> None:
    config, _ = read("title: A\nurl: https://example.org\nlanguage: el\n")
    assert config is not None
    assert config.languages == ("el",)


def test_a_faulty_site_file_still_gives_a_config_and_all_its_problems() -> None:
    config, problems = read("titel: A\nurl: example.org\nlanguage: en\ntimezone: Mars\nfeeds: 'no'\n")
    assert config == Config("", "")
    assert {found.rule.id for found in problems} == {
        "unknown-key",
        "missing-key",
        "invalid-url",
        "invalid-value",
        "wrong-type",
    }
