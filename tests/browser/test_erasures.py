"""The page of erasures: a manager finds what somebody asked for, decides it on its form, and it is gone."""

from uuid import uuid4

from playwright.sync_api import expect

from app.api.routes import erasure
from domain.vocabulary import Role
from tests.app.demonstration import Demo
from tests.browser.checks import comes_to_show, page_check
from tests.browser.conftest import SignedIn


def test_a_manager_decides_what_somebody_else_asked_to_have_erased(signed_in: SignedIn, demo: Demo) -> None:
    case = demo.send("gp", "customer_service_advisor", str(uuid4())).json()["cases"][0]["case"]
    version = demo.ask("GET", f"/v1/cases/{case}", "customer_service_advisor").headers["ETag"]
    headers = {"If-Match": version, "Idempotency-Key": str(uuid4())}
    body = {**erasure.ASK.example, "subject": "referrer", "ground": "objection-upheld"}
    asked = demo.ask("POST", f"/v1/cases/{case}/erasure", "customer_service_advisor", json=body, headers=headers)
    assert asked.status_code == 201, asked.text
    manager = signed_in(Role.SCREENING_MANAGER)
    row = manager.locator("tbody tr").filter(has_text=f"{case[:4]} {case[4:8]}")
    comes_to_show(manager, "/erasures", row)
    expect(row).to_contain_text("Who referred")
    page_check(manager, "erasures")
    with manager.expect_navigation():
        row.get_by_role("link", name="Approve or decline").click()
    page_check(manager, "erasure-decision")
    manager.get_by_label("Yes").check()
    manager.get_by_label("Why? Name nobody: this stays.").fill("The neighbour objected, and it was upheld.")
    with manager.expect_navigation():
        manager.get_by_role("button", name="Record", exact=True).click()
    expect(manager.get_by_role("main")).not_to_contain_text("There is a problem")
    erased = manager.locator("#erased + table tbody tr").filter(has_text=f"{case[:4]} {case[4:8]}")
    comes_to_show(manager, "/erasures", erased)
    expect(erased).to_contain_text("gone: who referred")
    page_check(manager, "erasures-erased")
