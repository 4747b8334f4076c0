"""Audit: every event, who recorded it and when, and what proves that none was changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from fastapi import Response

from app.api.problems import Problem
from app.api.replays import replay_of
from app.base import references
from app.proof.log import Log, NotSealed, Signed
from app.record.stored_forms import NAMES, STREAMS
from app.web import pages
from app.web.cases import read_reference
from app.web.lists import a_day, address, agencies, midnight
from app.web.pages import HEADERS, PageInstead, ThePage
from domain.procedure import Stream

PER_PAGE = 50

router = pages.router()


@dataclass(frozen=True, slots=True)
class TheLog:
    """How far the log has come, and what was signed of it. key: what verifies the notes. refused: whether it could not
    be signed since.
    """

    events: int
    newest: Signed | None
    key: str | None
    refused: bool

    @property
    def key_id(self) -> str | None:
        """The four bytes by which a note names the key, in hexadecimal."""
        return self.key.split("+", 2)[1] if self.key else None


@router.get("/audit")
async def audit(
    page: ThePage,
    case: str = "",
    worker: str = "",
    event: str = "",
    recorded_from: str = "",
    recorded_to: str = "",
    cursor: str = "",
) -> Response:
    """Days are the UK's, the last one included."""
    desk, errors = page.desk, dict[str, str]()
    sought = read_reference(case) if case.strip() else None
    if sought and sought.error:
        errors["case"] = sought.error
    since, until = a_day(recorded_from), a_day(recorded_to)
    for name, given, read in (("recorded_from", recorded_from, since), ("recorded_to", recorded_to, until)):
        if given and read is None:
            errors[name] = "Enter a day, like 14/1/2027"
    if event and event not in NAMES:
        errors["event"] = "Choose an event of the list"
    found = None
    if not errors:
        reference = sought.reference if sought else None
        found = await desk.reads.audit(
            desk.authority.tenant,
            case=references.stream_of(desk.authority.slug, reference) if reference else None,
            worker=worker.strip() or None,
            event=event or None,
            recorded_from=midnight(since) if since else None,
            recorded_before=midnight(until + timedelta(days=1)) if until else None,
            cursor=cursor or None,
            limit=PER_PAGE,
        )
    wanted: Mapping[str, str] = {
        "case": case, "worker": worker, "event": event, "recorded_from": recorded_from, "recorded_to": recorded_to,
    }  # fmt: skip
    reader = desk.reader()
    rows = found.rows if found else []
    return page.render(
        "audit.html",
        status=422 if errors else 200,
        log=await _the_log(page),
        audits=desk.audience == "auditor",
        wanted=wanted,
        filtered=any(wanted.values()),
        errors=errors,
        events=sorted(NAMES.keys() - STREAMS[Stream.CONCERN].keys()),
        rows=[(row, reader.open(row.worker_name)) for row in rows],
        gaps=await desk.reads.gaps(desk.authority.tenant, "audit_trail"),
        agencies=await agencies(page) if any(row.agency for row in rows) else {},
        first=bool(cursor) and address("/audit", **wanted),
        next=found and found.next and address("/audit", **wanted, cursor=found.next),
    )


@router.get("/audit/events/{position}")
async def event_of(page: ThePage, position: str, case: str) -> Response:
    """The history of an event's case, as it was known with that event."""
    whole = await replay_of(page.desk, case)
    number = next((line.number for line in whole.lines if str(line.entry.position) == position), None)
    if number is None:
        raise Problem("not-found")
    return page.see(f"/cases/{whole.reference}/history?at={number}")


@router.get("/audit/checkpoint")
async def checkpoint(page: ThePage) -> Response:
    """The newest signed note, as a file."""
    newest = await _log(page).checkpoint(page.desk.authority.tenant)
    if newest is None:
        raise PageInstead(404, "Nothing is signed yet", "The first checkpoint is signed soon after the first event.")
    name = f"checkpoint-{page.desk.authority.slug}-{newest.size}.txt"
    headers = HEADERS | {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(newest.note, headers=headers, media_type="text/plain; charset=utf-8")


@router.post("/audit/seal")
async def seal(page: ThePage) -> Response:
    """Sign the log as it stands."""
    desk = page.desk
    position = await desk.reads.position(desk.authority.tenant)
    try:
        await _log(page).covering(desk.authority.tenant, position)
    except NotSealed:
        raise PageInstead(
            409,
            "The log was not signed",
            "It does not extend what was signed before, or its key cannot be reached. Nothing was changed.",
            "Verify the log: that says what does not fit.",
        ) from None
    return page.see("/audit")


async def _the_log(page: ThePage) -> TheLog:
    log, tenant = _log(page), page.desk.authority.tenant
    newest = await log.checkpoint(tenant)
    try:
        key = log.verifier(tenant) if newest else None
    except NotSealed:
        key = None
    refused = [*await log.refusals(tenant), *await log.refusals(tenant.reads)]
    return TheLog(events=await page.desk.reads.position(tenant), newest=newest, key=key, refused=bool(refused))


def _log(page: ThePage) -> Log:
    log: Log = page.request.app.state.log
    return log
