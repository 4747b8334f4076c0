"""Reading a case: as it stands, as it was, event by event, at two moments, and under another policy pack."""

from typing import Annotated

import orjson
from fastapi import APIRouter, Depends, Header, Query, Request, Response
from typing_extensions import TypedDict

from app.api import partners
from app.api.answers import READ, AsOf, AtPosition, AtVersion, CaseRef, HappenedBy, UnderPack
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.document import headers
from app.api.family import relatives
from app.api.places import at
from app.api.problems import Problem
from app.api.replays import loaded, replay_of, there
from app.base.references import Referent
from app.base.text import Instant
from app.reading import rejudging, views
from app.reading.changes import ChangeView
from app.reading.rejudging import TimescalesView
from app.reading.replay import NOW, History, Moment, Replay
from app.reading.views import AuditorCase, ClockView, MomentView, OfficeCase, PartnerCase
from domain import policy, siblings
from domain.policy import Pack

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"])
JSON_LINES = "application/jsonl"
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", description="304 when the version is still this.")]


async def _moment(
    version: AtVersion = None, position: AtPosition = None, as_of: AsOf = None, happened_by: HappenedBy = None
) -> Moment:
    return Moment(version=version, position=position, as_of=as_of, happened_by=happened_by)


TheMoment = Annotated[Moment, Depends(_moment)]


class ComparedEvent(TypedDict):
    """An event that counts at the later moment only."""

    number: int
    position: int
    event: str


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
    known, entries = await desk.case(stream)
    communication = await desk.communication(known.contact.communication) if desk.is_partner else None
    fixed = partners.stands_alone(known, communication) if communication else not siblings.are_left_out(known)
    if moment == NOW and fixed and if_none_match == f'"{known.version}"':
        return Response(status_code=304, headers={"ETag": if_none_match})
    if communication:
        view, version = await partners.read(desk, stream, entries, communication, moment)
        return Response(orjson.dumps(view), 200, {"ETag": f'"{version}"'}, MEDIA_TYPE)
    whole = await loaded(desk, stream, entries)
    of_siblings = moment == NOW and siblings.are_left_out(whole.case)
    undecided = (await relatives(desk, whole.case)).undecided if of_siblings else 0
    seen = there(whole.seen(moment, undecided_siblings=undecided))
    return Response(orjson.dumps(seen.view), 200, {"ETag": f'"{seen.case.version}"'}, MEDIA_TYPE)


@router.get(
    "/history",
    operation_id="get_history",
    summary="A case's events, each with what it changed and caused",
    response_model=History,
    responses={
        200: {
            "headers": headers("ETag"),
            "content": {JSON_LINES: {"schema": {"type": "string", "description": "One event a line."}}},
        },
        **READ,
    },
)
async def get_history(case: CaseRef, desk: TheDesk, request: Request, moment: TheMoment) -> Response:
    """The case, its communication and its child, merged in log order: who, when, under which rules, what it changed
    and what it caused. JSON, or JSON lines with `Accept: application/jsonl`. Agencies have no history.
    """
    whole = await replay_of(desk, case)
    told = there(whole.history(moment))
    headers = {"ETag": f'"{whole.case.version}"'}
    if JSON_LINES in request.headers.get("accept", ""):
        return Response(b"".join(orjson.dumps(step) + b"\n" for step in told["items"]), 200, headers, JSON_LINES)
    return Response(orjson.dumps(told), 200, headers, MEDIA_TYPE)


@router.get(
    "/comparison",
    operation_id="compare_case",
    summary="A case at two moments: what is another",
    response_model=Comparison,
    responses={200: {}, **READ},
)
async def compare_case(
    case: CaseRef,
    desk: TheDesk,
    before_version: AtVersion = None,
    before_position: AtPosition = None,
    before_as_of: Annotated[Instant | None, Query(description="The first moment: as recorded by then.")] = None,
    before_happened_by: Annotated[Instant | None, Query(description="The first moment: what had happened.")] = None,
    after_version: AtVersion = None,
    after_position: AtPosition = None,
    after_as_of: Annotated[Instant | None, Query(description="The second moment: as recorded by then.")] = None,
    after_happened_by: Annotated[Instant | None, Query(description="The second moment: what had happened.")] = None,
) -> Response:
    """Each moment is told as `get_case` is asked for one; one not told is that of the last event."""
    first = Moment(version=before_version, position=before_position, as_of=before_as_of, happened_by=before_happened_by)
    second = Moment(version=after_version, position=after_position, as_of=after_as_of, happened_by=after_happened_by)
    whole = await replay_of(desk, case)
    before, after = there(whole.seen(_told(whole, first))), there(whole.seen(_told(whole, second)))
    already = {line.number for line in before.lines}
    told: Comparison = {
        "case": whole.reference,
        "before": before.moment,
        "after": after.moment,
        "changed": whole.compared(before, after),
        "events": [
            {"number": line.number, "position": line.entry.position, "event": line.entry.name}
            for line in after.lines
            if line.number not in already
        ],
        "clocks_before": views.clocks(before.clocks),
        "clocks_after": views.clocks(after.clocks),
    }
    return Response(orjson.dumps(told), 200, media_type=MEDIA_TYPE)


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
    whole = await replay_of(desk, case)
    seen = there(whole.seen(_told(whole, moment)))
    told: TimescalesView = {
        "case": whole.reference,
        "moment": seen.moment,
        "pack": whole.pack.name,
        "clocks": views.clocks(seen.clocks),
        "under": rejudging.under(whole, seen, _pack(pack)) if pack else None,
    }
    return Response(orjson.dumps(told), 200, media_type=MEDIA_TYPE)


def _told(whole: Replay, moment: Moment) -> Moment:
    """The moment asked about, or that of the last event."""
    return whole.at(len(whole.lines)) if moment == NOW else moment


def _pack(name: str) -> Pack:
    if name not in policy.KNOWN:
        raise Problem(
            "invalid-body", errors=[at("/pack", "unknown-pack", "There is no policy pack of that name.", "query")]
        )
    return policy.KNOWN[name]
