"""What is asked of every page is seen to fail."""

import pytest
from playwright.sync_api import Page

from tests.browser.checks import page_check

FOLD = """() => {
    const fold = document.createElement("details");
    fold.innerHTML = `<summary>More</summary><pre>${"W".repeat(200)}</pre>`;
    document.querySelector("main").append(fold);
}"""


def test_a_fold_that_makes_a_page_wider_than_the_screen_once_it_is_open_is_found(visitor: Page) -> None:
    visitor.goto("/sign-in")
    page_check(visitor, "sign-in")
    visitor.evaluate(FOLD)
    with pytest.raises(AssertionError, match=r"sign-in with every fold open is [0-9]+ pixels wide on a screen of 320"):
        page_check(visitor, "sign-in")
