"""The developer pages in a browser, by anybody: from the first page to an operation, and what is sought."""

from playwright.sync_api import Page, expect

from tests.browser.checks import page_check


def test_anybody_goes_from_the_first_page_to_an_operation(visitor: Page) -> None:
    visitor.goto("/developers")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("For developers")
    page_check(visitor, "developers")
    visitor.get_by_role("navigation", name="Developer pages").get_by_role("link", name="Start here").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Start here")
    page_check(visitor, "developers-start")
    visitor.get_by_role("searchbox", name="Search guides and operations").fill("record contact")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", level=1)).to_have_text(
        "Search", timeout=30_000
    )  # the document is made when it is first asked for
    page_check(visitor, "developers-search")
    visitor.get_by_role("link", name="Record a contact about one or several children").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Record a contact about one or several children")
    expect(visitor.get_by_role("heading", name="What the procedure asks")).to_be_visible()
    page_check(visitor, "developers-operation")


def test_every_kind_of_page_for_developers_is_accessible(visitor: Page) -> None:
    for name in ("errors-and-retries", "problems", "status", "changelog"):
        visitor.goto(f"/developers/{name}")
        expect(visitor.get_by_role("heading", level=1)).to_have_count(1)
        page_check(visitor, f"developers-{name}")
