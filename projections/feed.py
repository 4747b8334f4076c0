"""The feed: what happened, in the order in which it could be told, and who may hear that it did. Nothing personal.

A line has its place once and for all, since listeners remember up to where they have heard. What waited, because it
could not be read, is told late: after everything that was told, in its own order.
"""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, func, select

from domain.case_management import AboutExchange
from domain.challenge import ChallengeRaised
from domain.children import ChildRecorded
from domain.claims import AboutClaim
from domain.concern import ConcernOpened
from domain.contact import CommunicationReceived, ContactRecorded
from domain.cooperation import HelpRequested
from domain.enquiry import EnquiryReceived
from domain.facts import Event, Recorded
from domain.hypothetical import HypotheticalConsultationRecorded
from domain.notice_delivery import AboutNotice
from domain.sharing import agency_of
from domain.watch import ClockTold
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import feed, feed_subject
from projections.whose import is_an_agencys_own, record_of

Subjects = Mapping[UUID, Row]
"""By their streams: what they are called, and whose they are."""


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Add the lines of a batch."""
    subjects = _subjects(connection, batch)
    told = connection.scalars(select(func.coalesce(func.max(feed.c.place), 0))).one()
    lines = [line for entry in batch for line in _lines(entry, tools, subjects)]
    connection.execute(feed.insert(), [{"place": place, **line} for place, line in enumerate(lines, told + 1)])


FEED = Projection("feed", 1, (feed, feed_subject), apply, once=True)


def _subjects(connection: Connection, batch: Sequence[Recorded]) -> Subjects:
    """What the events of a batch are about; what begins in it is noted."""
    wanted = {entry.stream for entry in batch} | {record_of(entry) for entry in batch}
    wanted |= {contact for entry in batch if (contact := _contact(entry.event))}
    begun = [{"stream": entry.stream, **named} for entry in batch if (named := _named(entry.event))]
    rows.save(connection, feed_subject, {row["stream"]: row for row in begun}.values())
    return {row["stream"]: row for row in rows.load(connection, feed_subject, wanted)}


def _lines(entry: Recorded, tools: Tools, subjects: Subjects) -> Iterator[Row]:
    """One line, for the authority and for the agency whose record it is; a concern, with its watch, is the agency's
    alone.

    What is said to whoever sent a contact that was joined to another case is said of their contact, to its agency.
    """
    kind, own = tools.kind(entry.name), is_an_agencys_own(entry, tools)
    told = {"position": entry.position, "event": entry.name, "kind": kind, "recorded_at": entry.recorded_at}
    subject, agency = _whose(record_of(entry) if own else entry.stream, subjects)
    contact = _contact(entry.event)
    yield told | {"office": not own, "subject": subject, "agency": None if contact else agency}
    if contact and contact in subjects:
        joined, whose = _whose(contact, subjects)
        yield told | {"office": False, "subject": joined, "agency": whose}


def _whose(stream: UUID, subjects: Subjects) -> tuple[str | None, str | None]:
    """The reference of a record, and the agency whose it is."""
    subject = subjects.get(stream)
    return (subject["reference"], subject["agency"]) if subject else (None, None)


def _contact(event: Event) -> UUID | None:
    """The joined contact that an event in another's case speaks of."""
    contact = getattr(event, "contact", None)
    return contact if isinstance(contact, UUID) else None


def _named(event: Event) -> Row | None:
    """What an event says that its record is called, and whose it is."""
    match event:
        case ContactRecorded():
            return {"reference": event.reference, "agency": agency_of(event)}
        case HelpRequested():
            return {"reference": event.reference, "agency": event.recipient.code}
        case ChildRecorded() | ClockTold() | AboutNotice() | AboutExchange() | AboutClaim():
            return {"reference": event.reference, "agency": None}
        case (
            CommunicationReceived()
            | HypotheticalConsultationRecorded()
            | ChallengeRaised()
            | EnquiryReceived()
            | ConcernOpened()
        ):
            return {"reference": event.reference, "agency": event.agency}
    return None
