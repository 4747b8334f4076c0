"""The page of notices: whom something was told to, each try, and when the next is."""

from uuid import uuid4

from playwright.sync_api import Page, expect

from app.api.routes import screening
from tests.app.demonstration import Demo
from tests.browser.checks import comes_to_show, page_check


def sent_to_screening(demo: Demo) -> str:
    """A contact that is checked and sent on, which somebody is told of; its case."""
    case = demo.send("gp", "customer_service_advisor", str(uuid4())).json()["cases"][0]["case"]
    for path, body in (("known-check", screening.CHECK_KNOWN.example), ("screening", screening.REQUEST.example)):
        version = demo.ask("GET", f"/v1/cases/{case}", "customer_service_advisor").headers["ETag"]
        headers = {"If-Match": version, "Idempotency-Key": str(uuid4())}
        done = demo.ask("POST", f"/v1/cases/{case}/{path}", "customer_service_advisor", json=body, headers=headers)
        assert done.status_code == 201, done.text
    return str(case)


def test_a_notice_is_listed_with_where_it_stands_and_leads_to_its_history(auditor: Page, demo: Demo) -> None:
    auditor.goto("/notices")
    case = sent_to_screening(demo)
    row = auditor.locator("tbody tr").filter(has_text=f"{case[:4]} {case[4:8]}").filter(has_text="Contact Action")
    comes_to_show(auditor, "/notices?standing=sent", row)
    expect(row).to_contain_text("Screening manager")
    page_check(auditor, "notices")
    row.get_by_role("link").first.click()
    expect(auditor.get_by_role("main")).to_contain_text("Notice sent")
    auditor.goto("/notices?standing=no-receipt")
    expect(auditor.get_by_role("heading", name="No notice stands so")).to_be_visible()
    page_check(auditor, "notices-none")
