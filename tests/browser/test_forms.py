"""A day's work with the browser alone: a contact taken, screened, decided, closed; and what is said when it cannot be.

Nobody here has read anything: what is pressed is what the pages offer.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from domain.vocabulary import Role
from tests.browser.checks import page_check, tab_stops
from tests.browser.conftest import Link
from tests.browser.histories import fresh

__all__ = ["fresh"]

Enter = Callable[[Role], Page]


@pytest.fixture
def enter(visitor: Page, link: Link) -> Enter:
    """Somebody else at the same browser, or at first."""

    def as_one(role: Role) -> Page:
        visitor.context.clear_cookies()
        visitor.goto(link(role))
        with visitor.expect_navigation():
            visitor.get_by_role("button", name="Continue").click()
        return visitor

    return as_one


def record(page: Page) -> None:
    """Press it."""
    with page.expect_navigation():
        page.get_by_role("button", name="Record", exact=True).click()


def on(group: Locator, day: str, month: str, year: str) -> None:
    """Type a date."""
    for part, said in (("Day", day), ("Month", month), ("Year", year)):
        group.get_by_label(part).fill(said)


def question(page: Page, name: str) -> Locator:
    """A question with choices."""
    return page.get_by_role("group", name=name, exact=True)


def test_an_advisor_takes_a_call_and_checks_whether_the_child_is_known(enter: Enter) -> None:
    advisor = enter(Role.CUSTOMER_SERVICE_ADVISOR)
    advisor.get_by_role("button", name="Record a contact").click()
    record(advisor)
    expect(advisor.get_by_role("heading", name="There is a problem")).to_be_visible()
    page_check(advisor, "contact-problem")
    advisor.get_by_role("link", name="What is the concern?").first.click()
    advisor.keyboard.type("She was alone in the flat overnight.")
    question(advisor, "What does the caller ask for?").get_by_label("Service").check()
    question(advisor, "What does the caller want to make?").get_by_label("Safeguarding referral").check()
    advisor.get_by_label("First name").fill("Wren")
    advisor.get_by_label("Last name").fill("Pretend")
    on(question(advisor, "Date of birth"), "3", "april", "2018")
    question(advisor, "What kind of caller is it?").get_by_label("Non professional").check()
    advisor.get_by_label("Where do they call from?").select_option(label="Acquaintance")
    record(advisor)
    expect(advisor.get_by_role("heading", level=1)).to_have_text("Wren Pretend")
    advisor.get_by_role("button", name="Record whether the child is known").click()
    question(advisor, "Is the child known?").get_by_label("New").check()
    advisor.get_by_label("Where did you look?").fill("child index\ncase management system")
    advisor.get_by_role("button", name="Check before you record").click()
    expect(advisor.get_by_text("Known check recorded: new")).to_be_visible()
    page_check(advisor, "check-before")
    advisor.get_by_role("button", name="Change something").click()
    expect(advisor.get_by_label("Where did you look?")).to_have_value("child index\ncase management system")
    record(advisor)
    expect(advisor.get_by_text("Checked", exact=True)).to_be_visible()


def test_a_screening_manager_is_told_what_is_missing_and_does_it_there(enter: Enter) -> None:
    manager = enter(Role.SCREENING_MANAGER)
    _case_hardly_begun(manager)
    manager.get_by_role("button", name=re.compile("^Decide the outcome")).click()
    question(manager, "What is the outcome of the contact?").get_by_label("Progress to a Referral").check()
    manager.get_by_label("Why?").first.fill("An assessment may be required.")
    record(manager)
    expect(manager.get_by_role("heading", name="The procedure does not allow this yet")).to_be_visible()
    expect(manager.get_by_label("Why?").first).to_have_value("An assessment may be required.")
    page_check(manager, "refused")
    expect(manager.get_by_role("heading", name="Earlier contacts")).to_be_visible()
    manager.get_by_role("link", name="Level of response", exact=True).click()
    question(manager, "What level of response does the concern need?").get_by_label("4").check()
    question(manager, "Have you considered the Early Help Criteria?").get_by_label("Yes").check()
    manager.get_by_label("Why this level?").fill("Repeated unexplained bruising.")
    record(manager)
    with manager.expect_navigation():
        manager.get_by_role("link", name="Checks", exact=True).click()
    page_check(manager, "screening-checks")
    for row, (kind, found) in enumerate(
        (("Internal database", "Yes"), ("Family previously known", "No"), ("Child protection plan", "No")), start=1
    ):
        check = question(manager, f"Check {row}")
        check.get_by_label(kind).check()
        check.get_by_label(found, exact=True).check()
    manager.get_by_role("button", name="Remove check 4").click()
    manager.get_by_role("button", name="Remove check 4").click()  # what is left is named by where it stands
    expect(question(manager, "Check 1").get_by_label("Internal database")).to_be_checked()
    record(manager)
    expect(manager.locator("dt").get_by_text("Screening checks", exact=True)).to_be_visible()
    with manager.expect_navigation():
        manager.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Record something").click()
    page_check(manager, "record-something")


def _case_hardly_begun(page: Page) -> None:
    """Open a case that waits for its screening and has neither checks nor a level of response yet."""
    page.goto("/queue?stage=screening")
    for address in [each.get_attribute("href") for each in page.locator('table a[href^="/cases/"]').all()]:
        page.goto(str(address))
        if not page.locator("dt").get_by_text(re.compile("^(Screening checks|Level of response)$")).count():
            return
    raise AssertionError("somebody has begun with each of them")


def test_two_supervisors_close_a_referral(enter: Enter) -> None:
    area = enter(Role.AREA_PRACTICE_SUPERVISOR)
    area.goto("/queue?stage=disposal")
    with area.expect_navigation():
        area.locator('table a[href^="/cases/"]').last.click()  # what was fast-tracked stands first
    case = area.url
    area.get_by_role("link", name="Record something else").click()
    area.get_by_role("link", name="Propose to close the referral without an assessment").click()
    question(area, "After what is no assessment required?").get_by_label("Redirection to other services").check()
    area.get_by_label("Why is it not required?").fill("Early Help meets the family’s needs.")
    area.get_by_label("What was discussed with the Screening Practice Supervisor").fill(
        "By telephone, at half past ten."
    )
    area.get_by_label("Why do you act for another team?").fill("The team’s own supervisor is away today.")
    record(area)
    expect(area).to_have_url(case)
    for_others = area.get_by_role("region", name="What is needed next")
    expect(for_others).to_contain_text("Agree to the closure that was proposed")
    expect(area.get_by_role("button", name=re.compile("^Agree to the closure"))).to_have_count(0)
    screening = enter(Role.SCREENING_PRACTICE_SUPERVISOR)
    screening.goto(case)
    screening.get_by_role("button", name=re.compile("^Agree to the closure")).click()
    expect(screening.get_by_text("There is nothing to fill in.")).to_be_visible()
    screening.get_by_role("button", name="Check before you record").click()
    expect(screening.get_by_role("heading", name=re.compile("^Closed at referral"))).to_be_visible()
    page_check(screening, "check-closure")
    record(screening)
    expect(screening.get_by_text("Closed at referral").first).to_be_visible()


def test_of_two_people_on_one_case_the_second_is_told_and_loses_no_word(enter: Enter, fresh: str) -> None:
    first = enter(Role.SCREENING_PRACTICE_SUPERVISOR)
    first.goto(f"/cases/{fresh}/record/suspect-crime")
    second = first.context.new_page()
    second.goto(f"/cases/{fresh}/record/record-conversation")
    first.get_by_label("What crime is suspected?").fill("Assault: marks on the arm.")
    record(first)
    question(second, "Person 1").get_by_label("Name").fill("T. Sample")
    question(second, "Person 1").get_by_label("What are they, and where?").fill("Lead, Elm Park")
    second.get_by_label("What came of it?").fill("She stays at school until three.")
    record(second)
    expect(second.get_by_role("heading", name="Somebody has recorded something since")).to_be_visible()
    expect(second.get_by_text("Crime suspected")).to_be_visible()
    page_check(second, "somebody-was-quicker")
    record(second)
    expect(second.get_by_role("heading", level=1)).not_to_have_text("Record whom you spoke to")


def test_the_keyboard_alone_records(enter: Enter, fresh: str) -> None:
    worker = enter(Role.SCREENING_MANAGER)
    worker.goto(f"/cases/{fresh}/record/suspect-crime")
    stops = tab_stops(worker)
    assert stops[-5:-2] == ["Record", "Check before you record", "Save and come back later"]
    worker.get_by_label("What crime is suspected?").focus()
    worker.keyboard.type("Assault.")
    worker.get_by_role("button", name="Record", exact=True).focus()
    worker.keyboard.press("Enter")
    expect(worker).to_have_url(re.compile(f"/cases/{fresh}$"))
