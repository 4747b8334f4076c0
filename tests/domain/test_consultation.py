"""Hypothetical consultations: recorded without permission, without a child, and answered by an Early Help Advisor."""

import typing
from dataclasses import fields, is_dataclass, replace
from typing import Any
from uuid import UUID

import pytest

from domain import consultation, referrals
from domain.consultation import (
    Consultation,
    DecideConsultation,
    DecideHypotheticalOutcome,
    HypotheticalConsultationRecorded,
    HypotheticalOutcome,
    RecordConsultation,
)
from domain.facts import Event
from domain.timescales import ClockState
from domain.vocabulary import ConsultationOutcome, Intent, Role, State
from tests.domain.examples import (
    ADVISED_EARLY_HELP,
    ADVISOR,
    AT,
    CONSULTATION_ANSWERED,
    CONSULTED,
    CONTACT,
    FAST_TRACKED,
    FOUND_NEW,
    OPENED,
    POLICE_NOTIFIED,
    RECEIVED_AT,
    SUSPECTED,
    a,
)
from tests.domain.story import PACK, dated, given, running

STREAM = UUID(int=31)
ADVISER = a(Role.EARLY_HELP_ADVISOR)
RECORD = RecordConsultation(
    by=ADVISOR,
    at=AT,
    consultation=STREAM,
    reference="H-1",
    received_at=RECEIVED_AT,
    professional=CONSULTED.professional,
    summary=str(CONSULTED.summary),
)
DECIDE = DecideHypotheticalOutcome(
    by=ADVISER, at=AT, outcome=HypotheticalOutcome.GAIN_PERMISSION, advice=str(CONSULTATION_ANSWERED.advice)
)


def consulted(*events: Event) -> Consultation:
    known = Consultation.of(events)
    assert known is not None
    return known


@pytest.mark.parametrize("role", consultation.MAY_RECORD)
def test_that_permission_was_not_given_is_recorded_and_makes_a_hypothetical_consultation(role: Role) -> None:
    streams = consultation.record(replace(RECORD, by=a(role)), PACK)
    assert streams == {STREAM: [replace(CONSULTED, by=a(role))]}


@pytest.mark.parametrize("role", sorted(set(Role) - set(consultation.MAY_RECORD)))
def test_nobody_but_an_advisor_records_it(role: Role) -> None:
    refusal = given().when(consultation.record, replace(RECORD, by=a(role))).refused(consultation.PERMISSION)
    assert refusal.who_may == consultation.MAY_RECORD


@pytest.mark.clause("E5")
def test_its_record_has_no_place_for_a_child_or_a_family() -> None:
    def places(kind: Any) -> set[str]:
        hints = typing.get_type_hints(kind)
        below = [hints[each.name] for each in fields(kind) if is_dataclass(hints[each.name])]
        return {each.name for each in fields(kind)}.union(*map(places, below))

    own = places(HypotheticalConsultationRecorded) - {"id", "role", "qualified", "agency", "team"}
    assert own == {
        *("by", "occurred_at", "reference", "received_at", "professional", "summary"),
        *("name", "job_role", "organisation", "telephone", "email"),
    }


@pytest.mark.parametrize("outcome", list(HypotheticalOutcome))
def test_it_is_answered_with_one_of_three_outcomes(outcome: HypotheticalOutcome) -> None:
    decided = consultation.decide(consulted(CONSULTED), replace(DECIDE, outcome=outcome), PACK)
    assert decided == [replace(CONSULTATION_ANSWERED, outcome=outcome)]
    assert PACK.outcomes.hypothetical_consultation == {*HypotheticalOutcome}
    after = consulted(CONSULTED, *decided)
    assert (after.version, after.outcome) == (2, decided[0])


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.EARLY_HELP_ADVISOR}))
def test_an_early_help_advisor_answers_it_and_nobody_else(role: Role) -> None:
    act = given(CONSULTED).when(consultation.decide, replace(DECIDE, by=a(role)))
    assert act.refused(consultation.ADVISER_SUPPORTS).who_may == (Role.EARLY_HELP_ADVISOR,)


def test_its_outcome_is_one_of_those_the_pack_offers() -> None:
    none = replace(PACK, outcomes=replace(PACK.outcomes, hypothetical_consultation=frozenset()))
    given(CONSULTED).under(none).when(consultation.decide, DECIDE).refused(
        consultation.OUTCOME, missing="an outcome of the authority's procedure"
    )


def test_it_is_answered_once() -> None:
    given(CONSULTED, CONSULTATION_ANSWERED).when(consultation.decide, DECIDE).refused(
        consultation.OUTCOME, missing="a consultation without an outcome"
    )


# With permission


ON_A_CONTACT = replace(CONTACT, intent=Intent.CONSULTATION, permission=True)
ADVISE = DecideConsultation(
    by=ADVISER, at=AT, outcome=ADVISED_EARLY_HELP.outcome, advice=str(ADVISED_EARLY_HELP.advice)
)
DATED = (dated(consultation.advise, ADVISE, ON_A_CONTACT, FOUND_NEW),)


def test_the_outcome_of_a_consultation_with_permission_is_one_of_those_the_pack_offers() -> None:
    none = replace(PACK, outcomes=replace(PACK.outcomes, consultation=frozenset()))
    given(ON_A_CONTACT, FOUND_NEW).under(none).when(consultation.advise, ADVISE).refused(
        consultation.OF_A_CONTACT, missing="an outcome of the authority's procedure"
    )


@pytest.mark.clause("E10")
@pytest.mark.parametrize("outcome", list(ConsultationOutcome))
def test_a_consultation_with_permission_has_one_of_two_outcomes_and_opens_no_referral(
    outcome: ConsultationOutcome,
) -> None:
    act = given(ON_A_CONTACT, FOUND_NEW).when(consultation.advise, replace(ADVISE, outcome=outcome))
    case = act.then(replace(ADVISED_EARLY_HELP, outcome=outcome))
    assert (case.state, case.undecided, case.referral.opened) == (State.ENDED, False, None)
    assert PACK.outcomes.consultation == {*ConsultationOutcome}
    clocks = running(ON_A_CONTACT, FOUND_NEW, ADVISED_EARLY_HELP)
    assert {clocks[number].state for number in ("T2", "T11")} == {ClockState.MET}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.EARLY_HELP_ADVISOR}))
def test_nobody_but_an_early_help_advisor_gives_its_outcome(role: Role) -> None:
    act = given(ON_A_CONTACT, FOUND_NEW).when(consultation.advise, replace(ADVISE, by=a(role)))
    assert act.refused(consultation.ADVISER_SUPPORTS).who_may == (Role.EARLY_HELP_ADVISOR,)


@pytest.mark.parametrize(
    "history",
    [(CONTACT, FOUND_NEW), (ON_A_CONTACT, FAST_TRACKED, OPENED)],
    ids=["a referral", "fast-tracked"],
)
def test_only_a_consultation_has_the_outcome_of_one(history: tuple[Event, ...]) -> None:
    given(*history).when(consultation.advise, ADVISE).refused(
        consultation.OF_A_CONTACT, missing="a contact that asks for a consultation"
    )


def test_a_consultation_does_not_end_while_a_suspected_crime_is_unreported() -> None:
    given(ON_A_CONTACT, FOUND_NEW, SUSPECTED).when(consultation.advise, ADVISE).refused(referrals.POLICE)
    told = given(ON_A_CONTACT, FOUND_NEW, SUSPECTED, POLICE_NOTIFIED)
    told.when(consultation.advise, ADVISE).then(ADVISED_EARLY_HELP)


def test_the_child_is_looked_for_first_and_there_is_one_outcome() -> None:
    given(ON_A_CONTACT).when(consultation.advise, ADVISE).refused(consultation.KNOWN_CHECK, missing="the known check")
    given(ON_A_CONTACT, FOUND_NEW, ADVISED_EARLY_HELP).when(consultation.advise, ADVISE).refused(
        consultation.ONE_OUTCOME, missing="a contact without an outcome"
    )
