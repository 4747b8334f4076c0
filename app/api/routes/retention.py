"""Retention: legal holds, the review before destruction, and what is due for it."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.api.answers import PAGE, AfterPosition, Cursor, Limit
from app.api.declared import OnCase, routes_of
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.kept import KeptRecord, KeptRule, due, listed, rules
from app.api.listing import Complete, caught_up, complete, link, managers_and_auditors_only
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
    link(desk, response, page.next)
    return {
        **await complete(desk, "retention"),
        "pack": desk.pack_now().name,
        "rules": rules(desk),
        "items": [listed(desk, row) for row in page.rows],
        "next": page.next,
    }


router.routes.extend(routes_of(HOLD, LIFT, REVIEW).routes)
