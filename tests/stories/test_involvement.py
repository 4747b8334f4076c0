"""Other agencies are involved, told no more than the tests allow, and heard."""

from typing import Any

import pytest

from app.api.routes import involvement as told
from domain import involvement
from domain.sharing import Recipient, SixTests
from domain.vocabulary import Sector
from openapi.client.api.cases import decide_outcome, inform_parent, involve_agency, record_agency_response
from openapi.client.models import AgencyInvolvedBody, AgencyResponseBody, FamilyOutcomeBody
from tests.domain.examples import AT, CONTACT, MANAGER, PARENT_INFORMED
from tests.domain.story import dated
from tests.stories import people
from tests.stories.people import Town, contact, refused, told_by

INVOLVE, RESPOND = involve_agency.sync_detailed, record_agency_response.sync_detailed
A_TEST = dict.fromkeys(("necessary", "proportionate", "relevant", "accurate", "timely", "secure"), True)
INVOLVED = involvement.AgencyInvolved(
    by=MANAGER,
    occurred_at=AT,
    number=1,
    recipient=Recipient(sector=Sector.HEALTH, agency="A surgery"),
    what_for="His weight.",
    tests=SixTests(**A_TEST, reasons="His name alone."),
)
DATED = (
    dated(involvement.involve, involvement.InvolveAgency(by=MANAGER, at=AT, recipient=INVOLVED.recipient,
                                                         what_for="His weight.", tests=INVOLVED.tests),
          CONTACT, PARENT_INFORMED, answers=False),
    dated(involvement.respond, involvement.RecordResponse(by=MANAGER, at=AT, number=1, answer="So.", answered_by="R."),
          CONTACT, INVOLVED),
)  # fmt: skip


def involving(**changes: Any) -> AgencyInvolvedBody:
    return AgencyInvolvedBody.from_dict({**told.INVOLVE.example, **changes})


ANSWER = AgencyResponseBody.from_dict(told.RESPOND.example)


def owed(town: Town, case: str) -> list[str]:
    return [each.clause for each in town.manager.office(case).duties if each.clause == "SC10"]


@pytest.fixture
def received(town: Town) -> str:
    return town.school.sends(contact()).cases[0].case


def test_an_agency_is_involved_for_something_and_heard(town: Town, received: str) -> None:
    assert refused(town.manager.tries(INVOLVE, received, involving()), "CF3").missing
    town.manager.does(inform_parent.sync_detailed, received, people.PARENT_INFORMED)
    assert refused(town.school.tries(INVOLVE, received, involving()), "SC10").who_may
    untimely = involving(tests={**told.INVOLVE.example["tests"], "timely": False})
    assert refused(town.manager.tries(INVOLVE, received, untimely), "SC9").missing == "what the agency is told: timely"
    assert refused(town.manager.tries(RESPOND, received, ANSWER), "SC10").missing == "an agency that was involved"
    town.manager.does(INVOLVE, received, involving())
    assert owed(town, received) == ["SC10"]
    assert refused(town.school.tries(RESPOND, received, ANSWER), "SC10").who_may
    town.manager.does(RESPOND, received, ANSWER)
    assert owed(town, received) == []
    seen = town.manager.office(received).involvement
    assert seen is not None
    assert [(each.number, each.recipient.agency) for each in seen.involved] == [(1, "Elm Park surgery")]
    assert [(each.number, each.answer) for each in seen.responded] == [(1, ANSWER.answer)]
    assert town.auditor.audited(received).involvement == seen
    assert "involvement" not in town.school.submitted(received).to_dict()


def test_an_agency_that_is_involved_is_not_told_which_neighbour_referred(town: Town) -> None:
    neighbour = {"name": "W. Quillfeather", "relationship": "Next door"}
    case = town.advisor.sends(told_by("non-professional", "1B", referrer=neighbour)).cases[0].case
    town.manager.does(inform_parent.sync_detailed, case, people.PARENT_INFORMED)
    refused(town.manager.tries(INVOLVE, case, involving(what_for="Ask W. Quillfeather what he saw.")), "CF2")


def test_no_agency_is_involved_in_what_has_ended(town: Town, received: str) -> None:
    town.manager.does(inform_parent.sync_detailed, received, people.PARENT_INFORMED)
    town.screened(received)
    ended = {"outcome": "provide-information-or-redirect", "reasons": "The family hub."}
    town.manager.does(decide_outcome.sync_detailed, received, FamilyOutcomeBody.from_dict(ended))
    refused(town.manager.tries(INVOLVE, received, involving()), "SC10")
