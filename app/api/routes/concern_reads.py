"""Reading an agency's own concerns: one as it stands or stood, and the list of them."""

from datetime import datetime
from typing import Annotated

import orjson
from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, READ, AfterPosition, ConcernRef, Cursor, Limit
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, child_name, complete, link
from app.api.problems import Problem
from app.api.replays import TheMoment, concern_replay_of, there
from app.reading.concerns import ConcernView
from domain.concern import ConcernState


class ListedConcern(TypedDict):
    """A concern in a list. cases: those that were made of it. due_at: of the first review that is open.

    unreadable: as in a list of cases.
    """

    concern: str
    state: ConcernState
    version: int
    child_name: str | None
    opened_at: datetime
    changed_at: datetime
    cases: list[str]
    due_at: datetime | None
    unreadable: bool


class ConcernPage(Complete):
    """A page of concerns. incomplete: something may be missing."""

    items: list[ListedConcern]
    next: str | None


router = APIRouter(prefix="/v1/concerns", tags=["concerns"], route_class=ParsedOnce)


@router.get(
    "",
    operation_id="list_concerns",
    summary="An agency's own concerns, the last opened first",
    response_model=ConcernPage,
    responses=PAGE,
)
async def list_concerns(
    desk: TheDesk,
    response: Response,
    state: Annotated[ConcernState | None, Query(description="Only those that stand there.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> ConcernPage:
    """For the agency's practitioners, managers and auditors; the authority has no such list."""
    if desk.caller.agency is None:
        raise Problem("forbidden-scope", "This is for an agency's own record.")
    await caught_up(desk, after, "concerns")
    page = await desk.reads.concerns(
        desk.authority.tenant, agency=desk.caller.agency, state=state, cursor=cursor, limit=limit
    )
    reader = desk.reader()
    link(desk, response, page.next)
    return {
        **await complete(desk, "concerns"),
        "items": [
            {
                "concern": row.reference,
                "state": ConcernState(row.state),
                "version": row.version,
                "child_name": child_name(reader, row.child_name),
                "opened_at": row.opened_at,
                "changed_at": row.changed_at,
                "cases": [*row.cases],
                "due_at": row.due_at,
                "unreadable": row.unreadable,
            }
            for row in page.rows
        ],
        "next": page.next,
    }


@router.get(
    "/{concern}",
    operation_id="get_concern",
    summary="A concern as it stands, or as it was",
    response_model=ConcernView,
    responses={200: {"headers": headers("ETag")}, **READ},
)
async def get_concern(reference: ConcernRef, desk: TheDesk, moment: TheMoment) -> Response:
    """For the agency whose it is, and for nobody else: to anybody of the authority it is not there."""
    seen = there((await concern_replay_of(desk, reference)).seen(moment))
    return Response(orjson.dumps(seen.view), 200, {"ETag": f'"{seen.record.version}"'}, MEDIA_TYPE)
