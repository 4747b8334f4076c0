"""What a process remembers of the logs it reads.

Events never change, so what is remembered can lag but not err: a load asks for
what follows it, and the chain's link of the last event shows that the log goes on
from there.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from app.record.entries import Entries
from domain.facts import Recorded
from migrations import Tenant

Row = Sequence[Any]

REMEMBERED = 8 * 2**20
"""Bytes that what is remembered may take, if nothing else is said: a worker remembers for each of its threads."""

UNFOLDED = 4
"""Bytes that one stored byte takes at most once it is read: long texts take one, the smallest fields nearly four."""

MADE = 4_096
"""Bytes that what was made of a stream takes beside it: its record, most of whose parts are its events."""


class Kept(NamedTuple):
    """A stream as far as it was read, and the bytes it was read from."""

    entries: Entries = Entries()
    stored: int = 0

    @property
    def version(self) -> int:
        """Of the last event, 0 when there is none."""
        return self.entries[-1].version if self.entries else 0

    def followed_by(self, rows: Sequence[Row], recorded: Callable[[Row], Recorded]) -> "Kept | None":
        """With the rows of the log from that version on; None when the log does not go on from what was remembered.

        recorded: reads a row, whose last column is its chain's link.
        """
        if self.entries:
            if not rows or rows[0][-1] != self.entries[-1].chain:
                return None
            rows = rows[1:]
        if not rows:
            return self
        return Kept(self.entries.followed_by(map(recorded, rows)), self.stored + sum(len(row[3]) for row in rows))


class Memory:
    """The streams read lately, as many as fit. most: bytes that they may take."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._streams: OrderedDict[tuple[str, UUID], Kept] = OrderedDict()
        self.taken = 0
        """Bytes that they take, at most."""

    def of(self, tenant: Tenant, stream: UUID) -> Kept:
        """The stream as far as it is remembered."""
        key = (tenant.schema, stream)
        if key in self._streams:
            self._streams.move_to_end(key)
        return self._streams.get(key, Kept())

    def keep(self, tenant: Tenant, stream: UUID, kept: Kept) -> None:
        """Remember a stream, and forget those not asked for longest. One that is empty or fits nowhere is not kept."""
        key = (tenant.schema, stream)
        if not kept.entries:
            return
        self._forget(self._streams.pop(key, Kept()))
        if _takes(kept) > self._most:
            return
        self._streams[key] = kept
        self.taken += _takes(kept)
        while self.taken > self._most:
            _, oldest = self._streams.popitem(last=False)
            self._forget(oldest)

    def clear(self) -> None:
        """Forget everything."""
        self._streams.clear()
        self.taken = 0

    def __len__(self) -> int:
        """How many streams are remembered."""
        return len(self._streams)

    def _forget(self, kept: Kept) -> None:
        self.taken -= _takes(kept)


def _takes(kept: Kept) -> int:
    return UNFOLDED * kept.stored + (MADE if kept.entries else 0)
