"""What is exchanged with the case-management system: owed by contacts and referrals, and what became of each.

A row is put here once and for all, by the case and what it is exchanged for. So nothing is sent again because rows were
made again: they never are. Nothing personal stands in it: who the child is is looked up when the system is asked.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.postgresql import insert

from domain.case_management import (
    AboutExchange,
    CaseManagementFailed,
    CaseManagementRenewed,
    Exchange,
    ExchangeKind,
    ExchangeStanding,
)
from domain.contact import ContactRecorded
from domain.facts import Event, Recorded
from domain.known_check import ChildMatched, MatchWithdrawn
from domain.records import Case
from domain.referrals import ReferralOpened
from domain.tracing import TracedNumberConfirmed, TracedNumberRejected
from projections import rows
from projections.beside import tracing_breaker
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import exchange

OWING = {
    ContactRecorded: (ExchangeKind.KNOWN_CHECK, ExchangeKind.CONTACT),
    ReferralOpened: (ExchangeKind.REFERRAL,),
}

SETTLING = (ChildMatched, MatchWithdrawn, TracedNumberConfirmed, TracedNumberRejected)
ANSWERED = frozenset({ExchangeStanding.DONE, ExchangeStanding.FOR_SOMEBODY})


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Put in what a batch owes, and note what it tells of what is there."""
    owed = [row for entry in batch for row in _owed(connection, entry, tools)]
    if owed:
        connection.execute(insert(exchange).on_conflict_do_nothing(), [*owed, *_passed_by(connection, owed)])
    told = [entry.event for entry in batch if isinstance(entry.event, AboutExchange)]
    records = {each.record for each in told}
    found = {(row["record"], row["kind"]): row for row in rows.load(connection, exchange, records, by="record")}
    for each in told:
        if row := found.get((each.record, each.kind.value)):
            found[each.record, each.kind.value] = _after(row, each)
    rows.save(connection, exchange, found.values())
    _settle_again(connection, batch)


EXCHANGES = Projection("exchanges", 1, (exchange,), apply, once=True)


def _passed_by(connection: Connection, owed: Sequence[Row]) -> list[Row]:
    """What contacts owe that came late, their streams having had to wait: who traces looks on from the last alone."""
    traced = select(func.max(exchange.c.position)).where(exchange.c.kind == ExchangeKind.NHS_NUMBER.value)
    since, last = connection.execute(select(tracing_breaker.c.since, traced.scalar_subquery())).one()
    return [
        row | {"kind": ExchangeKind.NHS_NUMBER.value}
        for row in owed
        if row["kind"] == ExchangeKind.CONTACT and last is not None and since < row["position"] < last
    ]


def _settle_again(connection: Connection, batch: Sequence[Recorded]) -> None:
    """Have it looked at again whose a number is that was traced: its case is another child's, or somebody said."""
    said = {entry.stream: entry for entry in batch if isinstance(entry.event, SETTLING)}
    found = rows.load(connection, exchange, set(said), by="record")
    rows.save(connection, exchange, [
        row | {"next_at": said[row["record"]].recorded_at} | _closed_by(said[row["record"]].event)
        for row in found
        if row["kind"] == ExchangeKind.NHS_NUMBER and row["standing"] in ANSWERED
    ])  # fmt: skip


def _closed_by(event: Event) -> Row:
    """Whoever rejects a number has said all there was to say."""
    return {"standing": ExchangeStanding.DONE.value} if isinstance(event, TracedNumberRejected) else {}


def _owed(connection: Connection, entry: Recorded, tools: Tools) -> list[Row]:
    kinds = next((kinds for kind, kinds in OWING.items() if isinstance(entry.event, kind)), ())
    reference = _reference(connection, entry, tools) if kinds else None
    if reference is None:
        return []
    return [
        {
            "record": entry.stream, "kind": kind.value, "position": entry.position, "reference": reference,
            "owed_at": entry.recorded_at, "standing": ExchangeStanding.OWED.value, "attempts": 0,
            "next_at": entry.recorded_at,
        }
        for kind in kinds
    ]  # fmt: skip


def _reference(connection: Connection, entry: Recorded, tools: Tools) -> str | None:
    """The case's; None of what is none."""
    if isinstance(entry.event, ContactRecorded):
        return entry.event.reference
    case = Case.of(each.event for each in tools.earlier(connection, {entry.stream}, entry.position))
    return case.contact.reference if case else None


def _after(row: Row, event: AboutExchange) -> Row:
    stood = Exchange(standing=ExchangeStanding(row["standing"]), attempts=row["attempts"])
    made = stood.evolve(event)
    changed: dict[str, Any] = {
        "standing": made.standing.value,
        "attempts": made.attempts,
        "next_at": made.next_at,
        "tried_at": row["tried_at"] if isinstance(event, CaseManagementRenewed) else event.occurred_at,
        "system": event.system,
        "why": event.why.value if isinstance(event, CaseManagementFailed) else None,
    }
    return row | changed
