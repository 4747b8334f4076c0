"""Work taken in hand, given back and found again, as somebody of the offices does it."""

import re

from playwright.sync_api import Locator, Page, expect

from domain.vocabulary import Role
from tests.browser.checks import comes_to_show, page_check
from tests.browser.conftest import SignedIn


def references(page: Page) -> list[str]:
    """Of what a queue shows."""
    return page.locator(".fd-rows tbody th .fd-ref").all_inner_texts()


def free(page: Page) -> Locator:
    """The first row that nobody has taken in hand."""
    rows = page.locator(".fd-rows tbody tr")
    return rows.filter(has=page.get_by_role("button", name="Take in hand")).first


def test_what_is_taken_in_hand_is_ones_own_until_it_is_released(signed_in: SignedIn) -> None:
    page = signed_in(Role.SCREENING_MANAGER)
    page.goto("/queue?stage=screening")
    first = free(page).locator("th .fd-ref").inner_text()
    row = page.locator(".fd-rows tbody tr").filter(has_text=first)
    expect(row.locator("th")).to_have_class(re.compile("fd-unread"))
    with page.expect_navigation():
        row.get_by_role("button", name="Take in hand").click()
    comes_to_show(page, "/queue?stage=screening", row.locator("[data-label='In hand']").get_by_text("You"))
    page_check(page, "queue-in-hand")
    with page.expect_navigation():
        row.locator("th a").click()
    page.goto("/queue?stage=screening")
    expect(row.locator("th")).not_to_have_class(re.compile("fd-unread"))
    page.get_by_role("link", name="Mine", exact=True).click()
    expect(page.get_by_role("heading", name="My work", exact=True)).to_be_visible()
    comes_to_show(page, "/queue?scope=mine", page.locator(".fd-rows tbody th .fd-ref"))
    assert references(page) == [first]
    page_check(page, "queue-mine")
    with page.expect_navigation():
        page.get_by_role("button", name="Release").click()
    comes_to_show(page, "/queue?scope=mine", page.get_by_role("heading", name="Nothing waits here"))


def test_a_team_is_shown_its_own(signed_in: SignedIn) -> None:
    page = signed_in(Role.SCREENING_MANAGER)
    page.goto("/queue?stage=allocation")
    page.get_by_text("How much waits for each team", exact=True).click()
    page_check(page, "queue-by-team")
    page.get_by_role("link", name="My team’s").click()
    expect(page.get_by_role("heading", name="Nothing waits here")).to_be_visible()


def test_a_team_managers_monday(signed_in: SignedIn) -> None:
    page = signed_in(Role.AREA_TEAM_MANAGER)
    expect(page).to_have_url(re.compile("/home$"))
    expect(page.get_by_role("heading", name="Due in the next two hours")).to_be_visible()
    expect(page.get_by_role("heading", name="The week so far")).to_be_visible()
    expect(page.locator("table tbody tr").first).to_be_visible()
    page_check(page, "home")
    waits = page.get_by_role("region", name="What waits")
    waits.get_by_role("link", name="Authorisation").click()
    with page.expect_navigation():
        free(page).get_by_role("button", name="Take in hand").click()
    mine = waits.get_by_role("row", name="Mine").get_by_role("cell").first
    comes_to_show(page, "/home", mine.get_by_text("1", exact=True))
    page.goto("/queue?scope=mine")
    with page.expect_navigation():
        page.get_by_role("button", name="Release").click()


def test_an_auditor_finds_it_all_afterwards(signed_in: SignedIn) -> None:
    page = signed_in(Role.AUDITOR)
    page_check(page, "home-auditor")
    page.goto("/cases")
    called = page.locator("tbody th a").filter(has_text=re.compile(r"\w \w")).first
    name = called.inner_text()
    called.click()
    case = page.locator(".fd-reference").inner_text()
    page.goto("/find")
    page_check(page, "find")
    page.get_by_label("Given name").fill(name.split()[0])
    page.get_by_label("Family name").fill(name.split()[-1])
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.locator("tbody")).to_contain_text(case)
    assert name.split()[-1] not in page.url
    page.get_by_label("Reference").fill(case)
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page).to_have_url(re.compile("/cases/C"))
    page.goto("/audit")
    page.get_by_label("In one line").fill(f"case:{case.replace(' ', '')} action:contact-*")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("tbody")).to_contain_text("Contact recorded")
    with page.expect_download() as taken:
        page.get_by_role("link", name="CSV").click()
    assert "contact-recorded" in taken.value.path().read_text()
    page.get_by_label("In one line").fill("everything")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("alert")).to_contain_text("is not one of actor:, action:, created: and case:")
    page_check(page, "audit-line")
