"""The clocks that the spine's own events start and stop: what screening does is what its timescales wait for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.facts import Event
from domain.policy import Limit
from domain.timescales import ClockState
from domain.vocabulary import Answer, Harm
from tests.domain.examples import (
    CONTACT,
    COPIED,
    FINDINGS,
    FOUND_NEW,
    LATER,
    LEVEL,
    NOTIFIED,
    OPENED,
    OUTCOME_COPIED,
    PROGRESSED,
    PROGRESSION_COMPLETED,
    RECEIVED_AT,
    RECORDED,
    REDIRECTED,
    REFERRED,
    REQUESTED,
    SCREENED,
    SUPERSEDED,
    TO_BE_PROGRESSED,
)
from tests.domain.story import running

A_DAY_LATER = datetime(2026, 7, 8, 9, 15, tzinfo=UTC)  # Tuesday to Wednesday
RUNNING = ClockState.RUNNING
HARMLESS = replace(FINDINGS, significant_harm=Harm.NOT_INDICATED, urgent_action=Answer.NO)


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


def test_the_recording_waits_for_the_outcome_and_not_for_what_was_opened_before_it() -> None:
    at_once = replace(OPENED, occurred_at=RECEIVED_AT)
    assert "T3" not in running(*SCREENED, at_once)
    assert running(*SCREENED, at_once, PROGRESSED)["T3"].started_at == PROGRESSED.occurred_at


@pytest.mark.clause("T10", "SIB2")
def test_a_sibling_is_progressed_within_one_working_day_of_the_date_and_time_of_the_original_referral() -> None:
    original = datetime(2026, 7, 7, 14, 20, tzinfo=UTC)
    decided = replace(TO_BE_PROGRESSED, referred_at=original)
    before = running(CONTACT, decided)["T10"]
    assert (before.started_at, before.due_at, before.state) == (original, original + timedelta(days=1), RUNNING)
    in_time = replace(PROGRESSION_COMPLETED, occurred_at=original + timedelta(days=1, microseconds=-3))
    assert running(CONTACT, decided, in_time)["T10"].state is ClockState.MET
    assert running(CONTACT, decided, PROGRESSION_COMPLETED)["T10"].state is ClockState.MET_LATE
    assert running(CONTACT, decided, SUPERSEDED)["T10"].state is not RUNNING


@pytest.mark.clause("T10", "T11")
def test_a_copied_contact_has_its_outcome_from_its_creation_and_its_progression_from_the_original() -> None:
    decided = replace(TO_BE_PROGRESSED, occurred_at=LATER)
    clocks_of_copy = running(COPIED, decided, OUTCOME_COPIED, replace(OPENED, occurred_at=LATER), PROGRESSION_COMPLETED)
    assert {"T10", "T11"} <= set(clocks_of_copy)
    assert not {"T1", "T2", "T3"} & set(clocks_of_copy)
    assert clocks_of_copy["T10"].started_at == OPENED.occurred_at
    assert clocks_of_copy["T6"].started_at == clocks_of_copy["T8"].started_at == clocks_of_copy["T11"].started_at
    assert clocks_of_copy["T11"].started_at == COPIED.occurred_at + timedelta(microseconds=1)  # when it was recorded
    assert clocks_of_copy["T11"].state is ClockState.MET


def test_the_area_team_owes_a_siblings_progression_and_the_advisor_no_recording_of_it() -> None:
    history = (CONTACT, TO_BE_PROGRESSED, OUTCOME_COPIED, replace(OPENED, occurred_at=LATER), PROGRESSION_COMPLETED)
    assert "T3" not in running(*history)
    assert {"T6", "T8"} <= set(running(*history))


@pytest.mark.parametrize("clause", ["T1", "T2"])
@pytest.mark.parametrize("event", [TO_BE_PROGRESSED, SUPERSEDED], ids=["to be referred", "superseded"])
def test_a_contact_that_is_to_be_referred_or_is_superseded_waits_for_no_decision(clause: str, event: Event) -> None:
    assert (
        running(CONTACT, replace(event, occurred_at=A_DAY_LATER - timedelta(hours=1)))[clause].state is ClockState.MET
    )


@pytest.mark.clause("T6", "T8")
@pytest.mark.parametrize("clause", ["T6", "T8"])
def test_a_referral_is_disposed_of_and_authorised_within_one_working_day_of_the_contact(clause: str) -> None:
    assert clause not in running(*SCREENED, REDIRECTED)
    clock = running(*REFERRED)[clause]
    assert (clock.started_at, clock.due_at, clock.state) == (RECEIVED_AT, A_DAY_LATER, ClockState.RUNNING)
