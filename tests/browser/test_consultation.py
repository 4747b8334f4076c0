"""The pages of a hypothetical consultation, and its record form."""

import pytest
from playwright.sync_api import Page, expect

from domain.vocabulary import Role
from tests.app.demonstration import Demo
from tests.browser.checks import page_check
from tests.browser.conftest import SignedIn


@pytest.fixture(scope="session")
def consultation(demo: Demo) -> str:
    """One that waits for an Early Help Advisor."""
    waiting = demo.ask("GET", "/v1/queues/consultation?limit=100", "early_help_advisor").json()["items"]
    return str(next(row["reference"] for row in waiting if row["kind"] == "consultation"))


@pytest.fixture
def adviser(signed_in: SignedIn) -> Page:
    """An Early Help Advisor's page."""
    return signed_in(Role.EARLY_HELP_ADVISOR)


def test_a_consultation_is_found_in_the_queue_and_says_what_is_needed(adviser: Page, consultation: str) -> None:
    adviser.goto("/queue?stage=consultation")
    adviser.locator(f"a[href='/consultations/{consultation}']").click()
    expect(adviser.get_by_role("heading", level=1)).to_have_text("Hypothetical consultation")
    expect(adviser.get_by_role("heading", name="What is needed next")).to_be_visible()
    page_check(adviser, "consultation")
    adviser.get_by_role("link", name="Consultation history").click()
    expect(adviser.get_by_role("heading", level=1)).to_have_text("Consultation history")
    page_check(adviser, "consultation-history")


def test_the_record_form_is_one_sheet_of_paper(adviser: Page, consultation: str) -> None:
    adviser.goto(f"/consultations/{consultation}")
    adviser.get_by_role("link", name="Record form").click()
    expect(adviser.get_by_role("heading", level=1)).to_have_text("Hypothetical consultation record form")
    page_check(adviser, "record-form")
    printed = adviser.pdf(prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") == 1
