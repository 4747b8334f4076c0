"""An Area Team closes a referral on which its supervisor and screening's do not agree, by the keyboard alone."""

import re

from playwright.sync_api import Locator, Page, expect

from domain.vocabulary import Role
from tests.browser.checks import comes_to_show, page_check
from tests.browser.test_forms import Enter, enter, question

__all__ = ["enter"]

MOST_STOPS = 250


def reach(page: Page, target: Locator) -> None:
    """Go on with the tab key until it is there."""
    for _ in range(MOST_STOPS):
        if target.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the tab key does not reach {target}")


def enter_at(page: Page, target: Locator) -> None:
    """What leads to another page."""
    reach(page, target)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def press(page: Page, name: str | re.Pattern[str], role: str = "button") -> None:
    """A button or a link."""
    enter_at(page, page.get_by_role("link" if role == "link" else "button", name=name).first)


def write(page: Page, label: str, text: str) -> None:
    """In a field."""
    reach(page, page.get_by_label(label))
    page.keyboard.type(text)


def choose(page: Page, of: str, choice: str) -> None:
    """One of a group, with the arrow keys; the space bar takes the first."""
    group = question(page, of)
    reach(page, group.get_by_role("radio").first)
    page.keyboard.press("Space")
    wanted = group.get_by_label(choice, exact=True)
    for _ in range(group.get_by_role("radio").count()):
        if wanted.is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrow keys do not reach {choice}")


def test_a_closure_on_which_two_do_not_agree_is_decided_by_the_area_team_manager(enter: Enter) -> None:
    area = enter(Role.AREA_PRACTICE_SUPERVISOR)
    area.goto("/queue?stage=disposal")
    case = area.locator('table a[href^="/cases/"]').last.get_attribute("href")
    assert case
    enter_at(area, area.locator(f'table a[href="{case}"]'))
    press(area, "Record something else", "link")
    press(area, "Propose to close the referral without an assessment", "link")
    choose(area, "After what is no assessment required?", "Redirection to other services")
    write(
        area, "What was discussed with the Screening Practice Supervisor, and when?", "By telephone, at half past ten."
    )
    press(area, "Record")
    expect(area.get_by_role("heading", name="There is a problem")).to_be_visible()  # nothing is said why
    page_check(area, "closing-without-a-rationale")
    write(area, "Why is it not required?", "Early Help meets the family’s needs.")
    write(area, "Why do you act for another team?", "The team’s own supervisor is away today.")
    press(area, "Record")
    expect(area).to_have_url(re.compile(f"{case}$"))

    screening = enter(Role.SCREENING_PRACTICE_SUPERVISOR)
    listed = screening.locator(f'table a[href="{case}"]')
    comes_to_show(screening, "/queue?stage=agreement", listed)
    page_check(screening, "queue-agreement")
    enter_at(screening, listed)
    press(screening, re.compile("^Not agree to the closure"))
    write(screening, "Why do you not agree?", "The child has not been seen at home.")
    press(screening, "Check before you record")
    expect(screening.get_by_role("heading", name=re.compile("^Closure not agreed"))).to_be_visible()
    page_check(screening, "closing-not-agreed")
    press(screening, "Record")
    expect(screening.get_by_role("button", name=re.compile("agree to the closure", re.IGNORECASE))).to_have_count(0)

    manager = enter(Role.AREA_TEAM_MANAGER)
    comes_to_show(manager, "/home", manager.get_by_role("link", name="Closure not agreed"))
    press(manager, "Closure not agreed", "link")
    listed = manager.locator(f'table a[href="{case}"]')
    comes_to_show(manager, manager.url, listed)
    enter_at(manager, listed)
    expect(manager.get_by_text("The child has not been seen at home.")).to_be_visible()
    press(manager, "Decide what the two supervisors do not agree on")
    page_check(manager, "closing-decided")
    choose(manager, "Is the referral closed?", "Yes")
    write(manager, "Reasons", "A health visitor saw the child at home yesterday.")
    press(manager, "Record")
    expect(manager.get_by_role("alert")).to_contain_text("or why you act for it.")  # the case is another team's
    write(manager, "Why do you act for another team?", "The team’s own manager is away today.")
    press(manager, "Record")
    expect(manager.get_by_text("Closed at referral").first).to_be_visible()
    page_check(manager, "closed-at-referral")
    press(manager, "Case history", "link")
    for told in ("Closure proposed", "Closure not agreed", "Closure decided", "Closed at referral"):
        expect(manager.get_by_role("heading", name=re.compile(told)).first).to_be_visible()
