"""What was erased, and what was asked to be: `frontdoor erasure list`. It is read from the log.

An agency's concerns are not in it: that there is one is nobody's but the agency's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime

import orjson
import psycopg

from app.base import references
from app.record.journal import recorded
from app.record.recorder import Recorder
from app.record.stored_forms import stream_kind
from domain import erasure, record_erasure
from domain.contact import ContactRecorded
from domain.enquiry import EnquiryReceived
from domain.erasure import ErasureApproved, ErasureAsked
from domain.frozen import frozen
from domain.hypothetical import HypotheticalConsultationRecorded
from domain.record_erasure import RecordErasureApproved, RecordErasureAsked
from domain.subject_access import SubjectAccessRequested
from migrations import Tenant

TOPICS = [
    kind.lasting_name()
    for kind in (
        *erasure.OF_CASE,
        *record_erasure.OF_ENQUIRY,
        *record_erasure.OF_CONSULTATION,
        *record_erasure.OF_SUBJECT_REQUEST,
    )
]
BEGINS = (ContactRecorded, EnquiryReceived, HypotheticalConsultationRecorded, SubjectAccessRequested)


@frozen(kw_only=True)
class Step:
    """A step of an erasure. kind: of the record, whose reference it is. subject: of a case, what is erased.

    ground: None where it was declined. slots: the keys it destroyed.
    """

    authority: str
    kind: str
    reference: str
    event: str
    by: str
    at: datetime
    subject: str | None = None
    ground: str | None = None
    slots: tuple[str, ...] = ()


def every(conninfo: str, tenant: Tenant) -> Iterator[Step]:
    """In the order of the log."""
    with psycopg.connect(conninfo, autocommit=True) as connection:
        log = Recorder.over(connection, tenant)
        for entry in (recorded(each.row) for each in log.whole(TOPICS)):
            began, event = recorded(log.select_streams([entry.stream], entry.position)[0].row).event, entry.event
            assert isinstance(began, BEGINS)
            of_case = event if isinstance(event, ErasureAsked | ErasureApproved) else None
            told = event if isinstance(event, RecordErasureAsked | RecordErasureApproved) else of_case
            yield Step(
                authority=tenant.slug,
                kind=stream_kind(entry.name),
                reference=began.reference,
                event=entry.name,
                by=event.by.id,
                at=entry.recorded_at,
                subject=of_case.subject if of_case else None,
                ground=told.ground if told else None,
                slots=event.slots if isinstance(event, ErasureApproved | RecordErasureApproved) else (),
            )


def lines(found: Sequence[Step]) -> Iterator[str]:
    """As a person reads it."""
    for each in found:
        reference, what = references.spoken(each.reference), each.event.replace("-", " ")
        yield f"{each.authority}: {each.kind} {reference}: {what} at {each.at:%Y-%m-%d %H:%M} UTC by {each.by}"
        if each.ground:
            yield f"  {', '.join(filter(None, (each.subject, each.ground)))}"
        if each.slots:
            yield f"  destroyed: {', '.join(each.slots)}"
    if not found:
        yield "Nothing was erased, and nobody asked."


def as_json(found: Sequence[Step]) -> str:
    """The same as one JSON object."""
    return orjson.dumps({"erasures": [asdict(each) for each in found]}).decode()
