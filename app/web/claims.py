"""What stands in queues, as rows of a page, and taking it in hand."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from fastapi import Response

from app.api.claims import ClaimBody, claim_in_queue, release_claim
from app.api.positions import read_position
from app.api.problems import Problem
from app.api.work import marked
from app.reading.list_rows import QueueRow
from app.record.reads import Looked
from app.web import pages
from app.web.lists import child_name
from app.web.pages import PageInstead, ThePage, local_path
from app.web.stages import OF, Stage
from app.wording import sentences
from app.wording.language import say
from domain.claims import MANAGERS
from domain.due import Queue
from domain.frozen import frozen
from domain.vocabulary import OFFICE_ROLES

router = pages.router()


@router.post("/queue/{stage}/{reference}/{act}")
async def take(page: ThePage, stage: Queue, reference: str, act: Literal["claim", "release"]) -> Response:
    """Have it in hand, or no more. The form is of the page it stood on: sent twice, it counts once."""
    desk = page.desk
    desk.key = f"{page.form.get('key', '')} {act} {stage} {reference}"
    recorded = claim_in_queue if act == "claim" else release_claim
    try:
        answer = await recorded(desk, stage, reference, ClaimBody())
    except Problem as problem:
        if problem.code != "conflict":
            raise
        raise PageInstead(
            409, say("Things have moved on"), sentences.said(problem.detail), say("Go back, and load the page again.")
        ) from None
    position = read_position(answer.headers["Front-Door-Position"])
    await desk.reads.wait(desk.authority.tenant, ["queues", "audit_trail"], position)
    return page.see(local_path(page.form.get("back", "")))


@frozen
class Listed:
    """A row as a page shows it. name: the child's. hand: who has it in hand. mine: whether that is whoever looks.

    looked: None where it is not shown what is new.
    """

    row: QueueRow
    stage: Stage
    name: str | None
    hand: str | None
    mine: bool
    may_take: bool
    may_release: bool
    looked: Looked | None


async def listed(page: ThePage, rows: Sequence[QueueRow]) -> list[Listed]:
    """Rows of queues, with what is new in them to whoever looks."""
    return in_hand(page, rows, await marked(page.desk, rows))


def in_hand(
    page: ThePage, rows: Sequence[QueueRow], looked: Mapping[str, Looked] = MappingProxyType({})
) -> list[Listed]:
    """Rows of queues, with who has them in hand. looked: what is new in them, where that is shown."""
    desk, reader = page.desk, page.desk.reader()
    works = desk.by.role in OFFICE_ROLES
    manages = desk.by.role in MANAGERS
    return [
        Listed(
            row=row,
            stage=OF[Queue(row.queue)],
            name=child_name(reader, row.child_name),
            hand=(reader.open(row.claimed_name.get("name")) or say("Somebody")) if row.claimed_by else None,
            mine=row.claimed_by == desk.by.id,
            may_take=works and row.claimed_by is None,
            may_release=bool(works and row.claimed_by and (manages or row.claimed_by == desk.by.id)),
            looked=looked.get(row.reference),
        )
        for row in rows
    ]
