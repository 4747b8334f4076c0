"""An advisor's day at the telephone: eleven calls, one of them interrupted. Nobody here has read anything."""

import re
from datetime import date
from typing import Any

import httpx
import psycopg
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from app.base import references
from domain.vocabulary import Role
from tests.app.demonstration import Demo
from tests.browser.checks import comes_to_show, page_check
from tests.browser.conftest import Link, SignedIn
from tests.browser.test_forms import on, question, record

_OPEN = """
    WITH event AS (SELECT *, convert_from(state, 'UTF8')::jsonb -> 'd' AS said FROM la_925.fd_events)
    SELECT said ->> 'reference', (said ->> 'child')::uuid FROM event
    WHERE topic = 'contact-recorded' AND replace(said ->> 'child', '-', '') IN (
        SELECT replace(originator_id::text, '-', '') FROM event WHERE topic LIKE 'case-file-%' GROUP BY originator_id
        HAVING max(notification_id) = max(notification_id) FILTER (WHERE topic = 'case-file-opened')
    ) ORDER BY notification_id
"""


@pytest.fixture
def advisor(signed_in: SignedIn) -> Page:
    """A page for a Customer Service Advisor, without JavaScript."""
    return signed_in(Role.CUSTOMER_SERVICE_ADVISOR)


@pytest.fixture(scope="module")
def known(demo: Demo) -> dict[str, Any]:
    """Who a child is that has an open case file: on the record that its case is on still."""
    with psycopg.connect(demo.line["database_url"]) as connection:
        cases = connection.execute(_OPEN).fetchall()
    with httpx.Client(base_url=str(demo.line["base_url"])) as client:
        client.headers["authorization"] = f"Bearer {demo.line['tokens']['screening_manager']}"
        for case, child in cases:
            seen = client.get(f"/v1/cases/{case}").json()
            details: dict[str, Any] = seen["details"]
            named = details["family_name"] and details["given_name"] and details["date_of_birth"]
            if named and references.stream_of("925", seen["child"]) == child:
                return details
    raise AssertionError("the seed has no child with an open case file")


def begin(page: Page, kind: str = "Anonymous", source: str = "Anonymous") -> None:
    """Somebody calls, of that kind and from there."""
    page.goto("/record/record-contact")
    question(page, "What kind of caller is it?").get_by_label(kind, exact=True).check()
    page.get_by_label("Where do they call from?").select_option(label=source)


def name(page: Page, given: str, family: str, born: date) -> None:
    """Of whom they speak."""
    page.get_by_label("First name").fill(given)
    page.get_by_label("Last name").fill(family)
    on(question(page, "Date of birth"), str(born.day), str(born.month), str(born.year))


def hear(page: Page, intent: str = "Safeguarding referral", request: str = "Service") -> None:
    """What they say."""
    page.get_by_label("What is the concern?").fill("She was alone in the flat overnight.")
    question(page, "What does the caller ask for?").get_by_label(request, exact=True).check()
    question(page, "What does the caller want to make?").get_by_label(intent).check()


def test_an_anonymous_call_is_recorded_with_what_there_is(advisor: Page) -> None:
    advisor.goto("/record/record-contact")
    page_check(advisor, "call")
    begin(advisor)
    advisor.get_by_label("First name").fill("Wren")
    hear(advisor)
    advisor.get_by_role("button", name=re.compile("^Look whether")).click()
    expect(advisor.get_by_text("Nothing is missing")).to_be_visible()
    record(advisor)
    expect(advisor.get_by_role("heading", level=1)).to_have_text("Wren")


def test_a_known_child_and_its_open_case_are_seen_as_soon_as_they_are_named(
    advisor: Page, known: dict[str, Any]
) -> None:
    begin(advisor)
    name(advisor, known["given_name"], known["family_name"], date.fromisoformat(known["date_of_birth"]))
    advisor.get_by_role("button", name=re.compile("^Look whether")).click()
    expect(advisor.get_by_text("connect the caller").first).to_be_visible()
    page_check(advisor, "call-open-case")
    question(advisor, "Is child 1 one of these?").get_by_role("radio").first.check()
    advisor.get_by_role("link", name="Record that the caller was connected").first.click()
    expect(advisor.get_by_role("heading", level=1)).to_have_text(re.compile("^Record that a caller"))
    advisor.goto("/drafts")
    expect(advisor.get_by_text(f"{known['given_name']} {known['family_name']}").first).to_be_visible()
    page_check(advisor, "drafts")
    with advisor.expect_navigation():
        advisor.get_by_role("link", name=re.compile("^Delete")).first.click()
    page_check(advisor, "draft-delete")
    advisor.get_by_role("button", name="Delete").click()


def test_an_emergency_goes_from_the_middle_of_a_call_with_all_that_was_typed(advisor: Page) -> None:
    begin(advisor)
    advisor.get_by_label("First name").fill("Sorrel")
    advisor.get_by_role("button", name="Fast track", exact=True).last.click()
    expect(advisor.get_by_role("heading", level=1)).to_contain_text("Fast track")
    page_check(advisor, "fast-track")
    advisor.get_by_label("Why is Significant Harm likely?").fill("He is on his way to the school.")
    advisor.get_by_role("button", name="Record and fast track").click()
    expect(advisor.get_by_role("heading", level=1)).to_have_text("Sorrel")
    expect(advisor.get_by_text("Referral", exact=True).first).to_be_visible()


def test_without_permission_the_advisor_is_led_to_a_consultation_in_which_nobody_is_named(advisor: Page) -> None:
    begin(advisor, "Professional", "School")
    hear(advisor, "Consultation")
    advisor.get_by_label("First name").fill("Wren")
    question(advisor, "Does the caller have the family’s permission?").get_by_label("No", exact=True).check()
    advisor.get_by_role("button", name=re.compile("^Look whether")).click()
    expect(advisor.get_by_text("nothing may be written down that tells who the child is")).to_be_visible()
    advisor.get_by_role("link", name="record a hypothetical consultation").click()
    expect(advisor.get_by_role("heading", level=1)).to_have_text(re.compile("consultation without permission"))


def test_with_javascript_matches_come_while_typing_and_a_call_that_broke_off_is_gone_on_with(
    scripted: BrowserContext, link: Link, known: dict[str, Any]
) -> None:
    page = scripted.new_page()
    page.goto(link(Role.CUSTOMER_SERVICE_ADVISOR))
    with page.expect_navigation():
        page.get_by_role("button", name="Continue").click()
    begin(page)
    name(page, known["given_name"], known["family_name"], date.fromisoformat(known["date_of_birth"]))
    expect(question(page, "Is child 1 one of these?")).to_be_visible()
    expect(page.get_by_text(re.compile("^Saved "))).to_be_visible()
    page.get_by_label("What is the concern?").fill("She is alone.")
    expect(page.locator("#missing")).not_to_contain_text("What is the concern?")
    page_check(page, "call-typed")
    scripted.clear_cookies()  # the session ends
    page.get_by_label("What is the concern?").fill("She is alone, and he is away.")
    expect(page.get_by_text("You are signed out.")).to_be_visible()
    page.goto(link(Role.CUSTOMER_SERVICE_ADVISOR))
    with page.expect_navigation():
        page.get_by_role("button", name="Continue").click()
    page.goto("/record/record-contact")
    page.get_by_role("link", name="Go on with what you typed").click()
    expect(page.get_by_label("What is the concern?")).to_have_value("She is alone.")
    expect(question(page, "Is child 1 one of these?")).to_be_visible()


def test_a_grandmother_who_asks_for_no_more_than_information_is_not_known_to_the_family(advisor: Page) -> None:
    begin(advisor, "Non professional", "Family")
    advisor.get_by_label("Name", exact=True).fill("T. Pretend")
    name(advisor, "Linnet", "Madeup", date(2019, 5, 2))
    hear(advisor, request="Information")
    record(advisor)
    expect(advisor.get_by_role("heading", level=1)).to_have_text("Linnet Madeup")
    expect(advisor.get_by_text("Safeguarding referral: information")).to_be_visible()
    expect(advisor.get_by_text("T. Pretend")).to_have_count(0)  # who it is stands apart


def test_a_child_who_lives_in_no_locality_of_the_authority_waits_for_no_team(advisor: Page) -> None:
    begin(advisor, "Professional", "Other local authority")
    advisor.get_by_label("Name", exact=True).fill("T. Sample")
    name(advisor, "Plover", "Madeup", date(2018, 11, 30))
    advisor.get_by_label("Postcode").fill("ZZ99 9ZZ")
    advisor.get_by_text("More about child 1").click()
    advisor.get_by_label("Address", exact=True).last.fill("3 Nowhere Street, Faraway")
    hear(advisor)
    record(advisor)
    expect(advisor.get_by_role("heading", level=1)).to_have_text("Plover Madeup")
    expect(advisor.get_by_text("3 Nowhere Street, Faraway, ZZ99 9ZZ")).to_be_visible()
    case = advisor.locator(".fd-reference").inner_text()
    row = advisor.locator(".fd-rows tbody tr").filter(has_text=case)
    comes_to_show(advisor, "/queue?stage=known-check", row)
    expect(row.locator("[data-label=Team]")).to_have_text("None yet")


def test_a_professional_who_telephoned_confirms_it_in_writing_later(advisor: Page) -> None:
    begin(advisor, "Professional", "School")
    advisor.get_by_label("Name", exact=True).fill("T. Sample")
    advisor.get_by_text("More about the caller").click()
    advisor.get_by_label("Saltfen Primary School").check()
    name(advisor, "Siskin", "Madeup", date(2016, 2, 9))
    hear(advisor)
    record(advisor)
    advisor.get_by_role("link", name="Record something else").click()
    advisor.get_by_role("link", name="Record the written form that confirms a call").click()
    advisor.get_by_label("What does the written form add").fill("As telephoned. Her mother knows of it.")
    record(advisor)
    expect(advisor.get_by_text("Written confirmation", exact=True)).to_be_visible()


def test_brothers_and_sisters_are_added_as_they_are_named_and_linked(advisor: Page) -> None:
    begin(advisor)
    name(advisor, "Dunnock", "Madeup", date(2015, 7, 1))
    advisor.get_by_role("button", name="Add another child").click()
    second = advisor.get_by_role("group", name="Child 2", exact=True).first
    second.get_by_label("First name").fill("Martin")
    second.get_by_label("Last name").fill("Madeup")
    hear(advisor)
    record(advisor)
    advisor.get_by_role("alert").get_by_role("link", name="Whether the children are brothers and sisters").click()
    question(advisor, "Are the children brothers and sisters?").get_by_label("Yes").check()
    page_check(advisor, "call-two-children")
    record(advisor)
    expect(advisor.get_by_role("heading", level=1)).to_have_text("Dunnock Madeup")
    siblings = advisor.get_by_role("region", name="Siblings")
    expect(siblings).to_contain_text("Martin Madeup")
    with advisor.expect_navigation():
        siblings.get_by_role("link").first.click()
    expect(advisor.get_by_role("heading", level=1)).to_have_text("Martin Madeup")
    expect(siblings).to_contain_text("Dunnock Madeup")


def test_a_record_that_may_be_the_childs_and_is_not_is_refused_and_looked_at_again(
    advisor: Page, known: dict[str, Any]
) -> None:
    begin(advisor)
    name(advisor, "Zilpah", known["family_name"], date.fromisoformat(known["date_of_birth"]))
    hear(advisor)
    advisor.get_by_role("button", name=re.compile("^Look whether")).click()
    question(advisor, "Is child 1 one of these?").get_by_label("None of these, or not sure").check()
    record(advisor)
    expect(advisor.get_by_role("heading", level=1)).to_have_text(f"Zilpah {known['family_name']}")
    advisor.get_by_role("button", name="Record whether the child is known").click()
    question(advisor, "Is the child known?").get_by_label("Possible matches reviewed").check()
    looked = question(advisor, "Which possible matches did you look at?")
    looked.get_by_role("checkbox").first.check()
    advisor.get_by_label("Where did you look?").fill("child index")
    record(advisor)
    expect(advisor.get_by_text("Possible matches reviewed").first).to_be_visible()


def test_a_call_that_breaks_off_is_taken_up_again_from_its_draft(advisor: Page) -> None:
    begin(advisor)
    advisor.get_by_label("First name").fill("Brambling")
    with advisor.expect_navigation():
        advisor.get_by_role("button", name="Save and come back later").click()
    advisor.goto("/home")
    advisor.get_by_role("link", name="Drafts").click()
    advisor.get_by_role("link", name=re.compile("^Record a contact.*Brambling")).click()
    expect(advisor.get_by_label("First name")).to_have_value("Brambling")
    hear(advisor)
    record(advisor)
    expect(advisor.get_by_role("heading", level=1)).to_have_text("Brambling")
    advisor.goto("/drafts")
    expect(advisor.get_by_text("Brambling")).to_have_count(0)


def test_a_name_of_one_long_word_widens_no_page(advisor: Page) -> None:
    begin(advisor)
    name(advisor, "Hanta", "Andriantsimitoviaminandriandrazakamananjara", date(2019, 5, 3))
    hear(advisor)
    record(advisor)
    page_check(advisor, "long-name-case")
    advisor.goto("/queue?stage=known-check")
    page_check(advisor, "long-name-queue")
