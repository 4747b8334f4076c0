"""Who refers in writing has a response within 24 to 48 hours, or asks for it; who has none then may challenge that."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.api.routes import response as told
from domain import response
from domain.response import ChaseResponse, ConfirmResponse
from domain.vocabulary import OFFICE, Means
from openapi.client.api.cases import (
    authorise_disposal,
    chase_response,
    confirm_response,
    decide_outcome,
    give_feedback,
    receive_confirmation,
)
from openapi.client.models import FeedbackBody, ResponseBody, ResponseChaseBody, WrittenConfirmationBody
from openapi.client.types import UNSET
from tests.domain.examples import ADVISOR, AT, CASE, CONTACT, REFERRED, SUBMITTED
from tests.domain.story import case_of, dated
from tests.stories.people import PROGRESS, SECTION_17, Town, contact, moment, of_child, refused, told_by
from tests.stories.test_challenge import raised, raises

YESTERDAY = (datetime.now(UTC) - timedelta(hours=25)).isoformat()
CHASE, CONFIRM = chase_response.sync_detailed, confirm_response.sync_detailed
CHASED = ResponseChaseBody.from_dict(told.CHASE.example)
CONFIRMED = ResponseBody.from_dict(told.CONFIRM.example)
AWAITED = case_of(CONTACT, SUBMITTED)
DATED = (
    dated(response.chase, ChaseResponse(by=ADVISOR, at=AT, means=Means.EMAIL), CONTACT, SUBMITTED,
          together={CASE: AWAITED}, answers=False),
    dated(response.confirm, ConfirmResponse(by=ADVISOR, at=AT, means=Means.EMAIL, told="A visit."), *REFERRED,
          SUBMITTED),
)  # fmt: skip


def clocks(town: Town, case: str) -> list[tuple[str, datetime]]:
    found = [clock for clock in town.manager.office(case, as_of=datetime.now(UTC)).clocks if clock.clause == "T17"]
    return [(clock.state, moment(clock.due_at)) for clock in found]


@pytest.mark.clause("P1", "C15")
def test_of_an_agency_without_a_system_here_the_offices_take_down_what_it_writes_and_asks(town: Town) -> None:
    case = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    duty = next(each for each in town.manager.office(case).duties if each.clause == "C15")
    assert duty.who_may == ["customer_service_advisor"]
    town.advisor.does(receive_confirmation.sync_detailed, case, WrittenConfirmationBody())
    assert next(each for each in town.manager.office(case).duties if each.clause == "P1").who_may == [*OFFICE]
    town.advisor.does(CHASE, case, CHASED)
    assert town.manager.office(case).response


def owed(town: Town, case: str) -> list[tuple[str, Any]]:
    duties = town.manager.office(case).duties
    return [(duty.what, duty.queue) for duty in duties if duty.clause == "P1"]


@pytest.mark.clause("P1", "T17")
def test_a_school_that_hears_nothing_is_told_from_when_it_asks_and_by_when_it_has_asked(town: Town) -> None:
    letter = told_by("professional", "2A", channel="written-form", agency="school-925", received_at=YESTERDAY)
    case = town.advisor.sends(letter).cases[0].case
    received = moment(town.manager.office(case).received_at)
    assert clocks(town, case) == [("running", received + timedelta(hours=48))]
    seen = town.school.submitted(case).response
    assert seen is not None
    assert (seen.ask_from, seen.ask_by) == (received + timedelta(hours=24), received + timedelta(hours=48))
    assert owed(town, case) == [("Ask the front door for the decision, if there is no response by then.", None)]

    town.school.does(CHASE, case, CHASED)
    assert clocks(town, case)[0][0] == "met"
    assert owed(town, case) == [("Tell the referrer, who has asked, what was decided.", "feedback")]
    assert case in town.manager.queue("feedback", town.last)
    seen = town.school.submitted(case).response
    assert seen is not None
    assert seen.chased is not None
    assert (seen.chased.spoke_to, seen.received) == (CHASED.spoke_to, None)

    assert refused(town.manager.tries(CONFIRM, case, CONFIRMED), "P1").missing == "a decision to be told of"
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, PROGRESS)
    assert owed(town, case)
    town.manager.does(CONFIRM, case, CONFIRMED)
    assert owed(town, case) == []
    seen = town.school.submitted(case).response
    assert seen is not None
    assert seen.received is not None
    assert (seen.received.told, seen.ask_by) == (CONFIRMED.told, None)
    told_to = town.auditor.audited(case).response
    assert told_to is not None
    assert told_to.received is not None
    assert told_to.received.by.role == "screening_manager"


@pytest.mark.clause("P1", "T17")
def test_who_asks_before_anything_could_be_missed_is_answered_and_has_still_to_chase(town: Town) -> None:
    """A school that asks within the hour is told from when its asking counts, and its clock runs on."""
    case = town.school.sends(contact()).cases[0].case
    counts_from = moment(town.manager.office(case).received_at) + timedelta(hours=24)
    town.school.does(CHASE, case, CHASED)
    assert [state for state, _ in clocks(town, case)] == ["running"]
    assert owed(town, case) == [
        ("Tell the referrer, who has asked, what was decided.", "feedback"),
        ("Ask the front door for the decision, if there is no response by then.", None),
    ]
    seen = town.school.submitted(case).response
    assert seen is not None
    assert seen.chased is not None
    assert moment(str(seen.chased.counts_from)) == counts_from == seen.ask_from
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, PROGRESS)
    town.manager.does(CONFIRM, case, CONFIRMED)
    assert [state for state, _ in clocks(town, case)] == ["met"]
    assert owed(town, case) == []


@pytest.mark.clause("C15", "T9", "T17")
def test_what_confirms_a_written_referral_is_kept_and_starts_nothing_again(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    before = [(clock.clause, clock.started_at) for clock in town.manager.office(case).clocks]
    town.school.does(receive_confirmation.sync_detailed, case, WrittenConfirmationBody(text="As we wrote."))
    assert [(clock.clause, clock.started_at) for clock in town.manager.office(case).clocks] == before
    called = town.advisor.sends(told_by("professional", "2A", agency="school-925")).cases[0].case
    town.school.does(receive_confirmation.sync_detailed, called, WrittenConfirmationBody())
    began = [(clock.clause, clock.started_at) for clock in town.manager.office(called).clocks]
    assert {"T9", "T17"} <= {clause for clause, _ in began}
    town.school.does(receive_confirmation.sync_detailed, called, WrittenConfirmationBody(text="And a drawing."))
    assert [(clock.clause, clock.started_at) for clock in town.manager.office(called).clocks] == began


@pytest.mark.clause("T17")
def test_a_letter_of_weeks_ago_that_nobody_answered_is_late(town: Town) -> None:
    weeks_ago = (datetime.now(UTC) - timedelta(weeks=6)).isoformat()
    case = (
        town.advisor.sends(told_by("professional", "2A", channel="written-form", received_at=weeks_ago)).cases[0].case
    )
    assert [state for state, _ in clocks(town, case)] == ["missed"]
    town.advisor.does(CHASE, case, CHASED)
    assert [state for state, _ in clocks(town, case)] == ["met-late"]


def test_an_acknowledgement_is_no_response(town: Town, case: str) -> None:
    assert town.school.submitted(case).acknowledged_at is not None
    assert owed(town, case)
    assert [state for state, _ in clocks(town, case)] == ["running"]


def test_what_a_school_is_told_when_it_asks_is_the_response(town: Town) -> None:
    both = contact(children=[of_child(), of_child(given_name="Bilal")], siblings=True)
    hers, his = (each.case for each in town.school.sends(both).cases)
    at_once = ResponseChaseBody.from_dict({**told.CHASE.example, "told": "It is a referral."})
    assert refused(town.advisor.tries(CHASE, hers, at_once), "P1").missing == "a decision to be told of"
    town.screened(hers)
    siblings = [{"child": town.manager.office(his).child, "refer": False, "reasons": "He lives elsewhere."}]
    outcome = type(PROGRESS).from_dict(PROGRESS.to_dict() | {"siblings": siblings})
    town.manager.does(decide_outcome.sync_detailed, hers, outcome)
    town.advisor.does(CHASE, hers, at_once)
    for case in (hers, his):
        seen = town.school.submitted(case).response
        assert seen is not None
        assert seen.received is not None
        assert seen.received.told == "It is a referral."
    assert refused(town.school.tries(CHASE, hers, CHASED), "P1").missing == "a written referral that had no response"


def test_a_call_awaits_its_response_once_it_is_confirmed_in_writing_and_a_neighbour_is_told_otherwise(
    town: Town,
) -> None:
    case = town.advisor.sends(told_by("professional", "2A", agency="school-925")).cases[0].case
    assert refused(town.school.tries(CHASE, case, CHASED), "P1").missing
    town.school.does(receive_confirmation.sync_detailed, case, WrittenConfirmationBody())
    town.school.does(CHASE, case, CHASED)
    neighbours = town.advisor.sends(told_by("non-professional", "1B", channel="email")).cases[0].case
    assert town.manager.office(neighbours).response is None
    refused(town.advisor.tries(CHASE, neighbours, CHASED), "P1")


def test_who_asks_is_the_agency_that_referred_or_somebody_for_it(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    for token in ("partner_auditor", "auditor"):
        assert refused(town.person(token).tries(CHASE, case, CHASED), "P1").who_may
        assert refused(town.person(token).tries(CONFIRM, case, CONFIRMED), "P1").who_may
    early = ResponseChaseBody.from_dict({**told.CHASE.example, "occurred_at": "2026-07-06T10:00:00Z"})
    refused(town.school.tries(CHASE, case, early), "Q3")
    town.person("partner_manager").does(CHASE, case, ResponseChaseBody(means=CHASED.means, spoke_to=UNSET))


@pytest.mark.clause("P1")
def test_who_has_asked_and_heard_nothing_may_challenge_that(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    refused(raises(town.school, case, about="no-response"), "P1")
    town.school.does(CHASE, case, CHASED)
    challenge = raised(town.school, case, about="no-response")
    assert town.school.submitted(case).challenges == [challenge]


def test_feedback_is_the_response(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert owed(town, case)
    town.manager.does(give_feedback.sync_detailed, case, FeedbackBody(means=CHASED.means))
    assert owed(town, case) == []
    assert [state for state, _ in clocks(town, case)] == ["met"]
    town.manager.does(give_feedback.sync_detailed, case, FeedbackBody(means=CHASED.means))
    assert town.manager.events(case)[-3:] == ["feedback-given", "response-received", "feedback-given"]
