"""Timescales.

From what happened, the policy pack and the calendar come the clocks of a case: when each began to run, when it is due
and whether it was met. They are derived, never stored; the same facts always give the same clocks. A clock is one of
its clause and of what started it: a second suspicion has a clock of its own (A38).

Twenty-four hours and one working day are two clocks, never merged (A1): the first is a target, the second the limit,
but once section 47, Significant Harm or urgent action is said the twenty-four hours are the limit (A51). A deadline is
judged by when something happened (A26). What was done in time and came on record later than the pack tolerates is kept
apart from what was in time (A40). What is learnt later can show that a deadline was met, never undo it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import islice

from domain.facts import Recorded
from domain.frozen import frozen
from domain.policy import Limit, Measure, Needed, Pack, Per, RunsFrom, Start, Timescale
from domain.working_days import Calendar


class ClockState(StrEnum):
    """How a clock stands. In time, in time but recorded late, late and missed are kept apart everywhere (A40)."""

    RUNNING = "running"
    MET = "met"  # in time, and on record by the deadline or within the pack's tolerance
    MET_LATE = "met-late"
    MET_BUT_RECORDED_LATE = "met-but-recorded-late"  # in time; on record after the deadline and the tolerance
    MISSED = "missed"


@frozen(kw_only=True)
class Fact:
    """What the clocks need of an event, and nothing personal.

    version: the event's place in its stream, by which the clock it starts is known.
    name: the event's lasting name, as stored: "contact-recorded".
    occurred_at: when it happened. recorded_at: when it was recorded.
    received_at: when the information came, for the facts that have such a moment (A3).
    until: the moment the fact itself states, for a clock of a stated period.
    settled_at: when the last event of its act was recorded, where that is known.
    answers: which start it answers, counted from 1; None for all that are there when it is recorded.
    marks: what the fact says that a clock depends on: "significant-harm", "urgent-action", "section-47".
    """

    version: int
    name: str
    occurred_at: datetime
    recorded_at: datetime
    received_at: datetime | None = None
    until: datetime | None = None
    settled_at: datetime | None = None
    answers: int | None = None
    marks: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        moments = (self.occurred_at, self.recorded_at, self.received_at, self.until, self.settled_at)
        if any(at is not None and at.tzinfo is None for at in moments):
            raise ValueError(f"{self.name}: a moment without a zone")


@frozen(kw_only=True)
class Clock:
    """One deadline of a case, its moments in UTC.

    clause: T1 to T18, C20 or D6. started_by: the version of the event that started it. number: which of its clause's
    clocks it is, from 1.
    due_at: the last moment in time. notice_at: when somebody is told before it is due.
    stopped_at, stopped_recorded_at: when it was done and when that was recorded.
    overdue_by: how late it was done, or how late it is; None while in time.
    """

    clause: str
    started_by: int
    number: int = 1
    name: str
    limit: Limit
    started_at: datetime
    due_at: datetime
    notice_at: datetime | None
    state: ClockState
    stopped_at: datetime | None
    stopped_recorded_at: datetime | None
    overdue_by: timedelta | None

    @property
    def id(self) -> str:
        """Its lasting name within the case: "T13:7"."""
        return f"{self.clause}:{self.started_by}"

    @property
    def label(self) -> str:
        """How people tell it from the others of its clause: "T13", and the next "T13 (2)"."""
        return self.clause if self.number == 1 else f"{self.clause} ({self.number})"


def fact_of(entry: Recorded, settled_at: datetime | None = None) -> Fact:
    """What the clocks need of an event as it stands in the log. settled_at: when its whole act was on record."""
    timing = entry.event.timing()
    return Fact(
        version=entry.version,
        name=timing.counts_as or entry.name,
        occurred_at=entry.event.occurred_at,
        recorded_at=entry.recorded_at,
        received_at=timing.received_at,
        until=timing.until,
        answers=timing.answers,
        settled_at=settled_at,
        marks=timing.marks,
    )


def named(pack: Pack) -> frozenset[str]:
    """The names of the facts that the clocks of a pack depend on."""
    names: set[str] = set()
    for timescale in pack.timescales.values():
        names.update((start.fact for start in timescale.starts), timescale.stops, timescale.arises_with)
    return frozenset(names)


def matters(entry: Recorded, names: frozenset[str]) -> bool:
    """Whether a clock may depend on an event. names: of the facts that the pack's clocks depend on."""
    timing = entry.event.timing()
    return (timing.counts_as or entry.name) in names or bool(timing.marks)


def clocks(facts: Sequence[Fact], pack: Pack, calendar: Calendar, now: datetime | None = None) -> tuple[Clock, ...]:
    """The clocks the facts have started, in the order of the pack, those of one clause in the order of their starts.

    facts: of one stream, in the order of the log. Without `now` a clock nothing has stopped is running; with it, it is
    running or missed.
    """
    rules = _Rules(pack, calendar)
    every = (
        _clock(number, timescale, start, facts, rules, now)
        for number, timescale in pack.timescales.items()
        for start in _begun(timescale, facts)
    )
    return tuple(clock for clock in every if clock)


def due(clocks: Iterable[Clock]) -> dict[str, datetime]:
    """When each clause is due: of several clocks, the first due of those nothing has stopped, else the first due."""
    first: dict[str, datetime] = {}
    for clock in sorted(clocks, key=lambda clock: (clock.stopped_at is not None, clock.due_at)):
        first.setdefault(clock.clause, clock.due_at)
    return first


@frozen
class _Rules:
    """How long things take."""

    pack: Pack
    calendar: Calendar

    def after(self, at: datetime, kind: Measure, amount: int | None) -> datetime | None:
        """The moment `amount` after `at`; None for the kinds of which no moment is due."""
        if kind is Measure.IMMEDIATE:
            return at + self.pack.at_once
        if kind is Measure.ELAPSED and amount:
            return at + timedelta(hours=amount)
        if kind is Measure.WORKING_DAYS and amount:
            return self.calendar.add_working_days(at, amount, self.pack.timezone, self.pack.non_working_anchor)
        return None

    def recorded_late(self, done: "_Stop", due_at: datetime) -> bool:
        """Whether it came on record after its deadline, and later after it was done than is tolerated."""
        tolerance = self.pack.recording_tolerance
        if done.recorded_at <= due_at:
            return False
        by = self.after(done.occurred_at, tolerance.kind, tolerance.amount)
        return by is None or done.recorded_at > by


@frozen
class _Begun:
    """What started a clock: the moment it runs from, and which of its clause's starts it is, from 1."""

    fact: Fact
    at: datetime
    number: int


@frozen
class _Stop:
    """When a clock was stopped, and when that was recorded."""

    occurred_at: datetime
    recorded_at: datetime


def _clock(
    number: str, timescale: Timescale, start: _Begun, facts: Sequence[Fact], rules: _Rules, now: datetime | None
) -> Clock | None:
    due_at = _due_at(timescale, start, facts, rules)
    if due_at is None or not _arisen(timescale, facts):
        return None
    stop = _stopped(timescale, start, facts, due_at, rules)
    state = _state(timescale, start, due_at, stop, rules, now)
    ended = stop.occurred_at if stop else now
    is_late = state in {ClockState.MET_LATE, ClockState.MISSED}
    return Clock(
        clause=number,
        started_by=start.fact.version,
        number=start.number,
        name=timescale.name,
        limit=_limit(timescale, facts, stop),
        started_at=start.at,
        due_at=due_at,
        notice_at=_notice_at(timescale, start, rules),
        state=state,
        stopped_at=stop.occurred_at if stop else None,
        stopped_recorded_at=stop.recorded_at if stop else None,
        overdue_by=ended - due_at if is_late and ended else None,
    )


def _begun(timescale: Timescale, facts: Sequence[Fact]) -> Iterator[_Begun]:
    """What started such clocks: every start, or the first in the history."""
    starts = {start.fact: start for start in timescale.starts}
    found = (
        _Begun(fact, _moment(fact, starts[fact.name]).astimezone(UTC), number)
        for number, fact in enumerate((fact for fact in facts if fact.name in starts), 1)
    )
    return found if timescale.per is Per.START else islice(found, 1)


def _moment(fact: Fact, start: Start) -> datetime:
    if start.moment is RunsFrom.CREATED:
        return fact.recorded_at
    if start.moment is RunsFrom.RECEIVED and fact.received_at:
        return fact.received_at
    return fact.occurred_at


def _arisen(timescale: Timescale, facts: Sequence[Fact]) -> bool:
    return not timescale.arises_with or any(fact.name in timescale.arises_with for fact in facts)


def _due_at(timescale: Timescale, start: _Begun, facts: Sequence[Fact], rules: _Rules) -> datetime | None:
    if timescale.kind is not Measure.STATED_PERIOD:
        return rules.after(start.at, timescale.kind, timescale.amount)
    stated = start.fact.until if timescale.per is Per.START else _stated_last(timescale, facts)
    return stated.astimezone(UTC) if stated else None


def _notice_at(timescale: Timescale, start: _Begun, rules: _Rules) -> datetime | None:
    """Of what is immediate it is said at once that it is to be done (A12)."""
    if timescale.kind is Measure.IMMEDIATE:
        return start.at
    return rules.after(start.at, timescale.kind, timescale.notice) if timescale.notice else None


def _stated_last(timescale: Timescale, facts: Sequence[Fact]) -> datetime | None:
    starting = {start.fact for start in timescale.starts}
    stated = [fact.until for fact in facts if fact.until and fact.name in starting]
    return stated[-1] if stated else None


def _limit(timescale: Timescale, facts: Sequence[Fact], stop: _Stop | None) -> Limit:
    """Statutory once a fact says what makes it so; what is said after the clock was stopped changes nothing."""
    says = (fact for fact in facts if fact.marks.intersection(timescale.statutory_when))
    urgent = any(stop is None or fact.occurred_at <= stop.occurred_at for fact in says)
    return Limit.STATUTORY if urgent else timescale.limit


def _stopped(
    timescale: Timescale, start: _Begun, facts: Sequence[Fact], due_at: datetime, rules: _Rules
) -> _Stop | None:
    """What stopped the clock: of several that would, one that was in time and recorded in time, then the first."""

    def how_late(stop: _Stop) -> tuple[bool, bool, datetime]:
        return stop.occurred_at > due_at, rules.recorded_late(stop, due_at), stop.occurred_at

    best: list[_Stop] = []
    for name in timescale.stops:
        stops = [
            _Stop(fact.occurred_at.astimezone(UTC), fact.recorded_at.astimezone(UTC))
            for fact in facts
            if fact.name == name and _answers(fact, start, timescale)
        ]
        if stops:
            best.append(min(stops, key=how_late))
    if timescale.stops_when is Needed.ALL:
        if len(best) < len(timescale.stops):
            return None
        return _Stop(max(stop.occurred_at for stop in best), max(stop.recorded_at for stop in best))
    return min(best, key=how_late, default=None)


def _answers(fact: Fact, start: _Begun, timescale: Timescale) -> bool:
    """Whether a fact that stops such clocks stops the one of that start.

    It answers the start it names, or else those recorded before it; and nothing that was done before a clock began
    stops it, but where the pack says that it may be done before.
    """
    if fact.answers not in {None, start.number}:
        return False
    if fact.name in timescale.met_before:
        return True
    known = fact.answers is not None or fact.version > start.fact.version
    return known and fact.occurred_at >= min(start.at, start.fact.occurred_at)


def _state(
    timescale: Timescale, start: _Begun, due_at: datetime, stop: _Stop | None, rules: _Rules, now: datetime | None
) -> ClockState:
    if stop is None:
        return ClockState.MISSED if now and now > _missed_after(timescale, start, due_at) else ClockState.RUNNING
    if stop.occurred_at > due_at:
        return ClockState.MET_LATE
    return ClockState.MET_BUT_RECORDED_LATE if rules.recorded_late(stop, due_at) else ClockState.MET


def _missed_after(timescale: Timescale, start: _Begun, due_at: datetime) -> datetime:
    """When it was due; of what is due at once, not before the act that started it is on record in full."""
    if timescale.kind is not Measure.IMMEDIATE:
        return due_at
    return max(due_at, start.fact.settled_at or start.fact.recorded_at)
