"""What is asked of every page: `page_check(page, "queue")`."""

import os
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request

from tests.waiting import until

PICTURES = Path(__file__).parents[2] / "build" / "pictures"
WIDE, NARROW = 1440, 375
WIDTHS = (320, NARROW, WIDE)
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
OF_A_WIDTH = {"type": "rule", "values": ["target-size", "scrollable-region-focusable", "css-orientation-lock"]}
"""What may be found at one width and not at another: the rest of WCAG is of the document and its colours."""
HEIGHT = 900
FOCUSABLE = "a[href], button:not([tabindex='-1']), input:not([type=hidden]), select, textarea, summary, [tabindex='0']"


FOREIGN = 'script:not([type=module][src^="/static/"][integrity^="sha256-"]), [style], iframe'


@dataclass
class Seen:
    """What a profile asked for, and what its console said."""

    requests: list[Request] = field(default_factory=list)
    console: list[ConsoleMessage] = field(default_factory=list)


_seen: WeakKeyDictionary[BrowserContext, Seen] = WeakKeyDictionary()
_copies: WeakKeyDictionary[Browser, Page] = WeakKeyDictionary()
"""Where each browser shows copies to axe, one after another."""


def watched(context: BrowserContext) -> BrowserContext:
    """The profile, with an eye on it."""
    seen = _seen[context] = Seen()
    context.on("request", lambda request: seen.requests.append(request))  # noqa: PLW0108 - it marks what it is given
    context.on("console", lambda message: seen.console.append(message))  # noqa: PLW0108 - as above
    return context


def page_check(page: Page, name: str) -> None:
    """No violation of WCAG 2.2 AA that axe finds, at any width, and no scrolling sideways, with all details open too;
    no other host, no script but our modules, no inline style, a quiet console. PICTURES=1 leaves pictures in
    build/pictures."""
    page.wait_for_load_state()
    host = urlsplit(page.url).netloc
    seen = _seen[page.context]
    assert {urlsplit(request.url).netloc for request in seen.requests} == {host}
    assert not [said.text for said in seen.console if not _is_a_status(said, seen)]
    assert page.evaluate(f"document.querySelectorAll('{FOREIGN}').length") == 0
    assert page.title()
    assert page.evaluate("document.querySelectorAll('h1').length") == 1
    for width in WIDTHS:
        _fits(page, width, name)
        if width != WIDTHS[0] and "PICTURES" in os.environ:
            page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
    assert violations(page, name) == []


def comes_to_show(page: Page, path: str, what: Locator) -> None:
    """Ask for a page until it shows that: a list is there a moment after what was recorded."""

    def shown() -> int:
        page.goto(path)
        return what.count()

    until(shown)


def violations(page: Page, name: str) -> list[str]:
    """What axe finds on the page as it is; axe needs JavaScript, so it looks at a copy that has it. With every fold
    open that is no wider than the narrowest screen.
    """
    browser = page.context.browser
    assert browser
    if browser not in _copies:
        _copies[browser] = browser.new_context(bypass_csp=True).new_page()
    shown, url, html = _copies[browser], urldefrag(page.url).url, page.content()
    shown.goto("about:blank")
    shown.set_viewport_size({"width": WIDE, "height": HEIGHT})
    shown.route(url, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    try:
        shown.goto(url)
        shown.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        _fits(shown, WIDTHS[0], f"{name} with every fold open")
        shown.evaluate(_axe() + "; 0")
        return [*_found(shown, WIDE, RULES), *_found(shown, NARROW, OF_A_WIDTH)]
    finally:
        shown.unroute(url)


def _found(shown: Page, width: int, rules: dict[str, Any]) -> list[str]:
    shown.set_viewport_size({"width": width, "height": HEIGHT})
    found: dict[str, Any] = shown.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules
    )
    return [
        f"{each['id']} at {width}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def tab_stops(page: Page) -> list[str]:
    """What the tab key reaches from the top of the page, in order, each by its text; the focus is seen on each."""
    stops: list[str] = []
    count = page.evaluate(
        "selector => [...document.querySelectorAll(selector)]"
        ".filter(each => each.checkVisibility({contentVisibilityAuto: true})).length",
        FOCUSABLE,
    )
    for _ in range(count):
        page.keyboard.press("Tab")
        text, visible = page.evaluate(
            """() => {
                const at = document.activeElement, style = getComputedStyle(at);
                const text = at.innerText || at.value || at.getAttribute('aria-label') || at.name || at.tagName;
                return [text.trim(), style.boxShadow !== 'none' || style.outlineStyle !== 'none'];
            }"""
        )
        assert visible, f"the focus on {text} cannot be seen"
        stops.append(text)
    return stops


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text()


def _is_a_status(said: ConsoleMessage, seen: Seen) -> bool:
    """Chromium tells the console of a page whose status is not 200."""
    pages = {request.url for request in seen.requests if request.is_navigation_request()}
    return said.text.startswith("Failed to load resource") and said.location["url"] in pages


def _fits(page: Page, width: int, name: str) -> None:
    """Fail where a page is wider than a screen."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, f"{name} is {wide} pixels wide on a screen of {width}: {_sticking_out(page, width)}"


def _sticking_out(page: Page, width: int) -> list[str]:
    found: list[str] = page.evaluate(
        """width => [...document.body.querySelectorAll('*')]
            .filter(each => each.getBoundingClientRect().right > width)
            .map(each => each.outerHTML.slice(0, 120)).slice(-3)""",
        width,
    )
    return found
