"""Signing in and out, as a person does it."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from domain.vocabulary import Role
from tests.app.demonstration import Demo
from tests.browser.checks import page_check, tab_stops
from tests.browser.conftest import Link, SignedIn


def test_the_demonstrations_own_link_signs_its_auditor_in(demo: Demo, visitor: Page) -> None:
    visitor.goto(demo.line["sign_in"]["auditor"])
    expect(visitor.get_by_role("heading", level=1)).to_have_text(re.compile("^.+, Auditor$"))
    page_check(visitor, "sign-in-link")
    with visitor.expect_navigation():
        visitor.get_by_role("button", name="Continue").click()
    expect(visitor).to_have_url(re.compile("/home$"))
    visitor.goto("/you")
    expect(visitor.get_by_text("Auditor", exact=True)).to_be_visible()
    page_check(visitor, "you")


def test_a_link_that_was_used_or_damaged_has_a_page_that_says_so(visitor: Page, link: Link) -> None:
    once = link(Role.AUDITOR)
    visitor.goto(once)
    visitor.goto(once)  # looking uses nothing up
    with visitor.expect_navigation():
        visitor.get_by_role("button", name="Continue").click()
    visitor.goto(once)
    expect(visitor.get_by_role("heading", level=1)).to_have_text("This link does not work any more")
    page_check(visitor, "sign-in-used-link")
    visitor.goto(once[:-3])
    expect(visitor.get_by_role("heading", level=1)).to_have_text("This link does not work any more")


def test_the_keyboard_alone_signs_in(visitor: Page, link: Link) -> None:
    visitor.goto(link(Role.SCREENING_MANAGER))
    stops = tab_stops(visitor)
    assert stops == ["Skip to main content", "Front Door", "Continue", "Accessibility"]
    visitor.goto(link(Role.SCREENING_MANAGER))
    for _ in range(stops.index("Continue") + 1):
        visitor.keyboard.press("Tab")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(re.compile("/home$"))


def test_a_page_somebody_asked_for_is_shown_once_they_have_signed_in(visitor: Page, link: Link) -> None:
    visitor.goto("/you")
    expect(visitor).to_have_url(re.compile(r"/sign-in\?next=/you$"))
    page_check(visitor, "sign-in")
    visitor.goto(link(Role.AUDITOR) + "&next=/you")
    with visitor.expect_navigation():
        visitor.get_by_role("button", name="Continue").click()
    expect(visitor).to_have_url(re.compile("/you$"))


def test_who_signs_out_is_out(signed_in: SignedIn) -> None:
    page = signed_in(Role.SERVICE_MANAGER)
    page.goto("/you")
    cookies = page.context.cookies()
    page.get_by_role("navigation", name="You").get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You have signed out")
    page_check(page, "signed-out")
    assert page.context.cookies() == []
    kept: Any = cookies
    page.context.add_cookies(kept)  # a copy of the cookie is worth nothing
    page.goto("/you")
    expect(page).to_have_url(re.compile("/sign-in"))


def test_a_form_of_another_session_is_refused(signed_in: SignedIn, link: Link) -> None:
    page = signed_in(Role.AUDITOR)
    page.goto("/you")
    other = page.context.new_page()
    other.goto(link(Role.SERVICE_MANAGER))
    with other.expect_navigation():
        other.get_by_role("button", name="Continue").click()
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This form cannot be used any more")
    page_check(page, "form-refused")
    other.goto("/you")
    expect(other.get_by_text("Service Manager", exact=True)).to_be_visible()


def test_an_agency_is_told_which_pages_are_not_for_it(signed_in: SignedIn) -> None:
    page = signed_in(Role.PARTNER_PRACTITIONER)
    page.goto("/queue")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is for the authority’s own staff")
    page_check(page, "agency-refused")
    page.get_by_role("link", name="Go to your agency’s home page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Children you are concerned about")


def test_the_accessibility_page_is_for_everybody(visitor: Page) -> None:
    visitor.goto("/accessibility")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Accessibility")
    page_check(visitor, "accessibility")
