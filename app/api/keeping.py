"""The three commands by which a record of its own is kept: to hold it, to lift the hold, to review one that is due."""

from collections.abc import Callable
from typing import Any

from app.api.declared import Block, Occasion
from domain import dates
from domain.policy import Pack
from domain.record_retention import RECORD

REFUSES = (RECORD, dates.DATED)
WHY = "Name nobody: this stays."


async def the_pack_in_force(on: Occasion) -> Pack:
    """How a place meets `rules`."""
    return on.desk.pack_now()


def blocks(
    on: type[Block],
    record: str,
    hold: Callable[..., Any],
    lift: Callable[..., Any],
    review: Callable[..., Any],
    *,
    holding: str,
    lifting: str,
    reviewing: str,
) -> tuple[Block, Block, Block]:
    """Hold, lift and review, on a kind of record. holding, lifting, reviewing: what a client calls them."""
    body = record.title().replace(" ", "")
    article = "an" if record == "enquiry" else "a"
    return (
        on(
            path="/hold",
            name=holding,
            body=f"{body}HoldBody",
            decide=hold,
            summary=f"Place a legal hold: nothing of {article} {record} is destroyed until it is lifted",
            refuses=REFUSES,
            example={"ground": "complaint-or-claim", "reasons": "A claim was made, and it may be asked for."},
            labels={"ground": "On which ground is it held?", "reasons": f"Why? {WHY}"},
        ),
        on(
            path="/hold-lifted",
            name=lifting,
            body=f"{body}HoldLiftedBody",
            decide=lift,
            summary=f"Lift the legal hold of {article} {record}",
            refuses=REFUSES,
            example={"reasons": "The claim was settled."},
            labels={"reasons": f"Why is it held no more? {WHY}"},
        ),
        on(
            path="/retention-review",
            name=reviewing,
            body=f"{body}RetentionReviewBody",
            decide=review,
            summary=f"Review {article} {record} that is due: keep it until another day, or ask for its erasure",
            refuses=REFUSES,
            example={"destroy": True, "reasons": "Kept for as long as the schedule says. Nobody needs it."},
            labels={
                "destroy": "Is it to be destroyed?",
                "keep_until": "If not, until which day is it kept?",
                "reasons": f"Why? {WHY}",
            },
        ),
    )
