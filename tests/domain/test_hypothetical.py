"""Hypothetical consultations: without permission, without a child, and answered by an Early Help Advisor."""

import typing
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain import advisers, contact, dates, hypothetical, timescales
from domain.contact import ReceiveCommunication
from domain.facts import Event
from domain.hypothetical import (
    Consultation,
    ConsultationState,
    DecideHypotheticalOutcome,
    HypotheticalConsultationRecorded,
    HypotheticalOutcome,
    NamedConsultation,
    RecordConsultation,
    SendForm,
)
from domain.policy import PACKS
from domain.timescales import Clock, ClockState
from domain.vocabulary import Role
from tests.domain.examples import (
    ADVISOR,
    AT,
    BECAME_CONTACT,
    CALL,
    CASE,
    CONSULTATION_ANSWERED,
    CONSULTED,
    FORM_SENT,
    RECEIVED_AT,
    a,
)
from tests.domain.story import PACK, given, running

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
    caveat_said=True,
)
SEND = SendForm(by=ADVISOR, at=AT, adviser=FORM_SENT.adviser, adviser_name=FORM_SENT.adviser_name)
DECIDE = DecideHypotheticalOutcome(
    by=ADVISER, at=AT, outcome=HypotheticalOutcome.GAIN_PERMISSION, advice=str(CONSULTATION_ANSWERED.advice)
)
SENT = (CONSULTED, FORM_SENT)
KHAN = ("amira", "khan")


def consulted(*events: Event) -> Consultation:
    known = Consultation.of(events)
    assert known is not None
    return known


# The record form


@pytest.mark.parametrize("role", hypothetical.MAY_RECORD)
def test_that_permission_was_not_given_is_recorded_and_makes_a_hypothetical_consultation(role: Role) -> None:
    streams = hypothetical.record(replace(RECORD, by=a(role)), PACK)
    assert streams == {STREAM: [replace(CONSULTED, by=a(role))]}


def test_the_agency_of_the_professional_is_kept_where_it_is_known() -> None:
    of_the_school = replace(RECORD, agency="st-hugh", agency_name="St Hugh's")
    ((event,),) = hypothetical.record(of_the_school, PACK).values()
    assert event == replace(CONSULTED, agency="st-hugh", agency_name="St Hugh's")


@pytest.mark.parametrize("role", sorted(set(Role) - set(hypothetical.MAY_RECORD)))
def test_nobody_but_an_advisor_records_it(role: Role) -> None:
    refusal = given().when(hypothetical.record, replace(RECORD, by=a(role))).refused(hypothetical.PERMISSION)
    assert refusal.who_may == hypothetical.MAY_RECORD


@pytest.mark.clause("E5")
def test_its_record_has_no_place_for_a_child_or_a_family() -> None:
    def places(kind: Any) -> set[str]:
        hints = typing.get_type_hints(kind)
        below = [hints[each.name] for each in fields(kind) if is_dataclass(hints[each.name])]
        return {each.name for each in fields(kind)}.union(*map(places, below))

    own = places(HypotheticalConsultationRecorded) - {"id", "role", "qualified", "team"}
    assert own == {
        *("by", "occurred_at", "reference", "received_at", "professional", "summary", "caveat_said"),
        *("name", "job_role", "organisation", "telephone", "email", "agency", "agency_name"),
    }


@pytest.mark.parametrize("said", [None, False])
def test_the_professional_is_told_that_the_advice_may_be_the_worse_for_it(said: bool | None) -> None:
    refusal = given().when(hypothetical.record, replace(RECORD, caveat_said=said)).refused(hypothetical.HYPOTHETICAL)
    assert refusal.missing == (
        "that the professional was told: without permission it is hypothetical, and the advice may be the worse"
    )


def test_the_professional_says_how_to_reach_them() -> None:
    nowhere = replace(RECORD, professional=replace(RECORD.professional, telephone=None))
    given().when(hypothetical.record, nowhere).refused(
        hypothetical.PROFESSIONAL, missing="contact details: a telephone number or an e-mail address"
    )
    by_mail = replace(nowhere, professional=replace(nowhere.professional, email="t@st-hugh.example"))
    given().when(hypothetical.record, by_mail).decide()


# What identifies nobody


def test_words_that_identify_somebody_are_refused_by_their_kind_and_place_and_never_quoted() -> None:
    words = "Amira Khan of LN1 1AA, NHS number 943 476 5919, is hungry."
    named = given().when(hypothetical.record, replace(RECORD, summary=words), known_names={KHAN})
    refusal = named.refused(hypothetical.HYPOTHETICAL)
    assert refusal.missing == (
        "words that identify no child and no family (the name of a child known here in summary, from character 1; "
        "a postcode in summary, from character 15; an NHS number in summary, from character 35)"
    )


def test_the_advice_identifies_nobody_either() -> None:
    words = replace(DECIDE, advice="Amira Khan was born on 12 March 2017.")
    refusal = given(*SENT).when(hypothetical.decide, words, known_names={KHAN}).refused(hypothetical.HYPOTHETICAL)
    assert refusal.missing == (
        "words that identify no child and no family (the name of a child known here in advice, from character 1; "
        "a date of birth in advice, from character 24)"
    )


@pytest.mark.parametrize("name", ["name", "job_role", "organisation", "telephone", "email"])
def test_a_childs_number_is_refused_among_the_professionals_own_particulars_too(name: str) -> None:
    smuggled = replace(RECORD, professional=replace(RECORD.professional, **{name: "Teacher of 943-476-5919"}))
    refusal = given().when(hypothetical.record, smuggled).refused(hypothetical.HYPOTHETICAL)
    assert refusal.missing == (
        f"words that identify no child and no family (an NHS number in professional.{name}, from character 12)"
    )


def test_the_professionals_own_particulars_are_theirs() -> None:
    own = replace(
        RECORD.professional,
        name="Amira Khan",
        organisation="Elm Park Primary School, LN1 1AA, founded 12 March 2017",
        telephone="01632 960017",
        email="amira.khan@elm-park.example",
    )
    streams = hypothetical.record(replace(RECORD, professional=own), PACK, known_names={KHAN})
    assert streams == {STREAM: [replace(CONSULTED, professional=own)]}


# The form on its way


def test_the_form_is_sent_to_an_early_help_advisor_of_the_directory() -> None:
    assert given(CONSULTED).when(hypothetical.send, SEND).decide() == [FORM_SENT]
    for nobody in ("somebody-else", ADVISOR.id):
        given(CONSULTED).when(hypothetical.send, replace(SEND, adviser=nobody)).refused(
            hypothetical.FORM, missing="an Early Help Advisor of the directory"
        )


@pytest.mark.parametrize("role", sorted(set(Role) - set(hypothetical.MAY_RECORD)))
def test_nobody_but_an_advisor_sends_it(role: Role) -> None:
    act = given(CONSULTED).when(hypothetical.send, replace(SEND, by=a(role)))
    assert act.refused(hypothetical.FORM).who_may == hypothetical.MAY_RECORD


def test_the_form_of_what_was_answered_is_not_sent() -> None:
    given(CONSULTED, CONSULTATION_ANSWERED).when(hypothetical.send, SEND).refused(
        hypothetical.FORM, missing="a consultation without an outcome"
    )


# The outcome


@pytest.mark.parametrize("outcome", list(HypotheticalOutcome))
def test_it_is_answered_with_one_of_three_outcomes(outcome: HypotheticalOutcome) -> None:
    decided = hypothetical.decide(consulted(*SENT), replace(DECIDE, outcome=outcome), PACK)
    assert decided == [replace(CONSULTATION_ANSWERED, outcome=outcome)]
    assert PACK.outcomes.hypothetical_consultation.keys() == {*HypotheticalOutcome}
    after = consulted(*SENT, *decided)
    assert (after.version, after.outcome) == (3, decided[0])


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.EARLY_HELP_ADVISOR}))
def test_an_early_help_advisor_answers_it_and_nobody_else(role: Role) -> None:
    act = given(*SENT).when(hypothetical.decide, replace(DECIDE, by=a(role)))
    assert act.refused(advisers.ADVISES).who_may == (Role.EARLY_HELP_ADVISOR,)


def test_who_has_the_form_answers_it() -> None:
    given(CONSULTED).when(hypothetical.decide, DECIDE).refused(
        hypothetical.FORM, missing="the record form, sent to an Early Help Advisor"
    )
    elsewhere = replace(FORM_SENT, adviser="adviser-8")
    given(*SENT, elsewhere).when(hypothetical.decide, DECIDE).refused(
        hypothetical.FORM, missing="the Early Help Advisor it was sent to, or the form sent to you instead"
    )
    given(CONSULTED, elsewhere, FORM_SENT).when(hypothetical.decide, DECIDE).decide()
    given(replace(CONSULTED, by=ADVISER)).when(hypothetical.decide, DECIDE).decide()


def test_its_outcome_is_one_of_those_the_pack_offers() -> None:
    none = replace(PACK, outcomes=replace(PACK.outcomes, hypothetical_consultation={}))
    given(*SENT).under(none).when(hypothetical.decide, DECIDE).refused(
        hypothetical.OUTCOME, missing="an outcome of the authority's procedure"
    )


def test_it_is_answered_once() -> None:
    given(*SENT, CONSULTATION_ANSWERED).when(hypothetical.decide, DECIDE).refused(
        hypothetical.OUTCOME, missing="a consultation without an outcome"
    )


def test_nothing_is_dated_before_what_it_answers_to() -> None:
    early = RECEIVED_AT - timedelta(microseconds=1)
    for decision, order in ((hypothetical.send, SEND), (hypothetical.decide, DECIDE)):
        given(*SENT).when(decision, replace(order, at=early)).refused(
            dates.DATED, missing="a time after the consultation was received"
        )
    before_the_form = replace(DECIDE, at=AT - timedelta(microseconds=1))
    given(CONSULTED, FORM_SENT).when(hypothetical.decide, before_the_form).refused(
        dates.DATED, missing="a time after what it answers to"
    )


# The contact that names it


def named(*, by: str | None, asked_by: str | None) -> ReceiveCommunication:
    """A call of one agency's professional that names a consultation another's asked for."""
    known = consulted(replace(CONSULTED, agency=asked_by))
    return replace(CALL, agency=by, after=NamedConsultation(consultation=STREAM, known=known))


FOLLOWING = named(by="st-hugh", asked_by="st-hugh")


def test_a_contact_names_the_hypothetical_consultation_before_it_and_takes_nothing_of_it() -> None:
    streams = contact.receive(FOLLOWING, PACK)
    plain = contact.receive(replace(FOLLOWING, after=None), PACK)
    assert [streams.pop(STREAM), streams[CASE][0]] == [
        [replace(BECAME_CONTACT, occurred_at=CALL.at)],
        replace(plain[CASE][0], after_consultation=STREAM),  # type: ignore[call-arg] # a contact has it
    ]
    assert {**streams, CASE: streams[CASE][1:]} == {**plain, CASE: plain[CASE][1:]}


@pytest.mark.parametrize("agency", ["lincs-police", None])
def test_only_the_agency_whose_professional_asked_names_it(agency: str | None) -> None:
    given().when(contact.receive, named(by=agency, asked_by="st-hugh")).refused(
        hypothetical.DIRECTED_BACK, missing="a contact of the agency whose professional asked"
    )


@pytest.mark.parametrize("agency", ["lincs-police", None])
def test_one_whose_agency_nobody_knows_is_named_by_whoever_rings(agency: str | None) -> None:
    assert contact.receive(named(by=agency, asked_by=None), PACK)[STREAM]


def test_a_contact_is_not_received_before_the_consultation_it_names() -> None:
    early = replace(FOLLOWING, received_at=RECEIVED_AT - timedelta(seconds=1))
    given().when(contact.receive, early).refused(dates.DATED, missing="a time after the consultation it names")


# What waits, and until when


def runs(*history: Event, now: datetime | None = None) -> dict[str, Clock]:
    """Its clocks, under the newest pack."""
    return running(*history, now=now, pack=PACKS["lincolnshire-2026-11"])


def waits(*history: Event) -> list[tuple[str, tuple[Role, ...], datetime | None]]:
    due = timescales.due(runs(*history).values())
    return [(duty.clause.number, duty.who_may, duty.due_at) for duty in hypothetical.duties(consulted(*history), due)]


@pytest.mark.clause("T2")
@pytest.mark.parametrize("done", [CONSULTATION_ANSWERED, BECAME_CONTACT])
def test_its_outcome_is_due_one_working_day_after_it_was_received(done: Event) -> None:
    due = runs(CONSULTED)["T2"].due_at
    assert due == RECEIVED_AT + timedelta(days=1)
    form = ("E8", hypothetical.MAY_RECORD, due)
    outcome = ("E9", (Role.EARLY_HELP_ADVISOR,), due)
    assert waits(CONSULTED) == [form, outcome]
    assert waits(CONSULTED, FORM_SENT) == [outcome]
    assert waits(replace(CONSULTED, by=ADVISER)) == [outcome]
    assert waits(CONSULTED, done) == []
    assert runs(CONSULTED, done)["T2"].state is ClockState.MET
    assert runs(CONSULTED, now=due + timedelta(seconds=1))["T2"].state is ClockState.MISSED
    assert list(runs(CONSULTED)) == ["T2"]


@pytest.mark.clause("E2")
def test_who_was_directed_to_the_centre_is_awaited_until_a_contact_names_it() -> None:
    directed = replace(CONSULTATION_ANSWERED, outcome=HypotheticalOutcome.SAFEGUARDING_REFERRAL)
    assert waits(CONSULTED, directed) == [("E2", (Role.CUSTOMER_SERVICE_ADVISOR,), None)]
    assert waits(CONSULTED, directed, BECAME_CONTACT) == []


def test_where_it_stands() -> None:
    assert consulted(CONSULTED, FORM_SENT).state is ConsultationState.WAITING
    assert consulted(CONSULTED, CONSULTATION_ANSWERED).state is ConsultationState.ANSWERED
    followed = consulted(CONSULTED, CONSULTATION_ANSWERED, BECAME_CONTACT, BECAME_CONTACT)
    assert (followed.state, followed.contacts) == (ConsultationState.CONTACT, (BECAME_CONTACT, BECAME_CONTACT))
