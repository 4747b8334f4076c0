"""What a record needs next, as its page shows it."""

from dataclasses import dataclass
from datetime import datetime

from app.reading.replay import Replay
from app.reading.views import DutyView
from domain.clauses import Clause, clause
from domain.policy import Pack
from domain.vocabulary import THE_AGENCY, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """One thing to be done. due_at: None when it has no clock."""

    what: str
    who_may: tuple[str, ...]
    rule: Clause
    due_at: datetime | None
    late: bool


def called(role: Role, pack: Pack) -> str:
    """Who may act, by their title; it is said of the agency's own that they are."""
    return pack.titles[role] + (" of the agency" if role in THE_AGENCY else "")


def needed(duty: DutyView, whole: Replay, now: datetime) -> Needed:
    """A duty, in the words of the authority whose record it is."""
    due_at = duty["due_at"]
    return Needed(
        what=duty["what"],
        who_may=tuple(called(role, whole.pack) for role in duty["who_may"]),
        rule=clause(duty["clause"]),
        due_at=due_at,
        late=due_at is not None and due_at < now,
    )
