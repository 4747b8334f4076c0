"""Verification of a whole log: was anything changed since it was recorded, and what first?

What is found, and by which witness:

- the chains, even in a log that was never sealed: an event whose bytes were changed (topic, state, moment, version),
  one deleted before the last of its stream, events that changed places, a position that is missing;
- the tiles: besides, a stream written again with its chain recomputed, an event inserted, the last of a stream
  deleted and the positions closed up, the tail cut off;
- the signed checkpoints of the table: besides, tiles written again with the log; one altered, or of another key;
- those of the second place, and any an auditor kept: besides, log, tiles and table all written again, even by somebody
  who has the log's key, and checkpoints deleted from the table.

Not found: what was appended by somebody with the database's rights, as if by the service, and what was changed after
the newest checkpoint that any of these witnesses holds, with its chain recomputed. Files: app/proof/files.py.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from itertools import groupby
from multiprocessing import get_context
from typing import NamedTuple, Protocol

from app.proof import checkpoints, diagnosis, files, merkle, stretches
from app.proof.checkpoints import NotANote
from app.proof.diagnosis import LogFinding, Pair
from app.proof.merkle import HASH, WIDTH, Tile, Tiles
from app.proof.sealing import TILES
from app.proof.second_place import Away
from app.proof.stretches import HOLE, LENGTH, Stretch
from app.record.recorder import Connection, Recorder, snapshot
from domain.frozen import frozen
from migrations import Tenant

WORTH_PROCESSES = 8 * LENGTH
"""Events above which a verification starts processes of its own."""

Scan = Callable[[Sequence[Pair]], Iterator[Stretch]]
TABLE, SECOND = "the table", "the second place"


@frozen(kw_only=True)
class Report:
    """What a verification saw. of: events, or reads, or acts, which are then counted as events.

    size: bytes of state; sealed: events that the newest checkpoint covers. findings: what is not as it was recorded, in
    the order of the log. notes: what else its reader should know. unwitnessed: those of the notes that say how the
    second place is no witness of this log.
    """

    authority: str
    of: str = "events"
    events: int
    streams: int
    size: int
    sealed: int
    checkpoints: int
    findings: Sequence[LogFinding]
    notes: Sequence[str]
    unwitnessed: Sequence[str] = ()

    @property
    def intact(self) -> bool:
        """Whether nothing was changed."""
        return not self.findings

    @property
    def sentence(self) -> str:
        """The result in words."""
        held = {
            "events": f"Authority {self.authority}: {_many(self.events, 'event')} in {_many(self.streams, 'stream')}",
            "reads": f"Authority {self.authority}: {_many(self.events, 'read')} of what is recorded",
            "acts": f"The registry: {_many(self.events, 'act')}",
        }
        counted = f"{held[self.of]}, {_many(self.checkpoints, 'checkpoint')}; "
        return counted + (f"{_many(len(self.findings), 'finding')}." if self.findings else "nothing was changed.")


def whole(
    conninfo: str,
    tenant: Tenant,
    verifier: str | None,
    sink: "Kept",
    given: Mapping[str, str] | None = None,
    *,
    processes: int = 1,
    progress: Callable[[int, int], None] = lambda position, last: None,  # noqa: ARG005 - as it is called
) -> Report:
    """Verify a log as it stands at one moment, in so many processes. As `verify` otherwise."""
    sink = _Before(sink, tenant.place)
    with snapshot(conninfo, tenant) as connection:
        if processes == 1 or _last(Recorder.over(connection, tenant)) < WORTH_PROCESSES:
            return verify(connection, tenant, verifier, sink, given, progress=progress)
        ((name,),) = connection.execute("SELECT pg_export_snapshot()").fetchall()
        begin = (conninfo, tenant, name)
        with ProcessPoolExecutor(processes, get_context("spawn"), stretches.begin, begin) as pool:
            return verify(connection, tenant, verifier, sink, given, scans=_shared(pool, processes), progress=progress)


def verify(
    connection: Connection,
    tenant: Tenant,
    verifier: str | None,
    sink: "Kept",
    given: Mapping[str, str] | None = None,
    *,
    scans: Scan | None = None,
    progress: Callable[[int, int], None] = lambda position, last: None,  # noqa: ARG005 - as it is called
) -> Report:
    """Verify a log through one connection, in a transaction that sees one moment.

    verifier: the log's key, None if it never had one. given: an auditor's own checkpoints by where they came from.
    progress: told of the position reached, and of the last.
    """
    log = Recorder.over(connection, tenant)
    last = _last(log)
    witnesses = _Witnesses(connection, tenant, verifier, sink, given or {})
    seen = _Log(connection, log, witnesses)
    every = [(low, min(low + LENGTH - 1, last)) for low in range(1, last + 1, LENGTH)]
    for stretch in (scans or _alone(log))(every):
        seen.add(stretch)
        progress(stretch.high, last)
    findings = [*seen.findings(), *witnesses.findings(last, seen.roots), *files.findings(connection, log)]
    return Report(
        authority=tenant.slug,
        of=tenant.of,
        events=seen.events,
        streams=len(seen.links),
        size=seen.state_size,
        sealed=witnesses.sealed,
        checkpoints=len({each.size for each in witnesses.signed}),
        findings=sorted(findings, key=lambda each: last + 1 if each.position is None else each.position),
        notes=[*witnesses.unwitnessed, *witnesses.notes],
        unwitnessed=witnesses.unwitnessed,
    )


# The events


@dataclass(slots=True)
class _Log:
    """A log as its stretches are added, one after the other: its chains, its tree, and what does not fit."""

    connection: Connection
    log: Recorder
    witnesses: "_Witnesses"
    events: int = 0
    state_size: int = 0
    links: dict[bytes, tuple[int, bytes]] = field(default_factory=dict)
    roots: dict[int, bytes] = field(default_factory=dict)
    _size: int = 0
    _edge: Tiles = field(default_factory=dict)
    _ended: int | None = None
    _missing: list[Pair] = field(default_factory=list)
    _late: list[int] = field(default_factory=list)
    _suspects: dict[bytes, int] = field(default_factory=dict)
    _differs: int | None = None
    _tiles: list[Tile] = field(default_factory=list)

    def add(self, stretch: Stretch) -> None:
        self.events += stretch.events
        self.state_size += stretch.size
        self._missing += stretch.missing
        if self._ended is not None and stretch.began is not None and stretch.began <= self._ended:
            self._late.append(stretch.low)
        self._late += stretch.late
        self._ended = stretch.ended if stretch.ended is not None else self._ended
        for stream, version, position, tail, chain in stretch.firsts:
            known, before = self.links.get(stream, (max(min(version, 1), 0) - 1, b""))
            if version != known + 1 or sha256(before + tail).digest() != chain:
                self._suspects.setdefault(stream, position)
        for stream, position in stretch.suspects.items():
            self._suspects.setdefault(stream, position)
        self.links.update(stretch.lasts)
        self._grow(stretch)

    def _grow(self, stretch: Stretch) -> None:
        """Add the leaves to the tree, and compare it with the tiles and remember its roots."""
        level0 = range(self._size // WIDTH, (stretch.high - 1) // WIDTH + 1)
        sealed = self._stored([(0, index) for index in level0])
        there = b"".join(sealed.get((0, index), b"").ljust(WIDTH * HASH, b"\0") for index in level0)
        there = there[self._size % WIDTH * HASH :]
        leaves = bytearray(stretch.leaves)
        for first, last in stretch.missing:
            place = slice((first - stretch.low) * HASH, (last + 1 - stretch.low) * HASH)
            leaves[place] = there[place]
        if self._differs is None:
            self._differs = _difference(bytes(leaves), there, stretch.low)
        changed = merkle.extend(self._size, self._edge, [bytes(leaves)])
        tiles = {**self._edge, **changed}
        for size in self.witnesses.sizes(self._size + 1, stretch.high):
            self.roots[size] = merkle.root(size, tiles)
        self._size = stretch.high
        self._edge = {tile: tiles[tile] for tile in merkle.tiles_of([(0, self._size)])}
        sealed |= self._stored([tile for tile in changed if tile[0]])
        self._tiles += [tile for tile, hashes in changed.items() if self._unlike(tile, hashes, sealed.get(tile, b""))]

    def findings(self) -> list[LogFinding]:
        """What happened, one finding a position: of several that one event gives rise to, the most telling."""
        found: list[LogFinding] = []
        closed: list[Pair] = []
        if self._differs and not self._only_the_tiles(self._differs):
            found, closed = diagnosis.leaves(self.connection, self.log, self._differs)
        broken, gaps = diagnosis.streams(self.log, self._suspects, moved=bool(self._late))
        late = diagnosis.late(self.log, self._late)
        deleted = diagnosis.deleted(gaps, [*self._missing, *closed])
        by_kind = sorted(found, key=lambda each: each.kind)  # what was inserted before what was rewritten
        inserted = [each for each in by_kind if each.kind == "inserted"]
        first: dict[int | None, LogFinding] = {}
        for finding in [*deleted, *inserted, *broken, *late, *by_kind]:
            first.setdefault(finding.position, finding)
        return [*first.values(), *self._about_tiles(), *self._unplaced(), *self._cut()]

    def _about_tiles(self) -> Iterator[LogFinding]:
        """Tiles that are not what the leaves make, where it is not the leaves that were changed."""
        if self._differs and not self._only_the_tiles(self._differs):
            return
        for level, index in sorted(self._tiles):
            first = (index << 8 * (level + 1)) + 1
            what = f"Tile {level}/{index}, which begins at position {first}, is not what the log makes."
            yield LogFinding(kind="tile", position=first, what=what)

    def _only_the_tiles(self, position: int) -> bool:
        """Whether it is the tile that was changed: a checkpoint that covers the position still fits the log."""
        return any(each.size >= position and self.roots.get(each.size) == each.root for each in self.witnesses.signed)

    def _unlike(self, tile: Tile, hashes: bytes, sealed: bytes) -> bool:
        """Whether a stored tile says anything else than the log, or lacks what was sealed."""
        level, index = tile
        size = min(self.witnesses.sealed, self._size)
        needed = min(max((size >> 8 * level) - index * WIDTH, 0), WIDTH) * HASH
        return len(sealed) < needed or not (hashes.startswith(sealed) or sealed.startswith(hashes))

    def _stored(self, wanted: Sequence[Tile]) -> dict[Tile, bytes]:
        levels, indexes = [level for level, _ in wanted], [index for _, index in wanted]
        rows = self.connection.execute(TILES.format(seals=self.log.tenant.seals), [levels, indexes])
        return {(level, index): hashes for level, index, hashes in rows}

    def _unplaced(self) -> Iterator[LogFinding]:
        """Events without a position, which readers of a stream would see and readers of the log would not."""
        events = self.log.tenant.log
        text = f"SELECT count(*) FROM {events} WHERE notification_id IS NULL OR notification_id < 1"
        ((count,),) = self.connection.execute(text).fetchall()
        if count:
            yield LogFinding(kind="inserted", position=0, what=f"{_many(count, 'event')} stand outside the log.")

    def _cut(self) -> Iterator[LogFinding]:
        """What the tiles know of beyond the log's end, unless a checkpoint does: then that is told."""
        most = f"max(index * {WIDTH} + octet_length(hashes) / {HASH})"
        text = f"SELECT {most} FROM {self.log.tenant.seals}_tile WHERE level = 0"
        ((size,),) = self.connection.execute(text).fetchall()
        if (size or 0) > max(self._size, self.witnesses.sealed):
            what = f"The log ends at position {self._size:,}, but its tiles know {_many(size, 'event')}."
            yield LogFinding(kind="truncated", position=self._size + 1, what=what)


def _difference(leaves: bytes, sealed: bytes, low: int) -> int | None:
    """The first position whose leaf is not what the tiles have."""
    if leaves == sealed[: len(leaves)]:
        return None
    for start in range(0, len(leaves), HASH):
        there = sealed[start : start + HASH]
        if there not in (leaves[start : start + HASH], HOLE, b""):
            return low + start // HASH
    return None


# The checkpoints


class Kept(Protocol):
    """The notes of a second place."""

    def every(self, slug: str) -> Iterator[str]:
        """Those of one authority; Away when it cannot be asked."""


class _Before:
    """What a second place held before the log was looked at. What is signed since is no witness of that moment."""

    def __init__(self, sink: Kept, slug: str) -> None:
        self._notes: list[str] | Away
        try:
            self._notes = list(sink.every(slug))
        except Away as away:
            self._notes = away

    def every(self, slug: str) -> Iterator[str]:  # noqa: ARG002 - as a second place has it
        if isinstance(self._notes, Away):
            raise self._notes
        return iter(self._notes)


class _Signed(NamedTuple):
    """A checkpoint the log's key signed."""

    size: int
    root: bytes
    where: str


class _Witnesses:
    """The checkpoints of the table, of the second place and of the auditor."""

    def __init__(
        self, connection: Connection, tenant: Tenant, verifier: str | None, sink: "Kept", given: Mapping[str, str]
    ) -> None:
        self.signed: list[_Signed] = []
        self.notes: list[str] = []
        self.unwitnessed: list[str] = []
        self._verifier = verifier
        self._bad: list[tuple[str, int | None, str]] = []
        self._when: dict[int, datetime] = {}
        for size, root, note, signed_at in connection.execute(
            f"SELECT size, root, note, signed_at FROM {tenant.seals}_checkpoint ORDER BY size"
        ):
            self._when[size] = signed_at
            self._add(TABLE, note, size, root)
        try:
            for note in sink.every(tenant.place):
                self._add(SECOND, note)
        except Away:
            self.unwitnessed.append("The second place could not be asked for its checkpoints.")
        for where, note in given.items():
            self._add(where, note)
        self.signed.sort()
        self.sealed = max((each.size for each in self.signed), default=0)
        if not self.signed:
            self.notes.append("Nothing is sealed: only the chains were checked.")
        self._compare_places()

    def sizes(self, low: int, high: int) -> set[int]:
        """Sizes from `low` to `high` that somebody knows a root of."""
        return {each.size for each in self.signed if low <= each.size <= high}

    def findings(self, last: int, roots: Mapping[int, bytes]) -> list[LogFinding]:
        """Checkpoints that the log does not fit, or that are not what was signed."""
        return [*self._unsigned(), *self._lacking, *self._contradictions(), *self._unfit(last, roots)]

    def _add(self, where: str, note: str, size: int | None = None, root: bytes | None = None) -> None:
        if self._verifier is None:
            self._bad.append((where, size, "the log has no key here"))
            return
        try:
            read = checkpoints.read(note, self._verifier)
        except NotANote as error:
            self._bad.append((where, size if size is not None else _said_size(note), str(error)))
            return
        if size is not None and (size, root) != (read.size, read.root):
            self._bad.append((where, size, "its row says something else"))
        self.signed.append(_Signed(read.size, read.root, where))

    def _unsigned(self) -> Iterator[LogFinding]:
        for (where, error), group in groupby(self._bad, lambda each: (each[0], each[2])):
            sizes = [size for _, size, _ in group]
            more = f" and {len(sizes) - 1:,} more" if len(sizes) > 1 else ""
            what = f"The checkpoint of {_size(sizes[0])} in {where}{more} cannot be trusted: {error}."
            yield LogFinding(kind="signature", size=sizes[0], what=what)

    def _compare_places(self) -> None:
        table = {each.size for each in self.signed if each.where == TABLE}
        second = {each.size for each in self.signed if each.where == SECOND}
        self._lacking = [
            LogFinding(
                kind="checkpoint-missing",
                size=size,
                what=f"The checkpoint of {_size(size)} is in the second place, but not in the table.",
            )
            for size in sorted(second - table - {size for _, size, _ in self._bad})
        ]
        only = sorted(table - second)
        if only and not self.unwitnessed:
            more = f" and {len(only) - 1:,} more" if len(only) > 1 else ""
            self.unwitnessed.append(f"The second place lacks the checkpoint of {_size(only[0])}{more}.")

    def _contradictions(self) -> Iterator[LogFinding]:
        """Where the key signed two roots for one size: it is not the service's alone any more."""
        roots: dict[int, set[bytes]] = {}
        for each in self.signed:
            roots.setdefault(each.size, set()).add(each.root)
        twice = [size for size, known in roots.items() if len(known) > 1]
        if twice:
            places = " and ".join(sorted({each.where for each in self.signed if each.size == twice[0]}))
            more = f"; so do those of {len(twice) - 1:,} more sizes" if len(twice) > 1 else ""
            what = (
                f"The checkpoints of {_size(twice[0])} in {places} contradict each other, "
                f"and the log's key signed both{more}."
            )
            yield LogFinding(kind="checkpoint", size=twice[0], what=what)

    def _unfit(self, last: int, roots: Mapping[int, bytes]) -> Iterator[LogFinding]:
        beyond = [each.size for each in self.signed if each.size > last]
        if beyond:
            when = f" signed on {self._when[beyond[0]]:%d %B %Y at %H:%M}" if beyond[0] in self._when else ""
            what = f"The log ends at position {last:,}, but the checkpoint of {_size(beyond[0])}{when} knows more."
            yield LogFinding(kind="truncated", position=last + 1, size=beyond[0], what=what)
        unfit = [each for each in self.signed if each.size <= last and roots[each.size] != each.root]
        if unfit:
            first = unfit[0].size
            fitting = max((each.size for each in self.signed if each.size < first), default=0)
            places = " and ".join(sorted({each.where for each in unfit if each.size == first}))
            what = (
                f"The checkpoint of {_size(first)} in {places} does not fit the log any more: "
                f"something was changed from position {fitting + 1:,} to {first:,}."
            )
            yield LogFinding(kind="checkpoint", size=first, fits=fitting, what=what)


def _said_size(note: str) -> int | None:
    lines = note.split("\n")
    return int(lines[1]) if len(lines) > 1 and lines[1].isdecimal() and len(lines[1]) < 19 else None


def _size(size: int | None) -> str:
    return "an unknown size" if size is None else _many(size, "event")


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


# Reading


def _last(log: Recorder) -> int:
    """The last position of a log, 0 while nothing is recorded."""
    return max(log.max_notification_id() or 0, 0)


def _alone(log: Recorder) -> Scan:
    return lambda every: (stretches.scan(log, low, high) for low, high in every)


def _shared(pool: ProcessPoolExecutor, processes: int) -> Scan:
    """Stretches scanned by the pool, a few ahead of what is asked for."""

    def scans(every: Sequence[Pair]) -> Iterator[Stretch]:
        under_way: deque[Future[Stretch]] = deque()
        for low, high in every:
            under_way.append(pool.submit(stretches.scan_here, low, high))
            if len(under_way) > 2 * processes:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()

    return scans
