"""The page of erasures says what waits for whom to decide and what was erased, and nothing of what it was."""

import time

import httpx

from domain.vocabulary import Role
from openapi.client.api.cases import ask_erasure, decide_erasure
from openapi.client.api.enquiries import ask_erasure_of_enquiry
from openapi.client.models import EnquiryErasureBody
from tests.serving import Database
from tests.stories import test_enquiry as enquiries
from tests.stories.people import Town
from tests.stories.test_erasing import YES, asking, ended
from tests.stories.test_pages_of_cases import looking
from tests.stories.test_record_erasure import WHY, answered_enquiry

NAME = "Perpetua"


def row_of(page: str, reference: str) -> str:
    """A table's row that tells of a record; empty where there is none."""
    return next((row for row in page.split("</tr>") if f'/{reference}"' in row), "")


def page_with(browser: httpx.Client, reference: str, words: str) -> str:
    """The page once the list behind it has come so far that it says that of a record."""
    given_up = time.monotonic() + 30
    while words not in row_of(page := browser.get("/erasures").raise_for_status().text, reference):
        assert time.monotonic() < given_up
        time.sleep(0.1)
    return page


def test_an_erasure_waits_for_a_manager_and_then_stands_among_what_was_erased(town: Town, database: Database) -> None:
    case = ended(town, given_name=NAME)
    town.manager.does(ask_erasure.sync_detailed, case, asking("wrong-child"))
    decide = f"/cases/{case}/record/decide-erasure"
    with looking(town.service, database, Role.AREA_TEAM_MANAGER) as manager:
        page = page_with(manager, case, decide)
        assert NAME not in page
        waiting = row_of(page, case)
        assert decide in waiting
        assert "recorded of the wrong child" in waiting
        assert "A name stood on the wrong list." in waiting
        assert manager.get(decide).status_code == 200
        with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor:
            told = row_of(advisor.get("/erasures").raise_for_status().text, case)
            assert decide not in told
            assert "Area Team Manager" in told
        town.area_manager.does(decide_erasure.sync_detailed, case, YES)
        page = page_with(manager, case, "gone: ")
        erased = row_of(page.partition('id="erased"')[2], case)
        assert "gone: what was recorded of the child" in erased
        assert YES.reasons in erased
        assert row_of(page.partition('id="erased"')[0], case) == ""
        assert NAME not in page


def test_an_enquiry_is_there_too_and_whoever_may_not_know_of_a_record_reads_nothing_of_it(
    town: Town, database: Database
) -> None:
    enquiry = answered_enquiry(town)
    enquiries.does(town.manager, ask_erasure_of_enquiry, enquiry, EnquiryErasureBody.from_dict(WHY))
    with looking(town.service, database, Role.AUDITOR) as auditor:
        told = row_of(page_with(auditor, enquiry, "The whole record"), enquiry)
    assert "record/decide" not in told
    with looking(town.service, database, Role.SERVICE_MANAGER) as manager:
        assert f"/enquiries/{enquiry}/record/decide-erasure-of-enquiry" in manager.get("/erasures").text
