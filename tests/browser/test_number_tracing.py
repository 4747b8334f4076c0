"""An NHS number that was traced, below a match: on the case's page somebody confirms it, or turns it down."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from domain.vocabulary import Role
from tests import case_management_system, number_tracing_service
from tests.app.demonstration import Demo
from tests.browser.checks import page_check
from tests.browser.conftest import SignedIn
from tests.forked import ROOT
from tests.number_tracing_service import NUMBER, Reference, match, traced_by
from tests.waiting import until

READ_OUT = "\N{NO-BREAK SPACE}".join((NUMBER[:3], NUMBER[3:6], NUMBER[6:]))
FAMILY = json.loads((ROOT / "examples" / "gp.json").read_text())["children"][0]["family_name"]
READ_BY_HER, OF_A_COUSIN = "The mother read it out from the red book.", "It is a cousin\u2019s, of the same name."


class Tracing:
    """The service that traces, and who asks it of the demonstration's cases."""

    def __init__(self, there: Reference, demo: Demo, place: Path, directory: Path) -> None:
        self.there, self._demo, self._place, self._directory = there, demo, place, directory

    def ask(self) -> None:
        """Whatever is owed."""
        traced_by(self.there, self._demo.line["database_url"], self._place / "keys", self._directory)

    def until(self, page: Page, case: str, said: str) -> None:
        """Ask until the page of a case says something."""

        def shown() -> int:
            self.ask()
            page.goto(f"/cases/{case}")
            return page.get_by_role("main").get_by_text(said).count()

        until(shown)


@pytest.fixture
def tracing(demo: Demo, place: Path, tmp_path: Path) -> Iterator[Tracing]:
    """Tracing, switched on; whoever is called as in the example is possibly found."""
    with case_management_system.system(number_tracing_service.Tracing) as there:
        there.children[FAMILY] = match("PotentialMatch", NUMBER, 0.91)
        made = Tracing(there, demo, place, tmp_path)
        made.ask()
        yield made


@pytest.fixture
def case(demo: Demo) -> str:
    """A case that comes in now."""
    return str(demo.send("gp", "customer_service_advisor", str(uuid4())).json()["cases"][0]["case"])


def test_a_number_below_a_match_is_confirmed_and_then_is_the_childs(
    signed_in: SignedIn, tracing: Tracing, case: str
) -> None:
    manager = signed_in(Role.SCREENING_MANAGER)
    tracing.until(manager, case, "A possible match")
    expect(manager.get_by_role("main")).to_contain_text(READ_OUT)
    page_check(manager, "case-with-a-number-that-waits")
    manager.get_by_role("button", name="Confirm it").click()
    manager.get_by_role("button", name="Record", exact=True).click()
    expect(manager.get_by_role("alert")).to_be_visible()
    page_check(manager, "confirm-traced-number")
    manager.get_by_label("How do you know that it is the child’s?").fill(READ_BY_HER)
    with manager.expect_navigation():
        manager.get_by_role("button", name="Record", exact=True).click()
    tracing.until(manager, case, "It is recorded as the child’s")
    main = manager.get_by_role("main")
    expect(main.get_by_role("button", name="Confirm it")).to_have_count(0)
    expect(main).to_contain_text(READ_BY_HER)
    page_check(manager, "case-with-a-number-confirmed")
    manager.get_by_role("link", name="Case history").click()
    for title in ("Number traced: a possible match", "Traced number confirmed", "Traced number taken"):
        expect(main).to_contain_text(title)
    expect(main).to_contain_text(READ_BY_HER)
    expect(main).to_contain_text(READ_OUT)
    page_check(manager, "history-of-a-number-confirmed")


def test_a_number_that_is_turned_down_stays_on_record_and_becomes_nobodys(
    signed_in: SignedIn, tracing: Tracing, case: str
) -> None:
    manager = signed_in(Role.SCREENING_MANAGER)
    tracing.until(manager, case, "A possible match")
    manager.get_by_role("button", name="Reject it").click()
    manager.get_by_label("How do you know that it is not the child’s?").fill(OF_A_COUSIN)
    with manager.expect_navigation():
        manager.get_by_role("button", name="Record", exact=True).click()
    tracing.ask()
    manager.goto(f"/cases/{case}")
    main = manager.get_by_role("main")
    expect(main).to_contain_text(OF_A_COUSIN)
    expect(main).not_to_contain_text("It is recorded as the child’s")
    expect(main.get_by_role("button", name="Reject it")).to_have_count(0)
    page_check(manager, "case-with-a-number-turned-down")
    manager.get_by_role("link", name="Case history").click()
    expect(main).to_contain_text("Traced number rejected")
    expect(main).to_contain_text(OF_A_COUSIN)
    expect(main).not_to_contain_text("Traced number taken")
    page_check(manager, "history-of-a-number-turned-down")
