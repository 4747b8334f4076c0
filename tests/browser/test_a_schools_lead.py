"""A school without a system, from the first worry to a challenge, in the browser alone and by the keyboard."""

import re

from playwright.sync_api import Locator, Page, expect

from domain.vocabulary import Role
from tests.browser.checks import page_check, tab_stops
from tests.browser.conftest import SignedIn


def question(page: Page, name: str) -> Locator:
    """A question with choices."""
    return page.get_by_role("group", name=name, exact=True)


def go_on(page: Page, to: str) -> None:
    """To the next section."""
    with page.expect_navigation():
        page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(to)


def press(page: Page, name: str) -> None:
    """A button of that name."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def decided(page: Page) -> Locator:
    """The link by which a referral is challenged, on the last of the list that something was decided of."""
    listed = page.url
    for referral in page.locator("tbody tr").get_by_role("link").all():
        with page.expect_navigation():
            referral.click()
        challenged = page.get_by_role("link", name="Challenge what was decided")
        if challenged.count():
            return challenged
        page.goto(listed)
    raise AssertionError("nothing was decided of any referral")


def test_a_lead_goes_from_a_concern_to_a_referral_and_a_challenge(signed_in: SignedIn) -> None:
    lead = signed_in(Role.PARTNER_MANAGER)
    expect(lead.get_by_role("heading", level=1)).to_have_text("Children you are concerned about")
    page_check(lead, "agency-home")
    lead.get_by_role("button", name="Note down a concern").click()
    lead.get_by_label("First name").fill("Wren")
    lead.get_by_label("Last name").fill("Pretend")
    lead.get_by_label("What was noticed?").fill("No coat for a week, and asked twice when lunch was.")
    press(lead, "Check before you record")
    expect(lead.get_by_text("No coat for a week")).to_be_visible()
    press(lead, "Record")
    expect(lead.get_by_role("heading", level=1)).to_have_text("Wren Pretend")
    page_check(lead, "agency-concern")
    assert "What was done" in tab_stops(lead)

    lead.get_by_role("link", name="What was done").click()
    lead.get_by_label("What was done?").fill("Telephoned the mother.")
    lead.get_by_text("Who was spoken to?").first.click()
    lead.get_by_role("button", name="Add person").click()
    question(lead, "Person 1").get_by_label("Name").fill("Ms Pretend")
    question(lead, "Person 1").get_by_label("What are they").fill("Her mother")
    press(lead, "Record")
    expect(lead.get_by_text("Telephoned the mother.")).to_be_visible()

    lead.get_by_role("link", name="Write a referral of it").click()
    lead.get_by_label("Noticed,").check()
    go_on(lead, "What you ask for")
    page_check(lead, "agency-refer")
    question(lead, "What do you ask for?").get_by_label("Service").check()
    question(lead, "What do you want to make?").get_by_label("Safeguarding referral").check()
    go_on(lead, "The child")
    expect(lead.get_by_label("First name")).to_have_value("Wren")
    lead.get_by_role("button", name="The level of need").click()
    question(lead, "Under which section is it?").get_by_label("Section 17").check()
    lead.get_by_label("Primary need").select_option(index=1)
    lead.get_by_role("button", name="The parents").click()
    question(lead, "Were they told?").get_by_label("Yes").check()
    press(lead, "Save and come back later")
    lead.get_by_role("link", name=re.compile("^Write a referral.*Wren")).click()
    expect(lead.get_by_role("heading", level=1)).to_have_text("The parents")
    go_on(lead, "You")
    press(lead, "Check your answers")
    expect(lead.get_by_role("heading", level=1)).to_have_text("Check your answers")
    page_check(lead, "agency-answers")
    press(lead, "Send the referral")
    expect(lead.get_by_role("heading", level=1)).to_have_text("Wren Pretend")
    expect(lead.get_by_text("Not decided yet")).to_be_visible()
    page_check(lead, "agency-referral")

    with lead.expect_navigation():
        lead.get_by_role("link", name="Referrals", exact=True).click()
    decided(lead).click()
    question(lead, "What do you challenge?").get_by_label("Outcome of the contact").check()
    lead.get_by_label("Why do you disagree?").fill("What was seen on two days does not go away with advice.")
    question(lead, "Is the child at risk if nothing is done?").get_by_label("No").check()
    lead.get_by_label("Why?").fill("The grandmother has him this week.")
    press(lead, "Record")
    expect(lead.get_by_role("heading", level=1)).to_have_text("Professional challenge")
    expect(lead.get_by_text("does not go away with advice.").first).to_be_visible()
    lead.get_by_role("link", name="Say whether the child is at risk").click()
    question(lead, "Is the child at risk if nothing is done?").get_by_label("Yes").check()
    lead.get_by_label("Why?").fill("He goes home to the same every evening, and said so.")
    press(lead, "Record")
    expect(lead.get_by_text("and said so.")).to_be_visible()
    page_check(lead, "agency-challenge")
