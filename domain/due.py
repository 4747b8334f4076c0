"""What is to be done, and until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.clauses import Clause, clause
from domain.vocabulary import Role

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
