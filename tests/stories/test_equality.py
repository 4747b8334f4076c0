"""Equality: groups compared for managers and auditors, and what is not yet obtained asked again (EQ1, C14)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.api.routes import obtaining, referrals
from domain.vocabulary import Role
from openapi.client.api.cases import (
    allocate_lead_practitioner,
    amend_details,
    authorise_disposal,
    record_information,
)
from openapi.client.api.equality import compare_groups, list_not_yet_obtained
from openapi.client.models import (
    AmendmentBody,
    DutyView,
    EqualityView,
    LeadPractitionerBody,
    NotYetObtained,
    NotYetObtainedPage,
    ReferralInformationBody,
)
from openapi.client.types import UNSET
from tests.serving import Database
from tests.stories.people import SECTION_17, Enter, Town, answered, problem, told_by
from tests.stories.test_pages_of_cases import looking

COMPARE, CHASE = compare_groups.sync_detailed, list_not_yet_obtained.sync_detailed


def chased(town: Town, case: str) -> NotYetObtained | None:
    """Its place on the list of what is not yet obtained."""
    cursor: Any = UNSET
    while True:
        page = answered(
            CHASE(client=town.area_manager.client, cursor=cursor, limit=100, front_door_position=town.last),
            NotYetObtainedPage,
        )
        for each in page.items:
            if each.case == case:
                return each
        if not (cursor := page.next_):
            return None


def owed(town: Town, case: str) -> list[DutyView]:
    return [duty for duty in town.manager.office(case).duties if duty.clause == "EQ1"]


@pytest.mark.clause("EQ1", "C14")
def test_groups_are_compared_for_managers_and_auditors_and_small_ones_are_not_named(town: Town) -> None:
    last_week = (datetime.now(UTC) - timedelta(days=8)).isoformat()
    told = {"given_name": "Some", "family_name": "Body", "ethnicity": "CHNE", "first_language": "Cantonese"}
    for number in range(7):
        religion = "Quietly Unusual" if number == 3 else "None"
        town.advisor.sends(
            told_by("professional", "2A", received_at=last_week, children=[{**told, "religion": religion}])
        )
    for _ in range(6):  # the next in size, which is kept back where a smaller one is
        other = {**told, "ethnicity": "WBRI", "first_language": "English", "religion": "Methodist"}
        town.advisor.sends(told_by("professional", "2A", received_at=last_week, children=[other]))
    for person in (town.manager, town.area_manager, town.auditor):
        response = COMPARE(client=person.client, front_door_position=town.last)
        assert "Quietly Unusual" not in response.content.decode()
        found = answered(response, EqualityView)
        assert {each.by for each in found.characteristics} == {
            "ethnicity", "first_language", "religion", "disability", "sex", "age", "area"
        }  # fmt: skip
        (by_ethnicity,) = [each for each in found.characteristics if each.by == "ethnicity"]
        (chinese,) = [each for each in by_ethnicity.groups if each.name == "CHNE"]
        assert chinese.contacts == 5  # seven, rounded
        assert chinese.became.undecided == 5
        assert chinese.became.referral == 0
        (languages,) = [each for each in found.characteristics if each.by == "first_language"]
        assert "Cantonese" in [each.name for each in languages.groups]
        assert found.not_shown_up_to == 5


def test_nobody_else_is_shown_them(town: Town) -> None:
    for person in (town.school, town.police, town.advisor):
        problem(COMPARE(client=person.client), 403, "forbidden-scope")
        problem(CHASE(client=person.client), 403, "forbidden-scope")
    elsewhere = answered(COMPARE(client=town.elsewhere.client), EqualityView)
    assert elsewhere.together is None or "Cantonese" not in str(elsewhere.to_dict())


def test_what_is_not_yet_obtained_is_asked_again_until_it_is_refused_or_known(
    town: Town, case: str, enter: Enter
) -> None:
    waits = chased(town, case)
    assert waits is not None
    assert "religion" in waits.missing
    assert waits.lead is None
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    leads = LeadPractitionerBody.from_dict(referrals.ALLOCATE.example)
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, leads)
    assert not owed(town, case)  # the fifteen items are asked for first (R8)
    item = {"item": "ethnicity-first-language-and-religion", "why": "not-known"}
    body = ReferralInformationBody.from_dict({**obtaining.RECORD.example, "not_obtained": [item]})
    lead = enter("sw-17", Role.LEAD_PRACTITIONER)
    lead.does(record_information.sync_detailed, case, body)
    (duty,) = owed(town, case)
    assert duty.who_may == ["lead_practitioner"]
    assert "religion" in duty.what
    assert case in lead.queue("led", town.last)
    again = chased(town, case)
    assert again is not None
    assert (again.lead, again.team) == ("sw-17", waits.team)

    asked = {
        "reason": "Asked of the mother.",
        "details": {"ethnicity": "REFU", "first_language": "Polish", "refused": ["religion"], "disabilities": ["NONE"],
                    "sex": "F", "date_of_birth": "2017-03-01"},
    }  # fmt: skip
    lead.does(amend_details.sync_detailed, case, AmendmentBody.from_dict(asked))
    assert not owed(town, case)
    assert chased(town, case) is None


def test_the_pages_show_them_to_an_auditor_and_to_an_advisor_not(town: Town, database: Database, case: str) -> None:
    assert chased(town, case)
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert "/timescales/equality" in auditor.get("/timescales").text
        shown = auditor.get("/timescales/equality").text
        assert "Chinese" in shown
        assert "Quietly Unusual" not in shown
        assert "so small that nothing of them is shown" in shown
        listed = auditor.get("/timescales/not-yet-obtained").text
        assert "religion" in listed
        assert auditor.get("/timescales/not-yet-obtained", params={"team": "Nowhere"}).status_code == 200
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor:
        assert "/timescales/equality" not in advisor.get("/timescales").text
        assert advisor.get("/timescales/equality").status_code == 403
        assert advisor.get("/timescales/not-yet-obtained").status_code == 403
