"""Screening in a browser: all that is known of the case beside each of its forms, and each leads on to the next."""

from html import unescape

from domain.vocabulary import Role
from openapi.client.api.cases import record_known_check, request_screening
from openapi.client.models import ScreeningRequestBody
from tests.pressing import inputs
from tests.serving import Database
from tests.stories.people import Town, contact, known_check
from tests.stories.test_pages_of_cases import looking


def test_a_case_is_screened_beside_all_that_is_known_and_every_form_leads_on(town: Town, database: Database) -> None:
    """The same child was told of before, and an adviser found that out."""
    first = town.school.sends(contact(concern_summary="He came hungry on Monday.")).cases[0]
    case = town.school.sends(contact(concern_summary="He came hungry again.")).cases[0].case
    town.advisor.does(
        record_known_check.sync_detailed, case, known_check(result="known", child=town.manager.office(first.case).child)
    )
    town.advisor.does(request_screening.sync_detailed, case, ScreeningRequestBody())
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        begun = manager.get(f"/cases/{case}/screening")
        assert (begun.status_code, begun.headers["location"]) == (303, f"/cases/{case}/record/consider-records")
        there = f"/cases/{case}/record/decide-level-of-response"
        page = unescape(manager.get(there).text)
        for said in ("He came hungry again.", "He came hungry on Monday.", "Matched with a child already known"):
            assert said in page, said
        assert f'href="/cases/{first.case}"' in page
        assert page.index("He came hungry again.") < page.index("What level of response")
        typed = inputs(page) | {"reasons": "He is hungry."}
        wrong = manager.post(there, data=typed)
        assert wrong.status_code == 422
        assert wrong.text.index("What level of response") < wrong.text.index("He came hungry again.")
        decided = {"threshold_document": "2024", "level": "3", "early_help_criteria_considered": "yes"}
        assert manager.post(there, data=typed | decided).headers["location"] == f"/cases/{case}/screening"
    town.looked_into(case)
    town.parents_decided(case)
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor:
        assert advisor.get(f"/cases/{case}/screening").headers["location"] == f"/cases/{case}"
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert auditor.get(f"/cases/{case}/screening").headers["location"] == f"/cases/{case}"
