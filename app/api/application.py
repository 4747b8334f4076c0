"""The API as an application, the pages not among it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from fastapi import APIRouter, FastAPI, Request, Response
from joserfc.jwk import OKPKey

from app.api import document, identity, problems
from app.api.handing_out import HandingOut
from app.api.identity import Identity
from app.api.limits import USUAL, Heavy, Kind, Limits
from app.api.outside import Outside
from app.api.places import at
from app.api.problems import Problem
from app.api.receipts import Receiving
from app.api.routes import (
    access,
    attachments,
    audiences,
    audit,
    audit_pack,
    case_management,
    cases,
    challenge_reads,
    challenges,
    children,
    circumstances,
    closure,
    concern_reads,
    concerns,
    consultations,
    contacts,
    conversations,
    cooperation,
    custody,
    details,
    directory,
    emergencies,
    enquiries,
    enquiry_reads,
    equality,
    erasure,
    events,
    family,
    feedback,
    groups,
    health,
    home,
    information,
    informing,
    involvement,
    lists,
    log,
    monitoring,
    need_to_know,
    notices,
    obtaining,
    open_cases,
    procedure,
    protection,
    queues,
    reads,
    receipts,
    referrals,
    replays,
    response,
    retention,
    returns,
    screening,
    sharing,
    siblings,
    subject_access,
    subject_access_reads,
    tracing,
    webhooks,
)
from app.api.shapes import find_by_shape
from app.base import clock
from app.base.clock import Clock
from app.base.version import VERSION
from app.proof.log import Log, NotSealed
from app.proof.sealing import Sealer
from app.proof.second_place import sink
from app.reading.asking import NotACursor
from app.reading.read_models import Reads
from app.reading.replicas import Replicas
from app.record.authorities import Authorities, KeyStores
from app.record.custody import IN_THE_CLEAR, KeysAway
from app.record.journal import DatabaseUnavailable, Journal, OutcomeUnknown
from app.record.lost import Unopenable
from app.record.providers import Providers
from app.record.reads import ReadLog
from app.record.registry import DatabaseRegistry, Elsewhere
from app.record.revocations import Revocations
from app.record.scanner import Scanner
from app.record.stored_forms import UnknownEvent
from domain.frozen import frozen

DESCRIPTION = (
    "The record and the workflow of a local authority's children's-services front door. Every command is recorded as "
    "immutable events; every refusal cites the rule of the procedure it rests on; every case can be read as it was "
    "known at any moment."
)


DOCUMENT = Path(__file__).parents[2] / "openapi" / "front-door.json"


@frozen(kw_only=True)
class Options:
    """What an application is made of.

    database_url: PostgreSQL as the service's role. reading_url: the same as a role that reads alone, for lists and
    searches. checkpoints_to: the second place, a directory or an address.
    """

    database_url: str
    keys_directory: Path
    issuer: str
    issuer_keys: tuple[OKPKey, ...]
    checkpoints_to: str
    reading_url: str | None = None
    replica_urls: Sequence[str] = ()
    """Replicas of the database, as a role that reads alone: they answer what is listed."""
    replica_behind: float = 10
    """Seconds that one of them may be behind."""
    key_stores: KeyStores | None = None
    """Those of the authorities, where a master key wraps them."""
    identity_clock: Clock = clock.now
    """By which tokens and sign-in are judged, whatever the record's clock shows."""
    clock: Clock = clock.now
    pool_size: int = 16
    memory_mib: int = 128
    receipts: Mapping[str, Receiving] = field(default_factory=dict)
    """How the authorities hear from GOV.UK Notify, by their slugs; the others do not."""
    quotas: Mapping[Kind, int] = field(default_factory=lambda: USUAL)
    """How many requests of each kind a minute one client may make of this process."""
    reads_recorded: bool = True
    """Whether who reads is written down; not, only where what that costs is measured."""
    not_there_step: float = 0.02
    """Seconds; that there is nothing is answered after a whole number of them (`app.api.handing_out`)."""
    scanner: Scanner | None = None
    """What looks for malware in files; without one none are taken."""
    links: bool = False
    """Whether a link signs somebody in to the pages."""
    synthetic: bool = False
    """Whether the pages say that nobody in the record is real."""


def create(options: Options) -> FastAPI:
    """The API, without its guard."""
    app = _described()
    if options.reads_recorded:
        app.add_middleware(HandingOut, step=options.not_there_step)
    app.state.journal = Journal(options.database_url, max_size=options.pool_size, remembers=options.memory_mib * 2**20)
    app.state.reads = Reads(options.reading_url or options.database_url)
    if options.replica_urls:
        app.state.reads.replicas = Replicas(options.database_url, options.replica_urls, options.replica_behind)
    app.state.authorities = Authorities(options.key_stores or options.keys_directory)
    app.state.read_log = ReadLog(app.state.journal)
    custody = options.key_stores.custody if options.key_stores else IN_THE_CLEAR
    sealer = Sealer(options.keys_directory, options.issuer, sink(options.checkpoints_to), custody)
    app.state.log = Log(app.state.journal, options.database_url, sealer)
    app.state.clock = options.clock
    app.state.receipts = options.receipts
    registry = DatabaseRegistry(app.state.journal)
    app.state.limits = Limits(options.quotas, options.identity_clock)
    app.state.heavy, app.state.scanner = Heavy(), options.scanner
    app.state.identity = Identity(options.issuer, options.issuer_keys, registry, options.identity_clock)
    app.state.providers = Providers(app.state.journal)
    app.state.identity.outside = Outside(app.state.providers, options.identity_clock)
    app.state.revocations = Revocations(options.database_url, app.state.identity.heard)
    return app


@cache
def openapi() -> dict[str, Any]:
    """The OpenAPI document, as `frontdoor openapi` wrote it: to make it of the code takes seconds, to read it none."""
    found: dict[str, Any] = orjson.loads(DOCUMENT.read_bytes())
    return found


@cache
def openapi_from_code() -> dict[str, Any]:
    """The OpenAPI document, made of the code. Needs no database."""
    from app.api import feed_document

    app = _described()
    return document.finished(problems.describe(FastAPI.openapi(app)), feed_document.webhooks())


def routers() -> tuple[APIRouter, ...]:
    """Every router, in the order of the document."""
    on_cases = (
        contacts, cases, audit_pack, details, emergencies, screening, protection, informing, sharing, involvement,
        siblings, information, attachments, access, need_to_know, audiences, tracing,
    )  # fmt: skip
    on_referrals = (
        referrals, family, obtaining, feedback, response, cooperation, conversations, monitoring, circumstances, groups,
        custody,
        closure,
        erasure,
        retention,
    )  # fmt: skip
    on_children = (
        children, open_cases, consultations, challenges, challenge_reads, concerns, concern_reads, enquiries,
        enquiry_reads, replays,
    )  # fmt: skip
    on_lists = (
        directory, lists, queues, audit, home, reads, notices, receipts, case_management, events, webhooks, equality,
        returns, procedure, log, subject_access, subject_access_reads,
    )  # fmt: skip
    every = (*on_cases, *on_referrals, *on_children, *on_lists, health, identity, problems)
    return tuple(module.router for module in every)


def _described() -> FastAPI:
    """The API with its routes and its document, and nothing behind them yet."""
    app = FastAPI(
        title="Front Door",
        version=VERSION,
        description=DESCRIPTION,
        license_info={"name": "MIT", "identifier": "MIT"},
        servers=[{"url": "/", "description": "The service itself, in production or local.", "x-internal": False}],
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        lifespan=_lifespan,
        redirect_slashes=False,
        telemetry={"tracing": False, "metrics": False, "logs": False},
        separate_input_output_schemas=False,
    )
    problems.install(app)
    for kind, problem in _PROBLEMS.items():
        app.add_exception_handler(kind, _as(problem))
    app.add_exception_handler(Elsewhere, _elsewhere)
    for router in routers():
        app.router.routes.extend(router.routes)  # one flat table: an included router is matched twice
    find_by_shape(app)
    app.openapi = openapi  # type: ignore[method-assign] # FastAPI's own way to change the document
    return app


_PROBLEMS: dict[type[Exception], Callable[[], Problem]] = {
    KeysAway: lambda: Problem("keys-unavailable"),
    Unopenable: lambda: Problem("record-unopenable", headers={"Retry-After": "300"}),
    DatabaseUnavailable: lambda: Problem("database-unavailable"),
    UnknownEvent: lambda: Problem("record-unreadable", headers={"Retry-After": "300"}),
    OutcomeUnknown: lambda: Problem("outcome-unknown", headers={"Retry-After": "1"}),
    NotSealed: lambda: Problem("not-sealed"),
    NotACursor: lambda: Problem("invalid-body", errors=[at("/cursor", "cursor", "No page gave this.", "query")]),
}
"""What the parts raise, as the API says it."""


def _as(problem: Callable[[], Problem]) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def answer(request: Request, _: Exception) -> Response:
        return problem().answer(request.scope)

    return answer


async def _elsewhere(request: Request, error: Exception) -> Response:
    """Where the authority is, or that it is on its way there."""
    assert isinstance(error, Elsewhere)
    if error.to is None:
        moving = "The authority is being moved to another database. Nothing is lost: send it again, under the same key."
        return Problem("database-unavailable", moving).answer(request.scope)
    moved = f"The authority was moved to {error.to}. Send it there, under the same key."
    return Problem("database-unavailable", moved, moved_to=error.to).answer(request.scope)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    await app.state.journal.open()
    app.state.revocations.start()
    if app.state.reads.replicas:
        app.state.reads.replicas.start()
    try:
        yield
    finally:
        await app.state.revocations.stop()
        await app.state.journal.close()
        await app.state.reads.close()
