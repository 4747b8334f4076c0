"""A test is a story: given what happened, when somebody acts, then this is recorded or that clause refuses it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from inspect import signature
from typing import Any
from uuid import UUID

import pytest

from app.record.stored_forms import name_of
from domain import working_days
from domain.clauses import Clause
from domain.facts import Command, Event, Recorded
from domain.hypothetical import Consultation
from domain.policy import Pack, load
from domain.records import Case, Child, Communication
from domain.refusals import Refused
from domain.timescales import Clock, clocks, fact_of
from tests.domain.examples import COMMUNICATED, DIRECTORY

PACK = load("lincolnshire-2024-06")

EVERYBODY_KNOWS = {
    "directory": DIRECTORY, "kin": (), "communication": Communication(version=1, received=COMMUNICATED),
}  # fmt: skip

Streams = Mapping[UUID, list[Event]]
Decision = Callable[..., list[Event] | dict[UUID, list[Event]]]


@dataclass(frozen=True, kw_only=True)
class Act:
    """A command about to be decided."""

    history: tuple[Event, ...]
    decide: Callable[[], list[Event] | dict[UUID, list[Event]]]

    def then(self, *expected: Event) -> Case:
        """Exactly these events are recorded; gives the case they leave behind."""
        assert self.decide() == [*expected]
        case = Case.of((*self.history, *expected))
        assert case is not None
        return case

    def then_in(self, streams: Streams) -> None:
        """Exactly these events are recorded, each in its stream."""
        assert self.decide() == streams

    def refused(self, clause: Clause, *, missing: str | None = None) -> Refused:
        """It is refused, resting on that clause; where the test says so, with that missing."""
        with pytest.raises(Refused) as caught:
            self.decide()
        assert caught.value.clause == clause
        assert missing is None or caught.value.missing == missing
        return caught.value


@dataclass(frozen=True, kw_only=True)
class Given:
    history: tuple[Event, ...]
    pack: Pack = PACK

    def under(self, pack: Pack) -> "Given":
        """The same under another pack."""
        return replace(self, pack=pack)

    def when(self, decision: Decision, command: Command, **beside: Any) -> Act:
        """Somebody acts. beside: what else the decision is told, beyond what everybody knows: the stream's own id."""
        beside = told_what_everybody_knows(decision, beside)
        record = Case.of(self.history) or Child.of(self.history) or Consultation.of(self.history)
        told = (command,) if record is None else (record, command)
        return Act(history=self.history, decide=lambda: decision(*told, self.pack, **beside))


def told_what_everybody_knows(decision: Callable[..., Any], beside: dict[str, Any]) -> dict[str, Any]:
    """The same, with what a decision asks for and a test does not say: the directory, a professional's call, no kin."""
    asked = signature(decision).parameters
    return {name: each for name, each in EVERYBODY_KNOWS.items() if name in asked} | beside


@dataclass(frozen=True, kw_only=True)
class Dated:
    """An act on a case at a time when it may be done. answers: to another act, and not to the receipt alone."""

    decision: Decision
    command: Command
    history: tuple[Event, ...]
    beside: Mapping[str, Any]
    answers: bool

    def at(self, moment: datetime) -> Act:
        """The act, dated then."""
        return given(*self.history).when(self.decision, replace(self.command, at=moment), **self.beside)


def dated(decision: Decision, command: Command, *history: Event, answers: bool = True, **beside: Any) -> Dated:
    """An act for the census of dates, which gathers every `DATED` (tests/domain/test_dates.py)."""
    return Dated(decision=decision, command=command, history=history, beside=beside, answers=answers)


def child(*events: Event) -> Child:
    """What happened to a child, folded."""
    record = Child.of(events)
    assert record is not None
    return record


def case_of(*events: Event) -> Case:
    """What happened on a case, folded."""
    case = Case.of(events)
    assert case is not None
    return case


def given(*history: Event) -> Given:
    """What happened in one stream before; nothing, when it is to begin."""
    return Given(history=history)


def running(*history: Event, now: datetime | None = None, pack: Pack = PACK) -> dict[str, Clock]:
    """The clocks a history has started, by their clauses, each event recorded a moment after it happened."""
    facts = [fact_of(in_the_log(event, version)) for version, event in enumerate(history, start=1)]
    return {clock.clause: clock for clock in clocks(facts, pack, working_days.load(pack.calendar), now)}


def in_the_log(event: Event, version: int) -> Recorded:
    """An event as it is recorded a moment after it happened."""
    return Recorded(
        stream=UUID(int=version),
        version=version,
        position=version,
        recorded_at=event.occurred_at + timedelta(microseconds=version),
        name=name_of(event),
        event=event,
        meta={},
        chain=b"",
    )
