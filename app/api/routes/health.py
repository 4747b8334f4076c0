"""Whether the process lives, and whether it should be sent work."""

from datetime import date, timedelta
from typing import Literal

from fastapi import APIRouter, Request, Response
from typing_extensions import TypedDict

from app.api.late import LateRoute
from app.api.problems import answers
from app.proof.log import Log
from app.reading.read_models import Reads
from app.record import authorities
from app.record.durability import WEAKENED
from app.record.journal import DatabaseUnavailable, Journal
from app.record.keys import Keys
from app.record.registry import DatabaseRegistry
from migrations import ACTS, Tenant

A_YEAR = timedelta(days=365)

router = APIRouter(prefix="/health", tags=["health"], route_class=LateRoute)


class Live(TypedDict):
    """The process answers."""

    status: Literal["live"]


class Ready(TypedDict):
    """What stands in the way, if anything. degraded: what somebody must look at, while work goes on."""

    status: Literal["ready", "degraded", "not-ready"]
    reasons: list[str]
    degraded: list[str]


@router.get("/live", operation_id="live", summary="The process lives", response_model=Live,
            responses=answers("internal-error"))  # fmt: skip
async def live() -> Live:
    """Asks nothing of the database."""
    return {"status": "live"}


@router.get(
    "/ready",
    operation_id="ready",
    summary="The service can do its work",
    response_model=Ready,
    responses={503: {"description": "Not ready; `reasons` says why.", "model": Ready}, **answers("internal-error")},
)
async def ready(request: Request, response: Response) -> Ready:
    """Not ready while the database is gone or keeps less than it promises, or no key store can be opened. Degraded, and
    sent work all the same, while one cannot, records wait because an event of theirs cannot be read or their keys are
    not here, a projection has stopped, a list or the registry differs from what the log makes of it, a log is not
    sealed because it does not extend what was signed, the second place of its checkpoints is away, an authority's
    case-management system is left alone because it fails, a read replica is left out, or the bank holidays are known
    for less than twelve months ahead: children are still to be heard then.
    """
    reasons, degraded = await _standing(request)
    if reasons:
        response.status_code = 503
        return {"status": "not-ready", "reasons": reasons, "degraded": degraded}
    return {"status": "degraded" if degraded else "ready", "reasons": reasons, "degraded": degraded}


async def _standing(request: Request) -> tuple[list[str], list[str]]:
    journal: Journal = request.app.state.journal
    log: Log = request.app.state.log
    tenants = request.app.state.authorities
    try:
        weakened = await journal.fetch(WEAKENED)
        slugs = await DatabaseRegistry(journal).slugs()
        away = [f"{slug}: the key store cannot be opened" for slug in slugs if not _opens(tenants.get(slug).keys)]
        waiting = [f"{slug}: {told}" for slug in slugs for told in await _waiting(request, tenants.get(slug).tenant)]
        waiting += [f"the registry: {told}" for told in await _differing(request, ACTS)]
        served = [tenants.get(slug).tenant for slug in slugs]
        unsealed = [
            f"{each.slug}: the log{'' if each.of == 'events' else f' of {each.of}'} is not sealed, {reason}"
            for each in [*served, *(tenant.reads for tenant in served), ACTS]
            for reason in await log.refusals(each)
        ]
        if slugs and not await log.reaches_the_second_place(tenants.get(slugs[0]).tenant):
            unsealed.append("the second place of the checkpoints does not answer")
    except DatabaseUnavailable:
        return ["the database does not answer"], []
    reads: Reads = request.app.state.reads
    unsealed += reads.replicas.left_out() if reads.replicas else ()
    today = request.app.state.clock().date()
    reasons = [f"{name} is off" for (name,) in weakened] + (away if len(away) == len(slugs) else [])
    return reasons, [*away, *waiting, *unsealed, *calendars_that_end(today)]


def _opens(keys: Keys) -> bool:
    """Whether a key store can be opened."""
    try:
        keys.digest("readiness")
    except OSError:
        return False
    return True


def calendars_that_end(today: date) -> list[str]:
    """The calendars that policy packs count by and that end within twelve months: from then on every weekday counts."""
    return [
        f"the bank holidays of {each.version} end on {each.ends_on:%-d %B %Y}"
        for each in authorities.calendars().values()
        if each.ends_on - today < A_YEAR
    ]


async def _waiting(request: Request, tenant: Tenant) -> list[str]:
    """What the lists of an authority lack, and whether its case-management system is away."""
    reads: Reads = request.app.state.reads
    stopped = [f"projection {name} has stopped" for name in await reads.stopped(tenant)]
    gaps = await reads.gaps(tenant)
    count, lost = gaps.unreadable - gaps.lost, gaps.lost
    parked = f"{count} {'record waits' if count == 1 else 'records wait'} with an event that cannot be read"
    closed = f"{lost} {'record' if lost == 1 else 'records'} cannot be opened, whose keys are not here"
    away = {
        "the case-management system": await reads.breaker_open(tenant),
        "what traces NHS numbers": await reads.tracing_left_alone(tenant),
    }
    broken = [
        f"{name} is left alone: {why[0]}, since {why[1]:%-d %B %Y %H:%M} UTC" for name, why in away.items() if why
    ]
    return [
        *stopped,
        *await _differing(request, tenant),
        *([parked] if count else []),
        *([closed] if lost else []),
        *broken,
    ]


async def _differing(request: Request, tenant: Tenant) -> list[str]:
    """What differed when it was last held against the log."""
    reads: Reads = request.app.state.reads
    return [
        f"{part} is not what the log makes of it: {many:,} differ"
        for part, many in (await reads.differing(tenant)).items()
    ]
