"""The audit trail, asked in one line: `actor:w-7 action:closure-* created:2026-11-01..2026-11-30`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from fnmatch import fnmatchcase
from typing import Any

from typing_extensions import TypedDict

from app.api.desk import Desk
from app.base import references
from app.base.references import Referent
from app.reading.asking import Page
from app.reading.list_rows import AuditRow
from app.record.stored_forms import NAMES, STREAMS
from app.wording.words import UK
from domain.frozen import fields_of, frozen
from domain.procedure import Stream
from domain.vocabulary import Role

TERMS = ("actor", "action", "created", "case")
EVENTS = tuple(sorted(NAMES.keys() - STREAMS[Stream.CONCERN].keys()))
"""What the trail holds: an agency's own concerns are not of it."""

MOST = 10_000
"""Lines of one export, the last."""


class NotTerms(ValueError):
    """What was typed is not of the grammar; its words say why, to whoever typed it."""


@frozen(kw_only=True)
class Terms:
    """What is asked of the trail: all that is given is so. events: any of them. case: its reference."""

    worker: str | None = None
    events: Sequence[str] = ()
    case: str | None = None
    since: datetime | None = None
    before: datetime | None = None

    def and_(self, other: "Terms") -> "Terms":
        """With what the other says, which counts where both say something."""
        said = {name: value for name in fields_of(self) if (value := getattr(other, name))}
        return replace(self, **said)


class AuditedBy(TypedDict):
    """Who did it. name: null once it was erased, or where it cannot be read."""

    id: str
    name: str | None
    role: Role
    agency: str | None


class AuditedEvent(TypedDict):
    """One line of the trail. case: the reference of the case it is of, if it is of one. request: as its answer told."""

    position: int
    event: str
    case: str | None
    by: AuditedBy
    occurred_at: datetime
    recorded_at: datetime
    request: str | None


def terms(text: str) -> Terms:
    """What a line asks for: each word `name:value`, all of which must be so. Raises NotTerms."""
    found = Terms()
    for word in text.split():
        name, colon, value = word.partition(":")
        if not colon or name not in TERMS or not value:
            raise NotTerms(f"“{word}” is not one of {', '.join(f'{each}:' for each in TERMS[:-1])} and {TERMS[-1]}:")
        found = found.and_(_READ[name](value))
    return found


async def audited(desk: Desk, asked: Terms, cursor: str | None, limit: int) -> Page[AuditRow]:
    """The lines that are so, the last first. Of a case that is closed to whoever asks, none. Raises NotACursor."""
    stream = references.stream_of(desk.authority.slug, asked.case) if asked.case else None
    return await desk.reads.audit(
        desk.authority.tenant, case=stream, worker=asked.worker, events=asked.events, recorded_from=asked.since,
        recorded_before=asked.before, cursor=cursor, limit=limit,
    )  # fmt: skip


def told(desk: Desk, rows: Sequence[AuditRow]) -> list[AuditedEvent]:
    """As they are answered."""
    reader = desk.reader()
    return [
        {
            "position": row.position,
            "event": row.event,
            "case": row.reference,
            "by": {
                "id": row.worker, "name": reader.open(row.worker_name), "role": Role(row.role), "agency": row.agency
            },
            "occurred_at": row.occurred_at,
            "recorded_at": row.recorded_at,
            "request": row.request,
        }
        for row in rows
    ]  # fmt: skip


def _action(value: str) -> Terms:
    """An event's name, or the beginning of several: `closure-*`."""
    found = tuple(name for name in EVENTS if fnmatchcase(name, value))
    if not found:
        raise NotTerms(f"There is no event “{value}”; an asterisk stands for the rest of a name, as in closure-*")
    return Terms(events=found)


def _created(value: str) -> Terms:
    """A day, `2026-11-01..2026-11-30` with both included, `>=` and `<=` a day. The days are the UK's."""
    first, dots, last = value.partition("..")
    if value.startswith(">="):
        first, dots, last = value[2:], "..", "*"
    elif value.startswith("<="):
        first, dots, last = "*", "..", value[2:]
    begins = None if first == "*" and dots else _midnight(first)
    ends = None if last == "*" and dots else _midnight(last if dots else first, timedelta(days=1))
    return Terms(since=begins, before=ends)


def _midnight(text: str, later: timedelta = timedelta()) -> datetime:
    try:
        day = date.fromisoformat(text) + later
        return datetime(day.year, day.month, day.day, tzinfo=UK)
    except (ValueError, OverflowError):
        raise NotTerms("A day is written 2026-11-30, and a stretch of them 2026-11-01..2026-11-30") from None


def _case(value: str) -> Terms:
    reference = references.read(Referent.CASE, value)
    if reference is None:
        raise NotTerms(f"“{value}” is no reference of a case")
    return Terms(case=reference)


_READ: Mapping[str, Any] = {
    "actor": lambda value: Terms(worker=value), "action": _action, "created": _created, "case": _case
}  # fmt: skip
