"""The case list: one row for every case, as it stands."""

from collections.abc import Sequence
from uuid import UUID

from domain.access import CaseRestricted, ConflictDeclared, ConflictEnded, GlassBroken, RestrictionLifted
from domain.children import CaseJoined
from domain.contact import ContactRecorded
from domain.details import DetailsAmended
from domain.facts import Recorded
from domain.procedure import Stream
from domain.recording import TeamManagerNotified
from domain.referrals import ReferralOpened
from domain.screening import ContactOutcomeDecided
from domain.sharing import agency_of
from domain.vocabulary import State
from projections import rows
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import case_list

NAME = ("given_name", "family_name")


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Bring the cases of a batch up to date."""
    cases = {_case_of(entry) for entry in batch}
    listed = {row["case"]: row for row in rows.load(place, case_list, cases)}
    for entry in batch:
        case = _case_of(entry)
        if isinstance(entry.event, ContactRecorded):
            listed[case] = _opened(entry, entry.event)
        elif case in listed:
            listed[case] |= _changed(listed[case], entry)
    rows.save(place, case_list, listed.values())


CASE_LIST = Projection(
    "case_list", 3, (case_list,), apply, by_record=ByRecord(of_streams(Stream.CASE), {CaseJoined: "case"})
)


def _case_of(entry: Recorded) -> UUID:
    """The case whose row an event may change. Joining a child is an event of the child's stream."""
    return entry.event.case if isinstance(entry.event, CaseJoined) else entry.stream


def _opened(entry: Recorded, contact: ContactRecorded) -> Row:
    details = contact.details
    return {
        "case": entry.stream,
        "reference": contact.reference,
        "communication": contact.communication,
        "child": contact.child,
        "agency": agency_of(contact),
        "source": contact.source.value,
        "referrer_kind": contact.referrer_kind.value,
        "intent": contact.intent.value,
        "state": State.RECEIVED.value,
        "received_at": contact.received_at,
        "recorded_at": entry.recorded_at,
        "version": entry.version,
        "team": details.address.locality if details.address else None,
        "child_name": rows.sealed_fields({"given_name": details.given_name, "family_name": details.family_name}),
        "outcome": None,
        "referral_on": None,
        "position": entry.position,
        "named": None,
        "kept_out": [],
        "let_in": {},
        "guarded": False,
    }


def _changed(row: Row, entry: Recorded) -> Row:
    event = entry.event
    if isinstance(event, CaseJoined):
        return {"child": entry.stream, "position": entry.position}
    state = State(row["state"])
    change: Row = {"version": entry.version, "position": entry.position, "state": event.state_after(state).value}
    match event:
        case DetailsAmended():
            change["child_name"] = rows.amended(row["child_name"], event, NAME)
            if "address" in event.changed and not state.is_at_least(State.RECORDED):
                change["team"] = event.details.address.locality if event.details.address else None
        case ContactOutcomeDecided():
            change["outcome"] = event.outcome.value
        case ReferralOpened():
            change["referral_on"] = event.on
        case TeamManagerNotified():
            change["team"] = event.team
        case CaseRestricted():
            change |= {"named": [*event.named], "guarded": True}
        case RestrictionLifted():
            change |= {"named": None, "guarded": bool(row["kept_out"])}
        case GlassBroken():
            change["let_in"] = {**row["let_in"], event.by.id: event.until.isoformat()}
        case ConflictDeclared():
            change |= {"kept_out": [*row["kept_out"], event.worker], "guarded": True}
        case ConflictEnded():
            kept_out = [each for each in row["kept_out"] if each != event.worker]
            change |= {"kept_out": kept_out, "guarded": bool(kept_out) or row["named"] is not None}
    return change
