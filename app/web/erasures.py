"""Erasures: what somebody asks to have erased, for somebody else to decide, and what was. Of what it was, nothing.

Both are commands on the record, and have their forms there. An agency's concerns are erased by the agency, and are not
on this page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Response

from app.api import streams
from app.api.problems import Problem
from app.api.streams import StreamKind
from app.base.references import plural, spoken
from app.reading.audiences import READERS
from app.reading.looking import Look
from app.record.erasure import WHOSE
from app.web import pages
from app.web.pages import ThePage
from app.web.records import CALLED
from app.wording.labels import coded, who
from domain import erasure, record_erasure
from domain.erasure import MAY_DECIDE, ErasureApproved, ErasureAsked, Erasures
from domain.facts import Event
from domain.record_erasure import RecordErasureApproved, RecordErasureAsked, RecordErasures

MOST = 100
"""How many of each kind are looked at, the last first."""

SUBJECTS = {
    "child": "A child, in every case of its record",
    "wrong-child": "A case that was recorded of the wrong child",
    "referrer": "Who referred",
}
KINDS: Mapping[str, tuple[StreamKind[Any], tuple[type[Event], ...], str]] = {
    "case": (streams.CASE, erasure.OF_CASE, "decide-erasure"),
    "enquiry": (streams.ENQUIRY, record_erasure.OF_ENQUIRY, "decide-erasure-of-enquiry"),
    "consultation": (streams.CONSULTATION, record_erasure.OF_CONSULTATION, "decide-erasure-of-consultation"),
}
"""Of each kind of record: its stream, what happens there (asked, declined, approved), and the form that decides."""

router = pages.router()


@dataclass(frozen=True, slots=True, kw_only=True)
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
async def erasures(page: ThePage) -> Response:
    """What waits for a decision, and what was erased, the last first."""
    page.desk.office_only()
    asked: list[Told] = []
    approved: list[Told] = []
    for kind in KINDS:
        for reference, known in await _known(page, kind):
            asked += _asked(page, kind, reference, known)
            approved += [_approved(page, kind, reference, each) for each in known.approved]
    return page.render(
        "erasures.html",
        asked=sorted(asked, key=lambda each: each.at),
        approved=sorted(approved, key=lambda each: each.at, reverse=True)[:MOST],
        deciders=MAY_DECIDE,
        may_decide=page.desk.by.role in MAY_DECIDE,
        gaps=await page.desk.reads.gaps(page.desk.authority.tenant, "audit_trail"),
    )


async def _known(page: ThePage, kind: str) -> list[tuple[str, Erasures | RecordErasures]]:
    """The references of the records of a kind of which an erasure was asked or approved lately, with their erasures."""
    desk, (stream_kind, (asks, _, approves), _) = page.desk, KINDS[kind]
    found: dict[UUID, None] = {}
    for event in (asks, approves):
        rows = await desk.reads.audit(desk.authority.tenant, event=event.lasting_name(), limit=MOST)
        found |= dict.fromkeys(row.stream for row in rows.rows)
    known = []
    for entries in await desk.readable(*found) if found else ():
        try:
            record = await desk.gate.let_in(stream_kind, entries)
        except Problem:  # closed to whoever looks
            continue
        known.append((str(stream_kind.shown(record, ())[kind]), record.erasures))
    return known


def _asked(page: ThePage, kind: str, reference: str, known: Erasures | RecordErasures) -> list[Told]:
    asked = known.asked
    if asked is None:
        return []
    me, others = page.desk.by, [each for each in getattr(asked, "cases", ()) if each != reference]
    may = me.role in MAY_DECIDE and me.id != asked.by.id
    decide = f"/{plural(kind)}/{reference}/record/{KINDS[kind][2]}"
    return [
        _told(page, kind, reference, asked, falls=[f"Case {spoken(each)}" for each in others],
              decide=decide if may else "", own=me.id == asked.by.id)
    ]  # fmt: skip


def _approved(page: ThePage, kind: str, reference: str, approved: ErasureApproved | RecordErasureApproved) -> Told:
    return _told(page, kind, reference, approved, falls=[WHOSE.get(slot, slot) for slot in approved.slots])


def _told(
    page: ThePage,
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
        what=SUBJECTS[subject] if subject else "The whole record",
        ground=coded(seen["ground"]),
        by=who(seen["by"]),
        at=event.occurred_at,
        reasons=seen["reasons"] or "Erased",
        **more,
    )
