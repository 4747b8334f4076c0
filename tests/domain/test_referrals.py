"""What holds for every act on a referral: it is open, and nothing settles it past a crime the police do not know of."""

from collections.abc import Callable
from typing import Any

import pytest

from domain import allocation, closure, disposal, protection, referrals, screening
from domain.clauses import Clause
from domain.emergencies import FastTrackedToReferral, NoCrimeAfterAll
from domain.facts import Command, Event
from domain.records import Child
from domain.refusals import Refused
from tests.domain.examples import (
    ADVISOR,
    AGREE_CLOSURE,
    AGREED,
    ALLOCATE,
    AT,
    AUTHORISE_DISPOSAL,
    AUTHORISE_REFERRAL,
    AUTHORISED,
    CASE,
    CHECKS,
    CLOSE,
    CLOSED,
    CONSIDERED,
    CONTACT,
    DECIDE,
    DECIDE_LEVEL,
    DISAGREE,
    DISPOSED,
    FAST_TRACKED,
    FINDINGS,
    NOT_AGREED,
    OPENED,
    OTHER_CASE,
    OWN,
    POLICE_NOTIFIED,
    PROGRESSED,
    PROPOSE_CLOSURE,
    PROPOSED,
    REDIRECTED,
    REFERRED,
    SCREENED,
    SEE_CHILD,
    START_ASSESSMENT,
    STARTED,
    SUSPECTED,
    SUSPECTED_AGAIN,
)
from tests.domain.story import Decision, case_of, given

CHILD = Child.of([OWN, STARTED])
CLOSING = {"case_id": CASE, "child": CHILD}
NO_CRIME = NoCrimeAfterAll(by=ADVISOR, occurred_at=AT, reasons="A fall in the playground, seen by two.")

ACTS: list[tuple[Decision, Command, dict[str, Any], Clause]] = [
    (disposal.authorise_disposal, AUTHORISE_DISPOSAL, {}, disposal.MANAGER_AUTHORISES),
    (disposal.see_child, SEE_CHILD, {}, disposal.SEEN_ALONE),
    (disposal.authorise_referral, AUTHORISE_REFERRAL, {}, disposal.AUTHORISATION),
    (allocation.allocate, ALLOCATE, CLOSING, allocation.ALLOCATION),
    (allocation.start_assessment, START_ASSESSMENT, {}, allocation.ALLOCATION),
    (closure.propose, PROPOSE_CLOSURE, {}, closure.AT_REFERRAL),
    (closure.agree, AGREE_CLOSURE, CLOSING, closure.TWO_PEOPLE),
    (closure.disagree, DISAGREE, {}, closure.TWO_PEOPLE),
    (closure.decide, CLOSE, CLOSING, closure.REVERTS),
]


@pytest.mark.clause("D1", "D3", "T8", "R2", "CL1", "CL2", "CL5")
@pytest.mark.parametrize(
    "history", [(CONTACT,), SCREENED, (*SCREENED, REDIRECTED)], ids=["received", "screened", "redirected"]
)
@pytest.mark.parametrize(("decision", "command", "beside", "rule"), ACTS)
def test_nothing_is_done_with_a_referral_there_is_not(
    decision: Decision, command: Command, beside: dict[str, Any], rule: Clause, history: tuple[Event, ...]
) -> None:
    given(*history, PROPOSED).when(decision, command, **beside).refused(rule, missing="an open referral")


@pytest.mark.clause("D1", "D3", "T8", "R2", "CL1", "CL2", "CL5")
@pytest.mark.parametrize(("decision", "command", "beside", "rule"), ACTS)
def test_nothing_is_done_with_a_referral_after_its_end(
    decision: Decision, command: Command, beside: dict[str, Any], rule: Clause
) -> None:
    closed = (*REFERRED, DISPOSED, PROPOSED, AGREED, AUTHORISED, CLOSED)
    given(*closed).when(decision, command, **beside).refused(rule, missing="an open referral")


@pytest.mark.parametrize(("decision", "command"), [(screening.decide, DECIDE), (screening.decide_level, DECIDE_LEVEL)])
def test_a_fast_tracked_contact_closed_as_a_referral_is_not_screened_any_more(
    decision: Decision, command: Command
) -> None:
    fast_tracked = FastTrackedToReferral(by=ADVISOR, occurred_at=AT, grounds="She is bleeding.")
    closed = (CONTACT, fast_tracked, OPENED, PROPOSED, AGREED, AUTHORISED, CLOSED)
    given(*closed).when(decision, command).refused(referrals.ONE_OUTCOME)


@pytest.mark.clause("CF1")
@pytest.mark.parametrize("earlier", [(), (SUSPECTED, POLICE_NOTIFIED), (SUSPECTED, NO_CRIME)])
def test_once_the_police_know_or_there_was_no_crime_they_do_not_know_of_one_suspected_since(
    earlier: tuple[Event, ...],
) -> None:
    referrals.the_police_know(case_of(*REFERRED, *earlier))
    with pytest.raises(Refused) as refused:
        referrals.the_police_know(case_of(*REFERRED, *earlier, SUSPECTED_AGAIN))
    assert refused.value.clause == referrals.POLICE
    assert refused.value.missing == "the notification of the police, or why it was no crime"


def test_a_proposal_that_was_not_agreed_is_no_end() -> None:
    assert case_of(*REFERRED, PROPOSED, NOT_AGREED).open_referral


def refusal(guard: Callable[[], None]) -> tuple[str, str | None]:
    """The rule a guard refuses by, and what it says is missing."""
    with pytest.raises(Refused) as refused:
        guard()
    return refused.value.clause.number, refused.value.missing


@pytest.mark.clause("SC11", "SC12")
def test_a_case_is_worked_on_until_its_contact_or_its_referral_has_ended() -> None:
    for history in ((CONTACT,), SCREENED, REFERRED):
        referrals.the_case_is_open(case_of(*history), protection.ACTION)
    for ended in ((*SCREENED, REDIRECTED), (*REFERRED, CLOSED)):
        case = case_of(*ended)
        told = refusal(lambda case=case: referrals.the_case_is_open(case, protection.ACTION))  # type: ignore[misc]
        assert told == ("SC11", "an open contact or referral")


@pytest.mark.clause("C10")
def test_a_child_has_one_open_referral() -> None:
    assert CHILD
    referrals.no_other_referral_is_open(CHILD, CASE)
    told = refusal(lambda: referrals.no_other_referral_is_open(CHILD, OTHER_CASE))
    assert told == ("C10", "joining to the open referral")


@pytest.mark.clause("C12")
def test_what_an_emergency_left_out_is_made_good_before_anything_settles_it() -> None:
    at_once = (CONTACT, FAST_TRACKED, OPENED)
    made_good = (*CHECKS, CONSIDERED, FINDINGS)
    told = refusal(lambda: referrals.the_fast_track_is_confirmed(case_of(*at_once, *made_good)))
    assert told == ("C12", "the Screening Manager's confirmation")
    referrals.the_fast_track_is_confirmed(case_of(*at_once, *made_good, PROGRESSED))
    told = refusal(lambda: referrals.the_emergency_was_screened(case_of(*at_once, *made_good[:-1])))
    assert told == ("C12", "the five findings")
    referrals.the_emergency_was_screened(case_of(*at_once, *made_good))
