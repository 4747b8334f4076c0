"""What is to be done, and until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.clauses import Clause, clause
from domain.vocabulary import Role

SECTION_47, HARM, URGENT = "section-47", "significant-harm", "urgent-action"
"""What a fact may say that a clock depends on (A51)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """What clocks need of an event beside when it happened, and nothing personal.

    received_at: when the information came, for the facts that have such a moment (A3).
    until: the moment the fact itself states, for a clock of a stated period.
    answers: which start it answers, counted from 1; None for all that are there when it is recorded.
    marks: what it says that a clock depends on: "significant-harm", "urgent-action", "section-47".
    """

    received_at: datetime | None = None
    until: datetime | None = None
    answers: int | None = None
    marks: frozenset[str] = frozenset()


Due = Mapping[str, datetime]
"""By a clock's clause, the moment it is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing to be done. due_at: the moment its clock is due; None when it has no clock that counts."""

    clause: Clause
    what: str
    who_may: tuple[Role, ...]
    due_at: datetime | None


def duty(number: str, what: str, who_may: tuple[Role, ...], due_at: datetime | None = None) -> Duty:
    """A duty of the clause of that number."""
    return Duty(clause=clause(number), what=what, who_may=who_may, due_at=due_at)
