"""The queues: where every record that owes something stands.

A queue is the list of the open duties of its kind (`domain.due.Queue`). What stands in it, why, whose turn it is,
until when and how urgent it is are the domain's own answers, of the record as its events add up; there is a row for
each queue a record stands in. A case that has not ended stands in one at least. It waits there since it came; an act
that settles what was owed and leaves something else to the same queue starts nothing again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Connection

from domain import working_days
from domain.challenge import Challenge
from domain.due import Duty, Urgency
from domain.duties import (
    duties,
    duties_of_a_challenge,
    duties_of_a_child,
    duties_of_a_consultation,
    duties_of_a_subject_request,
    duties_of_an_enquiry,
    urgency,
)
from domain.enquiry import Enquiry
from domain.facts import Recorded
from domain.hypothetical import Consultation
from domain.policy import PACKS, Pack
from domain.records import Case, Child
from domain.sharing import agency_of
from domain.subject_access import SubjectRequest
from domain.timescales import Clock, clocks
from projections import folded, rows
from projections.folded import Folded
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import queue

NO_CLOCK = datetime(9999, 12, 31, tzinfo=UTC)
"""Where what no clock counts stands: after everything that is due."""


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the records of a batch up to date, and where they stand."""
    batch = [entry for entry in batch if tools.kind(entry.name) in folded.KINDS]
    if not batch:
        return
    records = folded.before(connection, batch, tools)
    loaded = rows.load(connection, queue, {entry.stream for entry in batch})
    stood = {(row["stream"], row["queue"]): row for row in loaded}
    since: defaultdict[UUID, dict[str, datetime]] = defaultdict(dict)
    within: dict[UUID, tuple[object, dict[str, datetime]]] = {}
    for (stream, name), row in stood.items():
        since[stream][name] = row["since"]
    for entry in batch:
        if each := folded.fold(records, entry, tools):
            act, left = within.get(entry.stream, (None, {}))
            was = (left if act and act == entry.act else {}) | since[entry.stream]
            within[entry.stream] = entry.act, was
            owed = dict.fromkeys(duty.queue.value for duty in _owed(each) if duty.queue)
            since[entry.stream] = {name: was.get(name, entry.recorded_at) for name in owed}
    stands = [row for stream, queues in since.items() for row in _rows(stream, records[stream], queues)]
    rows.save(connection, queue, [row for row in stands if row != stood.get((row["stream"], row["queue"]))])
    rows.discard(connection, queue, [row for (stream, name), row in stood.items() if name not in since[stream]])
    tools.memory.keep(records)


QUEUE = Projection("queues", 7, (queue,), apply)
"""A release in which records owe something else than before has another version: the rows are then made again."""


def _owed(standing: Folded, running: Sequence[Clock] = ()) -> Sequence[Duty]:
    """What a record owes. Which duties are open depends on no clock; only when they are due does."""
    match standing.record:
        case Case() as case:
            return duties(case, running, PACKS[standing.pack])
        case Child() as child:
            return duties_of_a_child(child)
        case Consultation() as consultation:
            return duties_of_a_consultation(consultation, running)
        case Challenge() as challenge:
            return duties_of_a_challenge(challenge, running, PACKS[standing.pack].ladder)
        case Enquiry() as enquiry:
            return duties_of_an_enquiry(enquiry)
        case SubjectRequest() as request:
            return duties_of_a_subject_request(request, PACKS[standing.pack])


def _rows(stream: UUID, standing: Folded, since: Mapping[str, datetime]) -> Iterator[Row]:
    """A row for each queue, with its duties, those due first first; it is due with the first of them."""
    if not since:
        return
    pack = PACKS[standing.pack]
    running = clocks(standing.facts, pack, working_days.load(pack.calendar)) if standing.facts else ()
    owed = _owed(standing, running)
    about = {"stream": stream, **_about(standing)}
    for name, at in since.items():
        here = sorted((duty for duty in owed if duty.queue and duty.queue.value == name), key=_due_at)
        told = [_told(duty, pack) for duty in here]
        yield {**about, "queue": name, "since": at, "due_at": _due_at(here[0]), "duties": told}


def _due_at(duty: Duty) -> datetime:
    return duty.due_at or NO_CLOCK


def _about(standing: Folded) -> Row:
    match standing.record:
        case Case() as case:
            return {
                "kind": "case",
                "reference": case.contact.reference,
                "team": case.team,
                "agency": agency_of(case.contact),
                "urgency": urgency(case, standing.facts).rank,
                "received_at": case.contact.received_at,
            }
        case Child() as child:
            call, advised = child.unrouted if child.open_case else None, child.advised.waiting
            since = [each.occurred_at for each in (call, *advised) if each]
            return {
                "kind": "child",
                "reference": child.reference,
                "team": child.open_case.locality if child.open_case else None,
                "agency": advised[0].agency if advised else None,
                "urgency": (Urgency.EMERGENCY if call else Urgency.ORDINARY).rank,
                "received_at": min(since, default=None),
            }
        case Consultation(recorded=recorded):
            return {
                "kind": "consultation",
                "reference": recorded.reference,
                "team": None,
                "agency": recorded.agency,
                "urgency": Urgency.ORDINARY.rank,
                "received_at": recorded.received_at,
            }
        case Challenge(raised=raised) as challenge:
            return {
                "kind": "challenge",
                "reference": raised.reference,
                "team": None,
                "agency": raised.agency,
                "urgency": (Urgency.HARM_INDICATED if challenge.at_risk else Urgency.ORDINARY).rank,
                "received_at": raised.occurred_at,
            }
        case Enquiry(received=received):
            return {
                "kind": "enquiry",
                "reference": received.reference,
                "team": None,
                "agency": received.agency,
                "urgency": Urgency.ORDINARY.rank,
                "received_at": received.received_at,
            }
        case SubjectRequest(received=requested):
            return {
                "kind": "subject-request",
                "reference": requested.reference,
                "team": None,
                "agency": None,
                "urgency": Urgency.ORDINARY.rank,
                "received_at": requested.received_at,
            }


def _told(duty: Duty, pack: Pack) -> Row:
    """As JSON gives it back."""
    due_at = duty.due_at.isoformat() if duty.due_at else None
    who_may = [role.value for role in duty.who_may]
    return {"clause": duty.clause.number, "what": pack.in_its_words(duty.what), "who_may": who_may, "due_at": due_at}
