"""The queues: which case waits for what. A case that has not ended waits in one at least.

known-check: a contact nobody has looked for among the children already known (C6).
dispatch: a safeguarding referral, checked and not yet sent to screening (SC1).
consultation: with the Early Help Advisor, checked and without an outcome (E6).
screening: sent or fast-tracked, and without an outcome (SC2, A37).
police: a crime is suspected, and neither told to the police nor ruled out (CF1).
siblings: a sibling to be referred, whose progression the Area team has not completed (SIB2).
recording: the Screening Manager's referral, not yet recorded by the Customer Service Advisor (C13).
disposal: a referral without the Screening Manager's disposal (D1).
authorisation: disposed of, and not yet authorised (T8).
allocation: disposed of, and without a Lead Practitioner (R2).
agreement: a proposed closure that the other supervisor has not answered (CL2).
closure: a closure on which the two supervisors do not agree (CL5).
led: with its Lead Practitioner, until it is concluded or closed (R3).

A case waits in as many as there are people it waits for.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection

from domain.allocation import LeadPractitionerAllocated
from domain.closure import ClosedAtReferral, ClosureDecided, ClosureNotAgreed, ClosureProposed
from domain.conclusion import ReferralConcluded
from domain.consultation import ConsultationOutcomeDecided
from domain.contact import ContactRecorded
from domain.details import DetailsAmended
from domain.disposal import DisposalAuthorised, ReferralAuthorised
from domain.emergencies import CrimeSuspected, FastTrackedToReferral, NoCrimeAfterAll, PoliceNotified
from domain.facts import Event, Recorded
from domain.known_check import KnownCheckRecorded, MatchWithdrawn
from domain.progression import DuplicateSuperseded, OutcomeCopied, SiblingCaseOpened, SiblingProgressionCompleted
from domain.recording import ReferralRecorded
from domain.referrals import JoinedToReferral, ReferralOpened
from domain.screening import ContactOutcomeDecided, ScreeningRequested
from domain.sharing import agency_of
from domain.siblings import SiblingDecided, SiblingReferralDecided
from domain.timescales import due
from domain.vocabulary import Intent, Outcome
from projections import rows
from projections.facts import clocks_of, remember, remembering
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import queue, queue_case

QUEUES = {
    "known-check": "T2", "dispatch": "T2", "consultation": "T2", "screening": "T2", "police": "T13", "siblings": "T10",
    "recording": "T3", "disposal": "T6", "authorisation": "T8", "allocation": None, "agreement": None, "closure": None,
    "led": None,
}  # fmt: skip
"""The queues, and the clock that says when what a case waits for is due, where there is one."""

NO_CLOCK = datetime(9999, 12, 31, tzinfo=UTC)
"""Where what no clock counts stands: after everything that is due."""


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


QUEUE = Projection("queues", 3, (queue, queue_case), apply)


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
        "to_copy": [],
        "suspected": {},
        **dict.fromkeys(
            ("siblings_at", "disposed_at", "authorised_at", "led_at", "proposed_at", "dissent_at", "ended_at")
        ),
        **remembering(entry),
    }


def _change(row: Row, entry: Recorded) -> None:
    remember(row, entry)
    at = entry.recorded_at
    match entry.event:
        case DetailsAmended():
            row["child_name"] = rows.amended(row["child_name"], entry.event, ("given_name", "family_name"))
            if "address" in entry.event.changed:
                row["team"] = entry.event.details.address.locality if entry.event.details.address else None
        case KnownCheckRecorded():
            row["checked_at"] = at
        case MatchWithdrawn():
            row |= {"checked_at": None, "opened_at": at}
        case ScreeningRequested() | FastTrackedToReferral():
            row["sent_at"] = row["sent_at"] or at
        case ContactOutcomeDecided(outcome=Outcome.PROGRESS_TO_REFERRAL):
            row |= {"decided_at": at, "progressed_at": at}
        case ContactOutcomeDecided() | ConsultationOutcomeDecided():
            row |= {"decided_at": at, "ended_at": at}
        case SiblingReferralDecided():
            row |= {"decided_at": at, "siblings_at": at}
        case OutcomeCopied() | SiblingProgressionCompleted():
            row |= {"decided_at": row["decided_at"] or at, "siblings_at": None}
        case ReferralOpened():
            row["referred_at"] = at
        case ReferralRecorded():
            row["entered_at"] = at
        case JoinedToReferral() | ClosedAtReferral() | ReferralConcluded() | DuplicateSuperseded():
            row |= {"decided_at": row["decided_at"] or at, "ended_at": at}
        case _:
            _change_a_referral(row, entry.event, at)


def _change_a_referral(row: Row, event: Event, at: datetime) -> None:
    match event:
        case SiblingDecided(sibling=sibling, refer=True, case=None):
            row |= {"to_copy": [*row["to_copy"], str(sibling)], "siblings_at": row["siblings_at"] or at}
        case SiblingCaseOpened(sibling=sibling):
            left = [each for each in row["to_copy"] if each != str(sibling)]
            row |= {"to_copy": left, "siblings_at": row["siblings_at"] if left else None}
        case CrimeSuspected(number=number):
            row["suspected"] = {**row["suspected"], str(number or len(row["suspected"]) + 1): at.isoformat()}
        case PoliceNotified(suspicion=answered) | NoCrimeAfterAll(suspicion=answered):
            kept = row["suspected"].items() if answered else ()
            row["suspected"] = {number: since for number, since in kept if number != str(answered)}
        case DisposalAuthorised():
            row["disposed_at"] = row["disposed_at"] or at
        case ReferralAuthorised():
            row["authorised_at"] = at
        case LeadPractitionerAllocated():
            row["led_at"] = row["led_at"] or at
        case ClosureProposed():
            row |= {"proposed_at": at, "dissent_at": None}
        case ClosureNotAgreed():
            row |= {"proposed_at": None, "dissent_at": at}
        case ClosureDecided():
            row |= {"proposed_at": None, "dissent_at": None}


def _waits(case: Row) -> Iterator[Row]:
    """The queues a case is in, and since when."""
    if case["suspected"]:
        yield _wait("police", case, min(map(datetime.fromisoformat, case["suspected"].values())))
    if case["ended_at"] is not None:
        return
    if case["decided_at"] is None:
        yield from _of_the_contact(case)
    if case["siblings_at"] is not None:
        yield _wait("siblings", case, case["siblings_at"])
    if case["progressed_at"] is not None and case["referred_at"] is not None and case["entered_at"] is None:
        yield _wait("recording", case, max(case["progressed_at"], case["referred_at"]))
    if case["referred_at"] is not None:
        yield from _of_the_referral(case)


def _of_the_contact(case: Row) -> Iterator[Row]:
    if case["checked_at"] is None:
        yield _wait("known-check", case, case["opened_at"])
    elif case["sent_at"] is None:
        for_screening = case["intent"] == Intent.SAFEGUARDING_REFERRAL
        yield _wait("dispatch" if for_screening else "consultation", case, case["checked_at"])
    if case["sent_at"] is not None:
        yield _wait("screening", case, case["sent_at"])


def _of_the_referral(case: Row) -> Iterator[Row]:
    if case["disposed_at"] is None:
        yield _wait("disposal", case, case["referred_at"])
    else:
        if case["authorised_at"] is None:
            yield _wait("authorisation", case, case["disposed_at"])
        if case["led_at"] is None:
            yield _wait("allocation", case, case["disposed_at"])
    for name, since in (("agreement", "proposed_at"), ("closure", "dissent_at"), ("led", "led_at")):
        if case[since] is not None:
            yield _wait(name, case, case[since])


def _wait(name: str, case: Row, since: datetime) -> Row:
    """Due with the clock of the queue; at once, if the case's pack has no such clock. Last, where no clock counts."""
    clock = QUEUES[name]
    due_at = due(clocks_of(case)).get(clock, since) if clock else NO_CLOCK
    return {"queue": name, "case": case["case"], "since": since, "due_at": due_at}
