"""What happened to a log in which something does not fit: the close look, at a few streams and leaves."""

from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from operator import attrgetter
from typing import Any, Literal, NamedTuple
from uuid import UUID

from app.proof.merkle import HASH, WIDTH, leaf_hash
from app.proof.stretches import HOLE, LENGTH, StoredInLog, stored
from app.record.recorder import Connection, Recorder
from domain.frozen import frozen

AHEAD = 256
"""Leaves to look ahead for where the log goes on."""

ENOUGH = 4
"""Leaves that have to agree there."""

MOST = 1000
"""Streams looked at; of more than these, only where is said."""

LogFindingKind = Literal[
    "deleted", "inserted", "reordered", "changed", "rewritten", "truncated",
    "tile", "checkpoint", "checkpoint-missing", "signature", "file",
]  # fmt: skip
Pair = tuple[int, int]


@frozen(kw_only=True)
class LogFinding:
    """One thing that is not as it was recorded.

    size: of the checkpoint it is about. fits: the largest size below, whose checkpoint still fits.
    """

    kind: LogFindingKind
    what: str
    position: int | None = None
    stream: UUID | None = None
    version: int | None = None
    size: int | None = None
    fits: int | None = None


class Gap(NamedTuple):
    """Versions that a stream lacks, from and to, and the positions they stood between."""

    after: int
    before: int
    stream: UUID
    first: int
    last: int


# Streams


def streams(log: Recorder, suspects: Mapping[bytes, int], *, moved: bool) -> tuple[list[LogFinding], list[Gap]]:
    """What happened in the streams where something does not fit. moved: events are known to have changed places."""
    findings: list[LogFinding] = []
    gaps: list[Gap] = []
    for stream, position in islice(suspects.items(), MOST):
        found, lacks = _stream(log, stream) if stream else ([], [])
        if not (found or lacks or moved):
            what = f"Position {position} holds what is not an event, or more than one."
            found = [LogFinding(kind="changed", position=position, what=what)]
        findings += found
        gaps += lacks
    for stream, position in islice(suspects.items(), MOST, None):
        findings.append(_changed(position, UUID(bytes=stream), None))
    return findings, gaps


def late(log: Recorder, positions: Sequence[int]) -> list[LogFinding]:
    """Events that stand where others were recorded: of each pair in wrong order, the one that fits neither side."""
    findings = []
    for position in positions:
        *before, this = stored(log, position - 2, position)
        moved = before[-1] if len(before) < 2 or before[0].at < this.at else this
        what = f"{_event(moved)} stands where another was recorded: the moments do not follow one another."
        findings.append(_finding("reordered", moved, what))
    return findings


def _stream(log: Recorder, stream: bytes) -> tuple[list[LogFinding], list[Gap]]:
    """What happened to a stream, told by versions or by positions: whichever explains it with less."""
    by_position = list(stored(log, of=UUID(bytes=stream)))
    by_version = sorted(by_position, key=attrgetter("version"))
    return min((_walk(by_version), _walk(by_position)), key=lambda each: len(each[0]) + len(each[1]))


def _walk(events: Iterable[StoredInLog]) -> tuple[list[LogFinding], list[Gap]]:
    findings: list[LogFinding] = []
    gaps: list[Gap] = []
    before, expected, position = {b""}, None, 0
    for event in events:
        if expected is None:
            expected = min(event.version, 1)
        links = {event.link(each) for each in before}
        as_expected = {event.link(each, expected) for each in before}
        if event.version == expected:
            if event.chain not in links:
                findings.append(_changed(event.position, event.id, event.version))
        elif event.chain in as_expected:
            what = f"{_event(event)} was recorded as version {expected}."
            findings.append(_finding("reordered", event, what))
        elif event.version > expected:
            gaps.append(Gap(position, event.position, event.id, expected, event.version - 1))
        else:
            findings.append(_finding("reordered", event, f"{_event(event)} stands after a later version."))
        expected = expected + 1 if event.chain in as_expected else max(expected, event.version + 1)
        before, position = {event.chain, *links}, event.position
    return findings, gaps


def _changed(position: int, stream: UUID, version: int | None) -> LogFinding:
    name = f"version {version} of stream {stream}" if version is not None else f"of stream {stream}"
    what = (
        f"The event at position {position}, {name}, is not what was recorded: its chain was made over something else."
    )
    return LogFinding(kind="changed", position=position, stream=stream, version=version, what=what)


def _finding(kind: LogFindingKind, event: StoredInLog, what: str) -> LogFinding:
    return LogFinding(kind=kind, position=event.position, stream=event.id, version=event.version, what=what)


def _event(event: StoredInLog) -> str:
    return f"The event at position {event.position}, version {event.version} of stream {event.id},"


def deleted(gaps: Sequence[Gap], missing: Iterable[Pair]) -> Iterator[LogFinding]:
    """What was deleted: positions that are missing, with the event's name where it can only be that one, and versions
    that are missing though no position is.
    """
    spans = sorted(missing)
    names = _names(gaps[:MOST], [*islice(chain.from_iterable(range(a, b + 1) for a, b in spans), MOST)])
    for first, last in spans:
        stream, version = names.get(first, (None, None)) if first == last else (None, None)
        name = f", version {version} of stream {stream}," if stream else ""
        what = f"The events at positions {first} to {last} were deleted."
        if first == last:
            what = f"The event at position {first}{name} was deleted."
        yield LogFinding(kind="deleted", position=first, stream=stream, version=version, what=what)
    for gap in gaps:
        before = spans[: bisect_right(spans, gap.before, key=lambda span: span[0])]
        if not before or before[-1][1] <= gap.after:
            versions = f"version {gap.first}" if gap.first == gap.last else f"versions {gap.first} to {gap.last}"
            what = f"Between positions {gap.after} and {gap.before}, {versions} of stream {gap.stream} were deleted."
            yield LogFinding(kind="deleted", position=gap.before, stream=gap.stream, version=gap.first, what=what)


def _names(gaps: Sequence[Gap], positions: Sequence[int]) -> dict[int, tuple[UUID, int]]:
    """The events that stood at positions, where only one stream lacks some there, and just as many."""
    lacks = {gap: positions[bisect_right(positions, gap.after) : bisect_right(positions, gap.before)] for gap in gaps}
    claims = Counter(chain.from_iterable(lacks.values()))
    return {
        position: (gap.stream, version)
        for gap, those in lacks.items()
        if len(those) == gap.last + 1 - gap.first and all(claims[position] == 1 for position in those)
        for position, version in zip(those, range(gap.first, gap.last + 1), strict=True)
    }


# Leaves


class _Leaf(NamedTuple):
    position: int
    stream: UUID
    version: int
    hash: bytes


def leaves(connection: Connection, log: Recorder, first: int) -> tuple[list[LogFinding], list[Pair]]:
    """How the log differs from its tiles from a position on, and which positions were deleted and closed up."""
    found: list[LogFinding] = []
    gone: list[Pair] = []
    rewritten: dict[UUID, tuple[_Leaf, int]] = {}
    ours, sealed = _Ahead(_ours(log, first)), _Ahead(_sealed(connection, log.tenant.seals, first))
    while ours.next and sealed.next:
        here, there = ours.next[0], sealed.next[0]
        if HOLE in (here.hash, there) or here.hash == there:
            step = (1, 1)
        else:
            step = _where_it_goes_on([leaf.hash for leaf in ours.next], list(sealed.next))
            if step == (1, 1):
                since, count = rewritten.get(here.stream, (here, 0))
                rewritten[here.stream] = since, count + 1
            elif step[1]:
                gone.append((here.position, here.position + step[1] - 1))
            else:
                found += [_inserted(leaf) for leaf in islice(ours.next, step[0])]
        ours.advance(step[0])
        sealed.advance(step[1])
    found += [_rewritten(*each) for each in islice(rewritten.values(), MOST)]
    for since, _ in islice(rewritten.values(), MOST, MOST + 1):
        what = f"So are events of {len(rewritten) - MOST:,} more streams, from position {since.position} on."
        found.append(LogFinding(kind="rewritten", position=since.position, what=what))
    return found, gone


def _where_it_goes_on(ours: Sequence[bytes], sealed: Sequence[bytes]) -> Pair:
    """How far to advance on each side: over leaves that were inserted, or deleted, or over one on both sides."""
    for far in range(1, AHEAD):
        if far < len(sealed) and sealed[far] == ours[0] and _agree(ours, sealed[far:]):
            return 0, far
        if far < len(ours) and ours[far] == sealed[0] and _agree(ours[far:], sealed):
            return far, 0
    return 1, 1


def _agree(one: Sequence[bytes], other: Sequence[bytes]) -> bool:
    length = min(len(one), len(other), ENOUGH)
    return one[:length] == other[:length]


def _inserted(leaf: _Leaf) -> LogFinding:
    what = (
        f"The event at position {leaf.position}, version {leaf.version} of stream {leaf.stream}, was inserted: "
        "the tiles do not have it."
    )
    return LogFinding(kind="inserted", position=leaf.position, stream=leaf.stream, version=leaf.version, what=what)


def _rewritten(leaf: _Leaf, count: int) -> LogFinding:
    more = count - 1
    later = f" and {more} later {'event' if more == 1 else 'events'} of it" if more else ""
    what = (
        f"The event at position {leaf.position}, version {leaf.version} of stream {leaf.stream},{later} "
        f"{'are' if more else 'is'} not what the tiles have: written again, with the chain."
    )
    return LogFinding(kind="rewritten", position=leaf.position, stream=leaf.stream, version=leaf.version, what=what)


def _ours(log: Recorder, first: int) -> Iterator[_Leaf]:
    """The log's leaves; a hole where a position is missing."""
    expected, last = first, log.max_notification_id() or 0
    for low in range(first, last + 1, LENGTH):
        for event in list(stored(log, low, low + LENGTH - 1)):  # whole, since the tiles are read meanwhile
            for missing in range(expected, event.position):
                yield _Leaf(missing, event.id, 0, HOLE)
            yield _Leaf(event.position, event.id, event.version, leaf_hash(event.chain))
            expected = event.position + 1


def _sealed(connection: Connection, seals: str, first: int) -> Iterator[bytes]:
    """The tiles' leaves; a hole where they have none."""
    index, skip = divmod(first - 1, WIDTH)
    text = f"SELECT index, hashes FROM {seals}_tile WHERE level = 0 AND index >= {index} ORDER BY index"
    expected = index * WIDTH + skip
    with connection.cursor("fd_tiles") as cursor:
        for index, hashes in cursor.execute(text):
            for _ in range(expected, index * WIDTH):
                yield HOLE
            expected = max(expected, index * WIDTH)
            for start in range((expected - index * WIDTH) * HASH, len(hashes), HASH):
                yield hashes[start : start + HASH]
                expected += 1


class _Ahead:
    """An iterator that shows what comes next."""

    def __init__(self, source: Iterator[Any]) -> None:
        self._source = source
        self.next: deque[Any] = deque()
        self.advance(0)

    def advance(self, steps: int) -> None:
        for _ in range(steps):
            self.next.popleft()
        self.next.extend(islice(self._source, AHEAD + ENOUGH - len(self.next)))
