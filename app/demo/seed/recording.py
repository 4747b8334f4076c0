"""Recording a synthetic authority's past, as if it had been recorded while it happened.

Each act is an append of its own through the journal, one after the other, by the database's own `fd_append`: its
locks, guards, claims, versions and chain. One thing differs: the moment, which is what was told and not the clock's.
For that the superuser makes a copy of the function in a schema of its own, in a log that is still empty, and drops
both before anything is served.
"""

import asyncio
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import psycopg

from app.api.identifiers import claims
from app.demo.seed.acts import Act, Chronicle
from app.demo.seed.cast import Cast
from app.demo.seed.lives import Story
from app.demo.seed.watched import with_watch
from app.record import rules, stored_forms
from app.record.attachments import Attachments
from app.record.authorities import Authority
from app.record.journal import Batch, Journal
from app.record.keys import STAFF
from domain.attachments import MOST
from domain.directory import Listing
from domain.facts import Event
from domain.policy import Pack
from migrations import Tenant

SCHEMA = "seeding"
KEYS_AT_ONCE = 6
TOGETHER = 256
"""Acts that are sent side by side, in order."""

UNHURRIED = 120.0
"""Seconds for a commit, on a machine that does much else: nobody waits for its answer."""

LATENCY, BETWEEN = timedelta(milliseconds=4), timedelta(microseconds=180)
"""From the moment that is told to the first event of an act, and from each event to the next."""

Moments = list[tuple[uuid.UUID, int, datetime]]


class AlreadyTold(Exception):
    """The log has events: nobody adds a past to it."""


@dataclass(frozen=True, slots=True)
class _Past(Tenant):
    """Where the copy of `fd_append` is, and who may call it."""

    owner: str = ""

    @property
    def schema(self) -> str:
        return SCHEMA

    @property
    def appending(self) -> str:
        return self.owner


async def seed(
    database_url: str,
    authority: Authority,
    cast: Cast,
    now: datetime,
    pack: Pack,
    *,
    others: Sequence[Listing] = (),
    communications: int = 150,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Tell and record a synthetic authority's last six weeks in its empty log.

    database_url: the superuser's. pack: by which it is judged.
    others: who its directory lists too. progress: acts recorded, of how many.
    """
    told = Chronicle(authority, cast, pack, now, now - timedelta(days=365))
    acts = with_watch(Story(told, others=others).tell(communications), pack, now)
    batches = [_batch(act, rules.pins(pack)) for act in acts]
    with _past(database_url, authority.tenant, _moments(acts)) as tenant:
        await asyncio.to_thread(_make_keys, authority, batches)
        journal = Journal(database_url, patience=UNHURRIED)
        await journal.open()
        try:
            await _lay(Attachments(journal, authority), told)
            for start in range(0, len(batches), TOGETHER):
                together = batches[start : start + TOGETHER]
                await asyncio.gather(*(journal.append(tenant, authority.keys, batch) for batch in together))
                if progress:
                    progress(start + len(together), len(batches))
        finally:
            await journal.close()


async def _lay(attachments: Attachments, told: Chronicle) -> None:
    """The files: what the log names is there before."""
    for held, sealed in told.papers:
        await attachments.announce(held, told.now, MOST)
        await attachments.lay(held, 1, sealed)


def _batch(act: Act, meta: Mapping[str, str]) -> Batch:
    streams = {stream: list(following) for stream, (_, following) in act.streams.items()}
    told = {**meta, "client": act.client, "request": str(uuid.uuid4())}
    return Batch(streams=act.streams, scopes=act.scopes, claims=claims(streams), meta=told)


def _make_keys(authority: Authority, batches: Sequence[Batch]) -> None:
    """Every key at once, several files side by side; then appends wait for no file and keep their order."""
    wanted: dict[uuid.UUID, set[str]] = {}
    for batch in batches:
        for stream, event in _events(batch.streams):
            for slot in stored_forms.slots_of(event):
                scope = STAFF if slot == "worker" else batch.scopes.get(stream, stream)
                wanted.setdefault(scope, set()).add(slot)
    with ThreadPoolExecutor(KEYS_AT_ONCE) as pool:
        for _ in pool.map(authority.keys.ensure, wanted, wanted.values()):
            pass


def _moments(acts: Sequence[Act]) -> Moments:
    """When each event is recorded: a few milliseconds after its act, and after every event before it."""
    moments: Moments = []
    last = datetime.min.replace(tzinfo=UTC)
    for act in acts:
        at = act.at + LATENCY
        for stream, (after, following) in act.streams.items():
            for version in range(after + 1, after + 1 + len(following)):
                last = at = max(at + BETWEEN, last + BETWEEN)
                moments.append((stream, version, at))
    return moments


def _events(streams: Mapping[uuid.UUID, tuple[int, Sequence[Event]]]) -> Iterator[tuple[uuid.UUID, Event]]:
    return ((stream, event) for stream, (_, following) in streams.items() for event in following)


@contextmanager
def _past(database_url: str, tenant: Tenant, moments: Moments) -> Iterator[Tenant]:
    """A copy of the authority's `fd_append` that takes the moments told, while the block lasts."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        found = connection.execute(_DEFINITION.format(schema=tenant.schema)).fetchone()
        assert found is not None
        text, empty, owner = found
        if not empty:
            raise AlreadyTold(tenant.schema)
        for old, new in ((f"FUNCTION {tenant.schema}.fd_append(", f"FUNCTION {SCHEMA}.fd_append("), (CLOCK, _TOLD)):
            if text.count(old) != 1:
                raise ValueError(f"fd_append has {text.count(old)} times {old!r}")
            text = text.replace(old, new)
        connection.execute(_TABLE)
        try:
            with connection.cursor() as cursor, cursor.copy(f"COPY {SCHEMA}.moment FROM STDIN") as copy:
                for moment in moments:
                    copy.write_row(moment)
            connection.execute(text)
            yield _Past(tenant.slug, owner=owner)
        finally:
            connection.execute(f"DROP SCHEMA {SCHEMA} CASCADE")


CLOCK = "clock_timestamp()"
_TOLD = f"(SELECT m.at FROM {SCHEMA}.moment m WHERE m.stream = streams[i] AND m.version = versions[i])"
_TABLE = f"""
    CREATE SCHEMA {SCHEMA}
    CREATE TABLE moment (stream uuid, version bigint, at timestamptz NOT NULL, PRIMARY KEY (stream, version))
"""
_DEFINITION = """
    SELECT pg_get_functiondef('{schema}.fd_append'::regproc), NOT EXISTS (SELECT FROM {schema}.fd_events), current_user
"""
