"""Closure at Referral: two people, a rationale, one act with one date; and who decides when they do not agree."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from domain import closure, referrals, working_days
from domain.facts import Event, Worker
from domain.records import Case, Child
from domain.timescales import ClockState, Fact, clocks
from domain.vocabulary import ClosureGround, DisposalItem, Role, State
from tests.domain.examples import (
    AGREE_CLOSURE,
    AGREED,
    AREA_SUPERVISOR,
    ASSESSED,
    AT,
    AUTHORISED,
    CASE,
    CHECKS,
    CLOSE,
    CLOSED,
    CONSIDERED,
    CONTACT,
    DECIDED_NOT_TO_CLOSE,
    DECIDED_TO_CLOSE,
    DISAGREE,
    DISPOSED,
    DO_NOT_CLOSE,
    FAST_TRACKED,
    FINDINGS,
    NOT_AGREED,
    OPENED,
    OTHER_CASE,
    OWN,
    OWN_CHILD,
    POLICE_NOTIFIED,
    PROGRESSED,
    PROPOSE_CLOSURE,
    PROPOSED,
    REFERRAL_ENDED,
    REFERRED,
    SCREENED,
    SEEN,
    STARTED,
    SUBJECT,
    SUPERVISOR,
    SUSPECTED,
    TEAM_MANAGER,
    TURNED_SECTION_47,
    a,
)
from tests.domain.story import PACK, Act, dated, given

AUTHORISED_BY_SCREENING = replace(AUTHORISED, by=SUPERVISOR)
CLOSED_BY_THE_TEAM_MANAGER = replace(CLOSED, by=TEAM_MANAGER)
THE_DAY_BEFORE = replace(AUTHORISED, occurred_at=AT - timedelta(days=1), on=date(2026, 7, 7))
PENDING: tuple[Event, ...] = (*REFERRED, DISPOSED, SEEN, PROPOSED)
REVERTED: tuple[Event, ...] = (*PENDING, NOT_AGREED)

DATED = (
    dated(closure.propose, PROPOSE_CLOSURE, *REFERRED, DISPOSED, SEEN),
    dated(closure.agree, AGREE_CLOSURE, *REFERRED, DISPOSED, SEEN, PROPOSED, **SUBJECT),
    dated(closure.disagree, DISAGREE, *REFERRED, DISPOSED, SEEN, PROPOSED),
    dated(closure.decide, CLOSE, *REFERRED, DISPOSED, SEEN, PROPOSED, NOT_AGREED, **SUBJECT),
)  # fmt: skip


def a_child(*later: Event) -> Child:
    child = Child.of([OWN, *later])
    assert child is not None
    return child


def agreeing(*history: Event, command: closure.AgreeClosure = AGREE_CLOSURE, child: Child | None = None) -> Act:
    return given(*history).when(closure.agree, command, case_id=CASE, child=child or a_child(STARTED))


def deciding(*history: Event, command: closure.DecideClosure = CLOSE) -> Act:
    return given(*history).when(closure.decide, command, case_id=CASE, child=a_child(STARTED))


def in_both(*events: Event, ended: Event = REFERRAL_ENDED) -> dict[UUID, list[Event]]:
    return {CASE: [*events], OWN_CHILD: [ended]}


# The proposal


@pytest.mark.parametrize("after", ClosureGround)
def test_the_area_practice_supervisor_proposes_closure_after_investigation_or_redirection(
    after: ClosureGround,
) -> None:
    case = (
        given(*REFERRED)
        .when(closure.propose, replace(PROPOSE_CLOSURE, after=after))
        .then(replace(PROPOSED, after=after))
    )
    assert closure.awaits_agreement(case)
    assert case.open_referral


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AREA_PRACTICE_SUPERVISOR}))
def test_nobody_else_proposes_it(role: Role) -> None:
    refusal = given(*REFERRED).when(closure.propose, replace(PROPOSE_CLOSURE, by=a(role))).refused(closure.AT_REFERRAL)
    assert refusal.who_may == (Role.AREA_PRACTICE_SUPERVISOR,)


def test_what_is_being_assessed_is_not_closed_at_referral() -> None:
    given(*REFERRED, ASSESSED).when(closure.propose, PROPOSE_CLOSURE).refused(
        closure.AT_REFERRAL, missing="a referral without a Child and Family Assessment"
    )


def test_what_is_under_enquiry_is_not_closed_at_referral_but_by_a_new_disposal() -> None:
    under_enquiry = (*REFERRED, TURNED_SECTION_47)
    without = "a new disposal, without section 47 enquiries"
    given(*under_enquiry).when(closure.propose, PROPOSE_CLOSURE).refused(closure.AT_REFERRAL, missing=without)
    given(*under_enquiry, DISPOSED, SEEN).when(closure.propose, PROPOSE_CLOSURE).then(PROPOSED)
    agreeing(*PENDING, TURNED_SECTION_47).refused(closure.AT_REFERRAL, missing=without)
    deciding(*REVERTED, TURNED_SECTION_47).refused(closure.AT_REFERRAL, missing=without)
    deciding(*REVERTED, TURNED_SECTION_47, command=DO_NOT_CLOSE).then_in({CASE: [DECIDED_NOT_TO_CLOSE]})


def test_a_child_who_was_to_be_seen_is_seen_before_the_referral_is_closed() -> None:
    unseen = (*REFERRED, DISPOSED)
    given(*unseen).when(closure.propose, PROPOSE_CLOSURE).refused(
        closure.AT_REFERRAL, missing="the child seen, or a new disposal"
    )
    agreeing(*unseen, PROPOSED).refused(closure.AT_REFERRAL, missing="the child seen, or a new disposal")
    not_to_be_seen = replace(DISPOSED, items=(DisposalItem.SECTION_17_ASSESSMENT,))
    given(*unseen, not_to_be_seen).when(closure.propose, PROPOSE_CLOSURE).then(PROPOSED)


def test_a_fast_track_nobody_confirmed_is_not_closed_by_two_supervisors() -> None:
    at_once = (CONTACT, FAST_TRACKED, OPENED, PROPOSED)
    missing = (
        "the Screening Manager's confirmation, the checks (internal-database, agency, family-previously-known, "
        "child-protection-plan, child-in-care), the existing records (child-protection-plan, "
        "child-and-family-progress-plan, earlier-assessments, earlier-support, earlier-contacts-and-referrals), "
        "the five findings"
    )
    agreeing(*at_once).refused(referrals.FAST_TRACK, missing=missing)
    deciding(*at_once, NOT_AGREED).refused(referrals.FAST_TRACK, missing=missing)
    made_good = (*CHECKS, CONSIDERED, FINDINGS)
    agreeing(*at_once, *made_good).refused(referrals.FAST_TRACK, missing="the Screening Manager's confirmation")
    agreeing(*at_once, *made_good, PROGRESSED).then_in(in_both(AGREED, AUTHORISED_BY_SCREENING, CLOSED))


@pytest.mark.parametrize("history", [PENDING, REVERTED])
def test_there_is_one_proposal_at_a_time(history: tuple[Event, ...]) -> None:
    given(*history).when(closure.propose, PROPOSE_CLOSURE).refused(
        closure.AT_REFERRAL, missing="an answer to the closure already proposed"
    )


@pytest.mark.parametrize("history", [SCREENED, (*REFERRED, CLOSED)])
def test_only_an_open_referral_is_proposed_for_closure(history: tuple[Event, ...]) -> None:
    given(*history).when(closure.propose, PROPOSE_CLOSURE).refused(closure.AT_REFERRAL, missing="an open referral")


# The agreement


@pytest.mark.clause("CL3", "T16")
def test_agreement_authorises_and_closes_in_one_act_on_one_date() -> None:
    agreeing(*PENDING).then_in(in_both(AGREED, AUTHORISED_BY_SCREENING, CLOSED))  # 23:30 UTC: Wednesday in London
    case = Case.of((*PENDING, AGREED, AUTHORISED_BY_SCREENING, CLOSED))
    assert case is not None
    assert case.disposal.authorised is not None
    assert case.closure.closed is not None
    assert case.disposal.authorised.on == case.closure.closed.on == date(2026, 7, 8)
    assert case.closure.closed.outcome == PACK.outcomes.closure == "Closure at Referral"
    assert case.state is State.CLOSED
    assert not case.open_referral


@pytest.mark.clause("T16")
def test_a_referral_authorised_on_an_earlier_day_is_authorised_with_the_date_of_its_closure() -> None:
    agreeing(*PENDING, THE_DAY_BEFORE).then_in(in_both(AGREED, AUTHORISED_BY_SCREENING, CLOSED))


@pytest.mark.clause("T16")
def test_a_referral_authorised_the_same_day_is_not_authorised_twice() -> None:
    agreeing(*PENDING, AUTHORISED).then_in(in_both(AGREED, CLOSED))


@pytest.mark.parametrize("child", [a_child(), a_child(replace(STARTED, case=OTHER_CASE))])
def test_closing_ends_no_referral_of_the_child_but_this_one(child: Child) -> None:
    agreeing(*PENDING, child=child).then_in({CASE: [AGREED, AUTHORISED_BY_SCREENING, CLOSED]})


def test_the_child_has_no_open_referral_after_it() -> None:
    assert a_child(STARTED).open_referral == CASE
    assert a_child(STARTED, REFERRAL_ENDED).open_referral is None


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SCREENING_PRACTICE_SUPERVISOR}))
def test_nobody_but_the_screening_practice_supervisor_agrees(role: Role) -> None:
    refusal = agreeing(*PENDING, command=replace(AGREE_CLOSURE, by=a(role))).refused(closure.TWO_PEOPLE)
    assert refusal.who_may == (Role.SCREENING_PRACTICE_SUPERVISOR,)


def test_one_person_is_not_both_supervisors() -> None:
    both = replace(SUPERVISOR, id=AREA_SUPERVISOR.id)
    agreeing(*PENDING, command=replace(AGREE_CLOSURE, by=both)).refused(
        closure.TWO_PEOPLE, missing="another person than the one who proposed it"
    )
    given(*PENDING).when(closure.disagree, replace(DISAGREE, by=both)).refused(closure.TWO_PEOPLE)


@pytest.mark.parametrize("history", [REFERRED, REVERTED, (*REVERTED, DECIDED_NOT_TO_CLOSE)])
def test_only_a_proposal_that_waits_for_it_is_agreed_to(history: tuple[Event, ...]) -> None:
    agreeing(*history).refused(closure.TWO_PEOPLE, missing="a proposed closure that is not yet answered")


def test_what_has_come_to_be_assessed_since_is_not_closed() -> None:
    agreeing(*PENDING, ASSESSED).refused(
        closure.AT_REFERRAL, missing="a referral without a Child and Family Assessment"
    )
    given(*PENDING, ASSESSED).when(closure.disagree, DISAGREE).then(NOT_AGREED)


def test_nothing_is_closed_while_a_suspected_crime_is_unreported() -> None:
    agreeing(*PENDING, SUSPECTED).refused(referrals.POLICE)
    deciding(*REVERTED, SUSPECTED).refused(referrals.POLICE)
    agreeing(*PENDING, SUSPECTED, POLICE_NOTIFIED).then_in(in_both(AGREED, AUTHORISED_BY_SCREENING, CLOSED))


def test_a_closed_referral_is_not_agreed_to_again() -> None:
    agreeing(*PENDING, AGREED, AUTHORISED_BY_SCREENING, CLOSED).refused(closure.TWO_PEOPLE, missing="an open referral")


@pytest.mark.parametrize("number", ["T1", "T2", "T6", "T8", "T11"])
def test_after_a_closure_no_clock_runs_even_if_the_contact_was_never_screened(number: str) -> None:
    names = ("contact-recorded", "fast-tracked-to-referral", "referral-opened", "closed-at-referral")
    facts = [Fact(version=n, name=name, occurred_at=AT, recorded_at=AT) for n, name in enumerate(names, start=1)]
    running = {clock.clause: clock for clock in clocks(facts, PACK, working_days.load(PACK.calendar))}
    assert running[number].state is ClockState.MET


# No agreement


@pytest.mark.clause("P8")
def test_without_agreement_it_reverts_to_the_area_team_manager() -> None:
    case = given(*PENDING).when(closure.disagree, DISAGREE).then(NOT_AGREED)
    assert closure.reverted(case)
    assert not closure.awaits_agreement(case)
    assert case.open_referral


def test_a_disagreement_is_stated_once() -> None:
    given(*REVERTED).when(closure.disagree, DISAGREE).refused(closure.TWO_PEOPLE)


# The Area Team Manager


@pytest.mark.clause("CL3", "T16")
def test_the_area_team_manager_may_close_it_with_one_date_too() -> None:
    ended = replace(REFERRAL_ENDED, by=TEAM_MANAGER)
    deciding(*REVERTED).then_in(in_both(DECIDED_TO_CLOSE, AUTHORISED, CLOSED_BY_THE_TEAM_MANAGER, ended=ended))


def test_the_area_team_manager_may_let_it_go_on_and_then_it_may_be_proposed_again() -> None:
    deciding(*REVERTED, command=DO_NOT_CLOSE).then_in({CASE: [DECIDED_NOT_TO_CLOSE]})
    case = given(*REVERTED, DECIDED_NOT_TO_CLOSE).when(closure.propose, PROPOSE_CLOSURE).then(PROPOSED)
    assert closure.awaits_agreement(case)
    agreeing(*REVERTED, DECIDED_NOT_TO_CLOSE, PROPOSED).then_in(in_both(AGREED, AUTHORISED_BY_SCREENING, CLOSED))


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AREA_TEAM_MANAGER}))
def test_nobody_else_decides_it(role: Role) -> None:
    refusal = deciding(*REVERTED, command=replace(CLOSE, by=a(role))).refused(closure.REVERTS)
    assert refusal.who_may == (Role.AREA_TEAM_MANAGER,)


@pytest.mark.parametrize("person", [AREA_SUPERVISOR, SUPERVISOR])
def test_neither_of_the_two_decides_it_as_area_team_manager(person: Worker) -> None:
    again = replace(CLOSE, by=replace(TEAM_MANAGER, id=person.id))
    deciding(*REVERTED, command=again).refused(closure.REVERTS, missing="another person than the two who do not agree")


@pytest.mark.parametrize("history", [REFERRED, PENDING, (*REVERTED, DECIDED_NOT_TO_CLOSE)])
def test_the_area_team_manager_decides_only_what_the_two_could_not(history: tuple[Event, ...]) -> None:
    deciding(*history).refused(closure.REVERTS, missing="a closure the two supervisors do not agree on")


def test_the_area_team_manager_does_not_close_what_is_being_assessed() -> None:
    deciding(*REVERTED, ASSESSED).refused(closure.AT_REFERRAL)
    deciding(*REVERTED, ASSESSED, command=DO_NOT_CLOSE).then_in({CASE: [DECIDED_NOT_TO_CLOSE]})


def test_an_unreported_crime_does_not_keep_a_referral_from_going_on() -> None:
    deciding(*REVERTED, SUSPECTED, command=DO_NOT_CLOSE).then_in({CASE: [DECIDED_NOT_TO_CLOSE]})


def test_a_closed_referral_is_not_decided_again() -> None:
    deciding(*REVERTED, DECIDED_TO_CLOSE, AUTHORISED, CLOSED).refused(closure.REVERTS, missing="an open referral")
