"""The page of the case-management system: what it was asked of each case, and where each stands."""

from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.app.demonstration import Demo
from tests.browser.checks import comes_to_show, page_check


def test_what_our_own_index_answers_is_listed_and_leads_to_its_case(auditor: Page, demo: Demo) -> None:
    case = demo.send("gp", "customer_service_advisor", str(uuid4())).json()["cases"][0]["case"]
    rows = auditor.locator("tbody tr").filter(has_text=f"{case[:4]} {case[4:8]}")
    answered = rows.filter(has_text="with Front door")
    comes_to_show(auditor, "/case-management", answered)
    expect(answered).to_contain_text("Answered")
    expect(rows.filter(has_text="The contact")).to_contain_text("To be sent")
    page_check(auditor, "case-management")
    answered.get_by_role("link").first.click()
    expect(auditor.get_by_role("heading", name="The case-management system")).to_be_visible()
    page_check(auditor, "case-with-an-answer")
