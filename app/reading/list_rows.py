"""The rows of lists, queues and searches, as the read models have them: what is personal is sealed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import RowMapping

from app.base import references
from app.record.journal import recorded
from app.record.stored_forms import UnknownEvent
from domain.due import Urgency
from domain.equality import NOBT, OF_THE_CHILD, Monitored
from domain.facts import Sealed
from domain.frozen import fields_of, frozen
from domain.timescales import ClockState
from domain.vocabulary import Role
from projections.queues import NO_CLOCK
from projections.rows import sealed_values


@frozen(kw_only=True)
class CaseRow:
    """A case as it stands. child_name: given_name and family_name, sealed, as far as they are known."""

    case: UUID
    reference: str
    communication: UUID
    child: UUID
    agency: str | None
    source: str
    referrer_kind: str
    intent: str
    state: str
    received_at: datetime
    recorded_at: datetime
    version: int
    team: str | None
    child_name: Mapping[str, Sealed]
    outcome: str | None
    referral_on: date | None
    position: int
    unreadable: bool


@frozen(kw_only=True)
class ChallengeRow:
    """A challenge as it stands. ended_at: of a solution, when it was reached. said: that, or why it ended, sealed."""

    challenge: UUID
    reference: str
    agency: str
    cases: Sequence[str]
    about: str
    state: str
    rung: str
    at_risk: bool
    raised_at: datetime
    ended_at: datetime | None
    why: str | None
    said: Mapping[str, Sealed]
    version: int
    unreadable: bool


@frozen(kw_only=True)
class ConcernRow:
    """An agency's concern as it stands. cases: those made of it. due_at: of the first review that is open."""

    concern: UUID
    reference: str
    agency: str
    child_name: Mapping[str, Sealed]
    state: str
    opened_at: datetime
    changed_at: datetime
    cases: Sequence[str]
    due_at: datetime | None
    version: int
    unreadable: bool


@frozen(kw_only=True)
class RequestRow:
    """A section 27 request, and when it was answered. agency: the code of the one that is asked."""

    stream: UUID
    reference: str
    agency: str | None
    sector: str
    asked_at: datetime
    answered_at: datetime | None
    unreadable: bool


@frozen(kw_only=True)
class DisclosureRow:
    """That something of a case was disclosed to an agency, and when."""

    case: UUID
    reference: str
    made_at: datetime
    unreadable: bool


@frozen(kw_only=True)
class NoticeRow:
    """A notice that is owed or was, and what became of it. recipient: whom it is for, in code. of: what it is about."""

    notice: UUID
    position: int
    kind: str
    clause: str
    recipient: str
    record: UUID
    reference: str
    of: str
    owed_at: datetime
    standing: str
    attempts: int
    tried_at: datetime | None
    next_at: datetime | None
    channel: str | None
    why: str | None
    is_queued: bool
    unreadable: bool


@frozen(kw_only=True)
class ExchangeRow:
    """What is exchanged with the case-management system of a case, and what became of it."""

    record: UUID
    kind: str
    position: int
    reference: str
    owed_at: datetime
    standing: str
    attempts: int
    tried_at: datetime | None
    next_at: datetime | None
    system: str | None
    why: str | None
    unreadable: bool


@frozen(kw_only=True)
class Owed:
    """A duty for which a record stands in a queue. who_may: the roles whose turn it is."""

    clause: str
    what: str
    who_may: Sequence[Role]
    due_at: datetime | None


@frozen(kw_only=True)
class EnquiryRow:
    """An enquiry of a prison or the Probation Service, as it stands."""

    stream: UUID
    reference: str
    agency: str | None
    kind: str
    state: str
    received_at: datetime
    answered_at: datetime | None
    version: int
    unreadable: bool


@frozen(kw_only=True)
class SubjectRequestRow:
    """A subject access request. over_at: when it was answered, or ended without."""

    stream: UUID
    reference: str
    subject: str
    state: str
    received_at: datetime
    due_on: date
    over_at: datetime | None
    version: int
    unreadable: bool


@frozen(kw_only=True)
class KeptRow:
    """A record that is over. case: its stream, of the kind `of`. keep_until, held, asked: as in `KeptRecord`."""

    case: UUID
    of: str
    reference: str
    kind: str
    ended_on: date
    keep_until: date | None
    held: bool
    asked: bool
    version: int
    unreadable: bool


@frozen(kw_only=True)
class QueueRow:
    """A record that stands in a queue: since when, why, and when the first of that is due: None where no clock counts.

    kind: case, child, consultation, challenge, enquiry or subject-request. source, intent: of a case. lead: who leads
    or is allocated, claimed_by: who has it in hand, each by their id. claimed_name: sealed.
    """

    queue: str
    stream: UUID
    kind: Literal["case", "child", "consultation", "challenge", "enquiry", "subject-request"]
    reference: str
    urgency: Urgency
    since: datetime
    due_at: datetime | None
    duties: Sequence[Owed]
    received_at: datetime
    agency: str | None
    source: str | None
    intent: str | None
    team: str | None
    child_name: Mapping[str, Sealed]
    lead: str | None
    claimed_by: str | None
    claimed_name: Mapping[str, Sealed]
    claimed_at: datetime | None
    unreadable: bool


@frozen(kw_only=True)
class DeadlineRow:
    """One clock of one case or hypothetical consultation, as it stands now. case: its stream.

    overdue_by: how late it was done, or how late it is.
    """

    case: UUID
    reference: str
    agency: str | None
    clause: str
    started_by: int
    name: str
    limit: str
    started_at: datetime
    due_at: datetime
    notice_at: datetime | None
    state: ClockState
    stopped_at: datetime | None
    stopped_recorded_at: datetime | None
    overdue_by: timedelta | None
    recorded_at: datetime | None
    """When the case was recorded; None of a consultation, and while the case list is behind."""
    unreadable: bool

    @property
    def kind(self) -> Literal["case", "consultation"]:
        """What its record is."""
        return "consultation" if references.kind_of(self.reference) == "consultation" else "case"


@frozen(kw_only=True)
class ChaseRow:
    """A case that is open and of whose child something is not yet obtained. lead: whoever leads, by their id."""

    case: UUID
    reference: str
    state: str
    received_at: datetime
    team: str | None
    lead: str | None
    missing: Sequence[Monitored]
    unreadable: bool


@frozen(kw_only=True)
class Tally:
    """How many clocks stand how: in time, in time but recorded late, late, missed, and running (A40)."""

    met: int = 0
    met_but_recorded_late: int = 0
    met_late: int = 0
    missed: int = 0
    running: int = 0

    @property
    def over(self) -> int:
        """Those of which it can be said how they ended: all but the running ones."""
        return self.met + self.met_but_recorded_late + self.met_late + self.missed

    @property
    def every(self) -> int:
        return self.over + self.running

    @property
    def share(self) -> float | None:
        """Of those that are over, the share in time and on record in time; None while none is over (A40)."""
        return self.met / self.over if self.over else None

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in fields_of(Tally)})


@frozen
class Tallies:
    """The same clocks, counted three ways. weeks: by the place of their start; clocks: by clause and limit."""

    weeks: Mapping[int, Tally]
    agencies: Mapping[str | None, Tally]
    clocks: Mapping[tuple[str, str], Tally]


@frozen
class Waiting:
    """How many records stand in a queue, of how many the time is over, how many are more urgent than others, and how
    many nobody has in hand.
    """

    records: int
    overdue: int
    urgent: int
    unclaimed: int


@frozen(kw_only=True)
class ChildRow:
    """A child that was found. details: given_name, family_name, date_of_birth, sealed. matched_on: kinds of key.

    same_as: references of the records found to be the same person. unreadable: of the record, or of a case it was
    found by.
    """

    child: UUID
    reference: str
    details: Mapping[str, Sealed]
    matched_on: Sequence[str]
    same_as: Sequence[str]
    unreadable: bool


@frozen(kw_only=True)
class AuditRow:
    """One event: what, by whom, when said and when recorded, for which request.

    worker_name: sealed, as in the log; None when the event cannot be read any more.
    """

    position: int
    recorded_at: datetime
    occurred_at: datetime
    event: str
    stream: UUID
    version: int
    case: UUID | None
    reference: str | None
    worker: str
    worker_name: Sealed | str | None
    role: str
    agency: str | None
    client: str | None
    request: str | None


@frozen(kw_only=True)
class Standing:
    """How far a projection has come. stopped_at: position of the event it stopped before; error: exception class."""

    name: str
    version: int
    position: int
    state: str
    stopped_at: int | None
    error: str | None


@frozen
class Gaps:
    """What some read models lack: how many streams wait with what cannot be read, and whether a projection stopped.

    lost: those among them that wait because their keys are not here.
    """

    unreadable: int
    stopped: bool
    lost: int = 0

    def __bool__(self) -> bool:
        return self.stopped or self.unreadable > 0


def audited(row: RowMapping) -> AuditRow:
    """Of the trail, joined with the log."""
    stored = (
        row["originator_id"], row["originator_version"], row["topic"], row["state"], row["position"],
        row["recorded_at"], row["chain"],
    )  # fmt: skip
    known = {name: row[name] for name in fields_of(AuditRow) if name != "worker_name"}
    try:
        return AuditRow(**known, worker_name=recorded(stored).event.by.name)
    except UnknownEvent:  # newer code projected it
        return AuditRow(**known, worker_name=None)


def case(row: RowMapping) -> CaseRow:
    """Of the case list."""
    return CaseRow(**{**row, "child_name": sealed_values(row["child_name"])})


def challenge(row: RowMapping) -> ChallengeRow:
    """Of the challenges."""
    return ChallengeRow(**{**row, "said": sealed_values(row["said"])})


def concern(row: RowMapping) -> ConcernRow:
    """Of an agency's concerns."""
    return ConcernRow(**{**row, "child_name": sealed_values(row["child_name"])})


def queued(row: RowMapping) -> QueueRow:
    """Of a queue."""
    told = {
        "urgency": [*Urgency][row["urgency"]],
        "due_at": None if row["due_at"] == NO_CLOCK else row["due_at"],
        "duties": [_owed(duty) for duty in row["duties"]],
        "child_name": sealed_values(row["child_name"]),
        "claimed_name": sealed_values(row["claimed_name"]),
    }
    return QueueRow(**{**row, **told})


def _owed(stored: Mapping[str, Any]) -> Owed:
    due_at = stored["due_at"] and datetime.fromisoformat(stored["due_at"])
    return Owed(clause=stored["clause"], what=stored["what"], who_may=[*map(Role, stored["who_may"])], due_at=due_at)


def chased(row: RowMapping) -> ChaseRow:
    """Of the groups a case's child counts in."""
    missing = [each for each in OF_THE_CHILD if row[each.value] in (NOBT, [NOBT])]
    return ChaseRow(**{name: row[name] for name in fields_of(ChaseRow) if name != "missing"}, missing=missing)


def clock(row: RowMapping, now: datetime) -> DeadlineRow:
    """Of the deadlines, as it stands at a moment."""
    missed = row["state"] == ClockState.RUNNING and row["due_at"] < now
    state = ClockState.MISSED if missed else ClockState(row["state"])
    overdue_by = now - row["due_at"] if missed else row["overdue_by"]
    return DeadlineRow(**{**row, "state": state, "overdue_by": overdue_by})
