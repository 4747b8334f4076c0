"""Reading a case: as it stands, as it was, event by event, at two moments, and under another policy pack."""

import orjson
from fastapi import APIRouter, Request, Response
from typing_extensions import TypedDict

from app.api import if_match, partners
from app.api.answers import READ, CaseRef, IfNoneMatch, UnderPack
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.document import headers
from app.api.family import relatives
from app.api.late import LateRoute
from app.api.replays import (
    HISTORY,
    ComparedEvent,
    TheMoment,
    TwoMoments,
    comparison_of,
    found,
    history_of,
    loaded,
    replay_of,
    there,
    timescales_of,
)
from app.api.streams import CASE
from app.base.references import Referent
from app.reading.changes import ChangeView
from app.reading.rejudging import TimescalesView
from app.reading.replay import NOW, History
from app.reading.replayed import CaseReplay
from app.reading.views import AuditorCase, ClockView, MomentView, OfficeCase, PartnerCase
from domain import siblings

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"], route_class=LateRoute)


class Comparison(TypedDict):
    """A case at two moments: the values that differ, the events between them, and the clocks as they stood at each."""

    case: str
    before: MomentView
    after: MomentView
    changed: list[ChangeView]
    events: list[ComparedEvent]
    clocks_before: list[ClockView]
    clocks_after: list[ClockView]


@router.get(
    "",
    operation_id="get_case",
    summary="A case as it stands, or as it was",
    response_model=OfficeCase | AuditorCase | PartnerCase,
    responses={
        200: {"headers": headers("ETag")},
        304: {"description": "Still the version you have.", "headers": headers("ETag")},
        **READ,
    },
)
async def get_case(case: CaseRef, desk: TheDesk, moment: TheMoment, if_none_match: IfNoneMatch = None) -> Response:
    """The ETag is the version. `as_of` is what was known by then, `happened_by` what had happened by then as we know
    now; both may be asked at once. The answer quotes the position of the log it was read at: asked again with
    `position`, it is the same for ever. Nothing under a version's ETag depends on the present time: a clock is called
    missed only against a moment that was asked about, or that of the last event of a version or position. Only a
    fast-tracked contact that waits for its outcome, read as it stands, lists its siblings' decisions among its duties
    as they are now, and is never answered with 304 (A27). Nor is an agency when it named several children in one
    message, or its contact was joined or superseded: what came of the others, and what it was told, stands elsewhere.
    """
    stream = desk.stream(Referent.CASE, case)
    known, read = await found(desk, CaseReplay, CASE, stream)
    communication = await desk.communication(known.contact.communication) if desk.is_partner else None
    fixed = partners.stands_alone(known, communication) if communication else not siblings.are_left_out(known)
    if moment == NOW and fixed and if_match.has(if_none_match, known.version):
        return Response(status_code=304, headers={"ETag": f'"{known.version}"'})
    if communication:
        view, version = await partners.read(desk, stream, read[stream], communication, moment)
        return Response(orjson.dumps(view), 200, {"ETag": f'"{version}"'}, MEDIA_TYPE)
    whole = await loaded(desk, CaseReplay, stream, read)
    of_siblings = moment == NOW and siblings.are_left_out(whole.record)
    undecided = (await relatives(desk, whole.record)).undecided if of_siblings else 0
    seen = there(whole.seen(moment, undecided_siblings=undecided))
    return Response(orjson.dumps(seen.view), 200, {"ETag": f'"{seen.record.version}"'}, MEDIA_TYPE)


@router.get(
    "/history",
    operation_id="get_history",
    summary="A case's events, each with what it changed and caused",
    response_model=History,
    responses=HISTORY,
)
async def get_history(case: CaseRef, desk: TheDesk, request: Request, moment: TheMoment) -> Response:
    """The case, its communication and its child, merged in log order: who, when, under which rules, what it changed
    and what it caused. JSON, or JSON lines with `Accept: application/jsonl`. Agencies have no history.
    """
    return await history_of(await replay_of(desk, case), moment, request)


@router.get(
    "/comparison",
    operation_id="compare_case",
    summary="A case at two moments: what is another",
    response_model=Comparison,
    responses={200: {}, **READ},
)
async def compare_case(case: CaseRef, desk: TheDesk, moments: TwoMoments) -> Response:
    """Each moment is told as `get_case` is asked for one; one not told is that of the last event."""
    return comparison_of(await replay_of(desk, case), *moments)


@router.get(
    "/timescales",
    operation_id="get_timescales",
    summary="A case's clocks, under its own policy pack and under another",
    response_model=TimescalesView,
    responses={200: {}, **READ},
)
async def get_timescales(case: CaseRef, desk: TheDesk, moment: TheMoment, pack: UnderPack = None) -> Response:
    """The clocks as they stood at the moment asked about, or else at the last event. With `pack`, what they would have
    been under that one, and which would have been late. The packs are listed under `/v1/procedure/packs`.
    """
    return timescales_of(await replay_of(desk, case), moment, pack)
