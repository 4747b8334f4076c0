"""The outbox: the notices that are owed, and what became of each.

A notice is put here once and for all, by the position of the event that owes it, or by what makes several acts one. So
nothing is sent again because rows were made again: they never are. Nothing personal stands in it: who referred is
named by their case, and where they are written to is looked up when it is sent.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql import insert

from domain.account import Referrer
from domain.facts import Event, Recorded
from domain.hypothetical import Consultation
from domain.notice_delivery import (
    AboutNotice,
    NoticeFailed,
    NoticeNotDelivered,
    NoticeRenewed,
    NoticeSent,
    NoticeStanding,
    Telling,
)
from domain.notices import OWING, About, Notice, owed
from domain.policy import PACKS
from domain.records import Case, Communication
from domain.watch import ClockTold
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import notice
from projections.whose import is_an_agencys_own


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Put in what a batch owes, and note what it tells of what is there."""
    owing = [row for entry in batch if _may_owe(entry, tools) for row in _put(connection, entry, tools)]
    if owing:
        connection.execute(insert(notice).on_conflict_do_nothing(), owing)
    told = [entry.event for entry in batch if isinstance(entry.event, AboutNotice)]
    found = {row["notice"]: row for row in rows.load(connection, notice, {each.notice for each in told})}
    for each in told:
        if each.notice in found:
            found[each.notice] = _after(found[each.notice], each)
    rows.save(connection, notice, found.values())


NOTICES = Projection("notices", 1, (notice,), apply, once=True)


def _may_owe(entry: Recorded, tools: Tools) -> bool:
    return isinstance(entry.event, OWING) and not is_an_agencys_own(entry, tools)


def _put(connection: Connection, entry: Recorded, tools: Tools) -> Iterator[Row]:
    about = _about(connection, entry, tools)
    if about is None:
        return
    for each in owed(entry.event, about):
        yield {
            "notice": _lasting_id(each, entry.position, tools),
            "position": entry.position,
            "kind": each.kind.value,
            "clause": each.clause.number,
            "recipient": each.to.code,
            "record": each.record,
            "reference": each.reference,
            "of": each.of,
            "owed_at": entry.recorded_at,
            "standing": NoticeStanding.OWED.value,
            "attempts": 0,
            "is_queued": False,
        }


def _lasting_id(each: Notice, position: int, tools: Tools) -> UUID:
    """The same whenever it is worked out; and for the same act in several records, one."""
    key = each.once or f"{position} {each.kind} {each.to.code}"
    return UUID(bytes=tools.digest("notice", key)[:16], version=4)


def _about(connection: Connection, entry: Recorded, tools: Tools) -> About | None:
    """What is known of the record of an event as it then stood; None of what makes none."""
    event = entry.event
    record = event.record if isinstance(event, ClockTold) else entry.stream
    contact = getattr(event, "contact", None)
    held = _held(connection, {record, *({contact} if contact else ())}, entry.position, tools)
    case = Case.of(held[record])
    cases = {stream: found for stream, events in held.items() if (found := Case.of(events))}
    referrers = _referrers(connection, cases, entry.position, tools)
    if case:
        return About(
            record=record, reference=case.contact.reference, of="case", case=case, referrers=referrers,
            whose_clock=PACKS[entry.meta["pack"]].whose_clock,
        )  # fmt: skip
    if isinstance(event, ClockTold):
        return About(record=record, reference=event.reference, of=event.of, referrers={})
    consultation = Consultation.of(held[record])
    if consultation:
        return About(record=record, reference=consultation.recorded.reference, of="consultation", referrers={})
    return None


def _referrers(
    connection: Connection, cases: Mapping[UUID, Case], before: int, tools: Tools
) -> Mapping[UUID, Referrer]:
    """Who made the communications of some cases."""
    streams = {case.contact.communication for case in cases.values()}
    held = _held(connection, streams, before, tools)
    made = {stream: found for stream, events in held.items() if (found := Communication.of(events))}
    of = {stream: made.get(case.contact.communication) for stream, case in cases.items()}
    return {stream: found.received.referrer for stream, found in of.items() if found}


def _held(connection: Connection, streams: set[UUID], before: int, tools: Tools) -> Mapping[UUID, Sequence[Event]]:
    held: dict[UUID, list[Event]] = {stream: [] for stream in streams}
    for entry in tools.earlier(connection, streams, before):
        held[entry.stream].append(entry.event)
    return held


def _after(row: Row, event: AboutNotice) -> Row:
    stood = Telling(standing=NoticeStanding(row["standing"]), attempts=row["attempts"], next_at=row["next_at"])
    telling = stood.evolve(event)
    changed: dict[str, Any] = {
        "standing": telling.standing.value,
        "attempts": telling.attempts,
        "next_at": telling.next_at,
        "channel": event.channel.value,
    }
    if isinstance(event, NoticeSent | NoticeFailed):
        changed["tried_at"] = event.occurred_at
    if telling.standing is not stood.standing or isinstance(event, NoticeFailed):
        changed["why"] = event.why.value if isinstance(event, NoticeFailed | NoticeNotDelivered) else None
    if isinstance(event, NoticeRenewed | NoticeNotDelivered) and telling.is_to_be_sent:
        changed["is_queued"] = False
    return row | changed
