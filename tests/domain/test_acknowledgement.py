"""A written referral is acknowledged within one working day of receiving it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain import acknowledgement, dates, emergencies
from domain.acknowledgement import AcknowledgementSent
from domain.contact import receive
from domain.duties import duties
from domain.facts import Event
from domain.timescales import ClockState
from domain.vocabulary import Channel, Intent, Means, Role
from tests.domain.examples import (
    ACKNOWLEDGE,
    ACKNOWLEDGED,
    ADVISOR,
    AT,
    CALL,
    CASE,
    CONFIRMED,
    CONSULT,
    CONTACT,
    RECEIVED_AT,
    REDIRECTED,
    SECOND_CASE,
    SUBMITTED,
    TEACHER,
    WRITTEN,
    a,
)
from tests.domain.story import PACK, case_of, dated, given, running

DATED = (
    dated(
        acknowledgement.acknowledge, ACKNOWLEDGE, CONTACT, WRITTEN, together={CASE: case_of(CONTACT, WRITTEN)},
        answers=False,
    ),
)  # fmt: skip


@pytest.mark.parametrize("channel", [Channel.SYSTEM, Channel.WRITTEN_FORM, Channel.EMAIL])
def test_what_comes_in_writing_is_to_be_acknowledged(channel: Channel) -> None:
    streams = given().when(receive, replace(CALL, channel=channel)).decide()
    assert isinstance(streams, dict)
    assert streams[CASE][1:] == [WRITTEN, SUBMITTED]


@pytest.mark.parametrize(
    "spoken", [{"channel": Channel.TELEPHONE}, {"channel": Channel.IN_PERSON}, {"intent": Intent.CONSULTATION}]
)
def test_what_is_said_or_is_no_referral_is_not(spoken: dict[str, Channel | Intent]) -> None:
    order = replace(CONSULT, channel=Channel.EMAIL, intent=Intent.SAFEGUARDING_REFERRAL)
    streams = given().when(receive, replace(order, **spoken)).decide()  # type: ignore[arg-type] # each of its field
    assert isinstance(streams, dict)
    assert WRITTEN not in streams[CASE]


def test_the_form_that_follows_a_call_is_a_written_referral() -> None:
    confirm = emergencies.ReceiveConfirmation(by=ADVISOR, at=AT, text=CONFIRMED.text)
    case = given(CONTACT).when(emergencies.receive_confirmation, confirm)
    written, submitted = (replace(each, received_at=AT, occurred_at=AT) for each in (WRITTEN, SUBMITTED))
    case.then(CONFIRMED, written, submitted)
    given(replace(CONTACT, intent=Intent.CONSULTATION)).when(emergencies.receive_confirmation, confirm).then(CONFIRMED)


def test_it_is_acknowledged_once_for_every_child_of_the_communication() -> None:
    sister = case_of(replace(CONTACT, reference="C-2"), WRITTEN)
    together = {CASE: case_of(CONTACT, WRITTEN), SECOND_CASE: sister}
    act = given(CONTACT, WRITTEN).when(acknowledgement.acknowledge, ACKNOWLEDGE, together=together)
    act.then_in({CASE: [ACKNOWLEDGED], SECOND_CASE: [ACKNOWLEDGED]})
    already = {CASE: case_of(CONTACT, WRITTEN), SECOND_CASE: case_of(CONTACT, WRITTEN, ACKNOWLEDGED)}
    again = given(CONTACT, WRITTEN).when(acknowledgement.acknowledge, ACKNOWLEDGE, together=already)
    again.then_in({CASE: [ACKNOWLEDGED]})


@pytest.mark.parametrize("history", [(CONTACT,), (CONTACT, WRITTEN, ACKNOWLEDGED)])
def test_what_did_not_come_in_writing_or_is_acknowledged_is_not_acknowledged(history: tuple[Event, ...]) -> None:
    act = given(*history).when(acknowledgement.acknowledge, ACKNOWLEDGE, together={CASE: case_of(*history)})
    act.refused(acknowledgement.ACKNOWLEDGED, missing="a written referral not yet acknowledged")


@pytest.mark.parametrize("by", [TEACHER, a(Role.AUDITOR), a(Role.EARLY_HELP_ADVISOR)])
def test_whoever_may_acknowledge_is_of_the_front_door_or_the_area(by: object) -> None:
    order = replace(ACKNOWLEDGE, by=by)  # type: ignore[arg-type] # a worker
    together = {CASE: case_of(CONTACT, WRITTEN)}
    refusal = given(CONTACT, WRITTEN).when(acknowledgement.acknowledge, order, together=together)
    assert refusal.refused(acknowledgement.ACKNOWLEDGED).who_may == acknowledgement.MAY_ACKNOWLEDGE


def test_an_acknowledgement_comes_after_the_written_form_of_every_child() -> None:
    later = replace(WRITTEN, received_at=AT, occurred_at=AT + timedelta(minutes=1))
    together = {CASE: case_of(CONTACT, WRITTEN), SECOND_CASE: case_of(CONTACT, later)}
    given(CONTACT, WRITTEN).when(acknowledgement.acknowledge, ACKNOWLEDGE, together=together).refused(
        dates.DATED, missing="a time after what it answers to"
    )


@pytest.mark.clause("T9")
def test_the_clock_runs_from_the_receipt_until_it_is_acknowledged() -> None:
    clock = running(CONTACT, WRITTEN)["T9"]
    assert (clock.started_at, clock.due_at) == (RECEIVED_AT, RECEIVED_AT + timedelta(days=1))
    assert running(CONTACT, WRITTEN, ACKNOWLEDGED)["T9"].state is ClockState.MET
    late = replace(ACKNOWLEDGED, occurred_at=RECEIVED_AT + timedelta(days=1, seconds=1))
    assert running(CONTACT, WRITTEN, late)["T9"].state is ClockState.MET_LATE


@pytest.mark.parametrize(
    ("history", "owed"),
    [
        ((CONTACT, WRITTEN), True),
        ((CONTACT, WRITTEN, REDIRECTED), True),
        ((CONTACT, WRITTEN, ACKNOWLEDGED, WRITTEN), True),
        ((CONTACT,), False),
        ((CONTACT, WRITTEN, ACKNOWLEDGED), False),
    ],
)
def test_it_is_a_duty_until_then_whatever_became_of_the_contact(history: tuple[Event, ...], owed: bool) -> None:
    assert ("F3" in {duty.clause.number for duty in duties(case_of(*history), [], PACK)}) is owed


def test_how_it_was_acknowledged_is_kept() -> None:
    by_letter = AcknowledgementSent(by=ADVISOR, occurred_at=AT, means=Means.LETTER)
    kept = case_of(CONTACT, WRITTEN, by_letter).acknowledgement
    assert (kept.received, kept.sent, kept.owed) == (WRITTEN, by_letter, False)
