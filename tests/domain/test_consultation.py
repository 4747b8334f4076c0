"""Consultations with permission: sent to the Early Help Advisor, and their outcome, which is the contact's."""

from dataclasses import replace

import pytest

from domain import advisers, consultation, referrals
from domain.consultation import DecideConsultation, RequestConsultation
from domain.facts import Event
from domain.timescales import ClockState
from domain.vocabulary import ConsultationOutcome, Role, State
from tests.domain.examples import (
    ADVISED_EARLY_HELP,
    ADVISOR,
    AT,
    CONSULTATION,
    CONSULTATION_REQUESTED,
    CONTACT,
    FAST_TRACKED,
    FOUND_NEW,
    OPENED,
    POLICE_NOTIFIED,
    SUSPECTED,
    a,
)
from tests.domain.story import PACK, dated, given, running

ADVISER = a(Role.EARLY_HELP_ADVISOR)
SEND = RequestConsultation(by=ADVISOR, at=AT)
ADVISE = DecideConsultation(
    by=ADVISER, at=AT, outcome=ADVISED_EARLY_HELP.outcome, advice=str(ADVISED_EARLY_HELP.advice)
)
SENT = (CONSULTATION, FOUND_NEW, CONSULTATION_REQUESTED)
DATED = (
    dated(consultation.request, SEND, CONSULTATION, FOUND_NEW),
    dated(consultation.advise, ADVISE, *SENT),
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
    none = replace(PACK, outcomes=replace(PACK.outcomes, consultation=frozenset()))
    given(*SENT).under(none).when(consultation.advise, ADVISE).refused(
        consultation.OUTCOME, missing="an outcome of the authority's procedure"
    )


@pytest.mark.clause("E10")
@pytest.mark.parametrize("outcome", list(ConsultationOutcome))
def test_a_consultation_with_permission_has_one_of_two_outcomes_and_opens_no_referral(
    outcome: ConsultationOutcome,
) -> None:
    act = given(*SENT).when(consultation.advise, replace(ADVISE, outcome=outcome))
    case = act.then(replace(ADVISED_EARLY_HELP, outcome=outcome))
    assert (case.state, case.undecided, case.referral.opened) == (State.ENDED, False, None)
    assert PACK.outcomes.consultation == {*ConsultationOutcome}
    clocks = running(*SENT, ADVISED_EARLY_HELP)
    assert {clocks[number].state for number in ("T2", "T11")} == {ClockState.MET}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.EARLY_HELP_ADVISOR}))
def test_nobody_but_an_early_help_advisor_gives_its_outcome(role: Role) -> None:
    act = given(*SENT).when(consultation.advise, replace(ADVISE, by=a(role)))
    assert act.refused(advisers.ADVISES).who_may == (Role.EARLY_HELP_ADVISOR,)


@pytest.mark.parametrize(
    "history",
    [(CONTACT, FOUND_NEW), (CONSULTATION, FAST_TRACKED, OPENED)],
    ids=["a referral", "fast-tracked"],
)
def test_only_a_consultation_is_sent_and_has_the_outcome_of_one(history: tuple[Event, ...]) -> None:
    for decide, command in ((consultation.request, SEND), (consultation.advise, ADVISE)):
        given(*history).when(decide, command).refused(
            consultation.OUTCOME, missing="a contact that asks for a consultation"
        )


def test_a_consultation_does_not_end_while_a_suspected_crime_is_unreported() -> None:
    given(*SENT, SUSPECTED).when(consultation.advise, ADVISE).refused(referrals.POLICE)
    given(*SENT, SUSPECTED, POLICE_NOTIFIED).when(consultation.advise, ADVISE).then(ADVISED_EARLY_HELP)


def test_the_child_is_looked_for_and_the_contact_sent_first_and_there_is_one_outcome() -> None:
    given(CONSULTATION).when(consultation.advise, ADVISE).refused(consultation.KNOWN_CHECK, missing="the known check")
    given(CONSULTATION, FOUND_NEW).when(consultation.advise, ADVISE).refused(
        consultation.SENT, missing="the 'Contact Action for Consultation'"
    )
    for decide, command in ((consultation.request, SEND), (consultation.advise, ADVISE)):
        given(*SENT, ADVISED_EARLY_HELP).when(decide, command).refused(
            consultation.ONE_OUTCOME, missing="a contact without an outcome"
        )
