"""Retention: legal holds, the review before destruction, and what is due for it."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, AfterPosition, Cursor, Limit
from app.api.declared import OnCase, routes_of
from app.api.desk import Desk, TheDesk
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, complete, link, managers_and_auditors_only
from app.reading.asking import Page
from app.reading.list_rows import KeptRow
from domain import dates, retention
from domain.policy import KeptKind

HOLD = OnCase(
    path="/hold",
    name="place_hold",
    body="HoldBody",
    decide=retention.place,
    summary="Place a legal hold: nothing of the case is destroyed until it is lifted",
    refuses=(retention.RECORD, dates.DATED),
    example={"ground": "court-proceedings", "reasons": "The family court asked that nothing is destroyed."},
    labels={"ground": "On which ground is it held?", "reasons": "Why? Name nobody: this stays."},
)
LIFT = OnCase(
    path="/hold-lifted",
    name="lift_hold",
    body="HoldLiftedBody",
    decide=retention.lift,
    summary="Lift a legal hold",
    refuses=(retention.RECORD, dates.DATED),
    example={"reasons": "The proceedings ended, and the court said so."},
    labels={"reasons": "Why is it held no more? Name nobody: this stays."},
)
REVIEW = OnCase(
    path="/retention-review",
    name="review_retention",
    body="RetentionReviewBody",
    decide=retention.review,
    summary="Review a record that is due: keep it until another day, or ask for its erasure",
    refuses=(retention.RECORD, dates.DATED),
    example={"destroy": True, "reasons": "Kept for as long as the schedule says. Nobody needs it."},
    labels={
        "destroy": "Is it to be destroyed?",
        "keep_until": "If not, until which day is it kept?",
        "reasons": "Why? Name nobody: this stays.",
    },
)


class KeptRule(TypedDict):
    """How long a kind of record is kept after its end, and by which source; null where the pack in force sets none."""

    kind: KeptKind
    years: int | None
    source: str | None


class KeptRecord(TypedDict):
    """A record that is due for review. held: by a legal hold. asked: its erasure is asked for, and waits."""

    case: str
    kind: KeptKind
    ended_on: date
    due_on: date
    source: str
    held: bool
    asked: bool
    version: int
    unreadable: bool


class RetentionPage(Complete):
    """How long records are kept, and those that are due; `next` and incomplete as in a list of cases."""

    pack: str
    rules: list[KeptRule]
    items: list[KeptRecord]
    next: str | None


router = APIRouter(prefix="/v1/retention", tags=["retention"], route_class=ParsedOnce)


@router.get(
    "",
    operation_id="list_retention",
    summary="How long records are kept, and which are due for review before destruction",
    response_model=RetentionPage,
    responses=PAGE,
)
async def list_retention(
    desk: TheDesk,
    response: Response,
    kind: Annotated[KeptKind | None, Query(description="Only records of that kind.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> RetentionPage:
    """For managers and auditors: what ended longest ago first. What was erased is not listed."""
    managers_and_auditors_only(desk)
    await caught_up(desk, after, "retention")
    page = await due(desk, kind, cursor, limit)
    link(response, page.next)
    return {
        **await complete(desk, "retention"),
        "pack": desk.pack_now().name,
        "rules": rules(desk),
        "items": [listed(desk, row) for row in page.rows],
        "next": page.next,
    }


async def due(desk: Desk, kind: KeptKind | None, cursor: str | None, limit: int) -> Page[KeptRow]:
    """What is due by the pack in force."""
    pack = desk.pack_now()
    today = pack.day_of(desk.now)
    ended_by = {
        each: retention.years_after(today, -rule.years) for each, rule in pack.retention.items() if kind in {None, each}
    }
    return await desk.reads.due_for_review(
        desk.authority.tenant, ended_by=ended_by, today=today, cursor=cursor, limit=limit
    )


def rules(desk: Desk) -> list[KeptRule]:
    """Every kind of record, with its rule in the pack in force."""
    known = desk.pack_now().retention
    return [
        {
            "kind": kind,
            "years": known[kind].years if kind in known else None,
            "source": known[kind].source if kind in known else None,
        }
        for kind in KeptKind
    ]


def listed(desk: Desk, row: KeptRow) -> KeptRecord:
    """A row as it is told."""
    kind = KeptKind(row.kind)
    rule = desk.pack_now().retention[kind]
    on = retention.years_after(row.ended_on, rule.years)
    return {
        "case": row.reference,
        "kind": kind,
        "ended_on": row.ended_on,
        "due_on": max(on, row.keep_until) if row.keep_until else on,
        "source": rule.source,
        "held": row.held,
        "asked": row.asked,
        "version": row.version,
        "unreadable": row.unreadable,
    }


router.routes.extend(routes_of(HOLD, LIFT, REVIEW).routes)
