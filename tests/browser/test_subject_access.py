"""Who asks what is held about them is answered in the browser; and the page of what is kept for how long."""

from uuid import uuid4

from playwright.sync_api import expect

from app.api.routes import subject_access
from domain.vocabulary import Role
from tests.app.demonstration import Demo
from tests.browser.checks import comes_to_show, page_check
from tests.browser.conftest import SignedIn
from tests.stories.people import example


def test_a_manager_strikes_what_another_must_not_be_told_and_sees_what_is_due(signed_in: SignedIn, demo: Demo) -> None:
    case = demo.send("gp", "customer_service_advisor", str(uuid4())).json()["cases"][0]["case"]
    child = demo.ask("GET", f"/v1/cases/{case}", "customer_service_advisor").json()["child"]
    body = {**example(subject_access.SubjectRequestBody), "child": child, "asked_by": "the-person"}
    headers = {"Idempotency-Key": str(uuid4())}
    asked = demo.ask("POST", "/v1/subject-requests", "customer_service_advisor", json=body, headers=headers)
    assert asked.status_code == 201, asked.text
    home = f"/subject-requests/{asked.json()['request']}"

    manager = signed_in(Role.SCREENING_MANAGER)
    waiting = manager.locator(f'tbody a[href="{home}"]')
    comes_to_show(manager, "/subject-requests", waiting)
    page_check(manager, "subject-requests")
    with manager.expect_navigation():
        waiting.click()
    page_check(manager, "subject-request")
    manager.get_by_role("button", name="Say by what it is known who asks").click()
    manager.get_by_label("Document with a photograph").check()
    manager.get_by_label("What did you see").fill("Passport.")
    page_check(manager, "subject-request-identity")
    with manager.expect_navigation():
        manager.get_by_role("button", name="Record", exact=True).click()
    manager.goto(f"{home}/passages")
    page_check(manager, "subject-passages")
    expect(manager.get_by_role("main")).to_contain_text("Held back")

    manager.goto("/retention")
    expect(manager.get_by_role("main")).to_contain_text("Nothing is due")
    page_check(manager, "retention")
