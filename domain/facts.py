"""What everything recorded is made of: who acted, orders, events, and personal values as they are stored.

Every event says who (`by`) and when it is said to have happened (`occurred_at`,
date and time, Q3). When it was recorded, under which policy pack and calendar
and for which request stands beside it in `Recorded`, written by the journal.

A field annotated `Personal("slot")` is encrypted before it is stored, under the
key of that person's slot in that case, and comes back as `Sealed`.
"""

import re
from collections.abc import Hashable, Mapping
from datetime import datetime
from functools import cache
from typing import Annotated, Any, ClassVar, NoReturn, TypedDict, cast, get_type_hints
from uuid import UUID

from domain.clauses import Clause
from domain.due import Timing
from domain.frozen import frozen
from domain.marks import Asks, Between, OwnWords, Personal, Shape
from domain.refusals import require
from domain.vocabulary import Role, State


class Sealed:
    """A personal value as it is stored. Only a view's key ring opens it; printing or serialising it raises."""

    __slots__ = ("path", "scope", "slot", "stream", "token", "version")

    def __init__(self, scope: UUID, stream: UUID, version: int, path: str, slot: str, token: str) -> None:
        self.scope, self.stream, self.version = scope, stream, version
        self.path, self.slot, self.token = path, slot, token

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sealed) and self.token == other.token

    def __hash__(self) -> int:
        return hash(self.token)

    def _refuse(self, *_: object) -> NoReturn:
        raise TypeError("a sealed value is opened by a view, never printed")

    __str__ = __repr__ = __format__ = __iter__ = __reduce__ = _refuse


Words = str | Sealed
"""Text as a command brings it, or sealed as the log holds it."""

Text = Annotated[Words, Shape.TEXT, Personal("narrative")]
Reasons = Annotated[Words, Shape.TEXT, Personal("narrative"), OwnWords()]
Line = Annotated[Words, Shape.LINE, Personal("narrative")]
Code = Annotated[str, Shape.CODE]
WorkerName = Annotated[Words, Shape.LINE, Personal("worker")]
Ordinal = Annotated[int, Between(1, 2**31 - 1)]

Narrative = Annotated[Words, Personal("narrative")]
OfChild = Annotated[Words, Personal("child")]
OfReferrer = Annotated[Words, Personal("referrer")]
OfHousehold = Annotated[Words, Personal("household")]


@frozen(kw_only=True)
class Worker:
    """A person who acts. `id` is lasting and says nothing by itself; `agency` is None for the authority's own.

    team: whom they acted for, as the directory had it then.
    """

    id: str
    role: Role
    name: Annotated[Words, Personal("worker")]
    qualified: bool = False
    agency: str | None = None
    team: str | None = None


_UNTIMED = Timing()


@frozen(kw_only=True)
class Event:
    """Something that happened. by: who acted. occurred_at: when it is said to have happened, aware (Q3, A26).

    rests_on: the clauses that ask for it to be recorded, the first of them the one that asks most directly. leads_to:
    where a case stands once it has happened, if it was not further already.
    """

    rests_on: ClassVar[tuple[Clause, ...]] = ()
    leads_to: ClassVar[State | None] = None

    by: Worker
    occurred_at: datetime

    def cited(self) -> tuple[Clause, ...]:
        """The clauses that asked for this one to be recorded."""
        return self.rests_on

    def state_after(self, before: State) -> State:
        """Where a case stands after it. A case does not go back, whatever comes later."""
        return before.or_later(self.leads_to) if self.leads_to else before

    def timing(self) -> Timing:
        """What its clocks need of it; nothing but when it happened, for most."""
        return _UNTIMED

    @classmethod
    def lasting_name(cls) -> str:
        """The name it is stored under: that of its class, `contact-recorded`. The golden forms freeze it."""
        return re.sub("(?<=.)(?=[A-Z])", "-", cls.__name__).lower()


@frozen(kw_only=True)
class Command:
    """An order somebody gives. by: who. at: when it is said to have been done, aware.

    Raises Refused without what a rule asks for. No is an answer.
    """

    by: Worker
    at: datetime

    def __post_init__(self) -> None:
        for name, asks in asked_in(type(self)).items():
            require(getattr(self, name) not in (None, "", ()), asks.rule, missing=asks.words or name.replace("_", " "))


@frozen(kw_only=True)
class DatedByTheServer(Command):
    """An order that is done the moment it is given: nobody says when (A19, A39). dated_by: the rule that has it so."""

    dated_by: ClassVar[Clause | None] = None


def asked_in(order: type[Command]) -> Mapping[str, Asks]:
    """The fields of an order that rules ask for."""
    return _asked_in(cast(Hashable, order))


@cache
def _asked_in(order: Hashable) -> Mapping[str, Asks]:
    hints = get_type_hints(order, include_extras=True)
    marks = {name: getattr(hint, "__metadata__", ()) for name, hint in hints.items()}
    return {name: mark for name, each in marks.items() for mark in each if isinstance(mark, Asks)}


class _Said(TypedDict):
    by: Worker
    occurred_at: datetime


def said(command: Command) -> _Said:
    """Who and when, as every event repeats them."""
    return {"by": command.by, "occurred_at": command.at}


@frozen(kw_only=True)
class Recorded:
    """An event as it stands in the log.

    version: place in its stream, from 1. position: place in the authority's log.
    recorded_at: the database's time, strictly increasing in log order.
    meta: policy pack, calendar, request, trace and cause. chain: SHA-256 over the stream so far.
    """

    stream: UUID
    version: int
    position: int
    recorded_at: datetime
    name: str
    event: Event
    meta: Mapping[str, Any]
    chain: bytes

    @property
    def act(self) -> tuple[object, ...] | None:
        """What the events of one act have in common; None where the request is not known."""
        request, trace = self.meta.get("request"), self.meta.get("trace")
        return (request, trace, self.event.by.id, self.event.occurred_at) if request else None
