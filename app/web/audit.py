"""Audit: every event, who recorded it and when, and what proves that none was changed."""

from collections.abc import Mapping
from typing import Annotated

import orjson
from fastapi import Depends, Response

from app.api.audited import EVENTS, MOST, AuditedEvent, NotTerms, Terms, audited, terms, told
from app.api.problems import Problem
from app.api.reads import auditors_only
from app.api.replays import replay_of
from app.proof.log import Log, NotSealed, Signed
from app.record.stored_forms import NAMES
from app.web import pages
from app.web.cases import read_reference
from app.web.files import a_file, csv_file
from app.web.lists import address, agencies, between, no_days
from app.web.pages import HEADERS, PageInstead, ThePage
from app.wording.language import say
from domain.frozen import frozen

PER_PAGE = 50

router = pages.router()


async def _wanted(
    case: str = "", worker: str = "", event: str = "", recorded_from: str = "", recorded_to: str = "", q: str = ""
) -> Mapping[str, str]:
    return {
        "case": case, "worker": worker, "event": event, "recorded_from": recorded_from, "recorded_to": recorded_to,
        "q": q,
    }  # fmt: skip


Wanted = Annotated[Mapping[str, str], Depends(_wanted)]
"""What was typed, by the field it was typed in."""


@frozen
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
async def audit(page: ThePage, wanted: Wanted, cursor: str = "") -> Response:
    """Days are the UK's, the last one included."""
    desk = page.desk
    asked, errors = _asked(wanted)
    found = None if errors else await audited(desk, asked, cursor or None, PER_PAGE)
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
        events=EVENTS,
        exports={kind: address(f"/audit/events.{kind}", **wanted) for kind in ("csv", "json")},
        rows=[(row, reader.open(row.worker_name)) for row in rows],
        gaps=await desk.reads.gaps(desk.authority.tenant, "audit_trail"),
        agencies=await agencies(page) if any(row.agency for row in rows) else {},
        first=bool(cursor) and address("/audit", **wanted),
        next=found and found.next and address("/audit", **wanted, cursor=found.next),
    )


@router.get("/audit/events.csv")
async def as_csv(page: ThePage, wanted: Wanted) -> Response:
    """The events as shown, as a table; of more than ten thousand, the last."""
    rows = await _exported(page, wanted)
    columns = ("position", "event", "case", "worker", "name", "role", "agency", "occurred_at", "recorded_at", "request")
    lines = (
        (
            each["position"], each["event"], each["case"], each["by"]["id"], each["by"]["name"], each["by"]["role"],
            each["by"]["agency"], each["occurred_at"].isoformat(), each["recorded_at"].isoformat(), each["request"],
        )
        for each in rows
    )  # fmt: skip
    return csv_file("events", columns, lines)


@router.get("/audit/events.json")
async def as_json(page: ThePage, wanted: Wanted) -> Response:
    """The same, as the API tells it."""
    rows = await _exported(page, wanted)
    return a_file("events", orjson.dumps({"items": rows}), "json", "application/json")


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
        raise PageInstead(
            404, say("Nothing is signed yet"), say("The first checkpoint is signed soon after the first event.")
        )
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
            say("The log was not signed"),
            say("It does not extend what was signed before, or its key cannot be reached. Nothing was changed."),
            say("Verify the log: that says what does not fit."),
        ) from None
    return page.see("/audit")


def _asked(wanted: Mapping[str, str]) -> tuple[Terms, Mapping[str, str]]:
    """What is asked of the trail, or what is wrong with it, by field. The line counts where a field says another."""
    errors = dict[str, str]()
    sought = read_reference(wanted["case"]) if wanted["case"].strip() else None
    if sought and sought.error:
        errors["case"] = sought.error
    errors |= no_days(wanted, "recorded_from", "recorded_to")
    if wanted["event"] and wanted["event"] not in NAMES:
        errors["event"] = say("Choose an event of the list")
    line = Terms()
    try:
        line = terms(wanted["q"])
    except NotTerms as wrong:
        errors["q"] = str(wrong)
    since, before = between(wanted["recorded_from"], wanted["recorded_to"])
    fields = Terms(
        worker=wanted["worker"].strip() or None,
        events=(wanted["event"],) if wanted["event"] else (),
        case=sought.reference if sought else None,
        since=since,
        before=before,
    )
    return fields.and_(line), errors


async def _exported(page: ThePage, wanted: Mapping[str, str]) -> list[AuditedEvent]:
    auditors_only(page.desk)
    asked, errors = _asked(wanted)
    if errors:
        raise PageInstead(422, say("Nothing was exported"), *errors.values())
    return told(page.desk, (await audited(page.desk, asked, None, MOST)).rows)


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
