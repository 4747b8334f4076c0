"""An agency is asked for its help under section 27, and answers."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from app.api.routes import cooperation
from domain import cooperation as chapter
from domain.records import Communication
from openapi.client.api.cases import authorise_disposal, inform_family, request_cooperation
from openapi.client.api.section_27 import (
    answer_cooperation_request,
    get_cooperation_request,
    list_cooperation_requests,
)
from openapi.client.models import (
    CooperationAnswerBody,
    CooperationRequestBody,
    FamilyInformedBody,
    PartnerRequest,
    RequestPage,
    RequestRecorded,
    RequestView,
)
from tests.domain.examples import CASE, COMMUNICATED, OTHER_CASE, REFERRED, REQUEST_COOPERATION
from tests.domain.story import dated
from tests.stories.people import SECTION_17, Person, Town, answered, contact, problem, refused, told_by

ASK, ANSWER = request_cooperation.sync_detailed, answer_cooperation_request.sync_detailed
CALLED = Communication.of([COMMUNICATED])
HOUSING = CooperationRequestBody.from_dict(cooperation.REQUEST.example)
IN_PART = CooperationAnswerBody.from_dict(cooperation.ANSWER.example)
DATED = (
    dated(
        chapter.ask, REQUEST_COOPERATION, *REFERRED, answers=False, case_id=CASE, communication=CALLED,
        opening=chapter.Opening(reference="R-1", stream=OTHER_CASE),
    ),
)  # fmt: skip


def of_police(**changes: Any) -> CooperationRequestBody:
    """A request to an agency that is registered here."""
    recipient = {"sector": "police", "agency": "Anyshire Police", "code": "police-925"}
    return CooperationRequestBody.from_dict(HOUSING.to_dict() | {"recipient": recipient} | changes)


def but(**changes: Any) -> CooperationAnswerBody:
    """The answer, with changes."""
    return CooperationAnswerBody.from_dict(IN_PART.to_dict() | changes)


def asked(person: Person, request: str) -> Any:
    return get_cooperation_request.sync_detailed(request, client=person.client)


def listed(town: Town, person: Person, **of: Any) -> list[str]:
    page = list_cooperation_requests.sync_detailed(client=person.client, front_door_position=town.last, limit=100, **of)
    return [item.request for item in answered(page, RequestPage).items]


def needed(town: Town, case: str) -> set[str]:
    return {duty.clause for duty in town.manager.office(case).duties}


@pytest.fixture
def told(town: Town, case: str) -> str:
    """A referral of whose action the family was informed."""
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    lead = town.person("lead_practitioner")
    lead.does(inform_family.sync_detailed, case, FamilyInformedBody(told="Who will visit, and whom we ask for help."))
    return case


@pytest.mark.clause("D7")
def test_an_agency_that_is_asked_sees_the_request_to_it_and_answers_with_its_own_token(town: Town, told: str) -> None:
    town.manager.does(ASK, told, of_police())
    (made,) = town.manager.office(told).cooperation.asked  # type: ignore[union-attr] # there is one
    assert made.recipient.code == "police-925"
    assert ("D7" in needed(town, told), told in town.manager.queue("cooperation", town.last)) == (True, True)
    assert made.reference in listed(town, town.police)
    assert made.reference not in listed(town, town.school)

    seen = answered(asked(town.police, made.reference), PartnerRequest)
    assert (seen.asked_for, seen.answer) == (HOUSING.asked_for, None)
    child = town.manager.office(told)
    for secret in (told, child.child, child.communication, str(child.details.given_name), str(child.concern_summary)):
        assert secret.encode() not in asked(town.police, made.reference).content
    problem(town.police.looks(told), 404, "not-found")
    for nobody in (town.school, town.elsewhere):
        problem(asked(nobody, made.reference), 404, "not-found")
        problem(nobody.asks(ANSWER, made.reference, IN_PART, if_match='"1"'), 404, "not-found")

    unsaid = but(answer="will-not-help", ground=None)
    missing = "on which ground of section 27 the agency does not help"
    assert refused(town.police.asks(ANSWER, made.reference, unsaid, if_match='"1"'), "D7").missing == missing
    problem(town.police.asks(ANSWER, made.reference, IN_PART), 428, "precondition-required")
    response = town.police.asks(ANSWER, made.reference, IN_PART, if_match='"1"')
    recorded = answered(response, RequestRecorded, 201)
    assert [(each.event, each.stream) for each in recorded.recorded] == [("help-answered", "request")]
    assert response.headers["ETag"] == '"2"'
    assert refused(town.police.asks(ANSWER, made.reference, IN_PART, if_match='"2"'), "D7").missing == (
        "a request not yet answered"
    )

    (answer,) = town.manager.office(told).cooperation.answered  # type: ignore[union-attr] # there is one
    assert (answer.answer, answer.ground, answer.text, answer.means) == (
        IN_PART.answer, IN_PART.ground, IN_PART.text, "system",
    )  # fmt: skip
    assert (answer.answered_by, answer.by.agency) == (IN_PART.answered_by, "police-925")
    assert "D7" not in needed(town, told)
    assert made.reference not in listed(town, town.police)
    assert made.reference in listed(town, town.police, answered=True)
    assert made.reference in listed(town, town.manager, answered=True)
    assert answered(asked(town.police, made.reference), PartnerRequest).answer.text == IN_PART.text  # type: ignore[union-attr]
    assert "cooperation" not in town.school.submitted(told).to_dict()  # what another agency was asked


def test_the_office_records_an_answer_that_came_otherwise(town: Town, told: str) -> None:
    town.manager.does(ASK, told, HOUSING)
    (made,) = town.manager.office(told).cooperation.asked  # type: ignore[union-attr] # there is one
    assert refused(town.advisor.asks(ANSWER, made.reference, but(means=None), if_match='"1"'), "D7").missing == (
        "how the answer came"
    )
    early = but(occurred_at=(datetime.now().astimezone() - timedelta(hours=1)).isoformat())
    refused(town.advisor.asks(ANSWER, made.reference, early, if_match='"1"'), "Q3")
    assert refused(town.auditor.asks(ANSWER, made.reference, IN_PART, if_match='"1"'), "D7").who_may
    answered(town.advisor.asks(ANSWER, made.reference, IN_PART, if_match='"1"'), RequestRecorded, 201)
    seen = answered(asked(town.manager, made.reference), RequestView)
    assert (seen.case, seen.sector, seen.means, seen.audience) == (told, "housing", "email", "office")
    assert answered(asked(town.auditor, made.reference), RequestView).audience == "auditor"
    assert town.auditor.events(told)[-2:] == ["cooperation-requested", "cooperation-answered"]


def test_a_request_is_made_by_who_works_on_it_and_shares_what_may_be_shared(town: Town, case: str, told: str) -> None:
    assert refused(town.advisor.tries(ASK, told, HOUSING), "D7").who_may
    tests = HOUSING.tests.to_dict() | {"secure": False}
    insecure = CooperationRequestBody.from_dict(HOUSING.to_dict() | {"tests": tests})
    assert refused(town.manager.tries(ASK, told, insecure), "SC9").missing == "a request that is secure"
    unscreened = town.school.sends(contact()).cases[0].case
    refused(town.manager.tries(ASK, unscreened, HOUSING), "CF3")
    with_who_rang = of_police(asked_for="Ring 01632 960555, who told us.")
    neighbours = town.advisor.sends(told_by("anonymous", "9", referrer={"telephone": "01632 960555"})).cases[0].case
    town.screened(neighbours)
    refused(town.manager.tries(ASK, neighbours, with_who_rang), "CF2")
    town.manager.does(ASK, told, of_police(asked_for="Whether the address was attended."))
