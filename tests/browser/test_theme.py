"""The default theme in a real browser: what a reader who zooms, tabs, prints or sits in the dark meets."""

from __future__ import annotations

import functools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, ViewportSize, sync_playwright

pytestmark = pytest.mark.browser

# One page of each kind; all frames are one, and topics and authors are listed in tables like those of articles.
PAGES = {
    "home": "index.html",
    "article": "articles/no-breakthrough-in-us-china-ties/index.html",
    "topic": "topics/taiwan/index.html",
    "author": "authors/sun-chenghao/index.html",
    "publisher": "sources/ankasam/index.html",
    "articles": "articles/index.html",
    "sources": "sources/index.html",
    "archive": "archive/2023/index.html",
    "timeline": "timeline/index.html",
    "search": "search/index.html",
    "about": "about/index.html",
}
EVERY_PAGE = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
CONTRAST = "color-contrast-enhanced"  # seven to one for text; axe leaves it out unless it is asked for
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    named = os.environ.get("SITE_BUILDER_BROWSER", "")
    program = named if named and named != "none" else shutil.which("chromium") or shutil.which("google-chrome")
    if named == "none" or not program:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tabs(chromium: Browser, library_site: Path) -> Iterator[Callable[[str], Page]]:
    """Opens a page of the library in a tab of its own, or gives the tab that already holds it: loading costs more than
    most of what is looked at."""
    context = chromium.new_context(base_url=f"{library_site.as_uri()}/")

    @functools.cache
    def tab(path: str) -> Page:
        page = context.new_page()
        page.goto(path)
        return page

    yield tab
    context.close()


@pytest.fixture
def opened(tabs: Callable[[str], Page], path: str) -> Page:
    """The page of the test's parameter as it stands on a wide screen by day. Tests share it, so they only look."""
    page = tabs(path)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(media="screen", color_scheme="light")
    return page


@pytest.fixture
def reader(chromium: Browser, library_site: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that opens paths of the built library; its settings may be given as the fixture's parameter."""
    settings: dict[str, Any] = getattr(request, "param", {})
    wide = ViewportSize(width=1440, height=900)
    context = chromium.new_context(base_url=f"{library_site.as_uri()}/", viewport=wide, **settings)
    yield context.new_page()
    context.close()


def top(element: Locator) -> float:
    """How far below the upper edge of the window something begins."""
    place = element.bounding_box()
    assert place is not None
    return place["y"]


def violations(page: Page, **options: object) -> list[tuple[str, list[str]]]:
    """What axe finds: the rule, and the elements that break it."""
    found = Axe().run(page, options=options).response["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]


@EVERY_PAGE
def test_axe_finds_nothing(opened: Page) -> None:
    assert violations(opened, runOnly=STANDARDS, rules={CONTRAST: {"enabled": True}}) == []


@EVERY_PAGE
def test_text_stands_out_in_the_dark(opened: Page) -> None:
    opened.emulate_media(color_scheme="dark")
    assert violations(opened, runOnly={"type": "rule", "values": [CONTRAST]}) == []


@EVERY_PAGE
def test_a_finger_hits_what_it_means_to(opened: Page) -> None:
    opened.set_viewport_size({"width": 375, "height": 900})
    assert violations(opened, runOnly={"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}) == []


@EVERY_PAGE
def test_nothing_scrolls_sideways_at_320_pixels(opened: Page) -> None:
    opened.set_viewport_size({"width": 320, "height": 900})
    assert opened.evaluate("document.documentElement.scrollWidth") == 320


@EVERY_PAGE
def test_text_at_twice_its_size_stays_on_the_page(opened: Page) -> None:
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.evaluate("document.documentElement.style.fontSize = '200%'")
    width = opened.evaluate("document.documentElement.scrollWidth")
    opened.evaluate("document.documentElement.style.fontSize = ''")
    assert width <= 1280


@pytest.mark.parametrize("path", [PAGES["home"], PAGES["article"]], ids=["home", "article"])
def test_the_first_tab_stop_leads_to_the_text(reader: Page, path: str) -> None:
    reader.goto(path)
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.textContent") == "Skip to the text"
    assert top(reader.locator(":focus")) >= 0
    reader.keyboard.press("Enter")
    assert reader.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("topic", ["taiwan", "balloon-incident"])
def test_every_passage_of_a_topic_leads_to_its_place(reader: Page, topic: str) -> None:
    reader.goto(f"topics/{topic}/index.html")
    addresses: list[str] = reader.eval_on_selector_all(".passage a", "links => links.map(link => link.href)")
    assert addresses
    for address in addresses:
        reader.goto(address)
        target = reader.locator(":target")
        assert target.get_attribute("id") == unquote(address.partition("#")[2])
        assert 0 <= top(target) < 900


def test_nothing_is_asked_of_another_host(reader: Page) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    for path in PAGES.values():
        reader.goto(path)
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@EVERY_PAGE
def test_print_has_the_text_and_no_furniture(opened: Page) -> None:
    opened.emulate_media(media="print")
    assert opened.locator("h1").is_visible()
    furniture = "[...document.querySelectorAll('nav, form, button, .skip, .colophon')]"
    assert opened.evaluate(f"{furniture}.filter(it => it.checkVisibility()).map(it => it.className)") == []


def test_print_ends_with_the_citation(reader: Page) -> None:
    reader.goto(PAGES["article"])
    reader.emulate_media(media="print")
    last = reader.evaluate(
        "[...document.querySelectorAll('main *')].filter(it => it.checkVisibility()).at(-1).className"
    )
    assert last == "citation"


@pytest.mark.parametrize("reader", [{"java_script_enabled": False}], indirect=True, ids=[""])
def test_publishers_stand_side_by_side_without_a_script(reader: Page) -> None:
    reader.goto(PAGES["topic"])
    first, second = reader.locator(".group").nth(0), reader.locator(".group").nth(1)
    reader.check("#side-by-side")
    assert top(first) == top(second)


def test_the_order_of_the_passages_can_be_turned(reader: Page) -> None:
    reader.goto(PAGES["topic"])
    titles = reader.locator(".group h3").all_text_contents()
    reader.get_by_role("button", name="Oldest first").click()
    assert reader.locator(".group h3").all_text_contents() == titles[::-1]


def test_the_search_page_answers_a_query_from_another_page(reader: Page) -> None:
    reader.goto(PAGES["home"])
    reader.get_by_role("searchbox").fill("taiwan")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/search/index.html?q=taiwan")
    shown = reader.locator("[data-entries] > li:visible .what")
    assert "Taiwan" in shown.all_text_contents()
    assert shown.count() < reader.locator("[data-entries] > li").count()
