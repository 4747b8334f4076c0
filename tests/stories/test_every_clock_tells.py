"""A timescale that was not kept is told on the case: what came late, and what has not come at all."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from openapi.client.api.cases import (
    acknowledge_referral,
    complete_sibling_progression,
    consider_records,
    consider_strategy_discussion,
    decide_level_of_response,
    decide_outcome,
    fast_track,
    inform_parent,
    record_known_check,
    record_referral,
    record_screening_checks,
    record_screening_findings,
    request_screening,
    suspect_crime,
)
from openapi.client.models import (
    AcknowledgementBody,
    CrimeSuspicionBody,
    FamilyOutcomeBody,
    FastTrackBody,
    Means,
    ProgressionBody,
    ScreeningRequestBody,
)
from tests.stories.people import (
    CHECKS,
    FINDINGS,
    LEVEL,
    PARENT_INFORMED,
    PROGRESS,
    RECORDS,
    STRATEGY,
    Town,
    known_check,
    of_child,
    told_by,
)

WEEKS_AGO = datetime.now(UTC) - timedelta(weeks=6)


def hours_after(hours: int) -> str:
    """That long after the call came in, weeks ago."""
    return (WEEKS_AGO + timedelta(hours=hours)).isoformat()


def dated(body: Any, hours: int) -> Any:
    """The act as it happened then; it comes on record today."""
    return type(body).from_dict(body.to_dict() | {"occurred_at": hours_after(hours)})


def call(**changes: Any) -> dict[str, Any]:
    """A head teacher's call of weeks ago; the child was safe until five hours later."""
    return told_by("professional", "2A", received_at=hours_after(0), **changes)


def late(town: Town, case: str) -> dict[str, str]:
    """The clocks of a case that were not kept by now, each with what became of it."""
    clocks = town.manager.office(case, as_of=datetime.now(UTC)).clocks
    return {clock.clause: clock.state for clock in clocks if clock.state in {"missed", "met-late"}}


@pytest.mark.clause("C20", "T1", "T2", "T4", "T5", "T6", "T8", "T11", "T13", "T14")
def test_an_emergency_that_was_left_lying_says_what_came_late_and_what_never_came(town: Town) -> None:
    told = {"received_at": hours_after(-3), "by_whom": "A school nurse", "redirected_to": "Customer Service Centre"}
    particulars = [{"safe_until": hours_after(5)}]
    case = town.advisor.sends(call(information=told, particulars=particulars)).cases[0].case
    missed = dict.fromkeys(("T1", "T2", "T4", "T11"), "missed")
    assert late(town, case) == {**missed, "T5": "met-late", "C20": "missed"}

    town.advisor.does(fast_track.sync_detailed, case, dated(FastTrackBody(grounds="He is on his way."), 6))
    town.advisor.does(suspect_crime.sync_detailed, case, dated(CrimeSuspicionBody(suspicion="An assault."), 7))
    missed |= dict.fromkeys(("T6", "T8", "T13", "T14"), "missed")
    assert late(town, case) == {**missed, "T5": "met-late", "C20": "met-late"}


@pytest.mark.clause("T9")
def test_a_letter_that_nobody_answered_is_told_once_it_should_have_been_acknowledged(town: Town) -> None:
    case = town.advisor.sends(call(channel="written-form")).cases[0].case
    assert late(town, case)["T9"] == "missed"
    town.advisor.does(acknowledge_referral.sync_detailed, case, AcknowledgementBody(means=Means.LETTER))
    assert late(town, case)["T9"] == "met-late"


@pytest.mark.clause("T1", "T2", "T3", "T10")
def test_a_family_that_was_left_lying_says_what_came_late(town: Town) -> None:
    children = [of_child(given_name=name) for name in ("Amira", "Bilal")]
    subject, sibling = (sent.case for sent in town.advisor.sends(call(children=children, siblings=True)).cases)
    siblings = [{"child": town.manager.office(sibling).child, "refer": True, "reasons": "He was there."}]
    days = 24 * 7
    for hour, who, operation, body in (
        (1, town.advisor, record_known_check, known_check()),
        (2, town.advisor, request_screening, ScreeningRequestBody()),
        (days, town.manager, decide_level_of_response, LEVEL),
        (days + 1, town.manager, record_screening_checks, CHECKS),
        (days + 2, town.manager, consider_records, RECORDS),
        (days + 2, town.manager, record_screening_findings, FINDINGS),
        (days + 2, town.manager, consider_strategy_discussion, STRATEGY),
        (days + 2, town.manager, inform_parent, PARENT_INFORMED),
        (
            days + 3,
            town.manager,
            decide_outcome,
            FamilyOutcomeBody.from_dict(PROGRESS.to_dict() | {"siblings": siblings}),
        ),
    ):
        who.does(operation.sync_detailed, subject, dated(body, hour))
    town.advisor.does(record_referral.sync_detailed, subject, town.recording(subject))
    town.area_manager.does(complete_sibling_progression.sync_detailed, sibling, ProgressionBody())
    assert late(town, subject).items() >= dict.fromkeys(("T1", "T2", "T3"), "met-late").items()
    assert late(town, sibling)["T10"] == "met-late"
