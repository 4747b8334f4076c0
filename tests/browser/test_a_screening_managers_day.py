"""A Screening Manager's day: a family of four, decided in one form; and a contact that is a matter for the police."""

import json
import re
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from domain.vocabulary import Role
from tests.app.demonstration import Demo
from tests.browser.checks import page_check
from tests.browser.conftest import SignedIn
from tests.browser.test_forms import question, record
from tests.forked import ROOT
from tests.waiting import until

ADVISOR = "customer_service_advisor"


@pytest.fixture
def manager(signed_in: SignedIn) -> Page:
    """A page for a Screening Manager, without JavaScript."""
    return signed_in(Role.SCREENING_MANAGER)


def sent(demo: Demo, token: str, example: str, family: str, *siblings: str) -> str:
    """The reference of a case an advisor has sent to screening: the first child's of an example, under another name."""
    body = json.loads((ROOT / "examples" / f"{example}.json").read_text())
    first = body["children"][0]
    others = [first | {"given_name": each, "identifiers": [], "words": []} for each in siblings]
    body["children"] = [each | {"family_name": family} for each in (first | {"identifiers": []}, *others)]
    body |= {"siblings": True} if siblings else {}
    case = str(_given(demo, "/v1/contacts", token, body)["cases"][0]["case"])
    _given(demo, f"/v1/cases/{case}/known-check", ADVISOR, {"result": "new", "searched": ["child index"]})
    _given(demo, f"/v1/cases/{case}/screening", ADVISOR, {})
    return case


def _given(demo: Demo, path: str, token: str, body: dict[str, Any]) -> Any:
    headers = {"Idempotency-Key": uuid4().hex}
    if path.startswith("/v1/cases"):
        headers["If-Match"] = demo.ask("GET", "/".join(path.split("/")[:4]), token).headers["etag"]
    answer = demo.ask("POST", path, token, json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


def found(page: Page, given: str, family: str) -> None:
    """By name, as somebody looks for a case, once it can be found."""
    found = page.locator("tbody th a").first

    def is_found() -> int:
        page.goto("/find")
        page.get_by_label("Given name").fill(given)
        page.get_by_label("Family name").fill(family)
        with page.expect_navigation():
            page.get_by_role("button", name="Find", exact=True).click()
        return found.count()

    until(is_found)
    with page.expect_navigation():
        found.click()


def test_a_family_of_four_is_screened_and_decided_together(manager: Page, demo: Demo) -> None:
    case = sent(demo, "partner", "family-of-three-siblings", "Familiar", "Fulmar", "Gannet", "Heron")
    found(manager, "Tamsin", "Familiar")
    manager.get_by_role("button", name=re.compile("^Record which existing records")).click()
    for row in range(1, 6):
        question(manager, f"Kind of record {row}").get_by_label("Yes").check()
    record(manager)
    expect(manager.get_by_role("heading", level=1)).to_contain_text("Record screening checks")
    for row in range(1, 6):
        question(manager, f"Check {row}").get_by_label("No", exact=True).check()
    record(manager)
    expect(manager.get_by_role("heading", level=1)).to_contain_text("five findings")
    for said, at in (("She cooks for all of them.", 0), ("Their mother is ill.", 1), ("Somebody every day.", 2)):
        manager.get_by_label("What was established?").nth(at).fill(said)
    question(manager, "Has the child suffered significant harm, or is it likely?").get_by_label("Likely").check()
    manager.get_by_label("What harm, and what makes it likely?").fill("Nobody else looks after them.")
    for asked in ("Is urgent action needed to make the child safe?", "Is it needed for anybody else in the household?"):
        question(manager, asked).get_by_label("No", exact=True).check()
    record(manager)
    expect(manager.get_by_role("heading", level=1)).to_contain_text("level of response")
    question(manager, "What level of response does the concern need?").get_by_label("4").check()
    question(manager, "Have you considered the Early Help Criteria?").get_by_label("Yes").check()
    manager.get_by_label("Why this level?").fill("Four children without care.")
    record(manager)
    manager.goto(f"/cases/{case}")
    considered(manager)
    manager.get_by_role("button", name=re.compile("^Decide the outcome")).click()
    question(manager, "What is the outcome of the contact?").get_by_label("Progress to a Referral").check()
    manager.get_by_label("Why?").first.fill("An assessment may be required.")
    for row, refer in enumerate(("Yes", "Yes", "No"), start=1):
        sibling = question(manager, f"Child {row}")
        sibling.get_by_label(refer, exact=True).check()
        sibling.get_by_label("Why?").fill("As for the eldest." if refer == "Yes" else "Lives with her father.")
    page_check(manager, "family-of-four")
    with manager.expect_navigation():
        manager.get_by_role("button", name="Check before you record").click()
    coming = "\n".join(manager.get_by_role("heading", level=3).all_inner_texts())
    told = re.findall(r"^Sibling decided, (\w+) Familiar.*: (.*)$", coming, re.MULTILINE)
    assert sorted(name for name, _ in told) == ["Fulmar", "Gannet", "Heron"]
    assert [decided for _, decided in told] == ["to be referred", "to be referred", "not referred"]
    record(manager)
    manager.goto(f"/cases/{case}")
    expect(manager.get_by_text("Referral", exact=True).first).to_be_visible()
    expect(manager.get_by_role("region", name="Siblings").get_by_text("Gannet Familiar")).to_be_visible()


def considered(page: Page) -> None:
    """Whether what was found makes a Strategy Discussion necessary, and that the parents are told."""
    page.get_by_role("button", name=re.compile("Strategy Discussion")).first.click()
    question(page, "Is a Strategy Discussion needed?").get_by_label("No").check()
    question(page, "Is a multi-agency response needed?").get_by_label("No").check()
    for why in page.get_by_label("Why, or why not?").all():
        why.fill("The school and the grandmother have them until tomorrow.")
    record(page)
    page.get_by_role("button", name="Say that the parent or carer was informed").click()
    page.get_by_label("Which parent or carer was informed?").fill("The mother, by telephone")
    page.get_by_label("Who told them?").fill("R. Pretend")
    record(page)


def test_a_matter_for_the_police_is_suspected_told_and_read_apart(manager: Page, demo: Demo) -> None:
    case = sent(demo, "partner_police", "police-domestic-abuse", "Ferrous")
    manager.goto(f"/cases/{case}")
    manager.get_by_role("link", name="Record something else").click()
    manager.get_by_role("link", name=re.compile("^Say that a crime may have been committed")).click()
    manager.get_by_label("What crime is suspected?").fill("Assault: marks on the arm.")
    record(manager)
    manager.get_by_role("button", name=re.compile("^Record that the police were notified")).click()
    question(manager, "Which police force was notified?").get_by_label("Fenshire Police").check()
    page_check(manager, "police-notified")
    record(manager)
    expect(manager.get_by_text("Assault: marks on the arm.")).to_have_count(0)  # it stands apart
    with manager.expect_navigation():
        manager.get_by_role("link", name="Police matters").click()
    manager.get_by_label("Notifying the police").check()
    manager.get_by_role("button", name="Record it and show it").click()
    expect(manager.get_by_text("Assault: marks on the arm.")).to_be_visible()
    expect(manager.locator("main")).to_contain_text("Fenshire police notified")
