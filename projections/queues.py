"""The queues: which case waits for what.

known-check: a contact nobody has looked for among the children already known (C6).
dispatch: a safeguarding referral, checked and not yet sent to screening (SC1).
screening: sent or fast-tracked, and without an outcome (SC2, A37).
recording: the Screening Manager's referral, not yet recorded by the Customer Service Advisor (C13).

A case whose match was withdrawn may wait in two.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection

from domain.events import (
    ClosedAtReferral,
    ConsultationOutcomeDecided,
    ContactOutcomeDecided,
    ContactRecorded,
    DetailsAmended,
    DuplicateSuperseded,
    FastTrackedToReferral,
    JoinedToReferral,
    KnownCheckRecorded,
    MatchWithdrawn,
    OutcomeCopied,
    Recorded,
    ReferralConcluded,
    ReferralOpened,
    ReferralRecorded,
    ScreeningRequested,
    SiblingReferralDecided,
)
from domain.sharing import agency_of
from domain.timescales import due
from domain.vocabulary import Intent, Outcome
from projections import rows
from projections.facts import clocks_of, remember, remembering
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import queue, queue_case

QUEUES = {"known-check": "T2", "dispatch": "T2", "screening": "T2", "recording": "T3"}
"""The queues, and the clock that says when what a case waits for is due."""


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Bring the cases of a batch up to date, and where they wait."""
    cases = {row["case"]: row for row in rows.load(connection, queue_case, {entry.stream for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, ContactRecorded):
            cases[entry.stream] = _opened(entry, entry.event)
        if entry.stream in cases:
            _change(cases[entry.stream], entry)
    waited = {(row["queue"], row["case"]): row for row in rows.load(connection, queue, cases)}
    waiting = {(row["queue"], row["case"]): row for case in cases.values() for row in _waits(case)}
    rows.save(connection, queue_case, cases.values())
    rows.save(connection, queue, waiting.values())
    rows.discard(connection, queue, [row for key, row in waited.items() if key not in waiting])


QUEUE = Projection("queues", 2, (queue, queue_case), apply)


def _opened(entry: Recorded, contact: ContactRecorded) -> Row:
    details = contact.details
    return {
        "case": entry.stream,
        "reference": contact.reference,
        "agency": agency_of(contact),
        "source": contact.source.value,
        "intent": contact.intent.value,
        "team": details.address.locality if details.address else None,
        "child_name": rows.sealed_fields({"given_name": details.given_name, "family_name": details.family_name}),
        "received_at": contact.received_at,
        "opened_at": entry.recorded_at,
        "checked_at": None,
        "sent_at": None,
        "decided_at": None,
        "progressed_at": None,
        "referred_at": None,
        "entered_at": None,
        **remembering(entry),
    }


def _change(row: Row, entry: Recorded) -> None:
    remember(row, entry)
    match entry.event:
        case DetailsAmended():
            row["child_name"] = rows.amended(row["child_name"], entry.event, ("given_name", "family_name"))
            if "address" in entry.event.changed:
                row["team"] = entry.event.details.address.locality if entry.event.details.address else None
        case KnownCheckRecorded():
            row["checked_at"] = entry.recorded_at
        case MatchWithdrawn():
            row |= {"checked_at": None, "opened_at": entry.recorded_at}
        case ScreeningRequested() | FastTrackedToReferral():
            row["sent_at"] = row["sent_at"] or entry.recorded_at
        case ContactOutcomeDecided(outcome=Outcome.PROGRESS_TO_REFERRAL):
            row |= {"decided_at": entry.recorded_at, "progressed_at": entry.recorded_at}
        case ContactOutcomeDecided() | ConsultationOutcomeDecided() | OutcomeCopied():
            row["decided_at"] = entry.recorded_at
        case SiblingReferralDecided() | JoinedToReferral():
            row["decided_at"] = entry.recorded_at
        case ReferralOpened():
            row["referred_at"] = entry.recorded_at
        case ReferralRecorded() | ClosedAtReferral() | ReferralConcluded():
            row["entered_at"] = entry.recorded_at
        case DuplicateSuperseded():
            row |= {"decided_at": entry.recorded_at, "entered_at": entry.recorded_at}


def _waits(case: Row) -> Iterator[Row]:
    """The queues a case is in, and since when."""
    if case["decided_at"] is None:
        if case["checked_at"] is None:
            yield _wait("known-check", case, case["opened_at"])
        elif case["sent_at"] is None and case["intent"] == Intent.SAFEGUARDING_REFERRAL:
            yield _wait("dispatch", case, case["checked_at"])
        if case["sent_at"] is not None:
            yield _wait("screening", case, case["sent_at"])
    if case["progressed_at"] is not None and case["referred_at"] is not None and case["entered_at"] is None:
        yield _wait("recording", case, max(case["progressed_at"], case["referred_at"]))


def _wait(name: str, case: Row, since: datetime) -> Row:
    """Due with the clock of the queue; at once, if the case's pack has no such clock."""
    due_at = due(clocks_of(case)).get(QUEUES[name], since)
    return {"queue": name, "case": case["case"], "since": since, "due_at": due_at}
