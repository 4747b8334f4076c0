"""What the log proves, read for whoever asks: checkpoints, and proofs at logarithmic cost."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import chain

import psycopg
from eventsourcing.persistence import OperationalError
from psycopg.conninfo import make_conninfo

from app.proof import merkle, verification
from app.proof.merkle import Range, Tile
from app.proof.sealing import REFUSED, TILES, Sealer, SealRefused
from app.proof.second_place import Away
from app.proof.verification import Report
from app.record.journal import DatabaseUnavailable, Journal
from app.record.keys import KeyMissing
from domain.frozen import frozen
from migrations import Tenant

PATIENCE = 4  # seconds for a connection


class NotSealed(Exception):
    """The log cannot be sealed: its key is away, or it does not extend what was signed before."""


@frozen
class Signed:
    """A checkpoint as it was signed."""

    size: int
    root: bytes
    note: str
    signed_at: datetime


@frozen
class Inclusion:
    """A leaf of the log (an event's chain value), and the proof that a tree holds it."""

    leaf: bytes
    proof: Sequence[bytes]


class Log:
    """The logs of every authority in one database. Every method may raise DatabaseUnavailable.

    conninfo: as the service's role, for sealing on demand. Proofs raise NotSealed when the tiles are not whole.
    """

    def __init__(self, journal: Journal, conninfo: str, sealer: Sealer) -> None:
        self._journal, self._sealer = journal, sealer
        self._conninfo = make_conninfo(conninfo, connect_timeout=PATIENCE)
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def verifier(self, tenant: Tenant) -> str:
        """The key that verifies the log's checkpoints, as text."""
        try:
            return self._sealer.key(tenant).verifier
        except (OSError, KeyMissing) as error:
            raise NotSealed from error

    def signed(self, tenant: Tenant, text: str) -> str:
        """A note of that text, by the same key."""
        try:
            return self._sealer.key(tenant).sign(text)
        except (OSError, KeyMissing) as error:
            raise NotSealed from error

    async def checkpoint(self, tenant: Tenant, size: int | None = None) -> Signed | None:
        """The checkpoint of a size, or the newest."""
        which, params = ("WHERE size = %s", [size]) if size is not None else ("ORDER BY size DESC LIMIT 1", [])
        text = f"SELECT size, root, note, signed_at FROM {tenant.seals}_checkpoint {which}"
        rows = await self._journal.fetch(text, params, tenant.reading)
        return Signed(*rows[0]) if rows else None

    async def covering(self, tenant: Tenant, position: int) -> Signed | None:
        """The newest checkpoint, sealed now unless it covers a position. None: the log has no such position."""
        text = f"SELECT FROM {tenant.log} WHERE notification_id = %s"
        newest = await self.checkpoint(tenant)
        if newest and newest.size >= position:
            return newest
        if not await self._journal.fetch(text, [position], tenant.reading):
            return None
        async with self._one_at_a_time[tenant.place]:
            newest = await self.checkpoint(tenant)
            if newest is None or newest.size < position:
                await asyncio.to_thread(self._seal, tenant)
                newest = await self.checkpoint(tenant)
        return newest

    async def inclusion(self, tenant: Tenant, position: int, size: int) -> Inclusion:
        """The event at a position, and the proof that the tree of that size holds it. 0 < position <= size."""
        ranges = merkle.inclusion(position - 1, size)
        event = f"SELECT -1, notification_id, chain FROM {tenant.log} WHERE notification_id = %s"
        tiles = await self._tiles(tenant, ranges, f" UNION ALL {event}", position)
        leaf = tiles.pop((-1, position), None)
        if leaf is None:
            raise NotSealed
        return Inclusion(leaf, _hashes(ranges, tiles))

    async def paths(self, tenant: Tenant, positions: Sequence[int], size: int) -> Sequence[Sequence[bytes]]:
        """The proofs that the tree of that size holds several events. 0 < position <= size."""
        every = [merkle.inclusion(position - 1, size) for position in positions]
        tiles = await self._tiles(tenant, chain.from_iterable(every))
        return [_hashes(ranges, tiles) for ranges in every]

    async def consistency(self, tenant: Tenant, first: int, second: int) -> Sequence[bytes]:
        """The proof that the tree of one size extends that of another. 0 < first <= second <= the newest size."""
        ranges = merkle.consistency(first, second)
        return _hashes(ranges, await self._tiles(tenant, ranges))

    def verified(self, tenant: Tenant, progress: Callable[[int, int], None]) -> Sequence[Report]:
        """The whole log as it stands now, and that of reads; for a thread of its own. progress: of the first, as
        `verification.whole` has it.
        """
        place = self._sealer.sink
        try:
            of_events = verification.whole(self._conninfo, tenant, self.verifier(tenant), place, progress=progress)
            of_reads = verification.whole(self._conninfo, tenant.reads, self.verifier(tenant.reads), place)
        except (psycopg.OperationalError, OperationalError) as error:
            raise DatabaseUnavailable from error
        return of_events, of_reads

    async def refusals(self, tenant: Tenant) -> Sequence[str]:
        """Why the log is not sealed, since it was last."""
        rows = await self._journal.fetch(REFUSED.format(seals=tenant.seals), role=tenant.reading)
        return [reason for reason, _ in rows]

    async def reaches_the_second_place(self, tenant: Tenant) -> bool:
        """Whether the second place answers. An address that did not is not asked again for a while."""
        try:
            await asyncio.to_thread(self._sealer.sink.newest, tenant.slug)
        except Away:
            return False
        return True

    async def _tiles(
        self, tenant: Tenant, ranges: Iterable[Range], more: str = "", *params: object
    ) -> dict[Tile, bytes]:
        wanted = merkle.tiles_of(ranges)
        levels, indexes = [level for level, _ in wanted], [index for _, index in wanted]
        rows = await self._journal.fetch(
            TILES.format(seals=tenant.seals) + more, [levels, indexes, *params], tenant.reading
        )
        return {(level, index): hashes for level, index, hashes in rows}

    def _seal(self, tenant: Tenant) -> None:
        try:
            with psycopg.connect(self._conninfo, autocommit=True) as connection:
                self._sealer.seal(connection, tenant)
        except (psycopg.OperationalError, OperationalError) as error:
            raise DatabaseUnavailable from error
        except (SealRefused, OSError, KeyMissing) as error:
            raise NotSealed from error


def _hashes(ranges: Iterable[Range], tiles: dict[Tile, bytes]) -> Sequence[bytes]:
    try:
        return [merkle.hash_of(each, tiles) for each in ranges]
    except LookupError as error:
        raise NotSealed from error
