"""The log of reads: who was answered what of what is recorded, written before the answer leaves.

It is a log as that of events is, with a chain, a tree and checkpoints: one stream, whose versions are its positions.
One commit carries many: it leaves when three of four that are here wait for it, and after a few milliseconds at the
latest, so that the others are at work meanwhile.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from functools import cache, partial
from typing import Any
from uuid import UUID, uuid5

import orjson

from app.record import keys as sealing
from app.record.convoy import Convoy
from app.record.journal import Journal
from app.record.keys import STAFF, KeyMissing, Keys
from app.record.statements import blobs
from domain.facts import Sealed
from domain.frozen import frozen
from migrations import Tenant

STREAM = uuid5(STAFF, "reads")
"""The one stream of the log, of every authority."""

MOST = 64
"""Reads in one commit."""

GATHERING = 0.02
"""Seconds a commit waits at most for who is on the way."""

HELD_NAMES = 4_096


@frozen(kw_only=True)
class Reader:
    """Who was answered. id: the worker's, or the client's where nobody stands behind it; name: while it can be opened.

    token: what tells the token or the session from others of theirs, and is neither.
    """

    id: str
    name: str | None
    role: str
    agency: str | None
    team: str | None
    client: str
    token: str


@frozen(kw_only=True)
class Read:
    """One answer, or one refused. way: api or pages. about: the reference it was asked for by, or nothing.

    records: the references it held, with that one. fields: its parts by name, never what stood in them. view: as whom
    they looked. status: of the answer.
    """

    by: Reader
    way: str
    operation: str
    view: str
    about: str
    records: Sequence[str]
    fields: Sequence[str]
    purpose: str
    status: int
    request: str
    trace: str

    @property
    def answered(self) -> bool:
        """Whether anything was handed out."""
        return self.status < 400 or self.status == 422  # a page, shown again because something typed is wrong


@frozen
class Recorded:
    """A read as it stands in the log."""

    position: int
    at: datetime
    read: Read


@frozen
class Looked:
    """When somebody last looked at a record; when something last happened to it, and whether they did that themselves.

    None: never; or, of what happened, not known yet.
    """

    at: datetime | None
    changed_at: datetime | None
    by_themselves: bool

    @property
    def is_unread(self) -> bool:
        """Whether they have never looked at it."""
        return self.at is None and not self.by_themselves

    @property
    def has_changed(self) -> bool:
        """Whether somebody else did something with it since."""
        return bool(self.at and self.changed_at and self.at < self.changed_at and not self.by_themselves)


class ReadLog:
    """Writes and reads the logs of reads of every authority in one database."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._on_the_way = self._waiting = 0
        self._gathering: list[asyncio.Future[None]] = []
        self._convoys: dict[str, Convoy[tuple[str, bytes], None]] = {}
        self._names: dict[tuple[str, str], str] = {}

    def comes(self) -> None:
        """Somebody is on the way who may have to be recorded: a commit may wait for them."""
        self._on_the_way += 1

    def came(self) -> None:
        """They are there, or will not come."""
        self._on_the_way -= 1
        self._look()

    async def record(self, tenant: Tenant, keys: Keys, read: Read) -> None:
        """Record a read; it is committed when this returns.

        DatabaseUnavailable, OutcomeUnknown, OSError: it may not be, so what it tells of must not leave.
        """
        told = {
            "records": " ".join(read.records),  # first, where the index looks for it
            **{name: getattr(read, name) for name in _PLAIN},
            "by": {name: getattr(read.by, name) for name in _OF_A_READER}
            | {"name": self._sealed(keys, tenant, read.by.name)},
        }
        if tenant.schema not in self._convoys:
            self._convoys[tenant.schema] = Convoy("record-read", partial(self._send, tenant), MOST, self._gathered)
        self._waiting += 1
        self._look()
        await self._convoys[tenant.schema].join((read.by.id, orjson.dumps(told)))

    async def newest(
        self,
        tenant: Tenant,
        keys: Keys,
        *,
        records: Sequence[str] = (),
        reader: str | None = None,
        since: datetime | None = None,
        before: datetime | None = None,
        below: int | None = None,
        limit: int,
    ) -> Sequence[Recorded]:
        """Reads, the last first, for which all that is given is so. records: of which it held any.

        An agency's reads of its own record, of which it is the controller, are not among them.
        """
        given = {
            "%(schema)s.fd_read_records(state) && %%(records)s::text[]": bool(records),
            "topic = %%(reader)s": reader is not None,
            "recorded_at >= %%(since)s": since is not None,
            "recorded_at < %%(before)s": before is not None,
            "notification_id < %%(below)s": below is not None,
        }
        where = " AND ".join([_NOT_AN_AGENCYS, *(condition for condition, wanted in given.items() if wanted)])
        text = (
            f"SELECT notification_id, recorded_at, state FROM %(schema)s.fd_reads WHERE {where}"
            " ORDER BY notification_id DESC LIMIT %%(limit)s"
        ) % {"schema": tenant.schema}
        asked = {
            "records": list(records), "reader": reader, "since": since, "before": before, "below": below,
            "limit": limit,
        }  # fmt: skip
        return _reads(keys, await self._journal.fetch(text, asked, tenant.role))

    async def lately(
        self, tenant: Tenant, keys: Keys, record: str, since: datetime, limit: int, but: str
    ) -> Sequence[Recorded]:
        """Who looked at a record by itself since then, the last first; not those who were shown it in a list.

        but: whose reads are left out.
        """
        asked = {"record": record, "since": since, "limit": limit, "but": but}
        return _reads(keys, await self._journal.fetch(_LATELY % {"schema": tenant.schema}, asked, tenant.role))

    async def looked(self, tenant: Tenant, reader: str, records: Mapping[str, UUID]) -> Mapping[str, Looked]:
        """When somebody last looked at each record by itself, and what has happened to it. records: their streams."""
        text = _LOOKED % {"schema": tenant.schema}
        asked = {"reader": reader, "references": [*records], "streams": [*records.values()]}
        rows = await self._journal.fetch(text, asked, tenant.role)
        return {
            reference: Looked(at, changed_at, changed_by == reader) for reference, at, changed_at, changed_by in rows
        }

    async def next_position(self, tenant: Tenant) -> int:
        """The position after the last read that is committed."""
        text = f"SELECT coalesce(max(notification_id), 0) + 1 FROM {tenant.schema}.fd_reads"
        ((position,),) = await self._journal.fetch(text, (), tenant.role)
        return int(position)

    def _look(self) -> None:
        """Have them leave who wait for enough others, when there are."""
        if self._gathering and self._are_enough():
            for each in self._gathering:
                if not each.done():
                    each.set_result(None)
            self._gathering.clear()

    def _are_enough(self) -> bool:
        return self._waiting >= (self._waiting + self._on_the_way) * 3 // 4

    async def _gathered(self) -> None:
        if not self._are_enough():
            enough = asyncio.get_running_loop().create_future()
            self._gathering.append(enough)
            await asyncio.wait({enough}, timeout=GATHERING)

    async def _send(self, tenant: Tenant, reads: Sequence[tuple[str, bytes]]) -> Sequence[None]:
        self._waiting -= len(reads)
        readers, states = blobs(reader.encode() for reader, _ in reads), blobs(state for _, state in reads)
        text = f"SELECT {tenant.schema}.fd_record_reads('{STREAM}', {readers}, {states})"
        await self._journal.write(text, None, tenant.role)
        return [None] * len(reads)

    def _sealed(self, keys: Keys, tenant: Tenant, name: str | None) -> str | None:
        """A name sealed as a worker's, once for all reads of theirs that this process records."""
        if name is None:
            return None
        held = self._names.get((tenant.slug, name))
        if held is None:
            if keys.missing(STAFF, ["worker"]):
                keys.ensure(STAFF, ["worker"])
            held = sealing.seal(keys, STAFF, "worker", STREAM, 0, "/by/name", name)
            if len(self._names) >= HELD_NAMES:
                self._names.clear()
            self._names[tenant.slug, name] = held
        return held


_NOT_AN_AGENCYS = "convert_from(state, 'UTF8')::jsonb ->> 'view' <> 'agency'"
_LOOKED = """
SELECT asked.reference, looked.recorded_at, happened.recorded_at, trail.worker
FROM unnest(%%(references)s::text[], %%(streams)s::uuid[]) AS asked (reference, stream)
LEFT JOIN LATERAL (
    SELECT recorded_at FROM %(schema)s.fd_reads
    WHERE topic = %%(reader)s AND %(schema)s.fd_looked_at(state) = asked.reference
    ORDER BY notification_id DESC LIMIT 1
) AS looked ON true
LEFT JOIN LATERAL (
    SELECT recorded_at, notification_id FROM %(schema)s.fd_events
    WHERE originator_id = asked.stream ORDER BY originator_version DESC LIMIT 1
) AS happened ON true
LEFT JOIN %(schema)s.audit_trail AS trail ON trail.position = happened.notification_id
"""
_LATELY = """
WITH lately AS MATERIALIZED (  -- whatever is in order already, what is of that record and that time is few
    SELECT notification_id, recorded_at, state FROM %(schema)s.fd_reads
    WHERE recorded_at >= %%(since)s AND %(schema)s.fd_read_records(state) && ARRAY[%%(record)s]::text[]
    AND topic <> %%(but)s
)
SELECT * FROM lately WHERE %(schema)s.fd_looked_at(state) = %%(record)s
ORDER BY notification_id DESC LIMIT %%(limit)s
"""
_PLAIN = tuple(each.name for each in fields(Read) if each.name not in {"by", "records"})
_OF_A_READER = tuple(each.name for each in fields(Reader) if each.name != "name")


def _reads(keys: Keys, rows: Iterable[tuple[int, datetime, bytes]]) -> list[Recorded]:
    """Reads as they stand in the log. A name that comes again is opened once."""
    opened = cache(partial(_opened, keys))
    return [Recorded(position, at, _read(opened, state)) for position, at, state in rows]


def _read(opened: Callable[[str | None], str | None], state: bytes) -> Read:
    told: dict[str, Any] = orjson.loads(state)
    told["records"] = told["records"].split()
    by: Mapping[str, Any] = told.pop("by")
    return Read(by=Reader(**{**by, "name": opened(by["name"])}), **told)


def _opened(keys: Keys, token: str | None) -> str | None:
    """The name, or None once its key was destroyed."""
    if token is None:
        return None
    try:
        return str(sealing.unseal(keys, Sealed(STAFF, STREAM, 0, "/by/name", "worker", token)))
    except KeyMissing:
        return None
