"""Erasures: what somebody asks to have erased, for somebody else to decide, and what was. Of what it was, nothing.

Both are commands on the record, and have their forms there. An agency's concerns are erased by the agency, and are not
on this page.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Response

from app.api import streams
from app.api.problems import Problem
from app.api.streams import StreamKind
from app.base.references import plural, spoken
from app.reading.audiences import READERS
from app.reading.closed import READS_REQUESTS
from app.reading.list_rows import AuditRow
from app.reading.looking import Look
from app.record.erasure import WHOSE
from app.web import pages
from app.web.lists import address
from app.web.pages import Page, ThePage
from app.web.records import CALLED
from app.wording.labels import coded, who
from app.wording.language import say, texts
from domain import erasure, record_erasure
from domain.due import Queue
from domain.erasure import MAY_DECIDE, ErasureApproved, ErasureAsked
from domain.facts import Event, Recorded
from domain.frozen import frozen
from domain.record_erasure import RecordErasureApproved, RecordErasureAsked

AT_ONCE = 100
PER_PAGE = 50

SUBJECTS = texts(
    {
        "child": "A child, in every case of its record",
        "wrong-child": "A case that was recorded of the wrong child",
        "referrer": "Who referred",
    }
)
KINDS: Mapping[str, tuple[StreamKind[Any], tuple[type[Event], ...], str]] = {
    "case": (streams.CASE, erasure.OF_CASE, "decide-erasure"),
    "enquiry": (streams.ENQUIRY, record_erasure.OF_ENQUIRY, "decide-erasure-of-enquiry"),
    "consultation": (streams.CONSULTATION, record_erasure.OF_CONSULTATION, "decide-erasure-of-consultation"),
    "subject-request": (
        streams.SUBJECT_REQUEST,
        record_erasure.OF_SUBJECT_REQUEST,
        "decide-erasure-of-subject-request",
    ),
}
"""Of each kind of record: its stream, what happens there (asked, declined, approved), and the form that decides."""
APPROVALS = {approves.lasting_name(): kind for kind, (_, (_, _, approves), _) in KINDS.items()}

router = pages.router()


@frozen(kw_only=True)
class Told:
    """An erasure that is asked for, or was approved. what: is erased. falls: the other cases that fall, or the shares
    that are gone. decide: the form's address, for whoever may decide.
    """

    called: str
    reference: str
    home: str
    what: str
    ground: str
    by: str
    at: datetime
    reasons: str
    falls: Sequence[str] = ()
    decide: str = ""
    own: bool = False


@router.get("/erasures")
async def erasures(page: ThePage, cursor: str = "") -> Response:
    """All that waits for a decision, those that wait longest first, and a page of what was erased, the last first."""
    desk = page.desk
    desk.office_only()
    found = await desk.reads.audit(
        desk.authority.tenant, events=APPROVALS.keys(), cursor=cursor or None, limit=PER_PAGE
    )
    asked = [told async for kind, stream in _waiting(page) for told in await _asked(page, kind, stream)]
    approved = [await _approved(page, row) for row in found.rows]
    return page.render(
        "erasures.html",
        asked=sorted(asked, key=lambda each: each.at),
        approved=[each for each in approved if each],
        deciders=MAY_DECIDE,
        may_decide=desk.by.role in MAY_DECIDE,
        gaps=await desk.reads.gaps(desk.authority.tenant, "audit_trail", "queues"),
        first=bool(cursor) and "/erasures#erased",
        next=found.next and f"{address('/erasures', cursor=found.next)}#erased",
    )


async def _waiting(page: Page) -> AsyncIterator[tuple[str, UUID]]:
    """The kinds and streams of all records that stand in the queue of erasures, page by page."""
    desk, cursor = page.desk, None
    while True:
        found = await desk.reads.queue(desk.authority.tenant, Queue.ERASURE, cursor=cursor, limit=AT_ONCE)
        for row in found.rows:
            yield row.kind, row.stream
        if found.next is None:
            return
        cursor = found.next


async def _known(page: Page, kind: str, stream: UUID) -> tuple[str, Sequence[Recorded], Any] | None:
    """The reference of a record, its events and what they make; None where it is closed to whoever looks, or cannot be
    read.
    """
    stream_kind = KINDS[kind][0]
    for entries in await page.desk.readable(stream):
        with suppress(Problem):
            record = await page.desk.gate.let_in(stream_kind, entries)
            return str(stream_kind.shown(record, ())[kind.removeprefix("subject-")]), entries, record
    return None


async def _asked(page: Page, kind: str, stream: UUID) -> list[Told]:
    known = await _known(page, kind, stream)
    asked = known[2].erasures.asked if known else None
    if known is None or asked is None:
        return []
    reference, me = known[0], page.desk.by
    others = [each for each in getattr(asked, "cases", ()) if each != reference]
    may = me.role in MAY_DECIDE and me.id != asked.by.id
    decide = f"/{plural(kind)}/{reference}/record/{KINDS[kind][2]}"
    return [
        _told(page, kind, reference, asked, falls=[say("Case {each}", each=spoken(each)) for each in others],
              decide=decide if may else "", own=me.id == asked.by.id)
    ]  # fmt: skip


async def _approved(page: Page, row: AuditRow) -> Told | None:
    """An approval by its place; None where whoever looks may not know of the record."""
    kind = APPROVALS[row.event]
    if kind == "subject-request" and page.desk.by.role not in READS_REQUESTS:
        return None
    known = await _known(page, kind, row.stream)
    if known is None:
        return None
    reference, entries, _ = known
    approved: Any = entries[row.version - 1].event
    return _told(page, kind, reference, approved, falls=[WHOSE.get(slot, slot) for slot in approved.slots])


def _told(
    page: Page,
    kind: str,
    reference: str,
    event: ErasureAsked | ErasureApproved | RecordErasureAsked | RecordErasureApproved,
    **more: Any,
) -> Told:
    seen = Look(READERS[page.desk.audience], page.desk.reader(), page.desk.pack_now().titles).at(event)
    subject = seen["subject"] if "subject" in [*seen] else None
    return Told(
        called=CALLED.get(kind, "Case"),
        reference=reference,
        home=f"/{plural(kind)}/{reference}",
        what=SUBJECTS[subject] if subject else say("The whole record"),
        ground=coded(seen["ground"]),
        by=who(seen["by"]),
        at=event.occurred_at,
        reasons=seen["reasons"] or say("Erased"),
        **more,
    )
