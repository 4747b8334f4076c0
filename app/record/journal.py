"""The journal: load, decide, append once. Nothing else appends.

A load and an append are one round trip each, as the authority's own database
role, taken in that round trip. The append is one call of `fd_append`, which
checks guards and claims, inserts with `recorded_at` and chain, and keeps the
idempotency record, in one transaction.
"""

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from datetime import datetime
from functools import cache, partial
from typing import Any, NamedTuple, TypeVar, cast
from uuid import UUID

import psycopg
from psycopg import AsyncClientCursor, AsyncConnection
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from app.record import erasure, statements, stored_forms
from app.record import keys as sealing
from app.record.announcements import News
from app.record.convoy import Convoy
from app.record.idempotency import ASKED, Idempotency, asked
from app.record.keys import STAFF, Keys, SlotKey
from app.record.memory import REMEMBERED, Kept, Memory
from app.record.statements import blob, blobs, numbers, uuids, words
from domain.changing import twin
from domain.facts import Event, Recorded
from domain.frozen import frozen
from migrations import Tenant

COMMIT_PATIENCE = 4.0
"""Seconds after which a commit that has not answered is called unknown."""

CLOSED = "42501"
"""The SQLSTATE of a role that may not be taken: the authority's, while it is moved."""


class DatabaseUnavailable(Exception):
    """Nothing was sent, or nothing but a read: try again."""


class OutcomeUnknown(Exception):
    """The commit's answer was lost. The same Idempotency-Key finds out."""


class _NoAnswer(Exception):
    """The connection broke before the answer came; late: because it did not come in time."""

    def __init__(self, late: bool) -> None:
        super().__init__()
        self.late = late


class Moved(Exception):
    """A stream that was read and relied on has moved, or was not where the caller saw it."""

    def __init__(self, stream: UUID) -> None:
        super().__init__(str(stream))
        self.stream = stream


class Claimed(Exception):
    """Another stream holds what this one claims."""

    def __init__(self, holder: UUID | None) -> None:
        super().__init__(str(holder))
        self.holder = holder


class KeyReused(Exception):
    """The Idempotency-Key was used before, for something else."""


@frozen
class Guard:
    """ "I read this stream at this version and relied on it"."""

    stream: UUID
    version: int


@frozen
class Claim:
    """Uniqueness across streams: one owner for a kind and a keyed hash."""

    kind: str
    key: bytes
    owner: UUID


@frozen(kw_only=True)
class Batch:
    """What one append records.

    streams: stream -> (the version it stands at, the events that follow).
    scopes: stream -> the scope of its keys. meta: what every event of the batch carries beside itself.
    """

    streams: Mapping[UUID, tuple[int, Sequence[Event]]] = field(default_factory=dict)
    scopes: Mapping[UUID, UUID] = field(default_factory=dict)
    guards: Sequence[Guard] = ()
    releases: Sequence[Claim] = ()
    claims: Sequence[Claim] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    idempotency: Idempotency | None = None
    answer: bytes = b""


@frozen(kw_only=True)
class Receipt:
    """What the log says of an append: positions in order, when each was recorded, and the chain's links."""

    replayed: bool
    positions: Sequence[int]
    moments: Sequence[datetime]
    links: Sequence[bytes]
    answer: bytes


@frozen
class Loaded:
    """Streams as they stand, and whether the Idempotency-Key asked about is known already."""

    streams: Mapping[UUID, Sequence[Recorded]]
    key_known: bool = False


class Wanted(NamedTuple):
    """What one load asks for: streams, each from a version on, and an Idempotency-Key's row."""

    froms: Mapping[UUID, int]
    key: bytes | None


Params = Sequence[object] | Mapping[str, object]
Found = tuple[Mapping[UUID, Sequence[tuple[Any, ...]]], bool]
T = TypeVar("T")
R = TypeVar("R")


class Journal:
    """Reads and writes the logs of every authority in one database. remembers: bytes its memory may take."""

    def __init__(
        self, conninfo: str, *, max_size: int = 16, patience: float = COMMIT_PATIENCE, remembers: int = REMEMBERED
    ) -> None:
        self._pool = AsyncConnectionPool(
            conninfo,
            min_size=1,
            max_size=max_size,
            timeout=patience,
            reconnect_timeout=1.0,  # then the next request tries at once, however long the database was away
            open=False,
            kwargs={"autocommit": True, "cursor_factory": AsyncClientCursor, "options": "-c timezone=UTC"},
        )
        self._patience = patience
        self._news = News(self._pool)
        self._memory = Memory(remembers)
        self._convoys: dict[tuple[str, str], Convoy[Any, Any]] = {}

    @property
    def remembered(self) -> int:
        """Bytes that the events remembered take, at most."""
        return self._memory.taken

    def pool(self) -> Mapping[str, int]:
        """How the pool stands, as psycopg says it."""
        return self._pool.get_stats()

    async def open(self) -> None:
        """Start the pool. A database that is not there yet is found later."""
        await self._pool.open()
        self._news.start()

    async def close(self) -> None:
        """Stop the pool, after the last notification."""
        await self._news.stop()
        await self._pool.close()

    async def load(self, tenant: Tenant, streams: Sequence[UUID], idempotency: Idempotency | None = None) -> Loaded:
        """Read streams whole, in one round trip, and look the Idempotency-Key up in the same one."""
        remembered = {stream: self._memory.of(tenant, stream) for stream in streams}
        froms = {stream: kept.version for stream, kept in remembered.items()}
        wanted = Wanted(froms, idempotency.row() if idempotency else None)
        found, known = await self._convoy("load", tenant, self._load).join(wanted)
        whole = {stream: kept.followed_by(found[stream], recorded) for stream, kept in remembered.items()}
        if any(kept is None for kept in whole.values()):
            self._memory.clear()  # not the log it was read from: another database stands behind the same address
            return await self.load(tenant, streams, idempotency)
        for stream, kept in whole.items():
            self._memory.keep(tenant, stream, kept or Kept())
        return Loaded({stream: kept.entries if kept else () for stream, kept in whole.items()}, known)

    def recalled(self, tenant: Tenant, stream: UUID) -> Sequence[Recorded]:
        """A stream as far as it is remembered, and nobody was asked: by it, what else to load may be guessed."""
        return self._memory.of(tenant, stream).entries

    async def stored(self, tenant: Tenant, streams: Sequence[UUID]) -> Mapping[UUID, Sequence[tuple[Any, ...]]]:
        """Streams whole, as rows of the log: what `recorded` decodes, and what proofs are made over."""
        wanted = Wanted(dict.fromkeys(streams, 0), None)
        found, _ = await self._convoy("load", tenant, self._load).join(wanted)
        return found

    async def append(self, tenant: Tenant, keys: Keys, batch: Batch) -> Receipt:
        """Record a batch, all of it or nothing.

        Raises Moved, Claimed, KeyReused; Erased when it is about what was erased; DatabaseUnavailable when nothing was
        sent; OutcomeUnknown when the answer to the commit was lost.
        """
        convoy, arguments = self._convoy("append", tenant, self._append), await self._arguments(keys, batch)
        outcome, subject, positions, moments, links, answer = await convoy.join(arguments)
        match outcome:
            case "moved":
                raise Moved(subject)
            case "claimed":
                raise Claimed(subject)
            case "key-reused":
                raise KeyReused
        if outcome == "recorded":
            await erasure.carry_out(keys, [(_scope(batch, each), said) for each, (_, said) in batch.streams.items()])
            self._news.tell(tenant.schema, positions[-1] if positions else 0)
        return Receipt(
            replayed=outcome == "replayed",
            positions=positions or (),
            moments=moments or (),
            links=links or (),
            answer=answer if answer is not None else batch.answer,
        )

    async def fetch(self, text: str, params: Params = (), role: str | None = None) -> list[tuple[Any, ...]]:
        """Rows of one statement that cannot write, for the registry and for readiness."""
        (rows,) = await self._read(statements.reading(text, role), params)
        return rows

    async def write(self, text: str, params: Params | None, role: str | None = None) -> list[tuple[Any, ...]]:
        """Rows of the last of some statements that write, in one transaction, beside the record.

        An answer that does not come has them sent once more, so they must know what they wrote themselves. Raises
        DatabaseUnavailable when nothing was sent, OutcomeUnknown when the second answer did not come either.
        """
        text = statements.writing(text, role)
        try:
            return (await self._ask(text, params))[-1]
        except _NoAnswer:
            await self._pool.check()
        try:
            return (await self._ask(text, params))[-1]
        except (_NoAnswer, DatabaseUnavailable) as lost:
            raise OutcomeUnknown from lost

    async def _read(self, text: str, params: Params | None = None) -> list[list[tuple[Any, ...]]]:
        """The result sets after the first statement's. A broken connection is tried once more on another."""
        for last_try in (False, True):
            try:
                return await self._ask(text, params)
            except _NoAnswer as lost:
                if last_try or lost.late:
                    raise DatabaseUnavailable from lost
                await self._pool.check()  # a database that was stopped broke them all
        raise AssertionError("unreachable")

    async def _ask(self, text: str, params: Params | None) -> list[list[tuple[Any, ...]]]:
        """The result sets after the first statement's. A connection that does not answer in time is broken."""
        loop = asyncio.get_running_loop()
        late = None
        try:
            async with self._pool.connection() as connection:
                late = loop.call_later(self._patience, drop, connection)
                try:
                    cursor = await connection.execute(text, params)
                    results = []
                    while cursor.nextset():
                        results.append(await cursor.fetchall())
                finally:
                    late.cancel()
                return results
        except (PoolTimeout, psycopg.errors.InsufficientPrivilege) as error:
            raise DatabaseUnavailable from error
        except psycopg.OperationalError as error:
            raise _NoAnswer(late is not None and loop.time() >= late.when()) from error

    async def _arguments(self, keys: Keys, batch: Batch) -> list[str]:
        """The arguments of `fd_append`, as SQL."""
        idem = batch.idempotency
        row = (idem.row(), idem.fingerprint, batch.answer) if idem else None
        batch = replace(batch, meta={**batch.meta, ASKED: asked(*row)}) if row else batch
        events = [
            (stream, after + offset, event)
            for stream, (after, following) in batch.streams.items()
            for offset, event in enumerate(following, start=1)
        ]
        slots = slots_of(keys, batch)
        await _ensure_keys(keys, {**slots, STAFF: {"worker": "worker"}} if events else {})
        encoded = partial(_encode, cache(keys.slot), batch, slots)
        # The append itself looks where the others end.
        implied = [Guard(stream, after) for stream, (after, following) in batch.streams.items() if not following]
        guards = [*implied, *(guard for guard in batch.guards if guard.stream not in batch.streams)]
        return [
            uuids(stream for stream, _, _ in events),
            numbers(version for _, version, _ in events),
            words(stored_forms.name_of(event) for _, _, event in events),
            blobs(encoded(*each) for each in events),
            uuids(guard.stream for guard in guards),
            numbers(guard.version for guard in guards),
            *_columns(batch.releases),
            *_columns(batch.claims),
            *map(blob, row or (None, None, None)),
        ]

    def _convoy(
        self, name: str, tenant: Tenant, send: Callable[[Tenant, Sequence[T]], Awaitable[Sequence[R | Exception]]]
    ) -> Convoy[T, R]:
        """Appends to one authority wait for its lock in any case, so those that wait may as well travel together."""
        if (name, tenant.schema) not in self._convoys:
            self._convoys[name, tenant.schema] = Convoy(name, partial(send, tenant))
        return self._convoys[name, tenant.schema]

    async def _load(self, tenant: Tenant, wanted: Sequence[Wanted]) -> Sequence[Found]:
        froms: dict[UUID, int] = {}
        for stream, version in (each for one in wanted for each in one.froms.items()):
            froms[stream] = min(version, froms.get(stream, version))
        (rows,) = await self._read(statements.load(tenant, froms, [each.key for each in wanted if each.key]))
        placed: list[list[Sequence[Any]]] = [[] for _ in range(len(froms) + 1)]
        for place, *row in rows:
            placed[place].append(row)
        streams = {stream: [(stream, *row) for row in placed[place]] for place, stream in enumerate(froms, 1)}
        known = {key for _, _, key, *_ in placed[0]}
        return [
            (
                {s: [row for row in streams[s] if row[1] >= version] for s, version in each.froms.items()},
                each.key in known,
            )
            for each in wanted
        ]

    async def _append(self, tenant: Tenant, calls: Sequence[Sequence[str]]) -> Sequence[tuple[Any, ...] | Exception]:
        """One transaction of several calls, each all or nothing by itself; one that fails has them sent one by one."""
        try:
            return await self._commit(statements.append(tenant, calls))
        except (DatabaseUnavailable, OutcomeUnknown) as lost:
            return [lost] * len(calls)
        except (Claimed, Moved, psycopg.Error) as failed:
            if len(calls) == 1:
                return [failed]
        results: list[tuple[Any, ...] | Exception] = []
        for arguments in calls:
            (result,) = await self._append(tenant, [arguments])
            results.append(result)
            if isinstance(result, DatabaseUnavailable | OutcomeUnknown):  # so the rest is not sent at all
                return results + [DatabaseUnavailable()] * (len(calls) - len(results))
        return results

    async def _commit(self, text: str) -> list[tuple[Any, ...]]:
        """Send appends and wait for their commit, in a task of its own that nobody cancels."""
        try:
            connection = await self._pool.getconn()
        except psycopg.OperationalError as error:  # the pool's own among them, that it took too long
            raise DatabaseUnavailable from error
        task = asyncio.create_task(self._send(connection, text))
        task.add_done_callback(_forget)
        done, _ = await asyncio.wait({task}, timeout=self._patience)
        if not done:
            drop(connection)
            raise OutcomeUnknown
        return task.result()

    async def _send(self, connection: AsyncConnection, text: str) -> list[tuple[Any, ...]]:
        try:
            cursor = await connection.execute(text)
            rows: list[tuple[Any, ...]] = []
            while cursor.nextset():
                rows += await cursor.fetchall()
        except psycopg.Error as error:
            if error.sqlstate == "FD001":  # psycopg takes states it does not know for operational errors
                raise Claimed(None) from None
            if error.sqlstate in {"FD002", "23505"}:
                raise Moved(STAFF) from None
            if error.sqlstate == CLOSED:
                raise DatabaseUnavailable from error
            if isinstance(error, psycopg.OperationalError):
                raise OutcomeUnknown from error
            raise
        else:
            return rows
        finally:
            await self._pool.putconn(connection)


def recorded(row: Sequence[Any]) -> Recorded:
    """An event as it stands in the log, from its row: stream, version, topic, state, position, recorded_at, chain."""
    entry = twin(Recorded)()
    entry.stream, entry.version, entry.name, state, entry.position, entry.recorded_at, entry.chain = row
    stored = stored_forms.decode(entry.name, state, entry.stream, entry.version, STAFF)
    entry.event, entry.meta = stored.event, stored.meta
    stored.meta["scope"], stored.meta["slots"] = stored.scope, stored.slots
    entry.__class__ = Recorded
    return cast(Recorded, entry)


def slots_of(keys: Keys, batch: Batch) -> dict[UUID, Mapping[str, str]]:
    """Scope -> its slots that the batch needs, and the one that is used for each. Raises Erased."""
    scopes: dict[UUID, list[Event]] = {}
    for stream, (_, following) in batch.streams.items():
        scopes.setdefault(_scope(batch, stream), []).extend(following)
    return {scope: erasure.slots_of(keys, scope, said) for scope, said in scopes.items()}


async def _ensure_keys(keys: Keys, wanted: Mapping[UUID, Mapping[str, str]]) -> None:
    """Make the keys durable before anything is encrypted under them; off the loop, and only when some are missing."""
    for scope, slots in wanted.items():
        if keys.missing(scope, slots.values()):
            await asyncio.to_thread(keys.ensure, scope, slots.values())


def _encode(
    key: SlotKey, batch: Batch, slots: Mapping[UUID, Mapping[str, str]], stream: UUID, version: int, event: Event
) -> bytes:
    scope = _scope(batch, stream)

    def seal(slot: str, path: str, value: object) -> str:
        return sealing.seal_with(key, STAFF if slot == "worker" else scope, slot, stream, version, path, value)

    return stored_forms.encode(event, dict(batch.meta), scope, seal, slots[scope])


def _scope(batch: Batch, stream: UUID) -> UUID:
    return batch.scopes.get(stream, stream)


def _columns(claims: Sequence[Claim]) -> tuple[str, str, str]:
    return words(each.kind for each in claims), blobs(each.key for each in claims), uuids(each.owner for each in claims)


def drop(connection: AsyncConnection) -> None:
    """Break the socket under what does not answer. To cancel a commit would be an answer, and maybe a wrong one."""
    with suppress(OSError, psycopg.Error), socket.socket(fileno=os.dup(connection.fileno())) as line:
        line.shutdown(socket.SHUT_RDWR)


def _forget(task: "asyncio.Task[Any]") -> None:
    """Whoever waited has been told, or has gone: what the task ends with is nobody's surprise."""
    if not task.cancelled():
        task.exception()
