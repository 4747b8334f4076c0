"""Work taken in hand, given back and found again, as somebody of the offices does it."""

import re

from playwright.sync_api import Page, expect

from domain.vocabulary import Role
from tests.browser.checks import page_check
from tests.browser.conftest import SignedIn


def references(page: Page) -> list[str]:
    """Of what a queue shows."""
    return page.locator(".fd-rows tbody th .fd-ref").all_inner_texts()


def test_what_is_taken_in_hand_is_ones_own_until_it_is_released(signed_in: SignedIn) -> None:
    page = signed_in(Role.SCREENING_MANAGER)
    page.goto("/queue?stage=screening")
    first = references(page)[0]
    row = page.locator(".fd-rows tbody tr").filter(has_text=first)
    expect(row.locator("th")).to_have_class(re.compile("fd-unread"))
    row.get_by_role("button", name="Take in hand").click()
    expect(row.locator("[data-label='In hand']")).to_contain_text("You")
    page_check(page, "queue-in-hand")
    row.locator("th a").click()
    page.goto("/queue?stage=screening")
    expect(row.locator("th")).not_to_have_class(re.compile("fd-unread"))
    page.get_by_role("link", name="Mine", exact=True).click()
    expect(page.get_by_role("heading", name="My work", exact=True)).to_be_visible()
    page.goto("/queue?scope=mine")
    assert references(page) == [first]
    page_check(page, "queue-mine")
    page.get_by_role("button", name="Release").click()
    expect(page.get_by_role("heading", name="Nothing waits here")).to_be_visible()


def test_a_team_is_shown_its_own(signed_in: SignedIn) -> None:
    page = signed_in(Role.SCREENING_MANAGER)
    page.goto("/queue?stage=allocation")
    page.get_by_text("How much waits for each team", exact=True).click()
    page_check(page, "queue-by-team")
    page.get_by_role("link", name="My team’s").click()
    expect(page.get_by_role("heading", name="Nothing waits here")).to_be_visible()
