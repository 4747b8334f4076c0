"""The clocks that the spine's own events start and stop: what screening does is what its timescales wait for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from app.names import NAMES
from domain import working_days
from domain.events import Event, Recorded
from domain.policy import Limit
from domain.timescales import Clock, ClockState, clocks, fact_of
from domain.vocabulary import Answer, Harm
from tests.domain.examples import (
    CASE,
    CONTACT,
    FINDINGS,
    FOUND_NEW,
    LEVEL,
    NOTIFIED,
    OPENED,
    PROGRESSED,
    RECEIVED_AT,
    RECORDED,
    REDIRECTED,
    REFERRED,
    REQUESTED,
    SCREENED,
)
from tests.domain.story import PACK

A_DAY_LATER = datetime(2026, 7, 8, 9, 15, tzinfo=UTC)  # Tuesday to Wednesday
NAME_OF = {kind: name for name, kind in NAMES.items()}
HARMLESS = replace(FINDINGS, significant_harm=Harm.NOT_INDICATED, urgent_action=Answer.NO)


def in_the_log(event: Event, version: int, stream: UUID = CASE) -> Recorded:
    return Recorded(
        stream=stream,
        version=version,
        position=version,
        recorded_at=event.occurred_at + timedelta(microseconds=version),
        name=NAME_OF[type(event)],
        event=event,
        meta={},
        chain=b"",
    )


def running(*history: Event) -> dict[str, Clock]:
    facts = [fact_of(in_the_log(event, version)) for version, event in enumerate(history, start=1)]
    return {clock.clause: clock for clock in clocks(facts, PACK, working_days.load(PACK.calendar))}


def test_a_contact_starts_the_clocks_of_its_level_of_response_and_of_its_outcome() -> None:
    assert set(running(CONTACT)) == {"T1", "T2", "T11"}


@pytest.mark.clause("T1", "C2")
def test_the_level_of_response_is_decided_within_twenty_four_hours_of_receipt() -> None:
    before = running(CONTACT, FOUND_NEW, REQUESTED)["T1"]
    assert (before.started_at, before.due_at, before.state) == (RECEIVED_AT, A_DAY_LATER, ClockState.RUNNING)
    assert running(CONTACT, LEVEL)["T1"].state is ClockState.MET
    late = replace(LEVEL, occurred_at=A_DAY_LATER + timedelta(minutes=1))
    assert running(CONTACT, late)["T1"].state is ClockState.MET_LATE


@pytest.mark.clause("T1")
def test_findings_of_significant_harm_make_the_twenty_four_hours_the_limit() -> None:
    assert running(CONTACT, HARMLESS)["T1"].limit is Limit.INTERNAL
    assert running(CONTACT, FINDINGS)["T1"].limit is Limit.STATUTORY


@pytest.mark.clause("T2", "T11", "C16")
@pytest.mark.parametrize("clause", ["T2", "T11"])
@pytest.mark.parametrize("outcome", [PROGRESSED, REDIRECTED])
def test_the_outcome_is_selected_within_one_working_day(clause: str, outcome: Event) -> None:
    before = running(*SCREENED)[clause]
    assert (before.due_at, before.state) == (A_DAY_LATER, ClockState.RUNNING)
    assert running(*SCREENED, outcome)[clause].state is ClockState.MET
    late = replace(outcome, occurred_at=A_DAY_LATER + timedelta(minutes=1))
    assert running(*SCREENED, late)[clause].state is ClockState.MET_LATE


@pytest.mark.clause("T3", "C13")
def test_a_referral_is_recorded_and_notified_within_one_working_day_of_the_decision() -> None:
    before = running(*REFERRED)["T3"]
    assert (before.started_at, before.state) == (OPENED.occurred_at, ClockState.RUNNING)
    assert before.due_at == OPENED.occurred_at + timedelta(days=1)  # Wednesday to Thursday in London
    assert running(*REFERRED, RECORDED)["T3"].state is ClockState.RUNNING
    assert running(*REFERRED, RECORDED, NOTIFIED)["T3"].state is ClockState.MET


@pytest.mark.clause("T6", "T8")
@pytest.mark.parametrize("clause", ["T6", "T8"])
def test_a_referral_is_disposed_of_and_authorised_within_one_working_day_of_the_contact(clause: str) -> None:
    assert clause not in running(*SCREENED, REDIRECTED)
    clock = running(*REFERRED)[clause]
    assert (clock.started_at, clock.due_at, clock.state) == (RECEIVED_AT, A_DAY_LATER, ClockState.RUNNING)
