"""The clocks of what does not wait: redirecting, confirming, telephoning, the police, and how long a child is safe."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.facts import Event
from domain.policy import Limit
from domain.timescales import ClockState
from tests.domain.examples import (
    AT,
    CONFIRMATION_EXPECTED,
    CONFIRMED,
    CONTACT,
    FAST_TRACKED,
    INFORMATION_RECEIVED,
    INFORMATION_REDIRECTED,
    JOINED,
    NO_CRIME,
    OPENED,
    POLICE_NOTIFIED,
    PROGRESSED,
    RECEIVED_AT,
    REDIRECTED,
    SAFE_FOR_HOURS,
    SUPERSEDED,
    SUSPECTED,
    TELEPHONED,
)
from tests.domain.story import PACK, running

A_MINUTE = timedelta(minutes=1)
UNTIL = datetime(2026, 7, 7, 14, 15, tzinfo=UTC)  # a quarter past three in London


@pytest.mark.clause("T4", "C15")
def test_a_call_is_confirmed_within_twenty_four_hours_of_it_and_no_other_clock_waits() -> None:
    recorded_later = replace(CONFIRMATION_EXPECTED, occurred_at=AT)
    clock = running(CONTACT, recorded_later)["T4"]
    assert (clock.started_at, clock.due_at) == (RECEIVED_AT, RECEIVED_AT + timedelta(hours=24))
    assert clock.state is ClockState.RUNNING
    assert running(CONTACT, CONFIRMATION_EXPECTED, CONFIRMED)["T4"].state is ClockState.MET
    late = replace(CONFIRMED, occurred_at=clock.due_at + A_MINUTE)
    assert running(CONTACT, CONFIRMATION_EXPECTED, late)["T4"].state is ClockState.MET_LATE
    assert running(CONTACT, recorded_later)["T2"] == running(CONTACT)["T2"]  # A15


@pytest.mark.clause("T5", "C17")
def test_information_is_redirected_within_one_hour_day_or_night() -> None:
    at_night = replace(INFORMATION_RECEIVED, occurred_at=AT, received_at=AT)
    clock = running(CONTACT, at_night)["T5"]
    assert (clock.started_at, clock.due_at) == (AT, AT + timedelta(hours=1))
    assert running(CONTACT, INFORMATION_RECEIVED, INFORMATION_REDIRECTED)["T5"].state is ClockState.MET
    late = replace(INFORMATION_REDIRECTED, occurred_at=RECEIVED_AT + timedelta(minutes=61))
    found = running(CONTACT, INFORMATION_RECEIVED, late)["T5"]
    assert (found.state, found.overdue_by) == (ClockState.MET_LATE, A_MINUTE)


@pytest.mark.clause("T13", "CF1")
@pytest.mark.parametrize("answer", [POLICE_NOTIFIED, NO_CRIME])
def test_the_police_are_told_at_once_which_is_as_long_as_a_call_takes(answer: Event) -> None:
    clock = running(CONTACT, SUSPECTED)["T13"]
    assert clock.notice_at == clock.started_at == AT
    assert clock.due_at == AT + PACK.at_once
    assert running(CONTACT, SUSPECTED, now=clock.due_at)["T13"].state is ClockState.RUNNING
    assert running(CONTACT, SUSPECTED, now=clock.due_at + A_MINUTE)["T13"].state is ClockState.MISSED
    called = replace(answer, occurred_at=clock.due_at)
    assert running(CONTACT, SUSPECTED, called)["T13"].state is ClockState.MET
    late = replace(answer, occurred_at=clock.due_at + A_MINUTE)
    assert running(CONTACT, SUSPECTED, late)["T13"].state is ClockState.MET_LATE


@pytest.mark.clause("T14", "C12")
def test_the_area_team_is_telephoned_the_moment_a_contact_is_fast_tracked() -> None:
    assert "T14" not in running(CONTACT, OPENED)
    due_at = AT + PACK.at_once
    assert running(CONTACT, FAST_TRACKED, OPENED)["T14"].due_at == due_at
    assert running(CONTACT, FAST_TRACKED, OPENED, now=due_at + A_MINUTE)["T14"].overdue_by == A_MINUTE
    assert running(CONTACT, FAST_TRACKED, OPENED, TELEPHONED)["T14"].state is ClockState.MET
    before = replace(TELEPHONED, occurred_at=AT - A_MINUTE)
    assert running(CONTACT, before, FAST_TRACKED, OPENED)["T14"].state is ClockState.MET


@pytest.mark.clause("C20")
@pytest.mark.parametrize("act", [FAST_TRACKED, OPENED, PROGRESSED, REDIRECTED, JOINED])
def test_something_is_decided_before_the_child_is_safe_no_longer(act: Event) -> None:
    assert "C20" not in running(CONTACT)
    clock = running(CONTACT, SAFE_FOR_HOURS)["C20"]
    assert (clock.due_at, clock.state) == (UNTIL, ClockState.RUNNING)
    assert running(CONTACT, SAFE_FOR_HOURS, now=UNTIL + A_MINUTE)["C20"].state is ClockState.MISSED
    in_time = replace(act, occurred_at=UNTIL - A_MINUTE)
    assert running(CONTACT, SAFE_FOR_HOURS, in_time)["C20"].state is ClockState.MET
    late = replace(act, occurred_at=UNTIL + A_MINUTE)
    assert running(CONTACT, SAFE_FOR_HOURS, late)["C20"].state is ClockState.MET_LATE


def test_the_moment_stated_last_is_the_one_that_counts() -> None:
    sooner = replace(SAFE_FOR_HOURS, until=UNTIL - timedelta(hours=1))
    assert running(CONTACT, SAFE_FOR_HOURS, sooner)["C20"].due_at == UNTIL - timedelta(hours=1)
    assert running(CONTACT, sooner, SAFE_FOR_HOURS)["C20"].due_at == UNTIL


@pytest.mark.clause("T1")
@pytest.mark.parametrize("urgent", [FAST_TRACKED, SAFE_FOR_HOURS])
def test_what_does_not_wait_makes_the_twenty_four_hours_the_limit(urgent: Event) -> None:
    assert running(CONTACT)["T1"].limit is Limit.INTERNAL
    assert running(CONTACT, urgent)["T1"].limit is Limit.STATUTORY


@pytest.mark.parametrize("clause", ["T2", "T11"])
def test_joining_to_the_open_referral_is_the_outcome_of_a_further_report(clause: str) -> None:
    assert running(CONTACT)[clause].state is ClockState.RUNNING
    in_time = replace(JOINED, occurred_at=RECEIVED_AT + timedelta(hours=23))
    assert running(CONTACT, in_time)[clause].state is ClockState.MET


@pytest.mark.parametrize("clause", ["T2", "T11"])
def test_a_fast_tracked_contact_still_waits_for_the_screening_managers_outcome(clause: str) -> None:
    assert running(CONTACT, FAST_TRACKED, OPENED)[clause].state is ClockState.RUNNING
    confirmed = replace(PROGRESSED, occurred_at=RECEIVED_AT + timedelta(hours=23))
    assert running(CONTACT, FAST_TRACKED, OPENED, confirmed)[clause].state is ClockState.MET


@pytest.mark.parametrize("clause", ["T1", "T2", "T6", "T8", "T11"])
@pytest.mark.parametrize("end", [JOINED, SUPERSEDED], ids=["joined", "superseded"])
def test_a_fast_tracked_report_that_is_joined_or_superseded_has_no_clock_that_runs_on(clause: str, end: Event) -> None:
    in_time = replace(end, occurred_at=RECEIVED_AT + timedelta(hours=23))
    assert running(CONTACT, FAST_TRACKED, OPENED, in_time)[clause].state is ClockState.MET


@pytest.mark.parametrize("clause", ["T1", "T2", "T11"])
def test_a_sibling_who_is_not_referred_has_no_clock_that_runs_on(clause: str) -> None:
    in_time = replace(REDIRECTED, occurred_at=RECEIVED_AT + timedelta(hours=23))
    assert running(CONTACT, in_time)[clause].state is ClockState.MET
