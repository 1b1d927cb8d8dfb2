"""The default theme in every language of the interface, as axe hears and sees it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

# The fixtures are those of the theme's tests: one browser, and a page that stands on a wide screen by day.
from tests.browser.test_theme import CONTRAST, STANDARDS, chromium, tabs, violations
from tests.site.parsed import LANGUAGES, tree_folder

__all__ = ["chromium", "tabs"]

# Forty-eight pages, each looked at twice: more than the quick run has time for.
pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLES = {
    "ko": "us-china-detente-likely-to-remain-elusive-in-2024",
    "zh-Hans": "a-crucial-moment-in-relations",
    "zh-Hant": "a-crucial-moment-in-relations",
    "tr": "biden-xi-meeting-can-it-soften-bilateral-relations",
    "ru": "biden-xi-meeting-can-it-soften-bilateral-relations",
    "el": "no-breakthrough-in-us-china-ties",
}
# English stands in the theme's own tests; what is told about the library is written in English alone.
PAGES = {
    "home": "index.html",
    "topic": "topics/balloon-incident/index.html",
    "topics": "topics/index.html",
    "timeline": "timeline/index.html",
    "search": "search/index.html",
    "author": "authors/sun-chenghao/index.html",
    "publisher": "sources/ankasam/index.html",
    "article": "articles/{article}/index.html",
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_axe_finds_nothing_by_day_or_in_the_dark(tabs: Callable[[str], Page], lang: str, page: str) -> None:
    opened = tabs(tree_folder(lang) + PAGES[page].format(article=ARTICLES[lang]))
    opened.set_viewport_size({"width": 1440, "height": 900})
    opened.emulate_media(media="screen", color_scheme="light")
    assert opened.evaluate("document.documentElement.lang") == lang
    assert violations(opened, runOnly=STANDARDS, rules={CONTRAST: {"enabled": True}}) == []
    opened.emulate_media(color_scheme="dark")
    assert violations(opened, runOnly={"type": "rule", "values": [CONTRAST]}) == []
