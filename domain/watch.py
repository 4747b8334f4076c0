"""The watch: what the clocks of a record came to, as the machine saw it.

It stands beside the record in a stream of its own, so that a clock makes nobody's If-Match stale. A clock gives notice
before it is due where its pack says so; and it is an alarm when its deadline passes with nothing on record that stops
it. Each is told once of a clock, whatever becomes of it: that a deadline was met and recorded late (A26, A40) is what
the clock then says, and the alarm stays true.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Self
from uuid import UUID

from domain.changing import changed
from domain.clauses import Clause, clause
from domain.facts import Code, Event, Ordinal, Worker
from domain.frozen import frozen
from domain.timescales import Clock, ClockState
from domain.vocabulary import Role

MACHINE = Worker(id="front-door", role=Role.SYSTEM, name="Front Door")
"""Who acts when nobody does."""

TIMED = tuple(map(clause, (*(f"T{n}" for n in range(1, 19)), "C20", "D6")))
"""The clauses that set a time."""


# What happened


@frozen(kw_only=True)
class ClockTold(Event):
    """What a clock came to. record, reference, of: what it is a clock of, and the kind of that. clause, started_by: the
    clock. name: as its pack calls it. due_at: when it was due, as was known then.
    """

    rests_on = TIMED

    record: UUID
    reference: str
    of: Code
    clause: Code
    started_by: Ordinal
    name: str
    due_at: datetime

    @property
    def clock(self) -> str:
        """The clock's lasting name within the record: "T13:7"."""
        return f"{self.clause}:{self.started_by}"

    def cited(self) -> tuple[Clause, ...]:
        """The one that sets the time."""
        return (clause(self.clause),)


@frozen(kw_only=True)
class DeadlineNeared(ClockTold):
    """A deadline is near, and nothing on record meets it."""


@frozen(kw_only=True)
class DeadlineMissed(ClockTold):
    """A deadline passed, and nothing on record met it. occurred_at: when that was seen."""


OF_WATCH = (DeadlineNeared, DeadlineMissed)


# What it keeps


@frozen(kw_only=True)
class Watch:
    """What was told of a record's clocks, each by its lasting name. version: events so far."""

    version: int = 0
    neared: frozenset[str] = frozenset()
    missed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        """The watch some events make."""
        return cls().evolve(*events)

    def evolve(self, *events: Event) -> Self:
        """After some more events."""
        kept = self
        for event in events:
            kept = changed(kept, version=kept.version + 1)
            match event:
                case DeadlineNeared():
                    kept = changed(kept, neared=kept.neared | {event.clock})
                case DeadlineMissed():
                    kept = changed(kept, missed=kept.missed | {event.clock})
        return kept

    def next_at(self, clock: Clock) -> datetime | None:
        """When there is something to tell of a clock that runs; None when everything was told, or it was stopped."""
        if clock.stopped_at or clock.id in self.missed:
            return None
        ahead = clock.notice_at and clock.notice_at < clock.due_at and clock.id not in self.neared
        return clock.notice_at if ahead else clock.due_at


# What is told


def told(kind: type[ClockTold], clock: Clock, *, at: datetime, record: UUID, reference: str, of: str) -> ClockTold:
    """What is told of a clock at a moment."""
    return kind(
        by=MACHINE, occurred_at=at, record=record, reference=reference, of=of,
        clause=clock.clause, started_by=clock.started_by, name=clock.name, due_at=clock.due_at,
    )  # fmt: skip


def tell(watch: Watch, clocks: Sequence[Clock], now: datetime, *, record: UUID, reference: str, of: str) -> list[Event]:
    """What there is to tell of a record's clocks as they stand. A notice comes before its deadline or not at all."""
    about = partial(told, at=now, record=record, reference=reference, of=of)

    def every() -> Iterator[Event]:
        for clock in clocks:
            at = watch.next_at(clock)
            if clock.state is ClockState.MISSED and clock.id not in watch.missed:
                yield about(DeadlineMissed, clock)
            elif at and at == clock.notice_at and at <= now <= clock.due_at:
                yield about(DeadlineNeared, clock)

    return list(every())
