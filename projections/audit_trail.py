"""The audit trail: who did what, when it is said to have happened and when it was recorded. Nothing personal."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection

from domain.events import (
    CaseJoined,
    CaseLeft,
    ChildRecorded,
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    CommunicationReceived,
    IdentifierClaimed,
    IdentifierReleased,
    Recorded,
)
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import audit_trail

OF_NO_CASE = (
    CommunicationReceived, IdentifierClaimed, IdentifierReleased, ChildrenFoundSame, ChildrenFoundDifferent,
)  # fmt: skip


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """One line for every event."""
    rows.save(connection, audit_trail, [_line(entry) for entry in batch])


AUDIT_TRAIL = Projection("audit_trail", 1, (audit_trail,), apply)


def _line(entry: Recorded) -> Row:
    event, by = entry.event, entry.event.by
    return {
        "position": entry.position,
        "recorded_at": entry.recorded_at,
        "occurred_at": event.occurred_at,
        "event": entry.name,
        "stream": entry.stream,
        "version": entry.version,
        "case": _case_of(entry),
        "worker": by.id,
        "role": by.role.value,
        "agency": by.agency,
        "client": entry.meta.get("client"),
        "request": entry.meta.get("request"),
    }


def _case_of(entry: Recorded) -> UUID | None:
    match entry.event:
        case ChildRecorded(case=case) | CaseJoined(case=case) | CaseLeft(case=case):
            return case
    return None if isinstance(entry.event, OF_NO_CASE) else entry.stream
