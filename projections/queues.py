"""The queues: where every record that owes something stands.

A queue is the list of the open duties of its kind (`domain.due.Queue`). What stands in it, why, whose turn it is,
until when and how urgent it is are the domain's own answers, of the record as its events add up; there is a row for
each queue a record stands in. A case that has not ended stands in one at least. It waits there since it came; an act
that settles what was owed and leaves something else to the same queue starts nothing again.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from uuid import UUID

from domain import working_days
from domain.challenge import Challenge
from domain.claims import AboutClaim, ClaimReleased, QueueClaimed
from domain.due import Duty, Urgency
from domain.duties import owed, urgency
from domain.enquiry import Enquiry
from domain.facts import Recorded
from domain.frozen import frozen
from domain.hypothetical import Consultation
from domain.policy import PACKS, Pack
from domain.procedure import Stream
from domain.records import Case, Child
from domain.sharing import agency_of
from domain.subject_access import SubjectRequest
from domain.timescales import clocks
from projections import folded, rows
from projections.folded import Folded
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import queue

NO_CLOCK = datetime(9999, 12, 31, tzinfo=UTC)
"""Where what no clock counts stands: after everything that is due."""


@frozen
class Stay:
    """How a record stands in a queue: since when, and who has it in hand, which ends with the stay."""

    since: datetime
    claimed: Row


NOBODY: Row = {"claimed_by": None, "claimed_name": None, "claimed_at": None}
Stays = dict[str, Stay]
Step = tuple[Recorded, Folded | None]
"""An event, and how its record stands after it; None of one that stands in another stream."""


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the records of a batch up to date, where they stand, and who has them."""
    batch = [each for each in batch if tools.kind(each.name) in folded.KINDS or isinstance(each.event, AboutClaim)]
    if not batch:
        return
    own = [entry for entry in batch if not isinstance(entry.event, AboutClaim)]
    records = folded.before(place, own, tools) if own else {}
    loaded = rows.load(place, queue, {_record_of(entry) for entry in batch})
    stood = {(row["stream"], row["queue"]): row for row in loaded}
    happened: defaultdict[UUID, list[Step]] = defaultdict(list)
    for entry in batch:
        each = None if isinstance(entry.event, AboutClaim) else folded.fold(records, entry, tools)
        happened[_record_of(entry)].append((entry, each))
    before: defaultdict[UUID, Stays] = defaultdict(dict)
    for (stream, name), row in stood.items():
        before[stream][name] = Stay(row["since"], {column: row[column] for column in NOBODY})
    stays = {stream: _stays(before[stream], theirs) for stream, theirs in happened.items()}
    stands = [row for stream, each in records.items() for row in _rows(stream, each, stays[stream])]
    stands += [
        stood[stream, name] | stay.claimed
        for stream, theirs in stays.items() if stream not in records
        for name, stay in theirs.items() if (stream, name) in stood
    ]  # fmt: skip
    rows.save(place, queue, [row for row in stands if row != stood.get((row["stream"], row["queue"]))])
    rows.discard(place, queue, [row for (stream, name), row in stood.items() if name not in stays[stream]])
    tools.memory.keep(records)


QUEUE = Projection(
    "queues",
    8,
    (queue,),
    apply,
    by_record=ByRecord(of_streams(*map(Stream, folded.KINDS)), {QueueClaimed: "record", ClaimReleased: "record"}),
)
"""A release in which records owe something else than before has another version: the rows are then made again."""


def _record_of(entry: Recorded) -> UUID:
    return entry.event.record if isinstance(entry.event, AboutClaim) else entry.stream


def _stays(before: Stays, happened: Sequence[Step]) -> Stays:
    """How a record stands after what happened: looked at from its end, so that what it owed meanwhile is worked out for
    those queues alone in which it stands at last, and no further back than it came into them.
    """
    own = [(entry, standing) for entry, standing in happened if standing]
    owed_after = cache(lambda at: _queues_of(own[at][1]) if at >= 0 else before.keys())
    stays = {}
    for name in owed_after(len(own) - 1):
        came = _came(name, [entry.act for entry, _ in own], owed_after)
        stays[name] = before[name] if came < 0 else Stay(own[came][0].recorded_at, NOBODY)
        since = own[came][0].position if came >= 0 else 0
        for entry, _ in happened:
            event = entry.event
            if isinstance(event, AboutClaim) and event.queue.value == name and entry.position > since:
                stays[name] = _claimed(stays[name], entry, event)
    return stays


def _came(name: str, acts: Sequence[object], owed_after: Callable[[int], Collection[str]]) -> int:
    """Which event brought a record into a queue in which it stands after the last one; -1 when it stood there before.

    acts: what each event came of. What was settled and owed anew within one act was never away.
    """
    at = len(acts) - 1
    while at >= 0:
        first = at
        while first and acts[at] and acts[first - 1] == acts[at]:
            first -= 1
        earlier = next((each for each in range(at - 1, first - 2, -1) if name in owed_after(each)), None)
        if earlier is None:
            return at
        at = earlier
    return at


def _claimed(stay: Stay, entry: Recorded, event: AboutClaim) -> Stay:
    """A stay, once somebody has taken it in hand or let it go."""
    name = rows.sealed_fields({"name": event.by.name})
    taken = {"claimed_by": event.by.id, "claimed_name": name, "claimed_at": entry.recorded_at}
    return replace(stay, claimed=taken if isinstance(event, QueueClaimed) else NOBODY)


def _queues_of(standing: Folded) -> Collection[str]:
    found = owed(standing.record, (), PACKS[standing.pack])
    return dict.fromkeys(duty.queue.value for duty in found if duty.queue)


def _rows(stream: UUID, standing: Folded, stays: Stays) -> Iterator[Row]:
    """A row for each queue, with its duties, those due first first; it is due with the first of them."""
    if not stays:
        return
    pack = PACKS[standing.pack]
    running = clocks(standing.facts, pack, working_days.load(pack.calendar)) if standing.facts else ()
    found = owed(standing.record, running, pack)
    about = {"stream": stream, **_about(standing)}
    for name, stay in stays.items():
        here = sorted((duty for duty in found if duty.queue and duty.queue.value == name), key=_due_at)
        told = [_told(duty, pack) for duty in here]
        yield {
            **about, "queue": name, "since": stay.since, "due_at": _due_at(here[0]), "duties": told, **stay.claimed,
        }  # fmt: skip


def _due_at(duty: Duty) -> datetime:
    return duty.due_at or NO_CLOCK


def _about(standing: Folded) -> Row:
    match standing.record:
        case Case() as case:
            return {
                "kind": "case",
                "reference": case.contact.reference,
                "team": case.team,
                "lead": case.allocation.lead.practitioner if case.allocation.lead else None,
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
                "lead": child.open_case.worker if child.open_case else None,
                "agency": advised[0].agency if advised else None,
                "urgency": (Urgency.EMERGENCY if call else Urgency.ORDINARY).rank,
                "received_at": min(since, default=None),
            }
        case Consultation(recorded=recorded):
            return {
                "kind": "consultation",
                "reference": recorded.reference,
                "team": None,
                "lead": None,
                "agency": recorded.agency,
                "urgency": Urgency.ORDINARY.rank,
                "received_at": recorded.received_at,
            }
        case Challenge(raised=raised) as challenge:
            return {
                "kind": "challenge",
                "reference": raised.reference,
                "team": None,
                "lead": None,
                "agency": raised.agency,
                "urgency": (Urgency.HARM_INDICATED if challenge.at_risk else Urgency.ORDINARY).rank,
                "received_at": raised.occurred_at,
            }
        case Enquiry(received=received):
            return {
                "kind": "enquiry",
                "reference": received.reference,
                "team": None,
                "lead": None,
                "agency": received.agency,
                "urgency": Urgency.ORDINARY.rank,
                "received_at": received.received_at,
            }
        case SubjectRequest(received=requested):
            return {
                "kind": "subject-request",
                "reference": requested.reference,
                "team": None,
                "lead": None,
                "agency": None,
                "urgency": Urgency.ORDINARY.rank,
                "received_at": requested.received_at,
            }


def _told(duty: Duty, pack: Pack) -> Row:
    """As JSON gives it back."""
    due_at = duty.due_at.isoformat() if duty.due_at else None
    who_may = [role.value for role in duty.who_may]
    return {"clause": duty.clause.number, "what": pack.in_its_words(duty.what), "who_may": who_may, "due_at": due_at}
