"""The queues: which case waits for what.

known-check: a contact nobody has looked for among the children already known (C6).
dispatch: a safeguarding referral, checked and not yet sent to screening (SC1).
screening: sent, and without an outcome (SC2).
recording: a referral not yet recorded by the Customer Service Advisor (C13).

A case whose match was withdrawn may wait in two.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection

from domain import working_days
from domain.events import (
    ContactOutcomeDecided,
    ContactRecorded,
    KnownCheckRecorded,
    MatchWithdrawn,
    Recorded,
    ReferralOpened,
    ReferralRecorded,
    ScreeningRequested,
)
from domain.policy import PACKS
from domain.timescales import clocks, fact_of
from domain.vocabulary import Intent
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import queue, queue_case

QUEUES = ("known-check", "dispatch", "screening", "recording")
CONTACT_DECIDED, REFERRAL_RECORDED = "T2", "T3"


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Bring the cases of a batch up to date, and where they wait."""
    cases = {row["case"]: row for row in rows.load(connection, queue_case, {entry.stream for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, ContactRecorded):
            cases[entry.stream] = _opened(entry, entry.event)
        elif entry.stream in cases:
            _change(cases[entry.stream], entry)
    waited = {(row["queue"], row["case"]): row for row in rows.load(connection, queue, cases)}
    waiting = {(row["queue"], row["case"]): row for case in cases.values() for row in _waits(case)}
    rows.save(connection, queue_case, cases.values())
    rows.save(connection, queue, waiting.values())
    rows.discard(connection, queue, [row for key, row in waited.items() if key not in waiting])


QUEUE = Projection("queues", 1, (queue, queue_case), apply)


def _opened(entry: Recorded, contact: ContactRecorded) -> Row:
    details = contact.details
    return {
        "case": entry.stream,
        "reference": contact.reference,
        "agency": contact.agency,
        "source": contact.source.value,
        "intent": contact.intent.value,
        "team": details.address.locality if details.address else None,
        "child_name": rows.sealed_fields({"given_name": details.given_name, "family_name": details.family_name}),
        "received_at": contact.received_at,
        "pack": entry.meta["pack"],
        "contact_due_at": _due(CONTACT_DECIDED, entry, entry.meta["pack"]),
        "referral_due_at": None,
        "opened_at": entry.recorded_at,
        "checked_at": None,
        "sent_at": None,
        "decided_at": None,
        "referred_at": None,
        "entered_at": None,
    }


def _change(row: Row, entry: Recorded) -> None:
    match entry.event:
        case KnownCheckRecorded():
            row["checked_at"] = entry.recorded_at
        case MatchWithdrawn():
            row |= {"checked_at": None, "opened_at": entry.recorded_at}
        case ScreeningRequested():
            row["sent_at"] = entry.recorded_at
        case ContactOutcomeDecided():
            row["decided_at"] = entry.recorded_at
        case ReferralOpened():
            row |= {"referred_at": entry.recorded_at, "referral_due_at": _due(REFERRAL_RECORDED, entry, row["pack"])}
        case ReferralRecorded():
            row["entered_at"] = entry.recorded_at


def _waits(case: Row) -> Iterator[Row]:
    """The queues a case is in, since when, and until when something is due."""
    if case["decided_at"] is None:
        if case["checked_at"] is None:
            yield _wait("known-check", case, case["opened_at"], case["contact_due_at"])
        elif case["sent_at"] is None and case["intent"] == Intent.SAFEGUARDING_REFERRAL:
            yield _wait("dispatch", case, case["checked_at"], case["contact_due_at"])
        if case["sent_at"] is not None:
            yield _wait("screening", case, case["sent_at"], case["contact_due_at"])
    if case["referred_at"] is not None and case["entered_at"] is None:
        yield _wait("recording", case, case["referred_at"], case["referral_due_at"])


def _wait(name: str, case: Row, since: datetime, due_at: datetime) -> Row:
    return {"queue": name, "case": case["case"], "since": since, "due_at": due_at}


def _due(clause: str, entry: Recorded, pack_name: str) -> datetime:
    """When a clock that this event alone starts is due; at once, if the pack has no such clock."""
    pack = PACKS[pack_name]
    started = clocks([fact_of(entry)], pack, working_days.load(pack.calendar))
    return next((clock.due_at for clock in started if clock.clause == clause), entry.recorded_at)
