"""The case list: one row for every case, as it stands."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection

from domain.children import CaseJoined
from domain.closure import ClosedAtReferral
from domain.conclusion import ReferralConcluded
from domain.consultation import ConsultationOutcomeDecided
from domain.contact import ContactRecorded
from domain.details import DetailsAmended
from domain.disposal import ReferralAuthorised
from domain.facts import Event, Recorded
from domain.known_check import KnownCheckRecorded, MatchWithdrawn
from domain.progression import DuplicateSuperseded, SiblingProgressionCompleted
from domain.recording import ReferralRecorded, TeamManagerNotified
from domain.referrals import JoinedToReferral, ReferralOpened
from domain.screening import (
    ContactOutcomeDecided,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
)
from domain.sharing import agency_of
from domain.vocabulary import Outcome, State
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import case_list

LEADS_TO: dict[type[Event], State] = {
    KnownCheckRecorded: State.CHECKED,
    ScreeningRequested: State.SCREENING,
    ScreeningCheckRecorded: State.SCREENING,
    ScreeningFindingsRecorded: State.SCREENING,
    ContactOutcomeDecided: State.ENDED,
    ConsultationOutcomeDecided: State.ENDED,
    ReferralOpened: State.REFERRAL,
    ReferralRecorded: State.RECORDED,
    SiblingProgressionCompleted: State.RECORDED,
    ReferralAuthorised: State.AUTHORISED,
    JoinedToReferral: State.JOINED,
    ClosedAtReferral: State.CLOSED,
    ReferralConcluded: State.CONCLUDED,
    DuplicateSuperseded: State.SUPERSEDED,
}
"""The states, in their order: a case never goes back, whatever comes later, but for a match that is withdrawn."""

NAME = ("given_name", "family_name")
ORDER = [State.RECEIVED, *dict.fromkeys(LEADS_TO.values())]


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Bring the cases of a batch up to date."""
    cases = {_case_of(entry) for entry in batch}
    listed = {row["case"]: row for row in rows.load(connection, case_list, cases)}
    for entry in batch:
        case = _case_of(entry)
        if isinstance(entry.event, ContactRecorded):
            listed[case] = _opened(entry, entry.event)
        elif case in listed:
            listed[case] |= _changed(listed[case], entry)
    rows.save(connection, case_list, listed.values())


CASE_LIST = Projection("case_list", 2, (case_list,), apply)


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
    }


def _changed(row: Row, entry: Recorded) -> Row:
    event = entry.event
    if isinstance(event, CaseJoined):
        return {"child": entry.stream, "position": entry.position}
    change: Row = {
        "version": entry.version, "position": entry.position, "state": state_after(State(row["state"]), event).value,
    }  # fmt: skip
    match event:
        case DetailsAmended():
            change["child_name"] = rows.amended(row["child_name"], event, NAME)
            notified = ORDER.index(State(row["state"])) >= ORDER.index(State.RECORDED)
            if "address" in event.changed and not notified:
                change["team"] = event.details.address.locality if event.details.address else None
        case ContactOutcomeDecided():
            change["outcome"] = event.outcome.value
        case ReferralOpened():
            change["referral_on"] = event.on
        case TeamManagerNotified():
            change["team"] = event.team
    return change


def state_after(state: State, event: Event) -> State:
    """The state of a case after one more event, as `Case.state` has it."""
    if isinstance(event, MatchWithdrawn) and state is State.CHECKED:
        return State.RECEIVED
    if isinstance(event, ContactOutcomeDecided) and event.outcome is Outcome.PROGRESS_TO_REFERRAL:
        return max(state, State.REFERRAL, key=ORDER.index)
    return max(state, LEADS_TO.get(type(event), state), key=ORDER.index)
