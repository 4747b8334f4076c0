"""Timescales.

From what happened, the policy pack and the calendar come the clocks of a case: when each began to run, when it is due
and whether it was met. They are derived, never stored; the same facts always give the same clocks.

Twenty-four hours and one working day are two clocks, never merged (A1): the first is a target, the second the limit,
but where Significant Harm or urgent action is indicated the twenty-four hours are the limit. A deadline is judged by
when something happened; that it was recorded after the deadline is said separately (A26). What is learnt later can
show that a deadline was met, never undo it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from domain.events import (
    ContactRecorded,
    FastTrackedToReferral,
    InformationReceived,
    Recorded,
    SafetyLimited,
    ScreeningFindingsRecorded,
    SiblingReferralDecided,
    WrittenConfirmationExpected,
)
from domain.policy import Kind, Limit, Moment, Needed, Pack, Start, Timescale
from domain.vocabulary import Answer, Harm
from domain.working_days import Calendar


class ClockState(StrEnum):
    """How a clock stands."""

    RUNNING = "running"
    MET = "met"
    MET_LATE = "met-late"
    MET_BUT_RECORDED_LATE = "met-but-recorded-late"  # it happened in time; the record came after the deadline
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the clocks need of an event, and nothing personal.

    name: the event's lasting name, as stored: "contact-recorded".
    occurred_at: when it happened. recorded_at: when it was recorded.
    received_at: when the information came, for the facts that have such a moment (A3).
    until: the moment the fact itself states, for a clock of a stated period.
    marks: what the fact says that a clock depends on: "significant-harm", "urgent-action".
    """

    name: str
    occurred_at: datetime
    recorded_at: datetime
    received_at: datetime | None = None
    until: datetime | None = None
    marks: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        moments = (self.occurred_at, self.recorded_at, self.received_at, self.until)
        if any(at is not None and at.tzinfo is None for at in moments):
            raise ValueError(f"{self.name}: a moment without a zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One deadline of a case, its moments in UTC.

    clause: T1 to T18, or C20. due_at: the last moment in time. notice_at: when somebody is told before it is due.
    stopped_at, stopped_recorded_at: when it was done and when that was recorded.
    overdue_by: how late it was done, or how late it is; None while in time.
    """

    clause: str
    name: str
    limit: Limit
    started_at: datetime
    due_at: datetime
    notice_at: datetime | None
    state: ClockState
    stopped_at: datetime | None
    stopped_recorded_at: datetime | None
    overdue_by: timedelta | None


def fact_of(entry: Recorded) -> Fact:
    """What the clocks need of an event as it stands in the log."""
    event = entry.event
    marks: set[str] = set()
    received_at = until = None
    match event:
        case ContactRecorded():
            received_at = event.received_at
            if event.details.needs_immediate_protection is Answer.YES:
                marks.add("urgent-action")
        case InformationReceived() | WrittenConfirmationExpected():
            received_at = event.received_at
        case SafetyLimited():
            until = event.until
            marks.add("urgent-action")
        case FastTrackedToReferral():
            marks.add("urgent-action")
        case SiblingReferralDecided():
            received_at = event.referred_at  # the date and time of the original referral (SIB2)
        case ScreeningFindingsRecorded():
            if event.significant_harm in {Harm.SUFFERED, Harm.LIKELY}:
                marks.add("significant-harm")
            if Answer.YES in {event.urgent_action, event.urgent_action_for_household}:
                marks.add("urgent-action")
    return Fact(
        name=entry.name,
        occurred_at=event.occurred_at,
        recorded_at=entry.recorded_at,
        received_at=received_at,
        until=until,
        marks=frozenset(marks),
    )


def clocks(facts: Sequence[Fact], pack: Pack, calendar: Calendar, now: datetime | None = None) -> tuple[Clock, ...]:
    """The clocks the facts have started, in the order of the pack.

    Without `now` a clock nothing has stopped is running; with it, it is running or missed.
    """
    every = (_clock(number, timescale, facts, pack, calendar, now) for number, timescale in pack.timescales.items())
    return tuple(clock for clock in every if clock)


@dataclass(frozen=True, slots=True)
class _Stop:
    """When a clock was stopped, and when that was recorded."""

    occurred_at: datetime
    recorded_at: datetime


def _clock(
    number: str, timescale: Timescale, facts: Sequence[Fact], pack: Pack, calendar: Calendar, now: datetime | None
) -> Clock | None:
    started_at = _started(timescale, facts)
    if started_at is None or not _arisen(timescale, facts):
        return None
    stated = timescale.kind is Kind.STATED_PERIOD
    due_at = _stated(timescale, facts) if stated else _due(timescale.kind, timescale.amount, started_at, pack, calendar)
    if due_at is None:
        return None
    stop = _stopped(timescale, facts, due_at)
    return Clock(
        clause=number,
        name=timescale.name,
        limit=_limit(timescale, facts),
        started_at=started_at,
        due_at=due_at,
        notice_at=_due(timescale.kind, timescale.notice, started_at, pack, calendar) if timescale.notice else None,
        state=_state(timescale.kind, due_at, stop, now),
        stopped_at=stop.occurred_at if stop else None,
        stopped_recorded_at=stop.recorded_at if stop else None,
        overdue_by=_overdue(due_at, stop.occurred_at if stop else now),
    )


def _started(timescale: Timescale, facts: Sequence[Fact]) -> datetime | None:
    """The moment the clock runs from: that of the first fact in the history that starts it."""
    starting = (_moment(fact, start) for fact in facts for start in timescale.starts if fact.name == start.fact)
    started_at = next(starting, None)
    return started_at.astimezone(UTC) if started_at else None


def _moment(fact: Fact, start: Start) -> datetime:
    if start.moment is Moment.CREATED:
        return fact.recorded_at
    if start.moment is Moment.RECEIVED and fact.received_at:
        return fact.received_at
    return fact.occurred_at


def _arisen(timescale: Timescale, facts: Sequence[Fact]) -> bool:
    return not timescale.arises_with or any(fact.name in timescale.arises_with for fact in facts)


def _due(kind: Kind, amount: int | None, at: datetime, pack: Pack, calendar: Calendar) -> datetime | None:
    """The moment `amount` after `at`; None for the kinds of which no moment is due."""
    if kind is Kind.IMMEDIATE:
        return at
    if kind is Kind.ELAPSED and amount:
        return at + timedelta(hours=amount)
    if kind is Kind.WORKING_DAYS and amount:
        return calendar.add_working_days(at, amount, pack.timezone, pack.non_working_anchor)
    return None


def _stated(timescale: Timescale, facts: Sequence[Fact]) -> datetime | None:
    """The moment stated last; None where no fact states one."""
    starting = {start.fact for start in timescale.starts}
    stated = [fact.until for fact in facts if fact.until and fact.name in starting]
    return stated[-1].astimezone(UTC) if stated else None


def _limit(timescale: Timescale, facts: Sequence[Fact]) -> Limit:
    urgent = any(fact.marks.intersection(timescale.statutory_when) for fact in facts)
    return Limit.STATUTORY if urgent else timescale.limit


def _stopped(timescale: Timescale, facts: Sequence[Fact], due_at: datetime) -> _Stop | None:
    """What stopped the clock: of several that would, one that was in time and recorded in time, then the first."""
    best: list[_Stop] = []
    for name in timescale.stops:
        stops = [
            _Stop(fact.occurred_at.astimezone(UTC), fact.recorded_at.astimezone(UTC))
            for fact in facts
            if fact.name == name
        ]
        if stops:
            best.append(min(stops, key=lambda stop: _how_late(stop, due_at)))
    if timescale.stops_when is Needed.ALL:
        if len(best) < len(timescale.stops):
            return None
        return _Stop(max(stop.occurred_at for stop in best), max(stop.recorded_at for stop in best))
    return min(best, key=lambda stop: _how_late(stop, due_at), default=None)


def _how_late(stop: _Stop, due_at: datetime) -> tuple[bool, bool, datetime]:
    return stop.occurred_at > due_at, stop.recorded_at > due_at, stop.occurred_at


def _state(kind: Kind, due_at: datetime, stop: _Stop | None, now: datetime | None) -> ClockState:
    if stop is None:
        return ClockState.MISSED if now and now > due_at else ClockState.RUNNING
    if stop.occurred_at > due_at:
        return ClockState.MET_LATE
    if stop.recorded_at > due_at and kind is not Kind.IMMEDIATE:  # nothing done at once is recorded before it is done
        return ClockState.MET_BUT_RECORDED_LATE
    return ClockState.MET


def _overdue(due_at: datetime, at: datetime | None) -> timedelta | None:
    return at - due_at if at and at > due_at else None
