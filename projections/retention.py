"""What is kept of cases that are over: one row for each case, by which those due for review are found."""

from collections.abc import Sequence

from sqlalchemy import Connection

from domain.contact import ContactRecorded
from domain.erasure import ErasureApproved, ErasureAsked, ErasureDeclined, ErasureSubject
from domain.facts import Recorded
from domain.policy import PACKS
from domain.procedure import Stream
from domain.retention import KINDS, HoldLifted, HoldPlaced, RetentionReviewed
from domain.vocabulary import State
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import retention


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring what is kept of the cases of a batch up to date."""
    batch = [entry for entry in batch if tools.kind(entry.name) == Stream.CASE]
    kept = {row["case"]: row for row in rows.load(connection, retention, {entry.stream for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, ContactRecorded):
            kept[entry.stream] = _begun(entry, entry.event)
        if entry.stream in kept:
            kept[entry.stream] |= {**_stands(kept[entry.stream], entry), **_said(entry), "version": entry.version}
    rows.save(connection, retention, kept.values())


RETENTION = Projection("retention", 1, (retention,), apply)


def _begun(entry: Recorded, contact: ContactRecorded) -> Row:
    return {
        "case": entry.stream,
        "reference": contact.reference,
        "state": State.RECEIVED.value,
        "pack": entry.meta["pack"],
        "kind": None,
        "ended_on": None,
        "keep_until": None,
        "held": False,
        "asked": False,
        "erased": False,
        "version": entry.version,
    }


def _stands(row: Row, entry: Recorded) -> Row:
    """Where the case stands after it, and which kind it is once it is over."""
    before = State(row["state"])
    state = entry.event.state_after(before)
    if state is before or state not in KINDS:
        return {"state": state.value}
    ended_on = PACKS[row["pack"]].day_of(entry.event.occurred_at)
    return {"state": state.value, "kind": KINDS[state].value, "ended_on": ended_on}


def _said(entry: Recorded) -> Row:
    match entry.event:
        case HoldPlaced():
            return {"held": True}
        case HoldLifted():
            return {"held": False}
        case RetentionReviewed(keep_until=keep_until):
            return {"keep_until": keep_until}
        case ErasureAsked():
            return {"asked": True}
        case ErasureDeclined():
            return {"asked": False}
        case ErasureApproved(subject=subject):
            return {"asked": False, **({} if subject is ErasureSubject.REFERRER else {"erased": True})}
    return {}
