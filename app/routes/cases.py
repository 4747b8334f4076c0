"""Reading a case: as it stands, as it was, and event by event."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Header, Request, Response

from app import views
from app.desk import MEDIA_TYPE, Desk, TheDesk
from app.document import headers
from app.problems import Problem
from app.references import Kind
from app.routes.answers import READ, AsOf, AtVersion, CaseRef, HappenedBy
from app.routes.siblings import family
from app.views import AuditorCase, EventView, History, OfficeCase, PartnerCase
from domain.events import Recorded
from domain.records import Case
from domain.vocabulary import Role

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"])
JSON_LINES = "application/jsonl"
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", description="304 when the version is still this.")]


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
async def get_case(
    case: CaseRef,
    desk: TheDesk,
    version: AtVersion = None,
    as_of: AsOf = None,
    happened_by: HappenedBy = None,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """The ETag is the version. `as_of` is what was known by then, `happened_by` what had happened by then as we know
    now; both may be asked at once. Nothing under a version's ETag depends on the present time: a clock is called
    missed only against a moment that was asked about. Only a fast-tracked contact that waits for its outcome, read as
    it stands, lists its siblings' decisions among its duties as they are now, and is never answered with 304 (A27).
    """
    known, entries = await desk.case(desk.stream(Kind.CASE, case))
    asked = as_of or happened_by
    stands = not (version or asked)
    awaits_siblings = stands and known.fast_track is not None and known.undecided
    if stands and not awaits_siblings and if_none_match == f'"{known.version}"':
        return Response(status_code=304, headers={"ETag": if_none_match})
    if version is not None and version > len(entries):
        raise Problem("not-found", "The case has not come to that version.")
    kept = [entry for entry in entries[: version or len(entries)] if _counts(entry, as_of, happened_by)]
    shown = Case.of(entry.event for entry in kept)
    if shown is None:
        raise Problem("not-found", "There was no such case yet.")
    undecided = await _undecided_siblings(desk, shown) if awaits_siblings and not desk.is_partner else 0
    body = await _view(desk, shown, kept, asked, undecided)
    return Response(orjson.dumps(body), 200, {"ETag": f'"{shown.version}"'}, MEDIA_TYPE)


@router.get(
    "/history",
    operation_id="get_history",
    summary="A case's events, in the order they were recorded",
    response_model=History,
    responses={
        200: {
            "headers": headers("ETag"),
            "content": {JSON_LINES: {"schema": {"type": "string", "description": "One event a line."}}},
        },
        **READ,
    },
)
async def get_history(
    case: CaseRef, desk: TheDesk, request: Request, as_of: AsOf = None, happened_by: HappenedBy = None
) -> Response:
    """The case and its communication, merged in log order. JSON, or JSON lines with `Accept: application/jsonl`.
    Agencies have no history.
    """
    known, entries = await desk.case(desk.stream(Kind.CASE, case))
    desk.office_only()
    (about,) = await desk.load(known.contact.communication)
    office = desk.by.role is not Role.AUDITOR
    lines: list[EventView] = [
        views.event(entry, word, desk.authority.keys, office)
        for word, entry in sorted(_merged(entries, about), key=lambda line: line[1].position)
        if _counts(entry, as_of, happened_by)
    ]
    headers = {"ETag": f'"{len(entries)}"'}
    if JSON_LINES in request.headers.get("accept", ""):
        return Response(b"".join(orjson.dumps(line) + b"\n" for line in lines), 200, headers, JSON_LINES)
    return Response(orjson.dumps({"case": known.contact.reference, "items": lines}), 200, headers, MEDIA_TYPE)


def _merged(
    entries: Sequence[Recorded], about: Sequence[Recorded]
) -> list[tuple[Literal["case", "communication", "child"], Recorded]]:
    return [("case", entry) for entry in entries] + [("communication", entry) for entry in about]


def _counts(entry: Recorded, as_of: datetime | None, happened_by: datetime | None) -> bool:
    return (as_of is None or entry.recorded_at <= as_of) and (
        happened_by is None or entry.event.occurred_at <= happened_by
    )


async def _view(
    desk: Desk, case: Case, entries: Sequence[Recorded], asked: datetime | None, undecided_siblings: int
) -> OfficeCase | AuditorCase | PartnerCase:
    communication = await desk.communication(case.contact.communication)
    reader = desk.reader()
    if desk.is_partner:
        return views.partner(case, communication, reader)
    child = (await desk.child(case.child)).reference
    view = views.office(case, entries, communication, child, reader, asked, undecided_siblings)
    return views.auditor(view, communication) if desk.by.role is Role.AUDITOR else view


async def _undecided_siblings(desk: Desk, case: Case) -> int:
    """How many siblings are decided with this case; one that has a referral of its own is decided there."""
    linked = await family(desk, await desk.child(case.child), case.contact.communication)
    return sum(1 for sibling in linked if sibling.case and sibling.case.referral is None)
