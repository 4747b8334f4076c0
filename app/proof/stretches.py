"""A stretch of a log, read and checked in one pass: what the verification of a whole log is made of.

An event fits when its chain is what its stored bytes and the stored chain of its
predecessor make. So a stretch needs to know nothing before it, except for the
first event of each of its streams; these are left to the caller. Any number of
processes may scan a stretch each. What does not fit is noted here and looked at
closely in `diagnosis`.

It reads the log copied and not as notifications: those take 2.2 times as long, and what is not of an event's form
would end the reading before it is told.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from hashlib import sha256
from struct import Struct, error
from typing import NamedTuple
from uuid import UUID

from app.record.recorder import Connection, Recorder, snapshot
from migrations import Tenant

LENGTH = 16_384  # events
HOLE = bytes(32)
"""Stands for the leaf of a position where there is no event."""

_COLUMNS = "originator_id, originator_version, notification_id, recorded_at, chain, topic, state"
_FIXED = Struct(">2x4x16s4xq4xq4xq4x32si")  # a row of COPY up to the topic's length
_EPOCH = 946_684_800_000_000  # microseconds from 1970, where the chain begins to count, to 2000, where COPY does
_moment = Struct(">Q").pack
_UNSIGNED = (1 << 64) - 1


class First(NamedTuple):
    """The first event of a stream in a stretch. Its chain is SHA-256 over the predecessor's chain and `tail`."""

    stream: bytes
    version: int
    position: int
    tail: bytes
    chain: bytes


@dataclass(slots=True)
class Stretch:
    """What was seen of the positions from `low` to `high`.

    size: bytes of state. leaves: a hash for every position. began, ended: when the first and the last event were
    recorded. missing: positions, from and to. late: positions recorded no later than the one before. suspects:
    streams with something that does not fit, and the position where.
    """

    low: int
    high: int
    events: int = 0
    size: int = 0
    leaves: bytes = b""
    began: int | None = None
    ended: int | None = None
    firsts: list[First] = field(default_factory=list)
    lasts: dict[bytes, tuple[int, bytes]] = field(default_factory=dict)
    missing: list[tuple[int, int]] = field(default_factory=list)
    late: list[int] = field(default_factory=list)
    suspects: dict[bytes, int] = field(default_factory=dict)


class StoredInLog(NamedTuple):
    """An event as it is stored. at: microseconds; tail: what its chain is made over, after the predecessor's."""

    position: int
    stream: bytes
    version: int
    at: int
    chain: bytes
    tail: bytes

    @property
    def id(self) -> UUID:
        """The stream, as it is written."""
        return UUID(bytes=self.stream)

    def link(self, before: bytes, version: int | None = None) -> bytes:
        """The chain it should have after that predecessor's; under another version, the one it would have had."""
        tail = self.tail if version is None else self.tail[:16] + version.to_bytes(8, "big") + self.tail[24:]
        return sha256(before + tail).digest()


def scan(log: Recorder, low: int, high: int) -> Stretch:
    """Read and check the positions from `low` to `high`."""
    seen = Stretch(low, high)
    leaves: list[bytes] = []
    lasts, suspects, unpack, hashed, moment = seen.lasts, seen.suspects, _FIXED.unpack_from, sha256, _moment
    expected, last, size, holes = low, None, 0, 0
    for row in log.copied(_COLUMNS, low, high):
        try:
            stream, version, position, at, chain, length = unpack(row)
        except error:  # a column is empty or has another length: the table is not what it was
            suspects.setdefault(b"", expected)
            continue
        if position != expected:
            if not expected < position <= high:  # a second event at that position, or not of the form either
                suspects.setdefault(stream, expected)
                continue
            seen.missing.append((expected, position - 1))
            leaves += [HOLE] * (position - expected)
            holes += position - expected
        expected = position + 1
        if last is None:
            seen.began = at
        elif at <= last:
            seen.late.append(position)
        last = at
        end = 98 + length
        size += len(row) - end - 4
        content = hashed(row[end + 4 :]).digest()
        tail = b"".join((stream, row[26:34], row[94:end], moment(at + _EPOCH & _UNSIGNED), content))
        before = lasts.get(stream)
        if before is None:
            seen.firsts.append(First(stream, version, position, tail, chain))
        elif version != before[0] + 1 or hashed(before[1] + tail).digest() != chain:
            suspects.setdefault(stream, position)
        lasts[stream] = version, chain
        leaves.append(hashed(b"\0" + chain).digest())
    seen.events = len(leaves) - holes
    if expected <= high:
        seen.missing.append((expected, high))
        leaves += [HOLE] * (high + 1 - expected)
    seen.leaves, seen.size, seen.ended = b"".join(leaves), size, last
    return seen


def stored(
    log: Recorder, low: int | None = None, high: int | None = None, *, of: UUID | None = None
) -> Iterator[StoredInLog]:
    """Events of the log or of a stream, as they are stored. One that is not of an event's form is left out."""
    for row in log.copied(_COLUMNS, low, high, stream=of):
        try:
            stream, version, position, at, chain, length = _FIXED.unpack_from(row)
        except error:
            continue
        end, at = 98 + length, at + _EPOCH & _UNSIGNED
        content = sha256(row[end + 4 :]).digest()
        tail = b"".join((stream, row[26:34], row[94:end], _moment(at), content))
        yield StoredInLog(position, stream, version, at, chain, tail)


# In processes of their own, which import nothing but this


def begin(conninfo: str, tenant: Tenant, name: str) -> None:
    """Make ready for `scan_here`."""
    opened = snapshot(conninfo, tenant, name)
    _here[:] = [(Recorder.over(opened.__enter__(), tenant), opened)]


def scan_here(low: int, high: int) -> Stretch:
    """Scan in the snapshot this process has begun with."""
    log, _ = _here[0]
    return scan(log, low, high)


_here: list[tuple[Recorder, AbstractContextManager[Connection]]] = []
