"""The directory in the browser."""

from playwright.sync_api import expect

from domain.vocabulary import Role
from tests.browser.checks import page_check
from tests.browser.conftest import SignedIn


def test_a_service_manager_changes_who_works_where(signed_in: SignedIn) -> None:
    manager = signed_in(Role.SERVICE_MANAGER)
    manager.goto("/you")
    with manager.expect_navigation():
        manager.get_by_role("link", name="The directory").click()
    page_check(manager, "directory")
    manager.get_by_role("table", name="Workers").get_by_role("link").first.click()
    expect(manager.get_by_role("heading", level=1)).to_contain_text("Change the directory")
    page_check(manager, "directory-change")
    manager.get_by_label("Why?").fill("The telephone has changed.")
    manager.get_by_label("Telephone").fill("01632 960123")
    manager.get_by_role("button", name="Record", exact=True).click()
    expect(manager.get_by_role("cell", name="01632 960123")).to_be_visible()
