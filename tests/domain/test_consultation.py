"""Consultations with permission: sent to the Early Help Advisor, and their outcome, which is the contact's."""

from dataclasses import replace
from uuid import UUID

import pytest

from domain import advisers, consultation, known_check, referrals
from domain.children import CaseJoined, CaseLeft
from domain.consultation import DecideConsultation, RequestConsultation
from domain.facts import Command, Event
from domain.known_check import WithdrawMatch
from domain.timescales import ClockState
from domain.vocabulary import ConsultationOutcome, Intent, Role, State
from tests.domain.examples import (
    ADVISED_EARLY_HELP,
    ADVISOR,
    AT,
    CASE,
    CONSULTATION,
    CONSULTATION_REQUESTED,
    CONTACT,
    FAST_TRACKED,
    FOUND_KNOWN,
    FOUND_NEW,
    KNOWN,
    MATCHED,
    OPENED,
    OTHER_CASE,
    OWN,
    POLICE_NOTIFIED,
    REFERRAL_ADVISED,
    SUSPECTED,
    a,
)
from tests.domain.story import PACK, Decision, case_of, child, dated, given, running

ADVISER = a(Role.EARLY_HELP_ADVISOR)
SEND = RequestConsultation(by=ADVISOR, at=AT)
ADVISE = DecideConsultation(
    by=ADVISER, at=AT, outcome=ADVISED_EARLY_HELP.outcome, advice=str(ADVISED_EARLY_HELP.advice)
)
SENT = (CONSULTATION, FOUND_NEW, CONSULTATION_REQUESTED)
EITHER: tuple[tuple[Decision, Command, dict[str, UUID]], ...] = (
    (consultation.request, SEND, {}),
    (consultation.advise, ADVISE, {"case_id": CASE}),
)
DATED = (
    dated(consultation.request, SEND, CONSULTATION, FOUND_NEW),
    dated(consultation.advise, ADVISE, *SENT, case_id=CASE),
)


def test_it_is_sent_to_the_early_help_advisor_as_a_contact_action_for_consultation() -> None:
    case = given(CONSULTATION, FOUND_NEW).when(consultation.request, SEND).then(CONSULTATION_REQUESTED)
    assert case.consultation.requested == CONSULTATION_REQUESTED
    assert CONSULTATION_REQUESTED.action == "Contact Action for Consultation"


def test_who_took_the_contact_sends_it_too_and_nobody_else() -> None:
    taken = replace(CONSULTATION, by=ADVISER)
    given(taken, FOUND_NEW).when(consultation.request, replace(SEND, by=ADVISER)).decide()
    act = given(CONSULTATION, FOUND_NEW).when(consultation.request, replace(SEND, by=ADVISER))
    assert act.refused(consultation.SENT).who_may == (Role.CUSTOMER_SERVICE_ADVISOR,)


def test_it_is_sent_once_and_after_the_known_check() -> None:
    given(*SENT).when(consultation.request, SEND).refused(consultation.SENT, missing="a contact not yet sent")
    given(CONSULTATION).when(consultation.request, SEND).refused(consultation.KNOWN_CHECK, missing="the known check")


def test_its_outcome_is_one_of_those_the_pack_offers() -> None:
    none = replace(PACK, outcomes=replace(PACK.outcomes, consultation={}))
    given(*SENT).under(none).when(consultation.advise, ADVISE, case_id=CASE).refused(
        consultation.OUTCOME, missing="an outcome of the authority's procedure"
    )


@pytest.mark.clause("E10")
@pytest.mark.parametrize("outcome", list(ConsultationOutcome))
def test_a_consultation_with_permission_has_one_of_two_outcomes_and_opens_no_referral(
    outcome: ConsultationOutcome,
) -> None:
    act = given(*SENT).when(consultation.advise, replace(ADVISE, outcome=outcome), case_id=CASE)
    decided = replace(ADVISED_EARLY_HELP, outcome=outcome)
    refers = outcome is ConsultationOutcome.SAFEGUARDING_REFERRAL
    act.then_in({CASE: [decided], CONTACT.child: [REFERRAL_ADVISED]} if refers else {CASE: [decided]})
    case = case_of(*SENT, decided)
    assert (case.state, case.undecided, case.referral.opened) == (State.ENDED, False, None)
    assert PACK.outcomes.consultation.keys() == {*ConsultationOutcome}
    clocks = running(*SENT, ADVISED_EARLY_HELP)
    assert {clocks[number].state for number in ("T2", "T11")} == {ClockState.MET}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.EARLY_HELP_ADVISOR}))
def test_nobody_but_an_early_help_advisor_gives_its_outcome(role: Role) -> None:
    act = given(*SENT).when(consultation.advise, replace(ADVISE, by=a(role)), case_id=CASE)
    assert act.refused(advisers.ADVISES).who_may == (Role.EARLY_HELP_ADVISOR,)


@pytest.mark.parametrize(
    "history",
    [(CONTACT, FOUND_NEW), (CONSULTATION, FAST_TRACKED, OPENED)],
    ids=["a referral", "fast-tracked"],
)
def test_only_a_consultation_is_sent_and_has_the_outcome_of_one(history: tuple[Event, ...]) -> None:
    for decide, command, beside in EITHER:
        given(*history).when(decide, command, **beside).refused(
            consultation.OUTCOME, missing="a contact that asks for a consultation"
        )


def test_a_consultation_does_not_end_while_a_suspected_crime_is_unreported() -> None:
    given(*SENT, SUSPECTED).when(consultation.advise, ADVISE, case_id=CASE).refused(referrals.POLICE)
    given(*SENT, SUSPECTED, POLICE_NOTIFIED).when(consultation.advise, ADVISE, case_id=CASE).then_in(
        {CASE: [ADVISED_EARLY_HELP]}
    )


def test_the_child_is_looked_for_and_the_contact_sent_first_and_there_is_one_outcome() -> None:
    given(CONSULTATION).when(consultation.advise, ADVISE, case_id=CASE).refused(
        consultation.KNOWN_CHECK, missing="the known check"
    )
    given(CONSULTATION, FOUND_NEW).when(consultation.advise, ADVISE, case_id=CASE).refused(
        consultation.SENT, missing="the 'Contact Action for Consultation'"
    )
    for decide, command, beside in EITHER:
        given(*SENT, ADVISED_EARLY_HELP).when(decide, command, **beside).refused(
            consultation.ONE_OUTCOME, missing="a contact without an outcome"
        )


# Advised to refer


def joined(case: UUID, intent: Intent) -> CaseJoined:
    return CaseJoined(by=ADVISOR, occurred_at=AT, case=case, intent=intent)


def awaited(*events: Event) -> list[str]:
    """The clauses of what a child's record owes."""
    return [duty.clause.number for duty in consultation.duties_of_a_child(child(OWN, *events))]


@pytest.mark.clause("E2")
def test_a_referral_that_was_advised_is_awaited_until_a_safeguarding_contact_about_the_child_follows() -> None:
    referral = joined(OTHER_CASE, Intent.SAFEGUARDING_REFERRAL)
    left = CaseLeft(by=ADVISOR, occurred_at=AT, case=OTHER_CASE, to=CONTACT.child)
    assert awaited() == []
    assert awaited(REFERRAL_ADVISED) == ["E2"]
    assert awaited(REFERRAL_ADVISED, joined(OTHER_CASE, Intent.CONSULTATION)) == ["E2"]
    assert awaited(referral, REFERRAL_ADVISED) == ["E2"]
    assert awaited(REFERRAL_ADVISED, referral) == []
    assert awaited(REFERRAL_ADVISED, referral, left) == ["E2"]  # it was another child's after all
    assert awaited(REFERRAL_ADVISED, referral, replace(left, case=CASE)) == []
    assert awaited(REFERRAL_ADVISED, replace(left, case=CASE)) == []


def test_advice_goes_with_its_case_to_the_child_it_is_matched_to_later() -> None:
    refer = replace(ADVISED_EARLY_HELP, outcome=ConsultationOutcome.SAFEGUARDING_REFERRAL)
    case = case_of(CONSULTATION, FOUND_KNOWN, MATCHED, CONSULTATION_REQUESTED, refer)
    order = WithdrawMatch(by=ADVISOR, at=AT, reason="Another child of that name.")
    streams = known_check.withdraw(case, order, PACK, case_id=CASE, child=child(KNOWN))
    assert streams[CONTACT.child] == [joined(CASE, Intent.CONSULTATION), replace(REFERRAL_ADVISED, by=ADVISOR)]
